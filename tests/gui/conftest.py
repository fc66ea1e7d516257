"""What every test of the window may rely on: the application in the light theme, and windows that are closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studio.gui.start import make_application, make_window
from studio.gui.theme import apply_theme, load_theme
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    """The same theme whatever the desktop and the test before wished for."""
    make_application()
    apply_theme(qapp, load_theme("light"))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The studio's window, shown and furnished; closed without a question at the end."""
    window = make_window()
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.furnish()
    yield window
    if isValid(window):
        window.close_for_good()
        window.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def shop(window: MainWindow) -> Workshop:
    """The furnished window's workshop."""
    return window.furnish()
