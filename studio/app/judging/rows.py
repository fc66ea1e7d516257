"""Measures of whole rows: told apart, where they lie, how near to real ones, and attacks on single people.

Each is taken three times: of the synthetic rows, of real rows that were held back, and of a copy of the rows learned
from. The second is as good as it gets; the third is the planted leak that a measure of privacy must see.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from studio.app.judging.measured import Measured, beside
from studio.progress import Progress
from studio.quality.attacks import AttributeInference, Disclosure, Linkability, Membership, attempt
from studio.quality.coverage import Coverage, Density
from studio.quality.detection import DETECTION, detection
from studio.quality.features import Features, Flags, Matrix
from studio.quality.information import MUTUAL_INFORMATION, information_similarity
from studio.quality.measure import Measure, Reading
from studio.quality.nearness import IDENTICAL, NEARNESS, Nearness, identical, nearness
from studio.quality.records import NearestRecord, NearestRecordRatio, RareRows
from studio.quality.resampling import band_of_mean
from studio.quality.singling_out import SinglingOut
from studio.quality.trial import NOT_KNOWN, TOO_FEW, TableMeasure, Trial

_OF_RECORDS: tuple[TableMeasure, ...] = (NearestRecord(), NearestRecordRatio(), RareRows(), SinglingOut())
_ATTACKS = (Membership(), Linkability(), AttributeInference(), Disclosure())


@dataclass(frozen=True, slots=True)
class Sides:
    """All rows as numbers: `whole` has every real row beside the synthetic ones, `is_held` says which were held back.

    `is_known` tells that those surely were not learned from; otherwise they are a fifth drawn by lot.
    """

    whole: Features
    is_held: Flags
    is_known: bool

    @property
    def learned(self) -> Features:
        """The rows learned from beside the synthetic ones."""
        return replace(self.whole, reference=self.whole.reference[~self.is_held])

    @property
    def unseen(self) -> Matrix:
        """The rows held back."""
        return self.whole.reference[self.is_held]

    def trials(self, seed: int = 0) -> tuple[Trial, Trial, Trial]:
        """Of the synthetic rows, of real ones, and of a copy; every second row held back is the control of all."""
        stranger, control = self.unseen[::2], self.unseen[1::2]
        learned = self.learned
        # Where nobody knows which rows were learned from, all of them count, lest a copy of the others goes unseen.
        ours = learned if self.is_known else self.whole
        copied = replace(learned, synthetic=learned.reference[: max(len(self.whole.synthetic), 1)])
        n = min(len(stranger), len(ours.synthetic), len(ours.reference))
        more = max(1.0, len(ours.synthetic) / max(len(stranger), 1))
        return (
            Trial(ours, control, self.is_known, n, seed, apart=learned.reference),
            Trial(replace(learned, synthetic=stranger), control, True, n, seed, more),
            Trial(copied, control, is_unseen=True, n_alike=n, seed=seed),
        )


def row_likeness(sides: Sides, progress: Progress) -> list[Measured]:
    """Whether rows are told apart, and lie where real ones do; raises Cancelled between the measures."""
    trials = sides.trials()
    progress.check()
    measured = [_detection(sides, trials)]
    progress.check()
    about = MUTUAL_INFORMATION
    measured.append(beside(about, "pairs", [information_similarity(trial.features) for trial in trials]))
    measured += [
        beside(measure.about, "table", [measure.read(trial) for trial in trials])
        for measure in (Coverage(), Density())
    ]
    return measured


def privacy(sides: Sides, secret: str, progress: Progress) -> list[Measured]:
    """How near rows come to real ones, and what attackers reach; raises Cancelled between the measures."""
    trials = sides.trials()
    measured = []
    for measure in _OF_RECORDS:
        progress.report(1, 4, "Looking for the nearest rows")
        measured.append(beside(measure.about, "privacy", [measure.read(trial) for trial in trials]))
    measured += [_identical(sides, trials), _nearness(sides, trials)]
    progress.report(2, 4, "Attacking the result")
    return measured + _attacks(trials, secret, progress)


def _detection(sides: Sides, trials: tuple[Trial, Trial, Trial]) -> Measured:
    real = sides.unseen if sides.is_known else sides.whole.reference
    _, stranger, copied = trials
    return Measured(
        DETECTION,
        "table",
        detection(replace(sides.whole, reference=real)),
        detection(replace(stranger.features, reference=stranger.control)),
        detection(replace(copied.features, reference=copied.control)),
    )


def _identical(sides: Sides, trials: tuple[Trial, Trial, Trial]) -> Measured:
    def reading(features: Features) -> Reading:
        share, n = identical(features), len(features.synthetic)
        if share is None:
            return Reading(reason=TOO_FEW)
        hits = np.arange(n) < round(share * n)
        return Reading(share, band_of_mean(hits, 0) if n <= 20_000 else _wide(share, n), n)

    ours = reading(sides.whole)
    return Measured(IDENTICAL, "privacy", ours, reading(_against_learned(sides)), reading(trials[2].features))


def _against_learned(sides: Sides) -> Features:
    return replace(sides.whole, synthetic=sides.unseen, reference=sides.learned.reference)


def _nearness(sides: Sides, trials: tuple[Trial, Trial, Trial]) -> Measured:
    def reading(found: Nearness | None, reason: str = TOO_FEW) -> Reading:
        return Reading(reason=reason) if found is None else Reading(found.share, found.band, found.rows)

    ours = reading(nearness(sides.learned, sides.unseen)) if sides.is_known else Reading(reason=NOT_KNOWN)
    others = (
        reading(nearness(replace(trial.features, synthetic=_few(trial)), trial.control))
        for trial in trials[1:]
    )
    return beside(NEARNESS, "privacy", [ours, *others])


def _attacks(trials: tuple[Trial, Trial, Trial], secret: str, progress: Progress) -> list[Measured]:
    found = []
    for trial in trials:
        progress.check()
        found.append(attempt(trial, secret))
    measured = []
    for attack in _ATTACKS:
        readings = [
            Reading(reason=_why(trial)) if one is None else attack.read(one)
            for one, trial in zip(found, trials, strict=True)
        ]
        chosen = next((one.guessed[0][0] for one in found if one is not None), "")
        columns = (chosen,) if isinstance(attack, Disclosure) and chosen else ()
        measured.append(beside(attack.about, "privacy", readings, columns))
    return measured


def _why(trial: Trial) -> str:
    refused = trial.refusal(control=True)
    return TOO_FEW if refused is None else refused.reason


def _few(trial: Trial) -> Matrix:
    """For the figures beside ours, fewer rows are enough."""
    return trial.some(trial.features.synthetic, 2_000, 7)


def _wide(share: float, n: int) -> float:
    return 3.0 / n if share in (0.0, 1.0) else float(1.96 * np.sqrt(share * (1 - share) / n))


def told(measured: list[Measured], about: Measure) -> Reading:
    """The synthetic figure of a measure."""
    return next(one.synthetic for one in measured if one.about is about)
