"""How a smooth column follows earlier ones in general: a sum of curves, one for each, on the normal scale.

Boxes of a tree cannot follow two columns that move closely together. So the general trend is taken out first, and the
tree speaks of what is left. The curves are straight lines between knots, fitted together by ridge regression.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr, ndtri

from studio.generators.draw import Floats
from studio.learning.coding import UNKNOWN, Coded

_KNOT_STEP = 0.35
_FURTHEST = 3.3
_RIDGES = (1.0, 10.0, 100.0)
_JUDGED = 0.3
_LEAST_ADDED = 0.03
"""A column that adds less than this share of the target's spread is not followed."""
_LEAST_EXPLAINED = 0.1
_MOST_ROWS = 50_000
_BANDS = 240


@dataclass(frozen=True, slots=True)
class Curve:
    """What one earlier column adds: at the code (0 missing), or, where there are levels, between them."""

    by_code: Floats
    levels: Floats | None = None
    values: Floats | None = None

    @property
    def adds(self) -> bool:
        """Whether it adds anything at all."""
        return bool(self.by_code.any() or (self.values is not None and self.values.any()))

    def __call__(self, column: Coded) -> Floats:
        """What is added in each row of the reference."""
        codes = np.maximum(column.codes, 0)
        if self.levels is None or self.values is None or column.levels is None:
            return self.by_code[codes]
        curve = np.interp(np.nan_to_num(column.levels), self.levels, self.values)
        return np.where(codes == 0, self.by_code[0], curve)


@dataclass(frozen=True, slots=True)
class Trend:
    """The curves, and what they leave over as a column of its own, with the value at each of its cuts."""

    curves: tuple[Curve, ...]
    rest: Coded
    values: Floats


