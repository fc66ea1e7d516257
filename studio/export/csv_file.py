"""CSV as RFC 4180 has it: a header, a line feed after every line, quotes only where a cell needs them.

A missing cell is empty and the empty text is `""`. A piece is joined by Arrow kernels on the thread that made it.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow_csv

from studio.export.facts import one_array
from studio.export.sink import Sink
from studio.export.text import boundaries, content, is_text, plain, text

READING = {
    "encoding": "utf-8",
    "delimiter": ",",
    "quote": '"',
    "doubled_quotes": True,
    "line_end": "\n",
    "header": True,
    "missing": "an empty cell without quotes",
    "empty_text": '""',
    "pandas": "read_csv(path, keep_default_na=False, na_values=[''], skip_blank_lines=False)",
    "python": "csv.reader(open(path, encoding='utf-8', newline=''))",
    "empty text and missing are one in": ["pandas", "python"],
    "pyarrow": "ConvertOptions(null_values=[''], strings_can_be_null=True, quoted_strings_can_be_null=False)",
    "duckdb": "read_csv(path, header=true, delim=',', quote='\"', escape='\"', nullstr='', allow_quoted_nulls=false)",
}
"""How to read a file of ours without changing a cell, for its manifest."""

_SPECIAL = (b'"', b",", b"\n", b"\r", b"\xef\xbb\xbf")
_LARGEST_SPECIAL = 0x2C
_NEEDS_QUOTES = '^$|[",\r\n]|^\ufeff'
_LONGEST_JOIN = 1 << 30
_BARE_TYPES = (pa.types.is_integer, pa.types.is_floating, pa.types.is_boolean, pa.types.is_date32)


class CsvWriter:
    """Writes the header at once and then piece after piece."""

    def __init__(self, sink: Sink, schema: pa.Schema) -> None:
        self._sink = sink
        sink.write(header(schema))

    def encode(self, rows: pa.Table) -> list[pa.Buffer]:
        """The lines of the rows; on any thread."""
        return lines([one_array(column) for column in rows.columns])

    def write(self, encoded: list[pa.Buffer], n_rows: int) -> None:
        """Append lines; in the order of the rows."""
        for buffer in encoded:
            self._sink.write(buffer)

    def close(self) -> None:
        """Nothing follows the last line."""

    def abandon(self) -> None:
        """Nothing is open."""


def shown(column: pa.Array) -> pa.Array:
    """The column as a reader of the file finds it: nested values are JSON text."""
    array = plain(column)
    return text(array) if pa.types.is_nested(array.type) else array


def header(schema: pa.Schema) -> bytes:
    """The first line."""
    return bytes(lines([pa.array([name], pa.string()) for name in schema.names])[0])


def lines(columns: list[pa.Array]) -> list[pa.Buffer]:
    """The lines of columns of equal length as UTF-8, in as few buffers as Arrow's strings allow."""
    if not len(columns[0]):
        return []
    bare = all(_is_bare(column) for column in columns)
    return (
        [_written([_quickly(column) for column in columns])]
        if bare
        else _joined([quoted(text(column)) for column in columns])
    )


def _written(columns: list[pa.Array]) -> pa.Buffer:
    """Lines by Arrow's own writer, the quickest way where no cell needs quotes; it raises where one does."""
    out = pa.BufferOutputStream()
    rows = pa.record_batch(columns, names=[str(i) for i in range(len(columns))])
    options = arrow_csv.WriteOptions(include_header=False, quoting_style="none", batch_size=len(rows))
    arrow_csv.write_csv(rows, out, options)
    return out.getvalue()


def _quickly(column: pa.Array) -> pa.Array:
    """The column, or its text where that is made quicker than Arrow's writer would."""
    return text(column) if pa.types.is_float64(column.type) else column


def _joined(cells: list[pa.Array]) -> list[pa.Buffer]:
    """Lines from columns of finished cells."""
    if sum(array.nbytes for array in cells) > _LONGEST_JOIN and len(cells[0]) > 1:
        half = len(cells[0]) // 2
        return _joined([c.slice(0, half) for c in cells]) + _joined([c.slice(half) for c in cells])
    last = pc.binary_join_element_wise(cells[-1], "", "\n", null_handling="replace")
    joined = last
    if len(cells) > 1:
        joined = pc.binary_join_element_wise(*cells[:-1], last, ",", null_handling="replace")
    ends = boundaries(joined)
    return [joined.buffers()[2].slice(int(ends[0]), int(ends[-1] - ends[0]))]


def _is_bare(column: pa.Array) -> bool:
    """Whether Arrow's own writer writes the cells as we do: texts without quotes, and types that it knows."""
    if is_text(column.type):
        return not _may_need_quotes(column)
    if pa.types.is_timestamp(column.type):
        return column.type.tz is None
    return any(known(column.type) for known in _BARE_TYPES)


def quoted(array: pa.Array) -> pa.Array:
    """Strings with quotes around those that need them; the same array where none does."""
    if not _may_need_quotes(array):
        return array
    needs = pc.match_substring_regex(array, _NEEDS_QUOTES)
    if not pc.any(needs).as_py():
        return array
    doubled = pc.replace_substring(array, '"', '""')
    return pc.if_else(needs, pc.binary_join_element_wise('"', doubled, '"', ""), array)


def _may_need_quotes(array: pa.Array) -> bool:
    """A quick look at all bytes together, right where it says no."""
    held = content(array)
    if pc.min(pc.binary_length(array)).as_py() == 0:
        return True
    if not held.size or (held.min() > _LARGEST_SPECIAL and held.max() < 0xEF):
        return False
    joined = held.tobytes()
    return any(special in joined for special in _SPECIAL)


def read_lines(held: pa.Buffer, schema: pa.Schema) -> pa.Table:
    """Lines read back by Arrow's CSV reader, each column as the type it was written from."""
    if not held.size:
        return schema.empty_table()
    # Strings as plain bytes: the checksum is over bytes, so a second check of the encoding would add nothing.
    types = {field.name: pa.binary() if is_text(field.type) else field.type for field in schema}
    return arrow_csv.read_csv(
        pa.BufferReader(held),
        read_options=arrow_csv.ReadOptions(
            use_threads=False, block_size=max(1 << 20, held.size + 1), column_names=schema.names
        ),
        parse_options=arrow_csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
        convert_options=arrow_csv.ConvertOptions(
            column_types=types, check_utf8=False, null_values=[""], strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )  # fmt: skip
