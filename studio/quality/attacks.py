"""Attacks on single people whose rows were learned, each beside the same attack on people whose rows never were.

Membership inference, linkability and attribute inference as in the literature on synthetic data (Stadler 2022,
Giomi 2023): what succeeds as often on strangers tells about the population, not about a person.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.quality.features import Matrix
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import TIMES, area, half_width, lots_for
from studio.quality.space import Space, batches, distances, slack
from studio.quality.trial import Trial

TARGETS = 500
"""People of either kind that are attacked."""

MOST_ROWS = 50_000
_SECRETS = 3
_NEAR_ENOUGH = 0.05
_LEAST_GUESSES = 20
_LEAST_TO_GAIN = 0.05

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Attempt:
    """What the attacks found for each target; the first `members` of the arrays were learned, the others never were.

    `guessed` holds for each secret column its name and, by target, whether it was told rightly, NaN where missing.
    """

    members: int
    distance: Matrix
    linked: Flags
    guessed: tuple[tuple[str, Matrix], ...]
    seed: int


def attempt(trial: Trial, secret: str, targets: int = TARGETS) -> Attempt | None:
    """Attack `targets` people of either kind by all rows on trial; None where nothing can be said.

    The attacker links two halves of the columns, and guesses `secret` and two further columns from all others.
    """
    if trial.refusal(control=True) is not None or len(trial.features.names) < 2:
        return None
    made, reference = trial.features.synthetic[:MOST_ROWS], trial.features.reference[:MOST_ROWS]
    known = trial.some(reference, targets, 4), trial.some(trial.control, targets, 5)
    asked = np.concatenate(known)
    place = Space(trial.features.is_category, np.concatenate([trial.features.reference, trial.control]))
    order = lots_for(trial.seed).permutation(len(trial.features.names))
    halves = [np.sort(order[start::2]).tolist() for start in (0, 1)]
    secrets = _secrets(trial, secret)
    distance, linked = np.zeros(len(asked)), np.zeros(len(asked), bool)
    guessed = [np.zeros(len(asked)) for _ in secrets]
    there = [place.of(made, half) for half in halves]
    apart = [place.axes(column, made[:, column]) for column in secrets]
    for part in batches(len(asked), 2 * len(made)):
        first, second = (
            distances(place.of(asked[part], h), rows) for h, rows in zip(halves, there, strict=True)
        )
        linked[part] = _linked(first, second)
        first += second
        distance[part] = first.min(axis=1)
        for found, column, axes in zip(guessed, secrets, apart, strict=True):
            without = distances(place.axes(column, asked[part, column]), axes)
            np.subtract(first, without, out=without)
            told = made[without.argmin(axis=1), column]
            found[part] = _is_right(trial, place, column, told, asked[part, column])
    names = trial.features.names
    pairs = tuple((names[column], found) for column, found in zip(secrets, guessed, strict=True))
    return Attempt(len(known[0]), distance, linked, pairs, trial.seed)


class Membership:
    about = Measure(
        name="MembershipInference",
        title="Who was in the data",
        sentence="How well an attacker who knows a person's row tells whether it was learned from, by how near the "
        "nearest synthetic row lies (area under the curve): 0.5 is a coin, 1 is always.",
        better="lower",
    )

    def read(self, found: Attempt) -> Reading:
        ours, others = -found.distance[: found.members], -found.distance[found.members :]
        lots = lots_for(found.seed)
        again = [
            area(
                ours[lots.integers(0, len(ours), len(ours))],
                others[lots.integers(0, len(others), len(others))],
            )
            for _ in range(TIMES)
        ]
        return Reading(area(ours, others), half_width(again), len(found.distance), found.seed)


class Linkability:
    about = Measure(
        name="Linkability",
        title="Two halves joined",
        sentence="How often an attacker who knows two halves of a person's row in two places joins them by the "
        "synthetic rows, beyond what succeeds on strangers: 0 is no help, 1 is always.",
        minimum=-1.0,
        better="lower",
    )

    def read(self, found: Attempt) -> Reading:
        return _excess(found, found.linked.astype(np.float64))


class Disclosure:
    about = Measure(
        name="Disclosure",
        title="The chosen column told",
        sentence="How often an attacker who knows all else about a person tells the chosen column, beyond what "
        "succeeds on strangers: 0 is no help, 1 is always.",
        minimum=-1.0,
        better="lower",
    )

    def read(self, found: Attempt) -> Reading:
        return _excess(found, found.guessed[0][1])


class AttributeInference:
    about = Measure(
        name="AttributeInference",
        title="A secret guessed",
        sentence="The same for several columns, each kept secret in turn, on average.",
        minimum=-1.0,
        better="lower",
    )

    def read(self, found: Attempt) -> Reading:
        readings = [_excess(found, right) for _, right in found.guessed]
        known = [reading for reading in readings if reading.value is not None]
        if not known:
            return readings[0]
        # The columns of one person go together, so their bands are not taken to be independent.
        band = float(np.mean([reading.band or 0.0 for reading in known]))
        value = float(np.mean([reading.value or 0.0 for reading in known]))
        return Reading(value, band, sum(reading.rows for reading in known), found.seed)


def _secrets(trial: Trial, secret: str) -> list[int]:
    """The chosen column, then those of the most even shares, which are hardest to guess by chance."""
    names = list(trial.features.names)
    chosen = [names.index(secret)] if secret in names else []
    evenness = []
    for place, column in enumerate(trial.features.reference.T):
        _, counts = np.unique(column[~np.isnan(column)], return_counts=True)
        if len(counts) > 1:
            evenness.append((-float((np.square(counts / counts.sum())).sum()), place))
    ranked = [place for _, place in sorted(evenness, reverse=True) if place not in chosen]
    return (chosen + ranked)[:_SECRETS]


def _linked(first: Matrix, second: Matrix) -> Flags:
    """Whether the nearest row by one half is, ties counted, also the nearest by the other, and by both alone."""
    by_first = first <= first.min(axis=1)[:, None] + slack(first)
    by_second = second <= second.min(axis=1)[:, None] + slack(second)
    by_first &= by_second
    return np.asarray(by_first.sum(axis=1) == 1)


def _is_right(trial: Trial, place: Space, column: int, told: Matrix, truth: Matrix) -> Matrix:
    if trial.features.is_category[column]:
        right = told == truth
    else:
        right = np.abs(place.ranks(column, told) - place.ranks(column, truth)) <= _NEAR_ENOUGH
    return np.where(np.isnan(truth), np.nan, np.where(np.isnan(told), 0.0, right.astype(np.float64)))


def _excess(found: Attempt, right: Matrix) -> Reading:
    """Success on those learned beyond that on strangers, as a share of what was left to gain."""
    sides = right[: found.members], right[found.members :]
    ours, others = (side[~np.isnan(side)] for side in sides)
    n = len(ours) + len(others)
    if min(len(ours), len(others)) < _LEAST_GUESSES:
        return Reading(rows=n, seed=found.seed, reason="Too few people have a value there.")
    if 1.0 - others.mean() < _LEAST_TO_GAIN:
        reason = "Even strangers are told nearly always, so there is nothing to gain."
        return Reading(rows=n, seed=found.seed, reason=reason)
    lots = lots_for(found.seed)

    def share(first: float, second: float) -> float:
        return max(-1.0, (first - second) / (1.0 - second)) if second < 1 else 0.0

    drawn = [lots.binomial(len(side), side.mean(), 5 * TIMES) / len(side) for side in (ours, others)]
    again = [share(float(one), float(other)) for one, other in zip(*drawn, strict=True)]
    least = 3.0 / len(ours) if ours.min() == ours.max() else 0.0
    return Reading(
        share(float(ours.mean()), float(others.mean())), max(half_width(again) or 0.0, least), n, found.seed
    )
