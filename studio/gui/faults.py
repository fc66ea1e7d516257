"""What becomes of an error that nobody caught, on any thread: work is kept, a note without data, a calm dialog."""

from __future__ import annotations

import contextlib
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from studio.app.crash_note import crash_note, crash_place, write_crash_note
from studio.gui.sentences import said_problem
from studio.gui.translating import later, tr
from studio.problems import Problem

if TYPE_CHECKING:
    from studio.gui.panels.crash_dialog import CrashDialog
    from studio.gui.window import MainWindow
    from studio.gui.windows import Windows

_KEPT = later("Your work was kept aside this moment; nothing is lost. You can go on.")
_NOTHING_TO_KEEP = later("No work is lost: everything is saved. You can go on.")


class Faults(QObject):
    """Takes the place of the hooks that would print a traceback. One dialog at a time, and one for each place."""

    _met = Signal(object)

    def __init__(self, windows: Windows) -> None:
        super().__init__(windows)
        self._windows = windows
        self._told: set[str] = set()
        self.dialog: CrashDialog | None = None
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._met.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From here on every error that nobody caught is heard here."""
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._heard
        threading.excepthook = self._heard_on_a_thread
        sys.unraisablehook = self._heard_in_passing

    def uninstall(self) -> None:
        """Back to the hooks of before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks

    def _heard(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._windows.quit()
            return
        self._keep_note(error)
        # Later, so that whatever failed has come to its end, and from any thread.
        self._met.emit(error)

    def _heard_on_a_thread(self, heard: threading.ExceptHookArgs) -> None:
        if heard.exc_value is not None and not isinstance(heard.exc_value, SystemExit):
            self._heard(heard.exc_type, heard.exc_value, heard.exc_traceback)

    def _heard_in_passing(self, heard: sys.UnraisableHookArgs) -> None:
        """Something could not be tidied away; nothing that a person did has failed."""
        if heard.exc_value is not None:
            self._keep_note(heard.exc_value)

    def _keep_note(self, error: BaseException) -> None:
        with contextlib.suppress(OSError):
            write_crash_note(error, self._windows.folders.data / "crashes")

    def _show(self, error: BaseException) -> None:
        window = self._window()
        if window is None:
            return
        what = window.actions_table.take_failed()
        edited = any(w.workshop is not None and w.workshop.store.edited for w in self._windows.shown)
        problem = self._windows.keep_all()
        place = crash_place(error)
        if self.dialog is not None or place in self._told:
            # A fault while painting comes again with every picture; once is enough for a dialog.
            again = tr("Something went wrong again ({name}).", name=type(error).__name__)
            window.notice.say(f"{again} {_kept(edited, problem)}", bad=True)
            return
        self._told.add(place)
        from studio.gui.panels.crash_dialog import CrashDialog

        name = type(error).__name__
        if what:
            words = tr("“{what}” could not be done, because of a mistake in the studio itself ({name}).",
                       what=what, name=name)  # fmt: skip
        else:
            words = tr(
                "A part of the studio stopped, because of a mistake in the studio itself ({name}).", name=name
            )
        self.dialog = dialog = CrashDialog(
            window, words, _kept(edited, problem), crash_note(error), bool(problem)
        )
        dialog.restart_wanted.connect(lambda: self._restart(window))
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _restart(self, window: MainWindow) -> None:
        try:
            self._windows.start_anew(window)
        except Problem as problem:
            words = tr("Not started again, as your work could not be kept aside. {problem}",
                       problem=said_problem(problem))  # fmt: skip
            window.notice.say(words, bad=True)

    def _window(self) -> MainWindow | None:
        shown = [window for window in self._windows.shown if window.isVisible()]
        return next((window for window in shown if window.isActiveWindow()), shown[0] if shown else None)


def _kept(edited: bool, problem: str) -> str:
    if problem:
        return tr("Your work could not be kept aside. {problem} Save it now.", problem=problem)
    return tr(_KEPT) if edited else tr(_NOTHING_TO_KEEP)
