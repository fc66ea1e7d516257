"""Whether synthetic rows lie nearer to the rows that were learned from than to others of the same kind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.quality.features import Features, Matrix
from studio.quality.measure import Measure
from studio.quality.space import Space, distances, slack

NEARNESS = Measure(
    name="Nearness",
    title="Nearer to what was learned",
    sentence="How often a synthetic row lies nearer to a row that was learned from than to one held back, counted as "
    "if there were as many of both: 0.5 is as good as a stranger, 1 a copy.",
    better="lower",
)
IDENTICAL = Measure(
    name="Identical",
    title="Identical rows",
    sentence="The share of synthetic rows that equal a row of the reference in every compared column.",
    better="lower",
)
_MOST_QUERIES = 8_000
_BATCH = 250
_LEAST_ROWS = 30


@dataclass(frozen=True, slots=True)
class Nearness:
    """`share` with half of its 95 % band, from `rows` synthetic rows and all rows of the reference."""

    share: float
    band: float
    rows: int


def nearness(features: Features, holdout: Matrix, seed: int = 0) -> Nearness | None:
    """`features` holds the rows that were learned from and the synthetic ones; `holdout` has the same columns.

    Exact for each synthetic row looked at (at most 8,000): all rows of both sides are measured. Where one side is
    larger, each count is turned into the chance under a random part of it that is as large as the other. None where
    there are fewer than 30 rows.
    """
    learned, synthetic = features.reference, features.synthetic
    if min(len(learned), len(holdout), len(synthetic)) < _LEAST_ROWS or not features.names:
        return None
    chosen = np.sort(np.random.default_rng(seed).permutation(len(synthetic))[:_MOST_QUERIES])
    place = Space(features.is_category, np.concatenate([learned, holdout]))
    near, far, asked = place(learned), place(holdout), place(synthetic[chosen])
    found = np.concatenate(
        [_shares(asked[start : start + _BATCH], near, far) for start in range(0, len(asked), _BATCH)]
    )
    band = 1.96 * float(found.std()) / np.sqrt(len(found))
    return Nearness(float(found.mean()), float(band), len(found))


def _shares(asked: Matrix, near: Matrix, far: Matrix) -> Matrix:
    """For each row asked, the chance that the nearest of equally many of both sides is one of `near`."""
    to_near, to_far = distances(asked, near), distances(asked, far)
    if len(near) < len(far):
        return 1.0 - _chance(to_far, to_near.min(axis=1), len(near) / len(far))
    return _chance(to_near, to_far.min(axis=1), len(far) / len(near))


def _chance(squares: Matrix, limit: Matrix, part: float) -> Matrix:
    """The chance that a random `part` of the rows holds one nearer than `limit`; a tie counts half."""
    off = slack(squares)
    edge = limit[:, None] * (1 + off) + off
    within = (squares <= edge).sum(axis=1)
    nearer = (squares < limit[:, None] * (1 - off) - off).sum(axis=1)
    some, nearer_some = 1.0 - (1.0 - part) ** within, 1.0 - (1.0 - part) ** nearer
    chances: Matrix = (some + nearer_some) / 2
    return chances


def identical(features: Features) -> float | None:
    """The share of synthetic rows that equal one of the reference; None where nothing is compared."""
    if not features.names or not len(features.synthetic):
        return None
    held = {row.tobytes() for row in np.nan_to_num(features.reference, nan=-9.9e99) + 0.0}
    same = sum(row.tobytes() in held for row in np.nan_to_num(features.synthetic, nan=-9.9e99) + 0.0)
    return same / len(features.synthetic)
