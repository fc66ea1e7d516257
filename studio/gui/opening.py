"""Opens whatever a person brings: data files in the worker process, templates and references beside the window."""

from __future__ import annotations

from concurrent.futures import Executor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.app.opening import OpenedData, open_any, read_reference
from studio.app.templates import load_template
from studio.gui.busy import Busy
from studio.gui.jobs import Job
from studio.gui.sentences import said
from studio.gui.translating import counted, later, tr
from studio.model.document import Table
from studio.problems import Problem
from studio.progress import Progress
from studio.reference.guess import Guess
from studio.reference.schemas.opening import ImportedSchema
from studio.workers import Worker

_FORMATS = {
    "csv": later("text"),
    "jsonl": "JSON Lines",
    "json": "JSON",
    "excel": "Excel",
    "parquet": "Parquet",
    "arrow": "Arrow",
}
_MARKS = {
    ",": later("comma"), ";": later("semicolon"), "\t": later("tab"), "|": later("bar"), " ": later("blank"),
}  # fmt: skip


class Opening(QObject):
    """One data file at a time; a newer wish replaces an older one. References of tables are read one by one."""

    data_ready = Signal(object)
    """`OpenedData` for a new document."""
    schema_ready = Signal(object)
    """`ImportedSchema` for a new document."""
    reference_ready = Signal(str, object)
    """A table's id and `OpenedData`."""
    template_ready = Signal(object)
    failed = Signal(object)
    """A `Problem`."""
    busy = Signal(str)
    """What is being done, in words with how far it is; "" when nothing is any more."""

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._worker = Worker(warm="reference")
        self._data = Job(executor, self)
        self._templates = Job(executor, self)
        self._references: dict[str, Job] = {}
        self._doing = ""
        self._busy: Busy | None = None
        self._data.done.connect(self._read)
        self._data.failed.connect(self._refused)
        self._data.progressed.connect(self._tell)
        self._templates.done.connect(self.template_ready)
        self._templates.failed.connect(self.failed)

    def warm_up(self) -> None:
        """Start the worker process before it is needed; the first file opens sooner."""
        try:
            self._worker.start()
        except Problem:
            return  # the first file will tell

    def open_data(self, path: Path, guess: Guess | None = None) -> None:
        """Read a data file and infer a schema from it, or a script that describes tables."""
        worker = self._worker
        self._doing = tr("Reading {name}…", name=path.name)
        self.busy.emit(self._doing)
        self._data.start(lambda progress: open_any(path, guess, worker=worker, progress=progress))

    def open_reference(self, path: Path, table: Table) -> None:
        """Read the file that a saved document names as the reference of `table`; a changed file is refused."""
        worker, expected = self._worker, table.reference
        assert expected is not None
        job = self._references.get(table.id)
        if job is None:
            job = self._references[table.id] = Job(self._executor, self)
            if self._busy is not None:
                self._busy.watch(job, tr("Reading the reference of {name}…", name=table.name))
            job.done.connect(lambda opened, table_id=table.id: self.reference_ready.emit(table_id, opened))
            job.failed.connect(self.failed)

        def work(progress: Progress) -> OpenedData:
            return read_reference(path, expected, worker=worker, progress=progress)

        job.start(work)

    def open_template(self, name: str) -> None:
        """Load a template as a fresh document."""
        self._templates.start(lambda _progress: load_template(name))

    def show_long_work(self, busy: Busy) -> None:
        """Let what takes long be seen; data files tell of themselves."""
        self._busy = busy
        busy.watch(self._templates, tr("Opening the template…"))

    def cancel(self) -> None:
        """Give up the file that is being read."""
        self._data.abandon()
        self.busy.emit("")

    def forget_references(self) -> None:
        """Another document comes: what is read for the old one is not wanted any more."""
        for job in self._references.values():
            job.abandon()

    def close(self) -> None:
        """End the worker process; nothing lands afterwards."""
        for job in (self._data, self._templates, *self._references.values()):
            job.abandon()
        self._worker.close()

    def _read(self, opened: OpenedData | ImportedSchema) -> None:
        self.busy.emit("")
        if isinstance(opened, ImportedSchema):
            self.schema_ready.emit(opened)
        else:
            self.data_ready.emit(opened)

    def _refused(self, problem: Problem) -> None:
        self.busy.emit("")
        self.failed.emit(problem)

    def _tell(self, done: int, total: int, text: str) -> None:
        share = f" {100 * done // total} %" if total else ""
        self.busy.emit(f"{self._doing} {said(text)}{share}".rstrip())


def reading_words(opened: OpenedData) -> str:
    """How a file was read, in one sentence."""
    guess, count = opened.guess, len(opened.conversions)
    marks = (
        f", {tr(_MARKS.get(guess.delimiter, guess.delimiter))}, {guess.encoding}"
        if guess.format == "csv"
        else ""
    )
    notes = (
        tr("nothing was converted")
        if not count
        else counted(count, "{n:,} conversion to look at", "{n:,} conversions to look at")
    )
    sample = tr("a sample of {num_rows:,} of ", num_rows=opened.table.num_rows) if opened.sampled else ""
    return tr(
        "{name}: read as {format}{marks} · {sample}{rows:,} rows × {num_columns} columns · {notes}.",
        name=opened.path.name,
        format=tr(_FORMATS.get(guess.format, guess.format)),
        marks=marks,
        sample=sample,
        rows=opened.reference.rows,
        num_columns=opened.table.num_columns,
        notes=notes,
    )
