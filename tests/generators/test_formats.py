"""Formats against Python's own format language and strftime."""

from __future__ import annotations

import math
from datetime import date, datetime

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.generators.formats import check_format, formatter
from studio.problems import Problem

NUMBERS = ["{:,.2f}", "{:.0f}", "{:.1%}", "{:+.1f}", "{:08.2f}", "{: .3f}", "{:>12,.2f}", "{:*^14,.1f}", "{:<10.1f}|",
           "{:e}", "{:.3e}", "{:.4g}", "€ {:,.2f}", "{{{:.1f}}}", "{:_.1f}", "{:-.2f}", "{:09.1%}"]  # fmt: skip
WHOLE = [
    "{:d}",
    "{:05d}",
    "{:,}",
    "{:,d}",
    "{:_d}",
    "{:+d}",
    "{:>8}",
    "{:x<8d}",
    "#{:03d}/A",
    "{:.2f}",
    "{:.1%}",
    "{}",
]
TEXTS = ["{}", "{:>10}", "{:<10}|", "{:.3}", "{:*^9s}", "<{:_>6.2}>", "{{}}{}"]
DATES = ["%d.%m.%Y", "%A, %d %B %Y", "%y%m%d", "%j", "100%% on %b %d", "%H:%M:%S", "%I:%M %p", "%S.%f"]


def written(text: str, values: list[object], kind: pa.DataType) -> list[str | None]:
    check_format(text, kind)
    made = formatter(text, kind)(pa.array(values, kind))
    assert made.type == pa.string()
    return list(made.to_pylist())


@given(
    st.sampled_from(NUMBERS),
    st.lists(st.floats(min_value=-1e12, max_value=1e12), max_size=8)
    | st.just([0.5, 1.5, 2.5, 0.125, 2.675, -0.0, 1e15]),
)
def test_numbers_are_written_as_python_writes_them(text: str, values: list[float]) -> None:
    assert written(text, [*values, None], pa.float64()) == [*(text.format(value) for value in values), None]


@given(st.sampled_from(WHOLE), st.lists(st.integers(-(10**15), 10**15), max_size=8))
def test_whole_numbers_are_written_as_python_writes_them(text: str, values: list[int]) -> None:
    assert written(text, [*values, None], pa.int64()) == [*(text.format(value) for value in values), None]


@given(st.sampled_from(TEXTS), st.lists(st.text(max_size=12), max_size=8))
def test_texts_are_written_as_python_writes_them(text: str, values: list[str]) -> None:
    expected = [*(text.format(value) for value in values), None]
    made = written(text, [*values, None], pa.string())
    if "^" in text:  # Python and Arrow put the odd space on different sides
        assert [None if item is None else len(item) for item in made] == [
            None if e is None else len(e) for e in expected
        ]
    else:
        assert made == expected
    encoded = pa.array([*values, None], pa.string()).dictionary_encode()
    assert formatter(text, encoded.type)(encoded).to_pylist() == made


@given(
    st.sampled_from(DATES), st.lists(st.datetimes(datetime(1000, 1, 1), datetime(9999, 12, 31)), max_size=5)
)
def test_dates_are_written_as_python_writes_them(text: str, values: list[datetime]) -> None:
    assert written(text, [*values, None], pa.timestamp("us")) == [
        *(value.strftime(text) for value in values),
        None,
    ]
    days = [value.date() for value in values]
    expected = [datetime(day.year, day.month, day.day).strftime(text) for day in days]
    assert written(text, list(days), pa.date32()) == expected


def test_yes_and_no() -> None:
    assert written("{yes|no}", [True, False, None], pa.bool_()) == ["yes", "no", None]
    assert written("paid: {Y|}", [True, False], pa.bool_()) == ["paid: Y", "paid: "]
    assert written("{}", [True], pa.bool_()) == ["true"]


def test_plain_braces_write_plainly() -> None:
    assert written("€ {}", [3.0, 2.5, math.pi], pa.float64()) == ["€ 3", "€ 2.5", "€ 3.141592653589793"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("abc", pa.float64(), "no place for the value"),
        ("{} {}", pa.float64(), "two places"),
        ("{:,.2f", pa.float64(), "without its partner"),
        ("}", pa.string(), "without its partner"),
        ("{:d}", pa.float64(), 'needs whole numbers; write .0f'),
        ("{:.3}", pa.float64(), "write .3f"),
        ("{:s}", pa.int64(), "is for texts"),
        ("{:,.2f}", pa.string(), "is for numbers"),
        ("{:05}", pa.string(), "is for numbers"),
        ("{:x}", pa.int64(), "cannot be read"),
        ("{name}", pa.int64(), "cannot be read"),
        ("{0.__class__}", pa.int64(), "cannot be read"),
        ("{:>999999999}", pa.int64(), "at most 100"),
        ("{:.999999f}", pa.float64(), "at most 15"),
        ("{:010,d}", pa.int64(), "choose one of them"),
        ("{}", pa.date32(), "shows nothing of the date"),
        ("%%", pa.date32(), "shows nothing of the date"),
        ("%d %Q", pa.date32(), '"%Q"'),
        ("%d %", pa.timestamp("s"), '"%"'),
        ("%d.%m", pa.float64(), "no place for the value"),
        ("{:d}", pa.bool_(), "does not fit yes or no"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_in_words(text: str, kind: pa.DataType, words: str) -> None:
    for refuse in (check_format, formatter):
        with pytest.raises(ValueError, match=r"(?i)format") as caught:
            refuse(text, kind)
        assert words in str(caught.value)


def test_several_fields_have_no_format() -> None:
    for refuse in (check_format, formatter):
        with pytest.raises(Problem, match="several fields"):
            refuse("{}", pa.struct([("a", pa.int64())]))


@given(st.text(alphabet="{}:.,_0123456789dfegs%<>^+- x|", max_size=14), st.sampled_from(
    [pa.float64(), pa.int64(), pa.string(), pa.bool_(), pa.date32()]))  # fmt: skip
def test_any_text_is_a_format_or_refused(text: str, kind: pa.DataType) -> None:
    values = {
        pa.float64(): 1.5,
        pa.int64(): 7,
        pa.string(): "ab",
        pa.bool_(): True,
        pa.date32(): date(2024, 1, 2),
    }
    try:
        check_format(text, kind)
    except ValueError as error:
        assert str(error)
        return
    [made] = formatter(text, kind)(pa.array([values[kind]], kind)).to_pylist()
    assert isinstance(made, str)
