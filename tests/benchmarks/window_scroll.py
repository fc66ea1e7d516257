"""How soon the live table shows rows near its beginning and near row 10^9.

    python tests/benchmarks/window_scroll.py [--jumps 40]

Jumps to fresh rows here and there in turns, so that whatever else the machine does falls on both, and prints medians
in milliseconds from the jump to painted cells, and their ratio; the wish is up to 1.2.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from studio.gui.workshop import Workshop
from tests.benchmarks.eleven import eleven_columns
from tests.benchmarks.opened import opened, wait_until

FAR = 10**9


def jump(shop: Workshop, row: int) -> float:
    """Milliseconds until the row at the top of the window is shown with all its cells."""
    live = shop.design.live
    columns = range(len(live.model.columns))
    start = time.perf_counter()
    live.go_to(row)
    wait_until(lambda: live.first == row and all(live.model.text(0, column) != "" for column in columns))
    live.view.viewport().repaint()
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--jumps", type=int, default=40)
    jumps = parser.parse_args().jumps
    document = eleven_columns(2 * FAR)
    with opened() as (_, shop, _):
        shop.filing.take_new(document)
        wait_until(lambda: shop.at_rest)
        near, far = [], []
        for i in range(jumps // 4):
            for times, start in ((near, 0), (far, FAR)):
                # The first of five also makes room for longer row numbers, or takes it back.
                rows = [start + 1_000 + 7_001 * (4 * i + k) for k in range(5)]
                times.extend([jump(shop, row) for row in rows][1:])
        first, last = statistics.median(near), statistics.median(far)
        print(f"near row 0 {first:.1f} ms, near row 10^9 {last:.1f} ms, ratio {last / first:.2f}")


if __name__ == "__main__":
    main()
