"""Edits of columns: their order, their dressing, how their values are made, and how they move together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from studio.generators.generator import Generator
from studio.generators.parameters import form
from studio.model.document import Column, Correlation, Document, Table, new_id
from studio.model.editing import (
    Batch,
    Edit,
    MergeKey,
    column_at,
    free_name,
    inserted,
    lowered,
    put,
    removed,
    table_at,
    with_changes,
    with_column,
    with_table,
)
from studio.problems import Problem

ColumnField = Literal[
    "name", "missing", "unique", "hidden", "format", "dirt", "missing_rules", "missing_count", "note"
]

_LABELS = {
    "name": "Rename {name} to {value}",
    "missing": "Change the missing share of {name}",
    "format": "Change the format of {name}",
    "dirt": "Change the dirt of {name}",
    "missing_rules": "Change where {name} is missing",
    "missing_count": "Change how many cells of {name} are missing",
    "note": "Change the note of {name}",
}
_SWITCHES = {"unique": ("Make {name} unique", "Let {name} repeat"), "hidden": ("Hide {name}", "Show {name}")}


@dataclass(frozen=True)
class AddColumn(Edit):
    """One more column in a table, before the one at `index` (None: last)."""

    table_id: str
    column: Column
    index: int | None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, table = table_at(document, self.table_id)
        columns = inserted(table.columns, self.index, self.column)
        return with_table(document, with_changes(table, table.name, columns=columns)), RemoveColumn(
            self.column.id
        )

    def label(self, document: Document) -> str:
        return f"Add {self.column.name}"


@dataclass(frozen=True)
class RemoveColumn(Edit):
    """The column goes, and with it its correlations, its place in the primary key, and what was unique with it.

    Columns that are made from it stay as they are; the checks name them.
    """

    column_id: str

    def apply(self, document: Document) -> tuple[Document, Edit]:
        table, index, column = column_at(document, self.column_id)
        changed = with_changes(
            table,
            table.name,
            columns=removed(table.columns, index),
            correlations=tuple(
                pair for pair in table.correlations if self.column_id not in (pair.first, pair.second)
            ),
            primary_key=tuple(item for item in table.primary_key if item != self.column_id),
            unique_together=tuple(group for group in table.unique_together if self.column_id not in group),
        )
        return with_table(document, changed), RestoreColumn(
            table.id, column, index, table.correlations, table.primary_key, table.unique_together
        )

    def label(self, document: Document) -> str:
        return f"Remove {column_at(document, self.column_id)[2].name}"


@dataclass(frozen=True)
class RestoreColumn(Edit):
    """A removed column comes back to its place, with the correlations and the primary key that the table had."""

    table_id: str
    column: Column
    index: int
    correlations: tuple[Correlation, ...]
    primary_key: tuple[str, ...]
    unique_together: tuple[tuple[str, ...], ...] = ()

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, table = table_at(document, self.table_id)
        changed = with_changes(
            table,
            table.name,
            columns=inserted(table.columns, self.index, self.column),
            correlations=self.correlations,
            primary_key=self.primary_key,
            unique_together=self.unique_together,
        )
        return with_table(document, changed), RemoveColumn(self.column.id)

    def label(self, document: Document) -> str:
        return f"Restore {self.column.name}"


@dataclass(frozen=True)
class MoveColumn(Edit):
    """The column stands at `index` of its table afterwards."""

    column_id: str
    index: int

    def apply(self, document: Document) -> tuple[Document, Edit]:
        table, old, column = column_at(document, self.column_id)
        columns = inserted(removed(table.columns, old), self.index, column)
        return with_table(document, with_changes(table, table.name, columns=columns)), MoveColumn(
            self.column_id, old
        )

    def label(self, document: Document) -> str:
        return f"Move {column_at(document, self.column_id)[2].name}"

    @property
    def merge_key(self) -> MergeKey:
        return ("move", self.column_id)


@dataclass(frozen=True)
class SetColumn(Edit):
    """Name, missing share (0 to 1), the rules and count of missing cells, unique, hidden, format, dirt or
    note of a column."""

    column_id: str
    field: ColumnField
    value: Any

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, _, column = column_at(document, self.column_id)
        changed = with_changes(column, column.name, **{self.field: self.value})
        return with_column(document, changed), SetColumn(
            self.column_id, self.field, getattr(column, self.field)
        )

    def label(self, document: Document) -> str:
        name = column_at(document, self.column_id)[2].name
        if self.field in _SWITCHES:
            return _SWITCHES[self.field][0 if self.value else 1].format(name=name)
        return _LABELS[self.field].format(name=name, value=self.value)

    @property
    def merge_key(self) -> MergeKey:
        return ("column", self.column_id, self.field)


@dataclass(frozen=True)
class SetParameters(Edit):
    """One or more parameters of a column's generator, checked together."""

    column_id: str
    values: Mapping[str, Any]

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, _, column = column_at(document, self.column_id)
        old = column.generator
        known = {parameter.name: parameter for parameter in form(type(old))}
        for name in self.values:
            if name not in known:
                raise Problem(
                    f'{old.about.title} has no parameter "{name}".',
                    where=column.name,
                    mend=f"It has {', '.join(known) or 'none'}.",
                )
        generator = with_changes(
            old, column.name, lambda name: known[name].label if name in known else name, **self.values
        )
        changed = with_changes(column, column.name, generator=generator)
        before = {name: getattr(old, name) for name in self.values}
        return with_column(document, changed), SetParameters(self.column_id, before)

    def label(self, document: Document) -> str:
        column = column_at(document, self.column_id)[2]
        known = {parameter.name: parameter.label for parameter in form(type(column.generator))}
        words = [lowered(known.get(name, name)) for name in self.values]
        what = " and ".join(words) if len(words) <= 2 else f"{len(words)} parameters"
        return f"Change {what} of {column.name}"

    @property
    def merge_key(self) -> MergeKey:
        return ("parameters", self.column_id, *sorted(self.values))


