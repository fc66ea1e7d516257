"""Columns for a type that a person chose in the gallery, and a column's present type turned into another."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from studio.generators.generator import Generator
from studio.generators.lifecycle import STATE, Lifecycle
from studio.generators.registry import by_kind
from studio.model.document import Column, Table, new_id
from studio.model.editing import free_name
from studio.reference.column_names import WHOLE_KINDS

_PARTS = {
    "person": ("given_name", "family_name", "email"),
    "address": ("street", "city", "postcode", "country"),
    "company": ("name",),
    "lifecycle": (*(stage.name for stage in Lifecycle().stages), STATE),
}
_NAMES = {"name": "company"}


def fresh_columns(table: Table, kind: str, name: str = "") -> tuple[Column, ...]:
    """New columns for a type, the one to look at last; it, or the one of all parts, is called `name`.

    A person or an address comes as a hidden column of all its parts with the usual parts beside it; a type that is
    made from other columns brings the ones that its example needs.
    """
    taken = {column.name for column in table.columns}

    def column(name: str, made: Generator, hidden: bool = False) -> Column:
        result = Column(id=new_id(), name=free_name(name, taken), generator=made, hidden=hidden)
        taken.add(result.name)
        return result

    cls = by_kind()[kind]
    if kind in WHOLE_KINDS:
        whole = column(name or kind, cls(), hidden=True)
        part = by_kind()["part"]
        visible = [
            column(_NAMES.get(item, item), part.model_validate({"of": whole.id, "part": item}))
            for item in _PARTS[kind]
        ]
        return (whole, *visible)
    if cls.neighbours():
        # Which table it refers to is for the person to choose.
        return (column(name or cls.about.title.lower(), cls()),)
    example, beside = cls.example()
    ids = {old: new_id() for old in beside}
    made = [
        Column(id=ids[old], name=free_name(old, taken), generator=other.renamed(ids))
        for old, other in beside.items()
    ]
    taken.update(item.name for item in made)
    return (*made, column(name or cls.about.title.lower(), example.renamed(ids)))


def other_kind(table: Table, column: Column, kind: str) -> Generator:
    """A generator of another type for the column that keeps what both types have in common.

    A type that takes a part of another column starts with the first column that has parts.
    """
    cls = by_kind()[kind]
    old = column.generator.model_dump(mode="json")
    defaults = cls.model_construct().model_dump(mode="json", warnings=False)
    shared: dict[str, Any] = {
        name: value for name, value in old.items() if name in cls.model_fields and name != "kind"
    }
    if "of" in cls.model_fields and not shared.get("of"):
        whole = [
            item.id for item in table.columns if item.generator.kind in WHOLE_KINDS and item.id != column.id
        ]
        plain = [item.id for item in table.columns if item.id != column.id]
        candidates = whole if kind == "part" else plain
        shared["of"] = candidates[0] if candidates else ""
    for keep in (shared, {name: shared[name] for name in ("of",) if name in shared}, {}):
        try:
            return cls.model_validate({**defaults, **keep, "kind": kind})
        except ValidationError:
            continue
    return cls()
