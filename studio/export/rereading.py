"""Reads a written file back with a reader that had no part in writing it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pyarrow as pa

from studio.export import csv_file, json_lines
from studio.export.sink import Place

Readers = Iterator[Callable[[], list[pa.Table]]]


def reread_csv(path: Path, schema: pa.Schema, places: Sequence[Place]) -> Readers:
    """By Arrow's CSV reader, the header by Python's."""
    header_end = places[0].first_byte if places else path.stat().st_size
    with path.open("rb") as file:
        header = file.read(header_end).decode("utf-8")
    if next(csv.reader(io.StringIO(header, newline="")), []) != schema.names:
        raise ValueError("the header differs")
    return _slices(path, schema, places, csv_file.read_lines)


def reread_json_lines(path: Path, schema: pa.Schema, places: Sequence[Place]) -> Readers:
    """By Arrow's JSON reader."""
    return _slices(path, schema, places, json_lines.read_lines)


def reread_parquet(path: Path, schema: pa.Schema, places: Sequence[Place]) -> Readers:
    """By DuckDB as a whole, and row group by row group."""
    from studio.export.parquet_file import read_groups

    return read_groups(path, schema, places)


def reread_excel(path: Path, schema: pa.Schema, places: Sequence[Place]) -> Readers:
    """By calamine; a sheet can be read from its beginning only."""
    from studio.export.excel import read_sheet

    for table in read_sheet(path, schema, [place.n_rows for place in places]):
        yield partial(list, (table,))


def _slices(
    path: Path, schema: pa.Schema, places: Sequence[Place], read: Callable[[pa.Buffer, pa.Schema], pa.Table]
) -> Readers:
    def one(place: Place) -> list[pa.Table]:
        with path.open("rb") as file:
            file.seek(place.first_byte)
            return [read(pa.py_buffer(file.read(place.n_bytes)), schema)]

    for place in places:
        if place.parsed:
            yield partial(one, place)
