"""The file format: one way of writing, strict reading, and no silently wrong open (tests D10 and D11)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from studio.generators.registry import generator
from studio.model import files
from studio.model.document import Column, Document, Table
from studio.model.files import checked_bytes, dumps, load, loads
from studio.problems import Problem
from tests.model.documents import documents, small, wide

GOLDEN = Path(__file__).parent / "golden"


@settings(max_examples=150, deadline=None)
@given(documents())
def test_save_open_save_gives_equal_bytes(document: Document) -> None:
    data = dumps(document)
    again = loads(data)
    assert again == document
    assert dumps(again) == data


def test_the_file_is_readable_and_ends_with_a_newline() -> None:
    data = dumps(small())
    assert data.decode() == (GOLDEN / "small.studio.json").read_text(encoding="utf-8")
    whole = json.loads(data)
    assert list(whole) == ["format", "version", "project"]
    assert (whole["format"], whole["version"]) == ("studio", 1)
    assert "Größe" in data.decode()


@pytest.mark.parametrize("path", sorted(GOLDEN.rglob("*.studio.json")), ids=lambda path: path.name)
def test_golden_files_load_and_save_to_the_same_bytes(path: Path) -> None:
    assert dumps(load(path)) == path.read_bytes()


def test_one_change_makes_a_small_difference() -> None:
    document = wide(100)
    table = document.tables[0]
    column = table.columns[50]
    changed = column.model_copy(update={"generator": generator(kind="normal", mean=51.0)})
    other = document.model_copy(
        update={
            "tables": (
                table.model_copy(update={"columns": (*table.columns[:50], changed, *table.columns[51:])}),
            )
        }
    )
    old, new = dumps(document).splitlines(), dumps(other).splitlines()
    assert [(a, b) for a, b in zip(old, new, strict=True) if a != b] == [
        (b" " * 14 + b'"mean": 50.0,', b" " * 14 + b'"mean": 51.0,')
    ]


def test_every_truncation_is_refused() -> None:
    data = dumps(small())
    for length in range(len(data) - 1):
        with pytest.raises(Problem):
            loads(data[:length])
    assert loads(data[:-1]) == small(), "only the final newline is missing: nothing is lost"


@pytest.mark.parametrize("mask", [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF])
def test_a_flipped_byte_is_refused_or_opened_as_exactly_what_it_says(mask: int) -> None:
    """A flip may make another valid document (a 3 for a 2, an x for a y). Then every value that the file states is the
    value that was opened, nothing was defaulted, converted or passed over, and at most one value is another."""
    data = dumps(small())
    original = _leaves(json.loads(data))
    refused = 0
    for place in range(len(data)):
        flipped = data[:place] + bytes([data[place] ^ mask]) + data[place + 1 :]
        try:
            opened = loads(flipped)
        except Problem as problem:
            refused += 1
            assert problem.message.strip()
            continue
        stated = _leaves(json.loads(flipped))
        assert _leaves(json.loads(dumps(opened))) == stated
        assert stated.keys() == original.keys()
        assert sum(stated[key] != original[key] for key in stated) <= 1
    assert refused > len(data) // 3


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> dict[tuple[Any, ...], Any]:
    if isinstance(value, dict):
        return {k: v for name, item in value.items() for k, v in _leaves(item, (*path, name)).items()} or {
            path: "{}"
        }
    if isinstance(value, list):
        return {k: v for i, item in enumerate(value) for k, v in _leaves(item, (*path, i)).items()} or {
            path: "[]"
        }
    return {path: value if not isinstance(value, int | float) or isinstance(value, bool) else float(value)}


GOOD = dumps(small()).decode()

REFUSED = {
    "empty": ("", "The file is empty."),
    "a table": ("a,b\n1,2\n", "is not JSON"),
    "a list": ("[1]", "no document of the studio"),
    "other JSON": ('{"a": 1}', 'does not say "format": "studio"'),
    "newer": (GOOD.replace('"version": 1', '"version": 9'), "saved by a newer studio, in version 9"),
    "version as text": (GOOD.replace('"version": 1', '"version": "1"'), '"version" must be a whole number'),
    "version true": (GOOD.replace('"version": 1', '"version": true'), '"version" must be a whole number'),
    "beside": (GOOD.replace('"version": 1,', '"version": 1, "extra": 2,'), '"extra" is not known beside'),
    "no project": ('{"format": "studio", "version": 1}', '"project" must be an object'),
    "NaN": (GOOD.replace("38.5", "NaN"), "NaN is not a number"),
    "infinity": (GOOD.replace("38.5", "-Infinity"), "-Infinity is not a number"),
    "too large": (GOOD.replace("38.5", "1e999"), "1e999 is too large"),
    "long number": (GOOD.replace("38.5", "9" * 5000), "5,000 digits is too large"),
    "twice": (GOOD.replace('"mean": 38.5,', '"mean": 38.5, "mean": 40,'), '"mean" stands twice .* "kind": "normal"'),
    "half a character": (GOOD.replace('"Small"', '"\\ud83d"'), "half of a character"),
    "deep": (GOOD.replace("38.5", "[" * 500 + "]" * 500), "100 levels deep"),
    "very deep": (GOOD.replace("38.5", "[" * 100_000), "100 levels deep"),
    "missing": (GOOD.replace('"id": "b2",', ""), 'table "people", column "Größe": "id" is missing. Add it.'),
    "unknown": (GOOD.replace('"minimum"', '"minimun"'), 'table "people", column "age": "minimun" is not known here'),
    "kind": (GOOD.replace('"kind": "boolean"', '"kind": "bool"'), 'column "left": There is no column type "bool"'),
    "no kind": (GOOD.replace('"kind": "boolean",', ""), 'column "left": "generator" names no "kind"'),
    "text": (GOOD.replace("38.5", '"38"'), 'column "age": "mean" must be a number, but is "38"'),
    "true": (GOOD.replace("38.5", "true"), 'column "age": "mean" must be a number, but is true'),
    "rows": (GOOD.replace('"rows": 500', '"rows": 500.0'), '"rows" must be a whole number, but is 500.0'),
    "bound": (GOOD.replace('"missing": 0.1', '"missing": 1.5'), '"missing" must be at most 1, but is 1.5'),
    "name": (GOOD.replace('"people"', "17"), 'table 1: "name" must be text, but is 17'),
    "null": (GOOD.replace('"rows": 500', '"rows": null'), 'table "people": "rows" must be a whole number, but is null'),
    "own check": (GOOD.replace('"minimum": 17.0', '"minimum": 7, "maximum": 2'), "The minimum 7 must lie below"),
    "weight": (GOOD.replace('"weight": 3.0', '"weight": "x"'), 'column "plan", value 2: "weight" must be a number'),
    "twins": (GOOD.replace('"id": "b2"', '"id": "a1"'), 'column id "a1" stands twice'),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_names_the_place_and_the_value(name: str) -> None:
    text, words = REFUSED[name]
    assert text != GOOD
    with pytest.raises(Problem, match=words) as caught:
        loads(text.encode(), "shop.studio.json")
    assert caught.value.where.startswith("shop.studio.json")
    assert "Traceback" not in str(caught.value)
    assert "pydantic" not in str(caught.value)


def test_several_refusals_are_counted() -> None:
    text = GOOD.replace('"missing": 0.1', '"missing": 3').replace('"share": 0.25', '"share": 7')
    with pytest.raises(Problem, match="There is one more such place"):
        loads(text.encode())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(Problem, match="Byte 4 is not UTF-8"):
        loads(b'{ "\xff": 1}')


@pytest.mark.parametrize(
    "make", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n"), lambda t: json.dumps(json.loads(t))]
)
def test_other_ways_of_writing_the_same_are_opened_as_the_same(make: Any) -> None:
    assert loads(make(GOOD).encode()) == small()


def test_a_file_over_the_cap_is_refused_before_it_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert files.MAXIMUM_BYTES == 256 << 20
    monkeypatch.setattr(files, "MAXIMUM_BYTES", 1 << 20)
    path = tmp_path / "large.studio.json"
    with path.open("wb") as file:
        file.truncate(3 << 20)
    with pytest.raises(Problem, match="larger than 1 MB"):
        load(path)


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/zero")):
        if path.exists():
            with pytest.raises(Problem, match="not an ordinary file"):
                load(path)
    with pytest.raises(Problem, match="No such file"):
        load(tmp_path / "nowhere.studio.json")
    with pytest.raises(Problem, match="cannot be read"):
        load("a\0b")


def test_a_document_that_would_not_come_back_is_not_written() -> None:
    column = Column(id="a", name="a", generator=generator(kind="normal"))
    broken = column.model_copy(update={"missing": 7.0})
    document = Document(tables=(Table(id="t", name="t", columns=(broken,)),))
    with pytest.raises(Problem, match="must be at most 1, but is 7"):
        checked_bytes(document, "x.studio.json")
    endless = column.model_copy(update={"missing": float("inf")})
    with pytest.raises(Problem, match="cannot be written"):
        checked_bytes(Document(tables=(Table(id="t", name="t", columns=(endless,)),)))
    half = column.model_copy(update={"note": "\ud800"})
    with pytest.raises(Problem, match="cannot be written"):
        checked_bytes(Document(tables=(Table(id="t", name="t", columns=(half,)),)))
