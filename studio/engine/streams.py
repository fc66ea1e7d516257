"""Counter-based streams: the uniform at (seed, column, purpose, row), computed on its own for any row.

Philox (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3") with a key that is the
BLAKE2b digest of (seed, column id, purpose) and the block number in the highest counter word. Only raw words are used:
they are fixed by the algorithm, whereas numpy may change its distributions.
"""

from __future__ import annotations

import hashlib

import numpy as np

from studio.engine.philox import words_at
from studio.generators.draw import Integers, Words
from studio.generators.draw import uniforms as uniforms  # noqa: PLC0414 - streams give words and uniforms

BLOCK = 16_384
"""Rows in a block; part of the file format, because it decides which words a row gets."""

_WORTH_A_RUN = 64
"""From so many neighbours on, a generator is set up for them."""


def stream_key(seed: int, column_id: str, purpose: str) -> bytes:
    """The 16 bytes that name a stream."""
    text = f"{seed}\x1f{column_id}\x1f{purpose}".encode()
    return hashlib.blake2b(text, digest_size=16).digest()


def raw_words(key: bytes, start: int, n: int, per_row: int = 1) -> Words:
    """Words of the rows `start … start + n - 1`, uint64 of shape (n, per_row).

    The rows must lie in one block. A counter step yields four words, so a part of a block is reached without the
    words before it.
    """
    block, offset = divmod(start, BLOCK)
    if offset + n > BLOCK:
        raise ValueError(f"Rows {start} to {start + n - 1} cross a block of {BLOCK}.")
    step, skip = divmod(offset * per_row, 4)
    low, high = np.frombuffer(key, dtype="<u8")
    bits = np.random.Philox(key=np.array([low, high]), counter=np.array([step, 0, 0, block], dtype=np.uint64))
    words: Words = bits.random_raw(skip + n * per_row)[skip:]
    return words.reshape(n, per_row)


def raw_words_at(key: bytes, rows: Integers, per_row: int = 1) -> Words:
    """The same words for rows that lie anywhere, in any order; some twenty times as dear as those of neighbours."""
    block_numbers = rows // BLOCK
    blocks, offsets = block_numbers.astype(np.uint64), (rows - block_numbers * BLOCK).astype(np.uint64)
    places = offsets[:, None] * np.uint64(per_row) + np.arange(per_row, dtype=np.uint64)
    first = (offsets * np.uint64(per_row)) >> np.uint64(2)
    n_steps = 1 if per_row in (1, 2) else per_row // 4 if per_row % 4 == 0 else (per_row + 6) // 4
    steps: Words = np.add.outer(first, np.arange(n_steps, dtype=np.uint64))
    made = _four(key, steps.reshape(-1), np.repeat(blocks, n_steps)).reshape(len(rows), n_steps * 4)
    return np.take_along_axis(made, (places - first[:, None] * np.uint64(4)).astype(np.intp), axis=1)


def serial_words(key: bytes, series: Integers, places: Integers) -> Words:
    """A word for each place of a series, uint64 of shape (n,): lane `place % 4` of the counter (place // 4, series)."""
    n = len(places)
    if n >= _WORTH_A_RUN and (np.diff(places) == 1).all() and (series == series[0]).all():
        step, skip = divmod(int(places[0]), 4)
        low, high = np.frombuffer(key, dtype="<u8")
        counter = np.array([step, 0, 0, series[0]], dtype=np.uint64)
        run: Words = np.random.Philox(key=np.array([low, high]), counter=counter).random_raw(skip + n)
        return run[skip:]
    steps = places >> 2
    fresh = np.ones(n, dtype=np.bool_)
    fresh[1:] = (np.diff(steps) != 0) | (np.diff(series) != 0)
    made = _four(key, steps[fresh].astype(np.uint64), series[fresh].astype(np.uint64))
    words: Words = made[np.cumsum(fresh) - 1, places & 3]
    return words


def _four(key: bytes, steps: Words, blocks: Words) -> Words:
    """numpy counts up before it makes the four words of a step."""
    return words_at(key, steps + np.uint64(1), blocks)
