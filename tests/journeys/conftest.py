"""The window as the start command opens it, and a hand that moves the mouse and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.gui.start import make_application, open_window
from tests.journeys.clicks import Clicks
from tests.journeys.hand import Hand

Open = Callable[[Path | None], Hand]


@pytest.fixture
def open_studio(qtbot: QtBot) -> Iterator[Open]:
    """Opens the studio as the command without arguments, or with a file, does."""
    make_application()
    hands: list[Hand] = []

    def start(path: Path | None = None) -> Hand:
        window = open_window(path)
        window.resize(1440, 900)
        window.set_theme("light")
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        hands.append(Hand(qtbot, window))
        return hands[-1]

    yield start
    for hand in hands:
        hand.window._may_close = True
        hand.window.close()
        hand.window.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def hand(open_studio: Open) -> Hand:
    """The studio without a document."""
    return open_studio(None)


@pytest.fixture
def clicks(qapp: QApplication) -> Iterator[Clicks]:
    counter = Clicks()
    qapp.installEventFilter(counter)
    yield counter
    qapp.removeEventFilter(counter)
