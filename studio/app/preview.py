"""What the window shows of a table while it is designed: cells as text, a small chart a column, one large shape."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from studio.app.captions import caption_of, cell_texts, percent
from studio.app.course import Course, course_of
from studio.app.framing import settled
from studio.app.makeable import Makeable, makeable
from studio.app.remembered import Remembered
from studio.app.together import POINTS, Cloud, cloud_of
from studio.engine.cache import Cache
from studio.engine.dirt.soiled import Soiled
from studio.engine.dirt.soiling import Soiling, is_dirty
from studio.engine.places import sized
from studio.engine.plan import Plan, Step
from studio.engine.rows import blocks, rows, values
from studio.model.document import Column, Document, Table
from studio.problems import Problem
from studio.progress import Progress
from studio.quality.distribution import CategoryShape, Histogram
from studio.quality.histograms import histogram

CHART_ROWS = 65_536
FIRST_CHART_ROWS = 8_192
_BINS = 24
_LARGE_BINS = 48
_LARGE_LABELS = 16
_CHARTS_KEPT = 2000
_LAST = 16
_COUNTABLE = 131_072
"""The dirt of an exact count is shown in tables of at most so many rows; counting takes a pass over them."""
_WIDTHS = {"boolean": 96, "numbers": 126, "categories": 116, "dates": 132}


@dataclass(frozen=True, slots=True)
class TableColumn:
    """What the live table needs to know of a column before any row is made. `width` in pixels suits its values."""

    id: str
    name: str
    icon: str
    numeric: bool
    width: int


@dataclass(frozen=True, slots=True)
class Damage:
    """What was done to a dirty cell: the kind of dirt, and the clean cell as text."""

    kind: str
    clean: str | None


@dataclass(frozen=True, slots=True)
class Rows:
    """Cells on their way to the screen: texts by column id, None where missing; no entry where it cannot be made."""

    start: int
    cells: Mapping[str, list[str | None]]
    damage: Mapping[str, Mapping[int, Damage]] = field(default_factory=dict)
    """Where the cells are dirty: by column id and place among these rows."""


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Shares by bin, the reference's shares in the same bins, and a line of words."""

    bars: tuple[float, ...]
    line: tuple[float, ...] | None
    caption: str
    separate: bool
    """The bins are categories and not a scale."""
    missing: str = ""
    """The share of missing cells in words, "" where there are none."""


@dataclass(frozen=True, slots=True)
class ShapeChart:
    """The chosen column drawn large: both sides on common bins, from the first `rows` rows."""

    column_id: str
    name: str
    histogram: Histogram
    rows: int
    unique: bool
    course: Course | None = None
    """The first rows one after another, where their order tells something."""


