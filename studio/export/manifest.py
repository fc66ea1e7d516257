"""What an export tells of itself: enough to check its files and to make them again."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from studio import __version__
from studio.engine.streams import BLOCK
from studio.export.facts import ColumnFacts
from studio.export.sink import Place


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One written file."""

    table: str
    file: str
    sheet: str
    """The sheet of a workbook that holds the table; empty where the whole file does."""
    start: int
    rows: int
    bytes: int
    """Of the whole file, which may hold other tables too."""
    sha256: str
    """Of the file's bytes, hexadecimal."""
    columns: tuple[ColumnFacts, ...]
    """Empty where the export was not checked."""
    verified: bool
    reading: Mapping[str, Any]
    """How to read the file without changing a cell."""


@dataclass(frozen=True, slots=True)
class Written:
    """A finished file and what its check needs to know of it.

    `crc` is the CRC-32 of its bytes, `parsed` what is known of the columns over the pieces that will be parsed.
    """

    record: FileRecord
    schema: pa.Schema
    places: tuple[Place, ...]
    crc: int
    parsed: tuple[ColumnFacts, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files of one export."""

    document: str
    seed: int
    format: str
    files: tuple[FileRecord, ...]
    seconds: float
    versions: Mapping[str, str] = field(default_factory=dict)
    block: int = BLOCK

    @property
    def rows(self) -> int:
        return sum(record.rows for record in self.files)

    @property
    def bytes(self) -> int:
        return sum({record.file: record.bytes for record in self.files}.values())

    def as_dict(self) -> dict[str, Any]:
        """The manifest as JSON values."""
        return asdict(self)


def versions() -> dict[str, str]:
    """What the bytes depend on."""
    return {
        "studio": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "pyarrow": pa.__version__,
        "machine": platform.machine(),
    }
