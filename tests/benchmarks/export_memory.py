"""Peak memory of an export of ten million rows beside one of a million, each in its own process.

python -m tests.benchmarks.export_memory [--format csv]
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from studio.app.generate import Options, Part, export
from tests.benchmarks.eleven import eleven_columns


def main() -> None:
    """Print both peaks and their ratio; with --once export in this process and print its own peak in kB."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--format", default="csv")
    parser.add_argument("--once", type=int, default=0)
    asked = parser.parse_args()
    if asked.once:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"out.{asked.format}"
            export(eleven_columns(asked.once), [Part("t")], path, asked.format, options=Options(check=False))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        return
    peaks = [_peak(n, asked.format) for n in (1_000_000, 10_000_000)]
    print(f"1 M rows: {peaks[0] / 1024:.0f} MB, 10 M rows: {peaks[1] / 1024:.0f} MB, ratio {peaks[1] / peaks[0]:.3f}"
          "   (asked: at most 1.10)")  # fmt: skip


def _peak(n_rows: int, form: str) -> int:
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.export_memory",
        "--once",
        str(n_rows),
        "--format",
        form,
    ]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
