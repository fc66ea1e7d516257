"""Finds what a person means by a few letters: whole words first, then beginnings of words, then letters in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_INSIDE, _LETTERS, _ALSO = 1.0, 2.0, 3.0
_GAP, _LATE, _LONG = 0.2, 0.01, 0.002


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text answers; a smaller cost is better. `places` are the letters that were found."""

    cost: float
    places: tuple[int, ...]


def match(query: str, text: str, also: str = "") -> Match | None:
    """How the words of `query` are found in `text`, or in words that stand for it; None where one is not found."""
    hay = text.lower()
    cost, places = _LONG * len(hay), set[int]()
    for word in query.lower().split():
        found = _whole(word, hay) or _letters(word, hay)
        if found is None and _starts(word.replace("-", ""), also.lower().replace("-", "")) >= 0:
            found = Match(_ALSO, ())
        if found is None:
            return None
        cost += found.cost
        places.update(found.places)
    return Match(cost, tuple(sorted(places)))


def ranked(query: str, texts: Sequence[tuple[str, str]], limit: int) -> list[tuple[int, Match]]:
    """The best `limit` of (text, words that stand for it) with their places in `texts`, the best first."""
    found = []
    for index, (text, also) in enumerate(texts):
        one = match(query, text, also)
        if one is not None:
            found.append((index, one))
    found.sort(key=lambda item: (item[1].cost, item[0]))
    return found[:limit]


def _whole(word: str, hay: str) -> Match | None:
    start = _starts(word, hay)
    base = 0.0
    if start < 0:
        start, base = hay.find(word), _INSIDE
    if start < 0:
        return None
    return Match(base + _LATE * start, tuple(range(start, start + len(word))))


def _starts(word: str, hay: str) -> int:
    """Where a word of `hay` begins with `word`, -1 if none does."""
    start = hay.find(word)
    while start > 0 and hay[start - 1].isalnum():
        start = hay.find(word, start + 1)
    return start


def _letters(word: str, hay: str) -> Match | None:
    """The letters in their order, the first one at the beginning of a word: "adc" finds "Add column"."""
    place = _starts(word[0], hay)
    if place < 0:
        return None
    places = [place]
    gaps = 0
    for letter in word[1:]:
        after = places[-1] + 1
        if hay[after : after + 1] == letter:
            places.append(after)
            continue
        gaps += 1
        start = _starts(letter, hay[after:])
        found = after + start if start >= 0 else hay.find(letter, after)
        if found < 0:
            return None
        places.append(found)
    # Letters strewn about answer to anything; most of a word has to hang together or begin words.
    if gaps > 1 + len(word) // 2:
        return None
    return Match(_LETTERS + _GAP * gaps + _LATE * place, tuple(places))
