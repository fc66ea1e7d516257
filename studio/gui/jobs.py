"""Background work of which only the latest counts: starting anew cancels and disconnects what ran before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.problems import Problem
from studio.progress import Cancelled, Progress

Work = Callable[[Progress], Any]


class Job(QObject):
    """One line of background work. `start` replaces what is under way; stale results cannot land."""

    done = Signal(object)
    failed = Signal(object)
    """A `Problem`."""
    stopped = Signal()
    """The work was cancelled and has ended."""
    progressed = Signal(int, int, str)

    _ended = Signal(object, object)
    _reported = Signal(object, int, int, str)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._current: Progress | None = None
        self._ended.connect(self._end)
        self._reported.connect(self._report)

    @property
    def running(self) -> bool:
        return self._current is not None

    def start(self, work: Work) -> None:
        """Run `work(progress)` on a thread; its result comes back through `done` on this thread."""
        self.abandon()
        progress = Progress(lambda done, total, text: self._reported.emit(progress, done, total, text))
        self._current = progress
        self._executor.submit(self._run, work, progress)

    def cancel(self) -> None:
        """Ask the work to stop; `stopped` follows when it has."""
        if self._current is not None:
            self._current.cancel()

    def abandon(self) -> None:
        """Cancel, and hear nothing more of the work under way."""
        if self._current is not None:
            self._current.cancel()
            self._current = None

    def _run(self, work: Work, progress: Progress) -> None:
        outcome: object
        try:
            progress.check()
            outcome = (work(progress),)
        except Cancelled:
            outcome = None
        except Problem as problem:
            outcome = problem
        except Exception as error:
            # On a worker thread there is nobody above to tell: the error becomes a value with words.
            sentence = f"Something unexpected went wrong ({type(error).__name__}: {error})."
            outcome = Problem(
                sentence, mend="The design is unchanged; undo the last step or save and start again."
            )
        try:
            self._ended.emit(progress, outcome)
        except RuntimeError:
            return  # the window has been closed meanwhile

    def _end(self, progress: Progress, outcome: object) -> None:
        if progress is not self._current:
            return
        self._current = None
        if outcome is None:
            self.stopped.emit()
        elif isinstance(outcome, Problem):
            self.failed.emit(outcome)
        else:
            assert isinstance(outcome, tuple)
            self.done.emit(outcome[0])

    def _report(self, progress: Progress, done: int, total: int, text: str) -> None:
        if progress is self._current:
            self.progressed.emit(done, total, text)
