"""The file formats that can be written: what each is called, how it is written, how it is read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pyarrow as pa

from studio.export.csv_style import defused_name
from studio.export.options import SUFFIXES, Options
from studio.export.sink import Sink
from studio.export.text_file import TextWriter
from studio.export.writing import Opening, Writer

if TYPE_CHECKING:
    from studio.export.manifest import Written

FormatName = Literal["csv", "parquet", "xlsx", "jsonl"]
_USUAL = Options()


Reread = Callable[[Path, "Written", Options], Iterator[Callable[[], list[pa.Table]]]]
"""Functions that may run on several threads; together, in order, they give the pieces that were written."""


@dataclass(frozen=True, slots=True)
class Format:
    """One file format."""

    name: FormatName
    title: str
    extension: str
    is_text: bool
    reading: Callable[[pa.Schema, Options], Mapping[str, Any]]
    """How to read such a file without changing a cell, for its manifest."""
    shown: Callable[[pa.Array, Options], pa.Array]
    """A column as a reader of the file finds it: simpler types, and what the format cannot tell apart as one."""
    open: Callable[[Sink, Sequence[Opening]], Writer]
    """For one table, or for several where `holds_several`."""
    reread: Reread
    holds_several: bool = False
    """Whether one file can hold several tables."""
    parse_every: int = 1
    """A check parses one unit in so many, where there are more than a few; it reads every byte in any case."""
    unit_rows: Callable[[int], int] = lambda n_columns: 0
    """Rows that are parsed together, by the number of columns; 0 where each piece can be parsed on its own."""
    refuse_shape: Callable[[int, int, str], None] | None = None
    """Raises Problem where the format cannot hold so many rows and columns."""
    refuse_cells: Callable[[pa.Table, str], None] | None = None
    """Raises Problem where the format cannot hold a cell of these rows; asked of all of them before writing begins."""


def all_formats() -> tuple[Format, ...]:
    """Every format, the commonest first."""
    from studio.export import csv_file, excel, json_lines, parquet_file, reading
    from studio.export import rereading as again

    return (
        Format(
            "csv", "CSV", ".csv", True, reading.of_csv, lambda column, options: csv_file.shown(column, options.style),
            _csv_writer, again.reread_csv, parse_every=5,
        ),
        Format(
            "parquet", "Parquet", ".parquet", False, reading.of_parquet, lambda column, _: parquet_file.shown(column),
            lambda sink, o: parquet_file.ParquetWriter(sink, o[0].schema, o[0].start, o[0].options.compression),
            again.reread_parquet, parse_every=4, unit_rows=parquet_file.rows_per_group,
        ),
        Format(
            "xlsx", "Excel", ".xlsx", False, reading.of_excel, lambda column, _: excel.shown(column),
            _workbook_writer, again.reread_excel, holds_several=True, parse_every=8,
            refuse_shape=excel.refuse_shape, refuse_cells=excel.refuse_cells,
        ),
        Format(
            "jsonl", "JSON Lines", ".jsonl", True, reading.of_json_lines, lambda column, _: json_lines.shown(column),
            _json_lines_writer, again.reread_json_lines, parse_every=16,
        ),
    )  # fmt: skip


def format_named(name: str) -> Format:
    """The format of that name; raises KeyError."""
    return {form.name: form for form in all_formats()}[name]  # type: ignore[index]


def extension(form: Format, options: Options) -> str:
    """What the names of the files end in."""
    return form.extension + (SUFFIXES[options.packing] if form.is_text else "")


def shown_table(form: Format, rows: pa.Table, options: Options = _USUAL) -> pa.Table:
    """The rows as a reader of the file finds them."""
    from studio.export.facts import one_array

    columns = [form.shown(one_array(column), options) for column in rows.columns]
    return pa.table(columns, names=_shown_names(form, rows.column_names, options))


def shown_schema(form: Format, schema: pa.Schema, options: Options = _USUAL) -> pa.Schema:
    """The names and types as a reader of the file finds them."""
    # `Schema.empty_table` would import pandas, a fifth of a second.
    types = [form.shown(pa.nulls(0, field.type), options).type for field in schema]
    return pa.schema(list(zip(_shown_names(form, schema.names, options), types, strict=True)))


def _shown_names(form: Format, names: Sequence[str], options: Options) -> list[str]:
    is_defused = form.name == "csv" and options.style.defused
    return [defused_name(name) for name in names] if is_defused else list(names)


def _workbook_writer(sink: Sink, openings: Sequence[Opening]) -> Writer:
    from studio.export.workbook import WorkbookWriter

    return WorkbookWriter(sink, openings)


def _csv_writer(sink: Sink, openings: Sequence[Opening]) -> Writer:
    from studio.export.csv_file import header, lines
    from studio.export.facts import one_array

    (opening,) = openings
    style = opening.options.style

    def made(rows: pa.Table) -> list[pa.Buffer]:
        return lines([one_array(column) for column in rows.columns], style)

    return TextWriter(sink, header(opening.schema, style), made, opening.options.packing)


def _json_lines_writer(sink: Sink, openings: Sequence[Opening]) -> Writer:
    from studio.export.facts import one_array
    from studio.export.json_lines import lines

    def made(rows: pa.Table) -> list[pa.Buffer]:
        return lines(rows.column_names, [one_array(column) for column in rows.columns])

    return TextWriter(sink, b"", made, openings[0].options.packing)
