"""Counts clicks over the events that really reach the application."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class Clicks(QObject):
    """Counts presses of a mouse button wherever they go, and drags as what they are: one press."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._last: tuple[int, QPoint] = (0, QPoint())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            assert isinstance(event, QMouseEvent)
            # A press that a widget leaves to its parent comes by again: the same moment and place.
            seen = event.timestamp(), event.globalPosition().toPoint()
            if isinstance(watched, QWidget) and seen != self._last:
                self._last = seen
                self.count += 1
        return False
