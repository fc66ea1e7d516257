"""Tables of hundreds of columns: only what is in sight is made, the rest comes when it is scrolled to or copied."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.engine.plan import plan_table
from studio.generators.registry import generator
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.model.document import Column, Document, Table

_COLUMNS = 300


def wide(n: int) -> Document:
    columns = tuple(
        Column(id=f"c{i}", name=f"column_{i}", generator=generator(kind="normal", mean=i)) for i in range(n)
    )
    return Document(name="Wide", tables=(Table(id="t", name="wide", rows=50, columns=columns),))


def shown(qtbot: QtBot, shop: Workshop) -> None:
    shop.filing.take_new(wide(_COLUMNS))
    qtbot.waitUntil(lambda: shop.at_rest and shop.design.live.model.text(0, 0) != "", timeout=20_000)


def made(shop: Workshop) -> set[str]:
    rows = shop.design.live.model._rows
    assert rows is not None
    return set(rows.cells)


def test_only_columns_in_sight_are_made(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    shown(qtbot, shop)
    live = shop.design.live
    assert {"c0", "c1", "c2"} <= made(shop)
    assert len(made(shop)) <= 64
    assert set(live.header.charts) <= made(shop)
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: shop.at_rest)


def test_columns_come_when_they_are_scrolled_to(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    shown(qtbot, shop)
    live = shop.design.live
    last = len(live.model.columns) - 1
    assert live.model.text(0, last) == ""
    bar = live.view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(
        lambda: live.model.text(0, last) != "" and f"c{last}" in live.header.charts, timeout=20_000
    )
    assert len(made(shop)) < 100


def test_an_edit_shows_the_columns_in_sight_anew(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    shown(qtbot, shop)
    live = shop.design.live
    bar = live.view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    last = len(live.model.columns) - 1
    qtbot.waitUntil(lambda: shop.at_rest and live.model.text(0, last) != "", timeout=20_000)
    before = live.model.text(0, last)
    shop.edit(edits.SetParameters(f"c{last}", {"mean": 10_000.0}))
    qtbot.waitUntil(lambda: live.model.text(0, last) not in ("", before), timeout=20_000)


def test_a_whole_row_is_copied_with_columns_that_were_never_in_sight(
    qtbot: QtBot, window: MainWindow, shop: Workshop
) -> None:
    shown(qtbot, shop)
    live = shop.design.live
    QGuiApplication.clipboard().clear()
    live.press_row(4, False)
    assert live.choice.range is not None
    assert live.choice.range.right == _COLUMNS - 1
    QTest.keyClick(live.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().count("\t") == _COLUMNS - 1, timeout=20_000)
    cells = QGuiApplication.clipboard().text().rstrip("\n").split("\t")
    assert all(cells)


def test_planning_takes_a_time_that_grows_with_the_columns() -> None:
    small, large = wide(400), wide(1600)
    seconds = []
    for document in (small, large):
        plan_table(document, document.tables[0])
        runs = []
        for _ in range(5):
            start = time.thread_time()
            plan_table(document, document.tables[0])
            runs.append(time.thread_time() - start)
        seconds.append(min(runs))
    assert (
        seconds[1] / seconds[0] < 8
    )  # four times the columns; a search for each would make it sixteen times
