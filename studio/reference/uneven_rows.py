"""Text files whose rows differ in length, and dialects beyond pyarrow: Python's csv module, rows padded or cut."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa

from studio.problems import Problem
from studio.reference.dialect import reader
from studio.reference.guess import Ledger
from studio.reference.sampling import RowSampler
from studio.reference.text_rows import TextRows, TextSource

_BATCH_ROWS = 20_000


@dataclass(slots=True)
class _Counts:
    short: int = 0
    long: int = 0
    comments: int = 0


def read_uneven(source: TextSource, ledger: Ledger) -> TextRows:
    """All cells as text, rows brought to the width of most; an empty cell is missing. Raises `Problem`."""
    request, names = source.request, source.names
    sampler = RowSampler(request.caps)
    schema = pa.schema([(name, pa.string()) for name in names])
    counts = _Counts()
    recoded = source.recoded()
    with io.TextIOWrapper(io.BufferedReader(recoded, 1 << 20), "utf-8", newline="") as text:
        text.read(len(source.before))
        for rows in _chunks(text, source, counts):
            columns = zip(*rows, strict=True)
            arrays = [pa.array([cell or None for cell in column], pa.string()) for column in columns]
            sampler.add(pa.record_batch(arrays, schema=schema))
            request.progress.report(sampler.n_seen, 0, "Reading rows")
    ledger.add("comments", "comment lines left out", counts.comments)
    ledger.add("ragged", "rows with too few cells filled up with missing values", counts.short)
    ledger.add("ragged", "rows with too many cells lost the surplus ones", counts.long)
    source.note_encoding(recoded.n_replaced, ledger)
    return TextRows(sampler.table(schema), sampler.n_seen, sampler.sampled)


def _chunks(text: io.TextIOWrapper, source: TextSource, counts: _Counts) -> Iterator[list[list[str]]]:
    width, comment = source.layout.width, source.layout.guess.comment
    csv.field_size_limit(source.request.caps.row_bytes)
    chunk: list[list[str]] = []
    try:
        for row in reader(iter(text), source.layout.guess):
            if not row and width > 1:
                continue
            if comment and row and row[0].startswith(comment):
                counts.comments += 1
                continue
            counts.short += len(row) < width
            counts.long += any(row[width:])
            chunk.append(row if len(row) == width else (row + [""] * (width - len(row)))[:width])
            if len(chunk) == _BATCH_ROWS:
                yield chunk
                chunk = []
    except csv.Error as error:
        raise Problem(
            f"The rows could not be told apart ({error}).", mend="Try another delimiter or quote character."
        ) from error
    if chunk:
        yield chunk
