"""Correlations that contradict each other are told with what is asked and what is drawn."""

from __future__ import annotations

import numpy as np
import pytest

from studio.engine.checks import check
from studio.engine.coupling import couplings
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.registry import generator
from studio.model.document import Column, Correlation, Document, Table


def _document(*pairs: tuple[str, str, float]) -> Document:
    columns = tuple(Column(id=name, name=name.upper(), generator=generator(kind="normal")) for name in "abc")
    stated = tuple(Correlation(first=first, second=second, value=value) for first, second, value in pairs)
    return Document(tables=(Table(id="t", name="t", rows=60_000, columns=columns, correlations=stated),))


def test_pairs_that_go_together_are_fine() -> None:
    assert check(_document(("a", "b", 0.8), ("b", "c", 0.8), ("a", "c", 0.5))) == []


def test_pairs_that_do_not_are_told_as_they_are_drawn() -> None:
    document = _document(("a", "b", 0.9), ("b", "c", 0.9), ("a", "c", -0.9))
    found = check(document)
    assert [(finding.severity, finding.column_id) for finding in found] == [
        ("warning", name) for name in "aba"
    ]
    table = document.tables[0]
    made = rows(plan_table(document, table), 0, 60_000).to_pandas()
    drawn = couplings(table)["a"]
    for finding, (first, second) in zip(found, ("ab", "bc", "ac"), strict=True):
        stated = drawn.drawn(first, second)
        assert f"is asked, {stated:.2f} is drawn." in finding.message
        seen = np.corrcoef(made[first.upper()].rank(), made[second.upper()].rank())[0, 1]
        assert seen == pytest.approx(stated, abs=0.02)
    assert '"B"' in found[0].message
