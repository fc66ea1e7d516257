"""Processor time of single commands, each in a process of its own: `--help`, and `infer` with `compare`.

python -m tests.benchmarks.commands [DATA.csv]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    """Print medians of five runs."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "data" / "adult.csv"
    with tempfile.TemporaryDirectory() as folder:
        design = Path(folder) / "design.studio.json"
        calls = {
            "--help": ["--help"],
            f"infer {data.name}": ["infer", str(data), "-o", str(design), "--force"],
            f"compare design {data.name}": ["compare", str(design), str(data), "--json"],
        }
        for name, arguments in calls.items():
            walls, processors = zip(*(_run(arguments) for _ in range(5)), strict=True)
            print(
                f"{name:28} wall {statistics.median(walls):6.3f} s   processor {statistics.median(processors):6.3f} s"
            )


def _run(arguments: list[str]) -> tuple[float, float]:
    before, start = os.times(), time.perf_counter()
    subprocess.run([sys.executable, "-m", "studio", *arguments], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)  # fmt: skip
    after = os.times()
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return time.perf_counter() - start, used


if __name__ == "__main__":
    main()
