"""On samples from known families the fit names the family and meets its parameters within 5 %."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import stats

from studio.generators.registry import by_kind
from studio.reference.fit import best_fits, fit_numbers
from studio.reference.knots import knots_of
from studio.reference.sample import sample_of

N = 20_000


def _draw(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


FAMILIES: list[tuple[str, Any, dict[str, float]]] = [
    ("normal", lambda r: r.normal(50, 10, N), {"mean": 50, "deviation": 10}),
    ("normal", lambda r: np.rint(r.normal(172, 8, N)).astype(np.int64), {"mean": 172, "deviation": 8}),
    ("lognormal", lambda r: r.lognormal(3.2, 0.6, N), {"mu": 3.2, "sigma": 0.6}),
    ("lognormal", lambda r: np.round(r.lognormal(3.2, 0.6, N), 2), {"mu": 3.2, "sigma": 0.6}),
    ("exponential", lambda r: r.exponential(7.5, N), {"mean": 7.5}),
    ("gamma", lambda r: r.gamma(2.5, 4.0, N), {"shape": 2.5, "scale": 4.0}),
    ("gamma", lambda r: r.gamma(0.4, 9.0, N), {"shape": 0.4, "scale": 9.0}),
    ("beta", lambda r: r.beta(2.0, 5.0, N), {"alpha": 2.0, "beta": 5.0, "low": 0.0, "high": 1.0}),
    ("beta", lambda r: 10 + 40 * r.beta(2.0, 3.0, N), {"alpha": 2.0, "beta": 3.0, "low": 10, "high": 50}),
    ("triangular", lambda r: r.triangular(20, 40, 100, N), {"low": 20, "mode": 40, "high": 100}),
    ("uniform", lambda r: r.uniform(-30, 70, N), {"low": -30, "high": 70}),
    ("uniform", lambda r: r.integers(1, 7, N), {"low": 1, "high": 6}),
    ("uniform", lambda r: np.round(r.uniform(5, 20, N), 1), {"low": 5, "high": 20}),
    ("weibull", lambda r: 10 * r.weibull(1.8, N), {"shape": 1.8, "scale": 10}),
    ("pareto", lambda r: 3 * (1 + r.pareto(2.5, N)), {"shape": 2.5, "scale": 3}),
    ("student_t", lambda r: 10 + 2 * r.standard_t(3.5, N), {"degrees": 3.5, "location": 10, "scale": 2}),
    ("poisson", lambda r: r.poisson(4.2, N), {"mean": 4.2}),
    ("poisson", lambda r: r.poisson(150, N), {"mean": 150}),
    ("binomial", lambda r: r.binomial(20, 0.3, N), {"trials": 20, "probability": 0.3}),
    ("geometric", lambda r: r.geometric(0.25, N), {"probability": 0.25}),
]


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(
    ("kind", "draw", "truth"), FAMILIES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_ten_families_and_more_are_named_and_met(
    kind: str, draw: Any, truth: dict[str, float], seed: int
) -> None:
    fields = fit_numbers(sample_of(draw(_draw(seed))))
    assert fields["kind"] == kind, fields
    for name, value in truth.items():
        assert fields[name] == pytest.approx(value, rel=0.05), (name, fields)
    assert "maximum" not in fields
    by_kind()[kind].model_validate(fields)


def test_a_planted_wrong_family_would_be_seen() -> None:
    """The check above can fail: a shifted gamma is no gamma."""
    fields = fit_numbers(sample_of(30 + _draw(1).gamma(2.5, 4.0, N)))
    assert fields["kind"] != "gamma" or fields["shape"] != pytest.approx(2.5, rel=0.05)


def test_two_humps_become_a_mixture() -> None:
    rng = _draw(4)
    x = np.concatenate([rng.normal(30, 5, 12_000), rng.normal(60, 8, 8_000)])
    fields = fit_numbers(sample_of(x))
    assert fields["kind"] == "mixture"
    weights, means = zip(*((c["weight"], c["generator"]["mean"]) for c in fields["components"]), strict=True)
    assert weights == pytest.approx((0.6, 0.4), rel=0.05)
    assert means == pytest.approx((30, 60), rel=0.05)


@pytest.mark.parametrize(
    "x",
    [
        np.where(_draw(5).random(N) < 0.6, 0, np.round(_draw(6).gamma(2, 50, N), 2)),
        np.minimum(_draw(7).lognormal(11, 0.6, N).round(), 150_000),
        _draw(8).choice([1, 2, 5, 10, 20, 50, 100], N, p=[0.3, 0.2, 0.2, 0.1, 0.1, 0.05, 0.05]),
        _draw(9).choice([0, 1], N, p=[0.8, 0.2]),
        np.concatenate(
            [
                _draw(10).uniform(0, 1, N // 2),
                _draw(11).uniform(5, 6, N // 4),
                _draw(12).uniform(9, 9.1, N // 4),
            ]
        ),
    ],
    ids=["zero-inflated", "capped", "few values", "two values", "gaps"],
)
def test_what_no_family_fits_keeps_its_quantiles(x: np.ndarray) -> None:
    fields = fit_numbers(sample_of(x))
    assert fields["kind"] == "empirical"
    made = by_kind()["empirical"].model_validate(fields)
    levels, values = np.array(made.levels), np.array(made.values)  # type: ignore[attr-defined]
    u = _draw(13).random(200_000)
    drawn = np.interp(u, levels, values)
    if made.decimals is not None:  # type: ignore[attr-defined]
        drawn = np.round(drawn, made.decimals)  # type: ignore[attr-defined]
    grid = np.unique(x)[:: max(1, len(np.unique(x)) // 500)]
    gap = np.abs(
        np.searchsorted(np.sort(drawn), grid, "right") / len(drawn)
        - np.searchsorted(np.sort(x), grid, "right") / len(x)
    )
    assert gap.max() < 0.01


def test_knots_hold_exact_atoms_and_no_extremes() -> None:
    rng = _draw(14)
    x = np.concatenate([np.zeros(5000), rng.lognormal(3, 1, 5000).round(2)])
    sample = sample_of(x)
    knots = knots_of(sample)
    assert knots is not None
    assert knots.levels[0] == 0.0
    assert knots.levels[-1] == 1.0
    assert list(knots.levels) == sorted(knots.levels)
    assert list(knots.values) == sorted(knots.values)
    assert knots.values[:2] == (0.0, 0.0)
    assert knots.levels[1] == pytest.approx(0.5, abs=0.001)
    assert knots.values[-1] < np.sort(x)[-1]
    assert knots.values[-1] == pytest.approx(np.sort(x)[-10:].mean(), rel=1e-3)


def test_bounds_at_zero_where_nothing_lies_below() -> None:
    cut = np.abs(_draw(15).normal(0, 5, N))
    assert fit_numbers(sample_of(cut))["minimum"] == 0.0
    assert "minimum" not in fit_numbers(sample_of(_draw(16).normal(170, 8, N)))


@pytest.mark.parametrize("n", [1, 2, 9, 10, 11, 25, 40, 99])
def test_few_records_give_something_that_can_be_made(n: int) -> None:
    for x in (_draw(n).normal(5, 1, n), np.arange(n) * 1.5, np.zeros(n), _draw(n).integers(0, 3, n)):
        fields = fit_numbers(sample_of(x))
        by_kind()[fields["kind"]].model_validate(fields)


@pytest.mark.parametrize(
    "x",
    [
        np.array([1e300, -1e300, 0.0] * 20),
        np.array([1e-300, 2e-300, 3e-300] * 20),
        np.full(50, 7.25),
        np.array([2**62, -(2**62), 5] * 20),
        np.concatenate([np.ones(1000), [1e12]]),
        _draw(17).standard_cauchy(5000) * 1e6,
        np.linspace(0, 1, 5000) ** 40,
        np.arange(100.0).repeat(3),
        -_draw(18).lognormal(2, 1, 3000),
    ],
    ids=["huge", "tiny", "one value", "large integers", "one outlier", "cauchy", "steep", "even", "negative"],
)
def test_odd_numbers_are_fitted_without_complaint(x: np.ndarray) -> None:
    with np.errstate(all="raise", under="ignore"):
        fields = fit_numbers(sample_of(x))
    by_kind()[fields["kind"]].model_validate(fields)


def test_a_fit_is_reproducible_and_near() -> None:
    x = _draw(19).weibull(2.2, N) * 30
    first, second = best_fits(sample_of(x))[0], best_fits(sample_of(x.copy()))[0]
    assert (first.parameters == second.parameters).all()
    assert (
        stats.kstest(
            x, stats.weibull_min(np.exp(first.parameters[0]), scale=np.exp(first.parameters[1])).cdf
        ).pvalue
        > 0.01
    )
