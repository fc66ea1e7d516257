"""Whose children the rows of a table are, and which of its columns are unique together, as the window shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from studio.app.connecting import Connecting
from studio.app.offspring import KINDS, children_of, with_kind
from studio.app.subjects import Path
from studio.app.typed import plain_errors
from studio.generators.generator import Generator
from studio.generators.registry import generator
from studio.model import edits
from studio.model.document import Document, PerParent, Table
from studio.problems import Problem

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Belonging:
    """`parent` is the id of the table whose children the rows are, "" for none, and `parents` what can be chosen."""

    table_id: str
    rows: int
    parent: str = ""
    parents: Options = ()
    kinds: Options = ()
    count: Mapping[str, Any] = field(default_factory=dict)
    """The distribution of the children per parent as JSON values."""
    scaled: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """`edit` is None where what was typed cannot be taken up; `errors` say why, by the parameter's path."""

    edit: edits.Edit | None
    errors: Mapping[Path, str]


def belonging_of(document: Document, table: Table, rows: int) -> Belonging:
    """What the window shows; `rows` is how many the table really has."""
    stated = table.per_parent
    connecting = Connecting(document)
    possible = (
        item
        for item in document.tables
        if item.id != table.id
        and (connecting.children(table, item) is not None or (stated is not None and stated.table == item.id))
    )
    parents = (("", "none"), *((item.id, item.name) for item in possible))
    if stated is None:
        return Belonging(table.id, rows, parents=parents)
    kinds = [cls for cls in KINDS if cls is not type(stated.count)]
    offered = sorted((type(stated.count), *kinds), key=lambda cls: KINDS.index(cls) if cls in KINDS else -1)
    named = tuple((str(cls.model_fields["kind"].default), cls.about.title) for cls in offered)
    count = stated.count.model_dump(mode="json")
    return Belonging(table.id, rows, stated.table, parents, named, count, stated.scaled)


def set_parent(document: Document, table: Table, parent: str, rows: int) -> edits.Edit:
    """The edit that makes the rows the children of another table; "" gives the table `rows` rows of its own."""
    stated = table.per_parent
    if not parent:
        steps = (edits.SetTable(table.id, "per_parent", None), edits.SetTable(table.id, "rows", rows))
        return edits.Batch(steps, f"Give {table.name} a number of rows of its own")
    if stated is not None:
        return edits.SetTable(table.id, "per_parent", stated.model_copy(update={"table": parent}))
    found = Connecting(document, lambda item: rows if item.id == table.id else item.rows).children(
        table, document.table(parent)
    )
    if found is None:
        raise Problem("The tables would hold each other's children in a circle.", where=table.name)
    return edits.SetTable(table.id, "per_parent", found)


def set_scaled(table: Table, scaled: bool, rows: int) -> edits.Edit | None:
    """The edit that holds the table's size at `rows`, or lets it follow from the children per parent."""
    if table.per_parent is None:
        return None
    stated = edits.SetTable(table.id, "per_parent", table.per_parent.model_copy(update={"scaled": scaled}))
    if not scaled:
        return edits.Batch((stated,), f"Let the rows of {table.name} follow from its parents")
    return edits.Batch(
        (stated, edits.SetTable(table.id, "rows", rows)), f"Hold {table.name} at {rows:,} rows"
    )


def set_kind(document: Document, table: Table, kind: str, parents: int) -> edits.Edit | None:
    """The edit that takes another distribution with about the same mean."""
    stated = table.per_parent
    if stated is None or stated.count.kind == kind:
        return None
    try:
        mean = children_of(document, table, parents).mean
    except Problem:
        mean = 3.0
    return _counted(table, stated, with_kind(stated.count, kind, mean))


def set_count(table: Table, values: Mapping[str, Any]) -> Counted:
    """The edit that takes over what was typed about the distribution."""
    stated = table.per_parent
    if stated is None:
        return Counted(None, {})
    kind = stated.count.kind
    try:
        made = generator(**{**values, "kind": kind})
    except ValidationError as error:
        return Counted(None, plain_errors(error, kind))
    return Counted(_counted(table, stated, made) if made != stated.count else None, {})


def set_together(table: Table, groups: Sequence[Sequence[str]]) -> edits.Edit:
    """The edit that says which columns have no two rows with all values alike."""
    return edits.SetTable(table.id, "unique_together", tuple(tuple(group) for group in groups))


def _counted(table: Table, stated: PerParent, count: Generator) -> edits.Edit:
    return edits.SetTable(table.id, "per_parent", stated.model_copy(update={"count": count}))
