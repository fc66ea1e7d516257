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
from studio.export.manifest import Manifest
from studio.gui.jobs import Job
from studio.gui.panels.export_page import ExportPage, Wish
from studio.gui.words import duration_words, size_words
from studio.model.document import Document
from studio.problems import Problem
from studio.progress import Progress


@dataclass(frozen=True, slots=True)
class _Done:
    path: Path
    manifest: Manifest


class Exporting(QObject):
    """Connects the export page with the export."""

    finished = Signal(str)
    """One sentence for whoever looks at another page."""

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
        self._export = Job(executor, self)
        self._estimate = Job(executor, self)
        page.export_wanted.connect(self._start)
        page.cancel_wanted.connect(self._export.cancel)
        page.changed.connect(self._look)
        self._export.progressed.connect(page.show_progress)
        self._export.done.connect(self._done)
        self._export.failed.connect(self._failed)
        self._export.stopped.connect(self._stopped)
        self._estimate.done.connect(page.show_estimate)
        self._estimate.failed.connect(lambda problem: page.show_estimate(str(problem)))

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self._export.running

    def show(self, table_id: str, folder: Path) -> None:
        """The page is opened: offer the document's tables."""
        tables = [(table.id, table.name) for table in self._document().tables if not table.hidden]
        self._page.show_tables(tables, table_id, folder)
        self._look()

    def _look(self) -> None:
        document, wish = self._document(), self._page.wish()

        def work(_progress: Progress) -> str:
            found = estimate(document, [Part(wish.table_id)], wish.format)
            words = f"about {size_words(found.bytes)} · {duration_words(found.seconds)}"
            free = _free_bytes(wish.path.parent)
            return words if free is None else f"{words} · {size_words(free)} free"

        if wish.table_id:
            self._estimate.start(work)

    def _start(self, wish: Wish) -> None:
        document = self._document()
        if not wish.path.name or wish.path.is_dir():
            self._page.show_ended(f"“{wish.path}” names a folder. Give the file a name.")
            return
        # One processor is left for the window, so that designing stays smooth meanwhile.
        workers = max(1, (os.cpu_count() or 2) - 1)

        def work(progress: Progress) -> _Done:
            options = Options(workers=workers)
            parts = [Part(wish.table_id)]
            return _Done(
                wish.path, export(document, parts, wish.path, wish.format, options=options, progress=progress)
            )

        self._page.show_started(wish.path.name)
        self._export.start(work)

    def _done(self, done: _Done) -> None:
        manifest = done.manifest
        words = f"{manifest.rows:,} rows · {size_words(manifest.bytes)} · {duration_words(manifest.seconds)}"
        self._page.show_done(done.path, words)
        self.finished.emit(f"{done.path.name} is exported and verified: {words}.")

    def _failed(self, problem: Problem) -> None:
        self._page.show_ended(str(problem))
        self.finished.emit(str(problem))

    def _stopped(self) -> None:
        self._page.show_ended("Cancelled. No file was left behind.")
        self.finished.emit("The export was cancelled; no file was left behind.")


def _free_bytes(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
