"""A value computed from the other columns of the same row, and of its parent's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import pyarrow as pa
from pydantic import field_validator

from studio.generators.draw import Draw, Maker, Setting
from studio.generators.expression.compiler import Compiled, compiled, names
from studio.generators.expression.evaluation import Evaluation
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.spelling import renamed, to_names
from studio.generators.expression.syntax import LONGEST, LONGEST_SHOWN, Apply, parse
from studio.generators.expression.syntax import Literal as Fixed
from studio.generators.expression.tokens import PARENT
from studio.generators.fixed import Constant
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.ranged import Uniform
from studio.generators.skewed import Exponential
from studio.problems import Problem

Result = Literal["automatic", "number", "whole number", "text", "date", "date and time", "yes or no"]
_CASTS = {"whole number": "whole", "date and time": "timestamp", "yes or no": "boolean"}


class Formula(Generator):
    """An expression over the columns of this row and of its own parent's, stored by their ids."""

    about: ClassVar[About] = About(
        "Formula", "logic", "Computed from other columns of the row. Totals, prices with tax, ages from dates, flags.",
        words=("expression", "calculate", "compute", "sql", "derived", "sum", "condition"),
    )  # fmt: skip
    kind: Literal["formula"] = "formula"
    expression: str = parameter(
        "1 + 1", "Formula",
        "For example price * quantity * (1 - discount), or case when age < 18 then 'child' else 'adult' end.",
        editor="formula", max_length=LONGEST,
    )  # fmt: skip
    result: Result = parameter(
        "automatic", "Result", "The type of the values; what does not fit becomes missing."
    )

    @field_validator("expression")
    @classmethod
    def _readable(cls, text: str) -> str:
        return readable(text)

    def shown(self, names: Mapping[str, str]) -> Formula:
        """The same with names for ids, so that a problem points into the text that a person sees."""
        return self.model_construct(expression=to_names(self.expression, names), result=self.result)

    def inputs(self) -> tuple[str, ...]:
        return tuple(item for item in columns_of(self.expression) if not item.startswith(PARENT))

    def outside(self) -> tuple[str, ...]:
        found = columns_of(self.expression)
        return tuple(item.removeprefix(PARENT) for item in found if item.startswith(PARENT))

    def reads_owner(self) -> bool:
        return bool(self.outside())

    def renamed(self, ids: dict[str, str]) -> Formula:
        return self.model_copy(update={"expression": renamed(self.expression, ids)})

    def compiled(self, types: Mapping[str, pa.DataType]) -> Compiled:
        """The checked formula over columns of those Arrow types; raises PlacedProblem."""
        return compiled(
            parse(self.expression, longest=LONGEST_SHOWN), types, result=_CASTS.get(self.result, self.result)
        )

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return self._ready(setting).arrow_type

    def _ready(self, setting: Setting) -> Compiled:
        above = self.outside()
        if above and not setting.owner:
            raise Problem(
                "Its table has a number of rows of its own, so there is no parent to read.",
                mend="Give the table so many rows per row of a parent table.",
            )
        theirs = {PARENT + item: setting.input_types[item] for item in above if item in setting.input_types}
        return self.compiled({**setting.input_types, **theirs})

    def places(self, setting: Setting) -> int | None:
        match parse(self.expression, longest=LONGEST_SHOWN):
            case Apply(what="round()", arguments=(_, Fixed(value=int(digits)))) if 0 <= digits <= 12:
                return digits
            case Apply(what="round()", arguments=(_,)):
                return 0
        return None

    def prepare(self, setting: Setting) -> Maker:
        run = Evaluation([self._ready(setting)])

        def value(draw: Draw, column: str) -> pa.Array:
            if column.startswith(PARENT):
                return draw.fetch(column.removeprefix(PARENT), draw.owner())
            return draw.input(column)

        def make(draw: Draw) -> pa.Array:
            return run([value(draw, column) for column in run.columns], draw.n)[0]

        return make

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        beside: dict[str, Generator] = {
            "price": Exponential(mean=40, decimals=2),
            "quantity": Uniform(low=1, high=9, decimals=0),
            "tax": Constant(value=0.19),
        }
        return cls(expression="round(price * quantity * (1 + tax), 2)"), beside


def columns_of(expression: str) -> tuple[str, ...]:
    """Ids of the columns that a stored formula reads, in the order of its text."""
    return tuple(dict.fromkeys(name.name for name in names(parse(expression, longest=LONGEST_SHOWN))))


def readable(text: str) -> str:
    """The formula's text, if it can be read; raises ValueError with the words and the place."""
    try:
        parse(text)
    except PlacedProblem as problem:
        raise ValueError(str(problem)) from None
    return text
