"""The settings page's other half: takes up what is chosen, for every window at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from studio.app.choosing import choose, preferences, usual
from studio.app.folders import home_folder
from studio.gui.frame import Frame
from studio.gui.panels.settings_page import SettingsPage
from studio.gui.sentences import said, said_problem
from studio.gui.siblings import Siblings
from studio.gui.translating import tr
from studio.problems import Problem


class Choosing(QObject):
    """Connects the settings page with the settings."""

    def __init__(self, window: Frame, windows: Siblings) -> None:
        super().__init__(window)
        self._window = window
        self._windows = windows
        self.page = SettingsPage(_short(windows.settings.path))
        self.page.change_wanted.connect(self._change)
        self.page.reset_wanted.connect(lambda: self._take(usual(), tr("Back to the usual settings.")))
        self.page.restart_wanted.connect(self._restart)
        self.page.closed.connect(window.leave_aside)

    def show(self) -> None:
        """Display the settings as they are."""
        self.page.show_values(preferences(self._windows.settings), self._windows.begun_with)

    def _change(self, name: str, value: Any) -> None:
        try:
            refused = choose(self._windows.settings, name, value)
        except Problem as problem:
            self._cannot_keep(problem)
            refused = ""
        if refused:
            self.page.show_error(name, said(refused))
        else:
            self._windows.apply_settings()

    def _take(self, values: Mapping[str, Any], words: str) -> None:
        before = preferences(self._windows.settings)
        try:
            self._windows.settings.change(**values)
        except Problem as problem:
            self._cannot_keep(problem)
        else:
            undo = (tr("Undo"), lambda: self._take(before, tr("Your settings are back.")))
            self._window.notice.say(words, (undo,))
        self._windows.apply_settings()

    def _restart(self) -> None:
        try:
            self._windows.start_anew(self._window)
        except Problem as problem:
            words = tr(
                "Not started again, as your work could not be kept aside. {problem}",
                problem=said_problem(problem),
            )
            self._window.notice.say(words, bad=True)

    def _cannot_keep(self, problem: Problem) -> None:
        words = tr("It holds until the studio is closed. {problem}", problem=said_problem(problem))
        self._window.notice.say(words, bad=True)


def _short(path: Path) -> str:
    """The path with the home folder as ~."""
    home = home_folder()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
