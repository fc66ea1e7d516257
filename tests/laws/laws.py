"""Each law as a function that raises AssertionError where it is broken; run in fresh processes by `test_laws`.

`python -m tests.laws.laws LAW [BREACH]` prints "holds" or "broken: …". A breach replaces one column by a type that
breaks the law on purpose.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.generators.registry import classes
from studio.model.document import Column, Correlation, Document, Table
from tests.laws.breaches import BREACHES

ROWS = 2 * BLOCK + 77


def everything(breach: str = "") -> Document:
    """One column of every registered type, with the columns it needs beside it; some missing, two correlated.

    Beside a breach few types stand: it is the breach that must be noticed.
    """
    columns: list[Column] = []
    for cls in (cls for cls in classes() if not cls.neighbours()):
        if breach and cls.about.family not in ("numbers", "categories"):
            continue
        generator, beside = cls.example()
        kind = generator.kind
        ids = {column_id: f"{kind}-{column_id}" for column_id in beside}
        for column_id, other in beside.items():
            columns.append(Column(id=ids[column_id], name=ids[column_id], generator=other))
        columns.append(Column(id=kind, name=kind, generator=generator.renamed(ids), missing=0.05))
    if breach:
        columns.append(Column.model_construct(id="breach", name="breach", generator=BREACHES[breach]()))
    table = Table.model_construct(
        id="laws", name="laws", rows=ROWS, columns=tuple(columns),
        correlations=(Correlation(first="normal", second="list", value=0.5),),
    )  # fmt: skip
    return Document.model_construct(name="laws", seed=7, tables=(table,))


def digest(document: Document, spans: Sequence[tuple[int, int]], threads: int = 1) -> dict[str, str]:
    """A hash of every visible column's cells over the spans of rows, made in pieces."""
    table = document.tables[0]
    plan = plan_table(document, table)
    cache = Cache(maximum_bytes=0)
    with ThreadPoolExecutor(threads) as pool:
        pieces = list(pool.map(lambda span: rows(plan, *span, cache=cache), spans))
    whole = pa.concat_tables(pieces, promote_options="none")
    return {name: _hash(whole.column(name)) for name in whole.column_names}


def cut(total: int, step: int, start: int = 0) -> list[tuple[int, int]]:
    """Spans of `step` rows that cover `start … start + total - 1`."""
    return [(start + done, min(step, total - done)) for done in range(0, total, step)]


def same_in_odd_chunks(breach: str = "") -> None:
    """Whole, and in pieces whose ends fall anywhere."""
    document = everything(breach)
    _equal(digest(document, [(0, ROWS)]), digest(document, cut(ROWS, 4999)))


def same_in_any_thread_count(breach: str = "") -> None:
    """One thread, and eight."""
    document = everything(breach)
    _equal(digest(document, cut(ROWS, 1777), 1), digest(document, cut(ROWS, 1777), 8))


def same_beside_other_columns(breach: str = "") -> None:
    """Unrelated columns renamed, moved, edited and removed; the table renamed; another table above."""
    document = everything(breach)
    before = digest(document, [(0, 3000)])
    table = document.tables[0]
    unrelated = Column(id="new", name="new", generator=classes()[0].example()[0])
    renamed = [column.model_copy(update={"name": f"{column.name}!"}) for column in table.columns]
    moved = [unrelated, *reversed(renamed)]
    other = Table(id="above", name="above", columns=(unrelated.model_copy(update={"id": "new2"}),))
    changed = table.model_copy(update={"name": "renamed", "columns": tuple(moved)})
    after = digest(Document.model_construct(name="x", seed=7, tables=(changed, other)), [(0, 3000)])
    _equal(before, {name.removesuffix("!"): value for name, value in after.items() if name != "new"})
    needed = {i for column in table.columns for i in column.generator.inputs()} | {"normal", "list"}
    needed |= {i for column in table.columns for i in column.generator.outside()}
    kept = tuple(column for i, column in enumerate(table.columns) if i % 2 or column.id in needed)
    fewer = digest(
        Document.model_construct(name="x", seed=7, tables=(table.model_copy(update={"columns": kept}),)),
        [(0, 3000)],
    )
    _equal({name: before[name] for name in fewer}, fewer)


def same_with_more_rows(breach: str = "") -> None:
    """Asking for more rows leaves the earlier ones as they were, where the type does not name the table's total."""
    document = everything(breach)
    table = document.tables[0]
    steady = tuple(column for column in table.columns if not column.generator.depends_on_total())
    small = table.model_copy(update={"columns": steady})
    large = small.model_copy(update={"rows": 10**9})
    _equal(
        digest(document.model_copy(update={"tables": (small,)}), [(0, 5000)]),
        digest(document.model_copy(update={"tables": (large,)}), [(0, 5000)]),
    )


def same_far_away_and_alone(breach: str = "") -> None:
    """A cell of block 10^6 alone equals itself among its neighbours."""
    document = everything(breach)
    table = document.tables[0]
    large = table.model_copy(update={"rows": 2 * 10**10})
    far = document.model_copy(update={"tables": (large,)})
    start = 10**6 * BLOCK + 5000
    plan = plan_table(far, large)
    among = rows(plan, start - 100, 200)
    for offset in (0, 100, 199):
        alone = rows(plan, start - 100 + offset, 1)
        for name in alone.column_names:
            one, many = alone.column(name)[0].as_py(), among.column(name)[offset].as_py()
            assert one == many, f"{name} at row {start - 100 + offset}: {one!r} alone, {many!r} among others"


def same_in_every_process(breach: str = "") -> None:
    """Prints the digest; the test compares processes with different hash seeds and clocks."""
    print(sorted(digest(everything(breach), [(0, 2000)]).items()))


LAWS: dict[str, Callable[[str], None]] = {
    law.__name__: law
    for law in (
        same_in_odd_chunks,
        same_in_any_thread_count,
        same_beside_other_columns,
        same_with_more_rows,
        same_far_away_and_alone,
        same_in_every_process,
    )
}


def _hash(column: pa.ChunkedArray) -> str:
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    # Two arrays with equal cells may differ in the bytes behind missing ones, so cells are compared as values.
    return hashlib.blake2b(repr(column.to_pylist()).encode(), digest_size=12).hexdigest()


def _equal(first: dict[str, str], second: dict[str, str]) -> None:
    different = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
    assert not different, f"other values in {', '.join(different)}"


def main(arguments: Sequence[str]) -> int:
    """Try one law, with a breach where one is named."""
    law, breach = arguments[0], arguments[1] if len(arguments) > 1 else ""
    try:
        LAWS[law](breach)
    except AssertionError as broken:
        print(f"broken: {broken}")
        return 1
    print("holds")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
