"""Continuous numbers: a quantile of one uniform, cut at bounds so that the rest keeps its shape, then rounded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from pydantic import model_validator
from scipy.special import ndtr, ndtri

from studio.generators.draw import Draw, Floats, Maker, Setting
from studio.generators.generator import Generator
from studio.generators.hermite import LEVELS, EvenTable, normal_density
from studio.generators.parameters import parameter

Function = Callable[[Floats], Floats]

LARGEST = 1e100
"""Parameters beyond are refused, so that no value is ever infinite."""
_WHOLE = 2.0**62
_CUT_HELP = "Cuts the distribution off within its ends; the rest keeps its shape."


@dataclass(frozen=True, slots=True)
class Distribution:
    """A continuous distribution as functions of float64 arrays of any shape, x for values and u, q for levels."""

    cdf: Function
    sf: Function
    """1 - cdf, exact in the right tail."""
    pdf: Function
    ppf: Function
    """Levels u in (0, 1) to y, exact in the left tail. y is x itself, unless `unfold` says otherwise."""
    isf: Function
    """Levels q = 1 - u to y, exact in the right tail."""
    from_z: Function | None = None
    """z = ndtri(u) to x in closed form, where that is cheaper than `ppf`."""
    slope: Function | None = None
    """dF/dy as a function of y; given where `ppf` is too slow for every row, so that a table takes its place."""
    unfold: Function | None = None
    """y to x, where the quantile is smoother on another scale than x."""
    kinks: tuple[float, ...] = ()
    """Values of x where the density is not smooth: ends, corners, jumps."""

    def quantile(self, u: Floats, q: Floats) -> Floats:
        """x at the levels u, where q = 1 - u is given apart so that both tails are exact."""
        left = u <= 0.5
        y = np.where(left, self.ppf(np.where(left, u, 0.5)), self.isf(np.where(left, 0.5, q)))
        return y if self.unfold is None else self.unfold(y)


class Number(Generator):
    """Base of the continuous families."""

    minimum: float | None = parameter(
        None, "Minimum", "No value lies below; the distribution is cut here and the rest keeps its shape.",
        handle="minimum",
    )  # fmt: skip
    maximum: float | None = parameter(
        None, "Maximum", "No value lies above; the distribution is cut here and the rest keeps its shape.",
        handle="maximum",
    )  # fmt: skip
    decimals: int | None = parameter(
        None,
        "Decimals",
        "Digits after the point; 0 gives whole numbers, empty keeps every digit.",
        ge=0,
        le=12,
    )

    def check(self) -> None:
        """Raises ValueError, in words, where the family's own parameters contradict each other."""

    def distribution(self) -> Distribution:
        """The distribution without its bounds."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _possible(self) -> Number:
        refuse_huge(self)
        self.check()
        low, high = self.minimum, self.maximum
        if low is not None and high is not None and low >= high:
            raise ValueError(f"The minimum {low:g} must lie below the maximum {high:g}.")
        if low is not None or high is not None:
            self.check_bounds()
        rounding(self.decimals, *self.ends())
        return self

    def check_bounds(self) -> None:
        """Raises ValueError where no value lies between the bounds."""
        cut(self.distribution(), self.minimum, self.maximum)

    def ends(self) -> tuple[float | None, float | None]:
        """Between which no value is left out by a bound or by the family itself; None where there is no end."""
        return self.minimum, self.maximum

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.int64() if self.decimals == 0 else pa.float64()

    def quantile(self) -> Callable[[Draw], Floats]:
        """The bounded, not yet rounded values of a draw."""
        law = self.distribution()
        if law.slope is not None:
            table = tabulated(law, self.minimum, self.maximum)
            return lambda draw: table(draw.z())
        return bounded(law, self.minimum, self.maximum)

    def prepare(self, setting: Setting) -> Maker:
        quantile = self.quantile()
        finish = rounding(self.decimals, *self.ends())
        return lambda draw: finish(quantile(draw))


class Ranged(Number):
    """A number that has ends of its own; the general bounds stand below the fold."""

    minimum: float | None = parameter(None, "Cut off below", _CUT_HELP, advanced=True)
    maximum: float | None = parameter(None, "Cut off above", _CUT_HELP, advanced=True)

    def span(self) -> tuple[float, float]:
        """The family's own ends."""
        raise NotImplementedError

    def ends(self) -> tuple[float, float]:
        low, high = self.span()
        return (
            low if self.minimum is None else max(low, self.minimum),
            high if self.maximum is None else min(high, self.maximum),
        )


