"""The two parts of Qt's table under a hand: the cells, and the row numbers beside them.

What a mouse or a key does to the choice is told to the live table, which knows the whole table and not only its window.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from studio.gui.theme import current_theme
from studio.gui.translating import tr

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.MouseButton.LeftButton


class Owner(Protocol):
    """What the view needs of the live table."""

    def handle_key(self, event: QKeyEvent) -> bool: ...
    def handle_wheel(self, event: QWheelEvent) -> bool: ...
    def press_cell(self, place: QPoint, extend: bool) -> None: ...
    def drag_cell(self, place: QPoint) -> None: ...
    def press_row(self, y: int, extend: bool) -> None: ...
    def drag_row(self, y: int) -> None: ...
    def release(self) -> None: ...
    def want_cell_menu(self, place: QPoint, at: QPoint) -> None: ...
    def fitting(self, column: int) -> int: ...
    def show_choice(self) -> None: ...
    def outline(self) -> QRect | None: ...


class CellView(QTableView):
    """The visible cells; Qt paints the choice and never makes one."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner

    def selectionCommand(
        self, _index: _Index, _event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def sizeHintForColumn(self, column: int) -> int:
        return self._owner.fitting(column)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are no way through a table of 10^15 rows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.handle_key(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._owner.handle_wheel(event):
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        area = self._owner.outline()
        if area is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(current_theme().color("accent"), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == _LEFT:
            self._owner.press_cell(event.position().toPoint(), _shift(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & _LEFT:
            self._owner.drag_cell(event.position().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._owner.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The menu key comes as a key as well, and is answered there.
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._owner.want_cell_menu(event.pos(), event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._owner.show_choice()


class RowNumbers(QHeaderView):
    """The numbers of the visible rows: a press chooses a row, a drag several."""

    def __init__(self, owner: Owner, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._owner = owner
        self.setAccessibleName(tr("Row numbers"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == _LEFT:
            self._owner.press_row(round(event.position().y()), _shift(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & _LEFT:
            self._owner.drag_row(round(event.position().y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._owner.release()


def _shift(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
