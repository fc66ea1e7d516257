"""How a column takes part in a comparison, and the rule that guesses it from an Arrow type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

Role = Literal["numerical", "categorical", "datetime", "boolean", "id", "text"]
Family = Literal["number", "yes/no", "text", "date", "time of day", "duration", "nothing", "other"]

ROLES: tuple[Role, ...] = get_args(Role)
CONTINUOUS: frozenset[Role] = frozenset({"numerical", "datetime"})
LEFT_OUT: frozenset[Role] = frozenset({"id", "text"})

#: From this many values on, a column whose values hardly repeat is taken for an identifier or free text.
MIN_VALUES_FOR_TEXT = 20


_FAMILIES: tuple[tuple[Callable[[pa.DataType], bool], Family], ...] = (
    (pa.types.is_integer, "number"),
    (pa.types.is_floating, "number"),
    (pa.types.is_decimal, "number"),
    (pa.types.is_string, "text"),
    (pa.types.is_large_string, "text"),
    (pa.types.is_string_view, "text"),
    (pa.types.is_boolean, "yes/no"),
    (pa.types.is_timestamp, "date"),
    (pa.types.is_date, "date"),
    (pa.types.is_time, "time of day"),
    (pa.types.is_duration, "duration"),
    (pa.types.is_null, "nothing"),
)


def family(type_: pa.DataType) -> Family:
    """What the values of an Arrow type are in plain words; dictionaries count as their values."""
    if pa.types.is_dictionary(type_):
        return family(type_.value_type)
    for test, kind in _FAMILIES:
        if test(type_):
            return kind
    return "other"


def roles_of(table: pa.Table) -> dict[str, Role]:
    """Guess the role of every column of `table` from its type, in column order.

    Numbers and durations are numerical; dates, time stamps and times of day are datetime; true/false is boolean; text
    is categorical, and so is a column without a type. With 20 or more values present, two exceptions hold. Text of
    which more than half the values are distinct is left out, as "id" if no value comes twice and as "text" otherwise.
    Whole numbers that count up without a gap or a repeat, in any order, are an "id". A dictionary column of text is
    always categorical. Lists, structures and binary values are "text", which is left out.
    """
    return {name: role_of(column) for name, column in zip(table.column_names, table.columns, strict=True)}


def role_of(column: pa.ChunkedArray) -> Role:
    """The role that `roles_of` gives to one column."""
    kind = family(column.type)
    if kind == "number":
        return "id" if pa.types.is_integer(column.type) and _counts_up(column) else "numerical"
    if kind == "text":
        return "categorical" if pa.types.is_dictionary(column.type) else _role_of_text(column)
    by_family: dict[Family, Role] = {
        "yes/no": "boolean",
        "date": "datetime",
        "time of day": "datetime",
        "duration": "numerical",
        "nothing": "categorical",
    }
    return by_family.get(kind, "text")


def _role_of_text(column: pa.ChunkedArray) -> Role:
    present = len(column) - column.null_count
    if present < MIN_VALUES_FOR_TEXT:
        return "categorical"
    if pa.types.is_string_view(column.type):
        column = column.cast(pa.large_string())  # Arrow counts no views
    distinct = pc.count_distinct(column, mode="only_valid").as_py()
    if distinct == present:
        return "id"
    return "text" if distinct * 2 > present else "categorical"


def _counts_up(column: pa.ChunkedArray) -> bool:
    present = len(column) - column.null_count
    if present < MIN_VALUES_FOR_TEXT:
        return False
    ends = pc.min_max(column).as_py()
    if ends["max"] - ends["min"] + 1 != present:
        return False
    # modulo 2^64, so that no whole-number type overflows
    values = column.drop_null().to_numpy().astype(np.uint64)
    seen = np.zeros(present, dtype=bool)
    seen[values - np.uint64(ends["min"] % 2**64)] = True
    return bool(seen.all())
