"""Scores for two columns together: correlation of numbers, contingency of everything else.

Definitions as SDMetrics' column pair trends use them, thresholds included: a pair that is hardly related in the
reference is left out, because agreeing on nothing is no merit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.quality.columns import Codes, Floats, Numbers, scaled
from studio.quality.measure import Measure

CORRELATION_SIMILARITY = Measure(
    name="CorrelationSimilarity",
    title="Moves together",
    sentence="One minus half the difference between the two correlations: 1 means that the columns move together as "
    "they do in the reference.",
)
CONTINGENCY_SIMILARITY = Measure(
    name="ContingencySimilarity",
    title="Comes together",
    sentence="The part of all rows whose combination of the two values has the same share on both sides; numbers are "
    "cut into bins first.",
)

#: A pair counts if its reference correlation exceeds this, in either direction.
CORRELATION_THRESHOLD = 0.5
#: A pair counts if Cramér's V of its reference table exceeds this.
ASSOCIATION_THRESHOLD = 0.3

_DENSE_CELLS = 1 << 16


def correlation(first: Numbers, second: Numbers) -> float | None:
    """Pearson's r over the rows where both values are present; None if it is undefined."""
    if first.unit is not None and second.unit is not None:
        return _dot(first.unit, second.unit)
    both = ~(np.isnan(first.values) | np.isnan(second.values))
    x, y = first.values[both], second.values[both]
    if len(x) < 2:
        return None
    x_unit, y_unit = scaled(x), scaled(y)
    return None if x_unit is None or y_unit is None else _dot(x_unit, y_unit)


def _dot(x: Floats, y: Floats) -> float:
    # not BLAS, whose last digits depend on the number of threads
    return float(min(1.0, max(-1.0, (x * y).sum())))


def correlation_similarity(reference: float, synthetic: float) -> float:
    """1 - |r - s| / 2 for two correlations."""
    return 1 - abs(reference - synthetic) / 2


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a contingency table that hold rows: `keys` ascending, each row code · `width` + column code."""

    keys: NDArray[np.int64]
    counts: NDArray[np.int64]
    width: int

    @property
    def rows(self) -> int:
        return int(self.counts.sum())


def cells(first: Codes, second: Codes, first_width: int, second_width: int) -> Cells:
    """Count the combinations of two columns' codes, row by row; many possible cells are counted by sorting instead."""
    keys = first * second_width + second
    n_cells = first_width * second_width
    if n_cells <= max(_DENSE_CELLS, 4 * len(keys)):
        counts = np.bincount(keys, minlength=n_cells)
        filled = np.flatnonzero(counts)
        return Cells(filled, counts[filled], second_width)
    found, counts = np.unique(keys, return_counts=True)
    return Cells(found, counts, second_width)


def cramers_v(table: Cells) -> float | None:
    """Cramér's V without correction (Cramér 1946, chapter 21); None if a column shows fewer than two values."""
    n = table.rows
    _, row = np.unique(table.keys // table.width, return_inverse=True)
    _, column = np.unique(table.keys % table.width, return_inverse=True)
    row_totals = np.bincount(row, weights=table.counts)
    column_totals = np.bincount(column, weights=table.counts)
    smaller = min(len(row_totals), len(column_totals))
    if smaller < 2:
        return None
    expected = row_totals[row] * column_totals[column] / n
    chi_squared = float(((table.counts - expected) ** 2 / expected).sum())
    if len(table.keys) < len(row_totals) * len(column_totals):
        chi_squared += max(0.0, n - float(expected.sum()))  # an empty cell adds its expected count
    return float(min(1.0, np.sqrt(chi_squared / n / (smaller - 1))))


def contingency_similarity(reference: Cells, synthetic: Cells) -> float:
    """1 - half the sum of |p - q| over all combinations; both tables have rows and the same width."""
    keys, place = np.unique(np.concatenate((reference.keys, synthetic.keys)), return_inverse=True)
    difference = np.zeros(len(keys))
    n_first = len(reference.keys)
    difference[place[:n_first]] = reference.counts / reference.rows
    difference[place[n_first:]] -= synthetic.counts / synthetic.rows
    return min(1.0, max(0.0, 1 - 0.5 * float(np.abs(difference).sum())))
