"""Distributions given by points: piecewise-linear quantiles and piecewise-linear densities, both exact."""

from __future__ import annotations

from typing import Literal

import numpy as np

from studio.generators.draw import Floats
from studio.generators.lookup import Guide


class LinearQuantile:
    """A quantile that runs in straight lines through (levels, values); flat lines are atoms, upright ones gaps."""

    def __init__(self, levels: Floats, values: Floats) -> None:
        """Both ascend, shape (m,) with m ≥ 2; the first level is 0 and the last 1."""
        self.levels, self.values = levels, values
        widths, rises = np.diff(levels), np.diff(values)
        self._rates = np.divide(rises, widths, out=np.zeros_like(rises), where=widths > 0)
        self._lines = np.stack([levels[:-1], values[:-1], self._rates], axis=1)
        self._guide = Guide(levels)

    def __call__(self, u: Floats) -> Floats:
        """The values at levels u in (0, 1), shape (n,)."""
        line = self._lines.take(np.minimum(self._guide.count(u) - 1, len(self._lines) - 1), axis=0)
        result: Floats = (u - line[:, 0]) * line[:, 2] + line[:, 1]
        return np.clip(result, self.values[0], self.values[-1])

    def within(self, low: float, high: float) -> LinearQuantile:
        """The quantile given that the value lies in [low, high]; raises ValueError where it never does."""
        first, last = self._level(low, "left"), self._level(high, "right")
        if not last - first > 1e-15:
            raise ValueError(f"There are no values between {low:g} and {high:g}.")
        inside = (self.levels > first) & (self.levels < last)
        ends = np.clip([self._after(first), self._before(last)], low, high)
        levels = np.concatenate([[first], self.levels[inside], [last]])
        values = np.concatenate([ends[:1], self.values[inside], ends[1:]])
        return LinearQuantile((levels - first) / (last - first), values)

    def cdf(self, x: Floats) -> Floats:
        """The share of values at or below x; only for quantiles without atoms."""
        return np.interp(x, self.values, self.levels)

    def pdf(self, x: Floats) -> Floats:
        """The density; only for quantiles without atoms."""
        line = np.clip(np.searchsorted(self.values, x, side="right") - 1, 0, len(self._rates) - 1)
        rate = self._rates[line]
        inside = (x >= self.values[0]) & (x <= self.values[-1]) & (rate > 0)
        return np.divide(1.0, rate, out=np.zeros_like(rate), where=inside)

    def _level(self, x: float, side: Literal["left", "right"]) -> float:
        """The share of values below x ("left"), or at or below x ("right")."""
        place = int(np.searchsorted(self.values, x, side=side))
        if place in (0, len(self.values)):
            return float(place > 0)
        return _between(x, self.values, self.levels, place)

    def _after(self, level: float) -> float:
        """The value just right of a level."""
        place = int(np.searchsorted(self.levels, level, side="right"))
        return (
            float(self.values[-1])
            if place == len(self.levels)
            else _between(level, self.levels, self.values, place)
        )

    def _before(self, level: float) -> float:
        """The value just left of a level."""
        place = int(np.searchsorted(self.levels, level, side="left"))
        return float(self.values[0]) if place == 0 else _between(level, self.levels, self.values, place)


def _between(at: float, scale: Floats, values: Floats, place: int) -> float:
    """`values` at a point of `scale` between the nodes place - 1 and place."""
    share = (at - scale[place - 1]) / (scale[place] - scale[place - 1])
    return float(values[place - 1] + share * (values[place] - values[place - 1]))


_STEEPEST = 1e300


class LinearDensity:
    """A density that runs in straight lines through (knots, heights), scaled to the area 1."""

    def __init__(self, knots: Floats, heights: Floats) -> None:
        """`knots` ascend strictly, `heights` are not negative and not all 0; both of shape (m,) with m ≥ 2."""
        widths = np.diff(knots)
        top = float(heights.max())
        areas = (heights[:-1] + heights[1:]) / 2 / top * widths
        total = float(areas.sum())
        levels = np.concatenate([[0.0], np.cumsum(areas)]) / total
        levels[-1] = 1.0
        self.knots = knots
        self.heights = heights / top / total
        self.levels = levels
        # Between bounds that nearly coincide a line may rise beyond all numbers; there any value is as good.
        with np.errstate(over="ignore"):
            self._rises = np.clip(np.diff(self.heights) / widths, -_STEEPEST, _STEEPEST)
        self._lines = np.stack([levels[:-1], knots[:-1], self.heights[:-1], self._rises], axis=1)
        self._guide = Guide(levels)

    def __call__(self, u: Floats) -> Floats:
        """The quantile at levels u in (0, 1), shape (n,)."""
        line = self._lines.take(np.minimum(self._guide.count(u) - 1, len(self._lines) - 1), axis=0)
        area, height = u - line[:, 0], line[:, 2]
        root = np.sqrt(np.maximum(height * height + 2.0 * line[:, 3] * area, 0.0))
        below = height + root
        step = np.divide(2.0 * area, below, out=np.zeros_like(area), where=below > 0)
        return np.clip(line[:, 1] + step, self.knots[0], self.knots[-1])

    def within(self, low: float, high: float) -> LinearDensity:
        """The density given that the value lies in [low, high]; raises ValueError where it never does."""
        low, high = max(low, float(self.knots[0])), min(high, float(self.knots[-1]))
        inside = (self.knots > low) & (self.knots < high)
        knots = np.concatenate([[low], self.knots[inside], [high]])
        heights = np.interp(knots, self.knots, self.heights)
        if not (low < high and heights.max() > 0):
            raise ValueError(f"There are no values between {low:g} and {high:g}.")
        return LinearDensity(knots, heights)

    def cdf(self, x: Floats) -> Floats:
        """The share of values at or below x."""
        inside = np.clip(x, self.knots[0], self.knots[-1])
        line = np.clip(np.searchsorted(self.knots, inside, side="right") - 1, 0, len(self._rises) - 1)
        step = inside - self.knots[line]
        return np.minimum(
            self.levels[line] + step * (self.heights[line] + 0.5 * step * self._rises[line]), 1.0
        )

    def pdf(self, x: Floats) -> Floats:
        """The density, 0 outside."""
        return np.interp(x, self.knots, self.heights, left=0.0, right=0.0)
