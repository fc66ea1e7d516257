"""What every column type is: a frozen set of parameters that can be prepared into a maker of values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

import pyarrow as pa
from pydantic import BaseModel, ConfigDict

from studio.generators.draw import Maker, Setting, Words

Family = Literal[
    "numbers",
    "categories",
    "dates",
    "people",
    "places",
    "identifiers",
    "text",
    "logic",
    "relations",
    "sequences",
]


@dataclass(frozen=True, slots=True)
class About:
    """What the gallery, the help and the engine need to know of a column type as such."""

    title: str
    family: Family
    help: str
    """One plain sentence with examples of use: "Bell curve around a mean. Ages, heights, errors."."""
    words: tuple[str, ...] = ()
    """Further words under which a person may look for it."""
    ordered: bool = False
    """The value never falls when u rises, so that the column can be correlated with others."""
    always_unique: bool = False
    """No two rows ever share a value, whatever the parameters."""
    smooth: bool = False
    """Each value moves continuously with every numeric parameter, before rounding."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """All distinct values of a type: how many, and which one stands at an index."""

    size: int
    at: Callable[[Words], pa.Array]
    """Takes indices in [0, size), uint64 of any shape (n,), and gives n values, each index its own."""


class Generator(BaseModel):
    """Base of all column types; `kind` is the tag in the file.

    Every parameter has a default, so that a fresh column shows plausible values at once. Impossible combinations are
    refused by validators, in words; what depends on other columns is checked by `studio.model.checks`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    about: ClassVar[About]
    kind: str = ""

    def prepare(self, setting: Setting) -> Maker:
        """Build what does not depend on the row (tables, dictionaries) and return the maker."""
        raise NotImplementedError

    def arrow_type(self, setting: Setting) -> pa.DataType:
        """The type of the made arrays."""
        raise NotImplementedError

    def inputs(self) -> tuple[str, ...]:
        """Ids of the columns whose values this one is made from."""
        return ()

    def outside(self) -> tuple[str, ...]:
        """Ids of the columns that it reads in other rows: those of other tables, or earlier ones of this table."""
        return ()

    def tables(self) -> tuple[str, ...]:
        """Ids of the tables whose number of rows decides its values."""
        return ()

    def by_keys(self) -> tuple[str, ...]:
        """Ids of the key columns of this table along which it looks at other rows; `inputs` need not name them."""
        return ()

    def reads_owner(self) -> bool:
        """True where a value depends on the parent of its row, in a table of children."""
        return False

    def wanted_parts(self) -> Mapping[str, frozenset[str]]:
        """For inputs of several fields: which of them this type reads. An input left out is read whole."""
        return {}

    def renamed(self, ids: dict[str, str]) -> Generator:
        """The same generator with the ids of its columns and tables replaced (for a duplicated table)."""
        return self

    def depends_on_total(self) -> bool:
        """True where a value depends on the table's number of rows, so that asking for more rows may change it."""
        return False

    def uses_locale(self) -> bool:
        """True where the document's locale changes the values."""
        return False

    def places(self, setting: Setting) -> int | None:
        """Digits after the point that no value exceeds; None where that cannot be told."""
        decimals = getattr(self, "decimals", None)
        return decimals if isinstance(decimals, int) else None

    def never_repeats(self, setting: Setting) -> bool:
        """True where no two rows ever share a value."""
        return self.about.always_unique

    def enumeration(self, setting: Setting) -> Enumeration | None:
        """The distinct values in a fixed order, for columns that must be unique; None where there is no such order."""
        return None

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        """A generator that shows what the type is for, and the columns (by id) that it needs beside it."""
        return cls(), {}

    @classmethod
    def neighbours(cls) -> tuple[Neighbour, ...]:
        """The other tables that the example needs, parents before their children."""
        return ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A table beside the one of an example, which its columns call "table"."""

    id: str
    columns: Mapping[str, Generator]
    rows: int = 1000
    per_parent: Generator | None = None
    """How many rows of the example's table belong to each of its rows; None where that table stands for itself."""
    of_example: Generator | None = None
    """How many of its rows belong to each row of the example's table."""
