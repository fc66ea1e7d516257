"""Moments in order: arrivals at random, in bursts, or nearly even."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from scipy.special import betaincinv, gammaincinv, ndtr, ndtri

from studio.generators.dates import Moment
from studio.generators.draw import Draw, Floats, Maker, Setting, Words, uniforms
from studio.generators.dyadic import Values, evaluate, scope
from studio.generators.generator import About, Generator
from studio.generators.hermite import LEVELS, EvenTable
from studio.generators.parameters import parameter
from studio.generators.series import Series
from studio.problems import Problem

Unit = Literal["seconds", "minutes", "hours", "days"]
_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}
_PER_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}
_LAST = 253_402_300_799
"""The last second of the year 9999."""
_MANY = 512.0
"""From so many gaps on a series of a few terms takes the place of a table."""


class Arrivals(Series):
    """The beginning plus a sum of gaps, gamma distributed with the given mean.

    Addressing: the sum of m gaps is gamma distributed, and the share of it that lies in its first half is beta
    distributed, so that an arrival is drawn between two known ones (see `studio.generators.dyadic`); exact, and never
    out of order.
    """

    about: ClassVar[About] = About(
        "Arrivals", "sequences", "Times in order with random gaps, even or in bursts. Calls, clicks, orders, alarms.",
        words=("poisson process", "bursts", "inter-arrival", "event log", "timestamp", "queue"),
    )  # fmt: skip
    kind: Literal["arrivals"] = "arrivals"
    start: Moment = parameter(
        "2024-01-01", "Begins", "The moment after which the first one comes.", editor="datetime"
    )
    of: str = parameter(
        "", "Or with the column", "A column of dates after which they come, such as one of the parent.",
        editor="optional_column",
    )  # fmt: skip
    gap: float = parameter(2.0, "Mean gap", "Between one and the next.", gt=0, le=1e9, slider=(0.1, 60))
    unit: Unit = parameter("seconds", "Unit", "Of the gap.")
    regularity: float = parameter(
        1.0, "Regularity",
        "1 comes at any moment (Poisson); less comes in bursts with long pauses; more comes nearly evenly.",
        ge=0.02, le=1e6, step=0.1, slider=(0.05, 5),
    )  # fmt: skip
    resolution: Literal["second", "millisecond"] = parameter(
        "second", "Resolution", "The unit in which the moments are counted."
    )

    def inputs(self) -> tuple[str, ...]:
        return (self.of,) if self.of else ()

    def renamed(self, ids: dict[str, str]) -> Arrivals:
        return self.model_copy(update={"of": ids.get(self.of, self.of)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.of:
            kind = setting.input_types[self.of]
            if not (pa.types.is_date32(kind) or pa.types.is_timestamp(kind)):
                raise Problem(
                    "The column after which they come holds no dates.", mend="Choose a column of dates."
                )
        return pa.timestamp("ms" if self.resolution == "millisecond" else "s")

    def prepare(self, setting: Setting) -> Maker:
        kind = self.arrow_type(setting)
        where = scope(setting, self.over == "each parent")
        law = Gaps(self.regularity)
        per_second = _PER_SECOND[kind.unit]
        gap = self.gap * _SECONDS[self.unit] * per_second
        begin = (datetime.fromisoformat(self.start) - datetime(1970, 1, 1)).total_seconds() * per_second  # noqa: DTZ001 - local times

        def make(draw: Draw) -> pa.Array:
            after = np.floor(evaluate(draw, "gap", law, *where(draw)) * gap)
            missing = None
            base: Floats | float = begin
            if self.of:
                dates = draw.input(self.of).cast(kind)
                missing = np.asarray(dates.is_null()) if dates.null_count else None
                base = np.asarray(dates.view(pa.int64()).fill_null(0)).astype(np.float64)
            moments = base + after
            if moments.max(initial=0.0) > _LAST * per_second:
                raise Problem(
                    "The times come to lie after the year 9999.",
                    mend="Choose a shorter gap, or ask for fewer rows.",
                )
            return pa.array(moments.astype(np.int64), mask=missing).view(kind)

        return make

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(), {}


class Gaps:
    """The law of sums of gamma distributed gaps of mean 1 and shape `regularity`."""

    def __init__(self, regularity: float) -> None:
        self._shape = regularity
        self._tables: dict[int, EvenTable] = {}

    def first(self, words: Words) -> Values:
        return self._sum(0, words)

    def ahead(self, level: int, left: Values, words: Words) -> Values:
        return left + self._sum(level, words)

    def between(self, level: int, left: Values, right: Values, words: Words) -> Values:
        share: Values = left + (right - left) * self._share(level, uniforms(words))
        return share

    def _sum(self, level: int, words: Words) -> Floats:
        """The sum of 2^level gaps."""
        u, shape = uniforms(words), self._shape * 2.0**level
        if shape < _MANY * 8:
            total: Floats = gammaincinv(shape, u) / self._shape
            return total
        # Cornish and Fisher's expansion of the gamma quantile.
        z, root = ndtri(u), np.sqrt(shape)
        terms = (z * z - 1) / 3 + (z**3 - 7 * z) / (36 * root) - (3 * z**4 + 7 * z * z - 16) / (810 * shape)
        total = (shape + root * z + terms) / self._shape
        return total

    def _share(self, level: int, u: Floats) -> Floats:
        """How much of the sum of 2^(level + 1) gaps lies in its first half: beta distributed, alike from both ends."""
        shape = self._shape * 2.0**level
        if shape == 1.0:
            return u
        z = ndtri(u)
        if shape < _MANY:
            table = self._tables.get(level)
            if table is None:
                table = self._tables[level] = _beta_table(shape)
            return table(z.reshape(-1)).reshape(z.shape)
        # Beta through Student's t, of which four terms of Hill's expansion are exact enough from 1,024 degrees on.
        nu, w = 2 * shape, z * z
        t = z * (
            1 + (w + 1) / (4 * nu) + ((5 * w + 16) * w + 3) / (96 * nu**2)
            + (((3 * w + 19) * w + 17) * w - 15) / (384 * nu**3)
        )  # fmt: skip
        share: Floats = 0.5 + 0.5 * t / np.sqrt(nu + t * t)
        return share


def _beta_table(shape: float) -> EvenTable:
    half = betaincinv(shape, shape, ndtr(LEVELS[: len(LEVELS) // 2]))
    values = np.concatenate([half, [0.5], 1 - half[::-1]])
    return EvenTable(np.maximum.accumulate(values), np.full(len(values), np.nan))
