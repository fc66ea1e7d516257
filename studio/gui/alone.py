"""Shows one panel by itself, for whoever works on it: `python -m studio.gui.panels.inspector`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from studio.gui.theme import apply_theme, install_fonts, load_theme

QUIT = "STUDIO_QUIT_WHEN_SHOWN"
"""An environment variable that ends the demonstration as soon as it has been seen, for tests."""

_SEEN_MS = 60


def show_alone(make: Callable[[], QWidget], width: int, height: int) -> int:
    """Open what `make` gives in a window of its own until it is closed; returns the exit code."""
    application = QApplication(sys.argv)
    install_fonts(application)
    apply_theme(application, load_theme("system"))
    panel = make()
    panel.resize(width, height)
    panel.show()
    if os.environ.get(QUIT):
        QTimer.singleShot(_SEEN_MS, application, application.quit)
    return application.exec()
