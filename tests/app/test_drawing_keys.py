"""The relations screen without the screen: where cards stand, which keys can be drawn, and the children's chart."""

from __future__ import annotations

from itertools import pairwise

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.app.arranging import Box, Line, arrange
from studio.app.connecting import Connecting, End, disconnect, hold_children, key_name
from studio.app.diagram import diagram_of
from studio.app.offspring import KINDS, children_of, grips, nudged_by, pulled, with_kind
from studio.app.typed import typed
from studio.engine.places import sized
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.discrete import Geometric, Poisson
from studio.generators.foreign_key import ForeignKey
from studio.generators.registry import generator
from studio.model import edits
from studio.model.checks import check
from studio.model.document import Column, Document, PerParent, Table


def table(name: str, *columns: Column, rows: int = 1000) -> Table:
    key = Column(id=f"{name}-id", name="id", generator=generator(kind="sequence"))
    return Table(id=name, name=name, rows=rows, columns=(key, *columns))


def plain(name: str, kind: str = "list") -> Column:
    return Column(id=name, name=name, generator=generator(kind=kind))


def all_rows(document: Document, table_id: str) -> pa.Table:
    plan = plan_table(document, document.table(table_id))
    return rows(plan, 0, plan.table.rows)


@pytest.fixture
def shop() -> Document:
    tables = (
        table("customers", plain("city"), rows=500),
        table("orders", plain("status"), rows=2000),
        table("countries", rows=20),
    )
    return Document(tables=tables)


def corners(
    line: Line, boxes: dict[str, Box], at: dict[str, tuple[float, float]]
) -> tuple[tuple[float, float], ...]:
    (x, y), (to_x, to_y) = at[line.parent], at[line.child]
    return (x, y + line.parent_port), (to_x, to_y + line.child_port)


@st.composite
def forests(draw: st.DrawFn) -> tuple[list[Box], list[Line]]:
    n = draw(st.integers(1, 14))
    boxes = [Box(f"t{i}", 200, draw(st.integers(80, 400))) for i in range(n)]
    lines = []
    for i in range(1, n):
        parent = draw(st.integers(-1, i - 1))
        if parent >= 0:
            lines.append(Line(f"t{parent}", f"t{i}", 60.0, 70.0))
    return boxes, draw(st.permutations(lines))


@settings(max_examples=60, deadline=None)
@given(forests())
def test_cards_of_a_forest_stand_apart_and_no_lines_cross(forest: tuple[list[Box], list[Line]]) -> None:
    boxes, lines = forest
    sizes = {box.id: box for box in boxes}
    at = arrange(boxes, lines)
    assert arrange(boxes, lines) == at
    for line in lines:
        assert at[line.parent][0] + sizes[line.parent].width < at[line.child][0], (
            "parents stand left of children"
        )
    for i, one in enumerate(boxes):
        for two in boxes[i + 1 :]:
            (x, y), (u, v) = at[one.id], at[two.id]
            apart_x = x + one.width <= u or u + two.width <= x
            assert apart_x or y + one.height <= v or v + two.height <= y
    ends = [corners(line, sizes, at) for line in lines]
    for i, (start, end) in enumerate(ends):
        for other, to in ends[i + 1 :]:
            if start[0] == other[0] and end[0] == to[0]:
                assert (start[1] - other[1]) * (end[1] - to[1]) >= 0


def test_a_circle_of_keys_is_arranged_all_the_same() -> None:
    boxes = [Box(item, 200, 100) for item in "abc"]
    lines = [Line(one, two, 50, 50) for one, two in (*pairwise("abc"), ("c", "a"))]
    assert len(set(arrange(boxes, lines).values())) == 3


def test_a_first_key_makes_children_and_their_rows_hold(shop: Document) -> None:
    made = Connecting(shop).connect(End("orders"), End("customers"))
    assert made.edit is not None
    after, inverse = edits.apply(made.edit, shop)
    key = after.table("orders").column(made.column_id)
    assert key.name == "customer_id"
    assert [column.name for column in after.table("orders").columns] == ["id", "customer_id", "status"]
    assert isinstance(key.generator, ForeignKey)
    assert key.generator.choice == "own parent"
    stated = after.table("orders").per_parent
    assert stated is not None
    assert stated.count == Poisson(mean=4.0)
    assert [finding for finding in check(after) if finding.severity == "error"] == []
    assert edits.apply(inverse, after)[0] == shop
    made_rows = all_rows(after, "orders")
    assert set(made_rows["customer_id"].to_pylist()) <= set(all_rows(after, "customers")["id"].to_pylist())
    assert sized(after).table("orders").rows == made_rows.num_rows == pytest.approx(2000, rel=0.1)


def test_a_second_key_chooses_its_rows_and_a_column_can_become_one(shop: Document) -> None:
    first = Connecting(shop).connect(End("orders"), End("customers"))
    assert first.edit is not None
    shop, _ = edits.apply(first.edit, shop)
    second = Connecting(shop).connect(End("orders", "status"), End("countries", "countries-id"))
    assert second.edit is not None
    assert second.column_id == "status"
    after, inverse = edits.apply(second.edit, shop)
    key = after.table("orders").column("status").generator
    assert isinstance(key, ForeignKey)
    assert key.choice == "evenly"
    assert edits.apply(inverse, after)[0] == shop
    kinds = {link.column_id: link.kind for link in diagram_of(after).links}
    assert kinds == {first.column_id: "own", "status": "other"}
    turned = hold_children(after, "status")
    assert turned is not None
    changed, inverse = edits.apply(turned, after)
    kinds = {link.column_id: link.kind for link in diagram_of(changed).links}
    assert kinds == {first.column_id: "other", "status": "own"}, "the other one is the parent now"
    assert [finding for finding in check(changed) if finding.severity == "error"] == []
    assert edits.apply(inverse, changed)[0] == after


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (End("orders", "status"), End("customers", "city"), "may repeat"),
        (End("orders", "status"), End("orders", "status"), "cannot refer to itself"),
        (End("orders"), End("bare"), "has no column that names one row"),
        (End("orders", "gone"), End("customers"), "gone"),
    ],
)
def test_what_cannot_be_drawn_says_why(shop: Document, start: End, end: End, words: str) -> None:
    bare = Table(id="bare", name="bare", columns=(plain("colour"),))
    shop = shop.model_copy(update={"tables": (*shop.tables, bare)})
    found = Connecting(shop).connect(start, end)
    assert found.edit is None
    assert words in found.words


