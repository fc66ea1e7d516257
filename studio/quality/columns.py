"""Both sides of a column as plain arrays, made once and shared by every measure that needs them.

Numbers are kept sorted for shapes, in row order for correlations and as bins for contingency; categories become codes
into one dictionary common to both sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from studio.quality.roles import family
from studio.quality.times import in_one_unit, is_time

Floats = NDArray[np.float64]
Codes = NDArray[np.int64]

#: Equal bins between a side's smallest and largest value; the largest value itself has a bin of its own.
N_BINS = 10


@dataclass(frozen=True, slots=True)
class Numbers:
    """One side of a continuous column.

    `ordered` holds the values present, ascending (int64 or float64); `values` all rows in order (float64, NaN where
    missing); `codes` the bin of every row, 0 to 10, or None if a value is infinite; `unit` the centred values scaled
    to length 1, or None if a value is missing or all are the same.
    """

    ordered: NDArray[Any]
    values: Floats
    codes: Codes | None
    unit: Floats | None

    @property
    def rows(self) -> int:
        return len(self.values)

    @property
    def missing(self) -> int:
        return len(self.values) - len(self.ordered)

    @property
    def constant(self) -> bool:
        return len(self.ordered) > 0 and bool(self.ordered[0] == self.ordered[-1])

    @property
    def width(self) -> int:
        """The number of bins that `codes` may name."""
        return N_BINS + 1


@dataclass(frozen=True, slots=True)
class Categories:
    """One side of a discrete column: a code per row, `counts` per code; the last code stands for missing."""

    codes: Codes
    counts: NDArray[np.int64]

    @property
    def rows(self) -> int:
        return len(self.codes)

    @property
    def missing(self) -> int:
        return int(self.counts[-1])

    @property
    def width(self) -> int:
        """The number of codes, missing included; the same on both sides."""
        return len(self.counts)


def numbers(reference: pa.ChunkedArray, synthetic: pa.ChunkedArray) -> tuple[Numbers, Numbers]:
    """Both sides of a numerical or datetime column; time values come out in one unit on both sides.

    A time stamp with a zone counts as its UTC instant and one without as if it were UTC; true counts as 1.
    """
    first, second = as_plain_numbers([reference, synthetic])
    return _side(first), _side(second)


def categories(reference: pa.ChunkedArray, synthetic: pa.ChunkedArray) -> tuple[Categories, Categories]:
    """Both sides of a categorical or boolean column as codes into one common dictionary, missing last."""
    first, second = _of_one_type(reference, synthetic)
    both = pa.chunked_array([*first.chunks, *second.chunks], type=first.type)
    encoded = both.dictionary_encode().combine_chunks()
    if isinstance(encoded, pa.ChunkedArray):  # an empty chunked array stays one
        encoded = pa.array([], type=pa.dictionary(pa.int32(), first.type))
    size = len(encoded.dictionary)
    codes = encoded.indices.cast(pa.int64()).fill_null(size).to_numpy(zero_copy_only=False)
    sides = codes[: len(first)], codes[len(first) :]
    left, right = (Categories(side, np.bincount(side, minlength=size + 1)) for side in sides)
    return left, right


def as_plain_numbers(columns: list[pa.ChunkedArray]) -> list[tuple[NDArray[Any], NDArray[np.bool_] | None]]:
    """Values and presence of each column, comparable with each other.

    Values are int64 where every column holds whole numbers or times that fit, float64 otherwise, with any number in
    the place of a missing value; presence is None where nothing is missing. Times share the finest unit among the
    columns, or are float64 seconds where that would overflow.
    """
    plain = [decoded(column) for column in columns]
    if any(is_time(column.type) for column in plain):
        plain = in_one_unit(plain)
    whole = all(not (pa.types.is_floating(c.type) or pa.types.is_decimal(c.type)) for c in plain)
    if whole:
        try:
            return [with_presence(column.cast(pa.int64())) for column in plain]
        except pa.ArrowInvalid:  # unsigned numbers above the range of int64
            pass
    return [with_presence(column.cast(pa.float64(), safe=False)) for column in plain]


def decoded(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The column with its own values in place of a dictionary's codes."""
    return column.cast(column.type.value_type) if pa.types.is_dictionary(column.type) else column


def with_presence(column: pa.ChunkedArray) -> tuple[NDArray[Any], NDArray[np.bool_] | None]:
    """The values of a numeric column with any number where one is missing (null or NaN), and which are present."""
    present: NDArray[np.bool_] | None = None
    if column.null_count:
        present = column.is_valid().to_numpy()
        column = pc.fill_null(column, pa.scalar(0, column.type))
    values = column.to_numpy()
    if values.dtype.kind == "f":
        nan = np.isnan(values)
        if nan.any():
            present = ~nan if present is None else present & ~nan
    return values, present


def _side(plain: tuple[NDArray[Any], NDArray[np.bool_] | None]) -> Numbers:
    exact, present = plain
    values = exact.astype(np.float64)
    if present is not None:
        values[~present] = np.nan
        exact = exact[present]
    ordered = np.sort(exact)
    finite = len(ordered) == 0 or bool(np.isfinite(ordered[0]) and np.isfinite(ordered[-1]))
    codes = _bins(values, ordered) if finite else None
    unit = scaled(values) if finite and present is None and len(values) > 1 else None
    return Numbers(ordered, values, codes, unit)


def _bins(values: Floats, ordered: NDArray[Any]) -> Codes:
    """The bin of each value as `numpy.digitize` counts it, less one; missing values share the bin of the largest."""
    low, high = (float(ordered[0]), float(ordered[-1])) if len(ordered) else (0.0, 1.0)
    if low == high:
        low, high = low - 0.5, high + 0.5
    step = np.arange(N_BINS + 1) / N_BINS
    edges = low * (1 - step) + high * step if np.isinf(high - low) else np.linspace(low, high, N_BINS + 1)
    return np.searchsorted(edges, values, side="right").astype(np.int64) - 1


def scaled(values: Floats) -> Floats | None:
    """`values` less their mean, scaled to Euclidean length 1; None if they are all the same or not finite."""
    with np.errstate(over="ignore", invalid="ignore"):
        centred = values / max(1.0, float(np.abs(values).max()))
        centred -= centred.mean()
        largest = float(np.abs(centred).max())
        if not 0 < largest < np.inf:
            return None
        centred /= largest
        return np.asarray(centred / np.sqrt((centred * centred).sum()), dtype=np.float64)


def _of_one_type(first: pa.ChunkedArray, second: pa.ChunkedArray) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    """Both columns as text, int64 or float64, so that equal values are equal; NaN counts as missing."""
    first, second = decoded(first), decoded(second)
    if {family(first.type), family(second.type)} <= {"text", "nothing"}:
        return first.cast(pa.large_string()), second.cast(pa.large_string())
    (a, a_present), (b, b_present) = as_plain_numbers([first, second])
    return _rebuilt(a, a_present), _rebuilt(b, b_present)


def _rebuilt(values: NDArray[Any], present: NDArray[np.bool_] | None) -> pa.ChunkedArray:
    if values.dtype.kind == "f":
        values = values + 0.0  # negative zero is zero
    return pa.chunked_array([pa.array(values, mask=None if present is None else ~present)])
