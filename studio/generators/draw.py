"""What a column type is given to make its values from: uniforms, words, other columns' values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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

    def key(self, purpose: str) -> bytes:
        """16 bytes that depend on seed, column and purpose only: the key of a permutation."""

    def input(self, column_id: str) -> pa.Array:
        """The finished values of a column that `Generator.inputs` names, before its format is applied."""

    def owner(self) -> Integers:
        """In a table of children: the row of the parent to which each row belongs, int64."""

    def position(self) -> Integers:
        """In a table of children: the place of each row among those of its parent, int64 from 0."""

    def partner(self, column_id: str = "") -> Integers:
        """The rows to which a key column of this table refers, int64, -1 where to none; "" is the column itself."""

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
    owner: str = ""
    """In a table of children: the id of the table of their parents."""
