"""Tax numbers of companies in valid form, check digits included.

Each maker takes raw words of shape (n, 2) and whether the company is one of shares, bool (n,), which only Spain's
number shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Bytes, fixed_width, write_digits
from studio.generators.check_digits import check_characters
from studio.generators.draw import Bools, Integers, Words
from studio.generators.locales import Locale

TaxNumbers = Callable[[Words, Bools], pa.Array]

_ZERO = np.uint8(ord("0"))
_US_PREFIXES = (*range(1, 7), *range(10, 17), *range(20, 28), *range(30, 49), *range(50, 69), *range(71, 78),
                *range(80, 89), *range(90, 96), 98, 99)  # fmt: skip
_CN_PLACES = (110105, 110108, 120101, 310115, 320102, 330106, 350203, 370202, 420106, 430104, 440106, 440305, 500103,
              510104, 610102)  # fmt: skip
_CN_SIGNS = np.frombuffer(b"0123456789ABCDEFGHJKLMNPQRTUWXY", dtype=np.uint8)


def tax_numbers(locale: Locale) -> TaxNumbers:
    """The maker for a locale's country."""
    return _MAKERS[locale]


def _matrix(form: str, n: int) -> Bytes:
    matrix: Bytes = np.empty((n, len(form)), dtype=np.uint8)
    matrix[:] = np.frombuffer(form.encode("ascii"), dtype=np.uint8)
    return matrix


def _drawn(words: Words, column: int, low: int, high: int) -> Words:
    """Whole numbers from `low` to `high` by the remainder of a 64-bit word."""
    return words[:, column] % np.uint64(high - low + 1) + np.uint64(low)


def _digits(matrix: Bytes, columns: Sequence[int]) -> list[Bytes]:
    return [matrix[:, column] - _ZERO for column in columns]


def _sum(digits: Sequence[Bytes], weights: Sequence[int]) -> Integers:
    total = np.zeros(len(digits[0]), dtype=np.int64)
    for digit, weight in zip(digits, weights, strict=True):
        total += weight * digit.astype(np.int64)
    return total


def _put(matrix: Bytes, column: int, values: Integers) -> None:
    matrix[:, column] = values.astype(np.uint8) + _ZERO


def _united_states(words: Words, _: Bools) -> pa.Array:
    """Employer Identification Number: a prefix of a campus and seven digits, no check digit."""
    matrix = _matrix("00-0000000", len(words))
    prefixes = np.array(_US_PREFIXES, dtype=np.uint64)
    write_digits(matrix, 0, 2, prefixes[_drawn(words, 0, 0, len(prefixes) - 1).astype(np.int64)])
    write_digits(matrix, 3, 7, _drawn(words, 1, 0, 9_999_999))
    return fixed_width(matrix)


def _great_britain(words: Words, _: Bools) -> pa.Array:
    """VAT number: weights 8 to 2; the sum and the two check digits are a multiple of 97."""
    matrix = _matrix("GB000000000", len(words))
    write_digits(matrix, 2, 7, _drawn(words, 0, 1_000_000, 9_999_999))
    check = 97 - _sum(_digits(matrix, range(2, 9)), range(8, 1, -1)) % 97
    write_digits(matrix, 9, 2, check)
    return fixed_width(matrix)


def _germany(words: Words, _: Bools) -> pa.Array:
    """USt-IdNr.: ISO 7064 MOD 11,10."""
    matrix = _matrix("DE000000000", len(words))
    write_digits(matrix, 2, 8, _drawn(words, 0, 10_000_000, 99_999_999))
    product = np.full(len(words), 10, dtype=np.int64)
    for digit in _digits(matrix, range(2, 10)):
        total = (product + digit) % 10
        product = 2 * np.where(total == 0, 10, total) % 11
    _put(matrix, 10, (11 - product) % 10)
    return fixed_width(matrix)


def _france(words: Words, _: Bools) -> pa.Array:
    """TVA: a key modulo 97 before the SIREN, whose last digit is Luhn's."""
    matrix = _matrix("FR00000000000", len(words))
    write_digits(matrix, 4, 8, _drawn(words, 0, 30_000_000, 99_999_999))
    matrix[:, 12:13] = check_characters("luhn", _digits(matrix, range(4, 12)), len(words))
    siren = _sum(_digits(matrix, range(4, 13)), [10**power for power in range(8, -1, -1)])
    write_digits(matrix, 2, 2, (12 + 3 * (siren % 97)) % 97)
    return fixed_width(matrix)


def _spain(words: Words, shares: Bools) -> pa.Array:
    """NIF of a company: A for one of shares, B for one of limited liability; province, five digits, Luhn."""
    matrix = _matrix("B00000000", len(words))
    matrix[shares, 0] = ord("A")
    write_digits(matrix, 1, 2, _drawn(words, 0, 1, 52))
    write_digits(matrix, 3, 5, _drawn(words, 1, 0, 99_999))
    matrix[:, 8:9] = check_characters("luhn", _digits(matrix, range(1, 8)), len(words))
    return fixed_width(matrix)


