"""What the parameters that name another table, a key, or a column over there can be set to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from studio.app.connecting import Connecting
from studio.generators.expression.tokens import PARENT
from studio.generators.foreign_key import ForeignKey
from studio.generators.parameters import form
from studio.generators.relation import Relation
from studio.model.document import Column, Document, Table

Options = tuple[tuple[str, str], ...]
"""Ids with names."""

_OPTIONAL = {"foreign_key": ("weights", "tenant", "same"), "after": ("key", "column")}
"""Parameters by kind that may name nothing."""


def choices_of(document: Document, table: Table, column: Column) -> dict[str, Options]:
    """The choices by parameter; those of a column over there follow from the table or key that is chosen."""
    found: dict[str, Options] = {}
    for parameter in form(type(column.generator)):
        match parameter.editor:
            case "parent":
                found[parameter.name] = tuple(
                    (item.id, item.name) for item in document.tables if item.id != table.id
                )
            case "key":
                found[parameter.name] = tuple(
                    (item.id, item.name) for item in _keys(table) if item.id != column.id
                )
            case "child_key":
                found[parameter.name] = tuple(_keys_of_children(document, table))
            case "child_column":
                found[parameter.name] = tuple(_columns_of_children(document, column))
            case "parent_column" | "parent_formula":
                found[parameter.name] = tuple(
                    (item.id, item.name) for item in _over_there(document, table, column)
                )
            case "formula" if column.generator.kind == "formula":
                found[parameter.name] = tuple(
                    (PARENT + item.id, PARENT + item.name) for item in _of_parent(document, table)
                )
    for name in _OPTIONAL.get(column.generator.kind, ()):
        found[name] = (("", "none"), *found[name])
    return found


def completed(document: Document, column: Column, values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """What was typed, with the key of the table that was chosen, so that it need not be chosen too."""
    if name != "table" or not isinstance(column.generator, ForeignKey):
        return values
    parent = next((table for table in document.tables if table.id == values.get("table")), None)
    key = Connecting(document).key_of(parent) if parent is not None else None
    return {**values, "column": key.id, "weights": "", "same": ""} if key is not None else values


def _of_parent(document: Document, table: Table) -> tuple[Column, ...]:
    """The columns of the table of its parents."""
    above = "" if table.per_parent is None else table.per_parent.table
    return next((other.columns for other in document.tables if other.id == above), ())


def _keys(table: Table) -> Iterator[Column]:
    return (column for column in table.columns if isinstance(column.generator, Relation))


def _keys_of_children(document: Document, table: Table) -> Iterator[tuple[str, str]]:
    """The keys by which the children of the table name their own parent, behind the name of their table."""
    for other in document.tables:
        if other.per_parent is not None and other.per_parent.table == table.id:
            for key in _keys(other):
                if key.generator.reads_owner():
                    yield key.id, f"{other.name}.{key.name}"


def _columns_of_children(document: Document, column: Column) -> Iterator[tuple[str, str]]:
    """The columns of the table in which the chosen key of the children stands."""
    chosen = getattr(column.generator, "key", "")
    for other in document.tables:
        if any(item.id == chosen for item in other.columns):
            yield from ((item.id, item.name) for item in other.columns if item.id != chosen)


def _over_there(document: Document, table: Table, column: Column) -> tuple[Column, ...]:
    """The columns of the table to which the column itself, or the key that it looks along, refers."""
    keys = {item.id: item for item in _keys(table)}
    relation = column.generator
    for key in column.generator.by_keys():
        if key in keys:
            relation = keys[key].generator
    if isinstance(relation, Relation):
        target = relation.target(table.id)
        for other in document.tables:
            if other.id == target:
                return tuple(item for item in other.columns if item.id != column.id)
    return ()
