"""Texts of the length that a column allows."""

from __future__ import annotations

from pydantic import ValidationError

from studio.generators.registry import generator
from studio.reference.naming import words_of
from studio.reference.schemas.described import DescribedColumn
from studio.reference.schemas.drafts import Draft, formula, kind_of, lengths, part_of

_MARGIN = 1.25
_SHORT = 3
_LONG = 120
_FLAGS = frozenset({"is", "has", "flag", "active", "enabled", "yn", "valid", "deleted", "aktiv"})
_CODES = {"country": "country_code", "nation": "country_code", "land": "country_code", "state": "region_code",
          "province": "region_code", "region": "region_code"}  # fmt: skip


def text_draft(column: DescribedColumn, suggested: Draft | None) -> Draft:
    """Texts as suggested, cut where they may be too long, else words that fill the column's length."""
    short = _short(column)
    if short is not None:
        return short
    usual = _usual(column)
    if suggested is None and usual.fields["kind"] == "pattern":
        return usual
    for draft in (suggested, usual):
        fitted = _fitted(column, draft) if draft is not None else None
        if fitted is not None:
            return fitted
    return Draft({"kind": "pattern", "pattern": letters(column)})


def _short(column: DescribedColumn) -> Draft | None:
    """What a column of one to three characters holds, as far as its name tells."""
    words = set(words_of(column.name))
    longest = column.longest
    if longest is None or longest > _SHORT or column.shortest > longest:
        return None
    if longest == 1 and words & {"sex", "gender", "geschlecht"}:
        return weighted([("F", 1.0), ("M", 1.0)])
    if longest == 1 and words & _FLAGS:
        return weighted([("Y", 3.0), ("N", 1.0)])
    code = next((part for word, part in _CODES.items() if word in words), "")
    if code and longest == 2:
        return part_of("address", code)
    return None


def weighted(values: list[tuple[str, float]]) -> Draft:
    """A list with weights."""
    return Draft({"kind": "list", "values": [{"value": value, "weight": weight} for value, weight in values]})


def _usual(column: DescribedColumn) -> Draft:
    longest = column.longest
    if longest is None:
        return Draft({"kind": "words", "fewest": 1, "most": 4, "capital": True})
    if column.fixed or longest < 8:
        return Draft({"kind": "pattern", "pattern": letters(column)})
    if longest > _LONG:
        return Draft({"kind": "words", "fewest": 2, "most": 5, "capital": True})
    return Draft({"kind": "words", "fewest": 1, "most": 2, "capital": True})


def letters(column: DescribedColumn) -> str:
    """A pattern of letters and digits as long as the column asks for."""
    longest = min(column.longest if column.longest is not None else max(12, column.shortest), 200)
    if column.fixed:
        return f"[A-Z0-9]{{{longest}}}" if longest > _SHORT else f"[A-Z]{{{longest}}}"
    shortest = min(max(column.shortest, 1, min(3, longest)), longest)
    return f"[A-Z][a-z]{{{shortest - 1},{min(longest, shortest + 9) - 1}}}" if longest > 1 else "[A-Z]"


def _fitted(column: DescribedColumn, draft: Draft) -> Draft | None:
    """The draft, cut to the longest length where it may exceed it; None where it makes no such texts."""
    try:
        if kind_of(draft) != "text":
            return None
        least, most = lengths(draft)
    except (ValidationError, ValueError):
        return None
    if column.shortest > 1 and least < column.shortest * _MARGIN:
        return None
    if (
        column.longest is None
        or most * _MARGIN + 1 <= column.longest
        or _is_bounded(draft, most, column.longest)
    ):
        return draft
    if draft.part == "email":
        room = column.longest - len("@example.com")
        return (
            Draft({"kind": "pattern", "pattern": f"[a-z]{{{min(6, room)},{min(14, room)}}}@example\\.com"})
            if room > 3
            else None
        )
    if column.longest < most / 3 or column.longest <= _SHORT:
        return None
    return formula(f'rtrim(left("@", {column.longest}))', draft)


def _is_bounded(draft: Draft, most: int, longest: int) -> bool:
    """Whether no value can be longer than those of the sample."""
    if draft.fields.get("kind") in ("list", "uuid", "code", "hash", "mac"):
        return most <= longest
    if draft.fields.get("kind") == "pattern" and most <= longest:
        from studio.generators.pattern import Pattern

        made = generator(**draft.fields)
        assert isinstance(made, Pattern)
        return not any(mark in made.pattern for mark in "*+,?|")
    return False
