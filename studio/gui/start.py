"""Starts the window."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from studio.app.folders import user_folders
from studio.app.settings import SettingsFile
from studio.app.store import Store
from studio.gui.theme import apply_theme, install_fonts, load_theme
from studio.gui.window import MainWindow
from studio.processes import keep_pandas_out

NAME = "Data Synthesis Studio"


def make_application() -> QApplication:
    """The one application of this process, with the shipped typeface."""
    QCoreApplication.setApplicationName("data-synthesis-studio")
    QCoreApplication.setApplicationVersion("0.1.0")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationDisplayName(NAME)
    install_fonts(application)
    return application


def make_window() -> MainWindow:
    """A window with a store and settings in the user's folders."""
    folders = user_folders()
    settings = SettingsFile(folders)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, load_theme(settings.values.theme))
    window = MainWindow(Store(folders=folders, settings=settings))
    if settings.resets:
        window.notice.say(" ".join(settings.resets))
    return window


def main(path: Path | None = None) -> int:
    """Open the window, on `path` where one is given; returns the exit code when it is closed."""
    keep_pandas_out()
    application = make_application()
    window = make_window()
    window.show()
    if path is not None:
        QTimer.singleShot(0, window, lambda: window.open_path(path))
    # Python sees an interrupt only between its own steps; a slow tick gives it one.
    signal.signal(signal.SIGINT, lambda *_: window.close())
    tick = QTimer(application)
    tick.start(500)
    tick.timeout.connect(lambda: None)
    if os.environ.get("STUDIO_QUIT_WHEN_SHOWN"):
        QTimer.singleShot(0, application, application.quit)
    return application.exec()
