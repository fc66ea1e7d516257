"""Whole text files compressed while they are written, on other threads than the one that writes.

Gzip is one member whose parts are deflated where the rows are made; Zstandard is one frame, made on a thread of its
own, because some readers stop after the first frame of several.
"""

from __future__ import annotations

import gzip
import struct
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from studio.export.options import Packing
from studio.export.sink import Sink

_GZIP_LEVEL = 6
_GZIP_HEAD = b"\x1f\x8b\x08" + bytes(6) + b"\xff"
"""No name and no time, so that the same rows give the same bytes."""
_GZIP_END = b"\x03\x00"
_WAITING = 2

Buffers = Sequence[Any]
"""Bytes-like objects, one after the other."""


class Packer(Protocol):
    """Takes text piece after piece and hands what becomes of it to a sink."""

    n_bytes: int
    """Bytes of text so far, before they were compressed."""

    def pack(self, buffers: Buffers) -> Any:
        """What can be done ahead; on any thread."""

    def write(self, packed: Any) -> None:
        """Append what `pack` gave; one thread, in order."""

    def close(self) -> None:
        """Write what ends the file."""

    def abandon(self) -> None:
        """Let go of everything that is open."""


def packer(packing: Packing, sink: Sink) -> Packer:
    """The packer of that kind."""
    if packing == "gzip":
        return _Gzip(sink)
    return _Zstd(sink) if packing == "zstd" else _Plain(sink)


@contextmanager
def unpacked(path: Path, packing: Packing) -> Iterator[Any]:
    """The text of a file, open for reading from its beginning; raises ValueError or OSError where it is damaged."""
    if packing == "zstd":
        with pa.OSFile(str(path)) as raw, pa.CompressedInputStream(raw, "zstd") as stream:
            yield stream
        return
    with path.open("rb") as file:
        if packing == "none":
            yield file
            return
        try:
            with closing(gzip.GzipFile(fileobj=file)) as stream:
                yield stream
        except (EOFError, zlib.error) as error:
            raise ValueError(str(error)) from error


class _Plain:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.n_bytes = 0

    def pack(self, buffers: Buffers) -> Buffers:
        return buffers

    def write(self, packed: Buffers) -> None:
        for buffer in packed:
            self.n_bytes += self._sink.write(buffer)

    def close(self) -> None:
        """Nothing follows."""

    def abandon(self) -> None:
        """Nothing is open."""


class _Gzip:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._crc = 0
        self.n_bytes = 0
        sink.write(_GZIP_HEAD)

    def pack(self, buffers: Buffers) -> tuple[Buffers, bytes]:
        """The text, and its deflated form, which ends on a whole byte so that another may follow."""
        deflate = zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        parts = [deflate.compress(buffer) for buffer in buffers]
        return buffers, b"".join([*parts, deflate.flush(zlib.Z_SYNC_FLUSH)])

    def write(self, packed: tuple[Buffers, bytes]) -> None:
        buffers, deflated = packed
        for buffer in buffers:
            self._crc = zlib.crc32(buffer, self._crc)
            self.n_bytes += memoryview(buffer).nbytes
        self._sink.write(deflated)

    def close(self) -> None:
        self._sink.write(_GZIP_END + struct.pack("<II", self._crc, self.n_bytes & 0xFFFFFFFF))

    def abandon(self) -> None:
        """Nothing is open."""


class _Zstd:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="zstd")
        self._waiting: deque[Future[None]] = deque()
        self._stream = pa.CompressedOutputStream(pa.PythonFile(sink, mode="w"), "zstd")
        self.n_bytes = 0

    def pack(self, buffers: Buffers) -> Buffers:
        return buffers

    def write(self, packed: Buffers) -> None:
        """Raises what the sink raised meanwhile."""
        self.n_bytes += sum(memoryview(buffer).nbytes for buffer in packed)
        self._waiting.append(self._threads.submit(self._compress, packed))
        while len(self._waiting) > _WAITING:
            self._waiting.popleft().result()

    def close(self) -> None:
        while self._waiting:
            self._waiting.popleft().result()
        self._stream.close()
        self._threads.shutdown()

    def abandon(self) -> None:
        """Left alone, the library would end its frame whenever its stream is collected."""
        self._threads.shutdown(cancel_futures=True)
        self._sink.drop()
        with suppress(OSError, ValueError, pa.ArrowException):
            self._stream.close()

    def _compress(self, buffers: Buffers) -> None:
        for buffer in buffers:
            self._stream.write(buffer)
