"""Help for a person who types a formula: what could stand at the cursor, and what each function does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from studio.generators.expression.functions import FUNCTIONS
from studio.generators.expression.spelling import spelled

_WORD = re.compile(r'(?:(?:(?i:parent)\.)?"[^"\n]*|(?:(?i:parent)\.)?[^\W\d]\w*|(?i:parent)\.)\Z')
_CALL = re.compile(r"([^\W\d]\w*)\s*\Z")
_WORDS = ("case", "when", "then", "else", "end", "and", "or", "not", "in", "between", "like", "is", "null")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is offered: as it is shown, as it is put into the text, and a sentence about it."""

    shown: str
    text: str
    help: str

    @property
    def is_call(self) -> bool:
        """Whether the cursor belongs behind an opening bracket."""
        return self.text.endswith("(")


@cache
def functions() -> tuple[Suggestion, ...]:
    """All functions of formulas, by name."""
    found = sorted(FUNCTIONS.values(), key=lambda function: function.name)
    return tuple(Suggestion(item.usage, f"{item.name}(", item.help) for item in found)


def groups() -> dict[str, tuple[Suggestion, ...]]:
    """The functions by what they are about, in the order of the help."""
    result: dict[str, tuple[Suggestion, ...]] = {}
    for function in FUNCTIONS.values():
        made = Suggestion(function.usage, f"{function.name}(", function.help)
        result[function.group] = (*result.get(function.group, ()), made)
    return result


def word_before(text: str) -> str:
    """The word that is being typed at the end of `text`, with its opening quote; "" where none is."""
    found = _WORD.search(text)
    return found.group() if found else ""


def suggestions(word: str, columns: Iterable[str]) -> tuple[Suggestion, ...]:
    """What begins like `word`: columns first, then functions and words of the language; all columns and functions for
    an empty word."""
    quoted, plain = '"' in word, word.replace('"', "").casefold()
    names = [Suggestion(name, spelled(name), "") for name in columns if name.casefold().startswith(plain)]
    if quoted:
        return tuple(names)
    calls = [item for item in functions() if item.text.startswith(plain)]
    words = [Suggestion(item, f"{item} ", "") for item in _WORDS if plain and item.startswith(plain)]
    return (*names, *calls, *words)


def call_around(text: str) -> Suggestion | None:
    """The function between whose brackets the end of `text` stands."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        if text[place] == ")":
            depth += 1
        elif text[place] == "(" and depth:
            depth -= 1
        elif text[place] == "(":
            found = _CALL.search(text[:place])
            function = FUNCTIONS.get(found.group(1).lower()) if found else None
            return (
                None if function is None else Suggestion(function.usage, f"{function.name}(", function.help)
            )
    return None
