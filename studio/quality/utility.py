"""Usefulness for training: a model trained on synthetic rows, tested on real ones that nothing was learned from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.quality.features import Features, Matrix
from studio.quality.measure import Measure
from studio.quality.training import trained

UTILITY = Measure(
    name="Utility",
    title="Useful for training",
    sentence="How well a model trained on synthetic rows tells the target of real ones: 1 is without a mistake.",
    minimum=-1.0,
)


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
    found = trained(train, holdout, target, seed, both=False)
    if found is None:
        return None
    every = np.arange(len(found.goals))
    synthetic, real = (found.score(teacher, every) for teacher in ("synthetic", "real"))
    return None if real is None or synthetic is None else Utility(target, synthetic, real, len(every))
