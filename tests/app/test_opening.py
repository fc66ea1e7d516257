"""A data file becomes a document and its reference; pictures, samples and new columns of documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.app.new_columns import fresh_columns, other_kind
from studio.app.opening import is_document, open_data, read_reference
from studio.app.picturing import picture_of
from studio.app.sample import sample
from studio.app.templates import load_template, templates
from studio.generators.registry import by_kind, generator
from studio.model.document import Column, Document, Reference, Table
from studio.problems import Problem
from studio.progress import Progress
from studio.workers import Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


def test_a_file_becomes_a_design_with_fits_by_name(data: Path, worker: Worker) -> None:
    opened = open_data(data / "penguins.csv", None, worker=worker, progress=Progress())
    table = opened.inferred.tables[0]
    assert table.name == "penguins" and table.reference == opened.reference
    assert opened.table.num_rows == opened.reference.rows
    fits = opened.fits()
    assert set(fits) <= set(opened.table.column_names)
    for column in table.columns:
        if column.name in fits:
            assert fits[column.name].generator == column.generator


def test_a_changed_reference_is_refused(data: Path, worker: Worker) -> None:
    other = Reference(file="penguins.csv", sha256="0" * 64, rows=3)
    with pytest.raises(Problem, match="has changed"):
        read_reference(data / "penguins.csv", other, worker=worker, progress=Progress())


def test_documents_are_told_from_other_json(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"format": "studio", "version": 1}), "utf-8")
    (tmp_path / "b.json").write_text(json.dumps([{"format": 3}]), "utf-8")
    assert is_document(tmp_path / "a.json")
    assert not is_document(tmp_path / "b.json")
    assert is_document(tmp_path / "missing.studio.json") and not is_document(tmp_path / "missing.json")


@pytest.mark.parametrize("name", [item.name for item in templates()])
def test_every_template_has_something_to_see(name: str) -> None:
    picture = picture_of(load_template(name))
    assert len(picture.first) > 8
    heights = [item[1] if isinstance(item, tuple) else item for item in picture.first]
    assert 0 <= min(heights) < max(heights) <= 1


def test_a_sample_is_the_very_beginning_of_the_file() -> None:
    column = Column(id="c", name="age", generator=generator(kind="normal", decimals=0))
    document = Document(tables=(Table(id="t", name="people", rows=50, columns=(column,)),))
    text = sample(document, "t", "csv", 3, Progress())
    assert text.splitlines()[0] == "age" and len(text.splitlines()) == 4
    assert json.loads(sample(document, "t", "jsonl", 1, Progress())).keys() == {"age"}
    typed = sample(document, "t", "parquet", 2, Progress()).splitlines()
    assert typed[:2] == ["age", "int64"] and len(typed) == 4


def test_fresh_columns_have_names_of_their_own() -> None:
    table = Table(id="t", name="t", columns=(Column(id="e", name="email", generator=generator(kind="uuid")),))
    columns = fresh_columns(table, "person")
    names = [column.name for column in columns]
    assert len({*names, "email"}) == len(names) + 1
    whole, *parts = columns
    assert whole.hidden and all(part.generator.inputs() == (whole.id,) for part in parts)


@pytest.mark.parametrize("kind", sorted(by_kind()))
def test_any_type_can_become_any_other(kind: str) -> None:
    numbers = Column(id="n", name="n", generator=generator(kind="normal", minimum=3, maximum=5, decimals=1))
    person = Column(id="p", name="p", generator=generator(kind="person"), hidden=True)
    table = Table(id="t", name="t", columns=(numbers, person))
    made = other_kind(table, numbers, kind)
    assert made.kind == kind
    if kind == "part":
        assert made.inputs() == ("p",)
    if "decimals" in type(made).model_fields and "minimum" in type(made).model_fields:
        assert made.decimals in (1, None)
