"""Values of any type written plainly, for templates, for lists that depend on a column and for mixed branches."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from studio.problems import Problem

_EXACT = 1e15


def plain_text(array: pa.Array) -> pa.Array:
    """The values as strings: 12.0 as 12, dates in ISO form, yes and no as true and false; missing stays missing.

    Raises Problem for values of several fields.
    """
    kind = array.type
    if pa.types.is_dictionary(kind):
        return plain_text(array.dictionary).take(array.indices)
    if pa.types.is_string(kind):
        return array
    refuse_nested(kind)
    if pa.types.is_floating(kind):
        return _number(array.cast(pa.float64()))
    text = array.cast(pa.string())
    if pa.types.is_timestamp(kind) and kind.unit != "s":
        return pc.replace_substring_regex(text, r"\.0+$", "")
    return text


def refuse_nested(kind: pa.DataType) -> None:
    """Raises Problem where a value of that type cannot be written as one text."""
    if pa.types.is_nested(kind):
        raise Problem(
            "A column of several fields cannot be written as one text.",
            mend="Take one field of it with a column of the type Part, and use that one.",
        )


def _number(array: pa.Array) -> pa.Array:
    whole = pc.and_(pc.equal(array, pc.trunc(array)), pc.less(pc.abs(array), _EXACT))
    if not pc.any(whole).as_py():
        return array.cast(pa.string())
    integers = pc.if_else(whole, array, 0.0).cast(pa.int64(), safe=False).cast(pa.string())
    return pc.if_else(whole, integers, array.cast(pa.string()))
