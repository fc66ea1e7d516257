"""Which parent a row refers to: by condition, weight and shared key; trees; figures about children; dates in order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from studio.engine import indexes
from studio.engine.checks import check
from studio.engine.rows import rows
from studio.generators.registry import generator
from studio.model.document import Column, Document, PerParent, Table
from studio.problems import Problem
from tests.engine.test_relations import column, listed, planned


def lists(*pairs: tuple[str, float]) -> list[dict[str, Any]]:
    return [{"value": value, "weight": weight} for value, weight in pairs]


def pets(n: int = 4000, count: int = 3000, **choice: Any) -> Document:
    """Homes with a size, and pets that live in them by some choice."""
    homes = Table(
        id="homes", name="homes", rows=count,
        columns=(
            column("h_id", "code", shuffled=True),
            column("h_place", "list", values=lists(("town", 1), ("farm", 1), ("boat", 0.02))),
            column("h_size", "uniform", low=0, high=10, decimals=0),
        ),
    )  # fmt: skip
    made = column("p_home", "foreign_key", table="homes", column="h_id", **choice)
    animals = Table(
        id="pets", name="pets", rows=n,
        columns=(
            made,
            column("p_place", "parent_value", key="p_home", column="h_place"),
            column("p_size", "parent_value", key="p_home", column="h_size"),
        ),
    )  # fmt: skip
    return Document(tables=(homes, animals))


@pytest.fixture(params=["flat", "in blocks"])
def either_index(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in blocks":
        monkeypatch.setattr(indexes, "_FLAT", 0)


@pytest.mark.parametrize("choice", ["evenly", "zipf"])
def test_only_rows_that_meet_the_condition(choice: str, either_index: None) -> None:
    document = pets(20_000, 40_000, choice=choice, where="h_place = 'boat' and h_size >= 3")
    made = listed(planned(document, "pets"))
    assert set(made["p_place"]) == {"boat"} and min(made["p_size"]) >= 3
    homes = listed(planned(document, "homes"))
    fitting = {
        key
        for key, place, size in zip(homes["h_id"], homes["h_place"], homes["h_size"], strict=True)
        if place == "boat" and size >= 3
    }
    assert set(made["p_home"]) == fitting if choice == "evenly" else set(made["p_home"]) <= fitting


def test_by_weight(either_index: None) -> None:
    made = listed(planned(pets(50_000, 40_000, choice="by weight", weights="h_size"), "pets"))
    counts = np.bincount(made["p_size"], minlength=11)
    assert counts[0] == 0
    share = counts / counts.sum()
    homes = np.bincount(listed(planned(pets(10, 40_000), "homes"))["h_size"], minlength=11)
    wanted = homes * np.arange(11) / (homes * np.arange(11)).sum()
    assert np.abs(share - wanted).max() < 0.01


def test_a_condition_that_no_row_meets_is_said() -> None:
    with pytest.raises(Problem, match="meets its condition"):
        listed(planned(pets(where="h_size > 99"), "pets"))
    with pytest.raises(Problem, match="meets its condition"):
        listed(planned(pets(choice="by weight", weights="h_size", where="h_size = 0"), "pets"))
    found = [item for item in check(pets(where="h_size > 99")) if item.severity == "error"]
    assert "meets its condition" in found[0].message


def test_a_chosen_row_does_not_depend_on_the_split(either_index: None) -> None:
    for choice in ({"where": "h_size > 4"}, {"choice": "by weight", "weights": "h_size"}, {"choice": "zipf"}):
        plan = planned(pets(3000, 60_000, **choice), "pets")
        whole = rows(plan, 1000, 500).to_pydict()
        for at, n in ((0, 1), (17, 100), (499, 1)):
            piece = rows(plan, 1000 + at, n).to_pydict()
            assert piece == {name: cells[at : at + n] for name, cells in whole.items()}


def company(own_parent: bool, choice: str = "evenly", where: str = "") -> Document:
    """Tenants, their users and their items; an item's user must belong to the item's tenant."""
    tenants = Table(id="tenants", name="tenants", rows=50, columns=(column("t_id", "sequence"),))
    per_parent = PerParent(table="tenants", count=generator(kind="poisson", mean=20)) if own_parent else None
    users = Table(
        id="users", name="users", rows=1000, per_parent=per_parent,
        columns=(
            column("u_id", "uuid"),
            column("u_tenant", "foreign_key", table="tenants", column="t_id",
                   choice="own parent" if own_parent else "zipf"),
            column("u_age", "uniform", low=0, high=99, decimals=0),
        ),
    )  # fmt: skip
    items = Table(
        id="items", name="items", rows=5000,
        columns=(
            column("i_tenant", "foreign_key", table="tenants", column="t_id"),
            column("i_user", "foreign_key", table="users", column="u_id", tenant="i_tenant", same="u_tenant",
                   choice=choice, where=where),
            column("i_user_tenant", "parent_value", key="i_user", column="u_tenant"),
            column("i_age", "parent_value", key="i_user", column="u_age"),
        ),
    )  # fmt: skip
    return Document(tables=(tenants, users, items))


@pytest.mark.parametrize("own_parent", [True, False])
@pytest.mark.parametrize("choice", ["evenly", "zipf"])
@pytest.mark.parametrize("where", ["", "u_age >= 18"])
def test_rows_share_a_tenant(own_parent: bool, choice: str, where: str) -> None:
    document = company(own_parent, choice, where)
    assert not [item for item in check(document) if item.severity == "error"]
    made, users = listed(planned(document, "items")), listed(planned(document, "users"))
    members: dict[int, set[str]] = {}
    for key, tenant, age in zip(users["u_id"], users["u_tenant"], users["u_age"], strict=True):
        if not where or age >= 18:
            members.setdefault(tenant, set()).add(key)
    for tenant, user, found, age in zip(
        made["i_tenant"], made["i_user"], made["i_user_tenant"], made["i_age"], strict=True
    ):
        assert (user is None) == (tenant not in members)
        if user is not None:
            assert user in members[tenant] and found == tenant and (not where or age >= 18)
    taken = {user for user in made["i_user"] if user}
    assert len(taken) > 0.5 * sum(len(m) for t, m in members.items() if t in set(made["i_tenant"]))


def test_a_tenant_looked_up_in_the_parent() -> None:
    document = company(True)
    notes = Table(
        id="notes", name="notes", rows=2000,
        columns=(
            column("n_item", "foreign_key", table="items", column="i_user"),
            column("n_tenant", "parent_value", key="n_item", column="i_tenant"),
            column("n_user", "foreign_key", table="users", column="u_id", tenant="n_tenant", same="u_tenant"),
            column("n_user_tenant", "parent_value", key="n_user", column="u_tenant"),
        ),
    )  # fmt: skip
    made = listed(planned(document.model_copy(update={"tables": (*document.tables, notes)}), "notes"))
    pairs = zip(made["n_tenant"], made["n_user_tenant"], strict=True)
    assert all(theirs in (own, None) for own, theirs in pairs)


@pytest.mark.parametrize("shape", ["any earlier row", "a recent row", "even tree"])
def test_a_tree_has_no_circles(shape: str) -> None:
    staff = Table(
        id="staff", name="staff", rows=3000,
        columns=(
            column("s_id", "code"),
            column("s_boss", "self_key", column="s_id", shape=shape, roots=0.02, span=5, reach=9),
            column("s_pay", "uniform", low=10, high=99, decimals=0),
            column("s_boss_pay", "parent_value", key="s_boss", column="s_pay"),
        ),
    )  # fmt: skip
    document = Document(tables=(staff,))
    assert not [item for item in check(document) if item.severity == "error"]
    made = listed(planned(document, "staff"))
    place = {key: row for row, key in enumerate(made["s_id"])}
    above = [None if boss is None else place[boss] for boss in made["s_boss"]]
    assert above[0] is None
    assert all(boss is None or boss < row for row, boss in enumerate(above))
    assert 30 < sum(boss is None for boss in above) < 100
    for row, boss in enumerate(above):
        assert made["s_boss_pay"][row] == (None if boss is None else made["s_pay"][boss])
    if shape == "a recent row":
        assert all(boss is None or row - boss <= 9 for row, boss in enumerate(above))
    if shape == "even tree":
        assert all(boss in (None, (row - 1) // 5) for row, boss in enumerate(above))


@pytest.mark.parametrize("shape", ["any earlier row", "a recent row", "even tree"])
def test_a_tree_may_stay_within_the_parent(shape: str) -> None:
    teams = Table(id="teams", name="teams", rows=300, columns=(column("t_id", "code"),))
    staff = Table(
        id="staff", name="staff",
        per_parent=PerParent(table="teams", count=generator(kind="poisson", mean=9)),
        columns=(
            column("s_id", "sequence"),
            column("s_team", "foreign_key", table="teams", column="t_id", choice="own parent"),
            column("s_boss", "self_key", column="s_id", shape=shape, roots=0.0, span=3, reach=4, within=True),
            column("s_boss_team", "parent_value", key="s_boss", column="s_team"),
        ),
    )  # fmt: skip
    document = Document(tables=(teams, staff))
    assert check(document) == []
    made = listed(planned(document, "staff"))
    teams_seen: set[str] = set()
    for own, team, boss, above in zip(
        made["s_id"], made["s_team"], made["s_boss"], made["s_boss_team"], strict=True
    ):
        assert (boss is None) == (team not in teams_seen)
        assert boss is None or (boss < own and above == team)
        teams_seen.add(team)
    alone = Document(
        tables=(
            staff.model_copy(update={"per_parent": None, "columns": staff.columns[:1] + staff.columns[2:3]}),
        )
    )
    assert "no parent to stay within" in check(alone)[0].message


def billed(orders: int = 3000, mean: float = 3.0) -> Document:
    """Orders with figures about their lines."""
    figures = [
        column(f"o_{measure}", "roll_up", key="l_order", measure=measure, column=of)
        for measure, of in (
            ("count", ""), ("sum", "l_amount"), ("mean", "l_amount"), ("smallest", "l_amount"), ("largest", "l_day"),
            ("first", "l_article"), ("last", "l_amount"),
        )
    ]  # fmt: skip
    units = column("o_units", "roll_up", key="l_order", measure="sum", column="l_units")
    head = Table(
        id="orders", name="orders", rows=orders, columns=(column("o_id", "sequence"), *figures, units)
    )
    lines = Table(
        id="lines", name="lines", per_parent=PerParent(table="orders", count=generator(kind="poisson", mean=mean)),
        columns=(
            column("l_order", "foreign_key", table="orders", column="o_id", choice="own parent"),
            column("l_article", "list"),
            column("l_units", "uniform", low=1, high=9, decimals=0),
            column("l_price", "exponential", mean=40, decimals=2),
            column("l_amount", "formula", expression="round(l_price * l_units, 2)", missing=0.05),
            column("l_day", "date"),
        ),
    )  # fmt: skip
    return Document(tables=(head, lines))


def test_figures_agree_with_the_children_to_the_cent() -> None:
    document = billed()
    assert not [item for item in check(document) if item.severity == "error"]
    orders, lines = listed(planned(document, "orders")), listed(planned(document, "lines"))
    for row, key in enumerate(orders["o_id"]):
        own = [i for i, order in enumerate(lines["l_order"]) if order == key] if row < 200 else None
        if own is None:
            break
        amounts = [Decimal(repr(lines["l_amount"][i])) for i in own if lines["l_amount"][i] is not None]
        assert orders["o_count"][row] == len(own)
        assert Decimal(repr(orders["o_sum"][row])) == sum(amounts, Decimal())
        assert orders["o_units"][row] == sum(lines["l_units"][i] for i in own)
        if amounts:
            assert orders["o_mean"][row] == pytest.approx(float(sum(amounts) / len(amounts)), rel=1e-12)
        else:
            assert orders["o_mean"][row] is None
        assert orders["o_smallest"][row] == (float(min(amounts)) if amounts else None)
        assert orders["o_largest"][row] == max((lines["l_day"][i] for i in own), default=None)
        assert orders["o_first"][row] == (lines["l_article"][own[0]] if own else None)
        assert orders["o_last"][row] == (lines["l_amount"][own[-1]] if own else None)


def test_figures_do_not_depend_on_how_many_children_are_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = listed(planned(billed(), "orders"), 100, 700)
    from studio.generators import roll_up

    monkeypatch.setattr(roll_up, "_AT_ONCE", 64)
    monkeypatch.setattr(roll_up, "_RUN", 2)
    assert listed(planned(billed(), "orders"), 100, 700) == wanted
    assert listed(planned(billed(), "orders"), 250, 1) == {
        name: cells[150:151] for name, cells in wanted.items()
    }


def test_children_of_children_are_looked_up_from_the_figures_of_their_parent() -> None:
    document = billed(300)
    share = column("l_total", "parent_value", key="l_order", column="o_sum")
    lines = document.table("lines")
    lines = lines.model_copy(update={"columns": (*lines.columns, share)})
    document = document.model_copy(update={"tables": (document.tables[0], lines)})
    made, orders = listed(planned(document, "lines")), listed(planned(document, "orders"))
    assert made["l_total"] == [orders["o_sum"][key - 1] for key in made["l_order"]]


def test_a_figure_that_needs_itself_is_a_circle() -> None:
    document = billed(300)
    loop = column("l_loop", "parent_value", key="l_order", column="o_again")
    again = column("o_again", "roll_up", key="l_order", measure="sum", column="l_loop")
    tables = tuple(
        table.model_copy(update={"columns": (*table.columns, extra)})
        for table, extra in zip(document.tables, (again, loop), strict=True)
    )
    document = document.model_copy(update={"tables": tables})
    with pytest.raises(
        Problem, match=r"orders\.o_again → lines\.l_loop → orders\.o_again need each other in a circle"
    ):
        planned(document, "orders")
    assert any("in a circle" in item.message for item in check(document))


def test_dates_come_after_those_of_the_row_and_of_the_parent() -> None:
    visits = Table(
        id="visits", name="visits", rows=400,
        columns=(
            column("v_id", "sequence"), column("v_day", "date", missing=0.1),
            column("v_end", "after", of="v_day", gap={"kind": "geometric", "probability": 0.4}),
            column("v_call", "after", of="v_end", unit="hours", direction="before"),
        ),
    )  # fmt: skip
    tests = Table(
        id="tests", name="tests", per_parent=PerParent(table="visits", count=generator(kind="poisson", mean=2)),
        columns=(
            column("x_visit", "foreign_key", table="visits", column="v_id", choice="own parent"),
            column("x_day", "parent_value", key="x_visit", column="v_day"),
            column("x_taken", "after", key="x_visit", column="v_day", unit="minutes",
                   gap={"kind": "normal", "mean": 5, "deviation": 20}),
        ),
    )  # fmt: skip
    document = Document(tables=(visits, tests))
    assert not [item for item in check(document) if item.severity == "error"]
    made = rows(planned(document, "visits"), 0, 400).to_pandas()
    assert made.v_end.isna().sum() == made.v_day.isna().sum() > 0
    some = made.dropna()
    gaps = np.array([(b - a).days for a, b in zip(some.v_day, some.v_end, strict=True)])
    assert gaps.min() == 1 and abs(gaps.mean() - 2.5) < 0.3
    assert str(made.v_call.dtype).startswith("datetime64")
    for day, taken in zip(
        *(listed(planned(document, "tests"))[name] for name in ("x_day", "x_taken")), strict=True
    ):
        assert (day is None) == (taken is None)
        assert taken is None or taken.date() >= day


def test_an_impossible_nesting_is_refused() -> None:
    inner = {"kind": "parent_value", "key": "a", "column": "b"}
    with pytest.raises(ValueError, match="cannot refer to other rows"):
        Column(id="x", name="x", generator=generator(kind="if_else", otherwise=inner))
    with pytest.raises(ValueError, match="not both"):
        generator(kind="after", of="a", key="b", column="c")


def courses(rows: int = 400, *, own_parent: bool = False, mean: float = 5.0) -> Document:
    """Students and courses, and a bridge between them in which no pair comes twice."""
    students = Table(id="students", name="students", rows=100, columns=(column("st_id", "sequence"),))
    offered = Table(id="courses", name="courses", rows=12, columns=(column("co_id", "code", digits=3),))
    count = generator(kind="binomial", trials=12, probability=mean / 12)
    bridge = Table(
        id="takes", name="takes", rows=rows,
        per_parent=PerParent(table="students", count=count) if own_parent else None,
        columns=(
            column("k_student", "foreign_key", table="students", column="st_id",
                   choice="own parent" if own_parent else "evenly"),
            column("k_course", "foreign_key", table="courses", column="co_id"),
            column("k_mark", "uniform", low=1, high=6, decimals=0),
        ),
        unique_together=(("k_student", "k_course"),),
    )  # fmt: skip
    return Document(tables=(students, offered, bridge))


@pytest.mark.parametrize(("own_parent", "rows"), [(False, 400), (False, 1200), (True, 0)])
def test_a_bridge_has_no_pair_twice(own_parent: bool, rows: int) -> None:
    document = courses(rows, own_parent=own_parent)
    assert not [item for item in check(document) if item.severity == "error"]
    made = listed(planned(document, "takes"))
    pairs = list(zip(made["k_student"], made["k_course"], strict=True))
    assert len(set(pairs)) == len(pairs) >= 400
    assert len(set(made["k_course"])) == 12
    counts = np.array([made["k_course"].count(course) for course in set(made["k_course"])])
    assert counts.min() > 0.5 * counts.mean()
    assert listed(planned(document, "takes"), 123, 7) == {
        name: cells[123:130] for name, cells in made.items()
    }


def test_combinations_that_are_too_few_are_refused() -> None:
    with pytest.raises(Problem, match="1,200 combinations of values cannot fill 1,201 rows"):
        planned(courses(1201), "takes")
    found = [item for item in check(courses(1201)) if item.severity == "error"]
    assert "1,200 combinations" in found[0].message
    few = courses(own_parent=True, mean=11)
    fewer = few.tables[1].model_copy(update={"rows": 3})
    with pytest.raises(Problem, match="3 combinations cannot tell the children of one parent apart"):
        listed(planned(few.model_copy(update={"tables": (few.tables[0], fewer, few.tables[2])}), "takes"))


def test_values_unique_within_a_parent() -> None:
    rooms = Table(
        id="rooms", name="rooms",
        per_parent=PerParent(table="houses", count=generator(kind="poisson", mean=6, maximum=20)),
        columns=(
            column("r_house", "foreign_key", table="houses", column="h_id", choice="own parent"),
            column("r_floor", "list", values=lists(("ground", 3), ("first", 1), ("attic", 1))),
            column("r_door", "pattern", pattern="[A-G]"),
        ),
        unique_together=(("r_house", "r_floor", "r_door"),),
    )  # fmt: skip
    houses = Table(id="houses", name="houses", rows=300, columns=(column("h_id", "uuid"),))
    made = listed(planned(Document(tables=(houses, rooms)), "rooms"))
    triples = set(zip(made["r_house"], made["r_floor"], made["r_door"], strict=True))
    assert len(triples) == len(made["r_house"]) > 1500
    assert set(made["r_floor"]) == {"ground", "first", "attic"}
