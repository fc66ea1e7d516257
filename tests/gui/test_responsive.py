"""What may not run on the window's thread: writing designs, and making rows of heavy ones."""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.app import apart as apart_module
from studio.app import keeping
from studio.app.preview import TableColumn
from studio.generators.registry import generator
from studio.gui.panels.chart_header import ChartHeader
from studio.gui.start import make_windows
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits, saving
from studio.model.document import Column, Document, Table
from studio.model.files import load

_COLUMNS = 400


def wide(n: int, rows: int = 50) -> Document:
    columns = tuple(
        Column(id=f"c{i}", name=f"column_{i}", generator=generator(kind="normal", mean=i)) for i in range(n)
    )
    return Document(name="Wide", tables=(Table(id="t", name="wide", rows=rows, columns=columns),))


def settle(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.waitUntil(lambda: shop.at_rest and shop.design.live.model.text(0, 0) != "", timeout=30_000)


def test_a_large_design_is_not_written_on_the_thread_of_the_window(
    qtbot: QtBot, shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: dict[str, set[threading.Thread]] = {"dumps": set(), "checked_bytes": set()}
    for module, name in ((keeping, "dumps"), (saving, "checked_bytes")):
        real = getattr(module, name)

        def seen(*arguments: object, name: str = name, real: object = real) -> bytes:
            threads[name].add(threading.current_thread())
            return real(*arguments)  # type: ignore[operator, no-any-return]

        monkeypatch.setattr(module, name, seen)
    shop.filing.take_new(wide(_COLUMNS))
    settle(qtbot, shop)
    shop.edit(edits.SetColumn("c3", "missing", 0.25))
    shop.filing._autosave()
    assert not shop.filing.at_rest
    # Newer than what is being kept aside: the next round has to take it up.
    shop.edit(edits.SetColumn("c4", "missing", 0.5))
    settle(qtbot, shop)
    shop.filing._autosave()
    settle(qtbot, shop)
    aside = shop.store._autosave_file()
    kept = keeping._read_autosave(aside)
    assert kept is not None and kept.work.document == shop.store.document

    turns: list[int] = []
    beat = QTimer()
    beat.timeout.connect(lambda: turns.append(1))
    beat.start(0)
    path, followed = tmp_path / "wide.studio.json", []
    shop.filing._save_to(path, lambda: followed.append(path))
    assert followed and not shop.store.edited and load(path) == shop.store.document
    assert turns, "the window goes on while a large design is written"
    assert not aside.exists()
    main = threading.main_thread()
    assert all(found and main not in found for found in threads.values()), threads

    # What was found before the design was saved must not come back after it.
    shop.edit(edits.SetColumn("c4", "missing", 0.1))
    late = shop.store.autosave_due()
    assert late is not None
    shop.filing.save()
    shop.store.keep_aside(late)
    assert not late.file.exists()


def test_what_cannot_be_written_on_a_thread_is_said(qtbot: QtBot, shop: Workshop, tmp_path: Path) -> None:
    shop.filing.take_new(wide(_COLUMNS))
    settle(qtbot, shop)
    shop.edit(edits.SetColumn("c3", "missing", 0.25))
    with qtbot.waitSignal(shop.filing.failed) as told:
        shop.filing._save_to(tmp_path / "nowhere" / "wide.studio.json", lambda: None)
    assert "wide.studio.json" in str(told.args[0]) and shop.store.edited


class _Layouts(QObject):
    """Counts how often a panel around others is laid out anew."""

    def __init__(self, watched: tuple[QObject, ...]) -> None:
        super().__init__()
        self.n, self._watched = 0, watched

    def eventFilter(self, found: QObject, event: QEvent) -> bool:
        self.n += event.type() == QEvent.Type.LayoutRequest and found in self._watched
        return False


def test_an_edit_of_a_value_lays_nothing_out_anew(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    shop.filing.take_new(wide(8, rows=20_000))
    settle(qtbot, shop)
    shop.design.choose_column("c1")
    for i in range(2):  # "new" becomes "edited", the first latency is shown
        shop.edit(edits.SetParameters("c1", {"mean": 2.0 + i}))
        settle(qtbot, shop)
    layouts = _Layouts((window, shop.design, shop.design.shape, shop.design.shape.head))
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(layouts)
    for i in range(6):
        shop.edit(edits.SetParameters("c1", {"mean": 4.0 + i / 8}))
        settle(qtbot, shop)
    application.removeEventFilter(layouts)
    assert layouts.n <= 2, "the line of the latency may grow once"


def test_rows_come_from_the_process_and_go_on_without_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = make_windows()
    windows.works_apart = True
    window = windows.make()
    window.show()
    shop = window.furnish()
    shop.filing.take_new(wide(5))
    settle(qtbot, shop)
    apart = windows.rows_apart()
    apart.start()
    qtbot.waitUntil(lambda: apart.process_id is not None, timeout=30_000)
    with monkeypatch.context() as patched:
        patched.setattr(apart_module, "seen_rows", None)
        patched.setattr(apart_module, "seen_charts", None)
        shop.edit(edits.SetParameters("c1", {"mean": 1000.0}))
        settle(qtbot, shop)
    assert shop.design.live.model.text(0, 1).startswith(("99", "100"))
    process = apart.process_id
    assert process is not None
    os.kill(process, signal.SIGKILL)
    shop.edit(edits.SetParameters("c1", {"mean": 5000.0}))
    settle(qtbot, shop)
    assert shop.design.live.model.text(0, 1).startswith(("499", "500"))
    window.close_for_good()
    window.deleteLater()
    windows.end()
    qtbot.wait(1)
    assert apart.process_id is None


def test_a_head_is_painted_when_it_says_something_else(
    qtbot: QtBot, shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    real = ChartHeader._paint_head

    def counted(
        head: ChartHeader, painter: QPainter, rect: QRect, column: TableColumn, *, marked: bool
    ) -> None:
        painted.append(column.id)
        real(head, painter, rect, column, marked=marked)

    monkeypatch.setattr(ChartHeader, "_paint_head", counted)
    shop.filing.take_new(wide(4, rows=20_000))
    settle(qtbot, shop)
    shop.design.choose_column("c1")
    header = shop.design.live.header
    header.viewport().repaint()
    painted.clear()
    for _ in range(5):
        header.viewport().repaint()
    header.show_charts({key: replace(chart) for key, chart in header.charts.items()})
    header.viewport().repaint()
    assert painted == [], "equal charts, wherever they were made, are not painted again"
    shop.edit(edits.SetParameters("c1", {"mean": 30.0, "deviation": 9.0}))
    settle(qtbot, shop)
    header.viewport().repaint()
    assert set(painted) == {"c1"}
    shop.design.choose_column("c2")
    header.viewport().repaint()
    assert set(painted) == {"c1", "c2"}
