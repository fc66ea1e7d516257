"""The tables of an export: which of them, how many rows each has, which file each becomes, how large that will be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from studio.gui.forms.field import LineEdit
from studio.gui.number_texts import whole_number
from studio.gui.painting import LineLabel
from studio.gui.theme import polish
from studio.gui.translating import tr
from studio.model.document import MAXIMUM_ROWS

_LINE_HEIGHT = 34
_MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table as it is offered."""

    table_id: str
    name: str
    rows: int | None
    """None where the number follows from a parent and is not known yet."""
    follows: bool = False
    """The number follows from a parent: it is not to be typed."""


class ExportTables(QScrollArea):
    """One line a table; a single table cannot be left out."""

    changed = Signal()
    rows_wanted = Signal(str, object)
    """A table's id and a Python int: it may pass 2^31."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "inner")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Tables to export"))
        self._lines: dict[str, _Line] = {}

    def show_tables(self, tables: Sequence[TableLine]) -> None:
        """The tables of the document in their order; what was unticked stays so, new ones are ticked."""
        if [(table.table_id, table.name, table.follows) for table in tables] != [
            (table_id, line.name, line.follows) for table_id, line in self._lines.items()
        ]:
            self._build(tables)
        for table in tables:
            if table.rows is not None:
                self._lines[table.table_id].show_rows(table.rows)

    def show_rows(self, rows: Mapping[str, int]) -> None:
        """The real numbers of rows by the tables' ids, where they follow from parents."""
        for table_id, line in self._lines.items():
            if line.follows and table_id in rows:
                line.show_rows(rows[table_id])

    def show_files(self, files: Mapping[str, str]) -> None:
        """The file or sheet that each table becomes, in words, by the table's id."""
        for table_id, line in self._lines.items():
            line.file.say(files.get(table_id, ""))

    def show_sizes(self, sizes: Mapping[str, str]) -> None:
        """How large each will be, in words, by the table's id."""
        for table_id, line in self._lines.items():
            line.large.say(sizes.get(table_id, ""))

    def ticked(self) -> tuple[str, ...]:
        """Ids of the chosen tables in their order."""
        return tuple(table_id for table_id, line in self._lines.items() if line.box.isChecked())

    def tick(self, table_ids: Sequence[str]) -> None:
        """Choose exactly these."""
        for table_id, line in self._lines.items():
            line.box.setChecked(table_id in table_ids or len(self._lines) == 1)

    def _build(self, tables: Sequence[TableLine]) -> None:
        unticked = {table_id for table_id, line in self._lines.items() if not line.box.isChecked()}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 5)
        self._lines = {}
        for place, table in enumerate(tables):
            line = _Line(table, alone=len(tables) == 1)
            line.box.setChecked(table.table_id not in unticked or len(tables) == 1)
            for column, widget in enumerate((line.box, line.rows, line.file, line.large)):
                grid.addWidget(widget, place, column)
            line.box.toggled.connect(lambda _: self.changed.emit())
            line.rows_wanted.connect(self.rows_wanted)
            self._lines[table.table_id] = line
        grid.setRowStretch(len(tables), 1)
        self.setWidget(inner)
        height = _LINE_HEIGHT * min(len(tables), _MOST_LINES) + (10 if len(tables) > _MOST_LINES else 0)
        self.setFixedHeight(max(_LINE_HEIGHT, height))


class _Line(QFrame):
    """The widgets of one table; they stand in the grid, not in this frame."""

    rows_wanted = Signal(str, object)

    def __init__(self, table: TableLine, *, alone: bool) -> None:
        super().__init__()
        self.name = table.name
        self.follows = table.follows
        self._id = table.table_id
        self._shown = -1
        self.box = QCheckBox(table.name.replace("&", "&&"))
        self.box.setAccessibleName(tr("Export {table}", table=table.name))
        self.box.setToolTip(table.name)
        self.box.setEnabled(not alone)
        self.box.setMinimumWidth(90)
        self.rows = LineEdit()
        self.rows.setFixedWidth(116)
        self.rows.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.rows.setAccessibleName(tr("Rows of {table}", table=table.name))
        self.rows.setToolTip(
            tr("Follows from the rows of its parent")
            if table.follows
            else tr("Rows of {table}", table=table.name)
        )
        self.rows.setReadOnly(table.follows)
        self.rows.setEnabled(not table.follows)
        self.file = LineLabel("muted")
        self.file.setMinimumWidth(60)
        self.large = LineLabel("muted", Qt.AlignmentFlag.AlignRight)
        self.large.setFixedWidth(84)
        # An ignored policy would count as no width at all beside the columns that stretch.
        self.large.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.rows.editingFinished.connect(self._typed)

    def show_rows(self, rows: int) -> None:
        """The document's number; what is being typed stays."""
        self._shown = rows
        if not (self.rows.hasFocus() and self.rows.isModified()):
            self.rows.put(tr("{n:,}", n=rows))
            self._mark(False)

    def _typed(self) -> None:
        if not self.rows.isModified():
            return
        value = whole_number(self.rows.text())
        readable = value is not None and value <= MAXIMUM_ROWS
        self._mark(not readable)
        if readable:
            self.rows.setModified(False)
            if value != self._shown:
                self.rows_wanted.emit(self._id, value)
            self.rows.put(tr("{n:,}", n=self._shown))

    def _mark(self, invalid: bool) -> None:
        if bool(self.rows.property("invalid")) != invalid:
            self.rows.setProperty("invalid", invalid)
            polish(self.rows)
