"""A 5 ms heartbeat on the window's thread during scripted typing, dragging and exporting, with both cores busy.

    python tests/benchmarks/heartbeat.py [--seconds 6] [--free] [--stacks]

Real events on the real window with adult.csv and its reference: digits typed into a field, a handle dragged 60 times a
second, a chart copied as a picture twice, 2 million rows exported. Two processes that do nothing but count keep both
cores busy (not with --free). An idle window is measured before, between and after in the same run, so that what the
machine itself takes is known. For each phase: how late the beats come (99th percentile, maximum, shares over 16, 50 and
250 ms), and how much of a turn is CPU of the window's own thread, which no other process can add to. `--stacks` prints
what the thread was doing in its longest turns.

Wishes: p99 up to 16 ms while typing or dragging, up to 50 ms otherwise, none over 250 ms.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from studio.gui.window import MainWindow  # noqa: E402
from studio.gui.workshop import Workshop  # noqa: E402
from studio.model import edits  # noqa: E402
from tests.benchmarks.drag_frame import Drag  # noqa: E402
from tests.benchmarks.opened import open_adult, opened, wait_until  # noqa: E402

_BEAT_MS = 5
_KEY_MS = 90
_LIMITS = (16, 50, 250)
_LONG_MS = 12.0


class Waits:
    """How long this thread has stood ready without a core, in milliseconds; always 0 where the system does not tell."""

    def __init__(self) -> None:
        try:
            self._file = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
        except OSError:
            self._file = -1

    def now(self) -> float:
        return int(os.pread(self._file, 100, 0).split()[1]) / 1e6 if self._file >= 0 else 0.0


class Beats:
    """How late each beat came, and the CPU time of the window's thread since the one before.

    Of a late beat the rest is waiting: for a core, or for the interpreter lock that another thread holds.
    """

    def __init__(self) -> None:
        self.late: list[float] = []
        self.cpu: list[float] = []
        self.core: list[float] = []
        self.lock: list[float] = []
        self.last = time.perf_counter()
        self._busy = time.thread_time()
        self._waits = Waits()
        self._waited = self._waits.now()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now, busy, waited = time.perf_counter(), time.thread_time(), self._waits.now()
        late = max(0.0, 1000 * (now - self.last) - _BEAT_MS)
        cpu, core = 1000 * (busy - self._busy), waited - self._waited
        self.late.append(late)
        self.cpu.append(cpu)
        self.core.append(core)
        self.lock.append(max(0.0, late - cpu - core))
        self.last, self._busy, self._waited = now, busy, waited

    def worst(self) -> str:
        """What the latest hundredth of the beats waited for, in milliseconds on average."""
        order = sorted(range(len(self.late)), key=lambda i: -self.late[i])[: max(1, len(self.late) // 100)]
        parts = (("own CPU", self.cpu), ("a core", self.core), ("the interpreter", self.lock))
        return ", ".join(f"{name} {sum(values[i] for i in order) / len(order):.1f}" for name, values in parts)


class Stacks:
    """Looks at the window's thread from another one, and counts where it is while a turn is long."""

    def __init__(self, beats: Beats) -> None:
        self.found: Counter[str] = Counter()
        self._beats, self._window = beats, threading.get_ident()
        self._on = True
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._on = False
        self._thread.join()

    def _look(self) -> None:
        while self._on:
            time.sleep(0.003)
            if 1000 * (time.perf_counter() - self._beats.last) > _LONG_MS:
                frames = traceback.extract_stack(sys._current_frames()[self._window])
                ours = [frame for frame in frames if f"{os.sep}studio{os.sep}" in frame.filename][-3:]
                self.found[
                    " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(ours))
                ] += 1


def measured(name: str, seconds: float, work: Callable[[], Callable[[], bool]], stacks: bool) -> None:
    """Start some work, let the heart beat until it is done or time is up, and print what was found."""
    beats = Beats()
    watch = Stacks(beats) if stacks else None
    done, end = work(), time.perf_counter() + seconds
    wait_until(lambda: done() or time.perf_counter() > end, 600)
    beats.stop()
    late, cpu = sorted(beats.late), sorted(beats.cpu)
    shares = ", ".join(
        f"over {limit}: {100 * sum(x > limit for x in late) / len(late):.2f} %" for limit in _LIMITS
    )
    print(
        f"{name:<18} {len(late):5} beats  p50 {at(late, 0.5):5.1f}  p99 {at(late, 0.99):6.1f}  max {late[-1]:6.1f} ms "
        f"({shares});  own CPU of a turn p99 {at(cpu, 0.99):5.1f}, max {cpu[-1]:5.1f} ms; "
        f"the latest hundredth took {beats.worst()} ms",
        flush=True,
    )
    if watch is not None:
        watch.stop()
        for where, n in watch.found.most_common(12):
            print(f"    {n:4} × {where}")


