"""Small made-up tables whose columns go together in known ways."""

from __future__ import annotations

import numpy as np
import pyarrow as pa


def people(n: int = 4_000, seed: int = 3) -> pa.Table:
    """Region decides zone; age moves income; income is missing for half of the north; 30 % of the bonuses are 0."""
    lots = np.random.default_rng(seed)
    region = lots.choice(["north", "south", "west"], n, p=[0.5, 0.3, 0.2])
    zone = np.where(region == "west", "outer", "inner")
    age = np.clip(lots.normal(45, 14, n), 18, 90).round()
    income = np.exp(9 + 0.03 * age + lots.normal(0, 0.3, n)).round(2)
    bonus = np.where(lots.random(n) < 0.3, 0.0, income * 0.1 * lots.random(n)).round(1)
    gone = (region == "north") & (lots.random(n) < 0.5)
    return pa.table(
        {
            "id": pa.array(np.arange(1, n + 1)),
            "region": pa.array(region.tolist()),
            "zone": pa.array(zone.tolist()),
            "age": pa.array(age.astype(np.int64)),
            "income": pa.array(income, mask=gone),
            "bonus": pa.array(bonus),
        }
    )
