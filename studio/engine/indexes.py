"""Which rows of a parent table may be referred to: by weight or condition, or those that share a key with the child.

An index is made by one pass over the parent's rows, block by block, and kept in the cache: eight bytes for each block,
and the blocks that were asked last. Only the sorting by a shared key that is no own parent takes four to eight bytes a
row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.family import Family
from studio.engine.places import Place
from studio.engine.plan import Plan, Step
from studio.engine.streams import BLOCK
from studio.generators.draw import Floats, Groups, Integers, Weighed, Weighing
from studio.generators.lookup import Guide
from studio.generators.relation import Relation
from studio.problems import Problem

_FLAT = 1 << 18
"""An index of at most so many rows is kept as one array."""
_MOST_SORTED = 1 << 26


class Piece(Protocol):
    """Some neighbouring rows of the parent."""

    def value(self, step: Step) -> pa.Array:
        """A column's values."""

    def partner(self, step: Step) -> Integers:
        """The rows to which a key column refers."""


@dataclass(frozen=True, slots=True)
class Scan:
    """Goes over the rows of a table block by block."""

    plan: Plan
    place: Place
    weighing: Weighing | None
    neighbours: Callable[[int, int], Piece]

    @property
    def n_rows(self) -> int:
        return self.place.table.rows

    @property
    def n_blocks(self) -> int:
        return -(-self.n_rows // BLOCK)

    def piece(self, block: int) -> Piece:
        """The rows of a block."""
        start = block * BLOCK
        return self.neighbours(start, min(BLOCK, self.n_rows - start))

    def weights(self, block: int) -> Floats:
        """The weight of each row of a block."""
        n = min(BLOCK, self.n_rows - block * BLOCK)
        if self.weighing is None:
            return np.ones(n, dtype=np.float64)
        piece = self.piece(block)
        arrays = [piece.value(self.plan.steps[column_id]) for column_id in self.weighing.columns]
        return self.weighing.weigh(arrays, n)


def weighed(scan: Scan, fingerprint: bytes, cache: Cache) -> Weighed:
    """The rows by weight; every row of a small table at once, of a large one block by block."""
    if scan.n_rows <= _FLAT:
        flat: _Flat = cache.kept((fingerprint, "flat"), lambda: _Flat(scan), lambda made: made.nbytes)
        return flat

    def sums() -> Floats:
        found = [float(_running(scan.weights(block))[-1]) for block in range(scan.n_blocks)]
        return np.concatenate([[0.0], np.cumsum(found)])

    before: Floats = cache.kept((fingerprint, "sums"), sums, lambda made: made.nbytes)
    return _Blocks(scan, before, fingerprint, cache)


def _running(weights: Floats) -> Floats:
    """Sums up to and with each row, added one after the other."""
    return np.cumsum(weights)


class _Flat:
    def __init__(self, scan: Scan) -> None:
        weights = np.concatenate([scan.weights(block) for block in range(scan.n_blocks)])
        self._rows = np.flatnonzero(weights > 0)
        ends = _running(weights[self._rows])
        self.total = float(ends[-1]) if len(ends) else 0.0
        is_filter = scan.weighing is None or scan.weighing.is_filter
        self._guide = Guide(ends) if len(ends) and not is_filter else None
        self.nbytes = 8 * len(ends) * (1 if is_filter else 20)

    def find(self, places: Floats) -> Integers:
        index = places.astype(np.int64) if self._guide is None else self._guide.count(places)
        return self._rows[np.minimum(index, len(self._rows) - 1)]


class _Blocks:
    def __init__(self, scan: Scan, before: Floats, fingerprint: bytes, cache: Cache) -> None:
        self._scan = scan
        self._before = before
        self._fingerprint = fingerprint
        self._cache = cache
        self.total = float(before[-1])

    def find(self, places: Floats) -> Integers:
        blocks = np.searchsorted(self._before, places, "right") - 1
        blocks = np.minimum(blocks, int(np.flatnonzero(np.diff(self._before))[-1]))
        result = np.empty(len(places), dtype=np.int64)
        order = np.argsort(blocks, kind="stable")
        found, starts = np.unique(blocks[order], return_index=True)
        for block, part in zip(found, np.split(order, starts[1:]), strict=True):
            result[part] = self._within(int(block), places[part] - self._before[block])
        return result

    def _within(self, block: int, places: Floats) -> Integers:
        rows, ends = self._cache.kept(
            (self._fingerprint, block),
            lambda: self._block(block),
            lambda made: made[0].nbytes + made[1].nbytes,
        )
        index = places.astype(np.int64) if not len(ends) else np.searchsorted(ends, places, "right")
        found: Integers = rows[np.minimum(index, len(rows) - 1)].astype(np.int64) + block * BLOCK
        return found

    def _block(self, block: int) -> tuple[npt.NDArray[np.uint16], Floats]:
        weights = self._scan.weights(block)
        rows = np.flatnonzero(weights > 0).astype(np.uint16)
        is_filter = self._scan.weighing is None or self._scan.weighing.is_filter
        return rows, np.empty(0) if is_filter else _running(weights[rows])


@dataclass(frozen=True, slots=True)
class Siblings:
    """The children of each parent, which are neighbours: nothing needs to be sorted or kept."""

    family: Family
    cache: Cache

    def spans(self, of: Integers) -> tuple[Integers, Integers]:
        some = of >= 0
        first, count = self.family.children(np.where(some, of, 0), self.cache)
        return first, np.where(some, count, 0)

    def rows(self, places: Integers) -> Integers:
        return places


@dataclass(frozen=True, slots=True)
class _Sorted:
    starts: Integers
    order: npt.NDArray[Any]

    def spans(self, of: Integers) -> tuple[Integers, Integers]:
        some = np.where(of >= 0, of, 0)
        first, end = self.starts[some], self.starts[some + 1]
        return first, np.where(of >= 0, end - first, 0)

    def rows(self, places: Integers) -> Integers:
        if not len(self.order):
            return np.full(len(places), -1, dtype=np.int64)
        found: Integers = self.order[np.minimum(places, len(self.order) - 1)].astype(np.int64)
        return found


def grouped(scan: Scan, by: Step, fingerprint: bytes, cache: Cache) -> Groups:
    """The rows sorted by the row to which the key `by` refers. Raises Problem for more rows than memory should hold."""
    if scan.n_rows > _MOST_SORTED:
        raise Problem(
            f"The rows that share a key are found among at most {_MOST_SORTED:,} rows, not {scan.n_rows:,}.",
            mend="Let that table hold so many rows per row of the shared table.",
        )
    found: _Sorted = cache.kept(
        (fingerprint, "groups"), lambda: _sort(scan, by), lambda made: made.starts.nbytes + made.order.nbytes
    )
    return found


def _sort(scan: Scan, by: Step) -> _Sorted:
    relation = by.column.generator
    assert isinstance(relation, Relation)
    shared = scan.plan.steps[relation.column].place.table.rows
    codes = [scan.piece(block).partner(by) for block in range(scan.n_blocks)]
    code = np.concatenate(codes) if codes else np.empty(0, dtype=np.int64)
    keep = code >= 0
    if scan.weighing is not None:
        keep &= np.concatenate([scan.weights(block) for block in range(scan.n_blocks)]) > 0
    rows = np.flatnonzero(keep).astype(np.int32 if scan.n_rows < 1 << 31 else np.int64)
    code = code[rows]
    order = rows[np.argsort(code, kind="stable")]
    starts = np.concatenate([[0], np.cumsum(np.bincount(code, minlength=shared))])
    return _Sorted(starts.astype(np.int64), order)
