"""A checked workbook of a million rows and eleven columns: seconds, processor seconds and peak memory.

python -m tests.benchmarks.excel_workbook [--rows 1000000]
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

from studio.app.generate import Part, export
from studio.export.steps import Step
from studio.processes import keep_pandas_out
from tests.benchmarks.eleven import eleven_columns


def main() -> None:
    """Print what it takes, and when each part of the work began."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    asked = parser.parse_args()
    keep_pandas_out()
    began: dict[str, float] = {}
    start, processor = time.perf_counter(), time.process_time()

    def watch(step: Step) -> None:
        began.setdefault(step.phase, time.perf_counter() - start)

    with tempfile.TemporaryDirectory() as folder:
        made = export(eleven_columns(asked.rows), [Part("t")], Path(folder) / "out.xlsx", "xlsx", watch=watch)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    phases = ", ".join(f"{phase} from {seconds:.1f} s" for phase, seconds in began.items())
    print(
        f"{time.perf_counter() - start:.1f} s, {time.process_time() - processor:.1f} s of processor, "
        f"{peak:.0f} MB at most, {made.bytes / 1e6:.0f} MB written ({phases})"
    )


if __name__ == "__main__":
    main()
