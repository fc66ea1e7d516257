"""Makes the rows of an export piece by piece on several threads and hands them over in order.

At most a few pieces are alive at a time, so memory does not grow with the number of rows; the pieces, and so the bytes,
are the same for any number of threads.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

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


@dataclass(frozen=True, slots=True)
class Portion:
    """The rows `start … start + n - 1` of a planned table."""

    plan: Plan
    start: int
    n: int

    @property
    def name(self) -> str:
        return self.plan.table.name

    def head(self, n: int) -> Portion:
        """Its first rows, at most `n`."""
        return Portion(self.plan, self.start, min(n, self.n))


def default_workers() -> int:
    """One thread for each processor that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def ranges(portion: Portion) -> Iterator[tuple[int, int]]:
    """(first row, number of rows) of each piece; no piece crosses a block."""
    columns = max(1, len(portion.plan.visible))
    longest = BLOCK
    while longest > 64 and longest * columns > _CELLS:
        longest //= 2
    first, end = portion.start, portion.start + portion.n
    while first < end:
        n = min(end - first, longest - first % longest)
        yield first, n
        first += n


def in_order(
    portion: Portion,
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
    stopped = Progress()

    def make(first: int, n: int) -> Made:
        progress.check()
        stopped.check()
        table = rows(portion.plan, first, n, cache=makers)
        progress.check()
        stopped.check()
        return convert(table, first - portion.start)

    if portion.n > BLOCK:
        # Whatever is prepared once is prepared here rather than by several threads at the same time.
        rows(portion.plan, portion.start, 1, cache=makers)
    waiting: deque[Future[Made]] = deque()
    with ThreadPoolExecutor(workers, thread_name_prefix="export") as threads:
        try:
            for first, n in ranges(portion):
                waiting.append(threads.submit(make, first, n))
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