def test_a_key_to_its_own_table_and_circles(shop: Document) -> None:
    own = Connecting(shop).connect(End("customers"), End("customers"))
    assert own.edit is not None
    after, _ = edits.apply(own.edit, shop)
    assert [link.kind for link in diagram_of(after).links] == ["self"]
    assert after.table("customers").column(own.column_id).name == "parent_id"
    held = Connecting(after).connect(End("customers", "customers-id"), End("orders"))
    assert "Other columns refer to" in held.words
    first = Connecting(shop).connect(End("orders"), End("customers"))
    assert first.edit is not None
    after, _ = edits.apply(first.edit, shop)
    back = Connecting(after).connect(End("customers"), End("orders"))
    assert back.edit is not None
    both, _ = edits.apply(back.edit, after)
    assert both.table("customers").per_parent is None, "no two tables hold each other's children"
    assert [finding for finding in check(both) if finding.severity == "error"] == []


def test_taking_a_key_away_keeps_the_rows(shop: Document) -> None:
    made = Connecting(shop).connect(End("orders"), End("customers"))
    assert made.edit is not None
    after, _ = edits.apply(made.edit, shop)
    n_rows = sized(after).table("orders").rows
    bare, inverse = edits.apply(disconnect(after, made.column_id, n_rows), after)
    assert bare.table("orders").per_parent is None
    assert bare.table("orders").rows == n_rows
    assert edits.apply(inverse, bare)[0] == after


@pytest.mark.parametrize(
    ("parent", "key", "expected"),
    [
        ("customers", "id", "customer_id"),
        ("categories", "code", "category_code"),
        ("boxes", "id", "box_id"),
        ("address", "id", "address_id"),
        ("products", "sku", "sku"),
    ],
)
def test_a_new_key_has_a_sensible_name(parent: str, key: str, expected: str) -> None:
    other = Table(id="o", name="orders")
    assert key_name(Table(id="p", name=parent), plain(key), other) == expected


def test_the_chart_of_children_is_what_is_made(shop: Document) -> None:
    orders = shop.table("orders").model_copy(
        update={"per_parent": PerParent(table="customers", count=Geometric(probability=0.5, maximum=6))}
    )
    shop = shop.model_copy(update={"tables": (shop.tables[0], orders)})
    found = children_of(shop, orders, 500)
    assert found.least >= 1
    assert found.most <= 6
    assert sum(found.bars) == pytest.approx(1.0)
    assert round(found.mean * 500) == sized(shop).table("orders").rows
    exact = PerParent(table="customers", count=Geometric(probability=0.5, maximum=6), scaled=True)
    scaled = orders.model_copy(update={"rows": 1500, "per_parent": exact})
    assert children_of(shop, scaled, 500).mean == 3.0


@pytest.mark.parametrize("kind", [cls.model_fields["kind"].default for cls in KINDS])
def test_every_distribution_keeps_the_mean_and_has_something_to_hold(shop: Document, kind: str) -> None:
    count = with_kind(Geometric(probability=0.2), kind, 5.0)
    orders = shop.table("orders").model_copy(update={"per_parent": PerParent(table="customers", count=count)})
    assert children_of(shop, orders, 5000).mean == pytest.approx(5.0, rel=0.05)
    assert grips(count)
    for grip in grips(count):
        assert pulled(count, grip, 3.0) != count
        assert nudged_by(count, grip, 2).kind == kind
        moved = PerParent(table="customers", count=pulled(count, grip, 3.0))
        assert children_of(shop, orders.model_copy(update={"per_parent": moved}), 50).bars


def test_the_key_of_a_chosen_table_need_not_be_chosen_too(shop: Document) -> None:
    made = Connecting(shop).connect(End("orders", "status"), End("customers"))
    assert made.edit is not None
    after, _ = edits.apply(made.edit, shop)
    orders = after.table("orders")
    values = orders.column("status").generator.model_dump(mode="json") | {
        "table": "countries",
        "choice": "evenly",
    }
    found = typed(orders, "status", values, "table", after)
    assert found.edit is not None
    assert found.edit.values["column"] == "countries-id"


def test_what_does_nothing_any_more_does_not_stand_in_the_way(shop: Document) -> None:
    made = Connecting(shop).connect(End("orders", "status"), End("customers"))
    assert made.edit is not None
    after, _ = edits.apply(made.edit, shop)
    after, _ = edits.apply(edits.SetParameters("status", {"choice": "evenly", "where": "city = 'x'"}), after)
    orders = after.table("orders")
    values = orders.column("status").generator.model_dump(mode="json") | {"choice": "own parent"}
    found = typed(orders, "status", values, "choice", after)
    assert found.edit is not None
    assert found.edit.values == {"choice": "own parent", "where": ""}
