"""Parquet, Arrow and Feather files, their many types brought down to the few that the studio works with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from studio.problems import Problem
from studio.reference.guess import Format, Guess, Ledger, Reading
from studio.reference.naming import refuse_too_many, settle_names
from studio.reference.request import Request
from studio.reference.sampling import RowSampler
from studio.reference.text_convert import note_large_integers
from studio.reference.text_force import force
from studio.reference.text_survey import Rules
from studio.reference.text_types import column_type, type_columns


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows in whatever types the file has; `n_rows` counts the whole file."""

    table: pa.Table
    n_rows: int
    sampled: bool


def read_columnar(format_: Format, request: Request) -> Reading:
    """Read a Parquet or Arrow file; raises `Problem`."""
    guess = request.guess or Guess(format=format_)
    try:
        rows = _parquet(request) if format_ == "parquet" else _arrow(request)
        rows.table.validate(full=True)
        return settle(rows, guess, is_settled=request.guess is not None)
    except (
        pa.ArrowInvalid,
        pa.ArrowNotImplementedError,
        pa.ArrowTypeError,
        pa.ArrowKeyError,
        OSError,
    ) as error:
        if isinstance(error, OSError) and error.errno:
            raise
        kind = "Parquet" if format_ == "parquet" else "Arrow"
        raise request.problem(
            f"The {kind} file is damaged or was cut off.", "Fetch it again, or write it anew."
        ) from error


def _parquet(request: Request) -> Rows:
    from pyarrow import parquet

    with parquet.ParquetFile(request.path, memory_map=False) as file:
        schema = file.schema_arrow
        refuse_too_many(len(schema), request.caps, request.path.name)
        n_rows = file.metadata.num_rows
        n_bytes = sum(file.metadata.row_group(index).total_byte_size for index in range(file.num_row_groups))
        if n_rows <= request.caps.rows and n_bytes <= request.caps.text_bytes:
            request.progress.report(0, n_rows, "Reading rows")
            return Rows(file.read(), n_rows, False)
        return _sample(file.iter_batches(batch_size=65_536), schema, request)


def _arrow(request: Request) -> Rows:
    with request.path.open("rb") as file:
        head = file.read(4)
    if head == b"FEA1":
        from pyarrow import feather

        table = feather.read_table(request.path)
        return Rows(table, table.num_rows, False)
    with pa.OSFile(str(request.path)) as source:
        if head == b"\xff\xff\xff\xff":
            with pa.ipc.open_stream(source) as stream:
                refuse_too_many(len(stream.schema), request.caps, request.path.name)
                return _sample(iter(stream), stream.schema, request)
        with pa.ipc.open_file(source) as opened:
            refuse_too_many(len(opened.schema), request.caps, request.path.name)
            batches = (opened.get_batch(index) for index in range(opened.num_record_batches))
            return _sample(batches, opened.schema, request)


def _sample(batches: Iterator[pa.RecordBatch], schema: pa.Schema, request: Request) -> Rows:
    sampler = RowSampler(request.caps)
    for batch in batches:
        batch.validate(full=True)
        sampler.add(batch)
        request.progress.report(sampler.n_seen, 0, "Reading rows")
    return Rows(sampler.table(schema), sampler.n_seen, sampler.sampled)


def settle(rows: Rows, guess: Guess, *, is_settled: bool = False) -> Reading:
    """A reading with plain types and names; what that changed is listed."""
    ledger = Ledger()
    names = settle_names(rows.table.column_names, ledger)
    plain = [plain_type(column, name, ledger) for name, column in zip(names, rows.table.columns, strict=True)]
    kept = [name for name, column in zip(names, plain, strict=True) if column is not None]
    columns = [column for column in plain if column is not None]
    if not kept:
        raise Problem(
            "The file holds no column that can be used.", mend="Choose a file with numbers, texts or dates."
        )
    rules = Rules(is_quoted=True, is_settled=is_settled and guess.missing is not None)
    typed = type_columns(columns, kept, guess, ledger, rules)
    out = [_as_asked(column, name, guess, ledger) for name, column in zip(kept, typed.columns, strict=True)]
    types = {name: column_type(column.type) for name, column in zip(kept, out, strict=True)}
    final = typed.guess.model_copy(update={"types": types})
    table = pa.table(dict(zip(kept, out, strict=True)))
    return Reading(table, final, tuple(ledger.entries), rows.n_rows, rows.sampled)


def _as_asked(column: pa.ChunkedArray, name: str, guess: Guess, ledger: Ledger) -> pa.ChunkedArray:
    """The column in the type that the guess asks for, if need be by way of its text."""
    if guess.types.get(name, column_type(column.type)) == column_type(column.type):
        return column
    text = column if pa.types.is_string(column.type) else pc.cast(column, pa.string())
    return force(text, name, guess.model_copy(update={"decimal": ".", "thousands": ""}), ledger)


