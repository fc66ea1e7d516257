"""Excel workbooks, written row after row in constant memory; what a sheet cannot hold is refused before writing.

A cell of text is always text: nothing becomes a formula or a link. Dates are real dates.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.export.facts import one_array
from studio.export.sink import Sink
from studio.export.text import finite, is_text, plain, text
from studio.problems import Problem
from studio.progress import Progress

MAXIMUM_ROWS = 1_048_576
"""Rows of a sheet, its header included."""
MAXIMUM_COLUMNS = 16_384
MAXIMUM_CHARACTERS = 32_767
_EXACT = 2**53
_EPOCH = np.datetime64("1899-12-30", "us")
_FIRST_DAY = np.datetime64("1900-03-01", "us")
_LAST_DAY = np.datetime64("9999-12-31T23:59:59.999999", "us")
_MIDNIGHT = time()
_ROWS_PER_LOOK = 256
_MEND = "Export to CSV or Parquet instead, or change the column."


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a column is written: by which method of a sheet, and in which number format."""

    method: str
    form: str = ""


class ExcelWriter:
    """One sheet of one workbook; the file is put together in `scratch` and copied to the sink at the end."""

    def __init__(self, sink: Sink, schema: pa.Schema, sheet: str, scratch: Path, progress: Progress) -> None:
        import xlsxwriter

        self._sink = sink
        self._progress = progress
        self._made = _Interruptible(scratch / "workbook.xlsx", progress)
        options = {
            "constant_memory": True, "tmpdir": str(scratch), "strings_to_formulas": False, "strings_to_urls": False,
            "strings_to_numbers": False,
        }  # fmt: skip
        self._book = xlsxwriter.Workbook(self._made, options)
        # The creation time would make every file differ.
        self._book.set_properties({"created": _no_date()})
        self._sheet = self._book.add_worksheet(sheet_name(sheet))
        self._sheet.freeze_panes(1, 0)
        bold = self._book.add_format({"bold": True})
        formats: dict[str, Any] = {"": None}
        self._cells: list[tuple[Callable[..., int], Any]] = []
        for i, field in enumerate(schema):
            _written(self._sheet.write_string(0, i, field.name, bold))
            kind = _kind(field.type)
            if kind.form not in formats:
                formats[kind.form] = self._book.add_format({"num_format": kind.form})
            self._cells.append((getattr(self._sheet, kind.method), formats[kind.form]))
            self._sheet.set_column(i, i, 20 if kind.form else 14)
        self._row = 1

    @property
    def n_bytes(self) -> int:
        """Nothing reaches the sink before the end."""
        return self._sink.n_bytes

    def encode(self, rows: pa.Table) -> list[list[Any]]:
        """The columns as lists of plain Python values; on any thread."""
        return [_values(one_array(column)) for column in rows.columns]

    def write(self, encoded: list[list[Any]], n_rows: int) -> None:
        """Append rows; in the order of the rows."""
        cells = self._cells
        for values in zip(*encoded, strict=True):
            row = self._row
            for i, value in enumerate(values):
                if value is not None:
                    method, form = cells[i]
                    _written(method(row, i, value, form))
            self._row += 1
            if row % _ROWS_PER_LOOK == 0:
                self._progress.check()

    def close(self) -> None:
        """Put the workbook together and copy it to the sink."""
        try:
            self._book.close()
            self._made.seek(0)
            shutil.copyfileobj(self._made, self._sink, 1 << 20)
        finally:
            self._made.close()

    def abandon(self) -> None:
        """Close the workbook and the rows that wait beside it."""
        self._sheet.row_data_fh.close()
        self._made.close()


class _Interruptible:
    """A file in which a long piece of foreign work can be stopped, and left alone afterwards."""

    def __init__(self, path: Path, progress: Progress) -> None:
        self._file = path.open("w+b")
        self._progress = progress

    def write(self, data: Any) -> int:
        """Raises `Cancelled` where the work was asked to stop; after `close` it takes everything and keeps nothing."""
        if self._file.closed:
            return len(data)
        self._progress.check()
        return self._file.write(data)

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return 0 if self._file.closed else self._file.seek(offset, whence)

    def tell(self) -> int:
        return 0 if self._file.closed else self._file.tell()

    def seekable(self) -> bool:
        return True

    def flush(self) -> None:
        if not self._file.closed:
            self._file.flush()

    def close(self) -> None:
        self._file.close()


