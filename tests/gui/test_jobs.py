"""Of background work only the latest counts; what was given up is never heard of."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from studio.gui.jobs import Job
from studio.problems import Problem
from studio.progress import Progress


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor


class Held:
    """Work that waits to be let go, and whether it saw that it was cancelled."""

    def __init__(self, result: object) -> None:
        self.go = threading.Event()
        self.result = result
        self.progress: Progress | None = None

    def __call__(self, progress: Progress) -> object:
        self.progress = progress
        assert self.go.wait(10)
        progress.report(1, 2, "half")
        return self.result


def test_a_newer_start_leaves_the_older_result_behind(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    job, landed = Job(executor), []
    job.done.connect(landed.append)
    first = Held("old")
    job.start(first)
    qtbot.waitUntil(lambda: first.progress is not None)
    job.start(lambda _: "new")
    qtbot.waitUntil(lambda: landed == ["new"])
    first.go.set()
    qtbot.wait(30)
    assert landed == ["new"] and first.progress is not None and first.progress.cancelled
    assert not job.running


def test_a_queue_shows_what_is_ready_and_ends_with_the_newest(
    qtbot: QtBot, executor: ThreadPoolExecutor
) -> None:
    job, landed = Job(executor), []
    job.done.connect(landed.append)
    first = Held(1)
    job.queue(first)
    for number in range(2, 50):
        job.queue(lambda _, number=number: number)
    first.go.set()
    qtbot.waitUntil(lambda: not job.running)
    assert landed == [1, 49]


def test_abandoned_work_is_silent(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    job, heard = Job(executor), []
    for signal in (job.done, job.failed, job.stopped, job.progressed):
        signal.connect(lambda *_: heard.append(1))
    held = Held("x")
    job.start(held)
    job.queue(lambda _: "y")
    qtbot.waitUntil(lambda: held.progress is not None)
    job.abandon()
    held.go.set()
    qtbot.wait(30)
    assert heard == [] and not job.running


def test_cancelling_is_told_when_the_work_has_stopped(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    job, held = Job(executor), Held("x")
    job.start(held)
    qtbot.waitUntil(lambda: held.progress is not None)
    job.cancel()
    with qtbot.waitSignal(job.stopped, timeout=2000):
        held.go.set()


def test_errors_come_back_with_words(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    job, told = Job(executor), []
    job.failed.connect(told.append)

    def refuse(_: Progress) -> None:
        raise Problem("No.", mend="Try again.")

    def fail(_: Progress) -> None:
        raise KeyError("k")

    job.start(refuse)
    qtbot.waitUntil(lambda: len(told) == 1)
    with qtbot.captureExceptions() as heard:
        job.start(fail)
        qtbot.waitUntil(lambda: len(heard) == 1)
    assert str(told[0]) == "No. Try again."
    assert "unexpected" in str(told[1]) and "The design is unchanged" in str(told[1])
    assert "'k'" not in str(told[1]), "the error's own words may hold data"


def test_progress_carries_numbers_past_32_bits(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    job = Job(executor)
    with qtbot.waitSignal(job.progressed) as told:
        job.start(lambda progress: progress.report(10**12, 10**13, "far"))
    assert told.args == [10**12, 10**13, "far"]
    qtbot.waitUntil(lambda: not job.running)
