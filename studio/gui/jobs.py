"""Background work on threads: of what was asked only the latest counts, and what was given up is never heard of."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.gui.translating import tr
from studio.problems import Problem
from studio.progress import Cancelled, Progress

Work = Callable[[Progress], Any]


class Fault(Problem):
    """An error in the studio itself. Its words leave out the error's own, which may hold data."""

    def __init__(self, error: Exception) -> None:
        super().__init__(
            tr("Something unexpected went wrong ({name}).", name=type(error).__name__),
            mend=tr("The design is unchanged; undo the last step or save and start again."),
        )
        self.error = error


class Job(QObject):
    """One line of background work.

    `start` cancels and disconnects what is under way, so that its result cannot land. `queue` lets it finish and then
    does the newest of what was asked meanwhile, so that a long drag shows something all the time.
    """

    done = Signal(object)
    failed = Signal(object)
    """A `Problem`."""
    stopped = Signal()
    """The work was cancelled and has ended."""
    begun = Signal()
    ended = Signal()
    """Nothing runs any more, however it came to that."""
    progressed = Signal(object, object, str)
    """Done and total as Python ints (they may pass 2^31), and words."""

    _ended = Signal(object, object)
    _reported = Signal(object, object, object, str)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._current: Progress | None = None
        self._next: Work | None = None
        self._ended.connect(self._end)
        self._reported.connect(self._report)

    @property
    def running(self) -> bool:
        return self._current is not None

    def start(self, work: Work) -> None:
        """Run `work(progress)` on a thread; its result comes back through `done` on this thread."""
        self.abandon()
        progress = Progress(lambda done, total, text: self._tell(progress, done, total, text))
        self._current = progress
        self._executor.submit(self._run, work, progress)
        self.begun.emit()

    def queue(self, work: Work) -> None:
        """Run `work` now, or when what runs has ended; of several that wait only the newest is done."""
        if self._current is None:
            self.start(work)
        else:
            self._next = work

    def cancel(self) -> None:
        """Ask the work to stop; `stopped` follows when it has."""
        self._next = None
        if self._current is not None:
            self._current.cancel()

    def abandon(self) -> None:
        """Cancel, and hear nothing more of the work under way."""
        self._next = None
        if self._current is not None:
            self._current.cancel()
            self._current = None
            self.ended.emit()

    def _run(self, work: Work, progress: Progress) -> None:
        outcome: object
        try:
            progress.check()
            outcome = (work(progress),)
        except Cancelled:
            outcome = None
        except Problem as problem:
            outcome = problem
        except Exception as error:  # noqa: BLE001 - on a worker thread there is nobody above to tell
            outcome = Fault(error)
        self._send(lambda: self._ended.emit(progress, outcome))

    def _tell(self, progress: Progress, done: int, total: int, text: str) -> None:
        self._send(lambda: self._reported.emit(progress, done, total, text))

    @staticmethod
    def _send(emit: Callable[[], None]) -> None:
        try:
            emit()
        except RuntimeError:
            return  # the window has been closed meanwhile

    def _end(self, progress: Progress, outcome: object) -> None:
        if progress is not self._current:
            return
        self._current = None
        follower, self._next = self._next, None
        if follower is not None:
            self.start(follower)
        else:
            self.ended.emit()
        if outcome is None:
            self.stopped.emit()
        elif isinstance(outcome, Problem):
            self.failed.emit(outcome)
            if isinstance(outcome, Fault):
                # Heard where every error is heard that nobody caught.
                sys.excepthook(type(outcome.error), outcome.error, outcome.error.__traceback__)
        else:
            assert isinstance(outcome, tuple)
            self.done.emit(outcome[0])

    def _report(self, progress: Progress, done: int, total: int, text: str) -> None:
        if progress is self._current:
            self.progressed.emit(done, total, text)
