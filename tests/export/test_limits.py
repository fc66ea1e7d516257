"""What a format or a file system cannot hold is refused before anything is written, in words (E6, E8)."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from studio.engine.plan import plan_table
from studio.export.destination import size, to_file, to_folder
from studio.export.excel import refuse_cells, refuse_shape, sheet_name
from studio.export.formats import format_named
from studio.export.names import file_names
from studio.export.pieces import Portion
from studio.problems import Problem
from tests.export.making import check, column, document, job, mixed, names_in, write_table

FITS = {
    "whole": pa.array([2**53 - 1, -(2**53) + 1, None]),
    "text": pa.array(["x" * 32_767, "😀" * 16_383, None]),
    "day": pa.array([date(1900, 3, 1), date(9999, 12, 31), None]),
    "moment": pa.array([datetime(1900, 3, 1), datetime(9999, 12, 31, 23, 59, 59), None], pa.timestamp("s")),
    "number": pa.array([1e308, -1e-300, None]),
}
TOO_MUCH = {
    "whole": (pa.array([1, 2**53]), "The value 9007199254740992 has more digits"),
    "negative": (pa.array([1, -(2**53)]), "more digits"),
    "text": (pa.array(["x" * 32_768]), "longer than the 32,767 characters"),
    "astral": (pa.array(["😀" * 16_384]), "longer than the 32,767 characters"),
    "listed": (pa.array(["x" * 32_768, "a"]).dictionary_encode(), "longer than the 32,767 characters"),
    "day": (pa.array([None, date(1900, 2, 28)]), "The value 1900-02-28 lies outside the dates"),
    "moment": (pa.array([datetime(1899, 12, 31)], pa.timestamp("s")), "outside the dates"),
    "odd": (pa.array(["a", "b\uffff"]), "a character that a sheet cannot hold"),
    "infinite": (pa.array([float("inf")]), "not a number that a spreadsheet knows"),
    "nan": (pa.array([float("nan")]), "not a number that a spreadsheet knows"),
}


@pytest.mark.parametrize("name", FITS)
def test_the_largest_cells_that_a_sheet_holds_come_back(name: str, tmp_path: Path) -> None:
    table = pa.table({"x": FITS[name]})
    refuse_cells(table, "t")
    form = format_named("xlsx")
    check(form, tmp_path / "t.xlsx", write_table(form, table, tmp_path / "t.xlsx"))


@pytest.mark.parametrize("name", TOO_MUCH)
def test_a_cell_that_a_sheet_cannot_hold_is_refused(name: str) -> None:
    array, words = TOO_MUCH[name]
    with pytest.raises(Problem, match=words) as caught:
        refuse_cells(pa.table({"x": array}), "t")
    assert caught.value.where == "t.x"


def test_rows_and_columns_of_a_sheet() -> None:
    refuse_shape(1_048_575, 16_384, "t")
    with pytest.raises(Problem, match="holds 1,048,576 rows, its header included; the table has 1,048,576"):
        refuse_shape(1_048_576, 1, "t")
    with pytest.raises(Problem, match="holds 16,384 columns; the table has 16,385"):
        refuse_shape(1, 16_385, "t")


def test_an_excel_export_is_refused_before_it_is_written(tmp_path: Path) -> None:
    table = mixed(30_000)
    late = column("big", "sequence", start=10**15, step=4 * 10**11)
    table = table.model_copy(update={"columns": (*table.columns, late)})
    said: list[str] = []
    from studio.progress import Progress

    progress = Progress(lambda done, total, text: said.append(text))
    with pytest.raises(Problem, match="more digits than a spreadsheet keeps") as caught:
        to_file(
            Portion(plan_table(document(table), table), 0, 30_000), job("xlsx", progress), tmp_path / "x.xlsx"
        )
    assert caught.value.where == "orders.big"
    assert not any(text.startswith("Writing") for text in said)
    assert names_in(tmp_path) == []


def test_sheet_names() -> None:
    assert sheet_name("orders") == "orders"
    assert sheet_name("a/b:c*[d]?\\") == "a_b_c__d___"
    assert sheet_name("x" * 40) == "x" * 31
    assert sheet_name("'q'") == "q"
    assert sheet_name("History") == "History_"
    assert sheet_name("'") == "_"


def test_file_names_stay_inside_the_folder_and_differ() -> None:
    tables = ["orders", "Orders", "../x", "a/b", "CON", "con.txt", "x" * 300, "é" * 300, ".hidden", "  "]
    tables += ["dot.", "a\x00\n\u202eb", "orders-2", "naïve 日本"]
    names = file_names(tables, ".csv")
    assert names[:5] == ["orders.csv", "Orders-2.csv", "_x.csv", "a_b.csv", "_CON.csv"]
    assert names[5] == "_con.txt.csv"
    assert names[9] == "table.csv"
    assert names[11] == "a___b.csv"
    assert names[12] == "orders-2-2.csv"
    assert names[13] == "naïve 日本.csv"
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert "/" not in name
        assert "\\" not in name
        assert not name.startswith(".")
        assert len(name.encode()) < 200


def test_tables_with_hostile_names_are_written_into_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text("canary")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "linked.csv").symlink_to(outside)
    design = document(mixed(3, "../outside"), mixed(3, "/etc/x"), mixed(3, "linked"))
    to_folder([Portion(plan_table(design, t), 0, 3) for t in design.tables], job("csv"), folder)
    assert outside.read_text() == "canary"
    assert names_in(tmp_path) == ["folder", "outside.csv"]
    assert names_in(folder) == ["_etc_x.csv", "_outside.csv", "linked.csv"]
    assert not (folder / "linked.csv").is_symlink()


def test_sizes_in_words() -> None:
    assert [size(n) for n in (0, 999, 1000, 9_960, 158_000_000, 2.5e12)] == [
        "0 bytes", "999 bytes", "1.0 kB", "10.0 kB", "158 MB", "2.5 TB",
    ]  # fmt: skip
