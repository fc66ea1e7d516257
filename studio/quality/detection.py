"""The judge: how well a classifier tells real rows from synthetic ones."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

import numpy as np

from studio.quality.features import Features, Matrix
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import TIMES, area, half_width
from studio.quality.trial import TOO_FEW

DETECTION = Measure(
    name="DetectionAUC",
    title="Told apart",
    sentence="How well a boosted classifier tells real rows from synthetic ones: 0.5 is not at all, 1 always.",
    minimum=0.5,
    better="lower",
)
_MOST_ROWS = 10_000
_FOLDS = 3
_LEAST_ROWS = 30
_MANY_ROWS = 50_000


def detection_auc(features: Features, seed: int = 0) -> float | None:
    """The mean area under the curve over three folds; None where `detection` has no figure."""
    return detection(features, seed).value


def detection(features: Features, seed: int = 0) -> Reading:
    """The mean area under the curve over three folds, from as many rows of both sides, at most 10,000 each.

    None where there are fewer than 30 rows of a side, or nothing to compare. The band draws the tested rows again.
    """
    lots = np.random.default_rng(seed)
    n = min(len(features.reference), len(features.synthetic), _MOST_ROWS)
    if n < _LEAST_ROWS or not features.names:
        return Reading(seed=seed, reason=TOO_FEW)
    sides = [_some(side, n, lots) for side in (features.reference, features.synthetic)]
    rows = np.concatenate(sides)
    is_synthetic = np.repeat([0, 1], n)
    fold = np.concatenate([lots.permutation(np.arange(n) % _FOLDS) for _ in sides])
    found: list[float] = []
    chances: list[tuple[Matrix, Matrix]] = []
    with threads_for(len(rows)):
        for held in range(_FOLDS):
            train = fold != held
            model = booster(features, seed)
            model.fit(rows[train], is_synthetic[train])
            told, truth = model.predict_proba(rows[~train])[:, 1], is_synthetic[~train]
            chances.append((told[truth == 1], told[truth == 0]))
            found.append(area(*chances[-1]))
    again = [
        float(
            np.mean(
                [area(*(side[lots.integers(0, len(side), len(side))] for side in one)) for one in chances]
            )
        )
        for _ in range(TIMES)
    ]
    return Reading(float(np.mean(found)), half_width(again), n, seed)


def threads_for(n_rows: int) -> AbstractContextManager[object]:
    """Small tables are learned on one thread: several would mostly wait for each other."""
    import sklearn.ensemble  # noqa: F401 - a limit holds for libraries that are there already
    from threadpoolctl import threadpool_limits

    limits: AbstractContextManager[object] = threadpool_limits(1 if n_rows < _MANY_ROWS else None)
    return limits


def booster(features: Features, seed: int, *, numeric: bool = False) -> Any:
    """An untrained boosted model for these columns; `numeric` for one that tells a number."""
    from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

    kind = HistGradientBoostingRegressor if numeric else HistGradientBoostingClassifier
    return kind(categorical_features=features.is_category, random_state=seed, early_stopping=False)


def _some(rows: Matrix, n: int, lots: np.random.Generator) -> Matrix:
    return rows[np.sort(lots.permutation(len(rows))[:n])]
