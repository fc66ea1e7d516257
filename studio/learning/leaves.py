"""What a leaf says of its records: shares of ranges of cells, none of which rests on fewer than k records.

A cell with k records in the leaf stands alone. Neighbouring smaller ones of an ordered column are joined until they
hold k. What is left then, and all small cells of a list, is one remainder, spread over the cells that stand nowhere in
the leaf, in proportions that keep each cell's share of the whole; a remainder below k is the mean of all such leaves.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from studio.generators.draw import Bools, Floats
from studio.learning.coding import Ints

_ROUNDS = 8


@dataclass(slots=True)
class _Entry:
    first: int
    last: int
    count: float
    is_run: bool = False


@dataclass(slots=True)
class Leaves:
    """Shares in the form of `studio.generators.joint.Member`: cells from `first` to before `last`, 0 to 0 missing."""

    starts: list[int] = field(default_factory=lambda: [0])
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)

    def add(self, entries: list[_Entry]) -> None:
        """One more leaf."""
        total = sum(entry.count for entry in entries)
        for entry in sorted(entries, key=lambda entry: (entry.last > 0, entry.first, entry.last)):
            self.first.append(entry.first)
            self.last.append(entry.last)
            self.shares.append(entry.count / total)
        self.starts.append(len(self.shares))


def leaves_of(counts: Ints, cuts: Floats, k: int, *, is_ordered: bool, missing: float) -> Leaves:
    """From records by leaf and code, shape (leaves, cells + 1) with missing first; `missing` is the column's share."""
    kept: list[list[_Entry]] = []
    rests = np.zeros(len(counts))
    spare = np.zeros(counts.shape, bool)
    lost = np.zeros(counts.shape[1])
    for leaf, row in enumerate(counts):
        entries, left_over = _joined(row, cuts, k) if is_ordered else _alone(row, k)
        kept.append(entries)
        rests[leaf] = row[left_over].sum()
        lost[left_over] += row[left_over]
        spare[leaf] = _spare(entries, left_over, row, k, is_ordered)
    widths = np.concatenate([[missing], np.diff(cuts)])
    spread = _spread(_averaged(rests, k), lost, spare, widths)
    result = Leaves()
    for entries, row in zip(kept, spread, strict=True):
        result.add([*entries, *_entries(row, is_ordered)] or [_Entry(0, len(cuts) - 1, 1.0)])
    return result


def _alone(row: Ints, k: int) -> tuple[list[_Entry], Ints]:
    big = np.flatnonzero(row >= k)
    entries = [_cell(code, float(row[code])) for code in big.tolist()]
    return entries, np.flatnonzero((row > 0) & (row < k))


def _joined(row: Ints, cuts: Floats, k: int) -> tuple[list[_Entry], Ints]:
    """Entries of an ordered column, and the codes that could not join anyone."""
    entries: list[_Entry] = []
    left_over: list[int] = []
    run: _Entry | None = None
    for code in np.flatnonzero(row).tolist():
        count = float(row[code])
        if code == 0:
            if count >= k:
                entries.append(_cell(0, count))
            else:
                left_over.append(0)
            continue
        if count >= k:
            _close(run, entries, k)
            run = None
            entries.append(_cell(code, count))
            continue
        if run is None:
            run = _Entry(code - 1, code, 0.0, is_run=True)
        run.last, run.count = code, run.count + count
        if run.count >= k:
            entries.append(run)
            run = None
    _close(run, entries, k)
    merged = _merged(entries, cuts, k)
    for entry in merged:
        if entry.count < k and entry.last > 0:
            left_over += [code for code in range(entry.first + 1, entry.last + 1) if row[code] > 0]
    whole = [entry for entry in merged if entry.count >= k]
    _ends(whole, row, cuts)
    return whole, np.array(left_over, np.int64)


def _close(run: _Entry | None, entries: list[_Entry], k: int) -> None:
    """A run that ends below k goes to the run just before it, else it waits for a neighbour."""
    if run is None:
        return
    if entries and entries[-1].is_run and entries[-1].count >= k:
        entries[-1].last, entries[-1].count = run.last, entries[-1].count + run.count
    else:
        entries.append(run)


