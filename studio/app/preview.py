"""What the window shows of a table while it is designed: cells as text, and a small chart a column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.engine.cache import Cache
from studio.engine.plan import Plan, plan_table
from studio.engine.rows import rows, values
from studio.model.document import Column, Document, Table
from studio.problems import Problem
from studio.progress import Progress
from studio.quality.distribution import CategoryShape, NumberShape, Shape
from studio.quality.histograms import histogram

CHART_ROWS = 65_536
FIRST_CHART_ROWS = 8_192
_BINS = 24


@dataclass(frozen=True, slots=True)
class TableColumn:
    """What the live table needs to know of a column before any row is made."""

    id: str
    name: str
    icon: str
    numeric: bool
    width: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Cells on their way to the screen: texts by column id, None where missing."""

    start: int
    cells: Mapping[str, list[str | None]]


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Shares by bin, the reference's shares in the same bins, and one line of words."""

    bars: tuple[float, ...]
    line: tuple[float, ...] | None
    caption: str
    separate: bool
    """The bins are categories and not a scale."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A column that cannot be made, and why."""

    column_id: str
    problem: Problem


class Preview:
    """Makes the visible rows and the charts of a table; what did not change comes from the cache.

    Safe to call from several threads.
    """

    def __init__(self, cache: Cache | None = None) -> None:
        self._cache = cache if cache is not None else Cache()

    def columns(self, document: Document, table: Table) -> tuple[TableColumn, ...]:
        """The visible columns in their order."""
        return tuple(describe_column(column) for column in table.columns if not column.hidden)

    def rows(self, document: Document, table: Table, start: int, n: int) -> Rows:
        """Rows `start … start + n - 1` as texts. A column that cannot be made has no entry."""
        plan = plan_table(document, table)
        n = max(0, min(n, table.rows - start))
        cells: dict[str, list[str | None]] = {}
        for column_id in plan.visible:
            try:
                column = rows(plan, start, n, columns=[column_id], cache=self._cache).column(0)
            except Problem:
                continue
            cells[column_id] = texts(column, _decimals(plan, column_id))
        return Rows(start, cells)

    def charts(
        self,
        document: Document,
        table: Table,
        *,
        n: int = CHART_ROWS,
        reference: pa.Table | None = None,
        progress: Progress | None = None,
    ) -> dict[str, ColumnChart]:
        """Charts of the visible columns from the first `n` rows (fewer where the table is smaller)."""
        plan = plan_table(document, table)
        n = min(n, table.rows)
        result: dict[str, ColumnChart] = {}
        for column_id in plan.visible:
            if progress is not None:
                progress.check()
            try:
                result[column_id] = self._chart(plan, column_id, n, reference)
            except Problem:
                continue
        return result

    def problems(self, document: Document, table: Table) -> tuple[Broken, ...]:
        """The visible columns that cannot be made, with the reason."""
        plan = plan_table(document, table)
        broken = []
        for column_id in plan.visible:
            try:
                rows(plan, 0, min(1, table.rows), columns=[column_id], cache=self._cache)
            except Problem as problem:
                broken.append(Broken(column_id, problem))
        return tuple(broken)

    def _chart(self, plan: Plan, column_id: str, n: int, reference: pa.Table | None) -> ColumnChart:
        column = plan.table.column(column_id)
        made = values(plan, column_id, 0, n, cache=self._cache)
        beside = None
        if reference is not None and column.name in reference.column_names:
            beside = reference.column(column.name)
        found = histogram(beside, made, _BINS)
        line = None if found.reference is None else found.reference.shares
        separate = isinstance(found.synthetic, CategoryShape)
        return ColumnChart(found.synthetic.shares, line, caption(found.synthetic, column), separate)


def describe_column(column: Column) -> TableColumn:
    """How a column is drawn in the live table."""
    numeric = column.generator.about.family == "numbers"
    icon = "boolean" if column.generator.kind == "boolean" else column.generator.about.family
    width = max(110, min(220, 60 + 8 * len(column.name)))
    if column.generator.about.family in ("dates", "people", "identifiers", "text"):
        width = max(width, 160)
    return TableColumn(column.id, column.name, icon, numeric, width)


def texts(column: pa.ChunkedArray, decimals: int | None = None) -> list[str | None]:
    """Cells as a person reads them; None where missing. A fixed number of decimals is kept in view."""
    kind = column.type
    if pa.types.is_floating(kind) and decimals is not None:
        return [None if value is None else f"{value:.{decimals}f}" for value in column.to_pylist()]
    if pa.types.is_floating(kind):
        return [None if value is None else f"{value:.6g}" for value in column.to_pylist()]
    if pa.types.is_timestamp(kind):
        column = pc.strftime(column, format="%Y-%m-%d %H:%M:%S")
    if pa.types.is_boolean(kind):
        return [None if value is None else ("true" if value else "false") for value in column.to_pylist()]
    return [None if value is None else str(value) for value in column.to_pylist()]


def caption(shape: Shape, column: Column) -> str:
    """The one line under a chart: what the bars stand for, and the share of missing cells."""
    summary = shape.summary
    if column.unique or column.generator.about.always_unique:
        words = "unique"
    elif isinstance(shape, CategoryShape):
        count = summary.distinct if summary.distinct is not None else len(shape.labels)
        words = "1 value" if count == 1 else f"{count:,} values"
    else:
        words = _range_words(shape)
    if summary.rows and summary.missing > 0:
        words += f" · {100 * summary.missing:.3g} % missing"
    return words


def _range_words(shape: NumberShape) -> str:
    low, high, mean = shape.summary.minimum, shape.summary.maximum, shape.summary.mean
    if low is None or high is None or mean is None:
        return "no values"
    if shape.unit == "date":
        ends = [np.datetime64(int(value), "s").astype("datetime64[D]").item() for value in (low, high)]
        return " – ".join(end.strftime("%d %b %Y") for end in ends)
    return f"μ {_short(mean)} · {_short(low)} – {_short(high)}"


def _short(value: float) -> str:
    size = abs(value)
    if size >= 1e15 or (0 < size < 1e-3):
        return f"{value:.2e}"
    for limit, unit in ((1e9, "G"), (1e6, "M"), (1e4, "k")):
        if size >= limit:
            return f"{value / limit * (10 if unit == 'k' else 1):.3g} {unit}"
    return f"{value:.3g}" if size < 100 else f"{value:.0f}"


def _decimals(plan: Plan, column_id: str) -> int | None:
    step = plan.steps[column_id]
    if step.column.format:
        return None
    decimals = getattr(step.column.generator, "decimals", None)
    return decimals if isinstance(decimals, int) else None
