"""Qt objects in cycles are destroyed on the window's thread, whatever the other threads do."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.gui.start import make_application


class Ring(QObject):
    """Refers to itself; tells on which thread it went."""

    def __init__(self, told: list[int]) -> None:
        super().__init__()
        self.me = self
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.get_ident())


def test_rings_of_objects_go_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    make_application()
    assert not gc.isenabled()
    told: list[int] = []
    for _ in range(50):
        Ring(told)

    def allocate() -> None:
        kept = [[[]] for _ in range(200_000)]
        assert kept

    other = threading.Thread(target=allocate)
    other.start()
    other.join()
    assert told == []
    waste = [[] for _ in range(5_000)]
    qtbot.waitUntil(lambda: len(told) == 50, timeout=5_000)
    assert set(told) == {threading.get_ident()}
    assert waste
