"""What the typed model refuses, in a person's words: which field, where it stands, its value, and what is allowed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from studio.problems import Problem

_LONGEST_VALUE = 60

_ONE_OF = {
    "tables": "table", "columns": "column", "correlations": "correlation", "values": "value", "rules": "rule",
    "components": "component", "branches": "branch", "primary_key": "key column", "otherwise": "value",
    "dirt": "dirt",
}  # fmt: skip

_PLAIN = {
    "missing": "{field} is missing.",
    "extra_forbidden": "{field} is not known here.",
    "union_tag_invalid": 'There is no column type "{tag}".',
    "union_tag_not_found": '{field} names no "kind".',
    "literal_error": "{field} must be {expected}, but is {value}.",
    "string_pattern_mismatch": "{field} has a form that is not allowed: {value}.",
}

_KINDS = {
    "string_type": "text", "string_unicode": "text", "int_type": "a whole number", "int_parsing": "a whole number",
    "int_from_float": "a whole number", "int_parsing_size": "a smaller whole number", "float_type": "a number",
    "float_parsing": "a number", "finite_number": "a finite number", "bool_type": "true or false",
    "bool_parsing": "true or false", "tuple_type": "a list", "list_type": "a list", "dict_type": "an object",
    "model_type": "an object", "model_attributes_type": "an object", "dataclass_type": "an object",
    "date_type": "a date such as 2024-01-31", "date_parsing": "a date such as 2024-01-31",
    "date_from_datetime_parsing": "a date such as 2024-01-31",
    "datetime_type": "a date and time such as 2024-01-31T09:30:00",
    "datetime_parsing": "a date and time such as 2024-01-31T09:30:00",
    "datetime_from_date_parsing": "a date and time such as 2024-01-31T09:30:00",
    "time_type": "a time such as 09:30:00", "time_parsing": "a time such as 09:30:00",
}  # fmt: skip

_BOUNDS = {
    "greater_than": ("gt", "above"), "greater_than_equal": ("ge", "at least"), "less_than": ("lt", "below"),
    "less_than_equal": ("le", "at most"), "multiple_of": ("multiple_of", "a multiple of"),
}  # fmt: skip

_LENGTHS = {
    "string_too_short": ("min_length", "at least", "character"),
    "string_too_long": ("max_length", "at most", "character"),
    "too_short": ("min_length", "at least", "item"),
    "too_long": ("max_length", "at most", "item"),
}


def refusal(
    error: ValidationError, raw: Any, where: str, label: Callable[[str], str] | None = None
) -> Problem:
    """The first thing that `error` found in the JSON values `raw` as a Problem, with the number of further ones.

    `where` names the whole, for example the file; `label` gives the word for a field, else its name in quotes.
    """
    details = error.errors(include_url=False)
    path, field = _place(details[0], raw)
    message = _sentence(
        details[0], label(field) if label and field else f'"{field}"' if field else "The value"
    )
    if len(details) > 1:
        message += (
            f" There are {len(details) - 1} more such places."
            if len(details) > 2
            else " There is one more such place."
        )
    return Problem(message, where=", ".join(part for part in (where, *path) if part), mend=_mend(details[0]))


def shown(value: Any) -> str:
    """A value as JSON, cut where it is long."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = str(value)
    text = text.encode("utf-8", "backslashreplace").decode()
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def _place(detail: ErrorDetails, raw: Any) -> tuple[list[str], str]:
    """The steps to the refused value in words, and the name of its field ("" where the whole is meant)."""
    path: list[str] = []
    field = ""
    value = raw
    for item in detail["loc"]:
        if isinstance(item, int):
            value = value[item] if isinstance(value, list | tuple) and item < len(value) else None
            path.append(_item(field, item, value))
            field = ""
        elif isinstance(value, Mapping) and (item in value or not _is_tag(item, value)):
            if field and field not in ("generator", "project"):
                path.append(field)
            value, field = value.get(item), item
    return path, field


def _is_tag(item: str, value: Mapping[str, Any]) -> bool:
    """Pydantic names the chosen member of a union and its validators as steps of their own."""
    return value.get("kind") == item or "[" in item or not item.islower()


def _item(field: str, index: int, value: Any) -> str:
    one = _ONE_OF.get(field, f'"{field}" item')
    name = value.get("name") if isinstance(value, Mapping) else None
    return f'{one} "{name}"' if isinstance(name, str) and name else f"{one} {index + 1}"


def _sentence(detail: ErrorDetails, field: str) -> str:
    kind, context, value = detail["type"], detail.get("ctx", {}), shown(detail["input"])
    if kind == "value_error":
        return str(context["error"])
    if kind in _PLAIN:
        return _PLAIN[kind].format(field=field, value=value, **context)
    if kind in _KINDS:
        return f"{field} must be {_KINDS[kind]}, but is {value}."
    if kind in _BOUNDS:
        name, word = _BOUNDS[kind]
        return f"{field} must be {word} {_bound(context[name])}, but is {value}."
    if kind in _LENGTHS:
        name, word, unit = _LENGTHS[kind]
        limit = context[name]
        return f"{field} must have {word} {limit:,} {unit}{'' if limit == 1 else 's'}."
    return f"{field} is not right: {detail['msg'][:1].lower()}{detail['msg'][1:]} ({value})."


def _bound(value: Any) -> str:
    if isinstance(value, float) and not value.is_integer():
        return f"{value:.15g}"
    return f"{int(value):,}" if isinstance(value, int | float) and abs(value) < 1e18 else str(value)


def _mend(detail: ErrorDetails) -> str:
    if detail["type"] == "extra_forbidden":
        return "Check its spelling, or remove it."
    if detail["type"] == "union_tag_invalid":
        return '"studio types" lists the column types.'
    if detail["type"] == "missing":
        return "Add it."
    return ""
