"""Series that are known at any place without the places before it: filled in between ends, halving by halving.

A series starts at place 0. The places 1, 2, 4, 8, … are drawn one after another; every other place lies half-way
between two that are known already, and is drawn given both (Lévy's construction of Brownian motion, which works for any
Markov process whose law between two known ends is known). Place m takes its chance from (column, series, m) alone, so a
value costs about log2(m) steps, whatever else is asked with it, and longer series keep their beginning.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from studio.generators.draw import Draw, Integers, Setting, Words

Values = npt.NDArray[Any]
_LONGEST_CHUNK = 14


class Law(Protocol):
    """How a process goes on. All arrays have one shape, and every element depends on its own neighbours alone."""

    def first(self, words: Words) -> Values:
        """The values at place 0."""

    def ahead(self, level: int, left: Values, words: Words) -> Values:
        """The values 2^level places after `left`."""

    def between(self, level: int, left: Values, right: Values, words: Words) -> Values:
        """The values 2^level places after `left` and as many before `right`."""


def scope(setting: Setting, each_parent: bool) -> Callable[[Draw], tuple[Integers, Integers]]:
    """Which series each row of a draw belongs to, and its place there, from 0.

    With `each_parent` the children of a parent are a series, named by the parent's row; a table without parents, and
    every table otherwise, is one series.
    """
    if each_parent and setting.owner:
        return lambda draw: (draw.owner(), draw.position())
    return lambda draw: (np.zeros(draw.n, dtype=np.int64), draw.rows())


def evaluate(draw: Draw, purpose: str, law: Law, series: Integers, places: Integers) -> Values:
    """The values of a process at places of its series, both int64 of shape (n,)."""

    def words(series: Integers, places: Integers) -> Words:
        return draw.serial(purpose, series.reshape(-1), places.reshape(-1)).reshape(places.shape)

    return _Process(words, law).at(series, places)


class _Process:
    def __init__(self, words: Callable[[Integers, Integers], Words], law: Law) -> None:
        self._words = words
        self._law = law

    def at(self, series: Integers, places: Integers) -> Values:
        """Neighbouring places are filled in together; how many at a time changes no value."""
        n = len(places)
        if n == 0:
            return self._law.first(np.zeros(0, dtype=np.uint64))
        runs = 1 + int(np.count_nonzero((np.diff(places) != 1) | (np.diff(series) != 0)))
        level = min(_LONGEST_CHUNK, (n // runs).bit_length() - 1)
        if level <= 0:
            return self._scattered(series, places)
        chunks = places >> level
        starts = np.ones(n, dtype=np.bool_)
        starts[1:] = (np.diff(chunks) != 0) | (np.diff(series) != 0)
        filled = self._chunks(series[starts], chunks[starts], level)
        found: Values = filled[np.cumsum(starts) - 1, places - (chunks << level)]
        return found

    def _chunks(self, series: Integers, chunks: Integers, level: int) -> Values:
        """The values of 2^level places and the one after them, shape (chunks, 2^level + 1)."""
        n, length = len(chunks), 1 << level
        ends = self._scattered(
            np.concatenate([series, series]), np.concatenate([chunks, chunks + 1]) << level
        )
        places = (chunks << level)[:, None] + np.arange(length, dtype=np.int64)
        words = self._words(np.repeat(series, length).reshape(n, length), places)
        filled = np.empty((n, length + 1), dtype=ends.dtype)
        filled[:, 0], filled[:, length] = ends[:n], ends[n:]
        first = np.flatnonzero(chunks == 0)
        spine = self._spine(series[first], level) if len(first) else None
        for step in range(level - 1, -1, -1):
            half = 1 << step
            middle = self._law.between(
                step, filled[:, : -1 : 2 * half], filled[:, 2 * half :: 2 * half], words[:, half :: 2 * half]
            )
            filled[:, half :: 2 * half] = middle
            if spine is not None:
                filled[first, half] = spine[:, step + 1]
        return filled

    def _spine(self, series: Integers, level: int) -> Values:
        """The values at the places 0 and 2^0 … 2^level, shape (series, level + 2)."""
        places = np.concatenate([[0], 1 << np.arange(level + 1, dtype=np.int64)])
        words = self._words(*np.broadcast_arrays(series[:, None], places))
        found = [self._law.first(words[:, 0])]
        for power in range(level + 1):
            found.append(self._law.ahead(max(0, power - 1), found[-1], words[:, power + 1]))
        return np.stack(found, axis=1)

    def _scattered(self, series: Integers, places: Integers) -> Values:
        """Places that lie anywhere: the ends that each lies between are found first, then all are filled in."""
        names, number = np.unique(series, return_inverse=True)
        bits = max(1, int(places.max()).bit_length())
        width = bits + 1
        mask = (1 << width) - 1
        wanted = (number.astype(np.int64) << width) | places
        layers = _layers(np.unique(wanted), bits, mask)
        ends = np.concatenate([[0], 1 << np.arange(bits + 1, dtype=np.int64)])
        known = ((np.arange(len(names), dtype=np.int64)[:, None] << width) | ends).reshape(-1)
        values = self._spine(names, bits).reshape(-1)
        if layers:
            # All words at once: asking for few costs nearly as much as asking for many.
            codes = np.concatenate([here for _, here in layers])
            words = self._words(names[codes >> width], codes & mask)
            end = len(codes)
        for level, codes in reversed(layers):
            half = 1 << level
            left, right = (values[np.searchsorted(known, codes + side)] for side in (-half, half))
            made = self._law.between(level, left, right, words[end - len(codes) : end])
            end -= len(codes)
            known, values = np.concatenate([known, codes]), np.concatenate([values, made])
            order = np.argsort(known, kind="stable")
            known, values = known[order], values[order]
        found: Values = values[np.searchsorted(known, wanted)]
        return found


def _layers(codes: Integers, bits: int, mask: int) -> list[tuple[int, Integers]]:
    """Which places must be filled in at each level so that every code can be, in their order; the lowest first."""
    layers = []
    for level in range(bits):
        places = codes & mask
        codes = codes[(places & (places - 1)) != 0]
        if not len(codes):
            break
        odd = ((codes >> level) & 1).astype(np.bool_)
        here = codes[odd]
        if len(here):
            layers.append((level, here))
            half = 1 << level
            codes = np.unique(np.concatenate([codes[~odd], here - half, here + half]))
    return layers
