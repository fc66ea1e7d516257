"""Dirt as it is stated: which cells or rows are damaged, how many of them, and under which condition."""

from __future__ import annotations

from typing import Literal, get_args

import pyarrow as pa
from pydantic import BaseModel, ConfigDict, field_validator, model_validator

from studio.generators.expression.spelling import renamed
from studio.generators.expression.syntax import LONGEST
from studio.generators.formula import columns_of, readable
from studio.generators.parameters import parameter

CellKind = Literal[
    "typo", "ocr", "case", "white space", "truncated", "encoding", "wrong format", "unit", "outlier",
    "impossible", "label", "drift",
]  # fmt: skip
RowKind = Literal["duplicate", "near duplicate", "contradictory", "out of order", "swapped"]

CELL_KINDS: tuple[CellKind, ...] = get_args(CellKind)
ROW_KINDS: tuple[RowKind, ...] = get_args(RowKind)
WITH_COLUMNS: tuple[RowKind, ...] = ("near duplicate", "contradictory", "swapped")
"""Kinds that name columns."""
MOST = 30
"""Entries of dirt of one column or table."""
USUAL_FACTOR = {"unit": 1000.0, "outlier": 10.0, "drift": 1.2}
"""What a kind multiplies by where nothing is stated."""


class Dirt(BaseModel):
    """What all kinds share: how many, and where."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    share: float = parameter(
        0.02, "Share", "Each cell or row is damaged by its own chance, from 0 to 1; more rows change no earlier one.",
        ge=0, le=1, step=0.005,
    )  # fmt: skip
    count: int | None = parameter(
        None, "Exact count",
        "Exactly so many, in place of a share; which ones depends on the table's size. Seen live up to 131,072 rows.",
        ge=0,
    )  # fmt: skip
    where: str = parameter(
        "", "Only where", "A condition on the clean row, for example country = 'DE'; empty takes every row.",
        editor="formula", max_length=LONGEST,
    )  # fmt: skip

    @field_validator("where")
    @classmethod
    def _readable(cls, text: str) -> str:
        return readable(text) if text.strip() else ""

    def conditions(self) -> tuple[str, ...]:
        """Ids of the columns that its condition reads."""
        return columns_of(self.where) if self.where else ()


class CellDirt(Dirt):
    """One way in which cells of a column are damaged."""

    what: CellKind = parameter("typo", "Kind", "How a cell is damaged.")
    factor: float | None = parameter(
        None, "Factor",
        "Unit: what the number is multiplied by. Outlier: how far it lies, in sizes of the value, or in years. "
        "Drift: what the last numbers are multiplied by.",
    )  # fmt: skip
    start: int = parameter(0, "From row", "Drift: the first row that is off.", ge=0)
    ramp: int = parameter(
        0, "Grows over", "Drift: rows until it has its full size; 0 is at once.", ge=0, unit="rows"
    )

    @model_validator(mode="after")
    def _has_effect(self) -> CellDirt:
        if self.what in ("unit", "drift") and self.factor == 1:
            raise ValueError("A factor of 1 changes nothing.")
        if self.factor == 0:
            raise ValueError("A factor of 0 leaves nothing of the numbers.")
        return self

    @property
    def size(self) -> float:
        """The factor as it is used."""
        return self.factor if self.factor is not None else USUAL_FACTOR.get(self.what, 1.0)

    def renamed(self, ids: dict[str, str]) -> CellDirt:
        """The same with the ids of columns replaced."""
        return self.model_copy(update={"where": renamed(self.where, ids) if self.where else ""})


class RowDirt(Dirt):
    """One way in which rows of a table are damaged."""

    what: RowKind = parameter("duplicate", "Kind", "How a row is damaged.")
    columns: tuple[str, ...] = parameter(
        (), "Columns",
        "Swapped: the two that change places. Contradictory: which of them says something else in the second row. "
        "Near duplicate: where the slip may be; none takes any text.",
        editor="columns", max_length=100,
    )  # fmt: skip

    def renamed(self, ids: dict[str, str]) -> RowDirt:
        """The same with the ids of columns replaced."""
        columns = tuple(ids.get(item, item) for item in self.columns)
        where = renamed(self.where, ids) if self.where else ""
        return self.model_copy(update={"where": where, "columns": columns})


def purposes(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The purpose of each kind's stream: its name and the how-manieth of its name it is.

    So a kind that is added or taken away changes the draws of no other.
    """
    return tuple(f"dirt/{what}/{kinds[:place].count(what)}" for place, what in enumerate(kinds))


def family(kind: pa.DataType) -> str:
    """What dirt sees in an Arrow type: number, date, moment, truth, text, or "" for values of several parts."""
    if pa.types.is_dictionary(kind):
        return family(kind.value_type)
    tests = (
        ("truth", pa.types.is_boolean), ("number", pa.types.is_integer), ("number", pa.types.is_floating),
        ("date", pa.types.is_date), ("moment", pa.types.is_timestamp), ("text", pa.types.is_string),
        ("text", pa.types.is_large_string),
    )  # fmt: skip
    return next((name for name, test in tests if test(kind)), "")


def refused_for(what: CellKind, kind: pa.DataType, *, formatted: bool) -> str:
    """Why cells of an Arrow type cannot be damaged in this way, in words; "" where they can."""
    found, title = family(kind), TITLES[what]
    if not found:
        return (
            f"{title}: cells of several parts cannot be damaged; damage the columns that show one part each."
        )
    if what in ("unit", "drift") and found != "number":
        return f"{title} is for numbers, and this column holds none."
    if what == "outlier" and found not in ("number", "date", "moment"):
        return f"{title} is for numbers and dates, and this column holds neither."
    if what in ("case", "encoding") and found != "text" and not formatted:
        return f"{title} is for texts, and this column holds none."
    if what == "wrong format" and found == "text":
        return f"{title}: a text has no other format."
    return ""


def makes_text(what: CellKind, kind: pa.DataType) -> bool:
    """Whether damaged cells are texts whatever the column holds, so that the whole dirty column is one of texts."""
    if what in ("unit", "outlier", "label", "drift"):
        return False
    return what != "impossible" or family(kind) != "number"


TITLES: dict[str, str] = {
    "typo": "Typing slip", "ocr": "Scanner confusion", "case": "Wrong case", "white space": "Stray white space",
    "truncated": "Cut off", "encoding": "Broken encoding", "wrong format": "Wrong format", "unit": "Unit error",
    "outlier": "Outlier", "impossible": "Impossible value", "label": "Wrong label", "drift": "Drift",
    "duplicate": "Exact duplicate", "near duplicate": "Near duplicate", "contradictory": "Contradicting row",
    "out of order": "Out of order", "swapped": "Swapped fields",
}  # fmt: skip
"""What each kind is called on the screen; a log calls it by the kind itself."""
