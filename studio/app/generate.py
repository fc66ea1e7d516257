"""Makes data from a document: which tables, which rows, in which format, and where to."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.engine.cache import Cache
from studio.engine.dirt.soiling import Soiling, is_dirty
from studio.engine.places import sized
from studio.engine.plan import plan_table
from studio.export.destination import is_stream, to_files, to_folder, to_stream, to_workbook
from studio.export.dirt import Give, Soiled, texts
from studio.export.estimate import Estimate
from studio.export.estimate import estimates as estimated
from studio.export.formats import format_named
from studio.export.job import Job, refuse_shape
from studio.export.manifest import FileRecord, Manifest, versions
from studio.export.options import Options
from studio.export.pieces import Portion, Rows
from studio.model.document import MAXIMUM_ROWS, Document, PerParent, Table
from studio.problems import Problem
from studio.progress import Progress

if TYPE_CHECKING:
    from studio.export.sink import Raw
    from studio.export.steps import Watch

__all__ = ["Options", "Part", "estimate", "export", "scaled", "stream", "visible_tables", "with_rows"]

_COUNTABLE = 131_072
"""An estimate counts no larger table through."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows `start … start + n - 1` of a table; `n` None goes to its end."""

    table_id: str
    start: int = 0
    n: int | None = None
    give: tuple[Give, ...] = ("clean",)
    """What is written of it; of a table without dirt the clean rows alone, whatever is asked."""


def visible_tables(document: Document) -> tuple[Table, ...]:
    """The tables that are exported, in their order; raises Problem where there is none."""
    tables = tuple(table for table in document.tables if not table.hidden)
    if not tables:
        raise Problem("The document has no visible table.", where=document.name, mend="Add or show a table.")
    return tables


def with_rows(document: Document, table_id: str, rows: int) -> Document:
    """The document with another number of rows in one table; children per parent are scaled to it.

    Raises Problem above the largest number there may be.
    """
    if rows > MAXIMUM_ROWS:
        raise Problem(f"A table has at most {MAXIMUM_ROWS:,} rows, not {rows:,}.", mend="Ask for fewer rows.")
    tables = tuple(
        table.model_copy(update={"rows": rows, "per_parent": _scaled(table)})
        if table.id == table_id
        else table
        for table in document.tables
    )
    return document.model_copy(update={"tables": tables})


def _scaled(table: Table) -> PerParent | None:
    return table.per_parent.model_copy(update={"scaled": True}) if table.per_parent is not None else None


def scaled(document: Document, rows: int) -> Document:
    """The document with `rows` rows in its first visible root table and the other tables in proportion.

    A table whose size follows from its parents follows them.
    """
    shown = visible_tables(document)
    first = next((table for table in shown if table.per_parent is None), shown[0])
    before = {table.id: table.rows for table in sized(document).tables}
    for table in document.tables:
        follows = table.per_parent is not None and not table.per_parent.scaled
        if table.id == first.id:
            document = with_rows(document, table.id, rows)
        elif not follows:
            document = with_rows(document, table.id, round(table.rows * rows / max(1, before[first.id])))
    return document


def export(  # noqa: PLR0913 - what, where, how and the way to stop it
    document: Document,
    parts: Sequence[Part],
    destination: Path,
    format: str,
    *,
    options: Options | None = None,
    progress: Progress | None = None,
    watch: Watch | None = None,
) -> Manifest:
    """Write the parts to `destination`: a folder (one file each) if it is one or there are several parts, else a file.

    The dirty table and the log of its cells become files beside the clean one: `T.csv`, `T.dirty.csv`, `T.cells.csv`.
    `options.folder` asks for a folder that may not exist yet, for one part too, and `options.workbook` for one file of
    all parts. `watch` is told how far each file is.
    `format` is csv, parquet, xlsx or jsonl. What is found there is replaced, and only when the new files are whole. A
    device or a pipe is written as it is. Raises Problem, or `Cancelled`; then nothing has changed.
    """
    start = time.monotonic()
    job = replace(_job(format, options, progress), watch=watch)
    refuse_errors(document, [part.table_id for part in parts])
    portions = _portions(document, parts, job)
    if job.options.manifest:
        from studio.app.manifests import manifest_bytes

        making = job
        job = replace(
            job, manifest=lambda made: manifest_bytes(_manifest(document, making, made, start), document)
        )
    if job.options.workbook:
        records = to_workbook(portions, job, destination)
    elif job.options.folder or len(parts) > 1 or os.path.isdir(destination):
        records = to_folder(portions, job, destination)
    elif is_stream(destination):
        with destination.open("wb", buffering=0) as raw:
            records = (to_stream(portions[0], job, raw, str(destination)),)
    else:
        records = to_files(portions, job, destination)
    return _manifest(document, job, records, start)


