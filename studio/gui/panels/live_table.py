"""The live table: any row of a table of up to 10^15 rows, of which only those on screen exist.

Qt's own table stops near 97 million rows, because it adds up row heights in 32 bits. Here the view holds just the rows
that fit the window, and a scroll bar of our own says which they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollBar,
    QTableView,
    QWidget,
)

from studio.app.preview import Rows, TableColumn
from studio.gui.panels.chart_header import ChartHeader
from studio.gui.theme import current_theme, ui_font

ROW_HEIGHT = 26
_SCROLL_STEPS = 2_000_000_000
_ROWS_PER_NOTCH = 3
_Index = QModelIndex | QPersistentModelIndex


class WindowModel(QAbstractTableModel):
    """The rows on screen as Qt's item model; row 0 of the model is row `first` of the table."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[TableColumn, ...] = ()
        self.first = 0
        self.marked = -1
        self._count = 0
        self._rows: Rows | None = None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if self.columns[index.column()].numeric
                else Qt.AlignmentFlag.AlignLeft
            )
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        text = self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return "missing" if text is None else text.replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole and text is not None and len(text) > 24:
            return text
        if role == Qt.ItemDataRole.ForegroundRole and text is None:
            return current_theme().color("faint")
        if role == Qt.ItemDataRole.BackgroundRole and index.column() == self.marked:
            return current_theme().color("accent_soft", 0.45)
        if role == Qt.ItemDataRole.FontRole and text is None:
            font = ui_font()
            font.setItalic(True)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return f"{self.first + section:,}"
        return self.columns[section].name if section < len(self.columns) else None

    def show_window(self, first: int, count: int) -> None:
        """Say which rows are on screen; their cells stay empty until `show_rows` brings them."""
        if count != self._count:
            self.beginResetModel()
            self.first, self._count = first, count
            self.endResetModel()
        elif first != self.first:
            self.first = first
            self._changed()

    def show_columns(self, columns: Sequence[TableColumn]) -> None:
        """Replace the columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def show_rows(self, rows: Rows) -> None:
        """Take over made cells; those outside the window are ignored."""
        self._rows = rows
        self._changed()

    def _changed(self) -> None:
        if self._count and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self._count - 1)

    def _text(self, row: int, column: int) -> str | None:
        rows = self._rows
        if rows is None:
            return ""
        place = self.first + row - rows.start
        cells = rows.cells.get(self.columns[column].id)
        if cells is None or not 0 <= place < len(cells):
            return ""
        return cells[place]


class _View(QTableView):
    """The visible rows; what would leave them is handed to the live table."""

    def __init__(self, owner: LiveTable) -> None:
        super().__init__()
        self._owner = owner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.handle_key(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._owner.handle_wheel(event):
            super().wheelEvent(event)


class LiveTable(QWidget):
    """Shows columns with their charts and asks for the rows it needs."""

    rows_wanted = Signal(object, int)
    """First row (a Python int: it may pass 2^31) and count."""
    column_chosen = Signal(str)
    header_menu = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WindowModel()
        self.view = _View(self)
        self.view.setModel(self.model)
        self.view.setAccessibleName("Live table")
        self.header = ChartHeader(self.view)
        self.view.setHorizontalHeader(self.header)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setWordWrap(False)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        numbers = self.view.verticalHeader()
        numbers.setDefaultSectionSize(ROW_HEIGHT)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        numbers.setMinimumWidth(56)
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self.bar.setAccessibleName("Row position")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)
        self._corner = QLabel("row", self.view)
        self._corner.setProperty("role", "corner")
        self._corner.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._total = 0
        self._wheel = 0
        self._chosen = ""
        self.bar.valueChanged.connect(self._bar_moved)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.header.sectionClicked.connect(self._header_clicked)
        self.header.menu_wanted.connect(self.header_menu)

    @property
    def first(self) -> int:
        """The table's row at the top of the window."""
        return self.model.first

    def show_table(self, total: int, columns: Sequence[TableColumn]) -> None:
        """Show `total` rows of these columns; the position stays where it can."""
        self._total = total
        if tuple(columns) != self.model.columns:
            widths = {column.id: self.header.sectionSize(i) for i, column in enumerate(self.model.columns)}
            self.model.show_columns(columns)
            for i, column in enumerate(columns):
                self.header.resizeSection(i, widths.get(column.id, column.width))
        self.go_to(self.first)
        self.mark_column(self._chosen)

    def go_to(self, row: int) -> None:
        """Bring `row` (clipped to the table) to the top of the window."""
        first = max(0, min(row, self._total - self._full_rows()))
        count = max(0, min(self._full_rows() + 1, self._total - first))
        self.model.show_window(first, count)
        self._move_bar(first)
        self._fit_numbers()
        self.rows_wanted.emit(first, count)

    def show_rows(self, rows: Rows) -> None:
        """Cells that were asked for have come."""
        self.model.show_rows(rows)

    def mark_column(self, column_id: str) -> None:
        """Highlight the chosen column in header and body."""
        self._chosen = column_id
        ids = [column.id for column in self.model.columns]
        place = ids.index(column_id) if column_id in ids else -1
        self._mark(place)
        current = self.view.currentIndex()
        if place >= 0 and self.model.rowCount() and current.column() != place:
            index = self.model.index(max(0, current.row()), place)
            blocked = self.view.selectionModel().blockSignals(True)
            self.view.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.view.selectionModel().blockSignals(blocked)
            self.view.scrollTo(index)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Keys that leave the window; true where the move was made here."""
        full, row, key = self._full_rows(), self.view.currentIndex().row(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moves = {
            Qt.Key.Key_PageDown: (True, self.first + full),
            Qt.Key.Key_PageUp: (True, self.first - full),
            Qt.Key.Key_Down: (row >= full - 1, self.first + 1),
            Qt.Key.Key_Up: (row <= 0, self.first - 1),
            Qt.Key.Key_Home: (control, 0),
            Qt.Key.Key_End: (control, self._total),
        }
        applies, target = moves.get(Qt.Key(key), (False, 0))
        if not applies:
            return False
        column = max(0, self.view.currentIndex().column())
        self.go_to(target)
        edge = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: min(full, self._total) - 1}.get(Qt.Key(key), row)
        self.view.setCurrentIndex(self.model.index(max(0, min(edge, self.model.rowCount() - 1)), column))
        return True

    def handle_wheel(self, event: QWheelEvent) -> bool:
        """Scroll by rows; sideways movement is left to Qt."""
        delta = event.angleDelta()
        if abs(delta.x()) > abs(delta.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        self._wheel += delta.y() * _ROWS_PER_NOTCH
        notches, self._wheel = int(self._wheel / 120), self._wheel - int(self._wheel / 120) * 120
        if notches:
            self.go_to(self.first - notches)
        event.accept()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.go_to(self.first)

    def _full_rows(self) -> int:
        return max(1, self.view.viewport().height() // ROW_HEIGHT)

    def _top(self) -> int:
        return max(0, self._total - self._full_rows())

    def _move_bar(self, first: int) -> None:
        top = self._top()
        steps = min(top, _SCROLL_STEPS)
        blocked = self.bar.blockSignals(True)
        self.bar.setRange(0, steps)
        self.bar.setPageStep(self._full_rows())
        self.bar.setValue(first if top <= _SCROLL_STEPS else round(first / top * steps))
        self.bar.blockSignals(blocked)

    def _bar_moved(self, value: int) -> None:
        top = self._top()
        self.go_to(value if top <= _SCROLL_STEPS else top * value // _SCROLL_STEPS)

    def _fit_numbers(self) -> None:
        widest = f"{max(self._total - 1, 0):,}"
        width = self.view.verticalHeader().fontMetrics().horizontalAdvance(widest) + 22
        self.view.verticalHeader().setFixedWidth(max(56, width))
        self._corner.setGeometry(0, 0, max(56, width), self.header.height())

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and current.column() < len(self.model.columns):
            self._choose(current.column())

    def _header_clicked(self, section: int) -> None:
        self._choose(section)

    def _choose(self, place: int) -> None:
        chosen = self.model.columns[place].id
        if chosen != self._chosen:
            self._chosen = chosen
            self._mark(place)
            self.column_chosen.emit(chosen)

    def _mark(self, place: int) -> None:
        self.model.marked = place
        self.header.mark(place)
        self.view.viewport().update()
