"""What holds for any two tables: bounds, identity, symmetry, and no memory of the order of rows or columns."""

from __future__ import annotations

import math

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.quality import Comparison, compare

ROLES = {"x": "numerical", "n": "numerical", "when": "datetime", "word": "categorical", "flag": "boolean"}

ROW = st.tuples(
    st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True), st.sampled_from([0.0, -0.0, 1.5])),
    st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.integers(0, 3)),
    st.one_of(st.none(), st.datetimes()),
    st.one_of(st.none(), st.sampled_from(["", "a", "b", "ü"]), st.text(max_size=3)),
    st.one_of(st.none(), st.booleans()),
)
ROWS = st.lists(ROW, max_size=30)
CALM_ROW = st.tuples(
    st.floats(-1e6, 1e6),
    st.integers(0, 5),
    st.datetimes(),
    st.sampled_from("abc"),
    st.booleans(),
)
CALM = st.lists(CALM_ROW, min_size=1, max_size=40)


def table(rows: list[tuple[object, ...]]) -> pa.Table:
    types = [pa.float64(), pa.int64(), pa.timestamp("us"), pa.string(), pa.bool_()]
    columns = list(zip(*rows, strict=True)) or [()] * len(types)
    return pa.table({name: pa.array(c, t) for name, c, t in zip(ROLES, columns, types, strict=True)})


def scores(found: Comparison) -> list[float | None]:
    every = [c.score for c in found.columns] + [p.score for p in found.pairs]
    return [found.overall, found.column_shapes, found.pair_trends, *every]


@given(ROWS, ROWS)
def test_any_tables_give_scores_within_bounds_or_a_reason(
    first: list[tuple[object, ...]], second: list[tuple[object, ...]]
) -> None:
    found = compare(table(first), table(second), ROLES)
    assert all(score is None or 0 <= score <= 1 for score in scores(found))
    assert all((entry.score is None) == bool(entry.reason) for entry in (*found.columns, *found.pairs))
    assert len(found.pairs) == math.comb(len(ROLES), 2)
    for pair in found.pairs:
        assert pair.reference_correlation is None or -1 <= pair.reference_correlation <= 1
        assert pair.reference_association is None or 0 <= pair.reference_association <= 1


@given(ROWS)
def test_a_table_is_like_itself(rows: list[tuple[object, ...]]) -> None:
    found = compare(table(rows), table(rows), ROLES)
    assert all(score is None or score == pytest.approx(1, abs=1e-12) for score in scores(found))
    for column in found.columns:
        assert (column.score is None) == (column.reference_values == 0)


@given(CALM, CALM)
def test_shapes_are_symmetric(first: list[tuple[object, ...]], second: list[tuple[object, ...]]) -> None:
    there, back = compare(table(first), table(second), ROLES), compare(table(second), table(first), ROLES)
    for one, other in zip(there.columns, back.columns, strict=True):
        assert one.score == pytest.approx(other.score, abs=1e-12)
    for one_pair, other_pair in zip(there.pairs, back.pairs, strict=True):
        if one_pair.score is not None and other_pair.score is not None:
            assert one_pair.score == pytest.approx(other_pair.score, abs=1e-12)


@settings(max_examples=60)
@given(CALM, CALM, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    first: list[tuple[object, ...]], second: list[tuple[object, ...]], random: object
) -> None:
    before = compare(table(first), table(second), ROLES)
    shuffled = list(first), list(second)
    for rows in shuffled:
        random.shuffle(rows)  # type: ignore[attr-defined]
    after = compare(table(shuffled[0]), table(shuffled[1]), ROLES)
    for one, other in zip(scores(before), scores(after), strict=True):
        assert one == pytest.approx(other, abs=1e-9)


def test_the_order_of_columns_does_not_matter(data_pair: tuple[pa.Table, pa.Table]) -> None:
    reference, synthetic = data_pair
    turned = compare(reference, synthetic.select(synthetic.column_names[::-1]))
    assert turned == compare(reference, synthetic)


def test_the_same_tables_give_the_same_bytes(data_pair: tuple[pa.Table, pa.Table]) -> None:
    reference, synthetic = data_pair
    assert repr(compare(reference, synthetic).as_dict()) == repr(compare(reference, synthetic).as_dict())


def test_a_larger_distance_has_a_lower_score() -> None:
    rng = np.random.default_rng(4)
    values = rng.normal(size=3_000)
    found = [
        compare(pa.table({"x": values}), pa.table({"x": values + shift}))
        for shift in (0.0, 0.2, 0.5, 1.5, 9.0)
    ]
    shapes = [comparison.column_shapes for comparison in found]
    assert shapes == sorted(shapes, reverse=True, key=float) and shapes[0] == 1 and shapes[-1] == 0  # type: ignore[arg-type]


@pytest.fixture
def data_pair() -> tuple[pa.Table, pa.Table]:
    rng = np.random.default_rng(8)
    tables = []
    for rows in (700, 500):
        x = rng.normal(size=rows)
        words = np.array(["low", "high"])[(x > 0).astype(int)]
        tables.append(
            pa.table({"x": x, "y": x + rng.normal(size=rows) / 2, "word": words, "n": rng.poisson(3, rows)})
        )
    return tables[0], tables[1]
