"""Documents and files for the tests of the export."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from studio.engine.plan import plan_table
from studio.export.facts import Tally, facts_of
from studio.export.formats import Format, format_named, shown_table
from studio.export.job import Job
from studio.export.manifest import FileRecord, Written
from studio.export.options import Options
from studio.export.pieces import Portion
from studio.export.sink import Place, Sink
from studio.export.verify import verify
from studio.export.writing import Opening
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table
from studio.progress import Progress

FORMATS = ("csv", "parquet", "xlsx", "jsonl")

AWKWARD = ({"value": "", "weight": 1}, {"value": 'say "hi"', "weight": 1}, {"value": "a,b\r\nc", "weight": 1},
           {"value": "plain", "weight": 3})  # fmt: skip


def column(name: str, kind: str, *, missing: float = 0.0, **values: Any) -> Column:
    """A column whose id is its name."""
    return Column(id=name, name=name, generator=generator(kind=kind, **values), missing=missing)


def mixed(rows: int, name: str = "orders") -> Table:
    """Every kind of cell that a format treats in its own way."""
    columns = (
        column("id", "sequence"),
        column("amount", "lognormal", decimals=2),
        column("score", "normal", missing=0.05),
        column("note", "list", missing=0.2, values=AWKWARD),
        column("flag", "boolean", missing=0.1),
        column("day", "date", missing=0.1, resolution="day"),
        column("moment", "date", resolution="millisecond"),
    )
    return Table(id="".join(filter(str.isalnum, name)), name=name, rows=rows, columns=columns)


def document(*tables: Table) -> Document:
    """A document with these tables; ids are made different."""
    renamed = []
    for i, table in enumerate(tables):
        columns = tuple(c.model_copy(update={"id": f"{c.id}{i or ''}"}) for c in table.columns)
        renamed.append(table.model_copy(update={"columns": columns}))
    return Document(name="Test", tables=tuple(renamed))


def portion(rows: int, start: int = 0, n: int | None = None) -> Portion:
    """Rows of the mixed table."""
    table = mixed(rows)
    return Portion(plan_table(document(table), table), start, rows if n is None else n)


def job(name: str, progress: Progress | None = None, **options: Any) -> Job:
    """An export in that format."""
    return Job(format_named(name), Options(**options), progress or Progress())


def write_table(
    form: Format,
    table: pa.Table,
    path: Path,
    pieces: Sequence[int] | None = None,
    options: Options = Options(),  # noqa: B008 - frozen
) -> Written:
    """Any table as a file of that format, as the export writes it."""
    shown = shown_table(form, table, options)
    tally, places, start = Tally(shown.schema), [], 0
    with path.open("wb", buffering=0) as raw:
        sink = Sink(raw)
        writer = form.open(sink, [Opening(shown.schema, "table", 0, table.num_rows, options)])
        writer.begin(0)
        for n in pieces if pieces is not None else filter(None, [table.num_rows]):
            piece = shown.slice(start, n)
            piece = pa.table([c.combine_chunks() for c in piece.columns], schema=piece.schema)
            before = writer.n_bytes
            writer.write(writer.encode(piece, start), n)
            places.append(Place(n, before, writer.n_bytes - before))
            tally.add(n, facts_of(piece))
            start += n
        writer.close()
    record = FileRecord(
        "table", path.name, "table" if form.holds_several else "", 0, start, sink.n_bytes, sink.sha256,
        tally.columns(), False, form.reading(shown.schema, options),
    )  # fmt: skip
    return Written(record, shown.schema, tuple(places), sink.crc, tally.columns())


def check(form: Format, path: Path, written: Written, options: Options = Options()) -> None:  # noqa: B008
    """Verify a file that `write_table` wrote."""
    verify(path, [written], form, options, lambda step: None)


def names_in(folder: Path) -> list[str]:
    """All names in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())
