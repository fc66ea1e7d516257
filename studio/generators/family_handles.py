"""The handles of the numeric families: where each stands on the axis, and what its parameters are when it is moved.

A grip that several parameters could follow changes what a person would call one thing: the grips of a beta's shape keep
its mean, and so does the grip of a gamma's shape.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from scipy.special import gammaincinv, stdtrit

from studio.generators.bells import Gumbel, Laplace, Logistic, SkewNormal
from studio.generators.clock import Duration
from studio.generators.continuous import LARGEST, Number, Ranged
from studio.generators.curves import Curve, Empirical
from studio.generators.discrete import (
    Binomial,
    Count,
    Geometric,
    Hypergeometric,
    NegativeBinomial,
    Poisson,
    Zipf,
)
from studio.generators.generator import Generator
from studio.generators.normal import Lognormal, Normal, StudentT
from studio.generators.ranged import Beta, Triangular, Uniform
from studio.generators.scipy_laws import ScipyNumber
from studio.generators.skewed import ChiSquare, Exponential, Gamma, Pareto, Weibull

Role = Literal["place", "spread", "shape", "minimum", "maximum", "level", "component"]

_TINY = 1e-300
_QUARTER, _HIGH = 0.25, 0.95
_LEVELS = (0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0)
_ROUNDS = 60
_LEAST_PULL, _FIRMEST = 0.03, 2000.0


@dataclass(frozen=True, slots=True)
class Rule:
    """One handle. `parameter` is the one whose number stands beside it; others may follow.

    `at` gives its place on the axis, of dates in seconds since 1970; -inf or inf stand for a bound that is not set.
    `solve` gives the parameters that put it at x; they may still lie outside of what the type takes.
    """

    name: str
    role: Role
    parameter: str
    word: str
    """How the parameter is called beside the handle."""
    at: Callable[[Any], float]
    solve: Callable[[Any, float], Mapping[str, Any]]
    place_word: str = ""
    """What the place on the axis is, where it is not the parameter itself."""


def number_rules(generator: Generator) -> tuple[Rule, ...]:
    """The handles of a number or a count, flags included; none for other types."""
    if isinstance(generator, Empirical):
        return tuple(_level(level) for level in _LEVELS)
    if isinstance(generator, Ranged):
        return _RANGED.get(type(generator), ())
    if isinstance(generator, Number | Count):
        return (*_GRIPS.get(type(generator), ()), _MINIMUM, _MAXIMUM)
    return ()


def _spread(parameter: str, word: str, centre: Callable[[Any], float]) -> tuple[Rule, Rule]:
    """Two grips at the centre less and plus the parameter."""
    return (
        Rule(f"low {parameter}", "spread", parameter, word,
             lambda g: centre(g) - getattr(g, parameter), lambda g, x: {parameter: centre(g) - x}),
        Rule(f"high {parameter}", "spread", parameter, word,
             lambda g: centre(g) + getattr(g, parameter), lambda g, x: {parameter: x - centre(g)}),
    )  # fmt: skip


def _plain(role: Role, parameter: str, word: str) -> Rule:
    """A grip that stands at the parameter's own value."""
    return Rule(
        parameter, role, parameter, word, lambda g: float(getattr(g, parameter)), lambda _, x: {parameter: x}
    )


def _log(x: float) -> float:
    return math.log(max(x, _TINY))


def _root(function: Callable[[float], float], wanted: float, low: float, high: float) -> float:
    """The argument in [low, high], found on the logarithm's scale, where a rising function has the wanted value."""
    start, end = math.log(low), math.log(high)
    for _ in range(_ROUNDS):
        middle = (start + end) / 2
        start, end = (middle, end) if function(math.exp(middle)) < wanted else (start, middle)
    return math.exp((start + end) / 2)


def _lower_quarter(shape: float) -> float:
    """A gamma's lower quartile as a part of its mean."""
    return float(gammaincinv(shape, _QUARTER)) / shape


def _gamma_shaped(generator: Gamma, x: float) -> dict[str, float]:
    mean = generator.shape * generator.scale
    shape = _root(_lower_quarter, x / mean, 0.001, max(200.0, generator.shape))
    return {"shape": shape, "scale": mean / shape}


def _weibull_shaped(generator: Weibull, x: float) -> dict[str, float]:
    part = min(max(x / generator.scale, _TINY), 1 - 1e-9)
    shape = math.log(-math.log1p(-_QUARTER)) / math.log(part)
    return {"shape": min(shape, max(60.0, generator.shape))}


def _pareto_shaped(generator: Pareto, x: float) -> dict[str, float]:
    ratio = max(x / generator.scale, 1 + 1e-9)
    return {"shape": min(math.log(2.0) / math.log(ratio), max(50.0, generator.shape))}


def _student_shaped(generator: StudentT, x: float) -> dict[str, float]:
    wanted = (x - generator.location) / generator.scale
    most = max(300.0, generator.degrees)
    return {"degrees": _root(lambda degrees: -float(stdtrit(degrees, _HIGH)), -wanted, 0.5, most)}


