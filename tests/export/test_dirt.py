"""The answer key: real files of every format, read by others, in which log and clean rows give the dirty rows."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.app.generate import Options, Part, export
from studio.model.dirt import ROW_KINDS, RowDirt
from studio.model.document import Document
from studio.problems import Problem
from studio.progress import Cancelled, Progress
from tests.export.dirty import Row, applied, dirty_document, dirty_table, soil

ALL = ("clean", "dirty", "cells")


def written(document: Document, folder: Path, form: str) -> dict[str, Path]:
    """The three files of the only table."""
    manifest = export(document, [Part("t", give=ALL)], folder, form, options=Options(folder=True))
    assert all(record.verified for record in manifest.files)
    assert [record.file for record in manifest.files] == [
        f"orders{mark}.{form}" for mark in ("", ".dirty", ".cells")
    ]
    return {give: folder / record.file for give, record in zip(ALL, manifest.files, strict=True)}


def csv_rows(path: Path) -> list[Row]:
    """Every cell as text; an unquoted nothing is missing."""
    query = "select * from read_csv($1, all_varchar=true, header=true, allow_quoted_nulls=false, nullstr='')"
    with duckdb.connect() as engine:
        found = engine.sql(query, params=[str(path)]).to_arrow_table().to_pylist()
    return [{k: int(v) if k in ("row", "source_row") else v for k, v in row.items()} for row in found]


def test_the_log_gives_the_dirty_rows_of_csv(tmp_path: Path) -> None:
    files = written(dirty_document(17_000), tmp_path / "out", "csv")
    clean, dirty, log = (csv_rows(files[give]) for give in ALL)
    assert applied(clean, log) == dirty
    _counts(clean, log)
    kinds = {kind for line in log for kind in line["kind"].split(" + ")}
    assert kinds == {item.what for c in dirty_table(17_000).columns for item in c.dirt} | set(ROW_KINDS)
    assert all(line["clean"] != line["dirty"] and line["dirty"] is not None for line in log if line["column"])


def _counts(clean: list[Row], log: list[Row]) -> None:
    """Exact counts are met to the cell, rates roughly; conditions hold."""
    table = dirty_table(len(clean))
    copied = {line["row"] for line in log if line["column"] is None and line["kind"] != "out of order"}
    found = Counter((line["column"], line["kind"]) for line in log if line["row"] not in copied)
    for column in table.columns:
        for item in column.dirt:
            if item.count is not None:
                assert found[column.name, item.what] == item.count, (column.name, item.what)
            elif item.share < 1 and item.what != "drift":
                assert found[column.name, item.what] > 0, (column.name, item.what)
    for item in table.dirt:
        if item.count is not None and item.what != "swapped":
            rows = sum(line["column"] is None and line["kind"] == item.what for line in log)
            assert rows == item.count, item.what
    swaps = {line["source_row"] for line in log if line["kind"] == "swapped" and line["column"] == "city"}
    assert len(swaps) == len(clean) // 50
    cased = [line for line in log if line["kind"] == "case"]
    assert cased and all(float(clean[line["source_row"]]["amount"]) > 40 for line in cased)


@pytest.fixture(scope="module")
def as_csv(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same design as CSV."""
    return written(dirty_document(600), tmp_path_factory.mktemp("text") / "out", "csv")


@pytest.mark.parametrize("form", ["parquet", "xlsx", "jsonl"])
def test_the_log_gives_the_dirty_rows_of_other_formats(
    tmp_path: Path, form: str, as_csv: dict[str, Path]
) -> None:
    files = written(dirty_document(600), tmp_path / "out", form)
    clean, dirty, log = (rows_of(files[give]) for give in ALL)
    assert len(dirty) == len(clean) + sum(
        line["column"] is None and line["kind"] != "out of order" for line in log
    )
    # Whatever is not text in the format is compared as the log writes it: through the CSV of the same design.
    text = as_csv
    # A workbook tells an empty text and a missing cell not apart.
    told = [
        [cell or (cell if cell == 0 else None) for cell in line.values()] for line in csv_rows(text["cells"])
    ]
    assert [[cell or (cell if cell == 0 else None) for cell in line.values()] for line in log] == told
    touched = {(line["row"], line["column"]) for line in log if line["column"]}
    order = applied(
        [{**row, "#": i} for i, row in enumerate(csv_rows(text["clean"]))], csv_rows(text["cells"])
    )
    for i, (row, source) in enumerate(zip(dirty, order, strict=True)):
        for name, value in row.items():
            if (i, name) not in touched and name in ("id", "name", "land", "city"):
                assert value == clean[source["#"]][name]


