"""Dirt by mouse: added to a column, seen in the live table, switched off and on, and exported with its key."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from studio.gui.panels.dirt_card import DirtCard
from tests.export.dirty import applied
from tests.journeys.conftest import Open
from tests.journeys.hand import Hand
from tests.journeys.test_exporting import opened, seen


def into_sight(hand: Hand, widget: QWidget) -> None:
    hand.shop.design.inspector._scroll.ensureWidgetVisible(widget)
    hand.qtbot.wait(10)


def add(hand: Hand, card: DirtCard, words: str) -> None:
    """Choose a kind from the menu at the foot of the card."""
    into_sight(hand, card.add)
    before = len(card.entries)
    hand.click(card.add)
    hand.pick(words)
    hand.until(lambda: len(card.entries) == before + 1)


def test_dirt_is_added_seen_and_exported(open_studio: Open, tmp_path: Path) -> None:
    hand = opened(open_studio, tmp_path, 2_000)
    hand.choose_header("amount")
    hand.settle()
    clean = hand.cells("amount", 12)
    card = hand.shop.design.inspector.column.dirt
    add(hand, card, "Unit error")
    entry = card.entries[0]
    into_sight(hand, entry.share)
    hand.type_into(entry.share.editor(), "50")
    hand.settle()
    dirty = hand.cells("amount", 12)
    assert dirty != clean
    model = hand.shop.design.live.model
    place = next(i for i, column in enumerate(model.columns) if column.name == "amount")
    for row, (was, now) in enumerate(zip(clean, dirty, strict=True)):
        tip = model.data(model.index(row, place), Qt.ItemDataRole.ToolTipRole)
        assert tip == (f"Unit error. Clean: {was}" if was != now else None)
    hand.keys("Ctrl+Shift+D")
    hand.settle()
    assert hand.cells("amount", 12) == clean and not card.shown.isChecked()
    into_sight(hand, card.shown)
    hand.click(card.shown)
    hand.settle()
    assert hand.cells("amount", 12) == dirty
    hand.keys("Ctrl+Z")
    hand.keys("Ctrl+Z")
    assert hand.shop.store.document.tables[0].columns[1].dirt == () and card.entries == []
    hand.keys("Ctrl+Y")
    hand.keys("Ctrl+Y")
    hand.shop.design.choose_table(hand.shop.design.table_id)
    hand.settle()
    rows = hand.shop.design.inspector.table.dirt
    add(hand, rows, "Exact duplicate")
    hand.settle()
    hand.click(hand.button("Export…"))
    hand.settle()
    hand.click(hand.shop.export_page.export)
    hand.until(lambda: not hand.shop.exporting.running)
    files = ["orders.cells.csv", "orders.csv", "orders.csv.manifest.json", "orders.dirty.csv"]
    assert seen(tmp_path) == files
    made = [_read(tmp_path / f"orders{mark}.csv") for mark in ("", ".cells", ".dirty")]
    log = [
        {**line, "row": int(str(line["row"])), "source_row": int(str(line["source_row"])),
         "column": line["column"] or None} for line in made[1]
    ]  # fmt: skip
    assert applied(made[0], log) == made[2]
    assert len(made[2]) > 2_000


def test_missing_follows_another_column(open_studio: Open, tmp_path: Path) -> None:
    hand = opened(open_studio, tmp_path, 400)
    hand.choose_header("amount")
    hand.settle()
    more = hand.shop.design.inspector.column.missing_more
    into_sight(hand, more.open)
    hand.click(more.open)
    assert more.rules is not None
    into_sight(hand, more.rules.editor())
    hand.click(more.rules.editor())
    hand.until(lambda: more.rules is not None and len(more.rules._forms) == 1)
    edit = more.rules._forms[0].fields["where"].editor()
    into_sight(hand, edit)
    hand.type_into(edit, "id >= 100", end="Escape")
    share = more.rules._forms[0].fields["share"].editor()
    into_sight(hand, share)
    hand.type_into(share, "1")
    hand.settle()
    column = hand.shop.store.document.tables[0].columns[1]
    assert [(rule.where, rule.share) for rule in column.missing_rules] == [('"id" >= 100', 1.0)]
    hand.shop.design.live.go_to(90)
    hand.settle()
    table = hand.shop.design.live.model
    ids, amounts = hand.cells("id", 20), hand.cells("amount", 20)
    assert table.first == 90
    assert [int(row) >= 100 for row in ids] == [cell == "missing" for cell in amounts]


def _read(path: Path) -> list[dict[str, object]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
