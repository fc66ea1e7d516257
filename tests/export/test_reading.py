"""The calls that a manifest states read a file back without changing a cell, in every style and packing (E4)."""

from __future__ import annotations

import csv
import gzip
import json
import math
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas
import pyarrow
import pyarrow.csv
import pyarrow.json
import pytest

from studio.export.csv_style import CsvStyle, Preset
from studio.export.formats import Format, extension, format_named
from studio.export.manifest import Written
from studio.export.options import Options, Packing
from studio.problems import Problem
from tests.export.making import check, write_table
from tests.export.test_text_round_trip import NAUGHTY

FORMULAS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|'/C calc'!A0", " =1+1", "\t=1", "\r=1",
    "\n@x", "'=1", "''-x", "'", "' =1", "＝1+1", "＠x", "\ufeff=1", "\u00a0-x", "\x00=1", "+49 170 1234567", "-", "=",
]  # fmt: skip
NUMBERS = ["-5", "-1.5", "+3", "-1,234.50", "-.5", "-1e5", "-3%", "0", "-0"]
CELLS: list[str | None] = [*NAUGHTY, *FORMULAS, *NUMBERS, None, "last"]
HEADER = 'a "name", with\n=all'
STYLES = [
    CsvStyle(preset, delimiter)
    for preset in ("exact", "pandas", "spreadsheet")
    for delimiter in (",", ";", "\t")
]


@pytest.fixture(scope="module")
def table() -> pyarrow.Table:
    """Naughty texts in the first, a middle and the last column, and every other type between."""
    n = len(CELLS)
    missing = [None if i % 3 == 0 else i for i in range(n)]
    return pyarrow.table(
        {
            "=first": pyarrow.array(CELLS, pyarrow.string()),
            "number": pyarrow.array([None if i is None else -i * 1.5 for i in missing]),
            "whole": pyarrow.array(range(n)),
            HEADER: pyarrow.array(CELLS[::-1], pyarrow.string()),
            "day": pyarrow.array([None if i is None else date(1999, 1, 1 + i % 28) for i in missing]),
            "moment": pyarrow.array(
                [None if i is None else datetime(2024, 2, 29, 1, 2, i % 60, 7000) for i in missing],
                pyarrow.timestamp("ms"),
            ),
            "flag": pyarrow.array([None if i is None else i % 2 == 0 for i in missing]),
            "last": pyarrow.array(CELLS, pyarrow.string()).dictionary_encode(),
        }
    )


def written(name: str, table: pyarrow.Table, folder: Path, options: Options) -> tuple[Format, Path, Written]:
    """The table as a file, checked as an export is."""
    form = format_named(name)
    path = folder / f"naughty{extension(form, options)}"
    made = write_table(form, table, path, [7, 20, table.num_rows - 27], options)
    check(form, path, made, options)
    return form, path, made


def columns_by(reader: str, path: Path, reading: Any) -> dict[str, list[Any]]:
    """What one of the stated calls finds."""
    if reader == "duckdb":
        found = duckdb.execute(reading["duckdb"], {"path": str(path)}).fetchall()
        names = duckdb.execute(reading["duckdb"], {"path": str(path)}).description or []
        return {name[0]: [row[i] for row in found] for i, name in enumerate(names)}
    known = {"pandas": pandas, "csv": csv, "json": json, "gzip": gzip, "pyarrow": pyarrow, "path": path}
    if reader == "pyarrow":
        known |= {"csv": pyarrow.csv, "json": pyarrow.json}
    if reader == "python":
        with eval(reading["file"], known) as file:  # noqa: S307 - our own words
            return columns_of(list(eval(reading["python"], {**known, "file": file})))  # noqa: S307
    made = eval(reading[reader], known)  # noqa: S307 - our own words
    if reader == "pyarrow":
        return {name: made.column(name).to_pylist() for name in made.column_names}
    return {name: [None if _is_nan(x) else x for x in made[name]] for name in made.columns}


def columns_of(rows: list[Any]) -> dict[str, list[Any]]:
    """Lists with a header, or dictionaries, as columns."""
    if rows and isinstance(rows[0], dict):
        return {name: [row[name] for row in rows] for name in rows[0]}
    return {name: [row[i] for row in rows[1:]] for i, name in enumerate(rows[0])}


def _is_nan(value: object) -> bool:
    return value is None or value is pandas.NaT or (isinstance(value, float) and math.isnan(value))


def undone(cell: Any, reading: Any) -> Any:
    """The cell after the step that the manifest states."""
    return (
        eval(reading["undo"], {"re": re, "cell": cell})  # noqa: S307 - our own words
        if "undo" in reading and isinstance(cell, str)
        else cell
    )


def plain(value: Any) -> Any:
    """Times and flags of different readers as one."""
    if hasattr(value, "isoformat"):
        return datetime.fromisoformat(value.isoformat()).replace(tzinfo=None)
    return value


# Reading Zstandard, pandas and Python below 3.14 need another package, as the manifest says.
PACKED = [
    (reader, packing)
    for packing in ("gzip", "zstd")
    for reader in ("pandas", "pyarrow", "duckdb", "python")
    if packing == "gzip" or reader in ("pyarrow", "duckdb")
]
READERS = [
    *((reader, style, "none") for reader in ("pandas", "pyarrow", "duckdb", "python") for style in STYLES),
    *((reader, STYLES[4], packing) for reader, packing in PACKED),
    *((reader, STYLES[7], "gzip") for reader in ("pandas", "pyarrow", "duckdb", "python")),
]


