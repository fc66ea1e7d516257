"""The quick way of writing numbers gives Arrow's texts or steps aside."""

from __future__ import annotations

import math

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.export.decimals import short_decimals
from studio.export.text import text


@pytest.mark.parametrize("decimals", [0, 1, 2, 3])
def test_every_number_of_few_decimals_is_written_as_arrow_writes_it(decimals: int) -> None:
    scale = 10**decimals
    array = pa.array(np.arange(10_000 * scale) / scale)
    made = short_decimals(array)
    assert made is not None
    assert made.equals(array.cast(pa.string()))


def test_missing_cells_stay_missing_in_a_part_of_an_array() -> None:
    array = pa.array([0.5, None, 12.25, None, 9999.999, 3.0] * 20).slice(1, 77)
    made = short_decimals(array)
    assert made is not None
    made.validate(full=True)
    assert made.equals(array.cast(pa.string()))


@pytest.mark.parametrize(
    "odd", [-0.0, -1.5, 10_000.0, 0.0001, 1 / 3, 0.1 + 0.2, math.inf, math.nan, 5e-324, 1e300]
)
@pytest.mark.parametrize("place", [0, 99])
def test_other_numbers_take_the_other_way(odd: float, place: int) -> None:
    values = [1.5] * 100
    values[place] = odd
    array = pa.array(values)
    assert short_decimals(array) is None
    assert text(array).equals(array.cast(pa.string()))


@given(st.lists(st.floats() | st.integers(0, 10_000_000).map(lambda n: n / 1000), max_size=8))
def test_any_numbers_are_written_as_arrow_writes_them(values: list[float]) -> None:
    array = pa.array(values, pa.float64())
    assert text(array).equals(array.cast(pa.string()))
