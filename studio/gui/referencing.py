"""The data files that tables are compared with: where they are, how they were read, how like them the tables are."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import replace

import pyarrow as pa
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.app.folders import home_folder
from studio.app.opening import OpenedData
from studio.app.settings import SettingsFile
from studio.gui.facts import Scored
from studio.gui.opening import Opening
from studio.gui.panels.reading_dialog import ReadingDialog
from studio.gui.panels.reference_card import Likeness
from studio.gui.questions import ask_open
from studio.gui.translating import later, tr
from studio.model import edits
from studio.model.document import Document, Table
from studio.problems import Problem

_DATA = later(
    "Data (*.csv *.tsv *.txt *.parquet *.arrow *.feather *.xlsx *.xls *.ods *.jsonl *.ndjson *.json);;All files (*)"
)


class Referencing(QObject):
    """The references of one document during a session."""

    changed = Signal()
    """Other reference rows are there."""
    reading_wanted = Signal(object, object)
    """A path, and the guess by which it is to be read anew."""

    def __init__(
        self, opening: Opening, settings: SettingsFile | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opening = opening
        self._settings = settings
        self._opened: dict[str, OpenedData] = {}
        self.scored: Scored | None = None
        opening.reference_ready.connect(self.keep)

    @property
    def tables(self) -> Mapping[str, pa.Table]:
        """The reference rows at hand, by the id of the table that they belong to."""
        return {table_id: opened.table for table_id, opened in self._opened.items()}

    def is_here(self, table_id: str) -> bool:
        """Whether the reference's rows are at hand."""
        return table_id in self._opened

    def forget(self) -> None:
        """Another document comes."""
        self._opening.forget_references()
        self._opened, self.scored = {}, None

    def find(self, document: Document) -> None:
        """Read the references that the document names, where they were last seen."""
        for table in document.tables:
            known = self._settings is not None and table.reference is not None
            path = self._settings.reference_path(table.reference) if known else None  # type: ignore[union-attr, arg-type]
            if path is not None and path.exists():
                self._opening.open_reference(path, table)

    def keep(self, table_id: str, opened: OpenedData) -> None:
        """The reference of a table was read."""
        self._opened[table_id] = opened
        if self._settings is not None:
            with contextlib.suppress(Problem):
                self._settings.remember_reference(opened.reference, opened.path)
        self.changed.emit()

    def show_reading(self, table: Table | None, window: QWidget) -> None:
        """How the reference of a table was read, open to change; asks where it is if that is not known."""
        if table is None or table.reference is None:
            return
        opened = self._opened.get(table.id)
        if opened is None:
            title = tr("Where is {file}?", file=table.reference.file)
            take = self._opening.open_reference
            ask_open(window, title, str(home_folder()), _DATA, lambda path: take(path, table))
            return
        dialog = ReadingDialog(opened.path.name, opened.guess, opened.conversions, window)
        dialog.reading_wanted.connect(lambda guess: self.reading_wanted.emit(opened.path, guess))
        dialog.open()

    def words(self, table: Table) -> str:
        """The line of the status bar."""
        if table.reference is None:
            return ""
        words = tr("Reference: {file} ({rows:,} rows)", file=table.reference.file, rows=table.reference.rows)
        if table.id not in self._opened:
            return tr("{words} · not at hand", words=words)
        return tr("{words} · comparing…", words=words) if self.scored is None else self.scored.words

    def likeness(self, table: Table, column_id: str) -> Likeness | None:
        """How like its reference a column is; with a score of -1 while that is being found out."""
        opened = self._opened.get(table.id)
        column = next((column for column in table.columns if column.id == column_id), None)
        if opened is None or column is None or column.name not in opened.table.column_names:
            return None
        fit = opened.fits().get(column.name)
        can_fit = fit is not None and (fit.generator, fit.missing) != (column.generator, column.missing)
        if self.scored is None:
            return Likeness(-1, tr("comparing…"), "", can_fit)
        found = self.scored.columns.get(column.name)
        return None if found is None else replace(found, can_fit=can_fit)

    def fitting(self, table: Table, column_id: str) -> edits.Edit | None:
        """The edit that gives a column the type and parameters that were found in its reference."""
        opened, column = self._opened.get(table.id), table.column(column_id)
        fit = opened.fits().get(column.name) if opened is not None else None
        if fit is None:
            return None
        both = (
            edits.SetGenerator(column_id, fit.generator),
            edits.SetColumn(column_id, "missing", fit.missing),
        )
        return edits.Batch(both, tr("Fit {name} to the reference", name=column.name))
