"""Any rows of any table, on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import pyarrow as pa
from scipy.special import ndtr, ndtri

from studio.engine.cache import Cache
from studio.engine.dressing import formatted, with_missing
from studio.engine.plan import Plan, Step
from studio.engine.streams import BLOCK, raw_words, stream_key, uniforms
from studio.generators.draw import VALUE, Draw, Floats, Integers, Maker, Words
from studio.generators.permutation import permute
from studio.problems import Problem

T = TypeVar("T")


def rows(
    plan: Plan, start: int, n: int, *, columns: Sequence[str] | None = None, cache: Cache | None = None
) -> pa.Table:
    """Rows `start … start + n - 1` of the planned table, as shown and exported.

    `columns` are column ids; None gives the visible ones. The same cells come out for any split of the rows, any
    order and any number of threads. Raises Problem where a column cannot be made.
    """
    chosen = tuple(plan.visible if columns is None else columns)
    cache = cache if cache is not None else Cache()
    pieces = [_piece(plan, first, count, chosen, cache) for first, count in _blocks(start, n)]
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
    pieces = [_Piece(plan, first, count, cache).value(step) for first, count in _blocks(start, n)]
    return pa.chunked_array(pieces, step.type)


def _blocks(start: int, n: int) -> list[tuple[int, int]]:
    result = []
    while n > 0:
        count = min(n, BLOCK - start % BLOCK)
        result.append((start, count))
        start, n = start + count, n - count
    return result


def _piece(plan: Plan, start: int, n: int, chosen: tuple[str, ...], cache: Cache) -> list[pa.Array]:
    piece = _Piece(plan, start, n, cache)
    return [piece.shown(plan.steps[column_id]) for column_id in chosen]


class _Piece:
    """Some rows of one block while they are being made."""

    def __init__(self, plan: Plan, start: int, n: int, cache: Cache) -> None:
        self.plan = plan
        self.start = start
        self.n = n
        self._cache = cache
        self._values: dict[str, pa.Array] = {}

    def shown(self, step: Step) -> pa.Array:
        """The column as exported."""
        if not step.column.format:
            return self.value(step)
        key = step.fingerprint + step.column.format.encode()
        maker = self._cache.maker(
            key, lambda: _named(self.plan, step, lambda: formatted(step.column, step.type))
        )
        return self._cache.array((key, self.start, self.n), lambda: maker(_Draw(self, step)))

    def value(self, step: Step) -> pa.Array:
        """The column's values; what it depends on is made first, once, whatever the cache keeps."""
        found = self._values.get(step.column.id)
        if found is None:
            key = (step.fingerprint, self.start, self.n)
            found = self._values[step.column.id] = self._cache.array(key, lambda: self._make(step))
        return found

    def _make(self, step: Step) -> pa.Array:
        maker = self._cache.maker(step.fingerprint, lambda: _prepare(self.plan, step))
        draw = _Draw(self, step)
        array = _named(self.plan, step, lambda: maker(draw))
        if step.column.missing > 0:
            array = with_missing(array, draw.uniform("missing") < step.column.missing)
        return array


def _named(plan: Plan, step: Step, act: Callable[[], T]) -> T:
    """What `act` gives; a problem without a place gets the column's name."""
    where = f"{plan.table.name}.{step.column.name}"
    try:
        return act()
    except Problem as problem:
        if problem.where not in ("", step.column.name):
            raise
        raise Problem(problem.message, where=where, mend=problem.mend) from None


def _prepare(plan: Plan, step: Step) -> Maker:
    return _named(plan, step, lambda: _prepared(plan, step))


def _prepared(plan: Plan, step: Step) -> Maker:
    try:
        enumeration = step.enumeration()
        if enumeration is None:
            return step.column.generator.prepare(step.setting)
    except ValueError as error:
        raise Problem(str(error)) from None
    size = enumeration.size
    total = plan.table.rows
    if size < total:
        raise Problem(
            f"{size:,} distinct values cannot fill {total:,} unique rows.",
            where=f"{plan.table.name}.{step.column.name}",
            mend=f"Ask for at most {size:,} rows, allow more values, or turn unique off.",
        )
    return lambda draw: enumeration.at(permute(draw.rows(), size, draw.key("unique")))


class _Draw(Draw):
    """The streams of one column over the rows of a piece."""

    def __init__(self, piece: _Piece, step: Step) -> None:
        self._piece = piece
        self._step = step

    @property
    def start(self) -> int:
        return self._piece.start

    @property
    def n(self) -> int:
        return self._piece.n

    def rows(self) -> Integers:
        return np.arange(self.start, self.start + self.n, dtype=np.int64)

    def u(self) -> Floats:
        if self._step.coupling is None:
            return self.uniform(VALUE)
        u: Floats = np.clip(ndtr(self.z()), 2.0**-53, 1 - 2.0**-53)
        return u

    def z(self) -> Floats:
        coupling = self._step.coupling
        if coupling is None:
            z: Floats = ndtri(self.uniform(VALUE))
            return z
        own = self._step.column.id
        sources = coupling.sources(own)
        return coupling.mix(own, {member: ndtri(self._uniform(member, VALUE)) for member in sources})

    def uniform(self, purpose: str) -> Floats:
        return self._uniform(self._step.column.id, purpose)

    def words(self, purpose: str, count: int) -> Words:
        return raw_words(self.key(purpose), self.start, self.n, count)

    def key(self, purpose: str) -> bytes:
        return stream_key(self._piece.plan.seed, self._step.column.id, purpose)

    def input(self, column_id: str) -> pa.Array:
        return self._piece.value(self._piece.plan.steps[column_id])

    def _uniform(self, column_id: str, purpose: str) -> Floats:
        words = raw_words(stream_key(self._piece.plan.seed, column_id, purpose), self.start, self.n)
        return uniforms(words[:, 0])
