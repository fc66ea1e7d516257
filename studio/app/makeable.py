"""What can be made of a table whose design is not whole: the columns that can, planned, and why the others cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from studio.engine.cache import Cache
from studio.engine.plan import Plan, plan_table
from studio.model.dependencies import inputs, reads
from studio.model.document import Column, Document, Table
from studio.problems import Problem


@dataclass(frozen=True, slots=True)
class Makeable:
    """A plan of the columns that can be planned, and a Problem for each of the others by column id."""

    plan: Plan
    broken: Mapping[str, Problem]


def makeable(
    document: Document, table: Table, cache: Cache | None = None, before: Plan | None = None
) -> Makeable:
    """Plan as much of the table as can be planned; raises nothing.

    `cache` keeps the sums of children per parent, `before` is a plan of the table as it was, which saves work. A table
    whose size cannot be told is shown with the stated one.
    """
    cache = cache if cache is not None else Cache()
    try:
        return Makeable(plan_table(document, table, cache, before), {})
    except Problem:
        pass
    if table.per_parent is not None and not _has_size(document, table, cache):
        table = table.model_copy(update={"per_parent": None})
    ids = {column.id for column in table.columns}
    good: dict[str, Column] = {}
    broken: dict[str, Problem] = {}
    waiting = list(table.columns)
    while waiting:
        ready = [column for column in waiting if _own(column, ids) <= set(good)]
        if not ready:
            break
        for column in ready:
            try:
                plan_table(document, _only(table, (*_needed(column, good), column)), cache, before)
                good[column.id] = column
            except Problem as problem:
                broken[column.id] = problem
        waiting = [column for column in waiting if column not in ready]
    for column in waiting:
        try:
            plan_table(document, table.model_copy(update={"columns": _reachable(table, column)}), cache)
        except Problem as problem:
            broken[column.id] = problem
    kept = tuple(column for column in table.columns if column.id in good)
    return Makeable(plan_table(document, _only(table, kept), cache, before), broken)


def _has_size(document: Document, table: Table, cache: Cache) -> bool:
    try:
        plan_table(document, table.model_copy(update={"columns": ()}), cache)
    except Problem:
        return False
    return True


def _own(column: Column, ids: set[str]) -> set[str]:
    """The columns of its own table that it reads, and the inputs that do not exist."""
    return {item for item in reads(column) if item in ids} | set(inputs(column))


def _only(table: Table, columns: tuple[Column, ...]) -> Table:
    """The table with some of its columns; its correlations stay, so that no value changes."""
    return table.model_copy(update={"columns": columns})


def _needed(column: Column, good: Mapping[str, Column]) -> tuple[Column, ...]:
    """The columns that it is made from, directly and through others, in an order in which they can be made."""
    found: dict[str, Column] = {}

    def visit(item: Column) -> None:
        for column_id in reads(item):
            if column_id not in found and column_id in good:
                visit(good[column_id])
                found[column_id] = good[column_id]

    visit(column)
    return tuple(found.values())


def _reachable(table: Table, column: Column) -> tuple[Column, ...]:
    """The column and all that it would be made from, circles and gaps as they are."""
    by_id = {item.id: item for item in table.columns}
    found: dict[str, Column] = {}
    open_ids = [column.id]
    while open_ids:
        column_id = open_ids.pop()
        if column_id in by_id and column_id not in found:
            found[column_id] = by_id[column_id]
            open_ids += reads(by_id[column_id])
    return tuple(found.values())
