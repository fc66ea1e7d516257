"""Positive numbers: waiting times, lifetimes, sizes."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
from scipy.special import gammainc, gammaincc, gammainccinv, gammaincinv, gammaln

from studio.generators.continuous import Distribution, Number
from studio.generators.draw import Floats
from studio.generators.generator import About
from studio.generators.parameters import parameter

_TINY = 1e-280


class Exponential(Number):
    """Exponential with the given mean."""

    about: ClassVar[About] = About(
        "Exponential", "numbers", "Waiting time when events come at a steady rate. Minutes between calls, lifetimes.",
        words=("waiting time", "decay", "memoryless"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["exponential"] = "exponential"
    mean: float = parameter(10.0, "Mean", "The average value.", gt=0, slider=(0, 100), handle="place")

    def distribution(self) -> Distribution:
        return _weibull(1.0, self.mean)


class Gamma(Number):
    """Gamma with density proportional to x^(shape - 1) exp(-x / scale)."""

    about: ClassVar[About] = About(
        "Gamma", "numbers", "Positive and leaning to the left. Rainfall, claims, time until several events happened.",
        words=("erlang", "skewed"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["gamma"] = "gamma"
    shape: float = parameter(
        2.0, "Shape", "Below 1 most values are near zero; the larger, the more it looks like a bell curve.",
        ge=0.001, le=1e6, slider=(0.1, 20), handle="shape",
    )  # fmt: skip
    scale: float = parameter(
        10.0,
        "Scale",
        "Stretches the values; the mean is shape times scale.",
        gt=0,
        slider=(0, 100),
        handle="spread",
    )

    def distribution(self) -> Distribution:
        return _gamma(self.shape, self.scale)


class ChiSquare(Number):
    """The sum of the squares of `degrees` standard normal variables."""

    about: ClassVar[About] = About(
        "Chi-square", "numbers", "The sum of squared errors. Test statistics, variances, energies.",
        words=("chi squared", "degrees of freedom", "statistics"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["chi_square"] = "chi_square"
    degrees: float = parameter(
        4.0, "Degrees of freedom", "How many squares are added up; also the mean.",
        ge=0.01, le=1e6, slider=(1, 50), handle="place",
    )  # fmt: skip

    def distribution(self) -> Distribution:
        return _gamma(self.degrees / 2, 2.0)


class Weibull(Number):
    """Weibull with cdf 1 - exp(-(x / scale)^shape)."""

    about: ClassVar[About] = About(
        "Weibull", "numbers", "Lifetimes that wear out or fail early. Time to failure, wind speed.",
        words=("lifetime", "failure", "reliability", "rayleigh", "wind"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["weibull"] = "weibull"
    shape: float = parameter(
        1.8, "Shape", "Below 1 early failures prevail, above 1 wear; at 3.5 it looks like a bell curve.",
        ge=0.02, le=1e6, slider=(0.2, 6), handle="shape",
    )  # fmt: skip
    scale: float = parameter(
        10.0, "Scale", "Two thirds (63 %) of the values lie below.", gt=0, slider=(0, 100), handle="spread"
    )

    def distribution(self) -> Distribution:
        return _weibull(self.shape, self.scale)


class Pareto(Number):
    """Pareto with cdf 1 - (scale / x)^shape from scale upwards."""

    about: ClassVar[About] = About(
        "Pareto", "numbers", "Few huge and many small values, the 80/20 rule. Wealth, city sizes, followers.",
        words=("power law", "80/20", "long tail", "wealth"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["pareto"] = "pareto"
    shape: float = parameter(
        1.5, "Tail index", "The smaller, the heavier the tail: 1.16 is the 80/20 rule; up to 1 there is no mean.",
        ge=0.1, le=1e6, slider=(0.5, 5), handle="shape",
    )  # fmt: skip
    scale: float = parameter(
        1.0, "Smallest value", "Where the values start.", gt=0, slider=(0, 100), handle="place"
    )

    def distribution(self) -> Distribution:
        shape, scale = self.shape, self.scale

        def tail(x: Floats) -> Floats:
            return (scale / np.maximum(x, scale)) ** shape

        return Distribution(
            cdf=lambda x: -np.expm1(shape * np.log(scale / np.maximum(x, scale))),
            sf=tail,
            pdf=lambda x: np.where(x >= scale, tail(x) * shape / np.maximum(x, scale), 0.0),
            ppf=lambda u: scale * np.exp(-np.log1p(-u) / shape),
            isf=lambda q: scale * np.exp(-np.log(q) / shape),
            kinks=(scale,),
        )


def _weibull(shape: float, scale: float) -> Distribution:
    def power(x: Floats) -> Floats:
        return (np.maximum(x, 0.0) / scale) ** shape

    def pdf(x: Floats) -> Floats:
        inside = np.maximum(x, 1e-300)
        return np.where(x > 0, shape / inside * power(inside) * np.exp(-power(inside)), 0.0)

    return Distribution(
        cdf=lambda x: -np.expm1(-power(x)),
        sf=lambda x: np.exp(-power(x)),
        pdf=pdf,
        ppf=lambda u: scale * (-np.log1p(-u)) ** (1 / shape),
        isf=lambda q: scale * (-np.log(q)) ** (1 / shape),
        kinks=(0.0,),
    )


def _gamma(shape: float, scale: float) -> Distribution:
    """Tabulated over y = ln(x / scale), on which small shapes are as smooth as large ones.

    Where x is too small for a float, its logarithm follows from F(x) = x^shape / Γ(shape + 1).
    """
    log_gamma, log_more = float(gammaln(shape)), float(gammaln(shape + 1))

    def logarithm(x: Floats, log_level: Floats) -> Floats:
        return np.where(x > _TINY, np.log(np.maximum(x, _TINY)), (log_level + log_more) / shape)

    def slope(y: Floats) -> Floats:
        return np.exp(shape * y - np.exp(y) - log_gamma)

    def pdf(x: Floats) -> Floats:
        inside = np.maximum(x, 1e-300)
        return np.where(x > 0, slope(np.log(inside / scale)) / inside, 0.0)

    return Distribution(
        cdf=lambda x: gammainc(shape, np.maximum(x, 0.0) / scale),
        sf=lambda x: gammaincc(shape, np.maximum(x, 0.0) / scale),
        pdf=pdf,
        ppf=lambda u: logarithm(gammaincinv(shape, u), np.log(u)),
        isf=lambda q: logarithm(gammainccinv(shape, q), np.log1p(-q)),
        slope=slope,
        unfold=lambda y: scale * np.exp(y),
        kinks=(0.0,),
    )
