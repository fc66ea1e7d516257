"""What the two ways of splitting a text file into rows share: the source, the outcome, and why one gives up."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from studio.reference.dialect import Layout
from studio.reference.encoding import Utf8Stream
from studio.reference.guess import Ledger
from studio.reference.request import Request


class UnevenRows(Exception):
    """Rows differ in their number of cells, or the dialect is beyond pyarrow."""


class Undecodable(Exception):
    """Bytes further down are not valid in the encoding of the beginning."""


@dataclass(frozen=True, slots=True)
class TextRows:
    """The cells as text, in columns f0, f1, ...; `n_rows` counts the whole file."""

    table: pa.Table
    n_rows: int
    sampled: bool


@dataclass(frozen=True, slots=True)
class TextSource:
    """A file whose layout is known. `before` is the text ahead of the first row of data.

    `is_lenient` lets undecodable bytes through as U+FFFD.
    """

    request: Request
    layout: Layout
    encoding: str
    before: str
    is_lenient: bool = False

    @property
    def names(self) -> list[str]:
        """Names for the columns while they are being read."""
        return [f"f{index}" for index in range(self.layout.width)]

    @property
    def is_small(self) -> bool:
        """Whether the file is read whole; a packed one may hold any amount."""
        return not self.request.compression and self.n_bytes <= self.request.caps.text_bytes

    @property
    def n_bytes(self) -> int:
        return self.request.path.stat().st_size

    @property
    def is_utf8(self) -> bool:
        return self.encoding in ("utf-8", "utf-8-sig", "ascii")

    def recoded(self) -> Utf8Stream:
        """The whole file as UTF-8."""
        return Utf8Stream(self.request.open(), self.encoding)

    def note_encoding(self, n_replaced: int, ledger: Ledger) -> None:
        """List what the encoding cost."""
        ledger.add("encoding", "characters that are not valid in this encoding shown as \ufffd", n_replaced)
        if not self.is_utf8:
            ledger.add("encoding", f"file read as {self.encoding}, not as UTF-8", 1)
