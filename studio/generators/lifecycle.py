"""What each row goes through, stage after stage, with the time of each and a share that drops out on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Literal, cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic import BaseModel, ConfigDict, model_validator
from scipy.special import ndtri

from studio.generators.dates import Date, Moment
from studio.generators.draw import Bools, Draw, Floats, Integers, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.skewed import Gamma
from studio.generators.structs import part_field, struct_of
from studio.problems import Problem

Unit = Literal["seconds", "minutes", "hours", "days"]
_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}
_LIST = pa.dictionary(pa.int32(), pa.string())
_TIME = pa.timestamp("s")
STATE = "state"
"""The part that names the last stage that was reached."""


class Stage(BaseModel):
    """A stage after the one before: how long it takes to get there, and who never does."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    name: str = parameter("stage", "Stage", "Its name, and that of the column with its time.", max_length=200)
    wait: float = parameter(
        2.0,
        "Reached after",
        "The mean time since the stage before; the first begins at the start.",
        ge=0,
        le=1e9,
    )
    regularity: float = parameter(
        1.0, "Regularity", "1 comes at any moment; the larger, the more alike the times.", ge=0.05, le=1e4
    )
    lost: float = parameter(
        0.0, "Drop out", "The share of those at the stage before who never get here.", ge=0, le=1, step=0.01,
        slider=(0, 1),
    )  # fmt: skip
    instead: str = parameter(
        "", "Called then", "The state of those who dropped out; empty keeps the stage before.", max_length=200
    )


