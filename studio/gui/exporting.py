"""The export page's other half: runs exports on threads of their own, one after the other, while designing goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.app.export_history import ExportHistory, Past, State
from studio.app.wishes import Wish, file_of_each, fulfil, outputs, refuse, rows_of_each
from studio.export.manifest import Manifest
from studio.export.steps import Step
from studio.gui.foreseeing import Foreseeing, threads
from studio.gui.jobs import Job
from studio.gui.panels.export_page import ExportPage
from studio.gui.panels.export_progress import open_folder, open_path
from studio.gui.sentences import said_problem
from studio.gui.translating import tr
from studio.gui.words import duration_words, size_words
from studio.model.document import Document
from studio.problems import Problem
from studio.progress import Progress

_SAMPLE_ROWS = 60
_STEP_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class _Order:
    """An export that was asked for, with the design as it was then."""

    document: Document
    wish: Wish


@dataclass(frozen=True, slots=True)
class _Done:
    order: _Order
    manifest: Manifest
    kept: Past | None
    """None where the history could not be written."""


class Exporting(QObject):
    """Connects the export page with the export and its history."""

    finished = Signal(str)
    """One sentence for whoever looks at another page."""
    told = Signal(str)
    """How far it is, in a few words; "" when nothing runs."""
    failed = Signal(object)
    """A `Problem` beside the export itself."""

    _stepped = Signal(object, object)

    def __init__(
        self,
        executor: Executor,
        page: ExportPage,
        document: Callable[[], Document],
        history: ExportHistory,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._document = document
        self._history = history
        self._waiting: list[_Order] = []
        self._running: _Order | None = None
        self._last: Past | None = None
        self.words = ""
        self.workers = 0
        """Threads of an export; 0 leaves one processor for the window."""
        self._export = Job(executor, self)
        self._foreseeing = Foreseeing(executor, page, self)
        self._past = Job(executor, self)
        page.export_wanted.connect(self._ask)
        page.changed.connect(self._look)
        page.progress.cancel_wanted.connect(self._export.cancel)
        page.progress.removed.connect(self._remove)
        page.progress.manifest_wanted.connect(lambda: self._open_manifest(self._last))
        page.history.again_wanted.connect(self._again)
        page.history.folder_wanted.connect(lambda past: open_folder(past.wish.path))
        page.history.manifest_wanted.connect(self._open_manifest)
        page.history.clear_wanted.connect(self._clear)
        self._stepped.connect(self._step)
        self._export.done.connect(self._done)
        self._export.failed.connect(self._failed)
        self._export.stopped.connect(self._stopped)
        self._past.done.connect(lambda found: page.history.show_past(*found))

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self._export.running

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being exported, estimated, sampled or looked up."""
        return not any(job.running for job in (self._export, self._foreseeing, self._past))

    def running_words(self) -> str:
        """Why the window should stay open a little longer; "" where nothing runs."""
        return (
            tr("An export is still running. It will be stopped, and no file is left behind.")
            if self.running
            else ""
        )

    def show(self, folder: Path) -> None:
        """The page is opened: offer the document's tables, and list what was exported before."""
        self._page.show_document(self._document(), folder)
        self._look()
        self._list_past()

    def refresh(self, folder: Path) -> None:
        """The document has changed while the page is shown."""
        self._page.show_document(self._document(), folder)
        self._look()

    def _look(self) -> None:
        self._foreseeing.look(self._document(), threads(self.workers))

    def _ask(self, wish: Wish) -> None:
        try:
            refuse(wish)
        except Problem as problem:
            if self.running:
                self.failed.emit(problem)
            else:
                self._page.progress.show_ended(tr("Not exported"), said_problem(problem))
            return
        self._enqueue(_Order(self._document(), wish))

    def _again(self, past: Past) -> None:
        try:
            document = self._history.document(past)
            file_of_each(document, past.wish)
        except (Problem, KeyError) as error:
            problem = error if isinstance(error, Problem) else Problem(tr("Its design is damaged."))
            self.failed.emit(problem)
            return
        self._enqueue(_Order(document, past.wish))

    def _enqueue(self, order: _Order) -> None:
        if self.running:
            self._waiting.append(order)
            self._show_waiting()
        else:
            self._start(order)

    def _start(self, order: _Order) -> None:
        document, wish = order.document, order.wish
        self._running = order
        throttle = _Throttle(lambda step: self._send(order, step))

        workers = threads(self.workers)

        def work(progress: Progress) -> _Done:
            self._send(order, rows_of_each(document))
            made = fulfil(document, wish, workers=workers, progress=progress, watch=throttle)
            try:
                return _Done(order, made, self._history.add(wish, made, document))
            except Problem:
                return _Done(order, made, None)

        self._page.progress.show_started(_files(document, wish, {}))
        self._page.show_running(True)
        self._tell(tr("exporting"))
        self._export.start(work)

    def _send(self, order: _Order, news: Step | dict[str, int]) -> None:
        try:
            self._stepped.emit(order, news)
        except RuntimeError:
            return  # the window has been closed meanwhile

    def _step(self, order: _Order, news: Step | dict[str, int]) -> None:
        if order is not self._running:
            return
        progress = self._page.progress
        if isinstance(news, dict):
            progress.show_started(_files(order.document, order.wish, news))
            return
        progress.show_step(news)
        done = sum(line.done for line in progress.lines.values())
        total = progress.total
        share = f" {100 * done // total} %" if total else ""
        self._tell(tr("exporting{share} · {done:,} of {total:,} rows", share=share, done=done, total=total))

    def _done(self, done: _Done) -> None:
        manifest, path = done.manifest, done.order.wish.path
        words = tr(
            "{rows:,} rows · {size} · {time}",
            rows=manifest.rows,
            size=size_words(manifest.bytes),
            time=duration_words(manifest.seconds),
        )
        self._last = done.kept
        self._page.progress.show_done(path, words)
        self._list_past()
        self._end(tr("{name} is exported and verified: {words}.", name=path.name, words=words))

    def _failed(self, problem: Problem) -> None:
        self._page.progress.show_ended(tr("Not exported"), said_problem(problem))
        self._end(said_problem(problem))

    def _stopped(self) -> None:
        self._page.progress.show_ended(tr("Cancelled"), tr("No file was left behind."), bad=False)
        self._end(tr("The export was cancelled; no file was left behind."))

    def _end(self, words: str) -> None:
        self._running = None
        self._page.show_running(False)
        self._tell("")
        self.finished.emit(words)
        if self._waiting:
            following = self._waiting.pop(0)
            self._show_waiting()
            self._start(following)
        self._look()

    def _remove(self, place: int) -> None:
        if place < len(self._waiting):
            del self._waiting[place]
        self._show_waiting()

    def _show_waiting(self) -> None:
        self._page.progress.show_waiting([order.wish.path.name for order in self._waiting])

    def _list_past(self) -> None:
        self._past.start(lambda _progress: _listed(self._history))

    def _open_manifest(self, past: Past | None) -> None:
        if past is None or not self._history.manifest_path(past).is_file():
            self.failed.emit(
                Problem(tr("The manifest is not kept any more."), mend=tr("Export again to have one."))
            )
        else:
            open_path(self._history.manifest_path(past))

    def _clear(self) -> None:
        try:
            self._history.clear()
        except Problem as problem:
            self.failed.emit(problem)
        self._list_past()

    def _tell(self, words: str) -> None:
        self.words = words
        self.told.emit(words)


class _Throttle:
    """Passes on a step now and then, and whenever another file or phase begins."""

    def __init__(self, pass_on: Callable[[Step], None]) -> None:
        self._pass_on = pass_on
        self._last: tuple[str, str, str] | None = None
        self._moment = 0.0

    def __call__(self, step: Step) -> None:
        kind = (step.table, step.file, step.phase)
        now = time.monotonic()
        if kind != self._last or step.done == step.total or now - self._moment >= _STEP_SECONDS:
            self._last, self._moment = kind, now
            self._pass_on(step)


def _files(document: Document, wish: Wish, rows: Mapping[str, int]) -> list[tuple[str, str, int]]:
    """Table, file and rows of each part, as its steps will name them; 0 rows where they are not known yet.

    Of dirty rows and damaged cells the number is known when they are made; those of the table stand for it.
    """
    return [
        (one.name, wish.path.name if wish.kind == "workbook" else one.file, rows.get(one.table_id, 0))
        for one in outputs(document, wish)
    ]


def _listed(history: ExportHistory) -> tuple[tuple[Past, ...], tuple[State, ...]]:
    past = history.past()
    return past, tuple(one.state for one in past)
