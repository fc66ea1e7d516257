"""What the name of a column says of its values: "email", "birth_date" and "Preis" each suggest how to make them.

It knows phrases in the languages of the ten locales from resources/text/column_names.txt, and looks at no data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from studio.app.new_columns import WHOLE_KINDS
from studio.generators.generator import Generator
from studio.generators.parts import Part
from studio.generators.registry import by_kind, generator
from studio.model import edits
from studio.model.document import Column, Document, Table, new_id
from studio.model.editing import free_name
from studio.reference.naming import words_of
from studio.resources import resource

_LINE = re.compile(r"(?P<kind>\w+)(?:\.(?P<part>\w+)| (?P<values>\{.*\})) \| (?P<phrases>.*)")

_KEY_WORDS = frozenset({"id", "key", "no", "nr", "number", "ref", "nummer", "fk"})
_LAST = 8
"""The last word of a name says what it is: a "customer email" is an address of mail."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A column type with parameters, or a `part` of one of several parts."""

    kind: str
    part: str = ""
    values: str = "{}"
    """Parameters as JSON."""

    @property
    def generator(self) -> Generator:
        """How the values are made; of a part, the whole."""
        parameters: Mapping[str, Any] = json.loads(self.values)
        return generator(kind=self.kind, **parameters)


@dataclass(frozen=True, slots=True)
class _Rule:
    suggestion: Suggestion
    phrases: tuple[tuple[str, ...], ...]
    without: frozenset[str]
    words: frozenset[str]
    """All words of the phrases, so that most rules are passed over at once."""
    has_endings: bool

    def weight(self, words: tuple[str, ...]) -> int:
        """How much of a name its best phrase explains; 0 where none does."""
        if self.without.intersection(words) or not (self.has_endings or self.words.intersection(words)):
            return 0
        return max((_weight(phrase, words) for phrase in self.phrases), default=0)


def suggestion_for(name: str) -> Suggestion | None:
    """What a name suggests; None where it says nothing."""
    words = words_of(name)
    weight, best = 0, None
    for rule in _rules():
        found = rule.weight(words)
        if found > weight:
            weight, best = found, rule.suggestion
    return best


def suggestion_in(document: Document, table: Table, name: str) -> Suggestion | None:
    """What a name suggests for a column of `table`: "customer_id" refers to the table of customers if there is one."""
    *stem, last = words_of(name) or ("",)
    if stem and last in _KEY_WORDS:
        for other in document.tables:
            key = _key_of(other)
            if other.id != table.id and key and _same_thing(stem[-1], words_of(other.name)):
                values = {"table": other.id, "column": key, "choice": "evenly"}
                return Suggestion("foreign_key", values=json.dumps(values))
    return suggestion_for(name)


def suggested_columns(table: Table, name: str, suggestion: Suggestion) -> tuple[Column, ...]:
    """New columns for `table`, the one called `name` last.

    A part is taken of a person, an address or a company that the table has, so that the row agrees; where there is
    none, or its part is taken already, a hidden one comes with it.
    """
    taken = {column.name for column in table.columns}
    if not suggestion.part:
        return (Column(id=new_id(), name=free_name(name, taken), generator=suggestion.generator),)
    whole = _whole(table, suggestion)
    of = whole or Column(
        id=new_id(),
        name=free_name(suggestion.kind, {*taken, name}),
        generator=suggestion.generator,
        hidden=True,
    )
    part = Column(id=new_id(), name=free_name(name, taken), generator=Part(of=of.id, part=suggestion.part))
    return (part,) if whole else (of, part)


def suggested_edit(table: Table, column: Column, suggestion: Suggestion) -> edits.Edit:
    """The edit that makes a column of the table as suggested, as one step."""
    if not suggestion.part:
        return edits.SetGenerator(column.id, suggestion.generator)
    *wholes, part = suggested_columns(table, column.name, suggestion)
    place = table.columns.index(column)
    return edits.Batch(
        (
            *(edits.AddColumn(table.id, whole, place) for whole in wholes),
            edits.SetGenerator(column.id, part.generator),
        ),
        f"Make {column.name} as its name says",
    )


def makes_already(table: Table, column: Column, suggestion: Suggestion) -> bool:
    """Whether the column is made as suggested, whatever its parameters are."""
    made = column.generator
    if not suggestion.part:
        return made.kind == suggestion.kind
    return isinstance(made, Part) and made.part == suggestion.part


def _whole(table: Table, suggestion: Suggestion) -> Column | None:
    """A column with that part which no column takes yet."""
    used = {
        column.generator.of
        for column in table.columns
        if isinstance(column.generator, Part) and column.generator.part == suggestion.part
    }
    wholes = [c for c in table.columns if c.generator.kind == suggestion.kind and c.id not in used]
    return wholes[-1] if wholes else None


def _key_of(table: Table) -> str:
    """The column that tells its rows apart, "" where none does for certain."""
    if len(table.primary_key) == 1:
        return table.primary_key[0]
    sure = (
        c.id
        for c in table.columns
        if c.unique or c.generator.about.always_unique or c.generator.kind == "sequence"
    )
    return next(sure, "")


def _same_thing(word: str, words: tuple[str, ...]) -> bool:
    """Whether a table of that name holds what the word names, one or many of it."""
    return any(
        word in (item, item.removesuffix("s"), item.removesuffix("es"), item.removesuffix("n"))
        or (item.endswith("ies") and word == f"{item[:-3]}y")
        for item in words[-1:]
    )


def _weight(phrase: tuple[str, ...], words: tuple[str, ...]) -> int:
    total = 0
    for wanted in phrase:
        if wanted in words:
            total += 2 * len(wanted) + (_LAST if wanted == words[-1] else 0)
            continue
        ending = wanted[1:] if wanted[0] == "~" else ""
        ends = [word for word in words if ending and word.endswith(ending) and word != ending]
        if not ends:
            return 0
        total += 2 * len(wanted) - 3 + (_LAST if words[-1] in ends else 0)
    return total


@cache
def _rules() -> tuple[_Rule, ...]:
    """The lines of the file; raises ValueError where one cannot be read, or names what does not exist."""
    found = []
    for line in resource("text", "column_names.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if (
            match is None
            or match["kind"] not in by_kind()
            or (match["part"] and match["kind"] not in WHOLE_KINDS)
        ):
            raise ValueError(f"This line of the column names cannot be read: {line}")
        phrases = [phrase.strip() for phrase in match["phrases"].split(",")]
        suggestion = Suggestion(match["kind"], match["part"] or "", match["values"] or "{}")
        words = frozenset(" ".join(phrases).split())
        found.append(
            _Rule(
                suggestion,
                tuple(tuple(phrase.split()) for phrase in phrases if not phrase.startswith("!")),
                frozenset(phrase[1:] for phrase in phrases if phrase.startswith("!")),
                words,
                any(word.startswith("~") for word in words),
            )
        )
    return tuple(found)