def rows_of(path: Path) -> list[Row]:
    if path.suffix == ".parquet":
        return pyarrow.parquet.read_table(path).to_pylist()  # type: ignore[no-any-return]
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    sheet = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
    names, *rows = sheet.to_python()
    whole = [[int(c) if isinstance(c, float) and c.is_integer() else c for c in row] for row in rows]
    return [dict(zip(names, (None if cell == "" else cell for cell in row), strict=True)) for row in whole]


@settings(max_examples=5, deadline=None)
@given(rows=st.integers(1, 400), seed=st.integers(0, 2**40), data=st.data())
def test_any_dirt_of_any_small_table(tmp_path_factory: pytest.TempPathFactory, rows: int, seed: int,
                                     data: st.DataObject) -> None:  # fmt: skip
    table = dirty_table(rows, 5.0)
    some = data.draw(st.sets(st.sampled_from([column.id for column in table.columns])))
    columns = tuple(
        column if column.id in some else column.model_copy(update={"dirt": ()}) for column in table.columns
    )
    # What cannot be met in so few rows is refused elsewhere; here counts are small shares.
    columns = tuple(
        c.model_copy(update={"dirt": tuple(d.model_copy(update={"count": None}) for d in c.dirt)})
        for c in columns
    )
    kinds = data.draw(st.sets(st.sampled_from(range(len(table.dirt)))))
    dirt = tuple(
        item.model_copy(update={"count": None, "share": 0.2})
        for i, item in enumerate(table.dirt)
        if i in kinds
    )
    made = table.model_copy(update={"columns": columns, "dirt": dirt})
    document = Document(name="Any", seed=seed, tables=(made,))
    if not dirt and not any(column.dirt for column in columns):
        return
    files = written(document, tmp_path_factory.mktemp("any") / "out", "csv")
    clean, dirty, log = (csv_rows(files[give]) for give in ALL)
    assert applied(clean, log) == dirty


def test_what_cannot_be_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    table = dirty_table(500)
    few = table.columns[1].model_copy(update={"dirt": (soil("typo", count=400, where="\"land\" = 'DE'"),)})
    document = Document(
        tables=(table.model_copy(update={"columns": (*table.columns[:1], few, *table.columns[2:])}),)
    )
    with pytest.raises(Problem, match="400 cells are to be dirty, but only"):
        export(document, [Part("t", give=ALL)], tmp_path / "out", "csv", options=Options(folder=True))
    assert not list(tmp_path.iterdir())
    stopped = Progress()
    with pytest.raises(Cancelled):
        export(
            dirty_document(60_000), [Part("t", give=ALL)], tmp_path / "out", "csv", progress=stopped,
            options=Options(folder=True), watch=lambda step: stopped.cancel() if step.phase == "soiling" else None,
        )  # fmt: skip
    assert not list(tmp_path.iterdir())


def test_the_files_stand_beside_a_single_one(tmp_path: Path) -> None:
    manifest = export(dirty_document(100), [Part("t", give=ALL)], tmp_path / "a.csv", "csv")
    assert [record.file for record in manifest.files] == ["a.csv", "a.dirty.csv", "a.cells.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.cells.csv", "a.csv", "a.dirty.csv"]
    clean = dirty_document(100).tables[0]
    bare = clean.model_copy(
        update={"dirt": (), "columns": tuple(c.model_copy(update={"dirt": ()}) for c in clean.columns)}
    )
    export(Document(name="Dirty", tables=(bare,)), [Part("t", give=ALL)], tmp_path / "b.csv", "csv")
    assert (tmp_path / "b.csv").read_bytes() == (tmp_path / "a.csv").read_bytes()
    assert not (tmp_path / "b.dirty.csv").exists()
    assert RowDirt(what="duplicate").share > 0
