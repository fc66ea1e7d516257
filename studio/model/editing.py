"""What an edit is: a frozen value that turns one document into the next and knows the edit that turns it back."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from studio.model.document import Column, Document, Table
from studio.model.words import refusal
from studio.problems import Problem

Value = TypeVar("Value", bound=BaseModel)

MergeKey = tuple[str, ...]


class Edit(ABC):
    """One change of a document. Nothing else changes a document."""

    @abstractmethod
    def apply(self, document: Document) -> tuple[Document, Edit]:
        """The changed document, and the edit that gives back exactly this one. Pure; raises Problem."""

    @abstractmethod
    def label(self, document: Document) -> str:
        """What it does to `document`, in a person's words: "Change mean of age"."""

    @property
    def merge_key(self) -> MergeKey | None:
        """Edits of one drag with the same key replace one another; None for edits that do not."""
        return None


def apply(edit: Edit, document: Document) -> tuple[Document, Edit]:
    """The changed document, and the inverse edit. Pure; raises Problem where the edit is impossible."""
    return edit.apply(document)


@dataclass(frozen=True)
class Batch(Edit):
    """Several edits as one, in their order; all of them or none."""

    edits: tuple[Edit, ...]
    name: str = ""

    def apply(self, document: Document) -> tuple[Document, Edit]:
        inverses: list[Edit] = []
        for edit in self.edits:
            document, inverse = edit.apply(document)
            inverses.append(inverse)
        return document, Batch(tuple(reversed(inverses)), self.name)

    def label(self, document: Document) -> str:
        if self.name or not self.edits:
            return self.name or "Change nothing"
        first = self.edits[0].label(document)
        more = len(self.edits) - 1
        return f"{first} and {more:,} more" if more else first

    @property
    def merge_key(self) -> MergeKey | None:
        keys = [edit.merge_key for edit in self.edits]
        return (
            None
            if None in keys or not keys
            else tuple(part for key in keys if key is not None for part in ("·", *key))
        )


def with_changes(
    value: Value, where: str, label: Callable[[str], str] | None = None, /, **changes: Any
) -> Value:
    """A validated copy of a frozen value; raises Problem in words where the new values are impossible."""
    fields = {name: getattr(value, name) for name in type(value).model_fields} | changes
    try:
        return type(value).model_validate(fields)
    except ValidationError as error:
        raise refusal(error, changes, where, label or _capitalised) from None


def _capitalised(field: str) -> str:
    return field.replace("_", " ").capitalize()


def table_at(document: Document, table_id: str) -> tuple[int, Table]:
    """A table and its place; raises Problem."""
    for index, table in enumerate(document.tables):
        if table.id == table_id:
            return index, table
    raise Problem(
        "The table does not exist any more.",
        where=table_id,
        mend="Choose another table, or undo its removal.",
    )


def column_at(document: Document, column_id: str) -> tuple[Table, int, Column]:
    """A column with its table and its place there; raises Problem."""
    for table in document.tables:
        for index, column in enumerate(table.columns):
            if column.id == column_id:
                return table, index, column
    raise Problem(
        "The column does not exist any more.",
        where=column_id,
        mend="Choose another column, or undo its removal.",
    )


def with_table(document: Document, table: Table) -> Document:
    """The document with the table of the same id replaced."""
    index, _ = table_at(document, table.id)
    return with_changes(document, document.name, tables=put(document.tables, index, table))


def with_column(document: Document, column: Column) -> Document:
    """The document with the column of the same id replaced."""
    table, index, _ = column_at(document, column.id)
    return with_table(document, with_changes(table, table.name, columns=put(table.columns, index, column)))


Item = TypeVar("Item")


def put(items: tuple[Item, ...], index: int, item: Item) -> tuple[Item, ...]:
    """The items with the one at `index` replaced."""
    return (*items[:index], item, *items[index + 1 :])


def inserted(items: tuple[Item, ...], index: int | None, item: Item) -> tuple[Item, ...]:
    """The items with one more before `index` (None, or past the end: last)."""
    place = len(items) if index is None else max(0, min(index, len(items)))
    return (*items[:place], item, *items[place:])


def removed(items: tuple[Item, ...], index: int) -> tuple[Item, ...]:
    """The items without the one at `index`."""
    return (*items[:index], *items[index + 1 :])


def free_name(name: str, taken: Iterable[str]) -> str:
    """`name` with the first number from 2 on that is not taken: "age", "age 2", "age 3"."""
    used = set(taken)
    if name not in used:
        return name
    number = next(n for n in range(2, len(used) + 3) if f"{name} {n}" not in used)
    return f"{name} {number}"


def lowered(label: str) -> str:
    """A field's label inside a sentence: "Mean" becomes "mean", "UUID version" stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
