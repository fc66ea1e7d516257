"""No reader finds another cell than the one that was made (E4)."""

from __future__ import annotations

import csv
import json
import math
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet
import pytest

from studio.export.formats import format_named
from tests.export.making import FORMATS, check, write_table

NAUGHTY = [
    "", " ", "  lead", "trail  ", '"', '""', "'", ",", ";", "\t", "\n", "\r", "\r\n", "a\rb", 'x"y', '",\r\n"', "\\",
    "\\N", "\ufeff", "\ufeffx", "NA", "N/A", "nan", "null", "NULL", "None", "true", "1", "-1", "1e5", "007", "=1+1",
    "+1", "@x", "<b>", "&amp;", "naïve", "日本語", "😀", "e\u0301", "\u202eabc", "\u0000",
    "a\u0000b", "\u0001\u001f\u007f", "\u2028", "#",
    "--", "a|b", "$(x)", "%s", "{0}", "[1]", '{"a": 1}', "\u00a0", "\ud7ff", "\ue000", "\ufffd",
    "x" * 1_000_000,
]  # fmt: skip

CELLS: list[str | None] = [*NAUGHTY, None, "last"]


@pytest.fixture
def table() -> pa.Table:
    """The naughty texts in the first, a middle and the last column."""
    return pa.table(
        {
            "first": pa.array(CELLS, pa.string()),
            "number": pa.array(range(len(CELLS))),
            'a "name", with\nall': pa.array(CELLS[::-1], pa.string()),
            "last": pa.array(CELLS, pa.string()).dictionary_encode(),
        }
    )


@pytest.fixture
def file(table: pa.Table, tmp_path: Path) -> Path:
    path = tmp_path / "naughty.csv"
    form = format_named("csv")
    check(form, path, write_table(form, table, path, pieces=[7, 20, table.num_rows - 27]))
    return path


def one_kind_of_nothing(column: list[str | None]) -> list[str]:
    """For readers that cannot tell the empty text from a missing cell."""
    return [cell or "" for cell in column]


def test_csv_by_python(table: pa.Table, file: Path) -> None:
    before = csv.field_size_limit(10_000_000)
    try:
        with file.open(encoding="utf-8", newline="") as opened:
            header, *rows = csv.reader(opened)
    finally:
        csv.field_size_limit(before)
    assert header == table.column_names
    for i, name in enumerate(header):
        wanted = [None if x is None else str(x) for x in table[name].to_pylist()]
        assert [row[i] for row in rows] == one_kind_of_nothing(wanted)


def test_csv_by_pandas(table: pa.Table, file: Path) -> None:
    read = pd.read_csv(
        file, keep_default_na=False, na_values=[""], skip_blank_lines=False, dtype=str, lineterminator=None
    )
    for name in table.column_names:
        wanted = [None if x is None else str(x) for x in table[name].to_pylist()]
        found = [None if x is None or (isinstance(x, float) and math.isnan(x)) else x for x in read[name]]
        assert one_kind_of_nothing(found) == one_kind_of_nothing(wanted)


def test_csv_by_pyarrow(table: pa.Table, file: Path) -> None:
    read = pyarrow.csv.read_csv(
        file,
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        read_options=pyarrow.csv.ReadOptions(block_size=1 << 24),
        convert_options=pyarrow.csv.ConvertOptions(
            null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False
        ),
    )
    for name in table.column_names:
        assert read[name].to_pylist() == table[name].to_pylist()


def test_csv_by_duckdb(table: pa.Table, file: Path) -> None:
    read = duckdb.sql(
        f"select * from read_csv('{file}', header=true, delim=',', quote='\"', escape='\"', nullstr='', "
        "allow_quoted_nulls=false, all_varchar=true, max_line_size=10000000, buffer_size=20000000)"
    ).fetchall()
    for i, name in enumerate(table.column_names):
        wanted = [None if x is None else str(x) for x in table[name].to_pylist()]
        assert [row[i] for row in read] == wanted


def test_json_lines_by_python(table: pa.Table, tmp_path: Path) -> None:
    path = tmp_path / "naughty.jsonl"
    form = format_named("jsonl")
    check(form, path, write_table(form, table, path, pieces=[30, table.num_rows - 30]))
    data = path.read_bytes()
    assert data.endswith(b"\n")
    assert data.count(b"\n") == table.num_rows
    assert [json.loads(line) for line in data.decode().split("\n")[:-1]] == table.to_pylist()


def test_parquet_by_duckdb(table: pa.Table, tmp_path: Path) -> None:
    path = tmp_path / "naughty.parquet"
    form = format_named("parquet")
    check(form, path, write_table(form, table, path))
    assert pyarrow.parquet.read_schema(path).field("last").type == pa.string()
    columns = duckdb.sql(f"select * from read_parquet('{path}')").fetchall()
    assert columns == [tuple(row.values()) for row in table.to_pylist()]


