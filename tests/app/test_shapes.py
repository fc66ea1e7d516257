"""Handles of every family: they stand where they are put, move their parameters, and never make a type impossible."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.app.framing import extended, settled, view_of
from studio.app.nudging import nudged
from studio.app.reweighting import reweighted, shares_of
from studio.app.shapes import Hand, Handle, closeness, expected, handles, moved, values_of, why_no_handles
from studio.app.strokes import as_drawn, can_become_drawn, drawing_of, redrawn, stroke
from studio.engine.plan import plan_table
from studio.engine.rows import values
from studio.generators.generator import Generator
from studio.generators.handles import rules
from studio.generators.parameters import form
from studio.generators.registry import classes, generator
from studio.model.document import Column, Document, Table
from studio.quality.distribution import NumberShape
from studio.quality.histograms import histogram

ROWS = 65_536


def made(kind: Generator, n: int = ROWS) -> pa.ChunkedArray:
    table = Table(id="t", name="t", rows=n, columns=(Column(id="a", name="a", generator=kind),))
    return values(plan_table(Document(tables=(table,)), table), "a", 0, n)


def specimens() -> Iterator[Generator]:
    """Every type that declares a handle, and settings that reach its corners."""
    yield from (cls() for cls in classes() if any(field.handle for field in form(cls)))
    yield from (
        generator(**given_values)
        for given_values in (
            {"kind": "normal", "mean": 39.8, "deviation": 12.1, "minimum": 18, "maximum": 90, "decimals": 0},
            {"kind": "normal", "mean": 0, "deviation": 1, "minimum": 5},
            {"kind": "lognormal", "mu": 3, "sigma": 1.2, "maximum": 300},
            {"kind": "uniform", "low": 1, "high": 6, "decimals": 0},
            {"kind": "exponential", "mean": 3, "decimals": 1},
            {"kind": "gamma", "shape": 0.4, "scale": 5},
            {"kind": "beta", "alpha": 0.6, "beta": 0.4, "low": -2, "high": 7},
            {"kind": "poisson", "mean": 30, "minimum": 20, "maximum": 45},
            {"kind": "binomial", "trials": 400, "probability": 0.02},
            {"kind": "geometric", "probability": 0.05, "minimum": 4},
            {"kind": "pareto", "shape": 3, "scale": 2, "maximum": 50},
            {"kind": "mixture", "minimum": 0, "decimals": 1, "components": [
                {"weight": 2, "generator": {"kind": "constant", "value": 0}},
                {"weight": 5, "generator": {"kind": "gamma", "shape": 3, "scale": 4}},
                {"weight": 1, "generator": {"kind": "uniform", "low": 60, "high": 80}}]},
            {"kind": "empirical", "levels": [0, 0.3, 0.6, 1], "values": [0, 10, 10, 40]},
            {"kind": "curve", "low": -5, "high": 5, "heights": [0, 1, 0, 4, 1], "decimals": 0},
            {"kind": "date", "start": "2024-01-01T06:00:00", "end": "2024-01-02T18:00:00", "resolution": "minute"},
            {"kind": "date_curve", "start": "2024-03-01", "end": "2024-03-20", "resolution": "hour"},
            {"kind": "boolean", "share": 0.03},
        )
    )  # fmt: skip


SPECIMENS = tuple(specimens())
NAMES = [f"{item.kind}-{place}" for place, item in enumerate(SPECIMENS)]
each = pytest.mark.parametrize("kind", SPECIMENS, ids=NAMES)


def handle(kind: Generator, name: str) -> Handle:
    return next(item for item in handles(kind) if item.name == name)


@each
def test_every_declared_handle_is_there(kind: Generator) -> None:
    declared = {field.name for field in form(type(kind)) if field.handle}
    assert declared <= {item.parameter for item in handles(kind)}
    assert why_no_handles(kind) == ""


@each
def test_a_handle_stands_where_it_was_put(kind: Generator) -> None:
    for item in handles(kind):
        if item.x is None or item.role == "weight" or math.isinf(item.x):
            continue
        others = [h.x for h in handles(kind) if h.x is not None and math.isfinite(h.x) and h.x != item.x]
        way = min([abs(x - item.x) for x in others] or [max(1.0, abs(item.x))]) * 0.2
        if item.x:
            way = min(way, 0.2 * abs(item.x))
        if kind.about.family == "dates":
            way = 86_400.0
        for wanted in (item.x - way, item.x + way):
            now = handle(moved(kind, item, wanted), item.name)
            assert now.x is not None
            tolerance = (
                0.5 if item.parameter in ("trials", "minimum", "maximum", "low", "high") else way * 0.02
            )
            assert abs(now.x - wanted) <= max(tolerance, way * 0.02) or now.x == pytest.approx(
                wanted, rel=0.03
            ), item


def _lasting(kind: Generator) -> set[str]:
    """The handles that a type has in any state; the calendar gives a story other nodes where its range changes."""
    return {item.name for item in handles(kind) if item.role != "node"}


@each
@settings(max_examples=12)
@given(data=st.data())
def test_no_position_makes_a_type_impossible(kind: Generator, data: st.DataObject) -> None:
    near = st.floats(-200, 200)
    anywhere = near | st.floats(allow_nan=False) | st.floats(1.6e9, 1.8e9)
    hand = Hand(data.draw(st.sampled_from([0.0, 1e-3, 0.3, 50.0])), data.draw(st.sampled_from([0.0, 0.002])))
    now = kind
    for item in handles(kind):
        if item.role == "node" and item.name not in {other.name for other in handles(now)}:
            continue
        x, y = data.draw(anywhere), data.draw(st.none() | st.floats(-0.5, 1.5))
        now = moved(now, handle(now, item.name), x, y, hand)
        assert generator(**values_of(now)) == now
        assert _lasting(now) == _lasting(kind)


@each
@settings(max_examples=8)
@given(first=st.floats(-300, 300), second=st.floats(-300, 300))
def test_further_right_stands_further_right(kind: Generator, first: float, second: float) -> None:
    left, right = sorted((first, second))
    for item in handles(kind):
        if item.x is None or item.role == "weight" or math.isinf(item.x):
            continue
        scale = 86_400.0 * 30 if kind.about.family == "dates" else 1.0
        a, b = (handle(moved(kind, item, item.x + way * scale), item.name).x for way in (left, right))
        assert a is not None
        assert b is not None
        assert a <= b + 0.01 * (1.0 + abs(right - left)) * scale


@pytest.mark.parametrize(
    ("values_before", "name", "x", "parameter", "wanted"),
    [
        ({"kind": "normal", "mean": 50, "deviation": 10}, "mean", 39.8123, "mean", 39.8),
        ({"kind": "normal", "mean": 50, "deviation": 10}, "low deviation", 37.93, "deviation", 12.1),
        ({"kind": "normal", "mean": 50, "deviation": 10}, "high deviation", 62.07, "deviation", 12.1),
        ({"kind": "normal", "mean": 50, "deviation": 10}, "high deviation", 12.0, "deviation", 0.1),
        ({"kind": "normal", "decimals": 0}, "minimum", 18.2, "minimum", 18.0),
        ({"kind": "normal", "minimum": 18}, "minimum", -math.inf, "minimum", None),
        ({"kind": "lognormal"}, "mu", 100.0, "mu", 4.605),
        ({"kind": "exponential"}, "mean", 25.04, "mean", 25.0),
        ({"kind": "geometric"}, "probability", 10.0, "probability", 0.1),
        ({"kind": "binomial"}, "probability", 5.0, "probability", 0.25),
        ({"kind": "binomial"}, "trials", 31.4, "trials", 31),
        ({"kind": "triangular"}, "mode", 250.0, "mode", 100.0),
        ({"kind": "uniform"}, "low", 20.02, "low", 20.0),
        ({"kind": "date"}, "start", 1_709_300_000.0, "start", "2024-03-02"),
        ({"kind": "date"}, "end", 1_709_300_000.0, "end", "2024-03-01"),
    ],
)
def test_the_parameter_gets_a_number_that_the_hand_could_mean(
    values_before: dict[str, object], name: str, x: float, parameter: str, wanted: object
) -> None:
    before = generator(**values_before)
    grain = 86_400.0 * 0.4 if before.about.family == "dates" else 0.117
    after = moved(before, handle(before, name), x, None, Hand(grain))
    assert getattr(after, parameter) == (
        pytest.approx(wanted, abs=2e-3) if isinstance(wanted, float) else wanted
    )


def test_the_grip_of_a_shape_keeps_the_mean() -> None:
    gamma = generator(kind="gamma", shape=2, scale=10)
    wider = moved(gamma, handle(gamma, "shape"), 14.0)
    assert wider.shape > 2  # type: ignore[attr-defined]
    assert wider.shape * wider.scale == pytest.approx(20)  # type: ignore[attr-defined]
    beta = generator(kind="beta", alpha=2, beta=5)
    firmer = moved(beta, handle(beta, "high beta"), 0.35)
    assert firmer.beta > 5  # type: ignore[attr-defined]
    assert handle(firmer, "alpha").x == pytest.approx(handle(beta, "alpha").x)


@each
def test_bars_at_once_are_those_of_rows(kind: Generator) -> None:
    found = histogram(None, made(kind), 48).synthetic
    law = expected(kind, found)
    assert law is not None
    assert 0.5 * np.abs(np.subtract(law, found.shares)).sum() < 0.02
    assert _seconds(lambda: expected(kind, found)) < _seconds(lambda: histogram(None, made(kind), 48))


def _seconds(work: Callable[[], object]) -> float:
    """The least processor time of several runs."""
    taken = []
    for _ in range(5):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def test_types_without_a_law_have_no_bars_at_once_and_say_why_nothing_moves() -> None:
    sequence = generator(kind="sequence")
    assert expected(sequence, histogram(None, made(sequence, 100), 10).synthetic) is None
    assert handles(sequence) == ()
    assert why_no_handles(sequence)


def test_a_bar_takes_from_the_others_what_it_gets_and_locked_ones_stay() -> None:
    plans = generator(
        kind="list", values=[{"value": v, "weight": w} for v, w in (("a", 6), ("b", 3), ("c", 1))]
    )
    assert shares_of(reweighted(plans, 0, 0.2)) == pytest.approx((0.2, 0.6, 0.2))
    assert shares_of(reweighted(plans, 0, 0.2, {2})) == pytest.approx((0.2, 0.7, 0.1))
    assert shares_of(reweighted(plans, 0, 5.0, {2})) == pytest.approx((0.9, 0.0, 0.1))
    assert reweighted(plans, 0, 0.2, {0}) == plans
    assert reweighted(plans, 0, 0.2, {1, 2}) == plans
    alone = reweighted(plans, 1, 1.0)
    assert shares_of(reweighted(alone, 1, 0.5)) == pytest.approx((0.25, 0.5, 0.25))


@given(
    st.lists(st.floats(0, 1e6), min_size=2, max_size=9),
    st.integers(0, 8),
    st.floats(-1, 2),
    st.sets(st.integers(0, 8)),
)
def test_the_sum_of_weights_stays(weights: list[float], place: int, share: float, locked: set[int]) -> None:
    weights[0] += 1.0
    items = [{"value": str(i), "weight": weight} for i, weight in enumerate(weights)]
    after = reweighted(generator(kind="list", values=items), place % len(weights), share, locked)
    now = [item.weight for item in after.values]  # type: ignore[attr-defined]
    assert sum(now) == pytest.approx(sum(weights))
    for i in locked & set(range(len(weights))):
        assert now[i] == pytest.approx(weights[i], rel=1e-9)


def test_a_stroke_is_followed_and_fades_out_beside_it() -> None:
    curve = generator(kind="curve", low=0, high=100, heights=[1.0] * 12)
    before = drawing_of(curve)
    assert before is not None
    after = stroke(before, (40.0, 3.0), (60.0, 5.0), 5.0)
    assert np.interp([42.0, 50.0, 58.0], after.knots, after.heights) == pytest.approx(
        [3.2, 4.0, 4.8], abs=0.05
    )
    assert np.interp([20.0, 80.0], after.knots, after.heights) == pytest.approx([1.0, 1.0])
    beside = np.interp([37.0, 62.5], after.knots, after.heights)
    assert ((beside > 1.0) & (beside < 5.0)).all()
    assert redrawn(curve, before) != redrawn(curve, after)
    wiped = stroke(before, (0.0, 0.0), (100.0, 0.0), 5.0)
    assert redrawn(curve, wiped) == redrawn(curve, before), "a curve that is 0 everywhere cannot be"


def test_a_finer_curve_is_the_same_curve() -> None:
    for kind in ("curve", "date_curve"):
        curve = generator(kind=kind)
        drawing = drawing_of(curve)
        assert drawing is not None
        found = histogram(None, made(curve), 48).synthetic
        finer = expected(redrawn(curve, drawing), found)
        assert finer == pytest.approx(expected(curve, found), abs=2e-4)


@pytest.mark.parametrize(
    "kind", [item for item in SPECIMENS if can_become_drawn(item)], ids=lambda item: item.kind
)
def test_any_shape_can_be_taken_over_by_the_pencil(kind: Generator) -> None:
    found = settled(kind, None, made(kind), 48).synthetic
    assert isinstance(found, NumberShape)
    drawn = as_drawn(kind, *view_of(found, ()))
    assert drawing_of(drawn) is not None
    assert closeness(expected(drawn, found) or (), found.shares, separate=False) > 0.88


def test_keys_move_in_round_steps_and_shapes_in_small_parts() -> None:
    normal = generator(kind="normal", mean=50, deviation=10)
    assert nudged(normal, "mean", (1, 0), 1.1, Hand()).mean == 51  # type: ignore[attr-defined]
    assert nudged(normal, "mean", (-10, 0), 1.1, Hand()).mean == 40  # type: ignore[attr-defined]
    wild = generator(kind="student_t", degrees=30)
    less = nudged(wild, "degrees", (-1, 0), 0.1, Hand())
    assert 30 < less.degrees < 32  # type: ignore[attr-defined]
    counts = generator(kind="binomial", trials=20)
    assert nudged(counts, "trials", (1, 0), 0.2, Hand()).trials == 21  # type: ignore[attr-defined]
    days = generator(kind="date")
    assert nudged(days, "start", (10, 0), 3e5, Hand()).start == "2024-01-11"  # type: ignore[attr-defined]
    switch = generator(kind="boolean", share=0.5)
    assert nudged(switch, "weight 1", (0, 10), 1.0, Hand()).share == pytest.approx(0.6)  # type: ignore[attr-defined]


def test_long_tails_leave_the_chart_and_lists_keep_their_order() -> None:
    wild = generator(kind="student_t", degrees=1)
    found = settled(wild, None, made(wild), 48).synthetic
    assert isinstance(found, NumberShape)
    assert max(found.shares) < 0.5, "the bulk is not one bar"
    assert sum(found.shares) > 0.97
    plans = generator(kind="list", values=[{"value": "rare", "weight": 1}, {"value": "usual", "weight": 9}])
    both = settled(plans, pa.array(["usual", "foreign"] * 50), made(plans), 16)
    assert both.synthetic.labels == ("rare", "usual", "foreign")  # type: ignore[union-attr]
    assert both.reference is not None
    assert both.reference.shares == pytest.approx((0.0, 0.5, 0.5))


def test_the_axis_holds_bars_and_grips_and_does_not_jump() -> None:
    found = settled(SPECIMENS[1], None, made(SPECIMENS[1]), 48).synthetic
    assert isinstance(found, NumberShape)
    low, high = view_of(found, (50.0, 110.0, math.inf, 1e9))
    assert low <= found.edges[0]
    assert 110 <= high < 200
    assert view_of(found, (50.0,), (low, high)) == (low, high)
    edges = extended(found.edges, low, high)
    assert edges[0] <= low + 1e-9
    assert edges[-1] >= high - 1e-9
    assert np.allclose(np.diff(edges), edges[1] - edges[0])


def test_every_rule_names_a_parameter_of_its_type() -> None:
    for kind in SPECIMENS:
        assert {rule.parameter for rule in rules(kind)} <= set(type(kind).model_fields)
