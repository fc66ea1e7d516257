"""What the window tells of the design beside its rows: findings, size and likeness, found out when the hand rests."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
from PySide6.QtCore import QObject, QTimer, Signal

from studio import quality
from studio.app.captions import percent, short
from studio.app.compare import made
from studio.app.generate import Part, estimate
from studio.app.wanting import Told, told
from studio.engine.checks import check
from studio.gui.busy import Busy
from studio.gui.jobs import Job
from studio.gui.panels.reference_card import Likeness
from studio.gui.translating import figures, tr
from studio.gui.words import size_words
from studio.model.document import Document, Table
from studio.problems import Finding, Problem
from studio.progress import Progress
from studio.quality import ColumnScore, Comparison

_REST_MS = 250
_SCORE_ROWS = 200_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A table of a document, and the reference that it is compared with."""

    document: Document
    table: Table
    reference: pa.Table | None

    def same_as(self, other: Asked) -> bool:
        """Whether both are the very same objects."""
        return (
            self.document is other.document
            and self.table is other.table
            and self.reference is other.reference
        )


@dataclass(frozen=True, slots=True)
class Scored:
    """How like its reference a table is: a line for the status bar, and the likeness of each column by name."""

    words: str
    columns: Mapping[str, Likeness]


@dataclass(frozen=True, slots=True)
class _Looked:
    findings: tuple[Finding, ...]
    size: str
    told: Told | None


class Facts(QObject):
    """Asked often, looked up when nothing has changed for a moment; only the latest question is answered."""

    findings = Signal(object)
    size = Signal(str)
    told = Signal(object)
    """What the rows wanted of the table come to, `Told` or None."""
    scored = Signal(object)
    """A `Scored`; None where there is nothing to compare, or not yet again."""

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Job(executor, self)
        self._compare = Job(executor, self)
        self._look.done.connect(self._looked)
        self._compare.done.connect(self.scored)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._start)
        self._asked: Asked | None = None

    @property
    def at_rest(self) -> bool:
        """Whether everything that was asked has been answered."""
        return not (self._timer.isActive() or self._look.running or self._compare.running)

    def look(self, asked: Asked) -> None:
        """Find out about a table."""
        old = self._asked
        if old is not None and old.same_as(asked):
            return
        self._asked = asked
        self._look.abandon()
        self._compare.abandon()
        self.scored.emit(None)
        self._timer.start()

    def show_long_work(self, busy: Busy) -> None:
        """Let what takes long be seen."""
        busy.watch(self._compare, tr("Comparing with the reference…"))

    def _start(self) -> None:
        asked = self._asked
        if asked is None:
            return
        self._look.start(lambda _progress: _look(asked))
        if asked.reference is not None and asked.table.reference is not None:
            self._compare.start(lambda progress: _score(asked, progress))

    def _looked(self, looked: _Looked) -> None:
        self.findings.emit(looked.findings)
        self.size.emit(looked.size)
        self.told.emit(looked.told)


def _look(asked: Asked) -> _Looked:
    findings = tuple(check(asked.document))
    try:
        size = tr(
            "≈ {size} as CSV",
            size=size_words(estimate(asked.document, [Part(asked.table.id)], "csv").bytes),
        )
    except Problem:
        size = ""
    return _Looked(findings, size, told(asked.document, asked.table))


def _score(asked: Asked, progress: Progress) -> Scored:
    named, reference = asked.table.reference, asked.reference
    assert named is not None and reference is not None
    synthetic = made(asked.document, asked.table.id, min(named.rows, _SCORE_ROWS), progress)
    found: Comparison = quality.compare(reference, synthetic, progress=progress)
    words = tr("Reference: {file} ({rows:,} rows)", file=named.file, rows=named.rows)
    if found.overall is not None:
        words += tr(" · fidelity {overall:.0f}", overall=100 * found.overall)
    columns = {score.name: _likeness(score, reference, synthetic) for score in found.columns}
    return Scored(words, {name: item for name, item in columns.items() if item is not None})


def _likeness(score: ColumnScore, reference: pa.Table, synthetic: pa.Table) -> Likeness | None:
    if score.score is None:
        return None
    if score.metric == "KSComplement":
        words = tr("KS {score:.2f}", score=1 - score.score)
        term = tr("100 less the largest gap between both cumulative curves (Kolmogorov-Smirnov), in percent.")
    else:
        words = tr("TV {score:.2f}", score=1 - score.score)
        term = tr("100 less half the summed differences of all shares (total variation), in percent.")
    means = [_mean(table.column(score.name)) for table in (synthetic, reference)]
    if means[0] is not None and means[1] is not None:
        words += tr(
            " · mean {mean} vs {other}", mean=figures(short(means[0])), other=figures(short(means[1]))
        )
    shares = [
        table.column(score.name).null_count / max(1, table.num_rows) for table in (synthetic, reference)
    ]
    if max(shares) > 0:
        words += tr(
            " · missing {share} vs {other}",
            share=figures(percent(shares[0])),
            other=figures(percent(shares[1])),
        )
    return Likeness(100 * score.score, words, term)


def _mean(column: pa.ChunkedArray) -> float | None:
    if not (pa.types.is_integer(column.type) or pa.types.is_floating(column.type)):
        return None
    value = pc.mean(column).as_py()
    return None if value is None else float(value)
