"""Fitting happens in the worker process, tells how far it is, and stops when asked."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from pyarrow import csv

from studio.app.learn import Wishes, learn_file
from studio.progress import Cancelled, Progress
from studio.workers import Worker
from tests.learning.tables import people


def test_progress_is_told_and_the_document_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    csv.write_csv(people(3_000), path)
    heard: list[str] = []
    with Worker(warm="fit") as worker:
        opened, document = learn_file(
            path, Wishes(), worker, Progress(lambda done, total, text: heard.append(text))
        )
    table = document.tables[0]
    assert table.reference is not None
    assert table.reference.sha256 == opened.sha256
    assert table.rows == 3_000
    assert table.joint is not None
    assert heard


def test_a_cancel_is_heard_within_100_ms(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    csv.write_csv(people(120_000), path)
    progress = Progress()
    asked = [0.0]

    def cancel() -> None:
        asked[0] = time.monotonic()
        progress.cancel()

    with Worker(warm="fit") as worker:
        worker.start()
        timer = threading.Timer(1.5, cancel)
        timer.start()
        with pytest.raises(Cancelled):
            learn_file(path, Wishes(), worker, progress)
        took = time.monotonic() - asked[0]
        timer.join()
        assert worker.process_id is None
    # 100 ms on a quiet machine; ten times that where others use it too.
    assert took < 1.0
