"""The share of values below a point, in closed form: what bars show before a single row is made."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.special import betainc, gammainc, gammaincc

from studio.generators.continuous import Distribution, Number, cut
from studio.generators.curves import Empirical, drawn
from studio.generators.dates import DateCurve, Moments
from studio.generators.discrete import Binomial, Count, Geometric, Poisson, Tabled
from studio.generators.draw import Floats
from studio.generators.fixed import Constant
from studio.generators.generator import Generator
from studio.generators.mixture import Mixture
from studio.generators.ranged import Uniform

Below = Callable[[Floats], Floats]
"""Points x of any shape to the share of values below each; a value at x itself does not count."""

UNIT_S = {"day": 86_400.0, "hour": 3_600.0, "minute": 60.0, "second": 1.0, "millisecond": 0.001}


def below(generator: Generator) -> Below | None:
    """The shares of values below points, of dates in seconds since 1970; None for types without a closed form.

    Bounds and rounding count, missing cells and a unique column do not.
    """
    if isinstance(generator, Uniform) and generator.decimals is not None:
        return _grid(generator, generator.decimals)
    if isinstance(generator, Number):
        return _number(generator)
    if isinstance(generator, Count):
        return _count(generator)
    if isinstance(generator, Moments):
        return _moments(generator)
    return None


def shares_between(generator: Generator, edges: Floats) -> Floats | None:
    """The share of values in each bin [edge, next edge), the last one closed, as the charts count; None as above."""
    found = below(generator)
    if found is None:
        return None
    ends = np.array(edges, dtype=np.float64)
    ends[-1] = np.nextafter(ends[-1], np.inf)
    with np.errstate(all="ignore"):
        return np.maximum(np.diff(np.clip(found(ends), 0.0, 1.0)), 0.0)


def _number(generator: Number) -> Below:
    law = _unrounded(generator)
    if generator.decimals is None:
        return law
    scale = 10.0**generator.decimals
    low, high = generator.ends()
    floor = -np.inf if low is None else np.ceil(low * scale - 1e-9) / scale
    ceiling = np.inf if high is None else np.floor(high * scale + 1e-9) / scale

    def rounded(x: Floats) -> Floats:
        """A rounded value lies below x where the value lies below the middle of the last two steps before x."""
        shares = law((np.ceil(x * scale - 1e-9) - 0.5) / scale)
        return np.where(x <= floor, 0.0, np.where(x > ceiling, 1.0, shares))

    return rounded


def _grid(generator: Uniform, decimals: int) -> Below:
    """Whole multiples of the last digit, each as likely as the others."""
    scale = 10.0**decimals
    low, high = generator.ends()
    first, last = np.ceil(low * scale - 1e-6), np.floor(high * scale + 1e-6)
    return lambda x: np.clip((np.ceil(x * scale - 1e-9) - first) / (last - first + 1), 0.0, 1.0)


def _unrounded(generator: Number) -> Below:
    if isinstance(generator, Mixture):
        return _between(_blend(generator), generator.minimum, generator.maximum)
    if isinstance(generator, Empirical):
        return _between(_quantiles(generator), generator.minimum, generator.maximum)
    return _cut(generator.distribution(), generator.minimum, generator.maximum)


def _cut(law: Distribution, minimum: float | None, maximum: float | None) -> Below:
    """Counted from the side that keeps the digits, where the bounds leave only a tail."""
    part = cut(law, minimum, maximum)
    if part.below > 0.5:
        return lambda x: 1.0 - (law.sf(np.clip(x, part.low, part.high)) - part.above) / part.share
    return lambda x: (law.cdf(np.clip(x, part.low, part.high)) - part.below) / part.share


def _between(law: Below, minimum: float | None, maximum: float | None) -> Below:
    low, high = -np.inf if minimum is None else minimum, np.inf if maximum is None else maximum
    ends = law(np.array([low, np.nextafter(high, np.inf)]))
    first, share = float(ends[0]), float(ends[1] - ends[0])
    if minimum is None and maximum is None:
        return law

    def within(x: Floats) -> Floats:
        shares = (law(x) - first) / share if share > 0 else np.zeros_like(x)
        return np.where(x <= low, 0.0, np.where(x > high, 1.0, shares))

    return within


def _blend(generator: Mixture) -> Below:
    total = sum(component.weight for component in generator.components)
    parts: list[tuple[float, Below]] = []
    for component in generator.components:
        part = component.generator
        if component.weight > 0:
            parts.append(
                (component.weight / total, _step(part) if isinstance(part, Constant) else _unrounded(part))
            )

    def shares(x: Floats) -> Floats:
        result = np.zeros_like(x)
        for weight, part in parts:
            result += weight * part(x)
        return result

    return shares


def _step(generator: Constant) -> Below:
    value = float(generator.value)
    return lambda x: (x > value).astype(np.float64)


def _quantiles(generator: Empirical) -> Below:
    """Straight lines between the quantiles; a value that stands at several levels counts from the first of them."""
    values, levels = np.array(generator.values), np.array(generator.levels)

    def shares(x: Floats) -> Floats:
        place = np.searchsorted(values, x, side="left")
        after = np.clip(place, 1, len(values) - 1)
        width = values[after] - values[after - 1]
        part = np.divide(x - values[after - 1], width, out=np.ones_like(x), where=width > 0)
        line = levels[after - 1] + np.clip(part, 0.0, 1.0) * (levels[after] - levels[after - 1])
        return np.where(place == 0, 0.0, np.where(place == len(values), 1.0, line))

    return shares


def _steps(generator: Tabled) -> Below:
    first, cdf = generator.steps()
    shares = np.concatenate([[0.0], cdf])
    return lambda x: shares[np.clip(np.ceil(x) - first, 0, len(cdf)).astype(np.intp)]


def _count(generator: Count) -> Below:
    if isinstance(generator, Tabled):
        return _steps(generator)
    first, last = generator.ends()
    before, from_first = (float(item) for item in _tails(generator, np.array(first - 1.0)))
    up_to_last, after = (float(item) for item in _tails(generator, np.array(float(last))))
    from_right = before > 0.5
    share = from_first - after if from_right else up_to_last - before

    def shares(x: Floats) -> Floats:
        count = np.clip(np.ceil(x) - 1.0, first - 1.0, last)
        left, right = _tails(generator, count)
        if not share > 0:  # Deep in a tail nearly all lies at the bound that is nearer to the middle.
            return (count >= (first if from_right else last)).astype(np.float64)
        return 1.0 - (right - after) / share if from_right else (left - before) / share

    return shares


def _tails(generator: Count, count: Floats) -> tuple[Floats, Floats]:
    """The shares of counts up to `count` and above it, each exact where it is small."""
    if isinstance(generator, Poisson):
        left, right = gammaincc(count + 1.0, generator.mean), gammainc(count + 1.0, generator.mean)
    elif isinstance(generator, Binomial):
        n, p = generator.trials, generator.probability
        inside = np.clip(count, 0.0, max(n - 1.0, 0.0))
        left, right = (
            betainc(np.maximum(n - inside, 1.0), inside + 1.0, 1.0 - p),
            betainc(inside + 1.0, np.maximum(n - inside, 1.0), p),
        )
        left, right = np.where(count >= n, 1.0, left), np.where(count >= n, 0.0, right)
    else:
        assert isinstance(generator, Geometric)
        if generator.probability == 1:
            left, right = (count >= 1).astype(np.float64), (count < 1).astype(np.float64)
        else:
            logs = np.maximum(count, 0.0) * np.log1p(-generator.probability)
            left, right = -np.expm1(logs), np.exp(logs)
    return np.where(count < 0, 0.0, left), np.where(count < 0, 1.0, right)


def _moments(generator: Moments) -> Below:
    unit = UNIT_S[generator.resolution]
    first, size = generator.units()

    def place(x: Floats) -> Floats:
        inside: Floats = np.clip(np.ceil(x / unit - 1e-9) - first, 0.0, float(size))
        return inside

    if isinstance(generator, DateCurve):
        density = drawn(0.0, float(size), generator.heights)
        return lambda x: density.cdf(place(x))

    def even(x: Floats) -> Floats:
        return place(x) / size

    return even
