"""Bars of a column: the counts are numpy's, the bins are common, and nothing odd breaks them."""

from __future__ import annotations

import datetime as dt
import math

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studio.quality import CategoryShape, NumberShape, histogram, shape_of


def numbers(shape: object) -> NumberShape:
    assert isinstance(shape, NumberShape)
    return shape


def categories(shape: object) -> CategoryShape:
    assert isinstance(shape, CategoryShape)
    return shape


@given(
    st.lists(st.floats(-1e9, 1e9) | st.sampled_from([0.1, 0.2, 0.3]), min_size=1, max_size=60),
    st.integers(1, 30),
)
@example([0.1 * i for i in range(11)], 10)
@example([-1.7e308, 1.7e308, 1.7e308], 7)
@example([1.7976931348623157e308], 3)
@example([0.0, 5e-324], 9)
@example([1.0, 1.0000000000000002], 9)
def test_shares_are_those_of_numpy(values: list[float], bins: int) -> None:
    shape = numbers(shape_of(pa.array(values), bins))
    assert sum(shape.shares) == pytest.approx(1)
    ascending = np.diff(shape.edges)
    if (ascending > 0).all():
        expected, _ = np.histogram(values, bins=np.array(shape.edges))
        assert np.allclose(np.array(shape.shares) * len(values), expected, atol=1e-6)
    assert shape.edges[0] <= min(values) and max(values) <= shape.edges[-1]
    assert len(shape.shares) <= bins


@given(
    st.lists(st.integers(-(2**63), 2**63 - 1) | st.integers(-40, 40), min_size=1, max_size=60),
    st.integers(1, 30),
)
def test_whole_numbers_are_cut_between_them(values: list[int], bins: int) -> None:
    shape = numbers(shape_of(pa.array(values, pa.int64()), bins))
    assert sum(shape.shares) == pytest.approx(1)
    assert 1 <= len(shape.shares) <= bins
    if max(map(abs, values)) < 2**40:
        width = shape.edges[1] - shape.edges[0]
        assert width == int(width) and shape.edges[0] == min(values) - 0.5
        assert shape.summary.distinct in (len(set(values)), None)


def test_a_uniform_whole_number_shows_no_comb_and_no_dip() -> None:
    shares = numbers(shape_of(pa.array([*range(90)] * 10), 24)).shares
    assert max(shares) == pytest.approx(min(shares))


def test_figures_beside_the_bars() -> None:
    values = pa.array([1, 2, 2, None, 7], pa.int16())
    summary = shape_of(values).summary
    assert (summary.rows, summary.missing, summary.distinct) == (5, pytest.approx(0.2), 3)
    assert (summary.minimum, summary.maximum, summary.mean) == (1, 7, 3)
    assert shape_of(pa.array([1.5, float("nan"), math.inf])).summary.missing == pytest.approx(1 / 3)
    assert shape_of(pa.array([1.5, float("nan"), math.inf])).summary.maximum == 1.5


def test_days_are_cut_at_midnight() -> None:
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=i) for i in range(60)]
    shape = numbers(shape_of(pa.array(days), 24))
    assert shape.unit == "date" and shape.step == 86_400
    assert all(edge % 86_400 == 0 for edge in shape.edges)
    assert shape.edges[0] == dt.datetime(2024, 1, 1, tzinfo=dt.UTC).timestamp()
    assert max(shape.shares) == pytest.approx(min(shape.shares))
    assert shape.summary.distinct == 60


@pytest.mark.parametrize(
    ("column", "unit", "mean"),
    [
        (pa.array([0, 86_400 * 10**9], pa.timestamp("ns")), "date", 43_200),
        (pa.array([dt.time(1), dt.time(3)], pa.time64("us")), "time of day", 7_200),
        (pa.array([1_000, 3_000], pa.duration("ms")), "duration", 2),
        (pa.array([1, 2, 6], pa.decimal128(5, 2)), "number", 3),
        (pa.array([2, 4]).dictionary_encode(), "number", 3),
    ],
)
def test_times_are_seconds(column: pa.Array, unit: str, mean: float) -> None:
    shape = numbers(shape_of(column))
    assert (shape.unit, shape.summary.mean) == (unit, mean)


@pytest.mark.parametrize(
    "type_", [pa.int64(), pa.float64(), pa.timestamp("us"), pa.string(), pa.bool_(), pa.null(), pa.date32()]
)
@pytest.mark.parametrize("rows", [0, 5])
def test_nothing_to_draw(type_: pa.DataType, rows: int) -> None:
    chart = histogram(pa.nulls(rows, type_), pa.nulls(rows, type_))
    assert sum(chart.synthetic.shares) == 0
    assert chart.synthetic.summary.missing == (1 if rows else 0)
    assert chart.reference is not None and sum(chart.reference.shares) == 0


def test_both_sides_share_their_bins() -> None:
    rng = np.random.default_rng(1)
    chart = histogram(pa.array(rng.normal(size=5_000)), pa.array(rng.normal(3, 1, size=800)), 20)
    old, new = numbers(chart.reference), numbers(chart.synthetic)
    assert old.edges == new.edges and len(old.shares) == 20
    assert sum(old.shares) == pytest.approx(1) and sum(new.shares) == pytest.approx(1)
    assert np.argmax(new.shares) > np.argmax(old.shares)


