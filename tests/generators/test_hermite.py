"""The tables meet their nodes, never fall, and jump where they are told to."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studio.generators.hermite import EDGE, LEVELS, EvenTable, UnevenTable


def test_a_smooth_function_is_met_between_the_nodes() -> None:
    table = EvenTable(np.sinh(LEVELS / 3), np.cosh(LEVELS / 3) / 3)
    z = np.linspace(-EDGE, EDGE, 100_003)
    assert table(z) == pytest.approx(np.sinh(z / 3), abs=1e-11)
    assert table(np.array([-20.0, 20.0])) == pytest.approx(np.sinh(np.array([-EDGE, EDGE]) / 3))


def test_beyond_the_nodes_it_stays_at_its_ends() -> None:
    table = UnevenTable(np.array([-1.0, 0.0, 2.0]), np.array([0.0, 1.0, 5.0]), np.ones(2), np.ones(2))
    assert table(np.array([-9.0, -1.0, 2.0, 9.0])).tolist() == [0.0, 0.0, 5.0, 5.0]


def test_two_nodes_at_one_level_are_a_jump() -> None:
    z, x = np.array([-1.0, 0.0, 0.0, 1.0]), np.array([0.0, 1.0, 7.0, 8.0])
    table = UnevenTable(z, x, np.ones(3), np.ones(3))
    assert table(np.array([-1e-9, 0.0, 1e-9])) == pytest.approx([1.0, 7.0, 7.0], abs=1e-6)


numbers = st.floats(-1e6, 1e6)


@example(nodes=[(0.0, 0.0, 1.0, 1.0), (5e-324, 1.0, 1.0, 1.0), (1.0, 2.0, 1.0, 1.0)])
@given(
    st.lists(
        st.tuples(numbers, numbers, st.floats(0, np.inf) | st.just(np.nan), st.floats(0, np.inf)),
        min_size=2,
        max_size=20,
    )
)
def test_it_never_falls_whatever_the_slopes(nodes: list[tuple[float, float, float, float]]) -> None:
    z, x = np.sort([node[0] for node in nodes]), np.sort([node[1] for node in nodes])
    slopes = np.array([node[2:] for node in nodes])
    with np.errstate(all="ignore"):
        table = UnevenTable(z, x, slopes[:-1, 0], slopes[1:, 1])
    made = table(np.linspace(z[0], z[-1], 3001))
    assert (np.diff(made) >= -1e-9 * (1 + np.abs(x).max())).all()
    assert made.min() >= x[0] - 1e-6 and made.max() <= x[-1] + 1e-6
