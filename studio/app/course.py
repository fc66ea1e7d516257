"""The first values of a sequence in their order, as plain numbers for a line over the rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyarrow as pa

from studio.engine.plan import Step

ROWS = 240
_MOST_STATES = 8
_PER_SECOND = {"s": 1.0, "ms": 1e3, "us": 1e6, "ns": 1e9}


@dataclass(frozen=True, slots=True)
class Course:
    """Values of the first rows, None where missing; moments in seconds since 1970, states by their place in
    `labels`."""

    values: tuple[float | None, ...]
    unit: Literal["number", "date", "state"]
    labels: tuple[str, ...] = ()


def course_of(step: Step, made: pa.ChunkedArray) -> Course | None:
    """The course of a column of the family of sequences; None for others, and for what cannot be drawn as a line."""
    if step.column.generator.about.family != "sequences":
        return None
    first = made.slice(0, ROWS).combine_chunks()
    if isinstance(first, pa.ChunkedArray):
        first = first.chunk(0)
    kind = first.type
    if pa.types.is_dictionary(kind):
        labels = tuple(str(value) for value in first.dictionary.to_pylist())
        if len(labels) > _MOST_STATES:
            return None
        return Course(_plain(first.indices), "state", labels)
    if pa.types.is_timestamp(kind):
        return Course(_plain(first.view(pa.int64()), 1 / _PER_SECOND[kind.unit]), "date")
    if pa.types.is_date32(kind):
        return Course(_plain(first.view(pa.int32()), 86_400.0), "date")
    if pa.types.is_integer(kind) or pa.types.is_floating(kind):
        return Course(_plain(first), "number")
    return None


def _plain(array: pa.Array, factor: float = 1.0) -> tuple[float | None, ...]:
    numbers = np.asarray(array.cast(pa.float64()).fill_null(np.nan)) * factor
    return tuple(None if np.isnan(number) else float(number) for number in numbers)
