"""The caller's side of reading a reference: everything untrusted happens in the worker process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from studio.progress import Progress
from studio.reference.guess import Conversion, Guess
from studio.workers import Worker, run


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
    arguments = {
        "path": str(Path(path).absolute()),
        "guess": guess.model_dump(mode="json") if guess else None,
        "table": table,
    }
    if worker is not None:
        answer = worker.call("reference", arguments, progress=progress)
    else:
        answer = run("reference", arguments, progress=progress)
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
