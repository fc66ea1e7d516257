"""What part of a column's values the large chart shows: all of it, or the bulk where the tails run far out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
import pyarrow as pa

from studio.app.reweighting import MOST_BARS, labels_of
from studio.generators.generator import Generator
from studio.quality.binning import edges_for, values_of
from studio.quality.distribution import CategoryShape, Histogram, NumberShape, Summary
from studio.quality.histograms import histogram

Column: TypeAlias = pa.Array | pa.ChunkedArray

_LOOKED_AT = 8_192
_TAIL, _TAIL_ROOM = 0.01, 0.25
_FLANK, _FLANK_ROOM = 0.05, 1.5
"""Nine tenths of the values are shown with half as much again on each side, and all but the outermost hundredths."""
_STAY = 0.6
"""An axis stays while what is to be seen fills at least this part of it."""

_PARTS = 16
_ROOM, _REACH = 0.04, 0.6
"""Beside the bars, and how far out a grip may stand to be shown at its place, as parts of the bars' span."""
_MOST_MORE = 200


def settled(generator: Generator, reference: Column | None, made: Column, bins: int) -> Histogram:
    """Both sides of a column as the large chart shows them.

    Long tails leave the chart, so that the bulk keeps its shape: the shares then add up to less than 1. Categories
    keep the order of their list.
    """
    found = histogram(reference, made, bins)
    shape = found.synthetic
    if isinstance(shape, CategoryShape):
        labels = labels_in_order(generator, found, bins)
        return found if labels == shape.labels else histogram(reference, made, bins, like=_labels(labels))
    step = shape.step
    decimals = getattr(generator, "decimals", None)
    if step is None and isinstance(decimals, int):
        step = 10.0**-decimals
    spans = [_bulk(made, shape.summary)]
    if reference is not None and found.reference is not None:
        spans.append(_bulk(reference, found.reference.summary))
    edges = edges_for(spans, bins, step)
    if edges == shape.edges:
        return found
    return histogram(
        reference, made, bins, like=NumberShape(shape.unit, edges, (0.0,) * (len(edges) - 1), _NOTHING)
    )


def labels_in_order(generator: Generator, found: Histogram, most: int) -> tuple[str, ...]:
    """The labels of a chart in the order of the type's own list, foreign ones behind."""
    assert isinstance(found.synthetic, CategoryShape)
    own = labels_of(generator)
    if not own or len(own) > MOST_BARS:
        return found.synthetic.labels
    places = {label: place for place, label in enumerate(own)}
    shown = found.synthetic.labels if len(own) > most else (*own, *found.synthetic.labels)
    return tuple(sorted(dict.fromkeys(shown), key=lambda label: places.get(label, len(places))))[
        : max(most, len(own))
    ]


_NOTHING = Summary(0, 0.0)


def _labels(labels: Sequence[str]) -> CategoryShape:
    return CategoryShape(tuple(labels), (0.0,) * len(labels), 0.0, _NOTHING)


def view_of(
    shape: NumberShape, grips: Iterable[float], before: tuple[float, float] | None = None
) -> tuple[float, float]:
    """The part of the axis that is shown: all bars, the grips that are not far away, and some room to drag.

    The one shown `before` stays where it still suits, so that the axis does not jump under the hand.
    """
    low, high = shape.edges[0], shape.edges[-1]
    reach = _REACH * (high - low)
    near = [x for x in grips if low - reach <= x <= high + reach]
    first, last = min((low, *near)), max((high, *near))
    room = (last - first) * _ROOM
    bottom, top = first - room, last + room
    if shape.unit != "date":
        step = _round_up((top - bottom) / _PARTS)
        bottom, top = math.floor(bottom / step) * step, math.ceil(top / step) * step
        least = min((low if shape.summary.minimum is None else shape.summary.minimum, *near))
        positive = least >= 0
        bottom = min(first, 0.0) if positive and bottom < 0 else bottom
    if (
        before is not None
        and before[0] <= first
        and before[1] >= last
        and top - bottom > _STAY * (before[1] - before[0])
    ):
        return before
    return bottom, top


def _round_up(step: float) -> float:
    """The next of 1, 2, 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step * 0.999)


def extended(edges: Sequence[float], low: float, high: float) -> tuple[float, ...]:
    """Even edges carried on over the whole of [low, high]."""
    width = (edges[-1] - edges[0]) / (len(edges) - 1)
    before = min(max(0, math.ceil((edges[0] - low) / width - 1e-9)), _MOST_MORE)
    after = min(max(0, math.ceil((high - edges[-1]) / width - 1e-9)), _MOST_MORE)
    return (
        *(edges[0] - width * i for i in range(before, 0, -1)),
        *edges,
        *(edges[-1] + width * i for i in range(1, after + 1)),
    )


def _bulk(column: Column, summary: Summary) -> tuple[float, float] | None:
    """From the smallest to the largest value, or less where a few values lie far out."""
    low, high = summary.minimum, summary.maximum
    if low is None or high is None:
        return None
    chunked = column if isinstance(column, pa.ChunkedArray) else pa.chunked_array([column])
    stride = -(-len(chunked) // _LOOKED_AT)
    values = values_of(chunked.take(pa.array(np.arange(0, len(chunked), stride)))).values
    if not len(values):
        return low, high
    found = np.quantile(values.astype(np.float64), (_TAIL, _FLANK, 0.5, 1 - _FLANK, 1 - _TAIL))
    first, left, middle, right, last = (float(item) for item in found)
    if not right > left:
        return low, high
    room = (right - left) * _FLANK_ROOM
    bottom = min(left - room, first - (middle - first) * _TAIL_ROOM)
    top = max(right + room, last + (last - middle) * _TAIL_ROOM)
    return max(low, bottom), min(high, top)
