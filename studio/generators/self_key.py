"""The key of an earlier row of the same table: a forest, for no row can be its own ancestor."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.generators.draw import Draw, Integers, Setting
from studio.generators.fixed import Sequence
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.relation import Chooser, Relation
from studio.problems import Problem

Shape = Literal["any earlier row", "a recent row", "even tree"]


class SelfKey(Relation):
    """Refers to a row above; roots refer to none. Addressing: from the row number and one uniform of the row."""

    about: ClassVar[About] = About(
        "Key of the same table", "relations", "Refers to an earlier row of its table. A manager, a category, a reply.",
        words=("self", "hierarchy", "tree", "forest", "manager", "recursive", "parent"),
    )  # fmt: skip
    kind: Literal["self_key"] = "self_key"
    shape: Shape = parameter(
        "any earlier row", "Which row",
        "any earlier row: as likely each; a recent row: one of the last few, for deep trees; even tree: so many below "
        "each.",
    )  # fmt: skip
    roots: float = parameter(
        0.01, "Roots", "The share of rows that refer to none; the first row always is one.",
        ge=0, le=1, step=0.01, slider=(0, 1),
    )  # fmt: skip
    span: int = parameter(
        8,
        "Below each",
        "For an even tree: how many rows refer to each row.",
        ge=1,
        le=10**9,
        when=("shape", ("even tree",)),
    )
    reach: int = parameter(
        20,
        "Rows back",
        "For a recent row: it lies at most so many rows back.",
        ge=1,
        le=10**12,
        when=("shape", ("a recent row",)),
    )
    within: bool = parameter(
        False,
        "Within the parent",
        "In a table of children: only rows of the same parent, so that a manager is of the same department.",
        advanced=True,
    )

    def target(self, own: str) -> str:
        return own

    def reads_owner(self) -> bool:
        return self.within

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.within and not setting.owner:
            raise Problem(
                "Its table has a number of rows of its own, so there is no parent to stay within.",
                mend="Give the table so many rows per row of a parent table, or clear the tick.",
            )
        return super().arrow_type(setting)

    def renamed(self, ids: dict[str, str]) -> SelfKey:
        return self.model_copy(update={"column": ids.get(self.column, self.column)})

    def chooser(self, setting: Setting) -> Chooser:
        choose = {"any earlier row": self._any, "a recent row": self._recent, "even tree": self._even}[
            self.shape
        ]
        roots, within = self.roots, self.within

        def chosen(draw: Draw) -> Integers:
            rows = draw.rows()
            places = draw.position() if within else rows
            above = choose(draw, places) + (rows - places)
            above[places == 0] = -1
            if roots > 0:
                above[draw.uniform("root") < roots] = -1
            return above

        return chosen

    def _any(self, draw: Draw, rows: Integers) -> Integers:
        return np.minimum((draw.u() * rows).astype(np.int64), rows - 1)

    def _recent(self, draw: Draw, rows: Integers) -> Integers:
        reach = np.minimum(rows, self.reach)
        back: Integers = np.minimum((draw.u() * reach).astype(np.int64), np.maximum(reach - 1, 0))
        return rows - 1 - back

    def _even(self, draw: Draw, rows: Integers) -> Integers:
        above: Integers = (rows - 1) // self.span
        return above

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(column="employee", shape="even tree"), {"employee": Sequence()}
