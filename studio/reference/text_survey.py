"""What a column of text could hold: numbers in some notation, dates of some shape, truth values, or texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from studio.reference import dates, numbers
from studio.reference.dates import Shape
from studio.reference.guess import ColumnType, Guess
from studio.reference.numbers import Notation

MISSING_TEXTS = (
    "NA", "N/A", "n/a", "#N/A", "<NA>", "NULL", "Null", "null", "(null)", "\\N", "NaN", "nan", "NAN", "None", "none",
    "nil", "-", "--", "?", ".", "*", "missing", "",
)  # fmt: skip
ALWAYS_MISSING = frozenset({"#N/A", "<NA>", "NULL", "\\N", "NaN", "nan"})
"""Texts that stand for nothing else, and so are missing in columns of words too."""

_MISSING = pa.array(MISSING_TEXTS)
INFINITE = r"^\s*[+-]?(?i:inf|infinity)\s*$"
_HEAD = 400


@dataclass(frozen=True, slots=True)
class Survey:
    """What one column of text could be: its filled values, the texts in it that may mean missing, and a type."""

    type: ColumnType
    missing: frozenset[str] = frozenset()
    shape: Shape | None = None
    fits: frozenset[Notation] = frozenset()
    decision: tuple[str, str, int] | None = None
    is_strict: bool = False
    """Numbers as a program writes them, which can be cast without cleaning."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How far typing may go.

    `is_quoted` says that the format itself marks the values as text (JSON, Excel, Parquet): then only dates are looked
    for. `is_settled` takes decimal mark, order of dates and missing texts from the guess as they are. `check` is called
    with the number of columns done, to report and to cancel.
    """

    is_quoted: bool = False
    is_settled: bool = False
    check: Callable[[int], None] = lambda done: None


def survey(column: pa.ChunkedArray, guess: Guess, rules: Rules) -> Survey:
    """What a column of text most likely holds."""
    values = column.drop_null()
    if not len(values):
        return Survey("text")
    if not rules.is_quoted:
        fast = _numeric(values, frozenset(), guess, rules.is_settled)
        if fast is not None:
            return fast
    values, missing = _without_missing(values, guess)
    if not len(values):
        return Survey("text", missing)
    if rules.is_quoted:
        shape = dates.shape_of(values)
        return Survey("timestamp", missing, shape) if shape else Survey("text", missing)
    if _is_boolean(values):
        return Survey("bool", missing)
    found = _numeric(values, missing, guess, rules.is_settled) if missing or _has_infinity(values) else None
    if found is not None:
        return found
    shape = dates.shape_of(values)
    return Survey("timestamp", missing, shape) if shape else Survey("text", missing)


def _without_missing(values: pa.ChunkedArray, guess: Guess) -> tuple[pa.ChunkedArray, frozenset[str]]:
    texts = _MISSING if guess.missing is None else pa.array([*guess.missing, ""], pa.string())
    stands_for_missing = pc.is_in(values, texts)
    if not pc.any(stands_for_missing, min_count=0).as_py():
        return values, frozenset()
    found = pc.unique(values.filter(stands_for_missing)).to_pylist()
    return values.filter(pc.invert(stands_for_missing)), frozenset(found)


def _numeric(
    values: pa.ChunkedArray, missing: frozenset[str], guess: Guess, is_settled: bool
) -> Survey | None:
    """A survey of a column of numbers or number-like codes; None if any value is something else."""
    head = values.slice(0, _HEAD)
    if numbers.are_strict(head) and numbers.are_strict(values):
        fitting = _fitting(values, head, is_plain=True)
        return Survey(
            "float64",
            missing,
            None,
            fitting & {notation_of(guess)} if is_settled else fitting,
            is_strict=True,
        )
    if not pc.all(_number_like(head)).as_py() or not pc.all(_number_like(values)).as_py():
        return None
    infinite = pc.match_substring_regex(values, INFINITE)
    values = values.filter(pc.invert(infinite)) if pc.any(infinite).as_py() else values
    if not numbers.fits(head, numbers.PLAIN) and (shape := dates.shape_of(values)):
        return Survey("timestamp", missing, shape)
    codes = numbers.n_codes(values)
    if codes:
        return Survey(
            "text",
            missing,
            None,
            frozenset(),
            ("codes", "texts such as leading-zero codes kept as text", codes),
        )
    if is_settled:
        fitting = frozenset({notation_of(guess)} if numbers.fits(values, notation_of(guess)) else set())
    else:
        fitting = _fitting(values, head)
    return Survey("float64", missing, None, fitting) if fitting else Survey("text", missing)


def notation_of(guess: Guess) -> Notation:
    """The notation that a guess states."""
    return Notation(guess.decimal, guess.thousands)


def _number_like(values: pa.ChunkedArray) -> pa.ChunkedArray:
    like = numbers.is_number_like(values)
    if pc.all(like).as_py():
        return like
    return pc.or_(like, pc.match_substring_regex(values, INFINITE))


def _has_infinity(values: pa.ChunkedArray) -> bool:
    return bool(pc.any(pc.match_substring_regex(values.slice(0, _HEAD), INFINITE), min_count=0).as_py())


def _fitting(
    values: pa.ChunkedArray, head: pa.ChunkedArray, *, is_plain: bool = False
) -> frozenset[Notation]:
    if is_plain or numbers.fits(values, numbers.PLAIN):
        if not pc.any(pc.match_substring(values, ".")).as_py():
            return frozenset({numbers.PLAIN, Notation(",")})
        swapped = Notation(",", ".")
        grouped = numbers.fits(head, swapped) and numbers.fits(values, swapped)
        return frozenset({numbers.PLAIN, swapped} if grouped else {numbers.PLAIN})
    marks = "".join(
        mark for mark in (*numbers.THOUSANDS_MARKS,) if pc.any(pc.match_substring(values, mark)).as_py()
    )
    return frozenset(notation for notation in numbers.candidates(marks) if numbers.fits(values, notation))


def _is_boolean(values: pa.ChunkedArray) -> bool:
    head = pc.utf8_lower(pc.utf8_trim_whitespace(values.slice(0, _HEAD)))
    if not pc.all(pc.is_in(head, pa.array(["true", "false"]))).as_py():
        return False
    return bool(pc.all(pc.match_substring_regex(values, r"^\s*(?i:true|false)\s*$")).as_py())
