"""Tables that refer to each other: who is whose child, what is looked up, and the same cells however they are asked."""

from __future__ import annotations

import gc
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from studio.engine import gather
from studio.engine.cache import Cache
from studio.engine.pieces import Piece
from studio.engine.places import sized
from studio.engine.plan import Plan, plan_table
from studio.engine.rows import rows
from studio.engine.streams import BLOCK, raw_words, raw_words_at, stream_key
from studio.generators.registry import generator
from studio.model.document import Column, Document, PerParent, Table
from studio.problems import Problem
from tests.benchmarks.relations import compare


def column(id: str, kind: str, /, *, missing: float = 0.0, unique: bool = False, **values: Any) -> Column:
    return Column(id=id, name=id, generator=generator(kind=kind, **values), missing=missing, unique=unique)


def shop(customers: int = 500, orders: int | None = None, **count: Any) -> Document:
    """Customers with a key and a country, and their orders; `orders` scales the counts to so many."""
    parents = Table(
        id="customers", name="customers", rows=customers,
        columns=(column("c_id", "sequence", start=1000), column("c_code", "uuid"), column("c_country", "list")),
    )  # fmt: skip
    children = Table(
        id="orders", name="orders", rows=orders or 0,
        per_parent=PerParent(
            table="customers",
            count=generator(**(count or {"kind": "poisson", "mean": 3})),
            scaled=orders is not None,
        ),
        columns=(
            column("o_id", "code", digits=12),
            column("o_customer", "foreign_key", table="customers", column="c_id", choice="own parent"),
            column("o_referrer", "foreign_key", table="customers", column="c_code", missing=0.2),
            column("o_seller", "foreign_key", table="customers", column="c_id", choice="zipf"),
            column("o_country", "parent_value", key="o_customer", column="c_country"),
            column("o_referrer_country", "parent_value", key="o_referrer", column="c_country"),
            column("o_line", "position"),
        ),
    )  # fmt: skip
    return Document(tables=(parents, children))


def planned(document: Document, table: str = "orders", cache: Cache | None = None) -> Plan:
    return plan_table(document, document.table(table), cache)


def listed(plan: Plan, start: int = 0, n: int | None = None) -> dict[str, list[Any]]:
    return rows(plan, start, plan.table.rows - start if n is None else n).to_pydict()


def test_words_of_scattered_rows_are_those_of_neighbours() -> None:
    key = stream_key(1, "a", "value")
    at = np.array([0, 1, 5, BLOCK - 1, BLOCK, 3 * BLOCK + 7, 10**14 + 3, 5], dtype=np.int64)
    for per_row in (1, 2, 3, 4, 5, 7, 8, 11):
        wanted = np.concatenate([raw_words(key, int(row), 1, per_row) for row in at])
        assert (raw_words_at(key, at, per_row) == wanted).all()
    assert raw_words_at(key, at[:0], 3).shape == (0, 3)


def test_children_follow_their_parents_in_order() -> None:
    made = listed(planned(shop()))
    customers = listed(planned(shop(), "customers"))
    counts = np.bincount(np.array(made["o_customer"]) - 1000, minlength=500)
    assert len(made["o_id"]) == counts.sum()
    assert made["o_customer"] == sorted(made["o_customer"])
    assert made["o_line"] == [i + 1 for n in counts for i in range(n)]
    assert abs(counts.mean() - 3) < 0.4 and counts.min() == 0
    country = dict(zip(customers["c_id"], customers["c_country"], strict=True))
    assert made["o_country"] == [country[item] for item in made["o_customer"]]


def test_keys_of_other_rows_are_those_of_the_parent_and_gaps_stay_gaps() -> None:
    made = listed(planned(shop()))
    customers = listed(planned(shop(), "customers"))
    country = dict(zip(customers["c_code"], customers["c_country"], strict=True))
    assert set(made["o_seller"]) <= set(customers["c_id"])
    assert 0.1 < sum(item is None for item in made["o_referrer"]) / len(made["o_referrer"]) < 0.3
    for code, found in zip(made["o_referrer"], made["o_referrer_country"], strict=True):
        assert found == (None if code is None else country[code])


def test_a_few_rows_take_most_by_zipf() -> None:
    made = np.array(listed(planned(shop(5000)))["o_seller"])
    counts = np.sort(np.bincount(made - 1000))[::-1]
    harmonic = (1 / np.arange(1, 5001)).sum()
    assert abs(counts[0] / len(made) - 1 / harmonic) < 0.02
    assert abs(counts[:10].sum() / len(made) - (1 / np.arange(1, 11)).sum() / harmonic) < 0.03


@pytest.mark.parametrize("customers", [700, 3 * BLOCK, 400_000])
def test_any_split_makes_the_same_cells(customers: int) -> None:
    plan = planned(shop(customers, None, kind="poisson", mean=3))
    start = plan.table.rows // 3
    n = min(1200, plan.table.rows - start)
    whole = rows(plan, start, n)
    assert rows(plan, start, 1).equals(whole.slice(0, 1).combine_chunks())
    pieces = [rows(plan, start + at, min(77, n - at), cache=Cache(maximum_bytes=0)) for at in range(0, n, 77)]
    assert pa.concat_tables(pieces).to_pydict() == whole.to_pydict()


def test_near_small_and_scattered_rows_are_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = listed(planned(shop(3000)), 200, 2000)
    monkeypatch.setattr(gather, "_SMALL", 0)
    monkeypatch.setattr(gather, "_DENSE", 0)
    assert listed(planned(shop(3000)), 200, 2000) == wanted


