"""A table is learned from its reference in the window: chosen, begun, cancelled, brought in as one step, let go."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pyarrow import csv
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from studio.app.subjects import is_learned
from studio.gui.panels.learn_dialog import LearnDialog
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.model.document import Column
from tests.learning.tables import people

PATIENCE_MS = 60_000


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path) -> Workshop:
    """A design inferred from a file of people, with the file beside it."""
    path = tmp_path / "people.csv"
    csv.write_csv(people(1_500), path)
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(shop.references.tables), timeout=PATIENCE_MS)
    rest(qtbot, shop)
    return shop


def rest(qtbot: QtBot, shop: Workshop, reached: Callable[[], bool] = lambda: True) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: shop.at_rest and reached(), timeout=PATIENCE_MS)


def ask(qtbot: QtBot, shop: Workshop) -> LearnDialog:
    """Press the button on the card of the reference."""
    shop.design.choose_table(shop.design.table_id)
    qtbot.mouseClick(shop.design.inspector.table.learn, Qt.MouseButton.LeftButton)
    assert shop.learning.dialog is not None
    return shop.learning.dialog


def test_a_table_is_learned_beside_the_window_and_comes_in_as_one_step(
    qtbot: QtBot, window: MainWindow, opened: Workshop
) -> None:
    shop, before = opened, opened.store.document
    notice = window.notice
    qtbot.mouseClick(ask(qtbot, shop).learn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "%" in notice.words.text(), timeout=PATIENCE_MS)
    cancel = notice.findChildren(QPushButton)[0]
    start = time.monotonic()
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert shop.learning.at_rest and not notice.isVisible() and time.monotonic() - start < 1.0
    assert shop.store.document is before

    dialog = ask(qtbot, shop)
    dialog.target.addItem("nothing", "nothing")
    dialog.target.setCurrentIndex(dialog.target.count() - 1)
    qtbot.mouseClick(dialog.learn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: 'There is no column "nothing"' in notice.words.text(), timeout=PATIENCE_MS)
    assert notice.property("bad") and shop.store.document is before

    dialog = ask(qtbot, shop)
    dialog.target.setCurrentIndex(dialog.target.findData("region"))
    dialog.held_out.setCurrentIndex(dialog.held_out.findData(0.3))
    qtbot.mouseClick(dialog.learn, Qt.MouseButton.LeftButton)
    # The design stays in use meanwhile, and what is done then is kept.
    age = before.tables[0].column_named("age")
    shop.edit(edits.SetColumn(age.id, "name", "years"))
    shop.edit(edits.SetColumn(age.id, "name", "age"))
    added = Column(id="added", name="added", generator=age.generator)
    shop.edit(edits.AddColumn(before.tables[0].id, added))
    rest(qtbot, shop, lambda: shop.store.document.tables[0].joint is not None)
    table = shop.store.document.tables[0]
    assert table.joint is not None and table.joint.held_out == 0.3
    assert table.joint.target == table.column_named("region").id == table.joint.members[0].column
    assert table.column_named("age").id == age.id and table.columns[-1] == added
    assert not table.correlations
    assert "go together now" in notice.words.text() and "Fidelity" in notice.words.text()
    findings = [item for item in shop.design._findings if item.severity == "error"]
    assert not findings
    marks = {entry.name: bool(entry.learned) for entry in shop.design.outline.columns.entry_model.entries}
    assert marks["region"] and marks["income"] and not marks["id"] and not marks["added"]
    assert shop.store.undo_label.startswith("Learn the table")
    shop.undo()
    assert shop.store.document.tables[0].joint is None
    assert shop.store.document.tables[0].correlations == before.tables[0].correlations
    shop.redo()
    _lets_go(qtbot, shop)


def _lets_go(qtbot: QtBot, shop: Workshop) -> None:
    shop.design.choose_column(shop.store.document.tables[0].column_named("income").id)
    rest(qtbot, shop)
    card = shop.design.inspector.column.learned
    assert card.isVisible() and "Bend its shape" in card.words.text()
    assert not shop.design.inspector.column.moves.isVisible()
    qtbot.mouseClick(card.release, Qt.MouseButton.LeftButton)
    table = shop.store.document.tables[0]
    assert not is_learned(table, table.column_named("income")) and card.release.text() == "Draw as learned"
    assert shop.design.inspector.column.moves.isVisible()
    shop.design.choose_table(table.id)
    qtbot.mouseClick(shop.design.inspector.table.forget, Qt.MouseButton.LeftButton)
    assert shop.store.document.tables[0].joint is None
    assert not shop.design.inspector.table.forget.isVisible()
    _lets_a_rule_hold(qtbot, shop)


def _lets_a_rule_hold(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.mouseClick(shop.design.inspector.table.rules, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shop.ruling.dialog is not None, timeout=PATIENCE_MS)
    dialog = shop.ruling.dialog
    assert dialog is not None and [box.text() for box in dialog.boxes] == ["region decides zone"]
    assert not dialog.take.isEnabled()
    dialog.boxes[0].click()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    table = shop.store.document.tables[0]
    assert table.column_named("zone").generator.inputs() == (table.column_named("region").id,)
    assert shop.store.undo_label == "Let rules of people hold"
