"""Dates: both ends included, the right Arrow type, even or as drawn."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pyarrow as pa
import pytest
import scipy.stats as st
from pydantic import ValidationError

from studio.generators.dates import Date, DateCurve, Resolution, moment
from studio.generators.draw import Setting
from tests.conformance.specimens import floats
from tests.generators.numbers import levels, made, spread_levels


@pytest.mark.parametrize(
    ("resolution", "arrow_type", "last"),
    [
        ("day", pa.date32(), date(2024, 3, 2)),
        ("hour", pa.timestamp("s"), datetime(2024, 3, 2, 23)),
        ("minute", pa.timestamp("s"), datetime(2024, 3, 2, 23, 59)),
        ("second", pa.timestamp("s"), datetime(2024, 3, 2, 23, 59, 59)),
        ("millisecond", pa.timestamp("ms"), datetime(2024, 3, 2, 23, 59, 59, 999_000)),
    ],
)
@pytest.mark.parametrize("cls", [Date, DateCurve])
def test_both_ends_are_included(
    cls: type[Date], resolution: Resolution, arrow_type: pa.DataType, last: object
) -> None:
    generator = cls(start="2024-02-28", end="2024-03-02", resolution=resolution)
    array = made(generator, np.array([2.0**-53, 1 - 2.0**-53]))
    assert array.type == arrow_type
    first = date(2024, 2, 28) if resolution == "day" else datetime(2024, 2, 28)
    assert array.to_pylist() == [first, last]


def test_every_day_is_equally_likely() -> None:
    days = floats(made(Date(start="2024-02-28", end="2024-03-02"), levels(40_000)))
    found, counts = np.unique(days, return_counts=True)
    assert len(found) == 4 and st.chisquare(counts).pvalue > 1e-3


def test_times_within_the_range_and_on_whole_units() -> None:
    generator = Date(start="2024-05-01T08:30:00", end="2024-05-01T17:15:00", resolution="hour")
    array = made(generator, spread_levels()).to_pylist()
    assert min(array) == datetime(2024, 5, 1, 9) and max(array) == datetime(2024, 5, 1, 17)
    assert {value.minute for value in array} == {0}


@pytest.mark.parametrize(("start", "end"), [("1890-01-01", "1902-12-31"), ("0001-01-01", "9999-12-31")])
def test_far_years(start: str, end: str) -> None:
    array = made(Date(start=start, end=end), np.array([2.0**-53, 1 - 2.0**-53]))
    assert [value.isoformat() for value in array.to_pylist()] == [start, end]


def test_drawn_over_time() -> None:
    """Twice as busy in the second half, with a jump between."""
    generator = DateCurve(start="2024-01-01", end="2024-01-20", heights=(1, 1, 1, 3, 3, 3))
    days = floats(made(generator, levels(50_000)))
    days -= days.min()
    heights = np.interp(np.linspace(0, 20, 20_001), np.linspace(0, 20, 6), (1, 1, 1, 3, 3, 3))
    wanted = np.add.reduceat(heights[:-1], np.arange(0, 20_000, 1000))
    counts = np.bincount(days.astype(int), minlength=20)
    assert st.chisquare(counts, wanted / wanted.sum() * 50_000).pvalue > 1e-3


def test_all_days_can_be_listed() -> None:
    found = Date(start="2023-12-30", end="2024-01-02").enumeration(Setting())
    assert found is not None and found.size == 4
    assert [value.day for value in found.at(np.arange(4, dtype=np.uint64)).to_pylist()] == [30, 31, 1, 2]


def test_iso_text_is_kept_in_one_form() -> None:
    assert Date(start="2024-01-05 07:05").start == "2024-01-05T07:05:00"
    assert Date(start="2024-01-05T07:05:00.250000").start == "2024-01-05T07:05:00.250"
    assert moment(date(2024, 5, 1)) == "2024-05-01"
    assert moment(datetime(2024, 5, 1, 3, 4, 5)) == "2024-05-01T03:04:05"


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"start": "yesterday"}, '"yesterday" is no date; write it as 2024-05-31'),
        ({"start": "2024-02-30"}, '"2024-02-30" is no date'),
        ({"start": "2024-01-01T00:00:00Z"}, "names a time zone"),
        ({"start": "2025-01-02", "end": "2025-01-01"}, "must not lie after the end"),
        (
            {"start": "2024-01-01T08:10:00", "end": "2024-01-01T08:50:00", "resolution": "hour"},
            "No whole hour lies between",
        ),
        ({"resolution": "week"}, "Input should be"),
    ],
)
def test_impossible_ranges_are_refused_in_words(parameters: dict[str, str], words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Date(**parameters)  # type: ignore[arg-type]
    assert words in str(refused.value)


def test_a_drawn_time_needs_heights() -> None:
    with pytest.raises(ValidationError, match="At least one height"):
        DateCurve(heights=(0, 0, 0))
