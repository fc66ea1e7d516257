"""Any rows of any table, on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import pyarrow as pa
from scipy.special import ndtr, ndtri

from studio.engine.cache import Cache
from studio.engine.dressing import formatted, with_missing
from studio.engine.levels import Coder, Level
from studio.engine.plan import Plan, Step
from studio.engine.streams import BLOCK, raw_words, stream_key, uniforms
from studio.generators.draw import VALUE, Bools, Draw, Floats, Integers, Maker, Words
from studio.generators.joint_draw import Codes, Law, Levels
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
        self._levels: dict[str, Levels] = {}
        self._codes: dict[str, Codes] = {}

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
        missing = self.level(step.level).missing if step.level is not None else draw.missing()
        return array if missing is None else with_missing(array, missing)

    def level(self, level: Level) -> Levels:
        """The learned levels of a column; those that they depend on are drawn first, once."""
        found = self._levels.get(level.member.column)
        if found is None:
            kept = self._cache.array((level.fingerprint, self.start, self.n), lambda: self._draw_level(level))
            missing = np.asarray(kept.is_null()) if kept.null_count else None
            found = Levels(kept.to_numpy(zero_copy_only=False) if missing is None else _filled(kept), missing)
            self._levels[level.member.column] = found
        return found

    def code(self, level: Level) -> Codes:
        """The codes of a learned column, as later ones read them."""
        found = self._codes.get(level.member.column)
        if found is None:
            coder = self._cache.maker(level.fingerprint + b"code", lambda: Coder(level))
            drawn = self.level(level)
            found = self._codes[level.member.column] = coder(drawn.level, drawn.missing)
        return found

    def _draw_level(self, level: Level) -> pa.Array:
        member, step = level.member, self.plan.steps.get(level.member.column)
        if member.is_released and step is not None:
            draw = _Draw(self, step)
            return pa.array(draw.u(), mask=draw.missing())
        u = uniforms(raw_words(stream_key(self.plan.seed, member.column, VALUE), self.start, self.n)[:, 0])
        if member.is_released:
            return pa.array(u)
        law = self._cache.maker(level.fingerprint + b"law", lambda: Law(member))
        codes = [self.code(self.plan.levels[parent]) for parent in member.parents]
        drawn = law.draw(u, codes, level.missing, member.missing)
        return pa.array(drawn.level, mask=drawn.missing)


def _filled(levels: pa.Array) -> Floats:
    """The levels as they lie in memory; what stands where a cell is missing means nothing."""
    filled: Floats = np.asarray(levels.fill_null(0.5))
    return filled


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

    def missing(self) -> Bools | None:
        """Which cells are missing, each by its own chance; None where none is."""
        share = self._step.column.missing
        return self.uniform("missing") < share if share > 0 else None

    def u(self) -> Floats:
        if self._step.level is not None:
            return self._piece.level(self._step.level).level
        if self._step.coupling is None:
            return self.uniform(VALUE)
        u: Floats = np.clip(ndtr(self.z()), 2.0**-53, 1 - 2.0**-53)
        return u

    def z(self) -> Floats:
        coupling = self._step.coupling
        if coupling is None:
            z: Floats = ndtri(self.u())
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
