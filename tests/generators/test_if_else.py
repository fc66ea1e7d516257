"""If / else: the first condition that holds decides; branches share the row's level and meet in one type."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pydantic import ValidationError

from studio.engine.plan import plan_table
from studio.generators.if_else import IfElse, common_type
from studio.generators.registry import generator
from studio.model.document import Document, Table
from studio.problems import Problem
from tests.generators.rows_of import column, table_of

AGE = column("age", "uniform", low=0, high=99, decimals=0, missing=0.1)


def branch(when: str, **values: Any) -> dict[str, Any]:
    return {"when": when, "generator": values}


def test_the_first_condition_that_holds_decides() -> None:
    branches = [
        branch("age < 18", kind="constant", value="child"),
        branch("age < 65", kind="constant", value="adult"),
    ]
    group = column("group", "if_else", branches=branches, otherwise={"kind": "constant", "value": "other"})
    made = table_of(AGE, group).to_pandas()
    expected = np.select([made["age"] < 18, made["age"] < 65], ["child", "adult"], "other")
    assert (made["group"].astype(str) == expected).all()


def test_all_branches_share_the_level_of_the_row() -> None:
    """A branch gives the value that the same type would have given alone under the same id."""
    law: dict[str, Any] = {"kind": "normal", "mean": 10, "deviation": 2}
    both = column("x", "if_else", branches=[branch("age < 50", **law)], otherwise={**law, "mean": 110})
    alone = column("x", **law)
    mixed, plain = table_of(AGE, both).to_pandas(), table_of(AGE, alone).to_pandas()
    low = mixed["age"] < 50
    assert (mixed.loc[low, "x"] == plain.loc[low, "x"]).all()
    assert np.allclose(mixed.loc[~low, "x"], plain.loc[~low, "x"] + 100)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ({"kind": "poisson"}, {"kind": "normal"}, pa.float64()),
        ({"kind": "poisson"}, {"kind": "constant", "value": 5}, pa.int64()),
        ({"kind": "poisson"}, {"kind": "list"}, pa.string()),
        ({"kind": "list"}, {"kind": "constant", "value": "x"}, pa.dictionary(pa.int32(), pa.string())),
        ({"kind": "list"}, {"kind": "template", "text": "x"}, pa.string()),
        ({"kind": "date"}, {"kind": "date", "resolution": "second"}, pa.timestamp("s")),
        ({"kind": "date", "resolution": "millisecond"}, {"kind": "date", "resolution": "second"}, pa.timestamp("ms")),
        ({"kind": "date"}, {"kind": "normal"}, pa.string()),
        ({"kind": "boolean"}, {"kind": "boolean"}, pa.bool_()),
    ],
)  # fmt: skip
def test_branches_meet_in_one_type(first: dict[str, Any], second: dict[str, Any], kind: pa.DataType) -> None:
    made = table_of(AGE, column("x", "if_else", branches=[branch("age < 50", **first)], otherwise=second))
    assert made["x"].type == kind
    assert made["x"].null_count == 0
    alone = table_of(AGE, column("x", **first))
    low = made["age"].to_numpy() < 50
    assert _texts(made["x"], low) == _texts(alone["x"].cast(kind) if kind != pa.string() else alone["x"], low)


def _texts(array: pa.ChunkedArray, where: Any) -> list[str]:
    return [str(value) for value, chosen in zip(array.to_pylist(), where, strict=True) if chosen]


def test_people_in_all_branches_stay_people() -> None:
    person = column("who", "if_else", hidden=True, branches=[branch("age < 50", kind="person", locale="de_DE")],
                    otherwise={"kind": "person", "locale": "fr_FR"})  # fmt: skip
    made = table_of(AGE, person, column("mail", "part", of="who", part="email"))
    assert all("@" in mail for mail in made["mail"].to_pylist())


def test_unlike_fields_cannot_stand_in_one_column() -> None:
    with pytest.raises(Problem, match="different fields"):
        common_type([pa.struct([("a", pa.int64())]), pa.int64()])


def test_conditions_must_be_conditions() -> None:
    with pytest.raises(ValidationError, match="ends too early"):
        generator(kind="if_else", branches=[branch("age <", kind="normal")])
    with pytest.raises(Problem, match="A condition gives yes or no, but this gives a number"):
        table_of(AGE, column("x", "if_else", branches=[branch("age / 2", kind="normal")]))


def test_inner_columns_are_inputs_too() -> None:
    inner = generator(kind="formula", expression="b + c")
    outer = generator(
        kind="if_else",
        branches=[branch("a > 1", **inner.model_dump())],
        otherwise={"kind": "part", "of": "p", "part": "email"},
    )
    assert isinstance(outer, IfElse)
    assert outer.inputs() == ("a", "b", "c", "p")
    assert outer.renamed({"a": "1", "c": "2", "p": "3"}).inputs() == ("1", "b", "2", "3")
    assert dict(outer.wanted_parts()) == {"p": frozenset({"email"})}


def test_what_a_branch_depends_on_counts_for_the_column() -> None:
    exact = generator(kind="if_else", otherwise={"kind": "boolean", "exact": True})
    assert exact.depends_on_total()
    assert generator(kind="if_else", otherwise={"kind": "person"}).uses_locale()
    assert not generator(kind="if_else").depends_on_total()


def test_depth_is_bounded() -> None:
    values: dict[str, Any] = {"kind": "normal"}
    for _ in range(5):
        values = {"kind": "if_else", "otherwise": values}
    assert generator(**values).arrow_type  # five are allowed
    with pytest.raises(ValidationError, match="more than 5 deep"):
        generator(kind="if_else", otherwise=values)


def test_a_document_with_branches_survives_its_json() -> None:
    made = column(
        "x", "if_else", branches=[branch("true", kind="if_else", branches=[branch("1 < 2", kind="date")])]
    )
    document = Document(tables=(Table(id="t", name="t", columns=(made,)),))
    again = Document.model_validate_json(document.model_dump_json())
    assert again == document
    assert plan_table(again, again.tables[0]).steps["x"].type == pa.string()
