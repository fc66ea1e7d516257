"""The design page: outline, live table and inspector around one document.

It renders from the document and sends edits up; rows and charts are made on threads, and only the latest count.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from pydantic import ValidationError
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from studio.app.preview import CHART_ROWS, FIRST_CHART_ROWS, ColumnChart, Preview, Rows, describe_column
from studio.app.subjects import Subject, fresh_columns, stored_values, subject_of
from studio.generators.registry import by_kind, generator
from studio.gui.forms.form import plain_errors
from studio.gui.jobs import Job
from studio.gui.panels.inspector import Inspector
from studio.gui.panels.live_table import LiveTable
from studio.gui.panels.outline import Entry, Outline
from studio.gui.panels.type_gallery import TypeGallery
from studio.model import edits
from studio.model.document import Column, Document, Table, new_id
from studio.model.editing import free_name
from studio.problems import Finding, Problem
from studio.progress import Progress


@dataclass(frozen=True, slots=True)
class _Made:
    """What a background run brings back, with the state it was made from."""

    document: Document
    table_id: str
    rows: Rows | None = None
    charts: Mapping[str, ColumnChart] | None = None


class DesignPage(QWidget):
    """Shows a document; every change is an `Edit` that goes up and comes back as a new document."""

    edit_wanted = Signal(object)
    gesture = Signal(bool)
    chosen_changed = Signal()
    latency_measured = Signal(float)
    settled = Signal()
    """Rows and full charts of the newest document are on the screen."""

    def __init__(self, executor: Executor, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._document = Document()
        self._references: Mapping[str, pa.Table] = {}
        self._findings: tuple[Finding, ...] = ()
        self.table_id = ""
        self.column_id = ""
        self._changed_at = 0.0
        self._awaited: set[str] = set()
        self._rows_job = Job(executor, self)
        self._charts_job = Job(executor, self)
        self._wanted_rows: tuple[int, int] | None = None
        self.outline = Outline()
        self.live = LiveTable()
        self.inspector = Inspector()
        self.gallery = TypeGallery(self)
        self._gallery_for = ""
        self._lay_out()
        self._connect()

    def show_document(
        self, document: Document, references: Mapping[str, pa.Table], findings: tuple[Finding, ...] = ()
    ) -> None:
        """Render `document`; rows and charts follow from threads."""
        self._changed_at = time.perf_counter()
        self._document, self._references, self._findings = document, references, findings
        if self.table is None and document.tables:
            self.table_id = document.tables[0].id
        table = self.table
        if table is not None and self.column_id not in {column.id for column in table.columns}:
            self.column_id = next((column.id for column in table.columns if not column.hidden), "")
        self._render()
        self._awaited = {"rows", "charts"}
        self._make_rows()
        self._make_charts()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Results of the checks, which run apart."""
        if findings != self._findings:
            self._findings = findings
            self._render()

    @property
    def table(self) -> Table | None:
        """The chosen table."""
        return next((table for table in self._document.tables if table.id == self.table_id), None)

    def choose_table(self, table_id: str) -> None:
        """Show another table."""
        if table_id != self.table_id:
            self.table_id, self.column_id = table_id, ""
            self.live.go_to(0)
            self.show_document(self._document, self._references, self._findings)
            self.chosen_changed.emit()

    def choose_column(self, column_id: str) -> None:
        """Show another column in the inspector."""
        if column_id != self.column_id:
            self.column_id = column_id
            self._render()
            self.chosen_changed.emit()

    def open_gallery(self, column_id: str = "", position: QPoint | None = None) -> None:
        """Let the person choose a column type: for a column, or for a new one where the id is empty."""
        self._gallery_for = column_id
        self.gallery.open_at(
            position or self.outline.add_column.mapToGlobal(self.outline.add_column.rect().topRight())
        )

    def abandon(self) -> None:
        """Stop all background work; nothing of it will be shown."""
        self._rows_job.abandon()
        self._charts_job.abandon()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget, stretch in ((self.outline, 0), (self.live, 1), (self.inspector, 0)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
            splitter.setCollapsible(splitter.count() - 1, False)
        splitter.setSizes([236, 860, 316])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.outline.table_chosen.connect(self.choose_table)
        self.outline.column_chosen.connect(self.choose_column)
        self.outline.table_rename_wanted.connect(lambda i, name: self._want(edits.SetTable(i, "name", name)))
        self.outline.column_rename_wanted.connect(
            lambda i, name: self._want(edits.SetColumn(i, "name", name))
        )
        self.outline.table_remove_wanted.connect(self._remove_table)
        self.outline.column_remove_wanted.connect(lambda i: self._want(edits.RemoveColumn(i)))
        self.outline.add_table_wanted.connect(self.add_table)
        self.outline.add_column_wanted.connect(lambda: self.open_gallery())
        self.outline.column_menu.connect(self._column_menu)
        self.outline.table_menu.connect(self._table_menu)
        self.live.column_chosen.connect(self.choose_column)
        self.live.rows_wanted.connect(self._rows_wanted)
        self.live.header_menu.connect(self._column_menu)
        self.inspector.values_wanted.connect(self._set_values)
        self.inspector.attribute_wanted.connect(self._set_attribute)
        self.inspector.rename_wanted.connect(lambda i, name: self._want(edits.SetColumn(i, "name", name)))
        self.inspector.correlation_wanted.connect(lambda a, b, v: self._want(edits.SetCorrelation(a, b, v)))
        self.inspector.kind_menu_wanted.connect(self.open_gallery)
        self.inspector.gesture.connect(self.gesture)
        self.gallery.chosen.connect(self._kind_chosen)
        self._rows_job.done.connect(self._rows_made)
        self._rows_job.failed.connect(lambda _: self._landed("rows"))
        self._charts_job.done.connect(self._charts_made)
        self._charts_job.failed.connect(lambda _: self._landed("charts"))

    def _render(self) -> None:
        table = self.table
        self.outline.show_tables(
            tuple(Entry(t.id, t.name, _count(t.rows), "table", t.hidden) for t in self._document.tables),
            self.table_id,
        )
        if table is None:
            self.outline.show_columns("", (), "")
            self.live.show_table(0, ())
            self.inspector.show_subject(None)
            return
        problems = {f.column_id: str(f) for f in self._findings if f.severity == "error"}
        entries = tuple(
            Entry(
                c.id,
                c.name,
                c.generator.about.title.lower(),
                "hidden" if c.hidden else describe_column(c).icon,
                c.hidden,
                problems.get(c.id, ""),
            )
            for c in table.columns
        )
        self.outline.show_columns(table.name, entries, self.column_id)
        self.live.show_table(table.rows, self._preview.columns(self._document, table))
        self.live.mark_column(self.column_id)
        self.inspector.show_subject(self._subject(table))

    def _subject(self, table: Table) -> Subject | None:
        if not any(column.id == self.column_id for column in table.columns):
            return None
        return subject_of(self._document, table, self.column_id, self._findings)

    def _rows_wanted(self, start: int, n: int) -> None:
        self._wanted_rows = (start, n)
        if not self._rows_job.running:
            self._make_rows()

    def _make_rows(self) -> None:
        table, wanted = self.table, self._wanted_rows
        if table is None or wanted is None:
            return
        self._wanted_rows = None
        document, preview = self._document, self._preview
        self._last_rows = wanted

        def work(_progress: Progress) -> _Made:
            return _Made(document, table.id, rows=preview.rows(document, table, *wanted))

        self._rows_job.start(work)

    def _rows_made(self, made: _Made) -> None:
        if made.rows is not None and made.table_id == self.table_id:
            self.live.show_rows(made.rows)
        if made.document is self._document:
            self._landed("rows")
        if self._wanted_rows is not None:
            self._make_rows()

    def _make_charts(self, n: int = FIRST_CHART_ROWS) -> None:
        table = self.table
        if table is None:
            return
        document, preview, reference = self._document, self._preview, self._references.get(table.id)

        def work(progress: Progress) -> _Made:
            charts = preview.charts(document, table, n=n, reference=reference, progress=progress)
            return _Made(document, table.id, charts=charts)

        self._charts_size = n
        self._charts_job.start(work)

    def _charts_made(self, made: _Made) -> None:
        assert made.charts is not None
        self.live.header.show_charts(made.charts)
        self._landed("charts")
        table = self.table
        if table is not None and self._charts_size < min(CHART_ROWS, table.rows):
            self._make_charts(CHART_ROWS)
        else:
            self.settled.emit()

    def _landed(self, what: str) -> None:
        if what in self._awaited:
            self._awaited.discard(what)
            if not self._awaited:
                self.latency_measured.emit(1000 * (time.perf_counter() - self._changed_at))

    def _want(self, edit: edits.Edit) -> None:
        self.edit_wanted.emit(edit)

    def _set_values(self, column_id: str, values: Mapping[str, Any], _label: str) -> None:
        table = self.table
        if table is None:
            return
        try:
            new = generator(**stored_values(table, column_id, values))
        except ValidationError as error:
            self.inspector.show_errors(plain_errors(error))
            return
        except Problem as problem:
            self.inspector.show_errors({problem.where or "": f"{problem.message} {problem.mend}".strip()})
            return
        old = table.column(column_id).generator
        changed = {
            name: getattr(new, name)
            for name in type(new).model_fields
            if getattr(new, name) != getattr(old, name)
        }
        self.inspector.show_errors({})
        if changed:
            self._want(edits.SetParameters(column_id, changed))

    def _set_attribute(self, column_id: str, name: str, value: object) -> None:
        self._want(edits.SetColumn(column_id, name, value))  # type: ignore[arg-type]

    def _kind_chosen(self, kind: str) -> None:
        table = self.table
        if table is None:
            return
        if self._gallery_for:
            self._want(edits.SetGenerator(self._gallery_for, by_kind()[kind]()))
            return
        columns = fresh_columns(table, kind)
        added = [edits.AddColumn(table.id, column) for column in columns]
        self.column_id = columns[-1].id
        self._want(added[0] if len(added) == 1 else edits.Batch(tuple(added), f"Add {columns[0].name}"))
        self.outline.rename_column(columns[-1].id)

    def add_table(self) -> None:
        """One more table with a number column."""
        name = free_name("table", (table.name for table in self._document.tables))
        column = Column(id=new_id(), name="id", generator=generator(kind="sequence"))
        table = Table(id=new_id(), name=name, columns=(column,))
        self.table_id, self.column_id = table.id, column.id
        self._want(edits.AddTable(table))

    def remove_column(self) -> None:
        """Remove the chosen column."""
        if self.column_id:
            self._want(edits.RemoveColumn(self.column_id))

    def duplicate_column(self) -> None:
        """A twin of the chosen column, with values of its own."""
        if self.column_id:
            self._want(edits.duplicate_column(self._document, self.column_id))

    def _remove_table(self, table_id: str) -> None:
        if len(self._document.tables) > 1:
            self._want(edits.RemoveTable(table_id))

    def _column_menu(self, column_id: str, position: QPoint) -> None:
        self.choose_column(column_id)
        table = self.table
        if table is None:
            return
        column = table.column(column_id)
        place = table.columns.index(column)
        last = len(table.columns) - 1
        self._menu(
            position,
            (
                ("Rename", lambda: self.outline.rename_column(column_id), True),
                ("Change type…", lambda: self.open_gallery(column_id, position), True),
                ("Duplicate", self.duplicate_column, True),
                ("Show" if column.hidden else "Hide",
                 lambda: self._want(edits.SetColumn(column_id, "hidden", not column.hidden)), True),
                ("Move left", lambda: self._want(edits.MoveColumn(column_id, place - 1)), place > 0),
                ("Move right", lambda: self._want(edits.MoveColumn(column_id, place + 1)), place < last),
                ("Remove", self.remove_column, True),
            ),
        )  # fmt: skip

    def _table_menu(self, table_id: str, position: QPoint) -> None:
        several = len(self._document.tables) > 1
        self._menu(
            position,
            (
                ("Duplicate", lambda: self._want(edits.duplicate_table(self._document, table_id)), True),
                ("Remove", lambda: self._remove_table(table_id), several),
            ),
        )

    def _menu(self, position: QPoint, entries: tuple[tuple[str, Any, bool], ...]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, run, enabled in entries:
            action = QAction(words, menu)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _=False, run=run: run())
            menu.addAction(action)
        menu.popup(position)


def _count(rows: int) -> str:
    for size, unit in ((10**9, "G"), (10**6, "M"), (10**3, "K")):
        if rows >= size:
            return f"{rows / size:.3g} {unit}"
    return str(rows)
