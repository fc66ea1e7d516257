"""Two columns as a cloud: the ellipse stands where the rows lie, and its tilt is their rank correlation."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from studio.app.preview import Preview
from studio.app.together import (
    POINTS,
    REACH,
    REFERENCE_POINTS,
    cloud_of,
    ellipse,
    rank_correlation,
    tilted,
    tip,
)
from studio.generators.registry import generator
from studio.model.document import Column, Correlation, Document, Table


@given(st.integers(-100, 100))
def test_the_tip_of_the_ellipse_tells_the_correlation(hundredths: int) -> None:
    correlation = hundredths / 100
    across, up = tip(correlation)
    assert tilted(up) == pytest.approx(correlation, abs=1e-9)
    outline = ellipse(correlation, 400)
    assert outline[:, 0].max() == pytest.approx(across)
    assert outline[0] == pytest.approx((across, up))
    assert -1 <= tilted(up * 3) <= 1


def test_two_of_three_rows_lie_inside() -> None:
    rng = np.random.default_rng(7)
    r = 2 * np.sin(np.pi * 0.6 / 6)
    z = rng.normal(size=(200_000, 2))
    z[:, 1] = r * z[:, 0] + np.sqrt(1 - r * r) * z[:, 1]
    distance = (z[:, 0] ** 2 - 2 * r * z[:, 0] * z[:, 1] + z[:, 1] ** 2) / (1 - r * r)
    assert (distance <= REACH**2).mean() == pytest.approx(2 / 3, abs=0.02)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=8, max_size=60))
def test_the_rank_correlation_is_spearmans(rows: list[tuple[int, int]]) -> None:
    points = np.array(rows, dtype=np.float64)
    found = rank_correlation(points)
    if len({a for a, _ in rows}) < 2 or len({b for _, b in rows}) < 2:
        assert found is None
    else:
        assert found == pytest.approx(float(spearmanr(points[:, 0], points[:, 1]).statistic))


def test_the_cloud_shows_rows_with_both_values_and_thins_the_reference() -> None:
    days = pa.array([None if i % 10 == 0 else i % 300 for i in range(3_000)], pa.int32()).view(pa.date32())
    amounts = pa.array(np.arange(3_000) % 300 * 1.5)
    cloud = cloud_of(("a", "b"), ("day", "amount"), (days, amounts), (days, amounts))
    assert cloud is not None
    assert (cloud.first.unit, cloud.second.unit) == ("date", "number")
    assert cloud.points.shape == (POINTS, 2)
    assert 0 < len(cloud.reference) <= REFERENCE_POINTS
    assert cloud.drawn == cloud.beside == pytest.approx(1.0)
    assert np.isfinite(cloud.points).all()
    texts = pa.array(["x"] * 3_000)
    assert cloud_of(("a", "b"), ("day", "text"), (days, texts), None) is None
    assert cloud_of(("a", "b"), ("day", "amount"), (days[:5], amounts[:5]), None) is None


def test_the_drawn_rows_have_the_asked_correlation() -> None:
    columns = (
        Column(id="a", name="age", generator=generator(kind="normal")),
        Column(id="b", name="pay", generator=generator(kind="lognormal"), missing=0.1),
        Column(id="c", name="plan", generator=generator(kind="list")),
    )
    table = Table(
        id="t",
        name="t",
        rows=20_000,
        columns=columns,
        correlations=(Correlation(first="a", second="b", value=0.6),),
    )
    document, preview = Document(tables=(table,)), Preview()
    cloud = preview.cloud(document, table, ("a", "b"))
    assert cloud is not None
    assert cloud.drawn == pytest.approx(0.6, abs=0.06)
    assert cloud.beside is None
    assert preview.cloud(document, table, ("a", "c")) is None
    assert preview.cloud(document, table, ("a", "gone")) is None
