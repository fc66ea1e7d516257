"""Profiles: counts, shapes and associations agree with numpy, scipy and pandas."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from scipy import stats

from studio.progress import Cancelled, Progress
from studio.reference.association import associations_of, cramers_v, mean_ranks
from studio.reference.infer_pairs import rank_correlations
from studio.reference.profile import Profile, profile
from studio.reference.read import read


def test_columns_of_a_known_table(data: Path) -> None:
    table = read(data / "penguins.csv").table
    found = profile(table)
    frame = pd.read_csv(data / "penguins.csv")
    assert found.rows == 344
    by_name = {column.name: column for column in found.columns}
    for name in frame.columns:
        column = by_name[name]
        assert column.missing == frame[name].isna().sum()
        assert column.distinct == frame[name].nunique()
        assert sum(column.chart.shares) + column.chart.rest == pytest.approx(1)
    bill = by_name["bill_length_mm"]
    assert bill.numbers is not None
    values = frame["bill_length_mm"].dropna()
    assert bill.numbers.mean == pytest.approx(values.mean())
    assert bill.numbers.deviation == pytest.approx(values.std(ddof=0))
    assert bill.numbers.skew == pytest.approx(stats.skew(values))
    assert bill.numbers.quantiles[4] == pytest.approx(values.median())
    assert bill.numbers.decimals == 1
    assert by_name["species"].frequent[0] == ("Adelie", 152)
    assert by_name["species"].order == "rising"
    assert by_name["body_mass_g"].type == "int64"
    assert Profile.model_validate_json(found.model_dump_json()) == found


def test_texts_moments_and_truth() -> None:
    table = pa.table({
        "code": [f"AB-{i:04d}" for i in range(100)],
        "day": [dt.date(2024, 1, 1) + dt.timedelta(days=i) for i in range(100)],
        "at": [dt.datetime(2024, 1, 1) + dt.timedelta(minutes=15 * i) for i in range(100)],
        "flag": [i % 4 == 0 for i in range(100)],
        "none": pa.nulls(100, pa.string()),
        "words": ["one two three", "four"] * 50,
        "same": [5] * 100,
    })  # fmt: skip
    found = {column.name: column for column in profile(table).columns}
    assert found["code"].is_unique
    assert found["code"].text is not None
    assert found["code"].text.masks == (("AA-9999", 100),)
    assert found["day"].moments is not None
    assert (found["day"].moments.first, found["day"].moments.resolution) == ("2024-01-01", "day")
    assert found["at"].moments is not None
    assert found["at"].moments.resolution == "minute"
    assert found["at"].order == "rising"
    assert found["flag"].chart.labels == ("False", "True")
    assert found["flag"].chart.shares == (0.75, 0.25)
    assert (found["none"].missing, found["none"].distinct) == (100, 0)
    assert found["words"].text is not None
    assert found["words"].text.mean_words == 2
    assert found["same"].order == "none"


def test_associations_agree_with_scipy(data: Path) -> None:
    table = read(data / "penguins.csv").table
    frame = table.to_pandas()
    found = {(pair.first, pair.second): pair for pair in associations_of(table)}
    assert set(found) == set(itertools.combinations(table.column_names, 2))
    numbers = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
    for first, second in itertools.combinations(numbers, 2):
        both = frame[[first, second]].dropna()
        assert found[first, second].value == pytest.approx(
            stats.spearmanr(both[first], both[second]).statistic
        )
    for first, second in itertools.combinations(["species", "island", "sex"], 2):
        both = frame[[first, second]].dropna()
        expected = stats.contingency.association(pd.crosstab(both[first], both[second]), method="cramer")
        assert found[first, second].value == pytest.approx(expected)
    both = frame[["species", "body_mass_g"]].dropna()
    ranks = stats.rankdata(both["body_mass_g"])
    groups = [ranks[both["species"] == name] for name in both["species"].unique()]
    between = sum(len(group) * (group.mean() - ranks.mean()) ** 2 for group in groups)
    assert found["species", "body_mass_g"].value == pytest.approx(
        np.sqrt(between / ((ranks - ranks.mean()) ** 2).sum())
    )


def test_ranks_and_cramer_in_plain_cases() -> None:
    values = np.array([3.0, 1.0, 3.0, 2.0, 2.0, 2.0])
    assert mean_ranks(values).tolist() == stats.rankdata(values).tolist()
    same = np.array([0, 1, 2] * 20)
    assert cramers_v(same, same, 3, 3) == pytest.approx(1)
    assert np.isnan(cramers_v(same, np.zeros(60, np.int64), 3, 1))


def test_rank_correlations_with_gaps() -> None:
    rng = np.random.default_rng(1)
    n = 5000
    x = rng.normal(size=n)
    y = 0.6 * x + 0.8 * rng.normal(size=n)
    z = rng.normal(size=n)
    holed = pa.array(y, mask=rng.random(n) < 0.3)
    table = pa.table({"x": x, "y": holed, "z": z, "b": z > 1})
    found = {(a, b): value for a, b, value in rank_correlations(table, ["x", "y", "z", "b"])}
    kept = ~np.asarray(holed.is_null())
    assert found["x", "y"] == pytest.approx(stats.spearmanr(x[kept], y[kept]).statistic, abs=0.005)
    assert found["z", "b"] > 0.5
    assert set(found) == {("x", "y"), ("z", "b")}


def test_large_tables_are_sampled_and_can_be_cancelled() -> None:
    rng = np.random.default_rng(2)
    table = pa.table({f"c{i}": rng.normal(size=60_000) for i in range(6)})
    assert {pair.rows for pair in associations_of(table)} == {20_000}
    assert associations_of(table) == associations_of(table)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        profile(table, progress)


def test_odd_columns_have_a_profile() -> None:
    empty = profile(pa.table({"a": pa.array([], pa.int64()), "b": pa.array([], pa.string())}))
    assert [column.distinct for column in empty.columns] == [0, 0]
    assert empty.associations == ()
    one = profile(pa.table({"a": [1.5], "d": [dt.date(2024, 1, 1)], "t": ["x" * 5000]}))
    assert [column.distinct for column in one.columns] == [1, 1, 1]
    wide = profile(pa.table({"a": [1e300, -1e300, 5e-324] * 20}))
    assert wide.columns[0].numbers is not None
