"""Formulas that read the parent's row: as they are typed, stored, checked and made."""

from __future__ import annotations

import numpy as np
import pytest

from studio.app.formulas import suggestions, word_before
from studio.app.subjects import shown_values, stored_values
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.discrete import Poisson
from studio.generators.formula import Formula
from studio.generators.registry import generator
from studio.model.checks import check
from studio.model.document import Column, Document, PerParent, Table
from studio.problems import Problem


def shop(expression: str) -> Document:
    """Orders with a discount, and their lines."""
    above = Table(
        id="orders", name="orders", rows=5000,
        columns=(
            Column(id="d", name="discount", generator=generator(kind="uniform", high=0.5, decimals=2), missing=0.1),
            Column(id="s", name="sold on", generator=generator(kind="date")),
        ),
    )  # fmt: skip
    columns = (
        Column(id="d2", name="discount", generator=generator(kind="constant", value=0.0)),
        Column(id="p", name="price", generator=generator(kind="uniform", low=1, high=99, decimals=2)),
        Column(id="f", name="f", generator=Formula(expression=expression)),
        Column(
            id="k",
            name="k",
            generator=generator(kind="foreign_key", table="orders", column="s", choice="own parent"),
        ),
    )
    below = Table(
        id="lines", name="lines", per_parent=PerParent(table="orders", count=Poisson(mean=3)), columns=columns
    )
    return Document(tables=(above, below))


def test_the_parents_row_is_read() -> None:
    document = shop('p * (1 - "parent.d")')
    plan = plan_table(document, document.tables[1])
    found = rows(plan, 0, 9000)
    above = rows(plan_table(document, document.tables[0]), 0, 5000)
    family = plan.steps["f"].place.family
    assert family is not None
    owners = np.repeat(np.arange(5000), np.diff(family.ends(0, _cache())))[:9000]
    discount = np.asarray(above["discount"].to_numpy())[owners]
    assert np.allclose(found["f"].to_numpy(), found["price"].to_numpy() * (1 - discount), equal_nan=True)
    assert found["f"].null_count > 0
    for start, n in ((0, 1), (4321, 7), (8999, 1)):
        assert rows(plan, start, n).equals(found.slice(start, n))


def _cache() -> object:
    from studio.engine.cache import Cache

    return Cache()


def test_a_parents_column_is_typed_by_its_name() -> None:
    document = shop("1")
    table = document.tables[1]
    text = 'price * (1 - Parent.discount) + year(parent."sold on") + discount'
    stored, errors = stored_values(table, "f", {"expression": text}, document)
    assert not errors
    assert stored["expression"] == '"p" * (1 - "parent.d") + year("parent.s") + "d2"'
    made = Formula(expression=stored["expression"])
    assert made.inputs() == ("p", "d2") and made.outside() == ("d", "s") and made.reads_owner()
    column = table.column("f").model_copy(update={"generator": made})
    shown = shown_values(table, column, document)["expression"]
    assert shown == 'price * (1 - parent.discount) + year(parent."sold on") + discount'
    assert made.renamed({"p": "p9", "d": "d9"}).expression.startswith('"p9" * (1 - "parent.d9")')
    _, errors = stored_values(table, "f", {"expression": "parent.nothing"}, document)
    assert 'There is no column "parent.nothing"' in str(errors)
    names = ("price", "parent.discount", "parent.sold on")
    assert [item.text for item in suggestions(word_before("1 + parent.so"), names)] == ['parent."sold on"']
    assert [item.text for item in suggestions(word_before("parent."), names)] == [
        "parent.discount",
        'parent."sold on"',
    ]


def test_what_is_no_column_of_the_parent_is_said() -> None:
    for expression, words in (
        ('"parent.zz" + 1', "does not exist"),
        ('"parent.p" + 1', "does not stand in the table of its parents"),
        ('"parent.s" * 2', "parent.sold on"),
    ):
        findings = [item for item in check(shop(expression)) if item.column_id == "f"]
        assert findings, expression
        assert any(words in item.message for item in findings) or words == "parent.sold on", findings
    document = shop('"parent.p" + 1')
    with pytest.raises(Problem):
        plan_table(document, document.tables[1])
    alone = Table(
        id="t",
        name="t",
        rows=5,
        columns=(Column(id="f", name="f", generator=Formula(expression='"parent.x"')),),
    )
    other = Table(
        id="o", name="o", rows=5, columns=(Column(id="x", name="x", generator=generator(kind="normal")),)
    )
    document = Document(tables=(alone, other))
    assert any("parent" in item.message for item in check(document))
    with pytest.raises(Problem):
        rows(plan_table(document, alone), 0, 5)
