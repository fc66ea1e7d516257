"""Finds column types by what a person wants: by name, by words for the same thing, by family, by what help says."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from studio.generators.registry import by_kind

FAMILY_WORDS: dict[str, tuple[str, ...]] = {
    "numbers": ("numbers", "numeric", "amount", "measure", "statistics", "distribution"),
    "categories": ("categories", "category", "choice", "label", "factor"),
    "dates": ("dates", "times", "calendar", "day", "moment"),
    "people": ("people", "person", "human", "customer", "contact"),
    "places": ("places", "address", "location", "geography", "map"),
    "identifiers": ("identifiers", "id", "key", "code", "unique"),
    "text": ("texts", "words", "strings", "language"),
    "logic": ("logic", "calculated", "derived", "rule"),
    "relations": ("relations", "foreign", "parent", "child", "join"),
    "sequences": ("sequences", "series", "over time", "signal"),
}
"""Words for each family that its types need not repeat."""

_TITLE, _WORD, _FAMILY, _HELP = 12.0, 9.0, 3.0, 2.0
_PLURAL, _BEGINNING, _INSIDE = 0.9, 0.7, 0.3
_APART = re.compile(r"[-_,.;:()\s]+")


def find_types(text: str, said: Callable[[str], str] = str) -> tuple[str, ...]:
    """Kinds that answer to all words of `text`, the best first; all of them, in the gallery's order, for no words.

    `said` gives a text in the language of the window; both languages are searched.
    """
    query = text.lower().replace("_", " ").replace("-", " ").split()
    scored = []
    for place, (kind, cls) in enumerate(by_kind().items()):
        about = cls.about
        titles = [about.title, said(about.title), kind]
        words = [*about.words, *said(", ".join(about.words)).split(", ")]
        helps = [about.help, said(about.help)]
        fields = (
            (titles, _TITLE),
            (words, _WORD),
            ([about.family, *FAMILY_WORDS.get(about.family, ())], _FAMILY),
            (helps, _HELP),
        )
        phrase = " ".join(query)
        whole = sum(
            weight
            for texts, weight in fields[:2]
            if phrase and any(phrase == item.lower().replace("-", " ") for item in texts)
        )
        per_word = [max(weight * _found(word, " ".join(texts)) for texts, weight in fields) for word in query]
        if all(per_word):
            scored.append((-whole - sum(per_word), place, kind))
    return tuple(kind for _, _, kind in sorted(scored))


def _found(word: str, text: str) -> float:
    """1 for a whole word, less for the beginning of one, least inside one, 0 where it is not there."""
    words, singular = _split(text)
    if word in words:
        return 1.0
    if word.rstrip("s") in singular:
        return _PLURAL
    if any(item.startswith(word) for item in words):
        return _BEGINNING
    return _INSIDE if len(word) > 2 and any(word in item for item in words) else 0.0


@lru_cache(maxsize=4096)
def _split(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a text in small letters, and the same without the s of the plural."""
    words = frozenset(_APART.split(text.lower()))
    return words, frozenset(word.rstrip("s") for word in words)
