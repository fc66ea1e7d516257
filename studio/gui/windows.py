"""The windows of one process: each with a document, an undo and jobs of its own; one set of settings for all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from studio.app.folders import Folders
from studio.app.settings import WINDOWS_KEPT, SettingsFile
from studio.gui.first_paint import FirstPaint
from studio.gui.frame import Frame
from studio.gui.theme import apply_theme, load_theme
from studio.gui.window import MainWindow
from studio.problems import Problem

if TYPE_CHECKING:
    from studio.app.apart import Apart

_SIZE = (1440, 900)
_STEP = QPoint(32, 32)


class Windows(QObject):
    """Opens windows, finds the one that shows a file, and closes them all."""

    def __init__(self, folders: Folders, settings: SettingsFile) -> None:
        super().__init__()
        self.folders = folders
        self.settings = settings
        self.begun_with: Mapping[str, Any] = settings.values.model_dump()
        self.shown: list[MainWindow] = []
        self.restart: tuple[str, ...] | None = None
        """The arguments of the next session where a person wants one to follow this."""
        self.works_apart = False
        """Whether a process of its own makes the rows and charts of heavy designs."""
        self._apart: Apart | None = None
        self._places: dict[MainWindow, int] = {}
        self._offered = False
        self._dressed = ""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def make(self) -> MainWindow:
        """A window that is not shown yet, in the place where the window of its number stood last."""
        self.dress()
        window = MainWindow(self)
        taken = set(self._places.values())
        number = next(n for n in range(len(taken) + 1) if n not in taken)
        self._put(window, number)
        self._places[window] = number
        self.shown.append(window)
        return window

    def open(self, path: Path | None = None) -> MainWindow:
        """Show one more window, on `path` where one is given; its workshop follows as soon as it is painted."""
        window = self.make()
        painted = FirstPaint(window.stack, window)
        painted.then(window.load)
        if path is not None:
            painted.then(lambda: window.open_path(path))
        window.show()
        return window

    def showing(self, path: Path) -> MainWindow | None:
        """The window that has the document at `path` open."""
        for window in self.shown:
            shop = window.workshop
            if shop is not None and shop.store.path is not None and _same(shop.store.path, path):
                return window
        return None

    def closed(self, window: Frame) -> None:
        """A window has closed: its place is kept, and where others are open it goes for good."""
        assert isinstance(window, MainWindow)
        self.shown.remove(window)
        number = self._places.pop(window)
        if number < WINDOWS_KEPT:
            kept = list(self.settings.values.windows)
            kept += [""] * (number + 1 - len(kept))
            kept[number] = bytes(window.saveGeometry().toBase64().data()).decode()
            with contextlib.suppress(Problem):
                self.settings.change(windows=tuple(kept))
        if self.shown:
            window.deleteLater()

    def rows_apart(self) -> Apart:
        if self._apart is None:
            from studio.app.apart import Apart

            self._apart = Apart(wanted=self.works_apart)
        return self._apart

    def end(self) -> None:
        """All windows have closed: no process stays."""
        if self._apart is not None:
            self._apart.close()

    def may_offer(self) -> bool:
        """Whether work of an earlier session has still to be told of; true once."""
        first, self._offered = not self._offered, True
        return first

    def quit(self) -> None:
        """Close every window, once each document that is not saved has been asked about."""
        self._ask(list(self.shown), self._close_all)

    def keep_all(self) -> str:
        """Put all unsaved work aside at once; gives why it could not be, "" where it was."""
        failed = ""
        for window in self.shown:
            if window.workshop is not None:
                try:
                    window.workshop.store.autosave_now()
                except Problem as problem:
                    failed = failed or str(problem)
        return failed

    def start_anew(self, window: Frame) -> None:
        """End this session without a question, and have another follow; it offers what was not saved.

        Raises Problem where unsaved work cannot be put aside; then nothing is closed.
        """
        shops = [shown.workshop for shown in self.shown if shown.workshop is not None]
        for shop in shops:
            shop.store.hand_over()
        assert isinstance(window, MainWindow)
        path = window.workshop.store.path if window.workshop is not None else None
        self.restart = (str(path),) if path is not None else ()
        self._close_all()

    def apply_settings(self) -> None:
        """The settings have changed: every window takes them up."""
        if self.settings.values.theme != self._dressed:
            self.dress()
        for window in self.shown:
            window.take_settings()

    def dress(self) -> None:
        """Show every window in the chosen colours."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._dressed = self.settings.values.theme
        apply_theme(application, load_theme(self._dressed))

    def _ask(self, windows: list[MainWindow], then: Callable[[], object]) -> None:
        if not windows:
            then()
            return
        window, rest = windows[0], windows[1:]
        shop = window.workshop
        if window not in self.shown or shop is None or shop.filing.nothing_to_ask():
            self._ask(rest, then)
            return
        window.come_forward()
        # Not at once: a question's own window has to be gone first.
        shop.filing.leave_for_good(lambda: QTimer.singleShot(0, self, lambda: self._ask(rest, then)))

    def _close_all(self) -> None:
        for window in list(self.shown):
            window.close_for_good()

    def _put(self, window: MainWindow, number: int) -> None:
        window.resize(*_SIZE)
        kept = self.settings.values.windows
        if number < len(kept) and kept[number]:
            window.restoreGeometry(QByteArray.fromBase64(kept[number].encode()))
        elif self.shown:
            last = self.shown[-1]
            window.resize(last.size())
            window.move(last.pos() + _STEP)

    def _follow_system(self) -> None:
        if self.settings.values.theme == "system":
            self.dress()


def _same(first: Path, second: Path) -> bool:
    return os.path.normcase(os.path.realpath(first)) == os.path.normcase(os.path.realpath(second))
