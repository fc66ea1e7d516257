"""An export: makes the pieces on several threads, writes one file of them in order, checks it.

Nothing here gives a file its final name; see `studio.export.destination`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from studio.engine.cache import Cache
from studio.export.facts import Fact, Tally, facts_of
from studio.export.formats import Format, extension, shown_schema, shown_table
from studio.export.manifest import FileRecord, Written
from studio.export.options import Options
from studio.export.pieces import Made, Rows, in_order, ranges
from studio.export.sink import Place, Sink
from studio.export.staging import OnDisk
from studio.export.steps import Step, Watch
from studio.export.verify import verify
from studio.export.writing import Opening, Writer
from studio.problems import Problem
from studio.progress import Progress

_FEW_PIECES = 8
"""So many pieces are always parsed again, all of them."""
_WORDS = {
    "soiling": "Making {}",
    "looking": "Looking for cells that {} cannot hold",
    "writing": "Writing {}",
    "checking": "Checking {}",
}


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that the files of one export have in common."""

    form: Format
    options: Options
    progress: Progress
    makers: Cache = field(default_factory=lambda: Cache(maximum_bytes=0))
    """What is prepared once for all pieces."""
    watch: Watch | None = None
    manifest: Callable[[tuple[FileRecord, ...]], bytes] | None = None
    """Makes the file that stands beside the others and tells of them."""
    total: int = 0
    """Rows of all tables together; 0 where each is told on its own."""
    _written: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def extension(self) -> str:
        """What the names of its files end in."""
        return extension(self.form, self.options)

    def tell(self, step: Step) -> None:
        """Report a step; raises `Cancelled` if the export was asked to stop."""
        if self.watch is not None:
            self.watch(step)
        if step.phase == "done":
            return
        done, total = step.done, step.total
        if self.total and step.phase not in ("soiling", "looking"):
            if step.phase == "writing":
                self._written[step.file, step.table] = step.done
            done, total = sum(self._written.values()), self.total
        name = {"soiling": step.table, "looking": self.form.title}.get(step.phase, step.file)
        self.progress.report(done, total, _WORDS[step.phase].format(name))


@dataclass(frozen=True, slots=True)
class _Piece:
    n_rows: int
    encoded: Any
    facts: tuple[Fact, ...]


@dataclass(slots=True)
class _Filled:
    """What is known of a table after its rows were handed to the writer."""

    places: list[Place]
    whole: Tally
    parsed: Tally


def refuse_nothing(portion: Rows) -> None:
    """Raise Problem where there is nothing to write."""
    if not len(portion.schema):
        raise Problem("The table has no visible column.", where=portion.name, mend="Show or add a column.")


def refuse_shape(portion: Rows, job: Job) -> None:
    """Raise Problem where the format cannot hold so many rows and columns, or columns of these names."""
    refuse_nothing(portion)
    names = portion.schema.names
    twins = [name for name, count in Counter(names).items() if count > 1]
    if twins:
        raise Problem(
            f'Two columns bear the name "{twins[0]}".', where=portion.name, mend="Rename or hide one of them."
        )
    if job.form.refuse_shape is not None:
        job.form.refuse_shape(portion.n, len(names), portion.name)


def refuse(portion: Rows, job: Job, file: str = "") -> None:
    """Raise Problem where the format cannot hold the table; looks at every cell where the format has such limits."""
    refuse_shape(portion, job)
    look = job.form.refuse_cells
    if look is None:
        return
    done = 0

    def convert(rows: pa.Table, _first: int) -> int:
        look(rows, portion.name)
        return int(rows.num_rows)

    with closing(_in_order(portion, job, convert)) as looked:
        for n_rows in looked:
            done += n_rows
            job.tell(Step(portion.name, file, "looking", done, portion.n))


