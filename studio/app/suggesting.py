"""What the name of a column suggests, taken into a table: a type, a part of a person, a key of another table."""

from __future__ import annotations

import json

from studio.generators.parts import Part
from studio.model import edits
from studio.model.document import Column, Document, Table, new_id
from studio.model.editing import free_name
from studio.reference.column_names import Suggestion, suggestion_for
from studio.reference.naming import words_of

_KEY_WORDS = frozenset({"id", "key", "no", "nr", "number", "ref", "nummer", "fk"})


def suggestion_in(document: Document, table: Table, name: str) -> Suggestion | None:
    """What a name suggests for a column of `table`: "customer_id" refers to the table of customers if there is one."""
    *stem, last = words_of(name) or ("",)
    if stem and last in _KEY_WORDS:
        for other in document.tables:
            key = _key_of(other)
            if other.id != table.id and key and _same_thing(stem[-1], words_of(other.name)):
                values = {"table": other.id, "column": key, "choice": "evenly"}
                return Suggestion("foreign_key", values=json.dumps(values))
    return suggestion_for(name)


def suggested_columns(table: Table, name: str, suggestion: Suggestion) -> tuple[Column, ...]:
    """New columns for `table`, the one called `name` last.

    A part is taken of a person, an address or a company that the table has, so that the row agrees; where there is
    none, or its part is taken already, a hidden one comes with it.
    """
    taken = {column.name for column in table.columns}
    if not suggestion.part:
        return (Column(id=new_id(), name=free_name(name, taken), generator=suggestion.generator),)
    whole = _whole(table, suggestion)
    of = whole or Column(
        id=new_id(),
        name=free_name(suggestion.kind, {*taken, name}),
        generator=suggestion.generator,
        hidden=True,
    )
    part = Column(id=new_id(), name=free_name(name, taken), generator=Part(of=of.id, part=suggestion.part))
    return (part,) if whole else (of, part)


def suggested_edit(table: Table, column: Column, suggestion: Suggestion) -> edits.Edit:
    """The edit that makes a column of the table as suggested, as one step."""
    if not suggestion.part:
        return edits.SetGenerator(column.id, suggestion.generator)
    *wholes, part = suggested_columns(table, column.name, suggestion)
    place = table.columns.index(column)
    return edits.Batch(
        (
            *(edits.AddColumn(table.id, whole, place) for whole in wholes),
            edits.SetGenerator(column.id, part.generator),
        ),
        f"Make {column.name} as its name says",
    )


def makes_already(table: Table, column: Column, suggestion: Suggestion) -> bool:
    """Whether the column is made as suggested, whatever its parameters are."""
    made = column.generator
    if not suggestion.part:
        return made.kind == suggestion.kind
    return isinstance(made, Part) and made.part == suggestion.part


def _whole(table: Table, suggestion: Suggestion) -> Column | None:
    """A column with that part which no column takes yet."""
    used = {
        column.generator.of
        for column in table.columns
        if isinstance(column.generator, Part) and column.generator.part == suggestion.part
    }
    wholes = [c for c in table.columns if c.generator.kind == suggestion.kind and c.id not in used]
    return wholes[-1] if wholes else None


def _key_of(table: Table) -> str:
    """The column that tells its rows apart, "" where none does for certain."""
    if len(table.primary_key) == 1:
        return table.primary_key[0]
    sure = (
        c.id
        for c in table.columns
        if c.unique or c.generator.about.always_unique or c.generator.kind == "sequence"
    )
    return next(sure, "")


def _same_thing(word: str, words: tuple[str, ...]) -> bool:
    """Whether a table of that name holds what the word names, one or many of it."""
    return any(
        word in (item, item.removesuffix("s"), item.removesuffix("es"), item.removesuffix("n"))
        or (item.endswith("ies") and word == f"{item[:-3]}y")
        for item in words[-1:]
    )
