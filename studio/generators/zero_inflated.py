"""Numbers of which a share is zero."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, cast

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import Field, model_validator
from scipy.special import ndtri

from studio.generators.bells import Gumbel, Laplace, Logistic, SkewNormal
from studio.generators.continuous import Number
from studio.generators.curves import Curve, Histogram
from studio.generators.discrete import (
    Binomial,
    Geometric,
    Hypergeometric,
    NegativeBinomial,
    Poisson,
    Zipf,
)
from studio.generators.draw import Draw, Floats, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.normal import Lognormal, Normal, StudentT
from studio.generators.parameters import parameter
from studio.generators.ranged import Beta, Triangular, Uniform
from studio.generators.skewed import ChiSquare, Exponential, Gamma, Pareto, Weibull

AnyNumber = Annotated[
    Lognormal | Exponential | Gamma | Weibull | Pareto | ChiSquare | Normal | StudentT | Uniform | Triangular | Beta
    | Laplace | Logistic | Gumbel | SkewNormal | Curve | Histogram
    | Poisson | NegativeBinomial | Binomial | Geometric | Hypergeometric | Zipf,
    Field(discriminator="kind"),
]  # fmt: skip

_STEP = 2.0**-53


class ZeroInflated(Generator):
    """0 with the given share, else a value of another distribution, as one quantile of one uniform."""

    about: ClassVar[About] = About(
        "Zero-inflated", "numbers", "Often nothing, otherwise a distribution. Rainfall, claims, purchases a day.",
        words=("hurdle", "excess zeros", "mostly zero", "rain", "claims"), ordered=True,
    )  # fmt: skip
    kind: Literal["zero_inflated"] = "zero_inflated"
    zeros: float = parameter(
        0.4, "Share of zeros", "From 0 (none) to 1 (all), apart from those of the distribution itself.",
        ge=0, le=1, slider=(0, 1), step=0.01,
    )  # fmt: skip
    generator: AnyNumber = parameter(
        Lognormal(mu=3.5, sigma=0.6, decimals=2), "Otherwise", "The distribution of the other values, from 0 up.",
        editor="generator",
    )  # fmt: skip

    @model_validator(mode="after")
    def _not_negative(self) -> ZeroInflated:
        # A zero stands below every other value, so that the column still rises with its level.
        inner = self.generator
        low = inner.ends()[0]
        if isinstance(inner, Number) and (low is None or low < 0):
            below = float(inner.distribution().cdf(np.array([-1e-9]))[0])
            if below > 0:
                raise ValueError("The other values must not lie below 0: set a minimum of 0.")
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return self.generator.arrow_type(setting)

    def prepare(self, setting: Setting) -> Maker:
        make, zeros = self.generator.prepare(setting), self.zeros
        zero = pa.scalar(0, self.arrow_type(setting))

        def made(draw: Draw) -> pa.Array:
            inner = _Above(draw, zeros)
            return pc.if_else(pa.array(inner.low), zero, make(cast(Draw, inner)))

        return made


class _Above:
    """The levels above the share of zeros, stretched over (0, 1); those below have the middle and are not used.

    It has what the laws of numbers ask of a draw.
    """

    def __init__(self, draw: Draw, zeros: float) -> None:
        u = draw.u()
        self.n = draw.n
        self.low = u < zeros
        above = (u - zeros) / max(1 - zeros, _STEP)
        self._u: Floats = np.where(self.low, 0.5, np.clip(above, _STEP, 1 - _STEP))

    def u(self) -> Floats:
        return self._u.copy()

    def z(self) -> Floats:
        z: Floats = ndtri(self._u)
        return z