def _italy(words: Words, _: Bools) -> pa.Array:
    """Partita IVA: seven digits, the office, Luhn."""
    matrix = _matrix("00000000000", len(words))
    write_digits(matrix, 0, 7, _drawn(words, 0, 1, 9_999_999))
    write_digits(matrix, 7, 3, _drawn(words, 1, 1, 100))
    matrix[:, 10:11] = check_characters("luhn", _digits(matrix, range(10)), len(words))
    return fixed_width(matrix)


def _poland(words: Words, _: Bools) -> pa.Array:
    """NIP: weights 6, 5, 7, 2, 3, 4, 5, 6, 7 modulo 11; where that gives 10, the digit before it is moved on."""
    matrix = _matrix("0000000000", len(words))
    write_digits(matrix, 0, 9, _drawn(words, 0, 111_000_000, 998_999_999))
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    ten = _sum(_digits(matrix, range(9)), weights) % 11 == 10
    matrix[ten, 8] = (matrix[ten, 8] - _ZERO + 1) % 10 + _ZERO
    _put(matrix, 9, _sum(_digits(matrix, range(9)), weights) % 11)
    return fixed_width(matrix)


def _brazil(words: Words, _: Bools) -> pa.Array:
    """CNPJ of a head office: two check digits modulo 11."""
    matrix = _matrix("00.000.000/0001-00", len(words))
    number: Bytes = np.empty((len(words), 8), dtype=np.uint8)
    write_digits(number, 0, 8, _drawn(words, 0, 1_000_000, 99_999_999))
    places = [0, 1, 3, 4, 5, 7, 8, 9, 11, 12, 13, 14, 16, 17]
    matrix[:, places[:8]] = number
    for known in (12, 13):
        weights = [place % 8 + 2 for place in range(known - 1, -1, -1)]
        rest = _sum(_digits(matrix, places[:known]), weights) % 11
        _put(matrix, places[known], np.where(rest < 2, 0, 11 - rest))
    return fixed_width(matrix)


def _japan(words: Words, _: Bools) -> pa.Array:
    """Corporate number: a check digit modulo 9 before twelve digits."""
    matrix = _matrix("0000000000000", len(words))
    write_digits(matrix, 1, 12, _drawn(words, 0, 10_001_000_000, 290_003_999_999))
    weights = [2 if place % 2 == 0 else 1 for place in range(12)]
    _put(matrix, 0, 9 - _sum(_digits(matrix, range(1, 13)), weights) % 9)
    return fixed_width(matrix)


def _china(words: Words, _: Bools) -> pa.Array:
    """GB 32100-2015: 91, the place, an organisation code (GB 11714) and a check character modulo 31."""
    n = len(words)
    matrix = _matrix("91" + "0" * 16, n)
    places = np.array(_CN_PLACES, dtype=np.uint64)
    write_digits(matrix, 2, 6, places[_drawn(words, 1, 0, len(places) - 1).astype(np.int64)])
    matrix[:, 8] = ord("M")
    matrix[:, 9] = ord("A")
    rest = words[:, 0]
    for column in range(10, 16):
        matrix[:, column] = _CN_SIGNS[(rest % np.uint64(31)).astype(np.int64)]
        rest = rest // np.uint64(31)
    own = _weighted_signs(matrix[:, 8:16], (3, 7, 9, 10, 5, 8, 4, 2), _letter_values())
    check = 11 - own % 11
    matrix[:, 16] = np.where(check == 10, ord("X"), np.where(check == 11, _ZERO, check + _ZERO)).astype(
        np.uint8
    )
    weights = [3**place % 31 for place in range(17)]
    total = _weighted_signs(matrix[:, :17], weights, _sign_values())
    matrix[:, 17] = _CN_SIGNS[(31 - total % 31) % 31]
    return fixed_width(matrix)


def _weighted_signs(matrix: Bytes, weights: Sequence[int], values: Integers) -> Integers:
    total = np.zeros(len(matrix), dtype=np.int64)
    for column, weight in enumerate(weights):
        total += weight * values[matrix[:, column]]
    return total


def _letter_values() -> Integers:
    """0-9, then A is 10 and so on through the whole alphabet."""
    values = np.zeros(256, dtype=np.int64)
    for place, sign in enumerate(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
        values[sign] = place
    return values


def _sign_values() -> Integers:
    """The place among the 31 signs that the code uses."""
    values = np.zeros(256, dtype=np.int64)
    values[_CN_SIGNS] = np.arange(31)
    return values


_MAKERS: dict[Locale, TaxNumbers] = {
    "en_US": _united_states, "en_GB": _great_britain, "de_DE": _germany, "fr_FR": _france, "es_ES": _spain,
    "it_IT": _italy, "pl_PL": _poland, "pt_BR": _brazil, "ja_JP": _japan, "zh_CN": _china,
}  # fmt: skip
