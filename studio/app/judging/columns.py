"""Measures of single columns and of shapes and trends as a whole, beside what the real holdout reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from studio.app.judging.measured import Measured
from studio.progress import Progress
from studio.quality import Comparison, compare
from studio.quality.adherence import COLUMN_MEASURES, column_readings
from studio.quality.measure import COLUMN_SHAPES, OVERALL, PAIR_TRENDS, Reading
from studio.quality.preparing import prepared
from studio.quality.resampling import half_width, lots_for
from studio.quality.shapes import KS_COMPLEMENT, TV_COMPLEMENT

_DRAWN = 1_500
_TIMES = 10
_MOST_COLUMNS = 40
"""Of wider tables the shapes and trends have no band: every drawing compares all pairs."""


@dataclass(frozen=True, slots=True)
class ColumnFigure:
    """One measure of one column, and what the real holdout reaches."""

    synthetic: Reading
    real: Reading | None

    def as_dict(self) -> dict[str, Any]:
        """The entry under `columns.NAME.measures`."""
        return {
            "value": self.synthetic.value,
            "band": self.synthetic.band,
            "rows": self.synthetic.rows,
            "real": None if self.real is None else self.real.value,
        }


ByColumn = dict[str, dict[str, ColumnFigure]]


def column_figures(
    reference: pa.Table, synthetic: pa.Table, sides: tuple[pa.Table, pa.Table], progress: Progress
) -> ByColumn:
    """Every measure of every column; `sides` are the real rows learned from and those held back."""
    found: ByColumn = {}
    learned, unseen = sides
    for name in reference.column_names:
        if name not in synthetic.column_names:
            continue
        progress.check()
        column = prepared(name, reference[name], synthetic[name], None)
        real = column_readings(prepared(name, learned[name], unseen[name], column.role), banded=False)
        readings = column_readings(column)
        if readings:
            found[name] = {key: ColumnFigure(reading, real.get(key)) for key, reading in readings.items()}
    return found


def over_columns(found: ByColumn) -> list[Measured]:
    """Each measure on average over the columns that have it; a copy has what the definition gives equal columns."""
    measured = []
    for measure in COLUMN_MEASURES:
        about = measure.about
        if about in (KS_COMPLEMENT, TV_COMPLEMENT):
            continue
        here = [(name, figures[about.name]) for name, figures in found.items() if about.name in figures]
        if not here:
            continue
        ours = [figure.synthetic for _, figure in here]
        real = [
            figure.real.value
            for _, figure in here
            if figure.real is not None and figure.real.value is not None
        ]
        worst = (min if about.better == "higher" else max)(
            here, key=lambda item: item[1].synthetic.value or 0.0
        )
        perfect = 1.0 if about.better == "higher" else 0.0
        measured.append(
            Measured(
                about, "columns", Reading(_mean([one.value for one in ours]), _band(ours), ours[0].rows, ours[0].seed),
                Reading(float(np.mean(real)), rows=len(real)) if real else None, Reading(perfect), (worst[0],),
            )
        )  # fmt: skip
    return measured


def whole_scores(
    found: Comparison,
    reference: pa.Table,
    synthetic: pa.Table,
    sides: tuple[pa.Table, pa.Table],
    progress: Progress,
) -> list[Measured]:
    """Shapes, trends and their mean with bands, beside real rows held back."""
    kept = [name for name in reference.column_names if name in synthetic.column_names]
    if not kept:
        return []
    real = compare(sides[0].select(kept), sides[1].select(kept)) if sides[1].num_rows else None
    bands = _bands(reference.select(kept), synthetic.select(kept), progress)
    measured = []
    for about, key in ((OVERALL, "overall"), (COLUMN_SHAPES, "column_shapes"), (PAIR_TRENDS, "pair_trends")):
        value = getattr(found, key)
        beside = None if real is None else Reading(getattr(real, key), rows=sides[1].num_rows)
        reason = "" if value is not None else "Nothing is compared."
        reading = Reading(
            value,
            bands.get(key),
            found.synthetic_rows,
            0,
            reason,
        )
        measured.append(Measured(about, "table", reading, beside, Reading(1.0)))
    return measured


def _bands(reference: pa.Table, synthetic: pa.Table, progress: Progress) -> dict[str, float | None]:
    rows = reference.num_rows, synthetic.num_rows
    if not all(rows) or reference.num_columns > _MOST_COLUMNS:
        return {}
    n = [min(side, _DRAWN) for side in rows]
    narrower = float(np.sqrt((1 / rows[0] + 1 / rows[1]) / (1 / n[0] + 1 / n[1])))
    lots = lots_for(0)
    found: dict[str, list[float]] = {"overall": [], "column_shapes": [], "pair_trends": []}
    for _ in range(_TIMES):
        progress.check()
        drawn = [
            side.take(pa.array(np.sort(lots.integers(0, side.num_rows, size))))
            for side, size in zip((reference, synthetic), n, strict=True)
        ]
        again = compare(*drawn)
        for key, values in found.items():
            value = getattr(again, key)
            if value is not None:
                values.append(value)
    bands = {key: half_width(values) for key, values in found.items()}
    return {key: None if band is None else band * narrower for key, band in bands.items()}


def _mean(values: list[float | None]) -> float:
    return float(np.mean([value for value in values if value is not None]))


def _band(readings: list[Reading]) -> float | None:
    """The band of a mean of columns, each drawn on its own."""
    bands = [reading.band for reading in readings if reading.band is not None]
    return float(np.sqrt(np.sum(np.square(bands))) / len(readings)) if bands else None
