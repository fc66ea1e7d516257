"""Lives that follow one another in a series: which life a place falls into, near or far."""

from __future__ import annotations

import numpy as np

from studio.generators.arrivals import Gaps
from studio.generators.draw import Draw, Floats, Integers
from studio.generators.dyadic import evaluate

_ROUNDS = 64


def lives(draw: Draw, law: Gaps, mean: float, series: Integers, places: Integers) -> tuple[Floats, Floats]:
    """Where the life of each place began and where it ends, in places; ends never fall within a series.

    The ends are sums of gaps of that mean, known at any number (see `studio.generators.arrivals`). The number is found
    by steps of the distance that is left over the mean, which settle within a few rounds.
    """
    n = len(places)
    if n == 0:
        return np.zeros(0), np.zeros(0)
    names, number = np.unique(series, return_inverse=True)
    # Only the first and last place of a series are searched for; what lies between follows from the ends between them.
    low = np.full(len(names), np.iinfo(np.int64).max)
    high = np.full(len(names), -1)
    np.minimum.at(low, number, places)
    np.maximum.at(high, number, places)
    first, last = np.split(
        _number(draw, law, mean, np.concatenate([names, names]), np.concatenate([low, high])), 2
    )
    if int((last - first).sum()) > 4 * n + 64:
        # Scattered rows: each is searched for on its own.
        found = _number(draw, law, mean, series, places)
        begin, end = np.split(_ends(draw, law, mean, series, found), 2)
        return begin, end
    # All ends from the one before the first on; with those of each series lifted above the series before.
    sizes = last - first + 2
    starts = np.cumsum(sizes) - sizes
    inside = np.arange(int(sizes.sum()), dtype=np.int64) - np.repeat(starts, sizes)
    ends = _end(draw, law, mean, np.repeat(names, sizes), np.repeat(first - 1, sizes) + inside)
    lift = float(ends.max()) + 1.0
    place = np.searchsorted(
        ends + lift * np.repeat(np.arange(len(names)), sizes), places + lift * number, side="right"
    )
    # The lift may have cost the last digits of the comparison.
    place = np.clip(place, starts[number] + 1, starts[number] + sizes[number] - 1)
    place = np.where(ends[place - 1] > places, place - 1, np.where(ends[place] <= places, place + 1, place))
    return ends[place - 1], ends[place]


def _number(draw: Draw, law: Gaps, mean: float, series: Integers, places: Integers) -> Integers:
    """The number of the first end above each place."""
    number: Integers = np.maximum(0, (places / mean).astype(np.int64))
    for _ in range(_ROUNDS):
        before, end = np.split(_ends(draw, law, mean, series, number), 2)
        late, early = end <= places, before > places
        if not (late | early).any():
            break
        step = np.rint((places - np.where(late, end, before)) / mean).astype(np.int64)
        number += np.where(late, np.maximum(step, 1), np.where(early, np.minimum(step, -1), 0))
        number = np.maximum(0, number)
    return number


def _ends(draw: Draw, law: Gaps, mean: float, series: Integers, number: Integers) -> Floats:
    """Where the lives before those of the numbers end, and where they themselves end, one after the other."""
    return _end(draw, law, mean, np.concatenate([series, series]), np.concatenate([number - 1, number]))


def _end(draw: Draw, law: Gaps, mean: float, series: Integers, number: Integers) -> Floats:
    """Where the life of that number ends; 0 before the first."""
    known = number >= 0
    ends = evaluate(draw, "life", law, series, np.where(known, number, 0)) * mean
    made: Floats = np.where(known, ends, 0.0)
    return made
