"""A file is dropped, learned, asked for other rows than it has, and exported."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from studio.gui.panels.wanted.line import ConditionLine
from studio.gui.panels.wanted.shares import TargetBlock
from tests.journeys.hand import Hand


def test_a_dropped_file_is_learned_and_its_balanced_rows_are_exported(
    hand: Hand, data: Path, tmp_path: Path
) -> None:
    hand.drop(data / "penguins.csv")
    hand.until(lambda: hand.window.page == "design" and bool(hand.shop.references.tables))
    hand.settle()
    _learns(hand)
    _wants_rows(hand)
    hand.type_into(hand.shop.top.rows, "3000")
    hand.settle()
    rows = _exported(hand, tmp_path)
    assert len(rows) == 3_000 and set(rows.sex) == {"FEMALE"}
    shares = rows.species.value_counts(normalize=True)
    assert shares["Chinstrap"] == pytest.approx(0.5, abs=0.03)
    # The rest follows: the islands on which each species lives, and its size.
    assert set(rows[rows.species == "Chinstrap"].island) == {"Dream"}
    means = rows.groupby("species").flipper_length_mm.mean()
    assert means["Gentoo"] > means["Adelie"] + 12


def _learns(hand: Hand) -> None:
    hand.shop.design.choose_table(hand.shop.design.table_id)
    hand.click(hand.shop.design.inspector.table.learn)
    dialog = hand.shop.learning.dialog
    assert dialog is not None
    dialog.target.setCurrentIndex(dialog.target.findData("species"))
    hand.click(dialog.learn)
    hand.until(lambda: hand.shop.store.document.tables[0].joint is not None)
    hand.settle()


def _wants_rows(hand: Hand) -> None:
    panel = hand.shop.design.wanted
    assert panel.isVisible()
    hand.click(panel.add_condition)
    line = panel.parts[0]
    assert isinstance(line, ConditionLine)
    line.column.setCurrentIndex(line.column.findText("sex"))
    line.column.activated.emit(line.column.currentIndex())
    line.value.setCurrentIndex(line.value.findText("FEMALE"))
    line.value.activated.emit(line.value.currentIndex())
    menu = panel.add_shares.menu()
    next(action for action in menu.actions() if action.text() == "species").trigger()
    block = next(part for part in panel.parts if isinstance(part, TargetBlock))
    field = block.fields[list(block._target.values).index("Chinstrap")]
    hand.type_into(field, "50")
    hand.settle()
    if panel.again.isVisible():
        hand.click(panel.again)
        hand.until(lambda: bool(hand.shop.store.document.tables[0].joint.first))  # type: ignore[union-attr]
        hand.settle()
    assert "meet the conditions" in panel.words.text()
    assert set(hand.cells("sex", 10)) == {"FEMALE"}


def _exported(hand: Hand, folder: Path) -> pd.DataFrame:
    hand.keys("Ctrl+E")
    page, target = hand.shop.export_page, folder / "penguins.csv"
    hand.type_into(page.path, str(target), end="")
    hand.click(page.export)
    hand.until(lambda: not hand.shop.exporting.running)
    assert page.progress._title.text() == "Done · ✓ verified", page.progress.words.text()
    return pd.read_csv(target)
