"""Two columns together, large: points for two scales, a mosaic for two lists, one shape a group for one of each."""

from __future__ import annotations

import math

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from studio.app.comparing.column import as_labels, grouped
from studio.app.comparing.crowds import crowded_grid
from studio.app.comparing.edges import round_edges
from studio.app.comparing.views import Chart, Cloud, ComparisonView, Floats, Mosaic, PairView, signed
from studio.problems import Problem
from studio.quality import CategoryShape, PairScore, histogram
from studio.quality.columns import decoded, with_presence
from studio.quality.distribution import Unit
from studio.quality.roles import CONTINUOUS, family
from studio.quality.times import in_seconds, is_time

POINTS = 1500
"""Points of one side on the screen at most."""

_MOST_CELLS = 40
_ROWS_PER_CELL = 20
_FIRST_LABELS, _SECOND_LABELS = 8, 6
_OTHER = "all others"


def pair_view(view: ComparisonView, first: str, second: str) -> PairView:
    """A chart of two columns; raises Problem where the comparison does not have both."""
    pair = next((pair for pair in view.comparison.pairs if set(pair.columns) == {first, second}), None)
    if pair is None:
        raise Problem(f"'{first}' and '{second}' were not compared.", mend="Choose two columns of the map.")
    continuous = [_is_continuous(view, name) for name in (first, second)]
    chart: Chart
    if all(continuous):
        chart = _cloud(view, first, second)
    elif not any(continuous):
        chart = _mosaic(view, first, second)
    else:
        number, by = (first, second) if continuous[0] else (second, first)
        chart = grouped(view, number, by)
    return PairView(first, second, _words(view, pair), chart)


def _is_continuous(view: ComparisonView, name: str) -> bool:
    return any(score.name == name and score.role in CONTINUOUS for score in view.comparison.columns)


def _words(view: ComparisonView, pair: PairScore) -> str:
    maps = view.pairs
    parts = []
    if set(pair.columns) <= set(maps.names):
        i, j = (maps.names.index(name) for name in pair.columns)
        term = "Pearson's r" if maps.term(i, j) == "correlation" else "Cramér's V"
        figures = maps.synthetic[i, j], maps.reference[i, j]
        if np.isfinite(figures).all():
            parts.append(f"{term} {signed(figures[0])}, reference {signed(figures[1])}")
    if pair.score is not None:
        parts.append(f"score {100 * pair.score:.0f}")
    else:
        parts.append("not scored: " + ("hardly related in the reference" if pair.meets_threshold is False else
                                       pair.reason or "not known"))  # fmt: skip
    return " · ".join(parts)


def _cloud(view: ComparisonView, first: str, second: str) -> Cloud:
    reference, synthetic = (
        _points(side, first, second) for side in (view.sides.reference, view.sides.synthetic)
    )
    units = _unit(view, first), _unit(view, second)
    both = np.concatenate((reference, synthetic))
    cells = cells_for(len(reference))
    x_edges, y_edges = (
        _edges(both[:, axis], round(cells * wide), view.sides.reference[name].type, units[axis])
        for axis, (name, wide) in enumerate(((first, 1.25), (second, 0.8)))
    )
    low, high = np.array([x_edges[0], y_edges[0]]), np.array([x_edges[-1], y_edges[-1]])
    outside = 1 - float(((both >= low) & (both <= high)).all(axis=1).mean()) if len(both) else 0.0
    return Cloud(
        (first, second), units, spread_over(reference, POINTS), spread_over(synthetic, POINTS),
        crowded_grid(reference, x_edges, y_edges), _correlations(view, first, second), outside,
    )  # fmt: skip


def cells_for(rows: int) -> int:
    """Cells along one side of a square grid in which that many rows fill most cells well enough to be shown."""
    return max(6, min(_MOST_CELLS, round(math.sqrt(rows / _ROWS_PER_CELL))))


def spread_over(points: Floats, most: int) -> Floats:
    """At most that many of the points, evenly over their order."""
    if len(points) <= most:
        return points
    return points[np.linspace(0, len(points) - 1, most).astype(np.int64)]


def _correlations(view: ComparisonView, first: str, second: str) -> tuple[float | None, float | None]:
    maps = view.pairs
    if first not in maps.names or second not in maps.names:
        return None, None
    i, j = maps.names.index(first), maps.names.index(second)
    reference, synthetic = float(maps.reference[i, j]), float(maps.synthetic[i, j])
    return (None if np.isnan(reference) else reference), (None if np.isnan(synthetic) else synthetic)


def _points(table: pa.Table, first: str, second: str) -> Floats:
    """The rows where both values are present and finite, as floats of shape (n, 2)."""
    columns = []
    for name in (first, second):
        column = decoded(table[name])
        column = in_seconds(column) if is_time(column.type) else column.cast(pa.float64(), safe=False)
        values, present = with_presence(column)
        columns.append(values if present is None else np.where(present, values, np.nan))
    points = np.column_stack(columns)
    finite: Floats = points[np.isfinite(points).all(axis=1)]
    return finite


def _unit(view: ComparisonView, name: str) -> Unit:
    kind = family(view.sides.reference[name].type)
    units: dict[str, Unit] = {"date": "date", "time of day": "time of day", "duration": "duration"}
    return units.get(kind, "number")


def _edges(values: Floats, cells: int, type_: pa.DataType, unit: Unit) -> Floats:
    """Round cells over the values, or over all but the outermost where a few lie far away from the others."""
    if not len(values):
        return np.array([0.0, 1.0])
    low, high = float(values.min()), float(values.max())
    inner = np.quantile(values, [0.002, 0.998], method="nearest")
    if high - low > 3 * (inner[1] - inner[0]) > 0:
        low, high = float(inner[0]), float(inner[1])
    step = 1.0 if pa.types.is_integer(type_) else None
    return np.array(round_edges(low, high, cells, step, unit))


def _mosaic(view: ComparisonView, first: str, second: str) -> Mosaic:
    sides = view.sides
    labels = []
    for name, most in ((first, _FIRST_LABELS), (second, _SECOND_LABELS)):
        found = histogram(sides.reference[name], sides.synthetic[name], most, as_categories=True)
        assert isinstance(found.synthetic, CategoryShape) and isinstance(found.reference, CategoryShape)
        rest = max(found.synthetic.other, found.reference.other) > 0
        labels.append((*found.synthetic.labels, _OTHER) if rest else found.synthetic.labels)
    counts = [
        _table(side[first], side[second], labels[0], labels[1]) for side in (sides.reference, sides.synthetic)
    ]
    reference, synthetic = (count / max(1, int(count.sum())) for count in counts)
    rows = int(counts[0].sum()), int(counts[1].sum())
    return Mosaic((first, second), (labels[0], labels[1]), reference, synthetic, rows)


def _table(
    first: pa.ChunkedArray, second: pa.ChunkedArray, rows: tuple[str, ...], columns: tuple[str, ...]
) -> NDArray[np.int64]:
    """Rows where both are present, counted by label; what is not named counts as the last label."""
    places = []
    for column, names in ((first, rows), (second, columns)):
        texts = as_labels(column)
        codes = pc.fill_null(pc.index_in(texts, pa.array(names, pa.large_string())), len(names) - 1)
        places.append((codes.to_numpy().astype(np.int64), texts.is_valid().to_numpy()))
    present = places[0][1] & places[1][1]
    keys = places[0][0][present] * len(columns) + places[1][0][present]
    return np.bincount(keys, minlength=len(rows) * len(columns)).reshape(len(rows), len(columns))
