"""Any rows of any table, on demand."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.pieces import Piece
from studio.engine.plan import Plan
from studio.engine.streams import BLOCK


def rows(
    plan: Plan, start: int, n: int, *, columns: Sequence[str] | None = None, cache: Cache | None = None
) -> pa.Table:
    """Rows `start … start + n - 1` of the planned table, as shown and exported.

    `columns` are column ids; None gives the visible ones. The same cells come out for any split of the rows, any
    order and any number of threads. Raises Problem where a column cannot be made.
    """
    chosen = tuple(plan.visible if columns is None else columns)
    cache = cache if cache is not None else Cache()
    pieces = [_piece(plan, first, count, chosen, cache) for first, count in blocks(start, n)]
    schema = plan.schema(chosen)
    if not pieces:
        return schema.empty_table()
    arrays = [
        pa.chunked_array([piece[i] for piece in pieces], schema.field(i).type) for i in range(len(chosen))
    ]
    if not chosen:
        return pa.table({})
    return pa.table(arrays, schema=schema)


def values(plan: Plan, column_id: str, start: int, n: int, *, cache: Cache | None = None) -> pa.ChunkedArray:
    """The values of one column before its format, for charts and for columns made from it."""
    cache = cache if cache is not None else Cache()
    step = plan.steps[column_id]
    pieces = [Piece(plan, first, count, cache).value(step) for first, count in blocks(start, n)]
    return pa.chunked_array(pieces, step.type)


def blocks(start: int, n: int) -> list[tuple[int, int]]:
    """(first row, number of rows) of the parts of some rows that lie in one block each."""
    result = []
    while n > 0:
        count = min(n, BLOCK - start % BLOCK)
        result.append((start, count))
        start, n = start + count, n - count
    return result


def _piece(plan: Plan, start: int, n: int, chosen: tuple[str, ...], cache: Cache) -> list[pa.Array]:
    piece = Piece(plan, start, n, cache)
    return [piece.shown(plan.steps[column_id]) for column_id in chosen]
