"""Check digits over columns of decimal digits.

Every function takes the digits from left to right, each an array of uint8 in 0..9 of shape (n,) or one digit for all
rows, and gives the check characters as ASCII, uint8 of shape (n, width).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import numpy as np

from studio.generators.assembly import Bytes

Check = Literal["none", "luhn", "mod11", "mod97", "ean13", "damm", "verhoeff"]
Digits = Sequence[Bytes]

_ZERO = np.uint8(ord("0"))

_DAMM = np.array([
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
], dtype=np.uint8)  # fmt: skip
"""The quasigroup of Damm's thesis (Marburg 2004)."""

_SHIFT = np.array([1, 5, 7, 6, 2, 8, 3, 0, 9, 4], dtype=np.uint8)
"""Verhoeff's permutation of the digits (1969)."""


def width(check: Check) -> int:
    """How many characters a check adds."""
    return {"none": 0, "mod97": 2}.get(check, 1)


def check_characters(check: Check, digits: Digits, n: int) -> Bytes:
    """The characters that stand after the digits, (n, width(check))."""
    if check == "none":
        return np.empty((n, 0), dtype=np.uint8)
    return _METHODS[check](digits, n)


def _weighted_sum(
    digits: Digits, n: int, weights: Sequence[int]
) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """The sum of weight times digit, from the right; the weights are repeated as often as needed."""
    total = np.zeros(n, dtype=np.int64)
    for place, digit in enumerate(reversed(digits)):
        total += weights[place % len(weights)] * digit.astype(np.int64)
    return total


def _one(values: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> Bytes:
    return (values.astype(np.uint8) + _ZERO).reshape(-1, 1)


def _luhn(digits: Digits, n: int) -> Bytes:
    """ISO/IEC 7812: every second digit from the right doubled, its digits summed."""
    doubled = np.array([0, 2, 4, 6, 8, 1, 3, 5, 7, 9], dtype=np.uint8)
    changed = [doubled[d] if place % 2 == 0 else d for place, d in enumerate(reversed(digits))]
    return _one(-_weighted_sum(changed, n, [1]) % 10)


def _ean(digits: Digits, n: int) -> Bytes:
    """GS1: weights 3 and 1 in turn from the right."""
    return _one(-_weighted_sum(digits, n, [3, 1]) % 10)


def _mod11(digits: Digits, n: int) -> Bytes:
    """As in ISBN-10: weights 2, 3, … 10 from the right; X stands for 10."""
    values = -_weighted_sum(digits, n, range(2, 11)) % 11
    return (
        np.where(values == 10, np.uint8(ord("X")), values.astype(np.uint8) + _ZERO)
        .astype(np.uint8)
        .reshape(-1, 1)
    )


def _mod97(digits: Digits, n: int) -> Bytes:
    """ISO 7064 MOD 97-10: number and check together leave 1 when divided by 97."""
    rest = np.zeros(n, dtype=np.int64)
    for digit in digits:
        rest = (rest * 10 + digit) % 97
    values = 98 - rest * 100 % 97
    return (np.stack([values // 10, values % 10], axis=1).astype(np.uint8)) + _ZERO


def _damm(digits: Digits, n: int) -> Bytes:
    state = np.zeros(n, dtype=np.uint8)
    for digit in digits:
        state = _DAMM[state, digit]
    return (state + _ZERO).reshape(-1, 1)


def _verhoeff(digits: Digits, n: int) -> Bytes:
    """The dihedral group of order ten; the digit that brings the whole to the identity."""
    product = np.array([[_dihedral(a, b) for b in range(10)] for a in range(10)], dtype=np.uint8)
    inverse = np.argmin(product, axis=1).astype(np.uint8)
    state = np.zeros(n, dtype=np.uint8)
    shifted = np.arange(10, dtype=np.uint8)
    for digit in reversed(digits):
        shifted = _SHIFT[shifted]
        state = product[state, shifted[digit]]
    check: Bytes = inverse[state] + _ZERO
    return check.reshape(-1, 1)


def _dihedral(a: int, b: int) -> int:
    """Rotations are 0-4, reflections 5-9."""
    if a < 5:
        return (a + b) % 5 if b < 5 else 5 + (a + b) % 5
    return 5 + (a - b) % 5 if b < 5 else (a - b) % 5


_METHODS: dict[str, Callable[[Digits, int], Bytes]] = {
    "luhn": _luhn, "ean13": _ean, "mod11": _mod11, "mod97": _mod97, "damm": _damm, "verhoeff": _verhoeff,
}  # fmt: skip
