"""The JSON Schema of a document, for editors and other programs: `python -m studio.model.schema` writes it anew."""

from __future__ import annotations

import json
from typing import Any

from studio.model.document import Document
from studio.model.files import FORMAT
from studio.model.migrations import HISTORY
from studio.resources import resource

NAME = f"studio-{HISTORY.version}.json"
COMMAND = "python -m studio.model.schema"


def schema() -> dict[str, Any]:
    """The schema of a whole file of the present version, as JSON values."""
    project = _without_form(Document.model_json_schema(mode="validation"))
    parts = project.pop("$defs")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A document of the data synthesis studio, version {HISTORY.version}",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": HISTORY.version},
            "project": project,
        },
        "required": ["format", "version", "project"],
        "additionalProperties": False,
        "$defs": parts,
    }


def schema_text() -> str:
    """The schema as it stands in the shipped file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _without_form(value: Any) -> Any:
    """What only the studio's own inspector reads is left out."""
    if isinstance(value, dict):
        return {name: _without_form(item) for name, item in value.items() if name != "studio"}
    if isinstance(value, list):
        return [_without_form(item) for item in value]
    return value


if __name__ == "__main__":
    resource("schema").mkdir(exist_ok=True)
    resource("schema", NAME).write_text(schema_text(), encoding="utf-8", newline="\n")
