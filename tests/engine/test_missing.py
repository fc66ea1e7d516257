"""Missing cells by condition and by exact count: met, stable, checked, and named where they cannot be."""

from __future__ import annotations

import numpy as np
import pyarrow.compute as pc

from studio.engine.checks import check
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.registry import generator
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.model.gaps import Gap

ROWS = 20_000


def table(rows: int = ROWS) -> Table:
    age = Column(id="age", name="age", generator=generator(kind="uniform", low=0, high=100, decimals=0))
    rules = (Gap(where='"age" < 20', share=0.9), Gap(where='"age" < 60', share=0.0))
    income = Column(
        id="income", name="income", generator=generator(kind="normal"), missing=0.25, missing_rules=rules
    )
    exact = Column(id="code", name="code", generator=generator(kind="normal"), missing_count=77)
    return Table(id="t", name="t", rows=rows, columns=(income, age, exact))


def test_shares_follow_another_column_and_counts_are_exact() -> None:
    document = Document(tables=(table(),))
    assert check(document) == []
    made = rows(plan_table(document, document.tables[0]), 0, ROWS)
    age, missing = np.asarray(made["age"]), np.asarray(pc.is_null(made["income"]))
    assert abs(missing[age < 20].mean() - 0.9) < 0.02
    assert not missing[(age >= 20) & (age < 60)].any()
    assert abs(missing[age >= 60].mean() - 0.25) < 0.02
    assert made["code"].null_count == 77
    # Any split gives the same cells, and more rows leave those of shares as they were.
    plan = plan_table(document, document.tables[0])
    assert rows(plan, 16_000, 1_000).equals(made.slice(16_000, 1_000).combine_chunks())
    large = table(10**9)
    more = rows(plan_table(Document(tables=(large,)), large), 0, 5_000)
    assert more["income"].combine_chunks().equals(made["income"].slice(0, 5_000).combine_chunks())


def test_what_cannot_be_is_said() -> None:
    document = Document(tables=(table(50),))
    assert "77 cells are to be missing" in check(document)[0].message
    gone, _ = edits.RemoveColumn("age").apply(document)
    assert any("does not exist" in f.message and f.column == "income" for f in check(gone))
    circle, _ = edits.SetColumn("age", "missing_rules", (Gap(where='"income" > 0'),)).apply(document)
    assert any("in a circle" in f.message for f in check(circle))
    wrong, _ = edits.SetColumn("income", "missing_rules", (Gap(where='"age" + 1'),)).apply(document)
    assert any("A rule of its missing cells cannot be read" in f.message for f in check(wrong))
    copied, _ = edits.duplicate_table(document, "t").apply(document)
    twin = copied.tables[1]
    assert twin.column_named("income").missing_rules[0].conditions() == (twin.column_named("age").id,)
