"""A share of zeros, and the rest as the other distribution makes it."""

from __future__ import annotations

import typing

import numpy as np
import pytest
import scipy.stats as st
from pydantic import ValidationError

from studio.generators.bells import Gumbel, Laplace, Logistic, SkewNormal
from studio.generators.discrete import Poisson
from studio.generators.normal import Lognormal, Normal, StudentT
from studio.generators.zero_inflated import AnyNumber, ZeroInflated
from tests.generators.numbers import drawn, made, spread_levels


def test_the_rest_keeps_its_distribution() -> None:
    x = drawn(ZeroInflated(zeros=0.3, generator=Lognormal(mu=1, sigma=0.5)), 100_000)
    assert (x == 0).mean() == pytest.approx(0.3, abs=0.006)
    assert st.kstest(x[x > 0], st.lognorm(0.5, scale=np.e).cdf).pvalue > 1e-3


def test_counts_have_their_own_zeros_too_and_stay_whole() -> None:
    x = drawn(ZeroInflated(zeros=0.5, generator=Poisson(mean=2)), 100_000)
    assert x.dtype == np.int64
    assert (x == 0).mean() == pytest.approx(0.5 + 0.5 * np.exp(-2), abs=0.006)


@pytest.mark.parametrize("zeros", [0.0, 0.4, 1.0])
def test_values_rise_with_their_level(zeros: float) -> None:
    x = np.asarray(made(ZeroInflated(zeros=zeros), spread_levels()))
    assert (np.diff(x) >= 0).all()
    assert zeros < 1 or not x.any()


def test_values_below_zero_are_refused_unless_a_bound_keeps_them_out() -> None:
    with pytest.raises(ValidationError, match="set a minimum of 0"):
        ZeroInflated(generator=Normal(mean=5, deviation=5))
    ZeroInflated(generator=Normal(mean=5, deviation=5, minimum=0))


@pytest.mark.parametrize("kind", typing.get_args(typing.get_args(AnyNumber)[0]))
def test_every_distribution_can_stand_behind_the_zeros(kind: typing.Any) -> None:
    inner = kind(minimum=0) if kind in (Normal, StudentT, Laplace, Logistic, Gumbel, SkewNormal) else kind()
    x = drawn(ZeroInflated(zeros=0.25, generator=inner), 20_000)
    assert (x == 0).mean() >= 0.23
    assert (x > 0).any()
