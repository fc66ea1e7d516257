"""Distributions given by points: drawn by hand, as a histogram, or as a list of quantiles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import ClassVar, Literal

import numpy as np

from studio.generators.continuous import Distribution, Ranged
from studio.generators.draw import Draw, Floats
from studio.generators.generator import About
from studio.generators.parameters import parameter
from studio.generators.piecewise import LinearDensity, LinearQuantile

_MOST_POINTS = 100_000


class Curve(Ranged):
    """Heights at even distances from low to high, joined by straight lines, are the density."""

    about: ClassVar[About] = About(
        "Drawn curve", "numbers", "Any shape, drawn by hand between two ends. Two humps, a plateau, a long shoulder.",
        words=("custom", "draw", "freehand", "shape", "pencil"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["curve"] = "curve"
    low: float = parameter(0.0, "From", "The left end of the curve.", slider=(0, 100), handle="minimum")
    high: float = parameter(100.0, "To", "The right end of the curve.", slider=(0, 100), handle="maximum")
    heights: tuple[float, ...] = parameter(
        (0.0, 2.0, 6.0, 9.0, 7.0, 4.0, 3.0, 5.0, 6.0, 4.0, 1.0, 0.0), "Heights",
        "How likely values are at even distances between the ends; only their proportions count.",
        editor="curve", handle="curve", max_length=_MOST_POINTS,
    )  # fmt: skip

    def check(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"The left end {self.low:g} must lie below the right end {self.high:g}.")
        check_heights(self.heights)
        if np.any(np.diff(self._density().knots) <= 0):
            raise ValueError(
                f"The ends {self.low} and {self.high} lie too close together for so many heights."
            )

    def span(self) -> tuple[float, float]:
        return self.low, self.high

    def distribution(self) -> Distribution:
        density = self._density()
        return Distribution(
            cdf=density.cdf, sf=lambda x: 1.0 - density.cdf(x), pdf=density.pdf, ppf=density,
            isf=lambda q: density(1.0 - q), kinks=_kinks(density.knots),
        )  # fmt: skip

    def check_bounds(self) -> None:
        self._density().within(*self.ends())

    def quantile(self) -> Callable[[Draw], Floats]:
        density = self._density().within(*self.ends())
        return lambda draw: density(draw.u())

    def _density(self) -> LinearDensity:
        return drawn(self.low, self.high, self.heights)


class Histogram(Ranged):
    """Bins with weights; values are spread evenly within a bin."""

    about: ClassVar[About] = About(
        "Histogram", "numbers", "Bins from a table, each with its weight. Age groups, income brackets.",
        words=("bins", "brackets", "age groups"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["histogram"] = "histogram"
    edges: tuple[float, ...] = parameter(
        (0.0, 10.0, 20.0, 40.0, 60.0, 100.0), "Edges", "The ends of the bins, ascending: one more than there are bins.",
        max_length=_MOST_POINTS,
    )  # fmt: skip
    weights: tuple[float, ...] = parameter(
        (8.0, 14.0, 30.0, 22.0, 6.0), "Weights", "How many values fall into each bin; only the proportions count.",
        handle="weights", max_length=_MOST_POINTS,
    )  # fmt: skip

    def check(self) -> None:
        check_points("edge", self.edges)
        if len(self.edges) != len(self.weights) + 1:
            raise ValueError(
                f"{len(self.weights)} weights need {len(self.weights) + 1} edges, not {len(self.edges)}."
            )
        if any(after <= before for before, after in pairwise(self.edges)):
            raise ValueError("The edges must ascend, each above the one before.")
        check_weights("weight", self.weights)

    def span(self) -> tuple[float, float]:
        held = [i for i, weight in enumerate(self.weights) if weight > 0]
        return self.edges[held[0]], self.edges[held[-1] + 1]

    def distribution(self) -> Distribution:
        line = self._line()
        return Distribution(
            cdf=line.cdf, sf=lambda x: 1.0 - line.cdf(x), pdf=line.pdf, ppf=line,
            isf=lambda q: line(1.0 - q), kinks=_kinks(line.values),
        )  # fmt: skip

    def check_bounds(self) -> None:
        self._line().within(*self.ends())

    def quantile(self) -> Callable[[Draw], Floats]:
        line = self._line().within(*self.ends())
        return lambda draw: line(draw.u())

    def _line(self) -> LinearQuantile:
        weights = np.array(self.weights) / max(self.weights)
        levels = np.concatenate([[0.0], np.cumsum(weights)])
        levels /= levels[-1]
        return LinearQuantile(levels, np.array(self.edges))


class Empirical(Ranged):
    """Quantiles joined by straight lines; a value that stands at two levels holds the share between them."""

    about: ClassVar[About] = About(
        "Empirical", "numbers", "A shape given by its quantiles, as it is learned from a file. Anything measured.",
        words=("quantiles", "percentiles", "sample", "from data"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["empirical"] = "empirical"
    levels: tuple[float, ...] = parameter(
        (0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0), "Levels", "Shares of values below, ascending from 0 to 1.",
        max_length=_MOST_POINTS,
    )  # fmt: skip
    values: tuple[float, ...] = parameter(
        (2.0, 12.0, 20.0, 31.0, 48.0, 80.0, 150.0), "Values", "The value at each level, ascending.",
        handle="curve", max_length=_MOST_POINTS,
    )  # fmt: skip

    def check(self) -> None:
        check_points("value", self.values)
        check_points("level", self.levels)
        if len(self.levels) != len(self.values):
            raise ValueError(f"{len(self.levels)} levels need as many values, not {len(self.values)}.")
        if self.levels[0] != 0 or self.levels[-1] != 1:
            raise ValueError(
                f"The levels must run from 0 to 1, not from {self.levels[0]:g} to {self.levels[-1]:g}."
            )
        for name, points in (("levels", self.levels), ("values", self.values)):
            for before, after in pairwise(points):
                if after < before:
                    raise ValueError(f"The {name} must ascend; {after:g} stands after {before:g}.")

    def span(self) -> tuple[float, float]:
        return self.values[0], self.values[-1]

    def check_bounds(self) -> None:
        self._line().within(*self.ends())

    def quantile(self) -> Callable[[Draw], Floats]:
        line = self._line()
        if self.minimum is not None or self.maximum is not None:
            line = line.within(*self.ends())
        return lambda draw: line(draw.u())

    def _line(self) -> LinearQuantile:
        return LinearQuantile(np.array(self.levels), np.array(self.values))


def drawn(low: float, high: float, heights: Sequence[float]) -> LinearDensity:
    """The density whose heights stand at even distances from low to high."""
    with np.errstate(all="ignore"):
        return LinearDensity(np.linspace(low, high, len(heights)), np.array(heights))


def check_heights(heights: Sequence[float]) -> None:
    """Raises ValueError where heights cannot be a density."""
    check_points("height", heights)
    check_weights("height", heights)


def check_points(name: str, points: Sequence[float]) -> None:
    """Raises ValueError where there are fewer than two points, or one too large to calculate with."""
    if len(points) < 2:
        raise ValueError(f"At least two {name}s are needed, not {len(points)}.")
    largest = max(abs(point) for point in points)
    if largest > 1e100:
        raise ValueError(f"The {name} {largest:g} is too large; at most 1e+100.")


def check_weights(name: str, weights: Sequence[float]) -> None:
    """Raises ValueError where weights are negative, too large or all 0."""
    for weight in weights:
        if weight < 0:
            raise ValueError(f"A {name} cannot be negative, such as {weight:g}.")
    if not weights or not max(weights) > 0:
        raise ValueError(f"At least one {name} must lie above 0.")


def _kinks(points: Floats) -> tuple[float, ...]:
    return tuple(float(point) for point in points)