def write(portions: Sequence[Rows], job: Job, sink: Sink, file: str) -> tuple[Written, ...]:
    """Write the rows to a sink; raises OSError, Problem or `Cancelled` and leaves the file as far as it came.

    Several portions become several sheets of a workbook. `file` is the name by which steps and records call it.
    """
    openings = [
        Opening(shown_schema(job.form, p.schema, job.options), p.name, p.start, p.n, job.options)
        for p in portions
    ]
    writer = job.form.open(sink, openings)
    filled = []
    try:
        for i, (portion, opening) in enumerate(zip(portions, openings, strict=True)):
            writer.begin(i)
            filled.append(_fill(portion, job, writer, opening.schema, lambda: sink.n_bytes, file))
        writer.close()
    except BaseException:
        writer.abandon()
        raise
    sheets = _sheets(job.form, portions)
    records = [
        FileRecord(
            table=portion.name, file=file, sheet=sheet, start=portion.start, rows=done.whole.rows, bytes=sink.n_bytes,
            sha256=sink.sha256, columns=done.whole.columns() if job.options.check else (), verified=False,
            reading=job.form.reading(opening.schema, job.options),
        )
        for portion, opening, done, sheet in zip(portions, openings, filled, sheets, strict=True)
    ]  # fmt: skip
    return tuple(
        Written(record, opening.schema, tuple(done.places), sink.crc, done.parsed.columns())
        for record, opening, done in zip(records, openings, filled, strict=True)
    )


def write_file(portions: Sequence[Rows], job: Job, path: Path, file: str) -> tuple[FileRecord, ...]:
    """Write the rows to a new file at `path`, make sure that they are on the disk, and check it if asked."""
    with path.open("xb", buffering=0) as raw, OnDisk(raw) as disk:
        written = write(portions, job, Sink(disk, checked=job.options.check), file)
        if job.options.check:
            # The disk takes the last bytes while the check reads them from memory.
            disk.start_sync()
            verify(path, written, job.form, job.options, job.tell)
        disk.sync()
    records = tuple(replace(one.record, verified=job.options.check) for one in written)
    for record in records:
        job.tell(Step(record.table, file, "done", record.rows, record.rows, record.bytes))
    return records


def parsed_pieces(portion: Rows, form: Format) -> list[bool]:
    """Which pieces a check parses: all of a small export, of a large one the first, the last and every nth unit."""
    unit_rows = form.unit_rows(len(portion.schema))
    units = [first // unit_rows if unit_rows else i for i, (first, _) in enumerate(ranges(portion))]
    if len(units) <= _FEW_PIECES:
        return [True] * len(units)
    return [(unit - units[0]) % form.parse_every == 0 or unit == units[-1] for unit in units]


def _sheets(form: Format, portions: Sequence[Rows]) -> list[str]:
    if not form.holds_several:
        return [""] * len(portions)
    from studio.export.excel import sheet_names

    return sheet_names([portion.name for portion in portions])


def _fill(  # noqa: PLR0913 - what goes where, and how it is told
    portion: Rows, job: Job, writer: Writer, schema: pa.Schema, n_bytes: Callable[[], int], file: str
) -> _Filled:
    filled = _Filled([], Tally(schema), Tally(schema))
    chosen = parsed_pieces(portion, job.form)
    with closing(_pieces(portion, job, writer)) as pieces:
        for piece in pieces:
            first_byte, is_parsed = writer.n_bytes, chosen[len(filled.places)]
            writer.write(piece.encoded, piece.n_rows)
            filled.places.append(Place(piece.n_rows, first_byte, writer.n_bytes - first_byte, is_parsed))
            filled.whole.add(piece.n_rows, piece.facts)
            if is_parsed:
                filled.parsed.add(piece.n_rows, piece.facts)
            job.tell(Step(portion.name, file, "writing", filled.whole.rows, portion.n, n_bytes()))
    return filled


def _pieces(portion: Rows, job: Job, writer: Writer) -> Generator[_Piece, None, None]:
    def convert(rows: pa.Table, first: int) -> _Piece:
        shown = shown_table(job.form, rows, job.options)
        facts = facts_of(shown) if job.options.check else ()
        return _Piece(rows.num_rows, writer.encode(shown, first), facts)

    return _in_order(portion, job, convert)


def _in_order(
    portion: Rows, job: Job, convert: Callable[[pa.Table, int], Made]
) -> Generator[Made, None, None]:
    return in_order(portion, convert, job.makers, workers=job.options.n_workers, progress=job.progress)
