"""Starts the window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from studio import __version__
from studio.app.folders import user_folders
from studio.app.settings import SettingsFile
from studio.gui.faults import Faults
from studio.gui.first_paint import FirstPaint
from studio.gui.theme import install_fonts
from studio.gui.translating import install_language
from studio.gui.window import MainWindow
from studio.gui.windows import Windows
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


def make_windows() -> Windows:
    """The windows of a session, with settings in the user's folders; none is open yet."""
    folders = user_folders()
    settings = SettingsFile(folders)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    install_language(application, settings.values.language)
    return Windows(folders, settings)


def make_window(windows: Windows | None = None) -> MainWindow:
    """The first window; its workshop is not there yet."""
    window = (windows or make_windows()).make()
    if window.settings.resets:
        window.notice.say(" ".join(window.settings.resets))
    return window


def open_window(path: Path | None = None, windows: Windows | None = None) -> MainWindow:
    """Show the window, on `path` where one is given; the workshop follows as soon as it is painted."""
    window = make_window(windows)
    shown = FirstPaint(window.stack, window)
    shown.then(window.load)
    if path is not None:
        shown.then(lambda: window.open_path(path))
    if os.environ.get(TELL_WHEN_SHOWN):
        shown.then(lambda: sys.stderr.write("shown\n"))
        shown.then(window.close)
    window.show()
    return window


def main(path: Path | None = None) -> int:
    """Open the window and run until the last one is closed; returns the exit code."""
    keep_pandas_out()
    sys.setswitchinterval(SWITCH_S)
    application = make_application()
    windows = make_windows()
    open_window(path, windows)
    faults = Faults(windows)
    faults.install()
    signal.signal(signal.SIGINT, lambda *_: windows.quit())
    # Python hears of an interrupt only between its own steps; a slow tick gives it one.
    tick = QTimer(application)
    tick.timeout.connect(lambda: None)
    tick.start(_INTERRUPT_MS)
    code = application.exec()
    faults.uninstall()
    if windows.restart is not None:
        subprocess.Popen(restart_command(windows.restart), start_new_session=True)
    return code


def restart_command(arguments: tuple[str, ...]) -> list[str]:
    """How this program is started once more."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "studio", *arguments]
