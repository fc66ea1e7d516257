"""The types that a formula knows, and how they stand to Arrow's."""

from __future__ import annotations

import enum

import pyarrow as pa


class Type(enum.Enum):
    """The type of a part of a formula; the value is how an error calls it."""

    WHOLE = "a whole number"
    NUMBER = "a number"
    TEXT = "a text"
    TRUTH = "yes or no"
    DATE = "a date"
    MOMENT = "a date and time"
    SPAN = "a length of time"
    NOTHING = "missing"


NUMERIC = (Type.WHOLE, Type.NUMBER)
IN_TIME = (Type.DATE, Type.MOMENT)

_SQL = {
    Type.WHOLE: "BIGINT", Type.NUMBER: "DOUBLE", Type.TEXT: "VARCHAR", Type.TRUTH: "BOOLEAN", Type.DATE: "DATE",
    Type.MOMENT: "TIMESTAMP", Type.NOTHING: "VARCHAR",
}  # fmt: skip
_ARROW = {
    Type.WHOLE: pa.int64(), Type.NUMBER: pa.float64(), Type.TEXT: pa.string(), Type.TRUTH: pa.bool_(),
    Type.DATE: pa.date32(), Type.MOMENT: pa.timestamp("us"), Type.NOTHING: pa.string(),
}  # fmt: skip


def sql_type(type_: Type) -> str:
    """DuckDB's name of a type."""
    return _SQL[type_]


def arrow_type(type_: Type) -> pa.DataType:
    """The Arrow type in which a column of that type enters and leaves."""
    return _ARROW[type_]


def of_arrow(type_: pa.DataType) -> Type | None:
    """What a column of that Arrow type is in a formula; None where it cannot be used."""
    if pa.types.is_dictionary(type_):
        return of_arrow(type_.value_type)
    if pa.types.is_boolean(type_):
        return Type.TRUTH
    if pa.types.is_integer(type_):
        return Type.WHOLE
    if pa.types.is_floating(type_) or pa.types.is_decimal(type_):
        return Type.NUMBER
    if pa.types.is_string(type_) or pa.types.is_large_string(type_):
        return Type.TEXT
    if pa.types.is_date(type_):
        return Type.DATE
    if pa.types.is_timestamp(type_):
        return Type.MOMENT
    return Type.NOTHING if pa.types.is_null(type_) else None
