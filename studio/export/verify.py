"""Checks a written file against what was made: rows, types, missing cells and a checksum of every column."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pyarrow as pa

from studio.export.facts import Fact, Tally, facts_of
from studio.export.formats import Format
from studio.export.manifest import Written
from studio.export.options import Options
from studio.export.text import is_text
from studio.problems import Problem, reason
from studio.progress import Progress

_CHUNK_BYTES = 1 << 20

Read = list[tuple[int, tuple[Fact, ...]]]


def verify(path: Path, written: Written, form: Format, options: Options, progress: Progress) -> None:
    """Read the file at `path` back and raise Problem where it is not what was made.

    Every byte is read; the pieces that `written.places` marks are parsed and compared column by column.
    """
    record, schema, workers = written.record, written.schema, options.n_workers
    tally = Tally(schema)
    try:
        with ThreadPoolExecutor(workers, thread_name_prefix="verify") as threads:
            bytes_read = threads.submit(_bytes, path, progress)
            with closing(
                _parallel(form.reread(path, schema, written.places, options), schema, threads, workers)
            ) as read:
                for pieces in read:
                    for n_rows, facts in pieces:
                        tally.add(n_rows, facts)
                    progress.report(tally.rows, record.rows, f"Checking {record.file}")
            n_bytes, crc = bytes_read.result()
    except OSError as error:
        raise _failed(record.file, f"It could not be read back: {reason(error)}.") from error
    except (ValueError, pa.ArrowException) as error:
        cause = str(error).splitlines()[0][:200].rstrip(".")
        raise _failed(record.file, f"It could not be read back: {cause}.") from error
    n_parsed = sum(place.n_rows for place in written.places if place.parsed)
    if tally.rows != n_parsed:
        raise _failed(record.file, f"It holds {tally.rows:,} rows instead of {n_parsed:,}.")
    for found, made in zip(tally.columns(), written.parsed, strict=True):
        if found != made:
            raise _failed(record.file, f'The column "{made.name}" does not read back as it was made.')
    if (n_bytes, crc) != (record.bytes, written.crc):
        raise _failed(record.file, f"Its {n_bytes:,} bytes are not the {record.bytes:,} that were written.")


def _bytes(path: Path, progress: Progress) -> tuple[int, int]:
    """Number and CRC-32 of all bytes."""
    n_bytes, crc = 0, 0
    buffer = bytearray(_CHUNK_BYTES)
    with path.open("rb", buffering=0) as file:
        while n := file.readinto(buffer):
            progress.check()
            crc = zlib.crc32(memoryview(buffer)[:n], crc)
            n_bytes += n
    return n_bytes, crc


def _parallel(
    readers: Iterator[Callable[[], list[pa.Table]]],
    schema: pa.Schema,
    threads: ThreadPoolExecutor,
    ahead: int,
) -> Generator[Read, None, None]:
    waiting: deque[Future[Read]] = deque()
    try:
        for reader in readers:
            waiting.append(threads.submit(_facts, reader, schema))
            if len(waiting) > ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def _facts(reader: Callable[[], list[pa.Table]], schema: pa.Schema) -> Read:
    result: Read = []
    for table in reader():
        for found, wanted in zip(table.schema, schema, strict=True):
            alike = found.type == wanted.type or (found.type == pa.binary() and is_text(wanted.type))
            if found.name != wanted.name or not alike:
                raise ValueError(
                    f'the column "{wanted.name}" reads back as {found.type} instead of {wanted.type}'
                )
        result.append((table.num_rows, facts_of(table)))
    return result


def _failed(name: str, message: str) -> Problem:
    return Problem(
        f"{name} was written but did not pass its check. {message}",
        mend="Nothing was kept under that name. Try another disk or folder, or another format.",
    )
