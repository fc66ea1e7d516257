"""Makes the rows of an export piece by piece on several threads and hands them over in order.

At most a few pieces are alive at a time, so memory does not grow with the number of rows; the pieces, and so the bytes,
are the same for any number of threads.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol, TypeVar

import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.plan import Plan
from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.progress import Cancelled, Progress

Made = TypeVar("Made")

_CELLS = 2 << 20
"""Cells in a piece at most: a table of thousands of columns is made in shorter pieces."""
_AHEAD = 2
"""Pieces per thread that may wait to be written."""


class Rows(Protocol):
    """Rows to be written as a table: made as they are asked for, or made before and kept in a file."""

    @property
    def name(self) -> str:
        """The table's name."""

    @property
    def start(self) -> int:
        """Its first row's number in the whole table."""

    @property
    def n(self) -> int:
        """How many rows there are."""

    @property
    def schema(self) -> pa.Schema:
        """Names and types of its columns."""

    def make(self, first: int, n: int, makers: Cache) -> pa.Table:
        """The rows `first … first + n - 1`, counted as `start` is."""

    def part(self, start: int, n: int) -> Rows:
        """Some of its rows."""


@dataclass(frozen=True, slots=True)
class Portion:
    """The rows `start … start + n - 1` of a planned table."""

    plan: Plan
    start: int
    n: int

    @property
    def name(self) -> str:
        return self.plan.table.name

    @property
    def schema(self) -> pa.Schema:
        return self.plan.schema()

    def make(self, first: int, n: int, makers: Cache) -> pa.Table:
        return rows(self.plan, first, n, cache=makers)

    def part(self, start: int, n: int) -> Portion:
        return Portion(self.plan, start, n)


def default_workers() -> int:
    """One thread for each processor that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def ranges(portion: Rows, shortest: int = 64) -> Iterator[tuple[int, int]]:
    """(first row, number of rows) of each piece; no piece crosses a block.

    Pieces begin at multiples of a power of two that is at least `shortest`.
    """
    columns = max(1, len(portion.schema))
    longest = BLOCK
    while longest > shortest and longest * columns > _CELLS:
        longest //= 2
    first, end = portion.start, portion.start + portion.n
    while first < end:
        n = min(end - first, longest - first % longest)
        yield first, n
        first += n


def in_order(
    portion: Rows,
    convert: Callable[[pa.Table, int], Made],
    makers: Cache,
    *,
    workers: int,
    progress: Progress,
) -> Generator[Made, None, None]:
    """Every piece of the portion after `convert`, which runs on the worker threads as the making does.

    `convert` takes the piece and how many rows of the portion stand before it.
    `makers` keeps what is prepared once for all pieces; arrays in it would only be kept in vain.
    Raises what a worker raised, and `Cancelled` as soon as the running pieces have ended. Close the iterator to stop.
    """

    def make(first: int, n: int) -> Made:
        table = portion.make(first, n, makers)
        progress.check()
        return convert(table, first - portion.start)

    if portion.n > BLOCK:
        # Whatever is prepared once is prepared here rather than by several threads at the same time.
        portion.make(portion.start, 1, makers)
    yield from each(ranges(portion), make, workers=workers, progress=progress)


def each(
    pieces: Iterable[tuple[int, int]], make: Callable[[int, int], Made], *, workers: int, progress: Progress
) -> Generator[Made, None, None]:
    """What `make` gives for each (first row, number of rows), in order, made on several threads; raises as it does."""
    stopped = Progress()

    def made(first: int, n: int) -> Made:
        progress.check()
        stopped.check()
        return make(first, n)

    waiting: deque[Future[Made]] = deque()
    with ThreadPoolExecutor(workers, thread_name_prefix="export") as threads:
        try:
            for first, n in pieces:
                waiting.append(threads.submit(made, first, n))
                if len(waiting) > workers * _AHEAD:
                    yield _result(waiting.popleft(), progress)
            while waiting:
                yield _result(waiting.popleft(), progress)
        finally:
            stopped.cancel()
            for future in waiting:
                future.cancel()


def _result(future: Future[Made], progress: Progress) -> Made:
    made = future.result()
    if progress.cancelled:
        raise Cancelled
    return made
