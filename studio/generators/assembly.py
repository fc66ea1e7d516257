"""Strings put together a block at a time: from pieces of a dictionary, or as bytes in a matrix.

Taking all pieces of all rows in one go leaves their bytes side by side in Arrow's buffer, so that a row's string is
only a matter of where it begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from studio.generators.draw import Integers, Words

Codes = npt.NDArray[np.int32]
Bytes = npt.NDArray[np.uint8]

_ZERO = np.uint8(ord("0"))


class Pieces:
    """A growing dictionary of strings; `add` returns where a group of them begins."""

    def __init__(self) -> None:
        self._strings: list[str] = []

    def add(self, strings: Iterable[str]) -> int:
        """The code of the first of `strings`; the others follow it."""
        first = len(self._strings)
        self._strings.extend(strings)
        return first

    def array(self) -> pa.Array:
        """The dictionary as it stands."""
        return pa.array(self._strings, pa.string())


def joined(pieces: pa.Array, columns: Sequence[Codes | int]) -> pa.Array:
    """One string a row: the pieces that the columns of codes name, side by side.

    Each column is int32 of length n, or one code for all rows; at least one is an array.
    """
    n = next(len(column) for column in columns if not isinstance(column, int))
    codes = np.empty((n, len(columns)), dtype=np.int32)
    for place, column in enumerate(columns):
        codes[:, place] = column
    return spliced(pieces, codes.reshape(-1), np.arange(0, codes.size + 1, len(columns), dtype=np.int64))


def spliced(pieces: pa.Array, codes: Codes, bounds: Integers) -> pa.Array:
    """String i is made of the pieces `codes[bounds[i]:bounds[i + 1]]`; `bounds` has one entry more than strings."""
    flat = pieces.take(pa.array(codes))
    offsets = np.frombuffer(flat.buffers()[1], dtype=np.int32, count=len(flat) + 1)[bounds]
    return pa.Array.from_buffers(
        pa.string(), len(bounds) - 1, [None, pa.py_buffer(np.ascontiguousarray(offsets)), flat.buffers()[2]]
    )


def fixed_width(matrix: Bytes) -> pa.Array:
    """Row i of the (n, width) matrix of ASCII bytes as string i."""
    n, width = matrix.shape
    offsets = (
        np.arange(0, (n + 1) * width, width, dtype=np.int32) if width else np.zeros(n + 1, dtype=np.int32)
    )
    data = pa.py_buffer(np.ascontiguousarray(matrix))
    return pa.Array.from_buffers(pa.string(), n, [None, pa.py_buffer(offsets), data])


def write_digits(matrix: Bytes, column: int, width: int, values: Integers | Words) -> None:
    """Write non-negative numbers, zero-padded, into `width` columns of the matrix from `column` on.

    Leading digits beyond the width are dropped.
    """
    rest = values.astype(np.uint64)
    ten = np.uint64(10)
    for place in range(column + width - 1, column - 1, -1):
        quotient = rest // ten
        matrix[:, place] = (rest - quotient * ten).astype(np.uint8) + _ZERO
        rest = quotient


def halves(words: Words) -> Words:
    """Each 64-bit word as two words below 2^32: shape (n, k) becomes (n, 2k)."""
    split = np.empty((len(words), 2 * words.shape[1]), dtype=np.uint64)
    split[:, 0::2] = words >> np.uint64(32)
    split[:, 1::2] = words & np.uint64(0xFFFFFFFF)
    return split


def below(half: Words, size: int | Integers | Words) -> Words:
    """Whole numbers in [0, size) from words below 2^32; `size` is at most 2^32, one for all or one a row."""
    return (half * np.asarray(size).astype(np.uint64)) >> np.uint64(32)
