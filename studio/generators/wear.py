"""Wear that grows until something fails, and sensors that feel it."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator
from scipy.special import ndtri

from studio.generators.arrivals import Gaps
from studio.generators.continuous import refuse_huge, rounding
from studio.generators.draw import Draw, Floats, Integers, Maker, Setting, uniforms
from studio.generators.dyadic import scope
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.renewals import lives
from studio.generators.series import Series, kept_noise
from studio.problems import Problem


class Wear(Series):
    """The share of a life that is over, to a power: 0 when new, 1 when it fails.

    Addressing: with the parent's rows as its life, from the place among them and their number. A life that is drawn is
    followed by the next one; their ends are sums of gamma distributed lives, known at any number (see
    `studio.generators.renewals`).
    """

    about: ClassVar[About] = About(
        "Wear to failure", "sequences", "Grows from 0 when new to 1 at the failure. Bearings, tools, batteries.",
        words=("run to failure", "degradation", "remaining useful life", "rul", "predictive maintenance", "health"),
    )  # fmt: skip
    kind: Literal["wear"] = "wear"
    life: Literal["rows of the parent", "drawn"] = parameter(
        "rows of the parent", "A life lasts",
        "rows of the parent: the last row of each parent is the failure; drawn: by the mean below, and a new one "
        "follows. A table without parents always draws it.",
    )  # fmt: skip
    mean: float = parameter(
        200.0, "Mean life", "Where it is drawn.", unit="rows", ge=2, le=1e12, slider=(10, 1000)
    )
    regularity: float = parameter(
        4.0, "Regularity", "Where it is drawn: the larger, the more alike all lives are; 1 fails at any moment.",
        ge=0.2, le=1e6, step=0.5, slider=(0.5, 50),
    )  # fmt: skip
    bend: float = parameter(
        2.0, "Late onset", "1 wears evenly; the larger, the later it shows.", gt=0, le=100, step=0.1, slider=(0.3, 8)
    )  # fmt: skip
    shows: Literal["wear", "rows left", "fails now"] = parameter(
        "wear", "Shows", "wear from 0 to 1; rows left until the failure; or yes in the row of the failure."
    )

    def reads_owner(self) -> bool:
        return super().reads_owner() or self.life == "rows of the parent"

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.shows == "rows left":
            return pa.int64()
        return pa.bool_() if self.shows == "fails now" else pa.float64()

    def prepare(self, setting: Setting) -> Maker:
        where = scope(setting, self.over == "each parent")
        of_parent = self.life == "rows of the parent" and bool(setting.owner)
        law, mean = Gaps(self.regularity), self.mean

        def make(draw: Draw) -> pa.Array:
            if of_parent:
                return self._shown(draw.position(), draw.siblings())
            series, places = where(draw)
            # The rows of a life are those from its begin up to its end, which lie between rows.
            begin, end = (np.ceil(bound).astype(np.int64) for bound in lives(draw, law, mean, series, places))
            return self._shown(places - begin, end - begin)

        return make

    def _shown(self, age: Integers, rows: Integers) -> pa.Array:
        """From the rows that are over, and all rows of the life."""
        left = rows - 1 - age
        if self.shows == "rows left":
            return pa.array(left)
        if self.shows == "fails now":
            return pa.array(left == 0)
        share = np.divide(age, rows - 1, out=np.ones(len(age)), where=rows > 1)
        return pa.array(share**self.bend)


class Sensor(Series):
    """base + offset of the series + response · wear^bend + noise.

    Addressing: the offset belongs to the series; the noise is a stationary AR(1) process (see
    `studio.generators.dyadic`); all else is the row's own.
    """

    about: ClassVar[About] = About(
        "Sensor", "sequences", "Answers to another column, with noise. Temperature or vibration under wear.",
        words=("measurement", "reading", "signal", "iot", "telemetry", "response", "vibration"), smooth=True,
    )  # fmt: skip
    kind: Literal["sensor"] = "sensor"
    of: str = parameter(
        "", "Feels", "The column of numbers to which it answers, such as wear.", editor="column"
    )
    base: float = parameter(20.0, "At zero", "What it reads where that column is 0.", slider=(0, 200))
    response: float = parameter(
        15.0, "Response", "How much more it reads where that column is 1.", slider=(-50, 50)
    )
    bend: float = parameter(
        1.5, "Bend", "1 answers evenly; the larger, the later and the steeper.", gt=0, le=100, step=0.1,
        slider=(0.3, 8),
    )  # fmt: skip
    offset: float = parameter(
        1.0, "Differs by device", "The standard deviation from one parent to another.", ge=0, slider=(0, 10)
    )
    noise: float = parameter(
        0.8, "Noise", "The standard deviation of what comes by chance.", ge=0, slider=(0, 10)
    )
    memory: float = parameter(
        0.3, "Noise kept", "The share of the noise that is kept from row to row; 0 is drawn anew each time.",
        ge=0, lt=1, step=0.05, slider=(0, 0.99),
    )  # fmt: skip
    decimals: int | None = parameter(
        None,
        "Decimals",
        "Digits after the point; 0 gives whole numbers, empty keeps every digit.",
        ge=0,
        le=12,
    )

    @model_validator(mode="after")
    def _possible(self) -> Sensor:
        refuse_huge(self)
        return self

    def inputs(self) -> tuple[str, ...]:
        return (self.of,) if self.of else ()

    def renamed(self, ids: dict[str, str]) -> Sensor:
        return self.model_copy(update={"of": ids.get(self.of, self.of)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        kind = setting.input_types.get(self.of)
        if kind is None or not (pa.types.is_integer(kind) or pa.types.is_floating(kind)):
            raise Problem("No column is chosen to which it answers.", mend="Choose one, such as wear.")
        return pa.int64() if self.decimals == 0 else pa.float64()

    def prepare(self, setting: Setting) -> Maker:
        self.arrow_type(setting)
        where = scope(setting, self.over == "each parent")
        noise, finish = kept_noise(self.memory, self.noise), rounding(self.decimals)

        def make(draw: Draw) -> pa.Array:
            series, places = where(draw)
            felt = draw.input(self.of)
            missing = np.asarray(felt.is_null()) if felt.null_count else None
            cause = np.asarray(felt.cast(pa.float64()).fill_null(0.0))
            # Below 0 it answers as far down as it would up.
            answer = self.response * np.sign(cause) * np.abs(cause) ** self.bend
            made = finish(self.base + self._offsets(draw, series) + answer + noise(draw, series, places))
            return made if missing is None else pa.array(np.asarray(made), mask=missing)

        return make

    def _offsets(self, draw: Draw, series: Integers) -> Floats:
        """The own offset of each series."""
        words = draw.serial("offset", series, np.zeros_like(series))
        offsets: Floats = self.offset * ndtri(uniforms(words))
        return offsets

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(of="wear"), {"wear": Wear()}
