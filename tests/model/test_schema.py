"""The shipped JSON Schema is the model's, and agrees with it on real documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from studio.model import schema
from studio.model.document import Document
from studio.model.files import dumps
from studio.resources import resource
from tests.model.documents import documents, small

GOLDEN = Path(__file__).parent / "golden"


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(
        json.loads(resource("schema", schema.NAME).read_text(encoding="utf-8"))
    )


def test_the_shipped_schema_is_the_models() -> None:
    shipped = resource("schema", schema.NAME)
    assert shipped.exists() and shipped.read_text(encoding="utf-8") == schema.schema_text(), (
        f"resources/schema/{schema.NAME} is not what the model says; if the change is meant (and old files keep their "
        f"meaning), write it anew: {schema.COMMAND}"
    )


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema.schema())


@pytest.mark.parametrize("path", sorted(GOLDEN.rglob("*.studio.json")), ids=lambda path: path.name)
def test_golden_documents_validate(path: Path) -> None:
    validator().validate(json.loads(path.read_bytes()))


@settings(max_examples=30, deadline=None)
@given(documents())
def test_any_document_validates(document: Document) -> None:
    jsonschema.Draft202012Validator(schema.schema()).validate(json.loads(dumps(document)))


def _with(*path: Any, value: Any) -> Any:
    whole = json.loads(dumps(small()))
    place = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return whole


@pytest.mark.parametrize(
    "broken",
    [
        _with("version", value=2),
        _with("format", value="other"),
        _with("extra", value=1),
        _with("project", "seed", value=-1),
        _with("project", "tables", 0, "rows", value="many"),
        _with("project", "tables", 0, "columns", 0, "missing", value=2),
        _with("project", "tables", 0, "columns", 0, "generator", "kind", value="nothing"),
        _with("project", "tables", 0, "columns", 0, "generator", "deviation", value=0),
    ],
)
def test_the_schema_refuses_what_the_studio_refuses(broken: Any) -> None:
    assert not validator().is_valid(broken)
