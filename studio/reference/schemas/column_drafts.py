"""From a described column to a draft: its own conditions first, then what its name suggests, then its type."""

from __future__ import annotations

import json
import re

from pydantic import ValidationError

from studio.problems import Problem
from studio.reference.column_names import Suggestion, suggestion_for
from studio.reference.naming import words_of
from studio.reference.schemas.described import Described, DescribedColumn, DescribedTable
from studio.reference.schemas.drafts import Draft, Fields, kind_of, lengths, part_of, sample
from studio.reference.schemas.moment_drafts import moment_draft, time_draft
from studio.reference.schemas.number_drafts import listed_numbers, number_draft, places_of
from studio.reference.schemas.text_drafts import text_draft, weighted

_USUAL_WEIGHT = 4.0
"""How much more often than the others the default comes in a list."""
_INITIAL = 2
"""Shorter words before the rest of a name are the initials of its table: C_NAME."""
_CODE = 3
_FULL = ("full", "display", "contact", "complete", "legal", "whole")
_DATE_TIME = 19
_VAGUE = frozenset(
    {"name", "title", "label", "code", "number", "date", "value", "status", "type", "text", "no", "nr"}
)
_FORMATS: dict[str, Draft] = {
    "email": part_of("person", "email"), "idn-email": part_of("person", "email"),
    "uuid": Draft({"kind": "uuid"}), "ipv4": Draft({"kind": "ipv4"}), "ipv6": Draft({"kind": "ipv6"}),
    "hostname": part_of("company", "domain"), "idn-hostname": part_of("company", "domain"),
    "uri": Draft({"kind": "faker", "provider": "url"}), "url": Draft({"kind": "faker", "provider": "url"}),
    "iri": Draft({"kind": "faker", "provider": "url"}),
    "uri-reference": Draft({"kind": "faker", "provider": "url"}),
    "time": Draft({"kind": "pattern", "pattern": "(0[6-9]|1[0-9]|2[0-2]):[0-5][0-9]:[0-5][0-9]Z"}),
    "duration": Draft({"kind": "pattern", "pattern": "P[1-9]D|PT[1-9]H|PT[1-5][0-9]M"}),
    "phone": part_of("person", "phone"), "password": Draft({"kind": "pattern", "pattern": "[A-Za-z0-9]{12}"}),
    "byte": Draft({"kind": "pattern", "pattern": "([A-Za-z0-9]{4}){4}"}),
    "regex": Draft({"kind": "pattern", "pattern": "[a-z]{2,6}"}),
    "json-pointer": Draft({"kind": "pattern", "pattern": "/[a-z]{3,8}/[0-9]"}),
}  # fmt: skip
_ITEMS = {
    "integer": ("[1-9][0-9]{0,2}", ""), "decimal": (r"[1-9][0-9]?\.[0-9]{2}", ""),
    "float": (r"[1-9][0-9]?\.[0-9]{2}", ""),
    "boolean": ("(true|false)", ""), "date": ("202[3-5]-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])", '"'),
}  # fmt: skip


def draft_of(described: Described, table: DescribedTable, column: DescribedColumn) -> Draft:
    """How the column's values are made; what had to be given up is noted in `described`."""
    if column.constant is not None:
        return Draft({"kind": "constant", "value": column.constant})
    if column.choices:
        return _choice(column)
    if column.kind == "unknown":
        column.kind = "text"
        column.longest = None
        return Draft({"kind": "words", "fewest": 1, "most": 3})
    suggested = _suggested(table, column)
    if column.kind in ("integer", "decimal", "float"):
        if suggested is not None and suggested.part and column.step is None:
            return suggested
        return number_draft(column, suggested.fields if suggested is not None and suggested.fields else None)
    if column.kind in ("date", "timestamp"):
        return moment_draft(column, suggested)
    if column.kind == "boolean":
        return _truth(column, suggested)
    if column.kind == "text":
        return _text(described, table, column, suggested)
    return _by_kind(described, table, column)


def _choice(column: DescribedColumn) -> Draft:
    weights = [(value, _USUAL_WEIGHT if value == _default_text(column) else 1.0) for value in column.choices]
    if column.kind in ("integer", "decimal", "float"):
        try:
            return listed_numbers(column, weights)
        except ValueError:
            return weighted(weights)
    if column.kind == "boolean":
        low = {value.lower() for value in column.choices}
        share = 1.0 if low <= {"true", "1"} else 0.0 if low <= {"false", "0"} else 0.5
        return Draft({"kind": "boolean", "share": share})
    return weighted(weights)


