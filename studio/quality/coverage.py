"""Coverage and density by nearest neighbours (Naeem et al. 2020): does the result fill the same part of the space?"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from studio.quality.measure import Measure, Reading
from studio.quality.resampling import band_of_mean
from studio.quality.space import Space, batches, distances, nearest, slack
from studio.quality.trial import Trial

NEIGHBOURS = 5
MOST_ROWS = 2_000

Counts = npt.NDArray[np.int64]


class Coverage:
    about = Measure(
        name="NeighbourCoverage",
        title="Places reached",
        sentence="The share of real rows with a synthetic row nearer than their fifth real neighbour, counted among "
        "equally many rows of both sides: low where kinds of rows are missing.",
    )

    def read(self, trial: Trial) -> Reading:
        refused = trial.refusal()
        if refused is not None:
            return refused
        by_real, _ = _within(trial)
        reached = by_real > 0
        return Reading(float(reached.mean()), band_of_mean(reached, trial.seed), len(reached), trial.seed)


class Density:
    about = Measure(
        name="NeighbourDensity",
        title="Crowded where real rows are",
        sentence="How many neighbourhoods of real rows a synthetic row lies in, as a share of those that a real one "
        "would: about 1 for real rows, lower for rows that lie where no real one does.",
        maximum=float("inf"),
    )

    def read(self, trial: Trial) -> Reading:
        refused = trial.refusal()
        if refused is not None:
            return refused
        _, by_synthetic = _within(trial)
        crowd = by_synthetic / NEIGHBOURS
        return Reading(float(crowd.mean()), band_of_mean(crowd, trial.seed), len(crowd), trial.seed)


def _within(trial: Trial) -> tuple[Counts, Counts]:
    """How many synthetic rows each real neighbourhood holds, and in how many of them each synthetic row lies."""
    n = min(trial.n_alike, MOST_ROWS)
    real, synthetic = trial.some(trial.features.reference, n), trial.some(trial.features.synthetic, n, 1)
    place = Space(trial.features.is_category, real)
    there, made = place(real), place(synthetic)
    reach = nearest(there, there, NEIGHBOURS + 1)[:, -1] ** 2
    by_real, by_synthetic = np.zeros(len(there), np.int64), np.zeros(len(made), np.int64)
    for part in batches(len(made), len(there)):
        inside = distances(made[part], there) <= reach[None] + slack(reach)
        by_real += inside.sum(axis=0)
        by_synthetic[part] = inside.sum(axis=1)
    return by_real, by_synthetic
