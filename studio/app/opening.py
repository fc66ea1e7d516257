"""Opens a data file: its table as the reference, and a document inferred from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from studio.generators.generator import Generator
from studio.model.document import Document, Reference
from studio.problems import Problem
from studio.progress import Progress
from studio.reference.guess import Conversion, Guess
from studio.reference.opening import infer_reference
from studio.reference.schemas.opening import ImportedSchema, import_schema
from studio.reference.schemas.telling import may_be_schema
from studio.workers import Worker

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Fit:
    """What was found for one column of a reference: how its values can be made, and the share that is missing."""

    generator: Generator
    missing: float


@dataclass(frozen=True, slots=True)
class OpenedData:
    """A data file as it was read, the reference that a document may name, and a document that imitates it."""

    path: Path
    table: pa.Table
    guess: Guess
    conversions: tuple[Conversion, ...]
    sampled: bool
    reference: Reference
    inferred: Document

    def fits(self) -> Mapping[str, Fit]:
        """By name: the columns that can be made by themselves, without others beside them."""
        return {
            column.name: Fit(column.generator, column.missing)
            for column in self.inferred.tables[0].columns
            if not column.hidden and not column.generator.inputs()
        }


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
    return OpenedData(
        path, opened.table, opened.guess, opened.conversions, opened.sampled, table.reference, document
    )


def open_any(
    path: Path, guess: Guess | None, *, worker: Worker, progress: Progress
) -> OpenedData | ImportedSchema:
    """An SQL script or a JSON Schema as the design of its tables, any other file as `open_data` does.

    Raises as `open_data`.
    """
    if guess is None and may_be_schema(path):
        imported = import_schema(path, worker=worker, progress=progress)
        if imported is not None:
            return imported
    return open_data(path, guess, worker=worker, progress=progress)


def read_reference(path: Path, expected: Reference, *, worker: Worker, progress: Progress) -> OpenedData:
    """Read the file that a document names; raises Problem where it is not the same file any more."""
    opened = open_data(path, None, worker=worker, progress=progress)
    if opened.reference.sha256 != expected.sha256:
        raise Problem(
            "The file has changed since it became the reference, so the design is not compared with it.",
            where=path.name,
            mend="Open it again to infer a new schema, or put the old file back.",
        )
    return opened
