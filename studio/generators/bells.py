"""Further curves around a centre: pointed, flat-tailed, leaning."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
from scipy.special import expit, log_expit, ndtr, owens_t

from studio.generators.continuous import Distribution, Number
from studio.generators.draw import Floats
from studio.generators.generator import About
from studio.generators.hermite import normal_density
from studio.generators.inversion import inverted
from studio.generators.parameters import parameter

_LOST = 1e-15


class Located(Number):
    """Base of the families of location + scale · a standard variable."""

    location: float = parameter(0.0, "Centre", "Where the curve stands.", slider=(-100, 100), handle="place")
    scale: float = parameter(
        10.0, "Scale", "Stretches the curve around its centre.", gt=0, slider=(0, 50), handle="spread"
    )


class Laplace(Located):
    """Density exp(-|x - location| / scale) / (2 scale)."""

    about: ClassVar[About] = About(
        "Laplace", "numbers", "A pointed curve with even tails. Errors of measurement, differences, price changes.",
        words=("double exponential", "peak", "noise"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["laplace"] = "laplace"

    def distribution(self) -> Distribution:
        location, scale = self.location, self.scale

        def tail(t: Floats) -> Floats:
            """The share above t."""
            near = 0.5 * np.exp(-np.abs(t))
            share: Floats = np.where(t >= 0, near, 1 - near)
            return share

        def below(u: Floats) -> Floats:
            left, right = np.log(2 * np.minimum(u, 0.5)), -np.log(2 * (1 - np.maximum(u, 0.5)))
            place: Floats = np.where(u <= 0.5, left, right)
            return place

        return Distribution(
            cdf=lambda x: tail((location - x) / scale),
            sf=lambda x: tail((x - location) / scale),
            pdf=lambda x: np.exp(-np.abs(x - location) / scale) / (2 * scale),
            ppf=lambda u: location + scale * below(u),
            isf=lambda q: location - scale * below(q),
            kinks=(location,),
        )


class Logistic(Located):
    """cdf 1 / (1 + exp(-(x - location) / scale))."""

    about: ClassVar[About] = About(
        "Logistic", "numbers", "A bell curve with somewhat heavier tails. Ratings, growth, latent scores.",
        words=("sigmoid", "elo", "bell curve"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["logistic"] = "logistic"

    def distribution(self) -> Distribution:
        location, scale = self.location, self.scale

        def pdf(x: Floats) -> Floats:
            t = (x - location) / scale
            density: Floats = np.exp(log_expit(t) + log_expit(-t)) / scale
            return density

        return Distribution(
            cdf=lambda x: expit((x - location) / scale),
            sf=lambda x: expit((location - x) / scale),
            pdf=pdf,
            ppf=lambda u: location + scale * (np.log(u) - np.log1p(-u)),
            isf=lambda q: location + scale * (np.log1p(-q) - np.log(q)),
        )


class Gumbel(Located):
    """cdf exp(-exp(-(x - location) / scale)), the law of the largest of many."""

    about: ClassVar[About] = About(
        "Gumbel", "numbers", "The largest of many: a long tail to the right. Floods, yearly records, peak loads.",
        words=("extreme value", "maximum", "flood", "record"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["gumbel"] = "gumbel"

    def distribution(self) -> Distribution:
        location, scale = self.location, self.scale

        def inner(x: Floats) -> Floats:
            return np.exp(np.minimum((location - x) / scale, 700.0))

        def pdf(x: Floats) -> Floats:
            power = inner(x)
            return power * np.exp(-power) / scale

        return Distribution(
            cdf=lambda x: np.exp(-inner(x)),
            sf=lambda x: -np.expm1(-inner(x)),
            pdf=pdf,
            ppf=lambda u: location - scale * np.log(-np.log(u)),
            isf=lambda q: location - scale * np.log(-np.log1p(-q)),
        )


class SkewNormal(Located):
    """Density 2 φ(t) Φ(shape · t) / scale with t = (x - location) / scale (Azzalini 1985)."""

    about: ClassVar[About] = About(
        "Skew-normal", "numbers", "A bell curve that leans to one side. Test scores, delays, weights.",
        words=("skewed", "leaning", "asymmetric", "bell curve"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["skew_normal"] = "skew_normal"
    shape: float = parameter(
        4.0, "Lean", "Above 0 the long side is on the right, below 0 on the left; 0 is the bell curve.",
        ge=-100, le=100, slider=(-10, 10), handle="shape",
    )  # fmt: skip

    def distribution(self) -> Distribution:
        shape, location, scale = self.shape, self.location, self.scale

        # In the short tail the difference loses its digits; what is left of it counts as nothing.
        def cdf(t: Floats) -> Floats:
            share = ndtr(t) - 2 * owens_t(t, shape)
            return np.where(share > _LOST, np.minimum(share, 1.0), 0.0) if shape > 0 else share

        def sf(t: Floats) -> Floats:
            share = ndtr(-t) + 2 * owens_t(t, shape)
            return np.where(share > _LOST, np.minimum(share, 1.0), 0.0) if shape < 0 else share

        def density(t: Floats) -> Floats:
            height: Floats = 2 * normal_density(t) * ndtr(shape * t)
            return height

        ppf = inverted(cdf, density, -40.0, 40.0)
        isf = inverted(lambda t: -sf(t), density, -40.0, 40.0)
        return Distribution(
            cdf=lambda x: cdf((x - location) / scale),
            sf=lambda x: sf((x - location) / scale),
            pdf=lambda x: density((x - location) / scale) / scale,
            ppf=ppf,
            isf=lambda q: isf(-q),
            slope=density,
            unfold=lambda t: location + scale * t,
        )