@pytest.mark.parametrize(("reader", "style", "packing"), READERS, ids=lambda x: getattr(x, "preset", x))
def test_csv(reader: str, style: CsvStyle, packing: Packing, table: pyarrow.Table, tmp_path: Path) -> None:
    before = csv.field_size_limit(10_000_000)
    try:
        _, path, made = written("csv", table, tmp_path, Options(style=style, packing=packing))
        reading = made.record.reading
        found = columns_by(reader, path, reading)
    finally:
        csv.field_size_limit(before)
    assert [undone(name, reading) for name in found] == table.column_names
    one_nothing = reader in reading.get("empty text and missing are one in", ())
    for cells, column in zip(found.values(), table.columns, strict=True):
        for cell, value in zip(cells, column.to_pylist(), strict=True):
            seen, wanted = undone(cell, reading), value
            if reader == "python":
                wanted = style.missing if value is None else _as_text(value)
            if one_nothing:
                seen, wanted = seen or None, wanted or None
            assert plain(seen) == plain(wanted), (cell, value)


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        return value.isoformat(" ", "milliseconds")
    return str(value)


@pytest.mark.parametrize(
    ("reader", "packing"),
    [*((reader, "none") for reader in ("pandas", "pyarrow", "duckdb", "python")), *PACKED],
)
def test_json_lines(reader: str, packing: Packing, table: pyarrow.Table, tmp_path: Path) -> None:
    _, path, made = written("jsonl", table, tmp_path, Options(packing=packing))
    found = columns_by(reader, path, made.record.reading)
    assert list(found) == table.column_names
    for name, cells in found.items():
        for cell, wanted in zip(cells, table.column(name).to_pylist(), strict=True):
            is_time = hasattr(wanted, "isoformat") and isinstance(cell, str)
            seen = datetime.fromisoformat(cell) if is_time else cell
            assert plain(seen) == plain(wanted), (name, cell, wanted)


@pytest.mark.parametrize("preset", ["exact", "pandas", "spreadsheet"])
@pytest.mark.parametrize("cells", [[None], ["", None, ""], [None, "a", None], []])
def test_a_single_column_that_may_be_missing(cells: list[str | None], preset: Preset, tmp_path: Path) -> None:
    table = pyarrow.table({"x": pyarrow.array(cells, pyarrow.string())})
    options, form = Options(style=CsvStyle(preset)), format_named("csv")
    made = write_table(form, table, tmp_path / "x.csv", None, options)
    check(form, tmp_path / "x.csv", made, options)
    for reader in ("pandas", "pyarrow", "duckdb"):
        if reader == "pyarrow" and not cells:
            continue
        found = columns_by(reader, tmp_path / "x.csv", made.record.reading)["x"]
        one_nothing = reader == "pandas" and preset != "pandas"
        assert [x or None for x in found] == [x or None for x in cells] if one_nothing else found == cells, (
            reader
        )


def test_text_that_pandas_would_take_for_missing_is_refused(tmp_path: Path) -> None:
    table = pyarrow.table({"x": ["a", "<NA>"]})
    with pytest.raises(Problem, match="stands for a missing one"):
        write_table(format_named("csv"), table, tmp_path / "x", None, Options(style=CsvStyle("pandas")))
    write_table(format_named("csv"), table, tmp_path / "x", None, Options())


def test_what_a_spreadsheet_would_run_is_text(tmp_path: Path) -> None:
    table = pyarrow.table({"=x": pyarrow.array([*FORMULAS, *NUMBERS]), "n": [-1.5] * len(FORMULAS + NUMBERS)})
    form, options = format_named("csv"), Options(style=CsvStyle("spreadsheet"))
    made = write_table(form, table, tmp_path / "x.csv", None, options)
    data = (tmp_path / "x.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf'=x,n\r\n")
    assert data.count(b"\r\n") >= table.num_rows + 1
    _, path, _ = written("csv", pyarrow.concat_tables([table] * 2), tmp_path, options)
    with path.open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file)
    for cell, number in rows:
        inner = re.sub(r"^[\s\x00\ufeff]*", "", cell)
        assert cell in NUMBERS or not inner.startswith(("=", "+", "-", "@", "＝", "＠")), cell
        assert number == "-1.5"
    assert [row[0] for row in rows[len(FORMULAS) : len(FORMULAS + NUMBERS)]] == NUMBERS
    told = made.record.reading
    assert (told["style"], "apostrophe" in told["changed"]) == ("spreadsheet", True)
    raw = write_table(form, table, tmp_path / "raw.csv")
    assert raw.record.reading["style"] == "exact"
    assert "changed" not in raw.record.reading
    assert (tmp_path / "raw.csv").read_bytes().startswith(b"=x,n\n=1+1,-1.5\n")


def test_a_packed_file_is_one_member_that_any_program_opens(table: pyarrow.Table, tmp_path: Path) -> None:
    _, plain_path, _ = written("csv", table, tmp_path, Options())
    for packing, magic in (("gzip", b"\x1f\x8b"), ("zstd", b"\x28\xb5\x2f\xfd")):
        _, path, _ = written("csv", table, tmp_path, Options(packing=packing))  # type: ignore[arg-type]
        data = path.read_bytes()
        assert data.startswith(magic)
        if packing == "gzip":
            import zlib

            member = zlib.decompressobj(31)
            assert member.decompress(data) == plain_path.read_bytes()
            assert member.eof and not member.unused_data
        else:
            opened = pyarrow.input_stream(str(path), compression="zstd")
            assert opened.read() == plain_path.read_bytes()
            assert data.count(magic) == 1
