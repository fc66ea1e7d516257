"""What can be made of a table whose design is not whole: the columns that can, planned, and why the others cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from studio.engine.plan import Plan, plan_table
from studio.model.document import Column, Document, Table
from studio.problems import Problem


@dataclass(frozen=True, slots=True)
class Makeable:
    """A plan of the columns that can be planned, and a Problem for each of the others by column id."""

    plan: Plan
    broken: Mapping[str, Problem]


def makeable(document: Document, table: Table) -> Makeable:
    """Plan as much of the table as can be planned; raises nothing."""
    try:
        return Makeable(plan_table(document, table), {})
    except Problem:
        pass
    good: dict[str, Column] = {}
    broken: dict[str, Problem] = {}
    waiting = list(table.columns)
    while waiting:
        ready = [column for column in waiting if set(column.generator.inputs()) <= set(good)]
        if not ready:
            break
        for column in ready:
            try:
                plan_table(document, _only(table, (*_needed(column, good), column)))
                good[column.id] = column
            except Problem as problem:
                broken[column.id] = problem
        waiting = [column for column in waiting if column not in ready]
    for column in waiting:
        try:
            plan_table(document, table.model_copy(update={"columns": _reachable(table, column)}))
        except Problem as problem:
            broken[column.id] = problem
    kept = tuple(column for column in table.columns if column.id in good)
    return Makeable(plan_table(document, _only(table, kept)), broken)


def _only(table: Table, columns: tuple[Column, ...]) -> Table:
    """The table with some of its columns; its correlations stay, so that no value changes."""
    return table.model_copy(update={"columns": columns})


def _needed(column: Column, good: Mapping[str, Column]) -> tuple[Column, ...]:
    """The columns that it is made from, directly and through others, in an order in which they can be made."""
    found: dict[str, Column] = {}

    def visit(item: Column) -> None:
        for column_id in item.generator.inputs():
            if column_id not in found:
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
            open_ids += by_id[column_id].generator.inputs()
    return tuple(found.values())
