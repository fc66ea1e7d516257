"""Draws by weight in constant time, for names and towns whose order means nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.generators.draw import Words

_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_SCALE = 1 << 32


@dataclass(frozen=True, slots=True)
class Alias:
    """An alias table (Walker 1977; built as in Vose 1991): each cell is shared by at most two codes."""

    keep: Words
    other: npt.NDArray[np.intp]

    def draw(self, words: Words) -> npt.NDArray[np.int32]:
        """Codes int32 by weight from raw 64-bit words of shape (n,)."""
        cell = (((words >> _HALF) * np.uint64(len(self.keep))) >> _HALF).astype(np.intp)
        kept = (words & _LOW) < self.keep.take(cell)
        return np.where(kept, cell, self.other.take(cell)).astype(np.int32)


def alias(weights: Sequence[float]) -> Alias:
    """The table of `weights`, which are at least 0 and not all 0."""
    count = len(weights)
    total = float(sum(weights))
    if not total > 0:
        raise ValueError("At least one weight must be above 0.")
    scaled = [weight * count / total for weight in weights]
    keep = [float(_SCALE)] * count
    other = list(range(count))
    small = [i for i, share in enumerate(scaled) if share < 1]
    large = [i for i, share in enumerate(scaled) if share >= 1]
    while small and large:
        low, high = small.pop(), large.pop()
        keep[low], other[low] = scaled[low] * _SCALE, high
        scaled[high] -= 1 - scaled[low]
        (small if scaled[high] < 1 else large).append(high)
    return Alias(
        np.array([min(round(share), _SCALE) for share in keep], dtype=np.uint64), np.array(other, np.intp)
    )


def by_rank(count: int) -> list[float]:
    """Weights for names that stand in the order of their frequency but without figures: 1 / (rank + 10)."""
    return [1.0 / (rank + 10.0) for rank in range(1, count + 1)]
