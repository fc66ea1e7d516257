"""Writes the files that are lines of text, CSV and JSON Lines, packed or not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyarrow as pa

from studio.export.options import Packing
from studio.export.packing import packer
from studio.export.sink import Sink

Lines = Callable[[pa.Table], list[pa.Buffer]]


class TextWriter:
    """Writes the head at once and then piece after piece."""

    def __init__(self, sink: Sink, head: bytes, lines: Lines, packing: Packing) -> None:
        self._lines = lines
        self._packer = packer(packing, sink)
        if head:
            self._packer.write(self._packer.pack([head]))

    @property
    def n_bytes(self) -> int:
        """Bytes of text so far, before they were packed."""
        return self._packer.n_bytes

    def begin(self, place: int) -> None:
        """A file of text holds one table."""

    def encode(self, rows: pa.Table, first: int) -> Any:
        """The lines of the rows, packed as far as that can be done ahead; on any thread."""
        return self._packer.pack(self._lines(rows))

    def write(self, encoded: Any, n_rows: int) -> None:
        """Append what `encode` gave; in the order of the rows."""
        self._packer.write(encoded)

    def close(self) -> None:
        """Write what ends the packing."""
        self._packer.close()

    def abandon(self) -> None:
        """Let go of everything that is open."""
        self._packer.abandon()
