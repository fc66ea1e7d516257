"""Numbers between two ends: uniform, triangular, beta."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from scipy.special import betainc, betaincc, betainccinv, betaincinv, betaln, expit

from studio.generators.continuous import Distribution, Ranged
from studio.generators.draw import Draw, Floats, Integers, Maker, Setting
from studio.generators.generator import About, Enumeration
from studio.generators.parameters import parameter

_TINY = 1e-280
_LARGE = 10.0


class Uniform(Ranged):
    """Every value between two ends equally likely; with decimals, every value of that grid, both ends included."""

    about: ClassVar[About] = About(
        "Uniform", "numbers", "Every value between two ends is equally likely. A die, a random share, a quantity.",
        words=("random integer", "die", "dice", "range", "flat", "random number"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["uniform"] = "uniform"
    low: float = parameter(0.0, "From", "The lower end, included.", slider=(0, 100), handle="minimum")
    high: float = parameter(100.0, "To", "The upper end, included.", slider=(0, 100), handle="maximum")

    def check(self) -> None:
        _in_order(self.low, self.high)
        if self.decimals is not None:
            self._grid(self.decimals)

    def span(self) -> tuple[float, float]:
        return self.low, self.high

    def distribution(self) -> Distribution:
        low, high = self.low, self.high
        return Distribution(
            cdf=lambda x: (np.clip(x, low, high) - low) / (high - low),
            sf=lambda x: (high - np.clip(x, low, high)) / (high - low),
            pdf=lambda x: np.where((x >= low) & (x <= high), 1 / (high - low), 0.0),
            ppf=lambda u: low + (high - low) * u,
            isf=lambda q: high - (high - low) * q,
            kinks=(low, high),
        )

    def quantile(self) -> Callable[[Draw], Floats]:
        low, high = self.ends()
        return lambda draw: low + (high - low) * draw.u()

    def prepare(self, setting: Setting) -> Maker:
        if self.decimals is None:
            return super().prepare(setting)
        first, size = self._grid(self.decimals)
        finish = self._on_grid(self.decimals)
        return lambda draw: finish(first + np.minimum((draw.u() * size).astype(np.int64), size - 1))

    def enumeration(self, setting: Setting) -> Enumeration | None:
        if self.decimals is None:
            return None
        first, size = self._grid(self.decimals)
        finish = self._on_grid(self.decimals)
        return Enumeration(size, lambda index: finish(first + index.astype(np.int64)))

    def _grid(self, decimals: int) -> tuple[int, int]:
        """The first value in units of the last digit, and how many there are."""
        low, high = self.ends()
        if max(abs(low), abs(high)) * 10.0**decimals > 2.0**53:
            raise ValueError(
                f"Numbers as large as {max(abs(low), abs(high)):g} cannot carry {decimals} decimals."
            )
        first = int(np.ceil(low * 10.0**decimals - 1e-6))
        last = int(np.floor(high * 10.0**decimals + 1e-6))
        if last < first:
            raise ValueError(f"No number with {decimals} decimals lies between {low:g} and {high:g}.")
        return first, last - first + 1

    def _on_grid(self, decimals: int) -> Callable[[Integers], pa.Array]:
        if decimals == 0:
            return lambda units: pa.array(units)  # noqa: PLW0108 - pa.array has no types
        return lambda units: pa.array(units / 10.0**decimals)


class Triangular(Ranged):
    """Density rising in a line from low to mode and falling to high."""

    about: ClassVar[About] = About(
        "Triangular", "numbers", "Least, most likely and most. Estimates, task durations, prices.",
        words=("pert", "estimate", "three point"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["triangular"] = "triangular"
    low: float = parameter(0.0, "From", "The smallest value.", slider=(0, 100), handle="minimum")
    mode: float = parameter(
        30.0, "Most likely", "Where the triangle has its top.", slider=(0, 100), handle="place"
    )
    high: float = parameter(100.0, "To", "The largest value.", slider=(0, 100), handle="maximum")

    def check(self) -> None:
        _in_order(self.low, self.high)
        if not self.low <= self.mode <= self.high:
            raise ValueError(
                f"The most likely value {self.mode:g} must lie between the ends {self.low:g} and {self.high:g}."
            )

    def span(self) -> tuple[float, float]:
        return self.low, self.high

    def distribution(self) -> Distribution:
        low, mode, high = self.low, self.mode, self.high
        rising, falling, whole = mode - low, high - mode, high - low
        top = rising / whole

        def up(x: Floats) -> Floats:
            return (np.clip(x, low, mode) - low) ** 2 / (whole * rising) if rising > 0 else np.zeros_like(x)

        def down(x: Floats) -> Floats:
            return (
                (high - np.clip(x, mode, high)) ** 2 / (whole * falling) if falling > 0 else np.zeros_like(x)
            )

        def pdf(x: Floats) -> Floats:
            left = 2 * (x - low) / (whole * rising) if rising > 0 else np.zeros_like(x)
            right = 2 * (high - x) / (whole * falling) if falling > 0 else np.zeros_like(x)
            return np.where((x < low) | (x > high), 0.0, np.where(x < mode, left, right))

        def inverse(u: Floats, q: Floats) -> Floats:
            return np.where(u < top, low + np.sqrt(u * whole * rising), high - np.sqrt(q * whole * falling))

        return Distribution(
            cdf=lambda x: np.where(x < mode, up(x), 1.0 - down(x)),
            sf=lambda x: np.where(x < mode, 1.0 - up(x), down(x)),
            pdf=pdf,
            ppf=lambda u: inverse(u, 1.0 - u),
            isf=lambda q: inverse(1.0 - q, q),
            kinks=(low, mode, high),
        )


class Beta(Ranged):
    """Beta(alpha, beta) stretched over [low, high]."""

    about: ClassVar[About] = About(
        "Beta", "numbers", "Between two ends, in many shapes. Rates, scores, shares of a whole.",
        words=("rate", "share", "proportion", "percentage", "score"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["beta"] = "beta"
    alpha: float = parameter(
        2.0, "Pull to the top", "Alpha: the larger, the nearer to the upper end.", ge=0.03, le=1e6, slider=(0.1, 20),
        handle="place",
    )  # fmt: skip
    beta: float = parameter(
        5.0, "Pull to the bottom", "Beta: the larger, the nearer to the lower end.", ge=0.03, le=1e6, slider=(0.1, 20),
        handle="shape",
    )  # fmt: skip
    low: float = parameter(0.0, "From", "The lower end.", slider=(0, 100), handle="minimum")
    high: float = parameter(1.0, "To", "The upper end.", slider=(0, 100), handle="maximum")

    def check(self) -> None:
        _in_order(self.low, self.high)

    def span(self) -> tuple[float, float]:
        return self.low, self.high

    def distribution(self) -> Distribution:
        return _beta(self.alpha, self.beta, self.low, self.high)


def _beta(a: float, b: float, low: float, high: float) -> Distribution:
    """Tabulated over y = ln(s / (1 - s)) with s = (x - low) / (high - low), smooth at both ends for every shape.

    s and 1 - s are found apart; where one is too small for a float, its logarithm follows from F(s) = s^a / (a B).
    """
    log_beta, whole = float(betaln(a, b)), high - low

    def share(x: Floats) -> Floats:
        return np.clip((x - low) / whole, 0.0, 1.0)

    def logarithm(s: Floats, log_level: Floats, shape: float) -> Floats:
        return np.where(
            s > _TINY, np.log(np.maximum(s, _TINY)), (log_level + np.log(shape) + log_beta) / shape
        )

    def logit(s: Floats, rest: Floats, log_u: Floats, log_q: Floats) -> Floats:
        return logarithm(s, log_u, a) - logarithm(rest, log_q, b)

    def slope(y: Floats) -> Floats:
        return np.exp(-a * np.logaddexp(0.0, -y) - b * np.logaddexp(0.0, y) - log_beta)

    def pdf(x: Floats) -> Floats:
        s = share(x)
        with np.errstate(divide="ignore", invalid="ignore"):
            density = np.exp((a - 1) * np.log(s) + (b - 1) * np.log1p(-s) - log_beta) / whole
        return np.where((x > low) & (x < high), density, 0.0)

    def polished(y: Floats, excess: Floats) -> Floats:
        """One step of Newton's method: for large shapes the library's inverse is right to 1e-7 only."""
        step = excess / slope(y)
        return np.where(np.isfinite(step), y - step, y)

    def ppf(u: Floats) -> Floats:
        y = logit(betaincinv(a, b, u), betainccinv(b, a, u), np.log(u), np.log1p(-u))
        return y if min(a, b) < _LARGE else polished(y, betainc(a, b, expit(y)) - u)

    def isf(q: Floats) -> Floats:
        y = logit(betainccinv(a, b, q), betaincinv(b, a, q), np.log1p(-q), np.log(q))
        return y if min(a, b) < _LARGE else polished(y, q - betaincc(a, b, expit(y)))

    return Distribution(
        cdf=lambda x: betainc(a, b, share(x)),
        sf=lambda x: betaincc(a, b, share(x)),
        pdf=pdf,
        ppf=ppf,
        isf=isf,
        slope=slope,
        unfold=lambda y: low + whole * expit(y),
        kinks=(low, high),
    )


def _in_order(low: float, high: float) -> None:
    if not low < high:
        raise ValueError(f"The lower end {low:g} must lie below the upper end {high:g}.")
