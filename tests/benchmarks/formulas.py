"""Rows a second of formulas over whole blocks: `python -m tests.benchmarks.formulas`.

The price formula is asked to reach 5 million rows a second of one core; its inputs are made beforehand.
"""

from __future__ import annotations

import statistics
import time

from studio.engine.cache import Cache
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table

FORMULAS = {
    "price": '"price" * "quantity" * (1 - "discount")',
    "price, rounded": 'round("price" * "quantity" * (1 - "discount"), 2)',
    "choice": "case when \"quantity\" > 5 then 'many' else 'few' end",
}
_BLOCKS, _ROUNDS = 40, 5


def rate(expression: str) -> float:
    """Rows a second of the processor's time, the median of some rounds, with the inputs kept."""
    inputs = (
        Column(id="price", name="price", generator=generator(kind="exponential", mean=40, decimals=2)),
        Column(
            id="quantity", name="quantity", generator=generator(kind="uniform", low=1, high=9, decimals=0)
        ),
        Column(id="discount", name="discount", generator=generator(kind="beta", decimals=2)),
    )
    found = []
    for attempt in range(_ROUNDS):
        # Another text each time, so that nothing but the inputs is kept.
        made = Column(
            id="f", name="f", generator=generator(kind="formula", expression=f"{expression}{' ' * attempt}")
        )
        table = Table(id="t", name="t", rows=_BLOCKS * BLOCK, columns=(*inputs, made))
        plan = plan_table(Document(tables=(table,)), table)
        if not attempt:
            cache = Cache()
        rows(plan, 0, _BLOCKS * BLOCK, columns=[item.id for item in inputs], cache=cache)
        begin = time.process_time()
        rows(plan, 0, _BLOCKS * BLOCK, columns=["f"], cache=cache)
        found.append(_BLOCKS * BLOCK / (time.process_time() - begin))
    return statistics.median(found)


if __name__ == "__main__":
    for name, expression in FORMULAS.items():
        print(f"{name:<16}{rate(expression) / 1e6:8.1f} M rows/s")
