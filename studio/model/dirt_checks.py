"""Checks of dirt: whether it fits its column, whether its columns exist, and whether there is room for its count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from studio.generators.if_else import condition
from studio.model.column_checks import Surroundings
from studio.model.dirt import TITLES, CellDirt, RowDirt, refused_for
from studio.model.document import Column
from studio.problems import Finding, Problem

MOST_LABELS = 100_000

_Said = tuple[Literal["error", "warning"], str, str]


def check_dirt(around: Surroundings) -> Iterator[Finding]:
    """Findings about the dirt of a table and of its columns; types that are in doubt are not judged."""
    for column in around.table.columns:
        for item in column.dirt:
            for severity, message, mend in _of_cells(around, column, item):
                yield around.finding(severity, column, message, mend, "dirt")
    for row in around.table.dirt:
        for severity, message, mend in _of_rows(around, row):
            yield Finding(severity, message, mend, table=around.table.name)


def _of_cells(around: Surroundings, column: Column, item: CellDirt) -> Iterator[_Said]:
    kind, title, rows = around.types.get(column.id), TITLES[item.what], around.table.rows
    if column.hidden:
        message = f"{title}: the column is hidden, so its dirt is never seen."
        yield "warning", message, "Show the column, or remove the dirt."
    if kind is not None:
        refused = refused_for(item.what, kind, formatted=bool(column.format))
        if refused:
            yield "error", refused, "Choose another kind of dirt."
        elif item.what == "label" and not _has_labels(around, column):
            message = f"{title}: it needs a column with a list of at least two values."
            yield "error", message, "Choose another kind of dirt."
    if item.what == "drift" and item.start >= rows:
        message = f"{title}: it begins at row {item.start:,}, but the table has {rows:,} rows."
        yield "warning", message, "Let it begin earlier, or ask for more rows."
    yield from _of_any(around, item, f"{title}: {item.count:,} cells are to be dirty, but the table has {rows:,} rows."
                       if item.count is not None and item.count > rows else "")  # fmt: skip


def _has_labels(around: Surroundings, column: Column) -> bool:
    try:
        found = column.generator.enumeration(around.setting(column))
    except (Problem, ValueError):
        return True
    return found is not None and 2 <= found.size <= MOST_LABELS


def _of_rows(around: Surroundings, item: RowDirt) -> Iterator[_Said]:
    title, rows = TITLES[item.what], around.table.rows
    unknown = [column_id for column_id in item.columns if column_id not in around.columns]
    named = [around.columns[column_id] for column_id in item.columns if column_id in around.columns]
    if unknown:
        listed = ", ".join(f'"{column_id}"' for column_id in unknown)
        message = f"{title}: it names a column that does not exist ({listed})."
        yield "error", message, "Choose its columns again."
    elif item.what == "swapped" and (len(named) != 2 or any(column.hidden for column in named)):
        yield (
            "error",
            f"{title}: they change places between two columns that are shown.",
            "Choose two columns.",
        )
    elif item.what == "contradictory" and all(column.hidden for column in named):
        message = f"{title}: no column is chosen that says something else in the second row."
        yield "error", message, "Choose at least one column that is shown."
    for column in named if item.what != "out of order" else ():
        kind = around.types.get(column.id)
        refused = refused_for("typo", kind, formatted=False) if kind is not None else ""
        if refused:
            yield "error", refused, "Choose other columns."
    yield from _of_any(around, item, f"{title}: {item.count:,} rows are to be dirty, but the table has {rows:,} rows."
                       if item.count is not None and item.count > rows else "")  # fmt: skip


def _of_any(around: Surroundings, item: CellDirt | RowDirt, too_many: str) -> Iterator[_Said]:
    title, columns = TITLES[item.what], item.conditions()
    if too_many:
        yield "error", too_many, "Ask for fewer, or for more rows."
    unknown = [column_id for column_id in columns if column_id not in around.columns]
    if unknown:
        listed = ", ".join(f'"{column_id}"' for column_id in unknown)
        message = f"{title}: its condition reads a column that does not exist ({listed})."
        yield "error", message, "Choose another column, or undo the removal."
    elif item.where and all(column_id in around.types for column_id in columns):
        try:
            condition(item.where, {column_id: around.types[column_id] for column_id in columns}, columns)
        except Problem as problem:
            message = f"{title}: its condition cannot be read: {problem.message}"
            yield "error", message, problem.mend or "Change the condition."
