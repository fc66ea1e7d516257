"""Mutual information: how much two columns tell about each other, whatever form their relation has."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from studio.quality.features import Features, Matrix
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import half_width, lots_for

MUTUAL_INFORMATION = Measure(
    name="MutualInformationSimilarity",
    title="Tell about each other",
    sentence="One minus the difference of normalised mutual information, on average over the pairs that tell something "
    "about each other in the reference; the other pairs are left out.",
)
LEAST_INFORMATION = 0.02
"""A pair whose normalised mutual information in the reference is lower has no trend and takes no part."""

_MOST_ROWS = 10_000
_LEAST_ROWS = 30
_MOST_COLUMNS = 40
_TIMES = 12
_BINS = 10
_MOST_CODES = 40

Codes = npt.NDArray[np.int64]


def information_similarity(features: Features, seed: int = 0) -> Reading:
    """From as many rows of both sides, at most 10,000, and at most 40 columns; numbers by the reference's deciles."""
    n = min(len(features.reference), len(features.synthetic), _MOST_ROWS)
    if n < _LEAST_ROWS or len(features.names) < 2:
        return Reading(seed=seed, reason="At least two columns and 30 rows are needed.")
    lots = lots_for(seed)
    sides = [_codes(features, side)[lots.permutation(len(side))[:n]] for side in _sides(features)]
    pairs = list(itertools.combinations(range(sides[0].shape[1]), 2))
    before = _informations(sides[0], pairs)
    kept = [pair for pair, told in zip(pairs, before, strict=True) if told >= LEAST_INFORMATION]
    if not kept:
        return Reading(
            rows=n, seed=seed, reason="No two columns tell anything about each other in the reference."
        )

    def score(first: Codes, second: Codes) -> float:
        return float(1 - np.abs(_informations(first, kept) - _informations(second, kept)).mean())

    again = [score(*(side[lots.integers(0, n, n)] for side in sides)) for _ in range(_TIMES)]
    return Reading(score(*sides), half_width(again), n, seed)


def _sides(features: Features) -> tuple[Matrix, Matrix]:
    return features.reference, features.synthetic


def _codes(features: Features, rows: Matrix) -> Codes:
    """Small whole numbers from 0, the largest for missing."""
    found = []
    for place in range(min(len(features.names), _MOST_COLUMNS)):
        column, real = rows[:, place], features.reference[:, place]
        missing = np.isnan(column)
        if features.is_category[place]:
            code = np.minimum(np.where(missing, 0, column), _MOST_CODES - 1).astype(np.int64)
        else:
            known = real[~np.isnan(real)]
            cuts = np.unique(np.quantile(known, np.arange(1, _BINS) / _BINS)) if len(known) else np.zeros(0)
            code = np.searchsorted(cuts, column, "left").astype(np.int64)
        found.append(np.where(missing, _MOST_CODES, code))
    return np.column_stack(found)


def _informations(codes: Codes, pairs: list[tuple[int, int]]) -> Matrix:
    """Mutual information over the root of both entropies, 0 to 1; 0 where a column has one value."""
    width = _MOST_CODES + 1
    entropies = [_entropy(np.bincount(column, minlength=width)) for column in codes.T]
    found = np.zeros(len(pairs))
    for place, (first, second) in enumerate(pairs):
        weight = np.sqrt(entropies[first] * entropies[second])
        if weight > 0:
            joint = _entropy(np.bincount(codes[:, first] * width + codes[:, second], minlength=width * width))
            found[place] = (entropies[first] + entropies[second] - joint) / weight
    return np.clip(found, 0.0, 1.0)


def _entropy(counts: Codes) -> float:
    shares = counts[counts > 0] / counts.sum()
    return float(-(shares * np.log(shares)).sum())
