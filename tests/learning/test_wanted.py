"""Rows are wanted of a learned table: conditions hold in every row, shares are met, and the rest is as learned."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import ks_2samp

from studio.engine.checks import check
from studio.generators.registry import generator
from studio.generators.wanted import Condition, Parity, Region, Target, Wanted
from studio.model import edits
from studio.model.document import Document
from studio.model.files import dumps, loads
from studio.problems import Problem
from tests.learning.tables import learned, made, named, people

N = 20_000


@pytest.fixture(scope="module")
def first() -> Document:
    """`people`, with the region, the age and the income first."""
    return learned(people(6_000), target="region", first=("age", "income"))


def condition(document: Document, name: str, op: str, *values: float | str) -> Condition:
    return Condition(column=named(document, name).id, op=op, values=values)  # type: ignore[arg-type]


def wanted(document: Document, wishes: Wanted) -> Document:
    return edits.apply(edits.SetWanted(document.tables[0].id, wishes), document)[0]


def rows_of(document: Document, wishes: Wanted, n: int = N) -> pd.DataFrame:
    changed = wanted(document, wishes)
    assert not [item for item in check(changed) if item.severity == "error"]
    return made(changed, n)


def test_conditions_hold_in_every_row_and_the_rest_is_as_in_rows_like_these(first: Document) -> None:
    wishes = Wanted(
        conditions=(
            condition(first, "region", "=", "north", "west"),
            condition(first, "age", "<", 40),
            condition(first, "income", ">=", 25_000),
        )
    )
    after = rows_of(first, wishes)
    assert set(after.region) <= {"north", "west"} and after.age.max() < 40
    assert after.income.min() >= 25_000 and not after.income.isna().any()
    before = made(first, 8 * N)
    alike = before[before.region.isin(["north", "west"]) & (before.age < 40) & (before.income >= 25_000)]
    assert len(alike) > 1_000
    for name in ("age", "income", "bonus"):
        assert ks_2samp(after[name], alike[name]).pvalue > 1e-4, name
    assert (after.region == "west").mean() == pytest.approx((alike.region == "west").mean(), abs=0.03)
    assert (np.where(after.region == "west", "outer", "inner") == after.zone).all()
    missing = rows_of(first, Wanted(conditions=(condition(first, "income", "missing"),)), 500)
    assert missing.income.isna().all() and set(missing.region) == {"north"}


def test_target_shares_regions_and_parity_are_met_together(first: Document) -> None:
    rich = condition(first, "income", ">=", 40_000)
    wishes = Wanted(
        targets=(
            Target(column=named(first, "region").id, values=("west", "south"), shares=(0.5, 0.3)),
            Target(column=named(first, "age").id, edges=(30, 60), shares=(0.4, 0.4, 0.2)),
        ),
        regions=(Region(conditions=(rich, condition(first, "age", "<", 60)), share=0.25),),
    )
    after = rows_of(first, wishes)
    near = {"abs": 0.015}
    assert after.region.value_counts(normalize=True)["west"] == pytest.approx(0.5, **near)
    assert after.region.value_counts(normalize=True)["north"] == pytest.approx(0.2, **near)
    shares = np.histogram(after.age, [0, 30, 60, 200])[0] / N
    assert shares == pytest.approx([0.4, 0.4, 0.2], **near)
    assert ((after.income >= 40_000) & (after.age < 60)).mean() == pytest.approx(0.25, **near)

    protected, before = named(first, "age").id, made(first)
    even = rows_of(first, Wanted(parity=Parity(protected=protected, outcome=rich, edges=(35, 55))))
    groups = np.digitize(even.age, [35, 55])
    rates = (even.income >= 40_000).groupby(groups).mean()
    assert rates.max() - rates.min() < 0.03
    assert (even.income >= 40_000).mean() == pytest.approx((before.income >= 40_000).mean(), abs=0.02)
    assert even.age.mean() == pytest.approx(before.age.mean(), abs=0.5)


def test_the_laws_of_the_engine_hold_and_a_bent_column_meets_its_condition(first: Document) -> None:
    changed = wanted(first, Wanted(conditions=(condition(first, "income", ">", 30_000),)))
    whole = made(changed, 20_000)
    assert loads(dumps(changed)) == changed
    pd.testing.assert_frame_equal(made(changed, 100, 16_350), whole[16_350:16_450].reset_index(drop=True))
    bent = generator(kind="normal", mean=31_000.0, deviation=9_000.0, decimals=1)
    after = made(edits.apply(edits.SetGenerator(named(first, "income").id, bent), changed)[0])
    assert after.income.min() > 30_000
    values = [{"value": "west", "weight": 8}, {"value": "north", "weight": 1}, {"value": "new", "weight": 1}]
    listed = edits.SetGenerator(named(first, "region").id, generator(kind="list", values=values))
    anew = wanted(edits.apply(listed, first)[0], Wanted(conditions=(condition(first, "region", "=", "new"),)))
    assert set(made(anew, 500).region) == {"new"}
    inverse = edits.apply(edits.SetWanted(first.tables[0].id, None), changed)
    assert inverse[0] == first and edits.apply(inverse[1], inverse[0])[0] == changed


def test_what_cannot_be_met_is_said_before(first: Document) -> None:
    def said(wishes: Wanted, document: Document = first) -> str:
        found = [item for item in check(wanted(document, wishes)) if item.severity == "error"]
        assert len(found) == 1, found
        return str(found[0])

    region = named(first, "region").id
    assert 'no value "east"' in said(Wanted(conditions=(condition(first, "region", "=", "east"),)))
    assert "No learned row meets the condition age < 3" in said(
        Wanted(conditions=(condition(first, "age", "<", 3),))
    )
    assert "no such row is left" in said(
        Wanted(
            conditions=(condition(first, "region", "=", "north"),),
            targets=(Target(column=region, values=("west",), shares=(0.5,)),),
        )
    )
    north = Region(conditions=(condition(first, "region", "=", "north"),), share=0.9)
    west = Region(conditions=(condition(first, "region", "=", "west"),), share=0.9)
    assert "contradict each other" in said(Wanted(regions=(north, west)))
    assert "not drawn as learned" in said(Wanted(conditions=(condition(first, "id", "<", 3),)))
    assert "too late" in said(Wanted(conditions=(condition(first, "bonus", "<", 3),)))
    released = edits.apply(edits.SetReleased(region, True), first)[0]
    assert "on its own" in said(Wanted(conditions=(condition(first, "age", "<", 30),)), released)
    with pytest.raises(Problem, match="Nothing was learned"):
        wanted(edits.apply(edits.SetJoint(first.tables[0].id, None), first)[0], Wanted())
