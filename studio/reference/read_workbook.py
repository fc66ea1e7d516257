"""Excel and OpenDocument workbooks, by way of calamine; checked before unpacking, for a small file can hold a bomb."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from studio.problems import Problem
from studio.reference.guess import Caps, Guess, Ledger, Reading
from studio.reference.naming import refuse_too_many
from studio.reference.read_columnar import Rows, settle
from studio.reference.request import Request

_MOST_CELLS = 40_000_000
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
Cell = Any


def read_workbook(request: Request) -> Reading:
    """Read one sheet of a workbook: the one the guess names, else the first that holds anything. Raises `Problem`."""
    import python_calamine

    _check_archive(request.path, request.caps)
    request.progress.report(0, 0, "Opening the workbook")
    try:
        book = python_calamine.CalamineWorkbook.from_path(str(request.path))
        sheets = tuple(book.sheet_names)
        name, rows = _choose(book, sheets, request)
    except python_calamine.CalamineError as error:
        hint = (
            "it is protected by a password"
            if "assword" in str(error)
            else "it is damaged or of an unknown kind"
        )
        raise request.problem(
            f"The workbook could not be opened: {hint}.", "Save it anew as .xlsx or CSV."
        ) from error
    request.progress.report(0, len(rows), "Reading cells")
    guess = (request.guess or Guess(format="excel")).model_copy(update={"sheet": name, "sheets": sheets})
    return _to_reading(rows, guess, request)


def _choose(book: Any, sheets: Sequence[str], request: Request) -> tuple[str, list[list[Cell]]]:
    wanted = request.guess.sheet if request.guess else ""
    if wanted and wanted not in sheets:
        raise request.problem(f'The workbook has no sheet "{wanted}".', f"It has: {', '.join(sheets[:20])}.")
    for name in [wanted] if wanted else sheets:
        sheet = book.get_sheet_by_name(name)
        if sheet.total_height * sheet.total_width > _MOST_CELLS:
            raise request.problem(
                f'The sheet "{name}" spans {sheet.total_height:,} rows and {sheet.total_width:,} columns.',
                "Delete stray cells far from the table, or save the sheet as CSV.",
            )
        rows = sheet.to_python(skip_empty_area=True)
        if wanted or any(any(cell != "" for cell in row) for row in rows):
            return name, rows
    raise request.problem("The workbook is empty.", "Choose a workbook with at least a header row.")


def _check_archive(path: Path, caps: Caps) -> None:
    """Refuse a zip that would unpack to too much, or a sheet whose cells lie further apart than a table's would."""
    if not zipfile.is_zipfile(path):
        with path.open("rb") as file:
            if file.read(2) == b"PK":
                raise Problem(
                    "The workbook is damaged or was cut off.",
                    where=path.name,
                    mend="Fetch it again, or save it anew.",
                )
        return
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            total = sum(entry.file_size for entry in entries)
            if total > caps.unpacked_bytes or len(entries) > 20_000:
                raise Problem(
                    f"The workbook would unpack to {total / (1 << 30):,.1f} GB, more than the "
                    f"{caps.unpacked_bytes / (1 << 30):g} GB that may be unpacked.",
                    where=path.name,
                    mend="Save the sheet as CSV or Parquet.",
                )
            names = {entry.filename for entry in entries}
            if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
                raise Problem(
                    "This is a ZIP archive, not a workbook.",
                    where=path.name,
                    mend="Unpack it and open the file inside.",
                )
            for entry in entries:
                if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                    _check_extent(archive, entry, path)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise Problem(
            "The workbook is damaged or was cut off.",
            where=path.name,
            mend="Fetch it again, or save it anew.",
        ) from error


