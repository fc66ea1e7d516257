"""Cycles of objects are collected on the window's thread alone.

Python collects them on whichever thread happens to allocate. A Qt object in such a cycle would then be destroyed on a
thread that is not its own, which may end the process.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Collector(QObject):
    """Takes the place of Python's own collecting while the application lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    @staticmethod
    def collect() -> None:
        """Collect the oldest generation that has grown beyond its threshold, as Python would have."""
        for generation, (count, limit) in reversed(
            tuple(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
        ):
            if limit and count > limit:
                gc.collect(generation)
                return
