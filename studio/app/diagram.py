"""The tables of a design as cards, and the keys between them as lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from studio.app.preview import describe_column
from studio.engine.places import bounds
from studio.generators.foreign_key import ForeignKey
from studio.generators.relation import Relation
from studio.generators.self_key import SelfKey
from studio.model.document import Column, Document, Table

LinkKind = Literal["own", "other", "self"]


@dataclass(frozen=True, slots=True)
class CardColumn:
    """One line of a card. `is_key`: others refer to it, or it is the primary key; `refers`: it is a key itself."""

    id: str
    name: str
    icon: str
    hidden: bool = False
    is_key: bool = False
    refers: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One table."""

    id: str
    name: str
    hidden: bool
    columns: tuple[CardColumn, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One key column: a line from the table in which it stands to the table to which it refers.

    `own`: each row is the child of the row to which it refers; `other`: the row is chosen; `self`: a row of its own
    table.
    """

    column_id: str
    column: str
    child: str
    parent: str
    key: str
    """Id of the parent's key column; it stands in the parent."""
    kind: LinkKind
    choice: str
    """Which row is taken, in the words of the column type."""
    may_be_none: bool
    """Some rows refer to none."""
    least: int | None
    """How many children each parent has at least; None where that is left to chance."""
    one_each: bool
    """No two rows refer to the same row."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Everything that is drawn, tables and columns in the design's order."""

    cards: tuple[Card, ...] = ()
    links: tuple[Link, ...] = ()


def diagram_of(document: Document) -> Diagram:
    """The cards and lines of a design; keys whose table or column is gone have no line."""
    return Diagrams().of(document)


class Diagrams:
    """Draws one design after the other; the cards of tables that did not change stay the same objects."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Table, frozenset[str], Card]] = {}

    def of(self, document: Document) -> Diagram:
        """The cards and lines of a design; keys whose table or column is gone have no line."""
        keys = {
            column.generator.column
            for table in document.tables
            for column in table.columns
            if isinstance(column.generator, Relation)
        }
        homes = {
            column.id: table.id for table in document.tables for column in table.columns if column.id in keys
        }
        links = tuple(link for table in document.tables for link in _links(table, homes))
        named: dict[str, set[str]] = {}
        for link in links:
            named.setdefault(link.parent, set()).add(link.key)
        found = {table.id: self._card(table, frozenset(named.get(table.id, ()))) for table in document.tables}
        self._known = found
        return Diagram(tuple(card for _, _, card in found.values()), links)

    def _card(self, table: Table, named: frozenset[str]) -> tuple[Table, frozenset[str], Card]:
        known = self._known.get(table.id)
        if known is not None and known[0] is table and known[1] == named:
            return known
        keys = named | set(table.primary_key)
        columns = tuple(_line(column, column.id in keys) for column in table.columns)
        return table, named, Card(table.id, table.name, table.hidden, columns)


def words_of(link: Link, names: Mapping[str, str]) -> str:
    """A line in one sentence; `names` are those of tables and columns by id."""
    child, there, key = (names.get(item, "") for item in (link.child, link.parent, link.key))
    return f"{child}.{link.column} refers to {there}.{key}."


def _line(column: Column, is_key: bool) -> CardColumn:
    icon = "hidden" if column.hidden else describe_column(column).icon
    return CardColumn(
        column.id, column.name, icon, column.hidden, is_key, isinstance(column.generator, Relation)
    )


def _links(table: Table, homes: Mapping[str, str]) -> Iterator[Link]:
    for column in table.columns:
        key = column.generator
        if not isinstance(key, Relation):
            continue
        parent = key.target(table.id)
        if not parent or homes.get(key.column) != parent:
            continue
        stated = table.per_parent
        own = key.reads_owner() and stated is not None and stated.table == parent
        yield Link(
            column.id, column.name, table.id, parent, key.column,
            "self" if parent == table.id else "own" if own else "other",
            key.choice if isinstance(key, ForeignKey) else key.shape if isinstance(key, SelfKey) else "",
            column.missing > 0 or isinstance(key, SelfKey),
            bounds(stated.count)[0] if own and stated is not None and not stated.scaled else None,
            column.unique,
        )  # fmt: skip
