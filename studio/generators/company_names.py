"""How companies of the ten locales are called, from names, words of an industry and legal forms."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from studio.generators.locales import Locale
from studio.generators.names import names, spelt
from studio.resources import resource


@dataclass(frozen=True, slots=True)
class Owner:
    """A name in a company's name."""

    text: str
    latin: str
    weight: float


@dataclass(frozen=True, slots=True)
class Trade:
    """A word for an industry."""

    text: str
    latin: str
    industry: str


@dataclass(frozen=True, slots=True)
class Form:
    """Text around at most two slots, each "N", "M" (two different names), "W" (the word) or ""."""

    texts: tuple[str, str, str]
    slots: tuple[str, str]
    weight: float


@dataclass(frozen=True, slots=True)
class Naming:
    """All that a locale's companies are named with."""

    owners: tuple[Owner, ...]
    trades: tuple[Trade, ...]
    forms: tuple[Form, ...]
    mailboxes: tuple[str, ...]


@functools.cache
def naming(locale: Locale) -> Naming:
    """The naming of a locale."""
    lines = _lines("forms.txt", locale)
    forms = tuple(_form(text) for text in lines[0].split(" | "))
    return Naming(_owners(locale), _trades(locale), forms, tuple(lines[1].split()[1:]))


def _form(text: str) -> Form:
    pattern, _, weight = text.rpartition(" ")
    parts = re.split(r"\{([NMW])\}", pattern)
    parts += [""] * (5 - len(parts))
    return Form((parts[0], parts[2], parts[4]), (parts[1], parts[3]), float(weight))


def _trades(locale: Locale) -> tuple[Trade, ...]:
    found = []
    for line in _lines("industries.txt", locale):
        industry, _, listed = line.partition(": ")
        for entry in listed.split(", "):
            text, _, latin = entry.partition("/")
            found.append(Trade(text, latin or spelt(text, locale), industry))
    return tuple(found)


def _owners(locale: Locale) -> tuple[Owner, ...]:
    if locale == "zh_CN":
        listed = resource("companies", "trade_names.txt").read_text(encoding="utf-8").split()
        return tuple(Owner(text, spelt(text), 1.0) for text in listed)
    return tuple(Owner(name.text, name.latin, name.weight) for name in names(locale).family)


def _lines(file: str, locale: str) -> list[str]:
    text = resource("companies", file).read_text(encoding="utf-8")
    return [line.partition(" ")[2] for line in text.splitlines() if line.startswith(f"{locale} ")]
