"""Cuts an SQL script into statements and a statement into its entries, each with its line; knows no dialect.

Only quotes, comments and brackets are understood here. Lines of psql and sqlplus, data blocks and bodies of routines
are left out, so that what remains can be parsed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from studio.problems import Problem

_GRAMMAR = r"""
      (?P<space>\s+)
    | (?P<comment>--[^\n]*|/\*.*?\*/|/\*.*\Z)
    | (?P<dollar>\$(?P<tag>\w*)\$.*?\$(?P=tag)\$)
    | (?P<text>[Ee]'(?:[^'\\]|''|\\.)*'|[NnBbXxRr]?%s)
    | (?P<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\[\]\n'"]*\])
    | (?P<word>[^\W\d][\w$]*)
    | (?P<number>\d+(?:\.\d+)?)
    | (?P<sign>.)
    """
_STANDARD = re.compile(_GRAMMAR % "'(?:[^']|'')*'", re.VERBOSE | re.DOTALL)
_ESCAPING = re.compile(_GRAMMAR % r"'(?:[^'\\]|''|\\.)*'", re.VERBOSE | re.DOTALL)
_IS_ESCAPING = re.compile(r"\bENGINE\s*=|\bAUTO_INCREMENT\b|`", re.IGNORECASE)
"""Marks of the dialects in which a backslash hides the quote after it."""
_SKIPPED = ("INSERT", "REPLACE", "UPDATE", "DELETE", "SELECT", "MERGE", "VALUES", "WITH")
_COPY = re.compile(
    r"^COPY\s[^;]*\sFROM\s+stdin\b[^;\n]*;[^\n]*\n(?:.*?\n)?\\\.[^\n]*$",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_COPY_OPEN = re.compile(r"^COPY\s[^;]*\sFROM\s+stdin\b[^;\n]*;.*\Z", re.IGNORECASE | re.MULTILINE | re.DOTALL)
_PSQL = re.compile(r"^\\[^\n]*$", re.MULTILINE)
_SQLPLUS = re.compile(
    r"^(?:SET\s+(?:ECHO|DEFINE|FEEDBACK|SERVEROUTPUT|PAGESIZE|LINESIZE|TERMOUT|VERIFY|SQLBLANKLINES)\b[^\n;]*"
    r"|(?:PROMPT|REM|SPOOL|WHENEVER)\b[^\n]*);?$",
    re.IGNORECASE | re.MULTILINE,
)
_ENDS = re.compile(r"^[ \t]*(?:GO(?:[ \t]+\d+)?|/)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_DELIMITER = re.compile(r"^[ \t]*DELIMITER[ \t]+(\S+)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_HASH_COMMENT = re.compile(r"^[ \t]*#[^\n]*$", re.MULTILINE)
_ROUTINE = re.compile(
    r"CREATE\s+(?:OR\s+(?:REPLACE|ALTER)\s+)?(?:(?:NON)?EDITIONABLE\s+)?(?:DEFINER\s*=\s*\S+\s+)?"
    r"(?:CONSTRAINT\s+)?(?:TRIGGER|FUNCTION|PROCEDURE|PROC|PACKAGE|EVENT)\b|DECLARE\b|BEGIN\s+(?!TRAN|WORK|;)\w"
    r"|ALTER\s+(?:TRIGGER|FUNCTION|PROCEDURE|PROC)\b",
    re.IGNORECASE,
)
_ROWS = r"^[ \t]*(?:INSERT|REPLACE)\s+(?:INTO|IGNORE)\b(?:[^;'\"`]++|%s|\"[^\"]*+\"|`[^`]*+`)*+;"
_STANDARD_ROWS = re.compile(_ROWS % "'(?:[^']++|'')*+'", re.IGNORECASE | re.MULTILINE)
_ESCAPING_ROWS = re.compile(_ROWS % r"'(?:[^'\\]++|''|\\.)*+'", re.IGNORECASE | re.MULTILINE | re.DOTALL)
"""Rows of data, of which there may be millions: passed over at once."""
_BREAK = "\x00"
_HEAD = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A token: its kind ("word", "quoted", "text", "number", "sign", "dollar"), its text, and where it starts."""

    kind: str
    text: str
    at: int

    @property
    def upper(self) -> str:
        """A bare word in capitals, "" for anything else."""
        return self.text.upper() if self.kind == "word" else ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: the text that it stands in, its tokens without comments, and the line it starts in."""

    source: str
    words: tuple[Word, ...]

    @property
    def line(self) -> int:
        """Counted from 1."""
        return line_of(self.source, self.words[0].at)

    @property
    def text(self) -> str:
        """As it stands in the script."""
        return text_of(self.source, self.words)

    def starts(self, *words: str) -> bool:
        """Whether its first bare words are these."""
        return tuple(word.upper for word in self.words[: len(words)]) == words


def line_of(source: str, at: int) -> int:
    """The line of a place, counted from 1."""
    return bisect_left(_line_ends(source), at) + 1


@lru_cache(maxsize=2)
def _line_ends(source: str) -> list[int]:
    return [match.start() for match in re.finditer("\n", source)]


def text_of(source: str, words: tuple[Word, ...]) -> str:
    """The script from the first to the last of the tokens, comments between them left out."""
    if not words:
        return ""
    parts = [words[0].text]
    for before, after in pairwise(words):
        end = before.at + len(before.text)
        gap = source[end : after.at]
        parts.append((" " if gap else "") + after.text)
    return "".join(parts)


def statements(source: str) -> Iterator[Statement]:
    """The statements of a script; raises Problem where a quote or a bracket is never closed."""
    clean = _without_lines(source)
    delimiters = [(match.end(), match[1]) for match in _DELIMITER.finditer(clean)]
    clean = _DELIMITER.sub(lambda match: " " * (len(match[0]) - 1) + _BREAK, clean)
    for _, mark in delimiters:
        if mark != ";":
            clean = clean.replace(mark, _BREAK + " " * (len(mark) - 1))
    words: list[Word] = []
    body = _Body()
    for word in _words(clean, source):
        if word.text == _BREAK:
            ends = True
        else:
            ends = word.text == ";" and not body.is_open
            # Of rows of data nobody needs more than the head, and there may be millions of them.
            if not ends and not (words and len(words) > _HEAD and words[0].upper in _SKIPPED):
                words.append(word)
                body.take(words)
        if ends and words:
            yield Statement(source, tuple(words))
        if ends:
            words, body = [], _Body()
    if words:
        yield Statement(source, tuple(words))


class _Body:
    """Whether the statement so far is a routine whose BEGIN has found no END."""

    def __init__(self) -> None:
        self._is_routine = False
        self._depth = 0

    @property
    def is_open(self) -> bool:
        return self._depth > 0

    def take(self, words: list[Word]) -> None:
        """One more token has come."""
        if self._is_routine:
            self._count(words[-2:])
        elif len(words) <= _HEAD and _ROUTINE.match(" ".join(word.text for word in words)):
            self._is_routine = True
            for place in range(1, len(words) + 1):
                self._count(words[max(0, place - 2) : place])

    def _count(self, words: list[Word]) -> None:
        last, before = words[-1].upper, words[0].upper if len(words) > 1 else ""
        if last in ("BEGIN", "CASE") and before != "END":
            self._depth += 1
        elif last == "END":
            self._depth = max(0, self._depth - 1)
        elif last in ("IF", "LOOP", "WHILE", "REPEAT") and before == "END":
            self._depth += 1


def _without_lines(source: str) -> str:
    """The script with lines of other programs blanked, every character in its place."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]+", lambda line: " " * len(line[0]), match[0])

    for pattern in (_COPY, _COPY_OPEN, _PSQL, _SQLPLUS):
        source = pattern.sub(blank, source)

    def head_only(match: re.Match[str]) -> str:
        return f"INSERT{blank(match)[6:-1]};"

    escaping = bool(_IS_ESCAPING.search(source))
    if escaping:
        source = _HASH_COMMENT.sub(blank, source)
    source = (_ESCAPING_ROWS if escaping else _STANDARD_ROWS).sub(head_only, source)
    return _ENDS.sub(lambda match: _BREAK + " " * (len(match[0]) - 1), source)


