"""Attacks with planted controls (P3-P5): who copies is caught, an honest fit and real strangers pass."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest

from studio.app.compare import made
from studio.app.holdout import is_held
from studio.app.judging import Held, Key, judge
from studio.app.judging.measured import Measured
from studio.app.judging.rows import Sides, privacy, row_likeness
from studio.app.judging.verdict import verdict
from studio.problems import Problem
from studio.progress import Cancelled, Progress
from studio.quality import compare
from studio.quality.detection import threads_for
from studio.quality.features import Matrix, features
from tests.learning.tables import learned, people

_ROWS = 2_000
_ATTACKS = (
    "NearestRecordRatio", "RareRowExposure", "Identical", "MembershipInference", "Linkability", "AttributeInference",
)  # fmt: skip


@pytest.fixture(scope="module")
def sides() -> Sides:
    """An honest fit of four fifths of the rows."""
    table = people(_ROWS)
    document = learned(table, 0.2)
    synthetic = made(document, document.tables[0].id, _ROWS, Progress())
    return Sides(features(table, synthetic), is_held(_ROWS, 0.2), is_known=True)


def judged(sides: Sides, synthetic: Matrix) -> dict[str, Measured]:
    with threads_for(_ROWS):
        found = privacy(replace(sides, whole=replace(sides.whole, synthetic=synthetic)), "income", Progress())
    return {one.about.name: one for one in found}


def verdicts(found: dict[str, Measured]) -> dict[str, str | None]:
    return {name: verdict(found[name].as_dict()) for name in _ATTACKS}


@pytest.fixture(scope="module")
def honest(sides: Sides) -> dict[str, Measured]:
    return judged(sides, sides.whole.synthetic)


def test_an_honest_fit_passes_and_its_copy_is_caught(sides: Sides, honest: dict[str, Measured]) -> None:
    assert set(verdicts(honest).values()) == {"good"}
    assert (
        judged(sides, sides.whole.synthetic) == honest
    )  # Drawn by a seed, so the figures stay from run to run.
    for name in (*_ATTACKS, "SinglingOut"):
        one = honest[name]
        assert one.real is not None
        assert one.copy is not None
        assert one.synthetic.band is not None
        caught = Measured(one.about, one.part, one.copy, one.real, one.copy)
        assert verdict(caught.as_dict()) == "poor", name


def test_likeness_alone_says_nothing_about_privacy(sides: Sides) -> None:
    found = {one.about.name: one for one in row_likeness(sides, Progress())}
    for name, least in (
        ("NeighbourCoverage", 0.95),
        ("MutualInformationSimilarity", 0.95),
        ("DetectionAUC", 0.4),
    ):
        copy, real = found[name].copy, found[name].real
        assert copy is not None
        assert real is not None
        assert (copy.value or 0.0) > least, name
        assert (real.value or 0.0) > least - 0.05, name


def test_real_strangers_pass(sides: Sides) -> None:
    strangers = features(people(_ROWS), people(_ROWS, seed=77)).synthetic
    assert set(verdicts(judged(sides, strangers)).values()) == {"good"}


def test_a_leak_of_one_row_in_five_is_seen(sides: Sides) -> None:
    """Rows copied in verbatim, and rows copied with every number a little moved."""
    leaked = sides.whole.synthetic.copy()
    chosen = np.arange(0, _ROWS, 5)
    rows = sides.learned.reference[: len(chosen)]
    leaked[chosen] = rows
    found = verdicts(judged(sides, leaked))
    assert found["NearestRecordRatio"] == "poor"
    assert found["Identical"] != "good"
    assert found["RareRowExposure"] != "good"


def test_copies_with_every_number_a_little_moved_are_seen(sides: Sides) -> None:
    """No row is identical, and yet an attacker tells who was in the data."""
    rows = sides.learned.reference.copy()
    numbers = ~sides.whole.is_category
    lots = np.random.default_rng(3)
    rows[:, numbers] += lots.normal(0, 0.01, (len(rows), numbers.sum())) * np.nanstd(rows[:, numbers], axis=0)
    found = judged(sides, rows)
    assert (found["Identical"].synthetic.value or 0.0) < 0.03
    assert verdicts(found)["MembershipInference"] == "poor"


def test_nothing_is_claimed_where_nobody_knows_what_was_learned(sides: Sides) -> None:
    found = {one.about.name: one for one in privacy(replace(sides, is_known=False), "income", Progress())}
    for name in ("MembershipInference", "Linkability", "AttributeInference", "Nearness"):
        assert found[name].synthetic.value is None
        assert "never seen" in found[name].synthetic.reason
    assert found["NearestRecordRatio"].synthetic.value is not None


def test_every_measure_comes_with_what_gives_it_a_meaning() -> None:
    table = people(900)
    table = table.append_column("owner", pa.array(np.repeat(np.arange(300), 3)))
    synthetic = people(700, seed=5).append_column("owner", pa.array(np.repeat(np.arange(350), 2)))
    comparison = compare(table, synthetic)
    held = people(300, seed=6).append_column("owner", pa.array(np.arange(300)))
    judgement = judge(
        comparison,
        table,
        synthetic,
        Held(target="income", rows=held, keys=(Key("owner", synthetic["owner"]),)),
        Progress(),
    )
    answer = judgement.with_columns(comparison.as_dict())
    assert answer["holdout_known"]
    assert answer["utility_target"] == "income"
    assert len(answer["measures"]) >= 32
    for name, one in answer["measures"].items():
        assert one["sentence"].endswith("."), name
        if one["value"] is None:
            assert one["reason"], name
            continue
        assert one["rows"] > 0, name
        assert one["minimum"] <= one["value"] <= (np.inf if one["maximum"] is None else one["maximum"]), name
        assert one["copy"] is not None, name
        if one["part"] not in ("order", "keys"):
            assert one["real"] is not None, name
    assert sum(item["real"] for item in answer["importances"]) == pytest.approx(1.0)
    assert answer["columns"]["age"]["measures"]["RangeCoverage"]["rows"] == 700
    groups = answer["fairness"]
    assert all(group["reference_rows"] >= 30 for one in groups.values() for group in one["groups"])


def test_it_stops_when_asked_and_refuses_what_does_not_fit() -> None:
    table = people(300)
    comparison = compare(table, table)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        judge(comparison, table, table, Held(), progress)
    wrong = pa.table({"age": pa.array(["old"] * 50), "region": pa.array([1] * 50)})
    with pytest.raises(Problem, match="other kinds of values"):
        judge(comparison, table, table, Held(rows=wrong), Progress())