class Preview:
    """Makes the visible rows and the charts of a table; what did not change comes from the cache.

    Safe to call from several threads.
    """

    def __init__(self, cache: Cache | None = None) -> None:
        self._cache = cache if cache is not None else Cache()
        self._plans: Remembered[Makeable] = Remembered(64)
        self._last: OrderedDict[str, Plan] = OrderedDict()
        """The newest plan of each table, on which the next one builds."""
        self._columns: Remembered[tuple[TableColumn, ...]] = Remembered(8)
        self._described: Mapping[str, tuple[Column, pa.DataType | None, TableColumn]] = {}
        self._sizes: Remembered[dict[str, int]] = Remembered(8)
        self._charts: Remembered[ColumnChart] = Remembered(_CHARTS_KEPT)
        self._behind: dict[tuple[object, ...], int] = {}
        """The most rows that stand behind a chart of a column."""

    def forget(self) -> None:
        """Let go of everything that was made."""
        self._cache = Cache()
        self._plans.clear()
        self._last.clear()
        self._columns.clear()
        self._described = {}
        self._sizes.clear()
        self._charts.clear()
        self._behind = {}

    def makeable(self, document: Document, table: Table) -> Makeable:
        """The columns that can be made, planned, and why the others cannot."""
        return self._plans.get((document, table), (), lambda: self._makeable(document, table))

    def n_rows(self, document: Document, table: Table) -> int:
        """The table's real number of rows, also where it follows from the rows of its parents."""
        if table.per_parent is None:
            return table.rows
        sizes = self._sizes.get((document,), (), lambda: self._sized(document))
        return sizes.get(table.id, table.rows)

    def count_rows(self, document: Document) -> None:
        """Find out how many rows every table has, for a thread: afterwards `n_rows` finds the sums made."""
        self._sized(document)

    def _sized(self, document: Document) -> dict[str, int]:
        return {table.id: table.rows for table in sized(document, self._cache).tables}

    def columns(self, document: Document, table: Table) -> tuple[TableColumn, ...]:
        """The visible columns in their order."""
        plan = self.makeable(document, table).plan
        return self._columns.get((plan, table), (), lambda: self._describe(plan, table))

    def rows(  # noqa: PLR0913 - what is made, how much of it, and the way to stop it
        self,
        document: Document,
        table: Table,
        start: int,
        n: int,
        progress: Progress | None = None,
        *,
        columns: Sequence[str] | None = None,
        dirty: bool = False,
    ) -> Rows:
        """Rows `start … start + n - 1` as texts, of the visible columns or of `columns` by id.

        A column that cannot be made has no entry. `dirty` gives damaged cells in place of the clean ones; rows that
        are copied or moved by dirt stay as they are.
        """
        plan = self.makeable(document, table).plan
        start = max(0, start)
        n = max(0, min(n, plan.table.rows - start))
        cells: dict[str, list[str | None]] = {}
        for column_id in plan.visible if columns is None else columns:
            if column_id not in plan.steps:
                continue
            if progress is not None:
                progress.check()
            try:
                column = rows(plan, start, n, columns=[column_id], cache=self._cache).column(0)
            except Problem:
                continue
            cells[column_id] = cell_texts(column, plan.steps[column_id].column)
        if not (dirty and n and is_dirty(plan.table)):
            return Rows(start, cells)
        soiled = self._soiled(plan, start, n)
        damage = {column_id: damaged(plan.steps[column_id], cells[column_id], soiled) for column_id in cells}
        return Rows(start, cells, {column_id: found for column_id, found in damage.items() if found})

    def _soiled(self, plan: Plan, start: int, n: int) -> list[Soiled]:
        """The rows block by block with their dirt; none where the dirt cannot be carried out."""
        try:
            soiling = Soiling(plan, self._cache, countable=_COUNTABLE)
        except Problem:
            return []
        return [Soiled(soiling, first, count) for first, count in blocks(start, n)]

    def charts(  # noqa: PLR0913 - what is drawn, how much of it, and the way to stop it
        self,
        document: Document,
        table: Table,
        *,
        n: int = CHART_ROWS,
        reference: pa.Table | None = None,
        first: str = "",
        columns: Sequence[str] | None = None,
        progress: Progress | None = None,
    ) -> dict[str, ColumnChart]:
        """Charts of the visible columns, or of `columns` by id, from the first `n` rows (fewer in a smaller table, more
        where such a chart was made before).

        The column `first` is made first, so that it is not lost where `progress` stops the work.
        """
        plan = self.makeable(document, table).plan
        wanted = plan.visible if columns is None else [item for item in columns if item in plan.steps]
        order = sorted(wanted, key=lambda column_id: column_id != first)
        result: dict[str, ColumnChart] = {}
        for column_id in order:
            if progress is not None:
                progress.check()
            try:
                result[column_id] = self._chart(plan, column_id, min(n, plan.table.rows), reference)
            except Problem:
                continue
        return result

    def shape(
        self,
        document: Document,
        table: Table,
        column_id: str,
        *,
        n: int = CHART_ROWS,
        reference: pa.Table | None = None,
    ) -> ShapeChart | None:
        """One column drawn large; None where it cannot be made or has several parts."""
        plan = self.makeable(document, table).plan
        if column_id not in plan.steps or pa.types.is_struct(plan.steps[column_id].type):
            return None
        step, n = plan.steps[column_id], min(n, plan.table.rows)
        try:
            made = values(plan, column_id, 0, n, cache=self._cache)
        except Problem:
            return None
        numeric = _is_scale(step)
        most = _LARGE_BINS if numeric else _LARGE_LABELS
        found = settled(step.column.generator, _beside(step, reference), made, most)
        return ShapeChart(column_id, step.column.name, found, n, _never_repeats(step), course_of(step, made))

    def cloud(
        self, document: Document, table: Table, ids: tuple[str, str], *, reference: pa.Table | None = None
    ) -> Cloud | None:
        """The first rows of two columns as points; None where one cannot be made or has no order."""
        plan = self.makeable(document, table).plan
        if any(column_id not in plan.steps for column_id in ids):
            return None
        steps, n = [plan.steps[column_id] for column_id in ids], min(POINTS, table.rows)
        try:
            made = [values(plan, column_id, 0, n, cache=self._cache) for column_id in ids]
        except Problem:
            return None
        first, second = (_beside(step, reference) for step in steps)
        beside = None if first is None or second is None else (first, second)
        names = (steps[0].column.name, steps[1].column.name)
        return cloud_of(ids, names, (made[0], made[1]), beside)

    def problems(self, document: Document, table: Table) -> dict[str, Problem]:
        """The columns that cannot be made, hidden ones included, with the reason."""
        found = dict(self.makeable(document, table).broken)
        plan = self.makeable(document, table).plan
        for column_id in plan.visible:
            try:
                rows(plan, 0, min(1, plan.table.rows), columns=[column_id], cache=self._cache)
            except Problem as problem:
                found[column_id] = problem
        return found

    def _makeable(self, document: Document, table: Table) -> Makeable:
        made = makeable(document, table, self._cache, self._last.get(table.id))
        self._last.pop(table.id, None)
        self._last[table.id] = made.plan
        while len(self._last) > _LAST:
            self._last.popitem(last=False)
        return made

    def _describe(self, plan: Plan, table: Table) -> tuple[TableColumn, ...]:
        known = self._described
        found: dict[str, tuple[Column, pa.DataType | None, TableColumn]] = {}
        for column in table.columns:
            if not column.hidden:
                step = plan.steps.get(column.id)
                kind = None if step is None else step.type
                old = known.get(column.id)
                if old is None or old[0] is not column or old[1] != kind:
                    old = (column, kind, describe_column(column, step))
                found[column.id] = old
        self._described = found
        return tuple(item[2] for item in found.values())

    def _chart(self, plan: Plan, column_id: str, n: int, reference: pa.Table | None) -> ColumnChart:
        step = plan.steps[column_id]
        beside = _beside(step, reference)
        compared = (reference,) if beside is not None else ()
        key = (step.fingerprint, step.column.name, *map(id, compared))
        # A column that an edit leaves alone keeps its full chart while first ones of others are made.
        before = self._behind.get(key, 0)
        most = before if n < before <= plan.table.rows else n
        chart = self._charts.get(compared, (*key, most), lambda: self._new_chart(plan, step, most, beside))
        if len(self._behind) >= _CHARTS_KEPT:
            self._behind = {}
        self._behind[key] = most
        return chart

    def _new_chart(self, plan: Plan, step: Step, n: int, beside: pa.ChunkedArray | None) -> ColumnChart:
        made = values(plan, step.column.id, 0, n, cache=self._cache)
        found = histogram(beside, made, _BINS)
        line = None if found.reference is None else found.reference.shares
        summary = found.synthetic.summary
        missing = f"{percent(summary.missing)} missing" if summary.rows and summary.missing > 0 else ""
        return ColumnChart(
            found.synthetic.shares, line, caption_of(found.synthetic, _never_repeats(step)),
            isinstance(found.synthetic, CategoryShape), missing,
        )  # fmt: skip


