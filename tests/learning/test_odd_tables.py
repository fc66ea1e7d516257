"""Tables of all sorts are learned soundly, or refused in words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from studio.engine.checks import check
from studio.problems import Problem
from tests.learning.tables import learned, made, named, people

N = 600


def table(**columns: Any) -> pa.Table:
    lots = np.random.default_rng(1)
    base = {"group": lots.choice(["a", "b", "c"], N).tolist(), "size": lots.normal(10, 3, N).tolist()}
    return pa.table(base | columns)


def words(n: int, seed: int = 0) -> list[str]:
    lots = np.random.default_rng(seed)
    return [" ".join(f"w{word}" for word in lots.integers(0, 500, 12)) for _ in range(n)]


LOTS = np.random.default_rng(2)
ODD: dict[str, dict[str, Any]] = {
    "constant number": {"x": [7] * N},
    "constant text": {"x": ["same"] * N},
    "all missing": {"x": pa.nulls(N, pa.string())},
    "all missing numbers": {"x": pa.nulls(N, pa.float64())},
    "one value and missing": {"x": [None if i % 3 else 5.0 for i in range(N)]},
    "nearly all missing": {"x": [float(i) if i < 15 else None for i in range(N)]},
    "wide list": {"x": [f"v{i}" for i in LOTS.zipf(1.3, N) % 1_000]},
    "text": {"x": words(N)},
    "identifiers": {"x": [f"AB-{i:06d}" for i in LOTS.permutation(N)]},
    "numbers that count": {"x": list(range(N))},
    "yes or no": {"x": (LOTS.random(N) < 0.2).tolist()},
    "yes always": {"x": [True] * N},
    "dates": {"x": [dt.date(2024, 1, 1) + dt.timedelta(int(d)) for d in LOTS.integers(0, 400, N)]},
    "moments": {"x": [dt.datetime(2024, 1, 1) + dt.timedelta(seconds=int(s)) for s in LOTS.integers(0, 10**7, N)]},
    "huge numbers": {"x": (10.0 ** LOTS.uniform(-200, 200, N)).tolist()},
    "whole numbers past 2^53": {"x": [2**60 + int(i) for i in LOTS.integers(0, 10, N)]},
    "two values": {"x": [float(i % 2) for i in range(N)]},
    "nearly constant": {"x": [0.0] * (N - 3) + [1.0, 2.0, 3.0]},
    "an outlier": {"x": [*LOTS.normal(0, 1, N - 1).tolist(), 1e12]},
    "a copy": {"x": LOTS.normal(0, 1, N).tolist(), "y": None},
}  # fmt: skip


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name", ODD)
def test_an_odd_column_beside_plain_ones(name: str) -> None:
    columns = dict(ODD[name])
    if "y" in columns:
        columns["y"] = columns["x"]
    source = table(**columns)
    document = learned(source)
    assert [finding for finding in check(document) if finding.severity == "error"] == []
    rows = made(document, N)
    assert list(rows.columns) == source.column_names
    for column in columns:
        share = source[column].null_count / N
        assert rows[column].isna().mean() == pytest.approx(share, abs=0.08)
    assert rows["group"].value_counts(normalize=True)["a"] == pytest.approx(1 / 3, abs=0.08)


def test_a_copy_moves_with_its_source() -> None:
    values = np.random.default_rng(0).normal(0, 1, N).tolist()
    rows = made(learned(table(x=values, y=values)), 3_000)
    assert rows.x.corr(rows.y) > 0.98


def test_missing_cells_come_together_as_they_do_in_the_reference() -> None:
    lots = np.random.default_rng(0)
    gone = lots.random(N) < 0.3
    rows = made(
        learned(
            table(x=pa.array(lots.normal(0, 1, N), mask=gone), y=pa.array(lots.normal(0, 1, N), mask=gone))
        ),
        3_000,
    )
    assert (rows.x.isna() == rows.y.isna()).mean() > 0.98
    assert rows.x.isna().mean() == pytest.approx(0.3, abs=0.05)


def test_many_columns() -> None:
    lots = np.random.default_rng(0)
    common = lots.normal(0, 1, 400)
    source = pa.table({f"c{i}": common + lots.normal(0, 0.5, 400) for i in range(120)})
    document = learned(source)
    rows = made(document, 1_000)
    assert rows["c3"].corr(rows["c77"]) > 0.5
    assert max(len(member.parents) for member in document.tables[0].joint.members) <= 40  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("source", "wishes", "message"),
    [
        (people(30), {}, "50 at least are needed"),
        (people(400).select(["id"]), {}, "nothing to learn together"),
        (people(400).select(["id", "age"]), {}, "nothing to learn together"),
        (people(400), {"target": "wage"}, 'There is no column "wage".'),
        (people(400), {"target": "id"}, "cannot be the target"),
        (people(60), {"held_out": 0.5}, "50 at least are needed"),
    ],
)
def test_what_cannot_be_learned_is_refused_in_words(
    source: pa.Table, wishes: dict[str, Any], message: str
) -> None:
    with pytest.raises(Problem, match=message) as raised:
        learned(source, **wishes)
    assert raised.value.mend


def test_a_higher_floor_is_kept() -> None:
    document = learned(people(2_000), k=40)
    joint = document.tables[0].joint
    assert joint is not None
    assert joint.k == 40
    assert all(len(member.labels) < 40 for member in joint.members)
    assert named(document, "region").generator.kind == "list"


def test_sums_and_copies_hold_in_every_row() -> None:
    lots = np.random.default_rng(4)
    fare, tip = lots.gamma(3, 4, 900).round(2), lots.gamma(2, 1, 900).round(2)
    toll = np.where(lots.random(900) < 0.2, 5.5, 0.0)
    source = pa.table(
        {
            "total": (fare + tip + toll).round(2),
            "fare": fare,
            "tip": tip,
            "toll": toll,
            "again": fare,
            "people": lots.integers(1, 60, 900),
            "who": lots.choice(["card", "cash"], 900).tolist(),
        }
    )
    document = learned(source)
    assert [named(document, name).generator.kind for name in ("fare", "again")] == ["empirical", "formula"]
    rows = made(document, 3_000)
    assert rows.again.equals(rows.fare)
    assert np.allclose(rows.total, (rows.fare + rows.tip + rows.toll).round(2), atol=1e-9)
    assert rows.tip.mean() == pytest.approx(2.0, abs=0.2)
    assert named(learned(source, target="total"), "total").generator.kind == "empirical"


def test_a_trend_without_a_tree() -> None:
    lots = np.random.default_rng(5)
    x = lots.normal(0, 1, N)
    document = learned(pa.table({"x": x, "y": x + lots.normal(0, 0.3, N)}))
    joint = document.tables[0].joint
    assert joint is not None
    assert any(member.trend is not None and member.splits is None for member in joint.members)
    assert made(document, 3_000).corr().loc["x", "y"] == pytest.approx(0.95, abs=0.03)
