"""Opens whatever a person brings: data files in the worker process, templates and references beside the window."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from PySide6.QtCore import QObject, Signal

from studio.app.opening import OpenedData, is_document, open_data, read_reference
from studio.app.templates import load_template
from studio.gui.jobs import Job
from studio.model.document import Document, Reference, Table
from studio.progress import Progress
from studio.reference.guess import Conversion, Guess
from studio.workers import Worker

_FORMATS = {
    "csv": "text",
    "jsonl": "JSON Lines",
    "json": "JSON",
    "excel": "Excel",
    "parquet": "Parquet",
    "arrow": "Arrow",
}
_MARKS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", " ": "blank"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A data file that was read: as a new document, or as the reference of a table of the present one."""

    path: Path
    name: str
    guess: Guess
    conversions: tuple[Conversion, ...]
    table: pa.Table
    reference: Reference
    document: Document | None
    table_id: str
    words: str


class Opening(QObject):
    """One file at a time; a newer wish replaces an older one."""

    loaded = Signal(object)
    template_ready = Signal(object)
    failed = Signal(object)
    busy = Signal(str)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(warm="infer")
        self._job = Job(executor, self)
        self._templates = Job(executor, self)
        self._job.done.connect(self.loaded)
        self._job.failed.connect(self.failed)
        self._templates.done.connect(self.template_ready)
        self._templates.failed.connect(self.failed)

    @staticmethod
    def is_document(path: Path) -> bool:
        """Whether a JSON file is one of our documents and not data."""
        return is_document(path)

    def open_data(self, path: Path, guess: Guess | None = None) -> None:
        """Read a data file and infer a schema from it."""
        self.busy.emit(f"Reading {path.name}…")
        worker = self._worker

        def work(progress: Progress) -> Loaded:
            return _loaded(path, open_data(path, guess, worker=worker, progress=progress))

        self._job.start(work)

    def open_reference(self, path: Path, table: Table) -> None:
        """Read the file that a saved document names as the reference of `table`; a changed file is refused."""
        worker, expected = self._worker, table.reference
        assert expected is not None

        def work(progress: Progress) -> Loaded:
            opened = read_reference(path, expected, worker=worker, progress=progress)
            return _loaded(path, opened, table.id)

        self._job.start(work)

    def open_template(self, name: str) -> None:
        """Load a template as a fresh document."""
        self._templates.start(lambda _progress: load_template(name))

    def close(self) -> None:
        """End the worker process."""
        self._job.abandon()
        self._worker.close()


def _loaded(path: Path, opened: OpenedData, table_id: str = "") -> Loaded:
    guess = opened.guess
    marks = (
        f", {_MARKS.get(guess.delimiter, guess.delimiter)}, {guess.encoding}" if guess.format == "csv" else ""
    )
    count = len(opened.conversions)
    notes = (
        "nothing was converted" if not count else f"{count} conversion{'s' if count > 1 else ''} to look at"
    )
    words = (
        f"{path.name}: read as {_FORMATS.get(guess.format, guess.format)}{marks} · {opened.reference.rows:,} rows × "
        f"{opened.table.num_columns} columns · {notes}."
    )
    return Loaded(path, path.name, guess, opened.conversions, opened.table, opened.reference, opened.document,
                  table_id, words)  # fmt: skip
