"""Edits of the document as a whole and of its tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from studio.model.document import Column, Correlation, Document, PerParent, Reference, Table, new_id
from studio.model.editing import (
    Batch,
    Edit,
    MergeKey,
    free_name,
    inserted,
    removed,
    table_at,
    with_changes,
    with_table,
)

DocumentField = Literal["name", "seed", "locale", "note"]
TableField = Literal["name", "rows", "per_parent", "unique_together", "primary_key", "dirt", "hidden", "note"]

_DOCUMENT_LABELS = {
    "name": "Rename the document to {value}",
    "seed": "Change the seed to {value}",
    "locale": "Change the locale to {value}",
    "note": "Change the note of the document",
}
_TABLE_LABELS = {
    "name": "Rename the table {name} to {value}",
    "primary_key": "Change the primary key of {name}",
    "dirt": "Change the dirt of the rows of {name}",
    "unique_together": "Change what is unique together in {name}",
    "note": "Change the note of {name}",
}


@dataclass(frozen=True)
class SetDocument(Edit):
    """Name, seed, locale or note of the document."""

    field: DocumentField
    value: Any

    def apply(self, document: Document) -> tuple[Document, Edit]:
        changed = with_changes(document, document.name, **{self.field: self.value})
        return changed, SetDocument(self.field, getattr(document, self.field))

    def label(self, document: Document) -> str:
        return _DOCUMENT_LABELS[self.field].format(value=self.value)

    @property
    def merge_key(self) -> MergeKey:
        return ("document", self.field)


@dataclass(frozen=True)
class ReplaceDocument(Edit):
    """Another document in the place of this one, for example an earlier version; `name` says what happens."""

    document: Document
    name: str

    def apply(self, document: Document) -> tuple[Document, Edit]:
        return self.document, ReplaceDocument(document, self.name)

    def label(self, document: Document) -> str:
        return self.name


@dataclass(frozen=True)
class AddTable(Edit):
    """One more table, before the one at `index` (None: last)."""

    table: Table
    index: int | None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        tables = inserted(document.tables, self.index, self.table)
        return with_changes(document, document.name, tables=tables), RemoveTable(self.table.id)

    def label(self, document: Document) -> str:
        return f"Add the table {self.table.name}"


@dataclass(frozen=True)
class RemoveTable(Edit):
    """The table with everything in it goes."""

    table_id: str

    def apply(self, document: Document) -> tuple[Document, Edit]:
        index, table = table_at(document, self.table_id)
        tables = removed(document.tables, index)
        return with_changes(document, document.name, tables=tables), AddTable(table, index)

    def label(self, document: Document) -> str:
        return f"Remove the table {table_at(document, self.table_id)[1].name}"


@dataclass(frozen=True)
class MoveTable(Edit):
    """The table stands at `index` afterwards."""

    table_id: str
    index: int

    def apply(self, document: Document) -> tuple[Document, Edit]:
        old, table = table_at(document, self.table_id)
        tables = inserted(removed(document.tables, old), self.index, table)
        return with_changes(document, document.name, tables=tables), MoveTable(self.table_id, old)

    def label(self, document: Document) -> str:
        return f"Move the table {table_at(document, self.table_id)[1].name}"

    @property
    def merge_key(self) -> MergeKey:
        return ("move", self.table_id)


@dataclass(frozen=True)
class SetTable(Edit):
    """Name, number of rows, rows per parent (None for none), columns unique together, primary key (column ids), dirt,
    hidden or note of a table.
    """

    table_id: str
    field: TableField
    value: Any

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, table = table_at(document, self.table_id)
        if self.field == "rows" and table.per_parent is not None and not table.per_parent.scaled:
            # Whoever sets the size of a table of children wants exactly that size.
            scaled = table.per_parent.model_copy(update={"scaled": True})
            both = (
                SetTable(self.table_id, "per_parent", scaled),
                SetTable(self.table_id, "rows", self.value),
            )
            return Batch(both, self.label(document)).apply(document)
        changed = with_changes(table, table.name, **{self.field: self.value})
        return with_table(document, changed), SetTable(self.table_id, self.field, getattr(table, self.field))

    def label(self, document: Document) -> str:
        name = table_at(document, self.table_id)[1].name
        if self.field == "hidden":
            return f"{'Hide' if self.value else 'Show'} the table {name}"
        if self.field == "rows":
            return (
                f"Change the rows of {name} to {self.value:,}"
                if type(self.value) is int
                else f"Change the rows of {name}"
            )
        if self.field == "per_parent":
            return self._per_parent_label(document, name)
        return _TABLE_LABELS[self.field].format(name=name, value=self.value)

    def _per_parent_label(self, document: Document, name: str) -> str:
        if not isinstance(self.value, PerParent):
            return f"Give {name} a number of rows of its own"
        parent = next((table.name for table in document.tables if table.id == self.value.table), "its parent")
        return f"Change the rows of {name} per row of {parent}"

    @property
    def merge_key(self) -> MergeKey:
        return ("table", self.table_id, self.field)


@dataclass(frozen=True)
class SetReference(Edit):
    """The file that the table is compared with; None takes it away."""

    table_id: str
    reference: Reference | None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, table = table_at(document, self.table_id)
        changed = with_changes(table, table.name, reference=self.reference)
        return with_table(document, changed), SetReference(self.table_id, table.reference)

    def label(self, document: Document) -> str:
        name = table_at(document, self.table_id)[1].name
        return (
            f"Compare {name} with {self.reference.file}"
            if self.reference
            else f"Take the reference from {name}"
        )


def duplicate_table(document: Document, table_id: str) -> Batch:
    """The edit that puts a copy, with new ids and a free name, behind the table. Raises Problem."""
    index, table = table_at(document, table_id)
    own_id = new_id()
    ids = {**{column.id: new_id() for column in table.columns}, table.id: own_id}
    copy = with_changes(
        table,
        table.name,
        id=own_id,
        name=free_name(table.name, (other.name for other in document.tables)),
        columns=tuple(_copied(column, ids) for column in table.columns),
        correlations=tuple(
            Correlation(
                first=ids.get(pair.first, pair.first),
                second=ids.get(pair.second, pair.second),
                value=pair.value,
            )
            for pair in table.correlations
        ),
        primary_key=tuple(ids.get(column_id, column_id) for column_id in table.primary_key),
        unique_together=tuple(
            tuple(ids.get(column_id, column_id) for column_id in group) for group in table.unique_together
        ),
        joint=table.joint.renamed(ids) if table.joint else None,
        dirt=tuple(item.renamed(ids) for item in table.dirt),
    )
    return Batch((AddTable(copy, index + 1),), f"Duplicate the table {table.name}")


def _copied(column: Column, ids: dict[str, str]) -> Column:
    return with_changes(
        column,
        column.name,
        id=ids[column.id],
        generator=column.generator.renamed(ids),
        dirt=tuple(item.renamed(ids) for item in column.dirt),
        missing_rules=tuple(rule.renamed(ids) for rule in column.missing_rules),
    )
