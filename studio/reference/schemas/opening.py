"""The caller's side of importing a schema: the file is parsed in the worker process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio.progress import Progress
from studio.reference.schemas.described import Remark
from studio.workers import Answer, Worker, run

if TYPE_CHECKING:
    from studio.model.document import Document

SECONDS = 90.0


@dataclass(frozen=True, slots=True)
class ImportedSchema:
    """A document made of a script or a JSON Schema, what was said of it, and what was not understood."""

    path: Path
    language: str
    said: tuple[str, ...]
    remarks: tuple[Remark, ...]
    document: Document


def import_schema(
    path: Path, *, worker: Worker | None = None, progress: Progress | None = None
) -> ImportedSchema | None:
    """Read the file in `worker`, or in a process of its own; None where it turns out to be data.

    Raises `Problem` with a sentence, and the line, for what cannot be read, and `Cancelled`.
    """
    arguments = {"path": str(Path(path).absolute())}
    if worker is not None:
        answer = worker.call("schema", arguments, progress=progress, seconds=SECONDS)
    else:
        answer = run("schema", arguments, progress=progress)
    return _imported(path, answer)


def _imported(path: Path, answer: Answer) -> ImportedSchema | None:
    from studio.model.document import Document

    value = answer.value
    if value is None:
        return None
    return ImportedSchema(
        path=Path(path),
        language=str(value["language"]),
        said=tuple(str(item) for item in value["said"]),
        remarks=tuple(Remark(*item) for item in value["remarks"]),
        document=Document.model_validate(value["document"]),
    )
