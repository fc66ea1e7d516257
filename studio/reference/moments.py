"""Dates and times as whole numbers of the coarsest unit that tells them all."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pyarrow as pa

from studio.reference.sample import Ints

Resolution = Literal["day", "hour", "minute", "second", "millisecond"]

MILLISECONDS: dict[Resolution, int] = {
    "day": 86_400_000, "hour": 3_600_000, "minute": 60_000, "second": 1000, "millisecond": 1,
}  # fmt: skip


def milliseconds_of(present: pa.ChunkedArray) -> Ints:
    """Milliseconds since 1970 (cut below), int64, of a date32 or timestamp column without gaps."""
    if pa.types.is_date(present.type):
        days: Ints = np.asarray(present.cast(pa.int32()).to_numpy(), np.int64)
        return days * MILLISECONDS["day"]
    counts: Ints = np.asarray(present.cast(pa.int64()).to_numpy(), np.int64)
    per_unit = {"s": 1000, "ms": 1}.get(present.type.unit)
    return counts * per_unit if per_unit else counts // {"us": 1000, "ns": 1_000_000}[present.type.unit]


def resolution_of(present: pa.ChunkedArray) -> Resolution:
    """The coarsest unit of which all moments are whole numbers; milliseconds where none is."""
    counts = milliseconds_of(present)
    for unit in get_args(Resolution):
        if not (counts % MILLISECONDS[unit]).any():
            return unit  # type: ignore[no-any-return]
    return "millisecond"


def units_of(present: pa.ChunkedArray, resolution: Resolution) -> Ints:
    """Whole units since 1970."""
    return milliseconds_of(present) // MILLISECONDS[resolution]
