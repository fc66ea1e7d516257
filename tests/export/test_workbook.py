"""Workbooks: text stays text, names stay names, and what a sheet cannot hold is refused before writing (E5, E6, E8)."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pyarrow as pa
import pytest
import python_calamine

from studio.app.generate import Part, export
from studio.export.excel import sheet_names
from studio.export.formats import format_named
from studio.export.job import write
from studio.export.options import Options
from studio.export.sheet_xml import letters
from studio.export.sink import Sink
from studio.problems import Problem
from tests.export.making import check, column, document, job, mixed, names_in, portion, write_table
from tests.export.test_reading import FORMULAS, NUMBERS

ODD = [
    "_x0041_",
    "_x005F_x0041_",
    "a&b<c>d]]>",
    "\x0b\x1f",
    " edge ",
    "\n",
    "\r\n",
    "x\ty",
    "&amp;",
]
LINKS = ["http://x.example/", "mailto:a@b", "internal:'Sheet'!A1", "external:c:\\x.xlsx", "{=1+1}"]


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def assert_nothing_lives(path: Path) -> None:
    """No formula, no link, no connection, no macro anywhere in the package."""
    parts = parts_of(path)
    for name, data in parts.items():
        assert not any(
            word in name.lower() for word in ("external", "connection", "vba", "query", "embed")
        ), name
        if name.endswith((".xml", ".rels")):
            found = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(data).iter()}
            assert not found & {"f", "hyperlink", "hyperlinks", "ddeLink", "oleLink", "definedName"}, name
        if name.endswith(".rels"):
            assert b"TargetMode" not in data, name


def test_no_text_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    cells = [*FORMULAS, *NUMBERS, *ODD, *LINKS]
    table = pa.table({"=1+1": pa.array(cells), "@x": pa.array(cells[::-1]), "n": [-1.5] * len(cells)})
    form, path = format_named("xlsx"), tmp_path / "=cmd.xlsx"
    check(form, path, write_table(form, table, path, [10, len(cells) - 10]))
    assert_nothing_lives(path)
    read = pd.read_excel(path, engine="calamine", keep_default_na=False, dtype=str)
    assert list(read.columns) == table.column_names
    assert read["=1+1"].tolist() == cells
    assert read["@x"].tolist() == cells[::-1]
    assert set(read["n"]) == {"-1.5"}


def test_hostile_names_of_tables(tmp_path: Path) -> None:
    names = [
        "=1+1",
        "Orders",
        "orders",
        "../x",
        "CON",
        "History",
        "a[b]:c*d?e/f\\g",
        "'quoted'",
        "x" * 300,
        "é" * 40,
        "@x",
    ]
    design = document(*(mixed(5, f"t{i}") for i in range(len(names))))
    design = design.model_copy(
        update={
            "tables": tuple(
                t.model_copy(update={"id": f"t{i}", "name": names[i]}) for i, t in enumerate(design.tables)
            )
        }
    )
    made = export(
        design,
        [Part(t.id) for t in design.tables],
        tmp_path / "b.xlsx",
        "xlsx",
        options=Options(workbook=True),
    )
    assert_nothing_lives(tmp_path / "b.xlsx")
    sheets = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "b.xlsx")).sheet_names
    assert sheets == [record.sheet for record in made.files] == sheet_names(names)
    assert len({name.casefold() for name in sheets}) == len(names)
    assert all(0 < len(name) <= 31 for name in sheets)
    assert made.bytes == (tmp_path / "b.xlsx").stat().st_size
    assert made.rows == 5 * len(names)


def test_a_workbook_that_cannot_be_is_refused_before_writing(tmp_path: Path) -> None:
    old = column("day", "date", start="1890-01-01", end="1899-01-01")
    large = mixed(1_048_576, "large").model_copy(update={"columns": (column("id", "sequence"),)})
    design = document(mixed(20, "fine"), large, mixed(20, "old").model_copy(update={"columns": (old,)}))
    for wrong, words in (("large", "A sheet holds 1,048,576 rows"), ("old", "lies outside the dates")):
        with pytest.raises(Problem, match=words) as caught:
            export(
                design,
                [Part("fine"), Part(wrong)],
                tmp_path / "b.xlsx",
                "xlsx",
                options=Options(workbook=True),
            )
        assert caught.value.where.startswith(wrong)
        assert names_in(tmp_path) == []


def test_a_large_sheet_is_checked_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wrong rows in a part that is parsed, and wrong bytes in one that is not."""
    from studio.export import job as job_module
    from studio.export.destination import to_file

    monkeypatch.setattr("studio.export.job._FEW_PIECES", 1)
    made = portion(40_000)
    assert to_file(made, job("xlsx"), tmp_path / "good.xlsx").verified
    real = job_module.verify

    def after(change: bytes, into: bytes) -> None:
        def damaged(path: Path, *rest: object) -> None:
            parts = parts_of(path)
            (name,) = [name for name, data in parts.items() if data.count(change)]
            parts[name] = parts[name].replace(change, into, 1)
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
                for name, data in parts.items():
                    package.writestr(name, data)
            real(path, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(job_module, "verify", damaged)
        with pytest.raises(Problem, match="did not pass its check"):
            to_file(made, job("xlsx"), tmp_path / "bad.xlsx")

    after(b'<c r="A7"><v>', b'<c r="A7"><v>9')
    after(b'<row r="39000">', b'<row r="39001">')
    after(b"amount", b"amound")
    assert names_in(tmp_path) == ["good.xlsx"]


def test_values_at_the_edges_come_back_by_pandas(tmp_path: Path) -> None:
    table = pa.table(
        {
            "float": [0.1 + 0.2, 1e308, -5e-324, 123456789.123456789, None],
            "day": [date(1900, 3, 1), date(9999, 12, 31), None, date(2000, 2, 29), date(1970, 1, 1)],
            "moment": pa.array(
                [datetime(2024, 2, 29, 23, 59, 59, 999000), None, *[datetime(1999, 1, 1)] * 3], pa.timestamp("ms")
            ),
            "flag": [True, None, False, True, True],
            "only missing": pa.array([None] * 5, pa.string()),
            "whole": [2**53 - 1, -(2**53) + 1, 0, None, 7],
        }
    )  # fmt: skip
    form = format_named("xlsx")
    check(form, tmp_path / "x.xlsx", write_table(form, table, tmp_path / "x.xlsx", [2, 3]))
    read = pd.read_excel(tmp_path / "x.xlsx", engine="calamine")
    assert [None if x != x else x for x in read["float"]] == table["float"].to_pylist()
    assert [None if x != x else int(x) for x in read["whole"]] == table["whole"].to_pylist()
    assert [str(x)[:10] for x in read["day"] if x == x][:2] == ["1900-03-01", "9999-12-31"]
    assert read["only missing"].isna().all()


def test_columns_are_named_as_a_sheet_names_them() -> None:
    assert [letters(i) for i in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]


def test_memory_does_not_grow_with_the_rows() -> None:
    """The rows go through to the sink while they are made."""
    seen: list[int] = []

    class Raw:
        def write(self, data: memoryview) -> int:
            seen.append(len(data))
            return len(data)

    (written,) = write([portion(60_000)], job("xlsx", check=False), Sink(Raw()), "x.xlsx")
    assert sum(seen) == written.record.bytes
    assert max(seen) < written.record.bytes / 2
