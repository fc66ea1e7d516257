"""What a document says of its references: exactly what is stored, and on how many records each part rests."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from studio.generators.packed import Packed
from studio.model.document import Column, Document, Table
from studio.reference.floor import K

_BYTES = {"int16": 2, "int32": 4, "float32": 4, "float64": 8}
_NOT_STORED = frozenset({"kind"})


@dataclass(frozen=True, slots=True)
class Stored:
    """One thing that the document says: of which table and column ("" for the whole table), what, and the very text.

    `least` is the fewest records of the reference on which it may rest.
    """

    table: str
    column: str
    what: str
    text: str
    least: int

    def as_dict(self) -> dict[str, Any]:
        """The entry under `stored` in the answer of `describe`."""
        return {
            "table": self.table,
            "column": self.column or None,
            "what": self.what,
            "stored": self.text,
            "least_records": self.least,
        }


def revealed(document: Document) -> tuple[Stored, ...]:
    """Everything in tables that have a reference, hidden ones too, in the document's order.

    Nobody can tell afterwards which value was inferred and which was typed, so all of them are listed.
    """
    return tuple(item for table in document.tables for item in _table(table))


def as_text(items: tuple[Stored, ...]) -> str:
    """The same as lines to copy, apart by tabs."""
    lines = ["table\tcolumn\twhat\tleast records\tstored"]
    lines += [f"{item.table}\t{item.column}\t{item.what}\t{item.least}\t{item.text}" for item in items]
    return "\n".join(lines)


def _table(table: Table) -> Iterator[Stored]:
    reference = table.reference
    if reference is None and table.joint is None:
        return
    if reference is not None:
        text = f"{reference.file}; {reference.rows:,} rows; SHA-256 {reference.sha256}"
        yield Stored(table.name, "", "File, rows and hash", text, reference.rows)
    names = {column.id: column.name for column in table.columns}
    for column in table.columns:
        yield from _column(table, column)
    for pair in table.correlations:
        text = f"{names[pair.first]} × {names[pair.second]}: {pair.value:g}"
        yield Stored(table.name, "", "Correlation", text, K)
    yield from _joint(table, names)


def _column(table: Table, column: Column) -> Iterator[Stored]:
    if column.missing:
        yield Stored(table.name, column.name, "Share of missing cells", f"{column.missing:g}", K)
    generator = column.generator
    for name in type(generator).model_fields:
        value = getattr(generator, name)
        if name in _NOT_STORED or value is None or value in ("", ()):
            continue
        yield Stored(table.name, column.name, f"{generator.kind}: {name}", _text(value), K)
    if column.note:
        yield Stored(table.name, column.name, "Note", column.note, K)


def _joint(table: Table, names: dict[str, str]) -> Iterator[Stored]:
    joint = table.joint
    if joint is None:
        return
    text = f"preset {joint.preset}; {joint.rows:,} rows learned from; {100 * joint.held_out:g} % held back"
    yield Stored(table.name, "", "How it was learned", text, joint.k)
    for member in joint.members:
        parents = ", ".join(names.get(parent, parent) for parent in member.parents) or "nothing"
        arrays = list(_arrays(member))
        size = sum(math.prod(packed.shape) * _BYTES[packed.dtype] for packed in arrays)
        text = (
            f"follows {parents}; {member.n_leaves:,} leaves over {member.n_cells:,} levels; {len(arrays)} arrays, "
            f"{size:,} bytes"
        )
        yield Stored(
            table.name, names.get(member.column, member.column), "How it follows other columns", text, joint.k
        )


def _arrays(value: object) -> Iterator[Packed]:
    if isinstance(value, Packed):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _arrays(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _arrays(item)


def _text(value: object) -> str:
    """The very value, whole; arrays by type and shape."""
    if isinstance(value, Packed):
        return f"{value.dtype} array of {' × '.join(map(str, value.shape))}"
    if isinstance(value, BaseModel):
        parts = ((name, getattr(value, name)) for name in type(value).model_fields)
        return ", ".join(f"{name} {_text(part)}" for name, part in parts)
    if isinstance(value, tuple):
        return f"{len(value)}: " + ", ".join(map(_text, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
