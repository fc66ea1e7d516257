"""A column as it is while an event lasts."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import model_validator

from studio.generators.continuous import refuse_huge, rounding
from studio.generators.draw import Draw, Floats, Maker, Setting
from studio.generators.event_windows import EventWindows
from studio.generators.generator import About, Generator
from studio.generators.normal import Normal
from studio.generators.parameters import parameter
from studio.generators.plain_text import plain_text
from studio.problems import Problem


class Changed(Generator):
    """The other column's number, changed where the event is on, in proportion to its strength."""

    about: ClassVar[About] = About(
        "Changed by an event", "sequences", "Another column, raised, multiplied or lost while an event lasts.",
        words=("effect", "impact", "uplift", "intervention", "outage", "anomaly"),
    )  # fmt: skip
    kind: Literal["changed"] = "changed"
    of: str = parameter("", "Column", "The column of numbers that is changed.", editor="column")
    event: str = parameter(
        "", "Event", "A strength from 0 to 1, a yes or no, or a name that is missing when nothing happens.",
        editor="column",
    )  # fmt: skip
    only: str = parameter(
        "", "Only when it is", "A name of the event; empty takes every one.", max_length=10_000
    )
    how: Literal["multiplied", "raised", "set", "missing"] = parameter(
        "multiplied", "It is", "multiplied by the number below; raised by it; set to it; or missing."
    )
    amount: float = parameter(
        1.5, "By", "1.5 times is half as much again; 0.2 leaves a fifth.", slider=(0, 5)
    )
    decimals: int | None = parameter(
        None,
        "Decimals",
        "Digits after the point; 0 gives whole numbers, empty keeps every digit.",
        ge=0,
        le=12,
    )

    @model_validator(mode="after")
    def _possible(self) -> Changed:
        refuse_huge(self)
        return self

    def inputs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item for item in (self.of, self.event) if item))

    def renamed(self, ids: dict[str, str]) -> Changed:
        changes = {name: ids.get(getattr(self, name), getattr(self, name)) for name in ("of", "event")}
        return self.model_copy(update=changes)

    def arrow_type(self, setting: Setting) -> pa.DataType:
        kind = setting.input_types.get(self.of)
        if kind is None or not (pa.types.is_integer(kind) or pa.types.is_floating(kind)):
            raise Problem("No column is chosen that it changes.", mend="Choose one.")
        event = setting.input_types.get(self.event)
        if event is None or pa.types.is_nested(event):
            raise Problem("No column is chosen that tells of the event.", mend="Choose a column of events.")
        return pa.int64() if self.decimals == 0 else pa.float64()

    def prepare(self, setting: Setting) -> Maker:
        self.arrow_type(setting)
        finish = rounding(self.decimals)
        only = pa.array([self.only], pa.string()) if self.only else None

        def make(draw: Draw) -> pa.Array:
            base = draw.input(self.of)
            missing = np.asarray(base.is_null())
            number = np.asarray(base.cast(pa.float64()).fill_null(0.0))
            strength = _strength(draw.input(self.event), only)
            if self.how == "missing":
                return pa.array(np.asarray(finish(number)), mask=missing | (strength > 0))
            if self.how == "multiplied":
                number = number * (1 + (self.amount - 1) * strength)
            elif self.how == "raised":
                number = number + self.amount * strength
            else:
                number = number + (self.amount - number) * strength
            return pa.array(np.asarray(finish(number)), mask=missing)

        return make

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        beside: dict[str, Generator] = {
            "usual": Normal(mean=200, deviation=20),
            "promotion": EventWindows(course="rising and falling"),
        }
        return cls(of="usual", event="promotion", decimals=1), beside


def _strength(event: pa.Array, only: pa.Array | None) -> Floats:
    """From 0 to 1: a number as it is, 1 for yes and for any name that is not missing, or for the one asked for."""
    if only is not None:
        found: Floats = np.asarray(pc.is_in(plain_text(event), only), dtype=np.float64)
        return found
    if pa.types.is_boolean(event.type):
        return np.asarray(event.fill_null(False), dtype=np.float64)
    if pa.types.is_integer(event.type) or pa.types.is_floating(event.type):
        strength: Floats = np.clip(np.asarray(event.cast(pa.float64()).fill_null(0.0)), 0.0, 1.0)
        return strength
    return np.asarray(event.is_valid(), dtype=np.float64)
