"""The document: everything that decides which data come out, as frozen values."""

from __future__ import annotations

import secrets
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from studio.generators.joint import Joint
from studio.generators.registry import AnyGenerator
from studio.model.dirt import MOST, CellDirt, RowDirt
from studio.model.gaps import MOST as MOST_GAPS
from studio.model.gaps import Gap

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Share = Annotated[float, Field(ge=0, le=1)]

MAXIMUM_ROWS = 10**15
"""Row numbers stay exact in float64 and far from the ends of int64."""


class Frozen(BaseModel):
    """Base of the document's values: immutable, no unknown fields, no infinities."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Column(Frozen):
    """One column: a permanent id, its name, how its values are made, and how they are dressed."""

    id: Identifier
    name: Name
    generator: AnyGenerator
    missing: Share = 0.0
    missing_rules: tuple[Gap, ...] = Field(default=(), max_length=MOST_GAPS)
    """Shares of missing cells under conditions; `missing` counts where none of them holds."""
    missing_count: int | None = Field(default=None, ge=0)
    """Exactly so many cells are missing, whatever `missing` says."""
    unique: bool = False
    hidden: bool = False
    format: str = Field(default="", max_length=200)
    dirt: tuple[CellDirt, ...] = Field(default=(), max_length=MOST)
    """How cells are damaged in the dirty table beside the clean one."""
    note: str = Field(default="", max_length=10_000)

    @property
    def has_missing(self) -> bool:
        """Whether some of its cells may be missing."""
        return bool(self.missing or self.missing_rules or self.missing_count)


class Correlation(Frozen):
    """Two columns move together: `value` is Spearman's rank correlation, reached through a Gaussian copula."""

    first: Identifier
    second: Identifier
    value: float = Field(ge=-1, le=1)


class Reference(Frozen):
    """Which file this table is compared with; its path and its rows are never part of the document."""

    file: Name
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    rows: int = Field(ge=0)


class PerParent(Frozen):
    """The table holds the children of another: how many rows belong to each of the other's rows.

    The table's size follows from `count`; where `scaled` is set, the table has exactly the stated number of rows and
    the counts are scaled to it.
    """

    table: Identifier
    count: AnyGenerator
    scaled: bool = False


class Table(Frozen):
    """Columns in their order, a number of rows, and which columns move together.

    `rows` says nothing where the size follows from `per_parent`; `studio.engine.places` tells it.
    """

    id: Identifier
    name: Name
    rows: int = Field(default=1000, ge=0, le=MAXIMUM_ROWS)
    per_parent: PerParent | None = None
    columns: tuple[Column, ...] = ()
    correlations: tuple[Correlation, ...] = ()
    primary_key: tuple[Identifier, ...] = ()
    unique_together: tuple[tuple[Identifier, ...], ...] = ()
    """Groups of columns of which no two rows have all values alike."""
    joint: Joint | None = None
    reference: Reference | None = None
    dirt: tuple[RowDirt, ...] = Field(default=(), max_length=MOST)
    """How rows are damaged in the dirty table."""
    hidden: bool = False
    note: str = Field(default="", max_length=10_000)

    def column(self, column_id: str) -> Column:
        """The column of that id; raises KeyError."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)

    def column_named(self, name: str) -> Column:
        """The column of that name; raises KeyError."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Table:
        _refuse_twins("column id", [column.id for column in self.columns], self.name)
        return self


class Document(Frozen):
    """A whole design. Equal documents make equal bytes."""

    name: Name = "Untitled"
    seed: int = Field(default=42, ge=0, lt=2**63)
    locale: str = Field(default="en_US", pattern=r"^[a-z]{2}_[A-Z]{2}$")
    tables: tuple[Table, ...] = ()
    note: str = Field(default="", max_length=100_000)

    def table(self, table_id: str) -> Table:
        """The table of that id; raises KeyError."""
        for table in self.tables:
            if table.id == table_id:
                return table
        raise KeyError(table_id)

    def table_named(self, name: str) -> Table:
        """The table of that name; raises KeyError."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Document:
        _refuse_twins("table id", [table.id for table in self.tables], self.name)
        _refuse_twins(
            "column id", [column.id for table in self.tables for column in table.columns], self.name
        )
        return self


def new_id() -> str:
    """A permanent random id: 10 hexadecimal digits."""
    return secrets.token_hex(5)


def _refuse_twins(what: str, ids: list[str], where: str) -> None:
    seen: set[str] = set()
    for item in ids:
        if item in seen:
            raise ValueError(f'The {what} "{item}" stands twice in "{where}".')
        seen.add(item)
