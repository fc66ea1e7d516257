"""A column of numbers made ready for fitting: distinct values, the grid they lie on, and bins for the likelihood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

MOST_DECIMALS = 9
_FINE, _COARSE = 1000, 160


@dataclass(frozen=True)
class Sample:
    """`values` are the distinct numbers, ascending, shape (m,); `counts` how often each occurs.

    `decimals` is the number of digits after the point that the values use, None where they use all of them; `n_bins`
    how many bins the likelihood works with.
    """

    values: Floats
    counts: Ints
    decimals: int | None
    n_bins: int = _FINE

    def coarse(self) -> Sample:
        """The same sample for a first, cheap look."""
        return replace(self, n_bins=_COARSE)

    def records_at(self, value: float) -> int:
        """How many records hold exactly this value."""
        place = int(np.searchsorted(self.values, value))
        return int(self.counts[place]) if place < len(self.values) and self.values[place] == value else 0

    @cached_property
    def n(self) -> int:
        """Number of records."""
        return int(self.counts.sum())

    @property
    def step(self) -> float:
        """Distance of neighbours on the grid of the decimals, 0 where there is none."""
        return 0.0 if self.decimals is None else 10.0**-self.decimals

    @cached_property
    def mean(self) -> float:
        return float(np.average(self.values, weights=self.counts))

    @cached_property
    def deviation(self) -> float:
        """Standard deviation over n, not n - 1."""
        return float(np.sqrt(np.average((self.values - self.mean) ** 2, weights=self.counts)))

    @cached_property
    def logs(self) -> tuple[float, float]:
        """Mean and standard deviation of the logarithms; values of a grid that are 0 count as half a step."""
        logs = np.log(np.maximum(self.values, self.step / 2 or 1e-300))
        mean = float(np.average(logs, weights=self.counts))
        return mean, float(np.sqrt(np.average((logs - mean) ** 2, weights=self.counts)))

    @cached_property
    def bins(self) -> tuple[Floats, Ints]:
        """Inner edges, shape (b - 1,), and counts, shape (b,): even shares, finer in both tails.

        Edges lie half a step above a value of the grid, where rounding decides.
        """
        n = self.n
        ends = np.cumsum(self.counts)
        tail = 2.0 ** np.arange(0, np.log2(max(2.0, n / self.n_bins)))
        even = np.linspace(0, n, self.n_bins + 1)[1:-1]
        if len(self.values) <= self.n_bins:
            places = np.arange(len(self.values) - 1)
        else:
            places = np.unique(np.searchsorted(ends, np.concatenate([tail, even, n - tail])))
            places = places[places < len(self.values) - 1]
        if self.step:
            edges = self.values[places] + self.step / 2
        else:
            edges = (self.values[places] + self.values[places + 1]) / 2
        counts = np.diff(np.concatenate([[0], ends[places], [n]]))
        return edges, counts.astype(np.int64)

    @cached_property
    def is_whole(self) -> bool:
        return self.decimals == 0

    def lowest_mean(self, m: int) -> float:
        """Mean of the m smallest records."""
        return _mean_of_first(self.values, self.counts, m)

    def highest_mean(self, m: int) -> float:
        """Mean of the m largest records."""
        return _mean_of_first(self.values[::-1], self.counts[::-1], m)


def sample_of(numbers: Floats | Ints) -> Sample:
    """The sample of an array of finite numbers without gaps; shape (n,) with n ≥ 1."""
    distinct, counts = np.unique(np.asarray(numbers), return_counts=True)
    values: Floats = distinct.astype(np.float64)
    decimals = 0 if np.issubdtype(distinct.dtype, np.integer) else decimals_of(values)
    return Sample(values, counts.astype(np.int64), decimals)


def decimals_of(values: Floats) -> int | None:
    """How many digits after the point these numbers use, None from 10 on."""
    few = [_digits(value) for value in values[:: max(1, len(values) // 64)].tolist()]
    for decimals in range(max(few, default=0), MOST_DECIMALS + 1):
        scaled = values * 10.0**decimals
        if np.abs(scaled).max(initial=0.0) > 2**45:
            return None
        if (np.abs(scaled - np.rint(scaled)) <= np.maximum(np.abs(scaled) * 5e-16, 1e-7)).all():
            return decimals
    return None


def _digits(value: float) -> int:
    """Digits after the point in the shortest text of a float."""
    text = repr(value)
    if "e" in text:
        return MOST_DECIMALS + 1
    return len(text.partition(".")[2].rstrip("0"))


def _mean_of_first(values: Floats, counts: Ints, m: int) -> float:
    ends = np.cumsum(counts)
    place = int(np.searchsorted(ends, m))
    used = counts[: place + 1].astype(np.float64)
    used[place] -= ends[place] - m
    return float(np.average(values[: place + 1], weights=used))
