"""Counts numbers and times into bins, fast enough to follow a hand that drags."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from studio.quality.columns import decoded, with_presence
from studio.quality.distribution import NumberShape, Summary, Unit
from studio.quality.roles import Family, family
from studio.quality.times import in_seconds, is_time

DAY_SECONDS = 86_400.0

#: Whole numbers that span no more than this are counted one by one to find how many are distinct.
_COUNTABLE_SPAN = 1 << 18

#: Beyond this, floats cannot hold an edge half way between whole numbers.
_LARGEST_ON_GRID = 2.0**51

_UNITS: dict[Family, Unit] = {"date": "date", "time of day": "time of day", "duration": "duration"}


@dataclass(frozen=True, slots=True)
class Values:
    """The finite values present of a column in its unit (times in seconds), with the figures about all of it."""

    unit: Unit
    step: float | None
    values: NDArray[Any]
    n_present: int
    summary: Summary

    def shape(self, edges: Sequence[float]) -> NumberShape:
        """The shares of the values present in each bin; infinite values lie in none."""
        counts = counts_in(self.values, edges)
        shares = counts / self.n_present if self.n_present else counts.astype(float)
        return NumberShape(
            self.unit, tuple(map(float, edges)), tuple(shares.tolist()), self.summary, self.step
        )


def values_of(column: pa.ChunkedArray) -> Values:
    """Read a column of numbers, times or nothing; dictionaries count as their values."""
    column = decoded(column)
    unit = _UNITS.get(family(column.type), "number")
    step = (
        1.0 if pa.types.is_integer(column.type) else DAY_SECONDS if pa.types.is_date32(column.type) else None
    )
    if is_time(column.type):
        column = in_seconds(column)
    elif not pa.types.is_integer(column.type):
        column = column.cast(pa.float64(), safe=False)
    values, present = with_presence(column)
    if present is not None:
        values = values[present]
    n_present = len(values)
    ends = (values.min(), values.max()) if n_present else (0.0, 0.0)
    if not (np.isfinite(ends[0]) and np.isfinite(ends[1])):
        values = values[np.isfinite(values)]
        ends = (values.min(), values.max()) if len(values) else (0.0, 0.0)
    missing = 1 - n_present / len(column) if len(column) else 0.0
    summary = Summary(len(column), missing)
    if len(values):
        distinct = _distinct(values, step, float(ends[0]), float(ends[1]))
        with np.errstate(over="ignore"):
            mean = float(values.mean(dtype=np.float64))
        summary = Summary(
            len(column),
            missing,
            float(ends[0]),
            float(ends[1]),
            mean if math.isfinite(mean) else None,
            distinct,
        )
    return Values(unit, step, values, n_present, summary)


def span_of(side: Values | NumberShape) -> tuple[float, float] | None:
    """The smallest and largest value that bins must hold; a stored shape may have hidden its own, not its edges."""
    low, high = side.summary.minimum, side.summary.maximum
    if isinstance(side, NumberShape) and any(side.shares):
        low, high = side.edges[0], side.edges[-1]
        if side.step is not None:
            before = _before(side.step)
            low, high = low + before, high - (side.step - before)
    return None if low is None or high is None else (low, high)


def edges_for(
    spans: Sequence[tuple[float, float] | None], bins: int, step: float | None
) -> tuple[float, ...]:
    """At most `bins` equal bins over all spans (0 to 1 if there is none).

    Values a whole `step` apart get bins that hold equally many of them, so that no comb appears; the edges lie half a
    step beside whole numbers, and at the start of days. Very large numbers get bins as if they had no step.
    """
    known = [span for span in spans if span is not None]
    low, high = min((a for a, _ in known), default=0.0), max((b for _, b in known), default=1.0)
    if step is None or max(-low, high) >= _LARGEST_ON_GRID:
        if low == high:
            margin = max(0.5, abs(low) * 1e-9)
            return (max(low - margin, -sys.float_info.max), min(high + margin, sys.float_info.max))
        parts = np.arange(bins + 1) / bins
        return tuple((low * (1 - parts) + high * parts).tolist())
    n_steps = round((high - low) / step) + 1
    per_bin = _steps_per_bin(n_steps, bins)
    start = low - _before(step)
    return tuple(start + step * per_bin * i for i in range(math.ceil(n_steps / per_bin) + 1))


def _steps_per_bin(n_steps: int, bins: int) -> int:
    """A few steps more than needed if the last bin, which would look like a dip, then is fuller."""
    least = math.ceil(n_steps / bins)

    def cost(steps: int) -> float:
        empty = -n_steps % steps / steps
        return empty + 0.5 * (steps / least - 1)

    return min(range(least, min(2 * least, least + bins) + 1), key=cost)


def counts_in(values: NDArray[Any], edges: Sequence[float]) -> NDArray[np.int64]:
    """How many values lie in each bin [edge, next edge), the last one closed; edges ascend and need not be equal."""
    cuts = np.asarray(edges, dtype=np.float64)
    n = len(cuts) - 1
    if len(values) == 0:
        return np.zeros(n, dtype=np.int64)
    width = (float(cuts[-1]) - float(cuts[0])) / n  # Python's floats overflow in silence
    if not 1e-300 < width < np.inf or not np.allclose(np.diff(cuts), width, rtol=1e-6, atol=0):
        return _searched(values, cuts)
    if values.min() < cuts[0] or values.max() > cuts[-1]:
        values = values[(values >= cuts[0]) & (values <= cuts[-1])]
    bins = ((values - cuts[0]) * (1 / width)).astype(np.int32)
    np.minimum(bins, n - 1, out=bins)
    # rounding may put a value one bin off its edge
    bins -= values < cuts[bins]
    bins += (values >= cuts[bins + 1]) & (bins < n - 1)
    return np.bincount(bins, minlength=n)


def _searched(values: NDArray[Any], cuts: NDArray[np.float64]) -> NDArray[np.int64]:
    inside = values[(values >= cuts[0]) & (values <= cuts[-1])]
    bins = np.searchsorted(cuts, inside, side="right") - 1
    return np.bincount(np.minimum(bins, len(cuts) - 2), minlength=len(cuts) - 1)


def _before(step: float) -> float:
    """How far the lower edge lies below the first value: half a step for whole numbers, nothing for days."""
    return 0.0 if step == DAY_SECONDS else step / 2


def _distinct(values: NDArray[Any], step: float | None, low: float, high: float) -> int | None:
    if low == high:
        return 1
    if step is None or (high - low) / step >= _COUNTABLE_SPAN:
        return None
    places = values - values.dtype.type(low)
    if step != 1:
        places = places / step
    return int(np.count_nonzero(np.bincount(places.astype(np.int64))))
