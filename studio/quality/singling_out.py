"""Singling out: does what is special about a synthetic row point at exactly one real person?"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from studio.quality.features import Matrix
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import band_of_mean, lots_for
from studio.quality.trial import Trial

GUESSES = 400
_TOLERANCE = 0.01
_FEWEST_COLUMNS = 3

Flags = npt.NDArray[np.bool_]


class SinglingOut:
    about = Measure(
        name="SinglingOut",
        title="One person pointed at",
        sentence="How often what several columns of a synthetic row say fits exactly one row that was learned from. "
        "It succeeds on strangers too, so it counts only beyond the figure of real rows.",
        better="lower",
    )

    def read(self, trial: Trial, guesses: int = GUESSES) -> Reading:
        refused = trial.refusal()
        if refused is not None:
            return refused
        lots = lots_for(trial.seed)
        n_columns = len(trial.features.names)
        reach = _reach(trial)
        chosen = trial.some(trial.features.synthetic, guesses, 6)
        hit = np.zeros(len(chosen), bool)
        for place, row in enumerate(chosen):
            fewest = min(_FEWEST_COLUMNS, n_columns)
            columns = lots.permutation(n_columns)[: lots.integers(fewest, n_columns + 1)]
            hit[place] = _fitting(trial.features.reference, row, columns.tolist(), reach) == 1
        return Reading(float(hit.mean()), band_of_mean(hit, trial.seed), len(hit), trial.seed)


def _reach(trial: Trial) -> Matrix:
    """How far a number may lie from the one guessed: a hundredth of the middle half; categories must be equal."""
    real = trial.features.reference
    found = np.zeros(real.shape[1])
    for place in range(real.shape[1]):
        known = real[~np.isnan(real[:, place]), place]
        if len(known) and not trial.features.is_category[place]:
            low, high = np.quantile(known, [0.05, 0.95])
            found[place] = _TOLERANCE * (high - low)
    return found


def _fitting(rows: Matrix, row: Matrix, columns: list[int], reach: Matrix) -> int:
    """How many rows agree with `row` in these columns."""
    left: npt.NDArray[np.int64] | None = None
    for column in columns:
        values = rows[:, column] if left is None else rows[left, column]
        wanted = row[column]
        agree: Flags = np.isnan(values) if np.isnan(wanted) else np.abs(values - wanted) <= reach[column]
        left = np.flatnonzero(agree) if left is None else left[agree]
        if not len(left):
            return 0
    return len(rows) if left is None else len(left)
