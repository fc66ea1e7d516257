"""The use-case that the command line, the window and the API share."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from studio.app.generate import Options, Part, estimate, export, scaled, visible_tables, with_rows
from studio.problems import Problem
from tests.export.making import document, mixed, names_in


def test_the_manifest_tells_what_was_written(tmp_path: Path) -> None:
    design = document(mixed(20_000))
    manifest = export(design, [Part("orders", 5, 16_384)], tmp_path / "o.csv", "csv")
    (record,) = manifest.files
    data = (tmp_path / "o.csv").read_bytes()
    assert (record.table, record.file, record.start, record.rows) == ("orders", "o.csv", 5, 16_384)
    assert (record.bytes, record.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert record.verified
    told = json.loads(json.dumps(manifest.as_dict()))
    assert (told["seed"], told["format"], told["document"]) == (42, "csv", "Test")
    assert {"studio", "numpy", "pyarrow", "python"} <= set(told["versions"])
    columns = {column["name"]: column for column in told["files"][0]["columns"]}
    assert columns["id"] == {"name": "id", "type": "int64", "nulls": 0, "checksum": columns["id"]["checksum"]}
    assert columns["flag"]["nulls"] > 1000
    again = export(
        design, [Part("orders", 5, 16_384)], tmp_path / "again.csv", "csv", options=Options(workers=1)
    )
    assert again.files[0].columns == record.columns
    unchecked = export(design, [Part("orders")], tmp_path / "u.csv", "csv", options=Options(check=False))
    assert not unchecked.files[0].verified
    assert unchecked.files[0].columns == ()


def test_where_the_parts_go(tmp_path: Path) -> None:
    design = document(mixed(10, "orders"), mixed(20, "items"))
    both = [Part(table.id) for table in design.tables]
    assert export(design, both, tmp_path / "new", "jsonl").rows == 30
    assert names_in(tmp_path / "new") == ["items.jsonl", "orders.jsonl"]
    export(design, both[:1], tmp_path / "new", "csv")
    export(design, both[:1], tmp_path / "fresh", "csv", options=Options(folder=True))
    export(design, both[:1], tmp_path / "file", "csv")
    assert names_in(tmp_path / "new") == ["items.jsonl", "orders.csv", "orders.jsonl"]
    assert names_in(tmp_path / "fresh") == ["orders.csv"]
    assert (tmp_path / "file").is_file()


def test_sizes_of_tables() -> None:
    design = document(mixed(1000, "orders"), mixed(3000, "items"), mixed(0, "none"))
    assert [table.rows for table in scaled(design, 10).tables] == [10, 30, 0]
    assert [table.rows for table in with_rows(design, "items", 7).tables] == [1000, 7, 0]
    with pytest.raises(Problem, match="at most 1,000,000,000,000,000 rows"):
        with_rows(design, "items", 10**15 + 1)
    hidden = design.model_copy(
        update={"tables": tuple(t.model_copy(update={"hidden": True}) for t in design.tables)}
    )
    with pytest.raises(Problem, match="no visible table"):
        visible_tables(hidden)
    assert estimate(design, [Part("orders")], "csv").bytes == pytest.approx(1000 * 66, rel=0.2)
