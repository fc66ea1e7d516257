"""How large an export will be and how long it will take, from a sample of what it really writes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from studio.export.job import Job, refuse_nothing, write
from studio.export.pieces import Rows, default_workers
from studio.export.sink import Sink
from studio.progress import Progress

_SAMPLE_ROWS = 4_096
_SAMPLE_CELLS = 400_000
_AT_MOST_ONCE = 0.75
_CHECKING = 1.25
"""What reading the file back adds to the time."""
_LOOKING = 1.3
"""What looking at every cell beforehand adds, where a format has limits."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Bytes on the disk and seconds of work, each the best guess."""

    bytes: int
    seconds: float


class _Nowhere:
    """Takes everything and keeps nothing."""

    def write(self, data: Any, /) -> int:
        return memoryview(data).nbytes


def estimate(portions: Sequence[Rows], job: Job) -> Estimate:
    """The sum of `estimates`."""
    found = estimates(portions, job)
    return Estimate(sum(one.bytes for one in found), sum(one.seconds for one in found))


def estimates(portions: Sequence[Rows], job: Job) -> tuple[Estimate, ...]:
    """Write the last rows of each table to nowhere and extrapolate; takes some hundredths of a second a table.

    The last rows, because counters are longest there. Raises Problem where a column cannot be made, or there is none.
    """
    single = replace(job, options=replace(job.options, workers=1), progress=Progress(), watch=None)
    threads = max(1, min(job.options.n_workers, default_workers()))
    return tuple(_estimate(portion, single, threads) for portion in portions)


def _estimate(portion: Rows, job: Job, threads: int) -> Estimate:
    refuse_nothing(portion)
    n = min(portion.n, _SAMPLE_ROWS, max(256, _SAMPLE_CELLS // max(1, len(portion.schema))))
    first = _measure(portion.part(portion.start, min(1, portion.n)), job)
    many = _measure(portion.part(portion.start + portion.n - n, n), job)
    if portion.n <= n:
        return many
    empty = _measure(portion.part(portion.start, 0), job)
    n_bytes = empty.bytes + (many.bytes - empty.bytes) / n * portion.n
    # What a single row costs is spent once; the rest of the sample grows with the rows.
    once = min(first.seconds, many.seconds * _AT_MOST_ONCE)
    seconds = once + (many.seconds - once) / n * portion.n / threads
    if job.form.refuse_cells is not None:
        seconds *= _LOOKING
    return Estimate(int(n_bytes), seconds * (_CHECKING if job.options.check else 1))


def _measure(portion: Rows, job: Job) -> Estimate:
    start = time.perf_counter()
    (written,) = write([portion], job, Sink(_Nowhere()), "")
    return Estimate(written.record.bytes, time.perf_counter() - start)