def sheet_name(table: str) -> str:
    """The table's name as far as a sheet may bear it."""
    name = "".join("_" if letter in "[]:*?/\\" or ord(letter) < 32 else letter for letter in table)[
        :31
    ].strip("'")
    return name if name and name.lower() != "history" else f"{name}_"


def shown(column: pa.Array) -> pa.Array:
    """The column as a reader of the file finds it: 16 digits, no empty text, times as far as a serial number goes."""
    array = plain(column)
    kind = array.type
    if pa.types.is_nested(kind) or (pa.types.is_timestamp(kind) and kind.tz) or not _native(kind):
        array = text(array)
    if is_text(array.type):
        return pc.if_else(pc.equal(pc.binary_length(array), 0), pa.scalar(None, array.type), array)
    if pa.types.is_timestamp(kind) and kind.unit in ("us", "ns"):
        return array.cast(pa.timestamp("ms"), safe=False)
    if pa.types.is_floating(kind):
        return pa.array([None if x is None else float(f"{x:.16G}") for x in array.to_pylist()], pa.float64())
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
            raise Problem(f"The value {value[:40]} {words}", where=f"{table}.{name}", mend=_MEND)


def _unfit(array: pa.Array) -> tuple[np.ndarray[Any, Any], str] | None:
    kind = array.type
    if is_text(kind):
        bad = _too_long(array)
        words = f"is longer than the {MAXIMUM_CHARACTERS:,} characters that a cell holds."
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


def _kind(kind: pa.DataType) -> _Kind:
    if pa.types.is_boolean(kind):
        return _Kind("write_boolean")
    if pa.types.is_integer(kind) or pa.types.is_floating(kind):
        return _Kind("write_number")
    if pa.types.is_date(kind):
        return _Kind("write_number", "yyyy-mm-dd")
    if pa.types.is_timestamp(kind):
        return _Kind("write_number", "yyyy-mm-dd hh:mm:ss" if kind.unit == "s" else "yyyy-mm-dd hh:mm:ss.000")
    return _Kind("write_string")


def _values(array: pa.Array) -> list[Any]:
    if pa.types.is_date(array.type) or pa.types.is_timestamp(array.type):
        days = (_moments(array) - _EPOCH) / np.timedelta64(86_400_000_000, "us")
        array = pa.array(days, mask=np.asarray(array.is_null()))
    values: list[Any] = finite(array).to_pylist() if pa.types.is_floating(array.type) else array.to_pylist()
    return values


def _written(code: int) -> None:
    """The library tells a cell that it dropped by a number below 0 only."""
    if code < 0:
        raise Problem("A cell could not be written into the sheet.", mend=_MEND)


def _no_date() -> Any:
    return datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed date without meaning


def read_sheet(path: Path, schema: pa.Schema, n_rows_each: Iterable[int]) -> Iterator[pa.Table]:
    """The first sheet read back in pieces of these numbers of rows; raises ValueError where its header differs."""
    import python_calamine

    try:
        with path.open("rb") as file:
            sheet = python_calamine.CalamineWorkbook.from_filelike(file).get_sheet_by_index(0)
        lines = sheet.iter_rows()
    except python_calamine.CalamineError as error:
        raise ValueError(str(error)) from error
    if [str(name) for name in next(lines, [])] != schema.names:
        raise ValueError("the header differs")
    # A sheet ends at its last cell; rows of missing cells after it are implied.
    nothing = [""] * len(schema)
    for n_rows in n_rows_each:
        block = [next(lines, nothing) for _ in range(n_rows)]
        columns = [_column([line[i] for line in block], field.type) for i, field in enumerate(schema)]
        yield pa.table(columns, schema=schema)
    if next(lines, None) is not None:
        raise ValueError("there are rows after the last")


def _column(values: list[Any], kind: pa.DataType) -> pa.Array:
    cells = [None if isinstance(value, str) and not value else value for value in values]
    if pa.types.is_integer(kind):
        return pa.array([None if cell is None else int(cell) for cell in cells], kind)
    if pa.types.is_timestamp(kind):
        # The reader gives a midnight as a date.
        moments = [datetime.combine(cell, _MIDNIGHT) if type(cell) is date else cell for cell in cells]
        return pa.array(moments, pa.timestamp("us")).cast(kind)
    return pa.array(cells, kind)