@dataclass(frozen=True, slots=True)
class Cut:
    """The part of a distribution between two bounds: its levels start at `below`, end `above` from 1."""

    low: float
    high: float
    below: float
    above: float
    share: float


def cut(law: Distribution, minimum: float | None, maximum: float | None) -> Cut:
    """The part of `law` in [minimum, maximum]; raises ValueError where it has (nearly) nothing there."""
    low = -np.inf if minimum is None else minimum
    high = np.inf if maximum is None else maximum
    ends = np.array([low, high])
    with np.errstate(all="ignore"):
        below, above = law.cdf(ends), law.sf(ends)
    share = above[0] - above[1] if below[0] > 0.5 else below[1] - below[0]
    if not share > 1e-300:
        raise ValueError(f"The distribution has no values {in_words(minimum, maximum)}.")
    return Cut(low, high, float(below[0]), float(above[1]), float(share))


def bounded(law: Distribution, minimum: float | None, maximum: float | None) -> Callable[[Draw], Floats]:
    """The quantile of `law` given that it lies within the bounds, row by row in closed form.

    Levels count from the left, or from the right where the left ones would lose the digits of the tail.
    """
    if minimum is None and maximum is None:
        return _unbounded(law)
    part = cut(law, minimum, maximum)
    right = minimum is not None and (maximum is None or part.below > 0.5)
    by_z, inverse = law.from_z, law.isf if right else law.ppf

    def quantile(draw: Draw) -> Floats:
        level = part.above + part.share * (1.0 - draw.u()) if right else part.below + part.share * draw.u()
        if by_z is None:
            x = inverse(level)
        else:
            z = ndtri(level)
            x = by_z(-z if right else z)
        return np.clip(x, part.low, part.high)

    return quantile


def _unbounded(law: Distribution) -> Callable[[Draw], Floats]:
    by_z, by_u = law.from_z, law.ppf
    if by_z is not None:
        return lambda draw: by_z(draw.z())
    return lambda draw: by_u(draw.u())


def tabulated(law: Distribution, minimum: float | None, maximum: float | None) -> Function:
    """The quantile of `law` within the bounds as a table over z; a build takes 1 to 10 ms."""
    assert law.slope is not None
    part = cut(law, minimum, maximum)
    with np.errstate(all="ignore"):
        u = part.below + part.share * ndtr(LEVELS)
        q = part.above + part.share * ndtr(-LEVELS)
        middle = int(np.searchsorted(u, 0.5))
        y = np.concatenate([law.ppf(u[:middle]), law.isf(q[middle:])])
        table = EvenTable(np.maximum.accumulate(y), part.share * normal_density(LEVELS) / law.slope(y))
    unfold = law.unfold or (lambda y: y)
    if minimum is None and maximum is None:
        return lambda z: unfold(table(z))
    return lambda z: np.clip(unfold(table(z)), part.low, part.high)


def in_words(low: float | None, high: float | None) -> str:
    """The bounds as the end of a sentence: "between 3 and 5", "from 3 up", "up to 5"."""
    if low is not None and high is not None:
        return f"between {low:g} and {high:g}"
    return f"from {low:g} up" if low is not None else f"up to {high:g}"


def rounding(
    decimals: int | None, low: float | None = None, high: float | None = None
) -> Callable[[Floats], pa.Array]:
    """Rounds half to even and keeps the rounded values within the bounds; whole numbers become int64.

    Raises ValueError where no number of so many decimals lies between the bounds.
    """
    if decimals is None:
        return lambda x: pa.array(x)  # noqa: PLW0108 - pa.array has no types
    scale = 10.0**decimals
    floor = -np.inf if low is None else np.ceil(low * scale - 1e-9) / scale
    ceiling = np.inf if high is None else np.floor(high * scale + 1e-9) / scale
    if floor > ceiling:
        raise ValueError(f"No number with {decimals} decimals lies between {low:g} and {high:g}.")

    def finish(x: Floats) -> pa.Array:
        # Adding nothing turns a rounded -0 into 0.
        rounded = np.clip(np.round(x, decimals), floor, ceiling) + 0.0
        if decimals == 0:
            return pa.array(np.clip(rounded, -_WHOLE, _WHOLE).astype(np.int64))
        return pa.array(rounded)

    return finish


def refuse_huge(generator: Generator) -> None:
    """Raises ValueError where a parameter lies beyond what floating point can calculate with."""
    for name, info in type(generator).model_fields.items():
        value = getattr(generator, name)
        if isinstance(value, float) and abs(value) > LARGEST:
            raise ValueError(f"{info.title} {value:g} is too large; at most {LARGEST:g}.")
