"""Philox words of rows that lie anywhere, in array arithmetic: the same words as `numpy.random.Philox` gives.

Philox4x64-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
"""

from __future__ import annotations

import numpy as np

from studio.generators.draw import Words

_ROUNDS = 10
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_MULTIPLIERS = (0xD2E7470EE14C6C93, 0xCA5A826395121157)
_WEYL = (0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B)
_MASK = (1 << 64) - 1
_AT_ONCE = 4096
"""Counters in a run; their arrays stay in the fastest cache."""


def words_at(key: bytes, low: Words, high: Words) -> Words:
    """The four words of each counter (low, 0, 0, high), uint64 of shape (n, 4); `key` has 16 bytes."""
    first, second = (int(word) for word in np.frombuffer(key, dtype="<u8"))
    keys = [
        (np.uint64((first + i * _WEYL[0]) & _MASK), np.uint64((second + i * _WEYL[1]) & _MASK))
        for i in range(_ROUNDS)
    ]
    result = np.empty((len(low), 4), dtype=np.uint64)
    for at in range(0, len(low), _AT_ONCE):
        part = slice(at, at + _AT_ONCE)
        _run(result[part], low[part], high[part], keys)
    return result


def _run(out: Words, low: Words, high: Words, keys: list[tuple[np.uint64, np.uint64]]) -> None:
    a, d = low.copy(), high.copy()
    b, c = np.zeros_like(a), np.zeros_like(a)
    free = [np.empty_like(a) for _ in range(3)]
    for first, second in keys:
        # Every array is written over in place: making new ones costs more than the arithmetic.
        upper = _multiply(a, _MULTIPLIERS[0], free)
        upper ^= d
        upper ^= second
        free.append(d)
        d = a
        other = _multiply(c, _MULTIPLIERS[1], free)
        other ^= b
        other ^= first
        free.append(b)
        a, b, c = other, c, upper
    out[:, 0], out[:, 1], out[:, 2], out[:, 3] = a, b, c, d


def _multiply(value: Words, multiplier: int, free: list[Words]) -> Words:
    """The high word of the 128-bit product; `value` becomes the low word. Takes one of the free arrays for good."""
    m_low, m_high = np.uint64(multiplier & 0xFFFFFFFF), np.uint64(multiplier >> 32)
    upper, middle, part = free.pop(), free[-1], free[-2]
    np.bitwise_and(value, _LOW, out=part)
    np.right_shift(value, _HALF, out=upper)
    np.multiply(part, m_low, out=middle)
    middle >>= _HALF
    part *= m_high
    value *= np.uint64(multiplier)
    # With x = upper, y = m_high: x·y·2^64 + (x·m_low + low·y + carry)·2^32.
    low_product = upper * m_low
    middle += low_product
    np.bitwise_and(middle, _LOW, out=low_product)
    low_product += part
    low_product >>= _HALF
    middle >>= _HALF
    upper *= m_high
    upper += middle
    upper += low_product
    return upper
