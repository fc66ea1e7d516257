"""What we believe a file to be, what reading it changed, and the table that came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import pyarrow as pa
from pydantic import BaseModel, ConfigDict

Format = Literal["csv", "parquet", "arrow", "excel", "json", "jsonl"]
ColumnType = Literal["int64", "float64", "bool", "date", "timestamp", "text"]

MAX_COLUMNS = 10_000


class Guess(BaseModel):
    """How a file is read; every field may be edited, and reading again takes the edited value as law.

    `encoding`, `delimiter`, `quote`, `escape` ("" for none), `trim`, `skip_lines` and `comment` serve text files.
    `decimal` and `thousands` ("" for none) are the marks in numbers, `day_first` settles 03/04/2025, `missing` lists
    the texts that stand for a missing value. `types` names the type of each column; a column that is not in it is
    found out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Format
    encoding: str = "utf-8"
    delimiter: str = ","
    quote: str = '"'
    escape: str = ""
    trim: bool = False
    skip_lines: int = 0
    comment: str = ""
    has_header: bool = True
    decimal: str = "."
    thousands: str = ""
    day_first: bool | None = None
    missing: tuple[str, ...] | None = None
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    types: dict[str, ColumnType] = {}

    def edit(self, **changes: Any) -> Guess:
        """This guess with `changes`; the types are found out anew where the change may alter them."""
        if "types" not in changes and set(changes) - {"sheets"}:
            changes["types"] = {}
        return Guess.model_validate(self.model_dump() | changes)


class Conversion(BaseModel):
    """One way in which a value may differ from what stands in the file, and how many values it touched.

    `what` is a plain clause without any value of the file, `kind` a short name of the rule; `column` is empty where the
    whole file is meant.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    what: str
    count: int
    column: str = ""

    def __str__(self) -> str:
        head = f"{self.column}: " if self.column else ""
        return f"{head}{self.count:,} {self.what}"


@dataclass(frozen=True, slots=True)
class Reading:
    """A table of int64, float64, bool, date32, timestamp[s|ms|us] and string columns, and how it was come by.

    `rows_in_file` counts the rows of the whole file; where `sampled`, the table holds a part of them.
    """

    table: pa.Table
    guess: Guess
    conversions: tuple[Conversion, ...]
    rows_in_file: int
    sampled: bool = False


@dataclass(frozen=True, slots=True)
class Caps:
    """What is read of one file; beyond `text_bytes` or `rows` a sample is taken, beyond the others it is refused."""

    text_bytes: int = 256 << 20
    rows: int = 2_000_000
    row_bytes: int = 32 << 20
    columns: int = MAX_COLUMNS
    unpacked_bytes: int = 2 << 30
    document_bytes: int = 512 << 20


@dataclass(slots=True)
class Ledger:
    """Collects the conversions of one reading."""

    entries: list[Conversion] = field(default_factory=list)

    def add(self, kind: str, what: str, count: int, column: str = "") -> None:
        """Note `count` values, nothing if there are none."""
        if count:
            self.entries.append(Conversion(kind=kind, what=what, count=int(count), column=column))
