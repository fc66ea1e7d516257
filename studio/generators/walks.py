"""Numbers that wander from row to row: random walk, AR(1), Ornstein-Uhlenbeck, geometric Brownian motion."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator

from studio.generators.continuous import refuse_huge, rounding
from studio.generators.draw import Draw, Floats, Integers, Maker, Setting
from studio.generators.dyadic import Law, evaluate, scope
from studio.generators.generator import About
from studio.generators.parameters import parameter
from studio.generators.series import GaussMarkov, Series, stationary

_LARGEST_EXPONENT = 230.0


class Walk(Series):
    """Base of the walks: Gaussian deviations, and what is made of them.

    Addressing: place m of a series is drawn between two places that are known, down from the powers of two (see
    `studio.generators.dyadic`); the law is exact at every place, near or far.
    """

    decimals: int | None = parameter(
        None,
        "Decimals",
        "Digits after the point; 0 gives whole numbers, empty keeps every digit.",
        ge=0,
        le=12,
    )

    def law(self) -> Law:
        """The deviations from the path without chance."""
        raise NotImplementedError

    def finished(self) -> Callable[[Integers, Floats], Floats]:
        """The values, from places in the series and deviations."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _possible(self) -> Walk:
        refuse_huge(self)
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.int64() if self.decimals == 0 else pa.float64()

    def prepare(self, setting: Setting) -> Maker:
        where = scope(setting, self.over == "each parent")
        law, finished, finish = self.law(), self.finished(), rounding(self.decimals)

        def make(draw: Draw) -> pa.Array:
            series, places = where(draw)
            return finish(finished(places, evaluate(draw, "walk", law, series, places)))

        return make


class RandomWalk(Walk):
    """x(0) = start, x(t + 1) = x(t) + drift + step · noise."""

    about: ClassVar[About] = About(
        "Random walk", "sequences", "Each row lies a random step from the last. A balance, a position, a stock level.",
        words=("brownian motion", "wiener", "drift", "cumulative", "time series"), smooth=True,
    )  # fmt: skip
    kind: Literal["random_walk"] = "random_walk"
    start: float = parameter(0.0, "Begins at", "The value of the first row.", slider=(-100, 100))
    drift: float = parameter(
        0.0, "Drift", "How much it rises from row to row on average.", slider=(-5, 5), step=0.1
    )
    step: float = parameter(1.0, "Size of a step", "The standard deviation of a step.", ge=0, slider=(0, 20))

    def law(self) -> Law:
        return GaussMarkov(1.0, self.step, 0.0)

    def finished(self) -> Callable[[Integers, Floats], Floats]:
        start, drift = self.start, self.drift
        return lambda places, deviations: start + drift * places + deviations


class Autoregressive(Walk):
    """x(t + 1) - mean = coefficient · (x(t) - mean) + noise, in balance from the first row on."""

    about: ClassVar[About] = About(
        "Autoregressive AR(1)", "sequences", "Keeps a share of the last row's deviation. Load, temperature, demand.",
        words=("ar1", "autocorrelation", "red noise", "persistence", "time series"), smooth=True,
    )  # fmt: skip
    kind: Literal["autoregressive"] = "autoregressive"
    mean: float = parameter(50.0, "Mean", "Around which it swings.", slider=(-100, 100))
    coefficient: float = parameter(
        0.8, "Kept from row to row",
        "The AR coefficient: 0 forgets at once, near 1 swings slowly, below 0 jumps to and fro.",
        gt=-1, lt=1, step=0.01, slider=(-0.95, 0.99),
    )  # fmt: skip
    spread: float = parameter(10.0, "Spread", "The standard deviation of the values.", ge=0, slider=(0, 50))

    def law(self) -> Law:
        return stationary(self.coefficient, self.spread)

    def finished(self) -> Callable[[Integers, Floats], Floats]:
        mean = self.mean
        return lambda places, deviations: mean + deviations


class OrnsteinUhlenbeck(Walk):
    """dX = rate · (mean - X) dt + noise, seen once a row; a deviation halves in `half_life` rows."""

    about: ClassVar[About] = About(
        "Ornstein-Uhlenbeck", "sequences", "Wanders, and is drawn back to its mean. Interest rates, pressure, moods.",
        words=("ou process", "mean reversion", "half life", "time series"), smooth=True,
    )  # fmt: skip
    kind: Literal["ornstein_uhlenbeck"] = "ornstein_uhlenbeck"
    mean: float = parameter(0.0, "Mean", "To which it is drawn back.", slider=(-100, 100))
    half_life: float = parameter(
        20.0, "Half-life", "After so many rows half of a deviation is left.", unit="rows", gt=0, le=1e12,
        slider=(1, 200),
    )  # fmt: skip
    spread: float = parameter(
        10.0, "Spread", "The standard deviation far from the start.", ge=0, slider=(0, 50)
    )
    start: float | None = parameter(
        None, "Begins at", "The value of the first row; empty draws it like any other.", slider=(-100, 100)
    )

    def law(self) -> Law:
        keep = float(np.exp2(-1.0 / self.half_life))
        step = self.spread * float(np.sqrt(-np.expm1(-2.0 * np.log(2.0) / self.half_life)))
        return GaussMarkov(keep, step, self.spread if self.start is None else 0.0)

    def finished(self) -> Callable[[Integers, Floats], Floats]:
        mean, half_life = self.mean, self.half_life
        if self.start is None:
            return lambda places, deviations: mean + deviations
        away = self.start - mean
        return lambda places, deviations: mean + away * np.exp2(-places / half_life) + deviations


class GeometricBrownian(Walk):
    """start · exp((rate - volatility² / 2) t + volatility · W(t)): the mean grows by the rate each row."""

    about: ClassVar[About] = About(
        "Geometric Brownian motion", "sequences", "Grows and falls by random percents. Share prices, populations.",
        words=("gbm", "stock price", "black scholes", "returns", "time series"), smooth=True,
    )  # fmt: skip
    kind: Literal["geometric_brownian"] = "geometric_brownian"
    start: float = parameter(100.0, "Begins at", "The value of the first row.", gt=0, slider=(1, 500))
    growth: float = parameter(
        0.02, "Growth per row", "The rate at which the average grows.", unit="%", ge=-1000, le=1000, step=0.01,
        slider=(-1, 1),
    )  # fmt: skip
    volatility: float = parameter(
        1.5, "Volatility per row", "The standard deviation of the logarithm of a step.", unit="%", ge=0, le=1000,
        step=0.1, slider=(0, 10),
    )  # fmt: skip

    def law(self) -> Law:
        return GaussMarkov(1.0, self.volatility / 100, 0.0)

    def finished(self) -> Callable[[Integers, Floats], Floats]:
        start, drift = self.start, self.growth / 100 - (self.volatility / 100) ** 2 / 2

        def price(places: Integers, deviations: Floats) -> Floats:
            exponent = np.clip(drift * places + deviations, -_LARGEST_EXPONENT, _LARGEST_EXPONENT)
            value: Floats = start * np.exp(exponent)
            return value

        return price
