"""A learned joint model as frozen values: for each column the law of its level, given the columns before it.

A column's *level* is the u in (0, 1) that its ordinary generator turns into a value. The model cuts each column's
levels into cells (a value of a list, a frequent number, a narrow band of quantiles); code 0 stands for a missing value,
code c for the cell c - 1. A tree over the codes of earlier columns leads to a leaf, and a leaf holds shares of ranges
of cells. So marginals stay where they were, in the columns, and can be bent without fitting again.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field, model_validator

from studio.generators.packed import Packed
from studio.generators.wanted import Wanted

Numbers = npt.NDArray[Any]

MOST_CELLS = 4096


class Splits(BaseModel):
    """The inner nodes of a tree, each before its children; a child below 0 is the leaf ~child.

    A row goes right where the recoded code of `features` (a place in `Member.parents`) lies above `thresholds`. Leaves
    count from left to right.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    features: Packed
    thresholds: Packed
    left: Packed
    right: Packed


class Curve(BaseModel):
    """What one parent adds to the trend: by its code, or by its level where there are levels (then 0 is missing)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by_code: Packed
    levels: Packed | None = None
    values: Packed | None = None


class Trend(BaseModel):
    """A column that follows its parents in general: on the normal scale, the sum of `curves` plus what is left over.

    The shares then speak of what is left over, in cells of its own: `cuts` are their levels, `values` stand at them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    curves: tuple[Curve, ...]
    cuts: Packed
    values: Packed


class Member(BaseModel):
    """One column's law given earlier ones."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    column: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    labels: tuple[str, ...] = ()
    """The values of a list in the order of its cells, empty for other columns."""
    is_released: bool = False
    """The column is drawn on its own again; later ones still read its level."""
    missing: float = Field(default=0.0, ge=0, le=1)
    """The share of missing cells at the time of fitting."""
    parents: tuple[str, ...] = ()
    """The earlier columns that decide. Without `splits` the code of the only one is the leaf."""
    recodes: tuple[Packed, ...] = ()
    """For each parent the number that the splits compare, by its code; empty where that is the code itself."""
    splits: Splits | None = None
    trend: Trend | None = None
    cuts: Packed
    """Levels between the cells, from 0 to 1, float64."""
    starts: Packed
    """Where each leaf's shares begin, and the end, int32."""
    first: Packed
    last: Packed
    """Each share's cells, from `first` up to but without `last`, int16; 0 to 0 is missing."""
    shares: Packed
    """float32, the sum of each leaf near 1."""

    @property
    def n_cells(self) -> int:
        return self.cuts.shape[0] - 1

    @property
    def drawn_cuts(self) -> Packed:
        """The levels between the cells that the shares speak of."""
        return self.cuts if self.trend is None else self.trend.cuts

    @property
    def n_leaves(self) -> int:
        return self.starts.shape[0] - 1

    @model_validator(mode="after")
    def _sound(self) -> Member:
        _check_cells(self)
        _check_trend(self)
        _check_leaves(self)
        if self.splits is not None:
            _check_splits(self.splits, self)
        elif self.n_leaves > 1 and self.trend is not None:
            raise ValueError("A trend without splits has one leaf.")
        elif len(self.parents) > 1 and self.trend is None:
            raise ValueError("A learned column without splits reads one column at most.")
        if self.recodes and len(self.recodes) != len(self.parents):
            raise ValueError("A learned column has not one table of codes for each column that it reads.")
        return self


class Joint(BaseModel):
    """The learned columns in the order in which they are drawn, and under which rules they were fitted."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    preset: str = Field(default="private", max_length=20)
    k: int = Field(default=10, ge=1)
    """No leaf and no share rests on fewer records."""
    rows: int = Field(default=0, ge=0)
    """How many rows were learned from."""
    held_out: float = Field(default=0.0, ge=0, lt=1)
    """The share of the reference's rows that were kept back, to judge the result by."""
    target: str = Field(default="", max_length=64)
    """The column that a person asked to be drawn first, by its id."""
    first: tuple[str, ...] = Field(default=(), max_length=20)
    """Ids of further columns that were asked to be drawn first, so that rows may be wanted by them."""
    members: tuple[Member, ...] = ()
    wanted: Wanted | None = None
    """Which rows are drawn, where it is not all kinds as often as learned."""

    def member(self, column_id: str) -> Member | None:
        """The law of a column, None where it has none."""
        return next((member for member in self.members if member.column == column_id), None)

    def renamed(self, ids: dict[str, str]) -> Joint:
        """The same model of columns with other ids (for a duplicated table)."""
        members = tuple(
            member.model_copy(
                update={
                    "column": ids.get(member.column, member.column),
                    "parents": tuple(ids.get(parent, parent) for parent in member.parents),
                }
            )
            for member in self.members
        )
        return self.model_copy(
            update={
                "members": members,
                "target": ids.get(self.target, self.target),
                "first": tuple(ids.get(item, item) for item in self.first),
                "wanted": self.wanted.renamed(ids) if self.wanted else None,
            }
        )

    @model_validator(mode="after")
    def _in_order(self) -> Joint:
        sizes: dict[str, int] = {}
        for member in self.members:
            if member.column in sizes:
                raise ValueError(f'The column "{member.column}" is learned twice.')
            for parent in member.parents:
                if parent not in sizes:
                    raise ValueError(
                        f'The learned column "{member.column}" reads "{parent}", which comes later.'
                    )
            _check_parents(member, sizes)
            sizes[member.column] = member.n_cells + 1
        return self


