"""One of several column types, by the first condition that holds in the row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import BaseModel, ConfigDict, field_validator, model_validator

from studio.generators.draw import Draw, Integers, Maker, Setting
from studio.generators.expression.compiler import Compiled, compiled
from studio.generators.expression.evaluation import Evaluation
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.spelling import renamed, to_names
from studio.generators.expression.syntax import LONGEST, LONGEST_SHOWN, parse
from studio.generators.expression.types import Type
from studio.generators.fixed import Constant
from studio.generators.formula import columns_of, readable
from studio.generators.generator import About, Generator
from studio.generators.lists import Boolean, WeightedList
from studio.generators.normal import Normal
from studio.generators.parameters import parameter
from studio.generators.plain_text import plain_text
from studio.generators.ranged import Uniform
from studio.problems import Problem

if TYPE_CHECKING:
    AnyGenerator = Generator

MOST_BRANCHES = 50
DEEPEST = 5


class Branch(BaseModel):
    """A condition and how values are made where it holds."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    when: str = parameter("true", "If", "A condition, for example age < 18 and country = 'DE'.", editor="formula",
                          max_length=LONGEST)  # fmt: skip
    generator: AnyGenerator = parameter(Constant(), "Then", "How the value is made where the condition holds.",
                                        editor="generator")  # fmt: skip

    @field_validator("when")
    @classmethod
    def _readable(cls, text: str) -> str:
        return readable(text)


class IfElse(Generator):
    """The first branch whose condition holds makes the value; all branches share the row's quantile level."""

    about: ClassVar[About] = About(
        "If / else", "logic", "Another way of making values for each condition. Prices by group, discounts of members.",
        words=("condition", "case", "switch", "when", "branch", "rule"),
    )  # fmt: skip
    kind: Literal["if_else"] = "if_else"
    branches: tuple[Branch, ...] = parameter((), "Branches", "Tried from the first to the last.", editor="generators",
                                             max_length=MOST_BRANCHES)  # fmt: skip
    otherwise: AnyGenerator = parameter(
        WeightedList(), "Otherwise", "How the value is made where no condition holds.", editor="generator"
    )

    @model_validator(mode="after")
    def _not_too_deep(self) -> IfElse:
        if self.depth() > DEEPEST:
            raise ValueError(f"If / else columns are nested more than {DEEPEST} deep.")
        if any(item.by_keys() or item.outside() or item.reads_owner() for item in self.nested()):
            raise ValueError("A branch cannot refer to other rows; let it read a column that does.")
        return self

    def depth(self) -> int:
        """How many if / else stand inside each other."""
        return 1 + max(item.depth() if isinstance(item, IfElse) else 0 for item in self.nested())

    def nested(self) -> tuple[Generator, ...]:
        """The column types of the branches, then the one for all other rows."""
        return (*(branch.generator for branch in self.branches), self.otherwise)

    def shown(self, names: Mapping[str, str]) -> IfElse:
        """The same with names for ids in its conditions, so that a problem points into the text that a person sees."""
        branches = tuple(
            Branch.model_construct(when=to_names(branch.when, names), generator=branch.generator)
            for branch in self.branches
        )
        return self.model_construct(branches=branches, otherwise=self.otherwise)

    def inputs(self) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys([*self._read(), *(column for item in self.nested() for column in item.inputs())])
        )

    def wanted_parts(self) -> Mapping[str, frozenset[str]]:
        whole = set(self._read())
        wanted: dict[str, frozenset[str]] = {}
        for item in self.nested():
            parts = item.wanted_parts()
            whole |= set(item.inputs()) - set(parts)
            for column, names in parts.items():
                wanted[column] = wanted.get(column, frozenset()) | names
        return {column: names for column, names in wanted.items() if column not in whole}

    def depends_on_total(self) -> bool:
        return any(item.depends_on_total() for item in self.nested())

    def uses_locale(self) -> bool:
        return any(item.uses_locale() for item in self.nested())

    def renamed(self, ids: dict[str, str]) -> IfElse:
        branches = tuple(
            Branch(when=renamed(branch.when, ids), generator=branch.generator.renamed(ids))
            for branch in self.branches
        )
        return IfElse(branches=branches, otherwise=self.otherwise.renamed(ids))

    def arrow_type(self, setting: Setting) -> pa.DataType:
        self._conditions(setting)
        return common_type([item.arrow_type(setting) for item in self.nested()])

    def places(self, setting: Setting) -> int | None:
        found = [item.places(setting) for item in self.nested()]
        known = [digits for digits in found if digits is not None]
        return max(known) if len(known) == len(found) else None

    def prepare(self, setting: Setting) -> Maker:
        kind = self.arrow_type(setting)
        makers = [item.prepare(setting) for item in self.nested()]
        if len(makers) == 1:
            return makers[0]
        run = Evaluation(self._conditions(setting))

        def make(draw: Draw) -> pa.Array:
            which = first_that_holds(run([draw.input(column) for column in run.columns], draw.n), draw.n)
            made = pa.concat_arrays([_converted(maker(draw), kind) for maker in makers])
            return made.take(pa.array(which * draw.n + np.arange(draw.n)))

        return make

    def _conditions(self, setting: Setting) -> list[Compiled]:
        columns = self._read()
        return [condition(branch.when, setting.input_types, columns) for branch in self.branches]

    def _read(self) -> tuple[str, ...]:
        """The columns that the conditions read."""
        return tuple(dict.fromkeys(column for branch in self.branches for column in columns_of(branch.when)))

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        beside: dict[str, Generator] = {"age": Normal(mean=40, deviation=20, minimum=0, maximum=100, decimals=0),
                                        "member": Boolean(share=0.4)}  # fmt: skip
        branches = (
            Branch(when="age < 18", generator=Constant(value=0)),
            Branch(when="member and age >= 65", generator=Uniform(low=5, high=15, decimals=2)),
        )
        return cls(branches=branches, otherwise=Normal(mean=30, deviation=6, minimum=0, decimals=2)), beside


