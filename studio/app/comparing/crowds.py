"""The reference as it may leave the screen: only where a mark stands for at least ten of its rows.

A bin, label or cell of fewer rows, or an axis that reaches out to them, would tell of single people.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studio.app.comparing.views import Chart, Cloud, Curves, Floats, Grid, Mosaic, Panel, Panels, Quantiles
from studio.quality import CategoryShape, Histogram, NumberShape, Shape

LEAST_ROWS = 10


def shareable(chart: Chart) -> Chart:
    """The same chart without any mark that stands for fewer than `LEAST_ROWS` rows of the reference.

    NaN takes the place of a share that is not told, and does not tell a few rows from none.
    """
    if isinstance(chart, Histogram):
        return _histogram(chart)
    if isinstance(chart, Curves):
        return replace(chart, reference=chart.coarse, gap=None)
    if isinstance(chart, Quantiles):
        return replace(chart, points=chart.coarse)
    if isinstance(chart, Panels):
        return replace(chart, panels=tuple(_panel(panel) for panel in chart.panels if _may_be_named(panel)))
    if isinstance(chart, Cloud):
        return _cloud(chart)
    return _mosaic(chart)


def crowded_curve(found: Histogram) -> Floats:
    """The reference's cumulative curve with `LEAST_ROWS` rows or more between any two corners, shape (n, 2).

    Its ends lie where the picture of the histogram ends; the few rows beyond them count as if they lay within. Empty
    where there are too few rows.
    """
    reference, synthetic = found.reference, found.synthetic
    if not (isinstance(reference, NumberShape) and isinstance(synthetic, NumberShape)):
        return np.empty((0, 2))
    sums = np.concatenate(([0], np.cumsum(_counts(reference))))
    total = int(sums[-1])
    if total < LEAST_ROWS:
        return np.empty((0, 2))
    first, last = _shown(reference, synthetic)
    corners = [(reference.edges[first], 0.0)]
    told = 0
    for i in range(first + 1, last):
        if sums[i] - told >= LEAST_ROWS and total - sums[i] >= LEAST_ROWS:
            told = int(sums[i])
            corners.append((reference.edges[i], told / total))
    return np.array([*corners, (reference.edges[last], 1.0)])


def crowded_grid(points: Floats, x_edges: Floats, y_edges: Floats) -> Grid:
    """Points of shape (n, 2) counted in cells, as shares of all of them."""
    counts, _, _ = np.histogram2d(points[:, 0], points[:, 1], bins=(x_edges, y_edges))
    return Grid(x_edges, y_edges, _told(counts / max(1, len(points)), counts))


def _histogram(found: Histogram) -> Histogram:
    reference, synthetic = found.reference, found.synthetic
    if isinstance(reference, CategoryShape) and isinstance(synthetic, CategoryShape):
        crowded = _counts(reference) >= LEAST_ROWS
        sides = zip(reference.labels, synthetic.shares, crowded, strict=True)
        labels = [label for label, share, many in sides if many or share > 0]
        old, new = reference.on_labels(labels), synthetic.on_labels(labels)
        return Histogram(new, replace(old, shares=tuple(_told(np.array(old.shares), _counts(old)).tolist())))
    if isinstance(reference, NumberShape) and isinstance(synthetic, NumberShape):
        first, last = _shown(reference, synthetic)
        shares = _told(np.array(reference.shares), _counts(reference))[first:last].tolist()
        edges = reference.edges[first : last + 1]
        return Histogram(
            replace(synthetic, edges=edges, shares=synthetic.shares[first:last]),
            replace(reference, edges=edges, shares=tuple(shares)),
        )
    return Histogram(synthetic, None, found.reason)


def _shown(reference: NumberShape, synthetic: NumberShape) -> tuple[int, int]:
    """The first bin that a picture may show, and the one after the last."""
    shown = np.flatnonzero((_counts(reference) >= LEAST_ROWS) | (np.array(synthetic.shares) > 0))
    return (int(shown[0]), int(shown[-1]) + 1) if len(shown) else (0, 1)


def _may_be_named(panel: Panel) -> bool:
    return panel.rows[0] >= LEAST_ROWS or panel.rows[1] > 0


def _panel(panel: Panel) -> Panel:
    enough = panel.rows[0] >= LEAST_ROWS
    found = _histogram(panel.histogram) if enough else Histogram(panel.histogram.synthetic)
    rows = panel.rows if enough else (0, panel.rows[1])
    return replace(panel, histogram=found, rows=rows, score=panel.score if enough else None)


def _cloud(chart: Cloud) -> Cloud:
    """Without points of the reference, and cut to where there is a synthetic row or a cell that is shown."""
    grid = chart.reference_grid
    filled = np.nan_to_num(grid.shares) > 0
    ends, cut = [], []
    for axis, edges in enumerate((grid.x_edges, grid.y_edges)):
        own, _ = np.histogram(chart.synthetic[:, axis], edges)
        used = np.flatnonzero((own > 0) | filled.any(axis=1 - axis))
        first, last = (int(used[0]), int(used[-1]) + 1) if len(used) else (0, len(edges) - 1)
        ends.append(edges[first : last + 1])
        cut.append(slice(first, last))
    grid = Grid(ends[0], ends[1], grid.shares[cut[0], cut[1]])
    return replace(chart, reference=np.empty((0, 2)), reference_grid=grid)


def _mosaic(chart: Mosaic) -> Mosaic:
    counts = np.rint(chart.reference * chart.rows[0])
    keep = [
        np.flatnonzero((counts.sum(axis=1 - axis) >= LEAST_ROWS) | (chart.synthetic.sum(axis=1 - axis) > 0))
        for axis in (0, 1)
    ]
    cells = np.ix_(*keep)
    first, second = (tuple(chart.labels[axis][i] for i in keep[axis]) for axis in (0, 1))
    reference = _told(chart.reference, counts)[cells]
    return replace(chart, labels=(first, second), reference=reference, synthetic=chart.synthetic[cells])


def _counts(shape: Shape) -> NDArray[np.int64]:
    present = round(shape.summary.rows * (1 - shape.summary.missing))
    counts: NDArray[np.int64] = np.rint(np.array(shape.shares) * present).astype(np.int64)
    return counts


def _told(shares: Floats, counts: NDArray[np.int64] | Floats) -> Floats:
    return np.where(counts >= LEAST_ROWS, shares, np.nan)
