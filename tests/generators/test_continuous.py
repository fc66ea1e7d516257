"""The continuous families agree with scipy.stats, whole and cut at bounds."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.stats as st
from pydantic import ValidationError

from studio.generators.continuous import Number, bounded, tabulated
from studio.generators.draw import Floats
from studio.generators.generator import Generator
from studio.generators.normal import Lognormal, Normal, StudentT
from studio.generators.ranged import Beta, Triangular, Uniform
from studio.generators.skewed import Exponential, Gamma, Pareto, Weibull
from tests.conformance.specimens import Levels
from tests.generators.numbers import Twin, continuous, drawn, made, spread_levels

FAMILIES = continuous()
each_family = pytest.mark.parametrize("twin", FAMILIES.values(), ids=FAMILIES.keys())
ALLOWED = 1e-9


def level_error(x: Floats, u: Floats, cdf: object, sf: object) -> float:
    """The largest distance of u from the levels of x, where the two floats on either side count as x."""
    assert callable(cdf) and callable(sf)
    with np.errstate(all="ignore"):
        below, above = x - 2 * np.abs(np.spacing(x)), x + 2 * np.abs(np.spacing(x))
        left = np.maximum(cdf(below) - u, u - cdf(above))
        right = np.maximum((1 - u) - sf(below), sf(above) - (1 - u))
    return float(np.minimum(np.maximum(left, 0), np.maximum(right, 0)).max())


@each_family
def test_ks(twin: Twin) -> None:
    generator, law = twin
    assert st.kstest(drawn(generator, 100_000), law.cdf).pvalue > 1e-3


@pytest.mark.long
@each_family
def test_ks_long(twin: Twin) -> None:
    generator, law = twin
    assert st.kstest(drawn(generator, 1_000_000), law.cdf).pvalue > 1e-3


@each_family
def test_each_level_is_met(twin: Twin) -> None:
    generator, law = twin
    u = spread_levels()
    assert level_error(np.asarray(made(generator, u)), u, law.cdf, law.sf) < ALLOWED


@each_family
@pytest.mark.parametrize(
    "bounds", [(0.2, None), (None, 0.7), (0.1, 0.35), (0.97, None), (0.999, 0.9999), (None, 1e-4)]
)
def test_bounds_cut_and_keep_the_shape(twin: Twin, bounds: tuple[float | None, float | None]) -> None:
    generator, law = twin
    low, high = (None if level is None else float(law.ppf(level)) for level in bounds)
    cut = type(generator).model_validate({**generator.model_dump(), "minimum": low, "maximum": high})
    u = spread_levels()
    x = np.asarray(made(cut, u))
    assert low is None or x.min() >= low
    assert high is None or x.max() <= high
    start = 0.0 if low is None else float(law.cdf(low))
    share = (
        float(law.sf(low) - (0 if high is None else law.sf(high)))
        if start > 0.5
        else ((1.0 if high is None else float(law.cdf(high))) - start)
    )
    tail = 0.0 if high is None else float(law.sf(high))
    error = level_error(x, u, lambda v: (law.cdf(v) - start) / share, lambda v: (law.sf(v) - tail) / share)
    assert error < ALLOWED


@pytest.mark.parametrize(
    "generator", [Normal(mean=0, deviation=1), StudentT(degrees=50), Gamma(shape=3, scale=1)]
)
def test_a_far_tail_keeps_its_digits(generator: Number) -> None:
    low = float(generator.distribution().quantile(np.array([1.0]), np.array([1e-60]))[0])
    x = np.asarray(
        made(type(generator).model_validate({**generator.model_dump(), "minimum": low}), np.array([0.5]))
    )
    assert x[0] > low
    assert generator.distribution().sf(x) / 1e-60 == pytest.approx(0.5, rel=1e-6)


@pytest.mark.parametrize("shape", [0.001, 0.01, 0.05, 0.1, 0.5, 1, 3, 1e3, 1e6])
def test_gamma_table_over_all_shapes(shape: float) -> None:
    law = Gamma(shape=shape, scale=3).distribution()
    u = spread_levels()
    x = np.asarray(made(Gamma(shape=shape, scale=3), u))
    seen = x > 1e-290
    assert level_error(x[seen], u[seen], law.cdf, law.sf) < ALLOWED


@pytest.mark.parametrize("alpha", [0.03, 0.3, 1, 4, 500, 1000, 1e6])
@pytest.mark.parametrize("beta", [0.03, 0.3, 1, 4, 500, 1000, 1e6])
def test_beta_table_over_all_shapes(alpha: float, beta: float) -> None:
    law = Beta(alpha=alpha, beta=beta).distribution()
    u = spread_levels()
    x = np.asarray(made(Beta(alpha=alpha, beta=beta), u))
    seen = x > 1e-290
    assert (x >= 0).all() and (x <= 1).all() and (np.diff(x) >= -1e-15).all()
    assert level_error(x[seen], u[seen], law.cdf, law.sf) < ALLOWED


@each_family
def test_a_distribution_agrees_with_itself(twin: Twin) -> None:
    """cdf, sf, pdf and both inverses are those of one law: a mixture relies on each."""
    generator, law = twin
    assert isinstance(generator, Number)
    mine = generator.distribution()
    u = np.linspace(0.001, 0.999, 999)
    x = mine.quantile(u, 1 - u)
    with np.errstate(all="ignore"):
        assert mine.cdf(x) == pytest.approx(u, abs=1e-9)
        assert mine.sf(x) == pytest.approx(1 - u, abs=1e-9)
        assert mine.pdf(x) == pytest.approx(law.pdf(x), rel=1e-6)
        outside = np.array([-np.inf, np.inf])
        assert mine.cdf(outside) == pytest.approx([0, 1]) and mine.sf(outside) == pytest.approx([1, 0])


@pytest.mark.parametrize(
    "generator", [Normal(mean=5, deviation=2), Exponential(mean=3), Weibull(shape=2, scale=1)]
)
def test_a_table_gives_what_the_closed_form_gives(generator: Number) -> None:
    """The table method itself, against families that do not need it."""
    law = generator.distribution()
    tabled = type(law)(law.cdf, law.sf, law.pdf, law.ppf, law.isf, slope=law.pdf)
    u = np.linspace(0.0005, 0.9995, 5001)
    draw = Levels(u)
    for low, high in ((None, None), (2.0, None), (1.0, 4.0)):
        exact = bounded(law, low, high)(draw)
        assert tabulated(tabled, low, high)(draw.z()) == pytest.approx(exact, abs=2e-9)


@pytest.mark.parametrize("decimals", [0, 1, 2, 6])
def test_decimals_round_and_stay_within_bounds(decimals: int) -> None:
    generator = Normal(mean=0, deviation=1, minimum=-0.75, maximum=1.25, decimals=decimals)
    x = np.asarray(made(generator, spread_levels()))
    assert x.min() >= -0.75 and x.max() <= 1.25
    assert (np.round(x, decimals) == x).all()
    assert x.dtype == (np.int64 if decimals == 0 else np.float64)


def test_whole_numbers_of_a_uniform_are_equally_likely() -> None:
    die = drawn(Uniform(low=1, high=6, decimals=0), 60_000)
    counts = np.bincount(die, minlength=7)[1:]
    assert len(counts) == 6 and st.chisquare(counts).pvalue > 1e-3
    tenths = drawn(Uniform(low=0.05, high=0.4, decimals=1), 4000)
    assert sorted(set(tenths.tolist())) == [0.1, 0.2, 0.3, 0.4]


def test_uniform_decimals_print_as_written() -> None:
    cents = drawn(Uniform(low=0, high=10, decimals=2), 20_000)
    assert max(len(repr(value)) for value in cents.tolist()) <= 5
    assert len(set(cents.tolist())) == 1001


@pytest.mark.parametrize(
    ("cls", "parameters", "words"),
    [
        (Normal, {"minimum": 5, "maximum": 5}, "must lie below the maximum"),
        (Normal, {"mean": 0, "deviation": 1, "minimum": 60}, "no values from 60 up"),
        (Normal, {"deviation": 0}, "greater than 0"),
        (Normal, {"mean": 1e200}, "too large"),
        (Normal, {"minimum": 1.2, "maximum": 1.8, "decimals": 0}, "No number with 0 decimals"),
        (Exponential, {"maximum": -1}, "no values up to -1"),
        (Uniform, {"low": 3, "high": 3}, "must lie below the upper end"),
        (Uniform, {"low": 0.2, "high": 0.8, "decimals": 0}, "No number with 0 decimals"),
        (Uniform, {"high": 1e15, "decimals": 9}, "cannot carry 9 decimals"),
        (Uniform, {"minimum": 200, "maximum": 300}, "no values between 200 and 300"),
        (Triangular, {"mode": 101}, "must lie between the ends"),
        (Beta, {"low": 2, "high": 1}, "must lie below the upper end"),
        (Beta, {"alpha": 0}, "greater than or equal to 0.03"),
        (Pareto, {"scale": 10, "maximum": 9}, "no values up to 9"),
        (Lognormal, {"mu": float("inf")}, "finite number"),
    ],
)
def test_impossible_parameters_are_refused_in_words(
    cls: type[Generator], parameters: dict[str, float], words: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        cls(**parameters)
    assert words in str(refused.value)