def _is_date(draft: Draft) -> bool:
    return draft.fields.get("kind") == "date" or draft.part == "birth_date"


def _default_text(column: DescribedColumn) -> str:
    value = column.default
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value or "")


def _truth(column: DescribedColumn, suggested: Draft | None) -> Draft:
    if column.low is not None and column.high is not None and column.low == column.high:
        return Draft({"kind": "boolean", "share": column.low})
    default = column.default if column.has_default else None
    if default is not None:
        yes = str(default).lower() in ("true", "1", "1.0", "yes", "y", "t")
        return Draft({"kind": "boolean", "share": 0.85 if yes else 0.15})
    if suggested is not None and suggested.fields.get("kind") == "boolean":
        return suggested
    return Draft({"kind": "boolean", "share": 0.5})


def _text(
    described: Described, table: DescribedTable, column: DescribedColumn, suggested: Draft | None
) -> Draft:
    if column.pattern:
        found = _meets(column, suggested) or _pattern(column)
        if found is not None:
            return found
        why = f'no text of the length of "{column.name}" matches this pattern; it is made without it.'
        described.remark(table.name, column.line, column.pattern, why)
        column.pattern = ""
    if column.format:
        draft = _FORMATS.get(column.format)
        if draft is not None:
            return text_draft(column, draft)
        described.remark(
            table.name, column.line, f'format "{column.format}"', "it is not known; made as a plain text."
        )
    if suggested is not None and _is_date(suggested):
        if (column.longest or _DATE_TIME) >= _DATE_TIME:
            return suggested
        suggested = None
    default = column.default
    if (
        suggested is not None
        and suggested.fields.get("kind") == "list"
        and isinstance(default, str)
        and default
    ):
        values = [(item["value"], float(item["weight"])) for item in suggested.fields.get("values", ())]
        if default not in dict(values):
            suggested = weighted([(default, _USUAL_WEIGHT * 2), *values])
    return text_draft(column, suggested)


def _meets(column: DescribedColumn, suggested: Draft | None) -> Draft | None:
    """What the name suggests, where all of a sample of it match the pattern anyway."""
    if suggested is None or _is_date(suggested):
        return None
    fitted = text_draft(column, suggested)
    if fitted.helper is not None:
        return None
    try:
        matches = re.compile(column.pattern).fullmatch
        return fitted if all(matches(str(value)) for value in sample(fitted).to_pylist()) else None
    except re.error:
        return None


def _pattern(column: DescribedColumn) -> Draft | None:
    """The pattern with repeats as short as the column asks for; None where its texts are too long or too short."""
    for repeats in (8, 3, 1):
        fields: Fields = {"kind": "pattern", "pattern": column.pattern, "repeats": repeats}
        if repeats == 8:
            del fields["repeats"]
        try:
            least, most = lengths(Draft(fields))
        except (ValidationError, ValueError, Problem):
            return None
        if (column.longest is None or most <= column.longest) and least >= column.shortest:
            return Draft(fields)
    return None


def _by_kind(described: Described, table: DescribedTable, column: DescribedColumn) -> Draft:
    if column.kind == "time":
        return time_draft()
    if column.kind in ("uuid", "mac"):
        return Draft({"kind": column.kind})
    if column.kind == "ip":
        return Draft({"kind": "ipv4"})
    if column.kind == "interval":
        return Draft({"kind": "pattern", "pattern": "[1-9][0-9]? (hours|days)"})
    if column.kind == "binary":
        return Draft({"kind": "hash", "digits": "32"})
    if column.kind == "xml":
        return Draft({"kind": "pattern", "pattern": "<value>[0-9]{1,3}</value>"})
    if column.kind == "array":
        return Draft({"kind": "pattern", "pattern": _array(described, column)})
    described.remark(
        table.name,
        column.line,
        column.name,
        "what the JSON holds is not stated; it is made as a small object.",
    )
    return Draft({"kind": "pattern", "pattern": r'\{"value": [1-9][0-9]{0,2}\}'})


