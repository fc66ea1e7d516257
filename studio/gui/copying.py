"""Puts many cells on the clipboard: they are made beside the window, and nothing waits for them."""

from __future__ import annotations

from concurrent.futures import Executor

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from studio.app.clipping import Clip, Wanted, clip
from studio.app.preview import Preview
from studio.gui.jobs import Job
from studio.model.document import Document, Table


class Copying(QObject):
    """The last wish counts; a new one gives up the one under way."""

    told = Signal(str)
    """What was left out, in words."""
    failed = Signal(object)
    """A `Problem`."""

    def __init__(self, executor: Executor, preview: Preview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._job = Job(executor, self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self.failed)

    @property
    def at_rest(self) -> bool:
        """Whether nothing is on its way to the clipboard."""
        return not self._job.running

    def copy(self, document: Document, table: Table, wanted: Wanted, *, dirty: bool = False) -> None:
        """Make the wanted cells, with their dirt or clean, and put them on the clipboard."""
        preview = self._preview
        self._job.start(lambda progress: clip(preview, document, table, wanted, progress, dirty=dirty))

    def _done(self, made: Clip) -> None:
        QGuiApplication.clipboard().setText(made.text)
        if made.words:
            self.told.emit(made.words)
