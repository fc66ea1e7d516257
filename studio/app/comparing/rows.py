"""Where the rows of both sides lie: principal components of all compared columns together.

Lists are laid out as one axis a label, each scaled by the root of its share, so that numbers and lists weigh alike
(factor analysis of mixed data, Pagès 2004).
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from studio.app.comparing.crowds import crowded_grid
from studio.app.comparing.pair import cells_for, spread_over
from studio.app.comparing.views import Cloud, ComparisonView, Floats, RowsView
from studio.progress import Progress
from studio.quality.columns import Categories, Numbers
from studio.quality.preparing import prepared
from studio.quality.roles import LEFT_OUT

FIT_ROWS = 20_000
"""Rows of one side that are looked at, at most."""

POINTS = 700
_LEAST_SHARE = 0.02


def rows_view(view: ComparisonView, progress: Progress | None = None) -> RowsView:
    """Both sides on their first two principal components; `progress` may stop it before each column."""
    progress = progress or Progress()
    reference, synthetic = (_some(side) for side in (view.sides.reference, view.sides.synthetic))
    axes: list[Floats] = []
    for score in view.comparison.columns:
        progress.check()
        if score.role not in LEFT_OUT and score.score is not None:
            ready = prepared(score.name, reference[score.name], synthetic[score.name], score.role)
            axes += [] if ready.sides is None else _axes(ready.sides)
    if len(axes) < 2:
        return RowsView(None, "", "At least two columns that vary are needed.")
    progress.check()
    points, told = _principal(np.column_stack(axes))
    old, new = points[: reference.num_rows], points[reference.num_rows :]
    shown = spread_over(old, POINTS), spread_over(new, POINTS)
    words = (
        f"{len(shown[1]):,} rows of each side · both directions tell {100 * told:.0f} % of the differences"
    )
    cells = cells_for(len(old))
    grid = crowded_grid(old, _edges(points[:, 0], cells), _edges(points[:, 1], cells))
    names = "first direction", "second direction"
    return RowsView(Cloud(names, ("number", "number"), *shown, grid, (None, None)), words)


def _principal(values: Floats) -> tuple[Floats, float]:
    """The rows on the first two principal components, and the share of the variance that these hold.

    By the eigenvectors of the covariance; scikit-learn gives the same, but takes seconds to load. The sign is such that
    the largest weight of a component is positive.
    """
    centred = values - values.mean(axis=0)
    variances, directions = np.linalg.eigh(centred.T @ centred)
    first = directions[:, [-1, -2]]
    first = first * np.sign(first[np.abs(first).argmax(axis=0), [0, 1]])
    points: Floats = centred @ first
    return points, float(variances[-2:].sum() / variances.sum())


def _some(table: pa.Table) -> pa.Table:
    if table.num_rows <= FIT_ROWS:
        return table
    return table.take(pa.array(np.linspace(0, table.num_rows - 1, FIT_ROWS).astype(np.int64)))


def _axes(sides: tuple[Numbers, Numbers] | tuple[Categories, Categories]) -> list[Floats]:
    """What a column adds to a row's place; both sides one below the other, a missing number in the middle."""
    first, second = sides
    if isinstance(first, Numbers) and isinstance(second, Numbers):
        values = np.concatenate((first.values, second.values))
        known = np.isfinite(values)
        values = np.where(known, values, values[known].mean() if known.any() else 0.0)
        deviation = values.std()
        return [(values - values.mean()) / deviation] if 0 < deviation < np.inf else []
    assert first.codes is not None and second.codes is not None
    codes: NDArray[np.int64] = np.concatenate((first.codes, second.codes))
    shares = np.bincount(codes, minlength=first.width) / len(codes)
    labels = np.flatnonzero((shares >= _LEAST_SHARE) & (shares < 1))
    return [((codes == label) - shares[label]) / np.sqrt(shares[label]) for label in labels.tolist()]


def _edges(values: Floats, cells: int) -> Floats:
    low, high = np.quantile(values, [0.002, 0.998])
    margin = 0.04 * max(float(high - low), 1e-9)
    return np.linspace(low - margin, high + margin, cells + 1)
