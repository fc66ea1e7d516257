"""Every command's answer: what stands on standard output, what on standard error, and the exit code."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from studio.generators.registry import by_kind, generator
from studio.model.document import Column, Document, Table
from studio.model.files import dumps, load
from tests.cli.running import Studio


def test_help_and_version(studio: Studio) -> None:
    for arguments in (["--help"], ["generate", "--help"], ["compare", "-h"]):
        answer = studio(*arguments)
        assert (answer.code, answer.err) == (0, "")
        assert answer.text.startswith("usage: studio")
    assert "infer" in studio("--help").text
    version = studio("--version")
    assert (version.code, version.text.split()[0]) == (0, "studio")


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["generate"], ["generate", "x", "--rows", "many"], ["generate", "x", "--rows", "-1"],
     ["generate", "x", "--start", "1.5"], ["generate", "x", "--seed", "9223372036854775808"],
     ["generate", "x", "--format", "pdf"], ["describe", "x", "--rows", "1"], ["templates", "--js"], ["fit"]],
)  # fmt: skip
def test_wrong_usage_is_two(studio: Studio, arguments: list[str]) -> None:
    answer = studio(*arguments)
    assert answer.code == 2
    assert answer.out == b""
    assert "usage:" in answer.err


def test_templates(studio: Studio) -> None:
    found = studio("templates", "--json").json
    assert len(found) >= 4
    listed = studio("templates").text
    for entry in found:
        assert set(entry) == {"name", "title", "description"}
        assert all(entry.values())
        assert entry["name"] in listed
    answer = studio("describe", f"template:{found[0]['name']}", "--json")
    assert answer.code == 0
    unknown = studio("describe", f"template:{found[0]['name']}x")
    assert (unknown.code, unknown.out) == (1, b"")
    assert f'Did you mean "template:{found[0]["name"]}"?' in unknown.err


def test_types(studio: Studio) -> None:
    found = studio("types", "--json").json
    assert [entry["kind"] for entry in found] == list(by_kind())
    for entry in found:
        assert set(entry) == {"kind", "title", "family", "help", "parameters", "samples"}
        assert len(entry["samples"]) >= 2
    normal = next(entry for entry in found if entry["kind"] == "normal")
    assert {"mean", "deviation", "minimum", "maximum"} <= {p["name"] for p in normal["parameters"]}
    assert all(isinstance(sample, float) for sample in normal["samples"])
    text = studio("types").text
    assert all(kind in text for kind in by_kind())


def test_describe(studio: Studio, two: Path) -> None:
    answer = studio("describe", two, "--json")
    assert answer.err == ""
    assert answer.json == {
        "name": "Two",
        "seed": 42,
        "tables": [
            {
                "name": "orders", "rows": 1000,
                "columns": [
                    {"name": "id", "kind": "sequence", "type": "int64"},
                    {"name": "note", "kind": "list", "type": "string"},
                    {"name": "amount", "kind": "lognormal", "type": "double"},
                    {"name": "at", "kind": "date", "type": "timestamp[s]"},
                ],
                "primary_key": ["id"], "foreign_keys": [],
            },
            {
                "name": "items", "rows": 3000, "columns": [{"name": "n", "kind": "poisson", "type": "int64"}],
                "primary_key": [], "foreign_keys": [],
            },
        ],
    }  # fmt: skip
    assert "orders: 1,000 rows" in studio("describe", two).text


def test_check(studio: Studio, one: Path, tmp_path: Path) -> None:
    good = studio("check", one, "--json")
    assert (good.code, good.json) == (0, [])
    assert studio("check", one).out == b""
    impossible = Column(id="b", name="kind", generator=generator(kind="boolean"), unique=True)
    path = tmp_path / "bad.studio.json"
    path.write_bytes(dumps(Document(tables=(Table(id="t", name="t", rows=10, columns=(impossible,)),))))
    bad = studio("check", path, "--json")
    assert bad.code == 1
    (finding,) = bad.json
    assert set(finding) == {"severity", "table", "column", "message", "mend"}
    assert (finding["severity"], finding["table"], finding["column"]) == ("error", "t", "kind")
    assert "2 distinct values cannot fill 10 unique rows" in finding["message"]
    assert "2 distinct values" in studio("check", path).text
    refused = studio("generate", path, "-o", "out.csv")
    assert refused.code == 1
    assert "t.kind: 2 distinct values cannot fill 10 unique rows" in refused.err
    assert not (tmp_path / "out.csv").exists()


def test_a_document_that_is_none(studio: Studio, tmp_path: Path) -> None:
    (tmp_path / "broken.studio.json").write_text('{"format": "studio", "version": 1, ')
    broken, missing = ("broken.studio.json", "is not JSON"), ("missing.studio.json", "No such file")
    for command, (name, words) in (("describe", broken), ("check", missing), ("generate", missing)):
        answer = studio(command, name)
        assert (answer.code, answer.out) == (1, b"")
        assert words in answer.err
        assert name in answer.err


def test_infer(studio: Studio, data: Path, tmp_path: Path) -> None:
    printed = studio("infer", data / "penguins.csv")
    assert printed.code == 0
    written = studio("infer", data / "penguins.csv", "-o", "p.studio.json")
    assert (written.code, written.out) == (0, b"")
    assert "p.studio.json: penguins" in written.err
    path = tmp_path / "p.studio.json"
    assert path.read_bytes() == printed.out
    document = load(path)
    assert [table.name for table in document.tables] == ["penguins"]
    assert document.tables[0].rows == 344
    assert str(tmp_path) not in printed.text


def test_infer_replaces_only_when_asked(studio: Studio, data: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.studio.json"
    assert studio("infer", data / "penguins.csv", "-o", path, "-q").err == ""
    before = path.read_bytes()
    assert studio("infer", data / "penguins.csv", "-o", path).code == 0
    (tmp_path / "other.csv").write_text("a,b\n1,2\n3,4\n")
    refused = studio("infer", "other.csv", "-o", path)
    assert refused.code == 1
    assert "exists already" in refused.err
    assert "--force" in refused.err
    assert path.read_bytes() == before
    assert studio("infer", "other.csv", "-o", path, "--force").code == 0
    assert load(path).tables[0].name == "other"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("empty.csv", b"", "empty"), ("x.sql", b"create table t (\na int;", "line 1"),
     ("x.png", b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"), (None, b"", "could not be opened")],
)  # fmt: skip
def test_infer_refuses_what_is_no_table(
    studio: Studio, tmp_path: Path, name: str | None, content: bytes, words: str
) -> None:
    if name is not None:
        (tmp_path / name).write_bytes(content)
    answer = studio("infer", name or "nowhere.csv", "-o", "o.studio.json")
    assert (answer.code, answer.out) == (1, b"")
    assert words in answer.err
    assert not (tmp_path / "o.studio.json").exists()


def test_infer_reads_scripts_and_json_schemas(studio: Studio, data: Path, tmp_path: Path) -> None:
    answer = studio("infer", data / "schemas" / "postgres.sql", "-o", "p.studio.json")
    assert answer.code == 0
    assert "read as PostgreSQL, 7 tables" in answer.err
    assert "not understood: orders, line" in answer.err
    assert "EXCLUDE USING gist" in answer.err
    described = {
        table["name"]: table for table in studio("describe", "p.studio.json", "--json").json["tables"]
    }
    assert described["customer"]["primary_key"] == ["customer_id"]
    assert described["orders"]["foreign_keys"] == [
        {"columns": ["customer_id"], "references": {"table": "customer", "columns": ["customer_id"]}}
    ]
    assert described["delivery"]["foreign_keys"] == [
        {
            "columns": ["order_id", "line_no"],
            "references": {"table": "order_line", "columns": ["order_id", "line_no"]},
        }
    ]
    (tmp_path / "person.json").write_text(
        '{"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {"mail": {"format": "email"}}}'
    )
    answer = studio("infer", "person.json")
    assert [column["name"] for column in answer.json["project"]["tables"][0]["columns"]][-1] == "mail"
    assert answer.json["project"]["tables"][0]["name"] == "person"


def test_compare_a_data_file(studio: Studio, data: Path) -> None:
    files = [data / "golden" / f"penguins-{side}.csv" for side in ("synthetic", "real")]
    answer = studio("compare", *files, "--json")
    assert answer.code == 0
    found = answer.json
    assert set(found) >= {"rows", "overall", "column_shapes", "pair_trends", "columns", "pairs"}
    assert 0 <= found["overall"] <= 1
    assert all({"metric", "score"} <= set(entry) for entry in found["columns"].values())
    assert all({"columns", "metric", "score"} <= set(entry) for entry in found["pairs"])
    assert f"{found['overall']:.3f}" in studio("compare", *files).text


def test_compare_a_document(studio: Studio, data: Path, tmp_path: Path) -> None:
    studio("infer", data / "penguins.csv", "-o", "p.studio.json")
    answer = studio("compare", "p.studio.json", data / "penguins.csv", "--json")
    assert answer.code == 0
    assert answer.json["rows"] == 344
    assert answer.json["overall"] > 0.6
    assert answer.json["judged"] is False and answer.json["detection_auc"] is None
    assert answer.json["measures"]["Overall"]["real"] > answer.json["overall"]
    assert "--judge" in studio("compare", "p.studio.json", data / "penguins.csv").text
    fewer = studio(
        "compare", "p.studio.json", data / "penguins.csv", "--rows", "50", "--json", "--report", "r.html"
    )
    assert fewer.json["rows"] == 50
    assert fewer.json["judged"] is True and fewer.json["detection_auc"] > 0.5
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "bill_length_mm" in page
    assert "http" not in page
    assert "<script" not in page


def test_compare_refuses(studio: Studio, data: Path, two: Path) -> None:
    several = studio("compare", two, data / "penguins.csv")
    assert several.code == 2
    assert "--table: orders, items" in several.err
    rows = studio("compare", data / "penguins.csv", data / "penguins.csv", "--rows", "5")
    assert rows.code == 2
    missing = studio("compare", two, "nowhere.csv", "--table", "orders")
    assert (missing.code, missing.out) == (1, b"")


def test_one_command_after_the_other(studio: Studio, data: Path, tmp_path: Path) -> None:
    """A file becomes a document, the document data, and the data are compared with the file."""
    assert studio("infer", data / "penguins.csv", "-o", "p.studio.json").code == 0
    assert studio("check", "p.studio.json").code == 0
    assert studio("generate", "p.studio.json", "-o", "p.parquet").code == 0
    assert studio("generate", "p.studio.json", "-o", "p.csv").code == 0
    both = [studio("compare", name, data / "penguins.csv", "--json").json for name in ("p.parquet", "p.csv")]
    assert both[0]["overall"] == pytest.approx(both[1]["overall"], abs=1e-6)
    with (tmp_path / "p.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 345
