"""Texts of the layers beneath, which know no Qt and speak English, in the window's language.

A text is looked up as it stands. Where it was made from a template ("Rename {name} to {value}"), the template is found
by pattern, and what stood in its slots is put into the translated one. All templates stand in
resources/translations/sentences.txt, collected from the code by `python -m tests.translations`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from PySide6.QtCore import QLocale

from studio.gui.translating import figures, language, later, locale, tr
from studio.problems import Finding, Problem
from studio.resources import resource

WORDED = frozenset(
    {
        "asked", "band", "beside", "capital", "cause", "count", "doing", "empty", "expected", "field",
        "given", "held", "hint", "holder", "in_reference", "in_synthetic", "in_words", "kinds", "lower",
        "mend", "message", "owner", "place", "problem", "still", "term", "title", "type", "unit", "what",
        "where", "word", "words",
    }
)  # fmt: skip
"""Slots that hold words of ours, which are translated too; all others hold names and values, which stay.

Where a name alone does not tell, a translation marks the slot itself: {value!w}.
"""

FIGURED = frozenset({"percent", "seconds", "shares", "short", "signed", "size"})
"""Slots that hold figures in words: shares, spans, sizes."""

COUNTS = (
    later("Overall"), later("{n:,} of {count}"),
    later("{n:,} column"), later("{n:,} columns"), later("{n:,} pair"), later("{n:,} pairs"),
    later("character"), later("item"), later("entry"), later("good"), later("fair"), later("poor"),
    later("and"), later("saved"), later("edited"), later("new"), later("numbers"), later("dates"), later("categories"),
    later("durations"), later("text"), later("lists"), later("values"), later("number"), later("date"),
)  # fmt: skip
"""Words that the layers beneath put together themselves."""

_SLOT = re.compile(r"(?<!\{)\{(\w+)(!w)?(?::([^{}]*))?\}")
_NUMBER = r"[-−+]?[0-9][0-9,]*(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?|-?inf|nan"
_FIGURE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_WORD_AND_FIGURE = re.compile(r"([^\W\d][^\d]*) ([-−+]?[0-9].*)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_SENTENCE_END = re.compile(r"(?<=[.!?:]) ")


def said(text: str) -> str:
    """`text` in the window's language; as it stands where nobody has translated it."""
    return text if language() == "en" else _said(language(), text)


def said_finding(finding: Finding) -> str:
    """What is wrong and what to do, without the place."""
    return f"{said(finding.message)} {said(finding.mend)}".strip()


def said_problem(problem: Problem) -> str:
    """Where, what, and what to do."""
    head = f"{said(problem.where)}: " if problem.where else ""
    return f"{head}{said(problem.message)} {said(problem.mend)}".rstrip()


def said_figures(text: str) -> str:
    """A line of figures, such as the caption of a chart: words, marks of numbers and names of months."""
    if language() == "en":
        return text
    return " · ".join(map(_figures_said, text.split(" · ")))


def _figures_said(part: str) -> str:
    whole = said(part)
    if whole != part:
        return whole
    match = _WORD_AND_FIGURE.fullmatch(part)
    if match is not None:
        part = f"{said(match[1])} {match[2]}"
    return _MONTH.sub(_month, _FIGURE.sub(lambda figure: figures(figure.group()), part))


def _month(match: re.Match[str]) -> str:
    number = _MONTHS.index(match.group()) + 1
    return locale().standaloneMonthName(number, QLocale.FormatType.ShortFormat).rstrip(".")


@lru_cache(maxsize=4096)
def _said(_language: str, text: str) -> str:
    pieces, said_pieces, start = _SENTENCE_END.split(text), [], 0
    while start < len(pieces):
        for end in range(len(pieces), start, -1):
            found = _found(" ".join(pieces[start:end]))
            if found is not None:
                break
        else:
            found, end = pieces[start], start + 1
        said_pieces.append(found)
        start = end
    return " ".join(said_pieces)


def _found(text: str) -> str | None:
    """The translation of one text, None where there is none."""
    translated = tr(text)
    if translated != text:
        return translated
    for template, words in _templates():
        # Most templates are out by their words, so that few patterns are ever compiled.
        if words in text:
            match = pattern_of(template).fullmatch(text)
            if match:
                return _filled(tr(template), template, match)
    return None


def _filled(translated: str, template: str, match: re.Match[str]) -> str:
    specs = {slot.group(1): slot.group(3) for slot in _SLOT.finditer(template)}

    def value(slot: re.Match[str]) -> str:
        name = slot.group(1)
        found = match.group(name)
        if specs.get(name):
            return figures(found)
        plain = name.rstrip("_23456789")
        return (
            said_figures(found)
            if plain in FIGURED
            else _word(found)
            if slot.group(2) or plain in WORDED
            else found
        )

    return _SLOT.sub(value, translated).replace("{{", "{").replace("}}", "}")


def _word(text: str) -> str:
    """Words of ours inside a sentence: perhaps a title without its capital, perhaps several in a row."""
    for written in (text, text[:1].upper() + text[1:]):
        translated = said(written)
        if translated != written:
            return translated
    first, found, rest = text.partition(" and ")
    return f"{_word(first)} {tr('and')} {_word(rest)}" if found else text


@lru_cache(maxsize=1)
def _templates() -> tuple[tuple[str, str], ...]:
    """The templates with their longest words between slots, those that say most first."""
    lines = resource("translations", "sentences.txt").read_text("utf-8").splitlines()
    found = sorted(map(_unescaped, filter(None, lines)), key=_rank)
    return tuple((template, _longest_words(template)) for template in found)


def _longest_words(template: str) -> str:
    ends = [0, *(place for slot in _SLOT.finditer(template) for place in slot.span()), len(template)]
    pieces = (template[ends[i] : ends[i + 1]] for i in range(0, len(ends), 2))
    return max((piece.replace("{{", "{").replace("}}", "}") for piece in pieces), key=len)


@cache
def pattern_of(template: str) -> re.Pattern[str]:
    """What a text made from `template` looks like; a slot with a format takes numbers alone."""
    parts: list[str] = []
    end = 0
    for slot in _SLOT.finditer(template):
        parts.append(_literal(template[end : slot.start()]))
        parts.append(f"(?P<{slot.group(1)}>{_NUMBER if slot.group(3) else '.*?'})")
        end = slot.end()
    return re.compile("".join((*parts, _literal(template[end:]))), re.DOTALL)


def _rank(template: str) -> tuple[int, int, str]:
    """Templates with numbers first, then those that say most: what fits them is hardly meant for another."""
    n_numbers = sum(1 for slot in _SLOT.finditer(template) if slot.group(3))
    return -n_numbers, -len(_SLOT.sub("", template)), template


def _literal(text: str) -> str:
    return re.escape(text.replace("{{", "{").replace("}}", "}"))


def _unescaped(line: str) -> str:
    return line.replace("\\n", "\n")
