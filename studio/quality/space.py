"""Where a row lies, for measures of distance: numbers by their rank among all real rows, categories 1 apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from studio.quality.features import Flags, Matrix

Places = npt.NDArray[np.int64]

_CELLS = 12_000_000
"""Distances that are held at once."""

_MANY_AXES = 24
"""Beyond these, places are float32: half the time, and a difference that this blurs is none among so many."""


class Space:
    """Turns rows into places. Numbers run from 0 to 1, a missing value lies apart, two categories are 1 apart."""

    def __init__(self, is_category: Flags, real: Matrix) -> None:
        self._is_category = is_category.tolist()
        self._scales = [np.sort(column[~np.isnan(column)]) for column in real.T]
        self._values = [np.unique(scale) for scale in self._scales]

    @property
    def n_columns(self) -> int:
        """The number of columns that a row has; no two rows lie further apart than its root."""
        return len(self._is_category)

    def __call__(self, rows: Matrix) -> Matrix:
        """The places of rows, shape (rows, axes)."""
        return self.of(rows, range(self.n_columns))

    def of(self, rows: Matrix, columns: Sequence[int]) -> Matrix:
        """The places by these columns alone."""
        found = np.column_stack([self.axes(place, rows[:, place]) for place in columns])
        return found.astype(np.float32) if found.shape[1] > _MANY_AXES else found

    def ranks(self, place: int, column: Matrix) -> Matrix:
        """Where values stand among the real ones, 0 to 1."""
        scale = self._scales[place]
        ranks = (np.searchsorted(scale, column, "left") + np.searchsorted(scale, column, "right")) / 2
        return ranks / max(len(scale), 1)

    def axes(self, place: int, column: Matrix) -> Matrix:
        """What one column adds to the places."""
        missing = np.isnan(column)
        if self._is_category[place]:
            codes = np.where(missing, -1.0, column)
            return np.column_stack(
                [np.where(codes == value, np.sqrt(0.5), 0.0) for value in (-1.0, *self._values[place])]
            )
        ranks = np.where(missing, 0.5, self.ranks(place, column))
        return np.column_stack([ranks, np.where(missing, 1.0, 0.0)])


def distances(asked: Matrix, rows: Matrix) -> Matrix:
    """Squared distances, not below 0."""
    found = asked @ rows.T
    found *= -2.0
    found += (rows**2).sum(axis=1)[None]
    found += (asked**2).sum(axis=1)[:, None]
    found[found < slack(found)] = 0.0
    return found


def slack(squares: Matrix) -> float:
    """What squared distances of this precision may be off by."""
    return 2e-5 if squares.dtype == np.float32 else 1e-9


def batches(n_asked: int, n_rows: int) -> Iterator[slice]:
    """Parts of those asked whose distances to all rows fit into the memory meant for them."""
    size = max(1, _CELLS // max(1, n_rows))
    return (slice(start, start + size) for start in range(0, n_asked, size))


def nearest(asked: Matrix, rows: Matrix, k: int = 1) -> Matrix:
    """The distances from each place asked to its `k` nearest rows, ascending, shape (asked, k)."""
    found = [np.zeros((0, k))]
    for part in batches(len(asked), len(rows)):
        squares = distances(asked[part], rows)
        if k == 1:
            found.append(squares.min(axis=1)[:, None])
        else:
            found.append(np.sort(np.partition(squares, k - 1, axis=1)[:, :k], axis=1))
    return np.sqrt(np.concatenate(found))
