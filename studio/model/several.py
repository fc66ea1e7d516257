"""Edits of several columns or tables at once: each is one step with one inverse and a label that counts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from studio.model.column_edits import (
    AddColumn,
    ColumnField,
    MoveColumn,
    SetColumn,
    duplicate_column,
)
from studio.model.document import Column, Document, Table, new_id
from studio.model.document_edits import MoveTable, RemoveTable, SetTable, duplicate_table
from studio.model.editing import Batch, Edit, column_at, free_name, table_at, with_changes
from studio.problems import Problem

Item = TypeVar("Item", Column, Table)


_COLUMN_LABELS: dict[tuple[str, bool], str] = {
    ("hidden", True): "Hide {n} columns",
    ("hidden", False): "Show {n} columns",
    ("unique", True): "Make {n} columns unique",
    ("unique", False): "Let {n} columns repeat",
}
_OTHER_LABELS = {
    "missing": "Change the missing share of {n} columns",
    "format": "Change the format of {n} columns",
    "dirt": "Change the dirt of {n} columns",
    "missing_rules": "Change where {n} columns are missing",
    "missing_count": "Change how many cells of {n} columns are missing",
    "note": "Change the note of {n} columns",
}


def set_columns(document: Document, column_ids: Sequence[str], field: ColumnField, value: Any) -> Edit:
    """The same value of a field for all of the columns. Raises Problem where one does not exist."""
    for column_id in column_ids:
        column_at(document, column_id)
    edits = tuple(SetColumn(column_id, field, value) for column_id in column_ids)
    words = _COLUMN_LABELS.get((field, bool(value)))
    if field not in ("hidden", "unique") or words is None:
        words = _OTHER_LABELS.get(field, "Change {n} columns")
    return _one_or_many(edits, words.format(n=len(edits)))


def duplicate_columns(document: Document, column_ids: Sequence[str]) -> Edit:
    """A copy of each column, with a new id and a free name, behind the last of them in their order.

    Copies of columns that are made from one another are made from the copies. Raises Problem.
    """
    if len(column_ids) == 1:
        return duplicate_column(document, column_ids[0])
    table, _, _ = column_at(document, column_ids[0])
    originals = _in_order(table.columns, column_ids)
    behind = table.columns.index(originals[-1]) + 1
    ids = {column.id: new_id() for column in originals}
    taken = {column.name for column in table.columns}
    edits: list[Edit] = []
    for place, column in enumerate(originals):
        name = free_name(column.name, taken)
        taken.add(name)
        copy = with_changes(
            column,
            column.name,
            id=ids[column.id],
            name=name,
            generator=column.generator.renamed(ids),
            dirt=tuple(item.renamed(ids) for item in column.dirt),
            missing_rules=tuple(rule.renamed(ids) for rule in column.missing_rules),
        )
        edits.append(AddColumn(table.id, copy, behind + place))
    return Batch(tuple(edits), f"Duplicate {len(edits)} columns")


def move_columns(document: Document, column_ids: Sequence[str], before: str) -> Edit:
    """The columns stand together, in their order, before the column `before` ("" for the end). Raises Problem.

    They may be taken from anywhere in one table; a `before` that is moved itself stands for the next that is not.
    """
    table, _, _ = column_at(document, column_ids[0])
    edits = tuple(MoveColumn(i, to) for i, to in _moves([c.id for c in table.columns], column_ids, before))
    return _one_or_many(edits, f"Move {len(edits)} columns")


def remove_tables(document: Document, table_ids: Sequence[str]) -> Edit:
    """The tables go. Raises Problem where none would be left."""
    if not set(table_ids) < {table.id for table in document.tables}:
        raise Problem(
            "A design has at least one table.",
            where=document.name,
            mend="Add another table before you remove this one.",
        )
    return _one_or_many(tuple(map(RemoveTable, table_ids)), f"Remove {len(table_ids)} tables")


def duplicate_tables(document: Document, table_ids: Sequence[str]) -> Edit:
    """A copy of each table behind it. Raises Problem."""
    edits: list[Edit] = []
    for table_id in table_ids:
        edits.append(duplicate_table(document, table_id))
        document, _ = edits[-1].apply(document)
    return _one_or_many(tuple(edits), f"Duplicate {len(edits)} tables")


def hide_tables(document: Document, table_ids: Sequence[str], hidden: bool) -> Edit:
    """Hide or show the tables. Raises Problem where one does not exist."""
    for table_id in table_ids:
        table_at(document, table_id)
    edits = tuple(SetTable(table_id, "hidden", hidden) for table_id in table_ids)
    return _one_or_many(edits, f"{'Hide' if hidden else 'Show'} {len(edits)} tables")


def move_tables(document: Document, table_ids: Sequence[str], before: str) -> Edit:
    """The tables stand together, in their order, before the table `before` ("" for the end). Raises Problem."""
    edits = tuple(MoveTable(i, to) for i, to in _moves([t.id for t in document.tables], table_ids, before))
    return _one_or_many(edits, f"Move {len(edits)} tables")


def _one_or_many(edits: tuple[Edit, ...], name: str) -> Edit:
    return edits[0] if len(edits) == 1 else Batch(edits, name)


def _in_order(items: Sequence[Item], ids: Collection[str]) -> list[Item]:
    return [item for item in items if item.id in ids]


def _moves(order: list[str], moved: Collection[str], before: str) -> list[tuple[str, int]]:
    """Which id goes to which place, one after the other.

    What comes from above the gap is taken from below first and what comes from below it from above first, so that
    each place is already the final one.
    """
    gap = order.index(before) if before in order else len(order)
    above = [item for item in order[:gap] if item in moved]
    below = [item for item in order[gap:] if item in moved]
    start = gap - len(above)
    places = {item: start + place for place, item in enumerate((*above, *below))}
    return [(item, places[item]) for item in (*reversed(above), *below)]
