"""Windows and documents come and go: threads, files, processes and objects return to where they began (test G8)."""

from __future__ import annotations

import gc
import os
import threading
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model.saving import save_document
from tests.model.documents import small

OURS = ("studio.gui.", "studio.app.")


def settle(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.wait(10)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=30_000)


def things() -> dict[str, int]:
    """How much there is of what must not grow; the window's pool has its own bound."""
    gc.collect()
    QApplication.processEvents()
    counts = {
        "threads": sum(not thread.name.startswith("studio_") for thread in threading.enumerate()),
        "widgets": len(QApplication.allWidgets()),
        "windows": len(QApplication.topLevelWidgets()),
    }
    files = Path("/proc/self/fd")
    if files.exists():
        counts["files"] = len(list(files.iterdir()))
        tasks = Path(f"/proc/self/task/{os.getpid()}/children")
        counts["processes"] = len(tasks.read_text("ascii").split()) if tasks.exists() else 0
    return counts


def objects() -> Counter[str]:
    """How many objects of our own classes there are."""
    gc.collect()
    return Counter(
        f"{type(one).__module__}.{type(one).__qualname__}"
        for one in gc.get_objects()
        if str(type(one).__module__).startswith(OURS)
    )


def one_window(qtbot: QtBot, first: MainWindow, path: Path) -> None:
    window = first.windows.open()  # type: ignore[attr-defined]
    qtbot.waitExposed(window)
    shop = window.furnish()
    shop.open_path(path)
    settle(qtbot, shop)
    window.show_page("compare")
    window.show_page("settings")
    window.leave_aside()
    settle(qtbot, shop)
    window.close_for_good()
    qtbot.wait(5)


def windows_come_and_go(qtbot: QtBot, window: MainWindow, tmp_path: Path, n: int) -> None:
    path = tmp_path / "a.studio.json"
    save_document(small(), path)
    qtbot.waitUntil(lambda: not window._pictures.running, timeout=60_000)
    for _ in range(2):  # what is made once and kept is made here
        one_window(qtbot, window, path)
    before, kept = things(), objects()
    for _ in range(n):
        one_window(qtbot, window, path)
    # What is taken away goes when the event loop comes round, so less than before is no fault.
    qtbot.waitUntil(lambda: all(count <= before[name] for name, count in things().items()))
    now = objects()
    grown = {name: (kept[name], count) for name, count in now.items() if count - kept[name] >= n}
    assert grown == {}


def documents_come_and_go(qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path, n: int) -> None:
    paths = [tmp_path / f"{name}.studio.json" for name in "ab"]
    for path in paths:
        save_document(small(), path)

    def turn(number: int) -> None:
        shop.open_path(paths[number % 2])
        if number % 5 == 0:
            settle(qtbot, shop)
            shop.new_blank()

    qtbot.waitUntil(lambda: not window._pictures.running, timeout=60_000)
    for number in range(10):
        turn(number)
    settle(qtbot, shop)
    shop.preview.forget()
    before, kept = things(), objects()
    for number in range(n):
        turn(number)
    settle(qtbot, shop)
    shop.preview.forget()  # it keeps a bounded number of results
    after, now = things(), objects()
    for name in ("threads", "files", "processes", "windows"):
        assert after.get(name) == before.get(name), name
    assert after["widgets"] - before["widgets"] < n / 2
    grown = {name: (kept[name], count) for name, count in now.items() if count - kept[name] >= n}
    assert grown == {}


def test_windows_come_and_go(qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path) -> None:
    windows_come_and_go(qtbot, window, tmp_path, 6)


def test_documents_come_and_go(qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path) -> None:
    documents_come_and_go(qtbot, window, shop, tmp_path, 50)


@pytest.mark.long
def test_windows_come_and_go_500_times(
    qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path
) -> None:
    import resource

    windows_come_and_go(qtbot, window, tmp_path, 50)
    high = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    windows_come_and_go(qtbot, window, tmp_path, 450)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1.25 * high


@pytest.mark.long
def test_documents_come_and_go_500_times(
    qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path
) -> None:
    documents_come_and_go(qtbot, window, shop, tmp_path, 500)
