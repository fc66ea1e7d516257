"""JSON Lines: one object per row, every line ended by a line feed.

Missing cells and numbers that JSON does not know (infinities, not-a-number) are `null`; times are ISO 8601 text.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.json as arrow_json

from studio.export.text import boundaries, finite, is_text, json_parts, objects, plain

_LONGEST_JOIN = 1 << 28


def shown(column: pa.Array) -> pa.Array:
    """The column as a reader of the file finds it."""
    array = plain(column)
    return finite(array) if pa.types.is_floating(array.type) else array


def lines(names: list[str], columns: list[pa.Array]) -> list[pa.Buffer]:
    """The lines of columns of equal length as UTF-8, in as few buffers as Arrow's strings allow."""
    if sum(array.nbytes for array in columns) > _LONGEST_JOIN and len(columns[0]) > 1:
        half = len(columns[0]) // 2
        head = lines(names, [array.slice(0, half) for array in columns])
        return head + lines(names, [array.slice(half) for array in columns])
    joined = objects(names, [json_parts(column) for column in columns], "\n")
    ends = boundaries(joined)
    return [joined.buffers()[2].slice(int(ends[0]), int(ends[-1] - ends[0]))] if len(ends) else []


def read_lines(held: pa.Buffer, schema: pa.Schema) -> pa.Table:
    """Lines read back by Arrow's JSON reader, each column as the type it was written from."""
    if not held.size:
        return schema.empty_table()
    wanted = pa.schema([pa.field(field.name, _as_json(field.type)) for field in schema])
    read = arrow_json.read_json(
        pa.BufferReader(held),
        read_options=arrow_json.ReadOptions(use_threads=False, block_size=max(1 << 20, held.size + 1)),
        parse_options=arrow_json.ParseOptions(explicit_schema=wanted, newlines_in_values=False),
    )
    columns = [_cast(read[field.name], field.type) for field in schema]
    return pa.table(columns, schema=schema)


def _as_json(kind: pa.DataType) -> pa.DataType:
    """The type in which the reader takes a column before it is cast: what JSON lacks comes as text."""
    if pa.types.is_struct(kind):
        return pa.struct([pa.field(field.name, _as_json(field.type)) for field in kind])
    if pa.types.is_list(kind):
        return pa.list_(_as_json(kind.value_type))
    known = (
        is_text(kind) or pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_boolean(kind)
    )
    return kind if known else pa.string()


def _cast(column: pa.ChunkedArray, kind: pa.DataType) -> pa.ChunkedArray:
    return column if column.type == kind or pa.types.is_nested(kind) else column.cast(kind)
