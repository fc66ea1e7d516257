"""A figure about the children of each row: how many there are, their sum, the smallest, the largest, the last."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.generators.draw import Draw, Floats, Integers, Maker, Setting
from studio.generators.fixed import Constant
from studio.generators.foreign_key import ForeignKey
from studio.generators.generator import About, Generator, Neighbour
from studio.generators.parameters import parameter
from studio.generators.skewed import Exponential
from studio.problems import Problem

Measure = Literal["count", "sum", "mean", "smallest", "largest", "first", "last"]

_RUN = 1 << 15
_AT_ONCE = 1 << 18
"""Children that are in memory at a time."""


class RollUp(Generator):
    """Made from the children themselves, so that it agrees with them exactly.

    Addressing: the children of a block of parents are neighbours in their table. Numbers with a fixed number of
    decimals are added as whole numbers of their last digit.
    """

    about: ClassVar[About] = About(
        "Roll-up of children", "relations", "Count, sum or last of the rows that belong to this row. An order's total.",
        words=("aggregate", "total", "sum", "count", "balance", "children", "summary"),
    )  # fmt: skip
    kind: Literal["roll_up"] = "roll_up"
    key: str = parameter(
        "",
        "Children by key",
        "The key column of the table of children that refers to this row.",
        editor="child_key",
    )
    measure: Measure = parameter(
        "count", "Figure", "What is told of the children; of none, the count and sum are 0."
    )
    column: str = parameter("", "Of", "The children's column; a count needs none.", editor="child_column")

    def outside(self) -> tuple[str, ...]:
        read = (self.key,) if self.measure == "count" else (self.key, self.column)
        return tuple(item for item in read if item)

    def renamed(self, ids: dict[str, str]) -> RollUp:
        changes = {name: ids.get(getattr(self, name), getattr(self, name)) for name in ("key", "column")}
        return self.model_copy(update=changes)

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.key not in setting.input_types:
            raise Problem("No key is chosen by which the children refer to this row.", mend="Choose one.")
        if self.measure == "count":
            return pa.int64()
        kind = setting.input_types.get(self.column)
        if kind is None:
            raise Problem("No column of the children is chosen.", mend="Choose one, or count them.")
        if self.measure in ("first", "last"):
            return kind
        return _figure_type(self.measure, kind)

    def places(self, setting: Setting) -> int | None:
        if self.measure in ("sum", "smallest", "largest"):
            return setting.decimals.get(self.column)
        return 0 if self.measure == "count" else None

    def prepare(self, setting: Setting) -> Maker:
        kind = self.arrow_type(setting)
        key, column, measure = self.key, self.column, self.measure
        if measure == "count":
            return lambda draw: pa.array(draw.children(key)[1])
        if measure in ("first", "last"):

            def end(draw: Draw) -> pa.Array:
                first, count = draw.children(key)
                row = first if measure == "first" else first + count - 1
                return draw.fetch(column, np.where(count > 0, row, -1))

            return end
        scale = setting.decimals.get(column)

        def make(draw: Draw) -> pa.Array:
            first, count = draw.children(key)
            figures = _Figures(measure, draw.n, None if scale is None else 10.0**scale)
            for owners, rows in _batches(first, count):
                figures.add(owners, draw.fetch(column, rows))
            return figures.result(kind)

        return make

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(key="line_order", measure="sum", column="line_price"), {"order": Constant(value=1)}

    @classmethod
    def neighbours(cls) -> tuple[Neighbour, ...]:
        columns: dict[str, Generator] = {
            "line_order": ForeignKey(table="table", column="order", choice="own parent"),
            "line_price": Exponential(mean=40, decimals=2),
        }
        return (Neighbour("lines", columns, of_example=Constant(value=3)),)


def _figure_type(measure: str, kind: pa.DataType) -> pa.DataType:
    number = pa.types.is_integer(kind) or pa.types.is_floating(kind)
    if number:
        return pa.float64() if measure == "mean" or pa.types.is_floating(kind) else pa.int64()
    if measure in ("smallest", "largest") and (pa.types.is_date32(kind) or pa.types.is_timestamp(kind)):
        return kind
    raise Problem(
        f"Values of the type {kind} have no {measure}.",
        mend="Choose a column of numbers, or dates for the smallest and the largest.",
    )


def _batches(first: Integers, count: Integers) -> list[tuple[Integers, Integers]]:
    """The children in their order, some at a time: whose they are, and their rows."""
    runs = np.maximum(1, -(-count // _RUN)) * (count > 0)
    owner = np.repeat(np.arange(len(count), dtype=np.int64), runs)
    number = np.arange(len(owner), dtype=np.int64) - np.repeat(np.cumsum(runs) - runs, runs)
    starts = first[owner] + number * _RUN
    lengths = np.minimum(_RUN, first[owner] + count[owner] - starts)
    batches = []
    at = 0
    ends = np.cumsum(lengths)
    while at < len(owner):
        reached = int(np.searchsorted(ends, (ends[at - 1] if at else 0) + _AT_ONCE, "right"))
        part = slice(at, max(at + 1, reached))
        sizes = lengths[part]
        within = np.arange(int(sizes.sum()), dtype=np.int64) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        batches.append((np.repeat(owner[part], sizes), np.repeat(starts[part], sizes) + within))
        at = part.stop
    return batches


class _Figures:
    """Adds up the children of `n` parents, given parent by parent in order."""

    def __init__(self, measure: Measure, n: int, scale: float | None) -> None:
        self._measure = measure
        self._scale = scale
        self._n = n
        self._present = np.zeros(n, dtype=np.int64)
        self._units = np.zeros(n, dtype=np.int64)
        self._total = np.zeros(n, dtype=np.float64)
        self._extreme: Any = None
        self._whole = False

    def add(self, owners: Integers, values: pa.Array) -> None:
        """Take a batch of children."""
        if values.null_count:
            keep = values.is_valid()
            owners, values = owners[np.asarray(keep)], values.filter(keep)
        self._present += np.bincount(owners, minlength=self._n)
        numbers = _numbers(values)
        if self._measure in ("smallest", "largest"):
            self._compare(owners, numbers)
        elif numbers.dtype == np.int64:
            self._whole = True
            np.add.at(self._units, owners, numbers)
        elif self._scale is not None:
            np.add.at(self._units, owners, np.rint(numbers * self._scale).astype(np.int64))
        else:
            np.add.at(self._total, owners, numbers)

    def result(self, kind: pa.DataType) -> pa.Array:
        """The figure of each parent; missing where it has no child and the figure is no sum."""
        none = self._present == 0
        if self._extreme is not None or self._measure in ("smallest", "largest"):
            found = self._extreme if self._extreme is not None else np.zeros(self._n, dtype=np.int64)
            plain = pa.array(found.astype(_plain_type(kind)), mask=none)
            return plain if plain.type == kind else plain.view(kind)
        if pa.types.is_integer(kind):
            return pa.array(self._units)
        sums = self._units.astype(np.float64) if self._whole else self._total
        if self._scale is not None and not self._whole:
            sums = self._units / self._scale
        return (
            pa.array(sums)
            if self._measure == "sum"
            else pa.array(sums / np.maximum(self._present, 1), mask=none)
        )

    def _compare(self, owners: Integers, numbers: Floats | Integers) -> None:
        smallest = self._measure == "smallest"
        if self._extreme is None:
            empty = np.inf if numbers.dtype == np.float64 else np.iinfo(np.int64).max
            self._extreme = np.full(self._n, empty if smallest else -empty, numbers.dtype)
        (np.minimum if smallest else np.maximum).at(self._extreme, owners, numbers)


def _numbers(values: pa.Array) -> Floats | Integers:
    if pa.types.is_date32(values.type):
        values = values.view(pa.int32())
    elif pa.types.is_timestamp(values.type):
        values = values.view(pa.int64())
    return np.asarray(values.cast(pa.float64() if pa.types.is_floating(values.type) else pa.int64()))


def _plain_type(kind: pa.DataType) -> type[np.generic]:
    if pa.types.is_floating(kind):
        return np.float64
    return np.int32 if pa.types.is_date32(kind) else np.int64
