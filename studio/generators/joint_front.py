"""Draws the first columns of a learned law under wishes, exactly: no row is drawn and thrown away.

All combinations of their cells are listed with the probability that the law gives each; wishes weight them; and each
column is drawn given the ones before it from what comes of that. Later columns follow the learned law as ever, so they
are as they would be in rows like these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.generators.draw import Bools, Floats
from studio.generators.joint import Member
from studio.generators.joint_draw import Codes, Levels, finder, scaled
from studio.generators.level_sets import LevelSet, Span
from studio.generators.lookup import Guide
from studio.generators.raking import Labels
from studio.problems import Problem

MOST_COMBINATIONS = 1 << 22
_SAME = 1e-9
"""Levels nearer than this are one; a drawn level keeps twice as far from the ends of its cell."""


@dataclass(frozen=True, slots=True)
class First:
    """One of the first columns: its law, the share of missing cells asked for, and where its cells are cut further.

    `ends` are levels at which a wish begins or ends; `now` (with `learned`) the levels at which the values of a list
    end now, and the learned cell of each, -1 for one that was not learned.
    """

    name: str
    member: Member
    missing: float
    ends: tuple[float, ...] = ()
    now: tuple[float, ...] = ()
    learned: tuple[int, ...] = ()


class Grid:
    """The cells of the first columns, cut so finely that every wish speaks of whole cells. Cell 0 is missing."""

    def __init__(self, columns: Sequence[First]) -> None:
        """Raises Problem where there are too many combinations."""
        self.columns = tuple(columns)
        self.cuts = [_cuts(column) for column in columns]
        self.shape = tuple(len(cuts) for cuts in self.cuts)
        if np.prod([float(size) for size in self.shape]) > MOST_COMBINATIONS:
            names = ", ".join(column.name for column in columns)
            raise Problem(
                f"The columns {names} have too many combinations of values to be weighed together.",
                mend="Ask for fewer columns at once.",
            )
        self._codes = [_codes(column, cuts) for column, cuts in zip(columns, self.cuts, strict=True)]

    def cells_in(self, place: int, found: LevelSet) -> Bools:
        """Which cells of a column lie in a set of levels, along its axis of the grid."""
        cuts = self.cuts[place]
        middle = (cuts[1:] + cuts[:-1]) / 2
        inside = np.zeros(len(cuts), bool)
        inside[0] = found.missing
        for low, high in found.spans:
            inside[1:] |= (middle > low) & (middle < high)
        return inside.reshape(self._axis(place))

    def labels(self, place: int, spans: Sequence[Span]) -> Labels:
        """By cell of a column: 0 for missing, the number of its span from 1, and one more than there are for none."""
        found = np.full(self._axis(place), len(spans) + 1, np.int64)
        found.reshape(-1)[0] = 0
        for number, span in enumerate(spans, 1):
            found[self.cells_in(place, LevelSet((span,)))] = number
        return found

    def probabilities(self) -> Floats:
        """What the learned law gives each combination, shape of the grid, sum 1."""
        made = np.ones(1)
        grid: list[Codes] = []
        for place, column in enumerate(self.columns):
            names = [earlier.member.column for earlier in self.columns[:place]]
            read = [grid[names.index(parent)] for parent in column.member.parents]
            leaf = finder(column.member)(read, len(made))
            made = (made[:, None] * _shares(column, self.cuts[place])[leaf]).reshape(-1)
            size = self.shape[place]
            grid = [np.repeat(codes, size) for codes in grid]
            grid.append(np.tile(self._codes[place], len(made) // size))
        return made.reshape(self.shape)

    def _axis(self, place: int) -> tuple[int, ...]:
        return tuple(size if axis == place else 1 for axis, size in enumerate(self.shape))


class Front:
    """The first columns with the weights of all combinations of their cells, ready to be drawn."""

    def __init__(self, grid: Grid, weights: Floats) -> None:
        self._shape = grid.shape
        self._tables = [_Table(weights, place, cuts) for place, cuts in enumerate(grid.cuts)]
        self._guides = [Guide(cuts[1:-1]) if len(cuts) > 2 else None for cuts in grid.cuts]

    def draw(self, place: int, u: Floats, earlier: Sequence[Levels]) -> Levels:
        """The levels of a column from its `u` in (0, 1) and the levels of the columns before it."""
        state = np.zeros(len(u), np.int64)
        for before, levels in enumerate(earlier):
            state *= self._shape[before]
            state += self._cells(before, levels)
        return self._tables[place].draw(u, state)

    def _cells(self, place: int, levels: Levels) -> Labels:
        guide = self._guides[place]
        cells = np.ones(len(levels.level), np.int64) if guide is None else guide.count(levels.level) + 1
        return cells if levels.missing is None else np.where(levels.missing, 0, cells)


class _Table:
    """Draws a column's cell given the combination of those before it, and a level inside the cell."""

    def __init__(self, weights: Floats, place: int, cuts: Floats) -> None:
        size = len(cuts)
        joint = weights.sum(axis=tuple(range(place + 1, weights.ndim))).reshape(-1, size)
        total = joint.sum(axis=1, keepdims=True)
        shares = np.divide(joint, total, out=np.full_like(joint, 1.0 / size), where=total > 0)
        upto = np.minimum(np.cumsum(shares, axis=1), 1.0)
        # What comes after the last cell with a share is never drawn.
        last = size - 1 - np.argmax(shares[:, ::-1] > 0, axis=1)
        upto[np.arange(size) >= last[:, None]] = 1.0
        self._size = size
        self._before = np.concatenate([np.zeros((len(upto), 1)), upto[:, :-1]], axis=1).reshape(-1)
        self._width = np.maximum(upto.reshape(-1) - self._before, 1e-300)
        self._ends = Guide((np.arange(len(upto))[:, None] + upto).reshape(-1)[:-1])
        self._last = last
        width = np.diff(cuts)
        inset = np.minimum(2 * _SAME, width / 4)
        self._low = np.concatenate([[0.5], cuts[:-1] + inset])
        self._room = np.concatenate([[0.0], width - 2 * inset])
        self._ever_missing = bool(joint[:, 0].any())

    def draw(self, u: Floats, state: Labels) -> Levels:
        """Levels that rise with `u` within each combination of the columns before it."""
        found = self._ends.count(state + u)
        # Rounding may carry `state + u` over the end of its own combination.
        cell = np.clip(found - state * self._size, 0, self._last.take(state))
        found = state * self._size + cell
        inside = np.clip((u - self._before.take(found)) / self._width.take(found), 0.0, 1.0)
        level = self._low.take(cell) + inside * self._room.take(cell)
        return Levels(level, cell == 0 if self._ever_missing else None)


