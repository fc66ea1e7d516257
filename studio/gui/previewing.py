"""Keeps the live table, the header charts and the large shape up to date from threads while the design changes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import pyarrow as pa
from PySide6.QtCore import QObject, QTimer, Signal

from studio.app.apart import Apart
from studio.app.preview import CHART_ROWS, FIRST_CHART_ROWS, Preview
from studio.app.sight import SeenCharts, SeenRows, Sight
from studio.gui.jobs import Job, Work
from studio.model.document import Document, Table

_REST_MS = 120
_LONGEST_PAUSE_MS = 150
_WIDE = 64
"""Up to so many columns all are made, in sight or not."""


@dataclass(frozen=True, slots=True)
class View:
    """What is looked at: a table of a document, one of its columns ("" for none), and the table's reference."""

    document: Document
    table: Table
    column_id: str
    reference: pa.Table | None
    pair_id: str = ""
    """The column that the chosen one is looked at together with, "" for none."""
    dirty: bool = False
    """Whether the rows are shown with their dirt."""


@dataclass(frozen=True, slots=True)
class _MadeRows:
    view: View
    seen: SeenRows


@dataclass(frozen=True, slots=True)
class _MadeCharts:
    view: View
    seen: SeenCharts


class Previewing(QObject):
    """Shows the newest view; while changes come fast, every result that is ready is shown, in order."""

    rows_ready = Signal(object)
    broken_found = Signal(object)
    """Problems by column id."""
    charts_ready = Signal(object)
    """Charts by column id."""
    shape_ready = Signal(object)
    """A `ShapeChart`, or None."""
    cloud_ready = Signal(object)
    """A `Cloud` of the chosen column and its pair, or None."""
    latency_measured = Signal(float)
    """Milliseconds from a new view to its rows and first charts."""
    settled = Signal()
    """Rows and full charts of the newest view have been handed over."""

    def __init__(
        self, executor: Executor, preview: Preview, apart: Apart, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._apart = apart
        self._view: View | None = None
        self._wanted: tuple[int, int] = (0, 0)
        self._sight: tuple[str, ...] = ()
        self._awaited: set[str] = set()
        self._asked_at = 0.0
        self._chart_rows = CHART_ROWS
        self._rows = Job(executor, self)
        self._quick = Job(executor, self)
        self._full = Job(executor, self)
        # A drag asks for more than can be made: between two rounds the window's thread has the interpreter to itself.
        self._due = self._in_round = False
        self._began, self._pause_ms = 0.0, 0.0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._begin)
        self._rows.done.connect(self._rows_made)
        self._rows.failed.connect(lambda _: self._lost("rows"))
        self._quick.done.connect(self._quick_made)
        self._quick.failed.connect(lambda _: self._lost("charts"))
        self._full.done.connect(self._full_made)
        # The full figure is drawn when the hand rests, so that it takes no time from what follows at once.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._make_full)

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being made."""
        working = self._rows.running or self._quick.running or self._full.running
        return not (working or self._due or self._rest.isActive())

    def show(self, view: View) -> None:
        """Make rows and charts of a new state; the rows that were wanted last are made anew."""
        if self._view is None or view.table.id != self._view.table.id:
            self.abandon()
        self._view = view
        self._asked_at = time.perf_counter()
        self._awaited = {"rows", "charts"}
        self._rest.stop()
        self._full.abandon()
        self._due = True
        self._go_on()

    def want_rows(self, start: int, n: int) -> None:
        """Other rows came into sight; they are made together with as many before and after them."""
        self._wanted = (max(0, start - n), 3 * n)
        if self._view is not None:
            self._make_rows()

    def look_at(self, column_ids: Sequence[str]) -> None:
        """Other columns came into sight; of a wide table only these are made."""
        old, self._sight = self._sight, tuple(column_ids)
        if (
            self._view is not None
            and len(self._view.table.columns) > _WIDE
            and not set(self._sight) <= set(old)
        ):
            self._make_rows()
            self._make_charts()

    def want_shape(self, column_id: str, pair_id: str = "") -> None:
        """Another column is drawn large, or two are looked at together."""
        if self._view is not None:
            self._view = replace(self._view, column_id=column_id, pair_id=pair_id)
            self._make_charts()

    def abandon(self) -> None:
        """Stop everything; nothing of what is under way will be handed over."""
        self._view = None
        self._due = self._in_round = False
        self._pause.stop()
        self._pause_ms = 0.0
        self._awaited.clear()
        self._rest.stop()
        for job in (self._rows, self._quick, self._full):
            job.abandon()

    def _in_sight(self, view: View) -> tuple[str, ...]:
        """The columns that are made: all that are shown, or of a wide table those in sight and the chosen one."""
        shown = [column.id for column in view.table.columns if not column.hidden]
        if len(shown) <= _WIDE:
            return tuple(shown)
        there = {*self._sight, view.column_id, view.pair_id}
        return tuple(item for item in shown if item in there) or tuple(shown[:_WIDE])

    def _make_rows(self) -> None:
        view, (start, n) = self._view, self._wanted
        if view is None or n <= 0:
            self._landed("rows")
            return

        preview, apart, sight = self._preview, self._apart, self._sight_of(view)
        self._rows.queue(lambda progress: _MadeRows(view, apart.rows(preview, sight, start, n, progress)))

    def take_chart_rows(self, n: int) -> None:
        """How many rows stand behind the full charts from now on."""
        if n != self._chart_rows:
            self._chart_rows = n
            self._make_full()

    def _make_charts(self) -> None:
        assert self._view is not None
        self._rest.stop()
        self._full.abandon()
        self._quick.queue(self._charting(self._view, FIRST_CHART_ROWS, urgent=True))

    def _charting(self, view: View, n: int, *, urgent: bool) -> Work:
        preview, apart, sight = self._preview, self._apart, self._sight_of(view)
        return lambda progress: _MadeCharts(view, apart.charts(preview, sight, n, progress, urgent=urgent))

    def _sight_of(self, view: View) -> Sight:
        return Sight(
            view.document,
            view.table,
            view.reference,
            self._in_sight(view),
            view.column_id,
            view.pair_id,
            view.dirty,
        )

    def _go_on(self) -> None:
        """Begin the round that is due: at once, or when the one before has ended and as long again has passed."""
        if not self._due or self._pause.isActive() or self._rows.running or self._quick.running:
            return
        since_ms = 1000 * (time.perf_counter() - self._began)
        left = self._pause_ms - since_ms
        if left > 1:
            self._pause.start(round(left))
        else:
            self._begin()

    def _begin(self) -> None:
        self._due = False
        if self._view is not None:
            self._began, self._pause_ms, self._in_round = time.perf_counter(), 0.0, True
            self._make_rows()
            self._make_charts()

    def _round_over(self) -> None:
        """A part of a round, or rows that were scrolled to, have ended; the next may begin after as long again."""
        if self._rows.running or self._quick.running:
            return
        if self._in_round:
            self._in_round = False
            took_ms = 1000 * (time.perf_counter() - self._began)
            self._pause_ms = took_ms + min(took_ms, _LONGEST_PAUSE_MS)
        self._go_on()

    def _rows_made(self, made: _MadeRows) -> None:
        self.rows_ready.emit(made.seen.rows)
        if self._is_newest(made.view):
            self.broken_found.emit(made.seen.broken)
            self._landed("rows")
        self._round_over()

    def _quick_made(self, made: _MadeCharts) -> None:
        self._hand_over(made)
        self._round_over()
        if not self._is_newest(made.view) or self._view is None:
            return
        self._landed("charts")
        if made.view.table.rows > FIRST_CHART_ROWS:
            self._rest.start()
        else:
            self.settled.emit()

    def _make_full(self) -> None:
        if self._view is not None:
            self._full.start(self._charting(self._view, self._chart_rows, urgent=False))

    def _full_made(self, made: _MadeCharts) -> None:
        self._hand_over(made)
        self.settled.emit()

    def _hand_over(self, made: _MadeCharts) -> None:
        self.charts_ready.emit(made.seen.charts)
        if self._view is not None and made.view.column_id == self._view.column_id:
            self.shape_ready.emit(made.seen.shape)
            if made.view.pair_id and made.view.pair_id == self._view.pair_id:
                self.cloud_ready.emit(made.seen.cloud)

    def _is_newest(self, view: View) -> bool:
        newest = self._view
        return newest is not None and view.table is newest.table and view.document is newest.document

    def _lost(self, what: str) -> None:
        self._landed(what)
        self._round_over()

    def _landed(self, what: str) -> None:
        if what in self._awaited:
            self._awaited.discard(what)
            if not self._awaited:
                self.latency_measured.emit(1000 * (time.perf_counter() - self._asked_at))
