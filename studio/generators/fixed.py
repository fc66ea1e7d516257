"""Values that are not drawn: one constant, and a sequence counted by the row."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr, model_validator

from studio.generators.draw import Draw, Integers, Maker, Setting
from studio.generators.generator import About, Enumeration, Generator
from studio.generators.parameters import parameter
from studio.problems import Problem

Value = StrictBool | StrictInt | StrictFloat | StrictStr


class Constant(Generator):
    """The same value in every row."""

    about: ClassVar[About] = About(
        "Constant", "numbers", "The same text, number or yes/no in every row. A currency, a version, a flag.",
        words=("fixed", "same", "default", "literal"),
    )  # fmt: skip
    kind: Literal["constant"] = "constant"
    value: Value = parameter("EUR", "Value", "Text, a number, or true and false.", editor="text")

    @model_validator(mode="after")
    def _fits(self) -> Constant:
        if type(self.value) is int and not -(2**63) <= self.value < 2**63:
            raise ValueError(f"The whole number {self.value} is too large; at most {2**63 - 1}.")
        if isinstance(self.value, str) and len(self.value) > 10_000:
            raise ValueError(f"The text has {len(self.value):,} characters; at most 10,000.")
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if isinstance(self.value, bool):
            return pa.bool_()
        if isinstance(self.value, int):
            return pa.int64()
        if isinstance(self.value, float):
            return pa.float64()
        return pa.dictionary(pa.int32(), pa.string())

    def places(self, setting: Setting) -> int | None:
        if isinstance(self.value, str):
            return None
        digits = _digits(float(self.value))
        return digits if digits <= 12 else None

    def prepare(self, setting: Setting) -> Maker:
        if isinstance(self.value, str):
            text = pa.array([self.value], pa.string())
            return lambda draw: pa.DictionaryArray.from_arrays(
                pa.array(np.zeros(draw.n, dtype=np.int32)), text
            )
        scalar = pa.scalar(self.value, self.arrow_type(setting))
        return lambda draw: pa.repeat(scalar, draw.n)

    def enumeration(self, setting: Setting) -> Enumeration | None:
        if isinstance(self.value, str):
            text = pa.array([self.value], pa.string())
            return Enumeration(
                1, lambda index: pa.DictionaryArray.from_arrays(pa.array(index.astype(np.int32)), text)
            )
        scalar = pa.scalar(self.value, self.arrow_type(setting))
        return Enumeration(1, lambda index: pa.repeat(scalar, len(index)))


class Sequence(Generator):
    """start + row · step, exact in decimal digits."""

    about: ClassVar[About] = About(
        "Sequence", "numbers", "Counts up or down row by row. Row numbers, record ids, even steps.",
        words=("row number", "auto increment", "counter", "serial", "id", "index"), always_unique=True, smooth=True,
    )  # fmt: skip
    kind: Literal["sequence"] = "sequence"
    start: float = parameter(1.0, "First value", "The value of the first row.", ge=-1e15, le=1e15)
    step: float = parameter(
        1.0, "Step", "From one row to the next; below 0 it counts down.", ge=-1e15, le=1e15
    )
    decimals: int | None = parameter(
        None,
        "Decimals",
        "Digits after the point; empty takes those of the first value and the step.",
        ge=0,
        le=12,
    )

    @model_validator(mode="after")
    def _counts(self) -> Sequence:
        if self.step == 0:
            raise ValueError("The step cannot be 0; choose a constant for a value that stays.")
        needed = max(_digits(self.start), _digits(self.step))
        if needed > (12 if self.decimals is None else self.decimals):
            raise ValueError(
                f"The first value {self.start:g} and the step {self.step:g} have {needed} digits after the point;"
                f" at most {12 if self.decimals is None else self.decimals} can be kept."
            )
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.int64() if self._places() == 0 else pa.float64()

    def places(self, setting: Setting) -> int | None:
        return self._places()

    def prepare(self, setting: Setting) -> Maker:
        places = self._places()
        start, step = (int(Decimal(repr(value)).scaleb(places)) for value in (self.start, self.step))
        largest = 2**53 if places else 2**61

        def make(draw: Draw) -> pa.Array:
            rows = draw.rows()
            first, last = (int(rows.min()), int(rows.max())) if len(rows) else (0, 0)
            if max(abs(start + step * first), abs(start + step * last)) > largest:
                raise Problem(
                    f"A sequence by {self.step:g} is too large to be exact at row {last + 1:,}.",
                    mend="Choose a smaller step, fewer decimals or fewer rows.",
                )
            units = _counted(rows, start, step, first)
            return pa.array(units) if places == 0 else pa.array(units / 10.0**places)

        return make

    def _places(self) -> int:
        return self.decimals if self.decimals is not None else max(_digits(self.start), _digits(self.step))


def _counted(rows: Integers, start: int, step: int, first: int) -> Integers:
    """start + step · row; counted from the lowest row, so that a single row may have any step."""
    units = rows - first
    if len(units) and units.any():
        units *= step
    units += start + step * first
    return units


def _digits(value: float) -> int:
    """Digits after the point in the shortest decimal that is this float."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -int(exponent))