def stream(  # noqa: PLR0913 - what, where, how and the way to stop it
    document: Document,
    part: Part,
    raw: Raw,
    format: str,
    progress: Progress | None = None,
    options: Options | None = None,
) -> Manifest:
    """Write one part to standard output, open as a raw file. Raises BrokenPipeError where its reader has gone."""
    start = time.monotonic()
    job = _job(format, options, progress)
    refuse_errors(document, [part.table_id])
    portions = _portions(document, [part], job)
    record = to_stream(portions[0], job, raw, "Standard output")
    return _manifest(document, job, (record,), start)


def estimate(
    document: Document, parts: Sequence[Part], format: str, options: Options | None = None
) -> Estimate:
    """Bytes and seconds of an export, from a sample; raises Problem where a column cannot be made."""
    found = estimates(document, parts, format, options)
    return Estimate(sum(one.bytes for one in found), sum(one.seconds for one in found))


def estimates(
    document: Document, parts: Sequence[Part], format: str, options: Options | None = None
) -> tuple[Estimate, ...]:
    """The same for each part on its own; raises Problem too where the format has too few rows or columns for it."""
    job = _job(format, options, None)
    result = []
    for part in parts:
        portions = _portions(document, [part], job, countable=_COUNTABLE)
        refuse_shape(portions[0], job)
        found = list(estimated(portions, job))
        if "dirty" in part.give and len(portions) == 1 and is_dirty(document.table(part.table_id)):
            # Dirt that would have to be counted first: the dirty table is about as large as the clean one.
            found.append(found[0])
        result.append(Estimate(sum(one.bytes for one in found), sum(one.seconds for one in found)))
    return tuple(result)


def refuse_errors(document: Document, table_ids: Sequence[str]) -> None:
    """Raise Problem with the first finding that stands in the way of making these tables."""
    from studio.engine.checks import check

    names = {document.table(table_id).name for table_id in table_ids}
    errors = [f for f in check(document) if f.severity == "error" and f.table in names]
    if errors:
        first = errors[0]
        more = f" {len(errors) - 1} more stand in the way; check lists them." if len(errors) > 1 else ""
        raise Problem(
            first.message,
            where=".".join(filter(None, (first.table, first.column))),
            mend=(first.mend + more).strip(),
        )


def _job(format: str, options: Options | None, progress: Progress | None) -> Job:
    return Job(format_named(format), options or Options(), progress or Progress())


def _portion(document: Document, part: Part, makers: Cache) -> Portion:
    plan = plan_table(document, document.table(part.table_id), makers)
    table = plan.table
    n = max(0, table.rows - part.start) if part.n is None else part.n
    if part.start + n > table.rows or (part.start and part.start >= table.rows):
        asked = f"row {part.start:,} lies" if n < 2 else f"rows {part.start:,} to {part.start + n - 1:,} lie"
        held = f"{table.rows:,} rows, numbered from 0" if table.rows else "no rows"
        raise Problem(
            f"The table has {held}; {asked} past its end.",
            where=table.name,
            mend="Ask for earlier rows, or give the table more.",
        )
    return Portion(plan, part.start, n)


def _portions(
    document: Document, parts: Sequence[Part], job: Job, countable: int | None = None
) -> list[Rows]:
    """What each part gives, the clean rows first; of a table of more than `countable` rows no dirt is counted."""
    result: list[Rows] = []
    for part in parts:
        portion = _portion(document, part, job.makers)
        gives = part.give if is_dirty(portion.plan.table) else ("clean",)
        soiling = None
        for give in gives:
            if give == "clean":
                result.append(portion)
                continue
            if countable is not None and portion.plan.table.rows > countable and _counts(portion.plan.table):
                continue
            soiling = soiling or Soiling(portion.plan, Cache(), texts, job.progress.check)
            result.append(Soiled(portion, soiling, give))
    return result


def _counts(table: Table) -> bool:
    """Whether an exact count asks for a pass over the whole table."""
    items = (*table.dirt, *(item for column in table.columns for item in column.dirt))
    return any(item.count is not None for item in items)


def _manifest(document: Document, job: Job, records: tuple[FileRecord, ...], start: float) -> Manifest:
    return Manifest(
        document=document.name,
        seed=document.seed,
        format=job.form.name,
        files=records,
        seconds=time.monotonic() - start,
        versions=versions(),
    )
