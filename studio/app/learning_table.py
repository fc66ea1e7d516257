"""Learns a table of a design from its reference rows, and tells how much nearer that brings it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import pyarrow as pa

from studio import quality
from studio.app.compare import made
from studio.app.learn import Wishes, learn_table
from studio.app.taking_over import taken_over
from studio.model.document import Document, Table
from studio.model.editing import Edit, apply
from studio.progress import Progress
from studio.workers import Worker

_SCORED_ROWS = 20_000
_SCORING = "Comparing with the reference…"


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of it: the learned table as such, how long that took, and the fidelity before and after (0 to 1)."""

    table_id: str
    table: Table
    seconds: float
    before: float | None
    after: float | None
    keeps: bool = False
    """Whether columns that were learned before keep the shapes that they were given since."""

    def edit(self, document: Document) -> Edit:
        """The edit that brings it into the document as it is by now. Raises KeyError where the table is gone."""
        return taken_over(document.table(self.table_id), self.table, _ids(document), keeps=self.keeps)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A table of a document, the rows of its reference, and how it is to be learned from them."""

    document: Document
    table_id: str
    reference: pa.Table
    wishes: Wishes
    keeps: bool = False
    """Whether columns that were learned before keep the shapes that they were given since."""


def learn_from(lesson: Lesson, worker: Worker, progress: Progress) -> Learned:
    """Learn in the worker's process, and score beside it; raises Problem and Cancelled."""
    document, table_id, reference = lesson.document, lesson.table_id, lesson.reference
    start = time.monotonic()
    table = learn_table(
        reference, document.table(table_id).name, lesson.wishes, worker, progress.part(0.0, 0.8)
    )
    seconds = time.monotonic() - start
    learned = Learned(table_id, table, seconds, None, None, lesson.keeps)
    after, _ = apply(learned.edit(document), document)
    sample = reference.slice(0, _SCORED_ROWS)
    scores = [
        _score(item, table_id, sample, step)
        for item, step in (
            (document, progress.part(0.8, 0.9, _SCORING)),
            (after, progress.part(0.9, 1.0, _SCORING)),
        )
    ]
    return replace(learned, before=scores[0], after=scores[1])


def _score(document: Document, table_id: str, reference: pa.Table, progress: Progress) -> float | None:
    return quality.compare(
        reference, made(document, table_id, reference.num_rows, progress), progress=progress
    ).overall


def _ids(document: Document) -> list[str]:
    return [column.id for table in document.tables for column in table.columns]
