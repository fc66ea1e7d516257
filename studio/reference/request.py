"""What every reader of a format is given, and the files behind it as binary streams."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa

from studio.problems import Problem
from studio.progress import Progress
from studio.reference.guess import Caps, Guess


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read: `guess` is what the person settled, None to find out; `compression` is "" or a codec's name."""

    path: Path
    guess: Guess | None = None
    caps: Caps = field(default_factory=Caps)
    progress: Progress = field(default_factory=Progress)
    compression: str = ""

    def open(self) -> BinaryIO:
        """The file's bytes, unpacked; damage in a packed file is a `Problem` while reading."""
        raw = self.path.open("rb")
        if not self.compression:
            return raw
        unpacked = _Unpacked(pa.CompressedInputStream(raw, self.compression), raw)
        return cast(BinaryIO, io.BufferedReader(unpacked, 1 << 20))

    def problem(self, message: str, mend: str) -> Problem:
        """A `Problem` about this file."""
        return Problem(message, where=self.path.name, mend=mend)


class _Unpacked(io.RawIOBase):
    """An Arrow stream as a Python file."""

    def __init__(self, stream: Any, raw: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self._raw = raw

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer).cast("B")
        try:
            chunk = self._stream.read(len(view))
        except (pa.ArrowInvalid, OSError) as error:
            raise Problem(
                "The packed file is damaged or was cut off.", mend="Fetch or pack the file again."
            ) from error
        view[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._raw.close()
        super().close()
