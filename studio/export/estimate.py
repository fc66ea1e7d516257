"""How large an export will be and how long it will take, from a sample of what it really writes."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from studio.export.job import Job, write
from studio.export.pieces import Portion, default_workers
from studio.export.sink import Sink
from studio.progress import Progress

_SAMPLE_ROWS = 4_096
_SAMPLE_CELLS = 400_000
_SLOW_SAMPLE_CELLS = 4_000


@dataclass(frozen=True, slots=True)
class Estimate:
    """Bytes on the disk and seconds of work, each the best guess."""

    bytes: int
    seconds: float


class _Nowhere:
    """Takes everything and keeps nothing."""

    def write(self, data: Any, /) -> int:
        return memoryview(data).nbytes


def estimate(portions: Sequence[Portion], job: Job) -> Estimate:
    """Write the last rows of each table to nowhere and extrapolate; takes some hundredths of a second.

    The last rows, because counters are longest there. Raises Problem where a column cannot be made.
    """
    n_bytes, seconds = 0.0, 0.0
    single = replace(job, options=replace(job.options, workers=1, check=False), progress=Progress())
    threads = max(1, min(job.options.n_workers, default_workers()))
    with tempfile.TemporaryDirectory(prefix="studio-") as scratch:
        for portion in portions:
            cells = _SAMPLE_CELLS if job.form.refuse_cells is None else _SLOW_SAMPLE_CELLS
            n = min(portion.n, _SAMPLE_ROWS, max(256, cells // max(1, len(portion.plan.visible))))
            first = _measure(portion.head(1), single, Path(scratch))
            many = _measure(Portion(portion.plan, portion.start + portion.n - n, n), single, Path(scratch))
            if portion.n <= n:
                n_bytes, seconds = n_bytes + many.bytes, seconds + many.seconds
                continue
            empty = _measure(portion.head(0), single, Path(scratch))
            n_bytes += empty.bytes + (many.bytes - empty.bytes) / n * portion.n
            seconds += first.seconds + many.seconds / n * portion.n / threads
    return Estimate(int(n_bytes), seconds)


def _measure(portion: Portion, job: Job, scratch: Path) -> Estimate:
    start = time.perf_counter()
    written = write(portion, job, Sink(_Nowhere()), scratch, "")
    return Estimate(written.record.bytes, time.perf_counter() - start)
