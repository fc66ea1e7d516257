"""Cooperative progress and cancelling for anything that takes longer than a moment."""

from __future__ import annotations

import threading
from collections.abc import Callable

_PARTS = 1000


class Cancelled(Exception):
    """The person asked for the work to stop; nothing went wrong."""


class Progress:
    """Passed down into long work, which calls `report` or `check` at least once per block.

    `on_report(done, total, text)` is called on the working thread; `total` is 0 where the end is not known.
    """

    def __init__(self, on_report: Callable[[int, int, str], None] | None = None) -> None:
        self._on_report = on_report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; safe from any thread."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if the work was asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def report(self, done: int, total: int = 0, text: str = "") -> None:
        """Tell how far the work is (`done` of `total` units), and raise `Cancelled` if it was asked to stop."""
        self.check()
        if self._on_report is not None:
            self._on_report(done, total, text)

    def part(self, low: float, high: float, words: str = "") -> Progress:
        """For one step of several: what is reported there is told as going from `low` to `high` of the whole (0 to 1).

        `words` stand in place of what the step says itself.
        """

        def on_report(done: int, total: int, text: str) -> None:
            share = low + (high - low) * (min(done / total, 1.0) if total else 0.0)
            self.report(round(_PARTS * share), _PARTS, words or text)

        step = Progress(on_report)
        step._cancelled = self._cancelled
        return step
