"""Rows together with those before them in their series, for types that look a bounded way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from studio.generators.draw import Bools, Floats, Integers

_AT_ONCE = 1 << 21
"""Rows that are looked at together."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Runs of neighbouring places, laid end to end, each with the places before it that are looked at."""

    part: slice
    """Which rows of the draw these are."""
    series: Integers
    places: Integers
    starts: Integers
    """Where each run begins."""
    own: Integers
    """Where the rows of the draw stand."""

    @property
    def lengths(self) -> Integers:
        """How long each run is."""
        return np.diff(np.append(self.starts, len(self.places)))

    @property
    def runs(self) -> Integers:
        """The number of the run to which each place belongs."""
        return np.repeat(np.arange(len(self.starts), dtype=np.int64), self.lengths)


def spans(series: Integers, places: Integers, reach: int) -> Iterator[Spans]:
    """The runs of some rows with at most `reach` places before each, as many rows at a time as memory should hold."""
    n = len(places)
    fresh = np.ones(n, dtype=np.bool_)
    fresh[1:] = (np.diff(places) != 1) | (np.diff(series) != 0)
    step = n if int(fresh.sum()) * (reach + 1) + n <= _AT_ONCE else max(1, _AT_ONCE // (reach + 1))
    for at in range(0, n, max(1, step)):
        yield _spans(slice(at, min(n, at + step)), series, places, fresh, reach)


def _spans(part: slice, series: Integers, places: Integers, fresh: Bools, reach: int) -> Spans:
    series, places, fresh = series[part], places[part], fresh[part].copy()
    fresh[0] = True
    first = np.flatnonzero(fresh)
    lengths = np.diff(np.append(first, len(places)))
    back = np.minimum(places[first], reach)
    sizes = lengths + back
    starts = np.cumsum(sizes) - sizes
    within = np.arange(int(sizes.sum()), dtype=np.int64) - np.repeat(starts, sizes)
    own = np.repeat(starts + back - first, lengths) + np.arange(len(places), dtype=np.int64)
    return Spans(
        part, np.repeat(series[first], sizes), np.repeat(places[first] - back, sizes) + within, starts, own
    )


def added(values: Floats, found: Spans) -> Floats:
    """Sums from the beginning of each run up to each place, added one after the other.

    Runs of like length are laid side by side, so that a sum never depends on what lies in other runs.
    """
    result = np.empty_like(values)
    lengths = found.lengths
    classes = np.frexp(lengths.astype(np.float64))[1]
    for size in np.unique(classes):
        runs = np.flatnonzero(classes == size)
        longest = int(lengths[runs].max())
        index = found.starts[runs][:, None] + np.arange(longest)
        inside = np.arange(longest) < lengths[runs][:, None]
        table = np.where(inside, values[np.minimum(index, len(values) - 1)], 0.0)
        result[index[inside]] = np.cumsum(table, axis=1)[inside]
    return result