def test_the_size_can_be_set_and_is_met_exactly() -> None:
    bounds = {"kind": "poisson", "mean": 4, "minimum": 1, "maximum": 9}
    for asked in (20_000, 20_001, 49_999, 77_777, 179_999, 180_000):
        made = listed(planned(shop(20_000, asked, **bounds)))
        counts = np.bincount(np.array(made["o_customer"]) - 1000, minlength=20_000)
        assert counts.sum() == asked == len(made["o_line"])
        assert counts.min() >= 1 and counts.max() <= 9


def test_an_endless_distribution_is_multiplied() -> None:
    counts = np.bincount(np.array(listed(planned(shop(1000, 100_000)))["o_customer"]) - 1000, minlength=1000)
    assert counts.sum() == 100_000 and counts.std() > 40
    dealt = listed(planned(shop(1000, 2500, kind="constant", value=0)))
    assert np.bincount(np.array(dealt["o_customer"]) - 1000).tolist().count(3) == 500


def test_sizes_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(Problem, match=r"100 parents with at least 2 children each cannot have 150 children"):
        planned(shop(100, 150, kind="poisson", mean=4, minimum=2))
    with pytest.raises(Problem, match=r"at most 3 children each cannot have 301"):
        planned(shop(100, 301, kind="uniform", low=0, high=3, decimals=0))
    with pytest.raises(Problem, match="no rows"):
        planned(shop(0, 5))
    with pytest.raises(Problem, match="makes no whole numbers"):
        planned(shop(100, None, kind="list"))
    with pytest.raises(Problem, match="comes to -"):
        planned(shop(100, None, kind="normal", mean=0, deviation=3, decimals=0))


def test_more_parents_leave_the_earlier_children_as_they_were() -> None:
    few, many = (listed(planned(shop(n)), 0, 1000) for n in (500, 20_000))
    for name in ("o_id", "o_customer", "o_country", "o_line"):
        assert few[name] == many[name]


def test_grandchildren() -> None:
    document = shop(300)
    lines = Table(
        id="lines", name="lines",
        per_parent=PerParent(table="orders", count=generator(kind="geometric", probability=0.5)),
        columns=(
            column("l_order", "foreign_key", table="orders", column="o_id", choice="own parent"),
            column("l_country", "parent_value", key="l_order", column="o_country"),
        ),
    )  # fmt: skip
    document = document.model_copy(update={"tables": (*document.tables, lines)})
    made, orders = listed(planned(document, "lines")), listed(planned(document))
    country = dict(zip(orders["o_id"], orders["o_country"], strict=True))
    assert set(made["l_order"]) == set(orders["o_id"])
    assert made["l_country"] == [country[order] for order in made["l_order"]]
    found = sized(document)
    assert [table.rows for table in found.tables] == [300, len(orders["o_id"]), len(made["l_order"])]


def test_a_far_row_of_a_hundred_million_children() -> None:
    document = shop(10**7, None, kind="poisson", mean=10)
    cache = Cache()
    plan = planned(document, "orders", cache)
    assert abs(plan.table.rows - 10**8) < 10**5
    family = plan.steps["o_line"].place.family
    assert family is not None and family.before.nbytes == 8 * (10**7 // BLOCK + 2)
    before = cache.made
    last = rows(plan, plan.table.rows - 3, 3, cache=cache).to_pydict()
    assert last["o_customer"][-1] <= 10**7 + 999
    assert cache.made - before <= 3 * len(plan.visible)


def test_a_key_is_repeated_as_it_is_shown() -> None:
    document = shop(50)
    parents = document.table("customers")
    written = parents.columns[0].model_copy(update={"format": "K{:06d}"})
    changed = parents.model_copy(update={"columns": (written, *parents.columns[1:])})
    document = document.model_copy(update={"tables": (changed, document.tables[1])})
    made = listed(planned(document))
    assert made["o_customer"][0].startswith("K00")


def test_unique_keys_pair_each_row_with_another() -> None:
    users = Table(id="users", name="users", rows=60, columns=(column("u_id", "sequence"),))
    badges = Table(
        id="badges", name="badges", rows=60,
        columns=(column("b_user", "foreign_key", table="users", column="u_id", unique=True),),
    )  # fmt: skip
    document = Document(tables=(users, badges))
    assert sorted(listed(planned(document, "badges"))["b_user"]) == list(range(1, 61))
    more = document.model_copy(update={"tables": (users, badges.model_copy(update={"rows": 61}))})
    with pytest.raises(Problem, match="60 distinct values cannot fill 61"):
        listed(planned(more, "badges"))


def test_circles_are_named() -> None:
    first = Table(id="a", name="a", per_parent=PerParent(table="b", count=generator(kind="poisson")))
    second = Table(id="b", name="b", per_parent=PerParent(table="a", count=generator(kind="poisson")))
    with pytest.raises(Problem, match=r"a → b → a hold each other's children in a circle"):
        planned(Document(tables=(first, second)), "a")


@pytest.mark.alone
def test_relations_cost_at_most_as_much_again_as_the_same_columns_without() -> None:
    with_relations, without = compare(10_000, 3)
    assert with_relations / without >= 0.5


def test_nothing_of_a_piece_is_left_when_it_is_done_with() -> None:
    plan = planned(shop(2000))
    rows(plan, 0, 10)
    gc.collect()
    gc.disable()
    try:
        rows(plan, 100, 3000)
        left = [item for item in gc.get_objects() if type(item) in (Piece, gather.Gather)]
    finally:
        gc.enable()
    assert not left
