"""A trend, seasons that repeat, and noise: by the row, or by the time in another column."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import BaseModel, ConfigDict, model_validator

from studio.generators.continuous import refuse_huge, rounding
from studio.generators.dates import Moment
from studio.generators.draw import Draw, Floats, Maker, Setting
from studio.generators.dyadic import scope
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.series import Series, kept_noise
from studio.problems import Problem

Unit = Literal["seconds", "minutes", "hours", "days", "weeks"]
_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400, "weeks": 604_800}
_PER_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}


class Season(BaseModel):
    """A swing that repeats: `swing` above the level at the peak, as much below it half a period later."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    period: float = parameter(12.0, "Repeats every", "Rows, or the unit of the time column.", gt=0, le=1e12)
    swing: float = parameter(10.0, "Swing", "How far it rises above the level at its peak.", ge=0, le=1e100)
    peak: float = parameter(
        0.0, "Peak at", "How long after the beginning the peak stands.", ge=-1e12, le=1e12
    )


class TrendSeason(Series):
    """level + trend · t + the swing of each season · cos(2π (t - peak) / period) + noise.

    Addressing: all but the noise follows from the row or its time alone. Noise that is kept from row to row is a
    stationary AR(1) process, filled in between known places (see `studio.generators.dyadic`).
    """

    about: ClassVar[About] = About(
        "Trend and seasons", "sequences", "A trend, seasons and noise over rows or dates. Sales, visits, weather.",
        words=("time series", "seasonality", "cycle", "forecast", "sine", "weekly", "yearly"), smooth=True,
    )  # fmt: skip
    kind: Literal["trend_season"] = "trend_season"
    level: float = parameter(100.0, "Begins at", "The level at the beginning.", slider=(0, 1000))
    trend: float = parameter(
        0.1, "Trend", "How much the level rises per row, or per unit of the time column.", slider=(-2, 2), step=0.01
    )  # fmt: skip
    seasons: tuple[Season, ...] = parameter(
        (Season(period=12.0, swing=20.0, peak=3.0),), "Seasons", "Swings that repeat; none gives a plain trend.",
        editor="table", max_length=50,
    )  # fmt: skip
    noise: float = parameter(
        5.0, "Noise", "The standard deviation of what comes by chance.", ge=0, slider=(0, 50)
    )
    memory: float = parameter(
        0.0, "Noise kept", "The share of the noise that is kept from row to row; 0 is drawn anew each time.",
        ge=0, lt=1, step=0.05, slider=(0, 0.99),
    )  # fmt: skip
    combine: Literal["added", "multiplied"] = parameter(
        "added", "Seasons and noise are",
        "added: in the units of the value; multiplied: in percent of the level, so that they grow with it.",
    )  # fmt: skip
    of: str = parameter(
        "",
        "Time",
        "A column of dates; empty counts the rows. Noise always follows the rows.",
        editor="optional_column",
    )
    unit: Unit = parameter("days", "Unit of the time", "Of the periods, the peaks and the trend.")
    origin: Moment = parameter(
        "2024-01-01", "Time begins", "The moment from which a time column counts.", editor="datetime", advanced=True
    )  # fmt: skip
    decimals: int | None = parameter(
        None,
        "Decimals",
        "Digits after the point; 0 gives whole numbers, empty keeps every digit.",
        ge=0,
        le=12,
    )

    @model_validator(mode="after")
    def _possible(self) -> TrendSeason:
        refuse_huge(self)
        return self

    def inputs(self) -> tuple[str, ...]:
        return (self.of,) if self.of else ()

    def renamed(self, ids: dict[str, str]) -> TrendSeason:
        return self.model_copy(update={"of": ids.get(self.of, self.of)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.of:
            kind = setting.input_types[self.of]
            if not (pa.types.is_date32(kind) or pa.types.is_timestamp(kind)):
                raise Problem(
                    "The column of its time holds no dates.",
                    mend="Choose a column of dates, or none to count the rows.",
                )
        return pa.int64() if self.decimals == 0 else pa.float64()

    def prepare(self, setting: Setting) -> Maker:
        where = scope(setting, self.over == "each parent")
        noise = kept_noise(self.memory, self.noise)
        finish = rounding(self.decimals)
        read = self._clock(setting.input_types[self.of]) if self.of else None
        multiplied = self.combine == "multiplied"

        def make(draw: Draw) -> pa.Array:
            series, places = where(draw)
            dates = draw.input(self.of) if read is not None else None
            time = places.astype(np.float64) if read is None else read(dates)
            level = self.level + self.trend * time
            moved = self._swings(time)
            if self.noise > 0:
                moved = moved + noise(draw, series, places)
            made = finish(level * (1 + moved / 100) if multiplied else level + moved)
            if dates is None or not dates.null_count:
                return made
            return pa.array(np.asarray(made), mask=np.asarray(dates.is_null()))

        return make

    def _swings(self, time: Floats) -> Floats:
        total = np.zeros_like(time)
        for season in self.seasons:
            # Whole periods go first, so that the angle stays exact far away.
            turn = np.mod(time - season.peak, season.period) / season.period
            total += season.swing * np.cos(2 * np.pi * turn)
        return total

    def _clock(self, kind: pa.DataType) -> Callable[[pa.Array], Floats]:
        """From dates to units since the beginning."""
        begin = (datetime.fromisoformat(self.origin) - datetime(1970, 1, 1)).total_seconds()  # noqa: DTZ001 - local times
        days = pa.types.is_date32(kind)
        per_second = 1 if days else _PER_SECOND[kind.unit]
        second = 86_400.0 if days else 1.0 / per_second

        def read(dates: pa.Array) -> Floats:
            ticks = np.asarray(dates.view(pa.int32() if days else pa.int64()).fill_null(0))
            time: Floats = (ticks * second - begin) / _SECONDS[self.unit]
            return time

        return read

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        seasons = (Season(period=7, swing=12), Season(period=180, swing=30, peak=60))
        return cls(level=200, trend=0.2, seasons=seasons, noise=5, memory=0.5), {}
