"""Dates and times: even over a range, or drawn over time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Annotated, ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import AfterValidator, model_validator

from studio.generators.curves import check_heights, drawn
from studio.generators.draw import Draw, Integers, Maker, Setting
from studio.generators.generator import About, Enumeration, Generator
from studio.generators.parameters import parameter

Resolution = Literal["day", "hour", "minute", "second", "millisecond"]

_MILLISECONDS: dict[str, int] = {
    "day": 86_400_000,
    "hour": 3_600_000,
    "minute": 60_000,
    "second": 1000,
    "millisecond": 1,
}
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - columns of times without a zone


def _iso(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is no date; write it as 2024-05-31 or 2024-05-31T14:30:00.') from None
    if moment.tzinfo is not None:
        raise ValueError(f'"{text}" names a time zone; write the local time without it.')
    if len(text) == 10:
        return moment.date().isoformat()
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


Moment = Annotated[str, AfterValidator(_iso)]
"""A date ("2024-05-31") or a date and time ("2024-05-31T14:30:00") as ISO 8601 text."""


class Moments(Generator):
    """Base of the date types; both ends belong to the range, and an end without a time means that whole day."""

    start: Moment = parameter(
        "2024-01-01", "From", "The first moment, included.", editor="datetime", handle="minimum"
    )
    end: Moment = parameter(
        "2024-12-31", "To", "The last moment, included; without a time, that whole day.", editor="datetime",
        handle="maximum",
    )  # fmt: skip
    resolution: Resolution = parameter("day", "Resolution", "The unit in which the moments are counted.")

    @model_validator(mode="after")
    def _possible(self) -> Moments:
        if self._bounds()[0] > self._bounds()[1]:
            raise ValueError(f"The start {self.start} must not lie after the end {self.end}.")
        if self.units()[1] < 1:
            raise ValueError(f"No whole {self.resolution} lies between {self.start} and {self.end}.")
        return self

    def units(self) -> tuple[int, int]:
        """The first moment in units of the resolution since 1970, and how many there are."""
        unit = _MILLISECONDS[self.resolution]
        first, last = self._bounds()
        first_unit, last_unit = -(-first // unit), last // unit
        return first_unit, last_unit - first_unit + 1

    def _bounds(self) -> tuple[int, int]:
        """Both ends in milliseconds since 1970."""
        whole_day = _MILLISECONDS["day"] - 1 if len(self.end) == 10 else 0
        first, last = (
            (datetime.fromisoformat(end) - _EPOCH) // timedelta(milliseconds=1)
            for end in (self.start, self.end)
        )
        return first, last + whole_day

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.resolution == "day":
            return pa.date32()
        return pa.timestamp("ms" if self.resolution == "millisecond" else "s")

    def _finish(self) -> Callable[[Integers], pa.Array]:
        """From moments in units since 1970 to Arrow."""
        if self.resolution == "day":
            return lambda units: pa.array(units.astype(np.int32)).view(pa.date32())
        factor = 1 if self.resolution == "millisecond" else _MILLISECONDS[self.resolution] // 1000
        kind = pa.timestamp("ms" if self.resolution == "millisecond" else "s")
        return lambda units: pa.array(units * factor).view(kind)


class Date(Moments):
    """Every moment of a range equally likely."""

    about: ClassVar[About] = About(
        "Date and time", "dates", "Any moment between two, down to the millisecond. Order date, log-in, appointment.",
        words=("timestamp", "datetime", "day", "birthday", "time"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["date"] = "date"

    def prepare(self, setting: Setting) -> Maker:
        first, size = self.units()
        finish = self._finish()
        return lambda draw: finish(first + np.minimum((draw.u() * size).astype(np.int64), size - 1))

    def enumeration(self, setting: Setting) -> Enumeration | None:
        first, size = self.units()
        finish = self._finish()
        return Enumeration(size, lambda index: finish(first + index.astype(np.int64)))


class DateCurve(Moments):
    """Moments whose density over the range is drawn by hand."""

    about: ClassVar[About] = About(
        "Drawn over time", "dates", "Busy and quiet times as you draw them. A launch, a season, a slow decline.",
        words=("season", "trend", "timeline", "timestamp", "datetime", "story"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["date_curve"] = "date_curve"
    heights: tuple[float, ...] = parameter(
        (3.0, 2.0, 2.5, 3.0, 4.0, 3.5, 3.0, 3.0, 4.0, 5.0, 8.0, 9.0), "Heights",
        "How busy the moments are, at even distances from start to end; only the proportions count.",
        editor="curve", handle="curve", max_length=100_000,
    )  # fmt: skip

    @model_validator(mode="after")
    def _drawn(self) -> DateCurve:
        check_heights(self.heights)
        return self

    def prepare(self, setting: Setting) -> Maker:
        first, size = self.units()
        finish = self._finish()
        density = drawn(0.0, float(size), self.heights)

        def make(draw: Draw) -> pa.Array:
            return finish(first + np.minimum(density(draw.u()).astype(np.int64), size - 1))

        return make


def moment(value: date) -> str:
    """A date or a date and time as the text that the parameters take."""
    return _iso(value.isoformat())
