"""Checks a written file against what was made: rows, types, missing cells and a checksum of every column."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pyarrow as pa

from studio.export.facts import Fact, Tally, facts_of
from studio.export.formats import Format
from studio.export.manifest import Written
from studio.export.options import Options
from studio.export.steps import Step
from studio.export.text import is_text
from studio.problems import Problem, reason
from studio.progress import Progress

_CHUNK_BYTES = 1 << 20

Tell = Callable[[Step], None]
Read = list[tuple[int, tuple[Fact, ...]]]


def verify(path: Path, written: Sequence[Written], form: Format, options: Options, tell: Tell) -> None:
    """Read the file at `path` back and raise Problem where it is not what was made.

    Every byte is read; the pieces that the places of each table mark are parsed and compared column by column.
    `tell` raises `Cancelled` where the export was asked to stop.
    """
    record = written[0].record
    stop = Progress()
    try:
        with ThreadPoolExecutor(options.n_workers, thread_name_prefix="verify") as threads:
            bytes_read = threads.submit(_bytes, path, stop)
            try:
                for one in written:
                    _verify_rows(path, one, form, options, threads, tell)
            except BaseException:
                stop.cancel()
                raise
            n_bytes, crc = bytes_read.result()
    except OSError as error:
        raise _failed(record.file, f"It could not be read back: {reason(error)}.") from error
    except (ValueError, pa.ArrowException) as error:
        cause = str(error).splitlines()[0][:200].rstrip(".")
        raise _failed(record.file, f"It could not be read back: {cause}.") from error
    if (n_bytes, crc) != (record.bytes, written[0].crc):
        raise _failed(record.file, f"Its {n_bytes:,} bytes are not the {record.bytes:,} that were written.")


def _verify_rows(  # noqa: PLR0913 - which file, what it should hold, and how it is read
    path: Path, written: Written, form: Format, options: Options, threads: ThreadPoolExecutor, tell: Tell
) -> None:
    record, tally, done = written.record, Tally(written.schema), 0
    n_parsed = sum(place.n_rows for place in written.places if place.parsed)
    readers = form.reread(path, written, options)
    with closing(_parallel(readers, written.schema, threads, options.n_workers)) as read:
        for pieces in read:
            for n_rows, facts in pieces:
                tally.add(n_rows, facts)
                done += n_rows
            # Some rows stand for all: what is told is the share of the work.
            share = record.rows * done // max(1, n_parsed)
            tell(Step(record.table, record.file, "checking", share, record.rows, record.bytes))
    if tally.rows != n_parsed:
        raise _failed(record.file, f"It holds {tally.rows:,} rows instead of {n_parsed:,}.")
    for found, made in zip(tally.columns(), written.parsed, strict=True):
        if found != made:
            raise _failed(record.file, f'The column "{made.name}" does not read back as it was made.')


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
