"""The pencil: a shape as heights over an axis, and the heights after a stroke of a soft brush."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from studio.app.periods import periods
from studio.generators.continuous import Number
from studio.generators.curves import Curve, Histogram
from studio.generators.dates import DateCurve, Moments
from studio.generators.discrete import Count
from studio.generators.draw import Floats
from studio.generators.generator import Generator
from studio.generators.handles import changed
from studio.generators.shares import shares_between

_FINE = 61
"""A curve of fewer points is drawn on this many or a few more; its own points stay among them."""
_MOST = 2000
"""More points than a hand can tell apart are thinned out by the first stroke."""
_FRESH = 121
_PER_PERIOD = 6
"""So finely is a story drawn over each of its months or weeks."""
_UNIT_S = {"day": 86_400.0, "hour": 3_600.0, "minute": 60.0, "second": 1.0, "millisecond": 0.001}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A density as straight lines through `heights` at `knots`, ascending, shape (m,); their scale is free."""

    knots: Floats
    heights: Floats

    @property
    def area(self) -> float:
        """What lies under the line."""
        return float(((self.heights[1:] + self.heights[:-1]) / 2 * np.diff(self.knots)).sum())

    def densities(self) -> Floats:
        """The heights at the knots, scaled to an area of 1."""
        return self.heights / self.area


def drawing_of(generator: Generator) -> Drawing | None:
    """The drawn curve of a type, fine enough for a pencil; None for types without one."""
    if isinstance(generator, Curve):
        low, high = generator.low, generator.high
    elif isinstance(generator, DateCurve):
        unit = _UNIT_S[generator.resolution]
        first, size = generator.units()
        low, high = first * unit, (first + size) * unit
    else:
        return None
    old = np.array(generator.heights)
    if len(old) > _MOST:
        old = np.interp(np.linspace(0.0, len(old) - 1.0, _MOST), np.arange(len(old)), old)
    fine = _FINE if isinstance(generator, Curve) else max(_FINE, _PER_PERIOD * len(periods(low, high)) + 1)
    parts = max(1, math.ceil((fine - 1) / (len(old) - 1)))
    places = np.linspace(0.0, len(old) - 1.0, (len(old) - 1) * parts + 1)
    heights = np.interp(places, np.arange(len(old)), old)
    return Drawing(np.linspace(low, high, len(heights)), heights)


def can_become_drawn(generator: Generator) -> bool:
    """Whether a type that is not drawn yet could be taken over as a drawn curve."""
    drawn = isinstance(generator, Curve | DateCurve | Histogram)
    return isinstance(generator, Number | Count | Moments) and not drawn


def as_drawn(generator: Generator, low: float, high: float) -> Generator:
    """A drawn curve from `low` to `high` (of dates: over their own range) that looks like the type.

    Raises pydantic's ValidationError where the type has no values between the ends.
    """
    if isinstance(generator, Moments):
        old = {name: getattr(generator, name) for name in ("start", "end", "resolution")}
        return DateCurve(**old, heights=(1.0,) * _FRESH)
    decimals = 0 if isinstance(generator, Count) else getattr(generator, "decimals", None)
    grid = 10.0**-decimals if decimals is not None else 0.0
    n_knots = _FRESH
    if grid and (high - low) / grid < 4 * _FRESH:
        step = grid * max(1, math.ceil((high - low) / grid / (_FRESH - 1)))
        low = math.floor(low / grid) * grid
        n_knots = max(2, math.ceil((high - low) / step - 1e-9) + 1)
        high = low + step * (n_knots - 1)
    elif isinstance(generator, Number):
        generator = changed(generator, {"decimals": None})
    half = (high - low) / (n_knots - 1) / 2
    shares = shares_between(generator, np.linspace(low - half, high + half, n_knots + 1))
    assert shares is not None
    return Curve(low=low, high=high, heights=_tidy(shares), decimals=decimals)


def stroke(drawing: Drawing, start: tuple[float, float], end: tuple[float, float], radius: float) -> Drawing:
    """The drawing after the pencil went from one point (x, height) to another.

    Between them the line follows the pencil; up to `radius` beside them it bends to meet it softly.
    """
    (left, first), (right, last) = sorted((start, end))
    knots = drawing.knots
    beside = np.maximum(np.maximum(left - knots, knots - right), 0.0) / max(radius, 1e-300)
    pull = np.where(beside < 1, 0.5 + 0.5 * np.cos(np.pi * np.minimum(beside, 1.0)), 0.0)
    wanted = np.interp(knots, (left, right), (first, last)) if right > left else np.full(len(knots), last)
    heights = np.maximum((1 - pull) * drawing.heights + pull * wanted, 0.0)
    return replace(drawing, heights=heights) if heights.max() > 0 else drawing


def redrawn(generator: Generator, drawing: Drawing) -> Generator:
    """The type with the heights of a drawing, or as it was where the drawing cannot be."""
    try:
        return changed(generator, {"heights": _tidy(drawing.heights)})
    except ValueError:
        return generator


def _tidy(heights: Floats) -> tuple[float, ...]:
    """Heights with 100 at the top and two decimals."""
    top = float(heights.max())
    return tuple(np.round(heights / top * 100, 2).tolist()) if top > 0 else tuple(heights.tolist())
