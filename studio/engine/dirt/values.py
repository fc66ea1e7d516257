"""Damage that leaves a value of its own type: other units, outliers, drift, impossible numbers, wrong labels."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from studio.engine.dirt.chances import fractions
from studio.generators.draw import Floats, Integers, Words
from studio.generators.generator import Enumeration
from studio.model.dirt import CellDirt

_SENTINELS = (-1.0, -999.0, 9999.0, 999999.0, -99.0)
_LARGEST = float(2**62)
_DAYS_PER_YEAR = 365.25
_FIRST_DAY, _LAST_DAY = -354_285, 2_932_896
"""1000-01-01 and 9999-12-31 in days since 1970: four digits of the year in every reader."""
_PER_DAY = {"s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}


def numbers(item: CellDirt, values: pa.Array, rows: Integers, words: Words, decimals: int | None) -> pa.Array:
    """Damaged numbers of the type of `values`, which holds no missing ones. What would not fit stays as it is.

    `decimals` are the digits behind the point that the column never exceeds, where that is known.
    """
    whole = pa.types.is_integer(values.type)
    old = np.asarray(values).astype(np.float64)
    made = _numbers(item, old, rows, words)
    # Whole numbers stay whole; others keep no digits that only the multiplication has made.
    kept_digits = 10 if decimals is None or item.what == "unit" else decimals
    made = np.rint(made) if whole else np.round(made, kept_digits)
    fits = np.isfinite(made) & (np.abs(made) < _LARGEST)
    if not whole:
        return pa.array(np.where(fits, made, old), values.type)
    kept = np.asarray(values).astype(np.int64)
    return pa.array(np.where(fits, np.where(fits, made, 0).astype(np.int64), kept))


def _numbers(item: CellDirt, old: Floats, rows: Integers, words: Words) -> Floats:
    if item.what == "unit":
        return old * item.size
    if item.what == "outlier":
        sign = np.where(old < 0, -1.0, 1.0)
        return sign * (np.abs(old) + 1.0) * (1.0 + abs(item.size) * (1.0 + fractions(words[:, 0])))
    if item.what == "drift":
        part = (rows - item.start + 1) / item.ramp if item.ramp else np.ones(len(rows))
        return old * (1.0 + (item.size - 1.0) * np.clip(part, 0.0, 1.0))
    place = (words[:, 0] % np.uint64(len(_SENTINELS))).astype(np.int64)
    made = np.array(_SENTINELS)[place]
    return np.where(made == old, np.array(_SENTINELS)[(place + 1) % len(_SENTINELS)], made)


def times(item: CellDirt, values: pa.Array, words: Words) -> pa.Array:
    """Dates, or dates with times, that lie years off; none of them missing."""
    years = abs(item.size) * (1.0 + fractions(words[:, 0]))
    days = np.maximum(1, np.rint(years * _DAYS_PER_YEAR)).astype(np.int64)
    late = (words[:, 1] & np.uint64(1)).astype(bool)
    is_date = pa.types.is_date(values.type)
    per_day = 1 if is_date else _PER_DAY[values.type.unit]
    old = np.asarray(values.cast(pa.int32() if is_date else pa.int64())).astype(np.int64)
    day = old // per_day
    days = np.minimum(days, (_LAST_DAY - _FIRST_DAY) // 2)
    late = np.where(day + days > _LAST_DAY, False, np.where(day - days < _FIRST_DAY, True, late))
    made = old + np.where(late, days, -days) * per_day
    return pa.array(made.astype(np.int32) if is_date else made).cast(values.type)


def labels(values: pa.Array, words: Words, listed: Enumeration) -> pa.Array:
    """Another value of the list in each cell, of the type of `values`; a value that is on no list gets any."""
    size = np.uint64(listed.size)
    at = words[:, 0] % size
    made = _plain(listed.at(at), values.type)
    same = np.asarray(_equal(made, values))
    if not same.any():
        return made
    step = np.uint64(1) + words[:, 1] % np.uint64(max(1, listed.size - 1))
    return _plain(listed.at(np.where(same, (at + step) % size, at)), values.type)


def _plain(array: pa.Array, kind: pa.DataType) -> pa.Array:
    array = array.dictionary_decode() if pa.types.is_dictionary(array.type) else array
    return array if array.type == kind else array.cast(kind)


def _equal(first: pa.Array, second: pa.Array) -> pa.Array:
    import pyarrow.compute as pc

    return pc.equal(first, second).fill_null(False)
