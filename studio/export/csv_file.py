"""CSV as RFC 4180 has it, or in another style: a header, quotes only where a cell needs them.

In the exact style a line feed ends every line, a missing cell is empty and the empty text is `""`. A piece is joined by
Arrow kernels on the thread that made it.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow_csv

from studio.export.csv_style import BOM, CsvStyle, defused
from studio.export.text import boundaries, content, is_text, plain, text
from studio.problems import Problem

_SPECIAL = (b'"', b"\n", b"\r", BOM)
_QUOTE = 0x22
EXACT = CsvStyle()
_LONGEST_JOIN = 1 << 30
_BARE_TYPES = (pa.types.is_integer, pa.types.is_floating, pa.types.is_boolean, pa.types.is_date32)


def shown(column: pa.Array, style: CsvStyle = EXACT) -> pa.Array:
    """The column as a reader of the file finds it: nested values are JSON text, formulas defused if the style asks."""
    array = plain(column)
    if pa.types.is_nested(array.type):
        array = text(array)
    return defused(array) if style.defused and is_text(array.type) else array


def header(schema: pa.Schema, style: CsvStyle = EXACT) -> bytes:
    """What the file begins with, its first line included."""
    names = [quoted(pa.array([name], pa.string()), style) for name in schema.names]
    return style.bom + bytes(_joined(names, style)[0])


def lines(columns: list[pa.Array], style: CsvStyle = EXACT) -> list[pa.Buffer]:
    """The lines of columns of equal length as UTF-8, in as few buffers as Arrow's strings allow.

    Raises Problem where a text is what the style writes for a missing cell.
    """
    if not len(columns[0]):
        return []
    quick = style.line_end == "\n" and not (style.missing and any(column.null_count for column in columns))
    if style.missing:
        _refuse_missing_as_text(columns, style)
    if quick and all(_is_bare(column, style) for column in columns):
        return [_written([_quickly(column) for column in columns], style)]
    return _joined([quoted(text(column), style) for column in columns], style)


def _refuse_missing_as_text(columns: list[pa.Array], style: CsvStyle) -> None:
    if any(pc.any(pc.equal(c, style.missing)).as_py() for c in columns if is_text(c.type)):
        raise Problem(
            f"A cell holds the text {style.missing}, which stands for a missing one in this kind of CSV.",
            mend="Export as exact CSV (RFC 4180), or change that text.",
        )


def _written(columns: list[pa.Array], style: CsvStyle = EXACT) -> pa.Buffer:
    """Lines by Arrow's own writer, the quickest way where no cell needs quotes; it raises where one does."""
    out = pa.BufferOutputStream()
    rows = pa.record_batch(columns, names=[str(i) for i in range(len(columns))])
    options = arrow_csv.WriteOptions(
        include_header=False, quoting_style="none", batch_size=len(rows), delimiter=style.delimiter
    )
    arrow_csv.write_csv(rows, out, options)
    return out.getvalue()


def _quickly(column: pa.Array) -> pa.Array:
    """The column, or its text where that is made quicker than Arrow's writer would."""
    return text(column) if pa.types.is_float64(column.type) else column


def _joined(cells: list[pa.Array], style: CsvStyle = EXACT) -> list[pa.Buffer]:
    """Lines from columns of finished cells."""
    if sum(array.nbytes for array in cells) > _LONGEST_JOIN and len(cells[0]) > 1:
        half = len(cells[0]) // 2
        first, second = ([c.slice(0, half) for c in cells], [c.slice(half) for c in cells])
        return _joined(first, style) + _joined(second, style)
    nothing = {"null_handling": "replace", "null_replacement": style.missing}
    joined = pc.binary_join_element_wise(cells[-1], "", style.line_end, **nothing)
    if len(cells) > 1:
        joined = pc.binary_join_element_wise(*cells[:-1], joined, style.delimiter, **nothing)
    ends = boundaries(joined)
    return [joined.buffers()[2].slice(int(ends[0]), int(ends[-1] - ends[0]))]


def _is_bare(column: pa.Array, style: CsvStyle = EXACT) -> bool:
    """Whether Arrow's own writer writes the cells as we do: texts without quotes, and types that it knows."""
    if is_text(column.type):
        return not _may_need_quotes(column, style)
    if pa.types.is_timestamp(column.type):
        return column.type.tz is None
    return any(known(column.type) for known in _BARE_TYPES)


def quoted(array: pa.Array, style: CsvStyle = EXACT) -> pa.Array:
    """Strings with quotes around those that need them; the same array where none does."""
    if not _may_need_quotes(array, style):
        return array
    needs = pc.match_substring_regex(array, f'^$|[{style.delimiter}"\r\n]|^\ufeff')
    if not pc.any(needs).as_py():
        return array
    doubled = pc.replace_substring(array, '"', '""')
    return pc.if_else(needs, pc.binary_join_element_wise('"', doubled, '"', ""), array)


def _may_need_quotes(array: pa.Array, style: CsvStyle) -> bool:
    """A quick look at all bytes together, right where it says no."""
    held = content(array)
    if pc.min(pc.binary_length(array)).as_py() == 0:
        return True
    delimiter = style.delimiter.encode()
    if not held.size or (held.min() > max(_QUOTE, *delimiter) and held.max() < BOM[0]):
        return False
    joined = held.tobytes()
    return delimiter in joined or any(special in joined for special in _SPECIAL)


def read_lines(held: pa.Buffer, schema: pa.Schema, style: CsvStyle = EXACT) -> pa.Table:
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
        parse_options=arrow_csv.ParseOptions(
            delimiter=style.delimiter, newlines_in_values=True, ignore_empty_lines=False
        ),
        convert_options=arrow_csv.ConvertOptions(
            column_types=types, check_utf8=False, null_values=[style.missing], strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )  # fmt: skip
