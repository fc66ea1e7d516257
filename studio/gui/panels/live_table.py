"""The live table: any row of a table of up to 10^15 rows, of which only those on screen exist.

Qt's own table stops near 97 million rows, because it adds up row heights in 32 bits. Here the view holds just the rows
that fit the window, and a scroll bar of our own says which they are.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from studio.app.preview import Rows, TableColumn
from studio.gui.forms.field import LineEdit
from studio.gui.number_texts import read_number
from studio.gui.panels.cell_delegate import CellDelegate
from studio.gui.panels.chart_header import HEIGHT, ChartHeader
from studio.gui.panels.window_model import WindowModel
from studio.gui.theme import ui_font
from studio.gui.translating import tr

ROW_HEIGHT = 26
_SCROLL_STEPS = 2_000_000_000
_ROWS_PER_NOTCH = 3
_WIDEST_NAME = 240
_WIDEST_CELLS = 230
_FITTED_ROWS = 60
_NARROWEST_NUMBERS = 64


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


class LiveTable(QFrame):
    """Shows columns with their charts and asks for the rows it needs."""

    rows_wanted = Signal(object, int)
    """First row (a Python int: it may pass 2^31) and count."""
    column_chosen = Signal(str)
    header_menu = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.view = _View(self)
        self.header = ChartHeader(self.view)
        self.model = WindowModel(self.header.words_of)
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self.bar.setAccessibleName(tr("Row position"))
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._dress_view()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        side = QVBoxLayout()
        side.setSpacing(0)
        over = QFrame()
        over.setProperty("role", "over")
        over.setFixedHeight(HEIGHT)
        side.addWidget(over)
        side.addWidget(self.bar, 1)
        layout.addLayout(side)
        self.goto = self._corner()
        self._total = 0
        self._wheel = 0
        self._chosen = ""
        self._unfitted: set[str] = set()
        self._fresh = True
        self.bar.valueChanged.connect(self._bar_moved)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.header.sectionClicked.connect(self._choose)
        self.header.menu_wanted.connect(self.header_menu)

    @property
    def first(self) -> int:
        """The table's row at the top of the window."""
        return self.model.first

    def show_table(self, total: int, columns: Sequence[TableColumn]) -> None:
        """Show `total` rows of these columns; position and widths stay where they can."""
        if tuple(columns) != self.model.columns:
            widths = {column.id: self.header.sectionSize(i) for i, column in enumerate(self.model.columns)}
            self.model.show_columns(columns)
            self._unfitted |= {column.id for column in columns if column.id not in widths}
            for i, column in enumerate(columns):
                self.header.resizeSection(i, widths.get(column.id) or _width(column))
            self.mark_column(self._chosen)
        if total != self._total:
            self._total = total
            self.go_to(self.first)

    def go_to(self, row: int) -> None:
        """Bring `row` (clipped to the table) to the top of the window."""
        first = max(0, min(row, self._top()))
        count = max(0, min(self._full_rows() + 1, self._total - first))
        self.model.show_window(first, count)
        self._move_bar(first)
        self._fit_numbers()
        self.rows_wanted.emit(first, count)

    def forget_rows(self) -> None:
        """Another table comes: cells of the old one are not shown any more, and it begins at its top."""
        self.model.forget_rows()
        self._total, self._fresh = -1, True
        self.model.show_window(0, 0)

    def show_rows(self, rows: Rows) -> None:
        """Cells that were asked for have come; columns that are new get the width of their first cells."""
        self.model.show_rows(rows)
        for place, column in enumerate(self.model.columns):
            if column.id in self._unfitted and column.id in rows.cells:
                self._unfitted.discard(column.id)
                self.header.resizeSection(place, _fitting(column, rows.cells[column.id]))
        if self._fresh:
            # Only now are the widths known: the first columns stand at the left, unless the chosen one lies far off.
            self._fresh = False
            self.view.horizontalScrollBar().setValue(0)
            self.view.scrollTo(self.view.currentIndex())

    def mark_column(self, column_id: str) -> None:
        """Highlight the chosen column in header and body, and bring it into sight."""
        self._chosen = column_id
        ids = [column.id for column in self.model.columns]
        place = ids.index(column_id) if column_id in ids else -1
        self._mark(place)
        current = self.view.currentIndex()
        if place >= 0 and self.model.rowCount() and current.column() != place:
            index = self.model.index(max(0, current.row()), place)
            self.view.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.view.scrollTo(index)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Keys that leave the window; true where the move was made here."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return True
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

    def copy(self) -> None:
        """Put the selected cells on the clipboard, with tabs between them; missing cells are empty."""
        chosen = self.view.selectionModel().selection()
        if chosen.isEmpty():
            return
        area = chosen.first()
        lines = [
            "\t".join(self.model.text(row, column) or "" for column in range(area.left(), area.right() + 1))
            for row in range(area.top(), area.bottom() + 1)
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._cells.restyle()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._total >= 0:
            self.go_to(self.first)

    def _dress_view(self) -> None:
        self.view.setModel(self.model)
        self._cells = CellDelegate(self.model, self.view)
        self.view.setItemDelegate(self._cells)
        self.view.setHorizontalHeader(self.header)
        self.view.setAccessibleName(tr("Live table"))
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        numbers = self.view.verticalHeader()
        numbers.setDefaultSectionSize(ROW_HEIGHT)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        numbers.setHighlightSections(False)
        numbers.setSectionsClickable(False)

    def _corner(self) -> LineEdit:
        """The corner over the row numbers takes the number of a row to go to."""
        edit = LineEdit(self.view)
        edit.setProperty("role", "corner")
        edit.setPlaceholderText(tr("row"))
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setAccessibleName(tr("Go to row"))
        edit.setToolTip(tr("Type a row number and press Enter to go there"))
        edit.returnPressed.connect(self._go_to_typed)
        return edit

    def _go_to_typed(self) -> None:
        row = read_number(self.goto.text(), whole=True)
        self.goto.clear()
        if row is not None:
            self.go_to(int(row))
            place = max(0, min(int(row) - self.first, self.model.rowCount() - 1))
            self.view.setCurrentIndex(self.model.index(place, max(0, self.view.currentIndex().column())))
            self.view.setFocus()

    def _full_rows(self) -> int:
        return max(1, self.view.viewport().height() // ROW_HEIGHT)

    def _top(self) -> int:
        return max(0, self._total - self._full_rows())

    def _move_bar(self, first: int) -> None:
        top = self._top()
        blocked = self.bar.blockSignals(True)
        self.bar.setRange(0, min(top, _SCROLL_STEPS))
        self.bar.setPageStep(self._full_rows())
        self.bar.setValue(first if top <= _SCROLL_STEPS else round(first / top * _SCROLL_STEPS))
        self.bar.blockSignals(blocked)

    def _bar_moved(self, value: int) -> None:
        top = self._top()
        self.go_to(value if top <= _SCROLL_STEPS else top * value // _SCROLL_STEPS)

    def _fit_numbers(self) -> None:
        numbers = self.view.verticalHeader()
        last = tr("{n:,}", n=max(self.first + self.model.rowCount() - 1, 0))
        # Room for one digit more than is there keeps the table from jumping while it is scrolled.
        width = max(_NARROWEST_NUMBERS, numbers.fontMetrics().horizontalAdvance("0" + last) + 22)
        if width != numbers.width() or self.goto.width() != width:
            numbers.setFixedWidth(width)
            self.goto.setGeometry(0, 0, width, self.header.height())

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and current.column() < len(self.model.columns):
            self._choose(current.column())

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


def _width(column: TableColumn) -> int:
    """Wide enough for the name and for the usual values of its type."""
    metrics = QFontMetrics(ui_font(13, ui_font().Weight.DemiBold))
    return max(column.width, min(_WIDEST_NAME, metrics.horizontalAdvance(column.name) + 44))


def _fitting(column: TableColumn, cells: Sequence[str | None]) -> int:
    """Wide enough for nearly all of the given cells too."""
    metrics = QFontMetrics(ui_font())
    widths = sorted(metrics.horizontalAdvance(cell or "") for cell in cells[:_FITTED_ROWS])
    usual = widths[int(0.95 * (len(widths) - 1))] if widths else 0
    return max(_width(column), min(_WIDEST_CELLS, usual + 24))


def _example() -> QWidget:
    from studio.app.preview import Preview
    from studio.generators.registry import generator
    from studio.model.document import Column, Document, Table

    age = Column(id="a", name="age", generator=generator(kind="normal", decimals=0), missing=0.05)
    plan = Column(id="b", name="plan", generator=generator(kind="list"))
    table = Table(id="t", name="people", rows=10**9, columns=(age, plan))
    document, preview, live = Document(tables=(table,)), Preview(), LiveTable()
    live.rows_wanted.connect(lambda start, n: live.show_rows(preview.rows(document, table, start, n)))
    live.show_table(table.rows, preview.columns(document, table))
    live.header.show_charts(preview.charts(document, table))
    return live


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 640, 480))
