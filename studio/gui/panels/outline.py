"""The outline: the tables of the design, and the columns of the chosen one."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.gui import icons
from studio.gui.painting import LineLabel
from studio.gui.panels.entries import ROW, Entry
from studio.gui.panels.entry_list import EntryList
from studio.gui.translating import tr


class Outline(QFrame):
    """Sends choices and wishes up; knows nothing of the document."""

    table_chosen = Signal(str)
    column_chosen = Signal(str)
    table_rename_wanted = Signal(str, str)
    column_rename_wanted = Signal(str, str)
    tables_remove_wanted = Signal(object)
    """Ids of tables in their order; the same below."""
    columns_remove_wanted = Signal(object)
    tables_move_wanted = Signal(object, str)
    """Ids that are to stand before another ("" for the end)."""
    columns_move_wanted = Signal(object, str)
    tables_step_wanted = Signal(object, int)
    """Ids that are to go one place up (-1) or down (1)."""
    columns_step_wanted = Signal(object, int)
    add_table_wanted = Signal()
    add_column_wanted = Signal()
    table_menu = Signal(str, object)
    column_menu = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "left")
        self.setMinimumWidth(180)
        self.tables = EntryList(tr("Tables"))
        self.columns = EntryList(tr("Columns"))
        self._columns_title = LineLabel("section")
        self._columns_title.say(tr("COLUMNS"))
        self.add_column = QPushButton(tr("+ Add column…"))
        self.add_column.setProperty("role", "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 8)
        layout.setSpacing(2)
        layout.addLayout(self._heading(QLabel(tr("TABLES")), tr("Add a table"), self.add_table_wanted))
        layout.addWidget(self.tables)
        layout.addSpacing(12)
        layout.addLayout(self._heading(self._columns_title, tr("Add a column"), self.add_column_wanted))
        layout.addWidget(self.columns, 1000)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 0)
        foot.addWidget(self.add_column)
        foot.addStretch(1)
        layout.addLayout(foot)
        layout.addStretch(1)
        self.tables.chosen.connect(self.table_chosen)
        self.columns.chosen.connect(self.column_chosen)
        self.tables.entry_model.rename_wanted.connect(self.table_rename_wanted)
        self.columns.entry_model.rename_wanted.connect(self.column_rename_wanted)
        self.tables.remove_wanted.connect(self.tables_remove_wanted)
        self.columns.remove_wanted.connect(self.columns_remove_wanted)
        self.tables.move_wanted.connect(self.tables_move_wanted)
        self.columns.move_wanted.connect(self.columns_move_wanted)
        self.tables.step_wanted.connect(self.tables_step_wanted)
        self.columns.step_wanted.connect(self.columns_step_wanted)
        self.tables.menu_wanted.connect(self.table_menu)
        self.columns.menu_wanted.connect(self.column_menu)
        self.add_column.clicked.connect(self.add_column_wanted)

    def show_tables(self, entries: tuple[Entry, ...], chosen: str) -> None:
        """The tables of the design."""
        self.tables.show_entries(entries, chosen)
        self.tables.setFixedHeight(ROW * max(1, min(len(entries), 8)) + 2)

    def show_columns(self, table_name: str, entries: tuple[Entry, ...], chosen: str) -> None:
        """The columns of the chosen table."""
        self._columns_title.say(tr("COLUMNS OF {upper}", upper=table_name.upper()))
        self.columns.show_entries(entries, chosen)
        self.columns.setMaximumHeight(ROW * max(1, len(entries)) + 2)

    def rename_column(self, column_id: str) -> None:
        """Open the name of a column for typing."""
        self.columns.rename(column_id)

    def rename_table(self, table_id: str) -> None:
        """The same for a table."""
        self.tables.rename(table_id)

    def _heading(self, title: QLabel, help: str, wanted: Any) -> QHBoxLayout:
        title.setProperty("role", "section")
        button = icons.IconButton("plus", help, size=14)
        button.clicked.connect(wanted)
        line = QHBoxLayout()
        line.setContentsMargins(14, 0, 10, 0)
        line.addWidget(title, 1)
        line.addWidget(button)
        return line


def _example() -> QWidget:
    outline = Outline()
    outline.show_tables((Entry("t", "orders", "1 M", "table"),), "t")
    columns = (
        Entry("a", "age", "normal", "numbers"),
        Entry("b", "gone", "formula", "logic", problem="No input."),
    )
    outline.show_columns("orders", columns, "a")
    return outline


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 236, 520))
