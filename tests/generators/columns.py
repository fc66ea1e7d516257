"""Columns of these families made through the engine, as a document would have them."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from studio.engine.plan import Plan, plan_table
from studio.engine.rows import rows
from studio.generators.generator import Generator
from studio.model.document import Column, Document, Table

LOCALES = ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "pt_BR", "ja_JP", "zh_CN")


def planned(generator: Generator, *, n: int, locale: str = "en_US", seed: int = 7, **column: Any) -> Plan:
    """A table of one visible column "it"."""
    columns = (Column(id="it", name="it", generator=generator, **column),)
    document = Document(seed=seed, locale=locale, tables=(Table(id="t", name="t", rows=n, columns=columns),))
    return plan_table(document, document.tables[0])


def made(generator: Generator, n: int, *, start: int = 0, **around: Any) -> pa.Array:
    """Rows `start … start + n - 1` of the column as one array."""
    plan = planned(generator, n=start + n, **around)
    return rows(plan, start, n).column(0).combine_chunks()


def fields(generator: Generator, n: int, *, start: int = 0, **around: Any) -> dict[str, list[Any]]:
    """The fields of a struct column as Python lists by name."""
    array = made(generator, n, start=start, **around)
    return {field.name: array.field(field.name).to_pylist() for field in array.type}
