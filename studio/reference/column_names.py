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

from studio.generators.generator import Generator
from studio.generators.registry import by_kind, generator
from studio.reference.naming import words_of
from studio.resources import resource

WHOLE_KINDS = ("person", "address", "company", "lifecycle")
"""Types of several parts: they stand in a hidden column, and visible columns take one part each."""

_LINE = re.compile(r"(?P<kind>\w+)(?:\.(?P<part>\w+)| (?P<values>\{.*\})) \| (?P<phrases>.*)")

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
