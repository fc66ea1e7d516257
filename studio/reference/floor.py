"""The floor under everything that an inferred document says: nothing in it rests on fewer than K records.

A shared document holds no value held by fewer than K records and no exact minimum or maximum; the ends of a quantile
are means of at least K values.
"""

from __future__ import annotations

import os

import numpy as np

from studio.reference.sample import Sample

RAISED = "STUDIO_FLOOR"
"""An environment variable that raises the floor for a whole process and its workers; it cannot lower it."""

_LEAST, _HIGHEST = 10, 10_000


def _floor(wanted: str) -> int:
    return min(max(int(wanted), _LEAST), _HIGHEST) if wanted.isdecimal() and len(wanted) < 10 else _LEAST


K = _floor(os.environ.get(RAISED, ""))


def printed(value: float, sample: Sample, digits: int = 6) -> float:
    """`value` to `digits` digits of the sample's spread, moved off values that fewer than K records hold."""
    scale = max(sample.deviation, abs(value) * 1e-9, 1e-300)
    places = digits - 1 - int(np.floor(np.log10(scale)))
    rounded = _round(value, places)
    for more in range(50):
        if not 0 < sample.records_at(rounded) < K:
            return rounded
        rounded = _round(value + (more + 1) * 10.0**-places, places + 1)
    return rounded


def end_off_records(sample: Sample, end: float, outward: int, unit: float = 1.0) -> float:
    """A multiple of `unit` at or outside `end` that is no value of fewer than K records.

    `outward` is -1 for a low end, 1 for a high one. Steps are as wide as K records lie apart out there, so that the
    result does not tell where the outermost record is.
    """
    means = (sample.lowest_mean, sample.highest_mean)[outward > 0]
    apart = abs(means(min(2 * K, sample.n)) - means(min(K, sample.n)))
    stride = max(1, round(apart / unit))
    place = int(np.floor(end / unit + 1e-9) if outward < 0 else np.ceil(end / unit - 1e-9))
    while 0 < _held_at(sample, place, unit) < K:
        place += outward * stride
    return place * unit if unit >= 1 else round(place * unit, sample.decimals)


def _held_at(sample: Sample, place: int, unit: float) -> int:
    return sample.records_at(place * unit if unit >= 1 else round(place * unit, sample.decimals))


def shortened(value: float, digits: int = 6) -> float:
    """A parameter without a place on the sample's scale, to `digits` significant digits."""
    return float(f"{value:.{digits}g}")


def _round(value: float, places: int) -> float:
    return round(float(value), places) if abs(places) < 300 else float(value)
