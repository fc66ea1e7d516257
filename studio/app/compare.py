"""Compares what a document makes, or a data file, with a reference file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.problems import Problem
from studio.progress import Progress

if TYPE_CHECKING:
    import pyarrow as pa

    from studio.app.generate import Part
    from studio.app.judging import Held, Judgement, Key
    from studio.model.document import Document
    from studio.quality import Comparison
    from studio.reference.opening import Opened
    from studio.workers import Worker

MAXIMUM_ROWS = 10_000_000
"""Rows that a comparison makes at most; it holds them in memory."""

MOST_PARENTS = 200_000
"""Parents that are made at most, to look whether every child has one."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Scores, and what the reader of the reference had to change or leave out to read it."""

    comparison: Comparison
    judgement: Judgement
    reference: Opened
    synthetic: Opened | None
    sides: tuple[pa.Table, pa.Table]
    """The reference and the synthetic table."""

    def as_dict(self) -> dict[str, Any]:
        """The answer of `compare` as JSON values."""
        return self.judgement.with_columns(self.comparison.as_dict())


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asks of the judges: a file of real rows that were held back, and the column to tell.

    With `judge` they are asked in any case. They take a while, so for a design that was not learned, whose columns
    are known to be drawn on their own, they are only asked on request.
    """

    holdout: Path | None = None
    target: str = ""
    judge: bool = False

    @property
    def asks_judges(self) -> bool:
        """Whether a person wants what only they can tell."""
        return self.judge or self.holdout is not None or bool(self.target)


def compare_files(
    synthetic: Path, reference: Path, worker: Worker, progress: Progress, wishes: Wishes | None = None
) -> Compared:
    """Score one data file against another; all are read in the worker process."""
    from studio.app.judging import Held, judge
    from studio.quality import compare

    opened = _open(reference, worker, progress)
    other = _open(synthetic, worker, progress)
    held = _wished(Held(), wishes, opened, worker, progress)
    comparison = compare(_table(opened), _table(other), progress=progress)
    judgement = judge(comparison, _table(opened), _table(other), held, progress)
    return Compared(comparison, judgement, opened, other, (_table(opened), _table(other)))


def compare_document(  # noqa: PLR0913 - what, with what, by whom, how, and the way to stop it
    document: Document,
    part: Part,
    reference: Path,
    worker: Worker,
    progress: Progress,
    wishes: Wishes | None = None,
) -> Compared:
    """Score a document's table, made with its own seed at the reference's number of rows or at `part.n` if given."""
    opened = _open(reference, worker, progress)
    n_rows = opened.rows_in_file if part.n is None else part.n
    synthetic = made(document, part.table_id, n_rows, progress)
    from studio.app.judging import glance, held_of, judge
    from studio.quality import compare

    known = replace(
        held_of(document.table(part.table_id), opened),
        keys=keys_of(document, part.table_id, n_rows, progress),
    )
    held = _wished(known, wishes, opened, worker, progress)
    comparison = compare(_table(opened), synthetic, progress=progress)
    is_asked = document.table(part.table_id).joint is not None or (wishes is not None and wishes.asks_judges)
    judgement = (judge if is_asked else glance)(comparison, _table(opened), synthetic, held, progress)
    return Compared(comparison, judgement, opened, None, (_table(opened), synthetic))


def keys_of(document: Document, table_id: str, n_rows: int, progress: Progress) -> tuple[Key, ...]:
    """The visible foreign keys of a table of `n_rows` rows, with the keys of parents that are not too many to make."""
    from studio.app.generate import with_rows
    from studio.app.judging import Key
    from studio.engine.places import sized
    from studio.generators.relation import Relation

    found = []
    for column in document.table(table_id).columns:
        if column.hidden or not isinstance(column.generator, Relation) or not column.generator.column:
            continue
        parent = document.table(column.generator.target(table_id))
        key = parent.column(column.generator.column)
        rows = sized(with_rows(document, table_id, n_rows)).table(parent.id).rows
        known = not key.hidden and rows <= MOST_PARENTS
        parents = made(document, parent.id, rows, progress)[key.name] if known else None
        found.append(Key(column.name, parents))
    return tuple(found)


def _wished(held: Held, wishes: Wishes | None, opened: Opened, worker: Worker, progress: Progress) -> Held:
    """What is known of the rows held back, and what a person says of them."""
    if wishes is None:
        return held
    if wishes.target and wishes.target not in _table(opened).column_names:
        raise Problem(
            f'There is no column "{wishes.target}".',
            where=opened.name,
            mend=f"It has {', '.join(_table(opened).column_names)}.",
        )
    if wishes.holdout is not None:
        held = replace(held, rows=_table(_open(wishes.holdout, worker, progress)))
    return replace(held, target=wishes.target or held.target)


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
