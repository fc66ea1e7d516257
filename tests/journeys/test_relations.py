"""Three tables from a blank design: keys are drawn, children per parent dragged, by mouse alone and by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from studio.engine.places import sized
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.discrete import Poisson
from studio.generators.foreign_key import ForeignKey
from studio.gui.panels.relations.canvas import RelationsCanvas
from studio.model.checks import check
from studio.model.document import Document, Table
from tests.journeys.hand import LEFT, Hand


def canvas_of(hand: Hand) -> RelationsCanvas:
    return hand.shop.design.relations.canvas


def named(hand: Hand, name: str) -> Table:
    return hand.shop.store.document.table_named(name)


def column_id(hand: Hand, table: str, column: str) -> str:
    return named(hand, table).column_named(column).id


def spot(hand: Hand, table: str, column: str = "") -> QPoint:
    """Where a table's head or one of its columns stands."""
    rect = canvas_of(hand).rect_of(named(hand, table).id, column_id(hand, table, column) if column else "")
    assert rect is not None
    return rect.center() - QPoint(20, 0)


def plug(hand: Hand, table: str) -> QPoint:
    rect = canvas_of(hand).plug_of(named(hand, table).id)
    assert rect is not None
    return rect.center()


def type_name(hand: Hand, name: str) -> None:
    """Type into the name that is open on the card."""
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    hand.keys("Ctrl+A", edit)
    hand.qtbot.keyClicks(edit, name)
    hand.keys("Return", edit)


def assert_whole(document: Document) -> None:
    """Every key names a row of its parent, and the checks find nothing wrong."""
    assert [finding for finding in check(document) if finding.severity == "error"] == []
    whole = sized(document)
    made = {}
    for table in whole.tables:
        plan = plan_table(whole, table)
        made[table.id] = rows(plan, 0, plan.table.rows)
    for table in document.tables:
        for column in table.columns:
            key = column.generator
            if isinstance(key, ForeignKey):
                theirs = document.table(key.table).column(key.column).name
                known = set(made[key.table][theirs].to_pylist())
                assert set(made[table.id][column.name].to_pylist()) <= known


@pytest.fixture
def blank(hand: Hand) -> Hand:
    hand.window.when_ready(lambda shop: shop.new_blank())
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    return hand


def test_three_tables_by_mouse(blank: Hand) -> None:
    hand = blank
    hand.menu("View", "Relations")
    hand.settle()
    hand.come_back()
    design, canvas = hand.shop.design, canvas_of(hand)
    assert not design.outline.isVisible()
    assert canvas.isVisible()
    hand.qtbot.mouseDClick(canvas, LEFT, pos=spot(hand, "table"))
    type_name(hand, "customers")
    for name in ("orders", "lines"):
        hand.click(hand.button("Add table"))
        hand.settle()
        hand.qtbot.mouseDClick(canvas, LEFT, pos=spot(hand, "table"))
        type_name(hand, name)
    # A line from table to table makes a key; one to a key that stands on no unique column is refused in words.
    hand.drag(canvas, plug(hand, "orders"), spot(hand, "customers"))
    hand.settle()
    key = named(hand, "orders").column_named("customer_id")
    assert isinstance(key.generator, ForeignKey)
    assert design.column_id == key.id
    before = hand.shop.store.document
    hand.drag(canvas, spot(hand, "lines", "id"), spot(hand, "orders", "customer_id"))
    assert hand.shop.store.document is before
    assert "may repeat" in hand.window.notice.words.text()
    hand.drag(canvas, plug(hand, "lines"), spot(hand, "orders", "id"))
    hand.settle()
    assert named(hand, "lines").column_named("order_id").generator.reads_owner()
    assert_whole(hand.shop.store.document)
    drag_mean(hand)
    carry_card(hand)
    # The line goes with its column.
    hand.click(canvas, spot(hand, "lines", "order_id"))
    hand.keys("Delete", canvas)
    assert [column.name for column in named(hand, "lines").columns] == ["id"]
    assert named(hand, "lines").per_parent is None


def drag_mean(hand: Hand) -> None:
    """The mean of the chosen line is dragged: rows follow, in one step, and go back in one."""
    chart, before = hand.shop.design.relations.chart, hand.shop.store.document
    assert chart.isVisible()
    n_steps = len(hand.shop.store.history_labels()[0])
    grip = chart.grips["mean"]
    hand.drag(grip, grip.rect().center(), grip.rect().center() + QPoint(55, 0))
    hand.settle()
    count = named(hand, "lines").per_parent.count
    assert isinstance(count, Poisson)
    assert count.mean > 2
    assert len(hand.shop.store.history_labels()[0]) == n_steps + 1
    whole = sized(hand.shop.store.document)
    n_rows = whole.table_named("lines").rows
    assert hand.shop.top.rows.text() == f"{n_rows:,}"
    assert n_rows == pytest.approx(count.mean * whole.table_named("orders").rows, rel=0.1)
    assert_whole(hand.shop.store.document)
    hand.keys("Ctrl+Z")
    assert hand.shop.store.document == before


def carry_card(hand: Hand) -> None:
    """A card is carried and put in order again; the design does not change."""
    canvas, before = canvas_of(hand), hand.shop.store.document
    place = canvas.laid.boxes[named(hand, "lines").id].rect.topLeft()
    hand.drag(canvas, spot(hand, "lines"), spot(hand, "lines") + QPoint(40, 90))
    assert canvas.laid.boxes[named(hand, "lines").id].rect.topLeft() != place
    hand.click(hand.button("Arrange the tables"))
    assert canvas.laid.boxes[named(hand, "lines").id].rect.topLeft() == place
    assert hand.shop.store.document is before


def test_two_tables_by_keys(blank: Hand) -> None:
    hand = blank
    hand.keys("Ctrl+4")
    hand.settle()
    canvas = canvas_of(hand)
    assert canvas.hasFocus()
    hand.keys("Home")
    hand.keys("F2")
    type_name(hand, "customers")
    hand.keys("Ctrl+K")
    palette = hand.window._palette
    assert palette is not None
    hand.qtbot.keyClicks(palette.search, "add table")
    hand.keys("Return", palette.search)
    hand.settle()
    hand.come_back()
    hand.keys("Home", canvas)
    hand.keys("F2", canvas)
    type_name(hand, "orders")
    assert "orders" in canvas.accessibleDescription()
    hand.keys("Ctrl+L", canvas)
    hand.pick("customers")
    hand.settle()
    hand.come_back()
    assert named(hand, "orders").column_named("customer_id").generator.reads_owner()
    hand.keys("Return", canvas)
    grip = QApplication.focusWidget()
    assert grip is hand.shop.design.relations.chart.grips["mean"]
    mean = named(hand, "orders").per_parent.count.mean
    for _ in range(3):
        hand.keys("Right", grip)
    hand.settle()
    assert named(hand, "orders").per_parent.count.mean == pytest.approx(mean + 0.3)
    hand.keys("Escape", grip)
    assert canvas.hasFocus()
    zoom = canvas.sight.zoom
    hand.keys("Ctrl+Minus", canvas)
    assert canvas.sight.zoom < zoom
    hand.keys("Delete", canvas)
    assert named(hand, "orders").per_parent is None
    hand.qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert hand.shop.design.column_id == ""
    hand.keys("Delete", canvas)
    assert [table.name for table in hand.shop.store.document.tables] == ["customers"]