def plain_type(column: pa.ChunkedArray, name: str, ledger: Ledger) -> pa.ChunkedArray | None:
    """The column as int64, float64, bool, date32, timestamp or string; None (and listed) where that is impossible."""
    type_ = column.type
    if isinstance(type_, pa.BaseExtensionType):
        column = pa.chunked_array([chunk.storage for chunk in column.chunks], type_.storage_type)
        type_ = column.type
    if pa.types.is_dictionary(type_) or pa.types.is_run_end_encoded(type_):
        value_type = type_.value_type
        column = column.cast(value_type) if pa.types.is_dictionary(type_) else pc.run_end_decode(column)
        type_ = value_type
    if pa.types.is_integer(type_):
        return _integers(column, name, ledger)
    if pa.types.is_floating(type_):
        return plain_floats(column.cast(pa.float64()), name, ledger)
    if pa.types.is_decimal(type_):
        ledger.add("decimal", "decimal numbers read as 64-bit numbers", len(column) - column.null_count, name)
        return plain_floats(column.cast(pa.float64()), name, ledger)
    if pa.types.is_boolean(type_):
        return column
    if pa.types.is_temporal(type_):
        return _temporal(column, name, ledger)
    if pa.types.is_null(type_):
        return column.cast(pa.string())
    if pa.types.is_string(type_) or pa.types.is_large_string(type_) or str(type_) == "string_view":
        return column.cast(pa.string())
    return _other(column, name, ledger)


def _integers(column: pa.ChunkedArray, name: str, ledger: Ledger) -> pa.ChunkedArray:
    try:
        integers = column.cast(pa.int64())
    except pa.ArrowInvalid:
        ledger.add(
            "long integers",
            "whole numbers too long for 64 bits kept as text",
            len(column) - column.null_count,
            name,
        )
        return column.cast(pa.string())
    note_large_integers(integers, name, ledger)
    return integers


def plain_floats(column: pa.ChunkedArray, name: str, ledger: Ledger) -> pa.ChunkedArray:
    """float64 without NaN and infinities; whole numbers as int64 where only missing values had made them floats."""
    nan = pc.fill_null(pc.is_nan(column), False)
    infinite = pc.fill_null(pc.is_inf(column), False)
    n_nan, n_infinite = (pc.sum(mask).as_py() or 0 for mask in (nan, infinite))
    ledger.add("not a number", '"not a number" read as missing', n_nan, name)
    ledger.add("infinite", "infinite numbers read as missing", n_infinite, name)
    if n_nan or n_infinite:
        column = pc.if_else(pc.or_(nan, infinite), pa.scalar(None, pa.float64()), column)
    if not column.null_count or column.null_count == len(column):
        return column
    whole = pc.all(pc.equal(pc.floor(column), column)).as_py()
    small = pc.all(pc.less(pc.abs(column), 2.0**53)).as_py()
    if not (whole and small):
        return column
    ledger.add("whole", "numbers that only missing values had made floats read as whole numbers",
               len(column) - column.null_count, name)  # fmt: skip
    return column.cast(pa.int64())


def _temporal(column: pa.ChunkedArray, name: str, ledger: Ledger) -> pa.ChunkedArray:
    type_ = column.type
    n = len(column) - column.null_count
    if pa.types.is_date(type_):
        return column.cast(pa.date32())
    if pa.types.is_timestamp(type_):
        if type_.tz:
            ledger.add("zone", "times with a zone turned to UTC", n, name)
        plain = column.cast(pa.timestamp(type_.unit))
        if type_.unit != "ns":
            return plain
        cut = plain.cast(pa.timestamp("us"), safe=False)
        ledger.add("nanoseconds", "times cut to whole microseconds",
                   pc.sum(pc.not_equal(cut.cast(pa.timestamp("ns")), plain)).as_py() or 0, name)  # fmt: skip
        return _coarsest(cut)
    if pa.types.is_duration(type_):
        ledger.add("duration", "durations read as seconds", n, name)
        per_second = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}[type_.unit]
        return pc.divide(column.cast(pa.int64()).cast(pa.float64()), float(per_second))
    ledger.add("time of day", "times of day read as text", n, name)
    return column.cast(pa.string())


def _coarsest(column: pa.ChunkedArray) -> pa.ChunkedArray:
    for unit in ("s", "ms"):
        try:
            return column.cast(pa.timestamp(unit))
        except pa.ArrowInvalid:
            continue
    return column


def _other(column: pa.ChunkedArray, name: str, ledger: Ledger) -> pa.ChunkedArray | None:
    """Nested values as JSON text; binary values only if they are UTF-8."""
    type_ = column.type
    if pa.types.is_nested(type_):
        ledger.add("nested", "nested values read as JSON text", len(column) - column.null_count, name)
        texts = [
            None if value is None else json.dumps(value, default=str, ensure_ascii=False)
            for value in column.to_pylist()
        ]
        return pa.chunked_array([pa.array(texts, pa.string())])
    try:
        text = column.cast(pa.binary()).cast(pa.string())
        ledger.add("binary", "binary values read as text", len(column) - column.null_count, name)
        return text
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        ledger.add("left out", "columns of binary values left out", 1, name)
        return None
