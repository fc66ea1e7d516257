"""A comparison as a report: the answer of `compare`, and charts that show the reference only where many rows lie."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from studio.app.captions import number_words
from studio.app.comparing import Cloud, ComparisonView, RowsView, rows_view, shareable, view_of
from studio.app.comparing.column import column_histogram
from studio.export.report import write_report
from studio.export.report_values import Bars, Charts, Grid, Places
from studio.progress import Progress
from studio.quality import Histogram, NumberShape
from studio.quality.distribution import CategoryShape

MOST_COLUMNS = 60
"""Columns that are drawn, the worst first."""

_BINS, _LABELS = 32, 12


def report(
    path: Path, names: tuple[str, str], view: ComparisonView, answer: Mapping[str, Any], progress: Progress
) -> None:
    """Write what was found as one page; `names` are of the synthetic side and the reference.

    Raises Problem where it cannot be written, `Cancelled` if asked to stop; then nothing has changed.
    """
    charts = charts_of(view, rows_view(view, progress), progress)
    write_report(path, *names, answer, charts)


def report_of_tables(
    path: Path, names: tuple[str, str], sides: tuple[Any, Any], answer: Mapping[str, Any], progress: Progress
) -> None:
    """The same from a reference and a synthetic table; without charts where they have no column in common."""
    if not answer["columns"]:
        write_report(path, *names, answer)
        return
    report(path, names, view_of(*sides, progress), answer, progress)


def charts_of(view: ComparisonView, rows: RowsView, progress: Progress) -> Charts:
    """The columns, worst first, the maps of all pairs, and where the rows lie."""
    columns = []
    for entry in view.columns[:MOST_COLUMNS]:
        progress.check()
        if entry.score is not None:
            drawn = shareable(column_histogram(view, entry.name, _BINS, _LABELS))
            assert isinstance(drawn, Histogram)
            columns.append(_bars(entry.name, drawn))
    return Charts(tuple(columns), _grid(view), _places(rows))


def _bars(name: str, drawn: Histogram) -> Bars:
    shape, reference = drawn.synthetic, drawn.reference
    told = (
        () if reference is None else tuple(None if math.isnan(share) else share for share in reference.shares)
    )
    if isinstance(shape, CategoryShape):
        return Bars(name, shape.labels, shape.shares, told, is_list=True)
    low, high = shape.edges[0], shape.edges[-1]
    labels = tuple(_value(shape, value) for value in (low, (low + high) / 2, high))
    return Bars(name, labels, shape.shares, told, is_list=False)


def _value(shape: NumberShape, value: float) -> str:
    if shape.unit == "date" and abs(value) < 2e11:
        return str(np.datetime64(round(value), "s").astype("datetime64[D]"))
    if shape.unit == "time of day":
        return f"{int(value) // 3600 % 24:02d}:{int(value) // 60 % 60:02d}"
    return number_words(float(f"{value:.4g}"))


def _grid(view: ComparisonView) -> Grid | None:
    maps = view.pairs
    if len(maps.names) < 2:
        return None
    sides = (
        tuple(tuple(None if math.isnan(value) else value for value in row) for row in side.tolist())
        for side in (maps.reference, maps.synthetic)
    )
    return Grid(maps.names, *sides)


def _places(rows: RowsView) -> Places | None:
    if rows.cloud is None:
        return None
    cloud = shareable(rows.cloud)
    assert isinstance(cloud, Cloud)
    grid = cloud.reference_grid
    low = np.array([grid.x_edges[0], grid.y_edges[0]])
    spread = np.array([grid.x_edges[-1], grid.y_edges[-1]]) - low
    points = (cloud.synthetic - low) / spread
    inside = ((points >= 0) & (points <= 1)).all(axis=1)
    cells = []
    for i, j in zip(*np.nonzero(np.nan_to_num(grid.shares)), strict=True):
        start = (np.array([grid.x_edges[i], grid.y_edges[j]]) - low) / spread
        end = (np.array([grid.x_edges[i + 1], grid.y_edges[j + 1]]) - low) / spread
        cells.append((*start.tolist(), *(end - start).tolist(), float(grid.shares[i, j])))
    return Places(tuple(map(tuple, points[inside].tolist())), tuple(cells))
