"""Counts agree with scipy.stats, from the rare to the vast, whole and cut at bounds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import scipy.stats as st
from pydantic import ValidationError

from studio.generators.discrete import (
    Binomial,
    Count,
    Dice,
    Geometric,
    Hypergeometric,
    NegativeBinomial,
    Poisson,
    Zipf,
)
from tests.generators.numbers import drawn, made, spread_levels

Twin = tuple[Count, Any]

COUNTS: list[Twin] = [(Poisson(mean=m), st.poisson(m)) for m in (0.01, 0.9, 4, 77, 3000, 99_000)]
COUNTS += [(Binomial(trials=n, probability=p), st.binom(n, p))
           for n, p in ((1, 0.5), (20, 0.3), (7, 0.999), (1000, 0.002), (50_000, 0.4), (10**9, 1e-7),
                        (10**12, 5e-9))]  # fmt: skip
COUNTS += [(Geometric(probability=p), st.geom(p)) for p in (0.9, 0.25, 1e-3, 1e-7)]
COUNTS += [
    (NegativeBinomial(mean=m, ratio=r), st.nbinom(m / (r - 1), 1 / r))
    for m, r in ((4, 3), (0.05, 1.5), (300, 1.001), (2, 900), (0.5, 9000), (9e5, 40))
]
COUNTS += [(Hypergeometric(population=n, successes=k, draws=d), st.hypergeom(n, k, d))
           for n, k, d in ((500, 60, 50), (10, 9, 8), (10**6, 400_000, 300_000), (30, 1, 5))]  # fmt: skip
COUNTS += [(Zipf(size=n, exponent=s), st.zipfian(s, n)) for n, s in ((1000, 1.1), (3, 0), (50_000, 2.5))]
each_count = pytest.mark.parametrize("twin", COUNTS, ids=[str(count) for count, _ in COUNTS])


def level_error(x: Any, u: Any, law: Any, below: float = 0.0, share: float = 1.0) -> float:
    """How far each level lies outside the step of its count."""
    low, high = (law.cdf(x - 1) - below) / share, (law.cdf(x) - below) / share
    return float(np.maximum(low - u, u - high).max())


@each_count
def test_each_level_meets_its_step(twin: Twin) -> None:
    count, law = twin
    u = spread_levels()
    x = np.asarray(made(count, u))
    assert x.dtype == np.int64
    assert level_error(x, u, law) < 1e-9


@each_count
def test_shares_of_counts(twin: Twin) -> None:
    """Chi-square over the counts, neighbours joined until each group expects 25."""
    count, law = twin
    n = 100_000
    x = drawn(count, n)
    edges = np.unique(law.ppf(np.linspace(0, 1, 41)[1:-1]))
    cuts = np.concatenate([[-1], edges, [10.0**16]])
    expected = np.diff(law.cdf(cuts)) * n
    seen = np.histogram(x, bins=cuts + 0.5)[0]
    joined = expected >= 25
    if joined.sum() < 2:
        assert (x == np.median(x)).mean() > 0.95
        return
    observed, wanted = seen[joined], expected[joined]
    assert abs(observed.sum() - wanted.sum()) < 250
    assert st.chisquare(observed, wanted * observed.sum() / wanted.sum()).pvalue > 1e-3


@each_count
@pytest.mark.parametrize("bounds", [(0.3, None), (None, 0.6), (0.2, 0.8), (0.9999, None)])
def test_bounds_cut_and_keep_the_shape(twin: Twin, bounds: tuple[float | None, float | None]) -> None:
    count, law = twin
    low, high = (None if level is None else int(law.ppf(level)) for level in bounds)
    cut = type(count).model_validate({**count.model_dump(), "minimum": low, "maximum": high})
    u = spread_levels()
    x = np.asarray(made(cut, u))
    assert low is None or x.min() >= low
    assert high is None or x.max() <= high
    below = 0.0 if low is None else float(law.cdf(low - 1))
    share = (1.0 if high is None else float(law.cdf(high))) - below
    assert level_error(x, u, law, below, share) < (1e-9 if share > 1e-3 else 1e-6)


@pytest.mark.parametrize("mean", [2e5, 4e6, 1e9, 1e12])
def test_vast_poisson_is_right_in_mean_spread_and_lean(mean: float) -> None:
    x = (drawn(Poisson(mean=mean), 100_000) - mean) / np.sqrt(mean)
    assert st.kstest(x, "norm").pvalue > 1e-3


@pytest.mark.parametrize("mean", [1.001e5, 1e6])
def test_closed_form_of_vast_counts_is_exact_to_the_ninth_digit(mean: float) -> None:
    u = np.linspace(0.001, 0.999, 9999)
    assert level_error(np.asarray(made(Poisson(mean=mean), u)), u, st.poisson(mean)) < 1e-9
    trials = int(mean * 5)
    binomial = np.asarray(made(Binomial(trials=trials, probability=0.3), u))
    assert level_error(binomial, u, st.binom(trials, 0.3)) < 1e-9


def test_vast_counts_cut_at_bounds() -> None:
    x = drawn(Poisson(mean=1e6, minimum=1_000_000, maximum=1_000_800), 50_000)
    assert x.min() == 1_000_000 and x.max() == 1_000_800
    law = st.poisson(1e6)
    share = (law.cdf(x) - law.cdf(999_999)) / (law.cdf(1_000_800) - law.cdf(999_999))
    assert abs(share.mean() - 0.5) < 0.005


def test_a_bound_far_in_the_tail_is_exact() -> None:
    """Poisson(5) from 200 up: P(200) : P(201) = 201 : 5, though both are far below the smallest float of a cdf."""
    x = drawn(Poisson(mean=5, minimum=200), 100_000)
    assert (x == 200).mean() == pytest.approx(1 - 5 / 201, abs=2e-3)


@pytest.mark.parametrize(("probability", "only"), [(0.0, 0), (1.0, 12)])
def test_certain_outcomes(probability: float, only: int) -> None:
    assert set(drawn(Binomial(trials=12, probability=probability), 100).tolist()) == {only}
    assert set(drawn(Geometric(probability=1), 100).tolist()) == {1}


def test_impossible_bounds_are_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="no counts from 21 up"):
        Binomial(trials=20, minimum=21)
    with pytest.raises(ValidationError, match="no counts between 5 and 4"):
        Poisson(minimum=5, maximum=4)
    with pytest.raises(ValidationError, match="no counts up to 0"):
        Geometric(maximum=0)


def test_dice_are_summed() -> None:
    shares = np.bincount(drawn(Dice(dice=3, sides=6, added=2), 400_000), minlength=21)[5:] / 400_000
    wanted = np.ones(1)
    for _ in range(3):
        wanted = np.convolve(wanted, np.full(6, 1 / 6))
    assert shares == pytest.approx(wanted, abs=0.003)
    many = drawn(Dice(dice=1000, sides=20), 50_000)
    assert many.mean() == pytest.approx(10_500, abs=5)
    assert many.std() == pytest.approx(np.sqrt(1000 * 399 / 12), rel=0.03)
    with pytest.raises(ValueError, match="no sum"):
        made(Dice(dice=1000, sides=20, maximum=1001), np.array([0.5]))
