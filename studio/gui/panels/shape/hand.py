"""The hand over the chart: it takes hold, moves and lets go, and tells the design as often as that can follow."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from studio.generators.generator import Generator
from studio.gui.panels.shape.hold import Hold

_FIRST_MS, _HAND_UP_MS = 3, 33
"""The design hears of a dragging hand this often, and never before the chart has followed the hand."""

_REST, _SELDOM_MS = 3, 150
"""On a busy machine it hears less often: after so many times as long as the telling took, up to a limit."""


class HandOver(QObject):
    """At most one hold at a time, from `gesture(True)` to `gesture(False)`."""

    gesture = Signal(bool)
    moved = Signal()
    """The held type is another one."""
    wanted = Signal(object, str)
    """The column type as the design should have it, and the parameter that was moved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hold: Hold | None = None
        self._told: Generator | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell_on)

    def take(self, hold: Hold) -> None:
        """Take hold; what was held before is let go."""
        self.let_go()
        self.hold, self._told = hold, hold.start
        self.gesture.emit(True)

    def follow(self) -> None:
        """The hold has moved."""
        if self.hold is None:
            return
        self.moved.emit()
        if not self._soon.isActive():
            self._soon.start(_FIRST_MS)

    def cancel(self) -> None:
        """Back to how it was when the hand took hold."""
        if self.hold is not None:
            self.hold.now = self.hold.start
            self.let_go()

    def let_go(self) -> Hold | None:
        """The hand rests; what was held, after the design was told the last of it."""
        self._tell()
        return self.drop()

    def drop(self) -> Hold | None:
        """Let go without a word; what the design was not told yet is lost."""
        self._soon.stop()
        held, self.hold = self.hold, None
        if held is not None:
            self.gesture.emit(False)
        return held

    def _tell_on(self) -> None:
        """Tell the design; it is told again no sooner than after a while, if there is more to tell."""
        if self.hold is not None and self.hold.now != self._told:
            start = time.perf_counter()
            self._tell()
            took_ms = 1000 * (time.perf_counter() - start)
            self._soon.start(round(max(_HAND_UP_MS, min(_SELDOM_MS, _REST * took_ms))))

    def _tell(self) -> None:
        if self.hold is not None and self.hold.now != self._told:
            self._told = self.hold.now
            self.wanted.emit(self.hold.now, self.hold.handle.parameter)
