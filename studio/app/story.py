"""The story over time: how busy each month or week of a drawn date column is, told by nodes that a hand moves."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from studio.app.periods import Period, periods
from studio.app.strokes import Drawing, as_drawn, drawing_of, redrawn
from studio.generators.dates import DateCurve, Moments
from studio.generators.generator import Generator
from studio.generators.shares import shares_between


@dataclass(frozen=True, slots=True)
class Node:
    """One period of the calendar: `density` is the height of the drawn line in its middle, a share a second, and
    `share` what part of the values falls into it."""

    period: Period
    density: float
    share: float


def nodes_of(generator: Generator) -> tuple[Node, ...]:
    """The nodes of a drawn date column in their order; () for other types."""
    drawing = drawing_of(generator) if isinstance(generator, DateCurve) else None
    if drawing is None:
        return ()
    found = _periods(drawing)
    middles = [period.middle for period in found]
    densities = np.interp(middles, drawing.knots, drawing.densities())
    shares = shares_between(generator, np.array([found[0].low, *(period.high for period in found)]))
    assert shares is not None
    return tuple(
        Node(*item) for item in zip(found, densities.tolist(), shares.tolist(), strict=True)
    )  # fmt: skip


def raised(generator: Generator, place: int, density: float) -> Generator:
    """The type with the line in the middle of a period at another height, its neighbours' nodes where they were.

    `density` is measured in the scale of `generator`, as if the area under the line stayed.
    """
    drawing = drawing_of(generator)
    return generator if drawing is None else redrawn(generator, lifted(drawing, place, density))


def lifted(drawing: Drawing, place: int, density: float) -> Drawing:
    """The same for a drawing; its scale stays, its area does not."""
    middles = np.array([period.middle for period in _periods(drawing)])
    tent = np.interp(drawing.knots, middles, np.arange(len(middles)) == place)
    there, now = (float(np.interp(middles[place], drawing.knots, line)) for line in (tent, drawing.heights))
    wanted = max(density, 0.0) * drawing.area
    heights = np.maximum(drawing.heights + tent * (wanted - now) / there, 0.0)
    return replace(drawing, heights=heights) if heights.max() > 0 else drawing


def can_tell(generator: Generator) -> bool:
    """Whether a date column without a story can be given one."""
    return isinstance(generator, Moments) and not isinstance(generator, DateCurve)


def told(generator: Generator) -> Generator:
    """A date column as a drawn one that is as busy as before; raises ValueError for other types."""
    if not can_tell(generator):
        raise ValueError(f"A column of the kind {generator.kind} has no story to draw.")
    return as_drawn(generator, 0.0, 0.0)


def _periods(drawing: Drawing) -> tuple[Period, ...]:
    return periods(float(drawing.knots[0]), float(drawing.knots[-1]))
