"""Values written as they should not be: another format, or a value that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from studio.engine.dirt.slips import placeholder

Write = Callable[[Any, str, int], str]
"""Takes a value, its clean text and a random word; gives another text."""

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_YES = (("yes", "no"), ("Y", "N"), ("1", "0"), ("TRUE", "FALSE"), ("ja", "nein"))
_DOUBTS = ("2", "maybe", "-1", "N/A", "?")


def _other(ways: list[str], text: str, word: int) -> str:
    others = [way for way in dict.fromkeys(ways) if way != text]
    return others[word % len(others)]


def number(value: Any, text: str, word: int) -> str:
    """A comma for the point, marks of thousands, a currency, an exponent."""
    comma = f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return _other([comma, f"{value:,.2f}", f"${text}", f"{text} EUR", f"{float(value):.4e}"], text, word)


def day(value: date, text: str, word: int) -> str:
    """The orders and signs of other countries, a month in words, no signs at all."""
    y, m, d = value.year, value.month, value.day
    ways = [f"{d:02}.{m:02}.{y:04}", f"{m:02}/{d:02}/{y:04}", f"{d}-{_MONTHS[m - 1][:3]}-{y % 100:02}",
            f"{y:04}{m:02}{d:02}", f"{d} {_MONTHS[m - 1]} {y}"]  # fmt: skip
    return _other(ways, text, word)


def moment(value: datetime, text: str, word: int) -> str:
    """A day as above with its time, hours up to twelve, seconds since 1970."""
    value = value.replace(tzinfo=None)
    y, m, d = value.year, value.month, value.day
    half = "AM" if value.hour < 12 else "PM"
    seconds = round((value.replace(tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())
    clock = f"{value.hour:02}:{value.minute:02}"
    ways = [f"{d:02}.{m:02}.{y:04} {clock}", f"{m}/{d}/{y:04} {value.hour % 12 or 12}:{value.minute:02} {half}",
            f"{y:04}-{m:02}-{d:02}T{clock}:{value.second:02}Z", str(seconds)]  # fmt: skip
    return _other(ways, text, word)


def truth(value: bool, text: str, word: int) -> str:
    """The many words for yes and no."""
    return _other([pair[0 if value else 1] for pair in _YES], text, word)


def no_day(value: date, text: str, word: int) -> str:
    """A day that no calendar has, in the year of the value."""
    rest = text[10:] if isinstance(value, datetime) else ""
    ways = ["02-30", "13-01", "06-31", "00-00", "11-00"]
    return _other([f"{value.year:04}-{way}{rest}" for way in ways], text, word)


def no_truth(_value: bool, text: str, word: int) -> str:
    """Neither yes nor no."""
    return _other(list(_DOUBTS), text, word)


def no_text(_value: Any, text: str, word: int) -> str:
    """What people type where they know nothing."""
    return placeholder(text, word, 0)
