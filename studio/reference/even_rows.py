"""Text files whose rows all have the same number of cells: pyarrow reads them at full speed."""

from __future__ import annotations

import codecs
import io
import mmap
from typing import Any

import pyarrow as pa
from pyarrow import csv

from studio.problems import Problem
from studio.reference.encoding import Utf8Stream
from studio.reference.guess import Ledger
from studio.reference.sampling import RowSampler
from studio.reference.text_rows import TextRows, TextSource, Undecodable, UnevenRows


def read_even(source: TextSource, ledger: Ledger) -> TextRows:
    """All cells as text, "" and missing apart.

    Raises `UnevenRows` where a small file has rows of other widths (in a large one they are left out and counted),
    `Undecodable` unless the source is lenient, and `Problem`.
    """
    guess = source.layout.guess
    marks = guess.delimiter + guess.quote + guess.escape
    if (
        len(guess.delimiter) != 1
        or guess.delimiter == " "
        or not marks.isascii()
        or len(guess.quote + guess.escape) > 2
    ):
        raise UnevenRows
    try:
        return _Pass(source, 1 << 20).read(ledger)
    except pa.ArrowInvalid as error:
        if not _is_long_row(error):
            raise _explain(error, source) from error
    try:
        return _Pass(source, source.request.caps.row_bytes).read(ledger)
    except pa.ArrowInvalid as error:
        raise _explain(error, source) from error


def _is_long_row(error: Exception) -> bool:
    return "straddling" in str(error) or "block" in str(error)


def _explain(error: Exception, source: TextSource) -> Exception:
    text = str(error)
    if "UTF8" in text or "UTF-8" in text:
        return Undecodable()
    if _is_long_row(error):
        return Problem(
            f"A single row is longer than {source.request.caps.row_bytes >> 20} MB.",
            mend="Either the file is no table, or a quotation mark is never closed: try another quote character.",
        )
    if "columns, got" in text:
        return UnevenRows()
    return Problem(
        f"The rows could not be told apart ({text[:200]}).", mend="Try another delimiter or quote."
    )


class _Pass:
    """One reading of the file with blocks of `block_bytes`, which a row must not exceed."""

    def __init__(self, source: TextSource, block_bytes: int) -> None:
        self._source = source
        self._block_bytes = block_bytes
        self._recoded: Utf8Stream | None = None
        self._n_comments = 0
        self._n_uneven = 0

    def read(self, ledger: Ledger) -> TextRows:
        caps, names = self._source.request.caps, self._source.names
        try:
            rows = self._rows()
        except pa.ArrowInvalid as error:
            if "Empty CSV" not in str(error):
                raise
            rows = TextRows(pa.table({name: pa.array([], pa.string()) for name in names}), 0, False)
        finally:
            if self._recoded is not None:
                self._recoded.close()
        if not rows.sampled and rows.n_rows > caps.rows:
            sampler = RowSampler(caps)
            for batch in rows.table.to_batches(max_chunksize=1 << 18):
                sampler.add(batch)
            rows = TextRows(sampler.table(rows.table.schema), rows.n_rows, sampler.sampled)
        ledger.add("comments", "comment lines left out", self._n_comments)
        ledger.add("ragged", "rows with too many or too few cells left out", self._n_uneven)
        if self._recoded is not None:
            self._source.note_encoding(self._recoded.n_replaced, ledger)
        return rows

    def _rows(self) -> TextRows:
        guess, names = self._source.layout.guess, self._source.names
        stream, has_quotes = self._after_header()
        read = csv.ReadOptions(column_names=names, block_size=self._block_bytes)
        parse = csv.ParseOptions(
            delimiter=guess.delimiter,
            quote_char=guess.quote or False,
            double_quote=not guess.escape,
            escape_char=guess.escape or False,
            newlines_in_values=has_quotes,
            ignore_empty_lines=len(names) > 1,
            invalid_row_handler=self._on_uneven_row,
        )
        convert = csv.ConvertOptions(
            column_types={name: pa.string() for name in names},
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
            null_values=[""],
        )
        if self._source.is_small:
            table = csv.read_csv(stream, read, parse, convert)
            return TextRows(table, table.num_rows, False)
        sampler = RowSampler(self._source.request.caps)
        with csv.open_csv(stream, read, parse, convert) as batches:
            schema = batches.schema
            for batch in batches:
                sampler.add(batch)
                self._source.request.progress.report(sampler.n_seen, 0, "Reading rows")
        return TextRows(sampler.table(schema), sampler.n_seen, sampler.sampled)

    def _on_uneven_row(self, row: Any) -> str:
        comment = self._source.layout.guess.comment
        if comment and row.text.startswith(comment):
            self._n_comments += 1
            return "skip"
        if self._source.is_small:
            return "error"
        self._n_uneven += 1
        return "skip"

    def _after_header(self) -> tuple[Any, bool]:
        """A stream of UTF-8 that begins with the first row of data, and whether quotes occur in it."""
        request = self._source.request
        skip = len(self._source.before.encode("utf-8"))
        quote = self._source.layout.guess.quote.encode()
        if self._source.is_utf8 and not self._source.is_lenient and not request.compression:
            with (
                request.path.open("rb") as file,
                mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
            ):
                start = skip + (3 if mapped[:3] == codecs.BOM_UTF8 else 0)
                has_quotes = bool(quote) and (not self._source.is_small or mapped.find(quote, start) >= 0)
            with pa.memory_map(str(request.path)) as whole:
                return pa.BufferReader(whole.read_buffer().slice(start)), has_quotes
        self._recoded = self._source.recoded()
        stream = io.BufferedReader(self._recoded, 1 << 20)
        stream.read(skip)
        return pa.PythonFile(stream, mode="r"), bool(quote)
