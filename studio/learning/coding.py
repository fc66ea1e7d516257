"""A column of the reference as codes of cells: 0 for missing, cell + 1 for a value, UNKNOWN for one that was left out.

A cell is a value of a list, a frequent number, or a narrow band of quantiles; each holds at least k records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from studio.generators.draw import Floats
from studio.generators.generator import Generator
from studio.generators.lists import Boolean, WeightedList
from studio.generators.shares import below

Codes = npt.NDArray[np.int16]
Ints = npt.NDArray[np.int64]

UNKNOWN = -1
_MOST_BANDS = 240
_FEW_VALUES = 300
"""Of so few distinct values each that k records share is a cell of its own."""
_MOST_AT_ONE = 0.1
"""Where a single value holds more of the records, a column is not smooth."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One column: its codes, shape (n,), and where its cells lie among its levels.

    `is_ordered` is false for lists, whose order means nothing; `is_exact` says that each cell is a single value.
    """

    column: str
    codes: Codes
    cuts: Floats
    labels: tuple[str, ...] = ()
    is_ordered: bool = True
    is_exact: bool = False
    levels: Floats | None = None
    """Of a smooth column the level of each row, NaN where it is missing."""

    @property
    def n_codes(self) -> int:
        """Missing and all cells."""
        return len(self.cuts)

    @property
    def missing(self) -> float:
        """The share of missing cells."""
        return float(np.mean(self.codes == 0)) if len(self.codes) else 0.0


def coded(column_id: str, generator: Generator, column: pa.ChunkedArray, k: int) -> Coded | None:
    """The column's codes under the generator that draws it; None where that gives no levels to learn."""
    if isinstance(generator, WeightedList | Boolean):
        return _of_list(column_id, generator, column)
    return _of_numbers(column_id, generator, column, k)


def _of_list(column_id: str, generator: WeightedList | Boolean, column: pa.ChunkedArray) -> Coded | None:
    if isinstance(generator, Boolean):
        labels: tuple[str, ...] = ("false", "true")
        weights = np.array([1.0 - generator.share, generator.share])
        values = column.cast(pa.int8()).cast(pa.string()) if pa.types.is_boolean(column.type) else None
        keys = pa.array(["0", "1"])
    else:
        labels = tuple(item.value for item in generator.values)
        weights = np.array([item.weight for item in generator.values])
        values = column if pa.types.is_string(column.type) else None
        keys = pa.array(labels, pa.string())
    if values is None or len(labels) < 2 or not np.all(weights > 0):
        return None
    ends = np.cumsum(weights) / np.sum(weights)
    found = pc.index_in(values, keys).combine_chunks()
    codes = np.asarray(found.fill_null(-2), np.int64) + 1
    codes[np.asarray(pc.is_null(column).combine_chunks())] = 0
    cuts = np.concatenate([[0.0], ends[:-1], [1.0]])
    if np.any(np.diff(cuts) <= 0):
        return None
    return Coded(column_id, codes.astype(np.int16), cuts, labels, is_ordered=False, is_exact=True)


def _of_numbers(column_id: str, generator: Generator, column: pa.ChunkedArray, k: int) -> Coded | None:
    share_below = below(generator)
    if share_below is None:
        return None
    present = np.asarray(pc.is_valid(column).combine_chunks())
    numbers = _as_numbers(column.drop_null())
    distinct, place, counts = np.unique(numbers, return_inverse=True, return_counts=True)
    if len(distinct) < 2:
        return None
    size = k if len(distinct) <= _FEW_VALUES else max(k, len(numbers) // _MOST_BANDS)
    starts = _bands(counts, size, k)
    with np.errstate(all="ignore"):
        levels = np.clip(np.asarray(share_below(distinct[starts]), np.float64), 0.0, 1.0)
    levels[0] = 0.0
    # A band that the generator never makes, or makes of nothing, joins the one before it.
    kept = [0]
    for index in range(1, len(levels)):
        if levels[index] > levels[kept[-1]] + 1e-9 and levels[index] < 1 - 1e-9:
            kept.append(index)
    if len(kept) < 2:
        return None
    starts = starts[kept]
    codes = np.zeros(len(present), np.int64)
    codes[present] = np.searchsorted(starts, place.reshape(-1), side="right")
    sizes = np.diff(np.append(starts, len(distinct)))
    cuts = np.append(levels[kept], 1.0)
    ranked = None
    if len(distinct) > min(_FEW_VALUES, len(numbers) // 4) and counts.max() <= _MOST_AT_ONE * len(numbers):
        ranked = np.full(len(present), np.nan)
        ranked[present] = _levels(place.reshape(-1))
    return Coded(column_id, codes.astype(np.int16), cuts, is_exact=bool(np.all(sizes == 1)), levels=ranked)


def _levels(place: Ints) -> Floats:
    """Levels in (0, 1) by rank; records of one value lie evenly over its share, in an order of chance."""
    order = np.lexsort((np.random.default_rng(0).permutation(len(place)), place))
    levels = np.empty(len(place))
    levels[order] = (np.arange(len(place)) + 0.5) / len(place)
    return levels


def _bands(counts: Ints, size: int, k: int) -> Ints:
    """Where bands of neighbouring distinct values begin: a value of `size` records alone, others together."""
    starts: list[int] = []
    held, last = 0, 0
    for index, count in enumerate(counts.tolist()):
        if held == 0 or held >= size or (count >= size and held >= k):
            starts.append(index)
            held, last = 0, index
        held += count
    if held < k and len(starts) > 1 and starts[-1] == last:
        starts.pop()
    return np.array(starts, np.int64)


def banded(column: Coded, n_bands: int) -> Ints:
    """By code a coarser class, ascending: 0 for missing; a cell that would fill a band alone is one, others share."""
    counts = np.bincount(column.codes[column.codes > 0], minlength=column.n_codes)[1:].astype(np.float64)
    heavy = counts * n_bands >= max(counts.sum(), 1.0)
    light = np.where(heavy, 0.0, counts)
    middles = (np.cumsum(light) - light / 2) / max(light.sum(), 1.0)
    band = np.minimum((middles * n_bands).astype(np.int64), n_bands - 1)
    # Every heavy cell parts the bands before it from those behind.
    keys = band + n_bands * (2 * np.cumsum(heavy) - heavy)
    classes: Ints = np.concatenate([[0], 1 + np.unique(keys, return_inverse=True)[1].reshape(-1)])
    return classes


def _as_numbers(present: pa.ChunkedArray) -> Floats:
    """Numbers as float64; dates and times as seconds since 1970."""
    kind: Any = present.type
    if pa.types.is_date(kind):
        return np.asarray(present.cast(pa.int32()), np.float64) * 86_400.0
    if pa.types.is_timestamp(kind):
        scale = {"s": 1.0, "ms": 1e3, "us": 1e6, "ns": 1e9}[kind.unit]
        return np.asarray(present.cast(pa.int64()), np.float64) / scale
    return np.asarray(present, np.float64)
