"""Drawn curves, histograms and quantile lists are the distributions they say, exactly."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.stats as st
from hypothesis import given
from hypothesis import strategies as hs
from pydantic import ValidationError

from studio.generators.curves import Curve, Empirical, Histogram
from studio.generators.generator import Generator
from studio.generators.piecewise import LinearDensity
from tests.generators.numbers import drawn, made, spread_levels


def test_a_histogram_is_scipys() -> None:
    edges, weights = (-3.0, 0.0, 0.5, 10.0), (2.0, 0.0, 6.0)
    law = st.rv_histogram((np.array(weights), np.array(edges)), density=False)
    u = spread_levels()
    assert np.asarray(made(Histogram(edges=edges, weights=weights), u)) == pytest.approx(
        law.ppf(u), abs=1e-12
    )


def test_a_triangle_drawn_is_the_triangle() -> None:
    u = spread_levels()
    x = np.asarray(made(Curve(low=0, high=2, heights=(0, 5, 0)), u))
    assert x == pytest.approx(st.triang(0.5, 0, 2).ppf(u), abs=1e-7)


def test_shares_under_a_curve() -> None:
    """Two plateaus with nothing between them."""
    x = drawn(Curve(low=0, high=5, heights=(1, 1, 0, 0, 3, 3)), 100_000)
    assert not ((x > 2) & (x < 3)).any()
    assert (x <= 2).mean() == pytest.approx(1.5 / 6, abs=0.006)
    assert st.kstest(x[x < 1], st.uniform(0, 1).cdf).pvalue > 1e-3


@given(
    hs.lists(hs.floats(0, 1e6), min_size=2, max_size=30).filter(any),
    hs.floats(-1e6, 1e6),
    hs.floats(1e-3, 1e6),
)
def test_cdf_and_quantile_of_any_curve_agree(heights: list[float], low: float, width: float) -> None:
    density = LinearDensity(np.linspace(low, low + width, len(heights)), np.array(heights))
    u = np.linspace(0.0005, 0.9995, 500)
    x = density(u)
    near = width * 1e-7
    assert (np.diff(x) >= -1e-9 * width).all()
    assert (density.cdf(x - near) <= u + 1e-9).all() and (density.cdf(x + near) >= u - 1e-9).all()


@pytest.mark.parametrize("bounds", [{"minimum": 15.0}, {"maximum": 35.0}, {"minimum": 22.0, "maximum": 61.0}])
@pytest.mark.parametrize(
    "generator", [Curve(), Histogram(), Empirical()], ids=lambda generator: generator.kind
)
def test_bounds_cut_and_keep_the_shape(generator: Generator, bounds: dict[str, float]) -> None:
    u = (np.arange(400_000) + 0.5) / 400_000
    whole = np.asarray(made(generator, u))
    kept = whole[(whole >= bounds.get("minimum", -np.inf)) & (whole <= bounds.get("maximum", np.inf))]
    cut = np.asarray(made(type(generator).model_validate({**generator.model_dump(), **bounds}), u))
    assert cut.min() >= bounds.get("minimum", -np.inf) and cut.max() <= bounds.get("maximum", np.inf)
    levels = np.linspace(0.01, 0.99, 99)
    assert np.quantile(cut, levels) == pytest.approx(np.quantile(kept, levels), abs=0.02)


def test_bounds_inside_a_gap_do_not_reach_over_it() -> None:
    gap = Histogram(edges=(0, 10, 20, 30), weights=(1, 0, 1), maximum=15)
    x = np.asarray(made(gap, spread_levels()))
    assert x.max() <= 10 and x.min() < 0.01
    right = Empirical(levels=(0, 0.5, 0.5, 1), values=(0, 10, 20, 30), minimum=15)
    assert np.asarray(made(right, spread_levels())).min() >= 20


def test_atoms_of_an_empirical_stay_whole() -> None:
    generator = Empirical(levels=(0, 0.2, 0.6, 1), values=(1, 5, 5, 9))
    x = drawn(generator, 50_000)
    assert (x == 5).mean() == pytest.approx(0.4, abs=0.01)
    cut = np.asarray(made(generator.model_copy(update={"minimum": 5.0}), spread_levels()))
    assert (
        cut.min() == 5
        and (np.asarray(made(generator.model_copy(update={"minimum": 5.0}), np.array([0.49])))) == 5
    )


def test_an_empirical_runs_through_its_points() -> None:
    generator = Empirical()
    x = np.asarray(made(generator, np.array(generator.levels[1:-1])))
    assert x == pytest.approx(generator.values[1:-1])
    assert np.asarray(made(Empirical(decimals=0), spread_levels())).dtype == np.int64


@pytest.mark.parametrize(
    ("cls", "parameters", "words"),
    [
        (Curve, {"heights": [1]}, "At least two heights"),
        (Curve, {"heights": [0, 0]}, "At least one height must lie above 0"),
        (Curve, {"heights": [1, -2]}, "cannot be negative, such as -2"),
        (Curve, {"low": 5, "high": 5}, "must lie below the right end"),
        (Curve, {"low": 1e15, "high": 1e15 + 0.5}, "too close together"),
        (Curve, {"heights": [0, 0, 0, 1, 1], "maximum": 20}, "no values between 0 and 20"),
        (Histogram, {"edges": [0, 1]}, "need 6 edges, not 2"),
        (Histogram, {"edges": [0, 2, 2], "weights": [1, 1]}, "must ascend"),
        (Histogram, {"edges": [0, 1, 2], "weights": [0, 0]}, "At least one weight"),
        (Histogram, {"minimum": 100}, "no values between 100 and 100"),
        (Empirical, {"levels": [0, 1]}, "need as many values"),
        (Empirical, {"levels": [0, 0.5], "values": [1, 2]}, "must run from 0 to 1"),
        (Empirical, {"levels": [0, 0.7, 0.5, 1], "values": [1, 2, 3, 4]}, "levels must ascend; 0.5 stands after 0.7"),
        (Empirical, {"levels": [0, 1], "values": [3, 1]}, "values must ascend; 1 stands after 3"),
    ],
)  # fmt: skip
def test_impossible_points_are_refused_in_words(
    cls: type[Generator], parameters: dict[str, object], words: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        cls(**parameters)
    assert words in str(refused.value)
