"""Compares what a document makes, or a data file, with a reference file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.problems import Problem
from studio.progress import Progress

if TYPE_CHECKING:
    import pyarrow as pa

    from studio.app.generate import Part
    from studio.app.judging import Judgement
    from studio.model.document import Document
    from studio.quality import Comparison
    from studio.reference.opening import Opened
    from studio.workers import Worker

MAXIMUM_ROWS = 10_000_000
"""Rows that a comparison makes at most; it holds them in memory."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Scores, and what the reader of the reference had to change or leave out to read it."""

    comparison: Comparison
    judgement: Judgement
    reference: Opened
    synthetic: Opened | None

    def as_dict(self) -> dict[str, Any]:
        """The answer of `compare` as JSON values."""
        return self.comparison.as_dict() | self.judgement.as_dict()


def compare_files(synthetic: Path, reference: Path, worker: Worker, progress: Progress) -> Compared:
    """Score one data file against another; both are read in the worker process."""
    from studio.app.judging import Held, judge
    from studio.quality import compare

    opened = _open(reference, worker, progress)
    other = _open(synthetic, worker, progress)
    comparison = compare(_table(opened), _table(other), progress=progress)
    return Compared(comparison, judge(_table(opened), _table(other), Held(), progress), opened, other)


def compare_document(
    document: Document, part: Part, reference: Path, worker: Worker, progress: Progress
) -> Compared:
    """Score a document's table, made with its own seed at the reference's number of rows or at `part.n` if given."""
    opened = _open(reference, worker, progress)
    synthetic = made(document, part.table_id, opened.rows_in_file if part.n is None else part.n, progress)
    from studio.app.judging import held_of, judge
    from studio.quality import compare

    held = held_of(document.table(part.table_id), opened)
    comparison = compare(_table(opened), synthetic, progress=progress)
    return Compared(comparison, judge(_table(opened), synthetic, held, progress), opened, None)


def made(document: Document, table_id: str, n_rows: int, progress: Progress) -> pa.Table:
    """The first `n_rows` rows of a table at that size, in memory."""
    import pyarrow as pa

    from studio.app.generate import with_rows
    from studio.engine.cache import Cache
    from studio.engine.plan import plan_table
    from studio.engine.rows import rows
    from studio.engine.streams import BLOCK

    if n_rows > MAXIMUM_ROWS:
        raise Problem(
            f"A comparison takes at most {MAXIMUM_ROWS:,} rows, not {n_rows:,}.",
            mend="Compare fewer rows (--rows).",
        )
    document = with_rows(document, table_id, n_rows)
    plan = plan_table(document, document.table(table_id))
    pieces = [plan.schema().empty_table()]
    cache = Cache(maximum_bytes=64 << 20)
    for start in range(0, n_rows, BLOCK):
        progress.report(start, n_rows, "Making rows")
        pieces.append(rows(plan, start, min(BLOCK, n_rows - start), cache=cache))
    return pa.concat_tables(pieces)


def _open(path: Path, worker: Worker, progress: Progress) -> Opened:
    from studio.reference.opening import open_reference

    return open_reference(path, worker=worker, progress=progress)


def _table(opened: Opened) -> pa.Table:
    assert opened.table is not None
    return opened.table
