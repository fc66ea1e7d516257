"""Two or three bell curves together, for columns with several humps; fitted by expectation and maximisation on bins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from studio.reference.likelihood import refine
from studio.reference.sample import Floats, Sample

_LEAST_RECORDS = 150
_LEAST_SHARE = 0.05
_ROUNDS = 80


@dataclass(frozen=True, slots=True)
class Bells:
    """Weights, means and deviations, each of shape (c,)."""

    weights: Floats
    means: Floats
    deviations: Floats


def bells_of(t: Floats) -> Bells:
    """From free parameters: c - 1 log ratios of weights, c means, c log deviations."""
    c = (len(t) + 1) // 3
    weights = np.exp(np.concatenate([[0.0], np.clip(t[: c - 1], -20, 20)]))
    return Bells(weights / weights.sum(), t[c - 1 : 2 * c - 1], np.exp(t[2 * c - 1 :]))


def bells_cdf(t: Floats, x: Floats) -> Floats:
    """Level of each point under the mixture."""
    bells = bells_of(t)
    levels: Floats = ndtr((x[:, None] - bells.means) / bells.deviations) @ bells.weights
    return levels


def estimate_bells(sample: Sample, n_components: int) -> Floats | None:
    """Free parameters of a mixture of `n_components` bell curves, None where it would not be one."""
    if sample.n < _LEAST_RECORDS * n_components / 2 or len(sample.values) < 12 * n_components:
        return None
    centres, counts = _centres(sample)
    bells = _expect_and_maximise(centres, counts, n_components)
    if bells is None:
        return None
    start = np.concatenate(
        [np.log(bells.weights[1:] / bells.weights[0]), bells.means, np.log(bells.deviations)]
    )
    found = refine(bells_cdf, start, sample)
    final = bells_of(found)
    narrow = final.deviations.min() < 0.03 * sample.deviation
    return None if narrow or final.weights.min() < _LEAST_SHARE or not np.isfinite(found).all() else found


def _centres(sample: Sample) -> tuple[Floats, Floats]:
    """Means and counts of up to 160 neighbouring groups."""
    ends = np.cumsum(sample.counts)
    groups = np.minimum(ends * 160 // sample.n, 159)
    counts = np.bincount(groups, sample.counts, 160).astype(np.float64)
    totals = np.bincount(groups, sample.counts * sample.values, 160)
    filled = counts > 0
    return totals[filled] / counts[filled], counts[filled]


def _expect_and_maximise(x: Floats, counts: Floats, n_components: int) -> Bells | None:
    n = counts.sum()
    levels = np.cumsum(counts) / n
    means = np.interp((np.arange(n_components) + 0.5) / n_components, levels, x)
    spread = float(np.sqrt(np.average((x - np.average(x, weights=counts)) ** 2, weights=counts)))
    deviations = np.full(n_components, spread / n_components)
    weights = np.full(n_components, 1.0 / n_components)
    for _ in range(_ROUNDS):
        z = (x[:, None] - means) / deviations
        heights = weights / deviations * np.exp(-0.5 * z * z)
        total = heights.sum(axis=1, keepdims=True)
        shares = np.divide(
            heights, total, out=np.full_like(heights, 1.0 / n_components), where=total > 1e-300
        )
        held = shares * counts[:, None]
        sums = held.sum(axis=0)
        if (sums < 2).any():
            return None
        before = means
        weights, means = sums / n, (held * x[:, None]).sum(axis=0) / sums
        deviations = np.sqrt((held * (x[:, None] - means) ** 2).sum(axis=0) / sums)
        deviations = np.maximum(deviations, 1e-3 * spread)
        if np.abs(means - before).max() < 1e-4 * spread:
            break
    order = np.argsort(means)
    return Bells(weights[order], means[order], deviations[order])
