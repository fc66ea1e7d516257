"""The guide table finds what a binary search finds."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from studio.generators.lookup import Guide

finite = st.floats(-1e12, 1e12)


@given(st.lists(finite, min_size=1, max_size=60), st.lists(finite, max_size=60))
def test_counts_as_a_search_does(knots: list[float], values: list[float]) -> None:
    ordered = np.sort(np.array(knots))
    tried = np.array([*values, *knots, *np.nextafter(ordered, np.inf), *np.nextafter(ordered, -np.inf)])
    assert (Guide(ordered).count(tried) == np.searchsorted(ordered, tried, side="right")).all()


@given(st.floats(1e-300, 1), st.integers(2, 400))
def test_crowded_knots(width: float, n: int) -> None:
    knots = np.unique(np.concatenate([np.linspace(0, width, n), [1.0, 2.0]]))
    tried = np.concatenate([knots, np.linspace(-1, 3, 999), np.linspace(0, width, 999)])
    assert (Guide(knots).count(tried) == np.searchsorted(knots, tried, side="right")).all()
