"""Strings of a pattern by number, a block at a time.

A number is taken apart along the graph: at each state it says which edge to take and which character to write, and the
rest is the number of the string behind. Where too many strings lie behind a state to be numbered, the choice takes a
fresh 64-bit word instead; how many words a row needs is fixed by the pattern.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from studio.generators.assembly import fixed_width, spliced
from studio.generators.draw import Integers, Words
from studio.generators.pattern_automaton import Automaton, State

DRAWN = 1 << 48
"""Up to here the remainder of a 64-bit word is uniform to 2^-16 of each share."""

NUMBERED = 1 << 62
"""Up to here every string has a number of its own that fits a permutation."""

FIELD = 1 << 46
"""Of more than `NUMBERED` strings so many are numbered, spread over all those paths that have so many behind them."""

Rows = Integers | None
"""Which rows of the block stand at a state; None means all, in order."""
Marks = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]


class _Source(Protocol):
    """Where choices come from: `limit` strings behind a state are numbered, more are chosen by words."""

    limit: int
    floor: int
    """Edges with fewer strings behind them are not taken where words choose."""

    def word(self, state: int, rows: Rows) -> Words:
        """A fresh word a row for a choice at a state."""

    def enter(self, state: int, rows: Rows, count: int) -> Words:
        """The number in [0, count) with which a row enters the numbered states."""


class _Drawn:
    """Independent random strings."""

    limit = DRAWN
    floor = 0

    def __init__(self, words: Words, slots: Sequence[int]) -> None:
        self._words = words
        self._slots = slots

    def word(self, state: int, rows: Rows) -> Words:
        return _of(self._words[:, self._slots[state]], rows)

    def enter(self, state: int, rows: Rows, count: int) -> Words:
        rest: Words = self.word(state, rows) % np.uint64(count)
        return rest


class _Numbered:
    """String number i; among too many strings the number itself tells the strings of one path apart."""

    limit = NUMBERED
    floor = FIELD

    def __init__(self, index: Words, whole: bool) -> None:
        self._index = index
        self._whole = whole

    def word(self, state: int, rows: Rows) -> Words:
        salt = (state + 1) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
        return _scattered(_of(self._index, rows) + np.uint64(salt))

    def enter(self, state: int, rows: Rows, count: int) -> Words:
        index = _of(self._index, rows)
        if self._whole:
            return index
        width = np.uint64(count // FIELD)
        return index * width + _scattered(index) % width


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows that arrive at a state with the numbers of their strings; `rest` is None where words choose."""

    rows: Rows
    rest: Words | None


