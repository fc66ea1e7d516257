"""The caller's side of reading a reference: everything untrusted happens in the worker process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from studio.progress import Progress
from studio.reference.guess import Conversion, Guess
from studio.workers import Answer, Worker, run

if TYPE_CHECKING:
    from studio.model.document import Document
    from studio.reference.profile import Profile


@dataclass(frozen=True, slots=True)
class Opened:
    """A reference as the worker read it. `table` is None where it was not asked for.

    `rows_in_file` counts the whole file; where `sampled`, the table holds a part of it.
    """

    name: str
    sha256: str
    guess: Guess
    conversions: tuple[Conversion, ...]
    rows_in_file: int
    sampled: bool
    table: pa.Table | None


def open_reference(
    path: Path,
    guess: Guess | None = None,
    *,
    worker: Worker | None = None,
    progress: Progress | None = None,
    table: bool = True,
) -> Opened:
    """Read the file at `path` in `worker`, or in a process of its own that ends with the call.

    Raises `Problem` with a sentence for every file that cannot be read, and `Cancelled`.
    """
    return opened_from(path, _ask(path, guess, worker, progress, {"table": table}))


def infer_reference(
    path: Path,
    guess: Guess | None = None,
    *,
    worker: Worker | None = None,
    progress: Progress | None = None,
    table: bool = True,
) -> tuple[Opened, Document]:
    """As `open_reference`, with a document that imitates the file, its table named after the file's stem."""
    from studio.model.document import Document

    answer = _ask(path, guess, worker, progress, {"table": table, "document": True})
    return opened_from(path, answer), Document.model_validate(answer.value["document"])


def profile_reference(
    path: Path, guess: Guess | None = None, *, worker: Worker | None = None, progress: Progress | None = None
) -> tuple[Opened, Profile]:
    """As `open_reference`, with the private profile of the file instead of its table."""
    from studio.reference.profile import Profile

    answer = _ask(path, guess, worker, progress, {"table": False, "profile": True})
    return opened_from(path, answer), Profile.model_validate(answer.value["profile"])


def _ask(
    path: Path, guess: Guess | None, worker: Worker | None, progress: Progress | None, wanted: dict[str, Any]
) -> Answer:
    given = guess.model_dump(mode="json") if guess else None
    arguments = {"path": str(Path(path).absolute()), "guess": given} | wanted
    if worker is not None:
        return worker.call("reference", arguments, progress=progress)
    return run("reference", arguments, progress=progress)


def opened_from(path: Path, answer: Answer) -> Opened:
    """What the worker says of the file, from its answer."""
    value = answer.value
    return Opened(
        name=Path(path).name,
        sha256=str(value["sha256"]),
        guess=Guess.model_validate(value["guess"]),
        conversions=tuple(Conversion.model_validate(item) for item in value["conversions"]),
        rows_in_file=int(value["rows_in_file"]),
        sampled=bool(value["sampled"]),
        table=answer.tables[0] if answer.tables else None,
    )
