"""How many clicks the common ways take, counted over the events that really reach the application."""

from __future__ import annotations

from pathlib import Path

import pyarrow.csv
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.clicks import Clicks
from tests.journeys.conftest import Open


def test_the_counter_counts(qtbot: QtBot, clicks: Clicks) -> None:
    """A press that goes up through three widgets is one click."""
    outer = QWidget()
    middle = QWidget(outer)
    inner = QWidget(middle)
    for part in (outer, middle, inner):
        part.resize(60, 60)
    qtbot.addWidget(outer)
    outer.show()
    qtbot.mouseClick(inner, Qt.MouseButton.LeftButton)
    assert clicks.count == 1
    qtbot.mouseClick(inner, Qt.MouseButton.LeftButton)
    assert clicks.count == 2


def test_from_a_file_to_a_schema_that_matches_it(open_studio: Open, data: Path, clicks: Clicks) -> None:
    hand = open_studio(None)
    shop = hand.shop
    clicks.count = 0
    hand.click(hand.button("From a data file…"))
    hand.file_dialog(data / "penguins.csv")
    hand.until(lambda: hand.window.page == "design" and bool(shop.references.tables))
    assert 1 <= clicks.count <= 2
    hand.settle()
    table = shop.design.table
    assert table is not None
    with (data / "penguins.csv").open(encoding="utf-8") as file:
        names = file.readline().strip().replace('"', "").split(",")
    assert [column.name for column in table.columns] == names
    likeness = [shop.references.likeness(table, column.id) for column in table.columns]
    known = [item.score for item in likeness if item is not None]
    assert len(known) >= len(names) - 1
    assert min(known) > 80


def test_changing_a_distribution(open_studio: Open, data: Path, clicks: Clicks) -> None:
    hand = open_studio(data / "penguins.csv")
    hand.until(lambda: hand.window.page == "design" and bool(hand.shop.references.tables))
    hand.settle()
    hand.choose_header("body_mass_g")
    hand.settle()
    before = hand.shop.design.table.column_named("body_mass_g").generator.kind
    clicks.count = 0
    hand.click(hand.button("Change the column type", hand.shop.design.inspector))
    gallery = hand.shop.design.gallery
    hand.until(gallery.isVisible)
    wanted = "Uniform" if before != "uniform" else "Normal"
    hand.choose_entry(gallery.list, wanted)
    hand.until(lambda: hand.shop.design.table.column_named("body_mass_g").generator.kind == wanted.lower())
    assert 1 <= clicks.count <= 2


def test_taking_hold_of_a_distribution(open_studio: Open, data: Path, clicks: Clicks) -> None:
    """From looking at another column: its head, and a drag of its handle."""
    hand = open_studio(data / "adult.csv")
    hand.until(lambda: hand.window.page == "design" and bool(hand.shop.references.tables))
    hand.settle()
    hand.choose_header("workclass")
    hand.settle()
    clicks.count = 0
    hand.choose_header("age")
    hand.settle()
    before = hand.shop.design.table.column_named("age").generator
    grip = hand.shop.design.shape.canvas.grips["alpha"]
    middle = grip.rect().center()
    hand.drag(grip, middle, middle + QPoint(60, 0))
    hand.until(lambda: hand.shop.design.table.column_named("age").generator != before)
    assert 1 <= clicks.count <= 2


def test_exporting(
    open_studio: Open, data: Path, clicks: Clicks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    hand = open_studio(data / "penguins.csv")
    hand.until(lambda: hand.window.page == "design" and bool(hand.shop.references.tables))
    hand.settle()
    clicks.count = 0
    hand.click(hand.button("Export…"))
    hand.settle()
    written = Path(hand.shop.export_page.wish().path)
    hand.click(hand.shop.export_page.export)
    hand.until(written.exists)
    hand.settle()
    assert 1 <= clicks.count <= 2
    table = hand.shop.design.table
    assert table is not None
    assert pyarrow.csv.read_csv(written).num_rows == table.rows
