"""The calendar under a chart of dates: the hours, days, weeks, months or years that a range falls into."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import numpy as np

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - moments without a zone are data
_DAY = 86_400.0
_FIRST = (datetime(1, 1, 1) - _EPOCH).total_seconds()  # noqa: DTZ001 - as above
_LAST = (datetime(9999, 12, 31) - _EPOCH).total_seconds()  # noqa: DTZ001 - as above
_STEPS_S = (1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3_600.0, 10_800.0, _DAY)
_MONTHS = (1, 3, 12, 60, 120, 600, 1_200)
_MONDAY = 4 * _DAY
"""The first Monday after 1 January 1970."""
_MOST_STEPS, _MOST_WEEKS, _MOST_MONTHS = 31, 27, 37
_SLIVER = 0.34
"""A shorter part of a period at an end belongs to its neighbour."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar in seconds since 1970, and its name; the first and last ones end with the range."""

    low: float
    high: float
    words: str

    @property
    def middle(self) -> float:
        """Where a node stands for it."""
        return (self.low + self.high) / 2


def periods(low: float, high: float) -> tuple[Period, ...]:
    """The periods from `low` to `high`, of the finest unit of which there are not too many; at least one."""
    span = high - low
    step = next((step for step in _STEPS_S if span / step <= _MOST_STEPS), None)
    if step is not None:
        return _joined(low, high, _even(low, high, step, 0.0), lambda x: _moment_words(x, step))
    if span / (7 * _DAY) <= _MOST_WEEKS:
        return _joined(low, high, _even(low, high, 7 * _DAY, _MONDAY), _week_words)
    months = span / (_DAY * 30.44)
    size = next((size for size in _MONTHS if months / size <= _MOST_MONTHS), _MONTHS[-1])
    return _joined(low, high, _month_edges(low, high, size), lambda x: _month_words(x, size))


def _even(low: float, high: float, step: float, start: float) -> list[float]:
    first, last = math.floor((low - start) / step), math.ceil((high - start) / step)
    return [start + i * step for i in range(first, last + 1)]


def _month_edges(low: float, high: float, size: int) -> list[float]:
    first, last = _month_of(low), _month_of(high) + 1
    first -= first % size
    wanted = np.arange(first, last + size, size) - 1970 * 12
    return [float(x) for x in wanted.astype("datetime64[M]").astype("datetime64[s]").astype(np.int64)]


def _joined(low: float, high: float, edges: list[float], words: Callable[[float], str]) -> tuple[Period, ...]:
    """The periods between the edges, cut to the range, without slivers at its ends."""
    inner = [edge for edge in edges if low < edge < high]
    usual = edges[1] - edges[0]
    if len(inner) > 1 and inner[0] - low < _SLIVER * usual:
        inner = inner[1:]
    if len(inner) > 1 and high - inner[-1] < _SLIVER * usual:
        inner = inner[:-1]
    ends = [low, *inner, high]
    return tuple(Period(a, b, words((a + b) / 2)) for a, b in pairwise(ends))


def _moment(seconds: float) -> datetime:
    return _EPOCH + timedelta(seconds=min(max(seconds, _FIRST), _LAST))


def _month_of(seconds: float) -> int:
    moment = _moment(seconds)
    return moment.year * 12 + moment.month - 1


def _moment_words(x: float, step: float) -> str:
    moment = _moment(math.floor(x / step) * step)
    day = f"{moment.day} {moment:%b} {moment.year}"
    if step >= _DAY:
        return day
    return f"{day} {moment:%H:%M:%S}" if step < 60 else f"{day} {moment:%H:%M}"


def _week_words(x: float) -> str:
    monday = _moment(_MONDAY + math.floor((x - _MONDAY) / (7 * _DAY)) * 7 * _DAY)
    return f"week of {monday.day} {monday:%b} {monday.year}"


def _month_words(x: float, size: int) -> str:
    moment = _moment(x)
    if size == 1:
        return f"{moment:%b} {moment.year}"
    if size == 3:
        return f"Q{(moment.month + 2) // 3} {moment.year}"
    years = size // 12
    first = moment.year - moment.year % years
    return f"{first}" if years == 1 else f"{first} – {first + years - 1}"
