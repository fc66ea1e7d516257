"""Continuous families: first estimates in closed form, then scoring; ends from means of the outermost records.

A family answers for a sample with free parameters (logarithms of positive ones), or None where it cannot apply.
Formulas for starting values: Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions (2nd ed., 1994/95).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.special import betainc, gammainc, ndtr, stdtr

from studio.reference.floor import K
from studio.reference.likelihood import Cdf, log_likelihood, refine
from studio.reference.sample import Floats, Sample

Fields = dict[str, float]


@dataclass(frozen=True, slots=True)
class Family:
    """One family: `estimate` gives free parameters, `fields` turns them into those of the generator."""

    kind: str
    n_parameters: int
    estimate: Callable[[Sample], Floats | None]
    cdf: Cdf
    fields: Callable[[Floats], Fields]


def continuous_families() -> tuple[Family, ...]:
    """All families, the simplest first."""
    return (
        Family("exponential", 1, _estimate_exponential, _exponential, lambda t: {"mean": _exp(t[0])}),
        Family("uniform", 2, _estimate_uniform, _uniform, lambda t: {"low": float(t[0]), "high": float(t[1])}),
        Family(
            "uniform", 2, _estimate_rounded_uniform, _uniform, lambda t: {"low": float(t[0]), "high": float(t[1])}
        ),
        Family("normal", 2, _estimate_normal, _normal, lambda t: {"mean": t[0], "deviation": _exp(t[1])}),
        Family(
            "normal", 2, _estimate_cut_normal, _cut_normal,
            lambda t: {"mean": t[0], "deviation": _exp(t[1]), "minimum": 0.0},
        ),
        Family("lognormal", 2, _estimate_lognormal, _lognormal, lambda t: {"mu": t[0], "sigma": _exp(t[1])}),
        Family("gamma", 2, _estimate_gamma, _gamma, lambda t: {"shape": _exp(t[0]), "scale": _exp(t[1])}),
        Family("weibull", 2, _estimate_weibull, _weibull, lambda t: {"shape": _exp(t[0]), "scale": _exp(t[1])}),
        Family("pareto", 2, _estimate_pareto, _pareto, lambda t: {"shape": _exp(t[0]), "scale": _exp(t[1])}),
        Family(
            "beta", 2, _estimate_share, _share,
            lambda t: {"alpha": _exp(t[0]), "beta": _exp(t[1]), "low": 0.0, "high": 1.0},
        ),
        Family("triangular", 3, _estimate_triangular, _triangular, _triangular_fields),
        Family(
            "student_t", 3, _estimate_t, _t,
            lambda t: {"degrees": _exp(t[0]), "location": t[1], "scale": _exp(t[2])},
        ),
        Family(
            "beta", 4, _estimate_beta, _beta,
            lambda t: {"alpha": _exp(t[0]), "beta": _exp(t[1]), "low": t[2], "high": t[3]},
        ),
    )  # fmt: skip


def _exp(x: float) -> float:
    return float(np.exp(x))


def _is_positive(sample: Sample) -> bool:
    """Whether logarithms make sense: above 0, or rounded to 0 from above."""
    return bool(sample.values[0] > 0 or (sample.values[0] == 0 and sample.step > 0))


def _exponential(t: Floats, x: Floats) -> Floats:
    levels: Floats = -np.expm1(-np.maximum(x, 0.0) / np.exp(t[0]))
    return levels


def _estimate_exponential(sample: Sample) -> Floats | None:
    if sample.values[0] < 0 or sample.mean <= 0:
        return None
    return refine(_exponential, np.log([sample.mean]), sample)


def _normal(t: Floats, x: Floats) -> Floats:
    levels: Floats = ndtr((x - t[0]) / np.exp(t[1]))
    return levels


def _estimate_normal(sample: Sample) -> Floats | None:
    return refine(_normal, np.array([sample.mean, np.log(sample.deviation)]), sample)


def _cut_normal(t: Floats, x: Floats) -> Floats:
    below = ndtr(-t[0] / np.exp(t[1]))
    levels: Floats = np.clip((_normal(t, x) - below) / (1.0 - below), 0.0, 1.0)
    return levels


def _estimate_cut_normal(sample: Sample) -> Floats | None:
    """A bell curve cut at 0, for what cannot be negative."""
    if sample.values[0] < 0 or sample.mean > 4 * sample.deviation:
        return None
    found = refine(_cut_normal, np.array([sample.mean, np.log(sample.deviation)]), sample)
    # Cut far in its tail it is hardly to be told from an exponential, and its mean means nothing.
    return found if found[0] > -0.5 * np.exp(found[1]) else None


def _lognormal(t: Floats, x: Floats) -> Floats:
    levels: Floats = ndtr((np.log(np.maximum(x, 1e-300)) - t[0]) / np.exp(t[1]))
    return levels


def _estimate_lognormal(sample: Sample) -> Floats | None:
    if not _is_positive(sample):
        return None
    mean, deviation = sample.logs
    return refine(_lognormal, np.array([mean, np.log(max(deviation, 1e-6))]), sample)


def _gamma(t: Floats, x: Floats) -> Floats:
    levels: Floats = gammainc(np.exp(t[0]), np.maximum(x, 0.0) / np.exp(t[1]))
    return levels


def _estimate_gamma(sample: Sample) -> Floats | None:
    if not _is_positive(sample) or sample.mean <= 0:
        return None
    s = max(float(np.log(sample.mean)) - sample.logs[0], 1e-6)
    shape = float(np.clip((3 - s + np.sqrt((s - 3) ** 2 + 24 * s)) / (12 * s), 0.01, 1e5))
    return refine(_gamma, np.log([shape, sample.mean / shape]), sample)


def _weibull(t: Floats, x: Floats) -> Floats:
    levels: Floats = -np.expm1(-((np.maximum(x, 0.0) / np.exp(t[1])) ** np.exp(t[0])))
    return levels


def _estimate_weibull(sample: Sample) -> Floats | None:
    if not _is_positive(sample):
        return None
    mean, deviation = sample.logs
    shape = float(np.clip(1.2825 / max(deviation, 1e-6), 0.05, 1e3))
    return refine(_weibull, np.array([np.log(shape), mean + 0.5772 / shape]), sample)


def _pareto(t: Floats, x: Floats) -> Floats:
    levels: Floats = -np.expm1(-np.exp(t[0]) * np.log(np.maximum(x / np.exp(t[1]), 1.0)))
    return levels


def _estimate_pareto(sample: Sample) -> Floats | None:
    """The logarithms are exponential from the logarithm of the smallest value on, which is put where the mean of the
    lowest records says: of n exponentials the m smallest have the mean (m + 1) / 2n, nearly."""
    if sample.values[0] <= 0 or sample.n < 2 * K:
        return None
    logs = Sample(np.log(sample.values), sample.counts, None)
    lowest = logs.lowest_mean(K)
    mean_excess = logs.mean - lowest
    for _ in range(3):
        origin = lowest - mean_excess * (K + 1) / (2 * sample.n)
        mean_excess = max(logs.mean - origin, 1e-9)
    if mean_excess > 10:
        return None
    return np.array([-np.log(mean_excess), origin])


def _t(t: Floats, x: Floats) -> Floats:
    levels: Floats = stdtr(np.clip(np.exp(t[0]), 0.3, 1e6), (x - t[1]) / np.exp(t[2]))
    return levels


def _estimate_t(sample: Sample) -> Floats | None:
    levels = np.cumsum(sample.counts) / sample.n
    low, middle, high = np.interp([0.25, 0.5, 0.75], levels, sample.values)
    if high <= low:
        return None
    scale = (high - low) / 1.45
    found = refine(_t, np.array([np.log(5.0), middle, np.log(scale)]), sample)
    return found if np.log(0.6) < found[0] < np.log(200.0) else None


def _uniform(t: Floats, x: Floats) -> Floats:
    """The third parameter moves both ends inward: where numbers were rounded, the outermost ones come half as often."""
    low, high = t[0] + t[2], t[1] - t[2]
    levels: Floats = np.clip((x - low) / (high - low), 0.0, 1.0)
    return levels


def _estimate_uniform(sample: Sample) -> Floats | None:
    """The mean of the m lowest of n lies (m + 1) / 2n of the width above the low end.

    The ends are put outward by two parts in n, so that the outermost records hardly ever lie outside.
    """
    if sample.n < 2 * K:
        return None
    low, high = sample.lowest_mean(K) - sample.step / 2, sample.highest_mean(K) + sample.step / 2
    share = (K + 1) / (2 * (sample.n + 1))
    if not high > low or share > 0.25:
        return None
    width = (high - low) / (1 - 2 * share)
    if (sample.values[1:] - sample.values[:-1]).max(initial=0.0) > 0.2 * width:
        return None
    outward = width * (share + 2 / sample.n)
    if sample.step and outward < sample.step / 2:
        # The outermost values of the grid are held by many.
        outward = 0.0
    return np.array([low - outward, high + outward, 0.0])


def _estimate_rounded_uniform(sample: Sample) -> Floats | None:
    """As `_estimate_uniform`, for an even spread that was rounded to the grid afterwards."""
    found = _estimate_uniform(sample) if sample.step and not sample.is_whole else None
    return None if found is None else np.array([found[0], found[1], sample.step / 2])


def _triangular(t: Floats, x: Floats) -> Floats:
    low, mode, high = t
    whole, rising, falling = high - low, max(mode - low, 1e-300), max(high - mode, 1e-300)
    up = (np.clip(x, low, mode) - low) ** 2 / (whole * rising)
    down = 1.0 - (high - np.clip(x, mode, high)) ** 2 / (whole * falling)
    levels: Floats = np.where(x < mode, up, down)
    return levels


def _triangular_fields(t: Floats) -> Fields:
    return {"low": float(t[0]), "mode": float(t[1]), "high": float(t[2])}


def _estimate_triangular(sample: Sample) -> Floats | None:
    """Least squares on quantiles: for a given position of the mode low and high enter linearly."""
    levels, values = _quantiles(sample)
    best: tuple[float, Floats] | None = None
    grid = np.linspace(0.0, 1.0, 41)
    for span in (1.0, 0.05, 0.0025):
        if best is not None:
            centre = (best[1][1] - best[1][0]) / (best[1][2] - best[1][0])
            grid = np.clip(np.linspace(centre - span, centre + span, 41), 0.0, 1.0)
        for mode in grid:
            unit = np.where(
                levels < mode, np.sqrt(levels * mode), 1.0 - np.sqrt((1.0 - levels) * (1.0 - mode))
            )
            slope, low = np.polyfit(unit, values, 1)
            error = float(np.sum((low + slope * unit - values) ** 2))
            if slope > 0 and (best is None or error < best[0]):
                best = (error, np.array([low, low + mode * slope, low + slope]))
    return None if best is None else best[1]


def _quantiles(sample: Sample) -> tuple[Floats, Floats]:
    """Levels and values at 200 even places, each value the mean of its two-hundredth."""
    m = int(min(200, max(4, sample.n // K)))
    ends = np.concatenate([[0.0], np.cumsum(sample.counts)])
    totals = np.concatenate([[0.0], np.cumsum(sample.values * sample.counts)])
    cuts = np.linspace(0, sample.n, m + 1)
    sums = np.interp(cuts, ends, totals)
    return (np.arange(m) + 0.5) / m, np.diff(sums) / (sample.n / m)


def _share(t: Floats, x: Floats) -> Floats:
    levels: Floats = betainc(np.exp(t[0]), np.exp(t[1]), np.clip(x, 0.0, 1.0))
    return levels


def _estimate_share(sample: Sample) -> Floats | None:
    """Beta between 0 and 1."""
    if sample.values[0] < 0 or sample.values[-1] > 1 or sample.is_whole:
        return None
    return _scored_beta(sample, 0.0, 1.0)


def _scored_beta(sample: Sample, low: float, high: float) -> Floats | None:
    width = high - low
    mean, variance = (sample.mean - low) / width, (sample.deviation / width) ** 2
    if not 0 < mean < 1 or variance <= 0:
        return None
    total = mean * (1 - mean) / variance - 1
    if total <= 0:
        return None
    start = np.log(np.clip([mean * total, (1 - mean) * total], 0.02, 1e4))
    return refine(lambda t, x: _share(t, (x - low) / width), start, sample)


def _beta(t: Floats, x: Floats) -> Floats:
    levels: Floats = _share(t, (x - t[2]) / (t[3] - t[2]))
    return levels


def _estimate_beta(sample: Sample) -> Floats | None:
    """Beta between two ends, which lie some share of the width outside the means of the outermost records."""
    if sample.n < 100:
        return None
    low, high = sample.lowest_mean(K), sample.highest_mean(K)
    width = high - low
    if not width > 0:
        return None

    def ends(t: Floats) -> tuple[float, float]:
        left, right = np.exp(np.clip(t[2:], -12.0, 3.0))
        return low - float(left) * width, high + float(right) * width

    def cdf(t: Floats, x: Floats) -> Floats:
        first, last = ends(t)
        return _share(t, (x - first) / (last - first))

    found = []
    for outside in (0.005, 0.05):
        shape = _scored_beta(sample, low - outside * width, high + outside * width)
        if shape is not None:
            start = np.concatenate([shape, np.log([outside, outside])])
            found.append(refine(cdf, start, sample))
    if not found:
        return None
    best = max(found, key=lambda t: log_likelihood(cdf, t, sample))
    # With large shapes it imitates a bell curve, and its ends mean nothing.
    return None if best[:2].max() > np.log(30.0) else np.array([*best[:2], *ends(best)])
