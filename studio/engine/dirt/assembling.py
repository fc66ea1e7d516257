"""The rows of the dirty table and the log of what was damaged, from some rows of the clean one.

Rows leave their place and copies stand within a unit of rows that begins at a multiple of `UNIT`, so a part of a table
that is cut at such rows is the same part of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.engine.dirt.slips import typo
from studio.engine.dirt.soiled import Cells, Soiled, replaced
from studio.engine.dirt.soiling import Soiling, decoded
from studio.generators.draw import Bools, Integers, Words
from studio.model.dirt import RowDirt

UNIT = 1024
_FARTHEST = 50
"""So many rows a late row or a copy is away at most."""
_TRIES = 4
LOG = pa.schema([
    ("row", pa.int64()), ("source_row", pa.int64()), ("column", pa.string()), ("kind", pa.string()),
    ("clean", pa.string()), ("dirty", pa.string()),
])  # fmt: skip
"""One line for each damaged cell, and one without a column for each row that is a copy or left its place. `row` counts
the dirty table and `source_row` the clean one, both from 0."""
MOVED = "out of order"


@dataclass(frozen=True, slots=True)
class Dirty:
    """A part of the dirty table, and the log of it, whose `row` counts from the part's first row."""

    table: pa.Table
    log: pa.Table


@dataclass(frozen=True, slots=True)
class _Order:
    """Which clean row stands in each dirty row, as a place in the piece, and which dirt copied it (-1: none)."""

    source: Integers
    copied: Integers
    moved: Bools


@dataclass(frozen=True, slots=True)
class _Overrides:
    """Cells of copies that say something else than their originals: rows of the part, and what stands there."""

    rows: Integers
    values: pa.Array
    kinds: tuple[str, ...]


def assembled(soiling: Soiling, start: int, n: int) -> Dirty:
    """The dirty rows of the clean rows `start … start + n - 1` of one block. Raises Problem."""
    soiled = Soiled(soiling, start, n)
    cells = {column_id: soiled.column(column_id) for column_id in soiling.plan.visible}
    order = _order(soiled)
    overrides = _overrides(soiled, cells, order)
    arrays, logs = [], [_row_lines(soiled, order)]
    take = pa.array(order.source)
    still = not order.moved.any() and len(order.source) == n
    for column_id, made in cells.items():
        name = soiling.step(column_id).column.name
        array = made.array if still else made.array.take(take)
        own = overrides.get(column_id)
        if own is not None:
            array = replaced(array, [own.rows], [own.values])
        arrays.append(array)
        logs.append(_cell_lines(soiled, name, made, array, order, own))
    names = [soiling.step(column_id).column.name for column_id in cells]
    log = pa.concat_tables(logs)
    # Sorting is stable: a row's own line comes first, then its cells in the order of the columns.
    rows = np.asarray(log.column("row").combine_chunks())
    log = log.take(pa.array(np.argsort(rows, kind="stable")))
    return Dirty(pa.Table.from_arrays(arrays, names=names), log)


