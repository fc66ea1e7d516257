"""The laws of dirt: any split, more rows, and dirt elsewhere change no cell; and what each slip makes of a text."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.engine.cache import Cache
from studio.engine.checks import check
from studio.engine.dirt.assembling import UNIT, assembled
from studio.engine.dirt.slips import OCR_SIGNS, SLIPS
from studio.engine.dirt.soiled import Soiled
from studio.engine.dirt.soiling import Soiling
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.model import edits
from studio.model.dirt import CellDirt, RowDirt
from studio.model.document import Document, Table
from tests.export.dirty import dirty_table

ROWS = BLOCK + 1_077


def soiling(table: Table) -> Soiling:
    return Soiling(plan_table(Document(tables=(table,)), table), Cache(maximum_bytes=0))


def made(table: Table, step: int, total: int = ROWS) -> tuple[pa.Table, pa.Table]:
    """The dirty rows and the log, in parts of `step` rows at most."""
    of = soiling(table)
    tables, logs, done = [], [], 0
    for block in range(0, total, BLOCK):
        end = min(block + BLOCK, total)
        for first in range(block, end, step):
            part = assembled(of, first, min(step, end - first))
            rows_of = np.asarray(part.log["row"].combine_chunks()) + done
            tables.append(part.table)
            logs.append(part.log.set_column(0, "row", pa.array(rows_of)))
            done += part.table.num_rows
    return pa.concat_tables(tables).combine_chunks(), pa.concat_tables(logs).combine_chunks()


def without_counts(table: Table) -> Table:
    """Rates alone, which are what growth leaves as they were."""
    columns = tuple(
        c.model_copy(update={"dirt": tuple(d for d in c.dirt if d.count is None)}) for c in table.columns
    )
    dirt = tuple(item for item in table.dirt if item.count is None)
    return table.model_copy(update={"columns": columns, "dirt": dirt})


def test_any_split_gives_the_same_rows_and_log() -> None:
    table = dirty_table(ROWS)
    whole = made(table, BLOCK)
    parts = made(table, UNIT)
    assert parts[0].equals(whole[0]) and parts[1].equals(whole[1])
    # Cells of rows that begin anywhere, as the window shows them.
    of = soiling(table)
    for name in ("name", "amount", "city", "age"):
        among, alone = Soiled(of, BLOCK, 300).column(name), Soiled(of, BLOCK + 123, 7).column(name)
        assert alone.array.equals(among.array.slice(123, 7))
        assert [BLOCK + 123 + place for place in alone.places] == [
            BLOCK + place for place in among.places if 123 <= place < 130
        ]


def test_more_rows_leave_the_earlier_ones_as_they_were() -> None:
    table = without_counts(dirty_table(3 * UNIT))
    _, small = made(table, BLOCK, 3 * UNIT)
    _, large = made(table.model_copy(update={"rows": 10**9}), BLOCK, 3 * UNIT)
    # The very last row had no later one to stand behind.
    last = 3 * UNIT - 1
    assert [line for line in large.to_pylist() if line["source_row"] < last] == [
        line for line in small.to_pylist() if line["source_row"] < last
    ]


def test_dirt_changes_no_clean_cell_and_no_other_column() -> None:
    dirty = dirty_table(5_000)
    bare = dirty.model_copy(
        update={"dirt": (), "columns": tuple(c.model_copy(update={"dirt": ()}) for c in dirty.columns)}
    )
    plans = [plan_table(Document(tables=(table,)), table) for table in (dirty, bare)]
    assert rows(plans[0], 0, 5_000).equals(rows(plans[1], 0, 5_000))
    # Dirt of a column that no other dirt reads; more kinds behind those that are there.
    more = (*dirty.column("name").dirt, CellDirt(what="white space", share=0.3))
    changed = dirty.model_copy(
        update={"columns": tuple(
            c.model_copy(update={"dirt": more}) if c.id == "name" else c for c in dirty.columns
        )}
    )  # fmt: skip
    before, after = (Soiled(soiling(table), 0, 5_000) for table in (dirty, changed))
    for column in dirty.columns:
        if column.id != "name":
            assert before.column(column.id).array.equals(after.column(column.id).array), column.id
    old, new = before.column("name"), after.column("name")
    assert set(old.places) < set(new.places)
    assert old.array.take(pa.array(old.places)).equals(new.array.take(pa.array(old.places)))


@settings(max_examples=40, deadline=None)
@given(
    text=st.text(min_size=1, max_size=20), first=st.integers(0, 2**64 - 1), second=st.integers(0, 2**64 - 1)
)
def test_a_slip_makes_another_text(text: str, first: int, second: int) -> None:
    text = text.encode("utf-8", "replace").decode()
    for what, slip in SLIPS.items():
        if what == "ocr" and not any(sign in OCR_SIGNS[1:-1] for sign in text):
            continue
        found = slip(text, first, second)
        assert found and found != text, what


def test_what_cannot_be_is_said_before_anything_is_made() -> None:
    table = dirty_table(1_000)
    assert [f for f in check(Document(tables=(table,))) if f.severity == "error"] == []
    wrong = (
        ("id", CellDirt(what="case"), "Wrong case is for texts"),
        ("id", CellDirt(what="label"), "needs a column with a list"),
        ("land", CellDirt(what="drift"), "Drift is for numbers"),
        ("land", CellDirt(what="wrong format"), "a text has no other format"),
        ("land", CellDirt(what="typo", count=1_001), "1,001 cells are to be dirty, but the table has 1,000 rows"),
        ("land", CellDirt(what="typo", where='"gone" > 1'), "its condition reads a column that does not exist"),
        ("land", CellDirt(what="typo", where='"amount" + 1'), "its condition cannot be read: At character 1:"),
    )  # fmt: skip
    for column_id, item, words in wrong:
        document, _ = edits.SetColumn(column_id, "dirt", (item,)).apply(Document(tables=(table,)))
        (found,) = [f for f in check(document) if f.severity == "error"]
        assert words in found.message and found.mend and found.column_id == column_id
    for row, words in (
        (RowDirt(what="swapped", columns=("land",)), "Choose two columns."),
        (RowDirt(what="contradictory"), "Choose at least one column that is shown."),
        (RowDirt(what="near duplicate", columns=("gone",)), "Choose its columns again."),
    ):
        document, inverse = edits.SetTable("t", "dirt", (row,)).apply(Document(tables=(table,)))
        assert [f.mend for f in check(document) if f.severity == "error"] == [words]
        assert inverse.apply(document)[0].tables[0] == table
    with pytest.raises(ValueError, match="changes nothing"):
        CellDirt(what="unit", factor=1)