def _cuts(column: First) -> Floats:
    """All levels at which something changes, from 0 to 1, those that are nearly one joined."""
    learned = column.member.cuts.array()
    added = np.array([*column.ends, *column.now], np.float64)
    added = added[(added > _SAME) & (added < 1 - _SAME)]
    place = np.clip(np.searchsorted(learned, added), 1, len(learned) - 1)
    near = np.minimum(np.abs(added - learned[place]), np.abs(added - learned[place - 1]))
    both = np.sort(np.concatenate([learned, added[near > _SAME]]))
    cuts: Floats = both[np.concatenate([[True], np.diff(both) > _SAME])]
    return cuts


def _codes(column: First, cuts: Floats) -> Codes:
    """The learned code of each cell, as later columns read it; 0 for missing."""
    middle = (cuts[1:] + cuts[:-1]) / 2
    learned = column.member.cuts.array()
    cells = np.clip(np.searchsorted(learned, middle, side="right") - 1, 0, len(learned) - 2)
    if column.now:
        place = np.minimum(np.searchsorted(column.now, middle, side="right"), len(column.learned) - 1)
        now = np.array(column.learned)[place]
        cells = np.where(now < 0, cells, now)
    return np.concatenate([[0], cells + 1]).astype(np.int16)


def _shares(column: First, cuts: Floats) -> Floats:
    """By leaf the shares of the cells, shape (leaves, cells), missing first and scaled to the share asked for."""
    member = column.member
    starts, learned = member.starts.array(), member.cuts.array()
    first, last = member.first.array().astype(np.intp), member.last.array().astype(np.intp)
    shares = member.shares.array().astype(np.float64)
    gone, found = np.zeros(len(starts) - 1), np.zeros((len(starts) - 1, len(cuts)))
    for leaf, (low, high) in enumerate(zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True)):
        own, begin, end = shares[low:high], first[low:high], last[low:high]
        present = begin < end
        gone[leaf] = own[~present].sum()
        if not present.any():
            found[leaf, 1:] = np.diff(cuts)
            continue
        order = np.argsort(begin[present])
        heights = np.repeat(np.concatenate([[0.0], np.cumsum(own[present][order])]), 2)[1:-1]
        knots = np.stack([learned[begin[present][order]], learned[end[present][order]]], axis=1).reshape(-1)
        found[leaf, 1:] = np.diff(np.interp(cuts, knots, heights / heights[-1]))
    chance = scaled(np.minimum(gone, 1.0), column.missing, member.missing)
    found[:, 1:] *= (1.0 - chance)[:, None]
    found[:, 0] = chance
    return found
