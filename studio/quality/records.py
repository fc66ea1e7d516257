"""How near synthetic rows come to real ones; every row of the reference is measured, never a sample of them."""

from __future__ import annotations

import numpy as np

from studio.quality.features import Matrix
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import TIMES, band_of_mean, half_width, lots_for
from studio.quality.space import Space, nearest
from studio.quality.trial import Trial

ASKED = 1_000
_NEAREST_SHARE = 0.05
_RARE = 0.1


class NearestRecord:
    about = Measure(
        name="NearestRecordDistance",
        title="Distance to the nearest record",
        sentence="How far a synthetic row lies from the nearest real row that was learned from, in the middle of all: "
        "0 is a copy, 1 differs as much as can be in every column.",
    )

    def read(self, trial: Trial) -> Reading:
        refused = trial.refusal()
        if refused is not None:
            return refused
        place = _space(trial)
        asked = trial.some(trial.features.synthetic, ASKED, 2)
        found = nearest(place(asked), place(trial.features.reference))[:, 0] / np.sqrt(place.n_columns)
        lots = lots_for(trial.seed)
        again = [float(np.median(found[lots.integers(0, len(found), len(found))])) for _ in range(TIMES)]
        return Reading(float(np.median(found)), half_width(again), len(found), trial.seed)


class NearestRecordRatio:
    about = Measure(
        name="NearestRecordRatio",
        title="As far as strangers",
        sentence="The distance below which the nearest 5 % of synthetic rows lie from the rows learned from, over that "
        "of real rows kept back: about 1 for strangers, 0 where rows were copied.",
        maximum=float("inf"),
    )

    def read(self, trial: Trial) -> Reading:
        refused = trial.refusal()
        if refused is not None:
            return refused
        place = _space(trial)
        rows = trial.features.reference
        others = rows if trial.apart is None else trial.apart
        ours, theirs = (
            nearest(place(trial.some(side, ASKED, 2)), place(near))[:, 0]
            for side, near in ((trial.features.synthetic, rows), (trial.control, others))
        )
        lots = lots_for(trial.seed)

        def ratio(first: Matrix, second: Matrix) -> float | None:
            below = float(np.quantile(second, _NEAREST_SHARE))
            return float(np.quantile(first, _NEAREST_SHARE)) / below if below > 0 else None

        value = ratio(ours, theirs)
        if value is None:
            return Reading(
                rows=len(ours),
                seed=trial.seed,
                reason="So many real rows are alike that strangers coincide too.",
            )
        again = [ratio(_again(ours, lots), _again(theirs, lots)) for _ in range(TIMES)]
        return Reading(
            value, half_width([found for found in again if found is not None]), len(ours), trial.seed
        )


class RareRows:
    about = Measure(
        name="RareRowExposure",
        title="Rare rows given away",
        sentence="The share of the rarest real rows that have a synthetic row less than half as far away as their "
        "nearest real neighbour.",
        better="lower",
    )

    def read(self, trial: Trial) -> Reading:
        refused = trial.refusal()
        if refused is not None:
            return refused
        place = _space(trial)
        rows = place(trial.features.reference)
        asked = place(trial.some(trial.features.reference, 2 * ASKED, 3))
        alone = nearest(asked, rows, 2)[:, 1]
        rare = np.argsort(-alone, kind="stable")[: max(1, round(_RARE * len(alone)))]
        rare = rare[alone[rare] > 0]
        if len(rare) < 2:
            return Reading(seed=trial.seed, reason="Every real row has a twin, so none is rare.")
        near = nearest(asked[rare], place(trial.features.synthetic))[:, 0]
        exposed = near < alone[rare] / 2
        share = 1.0 - (1.0 - float(exposed.mean())) ** trial.stands_for
        return Reading(share, band_of_mean(exposed, trial.seed), len(exposed), trial.seed)


def _space(trial: Trial) -> Space:
    """One space for every trial of a table: by the rows learned from and those never seen."""
    return Space(trial.features.is_category, np.concatenate([trial.features.reference, trial.control]))


def _again(values: Matrix, lots: np.random.Generator) -> Matrix:
    return values[lots.integers(0, len(values), len(values))]
