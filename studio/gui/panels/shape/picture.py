"""What the large chart shows at one moment, as plain values: bars, the reference, a ghost, a drawn line."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from studio.app.framing import extended, labels_in_order, view_of
from studio.app.preview import ShapeChart
from studio.app.reweighting import labels_of
from studio.app.shapes import Handle, expected, handles
from studio.app.strokes import Drawing, drawing_of
from studio.generators.curves import Histogram as BinnedType
from studio.generators.generator import Generator
from studio.quality.distribution import CategoryShape, NumberShape, Summary

_HEADROOM, _HEADROOM_LABELS = 1.06, 1.18
_LABELS = 16
_SYSTEMATIC, _CHANCE = 0.01, 0.8
"""How far bars of rows may lie from their law: in any case, and per root of bins by rows (twice what is expected)."""
_NOTHING = Summary(0, 0.0)

Shares = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars between `edges`, or over `labels` that stand at 0 to 1, 1 to 2 …; `low` to `high` is the shown axis.

    Heights are shares of a bar; `top` is the share at the upper end of the plot.
    """

    edges: tuple[float, ...]
    labels: tuple[str, ...]
    unit: str
    bars: Shares
    line: Shares | None
    low: float
    high: float
    top: float
    ghost: Shares | None = None
    curve: tuple[tuple[float, float], ...] = ()
    """A drawn density as points of value and height."""
    steps: tuple[tuple[float, float, float], ...] = ()
    """The bins of a histogram: from, to, height."""
    places: tuple[int, ...] = ()
    """Where each label stands in the type's own list, -1 for foreign ones."""

    @property
    def separate(self) -> bool:
        """The bars are categories and not a scale."""
        return not self.edges

    @property
    def width(self) -> float:
        """The width of a bar on the axis."""
        return self.edges[1] - self.edges[0] if self.edges else 1.0

    def bar_of(self, handle: Handle) -> tuple[float, float, float] | None:
        """From where to where the bar of a weight stands, and its height; None where it is not shown."""
        if handle.span is not None:
            return self.steps[handle.place] if handle.place < len(self.steps) else None
        if handle.place not in self.places:
            return None
        slot = self.places.index(handle.place)
        return float(slot), slot + 1.0, self.bars[slot]


def picture_of(chart: ShapeChart, generator: Generator | None, before: Picture | None = None) -> Picture:
    """The settled chart of a column; the axis of the picture `before` stays where it still suits."""
    synthetic, reference = chart.histogram.synthetic, chart.histogram.reference
    if isinstance(synthetic, CategoryShape):
        labels = synthetic.labels
        if generator is not None:
            labels = labels_in_order(generator, chart.histogram, _LABELS)
        bars = synthetic.on_labels(labels).shares
        beside = reference.on_labels(labels).shares if isinstance(reference, CategoryShape) else None
        top = _top((*bars, *(beside or ())), _HEADROOM_LABELS)
        own = {
            label: place for place, label in enumerate(labels_of(generator) if generator is not None else ())
        }
        places = tuple(own.get(label, -1) for label in labels)
        return Picture((), labels, "", bars, beside, 0.0, float(max(1, len(labels))), top, places=places)
    grips = () if generator is None else tuple(h.x for h in handles(generator) if h.x is not None)
    shown = None if before is None or before.separate else (before.low, before.high)
    low, high = view_of(synthetic, grips, shown)
    edges = extended(synthetic.edges, low, high)
    bars = _spread(synthetic, edges)
    line = _spread(reference, edges) if isinstance(reference, NumberShape) else None
    top = _top((*bars, *(line or ())), _HEADROOM)
    made = Picture(edges, (), synthetic.unit, bars, line, low, high, top)
    return made if generator is None else _with_lines(made, generator)


def followed(picture: Picture, generator: Generator, drawing: Drawing | None = None) -> Picture | None:
    """The picture with the bars that the type's own law gives, at once; None where it tells none.

    The axis stays; it grows where a bar would leave it. A `drawing` under way is shown in place of the type's own.
    """
    shape: CategoryShape | NumberShape
    if picture.separate:
        shape = CategoryShape(picture.labels, picture.bars, 0.0, _NOTHING)
    else:
        shape = NumberShape("number", picture.edges, picture.bars, _NOTHING)
    bars = expected(generator, shape)
    if bars is None:
        return None
    room = _HEADROOM_LABELS if picture.separate else _HEADROOM
    top = (
        max(picture.top, _top(bars, room - 0.04))
        if max(bars, default=0.0) > picture.top / 1.02
        else picture.top
    )
    return _with_lines(replace(picture, bars=bars, top=top), generator, drawing)


def _with_lines(picture: Picture, generator: Generator, drawing: Drawing | None = None) -> Picture:
    if picture.separate:
        return picture
    drawing = drawing or drawing_of(generator)
    curve: tuple[tuple[float, float], ...] = ()
    if drawing is not None:
        heights = drawing.densities() * picture.width
        curve = tuple(zip(drawing.knots.tolist(), heights.tolist(), strict=True))
    steps: tuple[tuple[float, float, float], ...] = ()
    if isinstance(generator, BinnedType):
        total = sum(generator.weights)
        ends = zip(generator.edges[:-1], generator.edges[1:], generator.weights, strict=True)
        steps = tuple((a, b, weight / total / (b - a) * picture.width) for a, b, weight in ends)
    tallest = max((*(y for _, y in curve), *(step[2] for step in steps)), default=0.0)
    return replace(picture, curve=curve, steps=steps, top=max(picture.top, tallest * _HEADROOM))


def _spread(shape: NumberShape, edges: tuple[float, ...]) -> Shares:
    """A shape on more of the same bins."""
    before = round((shape.edges[0] - edges[0]) / (edges[1] - edges[0]))
    return (*(0.0,) * before, *shape.shares, *(0.0,) * (len(edges) - 1 - before - len(shape.shares)))


def _top(shares: Shares, room: float) -> float:
    return max(shares, default=0.0) * room or 1.0


def agree(chart: ShapeChart, generator: Generator) -> bool:
    """Whether rows could have been drawn from the type, but for chance; True where its law is not known."""
    shape = chart.histogram.synthetic
    law = None if chart.unique else expected(generator, shape)
    if law is None or not chart.rows:
        return True
    difference = 0.5 * sum(abs(a - b) for a, b in zip(law, shape.shares, strict=True))
    return difference <= _SYSTEMATIC + _CHANCE * math.sqrt(len(law) / chart.rows)
