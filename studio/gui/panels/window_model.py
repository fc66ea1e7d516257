"""The rows on screen as Qt's item model: only they exist."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from studio.app.preview import Damage, Rows, TableColumn
from studio.gui.panels.dirt_words import damage_words
from studio.gui.translating import tr

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_LONG = 24
_ROLES = frozenset(
    (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
)


class WindowModel(QAbstractTableModel):
    """Row 0 of the model is row `first` of the table. `words_of` tells screen readers what a header shows."""

    def __init__(self, words_of: Callable[[TableColumn], str] = lambda _: "") -> None:
        super().__init__()
        self.columns: tuple[TableColumn, ...] = ()
        self.first = 0
        self.marked = -1
        self._count = 0
        self._rows: Rows | None = None
        self._words_of = words_of

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        text = self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("missing") if text is None else text.replace("\n", " ")
        damage = self.damage(index.row(), index.column())
        if damage is not None:
            return damage_words(damage)
        tells = role == Qt.ItemDataRole.ToolTipRole and text is not None and len(text) > _LONG
        return text if tells else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return tr("{n:,}", n=self.first + section) if role == Qt.ItemDataRole.DisplayRole else None
        if section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._words_of(column)
        return column.name if role == Qt.ItemDataRole.DisplayRole else None

    def show_window(self, first: int, count: int) -> None:
        """Say which rows are on screen; their cells stay empty until `show_rows` brings them."""
        if first != self.first:
            self.first = first
            self._changed()
            if self._count:
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self._count - 1)
        if count > self._count:
            self.beginInsertRows(_NO_PARENT, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(_NO_PARENT, count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def show_columns(self, columns: Sequence[TableColumn]) -> None:
        """Replace the columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def show_rows(self, rows: Rows) -> None:
        """Take over made cells; those outside the window are ignored. Columns that stay as they are change nothing."""
        old, self._rows = self._rows, rows
        if not self._count:
            return
        for place, column in enumerate(self.columns):
            same = old is not None and self._seen(old, column.id) == self._seen(rows, column.id)
            if not same or (old and old.damage.get(column.id) != rows.damage.get(column.id)):
                self.dataChanged.emit(self.index(0, place), self.index(self._count - 1, place))

    def forget_rows(self) -> None:
        """The cells belong to another table."""
        self._rows = None

    def has_rows(self, rows: range, places: range) -> bool:
        """Whether the cells of these rows and columns of the window have come."""
        made = self._rows
        if made is None or not made.cells:
            return False
        length = min(len(made.cells.get(self.columns[place].id, ())) for place in places)
        first = self.first - made.start
        return first + rows.start >= 0 and first + rows.stop <= length

    def text(self, row: int, column: int) -> str | None:
        """The cell's whole text, None where missing, "" where it has not come yet or cannot be made."""
        rows = self._rows
        if rows is None:
            return ""
        place = self.first + row - rows.start
        cells = rows.cells.get(self.columns[column].id)
        if cells is None or not 0 <= place < len(cells):
            return ""
        return cells[place]

    def damage(self, row: int, column: int) -> Damage | None:
        """What was done to the cell, None where it is clean."""
        rows = self._rows
        found = rows.damage.get(self.columns[column].id) if rows is not None else None
        return found.get(self.first + row - rows.start) if found and rows is not None else None

    def _seen(self, rows: Rows, column_id: str) -> list[str | None]:
        """The cells of a column that stand on the screen."""
        first = self.first - rows.start
        return rows.cells.get(column_id, [])[max(0, first) : max(0, first + self._count)]

    def _changed(self) -> None:
        if self._count and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))
