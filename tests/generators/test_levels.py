"""Scales and long tails."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from studio.generators.levels import LongTail, OrderedLevels
from tests.conformance.specimens import Specimen


def test_answers_follow_their_weights_and_lean() -> None:
    scale = OrderedLevels(levels=("1", "2", "3", "4", "5"), leaning=0.4, spread=0.5)
    found = Counter(Specimen(scale).rows(0, 100_000).to_pylist())
    assert sum(scale.weights()) == pytest.approx(1)
    for level, weight in zip(scale.levels, scale.weights(), strict=True):
        assert found[level] / 100_000 == pytest.approx(weight, abs=0.006)
    mean = sum(int(level) * count for level, count in found.items()) / 100_000
    assert mean > 3.5
    even = OrderedLevels(leaning=0.0)
    assert even.weights() == pytest.approx(even.weights()[::-1])


def test_a_tail_is_long() -> None:
    found = Counter(Specimen(LongTail(count=100, exponent=1)).rows(0, 200_000).to_pylist())
    total = (1 / np.arange(1, 101)).sum()
    assert found["item-001"] / 200_000 == pytest.approx(1 / total, abs=0.005)
    assert found["item-010"] / 200_000 == pytest.approx(0.1 / total, abs=0.003)
    assert len(found) == 100


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one level"):
        OrderedLevels(levels=())
    with pytest.raises(ValueError, match="stands twice"):
        OrderedLevels(levels=("a", "b", "a"))
    with pytest.raises(ValueError, match=r"needs \{n\}"):
        LongTail(label="x")
