"""What a sheet of Excel can hold: anything else is refused before writing. Dates are real dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.export.facts import one_array
from studio.export.text import content, is_text, plain, text
from studio.problems import Problem

MAXIMUM_ROWS = 1_048_576
"""Rows of a sheet, its header included."""
MAXIMUM_COLUMNS = 16_384
MAXIMUM_CHARACTERS = 32_767
_EXACT = 2**53
_LONGEST_NAME = 31
_ODD = "[\ufffe\uffff]"
_ODD_FIRST_BYTE = 0xEF
_FIRST_DAY = np.datetime64("1900-03-01", "us")
_LAST_DAY = np.datetime64("9999-12-31T23:59:59.999999", "us")
MEND = "Export to CSV or Parquet instead, or change the column."


def sheet_names(tables: Sequence[str]) -> list[str]:
    """One name for each table, in order; twins, also those that differ in case only, get a number."""
    taken: set[str] = set()
    names = []
    for table in tables:
        name = stem = sheet_name(table)
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem[: _LONGEST_NAME - len(str(number)) - 1]}-{number}"
        taken.add(name.casefold())
        names.append(name)
    return names


def sheet_name(table: str) -> str:
    """The table's name as far as a sheet may bear it."""
    name = "".join("_" if letter in "[]:*?/\\" or ord(letter) < 32 else letter for letter in table)[
        :_LONGEST_NAME
    ].strip("'")
    return name if name and name.lower() != "history" else f"{name}_"


def shown(column: pa.Array) -> pa.Array:
    """The column as a reader of the file finds it: no empty text, times as far as a serial number goes."""
    array = plain(column)
    kind = array.type
    if pa.types.is_nested(kind) or (pa.types.is_timestamp(kind) and kind.tz) or not _native(kind):
        array = text(array)
    if is_text(array.type):
        return pc.if_else(pc.equal(pc.binary_length(array), 0), pa.scalar(None, array.type), array)
    if pa.types.is_timestamp(kind) and kind.unit in ("us", "ns"):
        return array.cast(pa.timestamp("ms"), safe=False)
    return array


def refuse_shape(n_rows: int, n_columns: int, table: str) -> None:
    """Raise Problem where a sheet has too few rows or columns for the table."""
    if n_rows + 1 > MAXIMUM_ROWS:
        raise Problem(
            f"A sheet holds {MAXIMUM_ROWS:,} rows, its header included; the table has {n_rows:,} and a header.",
            where=table, mend="Export fewer rows, or export to CSV or Parquet.",
        )  # fmt: skip
    if n_columns > MAXIMUM_COLUMNS:
        raise Problem(
            f"A sheet holds {MAXIMUM_COLUMNS:,} columns; the table has {n_columns:,}.",
            where=table, mend="Hide some columns, or export to CSV or Parquet.",
        )  # fmt: skip


def refuse_cells(rows: pa.Table, table: str) -> None:
    """Raise Problem at the first cell of these rows that a sheet cannot hold."""
    for name, column in zip(rows.column_names, rows.columns, strict=True):
        array = plain(one_array(column))
        found = _unfit(array)
        if found is not None:
            bad, words = found
            value = str(array[int(np.argmax(bad))])
            raise Problem(f"The value {value[:40]} {words}", where=f"{table}.{name}", mend=MEND)


def _unfit(array: pa.Array) -> tuple[np.ndarray[Any, Any], str] | None:
    kind = array.type
    if is_text(kind):
        bad = _too_long(array)
        words = f"is longer than the {MAXIMUM_CHARACTERS:,} characters that a cell holds."
        if not bad.any() and content(array).size and content(array).max() >= _ODD_FIRST_BYTE:
            bad = np.asarray(pc.fill_null(pc.match_substring_regex(array, _ODD), False))
            words = "holds a character that a sheet cannot hold (U+FFFE or U+FFFF)."
    elif pa.types.is_integer(kind):
        values = np.asarray(array.fill_null(0))
        bad = (values >= _EXACT) | (values <= -_EXACT)
        words = "has more digits than a spreadsheet keeps (whole numbers from 2^53 on are rounded)."
    elif pa.types.is_floating(kind):
        bad = ~np.isfinite(np.asarray(array.fill_null(0.0)))
        words = "is not a number that a spreadsheet knows."
    elif pa.types.is_date(kind) or pa.types.is_timestamp(kind):
        moments = _moments(array)
        bad = (moments < _FIRST_DAY) | (moments > _LAST_DAY)
        words = "lies outside the dates that a spreadsheet counts rightly (1 March 1900 to 9999)."
    else:
        return None
    bad &= ~np.asarray(array.is_null())
    return (bad, words) if bad.any() else None


def _too_long(array: pa.Array) -> np.ndarray[Any, Any]:
    """Where a text has more UTF-16 units than a cell holds."""
    bad = np.zeros(len(array), bool)
    lengths = np.asarray(pc.fill_null(pc.binary_length(array), 0))
    for i in np.flatnonzero(lengths > MAXIMUM_CHARACTERS):
        bad[i] = len(array[int(i)].as_py().encode("utf-16-le")) // 2 > MAXIMUM_CHARACTERS
    return bad


def _moments(array: pa.Array) -> np.ndarray[Any, Any]:
    return np.asarray(array.cast(pa.timestamp("us")).fill_null(0)).astype("datetime64[us]")


def _native(kind: pa.DataType) -> bool:
    return bool(
        is_text(kind) or pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_boolean(kind)
        or pa.types.is_date(kind) or pa.types.is_timestamp(kind)
    )  # fmt: skip


def kind_of(kind: pa.DataType) -> str:
    """The number format of a column of that type; "" for the usual one."""
    if pa.types.is_date(kind):
        return "yyyy-mm-dd"
    if pa.types.is_timestamp(kind):
        return "yyyy-mm-dd hh:mm:ss" if kind.unit == "s" else "yyyy-mm-dd hh:mm:ss.000"
    return ""
