"""The table of eleven columns that throughput is measured on."""

from __future__ import annotations

from typing import Any

from studio.generators.registry import generator
from studio.model.document import Column, Document, Table


def eleven_columns(n_rows: int) -> Document:
    """Sequence, UUID, weighted first and last names, e-mail joined from them, time stamp, lognormal amount, category,
    clipped normal, country, and a number with 5 % missing."""
    person = column("person", "person", hidden=True)
    columns = (
        column("id", "sequence", start=1),
        column("uuid", "uuid"),
        person,
        column("first", "part", of="person", part="given_name"),
        column("last", "part", of="person", part="family_name"),
        column("email", "template", text="{first|slug}.{last|slug}@example.com"),
        column("at", "date", start="2024-01-01", end="2024-12-31", resolution="second"),
        column("amount", "lognormal", mu=3.6, sigma=0.7, decimals=2),
        column(
            "status",
            "list",
            values=[{"value": v, "weight": w} for v, w in (("paid", 70), ("open", 20), ("void", 10))],
        ),
        column("age", "normal", mean=40, deviation=12, minimum=18, maximum=90, decimals=0),
        column(
            "country", "list", values=[{"value": v} for v in ("DE", "FR", "IT", "ES", "PL", "GB", "US", "BR")]
        ),
        column("score", "uniform", low=0, high=100, decimals=3, missing=0.05),
    )
    return Document(name="eleven", tables=(Table(id="t", name="eleven", rows=n_rows, columns=columns),))


def column(name: str, kind: str, *, missing: float = 0.0, hidden: bool = False, **values: Any) -> Column:
    """A column whose id is its name."""
    made = generator(kind=kind, **values)
    return Column(id=name, name=name, generator=made, missing=missing, hidden=hidden)
