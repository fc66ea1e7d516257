"""Street names with house numbers in a country's order."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Codes, Pieces, below, halves, joined
from studio.generators.draw import Words
from studio.generators.locales import Locale
from studio.generators.weighted import alias, by_rank
from studio.resources import resource


@dataclass(frozen=True, slots=True)
class _Order:
    """What stands before, between and behind street and number, and the highest number."""

    number_first: bool
    between: str
    highest: int
    behind: str = ""


_ORDERS: dict[Locale, _Order] = {
    "en_US": _Order(True, " ", 9999),
    "en_GB": _Order(True, " ", 250),
    "de_DE": _Order(False, " ", 180),
    "fr_FR": _Order(True, " ", 150),
    "es_ES": _Order(False, ", ", 160),
    "it_IT": _Order(False, ", ", 180),
    "pl_PL": _Order(False, " ", 140),
    "pt_BR": _Order(False, ", ", 2500),
    "zh_CN": _Order(False, "", 888, "号"),
}
_CHOME, _BLOCKS, _HOUSES = 8, 30, 25
"""A Japanese address counts quarters, blocks and houses instead of streets."""


@functools.cache
def street_names(locale: Locale) -> tuple[str, ...]:
    """The streets of a locale, the most frequent first."""
    for line in resource("places", "streets.txt").read_text(encoding="utf-8").splitlines():
        of, _, listed = line.partition(" ")
        if of == locale:
            return tuple(listed.split("; "))
    raise KeyError(locale)


def streets(locale: Locale) -> Callable[[Words], pa.Array]:
    """A maker of streets with numbers from raw words of shape (n, 3)."""
    listed = street_names(locale)
    draw = alias(by_rank(len(listed))).draw
    pieces = Pieces()
    if locale == "ja_JP":
        return _quarters(pieces, listed, draw)
    order = _ORDERS[locale]
    numbers = pieces.add(
        f"{value}{order.between}" if order.number_first else f"{order.between}{value}{order.behind}"
        for value in range(1, order.highest + 1)
    )
    names = pieces.add(listed)
    dictionary = pieces.array()

    def make(words: Words) -> pa.Array:
        half = halves(words[:, 1:2])
        lower = np.minimum(below(half[:, 0], order.highest), below(half[:, 1], order.highest))
        number, name = numbers + lower.astype(np.int32), names + draw(words[:, 0])
        return joined(dictionary, [number, name] if order.number_first else [name, number])

    return make


def _quarters(
    pieces: Pieces, listed: tuple[str, ...], draw: Callable[[Words], Codes]
) -> Callable[[Words], pa.Array]:
    names = pieces.add(listed)
    chome = pieces.add(f"{value}丁目" for value in range(1, _CHOME + 1))
    blocks = pieces.add(f"{value}-" for value in range(1, _BLOCKS + 1))
    houses = pieces.add(f"{value}" for value in range(1, _HOUSES + 1))
    dictionary = pieces.array()

    def make(words: Words) -> pa.Array:
        half = halves(words[:, 1:])
        sizes = ((chome, _CHOME), (blocks, _BLOCKS), (houses, _HOUSES))
        numbers = [
            first + below(half[:, place], size).astype(np.int32) for place, (first, size) in enumerate(sizes)
        ]
        return joined(dictionary, [names + draw(words[:, 0]), *numbers])

    return make
