"""Correlations: stated as Spearman's, reached through a Gaussian copula, nearest valid where pairs contradict."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import spearmanr

from studio.engine.coupling import couplings
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.registry import generator
from studio.model.document import Column, Correlation, Document, Table


def table(pairs: list[tuple[str, str, float]], rows: int = 60_000) -> Table:
    kinds = {
        "a": {"kind": "normal"},
        "b": {"kind": "lognormal"},
        "c": {"kind": "uniform"},
        "d": {"kind": "gamma"},
    }
    columns = tuple(Column(id=name, name=name, generator=generator(**kind)) for name, kind in kinds.items())
    correlations = tuple(Correlation(first=a, second=b, value=r) for a, b, r in pairs)
    return Table(id="t", name="t", rows=rows, columns=columns, correlations=correlations)


def made(one: Table) -> dict[str, np.ndarray]:
    found = rows(plan_table(Document(tables=(one,)), one), 0, one.rows)
    return {name: found.column(name).to_numpy() for name in found.column_names}


@pytest.mark.parametrize("value", [-0.95, -0.4, 0.0, 0.3, 0.8, 0.99])
def test_a_pair_gets_its_rank_correlation(value: float) -> None:
    data = made(table([("a", "b", value)]))
    assert spearmanr(data["a"], data["b"]).statistic == pytest.approx(value, abs=0.015)
    assert abs(spearmanr(data["a"], data["c"]).statistic) < 0.02


def test_margins_stay_as_they_were() -> None:
    alone, coupled = made(table([])), made(table([("a", "b", 0.8), ("b", "c", 0.5)]))
    for name in alone:
        levels = np.linspace(0.01, 0.99, 25)
        assert np.quantile(coupled[name], levels) == pytest.approx(
            np.quantile(alone[name], levels), rel=0.08, abs=0.3
        )


def test_contradicting_pairs_are_drawn_from_the_nearest_valid_matrix() -> None:
    pairs = [("a", "b", 0.9), ("b", "c", 0.9), ("a", "c", -0.9)]
    coupling = couplings(table(pairs))["a"]
    assert np.linalg.eigvalsh(np.array(coupling.pearson)).min() > 0
    assert coupling.asked_distance > 0.3
    data = made(table(pairs))
    for first, second, _ in pairs:
        got = spearmanr(data[first], data[second]).statistic
        assert got == pytest.approx(coupling.drawn(first, second), abs=0.015)


def test_valid_pairs_are_not_touched() -> None:
    coupling = couplings(table([("a", "b", 0.5), ("a", "c", 0.4), ("b", "c", 0.3)]))["a"]
    assert coupling.asked_distance == 0
    assert coupling.drawn("a", "b") == pytest.approx(0.5, abs=1e-6)


def test_groups_that_share_no_column_are_apart() -> None:
    groups = couplings(table([("a", "b", 0.5), ("c", "d", 0.5)]))
    assert groups["a"].members == ("a", "b")
    assert groups["d"].members == ("c", "d")


def test_order_of_pairs_and_columns_changes_nothing() -> None:
    pairs = [("a", "b", 0.5), ("b", "c", 0.2), ("d", "c", -0.4)]
    first = table(pairs, 500)
    second = first.model_copy(
        update={
            "columns": tuple(reversed(first.columns)),
            "correlations": tuple(
                Correlation(first=pair.second, second=pair.first, value=pair.value)
                for pair in reversed(first.correlations)
            ),
        }
    )
    one, other = made(first), made(second)
    assert all(np.array_equal(one[name], other[name]) for name in one)