def _skew_mean(shape: float) -> float:
    """The mean of the standard skew-normal."""
    return math.sqrt(2 / math.pi) * shape / math.hypot(1.0, shape)


def _skewed(g: SkewNormal, x: float) -> dict[str, float]:
    part = (x - g.location) / g.scale / math.sqrt(2 / math.pi)
    part = min(max(part, -0.99995), 0.99995)
    return {"shape": part / math.sqrt(1 - part * part)}


def _beta_mean(g: Beta) -> float:
    return g.low + (g.high - g.low) * g.alpha / (g.alpha + g.beta)


def _beta_deviation(g: Beta) -> float:
    share = g.alpha / (g.alpha + g.beta)
    return (g.high - g.low) * math.sqrt(share * (1 - share) / (g.alpha + g.beta + 1))


def _beta_moved(g: Beta, x: float) -> dict[str, float]:
    """Another mean with the same sum of both pulls."""
    both = g.alpha + g.beta
    least = min(_LEAST_PULL / both, 0.5)
    share = min(max((x - g.low) / (g.high - g.low), least), 1 - least)
    return {"alpha": share * both, "beta": (1 - share) * both}


def _beta_shaped(g: Beta, deviation: float) -> dict[str, float]:
    """The same mean with another standard deviation."""
    share = g.alpha / (g.alpha + g.beta)
    part = max(deviation / (g.high - g.low), 1e-9)
    most = max(_FIRMEST, g.alpha + g.beta)
    both = max(min(share * (1 - share) / (part * part) - 1, most), _LEAST_PULL / min(share, 1 - share))
    return {"alpha": share * both, "beta": (1 - share) * both}


def _gap(generator: Any, low: str, high: str) -> float:
    """How close two ends may come."""
    ends = float(getattr(generator, low)), float(getattr(generator, high))
    return 1e-6 * max(*map(abs, ends), 1e-100)


def _end(low: str, high: str, middle: str = "") -> tuple[Rule, Rule]:
    """Flags at a family's own two ends, which never pass each other or the parameter between them."""

    def move_low(g: Any, x: float) -> dict[str, float]:
        most = getattr(g, high) - _gap(g, low, high)
        return {low: min(x, most, getattr(g, middle) if middle else most)}

    def move_high(g: Any, x: float) -> dict[str, float]:
        least = getattr(g, low) + _gap(g, low, high)
        return {high: max(x, least, getattr(g, middle) if middle else least)}

    return (
        Rule(low, "minimum", low, "from", lambda g: getattr(g, low), move_low),
        Rule(high, "maximum", high, "to", lambda g: getattr(g, high), move_high),
    )


def _bound(parameter: str, word: str, unset: float) -> Rule:
    def at(generator: Any) -> float:
        value = getattr(generator, parameter)
        return unset if value is None else float(value)

    role: Role = "minimum" if unset < 0 else "maximum"
    return Rule(parameter, role, parameter, word, at, lambda _, x: {parameter: None if x == unset else x})


def _level(level: float) -> Rule:
    """A grip at one quantile, or a flag at an end; the values between it and the next ones stretch along."""

    def at(generator: Empirical) -> float:
        return float(np.interp(level, generator.levels, generator.values))

    def solve(generator: Empirical, x: float) -> dict[str, Any]:
        fresh = [u for u in _LEVELS if u not in generator.levels]
        middle = np.interp(fresh, generator.levels, generator.values).tolist()
        points = sorted(zip((*generator.levels, *fresh), (*generator.values, *middle), strict=True))
        return _stretched(points, level, at(generator), x)

    role: Role = "minimum" if level == 0 else "maximum" if level == 1 else "level"
    word = {0.0: "from", 0.5: "middle", 1.0: "to"}.get(level, f"{100 * level:g} %")
    return Rule(f"level {level:g}", role, "values", word, at, solve)


def _stretched(points: list[tuple[float, float]], level: float, old: float, x: float) -> dict[str, Any]:
    """Quantiles with the one at `level` moved to x, no further than the next ones allow."""
    place = _LEVELS.index(level)
    before, after = _LEVELS[max(place - 1, 0)], _LEVELS[min(place + 1, len(_LEVELS) - 1)]
    low = max(value for u, value in points if u <= before) if level > 0 else -math.inf
    high = min(value for u, value in points if u >= after) if level < 1 else math.inf
    x = min(max(x, low), high)

    def moved(u: float, value: float) -> float:
        if u == level:
            return x
        if not before < u < after:
            return value
        end = low if u < level else high
        share = (u - before) / (level - before) if u < level else (after - u) / (after - level)
        part = (value - end) / (old - end) if old != end else share
        return end + min(max(part, 0.0), 1.0) * (x - end)

    made = [(u, moved(u, value)) for u, value in points]
    return {"levels": tuple(u for u, _ in made), "values": tuple(float(f"{value:.12g}") for _, value in made)}


_MINIMUM, _MAXIMUM = _bound("minimum", "min", -math.inf), _bound("maximum", "max", math.inf)

