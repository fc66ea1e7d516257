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
from studio.gui.collecting import Collector
from studio.gui.faults import Faults
from studio.gui.first_paint import FirstPaint
from studio.gui.roles import install_roles
from studio.gui.sentences import said
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
    install_roles()
    if application.findChild(Collector) is None:
        Collector(application)
    return application


def make_windows(settings: SettingsFile | None = None) -> Windows:
    """The windows of a session, with settings in the user's folders; none is open yet."""
    folders = user_folders()
    settings = settings or SettingsFile(folders)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    install_language(application, settings.values.language)
    return Windows(folders, settings)


def make_window(windows: Windows | None = None) -> MainWindow:
    """The first window; its workshop is not there yet."""
    window = (windows or make_windows()).make()
    if window.settings.resets:
        window.notice.say(" ".join(said(words) for words in window.settings.resets))
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
    settings = SettingsFile(user_folders())
    ours = settle_environment(settings)
    application = make_application()
    windows = make_windows(settings)
    windows.works_apart = True
    open_window(path, windows)
    faults = Faults(windows)
    faults.install()
    signal.signal(signal.SIGINT, lambda *_: windows.quit())
    # Python hears of an interrupt only between its own steps; a slow tick gives it one.
    tick = QTimer(application)
    tick.timeout.connect(lambda: None)
    tick.start(_INTERRUPT_MS)
    code = application.exec()
    windows.end()
    faults.uninstall()
    if windows.restart is not None:
        environment = {name: value for name, value in os.environ.items() if name not in ours}
        subprocess.Popen(restart_command(windows.restart), start_new_session=True, env=environment)
    return code


def settle_environment(settings: SettingsFile) -> tuple[str, ...]:
    """Set what holds for the whole process and has to be known before Qt and the readers are there.

    What a person has set outside stands. Gives the names that were set here.
    """
    values = settings.values
    wanted = {
        "QT_SCALE_FACTOR": str(int(values.scale.removesuffix(" %")) / 100),
        "STUDIO_FLOOR": str(values.privacy_floor),
    }
    ours = tuple(name for name in wanted if name not in os.environ)
    os.environ.update({name: wanted[name] for name in ours})
    return ours


def restart_command(arguments: tuple[str, ...]) -> list[str]:
    """How this program is started once more."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "studio", *arguments]
