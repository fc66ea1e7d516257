"""Two columns are made to move together: in three clicks, by mouse or by keys, and back again in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from studio.app.together import rank_correlation
from studio.generators.registry import generator
from studio.gui.panels.shape import TogetherPanel
from studio.model.document import Column, Correlation, Document, Table
from studio.model.files import dumps
from tests.journeys.clicks import Clicks
from tests.journeys.conftest import Open
from tests.journeys.hand import Hand

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def design(open_studio: Open, tmp_path: Path) -> Hand:
    """Three columns with an order and a list; the second and third ones move together already."""
    columns = (
        Column(id="a", name="age", generator=generator(kind="normal", mean=40, deviation=12, decimals=0)),
        Column(id="b", name="amount", generator=generator(kind="lognormal")),
        Column(id="c", name="height", generator=generator(kind="normal", mean=170, deviation=9)),
        Column(id="d", name="plan", generator=generator(kind="list")),
    )
    pairs = (Correlation(first="b", second="c", value=0.7),)
    table = Table(id="t", name="people", rows=20_000, columns=columns, correlations=pairs)
    path = tmp_path / "people.studio.json"
    path.write_bytes(dumps(Document(name="people", tables=(table,))))
    hand = open_studio(path)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    return hand


def together(hand: Hand) -> TogetherPanel:
    return hand.shop.design.together


def asked(hand: Hand, first: str, second: str) -> float | None:
    table = hand.shop.design.table
    assert table is not None
    pairs = {frozenset((pair.first, pair.second)): pair.value for pair in table.correlations}
    return pairs.get(frozenset((first, second)))


def tilt(hand: Hand, up: int) -> None:
    """Drag the right end of the ellipse."""
    canvas = together(hand).canvas
    at = canvas.tip_at()
    assert at is not None
    hand.drag(canvas, at.toPoint(), at.toPoint() - QPoint(0, up))


def test_a_new_correlation_takes_three_clicks_and_one_step_to_undo(design: Hand, clicks: Clicks) -> None:
    hand, shape = design, design.shop.design.shape
    before, cells = hand.shop.store.document, hand.cells("amount")
    assert hand.shop.design.column_id == "a"
    hand.click(shape.head.together)
    hand.pick("amount")
    hand.until(lambda: together(hand).canvas.cloud is not None)
    tilt(hand, 40)
    assert clicks.count == 3
    hand.settle()
    value = asked(hand, "a", "b")
    assert value is not None
    assert value > 0.2
    canvas = together(hand).canvas
    assert f"{value:+.2f}" in canvas.accessibleName()
    assert hand.cells("amount") != cells or hand.cells("age") != cells
    assert canvas.cloud is not None
    assert canvas.cloud.drawn == pytest.approx(rank_correlation(canvas.cloud.points))
    assert canvas.cloud.drawn == pytest.approx(value, abs=0.07)
    hand.keys("Ctrl+Z")
    assert hand.shop.store.document == before
    hand.settle()
    assert hand.cells("amount") == cells


def test_two_chosen_columns_are_looked_at_together_for_as_long_as_they_are_chosen(
    design: Hand, clicks: Clicks
) -> None:
    hand, large = design, design.shop.design.large
    columns = hand.shop.design.outline.columns
    index = columns.model().index(2, 0)
    hand.qtbot.mouseClick(
        columns.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, columns.visualRect(index).center()
    )
    hand.until(lambda: large.currentWidget() is together(hand) and together(hand).canvas.cloud is not None)
    hand.settle()
    tilt(hand, -40)
    assert clicks.count == 2
    value = asked(hand, "a", "c")
    assert value is not None
    assert value < -0.2
    hand.choose_entry(columns, "age")
    assert large.currentWidget() is hand.shop.design.shape


def test_the_keys_tilt_and_part_and_escape_lets_go(design: Hand) -> None:
    hand, canvas = design, together(design).canvas
    hand.choose_header("amount")
    hand.settle()
    hand.click(hand.shop.design.shape.head.together)
    hand.pick("height +0.70")
    hand.until(lambda: canvas.cloud is not None)
    before = hand.shop.store.document
    hand.until(lambda: hand.window.focusWidget() is canvas)
    assert "+0.70" in canvas.accessibleName()
    hand.keys("Up")
    hand.keys("Shift+Down")
    assert asked(hand, "b", "c") == pytest.approx(0.61)
    hand.keys("Ctrl+Z")
    hand.keys("Ctrl+Z")
    assert hand.shop.store.document == before
    at = canvas.tip_at()
    assert at is not None
    hand.qtbot.mousePress(canvas, LEFT, pos=at.toPoint())
    hand.qtbot.mouseMove(canvas, at.toPoint() + QPoint(0, 60))
    assert canvas.ghost == 0.7
    hand.qtbot.wait(60)
    assert asked(hand, "b", "c") != 0.7
    hand.keys("Escape")
    hand.qtbot.mouseRelease(canvas, LEFT, pos=at.toPoint())
    assert hand.shop.store.document == before
    assert canvas.ghost is None
    hand.keys("Delete")
    assert asked(hand, "b", "c") is None
    assert "not set" in canvas.accessibleName()
    hand.keys("Ctrl+Z")
    assert hand.shop.store.document == before
    hand.click(together(hand).back)
    assert hand.shop.design.large.currentWidget() is hand.shop.design.shape


def test_what_contradicts_is_drawn_as_near_as_can_be_and_said(design: Hand) -> None:
    hand, canvas = design, together(design).canvas
    hand.choose_header("age")
    hand.click(hand.shop.design.shape.head.together)
    hand.pick("amount")
    hand.until(lambda: canvas.cloud is not None)
    tilt(hand, 400)
    assert asked(hand, "a", "b") == 1.0
    hand.click(together(hand).back)
    hand.click(hand.shop.design.shape.head.together)
    hand.pick("height")
    hand.until(lambda: canvas.cloud is not None)
    tilt(hand, -400)
    assert asked(hand, "a", "c") == -1.0
    hand.settle()
    words = canvas.accessibleName()
    assert "-1.00 · drawn -0." in words
    assert canvas.cloud is not None
    drawn = float(words.rpartition(" ")[2])
    assert canvas.cloud.drawn == pytest.approx(drawn, abs=0.07)