def trend_of(column: Coded, parents: Sequence[Coded], k: int) -> Trend | None:
    """The trend of a smooth column; None where it explains less than a tenth, or the column is not smooth."""
    if column.levels is None or not parents:
        return None
    known = np.flatnonzero(column.codes > 0)
    if len(known) < 20 * k:
        return None
    sampled = known if len(known) <= _MOST_ROWS else known[:: len(known) // _MOST_ROWS + 1]
    bases = [_Basis(parent, k) for parent in parents]
    blocks = [basis.rows(parent, sampled) for basis, parent in zip(bases, parents, strict=True)]
    weights = _fitted(blocks, ndtri(column.levels[sampled]))
    if weights is None:
        return None
    curves = tuple(
        basis.curve(own, parent, k) for basis, own, parent in zip(bases, weights, parents, strict=True)
    )
    general = np.zeros(len(known))
    for curve, parent in zip(curves, parents, strict=True):
        general += curve(parent)[known]
    rest, values = _rest(column, known, ndtri(column.levels[known]) - general, k)
    return Trend(curves, rest, values)


def _fitted(blocks: Sequence[Floats], goal: Floats) -> list[Floats] | None:
    """Weights for each block of columns by the ridge that explains held-out rows best; None where none does well.

    A block that adds next to nothing gets zeros.
    """
    judges = np.random.default_rng(0).random(len(goal)) < _JUDGED
    ridge, explained = max(
        ((ridge, _explained(blocks, goal, ridge, judges)) for ridge in _RIDGES), key=lambda pair: pair[1]
    )
    if explained < _LEAST_EXPLAINED:
        return None
    weights = _solved(blocks, goal, ridge)
    adds = [
        float((block @ own).std()) >= _LEAST_ADDED * float(goal.std())
        for block, own in zip(blocks, weights, strict=True)
    ]
    again = iter(
        _solved([block for block, is_kept in zip(blocks, adds, strict=True) if is_kept], goal, ridge)
    )
    return [
        next(again) if is_kept else np.zeros(block.shape[1])
        for block, is_kept in zip(blocks, adds, strict=True)
    ]


def _explained(blocks: Sequence[Floats], goal: Floats, ridge: float, judges: npt.NDArray[np.bool_]) -> float:
    """The share of the judging rows' variance that the others foretell."""
    weights = _solved([block[~judges] for block in blocks], goal[~judges], ridge)
    left = goal[judges].copy()
    for block, own in zip(blocks, weights, strict=True):
        left -= block[judges] @ own
    return 1.0 - float(left.var() / max(goal[judges].var(), 1e-12))


def _solved(blocks: Sequence[Floats], goal: Floats, ridge: float) -> list[Floats]:
    if not blocks:
        return []
    design = np.concatenate(blocks, axis=1)
    sums = design.T @ design
    sums[np.diag_indices_from(sums)] += ridge
    weights = np.linalg.solve(sums, design.T @ goal)
    return np.split(weights, np.cumsum([block.shape[1] for block in blocks])[:-1])


class _Basis:
    """Hat functions between knots for a smooth column, one indicator for each code of another, one for missing."""

    def __init__(self, parent: Coded, k: int) -> None:
        self.is_smooth = parent.levels is not None
        n = max(int((parent.codes > 0).sum()), 1)
        reach = min(_FURTHEST, -float(ndtri(min(k / n, 0.3))))
        count = max(3, 2 * int(reach / _KNOT_STEP) + 1)
        self.knots = np.linspace(-reach, reach, count)
        self.size = count + 1 if self.is_smooth else parent.n_codes

    def rows(self, parent: Coded, chosen: npt.NDArray[np.intp]) -> Floats:
        codes = np.maximum(parent.codes[chosen], 0).astype(np.int64)
        made = np.zeros((len(chosen), self.size))
        if not self.is_smooth or parent.levels is None:
            made[np.arange(len(chosen)), codes] = parent.codes[chosen] != UNKNOWN
            return made
        there = codes > 0
        z = np.clip(ndtri(np.nan_to_num(parent.levels[chosen], nan=0.5)), self.knots[0], self.knots[-1])
        place = (z - self.knots[0]) / (self.knots[1] - self.knots[0])
        left = np.minimum(place.astype(np.int64), len(self.knots) - 2)
        at = np.arange(len(chosen))
        made[at, left + 1] = np.where(there, 1 - (place - left), 0.0)
        made[at, left + 2] = np.where(there, place - left, 0.0)
        made[~there, 0] = 1.0
        return made

    def curve(self, weights: Floats, parent: Coded, k: int) -> Curve:
        """The fitted curve; a code with fewer than k records adds what the others add on average."""
        held = np.bincount(np.maximum(parent.codes, 0), minlength=parent.n_codes)
        if not self.is_smooth:
            mean = float((weights * held).sum() / max(held.sum(), 1))
            return Curve(np.where(held >= k, weights, mean))
        missing = weights[0] if held[0] >= k else float(weights[1:].mean())
        return Curve(np.array([missing]), ndtr(self.knots), weights[1:])


def _rest(column: Coded, known: npt.NDArray[np.intp], left: Floats, k: int) -> tuple[Coded, Floats]:
    """What the trend leaves over, in bands of equally many records; cuts lie between the means of bands."""
    order = np.argsort(left, kind="stable")
    n_bands = int(np.clip(len(left) // k, 1, _BANDS))
    ends = np.linspace(0, len(left), n_bands + 1).astype(np.int64)
    means = np.add.reduceat(left[order], ends[:-1]) / np.diff(ends)
    inner = (means[1:] + means[:-1]) / 2
    values = np.concatenate([[2 * means[0] - inner[0]], inner, [2 * means[-1] - inner[-1]]])
    codes = np.zeros(len(column.codes), np.int16)
    codes[known[order]] = 1 + np.searchsorted(ends[1:-1], np.arange(len(left)), side="right")
    codes[column.codes == UNKNOWN] = UNKNOWN
    return Coded(column.column, codes, ends / len(left)), values
