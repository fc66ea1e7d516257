"""The score beside the shape follows the hand for every sort of column, and the column is fitted from there."""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from studio.app.shapes import closeness
from studio.generators.registry import generator
from studio.model import edits
from tests.journeys.conftest import Open
from tests.journeys.hand import LEFT, Hand

ROWS = 4_000


def write(path: Path) -> None:
    """A number, a list, a truth and a date, none of them even."""
    chance = random.Random(5)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["age", "plan", "paid", "day"])
        for _ in range(ROWS):
            day = date(2024, 1, 1) + timedelta(days=int(300 * chance.random() ** 2))
            plan = chance.choices(["free", "basic", "pro"], [6, 3, 1])[0]
            writer.writerow([round(chance.gauss(40, 12)), plan, str(chance.random() < 0.7).lower(), day])


@pytest.fixture
def design(open_studio: Open, tmp_path: Path) -> Hand:
    path = tmp_path / "people.csv"
    write(path)
    hand = open_studio(path)
    hand.until(lambda: hand.window.page == "design" and bool(hand.shop.references.tables))
    hand.settle()
    return hand


def shown_score(hand: Hand) -> int:
    label = hand.shop.design.shape.head._score
    assert label.isVisible()
    return int(label.text())


@pytest.mark.parametrize(
    ("name", "other", "handle", "way"),
    [
        ("age", {"kind": "normal", "mean": 55, "deviation": 8, "decimals": 0}, "mean", QPoint(-120, 0)),
        ("plan", {"kind": "list", "values": [{"value": v, "weight": 1} for v in ("free", "basic", "pro")]},
         "weight 0", QPoint(0, -60)),
        ("paid", {"kind": "boolean", "share": 0.2}, "weight 1", QPoint(0, -50)),
        ("day", {"kind": "date_curve", "start": "2024-01-01", "end": "2024-10-26", "heights": [1, 1, 4]},
         "node 0", QPoint(0, -60)),
    ],
)  # fmt: skip
def test_the_score_follows_the_hand_and_the_column_is_fitted(
    design: Hand, name: str, other: dict[str, object], handle: str, way: QPoint
) -> None:
    hand, shop = design, design.shop
    page = shop.design
    assert page.table is not None
    column = next(item for item in page.table.columns if item.name == name)
    found = column.generator
    shop.edit(edits.SetGenerator(column.id, generator(**other)))
    page.choose_column(column.id)
    hand.settle()
    canvas = page.shape.canvas
    start = shown_score(hand)
    assert start < 95
    assert canvas.picture is not None
    assert canvas.picture.line is not None
    grip = canvas.grips[handle]
    spot = canvas.spot(grip.handle)
    assert spot is not None
    at = spot.point.toPoint()
    hand.qtbot.mousePress(grip, LEFT, pos=grip.mapFrom(canvas, at))
    told = []
    for step in range(1, 7):
        hand.qtbot.mouseMove(grip, grip.mapFrom(canvas, at + way * step / 6))
        picture = canvas.picture
        assert picture.line is not None
        told.append(shown_score(hand))
        assert told[-1] == round(100 * closeness(picture.bars, picture.line, picture.separate))
    hand.qtbot.mouseRelease(grip, LEFT, pos=grip.mapFrom(canvas, at + way))
    assert told[-1] > start
    assert len(set(told)) > 2
    hand.settle()
    assert abs(shown_score(hand) - told[-1]) <= 3
    before = shop.store.document
    hand.click(page.shape.head.fit)
    assert page.table.column(column.id).generator == found
    hand.settle()
    assert shown_score(hand) >= 95
    assert not page.shape.head.fit.isVisible()
    hand.keys("Ctrl+Z")
    assert shop.store.document == before
