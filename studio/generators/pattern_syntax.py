"""A regular expression read as the strings that it matches, character by character.

Python's own parser reads the pattern, so that it means what `re.fullmatch` takes it to mean. Where a class is open at
its upper end (`.`, `[^a]`, `\\W`) it stands for printable ASCII, and an open repeat for a stated number at most.
"""

from __future__ import annotations

import re
import re._constants as sre  # type: ignore[import-not-found]  # typeshed does not know it
import re._parser as parser  # type: ignore[import-not-found]  # the tree of a pattern has no public home
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

MAXIMUM_TEXT = 2_000
MAXIMUM_PLACES = 20_000
MAXIMUM_ALPHABET = 30_000

_PRINTABLE = range(0x20, 0x7F)
_DIGITS = tuple(ord(c) for c in "0123456789")
_WORD = tuple(ord(c) for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
_SPACE = (0x20,)

_MARKS = {
    sre.ASSERT: ("A look-ahead or look-behind", ("(?=", "(?<=")),
    sre.ASSERT_NOT: ("A negative look-ahead or look-behind", ("(?!", "(?<!")),
    sre.GROUPREF: (
        "A reference back to a group",
        ("(?P=", "\\1", "\\2", "\\3", "\\4", "\\5", "\\6", "\\7", "\\8", "\\9"),
    ),
    sre.GROUPREF_EXISTS: ("A condition on a group", ("(?(",)),
    sre.ATOMIC_GROUP: ("An atomic group", ("(?>",)),
    sre.POSSESSIVE_REPEAT: ("A possessive repeat", ("*+", "++", "?+", "}+")),
}
_TOO_DEEP = "The pattern cannot be read: its numbers or its brackets go too far."
_BEGINNINGS = (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING)
_ENDS = (sre.AT_END, sre.AT_END_STRING)


@dataclass(slots=True)
class Network:
    """A nondeterministic automaton: places, free moves, and moves that write one character of a class."""

    free: list[list[int]] = field(default_factory=list)
    writes: list[tuple[int, int] | None] = field(default_factory=list)
    """For each place the class it writes (an index into `classes`) and the place after it, or None."""
    classes: list[tuple[int, ...]] = field(default_factory=list)
    """Code points of each class, ascending."""
    start: int = 0
    end: int = 0

    def place(self) -> int:
        """A new place; raises ValueError where the pattern grows beyond all use."""
        if len(self.free) >= MAXIMUM_PLACES:
            raise ValueError(
                "The pattern repeats too much: written out it has over 20,000 places. Lower the repeats."
            )
        self.free.append([])
        self.writes.append(None)
        return len(self.free) - 1


def network(pattern: str, most: int) -> Network:
    """The automaton of `pattern`, with open repeats taken at most `most` times (or as often as they must be).

    Raises ValueError, in words and with the position in the pattern, where it is no pattern or where its strings
    cannot be written from left to right.
    """
    if len(pattern) > MAXIMUM_TEXT:
        raise ValueError(f"The pattern has {len(pattern):,} characters; at most {MAXIMUM_TEXT:,} are read.")
    tree = _parsed(pattern)
    if tree.state.flags & (re.IGNORECASE | re.MULTILINE | re.LOCALE):
        raise ValueError(
            "The flags (?i), (?m) and (?L) are not used for making values. Write both cases out, as [aA]."
        )
    builder = _Builder(pattern, most)
    net = builder.net
    net.start = net.place()
    try:
        net.end = builder.sequence(tree, net.start, first=True, last=True)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    return net


def _parsed(pattern: str) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return parser.parse(pattern)
    except re.error as error:
        place = "" if error.pos is None else f" at character {error.pos + 1}"
        raise ValueError(f"The pattern cannot be read: {error.msg}{place}.") from None
    except (OverflowError, RecursionError):
        raise ValueError(_TOO_DEEP) from None


class _Builder:
    """Walks the tree; every method takes the place to go on from and gives the place where it ends."""

    def __init__(self, pattern: str, most: int) -> None:
        self.pattern = pattern
        self.most = most
        self.net = Network()
        self._known: dict[tuple[int, ...], int] = {}

    def sequence(self, items: Sequence[tuple[Any, Any]], place: int, *, first: bool, last: bool) -> int:
        parts = list(items)
        solid = [i for i, (kind, _) in enumerate(parts) if kind is not sre.AT]
        for i, (kind, value) in enumerate(parts):
            at_start = first and (not solid or i <= solid[0])
            at_end = last and (not solid or i >= solid[-1])
            place = self._item(kind, value, place, at_start, at_end)
        return place

    def _item(self, kind: Any, value: Any, place: int, first: bool, last: bool) -> int:
        if kind in (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN):
            return self._write(self._class(kind, value), place)
        if kind is sre.SUBPATTERN:
            _, added, removed, items = value
            if (added | removed) & (re.IGNORECASE | re.MULTILINE):
                raise self._refused(
                    "A flag inside a group", ("(?i", "(?m", "(?-i", "(?-m", "(?s", "(?x", "(?a")
                )
            return self.sequence(items, place, first=first, last=last)
        if kind is sre.BRANCH:
            end = self.net.place()
            for items in value[1]:
                fork = self._step(place)
                self.net.free[self.sequence(items, fork, first=first, last=last)].append(end)
            return end
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            return self._repeat(value, place, first, last)
        if kind is sre.AT:
            if (value in _BEGINNINGS and first) or (value in _ENDS and last):
                return place
            raise self._refused(
                "An anchor or a word boundary inside the pattern", ("^", "$", "\\b", "\\B", "\\A", "\\Z")
            )
        title, marks = _MARKS.get(kind, (f"The construct {str(kind).lower()}", ()))
        raise self._refused(title, marks)

    def _repeat(self, value: Any, place: int, first: bool, last: bool) -> int:
        low, high, items = value
        if high is sre.MAXREPEAT:
            high = max(low, self.most)
        end = self.net.place()
        alone = first and last and high == 1
        for count in range(high):
            if count >= low:
                self.net.free[place].append(end)
            before = len(self.net.free)
            place = self.sequence(items, self._step(place), first=alone, last=alone)
            if len(self.net.free) == before + 1:
                break
        self.net.free[place].append(end)
        return end

    def _step(self, place: int) -> int:
        fresh = self.net.place()
        self.net.free[place].append(fresh)
        return fresh

    def _write(self, points: tuple[int, ...], place: int) -> int:
        if not points:
            raise ValueError(
                "A class in the pattern has no character: what is excluded with ^ leaves nothing of printable ASCII."
            )
        if points not in self._known:
            self._known[points] = len(self.net.classes)
            self.net.classes.append(points)
        start, after = self._step(place), self.net.place()
        self.net.writes[start] = (self._known[points], after)
        return after

    def _class(self, kind: Any, value: Any) -> tuple[int, ...]:
        if kind is sre.LITERAL:
            return (value,)
        if kind is sre.NOT_LITERAL:
            return tuple(point for point in _PRINTABLE if point != value)
        if kind is sre.ANY:
            return tuple(_PRINTABLE)
        return self._members(value)

    def _members(self, items: Sequence[tuple[Any, Any]]) -> tuple[int, ...]:
        found: dict[int, None] = {}
        negated = False
        for kind, value in items:
            if kind is sre.NEGATE:
                negated = True
            elif kind is sre.LITERAL:
                found[value] = None
            elif kind is sre.RANGE:
                low, high = value
                if high - low >= MAXIMUM_ALPHABET:
                    raise ValueError(f"A class in the pattern spans {high - low + 1:,} characters; at most "
                                     f"{MAXIMUM_ALPHABET:,} are used.")  # fmt: skip
                found.update(dict.fromkeys(range(low, high + 1)))
            else:
                found.update(dict.fromkeys(_category(value)))
        points = (p for p in _PRINTABLE if p not in found) if negated else sorted(found)
        return tuple(point for point in points if not 0xD800 <= point < 0xE000)

    def _refused(self, what: str, marks: Sequence[str]) -> ValueError:
        at = _position(self.pattern, marks)
        where = f" (character {at + 1})" if at is not None else ""
        return ValueError(f"{what}{where} cannot be used for making values. Write the pattern without it.")


def _category(kind: Any) -> Sequence[int]:
    plain = {sre.CATEGORY_DIGIT: _DIGITS, sre.CATEGORY_WORD: _WORD, sre.CATEGORY_SPACE: _SPACE}
    if kind in plain:
        return plain[kind]
    without = {sre.CATEGORY_NOT_DIGIT: _DIGITS, sre.CATEGORY_NOT_WORD: _WORD, sre.CATEGORY_NOT_SPACE: _SPACE}[
        kind
    ]
    return tuple(point for point in _PRINTABLE if point not in without)


def _position(pattern: str, marks: Sequence[str]) -> int | None:
    """Where the first of `marks` stands outside of a class, unless it is written out with a backslash."""
    at, inside = 0, False
    while at < len(pattern):
        if not inside and any(pattern.startswith(mark, at) for mark in marks):
            return at
        if pattern[at] == "\\":
            at += 1
        elif pattern[at] == "[" and not inside:
            inside = True
            at += 1 if pattern[at + 1 : at + 2] in ("]", "^") else 0
        elif pattern[at] == "]":
            inside = False
        at += 1
    return None
