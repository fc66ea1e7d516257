"""A small table and a formula's values over it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pyarrow as pa

from studio.generators.expression.compiler import Compiled, compiled
from studio.generators.expression.evaluation import Evaluation
from studio.generators.expression.syntax import parse

ROWS: dict[str, pa.Array] = {
    "price": pa.array([2.5, 10.0, 0.1, None]),
    "quantity": pa.array([3, 0, 7, 2]),
    "name": pa.array(["Ann Lee", "Ólafur", "", None]),
    "city": pa.array(["Oslo", "Rome", "Oslo", None]).dictionary_encode(),
    "born": pa.array([date(1990, 5, 17), date(2000, 2, 29), date(2024, 1, 31), None]),
    "seen": pa.array([datetime(2024, 3, 1, 12, 30), datetime(2024, 1, 1), None, None], pa.timestamp("s")),
    "paid": pa.array([True, False, None, True]),
    "large": pa.array([2**62, 3, -(2**63), 0]),
}
TYPES = {name: array.type for name, array in ROWS.items()}


def ready(text: str, result: str = "automatic") -> Compiled:
    return compiled(parse(text), TYPES, result=result)


def array_of(text: str, result: str = "automatic") -> pa.Array:
    formula = ready(text, result)
    [made] = Evaluation([formula])([ROWS[name] for name in formula.columns], 4)
    assert made.type == formula.arrow_type
    assert len(made) == 4
    return made


def values_of(text: str, result: str = "automatic") -> list[Any]:
    return list(array_of(text, result).to_pylist())
