"""The laws for tables that refer to each other, run in fresh processes by `test_relation_laws`.

`python -m tests.laws.relations LAW [BREACH]` prints "holds" or "broken: …". A breach puts a key in the place of one
column that breaks the law on purpose.
"""

from __future__ import annotations

import hashlib
import itertools
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.draw import Draw, Integers, Setting
from studio.generators.generator import About
from studio.generators.registry import generator
from studio.generators.relation import Chooser, Relation
from studio.model.document import Column, Document, PerParent, Table

Spans = Sequence[tuple[int, int]]

PARENTS = 20_000

calls = itertools.count()


class Breach(Relation):
    """A key that depends on the rows it happens to be made with, on the thread, on the process, or on other tables."""

    about: ClassVar[About] = About("Breach", "relations", "Breaks a law.")
    kind: Literal["breach"] = "breach"
    how: str

    def target(self, own: str) -> str:
        return "shops"

    def chooser(self, setting: Setting) -> Chooser:
        def choose(draw: Draw) -> Integers:
            u = draw.u()
            if self.how == "rows":
                u = u - u.min()
            if self.how == "thread":
                time.sleep(0.002)
                u = u * (threading.get_ident() % 1009) / 1009
            if self.how == "process":
                u = u * (hash("salt") % 1009) / 1009
            if self.how == "others":
                u = u * (len(setting.input_types) + setting.total % 7 + next(calls)) / 99
            if self.how == "first":
                u = np.concatenate([[0.0], u[1:]])
            return (u * 50).astype(np.int64)

        return choose


def column(id: str, kind: str, /, missing: float = 0.0, **values: Any) -> Column:
    return Column(id=id, name=id, generator=generator(kind=kind, **values), missing=missing)


def chain(breach: str = "", parents: int = PARENTS) -> Document:
    """Shops, customers, orders and lines with every kind of relation between them."""
    shops = Table(
        id="shops", name="shops", rows=50,
        columns=(column("s_id", "code"), column("s_region", "list"), column("s_above", "self_key", column="s_id")),
    )  # fmt: skip
    customers = Table(
        id="customers", name="customers", rows=parents,
        columns=(
            column("c_id", "uuid"),
            column("c_born", "date"),
            column("c_weight", "exponential", mean=3),
            column("c_shop", "foreign_key", table="shops", column="s_id", choice="zipf"),
            column("c_orders", "roll_up", key="o_customer"),
            column("c_total", "roll_up", key="o_customer", measure="sum", column="o_total"),
            column("c_last", "roll_up", key="o_customer", measure="last", column="o_day"),
        ),
    )  # fmt: skip
    orders = Table(
        id="orders", name="orders", per_parent=PerParent(table="customers", count=generator(kind="poisson", mean=2)),
        columns=(
            column("o_id", "sequence"),
            column("o_customer", "foreign_key", table="customers", column="c_id", choice="own parent"),
            column("o_number", "position"),
            column("o_shop", "parent_value", key="o_customer", column="c_shop"),
            column("o_day", "after", key="o_customer", column="c_born", gap={"kind": "normal", "mean": 9000}),
            column("o_friend", "foreign_key", table="customers", column="c_id", choice="by weight", weights="c_weight",
                   missing=0.3),
            column("o_fellow", "foreign_key", table="customers", column="c_id", tenant="o_shop", same="c_shop"),
            column("o_total", "roll_up", key="l_order", measure="sum", column="l_price"),
        ),
    )  # fmt: skip
    lines = Table(
        id="lines", name="lines",
        per_parent=PerParent(table="orders", count=generator(kind="geometric", probability=0.6, maximum=12)),
        columns=(
            column("l_order", "foreign_key", table="orders", column="o_id", choice="own parent"),
            column("l_article", "foreign_key", table="shops", column="s_id"),
            column("l_region", "parent_value", key="l_article", column="s_region"),
            column("l_far", "foreign_key", table="customers", column="c_id", where="c_weight > 5", choice="zipf"),
            column("l_price", "exponential", mean=9, decimals=2),
        ),
        unique_together=(("l_article", "l_order"),),
    )  # fmt: skip
    if breach:
        made = Breach.model_construct(column="s_id", how=breach)
        bad = Column.model_construct(id="breach", name="breach", generator=made)
        lines = lines.model_copy(update={"columns": (*lines.columns, bad)})
    return Document(seed=11).model_copy(update={"tables": (shops, customers, orders, lines)})


