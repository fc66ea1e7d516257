"""Which splits of a grown tree stay: those that rows which did not grow it confirm, and that leave k records a leaf.

Bottom-up (reduced-error pruning, Quinlan 1987), scored by log-likelihood: of the classes, and for numbers of six
classes and a normal curve over the levels, so that a few records do not decide over many bands.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.generators.draw import Bools, Floats
from studio.learning.coding import Coded, Ints
from studio.learning.options import Options

_BANDS = 6
_PRIOR = 0.5
_NORMAL_PRIOR = 2.0


@dataclass(frozen=True, slots=True)
class Grown:
    """A tree as it grew (children of a leaf are -1), and for each row its leaf, its class, and what it is there for."""

    left: Ints
    right: Ints
    features: Ints
    thresholds: Ints
    nodes: Ints
    classes: Ints
    grows: Bools
    judges: Bools


class Counts:
    """Rows of a grown tree, counted at every node."""

    def __init__(self, grown: Grown, target: Coded) -> None:
        self.left, self.right = grown.left, grown.right
        self.levels = _levels(grown.left, grown.right)
        self._grown = grown
        self._target = target
        self.records = self._summed(self._at_nodes(grown.grows | grown.judges))

    def gains(self) -> Floats:
        """By node, the log-likelihood of the judging rows under what the growing rows say there."""
        grown, judged = self._by_class(self._grown.grows), self._by_class(self._grown.judges)
        if not self._target.is_ordered or grown.shape[1] <= _BANDS:
            return _class_gains(grown, judged)
        groups = np.concatenate([[0], 1 + np.arange(grown.shape[1] - 1) * _BANDS // (grown.shape[1] - 1)])
        joined = np.zeros((grown.shape[1], _BANDS + 1))
        joined[np.arange(len(groups)), groups] = 1.0
        return _class_gains(grown @ joined, judged @ joined) + self._normal_gains()

    def _by_class(self, rows: Bools) -> Floats:
        n_classes = int(self._grown.classes.max()) + 1
        keys = self._grown.nodes[rows] * n_classes + self._grown.classes[rows]
        counts = np.bincount(keys, minlength=len(self.left) * n_classes).reshape(-1, n_classes)
        return self._summed(counts.astype(np.float64))

    def _normal_gains(self) -> Floats:
        middles = np.concatenate([[0.0], (self._target.cuts[1:] + self._target.cuts[:-1]) / 2])
        (n, s, q), (m, t, r) = (
            self._moments(rows, middles) for rows in (self._grown.grows, self._grown.judges)
        )
        first = max(n[0], 1.0)
        mean0 = s[0] / first
        variance0 = q[0] / first - mean0**2 + 1e-9
        mean = (s + _NORMAL_PRIOR * mean0) / (n + _NORMAL_PRIOR)
        spread = q - 2 * mean * s + n * mean**2 + _NORMAL_PRIOR * 0.1 * variance0
        variance = np.maximum(spread / (n + _NORMAL_PRIOR), 1e-8)
        gains: Floats = -0.5 * (m * np.log(variance) + (r - 2 * mean * t + m * mean**2) / variance)
        return gains

    def _moments(self, rows: Bools, middles: Floats) -> tuple[Floats, Floats, Floats]:
        rows = rows & (self._target.codes > 0)
        level = middles[self._target.codes[rows]]
        return (
            self._summed(self._at_nodes(rows)),
            self._summed(self._at_nodes(rows, level)),
            self._summed(self._at_nodes(rows, level * level)),
        )

    def _at_nodes(self, rows: Bools, weights: Floats | None = None) -> Floats:
        return np.bincount(self._grown.nodes[rows], weights, len(self.left)).astype(np.float64)

    def _summed(self, values: Floats) -> Floats:
        """Values of leaves added up in every node above them."""
        for places in reversed(self.levels):
            inner = places[self.left[places] >= 0]
            values[inner] += values[self.left[inner]] + values[self.right[inner]]
        return values


def kept_splits(counts: Counts, options: Options) -> Bools:
    """By node, whether it is a split that stays; one below a split that goes is meaningless."""
    floor = options.least_leaf(int(counts.records[0]))
    least_gain = options.dial.least_gain
    own = counts.gains() if least_gain is not None else np.zeros(len(counts.left))
    best = own.copy()
    keeps = np.zeros(len(counts.left), bool)
    for places in reversed(counts.levels):
        inner = places[counts.left[places] >= 0]
        left, right = counts.left[inner], counts.right[inner]
        stays = np.minimum(counts.records[left], counts.records[right]) >= floor
        if least_gain is not None:
            below = best[left] + best[right]
            stays &= below > own[inner] + least_gain
            best[inner] = np.where(stays, below, own[inner])
        keeps[inner] = stays
    return keeps


def _class_gains(grown: Floats, judged: Floats) -> Floats:
    prior = grown[0] / max(grown[0].sum(), 1.0)
    weight = _PRIOR * max(1, min(grown.shape[1], 4))
    shares = (grown + weight * prior) / (grown.sum(axis=1, keepdims=True) + weight)
    gains: Floats = (judged * np.log(shares + 1e-12)).sum(axis=1)
    return gains


def _levels(left: Ints, right: Ints) -> list[Ints]:
    """The nodes of each depth, from the root down."""
    found = [np.zeros(1, np.int64)]
    while True:
        inner = found[-1][left[found[-1]] >= 0]
        if not len(inner):
            return found
        found.append(np.concatenate([left[inner], right[inner]]).astype(np.int64))
