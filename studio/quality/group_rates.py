"""The bias lens: how often an outcome falls to each group, and how well a model tells it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.quality.detection import booster, threads_for
from studio.quality.features import Features

Flags = npt.NDArray[np.bool_]

LEAST_ROWS = 30
"""Groups of fewer rows are shown, but play no part in the two measures and have no score."""
_MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class GroupRates:
    """By group, in the order asked for: rows, and the share with the favourable outcome (NaN where there is none)."""

    rows: tuple[int, ...]
    rates: tuple[float, ...]

    @property
    def difference(self) -> float | None:
        """The parity difference; None with fewer than two groups that count."""
        counted = self._counted()
        return max(counted) - min(counted) if len(counted) > 1 else None

    @property
    def impact(self) -> float | None:
        """The disparate impact; None with fewer than two groups that count, or where nobody has the outcome."""
        counted = self._counted()
        return min(counted) / max(counted) if len(counted) > 1 and max(counted) > 0 else None

    def _counted(self) -> list[float]:
        return [rate for n, rate in zip(self.rows, self.rates, strict=True) if n >= LEAST_ROWS]


@dataclass(frozen=True, slots=True)
class GroupScore:
    """The area under the curve on a group's real rows, of a model trained on synthetic and of one on real rows."""

    synthetic: float
    real: float


def group_rates(groups: Sequence[Flags], known: Flags, favourable: Flags) -> GroupRates:
    """Rows of each group whose outcome is `known`, and the share of them with the `favourable` one."""
    rows = [int((group & known).sum()) for group in groups]
    good = [int((group & known & favourable).sum()) for group in groups]
    rates = [hits / n if n else float("nan") for hits, n in zip(good, rows, strict=True)]
    return GroupRates(tuple(rows), tuple(rates))


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a row's outcome is known, and whether it is favourable, for both sides."""

    reference: tuple[Flags, Flags]
    synthetic: tuple[Flags, Flags]


def group_scores(
    columns: Features, outcome: Outcome, held: Flags, groups: Sequence[Flags], seed: int = 0
) -> tuple[GroupScore | None, ...]:
    """How well the outcome is told from `columns` (without it) in each group of the real rows that were `held` back.

    One model learns from the synthetic rows, the other from the real rows that were not held back. None for a group
    with fewer than 30 such rows, or with one outcome alone.
    """
    from sklearn.metrics import roc_auc_score

    known, good = outcome.reference
    chances = []
    for rows, goals in (
        (columns.synthetic[outcome.synthetic[0]], outcome.synthetic[1][outcome.synthetic[0]]),
        (columns.reference[known & ~held], good[known & ~held]),
    ):
        if len(goals) < LEAST_ROWS or goals.all() or not goals.any() or not columns.names:
            return (None,) * len(groups)
        with threads_for(len(goals)):
            model = booster(columns, seed)
            model.fit(rows[:_MOST_ROWS], goals[:_MOST_ROWS])
            chances.append(model.predict_proba(columns.reference)[:, 1])
    found: list[GroupScore | None] = []
    for group in groups:
        tested = group & known & held
        if tested.sum() < LEAST_ROWS or good[tested].all() or not good[tested].any():
            found.append(None)
            continue
        areas = [float(roc_auc_score(good[tested], chance[tested])) for chance in chances]
        found.append(GroupScore(*areas))
    return tuple(found)
