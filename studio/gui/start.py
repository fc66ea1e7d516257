"""Starts the window."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from studio import __version__
from studio.app.folders import user_folders
from studio.app.settings import SettingsFile
from studio.gui.sentences import said
from studio.gui.theme import apply_theme, install_fonts, load_theme
from studio.gui.translating import install_language, tr
from studio.gui.window import MainWindow
from studio.processes import keep_pandas_out

NAME = "Data Synthesis Studio"
TELL_WHEN_SHOWN = "STUDIO_QUIT_WHEN_SHOWN"
"""An environment variable for measuring: say "shown" on standard error after the first painting, and quit."""

SWITCH_S = 0.001
"""How long another thread may calculate before the window's thread gets its turn."""

_INTERRUPT_MS = 500


def make_application() -> QApplication:
    """The one application of this process, with the shipped typeface."""
    QCoreApplication.setApplicationName("data-synthesis-studio")
    QCoreApplication.setApplicationVersion(__version__)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationDisplayName(NAME)
    install_fonts(application)
    return application


def make_window() -> MainWindow:
    """A window with settings in the user's folders; its workshop is not there yet."""
    folders = user_folders()
    settings = SettingsFile(folders)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    install_language(application, settings.values.language)
    apply_theme(application, load_theme(settings.values.theme))
    window = MainWindow(folders, settings)
    if settings.resets:
        window.notice.say(" ".join(settings.resets))
    return window


def open_window(path: Path | None = None) -> MainWindow:
    """Show the window, on `path` where one is given; the workshop follows as soon as it is painted."""
    window = make_window()
    shown = FirstPaint(window)
    shown.then(window.load)
    if path is not None:
        shown.then(lambda: window.open_path(path))
    if os.environ.get(TELL_WHEN_SHOWN):
        shown.then(lambda: sys.stderr.write("shown\n"))
        shown.then(window.close)
    window.show()
    return window


def main(path: Path | None = None) -> int:
    """Open the window and run until it is closed; returns the exit code."""
    keep_pandas_out()
    sys.setswitchinterval(SWITCH_S)
    application = make_application()
    window = open_window(path)
    sys.excepthook = _Fault(window)
    signal.signal(signal.SIGINT, lambda *_: window.close())
    # Python hears of an interrupt only between its own steps; a slow tick gives it one.
    tick = QTimer(application)
    tick.timeout.connect(lambda: None)
    tick.start(_INTERRUPT_MS)
    return application.exec()


class FirstPaint(QObject):
    """Runs what waits for the first painting of a window, once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._waiting: list[Callable[[], object]] = []
        self._window = window
        window.stack.installEventFilter(self)

    def then(self, run: Callable[[], object]) -> None:
        """Call `run` when the window has been painted and waits for its first event."""
        self._waiting.append(run)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._window, self._run)
        return False

    def _run(self) -> None:
        for run in self._waiting:
            run()


class _Fault:
    """What becomes of an error that nobody caught: a note without data, a sentence in the window, never a traceback."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from studio.app.crash_note import crash_sentence

        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        self._window.notice.say(
            f"{said(crash_sentence(error))} {tr('Your design is still here: save it.')}", bad=True
        )
