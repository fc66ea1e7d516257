"""How the tables of a script hang together, in terms of the document that is made of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

Place = tuple[str, str]
"""A table's name and the folded name of one of its columns."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A column whose values follow from another table; `fields` are those of its generator."""

    fields: dict[str, Any]
    table: str
    """The table to which it refers, "" for a position."""

    @property
    def kind(self) -> str:
        """Of the generator."""
        return str(self.fields["kind"])

    @property
    def owns(self) -> bool:
        """Whether each row belongs to the parent as its child."""
        return self.fields.get("choice") == "own parent"


@dataclass(slots=True)
class Hidden:
    """A key that no one sees: of a table whose key is several columns, or to such a table."""

    id: str
    name: str
    fields: dict[str, Any]
    table: str = ""
    may_be_missing: bool = False
    is_unique: bool = False


@dataclass(slots=True)
class Links:
    """Keys, parents and groups of columns that are unique together, by table."""

    bound: dict[Place, Bound] = field(default_factory=dict)
    hidden: dict[str, list[Hidden]] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    groups: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    referred: set[Place] = field(default_factory=set)

    def hidden_key(self, table: str, name: str) -> Hidden | None:
        """The hidden column of that name."""
        return next((item for item in self.hidden.get(table, ()) if item.name == name), None)


def column_id(table: str, column: str) -> str:
    """A permanent id that the same names give again."""
    return hashlib.blake2b(f"{table}\n{column}".encode("utf-8", "replace"), digest_size=5).hexdigest()


def table_id(table: str) -> str:
    """A permanent id that the same name gives again."""
    return column_id("table", table)
