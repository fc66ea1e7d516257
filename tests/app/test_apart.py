"""Rows and charts from a process of their own: the same as made here, whatever becomes of the process."""

from __future__ import annotations

import dataclasses
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pytest

from studio.app import apart as apart_module
from studio.app.apart import Apart
from studio.app.parcels import Receiver, Sender
from studio.app.preview import Preview
from studio.app.sight import SeenCharts, Sight, seen_charts, seen_rows
from studio.generators.registry import generator
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.model.editing import apply
from studio.problems import Problem
from studio.progress import Cancelled, Progress

REFERENCE = pa.table(
    {"age": pa.array([20, 31, 44, None, 58] * 20), "pay": pa.array([1.0, 2.5, 9.0, 4.0, 8.0] * 20)}
)


def design() -> Document:
    columns = (
        Column(
            id="a",
            name="age",
            generator=generator(kind="normal", mean=40, deviation=9, decimals=0),
            missing=0.1,
        ),
        Column(id="p", name="pay", generator=generator(kind="lognormal")),
        Column(id="l", name="plan", generator=generator(kind="list")),
        Column(id="t", name="tag", generator=generator(kind="template", text="{a}-{l}")),
        Column(id="w", name="wrong", generator=generator(kind="template", text="{nothing}")),
    )
    return Document(tables=(Table(id="o", name="orders", rows=50_000, columns=columns),))


def sight(document: Document, reference: pa.Table | None = REFERENCE) -> Sight:
    table = document.tables[0]
    return Sight(document, table, reference, tuple(column.id for column in table.columns), "a", "p")


def wait_for(reached: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < end
        time.sleep(0.01)


def plain(charts: SeenCharts) -> tuple[object, ...]:
    cloud = charts.cloud
    assert cloud is not None
    words = dataclasses.replace(cloud, points=np.zeros(0), reference=np.zeros(0))
    return (
        charts.charts, charts.shape, cloud.points.tolist(), cloud.reference.tolist(),
        *(getattr(words, item.name) for item in dataclasses.fields(words)[:4]), words.drawn, words.beside,
    )  # fmt: skip


@pytest.fixture
def apart() -> Iterator[Apart]:
    with Apart() as made:
        made.start()
        wait_for(lambda: made.process_id is not None)
        yield made


def test_the_process_makes_what_is_made_here_and_outlives_neither_a_kill_nor_its_owner(
    apart: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, preview = design(), Preview()
    first = apart.process_id
    assert first is not None
    with monkeypatch.context() as patched:
        # Nothing is made in this process while that one lives.
        patched.setattr(apart_module, "seen_rows", None)
        patched.setattr(apart_module, "seen_charts", None)
        found = []
        for step, reference in ((1, REFERENCE), (2, None), (3, REFERENCE)):
            document, _ = apply(edits.SetParameters("a", {"mean": 40.0 + step}), document)
            seen = sight(document, reference)
            rows = apart.rows(preview, seen, 100, 50, Progress())
            found.append((seen, rows, apart.charts(preview, seen, 4096, Progress(), urgent=step == 1)))
    for seen, rows, charts in found:
        here = seen_rows(Preview(), seen, 100, 50, Progress())
        assert rows.rows == here.rows
        assert {key: str(item) for key, item in rows.broken.items()} == {
            key: str(item) for key, item in here.broken.items()
        }
        assert set(rows.broken) == {"w"}
        assert plain(charts) == plain(seen_charts(Preview(), seen, 4096, Progress()))

    cancel_amid_charts(apart)
    os.kill(first, signal.SIGKILL)
    began = time.monotonic()
    assert apart.rows(preview, found[0][0], 100, 50, Progress()).rows == found[0][1].rows
    assert time.monotonic() - began < 30, "rows come without waiting for another process"
    wait_for(lambda: apart.process_id is not None)
    second = apart.process_id
    assert second not in (None, first)
    assert apart.rows(preview, found[1][0], 100, 50, Progress()).rows == found[1][1].rows
    assert apart.process_id == second, "the new process has all that it needs"


def cancel_amid_charts(apart: Apart) -> None:
    before, seen, preview = apart.process_id, sight(design()), Preview()
    progress = Progress()
    canceller = threading.Timer(0.03, progress.cancel)
    canceller.start()
    with pytest.raises(Cancelled):
        while True:
            document, _ = apply(edits.SetDocument("seed", time.monotonic_ns() % 10**9), seen.document)
            apart.charts(preview, sight(document), 65_536, progress, urgent=False)
    canceller.join()
    rows = apart.rows(preview, seen, 0, 20, Progress()).rows
    assert rows == seen_rows(preview, seen, 0, 20, Progress()).rows
    assert apart.process_id == before, "the process stays, with what it has made"


def test_a_light_design_needs_no_process_and_nobody_gets_one_who_wants_none() -> None:
    preview, seen = Preview(), sight(design())
    real = seen_charts

    def slow(*arguments: object) -> object:
        end = time.thread_time() + 1.2 * apart_module._HEAVY_SECONDS
        while time.thread_time() < end:
            pass
        return real(*arguments)  # type: ignore[arg-type]

    with Apart() as light, Apart(wanted=False) as none, pytest.MonkeyPatch.context() as patched:
        none.start()
        for _ in range(8):
            light.charts(preview, seen, 500, Progress())
        assert (light._starting, none._starting) == (None, None)
        patched.setattr(apart_module, "seen_charts", slow)
        for _ in range(8):
            light.charts(preview, seen, 500, Progress(), urgent=False)
        assert light._starting is None, "full charts may take long"
        for _ in range(8):
            light.charts(preview, seen, 500, Progress())
            none.charts(preview, seen, 500, Progress())
        assert light._starting is not None and none._starting is None
    assert light.process_id is None and light._worker.process_id is None


def test_of_a_document_only_what_is_new_is_sent_and_old_parts_are_forgotten() -> None:
    sender, receiver, document = Sender(), Receiver(), design()
    assert len(sender.pack(document)["new"]) == 6
    sender = Sender()
    for step in range(40):
        document, _ = apply(edits.SetParameters("a", {"mean": 41.0 + step}), document)
        parcel = sender.pack(document)
        assert len(parcel["new"]) == (6 if step == 0 else 2), "the column and its table"
        made = receiver.unpack(parcel)
        assert made == document
        assert receiver.unpack(sender.pack(document)) is made
        assert receiver.part(sender.number(document.tables[0]), Table) is made.tables[0]
    assert len(receiver._parts) < 40 and len(sender._numbers) < 40
    with pytest.raises(Problem):
        Receiver().unpack({**sender.pack(document), "first": False})