@pytest.mark.parametrize("whole", [True, False])
def test_a_stored_reference_lies_where_its_rows_would(whole: bool) -> None:
    rng = np.random.default_rng(2)
    real, made = rng.normal(40, 10, 20_000), rng.normal(50, 5, 5_000)
    if whole:
        real, made = real.round().astype(np.int64), made.round().astype(np.int64)
    stored = shape_of(pa.array(real), 512)
    by_rows, by_shape = histogram(pa.array(real), pa.array(made)), histogram(stored, pa.array(made))
    assert numbers(by_shape.reference).edges == numbers(by_rows.reference).edges
    assert by_shape.synthetic == by_rows.synthetic
    gap = np.abs(np.subtract(numbers(by_shape.reference).shares, numbers(by_rows.reference).shares))
    assert gap.max() < (1e-12 if whole else 2e-3)
    assert by_shape.reference is not None and by_shape.reference.summary == stored.summary


def test_bars_held_still() -> None:
    first = shape_of(pa.array([0.0, 10.0]), 5)
    moved = numbers(shape_of(pa.array([1.0, 3.0, 12.0, math.inf]), like=first))
    assert moved.edges == numbers(first).edges
    assert moved.shares == (0.25, 0.25, 0, 0, 0)
    labels = shape_of(pa.array(["x", "y"]))
    still = categories(shape_of(pa.array(["y", "z"]), like=labels))
    assert (still.labels, still.shares, still.other) == (("x", "y"), (0, 0.5), 0.5)
    assert isinstance(shape_of(pa.array([1.0]), like=labels), NumberShape)


def test_uneven_edges() -> None:
    uneven = NumberShape(
        "number", (0.0, 1.0, 10.0, 100.0), (1.0, 0.0, 0.0), shape_of(pa.array([0.5])).summary
    )
    shape = numbers(shape_of(pa.array([0, 0.5, 1, 10, 99, 100, 101, -1]), like=uneven))
    assert shape.shares == (2 / 8, 1 / 8, 3 / 8)


@pytest.mark.parametrize("kind", ["text", "dictionary", "chunks", "view"])
def test_categories_most_frequent_first(kind: str) -> None:
    words = pa.array(["b", "a", "c", "a", None, "d", "b", "e"])
    column = {
        "text": words,
        "dictionary": words.dictionary_encode(),
        "chunks": pa.chunked_array([words[:3].dictionary_encode(), words[3:].dictionary_encode()]),
        "view": words.cast(pa.string_view()),
    }[kind]
    shape = categories(shape_of(column, 3))
    assert shape.labels == ("a", "b", "c")
    assert shape.shares == pytest.approx((2 / 7, 2 / 7, 1 / 7)) and shape.other == pytest.approx(2 / 7)
    assert (shape.summary.distinct, shape.summary.missing, shape.summary.rows) == (5, pytest.approx(1 / 8), 8)


def test_labels_of_either_side_are_shown() -> None:
    chart = histogram(pa.array(["a"] * 6 + ["b"] * 4), pa.array(["c"] * 5 + ["a"] * 4 + ["d"]), 3)
    new, old = categories(chart.synthetic), categories(chart.reference)
    assert new.labels == old.labels == ("a", "c", "b")
    assert (new.shares, new.other) == ((0.4, 0.5, 0.0), 0.1)
    assert (old.shares, old.other) == ((0.6, 0.0, 0.4), 0.0)
    stored = histogram(shape_of(pa.array(["a"] * 6 + ["b"] * 4)), pa.array(["c"] * 5 + ["a"] * 4 + ["d"]), 3)
    assert stored == chart


def test_a_dictionary_may_repeat_or_spare_its_values() -> None:
    spare = pa.DictionaryArray.from_arrays(pa.array([0, 2, None, 3]), pa.array(["a", "unused", "b", "a"]))
    shape = categories(shape_of(spare))
    assert (shape.labels, shape.summary.distinct) == (("a", "b"), 2)
    assert shape.shares == pytest.approx((2 / 3, 1 / 3))


@pytest.mark.parametrize(
    ("column", "labels"),
    [
        (pa.array([True, False, True]), ("true", "false")),
        (pa.array([3, 3, 1]), ("3", "1")),
        (pa.array([0.5, float("nan"), 0.5]), ("0.5",)),
        (pa.array([dt.date(2024, 1, 31)]), ("2024-01-31",)),
        (pa.array([[1], [2]]), ("",)),
        (pa.array([b"\xff", b"\xff"]).dictionary_encode(), ("",)),
    ],
)
def test_other_values_as_categories(column: pa.Array, labels: tuple[str, ...]) -> None:
    assert categories(shape_of(column, as_categories=True)).labels == labels


@pytest.mark.parametrize(
    ("reference", "synthetic", "reason"),
    [
        (pa.array(["a"]), pa.array([1]), "The reference holds categories, the synthetic column numbers."),
        (pa.array([1]), pa.array(["a"]), "The reference holds numbers, the synthetic column categories."),
        (
            pa.array([dt.date(2024, 1, 1)]),
            pa.array([1.5]),
            "The reference holds dates, the synthetic column numbers.",
        ),
        (
            pa.array([dt.time(1)]),
            pa.array([1.5]),
            "The reference holds times of day, the synthetic column numbers.",
        ),
    ],
)
def test_a_reference_of_another_kind_is_left_out(
    reference: pa.Array, synthetic: pa.Array, reason: str
) -> None:
    for side in (reference, shape_of(reference)):
        chart = histogram(side, synthetic)
        assert (chart.reference, chart.reason) == (None, reason)
        assert chart.synthetic == shape_of(synthetic)


def test_an_untyped_column_of_nothing_stands_beside_numbers() -> None:
    chart = histogram(pa.array([1, 5, 9]), pa.nulls(4))
    assert numbers(chart.synthetic).edges == numbers(chart.reference).edges
    assert sum(chart.synthetic.shares) == 0 and sum(numbers(chart.reference).shares) == pytest.approx(1)
