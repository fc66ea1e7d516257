"""Bell curves, and their logarithmic and heavy-tailed relatives."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
from scipy.special import gammaln, ndtr, ndtri, stdtr, stdtrit

from studio.generators.continuous import Distribution, Number
from studio.generators.draw import Floats
from studio.generators.generator import About
from studio.generators.hermite import normal_density
from studio.generators.parameters import parameter


class Normal(Number):
    """N(mean, deviation²)."""

    about: ClassVar[About] = About(
        "Normal", "numbers", "Bell curve around a mean. Ages, heights, errors.",
        words=("gaussian", "bell curve"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["normal"] = "normal"
    mean: float = parameter(50.0, "Mean", "The centre of the curve.", slider=(0, 100), handle="place")
    deviation: float = parameter(
        10.0, "Standard deviation", "Two thirds of the values lie within this distance of the mean.",
        gt=0, slider=(0, 50), handle="spread",
    )  # fmt: skip

    def distribution(self) -> Distribution:
        return normal_distribution(self.mean, self.deviation)


class Lognormal(Number):
    """exp(N(mu, sigma²))."""

    about: ClassVar[About] = About(
        "Lognormal", "numbers", "Positive, with a long tail of large values. Amounts, incomes, durations.",
        words=("log-normal", "skewed", "amount", "price", "income"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["lognormal"] = "lognormal"
    mu: float = parameter(
        3.5, "Mean of the logarithm", "Half of the values lie below e to this power: 3.5 puts the middle at 33.",
        ge=-300, le=300, slider=(-2, 12), handle="place",
    )  # fmt: skip
    sigma: float = parameter(
        0.6, "Deviation of the logarithm", "The larger, the longer the tail: 0.1 is nearly a bell curve, 2 is wild.",
        gt=0, le=30, slider=(0, 2), handle="spread",
    )  # fmt: skip

    def distribution(self) -> Distribution:
        log, mu, sigma = normal_distribution(self.mu, self.sigma), self.mu, self.sigma

        def logarithm(x: Floats) -> Floats:
            with np.errstate(divide="ignore"):
                return np.log(np.maximum(x, 0.0))

        def pdf(x: Floats) -> Floats:
            positive = np.maximum(x, 1e-300)
            return np.where(x > 0, log.pdf(np.log(positive)) / positive, 0.0)

        return Distribution(
            cdf=lambda x: log.cdf(logarithm(x)),
            sf=lambda x: log.sf(logarithm(x)),
            pdf=pdf,
            ppf=lambda u: np.exp(log.ppf(u)),
            isf=lambda q: np.exp(log.isf(q)),
            from_z=lambda z: np.exp(mu + sigma * z),
            kinks=(0.0,),
        )


class StudentT(Number):
    """location + scale · t(degrees)."""

    about: ClassVar[About] = About(
        "Student t", "numbers", "Bell curve with heavy tails, for outliers that happen. Returns, noise, deviations.",
        words=("t distribution", "heavy tails", "outliers", "returns"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["student_t"] = "student_t"
    degrees: float = parameter(
        4.0, "Degrees of freedom", "The fewer, the heavier the tails: 2 is wild, above 30 it is nearly a bell curve.",
        ge=0.5, le=1e6, slider=(1, 30), handle="shape",
    )  # fmt: skip
    location: float = parameter(0.0, "Centre", "The middle of the curve.", slider=(-100, 100), handle="place")
    scale: float = parameter(
        1.0, "Scale", "Stretches the curve; for many degrees of freedom the standard deviation.",
        gt=0, slider=(0, 50), handle="spread",
    )  # fmt: skip

    def distribution(self) -> Distribution:
        degrees, location, scale = self.degrees, self.location, self.scale
        log_top = float(gammaln((degrees + 1) / 2) - gammaln(degrees / 2) - 0.5 * np.log(degrees * np.pi))

        def density(t: Floats) -> Floats:
            return np.exp(log_top - (degrees + 1) / 2 * np.log1p(t * t / degrees))

        return Distribution(
            cdf=lambda x: stdtr(degrees, (x - location) / scale),
            sf=lambda x: stdtr(degrees, (location - x) / scale),
            pdf=lambda x: density((x - location) / scale) / scale,
            ppf=lambda u: stdtrit(degrees, u),
            isf=lambda q: -stdtrit(degrees, q),
            slope=density,
            unfold=lambda t: location + scale * t,
        )


def normal_distribution(mean: float, deviation: float) -> Distribution:
    """The normal distribution in closed form."""
    return Distribution(
        cdf=lambda x: ndtr((x - mean) / deviation),
        sf=lambda x: ndtr((mean - x) / deviation),
        pdf=lambda x: normal_density((x - mean) / deviation) / deviation,
        ppf=lambda u: mean + deviation * ndtri(u),
        isf=lambda q: mean - deviation * ndtri(q),
        from_z=lambda z: mean + deviation * z,
    )
