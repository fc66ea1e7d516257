"""The worker's side of reading a reference: JSON arguments in, JSON and tables out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from studio.problems import Problem, reason
from studio.progress import Progress
from studio.reference.guess import Guess
from studio.reference.read import read
from studio.workers import Answer


def serve_reference(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    """Read the file at `path`, by `guess` if given; `table`, `profile` and `document` say what to send back."""
    path = Path(arguments["path"])
    guess = Guess.model_validate(arguments["guess"]) if arguments.get("guess") else None
    reading = read(path, guess, progress=progress)
    sha256 = file_hash(path, progress)
    value: dict[str, Any] = {
        "guess": reading.guess.model_dump(mode="json"),
        "conversions": [conversion.model_dump(mode="json") for conversion in reading.conversions],
        "rows_in_file": reading.rows_in_file,
        "sampled": reading.sampled,
        "sha256": sha256,
    }
    if arguments.get("document"):
        from studio.model.document import Reference
        from studio.reference.infer import infer, speakable

        reference = Reference(file=speakable(path.name), sha256=sha256, rows=reading.rows_in_file)
        document = infer(reading.table, path.stem, reference, progress)
        value["document"] = document.model_dump(mode="json")
    if arguments.get("profile"):
        from studio.reference.profile import profile

        value["profile"] = profile(reading.table, progress).model_dump(mode="json")
    return Answer(value, (reading.table,) if arguments.get("table", True) else ())


def serve_infer(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    """A document that imitates the one table given, named `name`."""
    from studio.reference.infer import infer

    return Answer(infer(tables[0], arguments["name"], progress=progress).model_dump(mode="json"))


def file_hash(path: Path, progress: Progress) -> str:
    """SHA-256 of the file's bytes in hexadecimal."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 22):
                digest.update(chunk)
                progress.report(file.tell(), 0, "Checking the file")
    except OSError as error:
        raise Problem(
            f"The file could not be read: {reason(error)}.", where=path.name, mend="Try again."
        ) from error
    return digest.hexdigest()
