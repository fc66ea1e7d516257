"""Runs compiled formulas on Arrow arrays in a DuckDB that can reach nothing but the arrays it is given."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.generators.expression.compiler import Compiled
from studio.generators.expression.pieces import Size, total
from studio.generators.expression.types import arrow_type, of_arrow
from studio.problems import Problem

if TYPE_CHECKING:
    import duckdb

LONGEST_TEXTS = 1 << 14
"""Bytes that all texts of a formula may take in one row; DuckDB's own memory limit does not bound single strings."""

_LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "python_enable_replacements": "false",
    "threads": "1",
    "async_threads": "0",
    "memory_limit": "1GB",
    # Each of them may move a part of the formula out of its TRY, where an overflow is an error and no missing value.
    "disabled_optimizers": "common_subexpressions,expression_rewriter,statistics_propagation",
    "lock_configuration": "true",
}
_PER_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000}
_FIRST_DAY = -719_162
_LAST_DAY = 2_932_896
"""0001-01-01 and 9999-12-31 in days since 1970, the dates that every reader knows."""


@cache
def connect() -> duckdb.DuckDBPyConnection:
    """The process's one connection to an empty, locked database; every call works with a cursor of its own.

    Several connections to one database lose each other's catalogue entries while they open at the same time.
    """
    import duckdb

    return duckdb.connect(":memory:", config=_LOCKED)


class Evaluation:
    """One or several formulas over the same columns; any thread may call it, each call has a cursor of its own."""

    def __init__(self, formulas: Sequence[Compiled]) -> None:
        self._columns = formulas[0].columns
        self._types = [formula.arrow_type for formula in formulas]
        self._sizes = total(formula.size for formula in formulas)
        results = ", ".join(f"TRY({formula.sql}) AS r{i}" for i, formula in enumerate(formulas))
        self._sql = f"SELECT {results} FROM block"
        self._connection = connect()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns in the order in which their arrays are passed."""
        return self._columns

    def __call__(self, arrays: Sequence[pa.Array], n: int) -> list[pa.Array]:
        """The formulas' values in `n` rows, one array each; raises Problem where a text would grow without bound."""
        if n == 0:
            return [pa.array([], type_) for type_ in self._types]
        inputs = [_plain(array) for array in arrays]
        _refuse_long(self._sizes, dict(zip(self._columns, inputs, strict=True)))
        if not inputs:
            return [pa.repeat(column[0], n) for column in self._run(pa.table({"c0": pa.array([0])}))]
        return self._run(pa.Table.from_arrays(inputs, [f"c{i}" for i in range(len(inputs))]))

    def _run(self, block: pa.Table) -> list[pa.Array]:
        import duckdb

        try:
            with self._connection.cursor() as cursor:
                cursor.register("block", block)
                made = cursor.sql(self._sql).to_arrow_table()
        except duckdb.Error as error:
            raise Problem(
                f"The formula cannot be computed: {error}", mend="Write it in another way."
            ) from None
        return [_finished(_joined(made.column(i)), type_) for i, type_ in enumerate(self._types)]


def _plain(array: pa.Array) -> pa.Array:
    """The array in the type that a formula works with; dictionaries of texts stay."""
    if pa.types.is_dictionary(array.type):
        if pa.types.is_string(array.type.value_type):
            return array
        array = array.dictionary_decode()
    found = of_arrow(array.type)
    assert found is not None
    wanted = arrow_type(found)
    return array if array.type == wanted else array.cast(wanted, safe=False)


def _refuse_long(size: Size, arrays: dict[str, pa.Array]) -> None:
    lengths = {name: _lengths(arrays[name]) for name, times in size.times.items() if times}
    most = {name: (pc.max(length).as_py() or 0) for name, length in lengths.items()}
    if size.constant + sum(size.times[name] * most[name] for name in most) <= LONGEST_TEXTS:
        return
    rows = len(next(iter(arrays.values()))) if arrays else 1
    sum_ = np.full(rows, size.constant)
    for name, length in lengths.items():
        full = length.take(arrays[name].indices) if pa.types.is_dictionary(arrays[name].type) else length
        sum_ += size.times[name] * full.fill_null(0).to_numpy()
    if (sum_ > LONGEST_TEXTS).any():
        raise Problem(
            f"The formula may make a text of more than {LONGEST_TEXTS:,} bytes.",
            mend="Shorten the texts it is made from, for example with left(…, 100).",
        )


def _lengths(array: pa.Array) -> pa.Array:
    """Bytes of each text, or of each entry of a dictionary."""
    return pc.binary_length(array.dictionary if pa.types.is_dictionary(array.type) else array)


def _joined(column: pa.ChunkedArray) -> pa.Array:
    return column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.chunks)


def _finished(array: pa.Array, wanted: pa.DataType) -> pa.Array:
    """The result in its announced type; what is no number or no date of the calendar becomes missing."""
    array = array if array.type == wanted else array.cast(wanted, safe=False)
    if pa.types.is_floating(wanted):
        fine = pc.is_finite(array)
        return (
            array if pc.all(fine).as_py() is not False else pc.if_else(fine, array, pa.scalar(None, wanted))
        )
    if pa.types.is_date(wanted) or pa.types.is_timestamp(wanted):
        days = array.view(pa.int32() if pa.types.is_date(wanted) else pa.int64())
        day = 1 if pa.types.is_date(wanted) else 86_400 * _PER_SECOND[wanted.unit]
        fine = pc.and_(pc.greater_equal(days, _FIRST_DAY * day), pc.less(days, (_LAST_DAY + 1) * day))
        return (
            array if pc.all(fine).as_py() is not False else pc.if_else(fine, array, pa.scalar(None, wanted))
        )
    return array
