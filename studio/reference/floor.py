"""The floor under everything that an inferred document says: nothing in it rests on fewer than K records.

A shared document holds no value held by fewer than K records and no exact minimum or maximum; the ends of a quantile
are means of at least K values.
"""

from __future__ import annotations

import numpy as np

from studio.reference.sample import Sample

K = 10


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


def shortened(value: float, digits: int = 6) -> float:
    """A parameter without a place on the sample's scale, to `digits` significant digits."""
    return float(f"{value:.{digits}g}")


def _round(value: float, places: int) -> float:
    return round(float(value), places) if abs(places) < 300 else float(value)
