"""Values of several fields: how a person, an address or a company is made and declared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import pyarrow as pa

from studio.generators.draw import Draw, Maker

_UNIQUE = b"unique"

T = TypeVar("T")


def part_field(name: str, type_: pa.DataType, *, unique: bool = False) -> pa.Field:
    """A field of a struct; `unique` says that no two rows share its value."""
    return pa.field(name, type_, metadata={_UNIQUE: b"yes"} if unique else None)


def struct_of(
    type_: pa.StructType,
    wanted: frozenset[str] | None,
    begin: Callable[[Draw], T],
    fields: Mapping[str, Callable[[T], pa.Array]],
) -> Maker:
    """A maker of structs: `begin` starts on some rows, `fields` give each field from that.

    Fields that nobody reads are left null.
    """
    declared = list(type_)

    def make(draw: Draw) -> pa.Array:
        started = begin(draw)
        arrays = [
            fields[field.name](started)
            if wanted is None or field.name in wanted
            else pa.nulls(draw.n, field.type)
            for field in declared
        ]
        return pa.StructArray.from_arrays(arrays, fields=declared)

    return make


def is_unique(field: pa.Field) -> bool:
    """Whether the struct that made the field says that no two rows share its value."""
    return bool(field.metadata and _UNIQUE in field.metadata)
