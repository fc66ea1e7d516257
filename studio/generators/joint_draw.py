"""Draws levels from a learned law: codes of earlier columns and one u of the row to the level in (0, 1).

A tree is walked without branches: for each column that it reads, a table says which leaves its code leaves possible, as
bits; the lowest bit that all tables share is the leaf (Lucchese et al. 2015, "QuickScorer"). Within a leaf the level is
piecewise linear in u, so it rises with u.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from studio.generators.draw import Bools, Floats
from studio.generators.joint import Curve, Member, Splits, Trend
from studio.generators.lookup import Guide
from studio.generators.piecewise import LinearQuantile

Codes = npt.NDArray[np.int16]
Leaves = npt.NDArray[np.intp]

Finder = Callable[[Sequence[Codes], int], Leaves]
"""The leaf of each of n rows from the codes of the parents."""

_WORD = 64
_INSIDE = 1e-9
"""Levels keep this share of a cell away from its ends, where rounding could carry them into the next."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A parent's codes and levels in the rows of a draw, shape (n,)."""

    codes: Codes
    levels: Floats


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels in (0, 1), shape (n,); where `missing` (None: nowhere) the level means nothing."""

    level: Floats
    missing: Bools | None
    codes: Codes | None = None
    """The cells of the levels, from 1, and 0 where missing, if they are known without looking for them."""


class Law:
    """One member made ready for drawing."""

    def __init__(self, member: Member) -> None:
        self._leaf_of = finder(member)
        starts = member.starts.array()
        first, last = member.first.array().astype(np.intp), member.last.array().astype(np.intp)
        shares = member.shares.array().astype(np.float64)
        cuts = member.drawn_cuts.array()
        self._trend = _Trend(member.trend) if member.trend is not None else None
        leaves = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        is_missing = first == last
        self._missing = _sums(shares, is_missing, leaves, len(starts) - 1)
        kept = ~is_missing | (np.bincount(leaves, ~is_missing)[leaves] == 0)
        leaves, shares = leaves[kept], np.where(is_missing, 1.0, shares)[kept]
        low = np.where(is_missing, 0.0, cuts[first])[kept]
        high = np.where(is_missing, 1.0, cuts[last])[kept]
        opens = np.concatenate([[True], leaves[1:] != leaves[:-1]])
        closes = np.append(opens[1:], True)
        ends = np.cumsum(shares)
        base = (ends - shares)[opens][np.cumsum(opens) - 1]
        total = (ends - base)[closes][np.cumsum(opens) - 1]
        upto = np.where(closes, 1.0, np.minimum((ends - base) / total, 1.0))
        before = np.where(opens, 0.0, np.concatenate([[0.0], upto[:-1]]))
        width = upto - before
        inset = _INSIDE * (high - low)
        rate = np.divide(high - low - 2 * inset, width, out=np.zeros_like(width), where=width > 0)
        self._lines = np.stack([before, low + inset, rate, high - inset], axis=1)
        self._guide = Guide((leaves + upto)[:-1]) if len(upto) > 1 else None
        alone = np.all((last - first)[~is_missing] == 1) and self._trend is None and not is_missing.all()
        self._cells = (first[kept] + 1).astype(np.int16) if alone else None
        self.ever_missing = bool(self._missing.any())

    def draw(self, u: Floats, parents: Sequence[Earlier], missing: float, fitted: float) -> Levels:
        """Levels from `u` in (0, 1) and the parents' rows; `missing` is the share that is asked for.

        A share other than the `fitted` one scales the chances of every leaf, so that the pattern stays.
        """
        leaf = self._leaf_of([parent.codes for parent in parents], len(u))
        gone = None
        if missing > 0:
            chance = scaled(self._missing, missing, fitted)
            q = chance.take(leaf)
            gone = u < q
            u = np.clip((u - q) / np.maximum(1.0 - q, 1e-12), 2.0**-53, 1 - 2.0**-53)
        share = np.zeros(len(u), np.intp) if self._guide is None else self._guide.count(leaf + u)
        line = self._lines.take(share, axis=0)
        level = (u - line[:, 0]) * line[:, 2]
        level += line[:, 1]
        np.minimum(level, line[:, 3], out=level)
        codes = None
        if self._cells is not None:
            codes = self._cells.take(share)
            if gone is not None:
                codes[gone] = 0
        return Levels(level if self._trend is None else self._trend(level, parents), gone, codes)


class _Trend:
    """The sum of the curves of a row, plus what is left over, as a level."""

    def __init__(self, trend: Trend) -> None:
        self._rest = LinearQuantile(trend.cuts.array(), trend.values.array().astype(np.float64))
        self._curves = [_curve(curve) for curve in trend.curves]

    def __call__(self, level: Floats, parents: Sequence[Earlier]) -> Floats:
        z = self._rest(level)
        for (by_code, line), parent in zip(self._curves, parents, strict=False):
            if line is None:
                z += by_code.take(parent.codes)
            else:
                z += np.where(parent.codes == 0, by_code[0], line(parent.levels))
        found: Floats = np.clip(ndtr(z), 2.0**-53, 1 - 2.0**-53)
        return found


def _curve(curve: Curve) -> tuple[Floats, _Line | None]:
    by_code = curve.by_code.array().astype(np.float64)
    if curve.levels is None or curve.values is None:
        return by_code, None
    levels, values = curve.levels.array(), curve.values.array().astype(np.float64)
    return by_code, _Line(levels, values)


class _Line:
    """Straight lines between knots, level beyond them."""

    def __init__(self, levels: Floats, values: Floats) -> None:
        self._guide = Guide(levels)
        rates = np.concatenate([[0.0], np.diff(values) / np.diff(levels), [0.0]])
        self._lines = np.stack(
            [np.concatenate([levels[:1], levels]), np.concatenate([values[:1], values]), rates], 1
        )

    def __call__(self, level: Floats) -> Floats:
        line = self._lines.take(self._guide.count(level), axis=0)
        made: Floats = (level - line[:, 0]) * line[:, 2] + line[:, 1]
        return made


def _sums(shares: Floats, chosen: Bools, leaves: Leaves, n_leaves: int) -> Floats:
    return np.minimum(np.bincount(leaves, np.where(chosen, shares, 0.0), n_leaves), 1.0)


def scaled(chances: Floats, asked: float, fitted: float) -> Floats:
    """Chances whose mean is `asked` where that of `chances` is `fitted`, the pattern kept."""
    if fitted <= 0 or fitted >= 1:
        return np.full_like(chances, asked)
    if asked <= fitted:
        return chances * (asked / fitted)
    return 1.0 - (1.0 - chances) * ((1.0 - asked) / (1.0 - fitted))


class _OneLeaf:
    def __call__(self, codes: Sequence[Codes], n: int) -> Leaves:
        return np.zeros(n, np.intp)


class _ByCode:
    def __call__(self, codes: Sequence[Codes], n: int) -> Leaves:
        return codes[0].astype(np.intp)


class _ByBits:
    """The tables of a tree: for each parent an array of words by code, for each word of leaves."""

    def __init__(self, member: Member, splits: Splits) -> None:
        features, thresholds = splits.features.array(), splits.thresholds.array()
        spans = _left_spans(splits, member.n_leaves)
        self._tables: list[tuple[int, npt.NDArray[np.uint64]]] = []
        for place in np.unique(features).tolist():
            recode = member.recodes[place].array() if member.recodes else np.zeros(0, np.int16)
            used = features == place
            top = int(recode.max()) if len(recode) else int(thresholds[used].max()) + 1
            possible = _possible(thresholds[used], spans[used], top + 1, member.n_leaves)
            self._tables.append((place, _words(possible[recode] if len(recode) else possible)))

    def __call__(self, codes: Sequence[Codes], n: int) -> Leaves:
        leaf = np.zeros(n, np.intp)
        places = [np.minimum(codes[place], len(table) - 1) for place, table in self._tables]
        n_words = self._tables[0][1].shape[1]
        open_rows: npt.NDArray[np.intp] | None = None
        for word in range(n_words):
            bits = self._tables[0][1][:, word].take(places[0])
            for (_, table), place in zip(self._tables[1:], places[1:], strict=True):
                bits &= table[:, word].take(place)
            low = np.bitwise_count((bits & (~bits + np.uint64(1))) - np.uint64(1)).astype(np.intp)
            low += word * _WORD
            if n_words == 1:
                return low
            found = bits != 0
            if open_rows is None:
                leaf, open_rows = low, np.flatnonzero(~found)
            else:
                leaf[open_rows[found]] = low[found]
                open_rows = open_rows[~found]
            if not len(open_rows):
                return leaf
            keep = np.flatnonzero(~found)
            places = [place.take(keep) for place in places]
        return leaf


def finder(member: Member) -> Finder:
    """What gives the leaf of each row from the codes of the parents."""
    if member.splits is not None:
        return _ByBits(member, member.splits)
    return _ByCode() if member.parents and member.trend is None else _OneLeaf()


def _left_spans(splits: Splits, n_leaves: int) -> npt.NDArray[np.int64]:
    """First leaf and end of each split's left side, shape (splits, 2)."""
    left, right = splits.left.array().tolist(), splits.right.array().tolist()
    low, high, middle = [0] * len(left), [0] * len(left), [0] * len(left)
    for node in range(len(left) - 1, -1, -1):
        low[node] = ~left[node] if left[node] < 0 else low[left[node]]
        middle[node] = ~left[node] + 1 if left[node] < 0 else high[left[node]]
        high[node] = ~right[node] + 1 if right[node] < 0 else high[right[node]]
    return np.array([low, middle]).T


def _possible(
    thresholds: npt.NDArray[np.int16], spans: npt.NDArray[np.int64], size: int, n_leaves: int
) -> Bools:
    """By number compared, which leaves stay possible: going right rules out the left side."""
    possible = np.ones((size, n_leaves), bool)
    for threshold, (low, end) in zip(thresholds.tolist(), spans.tolist(), strict=True):
        possible[max(threshold + 1, 0) :, low:end] = False
    return possible


def _words(possible: Bools) -> npt.NDArray[np.uint64]:
    """Bits of 64 leaves to a word, the lowest bit first, shape (codes, words)."""
    spare = -possible.shape[1] % _WORD
    filled = np.pad(possible, ((0, 0), (0, spare)))
    packed_bits = np.packbits(filled, axis=1, bitorder="little")
    words: npt.NDArray[np.uint64] = np.ascontiguousarray(packed_bits).view("<u8")
    return np.asfortranarray(words)
