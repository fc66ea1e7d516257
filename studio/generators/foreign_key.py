"""The key of a row of another table."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.generators.discrete import Poisson
from studio.generators.draw import Draw, Integers, Setting
from studio.generators.fixed import Sequence
from studio.generators.generator import About, Generator, Neighbour
from studio.generators.parameters import parameter
from studio.generators.permutation import permute
from studio.generators.relation import Chooser, Relation
from studio.generators.zipf import zipf
from studio.problems import Problem

Choice = Literal["own parent", "evenly", "zipf"]


class ForeignKey(Relation):
    """The parent's key in each row; which parent it is follows from the row number alone.

    Addressing: the parent's row is a quantile of one uniform over the parent's rows, so it depends on how many rows
    the parent has; in a table of children it is the row whose child this one is.
    """

    about: ClassVar[About] = About(
        "Foreign key", "relations", "Refers to a row of another table by its key. The customer of an order.",
        words=("reference", "parent", "relation", "join", "link", "id", "many-to-one"),
    )  # fmt: skip
    kind: Literal["foreign_key"] = "foreign_key"
    table: str = parameter("", "Table", "The table to which it refers.", editor="parent")
    choice: Choice = parameter(
        "evenly", "Which row",
        "own parent: the row whose child this row is; evenly: each as likely; zipf: a few rows take most.",
    )  # fmt: skip
    exponent: float = parameter(
        1.0, "Steepness", "Of Zipf's law: the row of rank k comes as often as 1 / k to this power.",
        gt=0, le=10, step=0.05, slider=(0.1, 3),
    )  # fmt: skip

    def target(self, own: str) -> str:
        return self.table

    def tables(self) -> tuple[str, ...]:
        return (self.table,) if self.table and self.choice != "own parent" else ()

    def reads_owner(self) -> bool:
        return self.choice == "own parent"

    def renamed(self, ids: dict[str, str]) -> ForeignKey:
        changes = {name: ids.get(getattr(self, name), getattr(self, name)) for name in ("table", "column")}
        return self.model_copy(update=changes)

    def arrow_type(self, setting: Setting) -> pa.DataType:
        kind = super().arrow_type(setting)
        if self.choice == "own parent" and setting.owner != self.table:
            raise Problem(
                "Its table does not hold the children of the table to which it refers.",
                mend="Give this table so many rows per parent, or choose the row evenly.",
            )
        return kind

    def chooser(self, setting: Setting) -> Chooser:
        if self.choice == "own parent":
            return lambda draw: draw.owner()
        size = setting.sizes[self.table]
        if size == 0:
            raise Problem("The table to which it refers has no rows.", mend="Give that table rows.")
        if self.choice == "zipf":
            return _by_rank(self.exponent, size)
        return lambda draw: np.minimum((draw.u() * size).astype(np.int64), size - 1)

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(table="customers", column="customer_id", choice="own parent"), {}

    @classmethod
    def neighbours(cls) -> tuple[Neighbour, ...]:
        columns = {"customer_id": Sequence(start=1000)}
        return (Neighbour("customers", columns, rows=20_000, per_parent=Poisson(mean=3)),)


def _by_rank(exponent: float, size: int) -> Chooser:
    """Which row has which rank is a permutation, so that the popular rows lie scattered."""
    rank = zipf(exponent)

    def choose(draw: Draw) -> Integers:
        ranks = rank(draw.u(), np.full(draw.n, size, dtype=np.int64))
        return permute(ranks, size, draw.key("order")).astype(np.int64)

    return choose
