"""The moment when a window has been painted for the first time and waits for its first event."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Runs what waits for the first painting of a widget, once."""

    def __init__(self, widget: QWidget, window: QObject) -> None:
        super().__init__(window)
        self._waiting: list[Callable[[], object]] = []
        self._window = window
        widget.installEventFilter(self)

    def then(self, run: Callable[[], object]) -> None:
        """Call `run` when the widget has been painted and waits for its first event."""
        self._waiting.append(run)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._window, self._run)
        return False

    def _run(self) -> None:
        waiting, self._waiting = self._waiting, []
        for run in waiting:
            run()
