"""What the window shows of a table: cells, charts, one large shape, and what cannot be made."""

from __future__ import annotations

import pyarrow as pa

from studio.app.captions import caption_of, cell_texts, number_words, percent, short, span_words
from studio.app.makeable import makeable
from studio.app.preview import CHART_ROWS, Preview
from studio.app.remembered import Remembered
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.registry import generator
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.quality.distribution import CategoryShape, NumberShape, Summary

AGE = Column(
    id="age",
    name="age",
    generator=generator(kind="normal", mean=40, deviation=12, minimum=18, maximum=90, decimals=0),
    missing=0.1,
)
PRICE = Column(id="price", name="price", generator=generator(kind="lognormal", mu=3, sigma=0.5, decimals=2))
PLAN = Column(id="plan", name="plan", generator=generator(kind="list"))
TWICE = Column(id="twice", name="twice", generator=generator(kind="formula", expression='"price" * 2'))


def document(*columns: Column, n: int = 10_000) -> tuple[Document, Table]:
    table = Table(id="t", name="orders", rows=n, columns=columns)
    return Document(tables=(table,)), table


def test_cells_are_those_of_the_engine_at_any_row() -> None:
    whole, table = document(AGE, PRICE, PLAN, TWICE, n=10**9)
    shown = Preview().rows(whole, table, 10**9 - 3, 10)
    made = rows(plan_table(whole, table), 10**9 - 3, 3)
    assert shown.start == 10**9 - 3
    for column in table.columns:
        expected = [None if value is None else value for value in made.column(column.name).to_pylist()]
        cells = shown.cells[column.id]
        assert len(cells) == 3
        for cell, value in zip(cells, expected, strict=True):
            assert (cell is None) == (value is None)
            if isinstance(value, float):
                assert abs(float(cell or 0) - value) <= 0.005 * max(1, abs(value))
            elif value is not None:
                assert cell == str(value)


def test_charts_lay_the_reference_over_common_bins() -> None:
    whole, table = document(AGE, PLAN)
    reference = pa.table({"age": pa.array([20, 30, 30, 40, None, 85]), "other": pa.array(list("abcdef"))})
    charts = Preview().charts(whole, table, n=5000, reference=reference, first="plan")
    assert list(charts) == ["plan", "age"]
    assert charts["age"].line is not None and len(charts["age"].line) == len(charts["age"].bars)
    assert abs(sum(charts["age"].line) - 1) < 1e-9
    assert charts["plan"].line is None and charts["plan"].separate
    assert charts["plan"].caption == "3 values"
    assert charts["age"].missing.endswith("% missing")


def test_only_what_changed_is_drawn_anew() -> None:
    preview = Preview()
    before, table = document(AGE, PRICE, PLAN)
    old = preview.charts(before, table, n=4096)
    after, _ = edits.SetParameters("age", {"mean": 50.0}).apply(before)
    new = preview.charts(after, after.tables[0], n=4096)
    assert new["price"] is old["price"] and new["plan"] is old["plan"]
    assert new["age"].bars != old["age"].bars
    back = preview.charts(before, before.tables[0], n=4096)
    assert back["age"] is old["age"]
    preview.forget()
    assert preview.charts(before, before.tables[0], n=4096)["age"] is not old["age"]


def test_a_shape_has_finer_bins_and_says_what_it_rests_on() -> None:
    whole, table = document(AGE, PLAN)
    shape = Preview().shape(whole, table, "age", n=CHART_ROWS)
    assert shape is not None and shape.rows == 10_000
    assert len(shape.histogram.synthetic.shares) > 24
    person = Column(id="p", name="p", generator=generator(kind="person"))
    whole, table = document(person)
    assert Preview().shape(whole, table, "p") is None
    assert Preview().shape(whole, table, "nobody") is None


def test_what_cannot_be_planned_leaves_the_rest_alone() -> None:
    gone = Column(id="gone", name="gone", generator=generator(kind="formula", expression='"nothing" + 1'))
    after = Column(id="after", name="after", generator=generator(kind="formula", expression='"gone" + 1'))
    left = Column(id="left", name="left", generator=generator(kind="formula", expression='"right" + 1'))
    right = Column(id="right", name="right", generator=generator(kind="formula", expression='"left" + 1'))
    whole, table = document(AGE, gone, after, left, right, PRICE)
    found = makeable(whole, table)
    assert set(found.plan.steps) == {"age", "price"}
    assert set(found.broken) == {"gone", "after", "left", "right"}
    assert "does not exist" in found.broken["gone"].message
    assert "circle" in found.broken["left"].message
    cells = Preview().rows(whole, table, 0, 5).cells
    alone, small = document(AGE, PRICE)
    assert cells == Preview().rows(alone, small, 0, 5).cells