class Lifecycle(Generator):
    """A struct of the state and the time of each stage, missing where it was not reached.

    Addressing: all stages of a row are drawn from that row's own streams, one by the name of each stage.
    """

    about: ClassVar[About] = About(
        "Lifecycle", "sequences", "Stages with their times in order; some drop out. Order to delivery, lead to deal.",
        words=("funnel", "journey", "process", "stages", "workflow", "churn", "conversion", "timestamps", "status"),
    )  # fmt: skip
    kind: Literal["lifecycle"] = "lifecycle"
    stages: tuple[Stage, ...] = parameter(
        (
            Stage(name="ordered", wait=0),
            Stage(name="paid", wait=6, lost=0.08, instead="cancelled"),
            Stage(name="shipped", wait=30, regularity=4, lost=0.02, instead="refunded"),
            Stage(name="delivered", wait=60, regularity=6),
        ),
        "Stages", "In their order.", editor="table", max_length=40,
    )  # fmt: skip
    unit: Unit = parameter("hours", "Unit", "Of the times between stages.")
    start: Moment = parameter(
        "2024-01-01", "Starts from", "The first start, included; any moment up to the last is as likely.",
        editor="datetime",
    )  # fmt: skip
    end: Moment = parameter("2024-12-31", "Starts to", "The last start, included.", editor="datetime")
    of: str = parameter(
        "", "Or with the column", "A column of dates that holds each row's start.", editor="optional_column"
    )
    seen: Moment | Literal[""] = parameter(
        "", "Seen on", "What comes later has not happened yet; empty sees it all.", max_length=30
    )

    @model_validator(mode="after")
    def _usable(self) -> Lifecycle:
        if not self.stages:
            raise ValueError("At least one stage is needed.")
        seen = {STATE}
        for stage in self.stages:
            if not stage.name.strip() or stage.name in seen:
                raise ValueError(f'The stage "{stage.name}" needs a name of its own, other than "{STATE}".')
            seen.add(stage.name)
        self._starts()
        return self

    def inputs(self) -> tuple[str, ...]:
        return (self.of,) if self.of else ()

    def renamed(self, ids: dict[str, str]) -> Lifecycle:
        return self.model_copy(update={"of": ids.get(self.of, self.of)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.of:
            kind = setting.input_types[self.of]
            if not (pa.types.is_date32(kind) or pa.types.is_timestamp(kind)):
                raise Problem("The column with each start holds no dates.", mend="Choose a column of dates.")
        return pa.struct([part_field(STATE, _LIST), *(part_field(s.name, _TIME) for s in self.stages)])

    def prepare(self, setting: Setting) -> Maker:
        begin = self._begin(setting)
        waits = [_wait(stage, _SECONDS[self.unit]) for stage in self.stages]
        until = None if not self.seen else _seconds(self.seen) + (86_399 if len(self.seen) == 10 else 0)
        names = list(
            dict.fromkeys(item for stage in self.stages for item in (stage.name, stage.instead) if item)
        )
        codes = [
            (names.index(stage.name), names.index(stage.instead) if stage.instead else -1)
            for stage in self.stages
        ]
        labels = pa.array(names, pa.string())

        def lived(draw: Draw) -> _Lived:
            reached, there = begin(draw)
            state = np.full(draw.n, -1, dtype=np.int32)
            times: dict[str, tuple[Integers, Bools]] = {}
            for stage, wait, (own, instead) in zip(self.stages, waits, codes, strict=True):
                reached = reached + wait(draw)
                gone = there & (draw.uniform(f"lost/{stage.name}") < stage.lost)
                on_time = there if until is None else there & (reached <= until)
                # Who drops out does so when the stage would have been reached.
                if instead >= 0:
                    state = np.where(gone & on_time, instead, state)
                there = on_time & ~gone
                state = np.where(there, own, state).astype(np.int32)
                times[stage.name] = reached, there
            return _Lived(state, times)

        def state(lives: _Lived) -> pa.Array:
            return pa.DictionaryArray.from_arrays(pa.array(lives.state, mask=lives.state < 0), labels)

        def time(name: str) -> Callable[[_Lived], pa.Array]:
            return lambda lives: pa.array(lives.times[name][0], mask=~lives.times[name][1]).view(_TIME)

        fields = {STATE: state, **{stage.name: time(stage.name) for stage in self.stages}}
        return struct_of(self.arrow_type(setting), setting.wanted, lived, fields)

    def _begin(self, setting: Setting) -> Callable[[Draw], tuple[Integers, Bools]]:
        """Each row's start in seconds since 1970, and whether it has one."""
        if self.of:

            def read(draw: Draw) -> tuple[Integers, Bools]:
                dates = draw.input(self.of).cast(_TIME)
                return np.asarray(dates.view(pa.int64()).fill_null(0)), np.asarray(dates.is_valid())

            return read
        first, size = self._starts()
        return lambda draw: (
            first + np.minimum((draw.u() * size).astype(np.int64), size - 1), np.ones(draw.n, dtype=np.bool_)
        )  # fmt: skip

    def _starts(self) -> tuple[int, int]:
        """The first start in seconds since 1970, and how many there are; raises ValueError where none lies between."""
        return Date(start=self.start, end=self.end, resolution="second").units()


@dataclass(frozen=True, slots=True)
class _Lived:
    """Some rows while they are made: the code of the state, and for each stage its time and who reached it."""

    state: npt.NDArray[np.int32]
    times: dict[str, tuple[Integers, Bools]]


@dataclass(frozen=True, slots=True)
class _Level:
    """The levels of one stage, as the draw that a distribution of numbers asks."""

    levels: Floats

    def u(self) -> Floats:
        return self.levels

    def z(self) -> Floats:
        z: Floats = ndtri(self.levels)
        return z


def _wait(stage: Stage, unit: int) -> Callable[[Draw], Integers]:
    """Whole seconds from the stage before."""
    if stage.wait == 0:
        return lambda draw: np.zeros(draw.n, dtype=np.int64)
    quantile = Gamma(shape=stage.regularity, scale=stage.wait * unit / stage.regularity).quantile()
    purpose = f"wait/{stage.name}"
    return lambda draw: np.floor(quantile(cast(Draw, _Level(draw.uniform(purpose))))).astype(np.int64)


def _seconds(moment: str) -> int:
    return round((datetime.fromisoformat(moment) - datetime(1970, 1, 1)).total_seconds())  # noqa: DTZ001 - local times
