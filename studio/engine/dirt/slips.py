"""Slips in one text: what a hand, a scanner, a form or a wrong code page makes of it.

Each takes a text that is not empty and two random words, and gives another text, never the same and never an empty one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Slip = Callable[[str, int, int], str]

_ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_OCR = {
    "rn": "m", "m": "rn", "cl": "d", "d": "cl", "vv": "w", "w": "vv", "li": "h", "0": "O", "O": "0", "o": "0",
    "1": "l", "l": "1", "I": "1", "i": "1", "5": "S", "S": "5", "s": "5", "8": "B", "B": "8", "2": "Z", "Z": "2",
    "6": "G", "G": "6", "9": "g", "g": "9", "b": "6", "e": "c", "c": "e", "h": "b", "u": "ii", "n": "ri", "a": "o",
    "t": "f", "f": "t", "E": "F", "D": "O", "Q": "O", "U": "V", "V": "U", "3": "8", "4": "A", "A": "4", "7": "1",
}  # fmt: skip
OCR_SIGNS = "[" + "".join(sorted({sign for source in _OCR for sign in source if len(source) == 1})) + "]"
"""A pattern of the signs that a scanner confuses."""
_PLACEHOLDERS = ("N/A", "-", "?", "null", "unknown", "xxx", "test", "#REF!")
_BLANKS = (" ", "  ", "\t", "\u00a0")


def _neighbours() -> dict[str, str]:
    """The keys beside each key, on the row and on those above and below."""
    found: dict[str, str] = {}
    for y, row in enumerate(_ROWS):
        for x, key in enumerate(row):
            near = [row[x - 1] if x else "", row[x + 1] if x + 1 < len(row) else ""]
            around = [_ROWS[other] for other in (y - 1, y + 1) if 0 <= other < len(_ROWS)]
            near += [other[x] for other in around if x < len(other)]
            found[key] = "".join(near)
            found[key.upper()] = "".join(near).upper()
    return found


_NEAR = _neighbours()


def typo(text: str, first: int, second: int) -> str:
    """A neighbouring key, two letters changed about, one left out or one twice."""
    ways = [_wrong_key, _changed_about, _left_out, _twice]
    for way in ways[first % 4 :] + ways[: first % 4]:
        made = way(text, second)
        if made and made != text:
            return made
    return _twice(text, second)


def _wrong_key(text: str, word: int) -> str:
    places = [i for i, sign in enumerate(text) if sign in _NEAR]
    if not places:
        return ""
    place = places[word % len(places)]
    near = _NEAR[text[place]]
    return text[:place] + near[(word >> 20) % len(near)] + text[place + 1 :]


def _changed_about(text: str, word: int) -> str:
    places = [i for i in range(len(text) - 1) if text[i] != text[i + 1]]
    if not places:
        return ""
    place = places[word % len(places)]
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _left_out(text: str, word: int) -> str:
    place = word % len(text)
    return text[:place] + text[place + 1 :]


def _twice(text: str, word: int) -> str:
    place = word % len(text)
    return text[:place] + text[place] + text[place:]


_CONFUSED = re.compile("|".join(sorted(map(re.escape, _OCR), key=len, reverse=True)))


def ocr(text: str, first: int, _second: int) -> str:
    """One sign read as another that looks like it; the text must hold such a sign."""
    found = list(_CONFUSED.finditer(text))
    if not found:
        return text + "."
    hit = found[first % len(found)]
    return text[: hit.start()] + _OCR[hit[0]] + text[hit.end() :]


def case(text: str, first: int, _second: int) -> str:
    """All large, all small, the other way about, or each word with a capital; the text must hold letters with cases."""
    ways = [text.upper(), text.lower(), text.swapcase(), text.title()]
    others = list(dict.fromkeys(way for way in ways if way != text)) or [text + "."]
    return others[first % len(others)]


def white_space(text: str, first: int, second: int) -> str:
    """Blanks before, behind or twice within."""
    inner = [i for i, sign in enumerate(text) if sign == " "]
    blank = _BLANKS[second % len(_BLANKS)]
    if inner and first % 3 == 2:
        place = inner[(second >> 8) % len(inner)]
        # Never the blank that stands there already.
        return text[:place] + ("  " if blank == " " else blank) + text[place + 1 :]
    return blank + text if first % 3 == 0 else text + blank


def truncated(text: str, first: int, _second: int) -> str:
    """Cut off behind one sign or more; the text must have two."""
    return text[: 1 + first % max(1, len(text) - 1)] if len(text) > 1 else text + "…"


def encoding(text: str, first: int, _second: int) -> str:
    """UTF-8 read as Windows-1252; a text of plain letters loses one of them to the replacement character."""
    if not text.isascii():
        return text.encode("utf-8").decode("cp1252", "replace")
    place = first % len(text)
    return f"{text[:place]}\ufffd{text[place + 1 :]}"


def placeholder(text: str, first: int, _second: int) -> str:
    """What people type where they know nothing."""
    others = [word for word in _PLACEHOLDERS if word != text]
    return others[first % len(others)]


SLIPS: dict[str, Slip] = {
    "typo": typo, "ocr": ocr, "case": case, "white space": white_space, "truncated": truncated, "encoding": encoding,
}  # fmt: skip
"""The slips that any text may suffer, by their kind."""
