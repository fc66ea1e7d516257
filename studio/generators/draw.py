"""What a column type is given to make its values from: uniforms, words, other columns' values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Words = npt.NDArray[np.uint64]
Bools = npt.NDArray[np.bool_]

VALUE = "value"
"""The purpose of the main stream: the one that a correlation couples and a truncation squeezes."""


def uniforms(words: Words) -> Floats:
    """float64 in (0, 1): 52 bits and a half step, so that neither end is ever reached."""
    return ((words >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52


@dataclass(frozen=True, slots=True)
class Weighing:
    """How likely each row of a table is to be referred to, from some of its columns."""

    columns: tuple[str, ...]
    weigh: Callable[[Sequence[pa.Array], int], Floats]
    """Takes arrays of those columns and their length, gives weights of at least 0."""
    is_filter: bool
    """All weights are 0 or 1."""


class Weighed(Protocol):
    """The rows of a table laid end to end, each as long as its weight."""

    @property
    def total(self) -> float:
        """The sum of all weights."""

    def find(self, places: Floats) -> Integers:
        """The row at each place in [0, total)."""


class Groups(Protocol):
    """The rows of a table sorted by the row of a third table to which they belong."""

    def spans(self, of: Integers) -> tuple[Integers, Integers]:
        """The first place and the number of rows that belong to each of those rows; none for -1."""

    def rows(self, places: Integers) -> Integers:
        """The row at each place."""


class Draw(Protocol):
    """Some rows of one column: neighbours, or rows that lie anywhere, as a table that refers to this one asks for them.

    Everything it hands out depends on (seed, column, purpose, row) alone, so any split of the rows gives the same
    values. A maker must therefore work row by row: no statistics over the rows it happens to be given, and no
    BLAS, whose rounding depends on the array's shape.
    """

    @property
    def n(self) -> int: ...

    def rows(self) -> Integers:
        """Row numbers, int64, from 0, in any order and with repetitions."""

    def u(self) -> Floats:
        """The cell's quantile level in (0, 1), coupled where the column is correlated with others."""

    def z(self) -> Floats:
        """`ndtri(u)`, the same level on the normal scale; cheaper than `u` in a correlated column."""

    def uniform(self, purpose: str) -> Floats:
        """A further independent uniform in (0, 1) for `purpose`."""

    def words(self, purpose: str, count: int) -> Words:
        """`count` raw 64-bit words a row, uint64 of shape (n, count)."""

    def serial(self, purpose: str, series: Integers, places: Integers) -> Words:
        """A raw 64-bit word for each place of a series, uint64 of shape (n,): from (seed, column, purpose, series,
        place), so that any draw can ask for any of them. Neighbouring places of one series are cheapest."""

    def key(self, purpose: str) -> bytes:
        """16 bytes that depend on seed, column and purpose only: the key of a permutation."""

    def input(self, column_id: str) -> pa.Array:
        """The finished values of a column that `Generator.inputs` names, before its format is applied."""

    def owner(self) -> Integers:
        """In a table of children: the row of the parent to which each row belongs, int64."""

    def position(self) -> Integers:
        """In a table of children: the place of each row among those of its parent, int64 from 0."""

    def siblings(self) -> Integers:
        """In a table of children: how many rows the parent of each row has, itself included, int64."""

    def partner(self, column_id: str = "") -> Integers:
        """The rows to which a key column of this table refers, int64, -1 where to none; "" is the column itself."""

    def children(self, column_id: str) -> tuple[Integers, Integers]:
        """The first child and the number of children of each row, where that key column of theirs refers to it."""

    def weighed(self, weighing: Weighing) -> Weighed:
        """The rows of the table to which a key column refers, by weight; counted once, then kept."""

    def grouped(self, column_id: str, weighing: Weighing | None) -> Groups:
        """The rows of another table by the row to which that key of theirs refers, those of weight 0 left out."""

    def fetch(self, column_id: str, rows: Integers) -> pa.Array:
        """Values of a column that `Generator.outside` names, in any rows of its table; missing where a row is -1."""


Maker = Callable[[Draw], pa.Array]
"""Makes the values of the rows of a draw: an Arrow array of length n and of the type `Generator.arrow_type` says."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a column type may know of its surroundings when it is prepared."""

    locale: str = "en_US"
    total: int = 0
    """Rows of the table; only for types whose `depends_on_total()` is true."""
    input_types: Mapping[str, pa.DataType] = field(default_factory=dict)
    wanted: frozenset[str] | None = None
    """Which fields of a struct are read by others; None means all. A field's values never depend on this."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Rows of the tables that `Generator.tables` names, by id."""
    decimals: Mapping[str, int] = field(default_factory=dict)
    """Digits after the point that no value of a column exceeds, by id, where that is known."""
    owner: str = ""
    """In a table of children: the id of the table of their parents."""
