"""From an edit to new rows and header charts on the screen, and the longest stall of the window meanwhile.

    python tests/benchmarks/window_edits.py [--edits 60]

Prints medians and 95th percentiles in milliseconds for a design inferred from adult.csv with that file as reference,
and for a template. Wishes: median up to 60, 95th percentile up to 120; no stall over 8 ms of our own making.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QObject, QTimer  # noqa: E402

from studio.gui.previewing import Previewing  # noqa: E402
from studio.gui.workshop import Workshop  # noqa: E402
from studio.model import edits  # noqa: E402
from tests.benchmarks.opened import open_adult, opened, wait_until  # noqa: E402

_BEAT_MS = 2


class Heartbeat:
    """The longest time between two beats of a fast timer on the window's thread."""

    def __init__(self) -> None:
        self.stalls: list[float] = []
        self.turns: list[float] = []
        """CPU milliseconds of the window's thread between two beats: its own work, whatever else the machine does."""
        self._last = 0.0
        self._busy = 0.0
        self._timer = QTimer()
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last, self._busy = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.stalls.append(1000 * (now - self._last) - _BEAT_MS)
        busy = time.thread_time()
        self.turns.append(1000 * (busy - self._busy))
        self._last, self._busy = now, busy


class Landing(QObject):
    """Tells when rows and charts have landed and what they changed has been painted."""

    def __init__(self, previewing: Previewing) -> None:
        super().__init__()
        self.done = False
        previewing.latency_measured.connect(self._landed)

    def _landed(self) -> None:
        # What was asked to be painted comes before timers; the second one leaves room for what the first turn asks for.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._painted))

    def _painted(self) -> None:
        self.done = True


def measure(shop: Workshop, name: str, n: int) -> None:
    """Edit one column after the other and print how long rows and charts took to come."""
    design = shop.design
    numeric = [column for column in design.table.columns if not column.hidden]
    landing = Landing(design.previewing)
    heart, times, applied = Heartbeat(), [], []
    wait_until(lambda: design.previewing.at_rest and shop.facts.at_rest)
    for i in range(n):
        column = design.table.column(numeric[i % len(numeric)].id)
        design.choose_column(column.id)
        wait_until(lambda: design.previewing.at_rest)
        landing.done = False
        heart.start()
        start = time.perf_counter()
        shop.edit(_edit_of(column, i))
        applied.append(1000 * (time.perf_counter() - start))
        wait_until(lambda: landing.done)
        times.append(1000 * (time.perf_counter() - start))
        heart.stop()
    times.sort()
    stalls, turns = sorted(heart.stalls), sorted(heart.turns)
    print(
        f"{name}: median {statistics.median(times):.0f} ms, p95 {times[int(0.95 * len(times))]:.0f} ms, "
        f"max {times[-1]:.0f} ms; on the window's thread: edit and render {statistics.median(applied):.1f} ms "
        f"(max {max(applied):.1f}), heartbeat p99 {stalls[int(0.99 * len(stalls))]:.1f} ms, max {stalls[-1]:.1f} ms, "
        f"CPU of one turn p95 {turns[int(0.95 * len(turns))]:.1f} ms, max {turns[-1]:.1f} ms"
    )


def _edit_of(column: object, i: int) -> edits.Edit:
    """Another value of a parameter that every type has, or of one of its own."""
    generator = column.generator
    for name in ("mean", "alpha", "low", "share", "shape", "start"):
        value = getattr(generator, name, None)
        if isinstance(value, float):
            return edits.SetParameters(column.id, {name: value * (1 + 1e-4 * (i + 1)) or 0.001 * (i + 1)})
    return edits.SetColumn(column.id, "missing", 0.001 * (i % 50 + 1))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--edits", type=int, default=60)
    n = parser.parse_args().edits
    with opened() as (window, shop, folder):
        open_adult(window, shop)
        measure(shop, "adult.csv, 15 columns with reference", n)
        # Saved, so that nobody is asked about it when the template takes its place.
        shop.store.save_as(folder / "adult.studio.json")
        shop.open_template("retail-orders")
        wait_until(lambda: shop.store.document.name == "Retail orders")
        measure(shop, f"retail template, {len(shop.design.table.columns)} columns", n)


if __name__ == "__main__":
    main()
