"""What is asked to be exported, what is remembered of it, and how it is made once more."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from studio.app.export_history import KEPT, ExportHistory, Past
from studio.app.manifests import read_manifest
from studio.app.wishes import (
    Wish,
    file_of_each,
    fulfil,
    refuse,
    replaced,
    rows_of_each,
    suggested,
    with_ending,
)
from studio.export.manifest import Manifest
from studio.model.document import Document
from studio.problems import Problem
from studio.progress import Progress
from tests.export.making import document, mixed, names_in

DESIGN = document(mixed(50, "orders"), mixed(20, "items")).model_copy(update={"name": "My shop"})


def wish(path: Path, *tables: str, **values: object) -> Wish:
    return Wish(tables=tables or ("orders",), format=values.pop("format", "csv"), path=path, **values)  # type: ignore[arg-type]


def made(asked: Wish, design: Document = DESIGN) -> Manifest:
    return fulfil(design, asked, workers=1, progress=Progress())


def kept(history: ExportHistory, asked: Wish) -> Past:
    return history.add(asked, made(asked), DESIGN)


def test_kinds_and_places(tmp_path: Path) -> None:
    both = ("orders", "items")
    cases = {
        wish(tmp_path): ("file", "orders.csv", ["…"]),
        wish(tmp_path, packing="gzip"): ("file", "orders.csv.gz", ["…"]),
        wish(tmp_path, *both): ("folder", "My shop", ["orders.csv", "items.csv"]),
        wish(tmp_path, *both, format="xlsx"): ("workbook", "My shop.xlsx", ["orders", "items"]),
        wish(tmp_path, *both, format="xlsx", in_workbook=False): ("folder", "My shop", ["orders.xlsx", "items.xlsx"]),
        wish(tmp_path, *both, format="jsonl", packing="zstd"): (
            "folder", "My shop", ["orders.jsonl.zst", "items.jsonl.zst"],
        ),
    }  # fmt: skip
    for asked, (kind, name, files) in cases.items():
        assert asked.kind == kind
        assert suggested(DESIGN, asked, tmp_path) == tmp_path / name
        placed = asked.model_copy(update={"path": tmp_path / "…"})
        assert list(file_of_each(DESIGN, placed).values()) == files
        assert Wish.model_validate_json(asked.model_dump_json()) == asked
    assert rows_of_each(DESIGN) == {"orders": 50, "items": 20}
    assert with_ending(Path("a/b.csv.gz"), ".xlsx") == Path("a/b.xlsx")
    assert with_ending(Path("a/b.c"), ".csv") == Path("a/b.c.csv")


def test_what_cannot_be_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for asked, words in (
        (Wish(tables=(), format="csv", path=tmp_path / "x"), "No table is ticked"),
        (wish(Path("")), "name of the file is missing"),
        (wish(tmp_path), "is a folder"),
        (wish(tmp_path / "file", "orders", "items"), "Several tables need a folder"),
    ):
        with pytest.raises(Problem, match=words):
            refuse(asked)
        with pytest.raises(Problem):
            made(asked)
    assert names_in(tmp_path) == ["file"]


def test_a_manifest_beside_the_files_holds_the_design(tmp_path: Path) -> None:
    (tmp_path / "canary").write_text("canary")
    for name in ("o.csv.manifest.json", "shop"):
        (tmp_path / name).symlink_to(tmp_path / "canary") if name != "shop" else (tmp_path / name).mkdir()
    (tmp_path / "shop" / "export.manifest.json").symlink_to(tmp_path / "canary")
    one, all_ = wish(tmp_path / "o.csv"), wish(tmp_path / "shop", "orders", "items")
    assert replaced(DESIGN, one) == ()
    made(one)
    made(all_)
    assert replaced(DESIGN, one) == ("o.csv",)
    assert replaced(DESIGN, all_) == ("orders.csv", "items.csv")
    assert (tmp_path / "canary").read_text() == "canary"
    for path, n in ((tmp_path / "o.csv.manifest.json", 1), (tmp_path / "shop" / "export.manifest.json", 2)):
        assert not path.is_symlink()
        told, design = read_manifest(path)
        assert design == DESIGN
        assert len(told["files"]) == n
        assert all(len(record["sha256"]) == 64 and record["verified"] for record in told["files"])
        assert str(tmp_path) not in path.read_text("utf-8")
    (tmp_path / "plain").mkdir()
    made(wish(tmp_path / "plain" / "o.csv", manifest=False))
    assert names_in(tmp_path / "plain") == ["o.csv"]


def test_exports_are_listed_with_the_state_of_their_files(tmp_path: Path) -> None:
    history = ExportHistory(tmp_path / "data")
    assert history.past() == ()
    one = kept(history, wish(tmp_path / "o.csv"))
    two = kept(history, wish(tmp_path / "shop", "orders", "items", format="parquet"))
    assert [past.number for past in history.past()] == [two.number, one.number]
    assert ExportHistory(tmp_path / "data").past() == (two, one)
    assert (two.rows, two.verified, len(two.files), two.design) == (70, True, 2, "My shop")
    assert [past.state for past in history.past()] == ["here", "here"]
    (tmp_path / "o.csv").write_text("other")
    (tmp_path / "shop" / "items.parquet").unlink()
    assert [past.state for past in history.past()] == ["missing", "changed"]


def test_an_export_is_made_again_to_the_byte(tmp_path: Path) -> None:
    history = ExportHistory(tmp_path / "data")
    past = kept(history, wish(tmp_path / "o.csv", preset="spreadsheet", delimiter=";"))
    before = (tmp_path / "o.csv").read_bytes()
    (tmp_path / "o.csv").unlink()
    assert history.past()[0].state == "missing"
    made(past.wish, history.document(past))
    assert (tmp_path / "o.csv").read_bytes() == before
    history.manifest_path(past).write_text("{}")
    with pytest.raises(Problem, match="not the manifest of an export"):
        history.document(past)
    history.manifest_path(past).unlink()
    with pytest.raises(Problem, match="could not be read"):
        history.document(past)


def test_only_the_last_are_kept_and_damage_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.app.export_history.KEPT", 3)
    history = ExportHistory(tmp_path / "data")
    manifest = made(wish(tmp_path / "o.csv"))
    for _ in range(5):
        history.add(wish(tmp_path / "o.csv"), manifest, DESIGN)
    assert [past.number for past in history.past()] == [5, 4, 3]
    assert len(names_in(tmp_path / "data" / "exports")) == 6
    (tmp_path / "data" / "exports" / "000004.json").write_bytes(b"\xff{")
    (tmp_path / "data" / "exports" / "000009.json").write_text(json.dumps({"number": 9}))
    assert [past.number for past in history.past()] == [5, 3]
    assert KEPT == 50


def test_forgetting_keeps_the_files(tmp_path: Path) -> None:
    history = ExportHistory(tmp_path / "data")
    kept(history, wish(tmp_path / "o.csv"))
    history.clear()
    assert history.past() == ()
    assert names_in(tmp_path / "data" / "exports") == []
    assert (tmp_path / "o.csv").exists()
    history.clear()


def test_no_home_is_no_harm(tmp_path: Path) -> None:
    history = ExportHistory(Path(os.devnull) / "data")
    assert history.past() == ()
    history.clear()
    with pytest.raises(Problem):
        history.add(wish(tmp_path / "o.csv"), made(wish(tmp_path / "o.csv")), DESIGN)
