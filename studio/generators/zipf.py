"""Ranks by Zipf's law on 1 … n for any n: a table for the first ranks, a closed form for the rest."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.generators.draw import Floats, Integers
from studio.generators.lookup import Guide

_HEAD = 4096
"""From this rank on the sum is an integral by the midpoint rule, right to s² / (24 · head²)."""


def zipf(exponent: float) -> Callable[[Floats, Integers], Integers]:
    """A function from levels in (0, 1) and sizes n (at least 1), float64 and int64 of one shape, to ranks in [0, n).

    Rank k is drawn in proportion to (k + 1) ** -exponent.
    """
    ranks = np.arange(1, _HEAD + 1, dtype=np.float64)
    head = np.cumsum(ranks**-exponent)
    guide = Guide(head)
    bend = 1.0 - exponent

    def integral(x: Floats) -> Floats:
        return np.log(x) if bend == 0.0 else (x**bend - 1.0) / bend

    def inverse(y: Floats) -> Floats:
        return np.exp(y) if bend == 0.0 else (1.0 + bend * y) ** (1.0 / bend)

    start = float(integral(np.array([_HEAD + 0.5]))[0])

    def sums(n: Integers) -> Floats:
        found = head.take(np.minimum(n, _HEAD) - 1)
        beyond = np.flatnonzero(n > _HEAD)
        if len(beyond):
            found[beyond] += integral(n[beyond].astype(np.float64) + 0.5) - start
        return found

    def draw(u: Floats, n: Integers) -> Integers:
        target = u * sums(n)
        rank = np.minimum(guide.count(target), _HEAD - 1).astype(np.int64)
        beyond = np.flatnonzero((target >= head[-1]) & (n > _HEAD))
        if len(beyond):
            far = inverse(start + (target[beyond] - head[-1]))
            rank[beyond] = np.floor(far + 0.5).astype(np.int64) - 1
            rank[beyond] = np.maximum(rank[beyond], _HEAD)
        return np.minimum(rank, n - 1)

    return draw