def damaged(step: Step, cells: list[str | None], soiled: Sequence[Soiled]) -> dict[int, Damage]:
    """Put the dirty cells of a column into `cells`; what was there, by place. Nothing where it cannot be counted."""
    found: dict[int, Damage] = {}
    before = 0
    for piece in soiled:
        try:
            made = piece.column(step.column.id)
        except Problem:
            return found
        if len(made.places):
            dirty = cell_texts(pa.chunked_array([made.array.take(pa.array(made.places))]), step.column)
            for place, kind, text in zip(made.places.tolist(), made.kinds, dirty, strict=True):
                found[before + place] = Damage(kind, cells[before + place])
                cells[before + place] = text
        before += piece.n
    return found


def describe_column(column: Column, step: Step | None = None) -> TableColumn:
    """How a column is drawn in the live table; `step` tells its type where it can be made."""
    about = column.generator.about
    icon = "boolean" if column.generator.kind == "boolean" else about.family
    numeric = about.family == "numbers" if step is None else _is_number(step)
    width = _WIDTHS.get(icon, 150)
    if step is not None and pa.types.is_timestamp(step.type):
        width = 164
    return TableColumn(column.id, column.name, icon, numeric, width)


def _is_number(step: Step) -> bool:
    kind = step.formatted_type
    if step.column.format and step.column.generator.about.family == "numbers":
        return True
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))


def _is_scale(step: Step) -> bool:
    kind = step.type
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_temporal(kind))


def _never_repeats(step: Step) -> bool:
    return step.column.unique or step.column.generator.about.always_unique


def _beside(step: Step, reference: pa.Table | None) -> pa.ChunkedArray | None:
    """The reference's column of the same name."""
    if reference is None or step.column.name not in reference.column_names:
        return None
    return reference.column(step.column.name)
