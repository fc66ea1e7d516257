"""Events that last for some rows."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator

from studio.generators.draw import Draw, Floats, Integers, Maker, Setting, uniforms
from studio.generators.dyadic import scope
from studio.generators.generator import About
from studio.generators.lists import Weighted
from studio.generators.parameters import parameter
from studio.generators.series import Series
from studio.generators.spans import Spans, spans
from studio.generators.weighted import alias

_LIFT = 1 << 42
"""Above every place, so that the ends of one run lie above those of the run before."""
_LONGEST = 100_000


class EventWindows(Series):
    """An event begins in each row with the same chance, and lasts for a span of rows; the one that ends last counts.

    Addressing: a row looks back as far as the longest event lasts; whether one began in a row, and how long it lasts,
    follows from that row's place alone.
    """

    about: ClassVar[About] = About(
        "Events that last", "sequences", "Promotions, outages, storms: they begin by chance and last for some rows.",
        words=("window", "campaign", "outage", "incident", "shock", "anomaly", "intervention", "promotion"),
    )  # fmt: skip
    kind: Literal["event_windows"] = "event_windows"
    gap: float = parameter(
        60.0, "Begin every", "The mean number of rows from one beginning to the next.", unit="rows", ge=1, le=1e12,
        slider=(5, 500),
    )  # fmt: skip
    length: float = parameter(
        10.0, "Last for", "The mean number of rows.", unit="rows", ge=1, le=_LONGEST / 2, slider=(1, 100)
    )
    spread: float = parameter(
        0.3, "Differ by", "0 lets all last alike; 1 anything from one row to twice the mean.", ge=0, le=1, step=0.05,
        slider=(0, 1),
    )  # fmt: skip
    shows: Literal["strength", "name", "yes or no"] = parameter(
        "strength",
        "Shows",
        "strength: 1 during an event, 0 else; name: of the event, missing else; or yes or no.",
    )
    course: Literal["even", "fading", "rising and falling"] = parameter(
        "even",
        "Strength is",
        "even all the time; fading from 1 to 0; or rising to 1 in the middle and falling.",
    )
    names: tuple[Weighted, ...] = parameter(
        (Weighted(value="promotion", weight=3), Weighted(value="outage", weight=1)), "Names",
        "What the events are called, and how often each comes.", editor="weights", max_length=10_000,
    )  # fmt: skip

    @model_validator(mode="after")
    def _usable(self) -> EventWindows:
        if not sum(item.weight for item in self.names) > 0:
            raise ValueError("At least one name needs a weight above 0.")
        if len({item.value for item in self.names}) < len(self.names):
            raise ValueError("A name stands twice.")
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.shows == "name":
            return pa.dictionary(pa.int32(), pa.string())
        return pa.float64() if self.shows == "strength" else pa.bool_()

    def prepare(self, setting: Setting) -> Maker:
        where = scope(setting, self.over == "each parent")
        reach = int(np.ceil(self.length * (1 + self.spread))) - 1
        choose = alias([item.weight for item in self.names]).draw
        names = pa.array([item.value for item in self.names], pa.string())

        def make(draw: Draw) -> pa.Array:
            series, places = where(draw)
            begins, ends = np.full(draw.n, -1, dtype=np.int64), np.zeros(draw.n, dtype=np.int64)
            for found in spans(series, places, reach) if draw.n else ():
                begins[found.part], ends[found.part] = self._latest(draw, found)
            on = begins >= 0
            if self.shows == "yes or no":
                return pa.array(on)
            if self.shows == "name":
                words = draw.serial("name", series, np.where(on, begins, 0))
                return pa.DictionaryArray.from_arrays(
                    pa.array(choose(words).astype(np.int32), mask=~on), names
                )
            return pa.array(np.where(on, self._strength(places - begins, ends - begins), 0.0))

        return make

    def _latest(self, draw: Draw, found: Spans) -> tuple[Integers, Integers]:
        """Where the event of each own row began and where it is over; -1 where there is none."""
        begun = uniforms(draw.serial("begin", found.series, found.places)) * self.gap < 1.0
        at = np.flatnonzero(begun)
        u = uniforms(draw.serial("length", found.series[at], found.places[at]))
        lasts = np.maximum(np.rint(self.length * (1 + self.spread * (2 * u - 1))), 1).astype(np.int64)
        run = found.runs * _LIFT
        over = run.copy()
        over[at] += found.places[at] + lasts
        latest = np.maximum.accumulate(over)
        # Where the latest end was set: the place of the event itself.
        index = np.where((over == latest) & begun, np.arange(len(over)), -1)
        event = np.maximum.accumulate(index)[found.own]
        end = latest[found.own] - run[found.own]
        on = (end > found.places[found.own]) & (event >= 0)
        return np.where(on, found.places[event], -1), np.where(on, end, 0)

    def _strength(self, age: Integers, length: Integers) -> Floats:
        if self.course == "even":
            return np.ones(len(age))
        share = (age + 0.5) / np.maximum(length, 1)
        strength: Floats = 1 - share if self.course == "fading" else 1 - np.abs(2 * share - 1)
        return strength
