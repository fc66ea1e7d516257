"""Models trained on real rows, on synthetic ones and on both, all tested on real rows that none of them saw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from studio.quality.detection import booster, threads_for
from studio.quality.features import Features, Matrix
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import area, half_width, lots_for
from studio.quality.roles import CONTINUOUS

Teacher = Literal["real", "synthetic", "both"]

IMPORTANCE_AGREEMENT = Measure(
    name="ImportanceAgreement",
    title="The same columns matter",
    sentence="The part of the importance that models trained on synthetic and on real rows give to the same columns, "
    "by shuffling one column after the other: 1 means that both rely on the same.",
)
AUGMENTATION_GAIN = Measure(
    name="AugmentationGain",
    title="Gain by adding rows",
    sentence="How much better a model becomes when synthetic rows are added to the real ones: 0 is no change, below 0 "
    "they do harm.",
    minimum=-2.0,
)
_MOST_ROWS = 50_000
_MOST_CLASSES = 20
_LEAST_ROWS = 30
_SHUFFLED_ROWS = 2_000
_TIMES = 24


@dataclass(frozen=True, slots=True)
class Trained:
    """Models by whose rows taught them, and the real rows that test them."""

    target: str
    names: tuple[str, ...]
    is_numeric: bool
    models: dict[Teacher, Any]
    told: dict[Teacher, Matrix]
    """What a model says of the test rows: a number, or the chance of every class."""
    rows: Matrix
    goals: Matrix
    seed: int

    def score(self, teacher: Teacher, chosen: npt.NDArray[Any]) -> float | None:
        """The area under the curve (the mean of one class against the rest), or R², on some of the test rows."""
        classes = None if self.is_numeric else self.models[teacher].classes_
        return score_of(self.told[teacher][chosen], self.goals[chosen], classes)


def trained(
    train: Features, holdout: Matrix, target: str, seed: int = 0, *, both: bool = True
) -> Trained | None:
    """`train` holds the real rows to learn from and the synthetic ones, `holdout` real rows with the same columns.

    None where the target is not compared, has one class or more than 20, or where there are fewer than 30 rows.
    """
    if target not in train.names:
        return None
    place = train.names.index(target)
    others = train.without(target)
    numeric = train.roles[place] in CONTINUOUS and len(np.unique(train.reference[:, place])) > 2
    goal = holdout[:, place]
    known = ~np.isnan(goal)
    test, goals = np.delete(holdout, place, axis=1)[known], goal[known]
    sides: dict[Teacher, tuple[Matrix, Matrix]] = {
        "real": (others.reference, train.reference[:, place]),
        "synthetic": (others.synthetic, train.synthetic[:, place]),
    }
    if both:
        sides["both"] = tuple(np.concatenate(pair) for pair in zip(*sides.values(), strict=True))  # type: ignore[assignment]
    models: dict[Teacher, Any] = {}
    for teacher, (rows, answers) in sides.items():
        most = 2 * _MOST_ROWS if teacher == "both" else _MOST_ROWS
        usable = np.flatnonzero(~np.isnan(answers))[:most]
        if min(len(usable), len(goals)) < _LEAST_ROWS or not others.names:
            return None
        if not numeric and not 2 <= len(np.unique(answers[usable])) <= _MOST_CLASSES:
            return None
        with threads_for(len(usable)):
            model = booster(others, seed, numeric=numeric)
            model.fit(rows[usable], answers[usable])
        models[teacher] = model
    with threads_for(len(goals)):
        told = {
            teacher: np.asarray(model.predict(test) if numeric else model.predict_proba(test))
            for teacher, model in models.items()
        }
    return Trained(target, others.names, numeric, models, told, test, goals, seed)


def score_of(told: Matrix, goals: Matrix, classes: npt.NDArray[Any] | None) -> float | None:
    """R² where `classes` is None, else the mean area under the curve of one class against the rest."""
    if classes is None:
        spread = float(np.square(goals - goals.mean()).sum()) if len(goals) > 1 else 0.0
        return 1.0 - float(np.square(goals - told).sum()) / spread if spread > 0 else None
    areas = [
        area(told[goals == label, place], told[goals != label, place])
        for place, label in enumerate(classes)
        if 0 < np.sum(goals == label) < len(goals)
    ]
    return float(np.mean(areas[1:] if len(classes) == 2 and len(areas) == 2 else areas)) if areas else None


def usefulness(found: Trained) -> tuple[Reading, Reading, Reading]:
    """The scores of the models taught by synthetic and by real rows, and what both together gain over real alone."""
    n = len(found.goals)
    lots = lots_for(found.seed)
    draws = [lots.integers(0, n, n) for _ in range(_TIMES)]
    every = np.arange(n)

    def reading(teacher: Teacher, less: Teacher | None = None) -> Reading:
        def figure(chosen: npt.NDArray[Any]) -> float | None:
            value = found.score(teacher, chosen)
            if less is None or value is None:
                return value
            other = found.score(less, chosen)
            return None if other is None else value - other

        again = [value for chosen in draws if (value := figure(chosen)) is not None]
        return Reading(figure(every), half_width(again), n, found.seed)

    return reading("synthetic"), reading("real"), reading("both", "real")


def importances(found: Trained, teacher: Teacher, seed: int = 0) -> Matrix:
    """How much of its score a model loses when a column is shuffled, as shares that sum to 1 (Breiman 2001)."""
    lots = lots_for(seed)
    chosen = np.sort(lots.permutation(len(found.rows))[:_SHUFFLED_ROWS])
    rows, goals = found.rows[chosen], found.goals[chosen]
    model = found.models[teacher]
    classes = None if found.is_numeric else model.classes_

    def score(values: Matrix) -> float:
        told = model.predict(values) if found.is_numeric else model.predict_proba(values)
        return score_of(np.asarray(told), goals, classes) or 0.0

    with threads_for(len(rows)):
        whole = score(rows)
        lost = np.zeros(rows.shape[1])
        for column in range(rows.shape[1]):
            shuffled = rows.copy()
            shuffled[:, column] = rows[lots.permutation(len(rows)), column]
            lost[column] = max(0.0, whole - score(shuffled))
    return lost / lost.sum() if lost.sum() > 0 else lost


def importance_agreement(found: Trained) -> tuple[Reading, Matrix, Matrix]:
    """The agreement, then the importances by real and by synthetic rows; the band by shuffling three times."""
    sides = [
        np.stack([importances(found, teacher, found.seed + time) for time in range(3)])
        for teacher in ("real", "synthetic")
    ]
    real, synthetic = sides
    n = min(len(found.rows), _SHUFFLED_ROWS)
    if not real.any() or not synthetic.any():
        reason = "No column helps to tell the target."
        return Reading(rows=n, seed=found.seed, reason=reason), real.mean(axis=0), synthetic.mean(axis=0)
    agreed = [float(np.minimum(one, other).sum()) for one, other in zip(real, synthetic, strict=True)]
    means = real.mean(axis=0), synthetic.mean(axis=0)
    value = float(np.minimum(*means).sum())
    return Reading(min(1.0, value), half_width(agreed), n, found.seed), *means
