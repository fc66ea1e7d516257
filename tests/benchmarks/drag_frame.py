"""How long a frame takes while a hand drags a handle in the whole window.

    python tests/benchmarks/drag_frame.py [--frames 240]

Opens adult.csv with its 15 columns and their reference, takes hold of a handle of a number and of a bar of a list, and
moves the mouse 60 times a second. Prints milliseconds of every turn of the window's thread that did something, of a
mouse move until the chart stood on the screen, and of one paint of the chart; and the ratio of that to a bare widget
of the same size. The CPU time of a turn leaves out what other processes take. Wish: 95 of 100 turns within 16 ms.
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

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from studio.generators.registry import generator  # noqa: E402
from studio.gui.panels.shape.canvas import Canvas  # noqa: E402
from studio.gui.panels.shape.grip import Grip  # noqa: E402
from studio.gui.theme import current_theme  # noqa: E402
from studio.gui.workshop import Workshop  # noqa: E402
from studio.model import edits  # noqa: E402
from tests.benchmarks.opened import open_adult, opened, wait_until  # noqa: E402

_FRAME_MS, _BEAT_MS = 16, 1
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Turns:
    """The time between two beats of a fast timer on the window's thread, in wall and in CPU milliseconds.

    A turn that works longer than a beat shows as that long; the rest of the beats is the thread at rest.
    """

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.cpu: list[float] = []
        self._last = (0.0, 0.0)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        wall, cpu = time.perf_counter(), time.thread_time()
        if wall - self._last[0] > 2e-3 * _BEAT_MS:
            self.wall.append(1000 * (wall - self._last[0]))
            self.cpu.append(1000 * (cpu - self._last[1]))
        self._last = wall, cpu


class Paints:
    """The length of every paint of the large chart."""

    def __init__(self) -> None:
        self.taken: list[float] = []
        paint, taken = Canvas.paintEvent, self.taken

        def timed(canvas: Canvas, event: QPaintEvent) -> None:
            start = time.perf_counter()
            paint(canvas, event)
            taken.append(1000 * (time.perf_counter() - start))

        Canvas.paintEvent = timed  # type: ignore[method-assign]


class Bare(QWidget):
    """As large as the chart, with one colour and a line."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().color("surface"))
        painter.drawLine(self.rect().topLeft(), self.rect().bottomRight())
        painter.end()


class Drag:
    """Moves a held handle with the mouse, one frame after the other."""

    def __init__(self, grip: Grip, way: QPoint, frames: int) -> None:
        self._grip, self._way, self._left = grip, way, frames
        self._frames = frames
        self._at = QPointF(grip.mapToGlobal(grip.rect().center()))
        self.moves: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._move)
        self._send(QEvent.Type.MouseButtonPress, self._at)
        self._timer.start()

    @property
    def done(self) -> bool:
        return self._left <= 0

    def _move(self) -> None:
        if self.done:
            return
        self._left -= 1
        part = abs((self._frames - self._left) * 2 / self._frames % 2 - 1)
        start = time.perf_counter()
        self._send(QEvent.Type.MouseMove, self._at + QPointF(self._way) * (1 - part))
        self.moves.append(1000 * (time.perf_counter() - start))
        if self.done:
            self._timer.stop()

    def release(self) -> None:
        self._send(QEvent.Type.MouseButtonRelease, self._at)

    def _send(self, kind: QEvent.Type, at: QPointF) -> None:
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else _LEFT
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else _LEFT
        QApplication.sendEvent(
            self._grip, QMouseEvent(kind, self._grip.mapFromGlobal(at), at, button, held, _NONE)
        )


def words(name: str, values: list[float]) -> str:
    """Median, 95th percentile and maximum."""
    ordered = sorted(values)
    return (
        f"{name} median {statistics.median(ordered):.1f}, p95 {ordered[int(0.95 * len(ordered))]:.1f}, "
        f"max {ordered[-1]:.1f} ms"
    )


def bare_repaint(chart: Canvas) -> float:
    """The median of a repaint of a bare widget in the place of the chart."""
    bare = Bare(chart.parentWidget())
    bare.setGeometry(chart.geometry())
    bare.show()
    taken = []
    for _ in range(60):
        start = time.perf_counter()
        bare.repaint()
        taken.append(1000 * (time.perf_counter() - start))
    bare.hide()
    bare.deleteLater()
    return statistics.median(taken)


def measure(shop: Workshop, paints: Paints, column: str, handle: str, way: QPoint, frames: int) -> None:
    """Drag one handle and print what it took."""
    design = shop.design
    design.choose_column(next(item.id for item in design.table.columns if item.name == column))
    wait_until(lambda: shop.at_rest)
    bare = bare_repaint(design.shape.canvas)
    wait_until(lambda: shop.at_rest)
    turns, before = Turns(), len(paints.taken)
    turns.start()
    drag = Drag(design.shape.canvas.grips[handle], way, frames)
    wait_until(lambda: drag.done)
    turns.stop()
    taken = paints.taken[before:]
    drag.release()
    wait_until(lambda: shop.at_rest)
    print(f"{column}, {handle}: {words('turn', turns.wall)}; {words('its CPU', turns.cpu)};")
    print(f"  {words('mouse move', drag.moves)}; {words('paint of the chart', taken)}; {len(taken)} paints;")
    print(
        f"  bare widget of that size {bare:.2f} ms: a paint is {statistics.median(taken) / bare:.1f} times that"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--frames", type=int, default=240)
    frames = parser.parse_args().frames
    paints = Paints()
    with opened() as (window, shop, _):
        open_adult(window, shop)
        age = next(column for column in shop.design.table.columns if column.name == "age")
        shop.edit(
            edits.SetGenerator(
                age.id, generator(kind="normal", mean=39, deviation=13, minimum=17, decimals=0)
            )
        )
        measure(shop, paints, "age", "mean", QPoint(160, 0), frames)
        measure(shop, paints, "age", "high deviation", QPoint(120, 0), frames)
        measure(shop, paints, "occupation", "weight 1", QPoint(0, -60), frames)


if __name__ == "__main__":
    main()
