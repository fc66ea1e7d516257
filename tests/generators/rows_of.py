"""Rows of a table made for one test."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table


def column(name: str, kind: str, **values: Any) -> Column:
    """A column whose id is its name; what is no parameter of the kind belongs to the column."""
    own = {key: values.pop(key) for key in ("missing", "unique", "hidden", "format") if key in values}
    return Column(id=name, name=name, generator=generator(kind=kind, **values), **own)


def table_of(*columns: Column, n: int = 1000, start: int = 0, seed: int = 1) -> pa.Table:
    """`n` rows from `start` of a table of those columns."""
    table = Table(id="table", name="table", rows=start + n, columns=columns)
    document = Document(seed=seed, tables=(table,))
    return rows(plan_table(document, document.tables[0]), start, n)