def _merged(entries: list[_Entry], cuts: Floats, k: int) -> list[_Entry]:
    """Small runs joined with a neighbour, where that moves fewer than k records from where they are."""
    out: list[_Entry] = []
    for entry in entries:
        before = out[-1] if out and out[-1].last > 0 else None
        if before is not None and min(before.count, entry.count) < k and _moved(before, entry, cuts) < k:
            out[-1] = _Entry(before.first, entry.last, before.count + entry.count, is_run=True)
        else:
            out.append(entry)
    return out


def _moved(one: _Entry, other: _Entry, cuts: Floats) -> float:
    """How many records lie elsewhere when both are spread evenly over the levels of both."""
    first, second = cuts[one.last] - cuts[one.first], cuts[other.last] - cuts[other.first]
    return float(abs(one.count - (one.count + other.count) * first / (first + second)))


def _ends(entries: list[_Entry], row: Ints, cuts: Floats) -> None:
    """The outer ends of a leaf follow the mean of the outermost run, not its outermost record."""
    runs = [entry for entry in entries if entry.last > 0]
    if not runs:
        return
    low, high = runs[0], runs[-1]
    if low.is_run and low.last - low.first > 1:
        edge = 2 * _mean(low, row, cuts) - cuts[low.last]
        low.first = int(np.clip(np.searchsorted(cuts, edge), 0, low.last - 1))
    if high.is_run and high.last - high.first > 1:
        edge = 2 * _mean(high, row, cuts) - cuts[high.first]
        high.last = int(np.clip(np.searchsorted(cuts, edge), high.first + 1, len(cuts) - 1))


def _mean(entry: _Entry, row: Ints, cuts: Floats) -> float:
    cells = slice(entry.first, entry.last)
    middles = (cuts[:-1] + cuts[1:])[cells] / 2
    held = row[1:][cells]
    return float((middles * held).sum() / max(held.sum(), 1))


def _spare(entries: list[_Entry], left_over: Ints, row: Ints, k: int, is_ordered: bool) -> Bools:
    """Where a leaf's remainder may lie: on codes that no entry covers, of an ordered column no further than it lay."""
    spare = np.ones(len(row), bool)
    for entry in entries:
        spare[entry.first + 1 : entry.last + 1] = False
        if entry.last == 0:
            spare[0] = False
    if is_ordered and len(left_over) and row[left_over].sum() >= k:
        spare[: left_over[0]] = False
        spare[left_over[-1] + 1 :] = False
    return spare


def _averaged(rests: Floats, k: int) -> Floats:
    """Remainders below k become the mean of their like, none where all of them together are below k."""
    small = rests < k
    total = rests[small].sum()
    mean = total / small.sum() if total >= k else 0.0
    return np.where(small, mean, rests)


def _spread(rests: Floats, lost: Floats, spare: Bools, widths: Floats) -> Floats:
    """Remainders over the spare codes with the sums of both (iterative proportional fitting, Deming, Stephan 1940)."""
    shape = np.where(spare, np.maximum(widths, 1e-9), 0.0)
    if not rests.any() or not lost.any():
        return np.zeros_like(shape)
    goal = lost * (rests.sum() / lost.sum())
    for _ in range(_ROUNDS):
        sums = shape.sum(axis=0)
        shape *= np.divide(goal, sums, out=np.zeros_like(sums), where=sums > 0)
        sums = shape.sum(axis=1)
        shape *= np.divide(rests, sums, out=np.zeros_like(sums), where=sums > 0)[:, None]
    return shape


def _entries(row: Floats, is_ordered: bool) -> list[_Entry]:
    """Spread remainders as entries; of an ordered column neighbouring cells together."""
    entries: list[_Entry] = []
    for code in np.flatnonzero(row > 1e-6).tolist():
        before = entries[-1] if entries else None
        if is_ordered and code > 1 and before is not None and before.last == code - 1:
            before.last, before.count = code, before.count + float(row[code])
        else:
            entries.append(_cell(code, float(row[code])))
    return entries


def _cell(code: int, count: float) -> _Entry:
    return _Entry(max(code - 1, 0), code, count)