def _check_cuts(packed: Packed) -> None:
    cuts = _numbers(packed, "float64", 1)
    if not 2 <= len(cuts) <= MOST_CELLS + 1 or cuts[0] != 0 or cuts[-1] != 1 or np.any(np.diff(cuts) <= 0):
        raise ValueError("The levels of a learned column must ascend from 0 to 1.")


def _check_trend(member: Member) -> None:
    trend = member.trend
    if trend is None:
        return
    _check_cuts(trend.cuts)
    values = _numbers(trend.values, "float32", 1)
    if len(values) != trend.cuts.shape[0] or np.any(np.diff(values) < 0) or np.abs(values).max() > 1e3:
        raise ValueError("What a trend leaves over must ascend, one value at each cut.")
    if len(trend.curves) > len(member.parents):
        raise ValueError("A trend has more curves than columns that it could follow.")
    for curve in trend.curves:
        by_code = _numbers(curve.by_code, "float32", 1)
        if not len(by_code) or np.abs(by_code).max() > 1e3:
            raise ValueError("A curve of a trend is out of range.")
        if (curve.levels is None) != (curve.values is None):
            raise ValueError("A curve of a trend needs levels and values.")
        if curve.levels is not None and curve.values is not None:
            levels, heights = _numbers(curve.levels, "float64", 1), _numbers(curve.values, "float32", 1)
            if (
                not 2 <= len(levels) == len(heights)
                or np.any(np.diff(levels) <= 0)
                or np.abs(heights).max() > 1e3
            ):
                raise ValueError("A curve of a trend must run over ascending levels.")


def _check_cells(member: Member) -> None:
    _check_cuts(member.cuts)
    if member.labels and len(member.labels) != member.n_cells:
        raise ValueError("A learned list has not one value for each of its cells.")


def _check_leaves(member: Member) -> None:
    starts = _numbers(member.starts, "int32", 1)
    first, last = _numbers(member.first, "int16", 1), _numbers(member.last, "int16", 1)
    shares = _numbers(member.shares, "float32", 1)
    if len(starts) < 2 or starts[0] != 0 or starts[-1] != len(shares) or np.any(np.diff(starts) < 1):
        raise ValueError("The leaves of a learned column do not follow one another.")
    if not len(first) == len(last) == len(shares):
        raise ValueError("The shares of a learned column do not fit its cells.")
    is_missing = (first == 0) & (last == 0)
    if np.any((first < 0) | (last > member.drawn_cuts.shape[0] - 1) | ((first >= last) & ~is_missing)):
        raise ValueError("A learned column names a cell that it has not.")
    inner = np.ones(len(first), bool)
    inner[starts[:-1]] = False
    if np.any(is_missing & inner):
        raise ValueError("The share of missing cells must come first in a leaf.")
    sums = np.add.reduceat(shares.astype(np.float64), starts[:-1])
    if np.any(shares < 0) or np.any(np.abs(sums - 1) > 1e-3):
        raise ValueError("The shares of a leaf must sum to 1.")


def _check_splits(splits: Splits, member: Member) -> None:
    features, thresholds = _numbers(splits.features, "int16", 1), _numbers(splits.thresholds, "int16", 1)
    left, right = _numbers(splits.left, "int32", 1), _numbers(splits.right, "int32", 1)
    n = len(features)
    if not 0 < n == len(thresholds) == len(left) == len(right):
        raise ValueError("The splits of a learned column do not fit together.")
    if np.any((features < 0) | (features >= len(member.parents))):
        raise ValueError("A split reads a column that is not there.")
    children = np.concatenate([left, right])
    inner, leaves = children[children >= 0], ~children[children < 0]
    after = np.where(left >= 0, left > np.arange(n), True) & np.where(right >= 0, right > np.arange(n), True)
    if not after.all() or not np.array_equal(np.sort(inner), np.arange(1, n)):
        raise ValueError("The splits of a learned column are no tree.")
    if len(leaves) != member.n_leaves or not np.array_equal(
        in_order(left, right), np.arange(member.n_leaves)
    ):
        raise ValueError("The leaves of a learned column do not count from left to right.")


def in_order(left: Numbers, right: Numbers) -> Numbers:
    """The leaves from left to right, each split's children lying after it."""
    found: list[int] = []
    stack = [0]
    lefts, rights = left.tolist(), right.tolist()
    while stack:
        node = stack.pop()
        if node < 0:
            found.append(~node)
        else:
            stack += (rights[node], lefts[node])
    return np.array(found)


def _check_parents(member: Member, sizes: dict[str, int]) -> None:
    for parent, table in zip(member.parents, member.recodes, strict=False):
        codes = _numbers(table, "int16", 1)
        if len(codes) not in (0, sizes[parent]):
            raise ValueError(f'The learned column "{member.column}" does not know all cells of "{parent}".')
    if member.trend is not None:
        for parent, curve in zip(member.parents, member.trend.curves, strict=False):
            if curve.levels is None and curve.by_code.shape[0] != sizes[parent]:
                raise ValueError(f'The trend of "{member.column}" does not know all cells of "{parent}".')
    elif member.splits is None and member.parents and member.n_leaves != sizes[member.parents[0]]:
        raise ValueError(
            f'The learned column "{member.column}" has not one leaf for each cell of its parent.'
        )


def _numbers(value: Packed, dtype: str, dimensions: int) -> Numbers:
    if value.dtype != dtype or len(value.shape) != dimensions:
        raise ValueError(f"A stored array must be {dtype} in {dimensions} dimension, not {value.dtype}.")
    return value.array()
