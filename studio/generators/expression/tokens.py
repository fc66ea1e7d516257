"""The words and signs of a formula, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from studio.generators.expression.problems import PlacedProblem

PARENT = "parent."
"""What stands before the name, or the id, of a column of the parent's row."""

RESERVED = frozenset(
    ("and", "or", "not", "case", "when", "then", "else", "end", "in", "is", "null", "like", "ilike", "between",
     "true", "false", "cast", "as", "select", "from", "where", "union", "with", "exists", "over", "distinct")
)  # fmt: skip
"""Words that are never a column's name unless quoted."""

_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
      | (?P<text>'(?:[^']|'')*')
      | (?P<quoted>"(?:[^"]|"")*")
      | (?P<parent>(?i:parent)\.(?:[^\W\d]\w*|"(?:[^"]|"")+"))
      | (?P<word>[^\W\d]\w*)
      | (?P<comment>--|/\*)
      | (?P<sign><=|>=|<>|!=|==|\|\||::|//|\*\*|[-+*/%^(),<>=])""",
    re.VERBOSE,
)
_HINTS = {
    "'": "Close the text with a single quote; a quote inside it is written twice.",
    '"': "Close the column's name with a double quote.",
    ";": "A formula is one expression; leave the semicolon out.",
    "&": "Join texts with || and conditions with and.",
    "|": "Join texts with || and conditions with or.",
    "!": "Write not, or <> for unequal.",
    "“": "Use straight quotes: \"name\" for a column, 'text' for a text.",
    "”": "Use straight quotes: \"name\" for a column, 'text' for a text.",
    "‘": "Use straight quotes: 'text'.",
    "’": "Use straight quotes: 'text'.",
    "×": "Write * for times.",
    "·": "Write * for times.",
    "÷": "Write / for divided by.",
    "−": "Write - for minus.",
    ".": "Take a field of a person or an address with a column of the type Part, then use that column.",
    "[": "Use round brackets.",
    "{": 'Write the column\'s name without braces, in double quotes where it holds spaces: "unit price".',
}

Kind = Literal["number", "text", "quoted", "word", "sign", "end"]


@dataclass(frozen=True, slots=True)
class Token:
    """`text` as it stands between `start` and `end`; `value` is lower case for words and unquoted for quotes."""

    kind: Kind
    text: str
    value: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of `text` without its spaces, closed by one of kind "end"; raises PlacedProblem."""
    found: list[Token] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            sign = text[place]
            raise PlacedProblem(place, f"{sign!r} has no meaning here.", _HINTS.get(sign, "Remove it."))
        kind, word = match.lastgroup, match.group()
        if kind == "comment":
            raise PlacedProblem(place, "A formula holds no comments.", "Put brackets between two signs.")
        if kind != "space":
            found.append(_token(kind, word, place))
        place = match.end()
    found.append(Token("end", "", "", len(text)))
    return tuple(found)


def _token(kind: str | None, word: str, start: int) -> Token:
    if "\0" in word:
        raise PlacedProblem(
            start + word.index("\0"), "The character with the number 0 cannot be used.", "Remove it."
        )
    if kind == "text":
        return Token("text", word, word[1:-1].replace("''", "'"), start)
    if kind == "quoted":
        return Token("quoted", word, word[1:-1].replace('""', '"'), start)
    if kind == "parent":
        name = word[len(PARENT) :]
        plain = name[1:-1].replace('""', '"') if name.startswith('"') else name
        return Token("quoted", word, PARENT + plain, start)
    if kind == "word":
        return Token("word", word, word.lower(), start)
    return Token("number" if kind == "number" else "sign", word, word, start)
