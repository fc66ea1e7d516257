"""The key of a row of another table."""

from __future__ import annotations

from collections.abc import Sequence as Sequence_
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import field_validator, model_validator

from studio.generators.discrete import Poisson
from studio.generators.draw import Draw, Floats, Integers, Setting, Weighing
from studio.generators.expression.evaluation import Evaluation
from studio.generators.expression.spelling import renamed
from studio.generators.expression.syntax import LONGEST
from studio.generators.fixed import Sequence
from studio.generators.formula import columns_of, readable
from studio.generators.generator import About, Generator, Neighbour
from studio.generators.if_else import condition
from studio.generators.parameters import parameter
from studio.generators.permutation import permute, permute_each, scope_keys
from studio.generators.relation import Chooser, Relation
from studio.generators.zipf import zipf
from studio.problems import Problem

Choice = Literal["own parent", "evenly", "zipf", "by weight"]


_LISTED = 1 << 18
"""Up to so many rows the permutation of ranks is a list; beyond it is reckoned for each row."""


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
    column: str = parameter("", "Key", "The key column that it repeats.", editor="parent_column")
    choice: Choice = parameter(
        "evenly", "Which row",
        "own parent: the row whose child this row is; evenly: each as likely; zipf: a few rows take most; by weight: "
        "in proportion to a column of the other table.",
    )  # fmt: skip
    exponent: float = parameter(
        1.0, "Steepness", "Of Zipf's law: the row of rank k comes as often as 1 / k to this power.",
        gt=0, le=10, step=0.05, slider=(0.1, 3), when=("choice", ("zipf",)),
    )  # fmt: skip
    weights: str = parameter(
        "",
        "Weights",
        "By weight: the column of numbers; below 0 and missing count as 0.",
        editor="parent_column",
        when=("choice", ("by weight",)),
    )
    where: str = parameter(
        "", "Only where", "A condition on the other table's row, for example country = 'DE'; empty takes every row.",
        editor="parent_formula", max_length=LONGEST, when=("choice", ("evenly", "zipf", "by weight")),
    )  # fmt: skip
    tenant: str = parameter(
        "", "Shared by key", "A key of this row: only rows that refer to the same row are taken.", editor="key",
        advanced=True, when=("choice", ("evenly", "zipf")),
    )  # fmt: skip
    same: str = parameter(
        "",
        "And theirs",
        "The other table's key that must refer to the same row.",
        editor="parent_column",
        advanced=True,
        when=("choice", ("evenly", "zipf")),
    )

    @field_validator("where")
    @classmethod
    def _readable(cls, text: str) -> str:
        return readable(text) if text.strip() else ""

    @model_validator(mode="after")
    def _fits(self) -> ForeignKey:
        if self.choice == "own parent" and (self.where or self.tenant or self.same):
            raise ValueError(
                "Each row has one own parent, which leaves nothing to choose; clear the conditions."
            )
        if self.choice == "by weight" and (self.tenant or self.same):
            raise ValueError(
                "Among rows that share a key the choice is even or by Zipf's law, not by weight."
            )
        return self

    def target(self, own: str) -> str:
        return self.table

    def tables(self) -> tuple[str, ...]:
        return (self.table,) if self.table and self.choice != "own parent" else ()

    def reads_owner(self) -> bool:
        return self.choice == "own parent"

    def by_keys(self) -> tuple[str, ...]:
        return (self.tenant,) if self.tenant else ()

    def outside(self) -> tuple[str, ...]:
        weights = (self.weights,) if self.choice == "by weight" else ()
        read = (self.column, *weights, *self._conditions(), self.same)
        return tuple(dict.fromkeys(item for item in read if item))

    def _conditions(self) -> tuple[str, ...]:
        return columns_of(self.where) if self.where else ()

    def renamed(self, ids: dict[str, str]) -> ForeignKey:
        named = ("table", "column", "weights", "tenant", "same")
        changes = {name: ids.get(getattr(self, name), getattr(self, name)) for name in named}
        return self.model_copy(update={**changes, "where": renamed(self.where, ids) if self.where else ""})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        kind = super().arrow_type(setting)
        if self.choice == "own parent" and setting.owner != self.table:
            raise Problem(
                "Its table does not hold the children of the table to which it refers.",
                mend="Give this table so many rows per parent, or choose the row evenly.",
            )
        if bool(self.tenant) != bool(self.same):
            raise Problem(
                "A shared row is named by one key only.",
                mend="Choose the key of this row and the other table's key.",
            )
        if self.choice == "by weight":
            weight = setting.input_types.get(self.weights)
            if weight is None or not (pa.types.is_integer(weight) or pa.types.is_floating(weight)):
                raise Problem("No column of numbers is chosen by which the rows weigh.", mend="Choose one.")
        if self.where:
            condition(self.where, setting.input_types, self._conditions())
        return kind

    def chooser(self, setting: Setting) -> Chooser:
        if self.choice == "own parent":
            return lambda draw: draw.owner()
        size = setting.sizes[self.table]
        if size == 0:
            raise Problem("The table to which it refers has no rows.", mend="Give that table rows.")
        weighing = self.weighing(setting)
        if self.tenant:
            return self._among_groups(weighing)
        if weighing is not None:
            return self._weighed(weighing)
        if self.choice == "zipf":
            return _by_rank(self.exponent, size)
        return lambda draw: np.minimum((draw.u() * size).astype(np.int64), size - 1)

    def weighing(self, setting: Setting) -> Weighing | None:
        """What the rows weigh; None where all are alike."""
        conditions, by_weight = self._conditions(), self.choice == "by weight"
        if not self.where and not by_weight:
            return None
        columns = (*conditions, *((self.weights,) if by_weight else ()))
        run = Evaluation([condition(self.where, setting.input_types, conditions)]) if self.where else None

        def weigh(arrays: Sequence_[pa.Array], n: int) -> Floats:
            found = np.ones(n, dtype=np.float64)
            if by_weight:
                numbers = np.asarray(arrays[-1].cast(pa.float64()).fill_null(0.0))
                found = np.where(numbers > 0, numbers, 0.0)
            if run is not None:
                by_id = dict(zip(conditions, arrays, strict=False))
                holds = run([by_id[item] for item in run.columns], n)[0].cast(pa.bool_()).fill_null(False)
                found[~np.asarray(holds.to_numpy(zero_copy_only=False))] = 0.0
            return found

        return Weighing(columns, weigh, is_filter=not by_weight)

    def _weighed(self, weighing: Weighing) -> Chooser:
        rank = zipf(self.exponent) if self.choice == "zipf" else None

        def choose(draw: Draw) -> Integers:
            weighed = draw.weighed(weighing)
            if not weighed.total > 0:
                raise Problem(
                    "No row of the table to which it refers meets its condition."
                    if self.where
                    else "All weights of the table to which it refers are 0.",
                    mend="Change the condition, or the column of weights.",
                )
            if rank is None:
                return weighed.find(draw.u() * weighed.total)
            n = int(weighed.total)
            ranks = rank(draw.u(), np.full(draw.n, n, dtype=np.int64))
            return weighed.find(permute(ranks, n, draw.key("order")).astype(np.float64))

        return choose

    def _among_groups(self, weighing: Weighing | None) -> Chooser:
        rank = zipf(self.exponent) if self.choice == "zipf" else None

        def choose(draw: Draw) -> Integers:
            groups = draw.grouped(self.same, weighing)
            shared = draw.partner(self.tenant)
            first, count = groups.spans(shared)
            some = np.maximum(count, 1)
            if rank is None:
                place = np.minimum((draw.u() * some).astype(np.int64), some - 1)
            else:
                low, high = scope_keys(draw.key("order"), shared)
                place = permute_each(rank(draw.u(), some), some, low, high)
            found = groups.rows(np.where(count > 0, first + place, 0))
            return np.where(count > 0, found, -1)

        return choose

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
    rows_by_rank: list[Integers] = []

    def choose(draw: Draw) -> Integers:
        ranks = rank(draw.u(), np.full(draw.n, size, dtype=np.int64))
        key = draw.key("order")
        if size > _LISTED:
            return permute(ranks, size, key).astype(np.int64)
        if not rows_by_rank:
            # The key is the column's own, so that every draw of this chooser has the same.
            rows_by_rank.append(permute(np.arange(size), size, key).astype(np.int64))
        return rows_by_rank[0].take(ranks)

    return choose
