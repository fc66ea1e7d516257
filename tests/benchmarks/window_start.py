"""From the start of the process to a usable window, beside an empty PySide6 window with Matplotlib imported.

    python tests/benchmarks/window_start.py [--runs 7]

Both are measured from outside, from the start of a fresh process until it says that its window has been painted.
Prints medians in seconds and their ratio; the wish is up to 1.5.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

EMPTY = """
import sys
import matplotlib.pyplot
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class First(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, lambda: (sys.stderr.write("shown\\n"), application.quit()))
        return False


application = QApplication([])
window, first = QWidget(), First()
window.installEventFilter(first)
window.resize(1440, 900)
window.show()
application.exec()
"""


def seconds_until_shown(command: list[str], folder: str) -> float:
    """Start a process and wait for its word."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "STUDIO_FOLDER": folder,
        "STUDIO_QUIT_WHEN_SHOWN": "1",
        "MPLBACKEND": "Agg",
    }
    start = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.strip() == "shown":
                passed = time.perf_counter() - start
                process.stderr.read()
                return passed
    raise RuntimeError("the window was never shown")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        studio, empty = [], []
        for _ in range(runs + 1):
            # In turns, so that whatever else the machine does falls on both.
            studio.append(seconds_until_shown([sys.executable, "-m", "studio"], folder))
            empty.append(seconds_until_shown([sys.executable, "-c", EMPTY], folder))
    ours, theirs = statistics.median(studio[1:]), statistics.median(empty[1:])
    print(f"studio {ours:.2f} s, empty window with Matplotlib {theirs:.2f} s, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
