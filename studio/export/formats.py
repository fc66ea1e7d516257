"""The file formats that can be written: what each is called, how it is written, how it is read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

import pyarrow as pa

from studio.export.sink import Place, Sink
from studio.progress import Progress

FormatName = Literal["csv", "parquet", "xlsx", "jsonl"]


@dataclass(frozen=True, slots=True)
class Opening:
    """What a writer is told: the flat schema, the table's name and first row, a folder for passing files, options."""

    schema: pa.Schema
    table: str
    start: int
    scratch: Path
    progress: Progress
    compression: str = "zstd"


class Writer(Protocol):
    """One file while it is written."""

    def encode(self, rows: pa.Table) -> Any:
        """The rows as they will be written; on any thread."""

    def write(self, encoded: Any, n_rows: int) -> None:
        """Append what `encode` gave; one thread, in the order of the rows."""

    def close(self) -> None:
        """Write what ends the file."""

    def abandon(self) -> None:
        """Let go of everything that is open; the file will not be used."""


Reread = Callable[[Path, pa.Schema, Sequence[Place]], Iterator[Callable[[], list[pa.Table]]]]
"""Functions that may run on several threads; together, in order, they give the pieces that were written."""


@dataclass(frozen=True, slots=True)
class Format:
    """One file format."""

    name: FormatName
    title: str
    extension: str
    is_text: bool
    reading: Mapping[str, Any]
    """How to read such a file without changing a cell, for its manifest."""
    shown: Callable[[pa.Array], pa.Array]
    """A column as a reader of the file finds it: simpler types, and what the format cannot tell apart as one."""
    open: Callable[[Sink, Opening], Writer]
    reread: Reread
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
    from studio.export import csv_file, excel, json_lines, parquet_file
    from studio.export.rereading import reread_csv, reread_excel, reread_json_lines, reread_parquet

    return (
        Format(
            "csv", "CSV", ".csv", True, csv_file.READING, csv_file.shown,
            lambda sink, opening: csv_file.CsvWriter(sink, opening.schema), reread_csv, parse_every=5,
        ),
        Format(
            "parquet", "Parquet", ".parquet", False, parquet_file.READING, parquet_file.shown,
            lambda sink, opening: parquet_file.ParquetWriter(
                sink, opening.schema, opening.start, opening.compression
            ), reread_parquet, parse_every=4, unit_rows=parquet_file.rows_per_group,
        ),
        Format(
            "xlsx", "Excel", ".xlsx", False, excel.READING, excel.shown,
            lambda sink, o: excel.ExcelWriter(sink, o.schema, o.table, o.scratch, o.progress),
            reread_excel, refuse_shape=excel.refuse_shape, refuse_cells=excel.refuse_cells,
        ),
        Format(
            "jsonl", "JSON Lines", ".jsonl", True, json_lines.READING, json_lines.shown,
            lambda sink, opening: json_lines.JsonLinesWriter(sink, opening.schema), reread_json_lines, parse_every=16,
        ),
    )  # fmt: skip


def format_named(name: str) -> Format:
    """The format of that name; raises KeyError."""
    return {form.name: form for form in all_formats()}[name]  # type: ignore[index]


def shown_table(form: Format, rows: pa.Table) -> pa.Table:
    """The rows as a reader of the file finds them."""
    from studio.export.facts import one_array

    return pa.table([form.shown(one_array(column)) for column in rows.columns], names=rows.column_names)


def shown_schema(form: Format, schema: pa.Schema) -> pa.Schema:
    """The types as a reader of the file finds them."""
    # `Schema.empty_table` would import pandas, a fifth of a second.
    return pa.schema([pa.field(field.name, form.shown(pa.nulls(0, field.type)).type) for field in schema])
