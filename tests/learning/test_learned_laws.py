"""The laws of the engine hold for learned columns: any split, order, process; and editing moves only what depends."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
import pytest
from pandas.testing import assert_frame_equal
from scipy.stats import kstest

from studio.engine.cache import Cache
from studio.engine.pieces import Piece
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.generators.registry import generator
from studio.model import edits
from studio.model.document import Column, Document
from studio.model.files import dumps, loads
from tests.learning.tables import learned, made, named, people

N = BLOCK + 500


def same(document: Document, spans: list[tuple[int, int]], threads: int = 1) -> pa.Table:
    plan = plan_table(document, document.tables[0])
    cache = Cache(maximum_bytes=0)
    with ThreadPoolExecutor(threads) as pool:
        return pa.concat_tables(list(pool.map(lambda span: rows(plan, *span, cache=cache), spans)))


def test_any_chunks_and_any_threads_give_the_same_cells(document: Document) -> None:
    whole = same(document, [(0, N)])
    spans = [(start, min(777, N - start)) for start in range(0, N, 777)]
    assert same(document, spans).to_pandas().equals(whole.to_pandas())
    assert same(document, spans, threads=8).to_pandas().equals(whole.to_pandas())


def test_a_far_row_alone_equals_itself_among_others(document: Document) -> None:
    start = 10**6 * BLOCK + 5_000
    assert_frame_equal(made(document, 1, start + 3), made(document, 10, start)[3:4].reset_index(drop=True))


def test_a_reload_changes_no_byte_and_no_cell(document: Document) -> None:
    again = loads(dumps(document))
    assert dumps(again) == dumps(document)
    assert_frame_equal(made(again, 500), made(document, 500))


def test_fitting_twice_gives_the_same_document(document: Document) -> None:
    assert dumps(learned(people(6_000), target="region")) == dumps(document)


def test_renamed_moved_and_foreign_columns_change_nothing(document: Document) -> None:
    before = made(document, 500)
    table = document.tables[0]
    new = Column(id="new", name="new", generator=generator(kind="normal"))
    changed = document
    for edit in (
        edits.AddColumn(table.id, new, 0),
        edits.SetColumn(named(document, "age").id, "name", "years"),
        edits.MoveColumn(named(document, "income").id, 0),
        edits.SetTable(table.id, "rows", 10**9),
    ):
        changed, _ = edits.apply(edit, changed)
    after = made(changed, 500).rename(columns={"years": "age"})
    assert_frame_equal(after[before.columns], before)


@pytest.mark.parametrize("name", ["region", "age", "income", "since"])
def test_a_removed_column_leaves_the_others_as_they_were(document: Document, name: str) -> None:
    before = made(document, 500)
    after = made(edits.apply(edits.RemoveColumn(named(document, name).id), document)[0], 500)
    assert_frame_equal(after, before.drop(columns=name))


def test_a_bent_number_keeps_its_ranks_and_moves_no_other_column(document: Document) -> None:
    before = made(document)
    bent = generator(kind="normal", mean=50.0, deviation=5.0)
    after = made(edits.apply(edits.SetGenerator(named(document, "income").id, bent), document)[0])
    assert_frame_equal(after.drop(columns="income"), before.drop(columns="income"))
    assert (after.income.isna() == before.income.isna()).all()
    assert after.income.corr(before.income, method="spearman") > 0.999
    assert after.income.mean() == pytest.approx(50.0, abs=0.5)
    assert after.income.corr(after.age, method="spearman") > 0.7


def test_the_first_column_weighted_anew_takes_the_others_along(document: Document) -> None:
    values = [
        {"value": "west", "weight": 8},
        {"value": "north", "weight": 1},
        {"value": "south", "weight": 1},
    ]
    column = named(document, "region")
    after = made(
        edits.apply(edits.SetGenerator(column.id, generator(kind="list", values=values)), document)[0]
    )
    assert (after.region == "west").mean() == pytest.approx(0.8, abs=0.02)
    assert (np.where(after.region == "west", "outer", "inner") == after.zone).all()
    assert after.income.isna()[after.region == "north"].mean() == pytest.approx(0.5, abs=0.08)
    assert not after.income.isna()[after.region != "north"].any()


def test_a_renamed_value_keeps_what_goes_with_it(document: Document) -> None:
    column = named(document, "region")
    values = [item.model_dump() for item in column.generator.values]  # type: ignore[attr-defined]
    renamed = [item | {"value": item["value"].upper()} for item in values]
    changed = edits.apply(edits.SetGenerator(column.id, generator(kind="list", values=renamed)), document)[0]
    after, before = made(changed, 500), made(document, 500)
    assert (after.region.astype(str) == before.region.astype(str).str.upper()).all()
    assert_frame_equal(after.drop(columns="region"), before.drop(columns="region"))


@pytest.mark.parametrize("share", [0.1, 0.6])
def test_another_missing_share_is_met_and_keeps_the_pattern(document: Document, share: float) -> None:
    after = made(edits.apply(edits.SetColumn(named(document, "income").id, "missing", share), document)[0])
    assert after.income.isna().mean() == pytest.approx(share, abs=0.02)
    by_region = after.income.isna().groupby(after.region.astype(str)).mean()
    assert by_region["north"] > by_region["south"] + 0.15


def test_a_released_column_stands_alone_and_later_ones_follow_it_still(document: Document) -> None:
    joint = document.tables[0].joint
    assert joint is not None
    names = {named(document, name).id: name for name in ("age", "income")}
    first, then = (names[member.column] for member in joint.members if member.column in names)
    released, inverse = edits.apply(edits.SetReleased(named(document, first).id, True), document)
    assert edits.apply(inverse, released)[0] == document
    after, before = made(released), made(document)
    assert after[first].corr(after[then], method="spearman") > 0.7
    assert not after[first].equals(before[first])
    later = edits.apply(edits.SetReleased(named(document, then).id, True), document)[0]
    after = made(later)
    assert abs(after[first].corr(after[then], method="spearman")) < 0.05
    assert after[first].equals(before[first])


def test_columns_may_depend_on_learned_ones(document: Document) -> None:
    column = named(document, "income")
    double = Column(
        id="double", name="double", generator=generator(kind="formula", expression=f'"{column.id}" * 2')
    )
    after = made(edits.apply(edits.AddColumn(document.tables[0].id, double), document)[0], 500)
    assert np.allclose(after.double.dropna(), 2 * after.income.dropna())


def test_levels_are_even_so_that_marginals_stay_what_the_columns_say(document: Document) -> None:
    plan = plan_table(document, document.tables[0])
    piece = Piece(plan, 0, BLOCK, Cache())
    for level in plan.levels.values():
        drawn = piece.level(level)
        present = drawn.level if drawn.missing is None else drawn.level[~drawn.missing]
        assert kstest(present, "uniform").statistic < 0.025, level.member.column


def test_nothing_but_the_fit_loads_the_library(document: Document) -> None:
    code = (
        "import sys\n"
        "import studio.learning.fitting, studio.app.learn, studio.cli.inferring, studio.engine.rows\n"
        "from studio.model.files import loads\n"
        "from studio.engine.plan import plan_table\n"
        "document = loads(sys.stdin.buffer.read())\n"
        "studio.engine.rows.rows(plan_table(document, document.tables[0]), 0, 10)\n"
        "print('sklearn' in sys.modules, 'PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=dumps(document), capture_output=True, check=True
    )
    assert done.stdout.split() == [b"False", b"False"]
