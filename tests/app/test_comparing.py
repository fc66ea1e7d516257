"""What the Compare page shows: the quality measures' own numbers, worst first, and nothing that tells of few people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pytest

from studio.app.compare import made
from studio.app.comparing import (
    LEAST_ROWS,
    Cloud,
    ColumnView,
    ComparisonView,
    Curves,
    Mosaic,
    Panels,
    Quantiles,
    column_view,
    comparison_of,
    pair_view,
    rows_view,
    shareable,
    view_of,
)
from studio.app.comparing.crowds import crowded_curve
from studio.app.comparing.edges import round_edges
from studio.app.comparing.rows import _principal
from studio.problems import Problem
from studio.progress import Cancelled, Progress
from studio.quality import MEASURES, CategoryShape, Histogram, NumberShape, compare, histogram
from studio.quality.binning import DAY_SECONDS
from studio.reference.infer import infer

_ROWS = 2_000


@pytest.fixture(scope="module")
def adult() -> pa.Table:
    path = Path(__file__).parents[1] / "data" / "adult.csv"
    return pyarrow.csv.read_csv(path).slice(0, _ROWS)


@pytest.fixture(scope="module")
def shuffled(adult: pa.Table) -> pa.Table:
    """Every column in an order of its own, ages a little too high."""
    order = np.random.default_rng(7)
    columns = {name: adult[name].take(pa.array(order.permutation(_ROWS))) for name in adult.column_names}
    columns["age"] = pa.chunked_array([pa.array(columns["age"].to_numpy() + 4)])
    return pa.table(columns)


@pytest.fixture(scope="module")
def view(adult: pa.Table, shuffled: pa.Table) -> ComparisonView:
    return view_of(adult, shuffled)


def test_a_document_is_compared_at_its_references_length(adult: pa.Table) -> None:
    document = infer(adult.select(["age", "sex", "education_num", "income"]), "adult")
    table = document.tables[0]
    seen: list[tuple[int, int, str]] = []
    found = comparison_of(document, table.id, adult, Progress(lambda *step: seen.append(step)))
    assert found.comparison == compare(adult, made(document, table.id, _ROWS, Progress()))
    done = [step[0] / step[1] for step in seen]
    assert done == sorted(done)
    assert done[-1] <= 1
    assert {entry.reason for entry in found.columns if entry.chart is None} == {"Only in the reference."}


def test_it_can_be_stopped(adult: pa.Table) -> None:
    document = infer(adult.select(["age", "sex"]), "adult")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        comparison_of(document, document.tables[0].id, adult, progress)


def test_tiles_show_the_measures_numbers(view: ComparisonView, adult: pa.Table, shuffled: pa.Table) -> None:
    found = compare(adult, shuffled)
    wanted = {
        "ColumnShapes": found.column_shapes, "ColumnPairTrends": found.pair_trends, "Overall": found.overall,
    }  # fmt: skip
    assert {tile.measure: tile.score for tile in view.tiles} == wanted
    assert {tile.title for tile in view.tiles} == {MEASURES[name].title for name in wanted}
    shapes, pairs, overall = view.tiles
    assert shapes.worst == ("age",)
    worst = min((pair for pair in found.pairs if pair.score is not None), key=lambda pair: pair.score or 0.0)
    assert pairs.worst == worst.columns
    assert overall.worst == pairs.worst
    assert f"{_ROWS:,}" in overall.sample_words


def test_columns_come_worst_first(view: ComparisonView) -> None:
    scores = [entry.score for entry in view.columns if entry.score is not None]
    assert scores == sorted(scores)
    assert view.columns[0].name == "age"
    assert {entry.name: entry.score for entry in view.columns} == {
        score.name: score.score for score in view.comparison.columns
    }


def test_without_a_common_column_there_is_a_sentence(adult: pa.Table) -> None:
    with pytest.raises(Problem, match="No column"):
        view_of(adult.select(["age"]), adult.select(["sex"]))


def test_tables_without_related_pairs_have_two_tiles_less(adult: pa.Table) -> None:
    found = view_of(adult.select(["age", "fnlwgt"]), adult.select(["age", "fnlwgt"]))
    assert [tile.measure for tile in found.tiles] == ["ColumnShapes", "Overall"]


def test_the_histogram_is_the_qualitys_on_round_edges(
    view: ComparisonView, adult: pa.Table, shuffled: pa.Table
) -> None:
    chart = column_view(view, "age").chart
    assert isinstance(chart, Histogram)
    assert isinstance(chart.synthetic, NumberShape)
    assert chart == histogram(adult["age"], shuffled["age"], like=chart.synthetic)
    edges = np.array(chart.synthetic.edges)
    assert (edges % 1 == 0.5).all()
    assert len(set(np.diff(edges))) == 1
    for side in (chart.synthetic, chart.reference):
        assert side is not None
        assert sum(side.shares) == pytest.approx(1)


def test_the_gap_of_the_cumulative_curves_is_the_score(view: ComparisonView) -> None:
    chart = column_view(view, "age", "cumulative").chart
    assert isinstance(chart, Curves)
    assert chart.gap is not None
    score = next(score.score for score in view.comparison.columns if score.name == "age")
    assert 1 - abs(chart.gap[1] - chart.gap[2]) == pytest.approx(score)
    for corners in (chart.reference, chart.synthetic):
        assert (np.diff(corners, axis=0) >= 0).all()
        assert corners[-1, 1] == 1


def test_quantiles_of_a_shifted_column_lie_beside_the_line(view: ComparisonView) -> None:
    chart = column_view(view, "age", "qq").chart
    assert isinstance(chart, Quantiles)
    assert (chart.points[:, 1] - chart.points[:, 0] == 4).all()


def test_groups_hold_the_scores_of_their_rows(
    view: ComparisonView, adult: pa.Table, shuffled: pa.Table
) -> None:
    found = column_view(view, "age", "group", "sex")
    assert isinstance(found.chart, Panels)
    assert [panel.label for panel in found.chart.panels] == ["Female", "Male"]
    for panel in found.chart.panels:
        sides = [table.filter(pa.compute.equal(table["sex"], panel.label)) for table in (adult, shuffled)]
        assert panel.rows == tuple(side.num_rows for side in sides)
        assert panel.score == compare(*(side.select(["age"]) for side in sides)).columns[0].score  # type: ignore[misc]
    assert column_view(view, "age", "group").by == "income"
    assert column_view(view, "income", "group").by != "income"


def test_lists_have_no_cumulative_curve(view: ComparisonView) -> None:
    found = column_view(view, "education", "cumulative")
    assert found.kind == "histogram"
    assert isinstance(found.chart, Histogram)
    with pytest.raises(Problem):
        column_view(view, "nobody")


def test_maps_hold_the_comparisons_figures(view: ComparisonView, adult: pa.Table, shuffled: pa.Table) -> None:
    maps = view.pairs
    places = {name: i for i, name in enumerate(maps.names)}
    for pair in view.comparison.pairs:
        i, j = (places[name] for name in pair.columns)
        known = pair.reference_correlation if maps.term(i, j) == "correlation" else pair.reference_association
        assert maps.reference[i, j] == maps.reference[j, i] == pytest.approx(known)
        if pair.synthetic_correlation is not None:
            assert maps.synthetic[i, j] == pair.synthetic_correlation
    i, j = places["age"], places["hours_per_week"]
    ages, hours = (shuffled[name].to_numpy() for name in ("age", "hours_per_week"))
    assert maps.synthetic[i, j] == pytest.approx(np.corrcoef(ages, hours)[0, 1])
    assert maps.difference[i, j] == maps.synthetic[i, j] - maps.reference[i, j]


def test_a_pair_is_drawn_by_what_it_is(view: ComparisonView) -> None:
    cloud = pair_view(view, "age", "hours_per_week").chart
    assert isinstance(cloud, Cloud)
    assert len(cloud.reference) == 1500
    mosaic = pair_view(view, "education", "sex").chart
    assert isinstance(mosaic, Mosaic)
    assert mosaic.reference.sum() == pytest.approx(1)
    assert mosaic.reference.sum(axis=0) == pytest.approx(
        [view.sides.reference["sex"].to_pylist().count(label) / _ROWS for label in mosaic.labels[1]]
    )
    mixed = pair_view(view, "sex", "age").chart
    assert isinstance(mixed, Panels)
    assert (mixed.name, mixed.by) == ("age", "sex")


def test_rows_lie_where_their_kind_lies(adult: pa.Table) -> None:
    """Two kinds of rows that differ in everything come out as two heaps, in both tables."""
    kinds = np.arange(_ROWS) % 2
    table = pa.table({
        "number": kinds * 50 + np.random.default_rng(1).normal(0, 1, _ROWS),
        "list": pa.array(np.where(kinds, "x", "y")),
        "more": kinds * 3.0 + np.random.default_rng(2).normal(0, 0.1, _ROWS),
    })  # fmt: skip
    cloud = rows_view(view_of(table, table)).cloud
    assert cloud is not None
    first = np.sign(cloud.reference[:, 0])
    assert 0.4 < (first > 0).mean() < 0.6
    assert np.abs(cloud.reference[:, 0]).min() > 0.5
    assert rows_view(view_of(adult.select(["age"]), adult.select(["age"]))).cloud is None


def test_the_directions_are_the_principal_components() -> None:
    from sklearn.decomposition import PCA

    order = np.random.default_rng(9)
    values = order.normal(size=(300, 7)) @ order.normal(size=(7, 7))
    points, told = _principal(values)
    fitted = PCA(n_components=2, svd_solver="full")
    wanted = fitted.fit_transform(values)
    assert np.abs(points) == pytest.approx(np.abs(wanted))
    assert told == pytest.approx(fitted.explained_variance_ratio_.sum())


def test_what_leaves_shows_the_reference_in_crowds(view: ComparisonView) -> None:
    chart = column_view(view, "capital_gain").chart
    assert isinstance(chart, Histogram)
    open_, closed = chart.reference, shareable(chart)
    assert isinstance(closed, Histogram)
    assert isinstance(open_, NumberShape)
    assert isinstance(closed.reference, NumberShape)
    counts = dict(zip(open_.edges, np.rint(np.array(open_.shares) * _ROWS), strict=False))
    assert any(0 < count < LEAST_ROWS for count in counts.values())
    for edge, share in zip(closed.reference.edges, closed.reference.shares, strict=False):
        assert np.isnan(share) == (counts[edge] < LEAST_ROWS)
        assert np.isnan(share) or share == pytest.approx(counts[edge] / _ROWS)


def test_labels_of_few_people_do_not_leave(adult: pa.Table) -> None:
    rare = ["unheard-of"] * 3 + ["common"] * (_ROWS - 3)
    reference = adult.select(["age"]).append_column("word", pa.array(rare))
    synthetic = adult.select(["age"]).append_column("word", pa.array(["common"] * _ROWS))
    view = view_of(reference, synthetic, None)
    chart = column_view(view, "word").chart
    assert isinstance(chart, Histogram)
    assert isinstance(chart.synthetic, CategoryShape)
    assert "unheard-of" in chart.synthetic.labels
    closed = shareable(chart)
    assert "unheard-of" not in repr(closed)
    assert "unheard-of" not in repr(shareable(pair_view(view, "age", "word").chart))  # type: ignore[arg-type]


def test_an_axis_does_not_reach_out_to_one_person(adult: pa.Table) -> None:
    reference = adult.select(["age", "education_num", "hours_per_week"])
    ages = reference["age"].to_numpy().copy()
    ages[5] = 480
    reference = reference.set_column(0, "age", pa.array(ages))
    view = view_of(reference, adult.select(reference.column_names))
    charts = [column_view(view, "age", kind).chart for kind in ("histogram", "cumulative", "qq")]
    charts.append(pair_view(view, "age", "hours_per_week").chart)
    assert [_reach(chart) > 400 for chart in charts] == [True, True, False, False]
    assert all(_reach(shareable(chart)) < 120 for chart in charts if chart is not None)


def _reach(chart: object) -> float:
    if isinstance(chart, Histogram):
        assert isinstance(chart.synthetic, NumberShape)
        return chart.synthetic.edges[-1]
    if isinstance(chart, Curves):
        return float(max(chart.reference[:, 0].max(), chart.synthetic[:, 0].max()))
    if isinstance(chart, Quantiles):
        return float(chart.points.max())
    assert isinstance(chart, Cloud)
    return float(chart.reference_grid.x_edges[-1])


def test_curves_that_leave_pass_ten_rows_between_corners(view: ComparisonView) -> None:
    for name in ("age", "hours_per_week", "capital_gain", "fnlwgt"):
        found = column_view(view, name).chart
        assert isinstance(found, Histogram)
        corners = crowded_curve(found)
        assert corners[0, 1] == 0
        assert corners[-1, 1] == 1
        assert np.rint(np.diff(corners[:, 1]) * _ROWS).min() >= LEAST_ROWS
        closed = shareable(column_view(view, name, "cumulative").chart)  # type: ignore[arg-type]
        assert isinstance(closed, Curves)
        assert closed.reference is closed.coarse
        assert closed.gap is None


def test_points_and_thin_cells_do_not_leave(view: ComparisonView) -> None:
    for chart in (pair_view(view, "age", "hours_per_week").chart, rows_view(view).cloud):
        assert isinstance(chart, Cloud)
        closed = shareable(chart)
        assert isinstance(closed, Cloud)
        assert len(closed.reference) == 0
        shares = closed.reference_grid.shares
        told = shares[np.isfinite(shares)]
        assert (np.rint(told * _ROWS) >= LEAST_ROWS).all()
        assert len(told)
    mosaic = pair_view(view, "education", "occupation").chart
    assert isinstance(mosaic, Mosaic)
    closed = shareable(mosaic)
    assert isinstance(closed, Mosaic)
    assert np.isnan(closed.reference).any()
    assert np.nanmin(closed.reference) * _ROWS >= LEAST_ROWS - 0.5


def test_too_few_rows_leave_nothing(adult: pa.Table) -> None:
    view = view_of(adult.slice(0, 9), adult)
    closed = shareable(column_view(view, "age").chart)  # type: ignore[arg-type]
    assert isinstance(closed, Histogram)
    assert closed.reference is not None
    assert np.isnan(closed.reference.shares).all()
    curves = shareable(column_view(view, "age", "cumulative").chart)  # type: ignore[arg-type]
    assert isinstance(curves, Curves)
    assert len(curves.reference) == 0


def test_dates_and_missing_values_have_their_charts() -> None:
    days = np.datetime64("2023-01-01") + np.random.default_rng(3).integers(0, 400, 500)
    words = pa.array([None if i % 9 == 0 else "ab"[i % 2] for i in range(500)])
    table = pa.table({"day": pa.array(days), "word": words, "key": pa.array([f"k{i}" for i in range(500)])})
    view = view_of(table, table.slice(100))
    found = column_view(view, "day")
    assert isinstance(found.chart, Histogram)
    assert isinstance(found.chart.synthetic, NumberShape)
    assert (np.array(found.chart.synthetic.edges) % DAY_SECONDS == 0).all()
    assert "missing" in column_view(view, "word").words
    key = column_view(view, "key")
    assert isinstance(key, ColumnView)
    assert key.chart is None
    assert key.reason == "Identifiers are not compared."
    assert view.columns[-1].name == "key"


@pytest.mark.parametrize(
    ("low", "high", "step", "unit"),
    [
        (17, 90, 1.0, "number"), (0, 99_999, 1.0, "number"), (-0.37, 12.61, None, "number"), (1, 5, 1.0, "number"),
        (1e-9, 3e-9, None, "number"), (0, 1e300, None, "number"), (0, 9e8, None, "date"), (0, 9e8, 86_400.0, "date"),
        (30, 86_000, None, "time of day"), (5, 5, None, "number"), (-1e308, 1e308, None, "number"),
    ],
)  # fmt: skip
def test_edges_are_round_and_hold_everything(low: float, high: float, step: float | None, unit: str) -> None:
    edges = round_edges(low, high, 40, step, unit)  # type: ignore[arg-type]
    assert edges[0] <= low
    assert edges[-1] >= high
    assert 1 <= len(edges) - 1 <= 45
    assert all(np.diff(edges) > 0)
    if 1e-6 < high - low < 1e6 and unit == "number":
        assert all(len(f"{abs(edge):.12g}".replace(".", "").strip("0")) <= 6 for edge in edges)


def test_many_columns_show_the_strongest(adult: pa.Table) -> None:
    noise = np.random.default_rng(5)
    columns = {f"c{i}": noise.normal(size=300) for i in range(38)}
    columns["c37"] = columns["c36"] * 2 + 0.1 * columns["c35"]
    found = view_of(pa.table(columns), pa.table(columns))
    assert len(found.pairs.names) == 32
    assert found.pairs.left_out == 6
    assert {"c36", "c37"} <= set(found.pairs.names)
    assert replace(found, words="").pairs is found.pairs
