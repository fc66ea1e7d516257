"""From what a person typed into a form to the edit that it means, or to a sentence beside each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from studio.app.relating import completed
from studio.app.subjects import Path, shown_values, stored_values
from studio.generators.generator import Generator
from studio.generators.parameters import form
from studio.generators.registry import generator
from studio.model.document import Document, Table
from studio.model.edits import SetParameters

_LIMITS = {
    "greater_than": ("more than", "gt"),
    "greater_than_equal": ("at least", "ge"),
    "less_than": ("less than", "lt"),
    "less_than_equal": ("at most", "le"),
}
_NUMBERS = ("float_type", "float_parsing", "int_type", "int_parsing")


@dataclass(frozen=True, slots=True)
class Typed:
    """`edit` is None where nothing changes or nothing can be taken up; `errors` say why, by the parameter's path."""

    edit: SetParameters | None
    errors: Mapping[Path, str]


def typed(
    table: Table, column_id: str, values: Mapping[str, Any], name: str, document: Document | None = None
) -> Typed:
    """What `values`, of which `name` was changed last, mean for the column.

    Where they are impossible together but the last change alone is possible, it is taken up alone.
    """
    old = table.column(column_id).generator
    if document is not None:
        values = completed(document, table.column(column_id), values, name)
    whole, errors = _made(table, column_id, values, name, document)
    if whole is None:
        # What does nothing among the new values is cleared where it stands in their way.
        idle = {p.name: p.default for p in form(type(old)) if not p.matters(values)}
        whole = _made(table, column_id, {**values, **idle}, name, document)[0] if idle else None
        errors = {} if whole is not None else errors
    if whole is None and name in values:
        present = shown_values(table, table.column(column_id), document)
        whole, own = _made(table, column_id, {**present, name: values[name]}, name, document)
        errors = own | errors
    if whole is None:
        return Typed(None, errors)
    changed = {
        key: getattr(whole, key)
        for key in type(whole).model_fields
        if key != "kind" and _differ(getattr(whole, key), getattr(old, key))
    }
    return Typed(SetParameters(column_id, changed) if changed else None, errors)


def _differ(new: Any, old: Any) -> bool:
    """Whether two values are not the same: 1, 1.0 and true are equal for Python, but not in a column."""
    return new != old or type(new) is not type(old)


def _made(
    table: Table, column_id: str, values: Mapping[str, Any], name: str, document: Document | None
) -> tuple[Generator | None, dict[Path, str]]:
    kind = table.column(column_id).generator.kind
    stored, errors = stored_values(table, column_id, values, document)
    if errors:
        return None, errors
    try:
        return generator(**{**stored, "kind": kind}), {}
    except ValidationError as error:
        return None, {path or (name,): words for path, words in plain_errors(error, kind).items()}


def plain_errors(error: ValidationError, kind: str) -> dict[Path, str]:
    """Pydantic's complaints about a column type of that kind, by the path of the parameter below it."""
    result: dict[Path, str] = {}
    for item in error.errors(include_url=False):
        path = item["loc"]
        path = path[1:] if path[:1] == (kind,) else path
        result.setdefault(path, _sentence(item["type"], item.get("ctx") or {}, item["msg"]))
    return result


def _sentence(kind: str, context: Mapping[str, Any], message: str) -> str:
    if kind in _LIMITS:
        words, key = _LIMITS[kind]
        return f"Must be {words} {context[key]:g}."
    if kind in _NUMBERS:
        return "Type a number."
    if kind == "int_from_float":
        return "Type a whole number."
    if kind == "finite_number":
        return "Type a finite number."
    if kind == "string_too_long":
        return f"Must have at most {context['max_length']:,} characters."
    if kind == "too_long":
        return f"At most {context['max_length']:,} are possible."
    return message.removeprefix("Value error, ")
