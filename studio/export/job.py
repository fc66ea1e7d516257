"""An export: makes the pieces on several threads, writes one file of them in order, checks it.

Nothing here gives a file its final name; see `studio.export.destination`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from studio.engine.cache import Cache
from studio.export.facts import Fact, Tally, facts_of
from studio.export.formats import Format, Opening, Writer, extension, shown_schema, shown_table
from studio.export.manifest import FileRecord, Written
from studio.export.options import Options
from studio.export.pieces import Made, Portion, in_order, ranges
from studio.export.sink import Place, Sink
from studio.export.staging import OnDisk
from studio.export.verify import verify
from studio.problems import Problem
from studio.progress import Progress

_FEW_PIECES = 8
"""So many pieces are always parsed again, all of them."""


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that the files of one export have in common."""

    form: Format
    options: Options
    progress: Progress
    makers: Cache = field(default_factory=lambda: Cache(maximum_bytes=0))
    """What is prepared once for all pieces."""

    @property
    def extension(self) -> str:
        """What the names of its files end in."""
        return extension(self.form, self.options)


@dataclass(frozen=True, slots=True)
class _Piece:
    n_rows: int
    encoded: Any
    facts: tuple[Fact, ...]


def refuse(portion: Portion, job: Job) -> None:
    """Raise Problem where the format cannot hold the table; looks at every cell where the format has such limits."""
    names = portion.plan.schema().names
    if not names:
        raise Problem("The table has no visible column.", where=portion.name, mend="Show or add a column.")
    twins = [name for name, count in Counter(names).items() if count > 1]
    if twins:
        raise Problem(
            f'Two columns bear the name "{twins[0]}".', where=portion.name, mend="Rename or hide one of them."
        )
    form, progress = job.form, job.progress
    if form.refuse_shape is not None:
        form.refuse_shape(portion.n, len(names), portion.name)
    look = form.refuse_cells
    if look is None:
        return
    done = 0

    def convert(rows: pa.Table) -> int:
        look(rows, portion.name)
        return int(rows.num_rows)

    with closing(_in_order(portion, job, convert)) as looked:
        for n_rows in looked:
            done += n_rows
            progress.report(done, portion.n, f"Looking for cells that {form.title} cannot hold")


def write(portion: Portion, job: Job, sink: Sink, scratch: Path, file: str) -> Written:
    """Write the rows to a sink; raises OSError, Problem or `Cancelled` and leaves the file as far as it came.

    `scratch` is a folder for passing files, `file` the name by which progress and record call it.
    """
    schema = shown_schema(job.form, portion.plan.schema(), job.options)
    opening = Opening(schema, portion.name, portion.start, scratch, job.progress, job.options)
    writer = job.form.open(sink, opening)
    whole, parsed = Tally(schema), Tally(schema)
    places: list[Place] = []
    chosen = parsed_pieces(portion, job.form)
    try:
        with closing(_pieces(portion, job, writer)) as pieces:
            for piece in pieces:
                first_byte, is_parsed = writer.n_bytes, chosen[len(places)]
                writer.write(piece.encoded, piece.n_rows)
                places.append(Place(piece.n_rows, first_byte, writer.n_bytes - first_byte, is_parsed))
                whole.add(piece.n_rows, piece.facts)
                if is_parsed:
                    parsed.add(piece.n_rows, piece.facts)
                job.progress.report(whole.rows, portion.n, f"Writing {file}")
        writer.close()
    except BaseException:
        writer.abandon()
        raise
    record = FileRecord(
        table=portion.name, file=file, start=portion.start, rows=whole.rows, bytes=sink.n_bytes, sha256=sink.sha256,
        columns=whole.columns() if job.options.check else (), verified=False,
        reading=job.form.reading(schema, job.options),
    )  # fmt: skip
    return Written(record, schema, tuple(places), sink.crc, parsed.columns())


def write_file(portion: Portion, job: Job, path: Path, scratch: Path, file: str) -> FileRecord:
    """Write the rows to a new file at `path`, make sure that they are on the disk, and check it if asked."""
    with path.open("xb", buffering=0) as raw, OnDisk(raw) as disk:
        written = write(portion, job, Sink(disk, checked=job.options.check), scratch, file)
        if not job.options.check:
            disk.sync()
            return written.record
        # The disk takes the last bytes while the check reads them from memory.
        disk.start_sync()
        verify(path, written, job.form, job.options, job.progress)
        disk.sync()
    return replace(written.record, verified=True)


def parsed_pieces(portion: Portion, form: Format) -> list[bool]:
    """Which pieces a check parses: all of a small export, of a large one the first, the last and every nth unit."""
    unit_rows = form.unit_rows(len(portion.plan.visible))
    units = [first // unit_rows if unit_rows else i for i, (first, _) in enumerate(ranges(portion))]
    if len(units) <= _FEW_PIECES:
        return [True] * len(units)
    return [(unit - units[0]) % form.parse_every == 0 or unit == units[-1] for unit in units]


def _pieces(portion: Portion, job: Job, writer: Writer) -> Generator[_Piece, None, None]:
    def convert(rows: pa.Table) -> _Piece:
        shown = shown_table(job.form, rows, job.options)
        facts = facts_of(shown) if job.options.check else ()
        return _Piece(rows.num_rows, writer.encode(shown), facts)

    return _in_order(portion, job, convert)


def _in_order(portion: Portion, job: Job, convert: Callable[[pa.Table], Made]) -> Generator[Made, None, None]:
    return in_order(portion, convert, job.makers, workers=job.options.n_workers, progress=job.progress)
