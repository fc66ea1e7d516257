"""Converts a surveyed column of text, and lists what that changed."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from studio.reference import dates, numbers
from studio.reference.dates import Shape
from studio.reference.guess import Guess, Ledger
from studio.reference.numbers import Notation
from studio.reference.text_survey import INFINITE, Survey, notation_of


def convert(
    column: pa.ChunkedArray, name: str, found: Survey, guess: Guess, ledger: Ledger
) -> pa.ChunkedArray:
    """The column as `found` and the settled guess say; it stays text where not all of it can be converted."""
    if found.decision is not None:
        kind, what, count = found.decision
        ledger.add(kind, what, count, name)
    texts = set(guess.missing or ()) if found.type == "text" else set(guess.missing or ()) | found.missing
    noted = Ledger()
    cleared = clear(column, name, texts, noted) if found.missing & texts else column
    notation = notation_of(guess)
    if found.shape is not None:
        converted = dates_from(cleared, name, found.shape, guess, ledger)
        if converted is None:
            return column
        ledger.entries.extend(noted.entries)
        return converted
    ledger.entries.extend(noted.entries)
    if found.fits:
        notation = notation if notation in found.fits else Notation(notation.decimal)
        if notation not in found.fits:
            return _other_notation(cleared, name, ledger)
        return _numbers(cleared, name, notation, ledger, is_strict=found.is_strict)
    if found.type == "bool":
        return _booleans(cleared, name, ledger)
    return cleared


def clear(column: pa.ChunkedArray, name: str, texts: set[str], ledger: Ledger) -> pa.ChunkedArray:
    """The column with these texts made missing."""
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
    infinite = pc.match_substring_regex(column, INFINITE)
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


def dates_from(
    column: pa.ChunkedArray, name: str, shape: Shape, guess: Guess, ledger: Ledger
) -> pa.ChunkedArray | None:
    """Texts of one shape as dates; None (and listed) where one of them is no day, or their order contradicts itself."""
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