def _words(clean: str, source: str) -> Iterator[Word]:
    token = _ESCAPING if _IS_ESCAPING.search(source) else _STANDARD
    at = 0
    while at < len(clean):
        if clean[at] == _BREAK:
            yield Word("sign", _BREAK, at)
            at += 1
            continue
        match = token.match(clean, at)
        assert match is not None
        kind, text = match.lastgroup or "sign", match[0]
        if match["dollar"]:
            kind = "dollar"
        if kind == "sign" and text in "'\"`":
            raise Problem(
                f"In line {line_of(source, at):,} a quote ({text}) opens that is never closed.",
                mend="Close it, or fetch the script again; it may have been cut off.",
            )
        if kind not in ("space", "comment"):
            yield Word(kind, source[at : at + len(text)], at)
        at += len(text)


def bracketed(statement: Statement, start: int) -> tuple[tuple[Word, ...], int]:
    """The tokens between the bracket at index `start` and its partner, and the index after it; raises Problem."""
    depth = 0
    for index in range(start, len(statement.words)):
        text = statement.words[index].text
        depth += (text == "(") - (text == ")")
        if depth == 0:
            return statement.words[start + 1 : index], index + 1
    line = line_of(statement.source, statement.words[start].at)
    raise Problem(
        f"The bracket that opens in line {line:,} is never closed.",
        mend="Close it, or fetch the script again; it may have been cut off.",
    )


def entries(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Tokens parted at the commas that stand in no bracket; an empty part is one between two commas."""
    found: list[list[Word]] = [[]]
    round_, angle = 0, 0
    for index, word in enumerate(words):
        round_ += (word.text == "(") - (word.text == ")")
        if word.text == "<" and index and words[index - 1].upper in ("ARRAY", "STRUCT", "MAP", "RANGE"):
            angle += 1
        elif word.text == ">" and angle:
            angle -= 1
        if word.text == "," and not round_ and not angle:
            found.append([])
        else:
            found[-1].append(word)
    return [tuple(part) for part in found]
