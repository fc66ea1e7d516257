"""The export page's other half: runs the export on threads of its own while designing goes on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.app.generate import Options, Part, estimate, export
from studio.app.sample import sample
from studio.export.manifest import Manifest
from studio.gui.jobs import Job
from studio.gui.panels.export_page import ExportPage, Wish
from studio.gui.sentences import said_problem
from studio.gui.translating import tr
from studio.gui.words import duration_words, size_words
from studio.model.document import Document
from studio.problems import Problem
from studio.progress import Progress

_SAMPLE_ROWS = 60


@dataclass(frozen=True, slots=True)
class _Done:
    path: Path
    manifest: Manifest


class Exporting(QObject):
    """Connects the export page with the export."""

    finished = Signal(str)
    """One sentence for whoever looks at another page."""
    told = Signal(str)
    """How far it is, in a few words; "" when nothing runs."""

    def __init__(
        self,
        executor: Executor,
        page: ExportPage,
        document: Callable[[], Document],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._document = document
        self.words = ""
        self._export = Job(executor, self)
        self._estimate = Job(executor, self)
        self._sample = Job(executor, self)
        page.export_wanted.connect(self._start)
        page.progress.cancel_wanted.connect(self._export.cancel)
        page.changed.connect(self._look)
        self._export.progressed.connect(self._progressed)
        self._export.done.connect(self._done)
        self._export.failed.connect(self._failed)
        self._export.stopped.connect(self._stopped)
        self._estimate.done.connect(page.show_estimate)
        self._estimate.failed.connect(lambda problem: page.show_estimate(said_problem(problem)))
        self._sample.done.connect(page.show_sample)
        self._sample.failed.connect(lambda problem: page.show_sample(said_problem(problem)))

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self._export.running

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being exported, estimated or sampled."""
        return not (self._export.running or self._estimate.running or self._sample.running)

    def running_words(self) -> str:
        """Why the window should stay open a little longer; "" where nothing runs."""
        return (
            tr("An export is still running. It will be stopped, and no file is left behind.")
            if self.running
            else ""
        )

    def show(self, table_id: str, folder: Path) -> None:
        """The page is opened: offer the document's tables."""
        tables = [(table.id, table.name) for table in self._document().tables if not table.hidden]
        self._page.show_tables(tables, table_id, folder)
        self._look()

    def _look(self) -> None:
        document, wish = self._document(), self._page.wish()
        parts, options = self._parts(wish), _options(wish)
        if not parts:
            self._page.show_estimate(tr("There is no visible table."))
            return

        def work(_progress: Progress) -> str:
            found = estimate(document, parts, wish.format, options)
            words = tr(
                "about {size} · {time}",
                size=size_words(found.bytes),
                time=duration_words(found.seconds),
            )
            free = _free_bytes(wish.path.parent)
            return words if free is None else tr("{words} · {size} free", words=words, size=size_words(free))

        self._estimate.start(work)
        first = parts[0].table_id
        self._sample.start(lambda progress: sample(document, first, wish.format, _SAMPLE_ROWS, progress))

    def _parts(self, wish: Wish) -> list[Part]:
        if wish.table_id:
            return [Part(wish.table_id)]
        return [Part(table.id) for table in self._document().tables if not table.hidden]

    def _start(self, wish: Wish) -> None:
        document, parts = self._document(), self._parts(wish)
        refusal = _refusal(wish) if parts else tr("There is no visible table to export.")
        if refusal:
            self._page.progress.show_ended(tr("Not exported"), refusal)
            return
        options = _options(wish)

        def work(progress: Progress) -> _Done:
            done = export(document, parts, wish.path, wish.format, options=options, progress=progress)
            return _Done(wish.path, done)

        self._page.progress.show_started(wish.path.name)
        self._page.show_running(True)
        self._tell(tr("exporting"))
        self._export.start(work)

    def _progressed(self, done: int, total: int, text: str) -> None:
        self._page.progress.show_progress(done, total, text)
        share = f" {100 * done // total} %" if total else ""
        self._tell(tr("exporting{share} · {done:,} of {total:,} rows", share=share, done=done, total=total))

    def _done(self, done: _Done) -> None:
        manifest = done.manifest
        words = tr(
            "{rows:,} rows · {size} · {time}",
            rows=manifest.rows,
            size=size_words(manifest.bytes),
            time=duration_words(manifest.seconds),
        )
        self._page.progress.show_done(done.path, words)
        self._end(tr("{name} is exported and verified: {words}.", name=done.path.name, words=words))

    def _failed(self, problem: Problem) -> None:
        self._page.progress.show_ended(tr("Not exported"), said_problem(problem))
        self._end(said_problem(problem))

    def _stopped(self) -> None:
        self._page.progress.show_ended(tr("Cancelled"), tr("No file was left behind."))
        self._end(tr("The export was cancelled; no file was left behind."))

    def _end(self, words: str) -> None:
        self._page.show_running(False)
        self._tell("")
        self.finished.emit(words)

    def _tell(self, words: str) -> None:
        self.words = words
        self.told.emit(words)


def _options(wish: Wish) -> Options:
    # One processor is left for the window, so that designing stays smooth meanwhile.
    workers = max(1, (os.cpu_count() or 2) - 1)
    folder = not wish.table_id
    if wish.compression == "snappy":
        return Options(workers=workers, folder=folder, compression="snappy")
    return Options(workers=workers, folder=folder)


def _refusal(wish: Wish) -> str:
    if not str(wish.path).strip(". "):
        return tr("Type the name of a file, or choose one.")
    if wish.table_id and wish.path.is_dir():
        return tr("“{path}” is a folder. Give the file a name.", path=wish.path)
    if not wish.table_id and wish.path.is_file():
        return tr("“{path}” is a file. Several tables need a folder.", path=wish.path)
    return ""


def _free_bytes(folder: Path) -> int | None:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
