"""The distinct strings of a pattern as a graph that can be counted and walked.

The network of a pattern is made deterministic, so that every string has exactly one path whatever the pattern's
ambiguities, and minimal. Repeats are bounded, hence the graph has no circle and the strings behind each state can be
counted: number k names the k-th string.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.generators.pattern_syntax import MAXIMUM_ALPHABET, Network, network

MAXIMUM_STATES = 5_000
MAXIMUM_LENGTH = 1_000
MAXIMUM_STEPS = 1_000_000
"""Of the construction: about a second at most, whatever the pattern."""

_TANGLED = "The pattern has too many ways to go on at once. Lower its repeats or simplify it."


@dataclass(frozen=True, slots=True)
class Edge:
    """Writes one of `codes` (indices into the alphabet, ascending) and goes on to the state `target`."""

    codes: tuple[int, ...]
    target: int


@dataclass(frozen=True, slots=True)
class State:
    """A string may end here (`final`) or go on along an edge; `count` strings lie behind, `level` characters before.

    Where paths of several lengths meet, `level` is the longest.
    """

    final: bool
    edges: tuple[Edge, ...]
    count: int
    level: int


@dataclass(frozen=True, slots=True)
class Automaton:
    """States in an order in which every edge leads forward; the first is the start."""

    alphabet: tuple[int, ...]
    """Code points, ascending."""
    states: tuple[State, ...]
    length: int
    """Characters of the longest string."""
    even: bool
    """All strings have the same length."""

    @property
    def count(self) -> int:
        """How many strings match."""
        return self.states[0].count


def automaton(pattern: str, most: int) -> Automaton:
    """The strings of `pattern`; raises ValueError in words where there are none or where it is too large."""
    net = network(pattern, most)
    alphabet, atoms, members = _atoms(net.classes)
    moves, finals = _deterministic(net, members)
    return _finished(alphabet, *_minimal(moves, finals, atoms))


def _atoms(
    classes: Sequence[tuple[int, ...]],
) -> tuple[tuple[int, ...], list[tuple[int, ...]], list[list[int]]]:
    """The alphabet, cut into atoms that no class divides, and the atoms of each class."""
    alphabet = np.array(sorted({point for points in classes for point in points}), dtype=np.int64)
    if len(alphabet) > MAXIMUM_ALPHABET:
        raise ValueError(
            f"The pattern uses {len(alphabet):,} characters; at most {MAXIMUM_ALPHABET:,} are possible."
        )
    inside = np.zeros((len(classes), len(alphabet)), dtype=bool)
    for row, points in enumerate(classes):
        inside[row, np.searchsorted(alphabet, points)] = True
    packed = np.packbits(inside, axis=0)
    kinds, atom_of = np.unique(packed, axis=1, return_inverse=True) if len(classes) else (packed, packed[:0])
    atom_of = atom_of.reshape(-1)
    order = np.argsort(atom_of, kind="stable")
    ends = (
        np.searchsorted(atom_of[order], np.arange(kinds.shape[1] + 1)) if len(classes) else np.zeros(1, int)
    )
    atoms = [tuple(order[ends[i] : ends[i + 1]].tolist()) for i in range(len(ends) - 1)]
    members = [sorted(set(atom_of[inside[row]].tolist())) for row in range(len(classes))]
    return tuple(alphabet.tolist()), atoms, members


Moves = list[dict[int, int]]
"""For each state the state that follows on each atom."""


def _deterministic(net: Network, members: Sequence[Sequence[int]]) -> tuple[Moves, list[bool]]:
    """The subset construction; sets of places are the bits of whole numbers."""
    closures = _Closures(net)
    start = closures.of(net.start)
    numbers = {start: 0}
    queue = [start]
    moves: Moves = []
    for places in queue:
        targets: dict[int, int] = {}
        for place in _bits(places & closures.writing):
            written = net.writes[place]
            assert written is not None
            after = closures.of(written[1])
            closures.count(len(members[written[0]]))
            for atom in members[written[0]]:
                targets[atom] = targets.get(atom, 0) | after
        move: dict[int, int] = {}
        for atom, target in sorted(targets.items()):
            if target not in numbers:
                if len(numbers) >= MAXIMUM_STATES:
                    raise ValueError(_TANGLED)
                numbers[target] = len(queue)
                queue.append(target)
            move[atom] = numbers[target]
        moves.append(move)
    return moves, [bool(places >> net.end & 1) for places in queue]


class _Closures:
    """Which places are reached from a place by free moves alone."""

    def __init__(self, net: Network) -> None:
        self._free = net.free
        self._known: dict[int, int] = {}
        self._steps = 0
        self.writing = sum(1 << place for place, written in enumerate(net.writes) if written is not None)

    def of(self, place: int) -> int:
        if place not in self._known:
            found = 1 << place
            stack = [place]
            while stack:
                ways = self._free[stack.pop()]
                self.count(1 + len(ways))
                for target in ways:
                    if not found >> target & 1:
                        found |= 1 << target
                        stack.append(target)
            self._known[place] = found
        return self._known[place]

    def count(self, steps: int) -> None:
        """Note work done; raises ValueError where it goes beyond all use."""
        self._steps += steps
        if self._steps > MAXIMUM_STEPS:
            raise ValueError(_TANGLED)


def _bits(number: int) -> list[int]:
    found = []
    while number:
        low = number & -number
        found.append(low.bit_length() - 1)
        number ^= low
    return found


Shape = tuple[bool, tuple[Edge, ...]]


def _minimal(
    moves: Moves, finals: Sequence[bool], atoms: Sequence[tuple[int, ...]]
) -> tuple[list[Shape], int]:
    """States with the same strings behind them made one; states come after those that they lead to."""
    shapes: list[Shape] = []
    numbers: dict[Shape, int] = {}
    state_of: dict[int, int] = {}
    for state in _backwards(moves):
        by_target: dict[int, list[int]] = {}
        for atom, target in moves[state].items():
            by_target.setdefault(state_of[target], []).extend(atoms[atom])
        edges = sorted((Edge(tuple(sorted(codes)), target) for target, codes in by_target.items()),
                       key=lambda edge: edge.codes)  # fmt: skip
        shape = (finals[state], tuple(edges))
        if shape not in numbers:
            numbers[shape] = len(shapes)
            shapes.append(shape)
        state_of[state] = numbers[shape]
    return shapes, state_of[0]


def _backwards(moves: Moves) -> list[int]:
    """All states, each after those that it leads to."""
    order: list[int] = []
    seen = {0}
    stack = [(0, iter(moves[0].values()))]
    while stack:
        state, following = stack[-1]
        fresh = next((target for target in following if target not in seen), None)
        if fresh is None:
            order.append(state)
            stack.pop()
        else:
            seen.add(fresh)
            stack.append((fresh, iter(moves[fresh].values())))
    return order


def _finished(alphabet: tuple[int, ...], shapes: Sequence[Shape], start: int) -> Automaton:
    counts: list[int] = []
    shortest: list[int] = []
    longest: list[int] = []
    for final, edges in shapes:
        counts.append(final + sum(len(edge.codes) * counts[edge.target] for edge in edges))
        ways = [(shortest[edge.target] + 1, longest[edge.target] + 1) for edge in edges]
        shortest.append(0 if final else min(way[0] for way in ways))
        longest.append(max((way[1] for way in ways), default=0))
    if longest[start] > MAXIMUM_LENGTH:
        raise ValueError(
            f"The pattern makes strings of up to {longest[start]:,} characters; "
            f"at most {MAXIMUM_LENGTH:,} are possible."
        )
    levels = _levels(shapes, start)
    order = sorted(
        (state for state in range(len(shapes)) if levels[state] >= 0), key=lambda s: (levels[s], s)
    )
    number = {state: place for place, state in enumerate(order)}
    states = tuple(
        State(
            shapes[state][0],
            tuple(Edge(edge.codes, number[edge.target]) for edge in shapes[state][1]),
            counts[state],
            levels[state],
        )
        for state in order
    )
    return Automaton(alphabet, states, longest[start], shortest[start] == longest[start])


def _levels(shapes: Sequence[Shape], start: int) -> npt.NDArray[np.int64]:
    levels = np.full(len(shapes), -1, dtype=np.int64)
    levels[start] = 0
    for state in range(len(shapes) - 1, -1, -1):
        if levels[state] >= 0:
            for edge in shapes[state][1]:
                levels[edge.target] = max(levels[edge.target], levels[state] + 1)
    return levels