def at(values: list[float], share: float) -> float:
    """A quantile of sorted values."""
    return values[min(len(values) - 1, int(share * len(values)))]


def nothing() -> Callable[[], bool]:
    """An idle window."""
    return lambda: False


def typing(shop: Workshop) -> Callable[[], bool]:
    """Digits go into a field of the inspector, one every 90 ms, and are taken back."""
    design = shop.design
    field = design.inspector.column.form.fields["alpha"]
    edit = next(part for part in field.findChildren(type(field._edit)) if part.isVisible())
    edit.setFocus()
    keys = [Qt.Key.Key_End, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace]
    count = [0]
    timer = QTimer(edit)
    timer.setInterval(_KEY_MS)

    def press() -> None:
        QTest.keyClick(edit, keys[count[0] % len(keys)])
        count[0] += 1

    timer.timeout.connect(press)
    timer.start()
    shop.setProperty("typing", timer)
    return lambda: False


def dragging(shop: Workshop, seconds: float) -> Callable[[], bool]:
    """A handle moves 60 times a second."""
    drag = Drag(shop.design.shape.canvas.grips["alpha"], QPoint(160, 0), round(seconds * 60))
    shop.setProperty("drag", drag)
    return lambda: drag.done


def picturing(shop: Workshop) -> Callable[[], bool]:
    """The large chart goes to the clipboard as a picture."""
    told: list[str] = []
    shop.comparing.told.connect(told.append)
    shop.compare_page.save_wanted.emit("large", "clipboard")
    return lambda: bool(told)


def exporting(window: MainWindow, shop: Workshop, folder: Path) -> Callable[[], bool]:
    """The export page writes 2 million rows as CSV."""
    shop.edit(edits.SetTable(shop.design.table_id, "rows", 2_000_000))
    window.show_page("export")
    shop.export_page.path.put(str(folder / "out.csv"))
    shop.export_page._path_finished()
    started = [False]
    QTimer.singleShot(50, shop, shop.export_page.export.click)

    def done() -> bool:
        started[0] |= shop.exporting.running
        return started[0] and not shop.exporting.running

    return done


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=6.0)
    parser.add_argument("--free", action="store_true", help="leave the cores to the studio")
    parser.add_argument(
        "--stacks", action="store_true", help="print what the thread did in its longest turns"
    )
    options = parser.parse_args()
    count = "while True: pass"
    busy = [] if options.free else [subprocess.Popen([sys.executable, "-c", count]) for _ in range(2)]
    try:
        with opened() as (window, shop, folder):
            open_adult(window, shop)
            run(window, shop, folder, options.seconds, options.stacks)
    finally:
        for process in busy:
            process.kill()
            process.wait()


def run(window: MainWindow, shop: Workshop, folder: Path, seconds: float, stacks: bool) -> None:
    """All phases in one window."""
    design = shop.design
    design.choose_column(design.table.column_named("age").id)
    wait_until(lambda: shop.at_rest)
    measured("idle", seconds, nothing, stacks)
    measured("typing", seconds, lambda: typing(shop), stacks)
    shop.property("typing").stop()
    wait_until(lambda: shop.at_rest)
    measured("idle", seconds / 2, nothing, stacks)
    measured("dragging", 4 * seconds, lambda: dragging(shop, seconds), stacks)
    shop.property("drag").release()
    wait_until(lambda: shop.at_rest)
    measured("idle", seconds / 2, nothing, stacks)
    window.show_page("compare")
    page = shop.compare_page
    wait_until(lambda: page.rows is not None and page.large is not None and shop.at_rest)
    # A person looks at the page before they save what they see.
    wait_until(lambda: not shop.comparing.warming)
    measured("first picture", 20, lambda: picturing(shop), stacks)
    measured("another picture", 20, lambda: picturing(shop), stacks)
    measured("exporting", 10 * seconds, lambda: exporting(window, shop, folder), stacks)
    if shop.exporting.running:
        shop.export_page.progress.cancel_wanted.emit()
    wait_until(lambda: shop.at_rest)
    measured("idle", seconds / 2, nothing, stacks)


if __name__ == "__main__":
    main()