@dataclass(frozen=True)
class SetGenerator(Edit):
    """Another way of making the column's values."""

    column_id: str
    generator: Generator

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, _, column = column_at(document, self.column_id)
        changed = with_changes(column, column.name, generator=self.generator)
        return with_column(document, changed), SetGenerator(self.column_id, column.generator)

    def label(self, document: Document) -> str:
        column = column_at(document, self.column_id)[2]
        title = lowered(self.generator.about.title)
        if column.generator.kind == self.generator.kind:
            return f"Change the {title} of {column.name}"
        return (
            f"Make {column.name} a {title}" if title[:1] not in "aeiou" else f"Make {column.name} an {title}"
        )

    @property
    def merge_key(self) -> MergeKey:
        return ("generator", self.column_id)


@dataclass(frozen=True)
class SetCorrelation(Edit):
    """How strongly two columns of a table move together (-1 to 1, Spearman); None takes the pair away.

    `index` is the place of a new pair in the table's list (None: last).
    """

    first: str
    second: str
    value: float | None
    index: int | None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        table, _, column = column_at(document, self.first)
        other_table, _, other = column_at(document, self.second)
        where = f"{column.name} and {other.name}"
        if table.id != other_table.id or column.id == other.id:
            raise Problem(
                "Only two different columns of one table can move together.",
                where=where,
                mend="Choose another column.",
            )
        old = _pair_at(table, self.first, self.second)
        if old is None:
            return self._added(document, table, where)
        pair = table.correlations[old]
        if self.value is None:
            correlations = removed(table.correlations, old)
            inverse = SetCorrelation(pair.first, pair.second, pair.value, old)
        else:
            correlations = put(table.correlations, old, with_changes(pair, where, value=self.value))
            inverse = SetCorrelation(pair.first, pair.second, pair.value)
        return with_table(document, with_changes(table, table.name, correlations=correlations)), inverse

    def _added(self, document: Document, table: Table, where: str) -> tuple[Document, Edit]:
        if self.value is None:
            return document, SetCorrelation(self.first, self.second, None)
        blank = Correlation(first=self.first, second=self.second, value=0.0)
        pair = with_changes(blank, where, value=self.value)
        correlations = inserted(table.correlations, self.index, pair)
        changed = with_changes(table, table.name, correlations=correlations)
        return with_table(document, changed), SetCorrelation(self.first, self.second, None)

    def label(self, document: Document) -> str:
        first, second = column_at(document, self.first)[2].name, column_at(document, self.second)[2].name
        if self.value is None:
            return f"Let {first} and {second} move apart"
        return f"Change how {first} moves with {second}"

    @property
    def merge_key(self) -> MergeKey:
        return ("correlation", *sorted((self.first, self.second)))


def duplicate_column(document: Document, column_id: str) -> Batch:
    """The edit that puts a copy, with a new id and a free name, behind the column. Raises Problem."""
    table, index, column = column_at(document, column_id)
    name = free_name(column.name, (other.name for other in table.columns))
    copy = with_changes(column, column.name, id=new_id(), name=name)
    return Batch((AddColumn(table.id, copy, index + 1),), f"Duplicate {column.name}")


def remove_columns(document: Document, column_ids: tuple[str, ...]) -> Edit:
    """The edit that removes several columns at once."""
    edits = tuple(RemoveColumn(column_id) for column_id in column_ids)
    return edits[0] if len(edits) == 1 else Batch(edits, f"Remove {len(edits)} columns")


def _pair_at(table: Table, first: str, second: str) -> int | None:
    for index, pair in enumerate(table.correlations):
        if {pair.first, pair.second} == {first, second}:
            return index
    return None
