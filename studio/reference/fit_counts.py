"""Families of counts, on the same bins as the continuous ones: an edge k + 1/2 has the level P(X <= k)."""

from __future__ import annotations

import numpy as np
from scipy.special import bdtr, pdtr

from studio.reference.fit_continuous import Family
from studio.reference.likelihood import log_likelihood, refine
from studio.reference.sample import Floats, Sample

_LARGEST_MEAN = 1e5


def count_families() -> tuple[Family, ...]:
    """All families, the simplest first."""
    return (
        Family("geometric", 1, _estimate_geometric, _geometric, lambda t: {"probability": float(_chance(t[0]))}),
        Family("poisson", 1, _estimate_poisson, _poisson, lambda t: {"mean": float(np.exp(t[0]))}),
        Family(
            "binomial", 2, _estimate_binomial, _binomial,
            lambda t: {"trials": float(round(t[1])), "probability": float(_chance(t[0]))},
        ),
    )  # fmt: skip


def _chance(logit: float) -> float:
    return float(1.0 / (1.0 + np.exp(-logit)))


def _geometric(t: Floats, x: Floats) -> Floats:
    levels: Floats = -np.expm1(np.maximum(np.floor(x), 0.0) * np.log1p(-_chance(t[0])))
    return levels


def _estimate_geometric(sample: Sample) -> Floats | None:
    if not sample.is_whole or sample.values[0] < 1 or not 1 < sample.mean < _LARGEST_MEAN:
        return None
    return refine(_geometric, np.array([-np.log(sample.mean - 1)]), sample)


def _poisson(t: Floats, x: Floats) -> Floats:
    levels: Floats = np.where(x < 0, 0.0, pdtr(np.maximum(np.floor(x), 0.0), np.exp(t[0])))
    return levels


def _estimate_poisson(sample: Sample) -> Floats | None:
    if not sample.is_whole or sample.values[0] < 0 or not 0 < sample.mean < _LARGEST_MEAN:
        return None
    return refine(_poisson, np.log([sample.mean]), sample)


def _binomial(t: Floats, x: Floats) -> Floats:
    trials = round(float(t[1]))
    levels: Floats = np.where(x < 0, 0.0, bdtr(np.clip(np.floor(x), 0, trials), trials, _chance(t[0])))
    return levels


def _estimate_binomial(sample: Sample) -> Floats | None:
    """For each number of trials near that of the moments the chance is the mean over it; the likeliest number wins."""
    variance = sample.deviation**2
    if not sample.is_whole or sample.values[0] < 0 or not 0 < variance < sample.mean < _LARGEST_MEAN:
        return None
    least = int(np.ceil(sample.mean)) + 1
    by_moments = sample.mean / (1 - variance / sample.mean)
    if by_moments > 1000 * max(1.0, sample.values[-1]):
        return None
    around = np.unique(np.rint(by_moments * np.linspace(0.8, 1.25, 46)).astype(np.int64))
    if around[-1] - around[0] < 60:
        around = np.arange(around[0], around[-1] + 1)
    found = []
    for trials in around[around >= least].tolist():
        chance = sample.mean / trials
        t = np.array([np.log(chance / (1 - chance)), trials])
        found.append((log_likelihood(_binomial, t, sample), t))
    return max(found, key=lambda pair: pair[0])[1] if found else None
