"""From columns of text to columns of numbers, dates, truth values and text, with every decision noted.

Two passes: each column is surveyed, what belongs to the whole file (decimal mark, order of day and month, texts that
mean missing) is settled, then each column is converted. A column is only converted if every one of its values can be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from studio.reference import dates, numbers
from studio.reference.dates import Shape
from studio.reference.guess import ColumnType, Guess, Ledger
from studio.reference.numbers import Notation

MISSING_TEXTS = (
    "NA", "N/A", "n/a", "#N/A", "<NA>", "NULL", "Null", "null", "(null)", "\\N", "NaN", "nan", "NAN", "None", "none",
    "nil", "-", "--", "?", ".", "*", "missing", "",
)  # fmt: skip
ALWAYS_MISSING = frozenset({"#N/A", "<NA>", "NULL", "\\N", "NaN", "nan"})
"""Texts that stand for nothing else, and so are missing in columns of words too."""

_MISSING = pa.array(MISSING_TEXTS)
_INFINITE = r"^\s*[+-]?(?i:inf|infinity)\s*$"
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
class Typed:
    """The typed columns, and the guess with everything settled in it."""

    columns: tuple[pa.ChunkedArray, ...]
    guess: Guess


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
        converted = _convert(column, name, surveys[index], guess, noted)
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
            "float64", missing, None, fitting & {_notation(guess)} if is_settled else fitting, is_strict=True
        )
    if not pc.all(_number_like(head)).as_py() or not pc.all(_number_like(values)).as_py():
        return None
    infinite = pc.match_substring_regex(values, _INFINITE)
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
        fitting = frozenset({_notation(guess)} if numbers.fits(values, _notation(guess)) else set())
    else:
        fitting = _fitting(values, head)
    return Survey("float64", missing, None, fitting) if fitting else Survey("text", missing)


def _notation(guess: Guess) -> Notation:
    return Notation(guess.decimal, guess.thousands)


def _number_like(values: pa.ChunkedArray) -> pa.ChunkedArray:
    like = numbers.is_number_like(values)
    if pc.all(like).as_py():
        return like
    return pc.or_(like, pc.match_substring_regex(values, _INFINITE))


def _has_infinity(values: pa.ChunkedArray) -> bool:
    return bool(pc.any(pc.match_substring_regex(values.slice(0, _HEAD), _INFINITE), min_count=0).as_py())


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


def _convert(
    column: pa.ChunkedArray, name: str, found: Survey, guess: Guess, ledger: Ledger
) -> pa.ChunkedArray:
    if found.decision is not None:
        kind, what, count = found.decision
        ledger.add(kind, what, count, name)
    texts = set(guess.missing or ()) if found.type == "text" else set(guess.missing or ()) | found.missing
    cleared = _clear(column, name, texts, ledger) if found.missing & texts else column
    notation = _notation(guess)
    if found.fits:
        notation = notation if notation in found.fits else Notation(notation.decimal)
        if notation not in found.fits:
            return _other_notation(cleared, name, ledger)
        return _numbers(cleared, name, notation, ledger, is_strict=found.is_strict)
    if found.type == "bool":
        return _booleans(cleared, name, ledger)
    if found.shape is not None:
        converted = _dates(cleared, name, found.shape, guess, ledger)
        if converted is not None:
            return converted
        return _clear(column, name, set(guess.missing or ()), Ledger())
    return cleared


def _clear(column: pa.ChunkedArray, name: str, texts: set[str], ledger: Ledger) -> pa.ChunkedArray:
    hit = pc.is_in(column, pa.array(sorted(texts), pa.string()))
    n_hit = pc.sum(hit).as_py() or 0
    if not n_hit:
        return column
    ledger.add("missing", 'texts such as "NA" or "-" read as missing', n_hit, name)
    return pc.if_else(hit, pa.scalar(None, pa.string()), column)


def _other_notation(column: pa.ChunkedArray, name: str, ledger: Ledger) -> pa.ChunkedArray:
    ledger.add(
        "notation",
        "numbers written unlike those of other columns kept as text",
        len(column) - column.null_count,
        name,
    )
    return column


def _numbers(
    column: pa.ChunkedArray, name: str, notation: Notation, ledger: Ledger, *, is_strict: bool = False
) -> pa.ChunkedArray:
    if is_strict and notation.decimal == "." and not notation.thousands:
        return _cast(column, column, name, ledger)
    infinite = pc.match_substring_regex(column, _INFINITE)
    n_infinite = pc.sum(infinite).as_py() or 0
    if n_infinite:
        ledger.add("infinite", "infinite numbers read as missing", n_infinite, name)
        column = pc.if_else(infinite, pa.scalar(None, pa.string()), column)
    values = column.drop_null()
    if notation.thousands:
        grouped = pc.sum(pc.match_substring(values, notation.thousands)).as_py() or 0
        ledger.add("thousands", "numbers read without their marks between thousands", grouped, name)
    if notation.decimal == ",":
        commas = pc.sum(pc.match_substring(values, ",")).as_py() or 0
        ledger.add("decimal comma", "decimal commas read as decimal points", commas, name)
    return _cast(numbers.bare(column, notation), column, name, ledger)


def _cast(bare: pa.ChunkedArray, column: pa.ChunkedArray, name: str, ledger: Ledger) -> pa.ChunkedArray:
    filled = bare.drop_null()
    if numbers.is_whole(filled, numbers.PLAIN):
        integers = numbers.to_integers(bare)
        if integers is None:
            ledger.add("long integers", "whole numbers too long for 64 bits kept as text", len(filled), name)
            return column
        dotted = pc.sum(pc.match_substring(filled, ".")).as_py() or 0
        ledger.add("whole", "numbers with a fraction of zeros read as whole numbers", dotted, name)
        note_large_integers(integers, name, ledger)
        return integers
    ledger.add(
        "digits",
        "numbers with more digits than a 64-bit number keeps were rounded",
        numbers.has_long_digits(filled),
        name,
    )
    return numbers.to_floats(bare)


def note_large_integers(integers: pa.ChunkedArray, name: str, ledger: Ledger) -> None:
    """List integers that are exact here but not in a spreadsheet or in any program that takes them for floats."""
    bounds = pc.min_max(integers).as_py()
    if bounds["max"] is not None and (bounds["max"] >= 2**53 or bounds["min"] <= -(2**53)):
        large = pc.sum(pc.or_(pc.greater_equal(integers, 2**53), pc.less_equal(integers, -(2**53)))).as_py()
        ledger.add(
            "large integers", "whole numbers beyond 2^53, exact here but not in a spreadsheet", large, name
        )


def _booleans(column: pa.ChunkedArray, name: str, ledger: Ledger) -> pa.ChunkedArray:
    ledger.add("true or false", "texts read as true or false", len(column) - column.null_count, name)
    return pc.equal(pc.utf8_lower(pc.utf8_trim_whitespace(column)), "true")


def _dates(
    column: pa.ChunkedArray, name: str, shape: Shape, guess: Guess, ledger: Ledger
) -> pa.ChunkedArray | None:
    if shape.order == "both":
        return None
    filled = pc.is_valid(column)
    values = column.filter(filled)
    day_first = {"day": True, "month": False}.get(shape.order, bool(guess.day_first))
    parsed = dates.parse(values, shape, day_first)
    if parsed is None:
        ledger.add(
            "no dates",
            "texts kept as text: they look like dates, but not all are days of the calendar",
            len(values),
            name,
        )
        return None
    if shape.order == "open":
        order = "day" if day_first else "month"
        ledger.add("day or month", f"dates that could be read two ways read {order} first", len(values), name)
    elif shape.order:
        ledger.add("date order", f"dates read {shape.order} first", len(values), name)
    elif shape.name != "iso":
        ledger.add("named months", "dates with month names read as dates", len(values), name)
    ledger.add("zone", "times with a zone turned to UTC", parsed.zoned, name)
    ledger.add("short years", "years of two digits read as 1969 to 2068", parsed.short_years, name)
    ledger.add("nanoseconds", "times cut to whole microseconds", parsed.cut_below_us, name)
    return _spread(parsed.array, filled)


def _spread(values: pa.ChunkedArray, filled: pa.ChunkedArray) -> pa.ChunkedArray:
    """`values` laid out again over the rows where `filled` is true, null elsewhere."""
    if len(values) == len(filled):
        return values
    places = pc.subtract(pc.cumulative_sum(filled.combine_chunks().cast(pa.int64())), 1)
    return pa.chunked_array([values.combine_chunks().take(pc.if_else(filled.combine_chunks(), places, None))])


def force(column: pa.ChunkedArray, name: str, guess: Guess, ledger: Ledger) -> pa.ChunkedArray:
    """The column as `guess.types` asks for it; what cannot be read so is missing, and listed."""
    type_ = guess.types[name]
    column = _clear(column, name, set(guess.missing or ()), ledger) if guess.missing else column
    if type_ == "text":
        return column
    notation = Notation(guess.decimal, guess.thousands)
    if type_ in ("int64", "float64"):
        kept = _keep(
            column,
            notation.pattern if type_ == "float64" else notation.whole_pattern,
            name,
            "numbers",
            ledger,
        )
        bare = numbers.bare(kept, notation)
        integers = numbers.to_integers(bare) if type_ == "int64" else None
        return numbers.to_floats(bare) if integers is None else integers
    if type_ == "bool":
        lower = pc.utf8_lower(pc.utf8_trim_whitespace(column))
        kept = _keep(lower, r"^(true|false|yes|no|y|n|t|f|1|0)$", name, "true or false", ledger)
        return pc.match_substring_regex(kept, r"^(true|yes|y|t|1)$")
    return _force_dates(column, name, guess, ledger)


def _keep(column: pa.ChunkedArray, pattern: str, name: str, what: str, ledger: Ledger) -> pa.ChunkedArray:
    """The texts that match; the others are missing, and listed as not being `what`."""
    good = pc.match_substring_regex(column, pattern)
    n_bad = pc.sum(pc.invert(good)).as_py() or 0
    ledger.add("not of the type", f"texts that are not {what} read as missing", n_bad, name)
    return pc.if_else(good, column, pa.scalar(None, pa.string())) if n_bad else column


def _force_dates(column: pa.ChunkedArray, name: str, guess: Guess, ledger: Ledger) -> pa.ChunkedArray:
    type_ = guess.types[name]
    filled = column.drop_null()
    shape = dates.shape_of(filled)
    quiet = Ledger()
    converted = (
        _dates(column, name, replace(shape, order=_order(shape, guess)), guess, quiet) if shape else None
    )
    if converted is None:
        converted, n_bad = _one_by_one(column, guess)
        ledger.add("not of the type", "texts that are not dates read as missing", n_bad, name)
    else:
        ledger.entries.extend(quiet.entries)
    if type_ == "date" and pa.types.is_timestamp(converted.type):
        cut = converted.cast(pa.date32(), safe=False)
        n_cut = pc.sum(pc.not_equal(cut.cast(converted.type), converted)).as_py() or 0
        ledger.add("time of day", "times of day left out", n_cut, name)
        return cut
    return (
        converted.cast(pa.timestamp("s"))
        if type_ == "timestamp" and pa.types.is_date(converted.type)
        else converted
    )


def _order(shape: Shape, guess: Guess) -> str:
    return (
        shape.order if guess.day_first is None or not shape.order else ("day" if guess.day_first else "month")
    )


def _one_by_one(column: pa.ChunkedArray, guess: Guess) -> tuple[pa.ChunkedArray, int]:
    """Each distinct text on its own, for columns where only some are dates."""
    codes = column.combine_chunks().dictionary_encode()
    found = []
    for text in codes.dictionary:
        one = pa.chunked_array([pa.array([text.as_py()])])
        shape = dates.shape_of(one)
        parsed = (
            dates.parse(one, shape, shape.order != "month" and guess.day_first is not False)
            if shape
            else None
        )
        found.append(parsed.array.cast(pa.timestamp("us"))[0].as_py() if parsed else None)
    dictionary = pa.array(found, pa.timestamp("us"))
    out = pa.chunked_array([dictionary.take(codes.indices)])
    return out, out.null_count - column.null_count
