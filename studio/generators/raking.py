"""Weights of combinations under wishes: conditions by 0 or 1, shares by raking (Deming, Stephan 1940)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.generators.draw import Bools, Floats
from studio.problems import Problem

Labels = npt.NDArray[np.int64]

_ROUNDS = 400
_MET = 1e-7
_NEARLY_MET = 1e-3


@dataclass(frozen=True, slots=True)
class Allowed:
    """Combinations that may be drawn, of a shape that can be broadcast to theirs; `words` say the condition."""

    cells: Bools
    words: str


@dataclass(frozen=True, slots=True)
class Shares:
    """A label for each combination (broadcast), and the share of each label; NaN for one that stays as it is.

    The others have their shares of what those leave.
    """

    labels: Labels
    shares: Floats
    words: str


@dataclass(frozen=True, slots=True)
class Even:
    """A group and an outcome for each combination (broadcast); `amount` goes from 0, as it is, to 1, independent."""

    groups: Labels
    outcomes: Labels
    amount: float


def allowed_only(weights: Floats, conditions: Sequence[Allowed]) -> Floats:
    """The weights of what meets all conditions. Raises Problem where nothing does."""
    for condition in conditions:
        weights = weights * condition.cells
        if weights.sum() <= 0:
            raise Problem(
                f"No learned row meets the condition {condition.words} together with those before it.",
                mend="Loosen one of the conditions.",
            )
    return weights


def raked(weights: Floats, shares: Sequence[Shares], even: Even | None = None) -> Floats:
    """The nearest weights (in relative entropy) that meet all shares, sum 1. Raises Problem where there are none."""
    weights = weights / weights.sum()
    parts: list[_Part | _Evening] = [_Part(wish, weights) for wish in shares]
    if even is not None:
        parts.append(_Evening(even, weights))
    off = 0.0
    for _ in range(_ROUNDS):
        off = max((part.rake(weights) for part in parts), default=0.0)
        if off < _MET:
            break
    if off > _NEARLY_MET:
        raise Problem(
            "The shares that are asked for contradict each other or the conditions: they cannot be met together "
            f"(the nearest set misses by {off:.1%}).",
            mend="Leave one of them out.",
        )
    weights /= weights.sum()
    return weights


class _Part:
    """One wish for shares, raked over the combinations in place."""

    def __init__(self, wish: Shares, weights: Floats) -> None:
        self._labels = np.broadcast_to(wish.labels, weights.shape).reshape(-1)
        self._free = np.isnan(wish.shares)
        self._shares = np.where(self._free, 0.0, wish.shares)
        sums = self._sums(weights)
        if np.any((sums <= 0) & (self._shares > 0)):
            raise Problem(f"{wish.words}: no such row is left.", mend="Ask for other shares.")
        # Values that no row has any more leave their part to the others.
        self._shares = np.where(sums > 0, self._shares, 0.0)

    def rake(self, weights: Floats) -> float:
        """Bring the shares to what is asked; how far the furthest was off."""
        sums = self._sums(weights)
        total = float(sums.sum())
        stays = float(sums[self._free].sum())
        asked = max(float(self._shares.sum()), 1e-300)
        goal = np.where(self._free, sums, self._shares / asked * (total - stays))
        factor = np.divide(goal, sums, out=np.zeros_like(sums), where=sums > 0)
        weights *= factor[self._labels].reshape(weights.shape)
        return float(np.abs(goal - sums).max() / total)

    def _sums(self, weights: Floats) -> Floats:
        return np.bincount(self._labels, weights.reshape(-1), len(self._free)).astype(np.float64)


class _Evening:
    """The joint shares of groups and outcomes between what they are and independence, in place."""

    def __init__(self, even: Even, weights: Floats) -> None:
        self._amount = even.amount
        self._size = (int(even.groups.max()) + 1, int(even.outcomes.max()) + 1)
        labels = even.groups * self._size[1] + even.outcomes
        self._labels = np.broadcast_to(labels, weights.shape).reshape(-1)
        self._start = self._sums(weights)

    def rake(self, weights: Floats) -> float:
        sums = self._sums(weights)
        groups, outcomes, total = sums.sum(axis=1), sums.sum(axis=0), float(sums.sum())
        as_it_is = _with_sums(self._start, groups, outcomes)
        goal = self._amount * np.outer(groups, outcomes) / total + (1 - self._amount) * as_it_is
        goal = np.where(sums > 0, goal, 0.0)
        goal *= total / goal.sum()
        factor = np.divide(goal, sums, out=np.zeros_like(sums), where=sums > 0)
        weights *= factor.reshape(-1)[self._labels].reshape(weights.shape)
        return float(np.abs(goal - sums).max() / total)

    def _sums(self, weights: Floats) -> Floats:
        sums = np.bincount(self._labels, weights.reshape(-1), self._size[0] * self._size[1])
        return sums.astype(np.float64).reshape(self._size)


def _with_sums(start: Floats, groups: Floats, outcomes: Floats) -> Floats:
    """The table with the odds of `start` and these sums."""
    made = start.copy()
    for _ in range(_ROUNDS):
        sums = made.sum(axis=1)
        made *= np.divide(groups, sums, out=np.zeros_like(sums), where=sums > 0)[:, None]
        sums = made.sum(axis=0)
        made *= np.divide(outcomes, sums, out=np.zeros_like(sums), where=sums > 0)
        if np.abs(made.sum(axis=1) - groups).max() < _MET:
            break
    return made
