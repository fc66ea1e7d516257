"""What the column types have in common whose rows follow one another: which rows are one series, and Gaussian noise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.special import ndtri

from studio.generators.draw import Draw, Floats, Integers, Words, uniforms
from studio.generators.dyadic import Values, evaluate
from studio.generators.generator import Generator
from studio.generators.parameters import parameter

Over = Literal["each parent", "whole table"]

_SMALLEST = 1e-300


class Series(Generator):
    """Base of the sequences. Which series a row belongs to, and its place there, are all that it knows of its row."""

    over: Over = parameter(
        "each parent", "Begins anew for",
        "each parent: in a table of children, the rows of each parent are a series of their own; whole table: one "
        "series over all rows.",
    )  # fmt: skip

    def reads_owner(self) -> bool:
        return self.over == "each parent"


@dataclass(frozen=True, slots=True)
class GaussMarkov:
    """Deviations d with d(t + 1) = keep · d(t) + step · noise, the noise normal with mean 0 and spread 1.

    d(0) has the spread `start`. The law of a place between two known ones, h away from both, with a = keep^h:
    mean a (left + right) / (1 + a²), variance v / (1 + a²), where v is the variance that gathers in h steps.
    """

    keep: float
    step: float
    start: float

    def first(self, words: Words) -> Values:
        made: Values = self.start * _normal(words)
        return made

    def ahead(self, level: int, left: Values, words: Words) -> Values:
        kept, gathered = self._after(level)
        made: Values = kept * left + np.sqrt(gathered) * _normal(words)
        return made

    def between(self, level: int, left: Values, right: Values, words: Words) -> Values:
        kept, gathered = self._after(level)
        weight, spread = kept / (1 + kept * kept), np.sqrt(gathered / (1 + kept * kept))
        made: Values = weight * (left + right) + spread * _normal(words)
        return made

    def _after(self, level: int) -> tuple[float, float]:
        """What is kept after 2^level steps, and the variance that gathers."""
        steps = 2.0**level
        size = abs(self.keep)
        if size == 1.0:
            return 1.0 if self.keep > 0 or level else -1.0, self.step**2 * steps
        if size < _SMALLEST:
            return 0.0, self.step**2
        log = float(np.log(size))
        kept = float(np.exp(steps * log)) * (-1.0 if self.keep < 0 and level == 0 else 1.0)
        return kept, self.step**2 * float(np.expm1(2 * steps * log) / np.expm1(2 * log))


def stationary(keep: float, spread: float) -> GaussMarkov:
    """The process whose deviations have the same `spread` at every place."""
    return GaussMarkov(keep, spread * float(np.sqrt((1 - keep) * (1 + keep))), spread)


def kept_noise(keep: float, spread: float) -> Callable[[Draw, Integers, Integers], Floats]:
    """Normal noise of that spread, of which each place keeps the share `keep` of the one before."""
    law = stationary(keep, spread)

    def noise(draw: Draw, series: Integers, places: Integers) -> Floats:
        if keep == 0.0:  # The same values, without the places around.
            return spread * _normal(draw.serial("noise", series, places))
        return evaluate(draw, "noise", law, series, places)

    return noise


def _normal(words: Words) -> Floats:
    z: Floats = ndtri(uniforms(words))
    return z
