"""Where bytes go: counted, hashed, and a full disk named as such."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from typing import Any, Protocol


class Raw(Protocol):
    """An unbuffered binary file: `write` may take fewer bytes than it is given."""

    def write(self, data: Any, /) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece stands in its file; bytes are known of text formats only.

    `parsed` says that another reader will parse it afterwards.
    """

    n_rows: int
    first_byte: int
    n_bytes: int
    parsed: bool = True


class Sink:
    """Appends to a raw file and keeps the number of bytes, their CRC-32 and their SHA-256 where they are wanted.

    It has what Arrow expects of a Python file. Raises OSError as the file does.
    """

    closed = False

    def __init__(self, raw: Raw, *, hashed: bool = True, checked: bool = True) -> None:
        self._raw = raw
        self._checked = checked
        self._hash = hashlib.sha256() if hashed else None
        self.n_bytes = 0
        self.crc = 0
        self._dropped = False

    @property
    def sha256(self) -> str:
        """The digest so far in hexadecimal; empty where none was asked for."""
        return self._hash.hexdigest() if self._hash else ""

    def write(self, data: Any) -> int:
        """Write all of a bytes-like object."""
        view = memoryview(data).cast("B")
        if self._dropped:
            return len(view)
        if self._hash:
            self._hash.update(view)
        if self._checked:
            self.crc = zlib.crc32(view, self.crc)
        rest = view
        while rest:
            rest = rest[self._raw.write(rest) or 0 :]
        self.n_bytes += len(view)
        return len(view)

    def drop(self) -> None:
        """Take what still comes and do nothing with it."""
        self._dropped = True

    def tell(self) -> int:
        return self.n_bytes

    def flush(self) -> None:
        """Nothing waits here."""

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    def close(self) -> None:
        """The file belongs to whoever opened it."""
