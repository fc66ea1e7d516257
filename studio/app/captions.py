"""Words for a person: cells as texts, and the one line under a chart."""

from __future__ import annotations

from datetime import datetime, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from studio.model.document import Column
from studio.quality.distribution import CategoryShape, NumberShape, Shape

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - moments without a zone are data
_DAY = 86_400.0
_MANY = 100


def cell_texts(column: pa.ChunkedArray, design: Column) -> list[str | None]:
    """Cells as a person reads them, None where missing. A fixed number of decimals is kept in view."""
    kind = column.type
    if pa.types.is_floating(kind):
        decimals = getattr(design.generator, "decimals", None)
        if isinstance(decimals, int):
            return [None if value is None else f"{value:.{decimals}f}" for value in column.to_pylist()]
        return [None if value is None else number_words(value) for value in column.to_pylist()]
    if pa.types.is_timestamp(kind):
        # Milliseconds and finer stand as digits of the second, so the text is as exact as the value.
        column = pc.strftime(column, format="%Y-%m-%d %H:%M:%S")
    if pa.types.is_boolean(kind):
        return [None if value is None else ("true" if value else "false") for value in column.to_pylist()]
    return [None if value is None else str(value) for value in column.to_pylist()]


def number_words(value: float) -> str:
    """A number with six digits that count, without an exponent where people would not write one."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    if 1e-4 <= abs(value) < 1e6:
        return f"{value:.6g}"
    return f"{value:.0f}" if 1e6 <= abs(value) < 1e15 else f"{value:.4e}"


def caption_of(shape: Shape, unique: bool) -> str:
    """What the bars stand for."""
    summary = shape.summary
    if isinstance(shape, NumberShape):
        return _range_words(shape, unique)
    count = summary.distinct if summary.distinct is not None else len(shape.labels)
    if unique or never_repeated(shape):
        return "unique"
    return "1 value" if count == 1 else f"{count:,} values"


def never_repeated(shape: CategoryShape) -> bool:
    """Whether every one of many values was seen once."""
    present = round(shape.summary.rows * (1 - shape.summary.missing))
    return shape.summary.distinct == present and present > _MANY


def _range_words(shape: NumberShape, unique: bool) -> str:
    low, high, mean = shape.summary.minimum, shape.summary.maximum, shape.summary.mean
    if low is None or high is None or mean is None:
        return "no values"
    if shape.unit == "date":
        return span_words(low, high)
    if unique:
        return f"{short(low)} … {short(high)}"
    return f"μ {short(mean)} · {short(low)}–{short(high)}"


def span_words(low: float, high: float) -> str:
    """Two moments in seconds since 1970 as a span: "Jan 23 – Dec 25", "3 Jan – 9 Feb 24", "08:00 – 17:59"."""
    start, end = (_EPOCH + timedelta(seconds=value) for value in (low, high))
    if high - low > 300 * _DAY:
        return f"{start:%b %y} – {end:%b %y}"
    if high - low > _DAY:
        return f"{start.day} {start:%b} – {end.day} {end:%b %y}"
    return f"{start:%H:%M} – {end:%H:%M}"


def percent(share: float) -> str:
    """A share as percent with two digits that count: 0.3 %, 6.1 %, 43 %, 100 %."""
    value = 100 * share
    if 0 < value < 0.1:
        return "under 0.1 %"
    return f"{value:.0f} %" if value >= 9.95 else f"{value:.2g} %"


def short(value: float) -> str:
    """A number in at most five signs or so: 39.8, 980, 12.5k, 1.2M."""
    size = abs(value)
    if size >= 1e15 or (0 < size < 1e-3):
        return f"{value:.2e}"
    # What would be rounded up to 1000 of a unit is 1 of the next one.
    for limit, factor, unit in ((0.9995e9, 1e9, "G"), (0.9995e6, 1e6, "M"), (1e4, 1e3, "k")):
        if size >= limit:
            return f"{_three(value / factor)}{unit}"
    return _three(value) if size < 1000 else f"{value:.0f}"


def _three(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
