"""Further measures: equal to SDMetrics 0.32.0 where it has them, to definitions written out elsewhere, or to sense."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from scipy.stats import mannwhitneyu, wasserstein_distance

from studio.quality.adherence import COLUMN_MEASURES, column_readings
from studio.quality.fairness import fairness
from studio.quality.features import features
from studio.quality.information import information_similarity
from studio.quality.keys import cardinality, children, with_parent
from studio.quality.preparing import prepared
from studio.quality.resampling import area, band_of_mean
from studio.quality.sequences import autocorrelation, change, lengths, ordered, sequences_of
from tests.learning.tables import people
from tests.quality.test_golden import TOLERANCE, load


@pytest.fixture(scope="module")
def golden(data: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((data / "golden" / "measures.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", ["adult", "california_housing", "penguins"])
def test_every_golden_figure_of_a_column_is_met(data: Path, golden: dict[str, Any], name: str) -> None:
    of_table, reference, synthetic = load(data, name)
    for column, theirs in golden["columns"][name].items():
        role = of_table["sdtypes"][column]
        ours = column_readings(
            prepared(column, reference[column], synthetic[column], role), banded=name == "penguins"
        )
        for measure, score in theirs.items():
            value = ours[measure].value
            assert value is not None
            assert abs(value - score) <= TOLERANCE, (column, measure)
            if name == "penguins":
                assert ours[measure].band is not None
                assert ours[measure].rows == synthetic.num_rows


def test_golden_figures_of_keys_and_sequences_are_met(golden: dict[str, Any]) -> None:
    related = golden["related"]
    keys, values, parents = (
        [
            pa.chunked_array(
                [pa.array(list(range(1, side["parents"] + 1)) if what == "parents" else side[what])]
            )
            for side in (related["reference"], related["synthetic"])
        ]
        for what in ("key", "value", "parents")
    )
    counts = [children(own, of) for own, of in zip(keys, parents, strict=True)]
    sequences = sequences_of(keys[0], len(keys[0])), sequences_of(keys[1], len(keys[1]))
    both = ordered(values[0], values[1], sequences)
    found = {
        "CardinalityShapeSimilarity": cardinality(counts[0], counts[1]),
        "ReferentialIntegrity": with_parent(keys[1], parents[1]),
        "SequenceLengthSimilarity": lengths(*sequences),
        "InterRowMSAS": change(*both),
    }
    for name, score in related["scores"].items():
        reading = found[name]
        assert reading.value == pytest.approx(score, abs=TOLERANCE), name
        assert reading.band is not None
        assert 0 < reading.band < 0.5
    clings = autocorrelation(*both).value
    first, second = (np.corrcoef(side.steps[0], side.steps[1])[0, 1] for side in both)
    assert clings == pytest.approx(1 - abs(first - second) / 2, abs=TOLERANCE)


def test_the_distance_of_shapes_is_that_of_scipy() -> None:
    lots = np.random.default_rng(0)
    sides = [pa.chunked_array([pa.array(lots.normal(place, 2, n))]) for place, n in ((0, 400), (1, 250))]
    found = column_readings(prepared("x", *sides, "numerical"))["WassersteinDistance"]
    first, second = (side.to_numpy() for side in sides)
    assert found.value == pytest.approx(wasserstein_distance(first, second) / first.std(), rel=1e-12)
    u = mannwhitneyu(first, second).statistic
    assert area(first, second) == pytest.approx(u / 400 / 250, rel=1e-12)


def test_a_band_holds_what_other_rows_give() -> None:
    """Of 40 tables from one source, about 38 lie within the band of one of them."""
    lots = np.random.default_rng(1)
    real = pa.chunked_array([pa.array(lots.normal(0, 1, 4_000))])
    measures = {measure.about.name for measure in COLUMN_MEASURES}
    readings = []
    for _ in range(40):
        made = pa.chunked_array([pa.array(lots.normal(0.4, 1, 600))])
        readings.append(column_readings(prepared("x", real, made, "numerical"), banded=not readings))
    assert set(readings[0]) <= measures
    for name in ("KSComplement", "WassersteinDistance"):
        band = readings[0][name].band
        values = [reading[name].value or 0.0 for reading in readings]
        assert band is not None
        inside = np.abs(np.array(values) - np.mean(values)) <= band
        assert 0.8 <= inside.mean() <= 1.0, name
    assert band_of_mean(np.zeros(300), 0) == pytest.approx(0.01)  # 0 of 300 may still be 1 in 100


def test_information_leaves_out_what_has_no_trend() -> None:
    table = people(2_000)
    whole = features(table, people(2_000, seed=8))
    found = information_similarity(whole)
    assert found.value is not None
    assert found.value > 0.95
    lots = np.random.default_rng(2)
    apart = np.column_stack([lots.permutation(column) for column in whole.synthetic.T])
    torn = information_similarity(replace(whole, synthetic=apart))
    assert torn.value is not None
    assert torn.value < found.value - 0.1
    alone = features(table.select(["region", "id"]), table.select(["region", "id"]))
    assert information_similarity(alone).value is None


def test_groups_are_counted_as_by_hand() -> None:
    table = people(3_000)
    rich = pa.array(np.where(table["age"].to_numpy() > 50, "yes", "no").tolist())
    table = table.append_column("rich", rich)
    found = fairness(table, table, "region", "rich")
    assert found is not None
    assert found.outcome == "rich is yes"
    frame = table.to_pandas()
    shares = (frame.rich == "yes").groupby(frame.region).mean()
    assert found.parity[0].value == pytest.approx(shares.max() - shares.min())
    assert found.impact[0].value == pytest.approx(shares.min() / shares.max())
    assert {group.label: group.shares[1] for group in found.groups} == pytest.approx(shares.to_dict())
    assert fairness(table, table, "age", "rich") is None
