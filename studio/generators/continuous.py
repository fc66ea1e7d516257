"""Continuous numbers: a quantile of one uniform, squeezed between bounds, then rounded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from pydantic import model_validator
from scipy.special import ndtr, ndtri

from studio.generators.draw import Draw, Floats, Maker, Setting
from studio.generators.generator import Generator
from studio.generators.parameters import parameter

Function = Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True)
class Distribution:
    """A continuous distribution as functions of float64 arrays of any shape.

    `quantile_z` takes levels on the normal scale (z = ndtri(u)) and must not fall; `cdf` and `sf` are exact in their
    tails. `quantile_u(u, q)`, with q = 1 - u exact in the right tail, is given where a closed form is cheaper.
    """

    cdf: Function
    sf: Function
    quantile_z: Function | None = None
    quantile_u: Callable[[Floats, Floats], Floats] | None = None


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
        None, "Decimals", "Digits after the point; 0 gives whole numbers, empty keeps every digit.", ge=0, le=12
    )

    def distribution(self) -> Distribution:
        """The distribution without its bounds."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Number:
        if self.minimum is not None and self.maximum is not None and self.minimum >= self.maximum:
            raise ValueError(f"The minimum {self.minimum:g} must lie below the maximum {self.maximum:g}.")
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.int64() if self.decimals == 0 else pa.float64()

    def quantile(self) -> Callable[[Draw], Floats]:
        """The bounded, not yet rounded values of a draw."""
        return bounded(self.distribution(), self.minimum, self.maximum)

    def prepare(self, setting: Setting) -> Maker:
        quantile = self.quantile()
        finish = rounding(self.decimals, self.minimum, self.maximum)
        return lambda draw: finish(quantile(draw))


def bounded(law: Distribution, low: float | None, high: float | None) -> Callable[[Draw], Floats]:
    """The quantile of `law` given that it lies in [low, high]: u is squeezed into [cdf(low), cdf(high)].

    Raises ValueError where the law has (nearly) no mass between the bounds. In the right half the levels are kept as
    survival probabilities, so that a cut far in the tail keeps its digits.
    """
    if low is None and high is None:
        return _unbounded(law)
    ends = np.array([-np.inf if low is None else low, np.inf if high is None else high])
    below, above = law.cdf(ends), law.sf(ends)
    right = bool(below[0] > 0.5)
    start, width = (above[1], above[0] - above[1]) if right else (below[0], below[1] - below[0])
    if not width > 1e-300:
        raise ValueError("The distribution has no values between the minimum and the maximum.")

    def quantile(draw: Draw) -> Floats:
        u = draw.u()
        level = start + width * ((1.0 - u) if right else u)
        if law.quantile_u is not None:
            x = law.quantile_u(1.0 - level, level) if right else law.quantile_u(level, 1.0 - level)
        else:
            assert law.quantile_z is not None
            x = law.quantile_z(-ndtri(level) if right else ndtri(level))
        return np.clip(x, ends[0], ends[1])

    return quantile


def _unbounded(law: Distribution) -> Callable[[Draw], Floats]:
    if law.quantile_z is None:
        by_u = law.quantile_u
        assert by_u is not None
        return lambda draw: by_u(draw.u(), 1.0 - draw.u())
    by_z = law.quantile_z
    return lambda draw: by_z(draw.z())


def rounding(decimals: int | None, low: float | None = None, high: float | None = None) -> Callable[[Floats], pa.Array]:
    """Rounds half to even and keeps the rounded values within the bounds; whole numbers become int64."""
    if decimals is None:
        return pa.array
    scale = 10.0**decimals
    floor = -np.inf if low is None else np.ceil(low * scale - 1e-9) / scale
    ceiling = np.inf if high is None else np.floor(high * scale + 1e-9) / scale
    if floor > ceiling:
        raise ValueError(f"No number with {decimals} decimals lies between the minimum {low} and the maximum {high}.")

    def finish(x: Floats) -> pa.Array:
        rounded = np.clip(np.round(x, decimals), floor, ceiling)
        if decimals == 0:
            return pa.array(np.clip(rounded, -(2.0**62), 2.0**62).astype(np.int64))
        return pa.array(rounded)

    return finish


def normal_distribution(mean: float, deviation: float) -> Distribution:
    """The normal distribution in closed form."""
    return Distribution(
        cdf=lambda x: ndtr((x - mean) / deviation),
        sf=lambda x: ndtr((mean - x) / deviation),
        quantile_z=lambda z: mean + deviation * z,
    )
