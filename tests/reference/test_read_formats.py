"""Parquet, Arrow, workbooks and JSON come down to the same few types, and what that changed is listed."""

from __future__ import annotations

import datetime as dt
import decimal
import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
import xlsxwriter
from pyarrow import feather, parquet

from studio.problems import Problem
from studio.reference.guess import Caps, Reading
from studio.reference.read import read

MANY_TYPES = {
    "i8": pa.array([1, -2, None], pa.int8()),
    "u64": pa.array([1, 2**63, 3], pa.uint64()),
    "f32": pa.array([0.5, float("nan"), float("inf")], pa.float32()),
    "gappy": pa.array([41.0, None, 3.0], pa.float64()),
    "full": pa.array([41.0, 2.0, 3.0], pa.float64()),
    "money": pa.array([decimal.Decimal("1.25"), None, decimal.Decimal("2.50")], pa.decimal128(10, 2)),
    "flag": pa.array([True, None, False]),
    "day": pa.array([dt.date(2024, 1, 2), None, dt.date(1900, 1, 1)], pa.date64()),
    "zoned": pa.array(
        [dt.datetime(2024, 1, 2, 3, tzinfo=dt.UTC), None, None], pa.timestamp("ms", "Europe/Paris")
    ),
    "nano": pa.array([1_700_000_000_123_456_789, None, 1], pa.timestamp("ns")),
    "clock": pa.array([dt.time(1, 2, 3), None, dt.time(4, 5)], pa.time64("us")),
    "span": pa.array([90_000, None, 1], pa.duration("ms")),
    "cat": pa.array(["x", None, "y"]).dictionary_encode(),
    "large": pa.array(["x", "", None], pa.large_string()),
    "blob": pa.array([b"\xff\xfe", b"x", None]),
    "ascii": pa.array([b"abc", b"x", None]),
    "list": pa.array([[1, 2], None, []]),
    "struct": pa.array([{"a": 1}, None, {"a": None}]),
    "nothing": pa.nulls(3),
    "iso": pa.array(["2024-01-02", None, "2023-12-31"]),
    "code": pa.array(["007", None, "123"]),
}
EXPECTED = {
    "i8": ("int64", [1, -2, None]),
    "u64": ("string", ["1", str(2**63), "3"]),
    "f32": ("double", [0.5, None, None]),
    "gappy": ("int64", [41, None, 3]),
    "full": ("double", [41.0, 2.0, 3.0]),
    "money": ("double", [1.25, None, 2.5]),
    "flag": ("bool", [True, None, False]),
    "day": ("date32[day]", [dt.date(2024, 1, 2), None, dt.date(1900, 1, 1)]),
    "zoned": ("timestamp[ms]", [dt.datetime(2024, 1, 2, 3), None, None]),
    "nano": ("timestamp[us]", [dt.datetime(2023, 11, 14, 22, 13, 20, 123456), None, dt.datetime(1970, 1, 1)]),
    "clock": ("string", ["01:02:03.000000", None, "04:05:00.000000"]),
    "span": ("double", [90.0, None, 0.001]),
    "cat": ("string", ["x", None, "y"]),
    "large": ("string", ["x", "", None]),
    "ascii": ("string", ["abc", "x", None]),
    "list": ("string", ["[1, 2]", None, "[]"]),
    "struct": ("string", ['{"a": 1}', None, '{"a": null}']),
    "nothing": ("string", [None, None, None]),
    "iso": ("date32[day]", [dt.date(2024, 1, 2), None, dt.date(2023, 12, 31)]),
    "code": ("string", ["007", None, "123"]),
}
LISTED = {
    "u64/long integers": 3, "f32/not a number": 1, "f32/infinite": 1, "gappy/whole": 2, "money/decimal": 2,
    "zoned/zone": 1, "nano/nanoseconds": 2, "clock/time of day": 2, "span/duration": 2, "blob/left out": 1,
    "ascii/binary": 2, "list/nested": 2, "struct/nested": 2,
}  # fmt: skip


def _kinds(reading: Reading) -> dict[str, int]:
    return {f"{found.column}/{found.kind}": found.count for found in reading.conversions}


def _without_unwritable(columns: dict[str, pa.Array], format_: str) -> dict[str, pa.Array]:
    return {
        name: column
        for name, column in columns.items()
        if format_ != "parquet" or name not in ("span", "nothing")
    }


@pytest.mark.parametrize("format_", ["parquet", "arrow file", "arrow stream", "feather"])
def test_every_type_is_brought_down(tmp_path: Path, format_: str) -> None:
    columns = _without_unwritable(MANY_TYPES, format_)
    table = pa.table(columns)
    path = tmp_path / "t.data"
    if format_ == "parquet":
        parquet.write_table(table, path)
    elif format_ == "feather":
        feather.write_feather(table, path, compression="zstd")
    else:
        new = pa.ipc.new_file if format_ == "arrow file" else pa.ipc.new_stream
        with pa.OSFile(str(path), "wb") as sink, new(sink, table.schema) as writer:
            writer.write_table(table)
    reading = read(path)
    found = {
        name: (str(column.type), column.to_pylist())
        for name, column in zip(reading.table.column_names, reading.table.columns, strict=True)
    }
    assert found == {name: EXPECTED[name] for name in columns if name != "blob"}
    assert _kinds(reading) == {key: count for key, count in LISTED.items() if key.split("/")[0] in columns}
    again = read(path, reading.guess)
    assert again.table.equals(reading.table)
    assert again.conversions == reading.conversions