class Walk:
    """Prepared to write strings of a graph."""

    def __init__(self, graph: Automaton) -> None:
        self._graph = graph
        points = graph.alphabet
        self._ascii = not points or (points[0] > 0 and points[-1] < 128)
        marks: Marks = (
            np.array(points, np.uint8) if self._ascii else np.arange(1, len(points) + 1, dtype=np.uint16)
        )
        self._tables = [[marks[np.array(edge.codes)] for edge in state.edges] for state in graph.states]
        self._pieces = None if self._ascii else pa.array(list(map(chr, points)), pa.string())
        self._slots = _slots(graph)
        self.words = max(self._slots) + 1
        """64-bit words that a row's string takes when it is drawn."""
        self.size = graph.count if graph.count <= NUMBERED else FIELD
        """How many strings `numbered` can tell apart."""

    def drawn(self, words: Words) -> pa.Array:
        """One string a row, all equally likely, from uint64 of shape (n, words)."""
        return self._run(len(words), _Drawn(words, self._slots))

    def numbered(self, index: Words) -> pa.Array:
        """The strings of these numbers, each below `size`; different numbers give different strings."""
        return self._run(len(index), _Numbered(index, self._graph.count <= NUMBERED))

    def _run(self, n: int, source: _Source) -> pa.Array:
        states = self._graph.states
        shape = (n, self._graph.length)
        matrix: Marks = np.zeros(shape, np.uint8) if self._ascii else np.zeros(shape, np.uint16)
        waiting: dict[int, list[_Part]] = {}

        def send(target: int, rows: Rows, rest: Words | None) -> None:
            if rest is None and states[target].count <= source.limit:
                rest = source.enter(target, rows, states[target].count)
            if rows is None or len(rows):
                waiting.setdefault(target, []).append(_Part(rows, rest))

        send(0, None, None)
        for number, state in enumerate(states):
            if number not in waiting:
                continue
            part = _together(waiting.pop(number), n)
            if part.rest is not None:
                moves = self._numbered_step(number, part.rows, part.rest, matrix)
            elif len(state.edges) == 1 and not state.final:
                moves = self._chain_step(number, part.rows, source, matrix)
            else:
                moves = self._choice_step(number, part.rows, source, matrix)
            for target, rows, rest in moves:
                send(target, rows, rest)
        return self._strings(matrix)

    def _numbered_step(
        self, number: int, rows: Rows, rest: Words, matrix: Marks
    ) -> list[tuple[int, Rows, Words | None]]:
        """One character, taken from the numbers of the strings."""
        state = self._graph.states[number]
        if state.final:
            going = np.flatnonzero(rest)
            rows, rest = _of_rows(rows, going), rest[going] - np.uint64(1)
        moves: list[tuple[int, Rows, Words | None]] = []
        behind = [self._graph.states[edge.target].count for edge in state.edges]
        bounds = np.cumsum(
            [0, *(len(e.codes) * b for e, b in zip(state.edges, behind, strict=True))], dtype=np.uint64
        )
        choice = np.searchsorted(bounds[1:], rest, side="right") if len(behind) > 1 else None
        for i, edge in enumerate(state.edges):
            here, left = rows, rest
            if choice is not None:
                chosen = np.flatnonzero(choice == i)
                here, left = _of_rows(rows, chosen), rest[chosen] - bounds[i]
            table = self._tables[number][i]
            if len(table) == 1:
                _put(matrix, here, state.level, table[0])
            elif behind[i] == 1:
                _put(matrix, here, state.level, table[left])
                left = np.zeros_like(left)
            else:
                quotient = left // np.uint64(behind[i])
                _put(matrix, here, state.level, table[quotient])
                left = left - quotient * np.uint64(behind[i])
            moves.append((edge.target, here, left))
        return moves

    def _chain_step(
        self, number: int, rows: Rows, source: _Source, matrix: Marks
    ) -> list[tuple[int, Rows, Words | None]]:
        """Characters without a choice of edge between them, out of one word."""
        chain, target = _chain(self._graph, number, source.limit)
        word = source.word(number, rows)
        for at in chain:
            table = self._tables[at][0]
            if len(table) == 1:
                _put(matrix, rows, self._graph.states[at].level, table[0])
                continue
            size = np.uint64(len(table))
            quotient = word // size
            _put(matrix, rows, self._graph.states[at].level, table[word - quotient * size])
            word = quotient
        return [(target, rows, None)]

    def _choice_step(
        self, number: int, rows: Rows, source: _Source, matrix: Marks
    ) -> list[tuple[int, Rows, Words | None]]:
        """One character where several edges, or an end, are possible: 40 bits choose the way, 24 the character."""
        state = self._graph.states[number]
        behind = [self._graph.states[edge.target].count for edge in state.edges]
        weights = [
            len(e.codes) * b if b >= source.floor else 0 for e, b in zip(state.edges, behind, strict=True)
        ]
        weights.append(1 if state.final and not source.floor else 0)
        total, sums = sum(weights), np.cumsum(np.array(weights, dtype=object))
        word = source.word(number, rows)
        bounds = np.array([(int(s) << 40) // total for s in sums[:-1]], dtype=np.uint64)
        choice = np.searchsorted(bounds, word >> np.uint64(24), side="right")
        low = word & np.uint64((1 << 24) - 1)
        moves: list[tuple[int, Rows, Words | None]] = []
        for i, edge in enumerate(state.edges):
            chosen = np.flatnonzero(choice == i) if weights[i] else np.empty(0, dtype=np.int64)
            here = _of_rows(rows, chosen)
            table = self._tables[number][i]
            _put(matrix, here, state.level, table[(low[chosen] * np.uint64(len(table))) >> np.uint64(24)])
            moves.append((edge.target, here, None))
        return moves

    def _strings(self, matrix: Marks) -> pa.Array:
        if self._graph.even and self._pieces is None:
            return fixed_width(matrix.astype(np.uint8, copy=False))
        written = matrix != 0
        bounds = np.concatenate([[0], np.cumsum(written.sum(axis=1, dtype=np.int64))])
        flat = matrix[written]
        if self._pieces is not None:
            return spliced(self._pieces, flat.astype(np.int32) - 1, bounds)
        offsets = pa.py_buffer(bounds.astype(np.int32))
        return pa.Array.from_buffers(pa.string(), len(matrix), [None, offsets, pa.py_buffer(flat)])


def _slots(graph: Automaton) -> list[int]:
    """For each state how many words the longest way to it has used up."""
    slots = [0] * len(graph.states)
    for number, state in enumerate(graph.states):
        if state.count <= DRAWN:
            continue
        alone = len(state.edges) == 1 and not state.final
        targets = [_chain(graph, number, DRAWN)[1]] if alone else [edge.target for edge in state.edges]
        for target in targets:
            slots[target] = max(slots[target], slots[number] + 1)
    return slots


def _chain(graph: Automaton, number: int, limit: int) -> tuple[list[int], int]:
    """The states from `number` on that have one way to go and fit into one word together, and the state behind."""
    chain: list[int] = []
    product, at = 1, number
    while True:
        state: State = graph.states[at]
        if state.final or len(state.edges) != 1 or (chain and state.count <= limit):
            return chain, at
        product *= len(state.edges[0].codes)
        if product > DRAWN:
            return chain, at
        chain.append(at)
        at = state.edges[0].target


def _together(parts: list[_Part], n: int) -> _Part:
    """All rows that arrive at a state as one part; all rows of the block in order where they are all there."""
    if len(parts) == 1:
        return parts[0]
    rows = np.concatenate([part.rows for part in parts if part.rows is not None])
    rests = [part.rest for part in parts if part.rest is not None]
    if not rests:
        return _Part(None if len(rows) == n else rows, None)
    rest = np.concatenate(rests)
    if len(rows) < n:
        return _Part(rows, rest)
    whole = np.empty(n, dtype=np.uint64)
    whole[rows] = rest
    return _Part(None, whole)


def _of(values: Words, rows: Rows) -> Words:
    return values if rows is None else values[rows]


def _of_rows(rows: Rows, chosen: Integers) -> Integers:
    return chosen if rows is None else rows[chosen]


def _put(matrix: Marks, rows: Rows, column: int, marks: Marks | np.uint8 | np.uint16) -> None:
    matrix[slice(None) if rows is None else rows, column] = marks


def _scattered(x: Words) -> Words:
    """The finaliser of splitmix64 (Steele, Lea and Flood 2014)."""
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))
