"""Rounds of rows and charts: one at a time, with a pause while a hand asks for more, and never forgotten."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from tests.gui.test_wide_tables import wide


def opened(qtbot: QtBot, shop: Workshop) -> None:
    shop.filing.take_new(wide(3))
    qtbot.waitUntil(lambda: shop.at_rest and shop.design.live.model.text(0, 0) != "", timeout=20_000)


def test_an_edit_while_scrolled_rows_are_made_is_shown(
    qtbot: QtBot, window: MainWindow, shop: Workshop
) -> None:
    opened(qtbot, shop)
    before = shop.design.live.model.text(0, 0)
    shop.design.previewing.want_rows(0, 20)
    shop.edit(edits.SetParameters("c0", {"mean": 10_000.0}))
    qtbot.waitUntil(lambda: shop.at_rest, timeout=20_000)
    assert shop.design.live.model.text(0, 0) not in ("", before)


def test_of_many_edits_the_last_is_shown_and_not_each_is_made(
    qtbot: QtBot, window: MainWindow, shop: Workshop
) -> None:
    opened(qtbot, shop)
    rounds: list[object] = []
    shop.design.previewing.rows_ready.connect(rounds.append)
    for i in range(40):
        shop.edit(edits.SetParameters("c0", {"mean": 1_000.0 * (i + 1)}))
        qtbot.wait(2)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=20_000)
    assert 1 <= len(rounds) < 40
    assert float(str(shop.design.live.model.text(0, 0))) > 39_000
