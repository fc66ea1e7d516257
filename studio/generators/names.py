"""Given and family names of the ten locales with their weights and Latin spellings.

The names are Faker's (its lists are content, its drawing is not used), with the most common ones of each country put
before them from a list of our own where Faker gives no weights.
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from studio.generators.locales import Locale
from studio.generators.weighted import by_rank
from studio.resources import resource

_COMMON_SHARE = 0.6
"""The share of the most common names together, where Faker's list is not weighted."""

_ADJECTIVES = (("ski", "ska"), ("cki", "cka"), ("dzki", "dzka"))
"""Endings of Polish family names that follow the bearer's sex."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name: as written, in Latin letters for addresses, and its weight."""

    text: str
    latin: str
    weight: float


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a locale; `family_of_women` has the entries of `family` in the same order."""

    female: tuple[Name, ...]
    male: tuple[Name, ...]
    family: tuple[Name, ...]
    family_of_women: tuple[Name, ...]


@functools.cache
def names(locale: Locale) -> Names:
    """The names of a locale; the first call takes Faker's modules in."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    common = _common()
    latin = _pairs(provider)
    for listed in (common.get((locale, kind), {}) for kind in ("female", "male", "family")):
        latin.update({name: spelt for name, spelt in listed.items() if spelt})
    chosen = {kind: list(common.get((locale, kind), {})) for kind in ("female", "male", "family")}
    women, men = _weights(provider.first_names_female), _weights(provider.first_names_male)
    both = {name: None for name in women if name in men}
    for weights, kind in ((women, "female"), (men, "male")):
        for name in both:
            if name not in chosen[kind]:
                del weights[name]
    family = _named(_mixed(chosen["family"], _family(provider, locale)), latin, locale)
    return Names(
        _named(_mixed(chosen["female"], women), latin, locale),
        _named(_mixed(chosen["male"], men), latin, locale),
        family,
        tuple(_feminine(name) for name in family) if locale == "pl_PL" else family,
    )


def spelt(text: str, locale: str = "") -> str:
    """The text in lower-case ASCII letters and digits, as in an address: "Müller" gives "mueller"."""
    from anyascii import anyascii

    if locale == "de_DE":
        for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")):
            text = text.replace(letter, pair)
    return re.sub(r"[^a-z0-9]", "", anyascii(text).lower())


def _common() -> dict[tuple[str, str], dict[str, str]]:
    """By locale and kind: names in their order with their Latin spelling, or "" where it follows from the letters."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for line in resource("people", "common_names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        locale, kind, *entries = line.split()
        pairs = (entry.replace("_", " ").partition("/") for entry in entries)
        found[locale, kind] = {name: latin for name, _, latin in pairs}
    return found


def _pairs(provider: Any) -> dict[str, str]:
    """Faker's own Latin spellings, which the signs alone do not tell."""
    pairs = (*getattr(provider, "first_name_pairs", ()), *getattr(provider, "last_name_pairs", ()))
    return {written: latin for written, _, latin in pairs}


def _family(provider: Any, locale: Locale) -> dict[str, float]:
    if locale == "pl_PL":
        ranked = dict(zip(provider.male_last_names, by_rank(len(provider.male_last_names)), strict=True))
        rest = [
            name for name in provider.unisex_last_names if name[-1] not in "aeiouyąęó" and name not in ranked
        ]
        return {**_scaled(ranked, 0.7), **_scaled(dict.fromkeys(rest, 1.0), 0.3)}
    if locale == "fr_FR":
        return dict(zip(provider.last_names, by_rank(len(provider.last_names)), strict=True))
    if locale == "ja_JP":
        return {pair[0]: float(weight) for pair, weight in provider.last_name_pairs.items()}
    weights = _weights(provider.last_names)
    if locale == "de_DE":
        return {name: weight for name, weight in weights.items() if " " not in name}
    return weights


def _weights(listed: Iterable[str] | Mapping[str, float]) -> dict[str, float]:
    if isinstance(listed, Mapping):
        return {name: float(weight) for name, weight in listed.items()}
    return dict.fromkeys(listed, 1.0)


def _scaled(weights: Mapping[str, float], total: float) -> dict[str, float]:
    factor = total / sum(weights.values())
    return {name: weight * factor for name, weight in weights.items()}


def _mixed(common: list[str], weights: Mapping[str, float]) -> dict[str, float]:
    """The common names by their rank with their share of the whole, then the rest."""
    if not common:
        return _scaled(weights, 1.0)
    rest = {name: weight for name, weight in weights.items() if name not in common}
    ranked = dict(zip(dict.fromkeys(common), by_rank(len(common)), strict=False))
    return {**_scaled(ranked, _COMMON_SHARE), **_scaled(rest, 1 - _COMMON_SHARE)}


def _named(weights: Mapping[str, float], latin: Mapping[str, str], locale: str) -> tuple[Name, ...]:
    return tuple(Name(text, spelt(latin.get(text, text), locale), weight) for text, weight in weights.items())


def _feminine(name: Name) -> Name:
    for man, woman in _ADJECTIVES:
        if name.text.endswith(man):
            return Name(
                name.text.removesuffix(man) + woman, spelt(name.latin.removesuffix("i") + "a"), name.weight
            )
    return name
