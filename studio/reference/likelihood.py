"""Maximum likelihood on binned data: one scoring routine for every family that has a smooth cdf."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.reference.sample import Floats, Sample

Cdf = Callable[[Floats, Floats], Floats]
"""Takes parameters of shape (p,) and points of shape (m,), gives levels of shape (m,)."""

_ROUNDS = 20
_STEP = 1e-5
_ENOUGH = 0.003
_HOPELESS = 0.15


def shares(cdf: Cdf, parameters: Floats, sample: Sample) -> Floats:
    """Probability of each bin, at least a thousandth of a record's share."""
    with np.errstate(all="ignore"):
        levels = cdf(parameters, sample.bins[0])
    p = _differences(levels, 1.0)
    least = 1e-3 / sample.n
    return np.where(p > least, p, least)


def log_likelihood(cdf: Cdf, parameters: Floats, sample: Sample) -> float:
    """Of the binned sample, without the constant that all families share."""
    return float(sample.bins[1] @ np.log(shares(cdf, parameters, sample)))


def refine(cdf: Cdf, start: Floats, sample: Sample) -> Floats:
    """Parameters of largest likelihood near `start`, by Fisher scoring with halved steps.

    A start that is far from the sample is left as it is. Parameters must be free to take any value (logarithms of what
    is positive).
    """
    if distance(cdf, start, sample) > _HOPELESS:
        return start
    counts = sample.bins[1].astype(np.float64)
    best, height = start, log_likelihood(cdf, start, sample)
    for _ in range(_ROUNDS):
        p = shares(cdf, best, sample)
        slopes = np.stack([_slope(cdf, best, index, sample) for index in range(len(best))], axis=1)
        gradient = slopes.T @ (counts / p)
        information = sample.n * (slopes.T @ (slopes / p[:, None]))
        information += np.eye(len(best)) * 1e-9 * max(1.0, float(np.trace(information)))
        if not (np.isfinite(information).all() and np.isfinite(gradient).all()):
            return best
        step: Floats = np.linalg.solve(information, gradient).astype(np.float64)
        better = _along(cdf, best, step, height, sample)
        if better is None:
            return best
        gain = better[1] - height
        best, height = better
        if gain < _ENOUGH:
            return best
    return best


def _slope(cdf: Cdf, parameters: Floats, index: int, sample: Sample) -> Floats:
    move = np.zeros_like(parameters)
    move[index] = _STEP * max(1.0, abs(float(parameters[index])))
    with np.errstate(all="ignore"):
        edges = sample.bins[0]
        change = (cdf(parameters + move, edges) - cdf(parameters - move, edges)) / (2 * move[index])
    return _differences(change, 0.0)


def _differences(levels: Floats, last: float) -> Floats:
    """From 0 to the first level, from level to level, and from the last one to `last`."""
    steps = np.empty(len(levels) + 1)
    steps[1:] = last
    steps[:-1] = levels
    steps[1:] -= levels
    return steps


def _along(
    cdf: Cdf, best: Floats, step: Floats, height: float, sample: Sample
) -> tuple[Floats, float] | None:
    for halving in range(8):
        tried = best + step * 0.5**halving
        reached = log_likelihood(cdf, tried, sample)
        if reached > height:
            return tried, reached
    return None


def distance(cdf: Cdf, parameters: Floats, sample: Sample) -> float:
    """Kolmogorov-Smirnov distance between the fitted and the observed distribution at the edges of the bins."""
    edges, counts = sample.bins
    if not len(edges):
        return 1.0
    with np.errstate(all="ignore"):
        levels = cdf(parameters, edges)
    observed = np.cumsum(counts[:-1]) / sample.n
    worst = float(np.max(np.abs(levels - observed)))
    return worst if np.isfinite(worst) else 1.0
