"""Usefulness for training: a model trained on synthetic rows, tested on real ones that nothing was learned from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from studio.quality.detection import booster, threads_for
from studio.quality.features import Features, Matrix
from studio.quality.measure import Measure
from studio.quality.roles import CONTINUOUS

UTILITY = Measure(
    name="Utility",
    title="Useful for training",
    sentence="How well a model trained on synthetic rows tells the target of real ones: 1 is without a mistake.",
    minimum=-1.0,
)
_MOST_ROWS = 50_000
_MOST_CLASSES = 20
_LEAST_ROWS = 30


@dataclass(frozen=True, slots=True)
class Utility:
    """The score of a model trained on synthetic rows, and of one trained on real rows, both on the real holdout.

    The area under the curve for classes (the mean of one against the rest), R² for numbers.
    """

    target: str
    synthetic: float
    real: float
    tested_rows: int


def utility(train: Features, holdout: Matrix, target: str, seed: int = 0) -> Utility | None:
    """`train` holds the real rows to learn from and the synthetic ones, `holdout` real rows with the same columns.

    None where the target is not compared, has one class or more than 20, or where there are fewer than 30 rows.
    """
    if target not in train.names:
        return None
    place = train.names.index(target)
    others = train.without(target)
    numeric = train.roles[place] in CONTINUOUS and len(np.unique(train.reference[:, place])) > 2
    goal = holdout[:, place]
    test = np.delete(holdout, place, axis=1)[~np.isnan(goal)], goal[~np.isnan(goal)]
    sides = ((others.reference, train.reference[:, place]), (others.synthetic, train.synthetic[:, place]))
    found = []
    for rows, goals in sides:
        known = np.flatnonzero(~np.isnan(goals))[:_MOST_ROWS]
        if min(len(known), len(test[1])) < _LEAST_ROWS or not others.names:
            return None
        if not numeric and not 2 <= len(np.unique(goals[known])) <= _MOST_CLASSES:
            return None
        with threads_for(len(known)):
            model = booster(others, seed, numeric=numeric)
            model.fit(rows[known], goals[known])
            found.append(_score(model, *test, numeric=numeric))
    real, synthetic = found
    return None if real is None or synthetic is None else Utility(target, synthetic, real, len(test[1]))


def _score(model: Any, rows: Matrix, goals: Matrix, *, numeric: bool) -> float | None:
    from sklearn.metrics import r2_score, roc_auc_score

    if numeric:
        return float(r2_score(goals, model.predict(rows)))
    chances = model.predict_proba(rows)
    areas = [
        roc_auc_score(goals == label, chances[:, place])
        for place, label in enumerate(model.classes_)
        if 0 < np.sum(goals == label) < len(goals)
    ]
    return float(np.mean(areas[1:] if len(model.classes_) == 2 else areas)) if areas else None
