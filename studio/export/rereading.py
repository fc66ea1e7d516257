"""Reads a written file back with a reader that had no part in writing it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pyarrow as pa

from studio.export import csv_file, json_lines
from studio.export.manifest import Written
from studio.export.options import Options, Packing
from studio.export.packing import unpacked
from studio.export.sink import Place

Readers = Iterator[Callable[[], list[pa.Table]]]


def reread_csv(path: Path, written: Written, options: Options) -> Readers:
    """By Arrow's CSV reader, the header by Python's."""
    style, schema, places = options.style, written.schema, written.places
    with unpacked(path, options.packing) as file:
        head = file.read(places[0].first_byte if places else -1)
    if not head.startswith(style.bom):
        raise ValueError("the mark at its beginning is missing")
    header = io.StringIO(head[len(style.bom) :].decode("utf-8"), newline="")
    if next(csv.reader(header, delimiter=style.delimiter), []) != schema.names:
        raise ValueError("the header differs")
    return _slices(path, schema, places, partial(csv_file.read_lines, style=style), options.packing)


def reread_json_lines(path: Path, written: Written, options: Options) -> Readers:
    """By Arrow's JSON reader."""
    return _slices(path, written.schema, written.places, json_lines.read_lines, options.packing)


def reread_parquet(path: Path, written: Written, options: Options) -> Readers:
    """By DuckDB as a whole, and row group by row group."""
    from studio.export.parquet_file import read_groups

    return read_groups(path, written.schema, written.places)


def reread_excel(path: Path, written: Written, options: Options) -> Readers:
    """By calamine."""
    from studio.export.workbook_reading import read_sheet

    whole = all(place.parsed for place in written.places)
    return read_sheet(path, written.schema, written.places, written.record.sheet, whole)


def _slices(
    path: Path, schema: pa.Schema, places: Sequence[Place], read: Callable[..., pa.Table], packing: Packing
) -> Readers:
    def one(place: Place) -> list[pa.Table]:
        with path.open("rb") as file:
            file.seek(place.first_byte)
            return [read(pa.py_buffer(file.read(place.n_bytes)), schema)]

    if packing == "none":
        for place in places:
            if place.parsed:
                yield partial(one, place)
        return
    # What is packed can be read from its beginning only; it is, to its end, whatever is parsed of it.
    at = 0
    with unpacked(path, packing) as file:
        for place in places:
            at += len(file.read(place.first_byte - at))
            held = file.read(place.n_bytes)
            at += len(held)
            if place.parsed:
                yield partial(lambda held: [read(pa.py_buffer(held), schema)], held)
        if file.read(1):
            raise ValueError("there is more after its last line")
