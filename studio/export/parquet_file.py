"""Parquet in row groups of a fixed number of rows, so that the bytes do not depend on how the rows came in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import accumulate
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from studio.engine.streams import BLOCK
from studio.export.sink import Place, Sink
from studio.export.text import plain

COMPRESSIONS = ("zstd", "snappy")
_CELLS = 8 << 20
_FEW_VALUES = 256


class ParquetWriter:
    """Gathers pieces into row groups; columns are encoded on the thread that writes."""

    def __init__(self, sink: Sink, schema: pa.Schema, start: int, compression: str) -> None:
        self._sink = sink
        self._schema = schema
        self._compression = compression
        self._rows_per_group = rows_per_group(len(schema))
        # Counted from the table's first row: groups begin where blocks do, whatever the first row of the file.
        self._room = self._rows_per_group - start % self._rows_per_group
        self._waiting: list[pa.Table] = []
        self._writer: pq.ParquetWriter | None = None

    @property
    def n_bytes(self) -> int:
        """Bytes so far; they do not tell where a row stands."""
        return self._sink.n_bytes

    def begin(self, place: int) -> None:
        """A Parquet file holds one table."""

    def encode(self, rows: pa.Table, first: int) -> pa.Table:
        """Nothing is done ahead."""
        return rows

    def write(self, encoded: pa.Table, n_rows: int) -> None:
        """Take a piece; in the order of the rows."""
        self._waiting.append(encoded)
        self._room -= n_rows
        if self._room == 0:
            self._flush()
            self._room = self._rows_per_group

    def close(self) -> None:
        """Write the last row group and the footer."""
        self._flush()
        self._opened().close()

    def abandon(self) -> None:
        """Left alone, the library would write a footer whenever its writer is collected."""
        self._sink.drop()
        self._waiting = []
        if self._writer is not None:
            with suppress(OSError, ValueError, pa.ArrowException):
                self._writer.close()

    def _flush(self) -> None:
        if self._waiting:
            writer = self._opened()
            group = pa.concat_tables(self._waiting)
            self._waiting = []
            writer.write_table(group, row_group_size=self._rows_per_group)

    def _opened(self) -> pq.ParquetWriter:
        if self._writer is None:
            self._writer = pq.ParquetWriter(
                pa.PythonFile(self._sink, mode="w"),
                self._schema,
                compression=self._compression,
                use_dictionary=_repeating(self._waiting[0]) if self._waiting else False,
                write_page_checksum=True,
            )
        return self._writer


def _repeating(rows: pa.Table) -> list[str]:
    """Columns in which values come again and again: a dictionary of the others would cost time and space."""
    at_most = max(_FEW_VALUES, rows.num_rows // 4)
    return [
        name
        for name, column in zip(rows.column_names, rows.columns, strict=True)
        if not pa.types.is_nested(column.type) and pc.count_distinct(column).as_py() <= at_most
    ]


def rows_per_group(n_columns: int) -> int:
    """Eight blocks, fewer where a table is so wide that they would not fit in memory; decided by the columns alone."""
    rows = 8 * BLOCK
    while rows > 1024 and rows * n_columns > _CELLS:
        rows //= 2
    return rows


def shown(column: pa.Array) -> pa.Array:
    """The column as a reader of the file finds it: Parquet counts time in milliseconds or finer."""
    array = plain(column)
    stored = _stored(array.type)
    return array if stored == array.type else array.cast(stored)


def _stored(kind: pa.DataType) -> pa.DataType:
    """The type that comes back where this one is written."""
    if pa.types.is_timestamp(kind) and kind.unit == "s":
        return pa.timestamp("ms", kind.tz)
    if pa.types.is_struct(kind):
        return pa.struct([field.with_type(_stored(field.type)) for field in kind])
    if pa.types.is_list(kind):
        return pa.list_(_stored(kind.value_type))
    return pa.time32("ms") if kind == pa.time32("s") else kind


def read_groups(
    path: Path, schema: pa.Schema, places: Sequence[Place]
) -> Iterator[Callable[[], list[pa.Table]]]:
    """One function for each row group to be parsed, which reads it and gives the pieces that lie in it.

    DuckDB, which shares no code with the writer, first says whether it finds the same rows and columns. Raises
    ValueError where it does not.
    """
    if _is_utf8(path) and _by_duckdb(path) != (sum(place.n_rows for place in places), schema.names):
        raise ValueError("another reader finds other rows or columns")
    waiting = deque(places)
    with path.open("rb") as raw, pq.ParquetFile(raw) as file:
        if not file.schema_arrow.equals(schema):
            raise ValueError("the types of the columns differ")
        sizes = [file.metadata.row_group(i).num_rows for i in range(file.metadata.num_row_groups)]
    for i, size in enumerate(sizes):
        mine: list[Place] = []
        while waiting and sum(place.n_rows for place in mine) < size:
            mine.append(waiting.popleft())
        if mine and mine[0].parsed:
            yield partial(_pieces, path, i, [place.n_rows for place in mine])


def _is_utf8(path: Path) -> bool:
    """Whether DuckDB can spell the path; Linux allows others."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def _by_duckdb(path: Path) -> tuple[int, list[str]]:
    """Number of rows and names of the columns; raises ValueError where DuckDB cannot read the file."""
    import duckdb

    try:
        with duckdb.connect(config={"threads": 1}) as engine:
            found = engine.execute("select count(*) from read_parquet($1)", [str(path)]).fetchone()
            names = engine.execute("select * from read_parquet($1) limit 0", [str(path)]).description
    except duckdb.Error as error:
        raise ValueError(str(error)) from error
    return (int(found[0]) if found else -1), [str(name[0]) for name in names]


def _pieces(path: Path, group: int, n_rows_each: list[int]) -> list[pa.Table]:
    with path.open("rb") as raw, pq.ParquetFile(raw, page_checksum_verification=True) as file:
        table = file.read_row_group(group, use_threads=False)
    starts = accumulate(n_rows_each, initial=0)
    return [table.slice(start, n_rows) for start, n_rows in zip(starts, n_rows_each, strict=False)]
