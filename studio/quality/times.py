"""Dates, time stamps, times of day and durations as plain numbers."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from studio.quality.roles import family

UNITS = ("s", "ms", "us", "ns")
PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}


def is_time(type_: pa.DataType) -> bool:
    """Whether values of this type are dates, time stamps, times of day or durations."""
    return family(type_) in ("date", "time of day", "duration")


def in_one_unit(columns: list[pa.ChunkedArray]) -> list[pa.ChunkedArray]:
    """Whole ticks (int32 or int64) of the finest unit among the columns; float64 seconds where that would overflow.

    Ticks count from 1970-01-01 UTC, from midnight, or along the duration; a time stamp without a zone counts as UTC.
    Columns without a type stay as they are.
    """
    finest = max((unit_of(c.type) for c in columns), key=UNITS.index)
    try:
        return [_ticks(column, finest) for column in columns]
    except pa.ArrowInvalid:  # years that do not fit into 64 bits of the finer unit
        return [in_seconds(column) for column in columns]


def in_seconds(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Seconds as float64, counted as `in_one_unit` counts them."""
    unit = unit_of(column.type)
    return pc.divide(_ticks(column, unit).cast(pa.float64(), safe=False), float(PER_SECOND[unit]))


def unit_of(type_: pa.DataType) -> str:
    """The unit in which a time type stores its values; "s" for whole days and for everything else."""
    if pa.types.is_date64(type_):
        return "ms"
    return str(type_.unit) if is_time(type_) and hasattr(type_, "unit") else "s"


def _ticks(column: pa.ChunkedArray, unit: str) -> pa.ChunkedArray:
    kind = family(column.type)
    if kind == "date":
        return column.cast(pa.timestamp(unit, getattr(column.type, "tz", None))).cast(pa.int64())
    if kind == "time of day":
        short = unit in ("s", "ms")
        return column.cast(pa.time32(unit) if short else pa.time64(unit)).cast(
            pa.int32() if short else pa.int64()
        )
    return column.cast(pa.duration(unit)).cast(pa.int64()) if kind == "duration" else column
