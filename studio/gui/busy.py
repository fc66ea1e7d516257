"""Shows what takes longer than half a second, the one that began first, and gives it up where that is possible."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from studio.gui.jobs import Job
from studio.gui.panels.busy_line import BusyLine

PATIENCE_MS = 500


@dataclass(slots=True, eq=False)
class _Watched:
    job: Job
    words: str
    can_cancel: bool
    timer: QTimer
    share: float | None = None


class Busy(QObject):
    """Watches jobs for one window."""

    def __init__(self, line: BusyLine, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._running: list[_Watched] = []
        """Those that are shown or would be, the first one that began first."""
        line.cancel_wanted.connect(self._give_up)

    def watch(self, job: Job, words: str, *, can_cancel: bool = True) -> None:
        """Show `words` while `job` runs, once it has run for half a second."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(PATIENCE_MS)
        watched = _Watched(job, words, can_cancel, timer)
        timer.timeout.connect(lambda: self._took_long(watched))
        job.begun.connect(lambda: self._begun(watched))
        job.ended.connect(lambda: self._ended(watched))
        job.progressed.connect(lambda done, total, _: self._progressed(watched, done, total))

    def _begun(self, watched: _Watched) -> None:
        watched.share = None
        if watched not in self._running:
            watched.timer.start()

    def _took_long(self, watched: _Watched) -> None:
        if watched.job.running:
            self._running.append(watched)
            self._show()

    def _progressed(self, watched: _Watched, done: int, total: int) -> None:
        watched.share = done / total if total else None
        if self._running[:1] == [watched]:
            self._show()

    def _ended(self, watched: _Watched) -> None:
        watched.timer.stop()
        if watched in self._running:
            self._running.remove(watched)
            self._show()

    def _give_up(self) -> None:
        if self._running:
            self._running[0].job.abandon()

    def _show(self) -> None:
        if not self._running:
            self._line.clear()
            return
        first = self._running[0]
        self._line.show_work(first.words, first.share, can_cancel=first.can_cancel)
