"""Chooses the generator for a column of numbers: a family where one fits, else its quantiles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from studio.generators.draw import Setting
from studio.generators.registry import by_kind
from studio.problems import Problem
from studio.reference.fit_continuous import Family, continuous_families
from studio.reference.fit_counts import count_families
from studio.reference.fit_mixture import bells_cdf, bells_of, estimate_bells
from studio.reference.floor import K, end_off_records, printed, shortened
from studio.reference.knots import knots_of
from studio.reference.likelihood import distance, log_likelihood
from studio.reference.sample import Floats, Sample

Fields = dict[str, Any]

_TOLERANCE = 0.02
"""A family that comes this near is taken even from so many records that a test would tell it from the truth."""
_SPIKE = 0.02
_LEAST_VALUES, _SMOOTH_VALUES = 4, 8
"""So many distinct values are needed to speak of a family at all, and of a curve."""
_ON_SCALE = frozenset({"mean", "low", "mode", "high", "minimum", "location", "scale", "deviation"})
_SIMPLE = frozenset({"uniform", "exponential", "normal", "lognormal"})
_IMITATOR = 20.0
_LARGEST = 1e100
_LEAST_RECORDS = 3 * K


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted family: free parameters, Bayesian information criterion, and distance from the sample."""

    family: Family
    parameters: Floats
    criterion: float
    distance: float


def fit_numbers(sample: Sample, *, thorough: bool = True) -> Fields:
    """The fields of a generator (its `kind` among them) for these numbers, under the floor.

    Not `thorough` tries a few simple families only, for tables of very many columns.
    """
    if sample.n < K or np.abs(sample.values[[0, -1]]).max() > _LARGEST:
        return {"kind": "normal"} | _decimals(sample)
    if len(sample.values) == 1:
        value = float(sample.values[0])
        return {"kind": "constant", "value": int(value) if sample.is_whole else value}
    if sample.n >= _LEAST_RECORDS:
        for fit in best_fits(sample, thorough=thorough):
            fields = fields_of(fit, sample)
            if is_usable(fields):
                return fields
        knots = knots_of(sample)
        if knots is not None:
            return {"kind": "empirical", "levels": knots.levels, "values": knots.values} | _decimals(sample)
    spread = shortened(max(sample.deviation, 1e-9), 3)
    return {"kind": "normal", "mean": printed(sample.mean, sample, 3), "deviation": spread} | _decimals(
        sample
    )


def fit_closely(sample: Sample) -> Fields | None:
    """The quantiles themselves, under the floor; None where there are too few records or values for them."""
    if len(sample.values) == 1 or np.abs(sample.values[[0, -1]]).max() > _LARGEST:
        return None
    knots = knots_of(sample)
    if knots is None:
        return None
    return {"kind": "empirical", "levels": knots.levels, "values": knots.values} | _decimals(sample)


def is_usable(fields: Fields) -> bool:
    """Whether the generator takes these fields and can be made ready."""
    try:
        by_kind()[fields["kind"]].model_validate(fields).prepare(Setting())
    except (ValueError, Problem):
        return False
    return True


def best_fits(sample: Sample, *, thorough: bool = True) -> list[Fit]:
    """The families near enough to the sample, the one of least criterion first."""
    if len(sample.values) < _LEAST_VALUES or _has_spikes(sample):
        return []
    near = max(1.0 / np.sqrt(sample.n), _TOLERANCE)
    close = 0.7 / np.sqrt(sample.n)
    *simple, last = continuous_families()
    if not thorough:
        found = _fits([family for family in simple if family.kind in _SIMPLE], sample, near)
        return sorted(found, key=lambda fit: fit.criterion)
    if len(sample.values) < _SMOOTH_VALUES:
        simple = [family for family in simple if family.kind == "uniform"]
    fits = _fits([*simple, *(count_families() if sample.is_whole else ())], sample, near)
    for further in (last, _bells(2), _bells(3)) if len(sample.values) >= _SMOOTH_VALUES else ():
        if min((fit.distance for fit in fits), default=1.0) > close:
            fits += _fits([further], sample, near)
    return sorted(fits, key=lambda fit: fit.criterion)


