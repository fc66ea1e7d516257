"""CSV, TSV and their relatives, whatever the delimiter, quote and encoding."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from studio.problems import Problem
from studio.reference import encoding as encodings
from studio.reference.dialect import Layout, lay_out
from studio.reference.even_rows import read_even
from studio.reference.guess import Ledger, Reading
from studio.reference.naming import refuse_too_many, settle_names
from studio.reference.request import Request
from studio.reference.text_rows import TextSource, Undecodable, UnevenRows
from studio.reference.text_survey import Rules
from studio.reference.text_types import type_columns
from studio.reference.uneven_rows import read_uneven

_SAMPLE_BYTES = 256 << 10
_LONGEST_SAMPLE = 4 << 20


def read_text(request: Request) -> Reading:
    """Read a text table; raises `Problem`."""
    with request.open() as source:
        sample = source.read(_SAMPLE_BYTES)
        if sample.count(b"\n") < 2 and sample.count(b"\r") < 2:
            sample += source.read(_LONGEST_SAMPLE)
    if not sample.strip(b"\r\n\t \x00\xef\xbb\xbf"):
        raise request.problem("The file is empty.", "Choose a file with at least a header line.")
    is_whole = len(sample) < _SAMPLE_BYTES or len(sample) == request.path.stat().st_size
    guess = request.guess
    try:
        encoding = (
            encodings.canonical(guess.encoding) if guess else encodings.detect(sample, is_whole=is_whole)
        )
        try:
            return _read_as(request, encoding, sample)
        except Undecodable:
            return _read_as(request, _second_look(request, encoding), sample, lenient=True)
    except Problem as problem:
        raise Problem(problem.message, where=problem.where or request.path.name, mend=problem.mend) from None


def _read_as(request: Request, encoding: str, sample: bytes, *, lenient: bool = False) -> Reading:
    text = sample.decode(encoding, "replace").removeprefix("\ufeff")
    layout = lay_out(text, request.guess, encoding)
    refuse_too_many(layout.width, request.caps, request.path.name)
    ledger = Ledger()
    ledger.add("lines", "lines before the table left out", layout.guess.skip_lines)
    source = TextSource(
        request, layout, encoding, text[: layout.offset], is_lenient=lenient or "\ufffd" in text
    )
    try:
        rows = read_even(source, ledger)
    except UnevenRows:
        rows = read_uneven(source, ledger)
    names, columns = _tidy(rows.table.columns, layout, ledger)
    rules = Rules(
        is_settled=request.guess is not None and request.guess.missing is not None,
        check=lambda done: request.progress.report(done, len(names), "Finding types"),
    )
    typed = type_columns(columns, names, layout.guess, ledger, rules)
    table = pa.table(dict(zip(names, typed.columns, strict=True)))
    guess = typed.guess.model_copy(update={"encoding": encoding})
    return Reading(table, guess, tuple(ledger.entries), rows.n_rows, rows.sampled)


def _tidy(
    columns: Sequence[pa.ChunkedArray], layout: Layout, ledger: Ledger
) -> tuple[tuple[str, ...], list[pa.ChunkedArray]]:
    """Names for the columns, without those that have neither a name nor a value (a delimiter at each line's end)."""
    if layout.guess.trim:
        columns = [pc.utf8_trim_whitespace(column) for column in columns]
        ledger.add("trimmed", "columns lost the white space around their values", len(columns))
    header = [*layout.header, *[""] * len(columns)][: len(columns)]
    is_kept = [
        bool(name.strip()) or not layout.header or column.null_count < len(column)
        for name, column in zip(header, columns, strict=True)
    ]
    ledger.add("empty columns", "columns with neither a name nor a value left out", is_kept.count(False))
    kept = [index for index, keep in enumerate(is_kept) if keep] or list(range(len(columns)))
    return settle_names([header[index] for index in kept], ledger), [columns[index] for index in kept]


def _second_look(request: Request, encoding: str) -> str:
    """The encoding told by all lines that hold more than ASCII, up to 4 MB of them; a person's choice stays."""
    if request.guess is not None:
        return encoding
    lines = bytearray()
    with request.open() as source:
        while len(lines) < (4 << 20) and (chunk := source.readline(1 << 20)):
            if not chunk.isascii():
                lines += chunk
    text = bytes(lines).decode("utf-8", "replace")
    n_good = sum(ord(letter) > 127 and letter != "\ufffd" for letter in text)
    if n_good > text.count("\ufffd"):
        return "utf-8"
    return encodings.detect(bytes(lines), is_whole=True)
