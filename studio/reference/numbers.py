"""Numbers as people write them: which decimal mark, which mark between thousands, and what stays text."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

THOUSANDS_MARKS = (",", ".", " ", "\u00a0", "\u202f", "'", "\u2019", "_")

_LEADING_ZERO = r"^\s*[+-]?0[0-9]"
_DIALLED = r"^\s*\+[0-9]{7,}\s*$"
_STRICT = r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$"
_BROAD = r"^\s*[+-]?[0-9.,'\x{2019}_ \x{00a0}\x{202f}]*[0-9][0-9.,'\x{2019}_ \x{00a0}\x{202f}]*(?:[eE][+-]?[0-9]+)?\s*$"


@dataclass(frozen=True, slots=True)
class Notation:
    """The decimal mark and the mark between thousands ("" for none)."""

    decimal: str = "."
    thousands: str = ""

    @property
    def pattern(self) -> str:
        """A regular expression for the whole text of a number in this notation."""
        point, mark = re.escape(self.decimal), re.escape(self.thousands)
        grouped = rf"[0-9]{{1,3}}(?:{mark}[0-9]{{3}})+|" if mark else ""
        return rf"^\s*[+-]?(?:(?:{grouped}[0-9]+)(?:{point}[0-9]*)?|{point}[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$"

    @property
    def whole_pattern(self) -> str:
        """As `pattern`, for numbers without a fraction other than zeros and without an exponent."""
        point, mark = re.escape(self.decimal), re.escape(self.thousands)
        grouped = rf"[0-9]{{1,3}}(?:{mark}[0-9]{{3}})+|" if mark else ""
        return rf"^\s*[+-]?(?:{grouped}[0-9]+)(?:{point}0+)?\s*$"


PLAIN = Notation()


def candidates(text: str) -> list[Notation]:
    """The notations that the marks in `text` (a sample of number-like values) leave open, likeliest first."""
    marks = [mark for mark in THOUSANDS_MARKS if mark in text]
    points = [mark for mark in (".", ",") if mark in text] or ["."]
    found = [Notation(point) for point in points]
    found += [Notation(point, mark) for point in (".", ",") for mark in marks if mark != point]
    return found


def is_number_like(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """For each text whether it is made of digits and marks as a number is, in whatever notation."""
    return pc.match_substring_regex(values, _BROAD)


def fits(values: pa.ChunkedArray, notation: Notation) -> bool:
    """Whether every text is a number in `notation`."""
    return bool(pc.all(pc.match_substring_regex(values, notation.pattern), min_count=0).as_py())


def are_strict(values: pa.ChunkedArray) -> bool:
    """Whether all are numbers as programs write them: no plus, no spaces, no leading zeros, a point."""
    return bool(pc.all(pc.match_substring_regex(values, _STRICT), min_count=0).as_py())


def n_codes(values: pa.ChunkedArray) -> int:
    """How many of these number-like texts are rather codes: leading zeros, or dialled like a telephone number."""
    zeros = pc.sum(pc.match_substring_regex(values, _LEADING_ZERO)).as_py() or 0
    return int(zeros or pc.sum(pc.match_substring_regex(values, _DIALLED)).as_py() or 0)


def has_long_digits(values: pa.ChunkedArray) -> int:
    """How many texts hold 18 significant digits or more, which a 64-bit float does not keep."""
    longest = pc.max(pc.utf8_length(values)).as_py() or 0
    if longest < 19:
        return 0
    return int(pc.sum(pc.match_substring_regex(values, r"^[^1-9eE]*(?:[0-9][^0-9eE]?){18,}")).as_py() or 0)


def bare(values: pa.ChunkedArray, notation: Notation) -> pa.ChunkedArray:
    """The texts without surrounding space, marks between thousands and a leading plus; the decimal mark a point."""
    values = pc.utf8_trim_whitespace(values)
    if notation.thousands:
        values = pc.replace_substring(values, notation.thousands, "")
    if notation.decimal != ".":
        values = pc.replace_substring(values, notation.decimal, ".")
    return pc.utf8_ltrim(values, "+")


def is_whole(values: pa.ChunkedArray, notation: Notation) -> bool:
    """Whether every text is a whole number, if need be with a fraction of zeros."""
    return bool(pc.all(pc.match_substring_regex(values, notation.whole_pattern), min_count=0).as_py())


def to_integers(bare_values: pa.ChunkedArray) -> pa.ChunkedArray | None:
    """int64 of whole numbers as `bare` gives them; None if one of them needs more than 64 bits."""
    if pc.any(pc.match_substring(bare_values, "."), min_count=0).as_py():
        bare_values = pc.replace_substring_regex(bare_values, r"\.0*$", "")
    try:
        return bare_values.cast(pa.int64())
    except pa.ArrowInvalid:
        return None


def to_floats(bare_values: pa.ChunkedArray) -> pa.ChunkedArray:
    """float64 of numbers as `bare` gives them."""
    return bare_values.cast(pa.float64())
