"""What takes longer than half a second is shown, tells how far it is, and can be given up; quick work never is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.gui.busy import Busy
from studio.gui.jobs import Job
from studio.gui.panels.busy_line import BusyLine
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.progress import Progress


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor


class Slow:
    """Work that goes on until it is let go or given up."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.progress: Progress | None = None

    def __call__(self, progress: Progress) -> str:
        self.progress = progress
        progress.report(1, 4, "some")
        while not self.go.wait(0.005):
            progress.check()
        return "done"


@pytest.fixture
def line(qtbot: QtBot) -> BusyLine:
    line = BusyLine()
    qtbot.addWidget(line)
    return line


def test_slow_work_is_shown_and_goes(qtbot: QtBot, executor: ThreadPoolExecutor, line: BusyLine) -> None:
    job = Job(executor, line)
    busy = Busy(line, line)
    busy.watch(job, "Comparing…")
    slow = Slow()
    job.start(slow)
    assert not line.isVisible()
    qtbot.waitUntil(line.isVisible)
    assert line.words.text() == "Comparing…" and line.bar.maximum() > 0 and line.bar.value() == 250
    slow.go.set()
    qtbot.waitUntil(lambda: not line.isVisible())


def test_it_can_be_given_up(qtbot: QtBot, executor: ThreadPoolExecutor, line: BusyLine) -> None:
    job = Job(executor, line)
    busy = Busy(line, line)
    busy.watch(job, "Comparing…")
    slow, landed = Slow(), []
    job.done.connect(landed.append)
    job.start(slow)
    qtbot.waitUntil(line.isVisible)
    qtbot.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    assert not line.isVisible() and not job.running
    assert slow.progress is not None and slow.progress.cancelled
    qtbot.wait(30)
    assert landed == []


def test_quick_work_never_shows(qtbot: QtBot, executor: ThreadPoolExecutor, line: BusyLine) -> None:
    job = Job(executor, line)
    busy = Busy(line, line)
    busy.watch(job, "Comparing…")
    for _ in range(20):
        job.start(lambda _: "quick")
        qtbot.waitUntil(lambda: not job.running)
    qtbot.wait(600)
    assert not line.isVisible()


def test_of_two_the_first_is_shown_and_then_the_second(
    qtbot: QtBot, executor: ThreadPoolExecutor, line: BusyLine
) -> None:
    busy = Busy(line, line)
    works = {}
    for words in ("one", "two"):
        job, works[words] = Job(executor, line), Slow()
        busy.watch(job, words, can_cancel=words == "two")
        job.start(works[words])
    qtbot.waitUntil(line.isVisible)
    assert line.words.text() == "one" and not line.cancel.isVisible()
    works["one"].go.set()
    qtbot.waitUntil(lambda: line.words.text() == "two")
    assert line.cancel.isVisible()
    works["two"].go.set()
    qtbot.waitUntil(lambda: not line.isVisible())


def test_the_window_shows_its_own(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    slow = Slow()
    shop.opening._templates.start(slow)
    qtbot.waitUntil(window.status.busy.isVisible)
    assert "template" in window.status.busy.words.text()
    qtbot.mouseClick(window.status.busy.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.status.busy.isVisible())
