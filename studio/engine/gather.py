"""Values of some rows of another table: how they are reached depends on how close together they lie.

Rows that lie close together are made as the range that holds them. Small tables are made once and kept. Rows that lie
scattered over a large table are made one by one, for a cell is a function of its row number alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.plan import Step
from studio.engine.streams import BLOCK
from studio.generators.draw import Integers


class Piece(Protocol):
    """Some rows of the other table."""

    def value(self, step: Step) -> pa.Array:
        """A column's values."""

    def shown(self, step: Step) -> pa.Array:
        """A column as it is exported."""

    def partner(self, step: Step) -> Integers:
        """The rows to which a key column refers."""


_DENSE = 8
"""A range is made whole where it is at most so many times as long as the number of rows asked."""
_SMALL = 1 << 18
"""The columns of a table of at most so many rows are kept whole once they are asked."""


class Gather:
    """Some rows of one table, whose columns are then taken one after another."""

    def __init__(
        self,
        rows: Integers,
        n_rows: int,
        neighbours: Callable[[int, int], Piece],
        anywhere: Callable[[Integers], Piece],
    ) -> None:
        self._n_rows = n_rows
        self._neighbours = neighbours
        self._anywhere = anywhere
        found = rows >= 0
        self._index: pa.Array | None = None
        self._pieces: list[Piece] = []
        self._rows = rows if found.all() else rows[found]
        self._found = found
        if not len(self._rows):
            return
        low, high = int(self._rows.min()), int(self._rows.max())
        self._low = low
        if high - low < _DENSE * len(self._rows):
            self._pieces = _cover(low, high, neighbours)
            self._index = self._places(low)
        elif n_rows > _SMALL:
            self._pieces = [anywhere(self._rows)]

    def take(self, step: Step, cache: Cache, *, as_shown: bool) -> pa.Array:
        """One column of the rows, in their order."""
        kind = step.formatted_type if as_shown else step.type
        if not len(self._rows):
            return pa.nulls(len(self._found), kind)
        if not self._pieces:
            whole = cache.kept(
                (step.fingerprint, step.column.format if as_shown else None, self._n_rows),
                lambda: _joined(
                    [_made(p, step, as_shown) for p in _cover(0, self._n_rows - 1, self._neighbours)]
                ),
                lambda made: made.nbytes,
            )
            return whole.take(self._places(0))
        made = _joined([_made(piece, step, as_shown) for piece in self._pieces])
        if self._index is None:
            return made if len(self._rows) == len(self._found) else made.take(self._where_found())
        return made.take(self._index)

    def partners(self, step: Step) -> Integers:
        """The rows to which a key column of the rows refers, -1 where to none."""
        result = np.full(len(self._found), -1, dtype=np.int64)
        if len(self._rows):
            pieces = self._pieces or [self._anywhere(self._rows)]
            made = np.concatenate([piece.partner(step) for piece in pieces])
            result[self._found] = made if self._index is None else made[self._rows - self._low]
        return result

    def _places(self, low: int) -> pa.Array:
        """Where each row stands in an array that begins with row `low`; missing where it is no row."""
        if len(self._rows) == len(self._found):
            return pa.array(self._rows - low)
        places = np.zeros(len(self._found), dtype=np.int64)
        places[self._found] = self._rows - low
        return pa.array(places, mask=~self._found)

    def _where_found(self) -> pa.Array:
        return pa.array(np.cumsum(self._found) - 1, mask=~self._found)


def _cover(low: int, high: int, neighbours: Callable[[int, int], Piece]) -> list[Piece]:
    """Pieces that hold the rows `low … high`, each within a block."""
    result = []
    while low <= high:
        n = min(high + 1 - low, BLOCK - low % BLOCK)
        result.append(neighbours(low, n))
        low += n
    return result


def _made(piece: Piece, step: Step, as_shown: bool) -> pa.Array:
    return piece.shown(step) if as_shown else piece.value(step)


def _joined(arrays: list[pa.Array]) -> pa.Array:
    if len(arrays) == 1:
        return arrays[0]
    if pa.types.is_dictionary(arrays[0].type):
        return _one_dictionary(arrays)
    return pa.concat_arrays(arrays)


def _one_dictionary(arrays: list[pa.Array]) -> pa.Array:
    found = pa.chunked_array(arrays).unify_dictionaries().combine_chunks()
    return found if isinstance(found, pa.Array) else found.chunk(0)
