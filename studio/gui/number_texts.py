"""Numbers as people write and read them, in the marks of their language."""

from __future__ import annotations

import math
import re

from studio.gui.translating import decimal_mark, figures

_GROUPED_FROM = 10_000
_GROUPED = re.compile(r"[-+]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]*)?")


def read_number(text: str, whole: bool) -> float | int | None:
    """A number as people write it: 1,000.5, 1.000,5, 1 000; as the language has it. None where it is none."""
    cleaned = text.strip().replace("\u2212", "-")
    for sign in (" ", "\u00a0", "\u202f", "_", "'", "\u2019"):
        cleaned = cleaned.replace(sign, "")
    if decimal_mark() == ",":
        cleaned = _from_comma(cleaned)
    elif "," in cleaned:
        cleaned = _with_point(cleaned)
    try:
        value = int(cleaned) if whole else float(cleaned)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def write_number(value: float, grouped: bool = True) -> str:
    """The shortest text that is read as the same number; large whole ones with marks between their thousands."""
    whole = value == int(value) and abs(value) < 1e15
    if not whole and not isinstance(value, int):
        return figures(repr(value))
    return figures(f"{int(value):,}") if grouped and abs(value) >= _GROUPED_FROM else str(int(value))


def whole_number(text: str) -> int | None:
    """A whole number from 0 up as people type it: 1,000,000 or 1 000 000 or 1M or 2.5k; None where it is none."""
    cleaned = text.strip().lower()
    for sign in (" ", "\u00a0", "\u202f", "_", "'"):
        cleaned = cleaned.replace(sign, "")
    factor = {"k": 10**3, "m": 10**6, "g": 10**9, "b": 10**9}.get(cleaned[-1:], 1)
    digits = cleaned[:-1] if factor > 1 else cleaned
    digits = _from_comma(digits) if decimal_mark() == "," else digits.replace(",", "")
    head, _, tail = digits.partition(".")
    if not (head + tail).isdecimal() or (tail and factor == 1):
        return None
    return int(head or 0) * factor + (int(tail) * factor // 10 ** len(tail) if tail else 0)


def _with_point(text: str) -> str:
    """Commas group thousands where three digits follow each; a single other one marks the decimals."""
    head, _, tail = text.rpartition(",")
    if "." in tail or (len(tail) == 3 and tail.isdigit()):
        return text.replace(",", "")
    if text.count(",") > 1:
        return text
    return f"{head.replace('.', '')}.{tail}"


def _from_comma(text: str) -> str:
    """A number with a decimal comma and points between thousands, and English ones that cannot be mistaken."""
    if text.rfind(".") > text.rfind(",") >= 0 or text.count(",") > 1:
        return text.replace(",", "")
    if _GROUPED.fullmatch(text):
        text = text.replace(".", "")
    return text.replace(",", ".")
