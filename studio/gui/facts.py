"""What the status bar tells of the design, found out in the background after the hand rests."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass

import pyarrow as pa
from PySide6.QtCore import QObject, QTimer, Signal

from studio import quality
from studio.app.compare import made
from studio.app.generate import Part, estimate
from studio.engine.checks import check
from studio.gui.jobs import Job
from studio.gui.words import size_words
from studio.model.document import Document
from studio.problems import Finding, Problem
from studio.progress import Progress

_REST_MS = 250
_SCORE_ROWS = 200_000


@dataclass(frozen=True, slots=True)
class _Looked:
    findings: tuple[Finding, ...]
    size: str


class Facts(QObject):
    """Findings, size and fidelity; asked often, looked up when nothing has changed for a moment."""

    findings = Signal(object)
    size = Signal(str)
    score = Signal(str)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Job(executor, self)
        self._compare = Job(executor, self)
        self._look.done.connect(self._looked)
        self._compare.done.connect(self.score.emit)
        self._compare.failed.connect(lambda _: self.score.emit(""))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._start)
        self._asked: tuple[Document, str, Mapping[str, pa.Table]] | None = None
        self._done: tuple[Document, str, Mapping[str, pa.Table]] | None = None

    def look(self, document: Document, table_id: str, references: Mapping[str, pa.Table]) -> None:
        """Find out about this table; only the latest question is answered."""
        self._asked = (document, table_id, references)
        if self._done is not None and all(a is b for a, b in zip(self._asked, self._done, strict=True)):
            return
        self._timer.start()

    def _start(self) -> None:
        if self._asked is None:
            return
        document, table_id, references = self._done = self._asked
        table = next((table for table in document.tables if table.id == table_id), None)

        def look(_progress: Progress) -> _Looked:
            findings = tuple(check(document))
            size = ""
            if table is not None:
                try:
                    size = f"≈ {size_words(estimate(document, [Part(table.id)], 'csv').bytes)} as CSV"
                except Problem:
                    size = ""
            return _Looked(findings, size)

        self._look.start(look)
        reference = references.get(table_id)
        if table is None or table.reference is None or reference is None:
            self._compare.abandon()
            self.score.emit("")
            return
        name, rows = table.reference.file, table.reference.rows

        def compare(progress: Progress) -> str:
            synthetic = made(document, table_id, min(rows, _SCORE_ROWS), progress)
            found = quality.compare(reference, synthetic, progress=progress).overall
            words = f"Reference: {name} ({rows:,} rows)"
            return words if found is None else f"{words} · fidelity {100 * found:.0f}"

        self._compare.start(compare)

    def _looked(self, looked: _Looked) -> None:
        self.findings.emit(looked.findings)
        self.size.emit(looked.size)
