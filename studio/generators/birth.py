"""Birth dates and ages at a fixed day."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from studio.generators.draw import Floats, Integers

_EPOCH = date(1970, 1, 1)


class Birth:
    """Everyone is between `youngest` and `oldest` full years old on the day `reference`."""

    def __init__(self, reference: date, youngest: int, oldest: int) -> None:
        self._reference = reference
        latest = _same_day(reference, reference.year - youngest)
        earliest = _same_day(reference, reference.year - oldest - 1) + timedelta(days=1)
        self._first = (earliest - _EPOCH).days
        self._count = (latest - earliest).days + 1

    def days(self, u: Floats) -> npt.NDArray[np.int32]:
        """Birth dates as days from 1970-01-01, every possible day as likely as another."""
        return (self._first + np.floor(u * self._count)).astype(np.int32)

    def ages(self, days: npt.NDArray[np.int32]) -> Integers:
        """Full years at the reference date."""
        born = days.astype("datetime64[D]")
        months = born.astype("datetime64[M]")
        years = born.astype("datetime64[Y]")
        month = (months - years.astype("datetime64[M]")).astype(np.int64) + 1
        day = (born - months.astype("datetime64[D]")).astype(np.int64) + 1
        reference = self._reference
        later = month * 100 + day > reference.month * 100 + reference.day
        ages: Integers = reference.year - (years.astype(np.int64) + 1970) - later.astype(np.int64)
        return ages


def _same_day(day: date, year: int) -> date:
    """The last day of `year` that is not later in the year than `day` (28 February for the 29th in common years)."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
