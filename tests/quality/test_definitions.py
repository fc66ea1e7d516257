"""The scores against their definitions written out the slow way with pandas and scipy, where golden files are silent:
dates, true/false, whole numbers, new categories and missing values of every kind."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from scipy.stats import ks_2samp, pearsonr
from scipy.stats.contingency import association

from studio.quality import PairScore, compare

ROLES = {
    "amount": "numerical",
    "count": "numerical",
    "when": "datetime",
    "day": "datetime",
    "city": "categorical",
    "flag": "boolean",
    "code": "categorical",
    "noise": "numerical",
}
CONTINUOUS = {"amount", "count", "when", "day", "noise"}


def frame(seed: int, rows: int, bend: float) -> pd.DataFrame:
    """Columns that hang together, with a share missing; `bend` sets two frames apart."""
    rng = np.random.default_rng(seed)
    hidden = rng.normal(size=rows)
    when = pd.Timestamp("2021-03-04") + pd.to_timedelta(
        (hidden + bend) * 1e6 + rng.normal(size=rows) * 4e5, unit="s"
    )
    table = pd.DataFrame(
        {
            "amount": np.exp(hidden + bend * rng.normal(size=rows)),
            "count": pd.array(rng.poisson(np.exp(hidden / 2 + 2)), dtype="Int64"),
            "when": when.astype("datetime64[us]"),
            "day": when.floor("D").astype("datetime64[us]"),
            "city": np.array(["Oslo", "Bergen", "Ålesund", "", "Bodø"])[
                np.digitize(hidden, [-1, 0, 1, 1.5 + bend])
            ],
            "flag": pd.array(hidden + bend > 0.3, dtype="boolean"),
            "code": pd.array(np.digitize(hidden, [-0.5, 0.5]) + (rng.random(rows) < bend) * 5, dtype="Int64"),
            "noise": rng.uniform(size=rows),
        }
    )
    for name in table.columns:
        table[name] = table[name].mask(rng.random(rows) < 0.07)
    return table


def arrow(table: pd.DataFrame) -> pa.Table:
    return pa.Table.from_pandas(table, preserve_index=False)


def as_number(column: pd.Series) -> pd.Series:
    if column.dtype.kind == "M":
        return (column - pd.Timestamp(0)) / pd.Timedelta(microseconds=1)
    return column.astype("Float64").astype(float)


def slow_column(name: str, real: pd.DataFrame, made: pd.DataFrame) -> float:
    a, b = real[name].dropna(), made[name].dropna()
    if name in CONTINUOUS:
        return 1 - float(ks_2samp(as_number(a), as_number(b)).statistic)
    p, q = a.value_counts(normalize=True), b.value_counts(normalize=True)
    return 1 - 0.5 * float(p.sub(q, fill_value=0).abs().sum())


def slow_codes(name: str, table: pd.DataFrame) -> list[Any]:
    if name not in CONTINUOUS:
        return ["missing" if pd.isna(value) else value for value in table[name]]
    numbers = as_number(table[name])
    return np.digitize(numbers, np.histogram_bin_edges(numbers.dropna())).tolist()


def slow_pair(first: str, second: str, real: pd.DataFrame, made: pd.DataFrame) -> dict[str, float | None]:
    if first in CONTINUOUS and second in CONTINUOUS:
        pairs = [
            pd.DataFrame({"a": as_number(t[first]), "b": as_number(t[second])}).dropna() for t in (real, made)
        ]
        r, s = (float(pearsonr(t["a"], t["b"]).statistic) for t in pairs)
        return {"r": r, "score": 1 - abs(r - s) / 2 if abs(r) > 0.5 else None}
    tables = [pd.Series(zip(slow_codes(first, t), slow_codes(second, t), strict=True)) for t in (real, made)]
    crossed = pd.crosstab([a for a, _ in tables[0]], [b for _, b in tables[0]])
    v = float(association(crossed.to_numpy(), method="cramer"))
    p, q = (t.value_counts(normalize=True).to_dict() for t in tables)
    distance = sum(abs(p.get(key, 0) - q.get(key, 0)) for key in p.keys() | q.keys()) / 2
    return {"v": v, "score": 1 - distance if v > 0.3 else None}


@pytest.mark.parametrize(("seed", "rows", "bend"), [(1, 400, 0.1), (2, 1500, 0.4), (3, 90, 0.8)])
def test_scores_follow_their_definition(seed: int, rows: int, bend: float) -> None:
    real, made = frame(seed, rows, 0.0), frame(seed + 100, rows * 2 // 3, bend)
    found = compare(arrow(real), arrow(made), ROLES)

    for column in found.columns:
        assert column.score == pytest.approx(slow_column(column.name, real, made), abs=1e-9), column.name
        assert column.reference_missing == int(real[column.name].isna().sum())
        assert column.synthetic_values == int(made[column.name].notna().sum())
    by_name: dict[tuple[str, str], PairScore] = {pair.columns: pair for pair in found.pairs}
    assert list(by_name) == list(itertools.combinations(ROLES, 2))
    for names, pair in by_name.items():
        expected = slow_pair(*names, real, made)
        assert pair.score == pytest.approx(expected["score"], abs=1e-9), names
        assert pair.reference_correlation == pytest.approx(expected.get("r"), abs=1e-9), names
        assert pair.reference_association == pytest.approx(expected.get("v"), abs=1e-9), names
    assert any(pair.score is not None for pair in found.pairs)
    assert any(pair.score is None for pair in found.pairs)


def test_a_table_of_many_categories_is_counted_without_its_empty_cells() -> None:
    rng = np.random.default_rng(5)
    names = [f"street {i}" for i in range(4_000)]
    streets, towns = rng.integers(0, 4_000, 9_000), rng.integers(0, 3_000, 9_000)
    real = pa.table({"street": [names[i] for i in streets], "town": [names[i] for i in towns]})
    made = real.take(pa.array(rng.integers(0, 9_000, 6_000)))
    roles = {"street": "categorical", "town": "categorical"}
    found = compare(real, made, roles).pairs[0]
    expected = slow_pair("street", "town", real.to_pandas(), made.to_pandas())
    assert found.reference_association == pytest.approx(expected["v"], abs=1e-9)
    assert found.score == pytest.approx(expected["score"], abs=1e-9)