def _has_spikes(sample: Sample) -> bool:
    """Whether single values stand out of their surroundings as no smooth curve has them: zeros, caps, defaults."""
    places = np.flatnonzero(sample.counts > _SPIKE * sample.n)
    for place in places.tolist():
        near = sample.counts[max(0, place - 3) : place + 4]
        around = (near.sum() - sample.counts[place]) / max(1, len(near) - 1)
        gap = np.diff(sample.values[max(0, place - 1) : place + 2]).min(initial=np.inf)
        is_dense = sample.step > 0 and gap < 3 * sample.step
        if (
            sample.counts[place] > 4 * around
            if is_dense
            else sample.counts[place] > 4 * np.median(sample.counts)
        ):
            return True
    return False


def _fits(families: list[Family], sample: Sample, near: float) -> list[Fit]:
    """Those that come near: first on a few bins, and only the promising ones on many."""
    coarse = sample.coarse()
    found = []
    for family in families:
        first = family.estimate(coarse)
        if first is None or distance(family.cdf, first, coarse) > 1.2 * near:
            continue
        parameters = family.estimate(sample)
        if parameters is None:
            continue
        gap = distance(family.cdf, parameters, sample)
        if gap <= near:
            height = log_likelihood(family.cdf, parameters, sample)
            found.append(Fit(family, parameters, _price(family, parameters, sample.n) - 2 * height, gap))
    return found


def _price(family: Family, parameters: Floats, n: int) -> float:
    """What a family must gain to be taken: log n a parameter, and more for one that can imitate simpler ones."""
    price = family.n_parameters * float(np.log(n))
    if family.kind == "binomial":
        price += 4.0 * float(np.log(parameters[1]))
    return price + (_IMITATOR if family.n_parameters > 3 else 0.0)


def _bells(n_components: int) -> Family:
    return Family(
        "mixture",
        3 * n_components - 1,
        lambda sample: estimate_bells(sample, n_components),
        bells_cdf,
        lambda t: {},
    )


def fields_of(fit: Fit, sample: Sample) -> Fields:
    """The generator's fields, rounded, and moved off values that few records hold."""
    kind = fit.family.kind
    if kind == "mixture":
        bound = {"minimum": 0.0} if _may_fall_below_zero(fit, sample) else {}
        return {"kind": kind, "components": _components(fit.parameters, sample)} | bound | _decimals(sample)
    fields: Fields = {"kind": kind}
    for name, value in fit.family.fields(fit.parameters).items():
        if name == "trials":
            fields |= _trials(int(value), sample)
        elif name in fields:
            continue
        elif name in _ON_SCALE and (value != 0 or 0 < sample.records_at(0.0) < K):
            fields[name] = printed(value, sample)
        else:
            fields[name] = shortened(value)
    if kind == "uniform" and sample.step:
        half = sample.step / 2
        fields["low"] = end_off_records(sample, fields["low"] + half, -1, sample.step)
        fields["high"] = end_off_records(sample, fields["high"] - half, 1, sample.step)
    if kind in ("poisson", "binomial", "geometric"):
        return fields
    if _may_fall_below_zero(fit, sample):
        fields["minimum"] = 0.0
    return fields | _decimals(sample)


def _trials(trials: int, sample: Sample) -> Fields:
    """A number of trials that is no value of few records, and the chance that gives the mean."""
    while 0 < sample.records_at(trials) < K:
        trials += 1
    return {"trials": trials, "probability": shortened(sample.mean / trials)}


def _may_fall_below_zero(fit: Fit, sample: Sample) -> bool:
    """Whether the family reaches noticeably below 0 where no record does."""
    if (
        fit.family.kind not in ("normal", "student_t", "mixture")
        or sample.values[0] < 0
        or 0 < sample.records_at(0.0) < K
    ):
        return False
    with np.errstate(all="ignore"):
        return bool(fit.family.cdf(fit.parameters, np.array([-sample.step / 2]))[0] > 0.2 / sample.n)


def _components(parameters: Floats, sample: Sample) -> list[Fields]:
    bells = bells_of(parameters)
    return [
        {
            "weight": round(float(weight), 4),
            "generator": {
                "kind": "normal",
                "mean": printed(float(mean), sample),
                "deviation": printed(float(deviation), sample),
            },
        }
        for weight, mean, deviation in zip(bells.weights, bells.means, bells.deviations, strict=True)
    ]


def _decimals(sample: Sample) -> Fields:
    return {} if sample.decimals is None else {"decimals": sample.decimals}
