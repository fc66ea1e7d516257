"""How a cell looks as text: the one place that CSV, JSON Lines and spreadsheets take it from.

Arrow kernels over whole pieces, never a Python loop per value. Numbers are the shortest text that reads back as the
same number; dates are ISO 8601; true and false are lower case; a nested value is its JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from studio.export.decimals import short_decimals

Bytes = npt.NDArray[np.uint8]
JsonParts = tuple[str, pa.Array, str]
"""What stands before each value, the values, and what stands after each."""


def plain(array: pa.Array) -> pa.Array:
    """The array without dictionaries, at any depth; a column of nothing but nulls becomes text."""
    if pa.types.is_dictionary(array.type):
        return array.cast(array.type.value_type)
    if pa.types.is_null(array.type):
        return array.cast(pa.string())
    if pa.types.is_struct(array.type):
        fields = [plain(array.field(i)) for i in range(array.type.num_fields)]
        names = [field.name for field in array.type]
        return pa.StructArray.from_arrays(fields, names, mask=array.is_null())
    if pa.types.is_list(array.type):
        return pa.ListArray.from_arrays(_offsets(array), plain(array.flatten()), mask=_mask(array))
    return array


def text(array: pa.Array) -> pa.Array:
    """The cells of a plain array as strings, nulls kept."""
    if is_text(array.type):
        return array
    if pa.types.is_nested(array.type):
        return pc.if_else(array.is_valid(), json(array), pa.scalar(None, pa.string()))
    if pa.types.is_float64(array.type):
        short = short_decimals(array)
        if short is not None:
            return short
    return array.cast(pa.string())


def json(array: pa.Array) -> pa.Array:
    """The cells of a plain array as JSON values, `null` where there is none; numbers that JSON lacks are null."""
    kind = array.type
    if pa.types.is_struct(kind):
        return _where_valid(array, _objects(array))
    if pa.types.is_list(kind):
        joined = pc.binary_join(pa.ListArray.from_arrays(_offsets(array), json(array.flatten())), ",")
        return _where_valid(array, pc.binary_join_element_wise("[", joined, "]", ""))
    before, values, after = json_parts(array)
    return pc.binary_join_element_wise(before, values, after, "") if before else values


def json_parts(array: pa.Array) -> JsonParts:
    """JSON values as texts and what stands before and after each of them: quotes, where all cells need them."""
    kind = array.type
    if pa.types.is_nested(kind):
        return "", json(array), ""
    if pa.types.is_floating(kind):
        array = finite(array)
    if pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_boolean(kind):
        return "", text(array).fill_null("null") if array.null_count else text(array), ""
    values = escaped(text(array)) if is_text(kind) else text(array)
    if pa.types.is_timestamp(kind):
        values = pc.binary_replace_slice(values, 10, 11, "T")
    if not array.null_count:
        return '"', values, '"'
    return "", pc.binary_join_element_wise('"', values, '"', "").fill_null("null"), ""


def finite(array: pa.Array) -> pa.Array:
    """Floats with null in place of infinities and not-a-number."""
    good = pc.is_finite(array)
    if pc.all(good).as_py() is False:
        return pc.if_else(good, array, pa.scalar(None, array.type))
    return array


def objects(names: Sequence[str], members: Sequence[JsonParts], end: str) -> pa.Array:
    """One JSON object a row with these members, `end` after its brace."""
    pieces: list[Any] = []
    open_text = "{"
    for name, (before, values, after) in zip(names, members, strict=True):
        pieces += [f'{open_text}"{escaped(pa.repeat(name, 1))[0].as_py()}":{before}', values]
        open_text = f"{after},"
    return pc.binary_join_element_wise(*pieces, f"{open_text[:-1]}}}{end}", "")


def escaped(array: pa.Array) -> pa.Array:
    """Strings with what JSON may not hold escaped; the same array where there is nothing to escape."""
    held = content(array)
    if not held.size:
        return array
    controls = np.unique(held[held < 0x20]) if held.min() < 0x20 else held[:0]
    joined = held.tobytes()
    if not controls.size and b'"' not in joined and b"\\" not in joined:
        return array
    array = pc.replace_substring(pc.replace_substring(array, "\\", "\\\\"), '"', '\\"')
    short = {0x0A: "\\n", 0x0D: "\\r", 0x09: "\\t"}
    for code in controls.tolist():
        array = pc.replace_substring(array, chr(code), short.get(code, f"\\u{code:04x}"))
    return array


def content(array: pa.Array) -> Bytes:
    """All bytes of a string array one after the other, without a copy; bytes under nulls may be among them."""
    offsets = boundaries(array)
    buffer = array.buffers()[2]
    if buffer is None or not len(offsets):
        return np.zeros(0, np.uint8)
    return np.frombuffer(buffer, np.uint8, int(offsets[-1] - offsets[0]), int(offsets[0]))


def boundaries(array: pa.Array) -> npt.NDArray[Any]:
    """Where each string begins in the buffer and, last, where the last one ends; empty for an empty array."""
    width = (
        np.int64 if pa.types.is_large_string(array.type) or pa.types.is_large_binary(array.type) else np.int32
    )
    if not len(array):
        return np.zeros(0, width)
    return np.frombuffer(array.buffers()[1], width, len(array) + 1, array.offset * np.dtype(width).itemsize)


def is_text(kind: pa.DataType) -> bool:
    """Whether the type is a string of either width."""
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _objects(array: pa.Array) -> pa.Array:
    names = [field.name for field in array.type]
    if not names:
        return pa.array(["{}"] * len(array), pa.string())
    return objects(names, [json_parts(array.field(i)) for i in range(len(names))], "")


def _where_valid(array: pa.Array, made: pa.Array) -> pa.Array:
    return pc.if_else(array.is_valid(), made, "null") if array.null_count else made


def _offsets(array: pa.Array) -> pa.Array:
    """Offsets of a list array that fit its flattened values: from 0, nulls without length."""
    lengths = np.asarray(pc.fill_null(pc.list_value_length(array), 0))
    return pa.array(np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32))


def _mask(array: pa.Array) -> pa.Array | None:
    return array.is_null() if array.null_count else None
