"""A mixture is one exact quantile of one uniform, with gaps, atoms, spikes and bounds."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pytest
import scipy.stats as st
from pydantic import ValidationError

from studio.generators.curves import Curve, Histogram
from studio.generators.draw import Floats
from studio.generators.fixed import Constant
from studio.generators.generator import Generator
from studio.generators.mixture import Component, Mixture
from studio.generators.normal import Lognormal, Normal, StudentT
from studio.generators.ranged import Beta, Triangular, Uniform
from studio.generators.skewed import Exponential, Gamma, Pareto, Weibull
from tests.generators.numbers import drawn, made, spread_levels


def mixture(*parts: tuple[float, Generator], **bounds: float) -> Mixture:
    return Mixture(components=tuple(Component(weight=w, generator=g) for w, g in parts), **bounds)  # type: ignore[arg-type]


MIXTURES: dict[str, Mixture] = {
    "two humps": Mixture(),
    "a gap of a million": mixture((1, Normal(mean=0, deviation=1e-6)), (2, Normal(mean=1e6, deviation=1))),
    "mostly zero": mixture((8, Constant(value=0)), (2, Lognormal())),
    "an atom in the middle": mixture((1, Constant(value=0)), (1, Normal(mean=0, deviation=1))),
    "three steps": mixture((1, Uniform(low=0, high=1)), (1, Uniform(low=0.5, high=3)), (1, Uniform(low=10, high=13))),
    "a spike": mixture((1, Normal(mean=0, deviation=1)), (1e-3, Normal(mean=0.3, deviation=1e-7))),
    "wild tails": mixture((1, StudentT(degrees=0.5)), (1, Pareto(shape=0.4)), (1, Weibull(shape=0.3))),
    "sharp ends": mixture((1, Gamma(shape=0.2)), (1, Beta(alpha=0.3, beta=0.3)), (1, Triangular(mode=0))),
    "drawn": mixture((1, Curve()), (1, Histogram(weights=(1, 0, 0, 3, 0))), (1, Exponential(mean=9))),
    "cut parts": mixture((1, Normal(mean=0, deviation=1, minimum=0)), (3, Normal(mean=9, deviation=2, maximum=10))),
    "one": mixture((1, Normal(mean=0, deviation=1)), minimum=0, maximum=3),
    "a far tail": mixture((1, Normal(mean=0, deviation=1)), (1, Normal(mean=3, deviation=1)), minimum=20),
    "cut at an atom": mixture((1, Constant(value=5)), (1, Uniform(low=0, high=10)), minimum=5, maximum=8),
}  # fmt: skip
each_mixture = pytest.mark.parametrize("one", MIXTURES.values(), ids=MIXTURES.keys())


def part_cdf(generator: Any, x: Floats, left: bool) -> Floats:
    """The share of a component below x, or at or below it, by the component's own bounded law."""
    if isinstance(generator, Constant):
        return (x > generator.value if left else x >= generator.value).astype(float)
    law = generator.distribution()
    ends = [
        -np.inf if generator.minimum is None else generator.minimum,
        np.inf if generator.maximum is None else generator.maximum,
    ]
    low, high = law.sf(np.array(ends))
    return 1 - (np.clip(law.sf(np.clip(x, *ends)), high, low) - high) / (low - high)


def mixture_cdf(one: Mixture, x: Floats, left: bool = False) -> Floats:
    """The plain sum, cut at the mixture's bounds; far tails are counted from the right."""

    def below(x: Floats, left: bool) -> Floats:
        total = sum(component.weight for component in one.components)
        return sum(c.weight / total * (1 - part_cdf(c.generator, x, left)) for c in one.components)

    with np.errstate(all="ignore"):
        low = np.array([-np.inf if one.minimum is None else one.minimum])
        high = np.array([np.inf if one.maximum is None else one.maximum])
        start, end = below(low, True), below(high, False)
        return (start - below(x, left)) / (start - end)


@pytest.mark.parametrize("name", [name for name in MIXTURES if name != "a far tail"])
def test_each_level_is_met(name: str) -> None:
    one = MIXTURES[name]
    u = spread_levels()
    x = np.asarray(made(one, u))
    near = np.maximum(4 * np.abs(np.spacing(x)), 1e-99)
    error = np.maximum(mixture_cdf(one, x - near, left=True) - u, u - mixture_cdf(one, x + near))
    assert error.max() < 1e-9
    assert (np.diff(x) >= -8 * np.spacing(np.abs(x[1:]))).all()


def test_a_far_tail_keeps_its_digits() -> None:
    x = np.asarray(made(MIXTURES["a far tail"], np.array([0.25, 0.5, 0.9])))
    tail = st.norm(3, 1).sf(x) / st.norm(3, 1).sf(20)
    assert tail == pytest.approx([0.75, 0.5, 0.1], rel=1e-6)


@each_mixture
def test_bounds(one: Mixture) -> None:
    low, high = (float(x) for x in np.quantile(drawn(one, 2000), [0.2, 0.85]))
    if low < high:
        cut = one.model_copy(update={"minimum": low, "maximum": high})
        x = drawn(cut, 5000)
        assert x.min() >= low and x.max() <= high


def test_shares_of_components() -> None:
    x = drawn(mixture((7, Normal(mean=0, deviation=1)), (3, Normal(mean=100, deviation=1))), 100_000)
    assert (x > 50).mean() == pytest.approx(0.3, abs=0.005)
    assert st.kstest(x[x > 50], st.norm(100, 1).cdf).pvalue > 1e-3


def test_an_atom_happens_as_such() -> None:
    x = drawn(MIXTURES["mostly zero"], 50_000)
    assert (x == 0).mean() == pytest.approx(0.8, abs=0.006)
    assert (x[x != 0] > 0).all()


def test_weights_of_zero_do_not_count() -> None:
    plain = mixture((1, Normal(mean=0, deviation=1)))
    beside = mixture((1, Normal(mean=0, deviation=1)), (0, Uniform(low=900, high=901)))
    u = np.linspace(0.01, 0.99, 99)
    assert made(beside, u).equals(made(plain, u))


def test_order_of_components_does_not_matter_much() -> None:
    one, other = Mixture(), Mixture(components=Mixture().components[::-1])
    u = spread_levels()
    assert np.asarray(made(one, u)) == pytest.approx(np.asarray(made(other, u)), abs=1e-6)


def test_the_most_components_are_built_within_a_second() -> None:
    many = mixture(*((i + 1, Beta(alpha=i + 1, beta=30 - i, low=i, high=i + 7)) for i in range(24)))
    start = time.perf_counter()
    many.quantile()
    assert time.perf_counter() - start < 2.0


@pytest.mark.parametrize(
    ("components", "words"),
    [
        ([], "needs at least one component"),
        ([{"weight": 0, "generator": {"kind": "normal"}}], "needs at least one component"),
        ([{"generator": {"kind": "constant", "value": "x"}}], "must be a number"),
        ([{"generator": {"kind": "normal", "decimals": 1}}], "Set the decimals on the mixture"),
        ([{"generator": {"kind": "uuid"}}], "does not match any of the expected tags"),
        ([{"generator": {"kind": "mixture"}}], "does not match any of the expected tags"),
        ([{"generator": {"kind": "normal"}}] * 25, "at most 24"),
    ],
)
def test_impossible_mixtures_are_refused_in_words(components: list[dict[str, object]], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Mixture.model_validate({"components": components})


def test_bounds_without_values_are_refused() -> None:
    with pytest.raises(ValidationError, match="no values from 1e"):
        Mixture(minimum=1e9)