_RANGED: Mapping[type[Ranged], tuple[Rule, ...]] = {
    Uniform: _end("low", "high"),
    Curve: _end("low", "high"),
    Triangular: (
        Rule("mode", "place", "mode", "most likely", lambda g: g.mode,
             lambda g, x: {"mode": min(max(x, g.low), g.high)}),
        *_end("low", "high", "mode"),
    ),
    Beta: (
        Rule("alpha", "place", "alpha", "α", _beta_mean, _beta_moved, "mean"),
        Rule("low beta", "shape", "beta", "β", lambda g: _beta_mean(g) - _beta_deviation(g),
             lambda g, x: _beta_shaped(g, _beta_mean(g) - x)),
        Rule("high beta", "shape", "beta", "β", lambda g: _beta_mean(g) + _beta_deviation(g),
             lambda g, x: _beta_shaped(g, x - _beta_mean(g))),
        *_end("low", "high"),
    ),
}  # fmt: skip

_GRIPS: Mapping[type[Generator], tuple[Rule, ...]] = {
    Normal: (_plain("place", "mean", "mean"), *_spread("deviation", "σ", lambda g: g.mean)),
    Lognormal: (
        Rule("mu", "place", "mu", "μ", lambda g: math.exp(g.mu), lambda _, x: {"mu": _log(x)}, "middle"),
        Rule("low sigma", "spread", "sigma", "σ", lambda g: math.exp(g.mu - g.sigma),
             lambda g, x: {"sigma": g.mu - _log(x)}),
        Rule("high sigma", "spread", "sigma", "σ", lambda g: math.exp(g.mu + g.sigma),
             lambda g, x: {"sigma": _log(x) - g.mu}),
    ),
    Duration: (
        _plain("place", "typical", "typical"),
        Rule("low sigma", "spread", "sigma", "σ", lambda g: g.typical * math.exp(-g.sigma),
             lambda g, x: {"sigma": math.log(g.typical) - _log(x)}),
        Rule("high sigma", "spread", "sigma", "σ", lambda g: g.typical * math.exp(g.sigma),
             lambda g, x: {"sigma": _log(x) - math.log(g.typical)}),
    ),
    StudentT: (
        _plain("place", "location", "centre"),
        *_spread("scale", "scale", lambda g: g.location),
        Rule("degrees", "shape", "degrees", "degrees",
             lambda g: g.location + g.scale * float(stdtrit(g.degrees, _HIGH)), _student_shaped),
    ),
    **{
        kind: (_plain("place", "location", "centre"), *_spread("scale", "scale", lambda g: g.location))
        for kind in (Laplace, Logistic, Gumbel, ScipyNumber)
    },
    SkewNormal: (
        _plain("place", "location", "centre"),
        *_spread("scale", "scale", lambda g: g.location),
        Rule("shape", "shape", "shape", "lean", lambda g: g.location + g.scale * _skew_mean(g.shape), _skewed, "mean"),
    ),
    ChiSquare: (_plain("place", "degrees", "degrees"),),
    Exponential: (_plain("place", "mean", "mean"),),
    Gamma: (
        Rule("scale", "spread", "scale", "scale", lambda g: min(g.shape * g.scale, LARGEST),
             lambda g, x: {"scale": x / g.shape}, "mean"),
        Rule("shape", "shape", "shape", "shape", lambda g: g.shape * g.scale * _lower_quarter(g.shape), _gamma_shaped),
    ),
    Weibull: (
        _plain("spread", "scale", "scale"),
        Rule("shape", "shape", "shape", "shape",
             lambda g: g.scale * (-math.log1p(-_QUARTER)) ** (1 / g.shape), _weibull_shaped),
    ),
    Pareto: (
        _plain("place", "scale", "from"),
        Rule("shape", "shape", "shape", "tail", lambda g: g.scale * 2.0 ** (1 / g.shape), _pareto_shaped, "middle"),
    ),
    Poisson: (_plain("place", "mean", "mean"),),
    Binomial: (
        Rule("probability", "place", "probability", "chance", lambda g: g.trials * g.probability,
             lambda g, x: {"probability": x / g.trials if g.trials else g.probability}, "mean"),
        _plain("spread", "trials", "tries"),
    ),
    NegativeBinomial: (
        _plain("place", "mean", "mean"),
        Rule("ratio", "spread", "ratio", "over mean", lambda g: g.mean + math.sqrt(g.mean * g.ratio),
             lambda g, x: {"ratio": max(x - g.mean, 0.0) ** 2 / g.mean}, "mean and deviation"),
    ),
    Hypergeometric: (
        Rule("successes", "place", "successes", "marked", lambda g: g.draws * g.successes / g.population,
             lambda g, x: {"successes": x * g.population / g.draws if g.draws else g.successes}, "mean"),
    ),
    Zipf: (_plain("spread", "size", "ranks"),),
    Geometric: (
        Rule("probability", "place", "probability", "chance", lambda g: 1 / g.probability,
             lambda _, x: {"probability": 1 / max(x, 1.0)}, "mean"),
    ),
}  # fmt: skip
