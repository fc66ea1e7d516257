"""What the window shows of a table at one time, made in one go: rows with what is broken, charts with the large one."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from studio.app.preview import ColumnChart, Preview, Rows, ShapeChart
from studio.app.together import Cloud
from studio.model.document import Document, Table
from studio.problems import Problem
from studio.progress import Progress


@dataclass(frozen=True, slots=True)
class Sight:
    """A table of a document with its reference, and the ids of the columns of which something is made.

    One column may be drawn large, or two together ("" for none).
    """

    document: Document
    table: Table
    reference: pa.Table | None
    columns: tuple[str, ...]
    column_id: str = ""
    pair_id: str = ""
    dirty: bool = False
    """Whether the rows are seen with their dirt."""


@dataclass(frozen=True, slots=True)
class SeenRows:
    """Rows, and why columns cannot be made, by column id."""

    rows: Rows
    broken: Mapping[str, Problem]


@dataclass(frozen=True, slots=True)
class SeenCharts:
    """Charts by column id, and what is drawn large."""

    charts: Mapping[str, ColumnChart]
    shape: ShapeChart | None = None
    cloud: Cloud | None = None


def seen_rows(preview: Preview, sight: Sight, start: int, n: int, progress: Progress) -> SeenRows:
    """Rows `start … start + n - 1`; raises `Cancelled`."""
    document, table = sight.document, sight.table
    made = preview.rows(document, table, start, n, progress, columns=sight.columns, dirty=sight.dirty)
    broken = preview.makeable(document, table).broken
    if len(made.cells) < len(sight.columns):
        broken = preview.problems(document, table)
    return SeenRows(made, broken)


def seen_charts(preview: Preview, sight: Sight, n: int, progress: Progress) -> SeenCharts:
    """Charts from the first `n` rows; raises `Cancelled`."""
    shape, cloud = seen_large(preview, sight, n)
    return SeenCharts(small_charts(preview, sight, n, sight.columns, progress)[0], shape, cloud)


def seen_large(preview: Preview, sight: Sight, n: int) -> tuple[ShapeChart | None, Cloud | None]:
    """What is drawn large."""
    document, table, reference = sight.document, sight.table, sight.reference
    shape = cloud = None
    if sight.column_id and sight.pair_id:
        cloud = preview.cloud(document, table, (sight.column_id, sight.pair_id), reference=reference)
    if sight.column_id:
        shape = preview.shape(document, table, sight.column_id, n=n, reference=reference)
    return shape, cloud


def small_charts(  # noqa: PLR0913 - what is drawn, how much of it, and when to stop
    preview: Preview,
    sight: Sight,
    n: int,
    columns: Sequence[str],
    progress: Progress,
    seconds: float = float("inf"),
) -> tuple[dict[str, ColumnChart], tuple[str, ...]]:
    """Charts of some columns, the one that is drawn large first, and those left over when `seconds` were up."""
    end = time.monotonic() + seconds
    order = sorted(columns, key=lambda column_id: column_id != sight.column_id)
    charts: dict[str, ColumnChart] = {}
    for place, column_id in enumerate(order):
        if place and time.monotonic() > end:
            return charts, tuple(order[place:])
        charts |= preview.charts(
            sight.document,
            sight.table,
            n=n,
            reference=sight.reference,
            columns=(column_id,),
            progress=progress,
        )
    return charts, ()