def _check_extent(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    """calamine lays a sheet out as a full rectangle, so two cells in far corners would take gigabytes."""
    if entry.file_size > 4 << 20:
        return
    far_row = far_column = 0
    for letters, digits in _REFERENCE.findall(archive.read(entry)):
        column = 0
        for letter in letters:
            column = column * 26 + letter - 64
        far_row, far_column = max(far_row, int(digits)), max(far_column, column)
    if far_row * far_column > _MOST_CELLS:
        raise Problem(
            f"A sheet spans {far_row:,} rows and {far_column:,} columns, most of them empty.",
            where=path.name,
            mend="Delete stray cells far from the table, or save the sheet as CSV.",
        )


def _to_reading(rows: list[list[Cell]], guess: Guess, request: Request) -> Reading:
    width = max((len(row) for row in rows), default=0)
    refuse_too_many(width, request.caps, request.path.name)
    if request.guess is None:
        skip = _preamble(rows, width)
        guess = guess.model_copy(update={"skip_lines": skip, "has_header": _has_header(rows[skip:])})
    rows = rows[guess.skip_lines :]
    header = [_name(cell) for cell in rows[0]] if guess.has_header and rows else [""] * width
    body = rows[1:] if guess.has_header else rows
    while body and all(cell == "" for cell in body[-1]):
        body = body[:-1]
    ledger = Ledger()
    ledger.add("lines", "rows above the table left out", guess.skip_lines)
    names = [*header, *[""] * (width - len(header))]
    arrays = [
        column_of(
            [row[index] if index < len(row) else "" for row in body], name or f"column {index + 1}", ledger
        )
        for index, name in enumerate(names)
    ]
    table = pa.Table.from_arrays(arrays, names=names)
    reading = settle(Rows(table, len(body), False), guess, is_settled=request.guess is not None)
    return replace(reading, conversions=(*ledger.entries, *reading.conversions))


def _preamble(rows: list[list[Cell]], width: int) -> int:
    """Rows above the header: nearly empty ones such as a title."""
    for index, row in enumerate(rows[:20]):
        filled = sum(cell != "" for cell in row)
        if filled > max(1, width // 2) or width == 1:
            return index
    return 0


def _has_header(rows: list[list[Cell]]) -> bool:
    if not rows:
        return False
    texts = [cell for cell in rows[0] if cell != ""]
    return bool(texts) and all(isinstance(cell, str) for cell in texts) and len(set(texts)) == len(texts)


def _name(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def column_of(cells: list[Cell], name: str, ledger: Ledger) -> pa.Array:
    """One column of a sheet: of one type where all its cells agree, else text."""
    filled = [cell for cell in cells if cell != ""]
    kinds = {type(cell) for cell in filled}
    if not kinds:
        return pa.nulls(len(cells), pa.string())
    values = [None if cell == "" else cell for cell in cells]
    if kinds == {bool}:
        return pa.array(values, pa.bool_())
    if kinds <= {int, float}:
        whole = all(float(cell).is_integer() and abs(cell) < 2**53 for cell in filled)
        return (
            pa.array([None if v is None else int(v) for v in values], pa.int64())
            if whole
            else pa.array(values, pa.float64())
        )
    if kinds == {date}:
        ledger.add("sheet dates", "day numbers with a date format read as dates", len(filled), name)
        return pa.array(values, pa.date32())
    if kinds <= {date, datetime}:
        ledger.add("sheet dates", "day numbers with a date format read as dates", len(filled), name)
        return pa.array([_moment(v) for v in values], pa.timestamp("us"))
    if kinds == {timedelta} or kinds == {time, timedelta}:
        ledger.add("duration", "durations read as seconds", len(filled), name)
        return pa.array([None if v is None else _seconds(v) for v in values], pa.float64())
    if kinds != {str}:
        ledger.add("mixed", "values of several kinds read as text", len(filled), name)
    return pa.array([None if v is None else _name(v) for v in values], pa.string())


def _moment(value: Cell) -> datetime | None:
    if value is None or isinstance(value, datetime):
        return value
    return datetime.combine(value, time())


def _seconds(value: timedelta | time) -> float:
    if isinstance(value, timedelta):
        return value.total_seconds()
    return float(value.hour) * 3600.0 + value.minute * 60.0 + value.second + value.microsecond / 1e6