def digest(document: Document, spans: Callable[[int], Spans], threads: int = 1) -> dict[str, str]:
    """A hash of every column's cells over the spans of rows of each table, made in pieces."""
    found = {}
    cache = Cache(maximum_bytes=0)
    for table in document.tables:
        plan = plan_table(document, table, cache)
        with ThreadPoolExecutor(threads) as pool:
            waiting = [pool.submit(rows, plan, *span, cache=cache) for span in spans(plan.table.rows)]
            pieces = [future.result() for future in waiting]
        whole = pa.concat_tables(pieces, promote_options="none")
        for name in whole.column_names:
            cells = repr(whole.column(name).to_pylist()).encode()
            found[f"{table.id}.{name}"] = hashlib.blake2b(cells, digest_size=12).hexdigest()
    return found


def cut(total: int, step: int, most: int = 20_000) -> Spans:
    """Pieces of `step` rows over the last rows of a table, `most` at most."""
    first = max(0, total - most)
    return [(at, min(step, total - at)) for at in range(first, total, step)]


def same_in_odd_chunks(breach: str = "") -> None:
    """In large pieces, and in pieces whose ends fall anywhere."""
    document = chain(breach)
    _equal(digest(document, lambda n: cut(n, 20_000)), digest(document, lambda n: cut(n, 1999)))


def same_in_any_thread_count(breach: str = "") -> None:
    """One thread, and eight."""
    document = chain(breach)
    _equal(digest(document, lambda n: cut(n, 777, 9000), 1), digest(document, lambda n: cut(n, 777, 9000), 8))


def same_beside_unrelated_edits(breach: str = "") -> None:
    """Tables and columns renamed and moved, others added, and what nothing refers to changed."""
    document = chain(breach)
    before = digest(document, lambda n: cut(n, 3000, 3000))
    key = column("e_shop", "foreign_key", table="shops", column="s_id")
    extra = Table(id="extra", name="extra", rows=7, columns=(key,))
    note = column("o_note", "list")

    def edited(table: Table) -> Table:
        columns: Iterable[Column] = (
            item.model_copy(update={"name": f"{item.name}!"}) for item in table.columns
        )
        if table.id == "orders":
            columns = (note, *columns)
        return table.model_copy(
            update={"name": f"the {table.name}", "columns": tuple(reversed(tuple(columns)))}
        )

    tables = (extra, *(edited(table) for table in reversed(document.tables)))
    changed = document.model_copy(update={"tables": tables, "name": "other"})
    after = digest(changed, lambda n: cut(n, 3000, 3000))
    kept = {name.removesuffix("!"): value for name, value in after.items() if name.endswith("!")}
    _equal(before, kept)


def same_far_away_and_alone(breach: str = "") -> None:
    """A cell near the end of ten million children alone equals itself among its neighbours."""
    document = chain(breach, 3_000_000)
    cache = Cache(maximum_bytes=0)
    for table in document.tables[1:]:
        plan = plan_table(document, table, cache)
        start = plan.table.rows - 60
        among = rows(plan, start, 40, cache=cache).to_pydict()
        for offset in (0, 17, 39):
            alone = rows(plan, start + offset, 1, cache=cache).to_pydict()
            for name, cells in alone.items():
                one, many = cells[0], among[name][offset]
                assert one == many, f"{name} at row {start + offset}: {one!r} alone, {many!r} among others"


def same_in_every_process(breach: str = "") -> None:
    """Prints the digest; the test compares processes with different hash seeds and clocks."""
    print(sorted(digest(chain(breach), lambda n: cut(n, 2000, 2000)).items()))


LAWS = {
    law.__name__: law
    for law in (
        same_in_odd_chunks,
        same_in_any_thread_count,
        same_beside_unrelated_edits,
        same_far_away_and_alone,
        same_in_every_process,
    )
}


def _equal(first: dict[str, str], second: dict[str, str]) -> None:
    different = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
    assert not different, f"other values in {', '.join(different)}"


def main(arguments: Sequence[str]) -> int:
    """Try one law, with a breach where one is named."""
    try:
        LAWS[arguments[0]](arguments[1] if len(arguments) > 1 else "")
    except AssertionError as broken:
        print(f"broken: {broken}")
        return 1
    print("holds")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
