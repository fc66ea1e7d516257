"""A list of lines that are renamed in place, chosen one by one or many at once, and dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from studio.gui.panels.entries import ROW, Entry, EntryDelegate, EntryModel
from studio.gui.theme import current_theme

_Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SCROLL_MS = 60
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class EntryList(QListView):
    """Sends wishes up, always with the ids of all chosen lines in their order."""

    chosen = Signal(str)
    remove_wanted = Signal(object)
    move_wanted = Signal(object, str)
    """Ids that are to stand before another ("" for the end)."""
    step_wanted = Signal(object, int)
    """Ids that are to go one place up (-1) or down (1)."""
    menu_wanted = Signal(str, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._showing = False
        self._keyed = False
        """The focus came by a key, so it is shown."""
        self._gap: int | None = None
        """Where the dragged lines would go; None while nothing is dragged."""
        self.entry_model = EntryModel()
        self.entry_model.setParent(self)
        self.setModel(self.entry_model)
        self.setItemDelegate(EntryDelegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # Qt tells when a drag begins; what follows is painted here, without a copy of the lines at the mouse.
        self.setDragEnabled(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_along)
        self._dragged = QPoint()
        self.selectionModel().currentChanged.connect(self._current)

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """Ids of the chosen lines in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.entry_model.entries[row].id for row in rows)

    def id_at(self, index: _Index) -> str:
        """The id of a line, "" where there is none."""
        return self.entry_model.entries[index.row()].id if index.isValid() else ""

    def show_entries(self, entries: tuple[Entry, ...], chosen: str) -> None:
        """Show these lines; what was chosen stays chosen where `chosen`, which has the focus, is part of it."""
        self._showing = True
        before = self.chosen_ids
        self.entry_model.show(entries)
        place = next((i for i, entry in enumerate(entries) if entry.id == chosen), -1)
        if place < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            if self.currentIndex().row() != place:
                self.setCurrentIndex(self.entry_model.index(place))
            if chosen in before and len(before) > 1:
                self._choose(before)
        self._showing = False

    def rename(self, item: str) -> None:
        """Open the name of an entry for typing."""
        for i, entry in enumerate(self.entry_model.entries):
            if entry.id == item:
                self.setFocus()
                self.setCurrentIndex(self.entry_model.index(i))
                self.edit(self.entry_model.index(i))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) or (
                event.key() in _STEPS and event.modifiers() == _CTRL_SHIFT
            )
            if own:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ids = event.key(), self.chosen_ids
        if key == Qt.Key.Key_Escape and self._gap is not None:
            self._let_go()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and ids:
            self.remove_wanted.emit(ids)
        elif key in _STEPS and event.modifiers() == _CTRL_SHIFT:
            if ids:
                self.step_wanted.emit(ids, _STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._menu_at(self.currentIndex(), self.visualRect(self.currentIndex()).bottomLeft())
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The mouse has moved far enough with lines under it."""
        if self.chosen_ids and self.entry_model.rowCount() > 1:
            self._gap = self.currentIndex().row()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gap is None:
            super().mouseMoveEvent(event)
        if self._gap is not None:
            self._dragged = event.position().toPoint()
            self._drag_to(self._dragged)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gap, ids = self._gap, self.chosen_ids
        self._let_go()
        if gap is not None:
            entries = self.entry_model.entries
            before = next((entry.id for entry in entries[gap:] if entry.id not in ids), "")
            self.setState(QAbstractItemView.State.NoState)
            if self._would_move(ids, before):
                self.move_wanted.emit(ids, before)
            return
        super().mouseReleaseEvent(event)
        item = self.id_at(self.indexAt(event.position().toPoint()))
        if item and event.button() == Qt.MouseButton.LeftButton and len(self.chosen_ids) < 2:
            # The line that is current already says so too: a table is chosen again to look at the table as such.
            self.chosen.emit(item)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The menu key comes as a key as well, and is answered there.
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._menu_at(self.indexAt(event.pos()), event.pos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._keyed and self.hasFocus():
            self._paint_focus()
        if self._gap is None:
            return
        painter = QPainter(self.viewport())
        y = self._gap * ROW - self.verticalOffset()
        y = max(1, min(y, self.viewport().height() - 2))
        accent = current_theme().color("accent")
        painter.fillRect(8, y - 1, self.viewport().width() - 16, 3, accent)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _paint_focus(self) -> None:
        """A ring around the line that the keys act on; around the whole list where there is none."""
        current = self.currentIndex()
        rect = self.visualRect(current) if current.isValid() else self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().color("accent"), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _drag_to(self, place: QPoint) -> None:
        y = place.y() + self.verticalOffset()
        gap = max(0, min(round(y / ROW), self.entry_model.rowCount()))
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()
        beyond = not 0 <= place.y() < self.viewport().height()
        if beyond and not self._scroll.isActive():
            self._scroll.start()
        elif not beyond:
            self._scroll.stop()

    def _scroll_along(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (-bar.singleStep() if self._dragged.y() < 0 else bar.singleStep()))
        self._drag_to(self._dragged)

    def _let_go(self) -> None:
        self._scroll.stop()
        if self._gap is not None:
            self._gap = None
            self.unsetCursor()
            self.viewport().update()

    def _would_move(self, ids: tuple[str, ...], before: str) -> bool:
        order = [entry.id for entry in self.entry_model.entries]
        rest = [item for item in order if item not in ids]
        place = rest.index(before) if before else len(rest)
        return [*rest[:place], *ids, *rest[place:]] != order

    def _choose(self, ids: tuple[str, ...]) -> None:
        area = QItemSelection()
        for i, entry in enumerate(self.entry_model.entries):
            if entry.id in ids:
                area.select(self.entry_model.index(i), self.entry_model.index(i))
        self.selectionModel().select(area, _Flag.ClearAndSelect)

    def _menu_at(self, index: _Index, place: QPoint) -> None:
        item = self.id_at(index)
        if item:
            self.menu_wanted.emit(item, self.viewport().mapToGlobal(place))

    def _current(self, current: QModelIndex) -> None:
        if current.isValid() and not self._showing:
            self.chosen.emit(self.id_at(current))
