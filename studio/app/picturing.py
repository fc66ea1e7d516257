"""A small picture of a template, drawn from its own data: what is worth seeing at a glance."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from studio.app.makeable import makeable
from studio.app.picture import Picture
from studio.engine.cache import Cache
from studio.engine.plan import Plan
from studio.engine.rows import values
from studio.model.document import Document
from studio.problems import Problem
from studio.quality.distribution import NumberShape
from studio.quality.histograms import histogram

Floats = npt.NDArray[np.float64]

_BARS = 26
_BAR_ROWS = 8192
_LINE_ROWS = 240
_POINTS = 420
_RARE = 0.05
_STEADY = 0.9


def picture_of(document: Document) -> Picture:
    """Lines where rows follow one another, points where a few rows stand out, else the most telling distribution.

    The first table that shows lines or points is pictured, else the one with the most telling distribution.
    """
    cache = Cache()
    plans = [makeable(document, table, cache).plan for table in document.tables]
    for plan in plans:
        picture = _lines(_numbers(plan, _LINE_ROWS, cache)) or _points(plan, _POINTS * 4, cache)
        if picture is not None:
            return picture
    told = (_bars(plan, min(_BAR_ROWS, plan.table.rows), cache) for plan in plans)
    return Picture("bars", max(told, default=(-1.0, ()))[1])


def _numbers(plan: Plan, most: int, cache: Cache) -> dict[str, Floats]:
    """The first rows of the visible columns of numbers; those that count within a parent tell nothing."""
    found = {}
    for column_id in plan.visible:
        step = plan.steps[column_id]
        if _is_number(step.type) and not step.column.generator.reads_owner():
            column = _floats(plan, column_id, min(most, plan.table.rows), cache)
            if column is not None:
                found[column_id] = column
    return found


def _lines(numbers: dict[str, Floats]) -> Picture | None:
    """Two columns that move steadily from row to row, yet up and down."""
    found = []
    for values_ in numbers.values():
        part = values_[:_LINE_ROWS]
        turns = np.diff(np.sign(np.diff(part[::8])))
        if len(part) > 32 and np.std(part) > 0 and np.count_nonzero(turns) >= 3:
            steadiness = float(np.corrcoef(part[:-1], part[1:])[0, 1])
            if steadiness > _STEADY:
                found.append((steadiness, tuple(_scaled(part[::2]).tolist())))
    found.sort(reverse=True)
    if not found:
        return None
    return Picture("lines", found[0][1], found[1][1] if len(found) > 1 else ())


def _points(plan: Plan, most: int, cache: Cache) -> Picture | None:
    """The widest-spread number over the rows, with the rows of a rare flag in the other colour."""
    n = min(most, plan.table.rows)
    flag = _rare_flag(plan, n, cache)
    numbers = _numbers(plan, n, cache) if flag is not None else {}
    spread = {column_id: item for column_id, item in numbers.items() if len(set(item.tolist())) > n // 4}
    if flag is None or not spread:
        return None
    chosen = max(
        spread.values(), key=lambda item: abs(float(np.median(item[flag]) - np.median(item))) / np.std(item)
    )
    low, high = np.quantile(chosen, [0.02, 0.98])
    heights = np.clip((chosen - low) / (high - low), 0, 1) * 0.9 + 0.05
    usual = np.flatnonzero(~flag)
    few = usual[:: max(1, len(usual) // _POINTS)]
    return Picture("points", _places(few, heights), _places(np.flatnonzero(flag), heights))


def _places(rows: npt.NDArray[np.int64], heights: Floats) -> tuple[tuple[float, float], ...]:
    return tuple((float(row) / len(heights), float(heights[row])) for row in rows)


def _bars(plan: Plan, n: int, cache: Cache) -> tuple[float, tuple[float, ...]]:
    """The distribution with the most to see, and how much: many bars of differing heights that are no noise."""
    best: tuple[float, tuple[float, ...]] = (-1.0, ())
    for column_id in plan.visible:
        step = plan.steps[column_id]
        if not (_is_number(step.type) or pa.types.is_temporal(step.type)):
            continue
        try:
            shape = histogram(None, values(plan, column_id, 0, n, cache=cache), _BARS).synthetic
        except Problem:
            continue
        if isinstance(shape, NumberShape) and len(shape.shares) > 8 and max(shape.shares) > 0:
            heights = np.array(shape.shares) / max(shape.shares)
            fullness = float(np.mean(heights))
            roughness = float(np.mean(np.abs(np.diff(heights))))
            told = min(fullness, 0.9 - fullness) - roughness + (0.2 if shape.unit == "date" else 0.0)
            best = max(best, (told, tuple(heights.tolist())))
    return best


def _rare_flag(plan: Plan, n: int, cache: Cache) -> npt.NDArray[np.bool_] | None:
    for column_id in plan.visible:
        if pa.types.is_boolean(plan.steps[column_id].type):
            try:
                column = values(plan, column_id, 0, n, cache=cache)
            except Problem:
                continue
            found = np.asarray(pc.fill_null(column, False).to_numpy(zero_copy_only=False), dtype=bool)
            if 0 < found.mean() < _RARE:
                return found
    return None


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _floats(plan: Plan, column_id: str, n: int, cache: Cache) -> Floats | None:
    try:
        column = values(plan, column_id, 0, n, cache=cache)
    except Problem:
        return None
    if not n or column.null_count > len(column) // 2:
        return None
    filled = pc.fill_null(pc.cast(column, pa.float64()), pc.mean(column).as_py())
    return np.asarray(filled.to_numpy(zero_copy_only=False), dtype=np.float64)


def _scaled(part: Floats) -> Floats:
    low, high = float(part.min()), float(part.max())
    return (part - low) / (high - low) * 0.88 + 0.06
