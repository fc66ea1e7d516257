"""Excel workbooks, one sheet a table: the package is laid out by XlsxWriter, the rows are streamed into it.

Rows go to the file while they are made, in bounded memory and without passing files.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

import pyarrow as pa

from studio.export.excel import MEND, kind_of, sheet_names
from studio.export.facts import one_array
from studio.export.sheet_xml import letters, rows_xml
from studio.export.sink import Sink
from studio.export.writing import Opening
from studio.problems import Problem

_LEVEL = 2
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_LARGE_BYTES = 1 << 30
_ROWS_END = b"</sheetData>"
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"/>')
_COLUMN_STYLE = re.compile(rb'<col min="(\d+)" max="(\d+)"[^>]* style="(\d+)"')
_SHEET = "xl/worksheets/sheet{}.xml"


@dataclass(frozen=True, slots=True)
class _Sheet:
    part: str
    head: bytes
    """Up to the end of the header's row."""
    tail: bytes
    styles: tuple[str, ...]
    n_rows: int


class WorkbookWriter:
    """One sheet after the other; within a sheet piece after piece."""

    def __init__(self, sink: Sink, openings: Sequence[Opening]) -> None:
        self._sink = sink
        self._package, self._sheets = _laid_out(openings)
        self._zip = zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)
        self._sheet = self._sheets[0]
        self._part: IO[bytes] | None = None
        self._begun = False
        self.n_bytes = 0

    def begin(self, place: int) -> None:
        """The rows that come belong to the sheet of that place; the sheets are taken in order."""
        self._finish_sheet()
        self._sheet = self._sheets[place]
        self._begun = True
        self.n_bytes = 0

    def encode(self, rows: pa.Table, first: int) -> list[pa.Buffer]:
        """The rows, of which the first is the sheet's row `first` after its header; on any thread."""
        return rows_xml([one_array(column) for column in rows.columns], self._sheet.styles, first + 2)

    def write(self, encoded: list[pa.Buffer], n_rows: int) -> None:
        """Append rows; in the order of the rows."""
        n_bytes = sum(buffer.size for buffer in encoded)
        part = self._opened(n_bytes / max(1, n_rows) * self._sheet.n_rows)
        for buffer in encoded:
            part.write(buffer)
        self.n_bytes += n_bytes

    def close(self) -> None:
        """Write what ends the last sheet, and the rest of the package."""
        self._finish_sheet()
        for name, data in self._package.items():
            self._zip.writestr(_entry(name), data)
        self._zip.close()

    def abandon(self) -> None:
        """Left alone, the library would write its directory whenever it is collected."""
        self._sink.drop()
        try:
            if self._part is not None:
                self._part.close()
            self._zip.close()
        except (OSError, RuntimeError, ValueError):
            return

    def _opened(self, expected_bytes: float) -> IO[bytes]:
        if self._part is None:
            large = expected_bytes > _LARGE_BYTES
            self._part = self._zip.open(_entry(self._sheet.part), "w", force_zip64=large)
            self._part.write(self._sheet.head)
        return self._part

    def _finish_sheet(self) -> None:
        if not self._begun:
            return
        part = self._opened(0)
        part.write(self._sheet.tail)
        self._part = None
        try:
            part.close()
        except RuntimeError as error:
            raise Problem(
                "The sheet grew beyond the 2 GB that a workbook is read with everywhere.", mend=MEND
            ) from error


def _entry(name: str) -> zipfile.ZipInfo:
    # The time of writing would make every file differ.
    entry = zipfile.ZipInfo(name, _NO_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _laid_out(openings: Sequence[Opening]) -> tuple[dict[str, bytes], list[_Sheet]]:
    """The package with nothing but headers in its sheets: all other parts, and each sheet cut where its rows go."""
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    # The creation time would make every file differ.
    book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - a fixed date without meaning
    bold = book.add_format({"bold": True})
    formats: dict[str, Any] = {}
    for opening, name in zip(openings, sheet_names([o.table for o in openings]), strict=True):
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for i, field in enumerate(opening.schema):
            _written(sheet.write_string(0, i, field.name, bold), field.name)
            form = kind_of(field.type)
            if form and form not in formats:
                formats[form] = book.add_format({"num_format": form})
            sheet.set_column(i, i, 20 if form else 14, formats.get(form))
    book.close()
    return _cut(made, openings)


def _cut(made: io.BytesIO, openings: Sequence[Opening]) -> tuple[dict[str, bytes], list[_Sheet]]:
    with zipfile.ZipFile(made) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheets = []
    for place, opening in enumerate(openings):
        name = _SHEET.format(place + 1)
        head, end, tail = parts.pop(name).partition(_ROWS_END)
        last = f"{letters(len(opening.schema) - 1)}{opening.n_rows + 1}"
        head = _DIMENSION.sub(f'<dimension ref="A1:{last}"/>'.encode(), head, count=1)
        sheets.append(_Sheet(name, head, end + tail, _styles(head, len(opening.schema)), opening.n_rows))
    return parts, sheets


def _styles(head: bytes, n_columns: int) -> tuple[str, ...]:
    """The number of each column's format, as the package has it for the whole column; "" for the usual one."""
    styles = [""] * n_columns
    for first, last, style in _COLUMN_STYLE.findall(head):
        for i in range(int(first) - 1, int(last)):
            styles[i] = style.decode()
    return tuple(styles)


def _written(code: int, name: str) -> None:
    """The library tells a cell that it dropped by a number below 0 only."""
    if code < 0:
        raise Problem("The name of a column is longer than a cell holds.", where=name[:40], mend=MEND)
