"""Reads a column of text as the person asks for it, whatever it holds."""

from __future__ import annotations

from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from studio.reference import dates, numbers
from studio.reference.dates import Shape
from studio.reference.guess import Guess, Ledger
from studio.reference.text_convert import clear, dates_from
from studio.reference.text_survey import notation_of


def force(column: pa.ChunkedArray, name: str, guess: Guess, ledger: Ledger) -> pa.ChunkedArray:
    """The column as `guess.types` asks for it; what cannot be read so is missing, and listed."""
    type_ = guess.types[name]
    column = clear(column, name, set(guess.missing or ()), ledger) if guess.missing else column
    if type_ == "text":
        return column
    notation = notation_of(guess)
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
        dates_from(column, name, replace(shape, order=_order(shape, guess)), guess, quiet) if shape else None
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
