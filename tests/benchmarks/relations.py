"""Rows per second of two tables that refer to each other, beside the same columns without relations.

    python -m tests.benchmarks.relations [--parents 100000] [--repeats 3] [--format csv]

Both documents have the same tables, numbers of rows and types; in the second every key, looked-up value, position and
roll-up is a plain column. The two take turns, so that whatever else the machine does falls on both.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from studio.app.generate import Options, Part, export
from studio.engine.cache import Cache
from studio.engine.places import sized
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.generators.registry import generator
from studio.model.document import Column, Document, PerParent, Table

_PER_PARENT = 10.0


def column(id: str, kind: str, /, **values: Any) -> Column:
    """A column called by its id."""
    return Column(id=id, name=id, generator=generator(kind=kind, **values))


def related(parents: int) -> Document:
    """Customers with the total of their orders, and their orders, ten on average, which also name an article."""
    articles = Table(
        id="articles", name="articles", rows=5000,
        columns=(column("a_id", "code", digits=6), column("a_price", "exponential", mean=30, decimals=2)),
    )  # fmt: skip
    customers = Table(
        id="customers", name="customers", rows=parents, primary_key=("c_id",),
        columns=(
            column("c_id", "sequence"), column("c_code", "uuid"), column("c_country", "list"),
            column("c_since", "date", resolution="second"),
            column("c_orders", "roll_up", key="o_customer"),
            column("c_total", "roll_up", key="o_customer", measure="sum", column="o_amount"),
        ),
    )  # fmt: skip
    orders = Table(
        id="orders", name="orders", primary_key=("o_id",),
        per_parent=PerParent(table="customers", count=generator(kind="poisson", mean=_PER_PARENT)),
        columns=(
            column("o_id", "sequence"),
            column("o_customer", "foreign_key", table="customers", column="c_id", choice="own parent"),
            column("o_line", "position"),
            column("o_country", "parent_value", key="o_customer", column="c_country"),
            column("o_placed", "after", key="o_customer", column="c_since", unit="hours"),
            column("o_article", "foreign_key", table="articles", column="a_id", choice="zipf"),
            *_plain_columns(),
        ),
    )  # fmt: skip
    return Document(tables=(articles, customers, orders))


def unrelated(parents: int, children: int) -> Document:
    """The same columns, each standing for itself."""
    articles, customers, orders = related(parents).tables
    plain = {
        "c_orders": {"kind": "poisson", "mean": _PER_PARENT},
        "c_total": {"kind": "exponential", "mean": 400, "decimals": 2},
        "o_customer": {"kind": "uniform", "low": 1, "high": parents, "decimals": 0},
        "o_line": {"kind": "uniform", "low": 1, "high": 20, "decimals": 0},
        "o_country": {"kind": "list"},
        "o_placed": {"kind": "date", "resolution": "second"},
        "o_article": {"kind": "code", "digits": 6 if children < 10**6 else 9, "shuffled": True},
    }

    def freed(table: Table, **changes: Any) -> Table:
        columns = tuple(
            item.model_copy(update={"generator": generator(**plain[item.id])}) if item.id in plain else item
            for item in table.columns
        )
        return table.model_copy(update={"columns": columns, **changes})

    return Document(tables=(articles, freed(customers), freed(orders, per_parent=None, rows=children)))


def _plain_columns() -> tuple[Column, ...]:
    return (
        column("o_amount", "lognormal", decimals=2),
        column("o_units", "uniform", low=1, high=9, decimals=0),
        column("o_state", "list"),
        column("o_rating", "normal", mean=4, deviation=1, minimum=1, maximum=5),
    )


def rate(document: Document) -> float:
    """Rows a second on one thread, every block of every table made once."""
    cache = Cache(maximum_bytes=0)
    begin = time.process_time()
    made = 0
    for table in document.tables:
        plan = plan_table(document, table, cache)
        for start in range(0, plan.table.rows, BLOCK):
            made += rows(plan, start, min(BLOCK, plan.table.rows - start), cache=cache).num_rows
    return made / (time.process_time() - begin)


def export_rate(document: Document, format: str, folder: Path) -> float:
    """Rows a second of an export of all tables into files."""
    begin = time.perf_counter()
    parts = [Part(table.id) for table in document.tables]
    done = export(document, parts, folder, format, options=Options(check=False, folder=True))
    return done.rows / (time.perf_counter() - begin)


def compare(parents: int, repeats: int, format: str = "") -> tuple[float, float]:
    """Median rows a second with relations and without."""
    with_relations = related(parents)
    children = sized(with_relations).table("orders").rows
    without = unrelated(parents, children)
    found: tuple[list[float], list[float]] = ([], [])
    for document in (related(100), unrelated(100, 1000)):
        rate(document)  # Whatever is imported on first use is imported now.
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(repeats):
            for document, rates in zip((with_relations, without), found, strict=True):
                rates.append(export_rate(document, format, Path(folder)) if format else rate(document))
    return statistics.median(found[0]), statistics.median(found[1])


def main() -> None:
    """Print rates and their ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--parents", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--format", default="")
    asked = parser.parse_args()
    ours, plain = compare(asked.parents, asked.repeats, asked.format)
    print(f"with relations     {ours:12,.0f} rows/s")
    print(f"without            {plain:12,.0f} rows/s")
    print(f"ratio {ours / plain:.2f}   (asked: at least 0.5)")


if __name__ == "__main__":
    main()