def condition(
    text: str, types: Mapping[str, pa.DataType], columns: tuple[str, ...] | None = None
) -> Compiled:
    """The checked condition; raises PlacedProblem where it is none."""
    found = compiled(parse(text, longest=LONGEST_SHOWN), types, columns=columns)
    if found.type not in (Type.TRUTH, Type.NOTHING):
        raise PlacedProblem(
            0,
            f"A condition gives yes or no, but this gives {found.type.value}.",
            "Write for example amount > 0.",
        )
    return found


def first_that_holds(conditions: list[pa.Array], n: int) -> Integers:
    """The number of the first condition that holds in each row, or how many there are; missing does not hold."""
    which = np.full(n, len(conditions), dtype=np.int64)
    for i in reversed(range(len(conditions))):
        holds = conditions[i].cast(pa.bool_()).fill_null(False)
        which[holds.to_numpy(zero_copy_only=False)] = i
    return which


def common_type(kinds: list[pa.DataType]) -> pa.DataType:
    """A type for values of all the given ones: whole and other numbers give numbers, unlike ones give text.

    Raises Problem where values of several fields stand beside others.
    """
    kinds = [kind for kind in dict.fromkeys(kinds) if not pa.types.is_null(kind)] or [pa.string()]
    if len(kinds) == 1:
        return kinds[0]
    if any(pa.types.is_nested(kind) for kind in kinds):
        raise Problem(
            "The branches give values of different fields, which cannot stand in one column.",
            mend="Let all branches make the same kind of value.",
        )
    if all(pa.types.is_integer(kind) for kind in kinds):
        return pa.int64()
    if all(pa.types.is_integer(kind) or pa.types.is_floating(kind) for kind in kinds):
        return pa.float64()
    times = [kind for kind in kinds if pa.types.is_timestamp(kind)]
    if times and all(pa.types.is_timestamp(kind) or pa.types.is_date(kind) for kind in kinds):
        return max(times, key=lambda kind: ("s", "ms", "us", "ns").index(kind.unit))
    return pa.string()


def _converted(array: pa.Array, kind: pa.DataType) -> pa.Array:
    if array.type == kind:
        return array
    return plain_text(array) if pa.types.is_string(kind) else array.cast(kind, safe=False)
