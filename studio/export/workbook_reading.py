"""Reads a written workbook back with calamine: the whole of a small sheet, parts of a large one.

calamine takes a sheet into memory as a whole, so the parts are cut out of the sheet's own text, each in a package with
all else that the file holds, and read one by one.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa

from studio.export.sink import Place

_MIDNIGHT = time()
_ROWS_BEGIN, _ROWS_END = b"<sheetData>", b"</sheetData>"
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"/>')
_HEAD_BYTES = 1 << 16
_CELLS_AT_ONCE = 20_000

Readers = Iterator[Callable[[], list[pa.Table]]]


def read_sheet(path: Path, schema: pa.Schema, places: Sequence[Place], name: str, whole: bool) -> Readers:
    """Functions that together give the pieces to be parsed of the sheet `name`; raises ValueError where it differs."""
    import python_calamine

    try:
        with path.open("rb") as file:
            book = python_calamine.CalamineWorkbook.from_filelike(file)
            if whole:
                yield partial(list, list(_pieces(book.get_sheet_by_name(name), schema, places)))
                return
            part = f"xl/worksheets/sheet{book.sheet_names.index(name) + 1}.xml"
            yield from _parts(file, part, schema, places, name)
    except (python_calamine.CalamineError, zipfile.BadZipFile, zlib.error) as error:
        raise ValueError(str(error)) from error


def _pieces(sheet: Any, schema: pa.Schema, places: Sequence[Place]) -> Iterator[pa.Table]:
    lines = sheet.iter_rows()
    if [str(name) for name in next(lines, [])] != schema.names:
        raise ValueError("the header differs")
    # A sheet ends at its last cell; rows of missing cells after it are implied.
    nothing = [""] * len(schema)
    for place in places:
        yield _table([next(lines, nothing) for _ in range(place.n_rows)], schema)
    if next(lines, None) is not None:
        raise ValueError("there are rows after the last")


def _parts(file: Any, part: str, schema: pa.Schema, places: Sequence[Place], name: str) -> Readers:
    """The pieces to be parsed, each cut from the sheet's text; all of it is read, so that its CRC is checked."""
    with zipfile.ZipFile(file) as package:
        others = {other: package.read(other) for other in package.namelist() if "/worksheets/" not in other}
        with package.open(part) as text:
            head = text.read(_HEAD_BYTES)
            while b"</row>" not in head:
                more = text.read(_HEAD_BYTES)
                if not more:
                    raise ValueError("it has no header")
                head += more
            cut = head.index(b"</row>") + len(b"</row>")
            before, rest = head[:cut], head[cut:]
            open_part = _DIMENSION.sub(b"", before[: before.index(_ROWS_BEGIN) + len(_ROWS_BEGIN)])
            first = _small(others, part, before + _ROWS_END + b"</worksheet>", name)
            if [str(cell) for cell in first.to_python()[0]] != schema.names:
                raise ValueError("the header differs")
            row = 1
            for place in places:
                rest += text.read(max(0, place.n_bytes - len(rest)))
                held, rest = rest[: place.n_bytes], rest[place.n_bytes :]
                if place.parsed:
                    yield partial(_part, others, part, open_part, held, name, schema, row, place.n_rows)
                row += place.n_rows
            rest += text.read()
            if not rest.startswith(_ROWS_END):
                raise ValueError("there are rows after the last")


def _part(  # noqa: PLR0913 - the parts of a small workbook, and what it should hold
    others: dict[str, bytes],
    part: str,
    open_part: bytes,
    held: bytes,
    name: str,
    schema: pa.Schema,
    row: int,
    n_rows: int,
) -> list[pa.Table]:
    """A few rows at a time: the reader makes all cells of a sheet at once and lets no other thread run meanwhile."""
    step = max(64, _CELLS_AT_ONCE // len(schema))
    marks = [held.find(f'<row r="{row + 1 + first}">'.encode()) for first in range(0, n_rows, step)]
    if -1 in marks:
        raise ValueError("a row is missing")
    tables = []
    for i, (start, end) in enumerate(pairwise([*marks, len(held)])):
        made = open_part + held[start:end] + _ROWS_END + b"</worksheet>"
        sheet = _small(others, part, made, name)
        tables.append(_rows(sheet, schema, row + i * step, min(step, n_rows - i * step)))
    return [pa.concat_tables(tables).combine_chunks()]


def _rows(sheet: Any, schema: pa.Schema, row: int, n_rows: int) -> pa.Table:
    lines: list[list[Any]] = [[""] * len(schema) for _ in range(n_rows)]
    if sheet.start is not None:
        top, left = sheet.start
        for i, line in enumerate(sheet.to_python(skip_empty_area=True)):
            if not 0 <= top - row + i < n_rows or left + len(line) > len(schema):
                raise ValueError("cells stand elsewhere")
            lines[top - row + i][left : left + len(line)] = line
    return _table(lines, schema)


def _small(others: dict[str, bytes], part: str, made: bytes, name: str) -> Any:
    """The sheet of a workbook in memory whose only sheet text is `made`."""
    import python_calamine

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as package:
        for other, data in others.items():
            package.writestr(other, data)
        package.writestr(part, made)
    held.seek(0)
    try:
        return python_calamine.CalamineWorkbook.from_filelike(held).get_sheet_by_name(name)
    except python_calamine.CalamineError as error:
        raise ValueError(str(error)) from error


def _table(lines: list[list[Any]], schema: pa.Schema) -> pa.Table:
    columns = [_column([line[i] for line in lines], field.type) for i, field in enumerate(schema)]
    return pa.table(columns, schema=schema)


def _column(values: list[Any], kind: pa.DataType) -> pa.Array:
    cells = [None if isinstance(value, str) and not value else value for value in values]
    if pa.types.is_integer(kind):
        return pa.array([None if cell is None else int(cell) for cell in cells], kind)
    if pa.types.is_timestamp(kind):
        # The reader gives a midnight as a date.
        moments = [datetime.combine(cell, _MIDNIGHT) if type(cell) is date else cell for cell in cells]
        return pa.array(moments, pa.timestamp("us")).cast(kind)
    return pa.array(cells, kind)
