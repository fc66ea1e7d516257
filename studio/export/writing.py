"""What every writer of a file is told, and what it is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

import pyarrow as pa

from studio.export.options import Options


@dataclass(frozen=True, slots=True)
class Opening:
    """What a writer is told of a table: the flat schema, its name, first row and number of rows, and the options."""

    schema: pa.Schema
    table: str
    start: int
    n_rows: int
    options: Options = field(default_factory=Options)


class Writer(Protocol):
    """One file while it is written."""

    @property
    def n_bytes(self) -> int:
        """Bytes so far; of text, before it is packed and of this table."""

    def begin(self, place: int) -> None:
        """The rows that come are those of the table of that place among those that it was opened for."""

    def encode(self, rows: pa.Table, first: int) -> Any:
        """The rows as they will be written, the first of which is row `first` of this export; on any thread."""

    def write(self, encoded: Any, n_rows: int) -> None:
        """Append what `encode` gave; one thread, in the order of the rows."""

    def close(self) -> None:
        """Write what ends the file."""

    def abandon(self) -> None:
        """Let go of everything that is open; the file will not be used."""
