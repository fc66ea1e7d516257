"""The rows of a sheet as SpreadsheetML, made by Arrow kernels over whole pieces.

Text is always text (an inline string), so that nothing becomes a formula or a link; a missing cell is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.export.text import boundaries, content, finite, is_text, text

EPOCH_DAYS = 25_569
"""From the first day that a sheet counts from, 1899-12-30, to 1970-01-01."""
_EPOCH_MS = EPOCH_DAYS * 86_400_000
_DAY_MS = 86_400_000
_LONGEST_JOIN = 1 << 29
_ESCAPED = ((b"&", "&amp;"), (b"<", "&lt;"), (b">", "&gt;"))
_KEPT_CONTROLS = (0x09, 0x0A)
_EDGE_BLANKS = r"^[\t\n ]|[\t\n ]$"

Cell = tuple[str, pa.Array, str]
"""What stands between the row number and the values, the values as text, and what stands after each."""


def rows_xml(columns: Sequence[pa.Array], styles: Sequence[str], first_row: int) -> list[pa.Buffer]:
    """The rows of plain columns of equal length; `first_row` counts from 1, `styles` are numbers of formats or ""."""
    if sum(array.nbytes for array in columns) > _LONGEST_JOIN and len(columns[0]) > 1:
        half = len(columns[0]) // 2
        head = rows_xml([array.slice(0, half) for array in columns], styles, first_row)
        return head + rows_xml([array.slice(half) for array in columns], styles, first_row + half)
    n_rows = len(columns[0])
    numbers = pa.array(np.arange(first_row, first_row + n_rows)).cast(pa.string())
    parts: list[Any] = ['<row r="', numbers, '">']
    for i, (array, style) in enumerate(zip(columns, styles, strict=True)):
        before, values, after = _cell(array)
        mark = f' s="{style}"' if style else ""
        pieces = [f'<c r="{letters(i)}', numbers, f'"{mark}{before}', values, after]
        if values.null_count:
            parts.append(pc.binary_join_element_wise(*pieces, ""))
        else:
            parts += pieces
    joined = pc.binary_join_element_wise(*_merged([*parts, "</row>"]), "", null_handling="replace")
    ends = boundaries(joined)
    return [joined.buffers()[2].slice(int(ends[0]), int(ends[-1] - ends[0]))] if n_rows else []


def letters(column: int) -> str:
    """The name of a column that counts from 0: A … Z, AA …"""
    name, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def escaped(array: pa.Array) -> pa.Array:
    """Strings with what XML may not hold escaped as spreadsheets do; the same array where nothing is to do."""
    held = content(array)
    if not held.size:
        return array
    controls = [code for code in np.unique(held[held < 0x20]).tolist() if code not in _KEPT_CONTROLS]
    joined = held.tobytes()
    # First, so that the escapes made below are not taken for text that looks like one.
    if b"_x" in joined:
        array = pc.replace_substring(array, "_x", "_x005F_x")
    for sign, name in _ESCAPED:
        if sign in joined:
            array = pc.replace_substring(array, sign.decode(), name)
    for code in controls:
        array = pc.replace_substring(array, chr(code), f"_x{code:04X}_")
    return array


def serial_days(array: pa.Array) -> pa.Array:
    """Dates as whole days, times as days with a fraction, as a sheet counts them."""
    if pa.types.is_date(array.type):
        return pc.add(array.cast(pa.date32()).cast(pa.int32()), EPOCH_DAYS)
    milliseconds = array.cast(pa.timestamp("ms"), safe=False).cast(pa.int64())
    return pc.divide(pc.add(milliseconds, _EPOCH_MS).cast(pa.float64()), float(_DAY_MS))


def _cell(array: pa.Array) -> Cell:
    kind = array.type
    if pa.types.is_boolean(kind):
        return ' t="b"><v>', array.cast(pa.uint8()).cast(pa.string()), "</v></c>"
    if pa.types.is_date(kind) or pa.types.is_timestamp(kind):
        return "><v>", text(serial_days(array)), "</v></c>"
    if not is_text(kind):
        return "><v>", text(finite(array) if pa.types.is_floating(kind) else array), "</v></c>"
    keep = ' xml:space="preserve"' if _has_blank_edges(array) else ""
    return f' t="inlineStr"><is><t{keep}>', escaped(array), "</t></is></c>"


def _has_blank_edges(array: pa.Array) -> bool:
    """Whether a blank stands at the beginning or end of any text; an XML reader may drop it unless told."""
    held = content(array)
    return bool(
        held.size and held.min() <= 0x20 and pc.any(pc.match_substring_regex(array, _EDGE_BLANKS)).as_py()
    )


def _merged(parts: list[Any]) -> list[Any]:
    """Neighbouring fixed texts as one."""
    merged: list[Any] = []
    for part in parts:
        if merged and isinstance(part, str) and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    return merged
