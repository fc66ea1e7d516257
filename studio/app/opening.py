"""Opens a data file: its table as the reference, and a document inferred from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from studio.model.document import Document, Reference
from studio.problems import Problem
from studio.progress import Progress
from studio.reference.guess import Conversion, Guess
from studio.reference.opening import infer_reference, open_reference
from studio.workers import Worker

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class OpenedData:
    """A data file as it was read; `document` is None where only the reference was wanted."""

    table: pa.Table
    guess: Guess
    conversions: tuple[Conversion, ...]
    reference: Reference
    document: Document | None


def is_document(path: Path) -> bool:
    """Whether a JSON file is one of our documents: its head names the format."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return path.name.lower().endswith(".studio.json")
    return b'"format"' in head and b'"studio"' in head


def open_data(path: Path, guess: Guess | None, *, worker: Worker, progress: Progress) -> OpenedData:
    """Read the file in the worker and infer a document from it; raises Problem and `Cancelled`."""
    opened, document = infer_reference(path, guess, worker=worker, progress=progress)
    table = document.tables[0]
    assert opened.table is not None and table.reference is not None
    return OpenedData(opened.table, opened.guess, opened.conversions, table.reference, document)


def read_reference(path: Path, expected: Reference, *, worker: Worker, progress: Progress) -> OpenedData:
    """Read the file that a document names; raises Problem where it is not the same file any more."""
    opened = open_reference(path, worker=worker, progress=progress)
    if opened.sha256 != expected.sha256:
        raise Problem(
            "The file has changed since it became the reference.",
            where=path.name,
            mend="Open it again to infer a new schema, or put the old file back.",
        )
    assert opened.table is not None
    return OpenedData(opened.table, opened.guess, opened.conversions, expected, None)