def _order(soiled: Soiled) -> _Order:
    table, n = soiled.soiling.plan.table, soiled.n
    rows = np.arange(soiled.start, soiled.start + n, dtype=np.int64)
    place = rows % UNIT
    keys, sources, copied = [2 * place], [np.arange(n, dtype=np.int64)], [np.full(n, -1, dtype=np.int64)]
    moved = np.zeros(n, dtype=np.bool_)
    streams = soiled.soiling.streams(table.id, table.dirt)
    for j, (item, stream) in enumerate(zip(table.dirt, streams, strict=True)):
        if item.what == "swapped":
            continue
        at = np.flatnonzero(soiled.taken(table.id, j, item, stream, partial(_able, item)))
        far = stream.words(rows[at])[:, 0]
        if item.what == MOVED:
            at, far = at[~moved[at]], far[~moved[at]]
            room = np.minimum(_FARTHEST, UNIT - 1 - place[at]).astype(np.uint64)
            moved[at] = True
            keys[0][at] = 2 * (place[at] + 1 + (far % room).astype(np.int64)) + 1
        else:
            room = np.minimum(_FARTHEST, UNIT - place[at]).astype(np.uint64)
            keys.append(2 * (place[at] + (far % room).astype(np.int64)) + 1)
            sources.append(at)
            copied.append(np.full(len(at), j, dtype=np.int64))
    key, source, copy = np.concatenate(keys), np.concatenate(sources), np.concatenate(copied)
    order = np.lexsort((copy, source, key, rows[source] // UNIT))
    return _Order(source[order], copy[order], moved)


def _able(item: RowDirt, there: Soiled) -> Bools:
    """Which rows can be damaged in this way."""
    rows = np.arange(there.start, there.start + there.n, dtype=np.int64)
    able = there.holds(item)
    if item.what == MOVED:
        able &= (rows % UNIT != UNIT - 1) & (rows != there.soiling.rows - 1)
    elif item.what == "contradictory":
        able &= rows > 0
    elif item.what == "near duplicate":
        some = np.zeros(there.n, dtype=np.bool_)
        for column_id in _slippery(there.soiling, item):
            some |= there.filled(column_id)
        able &= some
    return able


def _slippery(soiling: Soiling, item: RowDirt) -> tuple[str, ...]:
    """The columns in which a near duplicate may differ: texts, or those that are named."""
    named = [column_id for column_id in item.columns if column_id in soiling.types]
    return tuple(named or [i for i, kind in soiling.types.items() if pa.types.is_string(kind)])


def _overrides(soiled: Soiled, cells: dict[str, Cells], order: _Order) -> dict[str, _Overrides]:
    table = soiled.soiling.plan.table
    streams = soiled.soiling.streams(table.id, table.dirt)
    found: dict[str, list[_Overrides]] = {}
    for j, item in enumerate(table.dirt):
        at = np.flatnonzero(order.copied == j)
        if item.what not in ("near duplicate", "contradictory") or not len(at):
            continue
        sources = order.source[at]
        words = streams[j].words(sources + soiled.start)
        slips = _near if item.what == "near duplicate" else _contradicting
        for column_id, which, values in slips(soiled, item, cells, sources, words):
            found.setdefault(column_id, []).append(_Overrides(at[which], values, (item.what,) * len(which)))
    return {column_id: _joined(parts) for column_id, parts in found.items()}


def _joined(parts: list[_Overrides]) -> _Overrides:
    if len(parts) == 1:
        return parts[0]
    rows = np.concatenate([part.rows for part in parts])
    values = pa.concat_arrays([part.values for part in parts])
    return _Overrides(rows, values, tuple(kind for part in parts for kind in part.kinds))


_Slip = tuple[str, Integers, pa.Array]
"""A column, the numbers of the copies that differ there, and what they say."""


def _near(
    soiled: Soiled, item: RowDirt, cells: dict[str, Cells], sources: Integers, words: Words
) -> list[_Slip]:
    """One slip of the hand in one text of each copy."""
    columns = _slippery(soiled.soiling, item)
    # A cell that holds something may be an empty text by its own dirt.
    texts = [cells[column_id].array for column_id in columns]
    filled = np.stack(
        [np.asarray(pc.greater(pc.binary_length(text), 0).fill_null(False))[sources] for text in texts]
    )
    # The columns are tried round about, from one that the row draws.
    first = (words[:, 1] % np.uint64(len(columns))).astype(np.int64)
    turn = (first[None, :] + np.arange(len(columns))[:, None]) % len(columns)
    hit = np.take_along_axis(filled, turn, axis=0).argmax(axis=0)
    chosen = turn[hit, np.arange(len(sources))]
    result = []
    for i in np.unique(chosen).tolist():
        which = np.flatnonzero((chosen == i) & filled[i])
        old = texts[i].take(pa.array(sources[which])).to_pylist()
        pairs = words[which].tolist()
        made = [typo(text, *pair) for text, pair in zip(old, pairs, strict=True)]
        result.append((columns[i], which, pa.array(made, pa.string())))
    return result


def _contradicting(
    soiled: Soiled, item: RowDirt, cells: dict[str, Cells], sources: Integers, words: Words
) -> list[_Slip]:
    """In one column of each copy the value of an earlier row; where a few of them say the same, nothing."""
    columns = [column_id for column_id in item.columns if column_id in cells]
    if not columns:
        return []
    chosen = (words[:, 1] % np.uint64(len(columns))).astype(np.int64)
    result = []
    for i in np.unique(chosen).tolist():
        which = np.flatnonzero(chosen == i)
        own = sources[which] + soiled.start
        back = np.stack([words[which, 0] >> np.uint64(13 * k) for k in range(_TRIES)])
        rows = own - 1 - (back % own.astype(np.uint64)).astype(np.int64)
        step = soiled.soiling.step(columns[i])
        flat = np.ascontiguousarray(rows.reshape(-1))
        theirs = decoded(soiled.piece.gather(step, flat).take(step, soiled.soiling.cache, as_shown=True))
        texts = soiled.soiling.texts(theirs)
        mine = soiled.texts_of(columns[i]).take(pa.array(np.tile(sources[which], _TRIES)))
        other = pc.and_kleene(
            pc.or_kleene(pc.not_equal(texts, mine), pc.is_null(mine)), pc.not_equal(texts, "")
        )
        good = np.asarray(other.fill_null(False)).reshape(_TRIES, len(which))
        some = good.any(axis=0)
        best = good.argmax(axis=0)
        at = (best * len(which) + np.arange(len(which)))[some]
        kind = soiled.soiling.types[columns[i]]
        values = (texts if pa.types.is_string(kind) else theirs).take(pa.array(at))
        result.append((columns[i], which[some], values.cast(kind)))
    return result


def _row_lines(soiled: Soiled, order: _Order) -> pa.Table:
    """One line for each row that is a copy or left its place."""
    copies = order.copied >= 0
    moved = ~copies & order.moved[order.source]
    rows = np.flatnonzero(copies | moved)
    dirt = soiled.soiling.plan.table.dirt
    kinds = [dirt[j].what if j >= 0 else MOVED for j in order.copied[rows].tolist()]
    none = pa.nulls(len(rows), pa.string())
    source = order.source[rows] + soiled.start
    return pa.Table.from_arrays(
        [pa.array(rows), pa.array(source), none, pa.array(kinds, pa.string()), none, none], schema=LOG
    )


def _cell_lines(  # noqa: PLR0913 - the cells before and after, and how the rows stand
    soiled: Soiled, name: str, made: Cells, array: pa.Array, order: _Order, own: _Overrides | None
) -> pa.Table:
    """One line for each damaged cell of a column, as it stands in the dirty rows."""
    kind_of = np.full(soiled.n, -1, dtype=np.int64)
    kind_of[made.places] = np.arange(len(made.places))
    kinds = kind_of[order.source]
    hit = kinds >= 0
    theirs = dict(zip(own.rows.tolist(), own.kinds, strict=True)) if own is not None else {}
    if own is not None:
        hit[own.rows] = True
    rows = np.flatnonzero(hit)
    if not len(rows):
        return LOG.empty_table()
    words = [
        " + ".join(filter(None, (made.kinds[k] if k >= 0 else "", theirs.get(row, ""))))
        for row, k in zip(rows.tolist(), kinds[rows].tolist(), strict=True)
    ]
    texts = soiled.soiling.texts
    clean = texts(decoded(made.clean).take(pa.array(order.source[rows])))
    dirty = texts(array.take(pa.array(rows)))
    table = pa.Table.from_arrays(
        [
            pa.array(rows), pa.array(order.source[rows] + soiled.start), pa.repeat(pa.scalar(name), len(rows)),
            pa.array(words, pa.string()), clean.cast(pa.string()), dirty.cast(pa.string()),
        ],
        schema=LOG,
    )  # fmt: skip
    return table.filter(
        pc.or_kleene(pc.not_equal(table["clean"], table["dirty"]), pc.is_null(table["clean"]))
    )
