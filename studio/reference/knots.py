"""An empirical quantile under the floor: atoms that many records share, straight lines through means in between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.reference.floor import K, printed
from studio.reference.sample import Floats, Sample

_MOST_GROUPS = 240
_FEW_VALUES = 300


@dataclass(frozen=True, slots=True)
class Knots:
    """Ascending levels from 0 to 1 and the values at them; an atom stands at two levels."""

    levels: tuple[float, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring records, as distinct values and counts: one atom, or a group of at least K records."""

    values: Floats
    counts: Floats
    is_atom: bool

    @property
    def n(self) -> int:
        return int(self.counts.sum())


def knots_of(sample: Sample) -> Knots | None:
    """The quantile of the sample, None where there are too few records for one."""
    if sample.n < 3 * K:
        return None
    runs = _runs(sample)
    if len(runs) < 2 and not runs[0].is_atom:
        return None
    levels: list[float] = []
    values: list[float] = []
    below = 0
    for index, run in enumerate(runs):
        start, end = below / sample.n, (below + run.n) / sample.n
        if run.is_atom:
            points = [(start, float(run.values[0])), (end, float(run.values[0]))]
        else:
            points = _line(run, start, end, index == 0 or runs[index - 1].is_atom,
                           index == len(runs) - 1 or runs[index + 1].is_atom)  # fmt: skip
        for level, value in points:
            levels.append(level)
            values.append(value)
        below += run.n
    return _tidy(levels, values, sample)


def _runs(sample: Sample) -> list[_Run]:
    """Atoms and groups in ascending order; a remainder below K joins its neighbour."""
    size = max(K, sample.n // _MOST_GROUPS)
    atom = K if len(sample.values) <= _FEW_VALUES else max(K, size)
    runs: list[_Run] = []
    first = 0
    is_atom = sample.counts >= atom
    sizes = sample.counts.astype(np.float64)
    held = 0
    for index in range(len(sample.values)):
        if is_atom[index]:
            if held:
                runs.append(_Run(sample.values[first:index], sizes[first:index], False))
            runs.append(_Run(sample.values[index : index + 1], sizes[index : index + 1], True))
            first, held = index + 1, 0
            continue
        held += int(sample.counts[index])
        if held >= size:
            runs.append(_Run(sample.values[first : index + 1], sizes[first : index + 1], False))
            first, held = index + 1, 0
    if held:
        runs.append(_Run(sample.values[first:], sizes[first:], False))
    return _fold(runs)


def _fold(runs: list[_Run]) -> list[_Run]:
    """Groups of fewer than K records go to a neighbour: to a group if there is one, else onto the atom below."""
    out: list[_Run] = []
    carried = 0.0
    for run in runs:
        if run.is_atom or run.n >= K:
            counts = run.counts.copy()
            counts[0] += carried
            out.append(_Run(run.values, counts, run.is_atom))
            carried = 0.0
        elif not out:
            carried += run.n
        elif out[-1].is_atom:
            out[-1] = _Run(out[-1].values, out[-1].counts + run.n, True)
        else:
            last = out[-1]
            out[-1] = _Run(np.append(last.values, run.values), np.append(last.counts, run.counts), False)
    return out or [_Run(runs[0].values, runs[0].counts, False)]


def _line(run: _Run, start: float, end: float, opens: bool, closes: bool) -> list[tuple[float, float]]:
    """The mean of the group at its middle; where the stretch opens or closes, the mean of its K outermost records."""
    group = Sample(run.values, run.counts.astype(np.int64), None)
    points = [((start + end) / 2, group.mean)]
    if opens:
        points.insert(0, (start, group.lowest_mean(K)))
    if closes:
        points.append((end, group.highest_mean(K)))
    return points


def _tidy(levels: list[float], values: list[float], sample: Sample) -> Knots:
    """Short, ascending, starting at 0 and ending at 1; values that many records hold stay exact."""
    rounded = [value if sample.records_at(value) >= K else printed(value, sample, 5) for value in values]
    ascending = np.maximum.accumulate(rounded)
    short = np.maximum.accumulate([round(level, 6) for level in levels])
    kept = [0]
    for index in range(1, len(short) - 1):
        same = short[index] == short[index - 1] and short[index] == short[index + 1]
        if not same:
            kept.append(index)
    kept.append(len(short) - 1)
    final_levels = [float(short[index]) for index in kept]
    final_levels[0], final_levels[-1] = 0.0, 1.0
    return Knots(tuple(final_levels), tuple(float(ascending[index]) for index in kept))
