"""Widgets as they look under a pointer and under a pressed button, all at once, without moving a pointer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QHoverEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QPushButton, QWidget

_UNDER = Qt.WidgetAttribute.WA_UnderMouse


@contextmanager
def hovered(window: QWidget) -> Iterator[None]:
    """Every control looks as if the pointer lay on it; in lists, on the second line."""
    parts = _controls(window)
    for part in parts:
        part.setAttribute(_UNDER, True)
        place = QPointF(part.rect().center())
        _tell(part, QEnterEvent(place, place, QPointF(part.mapToGlobal(QPoint(0, 0))) + place))
        if isinstance(part, QPushButton):
            _move(part, place)
        if isinstance(part, QAbstractItemView):
            line = (
                part.visualRect(part.model().index(1, 0)).center() if part.model() is not None else QPoint()
            )
            spot = QPointF(line)
            _tell(part.viewport(), QHoverEvent(QEvent.Type.HoverEnter, spot, spot, spot))
            _tell(part.viewport(), QHoverEvent(QEvent.Type.HoverMove, spot, spot, spot))
    yield
    for part in parts:
        part.setAttribute(_UNDER, False)
        if isinstance(part, QPushButton):
            _move(part, QPointF(-1, -1))
        _tell(part, QEvent(QEvent.Type.Leave))
        if isinstance(part, QAbstractItemView):
            _tell(
                part.viewport(),
                QHoverEvent(QEvent.Type.HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF()),
            )


@contextmanager
def pressed(window: QWidget) -> Iterator[None]:
    """Every button looks pressed."""
    buttons = [part for part in _controls(window) if isinstance(part, QAbstractButton)]
    for button in buttons:
        button.setDown(True)
    yield
    for button in buttons:
        button.setDown(False)


def _controls(window: QWidget) -> list[QWidget]:
    return [part for part in window.findChildren(QWidget) if part.isVisible() and part.isEnabled()]


def _move(part: QWidget, place: QPointF) -> None:
    """Push buttons look at the pointer's moves themselves."""
    none = Qt.MouseButton.NoButton
    _tell(
        part,
        QMouseEvent(
            QEvent.Type.MouseMove, place, part.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
        ),
    )


def _tell(part: QWidget, event: QEvent) -> None:
    QApplication.sendEvent(part, event)
