"""A keyed bijection of row numbers: unique values and exact shares that stay addressable."""

from __future__ import annotations

import numpy as np

from studio.generators.draw import Integers, Words

_ROUNDS = 6


def permute(index: Integers | Words, size: int, key: bytes) -> Words:
    """Where each index lands under the permutation of [0, size) that `key` (16 bytes) names; uint64, same shape.

    A balanced Feistel network over the next even number of bits with cycle walking (Black and Rogaway, "Ciphers with
    arbitrary finite domains", 2002). `size` is at most 2^62; every index must lie in [0, size).
    """
    if not 0 < size <= 1 << 62:
        raise ValueError(f"A permutation needs a size from 1 to 2^62, not {size}.")
    half = max(1, ((size - 1).bit_length() + 1) // 2)
    keys = _round_keys(key)
    value = np.asarray(index).astype(np.uint64)
    outside = np.arange(value.size)
    flat = value.reshape(-1)
    flat[:] = _feistel(flat, half, keys)
    while True:
        outside = outside[flat[outside] >= size]
        if not outside.size:
            return flat.reshape(value.shape)
        flat[outside] = _feistel(flat[outside], half, keys)


def permute_each(index: Integers, size: Integers, low: Words, high: Words) -> Integers:
    """The same where each index has a range [0, size) and a key of its own, as two words; sizes are below 2^53."""
    bits = np.frexp(np.maximum(size - 1, 0).astype(np.float64))[1]
    half = np.maximum(1, (bits + 1) // 2).astype(np.uint64)
    limit = size.astype(np.uint64)
    value = index.astype(np.uint64)
    outside = np.arange(len(value))
    while len(outside):
        value[outside] = _feistel_each(value[outside], half[outside], low[outside], high[outside])
        outside = outside[value[outside] >= limit[outside]]
    return value.astype(np.int64)


def scope_keys(key: bytes, scope: Integers) -> tuple[Words, Words]:
    """Two words a scope, to be the key of a permutation within it; equal scopes have equal keys."""
    first, second = np.frombuffer(key, dtype="<u8")
    low = _mix(scope.astype(np.uint64) ^ first)
    return low, _mix(low ^ second)


def _feistel_each(value: Words, half: Words, low: Words, high: Words) -> Words:
    mask = (np.uint64(1) << half) - np.uint64(1)
    left, right = value >> half, value & mask
    for i in range(_ROUNDS):
        key = low * np.uint64(2 * i + 1) + high + np.uint64((i * 0x9E3779B97F4A7C15) & ((1 << 64) - 1))
        left, right = right, left ^ (_mix(right ^ key) & mask)
    return (left << half) | right


def _round_keys(key: bytes) -> list[np.uint64]:
    low, high = np.frombuffer(key, dtype="<u8")
    golden = 0x9E3779B97F4A7C15
    mask = (1 << 64) - 1
    return [np.uint64((int(low) * (2 * i + 1) + int(high) + i * golden) & mask) for i in range(_ROUNDS)]


def _feistel(value: Words, half: int, keys: list[np.uint64]) -> Words:
    bits = np.uint64(half)
    mask = np.uint64((1 << half) - 1)
    left, right = value >> bits, value & mask
    for key in keys:
        left, right = right, left ^ (_mix(right ^ key) & mask)
    return (left << bits) | right


def _mix(x: Words) -> Words:
    """The finaliser of splitmix64 (Steele, Lea and Flood 2014)."""
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))
