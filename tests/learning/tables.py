"""Small made-up tables whose columns go together in known ways, and documents learned from them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from studio.app.learn import Wishes, learn
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.model.document import Column, Document
from studio.progress import Progress


def people(n: int = 4_000, seed: int = 3) -> pa.Table:
    """Region decides zone; age moves income; income is missing for half of the north; 30 % of the bonuses are 0."""
    lots = np.random.default_rng(seed)
    region = lots.choice(["north", "south", "west"], n, p=[0.5, 0.3, 0.2])
    zone = np.where(region == "west", "outer", "inner")
    age = np.clip(lots.normal(45, 14, n), 18, 90).round()
    income = np.exp(9 + 0.03 * age + lots.normal(0, 0.3, n)).round(2)
    bonus = np.where(lots.random(n) < 0.3, 0.0, income * 0.1 * lots.random(n)).round(1)
    gone = (region == "north") & (lots.random(n) < 0.5)
    days = np.datetime64("2024-01-01") + (age - 18 + lots.integers(0, 30, n)).astype("timedelta64[D]")
    return pa.table(
        {
            "id": pa.array(np.arange(1, n + 1)),
            "region": pa.array(region.tolist()),
            "zone": pa.array(zone.tolist()),
            "age": pa.array(age.astype(np.int64)),
            "income": pa.array(income, mask=gone),
            "bonus": pa.array(bonus),
            "since": pa.array(days.astype("datetime64[s]")).cast(pa.date32()),
        }
    )


def learned(table: pa.Table, held_out: float = 0.0, **wishes: Any) -> Document:
    """The document that is learned from a table."""
    return learn(table, "people", Wishes(held_out=held_out, **wishes), None, Progress())


def made(document: Document, n: int = 6_000, start: int = 0) -> pd.DataFrame:
    """The first rows of the document's one table."""
    return rows(plan_table(document, document.tables[0]), start, n).to_pandas()


def named(document: Document, name: str) -> Column:
    """A column of the document's one table."""
    return document.tables[0].column_named(name)
