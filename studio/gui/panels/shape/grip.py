"""A handle as a widget: it takes the mouse, the focus and the keys, and is painted by the chart under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from studio.app.shapes import Handle
from studio.gui.roles import SLIDER
from studio.gui.sentences import said, said_figures
from studio.gui.translating import tr

_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_LARGE = 10
_CURSORS = {
    "weight": Qt.CursorShape.SizeVerCursor, "node": Qt.CursorShape.SizeVerCursor,
    "component": Qt.CursorShape.SizeAllCursor, "curve": Qt.CursorShape.CrossCursor,
}  # fmt: skip
_BY_MOUSE = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Grip(QWidget):
    """Says what the hand does with one handle, in pixels of the chart and in steps of the keys."""

    pressed = Signal(QPointF)
    dragged = Signal(QPointF)
    released = Signal()
    cancelled = Signal()
    stepped = Signal(int, int)
    """Steps to the right and up; ten at once with Shift."""
    rested = Signal()
    """The key is up again."""
    lock_wanted = Signal()
    unset_wanted = Signal()
    looked_at = Signal()
    """The mouse or the focus came or went."""

    accessible_role = SLIDER

    def __init__(self, handle: Handle, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(_CURSORS.get(handle.role, Qt.CursorShape.SizeHorCursor))
        self.held = False
        self.under_mouse = False
        self.keyed = False
        """The focus came by a key, so that a ring tells where it is."""
        self._stepping = False
        self.handle = handle
        self._tell()

    def show_handle(self, handle: Handle) -> None:
        """The handle as it is now."""
        if handle != self.handle:
            self.handle = handle
            self._tell()

    def _tell(self) -> None:
        handle = self.handle
        title = handle.title if handle.role == "weight" else said(handle.title)
        words = said_figures(handle.words) if handle.role != "curve" else tr("draws the shape")
        self.setAccessibleName(f"{title}: {words}")
        self.setAccessibleDescription(said(handle.help))
        lines = [f"{title} · {words}" if words else title, said(handle.help)]
        self.setToolTip("\n".join(line for line in lines if line))

    @property
    def lit(self) -> bool:
        """Whether the person looks at it."""
        return self.held or self.under_mouse or self.hasFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.held, self.keyed = True, False
        self.pressed.emit(self._at(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.held:
            self.dragged.emit(self._at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.held and event.button() == Qt.MouseButton.LeftButton:
            self.held = False
            self.released.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.handle.role == "weight" and event.button() == Qt.MouseButton.LeftButton:
            self.lock_wanted.emit()
        else:
            self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        way = _WAYS.get(key)
        if key == Qt.Key.Key_Escape and (self.held or self._stepping):
            self.held = self._stepping = False
            self.cancelled.emit()
        elif way is not None and not plain & ~Qt.KeyboardModifier.ShiftModifier and not self.held:
            factor = _LARGE if plain & Qt.KeyboardModifier.ShiftModifier else 1
            self._stepping = True
            self.stepped.emit(way[0] * factor, way[1] * factor)
        elif key == Qt.Key.Key_L and not plain and self.handle.role == "weight":
            self.lock_wanted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.handle.can_unset:
            self.unset_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._stepping and not event.isAutoRepeat() and Qt.Key(event.key()) in _WAYS:
            self._stepping = False
            self.rested.emit()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyed = event.reason() not in _BY_MOUSE
        self.looked_at.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._stepping:
            self._stepping = False
            self.rested.emit()
        self.keyed = False
        self.looked_at.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.under_mouse = True
        self.looked_at.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self.under_mouse = False
        self.looked_at.emit()

    def _at(self, event: QMouseEvent) -> QPointF:
        """Where the mouse is on the chart; the handle itself moves while it is dragged."""
        chart = self.parentWidget()
        return event.position() if chart is None else chart.mapFromGlobal(event.globalPosition())
