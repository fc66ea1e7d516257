"""Counts: how many, which rank, how many pips; whole numbers by a lookup in the cdf or in closed form."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator
from scipy.special import ndtr

from studio.generators.continuous import Distribution, bounded, in_words
from studio.generators.draw import Draw, Floats, Integers, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.lookup import Guide
from studio.generators.parameters import parameter

_MOST = 10**15
_WIDE = 1e5
"""From this variance on the closed form is right to 3e-10, and a table would grow large."""
_MOST_PIPS = 20_000
_NEGLIGIBLE = 45.0
"""exp(-45) of the most likely count is never drawn."""


class Count(Generator):
    """Base of the families of counts; every value is a whole number, int64."""

    minimum: int | None = parameter(
        None, "Minimum", "No count lies below; the rest keeps its shape.", ge=0, le=_MOST, handle="minimum"
    )
    maximum: int | None = parameter(
        None, "Maximum", "No count lies above; the rest keeps its shape.", ge=0, le=_MOST, handle="maximum"
    )

    def support(self) -> tuple[int, int]:
        """The smallest and the largest count that can happen without the bounds."""
        raise NotImplementedError

    def quantile(self) -> Callable[[Draw], Integers]:
        """The counts of a draw, int64."""
        raise NotImplementedError

    def ends(self) -> tuple[int, int]:
        """The smallest and the largest count."""
        first, last = self.support()
        return (
            first if self.minimum is None else max(first, self.minimum),
            last if self.maximum is None else min(last, self.maximum),
        )

    @model_validator(mode="after")
    def _possible(self) -> Count:
        first, last = self.ends()
        if first > last:
            raise ValueError(f"There are no counts {in_words(self.minimum, self.maximum)}.")
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.int64()

    def prepare(self, setting: Setting) -> Maker:
        quantile = self.quantile()
        return lambda draw: pa.array(quantile(draw))


Steps = tuple[int, Floats]
"""The smallest count that is ever drawn, and the shares up to it and up to each following count, the last one 1."""


class Tabled(Count):
    """Base of the counts whose shares are all written down."""

    def steps(self) -> Steps:
        """The shares within the bounds."""
        raise NotImplementedError

    def quantile(self) -> Callable[[Draw], Integers]:
        return _by_steps(*self.steps())


class Poisson(Count):
    """How many independent events happen when `mean` are expected."""

    about: ClassVar[About] = About(
        "Poisson", "numbers", "How often something happens in a span of time. Calls an hour, goals, defects.",
        words=("count", "events", "arrivals", "integer"), ordered=True,
    )  # fmt: skip
    kind: Literal["poisson"] = "poisson"
    mean: float = parameter(4.0, "Mean", "The average count.", gt=0, le=1e12, slider=(0, 50), handle="place")

    def support(self) -> tuple[int, int]:
        return 0, 2 * _MOST

    def quantile(self) -> Callable[[Draw], Integers]:
        mean = self.mean
        if mean > _WIDE:
            return _wide(_bell(mean, mean, 1 / np.sqrt(mean), 1 / mean), *self.ends())
        return _looked_up(int(mean), mean, lambda k: np.log(mean) - np.log(k + 1.0), *self.ends())


class Binomial(Count):
    """How many of `trials` independent attempts succeed."""

    about: ClassVar[About] = About(
        "Binomial", "numbers", "How many of a number of tries succeed. Right answers, defective parts, opened mails.",
        words=("count", "successes", "trials", "integer"), ordered=True,
    )  # fmt: skip
    kind: Literal["binomial"] = "binomial"
    trials: int = parameter(
        20, "Tries", "How many attempts there are.", ge=0, le=10**12, slider=(1, 100), handle="spread"
    )
    probability: float = parameter(
        0.3,
        "Chance of success",
        "Of each attempt, from 0 to 1.",
        ge=0,
        le=1,
        step=0.01,
        slider=(0, 1),
        handle="place",
    )

    def support(self) -> tuple[int, int]:
        return (self.trials if self.probability == 1 else 0), (0 if self.probability == 0 else self.trials)

    def quantile(self) -> Callable[[Draw], Integers]:
        n, p = self.trials, self.probability
        first, last = self.ends()
        if first == last:
            return lambda draw: np.full(draw.n, first, dtype=np.int64)
        variance = n * p * (1 - p)
        if variance > _WIDE:
            return _wide(
                _bell(n * p, variance, (1 - 2 * p) / np.sqrt(variance), (1 - 6 * p * (1 - p)) / variance),
                first,
                last,
            )
        odds = np.log(p) - np.log1p(-p)
        return _looked_up(
            int((n + 1) * p), variance, lambda k: np.log(n - k) - np.log(k + 1.0) + odds, first, last
        )


class Geometric(Count):
    """How many attempts it takes until the first success, itself included."""

    about: ClassVar[About] = About(
        "Geometric", "numbers", "How many tries until the first success, 1 at least. Calls until a sale, visits.",
        words=("count", "tries", "attempts", "integer"), ordered=True,
    )  # fmt: skip
    kind: Literal["geometric"] = "geometric"
    probability: float = parameter(
        0.25, "Chance of success", "Of each attempt, above 0 and up to 1.", ge=1e-12, le=1, step=0.01, slider=(0.01, 1),
        handle="place",
    )  # fmt: skip

    def support(self) -> tuple[int, int]:
        return 1, (1 if self.probability == 1 else 2 * _MOST)

    def quantile(self) -> Callable[[Draw], Integers]:
        """Without memory: from a minimum on it begins anew."""
        first, last = self.ends()
        if first == last:
            return lambda draw: np.full(draw.n, first, dtype=np.int64)
        log_failure = float(np.log1p(-self.probability))
        share = -float(np.expm1(log_failure * (last - first + 1)))

        def quantile(draw: Draw) -> Integers:
            more = np.ceil(np.log1p(-(draw.u() * share)) / log_failure)
            return np.clip(first - 1 + more.astype(np.int64), first, last)

        return quantile


class NegativeBinomial(Tabled):
    """A Poisson count whose mean varies as a gamma does: variance = ratio · mean."""

    about: ClassVar[About] = About(
        "Negative binomial", "numbers", "Counts that vary more than by chance. Purchases, accidents, visits.",
        words=("overdispersed", "count", "pascal", "integer", "purchases"), ordered=True,
    )  # fmt: skip
    kind: Literal["negative_binomial"] = "negative_binomial"
    mean: float = parameter(4.0, "Mean", "The average count.", gt=0, le=1e6, slider=(0, 50), handle="place")
    ratio: float = parameter(
        3.0, "Variance over mean", "1 would be Poisson; the larger, the more the counts vary.",
        ge=1.001, le=1e4, slider=(1.1, 20), handle="spread",
    )  # fmt: skip

    def support(self) -> tuple[int, int]:
        return 0, 2 * _MOST

    def steps(self) -> Steps:
        """P(k + 1) / P(k) = (k + r) / (k + 1) · (1 - p) with p = 1 / ratio and r = mean / (ratio - 1)."""
        failure = 1 - 1 / self.ratio
        r = self.mean / (self.ratio - 1)
        mode = int((r - 1) * (self.ratio - 1)) if r > 1 else 0
        # The right tail falls by the factor 1 - p a step, however narrow the middle.
        reach = int(_NEGLIGIBLE / -np.log(failure)) + 1
        return _steps(
            mode, self.mean * self.ratio, lambda k: np.log(k + r) - np.log(k + 1.0) + np.log(failure), *self.ends(),
            reach,
        )  # fmt: skip


class Hypergeometric(Tabled):
    """How many marked ones are among `draws` taken without putting back."""

    about: ClassVar[About] = About(
        "Hypergeometric", "numbers", "How many of a sample are marked, without putting back. Defects, cards.",
        words=("without replacement", "sample", "urn", "count", "quality control"), ordered=True,
    )  # fmt: skip
    kind: Literal["hypergeometric"] = "hypergeometric"
    population: int = parameter(500, "Population", "How many there are.", ge=1, le=1_000_000)
    successes: int = parameter(
        60, "Marked", "How many of them are marked.", ge=0, le=1_000_000, handle="place"
    )
    draws: int = parameter(50, "Drawn", "How many are taken.", ge=0, le=1_000_000, slider=(0, 500))

    def support(self) -> tuple[int, int]:
        for words, value in (("marked", self.successes), ("drawn", self.draws)):
            if value > self.population:
                raise ValueError(f"{value:,} cannot be {words}: the population is {self.population:,}.")
        return max(0, self.draws + self.successes - self.population), min(self.draws, self.successes)

    def steps(self) -> Steps:
        total, marked, drawn = self.population, self.successes, self.draws
        first, last = self.ends()
        if first == last:
            return first, np.ones(1)
        share = marked / total
        variance = drawn * share * (1 - share) * (total - drawn) / max(total - 1, 1)
        mode = (drawn + 1) * (marked + 1) // (total + 2)

        def log_ratio(k: Floats) -> Floats:
            return (
                np.log(marked - k)
                + np.log(drawn - k)
                - np.log(k + 1)
                - np.log(total - marked - drawn + k + 1)
            )

        return _steps(mode, variance, log_ratio, first, last)


class Zipf(Tabled):
    """Rank k from 1 to `size` with a weight of k^-exponent."""

    about: ClassVar[About] = About(
        "Zipf", "numbers", "Ranks of which the first are the most frequent. Popular articles, words, big cities.",
        words=("rank", "power law", "popularity", "long tail", "zeta", "integer"), ordered=True,
    )  # fmt: skip
    kind: Literal["zipf"] = "zipf"
    size: int = parameter(
        1_000, "Ranks", "The largest rank.", ge=1, le=1_000_000, slider=(1, 10_000), handle="spread"
    )
    exponent: float = parameter(
        1.1, "Exponent", "0 makes all ranks alike; the larger, the more the first ones prevail.",
        ge=0, le=20, slider=(0, 3),
    )  # fmt: skip

    def support(self) -> tuple[int, int]:
        return 1, self.size

    def steps(self) -> Steps:
        first, last = self.ends()
        ranks = np.arange(first, last + 1, dtype=np.float64)
        # Relative to the first rank, so that a steep law far out does not vanish.
        cdf = np.cumsum(np.exp(-self.exponent * np.log(ranks / first)))
        return first, cdf / cdf[-1]


class Dice(Tabled):
    """The sum of some equal dice and a number added to it."""

    about: ClassVar[About] = About(
        "Dice", "numbers", "The sum of rolled dice, such as 3d6 + 2. Games, simple scores, sums of equal chances.",
        words=("roll", "d6", "d20", "game", "integer", "sum"), ordered=True,
    )  # fmt: skip
    kind: Literal["dice"] = "dice"
    dice: int = parameter(2, "Dice", "How many are rolled.", ge=1, le=1_000, slider=(1, 10))
    sides: int = parameter(6, "Sides", "Of each die.", ge=1, le=1_000, slider=(2, 20))
    added: int = parameter(0, "Added", "A number added to the sum.", ge=0, le=_MOST)

    @model_validator(mode="after")
    def _small(self) -> Dice:
        if self.dice * self.sides > _MOST_PIPS:
            raise ValueError(
                f"{self.dice:,} dice of {self.sides:,} sides are too many; at most {_MOST_PIPS:,} pips."
            )
        return self

    def support(self) -> tuple[int, int]:
        return self.dice + self.added, self.dice * self.sides + self.added

    def steps(self) -> Steps:
        first, last = self.ends()
        shares = np.ones(1)
        for _ in range(self.dice):
            padded = np.concatenate([[0.0], np.cumsum(shares)])
            tops = np.minimum(np.arange(1, len(shares) + self.sides), len(shares))
            bottoms = np.maximum(np.arange(1, len(shares) + self.sides) - self.sides, 0)
            shares = (padded[tops] - padded[bottoms]) / self.sides
        lowest = self.support()[0]
        cdf = np.cumsum(shares[first - lowest : last - lowest + 1])
        if not cdf[-1] > 1e-300:
            raise ValueError(f"The dice show no sum {in_words(self.minimum, self.maximum)}.")
        return first, cdf / cdf[-1]


def _looked_up(
    mode: int, variance: float, log_ratio: Callable[[Floats], Floats], first: int, last: int
) -> Callable[[Draw], Integers]:
    return _by_steps(*_steps(mode, variance, log_ratio, first, last))


def _steps(  # noqa: PLR0913 - a law in numbers
    mode: int,
    variance: float,
    log_ratio: Callable[[Floats], Floats],
    first: int,
    last: int,
    tail: int = 0,
) -> Steps:
    """The steps of a law with one peak from its ratios ln(P(k + 1) / P(k)); bounds may lie far in a tail.

    Twelve deviations reach where a law with light tails is negligible; `tail` is how far another one reaches at least.
    """
    reach = int(12 * np.sqrt(variance)) + 80 + tail
    top = min(max(mode, first), last)
    low, high = max(first, top - reach), min(last, top + reach)
    counts = np.arange(low, high, dtype=np.float64)
    logs = np.concatenate([[0.0], np.cumsum(log_ratio(counts))]) if high > low else np.zeros(1)
    logs -= logs.max()
    likely = np.flatnonzero(logs > -_NEGLIGIBLE)
    cdf = np.cumsum(np.exp(logs[likely[0] : likely[-1] + 1]))
    return low + int(likely[0]), cdf / cdf[-1]


def _by_steps(first: int, cdf: Floats) -> Callable[[Draw], Integers]:
    if len(cdf) == 1:
        return lambda draw: np.full(draw.n, first, dtype=np.int64)
    guide = Guide(cdf[:-1])
    return lambda draw: guide.count(draw.u()).astype(np.int64, copy=False) + first


def _bell(mean: float, variance: float, skewness: float, kurtosis: float) -> Callable[[Floats], Floats]:
    """z to a count before rounding: Cornish and Fisher's expansion (1938) with Sheppard's correction for a lattice."""
    deviation = float(np.sqrt(variance))

    def from_z(z: Floats) -> Floats:
        square = z * z
        bend = skewness / 6 * (square - 1)
        bend += z * (
            kurtosis / 24 * (square - 3) - skewness * skewness / 36 * (2 * square - 5) - 1 / (24 * variance)
        )
        return mean + deviation * (z + bend)

    return from_z


def _wide(from_z: Callable[[Floats], Floats], first: int, last: int) -> Callable[[Draw], Integers]:
    """Rounded values of an almost normal law within [first, last]."""

    def level(x: Floats) -> Floats:
        low, high = np.full(x.shape, -38.0), np.full(x.shape, 38.0)
        for _ in range(80):
            middle = (low + high) / 2
            above = from_z(middle) > x
            low, high = np.where(above, low, middle), np.where(above, middle, high)
        return low

    def missing(x: Floats) -> Floats:
        raise NotImplementedError

    law = Distribution(
        cdf=lambda x: ndtr(level(x)),
        sf=lambda x: ndtr(-level(x)),
        pdf=missing,
        ppf=missing,
        isf=missing,
        from_z=from_z,
    )
    quantile = bounded(law, first - 0.5, last + 0.5)
    return lambda draw: np.clip(np.rint(quantile(draw)).astype(np.int64), first, last)
