"""Times of the day, spans of time, and moments within working hours."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, ClassVar, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic import AfterValidator, model_validator

from studio.generators.assembly import fixed_width, write_digits
from studio.generators.continuous import Distribution, Number
from studio.generators.dates import Moment
from studio.generators.draw import Draw, Integers, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.normal import Lognormal
from studio.generators.parameters import parameter

_DAY_S = 86_400
_EPOCH = date(1970, 1, 1)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOST_DAYS = 400_000

DayName = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
HolidayCountry = Literal["none", "US", "GB", "DE", "FR", "ES", "IT", "PL", "BR", "JP", "CN"]


def _clock(text: str) -> str:
    if text == "24:00":
        return text
    try:
        moment = time.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is no time of the day; write it like 09:30 or 09:30:15.') from None
    if moment.tzinfo is not None or moment.microsecond:
        raise ValueError(f'"{text}" is finer than a second or names a zone; write it like 09:30:15.')
    return moment.isoformat("seconds" if moment.second else "minutes")


ClockTime = Annotated[str, AfterValidator(_clock)]
"""A time of the day as "09:30" or "09:30:15"; "24:00" is the end of the day."""


def seconds_of(text: ClockTime) -> int:
    """Seconds since midnight."""
    if text == "24:00":
        return _DAY_S
    moment = time.fromisoformat(text)
    return moment.hour * 3600 + moment.minute * 60 + moment.second


class TimeOfDay(Generator):
    """A time between two, equally likely."""

    about: ClassVar[About] = About(
        "Time of day", "dates", "A time without a date, as 14:30. Opening times, alarms, departures.",
        words=("clock", "hour", "minute", "time"),
    )  # fmt: skip
    kind: Literal["time"] = "time"
    start: ClockTime = parameter("08:00", "From", "The earliest time, included.", max_length=8)
    end: ClockTime = parameter("18:00", "To", "The latest time; 24:00 is the end of the day.", max_length=8)
    step: int = parameter(
        60, "Step", "Times are whole steps after the first.", unit="s", ge=1, le=_DAY_S, slider=(1, 3600)
    )

    @model_validator(mode="after")
    def _possible(self) -> TimeOfDay:
        if seconds_of(self.start) > seconds_of(self.end):
            raise ValueError(f"The start {self.start} must not lie after the end {self.end}.")
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        first, last = seconds_of(self.start), min(seconds_of(self.end), _DAY_S - 1)
        size = max((last - first) // self.step, 0) + 1

        with_seconds = bool(first % 60 or self.step % 60)

        def make(draw: Draw) -> pa.Array:
            steps = np.minimum((draw.u() * size).astype(np.int64), size - 1)
            moment = first + steps * self.step
            text = np.full((draw.n, 8 if with_seconds else 5), ord(":"), dtype=np.uint8)
            for place, part in ((0, moment // 3600), (3, moment // 60 % 60), (6, moment % 60)):
                if place < text.shape[1]:
                    write_digits(text, place, 2, part)
            return fixed_width(text)

        return make


class Duration(Number):
    """A lognormal span of time in a chosen unit."""

    about: ClassVar[About] = About(
        "Duration", "numbers", "How long something took. Calls, trips, sessions, repairs.",
        words=("span", "elapsed", "length", "interval", "time taken", "seconds", "minutes"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["duration"] = "duration"
    typical: float = parameter(
        12.0, "Typical", "Half of the spans are shorter; in the unit that your readers expect.", gt=0, le=1e12,
        slider=(0, 120), handle="place",
    )  # fmt: skip
    sigma: float = parameter(
        0.8, "Variation", "At 0.1 nearly always the typical span, at 2 a few take far longer.", gt=0, le=10,
        slider=(0.05, 2), handle="spread",
    )  # fmt: skip

    def distribution(self) -> Distribution:
        return Lognormal(mu=float(np.log(self.typical)), sigma=self.sigma).distribution()


class WorkingTime(Generator):
    """A moment on a working day within the opening hours, equally likely over all of them."""

    about: ClassVar[About] = About(
        "Working time", "dates", "Moments on working days within opening hours. Calls, visits, tickets.",
        words=("business day", "opening hours", "office hours", "weekday", "holiday", "appointment"), ordered=True,
    )  # fmt: skip
    kind: Literal["working_time"] = "working_time"
    start: Moment = parameter("2024-01-01", "From", "The first day.", editor="datetime")
    end: Moment = parameter("2024-12-31", "To", "The last day, included.", editor="datetime")
    days: tuple[DayName, ...] = parameter(
        _DAYS[:5], "Working days", "Days of the week.", editor="list", max_length=7
    )
    opens: ClockTime = parameter("09:00", "Opens", "When the day begins.", max_length=8)
    closes: ClockTime = parameter("17:00", "Closes", "When the day ends, not included.", max_length=8)
    holidays: HolidayCountry = parameter(
        "none", "Holidays of", "Public holidays of that country are left out."
    )
    whole_days: bool = parameter(False, "Only the date", "Dates without the time.")

    @model_validator(mode="after")
    def _possible(self) -> WorkingTime:
        first, last = self._ends()
        if first > last:
            raise ValueError(f"The start {self.start} must not lie after the end {self.end}.")
        if (last - first).days > _MOST_DAYS:
            raise ValueError(f"The range is longer than {_MOST_DAYS:,} days.")
        if seconds_of(self.opens) >= seconds_of(self.closes):
            raise ValueError(f"The day must open ({self.opens}) before it closes ({self.closes}).")
        if not len(self._days()):
            raise ValueError(f"No working day lies between {self.start} and {self.end}.")
        return self

    def _ends(self) -> tuple[date, date]:
        return datetime.fromisoformat(self.start).date(), datetime.fromisoformat(self.end).date()

    def _days(self) -> npt.NDArray[np.int64]:
        """The working days as days since 1970, ascending."""
        first, last = self._ends()
        numbers = np.arange((first - _EPOCH).days, (last - _EPOCH).days + 1)
        wanted = [_DAYS.index(name) for name in self.days]
        # The first of January 1970 was a Thursday.
        numbers = numbers[np.isin((numbers + 3) % 7, wanted)]
        if self.holidays == "none":
            return numbers
        import holidays

        years = range(first.year, last.year + 1)
        free = [(day - _EPOCH).days for day in holidays.country_holidays(self.holidays, years=years)]
        return numbers[~np.isin(numbers, free)]

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.date32() if self.whole_days else pa.timestamp("s")

    def prepare(self, setting: Setting) -> Maker:
        days = self._days()
        opens, open_s = seconds_of(self.opens), seconds_of(self.closes) - seconds_of(self.opens)

        def make(draw: Draw) -> pa.Array:
            place = draw.u() * len(days)
            day = np.minimum(place.astype(np.int64), len(days) - 1)
            chosen: Integers = days[day]
            if self.whole_days:
                return pa.array(chosen.astype(np.int32)).view(pa.date32())
            second = np.minimum(((place - day) * open_s).astype(np.int64), open_s - 1)
            return pa.array(chosen * _DAY_S + opens + second).view(pa.timestamp("s"))

        return make
