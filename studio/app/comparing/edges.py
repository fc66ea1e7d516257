"""Bins at round places: they read well on an axis, and their ends do not tell where the outermost record is."""

from __future__ import annotations

import math

from studio.quality.binning import DAY_SECONDS, edges_for
from studio.quality.distribution import Histogram, NumberShape, Unit

_LARGEST_WHOLE = 2.0**51
_TIMES_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 3 * 3600, 6 * 3600, 12 * 3600)
_DAYS = (1, 2, 4, 7, 14, 28)


def rounded(found: Histogram, bins: int) -> NumberShape | None:
    """A shape whose edges are round and span both sides of `found`, to be passed as `like`; None for categories."""
    shape = found.synthetic
    if not isinstance(shape, NumberShape):
        return None
    low, high = shape.edges[0], shape.edges[-1]
    if shape.step is not None and shape.unit == "number":
        low, high = low + 0.5, high - 0.5  # from edges between whole numbers to the numbers themselves
    edges = round_edges(low, high, bins, shape.step, shape.unit)
    return NumberShape(shape.unit, edges, (0.0,) * (len(edges) - 1), shape.summary, shape.step)


def round_edges(low: float, high: float, bins: int, step: float | None, unit: Unit) -> tuple[float, ...]:
    """At most about `bins` equal bins that hold `low` to `high`, with edges at round values of the unit.

    Whole numbers (a `step` of 1) are cut half way between them, into bins of equally many of them.
    """
    if not (math.isfinite(high - low) and high > low) or max(-low, high) >= _LARGEST_WHOLE:
        return edges_for([(low, high)], bins, step)
    whole = step is not None and unit == "number"
    if whole and high - low < bins:
        return tuple(low - 0.5 + i for i in range(round(high - low) + 2))
    width = _width((high - low) / bins, unit)
    if whole:
        width = max(1.0, round(width))
    elif step == DAY_SECONDS:
        width = max(DAY_SECONDS, width)
    first, last = math.floor(low / width), math.floor(high / width) + 1
    shift = 0.5 if whole else 0.0
    return tuple(i * width - shift for i in range(first, last + 1))


def _width(least: float, unit: Unit) -> float:
    """The smallest round width of at least `least`."""
    if unit == "number":
        size = 10.0 ** math.floor(math.log10(least))
        return next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= least * (1 - 1e-9))
    if least <= _TIMES_S[-1]:
        return float(next(width for width in _TIMES_S if width >= least))
    days = least / DAY_SECONDS
    if days <= _DAYS[-1]:
        return DAY_SECONDS * next(width for width in _DAYS if width >= days)
    return DAY_SECONDS * math.ceil(days / 28) * 28
