"""The other half of the page of versions: reads them beside the window, and puts one in the place of the design."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, QTime

from studio.app.differences import differences
from studio.app.keeping import Version
from studio.app.store import Store
from studio.gui.frame import Frame
from studio.gui.jobs import Job
from studio.gui.panels.versions_page import Kept, VersionsPage
from studio.gui.sentences import said, said_problem
from studio.gui.translating import locale, tr
from studio.gui.words import day_words, size_words
from studio.model.document import Document
from studio.model.files import load
from studio.problems import Problem
from studio.progress import Progress


class Reverting(QObject):
    """Connects the page of versions with the store."""

    def __init__(self, window: Frame, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._versions: Sequence[Version] = ()
        self.page = VersionsPage()
        self._job = Job(window.executor, self)
        self._job.done.connect(self.page.show_versions)
        self.page.wanted.connect(self._go_back)
        self.page.closed.connect(window.leave_aside)

    @property
    def at_rest(self) -> bool:
        """Whether all versions have been read."""
        return not self._job.running

    def show(self) -> None:
        """Read the versions anew."""
        path, present = self._store.path, self._store.document
        self._versions = versions = self._store.versions()
        self.page.show_looking(path.name if path is not None else present.name)
        self._job.start(lambda progress: _kept(versions, present, progress))

    def _go_back(self, number: int) -> None:
        version = next((version for version in self._versions if version.number == number), None)
        if version is None:
            return
        try:
            self._store.go_back_to(version)
        except Problem as problem:
            self._window.notice.say(said_problem(problem), bad=True)
            return
        self._window.leave_aside()
        words = tr("The version of {when} is back; save it to keep it.", when=_moment(version.modified))
        self._window.notice.say(words, ((tr("Undo"), self._store.undo),))


def _kept(versions: Sequence[Version], present: Document, progress: Progress) -> list[Kept]:
    found = []
    for version in versions:
        progress.check()
        when, size = _moment(version.modified), size_words(version.bytes)
        try:
            changes = tuple(said(sentence) for sentence in differences(load(version.file), present))
            found.append(Kept(version.number, when, size, changes))
        except Problem as problem:
            found.append(Kept(version.number, when, size, (), said_problem(problem)))
    return found


def _moment(modified: float) -> str:
    now = datetime.datetime.now().astimezone()
    moment = datetime.datetime.fromtimestamp(modified, now.tzinfo)
    time = locale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return f"{day_words(moment, now)} {time}"
