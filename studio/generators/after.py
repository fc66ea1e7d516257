"""A date some time after, or before, another one of the row or of its parent."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator

from studio.generators.dates import Date
from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.skewed import Exponential
from studio.problems import Problem

if TYPE_CHECKING:
    AnyGenerator = Generator

Unit = Literal["seconds", "minutes", "hours", "days"]

_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}
_PER_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}


class After(Generator):
    """The other date plus a drawn span of time. Missing where the other date is."""

    about: ClassVar[About] = About(
        "After another date", "relations", "Some time after or before another date. Delivery, discharge, a due date.",
        words=("before", "later", "delay", "duration", "interval", "end date", "lag"),
    )  # fmt: skip
    kind: Literal["after"] = "after"
    of: str = parameter(
        "", "Of", "The date of the same row; empty takes one of the parent's row.", editor="column"
    )
    key: str = parameter(
        "", "Parent by key", "The key that refers to the row that holds the date.", editor="key"
    )
    column: str = parameter("", "Date of the parent", "The date column of that row.", editor="parent_column")
    gap: AnyGenerator = parameter(
        Exponential(mean=3.0),
        "How much later",
        "A number of the units below; less than 0 counts as 0.",
        editor="generator",
    )
    unit: Unit = parameter("days", "Unit", "Of the span; whole days keep a date a date.")
    direction: Literal["after", "before"] = parameter(
        "after", "Direction", "Later or earlier than the other date."
    )

    @model_validator(mode="after")
    def _one_date(self) -> After:
        if self.of and (self.key or self.column):
            raise ValueError(
                "It can lie after a date of the row or of the parent, not both; leave one of them empty."
            )
        if self.gap.about.family == "relations" or isinstance(self.gap, After):
            raise ValueError("The span cannot be looked up in another row; use a column of its own for that.")
        return self

    def inputs(self) -> tuple[str, ...]:
        own = () if self.key or self.column else (self.of,)
        return tuple(dict.fromkeys((*own, *self.gap.inputs())))

    def by_keys(self) -> tuple[str, ...]:
        return (self.key,) if self.key else ()

    def outside(self) -> tuple[str, ...]:
        return (self.column,) if self.column else ()

    def reads_owner(self) -> bool:
        return self.gap.reads_owner()

    def depends_on_total(self) -> bool:
        return self.gap.depends_on_total()

    def renamed(self, ids: dict[str, str]) -> After:
        changes = {
            name: ids.get(getattr(self, name), getattr(self, name)) for name in ("of", "key", "column")
        }
        return self.model_copy(update={**changes, "gap": self.gap.renamed(ids)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.column and not self.key:
            raise Problem("No key is chosen that refers to the parent.", mend="Choose a key column.")
        kind = setting.input_types.get(self.column or self.of)
        if kind is None:
            raise Problem("No date is chosen after which it lies.", mend="Choose a column of dates.")
        if not (pa.types.is_date32(kind) or pa.types.is_timestamp(kind)):
            raise Problem("The column after which it lies holds no dates.", mend="Choose a column of dates.")
        span = self.gap.arrow_type(setting)
        if not (pa.types.is_integer(span) or pa.types.is_floating(span)):
            raise Problem("The span of time is no number.", mend="Choose a distribution of numbers.")
        return pa.timestamp("s") if pa.types.is_date32(kind) and self.unit != "days" else kind

    def prepare(self, setting: Setting) -> Maker:
        kind = self.arrow_type(setting)
        gap = self.gap.prepare(setting)
        days = pa.types.is_date32(kind)
        factor = 1 if days else _SECONDS[self.unit] * _PER_SECOND[kind.unit]
        sign = 1 if self.direction == "after" else -1

        def make(draw: Draw) -> pa.Array:
            base = draw.fetch(self.column, draw.partner(self.key)) if self.column else draw.input(self.of)
            if base.type != kind:
                base = base.cast(kind)
            spans = np.asarray(gap(draw).fill_null(0), dtype=np.float64)
            moved = sign * np.floor(np.maximum(spans, 0.0) * factor).astype(np.int64)
            missing = np.asarray(base.is_null()) if base.null_count else None
            start = np.asarray(base.view(pa.int32() if days else pa.int64()).fill_null(0)).astype(np.int64)
            units = (start + moved).astype(np.int32 if days else np.int64)
            return pa.array(units, mask=missing).view(kind)

        return make

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(of="ordered"), {"ordered": Date()}
