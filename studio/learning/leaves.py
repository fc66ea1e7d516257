"""What each leaf says of its records, from the root down: a node follows its parent where fewer than k records speak.

In a node a cell with k records stands for itself. Neighbouring smaller ones of an ordered column are joined until they
hold k, and share that among them as in the parent. What is left then, and all small cells of a list, is one remainder
over the cells that stand nowhere yet: as in the parent, in proportions that keep each cell's sum over all nodes of a
depth. Remainders below k are dealt out anew among their like. So no share rests on fewer than k records.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from studio.generators.draw import Floats
from studio.learning.coding import Ints
from studio.learning.runs import Run, runs_of

_ROUNDS = 8
_ALIKE = 0.1
"""Cells side by side whose densities all lie within this share of each other are written as one."""


@dataclass(slots=True)
class Leaves:
    """Shares in the form of `studio.generators.joint.Member`: cells from `first` to before `last`, 0 to 0 missing."""

    starts: list[int] = field(default_factory=lambda: [0])
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)

    def add(self, law: Floats, breaks: Ints) -> None:
        """One more leaf: shares by code, joined from each break up to the next."""
        total = float(law.sum())
        if law[0] > 0 or total <= 0:
            self._put(0, 0 if total > 0 else len(law) - 1, float(law[0]) / total if total > 0 else 1.0)
        for low, high in zip(breaks.tolist(), [*breaks[1:].tolist(), len(law) - 1], strict=True):
            share = float(law[low + 1 : high + 1].sum())
            if share > 1e-7 * total:
                self._put(low, high, share / total)
        self.starts.append(len(self.shares))

    def _put(self, first: int, last: int, share: float) -> None:
        self.first.append(first)
        self.last.append(last)
        self.shares.append(share)


@dataclass(frozen=True, slots=True)
class Shape:
    """The column behind the counts: levels between its cells, the floor, and whether its cells have an order."""

    cuts: Floats
    k: int
    is_ordered: bool


def leaves_of(counts: Ints, left: Ints, right: Ints, shape: Shape) -> Leaves:
    """From records by leaf and code, shape (leaves, cells + 1) with missing first, and the splits above them."""
    laws = _laws(counts, left, right, shape)
    widths = np.diff(shape.cuts)
    result = Leaves()
    for law in laws:
        breaks = _breaks(law[1:] / widths) if shape.is_ordered else np.arange(len(law) - 1)
        result.add(law, breaks)
    return result


def _breaks(density: Floats) -> Ints:
    """Where a run of cells of about one density begins."""
    found: list[int] = []
    low = high = -1.0
    for cell, own in enumerate(density.tolist()):
        low, high = min(low, own), max(high, own)
        if not found or high > (1.0 + _ALIKE) * low:
            found.append(cell)
            low = high = own
    return np.array(found, np.int64)


def _laws(counts: Ints, left: Ints, right: Ints, shape: Shape) -> Floats:
    """Shares by leaf and code, worked out depth by depth."""
    n_splits, n_leaves = len(left), len(counts)
    held = np.zeros((n_splits + n_leaves, counts.shape[1]), np.int64)
    held[n_splits:] = counts
    parent = np.full(len(held), -1)
    children = np.stack([left, right], axis=1) if n_splits else np.zeros((0, 2), np.int64)
    children = np.where(children < 0, n_splits + ~children, children)
    for split in range(n_splits - 1, -1, -1):
        held[split] = held[children[split]].sum(axis=0)
        parent[children[split]] = split
    whole = held[0] if n_splits else counts.sum(axis=0)
    plain = np.concatenate([[whole[0] / max(whole.sum(), 1)], np.diff(shape.cuts)])
    laws = np.zeros(held.shape)
    if not n_splits:
        return _of_depth(held, np.tile(plain, (n_leaves, 1)), shape)
    level = np.zeros(1, np.int64)
    while len(level):
        above = np.where((parent[level] < 0)[:, None], plain, laws[parent[level]])
        laws[level] = _of_depth(held[level], above, shape)
        level = children[level[level < n_splits]].reshape(-1)
    return laws[n_splits:]


def _of_depth(counts: Ints, above: Floats, shape: Shape) -> Floats:
    """The laws of nodes of one depth, each given its parent's."""
    laws = np.zeros(counts.shape)
    rests = np.zeros(len(counts))
    lost = np.zeros(counts.shape[1])
    spare = np.ones(counts.shape, bool)
    for node, (row, prior) in enumerate(zip(counts, above, strict=True)):
        runs = runs_of(row, prior, shape.cuts, shape.k) if shape.is_ordered else []
        for run in runs:
            _share_out(laws[node], run, prior)
            spare[node, run.first + 1 : run.last + 1] = False
        big = np.flatnonzero((row >= shape.k) & spare[node])
        laws[node, big] = row[big]
        spare[node, big] = False
        left_over = np.flatnonzero((row > 0) & spare[node])
        rests[node] = row[left_over].sum()
        lost[left_over] += row[left_over]
        if shape.is_ordered and rests[node] >= shape.k:
            spare[node, : left_over[0]] = False
            spare[node, left_over[-1] + 1 :] = False
    room = np.where(spare, np.maximum(above, 1e-12), 0.0)
    expected = counts.sum(axis=1, keepdims=True) * room
    goal = _averaged(lost, expected.sum(axis=0), shape.k, np.inf)
    laws += _spread(_averaged(rests, expected.sum(axis=1), shape.k, shape.k), goal, room)
    sums = laws.sum(axis=1, keepdims=True)
    return np.where(sums > 0, laws / np.where(sums > 0, sums, 1.0), above)


def _share_out(law: Floats, run: Run, prior: Floats) -> None:
    """A run's records over its cells as in the parent."""
    inside = prior[run.first + 1 : run.last + 1]
    total = float(inside.sum())
    law[run.first + 1 : run.last + 1] += run.count * (inside / total if total > 0 else 1.0 / len(inside))


def _averaged(sums: Floats, expected: Floats, k: int, most: float) -> Floats:
    """Sums below k are dealt out anew, as the parents expect them (`most` at a time); none where they are below k."""
    small = sums < k
    total, share = sums[small].sum(), np.minimum(expected, most)
    if total < k or share[small].sum() <= 0:
        return np.where(small, 0.0, sums)
    return np.where(small, total * share / share[small].sum(), sums)


def _spread(rests: Floats, lost: Floats, shape: Floats) -> Floats:
    """Remainders over the spare codes with the sums of both (iterative proportional fitting, Deming, Stephan 1940)."""
    if not rests.any() or not lost.any():
        return np.zeros_like(shape)
    goal = lost * (rests.sum() / lost.sum())
    for _ in range(_ROUNDS):
        sums = shape.sum(axis=0)
        shape = shape * np.divide(goal, sums, out=np.zeros_like(sums), where=sums > 0)
        sums = shape.sum(axis=1)
        shape = shape * np.divide(rests, sums, out=np.zeros_like(sums), where=sums > 0)[:, None]
    return shape
