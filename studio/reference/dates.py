"""Dates and times as people write them: ISO, day first, month first, month names, with and without a time or a zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = (
    r"(?:(?:[T ]|, )\s*(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,](?P<part>[0-9]{1,9}))?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?P<zone>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})?)?"
)
_NAME = r"(?P<month>[A-Za-z]{3,9})\.?"
_SHAPES = {
    "iso": r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})",
    "numbers": r"(?P<first>[0-9]{1,2})[-/.](?P<second_>[0-9]{1,2})[-/.](?P<year>[0-9]{4}|[0-9]{2})",
    "day name": rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?[ -]{_NAME},?[ -](?P<year>[0-9]{{4}}|[0-9]{{2}})",
    "name day": rf"{_NAME} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[0-9]{{4}})",
}
_PATTERNS = {name: rf"^\s*{shape}{_TIME}\s*$" for name, shape in _SHAPES.items()}
_ISO_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_ISO_TIME = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?$"

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Shape:
    """Which way of writing dates a column follows; `order` says what it tells of day and month."""

    name: str
    order: str = ""
    """"day", "month" (settled by a number over 12), "both" (contradictory), "open", or "" where it does not arise."""


@dataclass(frozen=True, slots=True)
class Dates:
    """Parsed dates: an Arrow array of date32 or timestamp, and what parsing had to decide, as counts."""

    array: pa.ChunkedArray
    zoned: int = 0
    short_years: int = 0
    cut_below_us: int = 0


def shape_of(values: pa.ChunkedArray) -> Shape | None:
    """The shape that every text has, None if there is none; validity of the days is left to `parse`."""
    if not len(values):
        return None
    head = values.slice(0, 50)
    for name, pattern in _PATTERNS.items():
        if not pc.all(pc.match_substring_regex(head, pattern)).as_py():
            continue
        if not pc.all(pc.match_substring_regex(values, pattern)).as_py():
            continue
        if name != "numbers":
            return Shape(name)
        parts = pc.extract_regex(values, r"^\s*(?P<a>[0-9]{1,2})[-/.](?P<b>[0-9]{1,2})[-/.]")
        first, second = (_ints(pc.struct_field(parts, index)) for index in (0, 1))
        settled = (bool((first > 12).any()), bool((second > 12).any()))
        return Shape(
            name, {(True, False): "day", (False, True): "month", (True, True): "both"}.get(settled, "open")
        )
    return None


def parse(values: pa.ChunkedArray, shape: Shape, day_first: bool) -> Dates | None:
    """Dates of non-missing texts that all have `shape`; None if one of them is no day of the calendar."""
    if shape.name == "iso" and (quick := _parse_iso(values)) is not None:
        return quick
    fields = _fields(values, shape, day_first)
    year, month, day = fields["year"], fields["month"], fields["day"]
    short = year < 100
    year = np.where(short, np.where(year < 69, year + 2000, year + 1900), year)
    days = _days(year, month, day)
    n_short = int(short.sum())
    if days is None:
        return None
    if not fields["timed"].any():
        return Dates(
            pa.chunked_array([pa.array(days.astype(np.int32)).cast(pa.date32())]), short_years=n_short
        )
    seconds = _seconds(fields)
    if seconds is None:
        return None
    zoned = fields["zoned"].astype(bool)
    if zoned.any() and not zoned.all():
        return None
    micros = ((days * 86_400 + seconds) * 1_000_000) + fields["micros"]
    unit, divisor = ("s", 1_000_000) if not (micros % 1_000_000).any() else ("ms", 1_000)
    if (micros % divisor).any():
        unit, divisor = "us", 1
    array = pa.array(micros // divisor).cast(pa.timestamp(unit))
    return Dates(pa.chunked_array([array]), int(zoned.sum()), n_short, int(fields["cut"].sum()))


def _parse_iso(values: pa.ChunkedArray) -> Dates | None:
    """The fast way for plain ISO; None where the slow way has to look."""
    try:
        if pc.all(pc.match_substring_regex(values, _ISO_DATE)).as_py():
            return Dates(values.cast(pa.date32()))
        if not pc.all(pc.match_substring_regex(values, _ISO_TIME)).as_py():
            return None
        micros = values.cast(pa.timestamp("us"))
    except pa.ArrowInvalid:
        return None
    for unit in ("s", "ms"):
        try:
            return Dates(micros.cast(pa.timestamp(unit)))
        except pa.ArrowInvalid:
            continue
    return Dates(micros)


def _fields(values: pa.ChunkedArray, shape: Shape, day_first: bool) -> dict[str, Any]:
    extracted = pc.extract_regex(values, _PATTERNS[shape.name])
    names = [field.name for field in extracted.type]
    part = {name: pc.struct_field(extracted, index) for index, name in enumerate(names)}
    if shape.name == "numbers":
        first, second = _ints(part["first"]), _ints(part["second_"])
        day, month = (first, second) if day_first else (second, first)
    else:
        day = _ints(part["day"])
        month = _ints(part["month"]) if shape.name == "iso" else _named_months(part["month"])
    fraction = pc.utf8_rpad(part["part"], 9, "0")
    nanos = np.where(_filled(part["part"]), _ints(fraction), 0)
    return {
        "year": _ints(part["year"]),
        "month": month,
        "day": day,
        "timed": _filled(part["hour"]),
        "hour": _ints(part["hour"]),
        "minute": _ints(part["minute"]),
        "second": _ints(part["second"]),
        "micros": nanos // 1000,
        "cut": nanos % 1000 != 0,
        "half": pc.utf8_slice_codeunits(pc.utf8_lower(part["half"]), 0, 1),
        "zone": part["zone"],
        "zoned": _filled(part["zone"]),
    }


def _seconds(fields: dict[str, Any]) -> Ints | None:
    """Seconds since midnight UTC (a leap second counts as 59), None if a clock time is impossible."""
    hour, minute, second = fields["hour"], fields["minute"], np.minimum(fields["second"], 59 + 1)
    half = np.asarray(fields["half"].to_numpy())
    halved = half != ""
    if halved.any():
        if ((hour[halved] < 1) | (hour[halved] > 12)).any():
            return None
        hour = np.where(halved, hour % 12 + np.where(half == "p", 12, 0), hour)
    if ((hour > 23) | (minute > 59) | (second > 60)).any():
        return None
    return np.asarray(hour * 3600 + minute * 60 + np.minimum(second, 59) - _offsets(fields["zone"]), np.int64)


def _offsets(zone: pa.ChunkedArray) -> Ints:
    digits = pc.utf8_rpad(pc.replace_substring_regex(zone, r"[^0-9]", ""), 4, "0")
    number = _ints(digits)
    sign = np.where(np.asarray(pc.starts_with(zone, "-").to_numpy(), bool), -1, 1)
    return np.asarray(sign * (number // 100 * 3600 + number % 100 * 60), np.int64)


def _days(year: Ints, month: Ints, day: Ints) -> Ints | None:
    """Days since 1970-01-01, None if one of them does not exist."""
    if ((month < 1) | (month > 12) | (day < 1) | (day > 31) | (year < 1)).any():
        return None
    months = (year - 1970) * 12 + month - 1
    starts = months.astype("datetime64[M]")
    lengths = ((starts + 1).astype("datetime64[D]") - starts.astype("datetime64[D]")).astype(np.int64)
    if (day > lengths).any():
        return None
    return np.asarray(starts.astype("datetime64[D]").astype(np.int64) + day - 1, np.int64)


def _named_months(names: pa.ChunkedArray) -> Ints:
    short = pc.utf8_slice_codeunits(pc.utf8_lower(names), 0, 3)
    return np.asarray(pc.fill_null(pc.index_in(short, pa.array(_MONTHS)), -1).to_numpy(), np.int64) + 1


def _ints(texts: pa.ChunkedArray) -> Ints:
    """int64 of digit texts, 0 for empty ones."""
    return np.asarray(pc.if_else(pc.equal(texts, ""), "0", texts).cast(pa.int64()).to_numpy(), np.int64)


def _filled(texts: pa.ChunkedArray) -> npt.NDArray[np.bool_]:
    return np.asarray(pc.not_equal(texts, "").to_numpy(), bool)