def test_excel_by_calamine(table: pa.Table, tmp_path: Path) -> None:
    import python_calamine

    path = tmp_path / "naughty.xlsx"
    form = format_named("xlsx")
    short = table.filter(pc.less(pc.fill_null(pc.binary_length(table[2]), 0), 32_767)).slice(
        0, len(NAUGHTY) - 2
    )
    assert short.num_rows == len(NAUGHTY) - 2
    check(form, path, write_table(form, short, path))
    read = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    for i in (0, 2, 3):
        assert one_kind_of_nothing([row[i] for row in read[1:]]) == one_kind_of_nothing(short[i].to_pylist())


@pytest.mark.parametrize("name", ["csv", "jsonl", "parquet"])
@pytest.mark.parametrize("cells", [[None], [None, None], ["", None, ""], [None, "a", None], []])
def test_a_single_column_that_may_be_missing(cells: list[str | None], name: str, tmp_path: Path) -> None:
    path = tmp_path / "one"
    form = format_named(name)
    table = pa.table({"x": pa.array(cells, pa.string())})
    check(form, path, write_table(form, table, path))
    if name == "csv":
        assert path.read_bytes() == b"x\n" + b"".join(
            b"\n" if x is None else b'""\n' if x == "" else b"a\n" for x in cells
        )
        read = pd.read_csv(path, keep_default_na=False, skip_blank_lines=False, dtype=str)
        assert read["x"].tolist() == [x or "" for x in cells]


VALUES: dict[str, tuple[pa.Array, str, Any]] = {
    "float": (pa.array([0.1 + 0.2, 1e22, 5e-324, -0.0, 12.0]), "0.30000000000000004\n1e+22\n5e-324\n-0\n12\n", None),
    "whole": (pa.array([2**63 - 1, -(2**63)]), "9223372036854775807\n-9223372036854775808\n", None),
    "bool": (pa.array([True, False]), "true\nfalse\n", None),
    "day": (pa.array([date(1, 1, 1), date(9999, 12, 31)]), "0001-01-01\n9999-12-31\n", ["0001-01-01", "9999-12-31"]),
    "second": (
        pa.array([datetime(2024, 2, 29, 23, 59, 59)], pa.timestamp("s")), "2024-02-29 23:59:59\n",
        ["2024-02-29T23:59:59"],
    ),
    "millisecond": (
        pa.array([datetime(2024, 2, 29, 23, 59, 59, 7000)], pa.timestamp("ms")), "2024-02-29 23:59:59.007\n",
        ["2024-02-29T23:59:59.007"],
    ),
    "struct": (
        pa.array([{"a": 1, "b": 'x"y'}, {"a": None, "b": None}, None]),
        '"{""a"":1,""b"":""x\\""y""}"\n"{""a"":null,""b"":null}"\n\n', None,
    ),
    "list": (pa.array([["a", None], [], None]), '"[""a"",null]"\n[]\n\n', None),
    "nothing": (pa.nulls(2), "\n\n", None),
}  # fmt: skip


@pytest.mark.parametrize("name", VALUES)
def test_how_a_cell_is_written(name: str, tmp_path: Path) -> None:
    array, lines, in_json = VALUES[name]
    table = pa.table({"x": array})
    for form_name in FORMATS[:2] + FORMATS[3:]:
        path = tmp_path / f"x.{form_name}"
        form = format_named(form_name)
        check(form, path, write_table(form, table, path))
    assert (tmp_path / "x.csv").read_text(encoding="utf-8") == "x\n" + lines
    found = [
        json.loads(line)["x"] for line in (tmp_path / "x.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert found == (in_json or array.to_pylist())


def test_numbers_that_json_lacks_are_null_there(tmp_path: Path) -> None:
    table = pa.table({"x": [math.nan, math.inf, 1.5]})
    form = format_named("jsonl")
    check(form, tmp_path / "x.jsonl", write_table(form, table, tmp_path / "x.jsonl"))
    assert (tmp_path / "x.jsonl").read_text(encoding="utf-8") == '{"x":null}\n{"x":null}\n{"x":1.5}\n'


def test_the_quick_way_of_writing_lines_writes_what_the_thorough_one_does() -> None:
    """Pieces without quotes are written by Arrow itself; the bytes may not tell."""
    from studio.export.csv_file import _is_bare, _joined, _written
    from studio.export.text import text

    seen = set()
    for array, _, _ in VALUES.values():
        if _is_bare(array):
            seen.add(str(array.type))
            assert bytes(_written([array, array])) == b"".join(
                map(bytes, _joined([text(array), text(array)]))
            )
    assert {"double", "int64", "bool", "date32[day]", "timestamp[s]", "timestamp[ms]"} <= seen
    words = pa.array(["a b", "ü", None, "1"])
    assert _is_bare(words)
    assert bytes(_written([words])) == bytes(_joined([words])[0])
    assert not any(_is_bare(pa.array([cell])) for cell in ("", "a,b", 'a"b', "a\nb", "a\rb", "\ufeffa"))
