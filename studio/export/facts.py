"""What is known of a column after it was made and again after it was read back: nulls and a checksum.

Both sides go over the same pieces of rows, each piece on any thread, and are folded in the order of the rows.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from studio.export.text import boundaries, content, is_text, json

Fact = tuple[int, int]
"""Nulls and checksum of one column in one piece."""


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """One column of a written file: name, Arrow type, missing cells, and a checksum over all values in order."""

    name: str
    type: str
    nulls: int
    checksum: str


class Tally:
    """Folds the facts of pieces, given in row order, into those of whole columns."""

    def __init__(self, schema: pa.Schema) -> None:
        self._schema = schema
        self._nulls = [0] * len(schema)
        self._sums = [0] * len(schema)
        self.rows = 0

    def add(self, n_rows: int, facts: Sequence[Fact]) -> None:
        """Take the next piece of `n_rows` rows; one fact a column."""
        self.rows += n_rows
        for i, (nulls, checksum) in enumerate(facts):
            self._nulls[i] += nulls
            self._sums[i] = zlib.crc32(struct.pack("<QQI", n_rows, nulls, checksum), self._sums[i])

    def columns(self) -> tuple[ColumnFacts, ...]:
        """What has been taken so far, a column each."""
        return tuple(
            ColumnFacts(field.name, str(field.type), nulls, f"{checksum:08x}")
            for field, nulls, checksum in zip(self._schema, self._nulls, self._sums, strict=True)
        )


def facts_of(table: pa.Table) -> tuple[Fact, ...]:
    """The facts of a piece: one fact a column."""
    return tuple(fact(one_array(column)) for column in table.columns)


def one_array(column: pa.ChunkedArray) -> pa.Array:
    """The column in one piece, without a copy where it is one already."""
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def fact(array: pa.Array) -> Fact:
    """Nulls and checksum of a plain array: CRC-32 over the rows of its nulls and its values as they lie in memory."""
    nulls = array.null_count
    checksum = 0
    if nulls:
        missing = np.flatnonzero(np.asarray(array.is_null())).astype(np.int32)
        checksum = zlib.crc32(missing.data, checksum)
    if pa.types.is_nested(array.type):
        array = json(array)
    elif nulls:
        array = array.drop_null()
    if is_text(array.type) or pa.types.is_binary(array.type):
        ends = boundaries(array)
        if len(ends) and ends[0]:
            ends = ends - ends[0]
        return nulls, zlib.crc32(
            content(array).data, zlib.crc32(ends.astype(np.int32, copy=False).data, checksum)
        )
    return nulls, zlib.crc32(_fixed(array), checksum)


def _fixed(array: pa.Array) -> memoryview:
    """The values of an array of fixed width and without nulls."""
    if pa.types.is_boolean(array.type):
        return np.asarray(array.cast(pa.uint8())).data
    if pa.types.is_floating(array.type):
        values = np.asarray(array)
        # Not-a-number has many bit patterns and one meaning.
        odd = np.isnan(values)
        return np.where(odd, np.nan, values).data if odd.any() else values.data
    width = array.type.bit_width // 8
    return memoryview(array.buffers()[1])[array.offset * width : (array.offset + len(array)) * width]
