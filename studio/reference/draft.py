"""A column of the schema in the making: the generator's fields before they are checked by the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyarrow as pa

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """`fields` are those of a generator with its `kind`; `part` names a field of a whole that several columns share.

    `whole` is "person", "address" or "company" where `part` is set. `note` tells a person what was left out.
    """

    name: str
    fields: Fields
    missing: float = 0.0
    is_unique: bool = False
    is_key: bool = False
    note: str = ""
    whole: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One column of the reference: its present values, and how many rows it has with the missing ones.

    `is_one_of_many` asks for haste, where the table has very many columns; `closely` for the shape as it is rather than
    a family that comes near, because a joint model will speak of its levels.
    """

    name: str
    present: pa.ChunkedArray
    rows: int
    is_one_of_many: bool = False
    closely: bool = False

    @property
    def missing(self) -> float:
        """Share of missing values, to six digits."""
        return round(1.0 - len(self.present) / self.rows, 6) if self.rows else 0.0
