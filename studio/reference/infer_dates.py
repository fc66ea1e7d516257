"""Dates and times: even over a range, or drawn over time where they are not."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import numpy as np

from studio.reference.draft import Draft, Source
from studio.reference.floor import K, end_off_records
from studio.reference.moments import MILLISECONDS, Resolution, resolution_of, units_of
from studio.reference.sample import Floats, Sample, sample_of

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - columns of times without a zone
_TOLERANCE = 0.02
_MOST_HEIGHTS = 240


def dates_of(source: Source) -> Draft:
    """The generator of a column of dates or times."""
    resolution = resolution_of(source.present)
    sample = sample_of(units_of(source.present, resolution))
    fields = _fields(sample, resolution)
    return Draft(source.name, fields, source.missing)


def _fields(sample: Sample, resolution: Resolution) -> dict[str, Any]:
    if sample.n < 2 * K:
        return {"kind": "date", "resolution": resolution}
    if len(sample.values) == 1:
        return _range("date", int(sample.values[0]), int(sample.values[0]), resolution)
    low, high = (
        int(end_off_records(sample, end, outward))
        for end, outward in zip(_ends(sample), (-1, 1), strict=True)
    )
    if _strays(sample, low, high) <= max(1.0 / np.sqrt(sample.n), _TOLERANCE):
        return _range("date", low, high, resolution)
    heights = _heights(sample, low, high)
    return _range("date_curve", low, high, resolution) | {"heights": heights}


def _ends(sample: Sample) -> tuple[float, float]:
    """The outermost moments where K records share them.

    Else as far outside the means of the K outermost records as the ends of an even spread would be.
    """
    low, high = sample.lowest_mean(K), sample.highest_mean(K)
    outside = (high - low) * (K + 1) / (2 * sample.n)
    return (
        float(sample.values[0]) if sample.counts[0] >= K else low - outside,
        float(sample.values[-1]) if sample.counts[-1] >= K else high + outside,
    )


def _strays(sample: Sample, low: int, high: int) -> float:
    """Kolmogorov-Smirnov distance to even chances from low to high, both included."""
    levels = np.clip((sample.values - low + 1) / (high - low + 1), 0.0, 1.0)
    observed = np.cumsum(sample.counts) / sample.n
    before = np.concatenate([[0.0], observed[:-1]])
    return float(
        max(np.max(np.abs(levels - observed)), np.max(np.abs(levels - before - 1 / (high - low + 1))))
    )


def _heights(sample: Sample, low: int, high: int) -> tuple[float, ...]:
    """Densities at even distances from low to high + 1, so many that most rest on several times K records.

    Between two knots the density is a straight line, so a knot's height is the share of the records around it,
    weighted by a hat; stretches with fewer than K records share their mean.
    """
    n_heights = int(np.clip(sample.n // (4 * K), 3, min(_MOST_HEIGHTS, max(3, high - low + 2))))
    place = np.clip((sample.values + 0.5 - low) / (high + 1 - low), 0.0, 1.0) * (n_heights - 1)
    left = np.minimum(place.astype(np.int64), n_heights - 2)
    share = place - left
    before = np.bincount(left, sample.counts * (1 - share), n_heights)
    after = np.bincount(left + 1, sample.counts * share, n_heights)
    held: Floats = (before + after).astype(np.float64)
    width = np.full(n_heights, 1.0)
    width[[0, -1]] = 0.5
    smooth = _shared(held, width)
    return tuple(float(f"{height:.4g}") for height in smooth / smooth.max())


def _shared(held: Floats, width: Floats) -> Floats:
    """Heights per width; neighbours are joined until each stretch holds K records or none at all."""
    heights = np.zeros(len(held))
    first = 0
    records = 0.0
    bounds: list[tuple[int, int]] = []
    for index in range(len(held)):
        records += held[index]
        if records >= K or (records == 0 and index + 1 < len(held) and held[index + 1] > 0):
            bounds.append((first, index + 1))
            first, records = index + 1, 0.0
    if first < len(held):
        start = bounds.pop()[0] if bounds and records > 0 else first
        bounds.append((start, len(held)))
    for start, end in bounds:
        heights[start:end] = held[start:end].sum() / width[start:end].sum()
    return heights


def _range(kind: str, low: int, high: int, resolution: Resolution) -> dict[str, Any]:
    return {
        "kind": kind,
        "start": _iso(low, resolution),
        "end": _iso(high, resolution),
        "resolution": resolution,
    }


def _iso(unit: int, resolution: Resolution) -> str:
    moment = _EPOCH + timedelta(milliseconds=unit * MILLISECONDS[resolution])
    if resolution == "day":
        return moment.date().isoformat()
    return moment.isoformat(timespec="milliseconds" if resolution == "millisecond" else "seconds")
