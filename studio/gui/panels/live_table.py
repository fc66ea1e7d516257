"""The live table: any row of a table of up to 10^15 rows, of which only those on screen exist.

Qt's own table stops near 97 million rows, because it adds up row heights in 32 bits. Here the view holds just the rows
that fit the window, and a scroll bar of our own says which they are.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from studio.app.clipping import Wanted, tab_separated
from studio.app.preview import Rows, TableColumn
from studio.gui.forms.field import LineEdit
from studio.gui.number_texts import read_number
from studio.gui.panels.cell_choice import CellChoice
from studio.gui.panels.cell_delegate import CellDelegate
from studio.gui.panels.cell_range import one_cell
from studio.gui.panels.cell_view import CellView, RowNumbers
from studio.gui.panels.chart_header import HEIGHT, ChartHeader
from studio.gui.panels.column_sight import ColumnSight
from studio.gui.panels.column_widths import WIDEST, fitting_width, tight_width, width_of
from studio.gui.panels.window_model import WindowModel
from studio.gui.translating import tr

ROW_HEIGHT = 26
_SCROLL_STEPS = 2_000_000_000
_ROWS_PER_NOTCH = 3
_NARROWEST_NUMBERS = 64
_NARROWEST = 64
_WIDTH_STEP = 16
_DRAG_SCROLL_MS = 40
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class LiveTable(QFrame):
    """Shows columns with their charts and asks for the rows it needs."""

    rows_wanted = Signal(object, int)
    """First row (a Python int: it may pass 2^31) and count."""
    column_chosen = Signal(str)
    header_menu = Signal(str, object)
    """Column id and a global position."""
    cell_menu = Signal(str, object)
    """The same for the cells below the head."""
    copy_wanted = Signal(object)
    """A `Wanted`, where more is to be copied than stands on the screen."""
    move_wanted = Signal(object, str)
    """Column ids that are to stand before another column ("" for the end)."""
    widths_changed = Signal(object)
    """Widths that a hand gave, by column id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.view = CellView(self)
        self.header = ChartHeader(self.view)
        self.model = WindowModel(self.header.words_of)
        self.model.setParent(self)
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
        self.choice = CellChoice(self.view, self.model)
        self.sight = ColumnSight(self.view, self.model)
        self._total = 0
        self._wheel = 0
        self._chosen = ""
        self._widths: dict[str, int] = {}
        self._unfitted: set[str] = set()
        self._fresh = True
        self._dragged = QPoint()
        self._drag_scroll = QTimer(self)
        self._drag_scroll.setInterval(_DRAG_SCROLL_MS)
        self._connect()

    @property
    def first(self) -> int:
        """The table's row at the top of the window."""
        return self.model.first

    def show_table(self, total: int, columns: Sequence[TableColumn]) -> None:
        """Show `total` rows of these columns; position, widths and choice stay where they can."""
        if tuple(columns) != self.model.columns:
            old = self.model.columns
            widths = {column.id: self.header.sectionSize(i) for i, column in enumerate(old)} | self._widths
            self.header.give_up()
            self.model.show_columns(columns)
            self._unfitted |= {column.id for column in columns if column.id not in widths}
            for i, column in enumerate(columns):
                self.header.resizeSection(i, widths.get(column.id) or width_of(column))
            if [column.id for column in old] != [column.id for column in columns]:
                row = self.choice.range.row if self.choice.range else self.first
                self.choice.range = None
                self.mark_column(self._chosen, row)
            else:
                self.choice.show()
        if total != self._total:
            self._total = self.choice.total = total
            self.go_to(self.first)
            self.mark_column(self._chosen)

    def show_widths(self, widths: Mapping[str, int]) -> None:
        """Widths that a hand once gave to columns, by id; they go before what would fit."""
        self._widths = dict(widths)
        for place, column in enumerate(self.model.columns):
            if column.id in self._widths:
                self._unfitted.discard(column.id)
                self.header.resizeSection(place, self._widths[column.id])

    def go_to(self, row: int) -> None:
        """Bring `row` (clipped to the table) to the top of the window."""
        first = max(0, min(row, self._top()))
        count = max(0, min(self._full_rows() + 1, self._total - first))
        self.model.show_window(first, count)
        self.choice.page = self._full_rows()
        self.choice.show()
        self._move_bar(first)
        self._fit_numbers()
        self.rows_wanted.emit(first, count)

    def forget_rows(self) -> None:
        """Another table comes: cells of the old one are not shown any more, and it begins at its top."""
        self.model.forget_rows()
        self._total, self._fresh = -1, True
        self.choice.range = None
        self.model.show_window(0, 0)

    def show_rows(self, rows: Rows) -> None:
        """Cells that were asked for have come; columns that are new get the width of their first cells."""
        self.model.show_rows(rows)
        for place, column in enumerate(self.model.columns):
            if column.id in self._unfitted and column.id in rows.cells:
                self._unfitted.discard(column.id)
                self.header.resizeSection(place, fitting_width(column, rows.cells[column.id]))
        if self._fresh:
            # Only now are the widths known: the first columns stand at the left, unless the chosen one lies far off.
            self._fresh = False
            self.view.horizontalScrollBar().setValue(0)
            self.view.scrollTo(self.view.currentIndex())

    def mark_column(self, column_id: str, row: int | None = None) -> None:
        """Highlight the chosen column in header and body, and bring it into sight."""
        self._chosen = column_id
        place = self._place(column_id)
        self._mark(place)
        chosen = self.choice.range
        if place < 0:
            self.choice.take(None)
        elif chosen is None or chosen.column != place:
            here = self.first if chosen is None else chosen.row
            self.choice.take(one_cell(here if row is None else row, place), follow=False)
            self.view.scrollTo(self.model.index(0, place))

    @property
    def chosen_columns(self) -> tuple[str, ...]:
        """Ids of the columns that are chosen from top to bottom; else of the one with the focus."""
        columns = self.model.columns
        return tuple(columns[place].id for place in self.choice.columns if place < len(columns))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Keys that move the choice, copy, resize or open the menu; true where one was answered here."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape and self.header.give_up():
            pass
        elif event.key() == Qt.Key.Key_Menu or (
            event.key() == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._menu_by_key()
        elif event.modifiers() == _ALT_SHIFT and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._widen(_WIDTH_STEP if event.key() == Qt.Key.Key_Right else -_WIDTH_STEP)
        else:
            return self.choice.key(event)
        return True

    def copy(self, with_names: bool = False) -> None:
        """Put the chosen cells on the clipboard, with tabs between them; missing cells are empty."""
        chosen = self.choice.range
        if chosen is None:
            return
        places = range(chosen.left, chosen.right + 1)
        ids = tuple(self.model.columns[place].id for place in places)
        here = range(chosen.top - self.first, chosen.bottom - self.first + 1)
        if here.start < 0 or here.stop > self.model.rowCount() or not self.model.has_rows(here, places):
            self.copy_wanted.emit(Wanted(ids, chosen.top, chosen.rows, with_names))
            return
        cells = [[self.model.text(row, place) for row in here] for place in places]
        names = [[self.model.columns[place].name] for place in places] if with_names else [[]] * len(places)
        QGuiApplication.clipboard().setText(
            tab_separated([[*name, *column] for name, column in zip(names, cells, strict=True)])
        )

    def fit_column(self, column_id: str) -> None:
        """Make a column as wide as its name and the cells on the screen need."""
        place = self._place(column_id)
        if place >= 0:
            self.header.resizeSection(place, self.fitting(place))
            self._keep_width(place)

    def fitting(self, place: int) -> int:
        """The width that the name and the cells on the screen need."""
        cells = [self.model.text(row, place) for row in range(self.model.rowCount())]
        return tight_width(self.model.columns[place], cells)

    def press_cell(self, place: QPoint, extend: bool) -> None:
        """A press on the cells."""
        index = self.view.indexAt(place)
        if index.isValid():
            self.choice.press(self.first + index.row(), index.column(), extend)

    def drag_cell(self, place: QPoint) -> None:
        """The pressed mouse moved over the cells, or beyond them, where the table scrolls along."""
        self._dragged = place
        height = self.view.viewport().height()
        beyond = place.y() < 0 or place.y() >= height
        if beyond != self._drag_scroll.isActive():
            (self._drag_scroll.start if beyond else self._drag_scroll.stop)()
        column = self.view.columnAt(place.x())
        chosen = self.choice.range
        if chosen is not None:
            column = column if column >= 0 else (0 if place.x() < 0 else len(self.model.columns) - 1)
            self.choice.take(chosen.to(self._row_at(place.y()), column))

    def press_row(self, y: int, extend: bool) -> None:
        """A press on the row numbers."""
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choice.press_row(self._row_at(y), extend)

    def drag_row(self, y: int) -> None:
        """The pressed mouse moved over the row numbers."""
        self.choice.press_row(self._row_at(y), True)

    def release(self) -> None:
        """The mouse was let go."""
        self._drag_scroll.stop()

    def want_cell_menu(self, place: QPoint, at: QPoint) -> None:
        """The menu of the cell at a place is asked for; a cell that is not chosen is chosen first."""
        index, chosen = self.view.indexAt(place), self.choice.range
        if not index.isValid():
            return
        row, column = self.first + index.row(), index.column()
        if chosen is None or not chosen.holds(row, column):
            self.choice.press(row, column, False)
        self.cell_menu.emit(self.model.columns[column].id, at)

    def outline(self) -> QRect | None:
        """Where the frame around several chosen cells lies in the view, beyond its edges where they go on."""
        chosen = self.choice.range
        if chosen is None or chosen == one_cell(chosen.row, chosen.column):
            return None
        first, last = self.first, self.first + self.model.rowCount()
        top, bottom = max(chosen.top, first - 1), min(chosen.bottom, last)
        if bottom < first or top > last:
            return None
        left = self.view.columnViewportPosition(chosen.left)
        right = self.view.columnViewportPosition(chosen.right) + self.view.columnWidth(chosen.right)
        return QRect(left, (top - first) * ROW_HEIGHT, right - left, (bottom - top + 1) * ROW_HEIGHT)

    def show_choice(self) -> None:
        """Mark the choice as it is, whatever Qt made of it."""
        self.choice.show()

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
        numbers = RowNumbers(self, self.view)
        self.view.setVerticalHeader(numbers)
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
            self.choice.take(one_cell(int(row), self.choice.range.column if self.choice.range else 0))
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

    def _connect(self) -> None:
        self.bar.valueChanged.connect(self._bar_moved)
        self.choice.column_chosen.connect(self._choose)
        self.choice.scroll_wanted.connect(self.go_to)
        self._drag_scroll.timeout.connect(self._scroll_along)
        self.header.pressed.connect(self._press_head)
        self.header.menu_wanted.connect(self.header_menu)
        self.header.moved.connect(self._head_moved)
        self.header.resized_by_hand.connect(self._keep_width)
        self.header.sectionHandleDoubleClicked.connect(self._keep_width)

    def _press_head(self, place: int, extend: bool) -> None:
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
        # What is chosen already stays together, so that it can be dragged as one.
        if extend or len(self.choice.columns) < 2 or place not in self.choice.columns:
            self.choice.press_column(place, extend)

    def _head_moved(self, place: int, gap: int) -> None:
        columns = self.model.columns
        ids = self.chosen_columns if place in self.choice.columns else (columns[place].id,)
        before = next((column.id for column in columns[gap:] if column.id not in ids), "")
        self.move_wanted.emit(ids, before)

    def _menu_by_key(self) -> None:
        chosen = self.choice.range
        if chosen is not None:
            x = max(0, self.header.sectionViewportPosition(chosen.column)) + 12
            at = self.header.viewport().mapToGlobal(QPoint(x, HEIGHT - 8))
            self.header_menu.emit(self.model.columns[chosen.column].id, at)

    def _widen(self, step: int) -> None:
        for place in self.choice.columns:
            size = max(_NARROWEST, min(WIDEST, self.header.sectionSize(place) + step))
            self.header.resizeSection(place, size)
            self._keep_width(place)

    def _keep_width(self, place: int) -> None:
        if 0 <= place < len(self.model.columns):
            self._widths[self.model.columns[place].id] = self.header.sectionSize(place)
            self._unfitted.discard(self.model.columns[place].id)
            self.widths_changed.emit(dict(self._widths))

    def _scroll_along(self) -> None:
        height = self.view.viewport().height()
        beyond = self._dragged.y() if self._dragged.y() < 0 else self._dragged.y() - height
        self.go_to(self.first + (beyond // ROW_HEIGHT if beyond < 0 else 1 + beyond // ROW_HEIGHT))
        self.drag_cell(self._dragged)

    def _row_at(self, y: int) -> int:
        return max(0, min(self.first + y // ROW_HEIGHT, self._total - 1))

    def _place(self, column_id: str) -> int:
        return next((i for i, column in enumerate(self.model.columns) if column.id == column_id), -1)

    def _choose(self, place: int) -> None:
        chosen = self.model.columns[place].id
        if chosen != self._chosen:
            self._chosen = chosen
            self._mark(place)
            self.column_chosen.emit(chosen)

    def _mark(self, place: int) -> None:
        if place == self.model.marked:
            return
        self.model.marked = place
        self.header.mark(place)
        self.view.viewport().update()


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
