"""JSON Schemas as designs: every value that is made from one meets it, as the reference validator says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from studio.engine.checks import check
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.problems import Problem
from studio.reference.schemas.building import build
from studio.reference.schemas.json_schema import read_json_schema
from studio.reference.schemas.telling import may_be_schema

ORDER: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Order",
    "type": "object",
    "required": ["id", "email", "total", "state", "address", "tags"],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "email": {"type": "string", "format": "email", "description": "Where it goes"},
        "site": {"type": ["string", "null"], "format": "uri"},
        "ip": {"type": "string", "format": "ipv4"},
        "ordered": {"type": "string", "format": "date"},
        "at": {"type": "string", "format": "date-time"},
        "total": {"type": "number", "minimum": 0, "exclusiveMaximum": 500, "multipleOf": 0.25},
        "packs": {"type": "integer", "minimum": 12, "maximum": 60, "multipleOf": 6},
        "state": {"enum": ["new", "paid", "sent"]},
        "level": {"enum": [1, 3, 7]},
        "version": {"const": 2},
        "sku": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]{4}$"},
        "name": {"type": "string", "minLength": 3, "maxLength": 9},
        "express": {"type": "boolean", "default": False},
        "address": {"$ref": "#/$defs/address"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}},
        "either": {"oneOf": [{"type": "integer", "minimum": 5, "maximum": 6}, {"type": "string"}]},
        "other": {"$ref": "https://example.com/never-fetched.json"},
        "not_odd": {"type": "integer", "not": {"multipleOf": 2}},
        "self": {"$ref": "#"},
        "free": {"type": "object"},
    },
    "$defs": {
        "address": {
            "type": "object",
            "required": ["city"],
            "properties": {"city": {"type": "string"}, "zip": {"type": "string", "maxLength": 5}},
        },
        "line": {
            "type": "object",
            "required": ["quantity"],
            "properties": {
                "quantity": {"type": "integer", "minimum": 1, "maximum": 9},
                "price": {"type": "number"},
            },
        },
    },
}


def test_what_is_made_meets_the_schema() -> None:
    described = read_json_schema(json.dumps(ORDER), "order.schema")
    assert described is not None
    document = build(described, "order")
    assert [str(item) for item in check(document) if item.severity == "error"] == []
    order, lines = document.tables
    assert (order.name, lines.name) == ("order", "order_lines")
    assert [order.column(item).name for item in order.primary_key] == ["id"]
    made = {table.name: _made(document, table) for table in document.tables}
    apart = ("address", "tags", "lines", "self", "other", "free")
    scalars = [name for name in ORDER["properties"] if name not in apart]
    schema = {
        **ORDER,
        "properties": {name: item for name, item in ORDER["properties"].items() if name != "other"},
    }
    for row in made["order"]:
        item = {name: row[name] for name in scalars if row[name] is not None}
        for name in ("ordered", "at"):
            if name in item:
                item[name] = item[name].isoformat()
        item["address"] = {"city": row["address.city"], "zip": row["address.zip"] or "0"}
        item["tags"] = json.loads(row["tags"])
        item.pop("not_odd", None)
        jsonschema.validate(item, schema)
    ids = {row["id"] for row in made["order"]}
    assert len(ids) == len(made["order"])
    assert {row["order_id"] for row in made["order_lines"]} <= ids
    assert all(1 <= row["quantity"] <= 9 for row in made["order_lines"])
    assert all(row["email"] is not None and row["total"] is not None for row in made["order"])
    shares = [
        sum(row[name] is None for row in made["order"]) / len(made["order"])
        for name in ("ip", "sku", "level")
    ]
    assert all(0 < share < 0.2 for share in shares)
    words = " ".join(str(item) for item in described.remarks)
    for strange in ("never-fetched", "not_odd: not", "self", "either: oneOf", "free"):
        assert strange in words, strange
    assert order.column_named("email").note == "Where it goes"


def _made(document: Any, table: Any) -> list[dict[str, Any]]:
    plan = plan_table(document, table)
    found: list[dict[str, Any]] = rows(plan, 0, plan.table.rows).to_pylist()
    return found


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}',
        '[{"type": "object", "properties": {}}]',
        '{"type": "object", "properties": 3}',
        '{"type": "object"}\n{"type": "object"}',
        "{",
    ],
)
def test_data_stay_data(text: str) -> None:
    assert read_json_schema(text, "x") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"$schema": "https://json-schema.org/x",\n "properties": {', "Line 2"),
        ('{"$schema": "https://json-schema.org/x", "type": "string"}', "no properties"),
    ],
)
def test_broken_schemas_are_told(text: str, words: str) -> None:
    with pytest.raises(Problem, match=words):
        read_json_schema(text, "x")


def test_any_part_of_a_schema_is_read_or_refused() -> None:
    text = json.dumps(ORDER, indent=1)
    for place in range(0, len(text), len(text) // 60):
        try:
            read_json_schema(text[:place], "x")
        except Problem as problem:
            assert "Line" in str(problem)


def test_odd_schemas_are_designed_all_the_same() -> None:
    odd = {
        "type": "object",
        "properties": {
            "": {}, "a": True, "b": False, "c": {"type": "string", "pattern": "(?=x)y"}, "d": {"enum": [None, "x"]},
            "e": {"type": "integer", "minimum": 9, "maximum": 3}, "f": {"minimum": -1e300},
            "i": {"$ref": "#/properties/i"},
            "g": {"anyOf": [{"type": "null"}]}, "h": {"type": "string", "minLength": 400, "maxLength": 500},
            "j": {"type": "array", "items": {"type": "object", "properties": {"k": {"$ref": "#/properties/j"}}}},
            "l": {"type": "number", "multipleOf": 1e-300}, "m": {"const": {"x": 1}}, "n": {"enum": []},
            "o": {"type": 7},
        },
    }  # fmt: skip
    described = read_json_schema(json.dumps(odd), "odd")
    assert described is not None
    document = build(described, "odd")
    assert [str(item) for item in check(document) if item.severity == "error"] == []
    for table in document.tables:
        _made(document, table)


def test_only_the_head_of_a_file_is_looked_at(tmp_path: Path) -> None:
    for name, text, wanted in (
        ("a.json", json.dumps(ORDER), True), ("b.json", '[{"$schema": "x"}]', False), ("c.json", '{"a": 1}', False),
        ("d.sql", "", True), ("e.sql.gz", "", True), ("f.csv", '{"$schema": 1}', False),
    ):  # fmt: skip
        (tmp_path / name).write_text(text)
        assert may_be_schema(tmp_path / name) is wanted, name
