"""What a script or a JSON Schema says of tables, in words of neither: the readers fill it, the drafting reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "integer", "decimal", "float", "boolean", "text", "date", "timestamp", "time", "uuid", "json", "xml", "binary",
    "interval", "ip", "mac", "array", "unknown",
]  # fmt: skip

LONGEST_WORDS = 160


@dataclass(frozen=True, slots=True)
class Remark:
    """What was not understood: its table, its line (0 where there are no lines), the words, and what follows."""

    table: str
    line: int
    words: str
    why: str

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.table, f"line {self.line}" if self.line else "") if part)
        head = f"{where}: " if where else ""
        return f"{head}{self.words}: {self.why}" if self.words else f"{head}{self.why}"


@dataclass(slots=True)
class DescribedColumn:
    """One column with everything that its values must keep to.

    `low` and `high` are inclusive; `longest` and `shortest` count characters; `choices` are the only values, as texts;
    `format` is the name of a JSON Schema format; `formula` is the expression of a computed column.
    """

    name: str
    kind: Kind = "text"
    line: int = 0
    places: int | None = None
    """Digits after the point of a decimal."""
    low: float | None = None
    high: float | None = None
    earliest: str = ""
    latest: str = ""
    step: float | None = None
    shortest: int = 0
    longest: int | None = None
    fixed: bool = False
    """All values are as long as the longest."""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    format: str = ""
    constant: bool | float | str | None = None
    nullable: bool = True
    required: bool = False
    """Never missing although a missing value is allowed."""
    unique: bool = False
    default: bool | float | str | None = None
    has_default: bool = False
    counted: tuple[int, int] | None = None
    """First value and step of a column that the database numbers."""
    formula: str = ""
    after: tuple[str, bool] | None = None
    """A column of the same row below which it never lies, and whether it must differ from it."""
    item: DescribedColumn | None = None
    """Of an array: one of its items."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DescribedKey:
    """Columns that repeat the key of a row of `table`; `theirs` is empty where its primary key is meant."""

    columns: tuple[str, ...]
    table: str
    theirs: tuple[str, ...]
    line: int
    words: str


@dataclass(slots=True)
class DescribedTable:
    """One table; `children_of` names the one whose rows each hold a few of its rows."""

    name: str
    line: int = 0
    columns: list[DescribedColumn] = field(default_factory=list)
    primary_key: tuple[str, ...] = ()
    unique: list[tuple[str, ...]] = field(default_factory=list)
    keys: list[DescribedKey] = field(default_factory=list)
    children_of: str = ""
    note: str = ""

    def column(self, name: str) -> DescribedColumn | None:
        """The column of that name, capitals aside."""
        folded = name.casefold()
        return next((item for item in self.columns if item.name.casefold() == folded), None)


@dataclass(slots=True)
class Described:
    """All tables of a file, and what was found on the way."""

    language: str = ""
    """What it was read as: "PostgreSQL", "JSON Schema"."""
    tables: list[DescribedTable] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    """What was assumed or left out, in whole sentences."""

    def table(self, name: str) -> DescribedTable | None:
        """The table of that name, capitals aside."""
        folded = name.casefold()
        return next((item for item in self.tables if item.name.casefold() == folded), None)

    def remark(self, table: str, line: int, words: str, why: str) -> None:
        """Note something that was not understood."""
        shown = " ".join(words.split())
        if len(shown) > LONGEST_WORDS:
            shown = shown[: LONGEST_WORDS - 1].rstrip() + "…"
        self.remarks.append(Remark(table, line, shown, why))
