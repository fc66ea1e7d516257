"""From columns of text to columns of numbers, dates, truth values and text, with every decision noted.

Two passes: each column is surveyed, what belongs to the whole file (decimal mark, order of day and month, texts that
mean missing) is settled, then each column is converted. A column is only converted if every one of its values can be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from studio.reference.guess import ColumnType, Guess, Ledger
from studio.reference.numbers import Notation
from studio.reference.text_convert import convert
from studio.reference.text_force import force
from studio.reference.text_survey import ALWAYS_MISSING, Rules, Survey, survey


@dataclass(frozen=True, slots=True)
class Typed:
    """The typed columns, and the guess with everything settled in it."""

    columns: tuple[pa.ChunkedArray, ...]
    guess: Guess


def type_columns(
    columns: Sequence[pa.ChunkedArray], names: Sequence[str], guess: Guess, ledger: Ledger, rules: Rules
) -> Typed:
    """Find and apply the types of string columns (nulls are missing); other columns pass unchanged."""
    surveys: dict[int, Survey] = {}
    for index, column in enumerate(columns):
        rules.check(index)
        if pa.types.is_string(column.type):
            surveys[index] = survey(column, guess, rules)
    if not rules.is_settled:
        guess = _settle(surveys, guess)
    out = []
    types: dict[str, ColumnType] = {}
    for index, (name, column) in enumerate(zip(names, columns, strict=True)):
        if not pa.types.is_string(column.type):
            out.append(column)
            continue
        noted = Ledger()
        converted = convert(column, name, surveys[index], guess, noted)
        asked = guess.types.get(name)
        if asked and column_type(converted.type) != asked:
            noted = Ledger()
            converted = force(column, name, guess, noted)
        ledger.entries.extend(noted.entries)
        out.append(converted)
        types[name] = column_type(converted.type)
    return Typed(tuple(out), guess.model_copy(update={"types": guess.types | types}))


def column_type(type_: pa.DataType) -> ColumnType:
    """The name under which a guess speaks of an Arrow type."""
    if pa.types.is_boolean(type_):
        return "bool"
    if pa.types.is_integer(type_):
        return "int64"
    if pa.types.is_floating(type_):
        return "float64"
    if pa.types.is_date(type_):
        return "date"
    return "timestamp" if pa.types.is_timestamp(type_) else "text"


def _settle(surveys: Mapping[int, Survey], guess: Guess) -> Guess:
    """What belongs to the whole file, from what the columns allow."""
    notation = _common_notation([found.fits for found in surveys.values() if found.fits], guess)
    missing = guess.missing
    if missing is None:
        used = {text for found in surveys.values() if found.type != "text" for text in found.missing}
        seen = {text for found in surveys.values() for text in found.missing}
        missing = tuple(sorted((used | (seen & ALWAYS_MISSING)) - {""}))
    day_first = guess.day_first
    orders = [found.shape.order for found in surveys.values() if found.shape and found.shape.order]
    if orders and day_first is None:
        votes = Counter(order for order in orders if order in ("day", "month"))
        day_first = votes["day"] >= votes["month"] if votes else notation.decimal == ","
    return guess.model_copy(
        update={
            "decimal": notation.decimal, "thousands": notation.thousands, "missing": missing, "day_first": day_first,
        }
    )  # fmt: skip


def _common_notation(fits: Sequence[frozenset[Notation]], guess: Guess) -> Notation:
    """The notation that most columns allow; a decimal comma wins a tie only where commas do not separate columns."""
    votes = Counter(notation for fit in fits for notation in fit)
    if not votes:
        return Notation("," if guess.delimiter == ";" else ".")
    comma = guess.delimiter == ";"

    def rank(notation: Notation) -> tuple[int, bool, bool, str]:
        return (
            -votes[notation],
            (notation.decimal == ",") != comma,
            notation.thousands != "",
            notation.thousands,
        )

    best = min(votes, key=rank)
    plain = Notation(best.decimal)
    return plain if votes[plain] == votes[best] else best
