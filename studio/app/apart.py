"""Rows and charts made by a process of their own, so that the interpreter of the window is free while they are.

Threads would wait for each other's interpreter lock, the window's own among them. The process is an aid and no need:
while designs are light, before it is ready, and after it has died, everything is made in this process.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

import pyarrow as pa

from studio.app.parcels import Sender
from studio.app.preview import Preview
from studio.app.sight import SeenCharts, SeenRows, Sight, seen_charts, seen_rows
from studio.app.sight_serving import unpacked_charts, unpacked_rows
from studio.problems import Problem
from studio.progress import Progress
from studio.workers import Answer, Worker

_TASK = "sight"
_NICENESS = 4
_MOST_DEATHS = 3
_HEAVY_SECONDS, _FIRST_CALLS, _HEAVY_CALLS = 0.05, 3, 4
"""The process is started when, after the first calls for a table, so many more charts than not took longer than this
here; a light design costs less than its way to another process and back."""
_MOST_REFERENCE_BYTES = 256 << 20
_POLL_SECONDS = 0.02

Made = TypeVar("Made")


class Apart:
    """The process, shared by all windows of a session; safe to call from several threads.

    It starts when designs prove heavy, or by `start`, and never where it is not `wanted`. Close it, or use it in a
    `with` block.
    """

    def __init__(self, *, wanted: bool = True) -> None:
        self._worker = Worker(warm=_TASK, niceness=_NICENESS)
        self._turns = _Turns()
        self._sender: Sender | None = None
        self._sent_to: int | None = None
        self._reference: tuple[int, pa.Table | None] = (0, None)
        self._deaths = self._heavy = 0
        self._table = ""
        self._closed, self._ready = not wanted, False
        self._starting: threading.Thread | None = None

    def __enter__(self) -> Apart:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """The id of the process once it is ready, else None."""
        return self._worker.process_id if self._ready else None

    def start(self) -> None:
        """Start the process without waiting for it."""
        if not (self._closed or self._ready or (self._starting is not None and self._starting.is_alive())):
            self._starting = threading.Thread(target=self._warm, name="rows apart", daemon=True)
            self._starting.start()

    def close(self) -> None:
        """End the process; from now on everything is made here."""
        self._closed, self._ready = True, False
        self._worker.close()
        if self._starting is not None:
            self._starting.join()
            self._worker.close()

    def rows(self, preview: Preview, sight: Sight, start: int, n: int, progress: Progress) -> SeenRows:
        """As `seen_rows`, which takes over where the process fails."""

        def there() -> SeenRows:
            asked = {"what": "rows", "start": start, "n": n}
            return unpacked_rows(self._ask(sight, asked, progress, urgent=True).value)

        return self._tried(sight, there, lambda: seen_rows(preview, sight, start, n, progress))

    def charts(
        self, preview: Preview, sight: Sight, n: int, progress: Progress, *, urgent: bool = True
    ) -> SeenCharts:
        """As `seen_charts`, which takes over where the process fails. Others' rows go before charts not `urgent`."""

        def there() -> SeenCharts:
            answer = self._ask(sight, {"what": "charts", "n": n, "large": True}, progress, urgent)
            found = unpacked_charts(answer.value, answer.tables)
            charts = dict(found.charts)
            while left := tuple(answer.value["left"]):
                asked = {"what": "charts", "n": n, "large": False, "columns": left}
                answer = self._ask(sight, asked, progress, urgent)
                charts.update(unpacked_charts(answer.value, answer.tables).charts)
            return SeenCharts(charts, found.shape, found.cloud)

        def here() -> SeenCharts:
            began = time.thread_time()
            made = seen_charts(preview, sight, n, progress)
            if urgent:
                self._weigh(sight.table.id, time.thread_time() - began)
            return made

        return self._tried(sight, there, here)

    def _weigh(self, table_id: str, seconds: float) -> None:
        """Start the process where charts of a table have taken long again and again."""
        if table_id != self._table:
            self._table, self._heavy = table_id, -_FIRST_CALLS
        self._heavy = max(-_FIRST_CALLS, self._heavy + (1 if seconds > _HEAVY_SECONDS else -1))
        if self._heavy >= _HEAVY_CALLS:
            self.start()

    def _tried(self, sight: Sight, there: Callable[[], Made], here: Callable[[], Made]) -> Made:
        large = sight.reference is not None and sight.reference.nbytes > _MOST_REFERENCE_BYTES
        if self._ready and not large:
            try:
                return there()
            except _Away:
                return here()
            except Problem:
                self._recover()
        return here()

    def _ask(self, sight: Sight, asked: dict[str, Any], progress: Progress, urgent: bool) -> Answer:
        """One call; raises Problem and `Cancelled`."""
        with self._turns.taken(progress, urgent):
            if not self._ready:
                raise _Away
            sender = self._sender
            if sender is None or self._sent_to != self._worker.process_id:
                sender = self._sender = Sender()
                self._reference, self._sent_to = (self._reference[0], None), self._worker.process_id
            parcel = sender.pack(sight.document)
            tables = self._reference_of(sight)
            arguments = {
                "parcel": parcel,
                "table": sender.number(sight.table),
                "reference": self._reference[0] if sight.reference is not None else 0,
                "columns": sight.columns,
                "column_id": sight.column_id,
                "pair_id": sight.pair_id,
                "dirty": sight.dirty,
                **asked,
            }
            try:
                return self._worker.call(_TASK, arguments, tables, progress=progress)
            except Problem:
                # Whether the parts have arrived is not known.
                self._sender = None
                raise

    def _reference_of(self, sight: Sight) -> tuple[pa.Table, ...]:
        """The reference's rows where the other side has not got them; it keeps the last ones."""
        number, known = self._reference
        if sight.reference is None:
            self._reference = number, None
            return ()
        if sight.reference is known:
            return ()
        self._reference = number + 1, sight.reference
        return (sight.reference,)

    def _warm(self) -> None:
        with suppress(Problem):
            self._worker.call(_TASK, {})
            self._ready = not self._closed

    def _recover(self) -> None:
        self._ready = False
        self._deaths += 1
        if self._deaths < _MOST_DEATHS:
            self.start()


class _Away(Exception):
    """While a call waited for its turn, the process has ended."""


class _Turns:
    """One call at a time; what is not urgent waits until nothing urgent does."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._busy = False
        self._urgent = 0

    @contextmanager
    def taken(self, progress: Progress, urgent: bool) -> Iterator[None]:
        """The turn; raises `Cancelled` while it waits for it."""
        with self._condition:
            self._urgent += urgent
            try:
                while self._busy or (self._urgent and not urgent):
                    progress.check()
                    self._condition.wait(_POLL_SECONDS)
                self._busy = True
            finally:
                self._urgent -= urgent
        try:
            yield
        finally:
            with self._condition:
                self._busy = False
                self._condition.notify_all()