def test_a_column_that_fails_only_when_made_is_told_too() -> None:
    few = Column(id="few", name="few", generator=generator(kind="list"), unique=True)
    whole, table = document(AGE, few)
    preview = Preview()
    assert "few" not in preview.rows(whole, table, 0, 5).cells
    assert "cannot fill" in preview.problems(whole, table)["few"].message


def test_cells_keep_the_decimals_that_were_asked_for() -> None:
    column = pa.chunked_array([[1.5, None, 2.0]])
    assert cell_texts(column, PRICE) == ["1.50", None, "2.00"]
    free = Column(id="x", name="x", generator=generator(kind="normal"))
    assert cell_texts(pa.chunked_array([[53.69399923, 1234567.8, 1e-7, 3.0]]), free) == [
        "53.694", "1234568", "1.0000e-07", "3",
    ]  # fmt: skip
    moments = pa.chunked_array([pa.array([0, 1500], pa.timestamp("ms"))])
    assert cell_texts(moments, free) == ["1970-01-01 00:00:00.000", "1970-01-01 00:00:01.500"]
    assert cell_texts(pa.chunked_array([[True, False]]), free) == ["true", "false"]


def test_words_for_numbers_shares_and_spans() -> None:
    assert [short(value) for value in (39.84, 980.2, 12_500, 1_234_567, 5e9, 0.0001)] == [
        "39.8", "980", "12.5k", "1.23M", "5G", "1.00e-04",
    ]  # fmt: skip
    assert [percent(share) for share in (0, 0.0004, 0.003, 0.061, 0.43, 1)] == [
        "0 %", "under 0.1 %", "0.3 %", "6.1 %", "43 %", "100 %",
    ]  # fmt: skip
    day = 86_400.0
    assert span_words(0, 800 * day) == "Jan 70 – Mar 72"
    assert span_words(0, 40 * day) == "1 Jan – 10 Feb 70"
    assert span_words(8 * 3600, 18 * 3600) == "08:00 – 18:00"
    assert number_words(123456.7) == "123457"


def test_captions_tell_range_count_or_that_nothing_repeats() -> None:
    summary = Summary(rows=200, missing=0.0, minimum=18, maximum=90, mean=39.84, distinct=73)
    numbers = NumberShape("number", (18.0, 90.0), (1.0,), summary)
    assert caption_of(numbers, unique=False) == "μ 39.8 · 18–90"
    assert caption_of(numbers, unique=True) == "18 … 90"
    labels = CategoryShape(("a", "b"), (0.5, 0.5), 0.0, Summary(200, 0.0, distinct=2))
    assert caption_of(labels, unique=False) == "2 values"
    own = CategoryShape(("a", "b"), (0.005, 0.005), 0.99, Summary(200, 0.0, distinct=200))
    assert caption_of(own, unique=False) == "unique"


def test_remembered_results_belong_to_their_very_objects() -> None:
    kept: Remembered[int] = Remembered(2)
    first, second = object(), object()
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert kept.get((first,), "k", make) == 1
    assert kept.get((first,), "k", make) == 1
    assert kept.get((second,), "k", make) == 2
    assert kept.get((first,), "other", make) == 3
    assert kept.get((first,), "k", make) == 4  # the oldest of three was let go


def test_a_column_that_an_edit_leaves_alone_keeps_its_full_chart() -> None:
    whole, table = document(AGE, PRICE)
    preview = Preview()
    full = preview.charts(whole, table, n=CHART_ROWS)
    changed, _ = edits.apply(edits.SetParameters("price", {"mu": 5.0}), whole)
    first = preview.charts(changed, changed.tables[0], n=500)
    assert first["age"] is full["age"]
    assert first["price"] != full["price"]
    assert preview.charts(changed, changed.tables[0], n=CHART_ROWS)["price"] != first["price"]
    small, _ = edits.apply(edits.SetTable("t", "rows", 40), changed)
    alone = Preview().charts(small, small.tables[0], n=CHART_ROWS)
    assert preview.charts(small, small.tables[0], n=CHART_ROWS) == alone
