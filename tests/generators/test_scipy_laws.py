"""Every law that is offered by name agrees with scipy's own functions."""

from __future__ import annotations

import typing

import numpy as np
import pytest
import scipy.stats
from pydantic import ValidationError

from studio.generators.scipy_laws import _USUAL, Law, ScipyNumber
from tests.generators.numbers import made, spread_levels
from tests.generators.test_continuous import level_error


@pytest.mark.parametrize("law", typing.get_args(Law))
def test_each_law_meets_its_levels(law: typing.Any) -> None:
    theirs = getattr(scipy.stats, law)(*_USUAL[law])
    u = spread_levels()[::40]
    x = np.asarray(made(ScipyNumber(law=law, location=0, scale=1), u))
    assert (np.diff(x) >= 0).all()
    assert level_error(x, u, theirs.cdf, theirs.sf) < 1e-8


def test_wrong_shapes_are_told_in_words() -> None:
    with pytest.raises(ValidationError, match=r"johnsonsu takes 2 shapes \(a, b\), not 1"):
        ScipyNumber(law="johnsonsu", shapes=(1.0,))
    with pytest.raises(ValidationError, match="rice does not exist for the shapes -1"):
        ScipyNumber(law="rice", shapes=(-1.0,))


def test_shapes_that_cannot_be_drawn_exactly_are_refused() -> None:
    with pytest.raises(ValueError, match="beta cannot be drawn exactly enough"):
        made(ScipyNumber(law="beta", shapes=(0.001, 0.001)), np.array([0.5]))