def test_an_edited_type_of_a_typed_file(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    parquet.write_table(pa.table({"code": ["007", "12"], "n": [1, 2], "x": [1.5, 2.0]}), path)
    guess = read(path).guess
    edited = read(path, guess.edit(types={"code": "int64", "n": "text", "x": "int64"}))
    assert edited.table.to_pydict() == {"code": [7, 12], "n": ["1", "2"], "x": [None, 2]}
    assert _kinds(edited)["x/not of the type"] == 1


def test_a_large_parquet_file_is_sampled(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    parquet.write_table(pa.table({"i": np.arange(300_000)}), path, row_group_size=10_000)
    reading = read(path, caps=Caps(rows=50_000))
    assert (reading.sampled, reading.rows_in_file) == (True, 300_000)
    assert 20_000 < reading.table.num_rows <= 50_000


def _workbook(path: Path, sheets: dict[str, list[list[Any]]]) -> Path:
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for index, row in enumerate(rows):
                sheet.write_row(index, 0, row)
    return path


def test_workbooks(tmp_path: Path) -> None:
    rows = [
        ["Report"],
        [],
        ["id", "name", "amount", "day", "flag", "mixed", "code"],
        [1, "Ann", 1.5, dt.date(2024, 1, 2), True, 1, "007"],
        [2, None, 2.0, dt.date(2024, 1, 3), False, "x", "008"],
        [3, "Cid", None, None, True, 2.5, "100"],
    ]
    path = _workbook(tmp_path / "t.xlsx", {"Empty": [], "Data": rows, "Other": [["a"], [1]]})
    reading = read(path)
    assert reading.guess.sheet == "Data"
    assert reading.guess.sheets == ("Empty", "Data", "Other")
    assert reading.table.to_pydict() == {
        "id": [1, 2, 3],
        "name": ["Ann", None, "Cid"],
        "amount": [1.5, 2.0, None],
        "day": [dt.date(2024, 1, 2), dt.date(2024, 1, 3), None],
        "flag": [True, False, True],
        "mixed": ["1", "x", "2.5"],
        "code": ["007", "008", "100"],
    }
    assert _kinds(reading) == {"/lines": 2, "day/sheet dates": 2, "mixed/mixed": 3}
    again = read(path, reading.guess)
    assert again.table.equals(reading.table)
    assert again.conversions == reading.conversions
    other = read(path, reading.guess.edit(sheet="Other", skip_lines=0))
    assert other.table.to_pydict() == {"a": [1]}
    with pytest.raises(Problem, match='no sheet "Third"'):
        read(path, reading.guess.edit(sheet="Third"))


def test_json_lines_and_arrays(tmp_path: Path) -> None:
    rows = [
        {"id": 1, "name": "Zoë", "tags": ["a"], "when": "2024-01-02T03:04:05", "code": "007", "x": 1},
        {"id": 2, "name": None, "tags": None, "when": "2024-01-03T03:04:05", "code": "12", "x": 2.5},
        {"id": 3, "late": True, "name": "", "tags": {"b": 1}, "when": None, "code": "13", "x": 3},
    ]
    expected = {
        "id": [1, 2, 3],
        "name": ["Zoë", None, ""],
        "tags": ['["a"]', None, '{"b": 1}'],
        "when": [dt.datetime(2024, 1, 2, 3, 4, 5), dt.datetime(2024, 1, 3, 3, 4, 5), None],
        "code": ["007", "12", "13"],
        "x": [1.0, 2.5, 3.0],
        "late": [None, None, True],
    }
    lines = "\n".join(json.dumps(row) for row in rows)
    texts = {
        "t.jsonl": lines + "\n",
        "t.ndjson": lines,
        "t.json": json.dumps(rows, indent=1),
        "wrapped.json": json.dumps({"rows": rows}),
        "lines.json": lines,
        "noname": lines,
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        reading = read(path)
        assert {key: reading.table[key].to_pylist() for key in reading.table.column_names} == expected, name
        assert _kinds(reading)["tags/nested"] == 2
        assert read(path, reading.guess).table.equals(reading.table)


def test_a_pandas_frame_comes_back(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {"n": [1, None, 3], "t": ["a", "b", None], "d": pd.to_datetime(["2024-01-01", None, "2024-01-03"])}
    )
    frame.to_parquet(tmp_path / "t.parquet")
    assert read(tmp_path / "t.parquet").table.to_pydict() == {
        "n": [1, None, 3],
        "t": ["a", "b", None],
        "d": [dt.datetime(2024, 1, 1), None, dt.datetime(2024, 1, 3)],
    }
