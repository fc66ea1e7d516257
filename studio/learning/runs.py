"""Neighbouring cells of an ordered column joined until k records of a node stand behind them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.generators.draw import Floats
from studio.learning.coding import Ints


@dataclass(slots=True)
class Run:
    """Cells from `first` up to but without `last`, and the records in them."""

    first: int
    last: int
    count: float
    is_joined: bool = True


def runs_of(row: Ints, prior: Floats, cuts: Floats, k: int) -> list[Run]:
    """Runs of k records or more from records by code (missing first); cells that could join no run are left out.

    `prior` is the parent's law. A run that stays below k joins a neighbour only where its records are about as many as
    the parent would have there, so that joining does not move them elsewhere.
    """
    found: list[Run] = []
    run: Run | None = None
    codes = np.flatnonzero(row)
    for code, count in zip(codes.tolist(), row[codes].tolist(), strict=True):
        if code == 0:
            continue
        if count >= k:
            _close(run, found, k)
            run = None
            found.append(Run(code - 1, code, count, is_joined=False))
            continue
        if run is None:
            run = Run(code - 1, code, 0.0)
        run.last, run.count = code, run.count + count
        if run.count >= k:
            found.append(run)
            run = None
    _close(run, found, k)
    whole = [run for run in _merged(found, prior, k) if run.count >= k]
    _mend_ends(whole, row, cuts)
    return whole


def _close(run: Run | None, found: list[Run], k: int) -> None:
    """A run that ends below k goes to the run just before it, else it waits for a neighbour."""
    if run is None:
        return
    if found and found[-1].is_joined and found[-1].count >= k:
        found[-1].last, found[-1].count = run.last, found[-1].count + run.count
    else:
        found.append(run)


def _merged(found: list[Run], prior: Floats, k: int) -> list[Run]:
    out: list[Run] = []
    for run in found:
        if out and min(out[-1].count, run.count) < k and _alike(out[-1], run, prior):
            out[-1] = Run(out[-1].first, run.last, out[-1].count + run.count)
        else:
            out.append(run)
    return out


def _alike(one: Run, other: Run, prior: Floats) -> bool:
    """Whether both hold about as many records as their parent would have there."""
    first, second = (float(prior[run.first + 1 : run.last + 1].sum()) for run in (one, other))
    if first + second <= 0:
        return True
    expected = (one.count + other.count) * first / (first + second)
    small = max(min(expected, one.count + other.count - expected), 0.0)
    return bool(abs(one.count - expected) <= 1.0 + 2.0 * np.sqrt(small))


def _mend_ends(runs: list[Run], row: Ints, cuts: Floats) -> None:
    """The outer ends of a node follow the mean of the outermost run, not its outermost record."""
    if not runs:
        return
    low, high = runs[0], runs[-1]
    if low.is_joined and low.last - low.first > 1:
        edge = 2 * _mean(low, row, cuts) - cuts[low.last]
        low.first = int(np.clip(np.searchsorted(cuts, edge, "right") - 1, 0, low.last - 1))
    if high.is_joined and high.last - high.first > 1:
        edge = 2 * _mean(high, row, cuts) - cuts[high.first]
        high.last = int(np.clip(np.searchsorted(cuts, edge), high.first + 1, len(cuts) - 1))


def _mean(run: Run, row: Ints, cuts: Floats) -> float:
    """The mean level of a run's records."""
    cells = slice(run.first, run.last)
    middles = (cuts[:-1] + cuts[1:])[cells] / 2
    held = row[1:][cells]
    return float((middles * held).sum() / max(held.sum(), 1))