def _array(described: Described, column: DescribedColumn) -> str:
    """Two or three items as the dialect writes a list."""
    item, quote = _ITEMS.get(column.item.kind if column.item else "text", ("[a-z]{3,9}", '"'))
    if column.item is not None and column.item.choices:
        item = "(" + "|".join(re.escape(value) for value in column.item.choices[:20]) + ")"
        quote = '"' if column.item.kind == "text" else ""
    opens, closes = (r"\{", r"\}") if described.language == "PostgreSQL" else (r"\[", r"\]")
    quote = "" if described.language == "PostgreSQL" else quote
    return f"{opens}{quote}{item}{quote}(,{quote}{item}{quote}){{0,2}}{closes}"


def _suggested(table: DescribedTable, column: DescribedColumn) -> Draft | None:
    """What the name says, where it makes values of the column's type."""
    for name in readings(table, column):
        found = suggestion_for(name)
        draft = _as_draft(table, column, found) if found is not None else None
        if draft is not None and _agrees(column, draft):
            return draft
    return None


def readings(table: DescribedTable, column: DescribedColumn) -> list[str]:
    """The name as it is to be understood: the name of a product is none of a person, that of a customer is."""
    whole, _, last = column.name.rpartition(".")
    words = words_of(last)
    owner = [singular(word) for word in words_of(whole or table.name)][-1:]
    if not words:
        return []
    if (
        words == ("name",)
        and owner
        and (found := suggestion_for(owner[0])) is not None
        and found.kind == "person"
    ):
        return ["full name"]
    if (
        words[-1] == "name"
        and words[0] not in _FULL
        and suggestion_for(last) in (suggestion_for("name"), None)
    ):
        things = [words[:-1][-1:], owner] if len(words) == 1 or len(words[0]) > _INITIAL else [owner]
        return [next((thing[0] for thing in things if thing and is_thing(thing[0])), "")]
    if len(words) == 1 and words[0] in ("title", "label", "code", "number", "text"):
        return [" ".join((*owner, *words))] if whole else []
    return [" ".join((*owner, *words)), last] if len(words) == 1 and words[0] in _VAGUE else [last]


def is_thing(word: str) -> bool:
    """Whether a word for the rows of a table tells what they are called: a city, a customer."""
    found = suggestion_for(word)
    return found is not None and (bool(found.part) or found.kind in ("list", "words"))


def singular(word: str) -> str:
    """A word of a table's name for one of its rows."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def room_by_name(table: DescribedTable, column: DescribedColumn) -> int | None:
    """How many values the name of a column suggests, where it suggests a list."""
    draft = _suggested(table, column) if column.kind == "text" and not column.pattern else None
    listed = (
        draft.fields.get("values", ()) if draft is not None and draft.fields.get("kind") == "list" else ()
    )
    return len(listed) if len(listed) > _CODE else None


def _as_draft(table: DescribedTable, column: DescribedColumn, found: Suggestion) -> Draft | None:
    if found.part in ("country", "country_code") and "country" in map(singular, words_of(table.name)):
        # An address lies in the one country of its language; a table of countries holds many.
        short = found.part == "country_code" or (column.longest is not None and column.longest <= _CODE)
        return Draft({"kind": "faker", "provider": "country_code" if short else "country"})
    if found.part:
        return part_of(found.kind, found.part)
    fields = {"kind": found.kind, **json.loads(found.values)}
    return None if found.kind == "list" and "values" not in fields else Draft(fields)


def _agrees(column: DescribedColumn, draft: Draft) -> bool:
    """Whether it makes values of the column's type; numbers are made to agree later."""
    if column.kind in ("integer", "decimal", "float"):
        if draft.part:
            return (draft.part == "age" and column.kind == "integer" and _holds_ages(column)) or (
                draft.part in ("latitude", "longitude")
                and column.kind != "integer"
                and _holds_degrees(column, 90.0 if draft.part == "latitude" else 180.0)
            )
        return True
    try:
        kind = kind_of(draft)
    except (ValidationError, ValueError, Problem):
        return False
    if column.kind == "text":
        return kind == "text" or _is_date(draft)
    return kind == column.kind or (column.kind == "timestamp" and kind == "date")


def _holds_ages(column: DescribedColumn) -> bool:
    return (column.low is None or column.low <= 18) and (column.high is None or column.high >= 85)


def _holds_degrees(column: DescribedColumn, most: float) -> bool:
    return (
        (places_of(column) or 9) >= 4
        and (column.high is None or column.high >= most)
        and (column.low is None or column.low <= -most)
    )
