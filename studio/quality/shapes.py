"""Scores for the shape of one column: Kolmogorov-Smirnov for numbers and dates, total variation for categories.

Definitions as SDMetrics' column shapes use them: missing values take no part.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.quality.columns import Categories, Numbers
from studio.quality.measure import Measure

KS_COMPLEMENT = Measure(
    name="KSComplement",
    title="Shape of numbers",
    sentence="One minus the largest gap between the two cumulative curves: 1 means the same shape, 0 means no overlap.",
)
TV_COMPLEMENT = Measure(
    name="TVComplement",
    title="Shares of categories",
    sentence="The part of all rows whose category has the same share on both sides: 1 means equal shares, "
    "0 means no category in common.",
)

#: Differences beyond this many decimals are arithmetic noise.
_NOISE_DECIMALS = 14


def ks_complement(reference: Numbers, synthetic: Numbers) -> float | None:
    """1 - max |F - G| over the empirical distribution functions; None if a side has no value."""
    first, second = _without_noise(reference.ordered, synthetic.ordered)
    if len(first) == 0 or len(second) == 0:
        return None
    both = np.concatenate((first, second))
    f = np.searchsorted(first, both, side="right") / len(first)
    g = np.searchsorted(second, both, side="right") / len(second)
    return float(1 - np.abs(f - g).max())


def tv_complement(reference: Categories, synthetic: Categories) -> float | None:
    """1 - half the sum of |p - q| over all categories; None if a side has no value."""
    first, second = reference.counts[:-1], synthetic.counts[:-1]
    n_first, n_second = int(first.sum()), int(second.sum())
    if n_first == 0 or n_second == 0:
        return None
    return _bounded(1 - 0.5 * float(np.abs(first / n_first - second / n_second).sum()))


def _bounded(score: float) -> float:
    return min(1.0, max(0.0, score))


def _without_noise(first: NDArray[Any], second: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Rounded to 14 decimals, unless the values are so small that this would lose them or so large that it would
    overflow."""
    if first.dtype.kind != "f" or second.dtype.kind != "f" or len(first) == 0 or len(second) == 0:
        return first, second
    largest = max(abs(float(end)) for side in (first, second) for end in (side[0], side[-1]))
    if not 1e-6 <= largest <= 1e8:
        return first, second
    return np.round(first, _NOISE_DECIMALS), np.round(second, _NOISE_DECIMALS)
