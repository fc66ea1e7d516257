"""Postcodes in a country's form that agree with the town."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Bytes, Codes, Pieces, below, fixed_width, halves, joined, write_digits
from studio.generators.draw import Integers, Words
from studio.generators.towns import Country, Town

Postcodes = Callable[[Codes, Words], pa.Array]
"""From town codes and raw words of shape (n, 1)."""

_INWARD = "ABDEFGHJLNPQRSTUWXYZ"
"""Letters that British postcodes use in their last two places."""


def postcodes(country: Country, towns: Sequence[Town]) -> Postcodes:
    """A maker of postcodes; the towns are those that the codes name."""
    return _british(towns) if country.code == "GB" else _numbers(country.postcode, towns)


def spans(form: str, ranges: str) -> list[tuple[int, int]]:
    """First and last whole number of each range: "803-819" in the form ##### is 80300 to 81999."""
    width = form.count("#")
    found = []
    for item in ranges.split():
        low, _, high = item.partition("-")
        scale = 10 ** (width - len(low))
        found.append((int(low) * scale, (int(high or low) + 1) * scale - 1))
    return found


def districts(ranges: str) -> list[str]:
    """British districts: "LS1-3" gives LS1, LS2, LS3."""
    found = []
    for item in ranges.split():
        match = re.fullmatch(r"([A-Z]+)(\d+)(?:-(\d+))?", item)
        assert match is not None, item
        found += [f"{match[1]}{number}" for number in range(int(match[2]), int(match[3] or match[2]) + 1)]
    return found


def _numbers(form: str, towns: Sequence[Town]) -> Postcodes:
    """All numbers of all towns stand one after another; a town's part of that line starts at `starts`."""
    listed = [spans(form, town.postcodes) for town in towns]
    first = np.array([low for ranges in listed for low, _ in ranges], dtype=np.int64)
    sizes = np.array([high - low + 1 for ranges in listed for low, high in ranges], dtype=np.int64)
    ends = np.cumsum(sizes)
    counts = np.array([sum(high - low + 1 for low, high in ranges) for ranges in listed], dtype=np.int64)
    starts = np.cumsum(counts) - counts
    width = form.count("#")
    digits = [place for place, sign in enumerate(form) if sign == "#"]

    def make(town: Codes, words: Words) -> pa.Array:
        line = starts[town] + below(words[:, 0] >> np.uint64(32), counts[town]).astype(np.int64)
        place = np.searchsorted(ends, line, side="right")
        values: Integers = first[place] + line - (ends[place] - sizes[place])
        plain: Bytes = np.empty((len(line), width), dtype=np.uint8)
        write_digits(plain, 0, width, values)
        text: Bytes = np.empty((len(line), len(form)), dtype=np.uint8)
        text[:] = np.frombuffer(form.encode(), dtype=np.uint8)
        text[:, digits] = plain
        return fixed_width(text)

    return make


def _british(towns: Sequence[Town]) -> Postcodes:
    listed = [districts(town.postcodes) for town in towns]
    counts = np.array([len(names) for names in listed], dtype=np.int64)
    starts = np.cumsum(counts) - counts
    pieces = Pieces()
    outward = pieces.add(f"{name} " for names in listed for name in names)
    inward = [f"{digit}{a}{b}" for digit in "0123456789" for a in _INWARD for b in _INWARD]
    behind = pieces.add(inward)
    dictionary = pieces.array()

    def make(town: Codes, words: Words) -> pa.Array:
        half = halves(words)
        district = starts[town] + below(half[:, 0], counts[town]).astype(np.int64)
        ending = below(half[:, 1], len(inward)).astype(np.int32)
        return joined(dictionary, [(outward + district).astype(np.int32), behind + ending])

    return make
