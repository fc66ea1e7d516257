"""What the export page says beforehand: how large, how long, what is replaced, and how the file begins."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from studio.app.generate import estimates
from studio.app.sample import sample
from studio.app.wishes import Wish, replaced, rows_of_each
from studio.gui.jobs import Job
from studio.gui.panels.export_page import ExportPage
from studio.gui.sentences import said_problem
from studio.gui.translating import tr
from studio.gui.words import duration_words, size_words
from studio.model.document import Document

_SAMPLE_ROWS = 60


@dataclass(frozen=True, slots=True)
class _Guess:
    words: str
    bad: bool
    sizes: dict[str, str]
    rows: dict[str, int]


class Foreseeing(QObject):
    """Estimates and samples for the page, on threads of their own; the latest look wins."""

    def __init__(self, executor: Executor, page: ExportPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._estimate = Job(executor, self)
        self._sample = Job(executor, self)
        self._estimate.done.connect(self._guessed)
        self._estimate.failed.connect(
            lambda problem: page.show_estimate(said_problem(problem), bad=True, sizes={})
        )
        self._sample.done.connect(page.show_sample)
        self._sample.failed.connect(lambda problem: page.show_sample(said_problem(problem)))

    @property
    def running(self) -> bool:
        """Whether an estimate or a sample is being made."""
        return self._estimate.running or self._sample.running

    def look(self, document: Document, workers: int) -> None:
        """Foresee what the page's form says now, with so many threads."""
        wish = self._page.wish()
        if not wish.tables:
            words = tr("Tick at least one table.") if document.tables else tr("There is no visible table.")
            self._estimate.abandon()
            self._page.show_estimate(words, bad=True, sizes={})
            return
        self._estimate.start(lambda _progress: _guess(document, wish, workers))
        first, options = wish.tables[0], wish.options()
        self._sample.start(
            lambda progress: sample(document, first, wish.format, _SAMPLE_ROWS, progress, options)
        )

    def _guessed(self, guess: _Guess) -> None:
        self._page.show_estimate(guess.words, bad=guess.bad, sizes=guess.sizes)
        self._page.tables.show_rows(guess.rows)


def threads(wanted: int) -> int:
    """So many as are wanted, else one processor is left for the window, so that designing stays smooth."""
    return wanted or max(1, (os.cpu_count() or 2) - 1)


def _guess(document: Document, wish: Wish, workers: int) -> _Guess:
    found = estimates(document, wish.parts, wish.format, wish.options(workers))
    sizes = {table_id: f"≈ {size_words(one.bytes)}" for table_id, one in zip(wish.tables, found, strict=True)}
    rows = rows_of_each(document)
    n_bytes, seconds = sum(one.bytes for one in found), sum(one.seconds for one in found)
    free = _free_bytes(wish.path if wish.kind == "folder" else wish.path.parent)
    if free is not None and n_bytes > free:
        words = tr(
            "needs about {size}, but {free} are free there", size=size_words(n_bytes), free=size_words(free)
        )
        return _Guess(words, True, sizes, rows)
    words = tr("about {size} · {time}", size=size_words(n_bytes), time=duration_words(seconds))
    if free is not None:
        words = tr("{words} · {size} free", words=words, size=size_words(free))
    old = replaced(document, wish)
    if old:
        names = ", ".join(old[:2]) + (" …" if len(old) > len(old[:2]) else "")
        words = tr("{words} · replaces {names}", words=words, names=names)
    return _Guess(words, False, sizes, rows)


def _free_bytes(folder: Path) -> int | None:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
