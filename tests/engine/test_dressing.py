"""Missing cells and formats over made values."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from studio.engine.cache import Cache
from studio.engine.dressing import with_missing
from studio.engine.plan import plan_table
from studio.engine.rows import rows, values
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table
from studio.problems import Problem

ARRAYS = [
    pa.array([1.5, 2.5, None, 4.5]),
    pa.array([1, 2, 3, 4]),
    pa.array([True, None, False, True]),
    pa.array(["a", "bb", "", "dd"]),
    pa.array(["a", None, "a", "b"]).dictionary_encode(),
    pa.array([{"x": 1, "y": "a"}] * 4),
    pa.array([[1], [], None, [2, 3]]),
    pa.nulls(4),
    pa.array([9.0, 1.0, 2.0, 3.0, 4.0]).slice(1),
    pa.array([None, True, False, True, False]).slice(1),
    pa.array(["zz", "a", "bb", "", "dd"]).slice(1),
]


@pytest.mark.parametrize("array", ARRAYS, ids=lambda array: str(array.type)[:12])
@pytest.mark.parametrize("missing", [[True, False, False, True], [False] * 4, [True] * 4])
def test_missing_cells_are_added_and_nothing_else_changes(array: pa.Array, missing: list[bool]) -> None:
    made = with_missing(array, np.array(missing))
    assert made.type == array.type
    made.validate(full=True)
    expected = [None if gone else value for value, gone in zip(array.to_pylist(), missing, strict=True)]
    assert made.to_pylist() == expected


def _plan(*columns: Column) -> tuple[Document, Table]:
    table = Table(id="t", name="orders", rows=50_000, columns=columns)
    return Document(tables=(table,)), table


def _number(**own: object) -> Column:
    law = generator(kind="normal", mean=1000, deviation=300)
    return Column(id="p", name="price", generator=law, **own)  # type: ignore[arg-type]


def test_a_format_changes_what_is_shown_and_nothing_below() -> None:
    double = Column(id="d", name="double", generator=generator(kind="formula", expression="p * 2"))
    plain = plan_table(*_plan(_number(missing=0.2), double))
    dressed = plan_table(*_plan(_number(missing=0.2, format="€ {:,.2f}"), double))
    before, after = rows(plain, 16_000, 900), rows(dressed, 16_000, 900)
    assert dressed.schema().field("price").type == pa.string()
    assert after["double"].equals(before["double"])
    assert values(dressed, "p", 16_000, 900).equals(values(plain, "p", 16_000, 900))
    expected = [None if value is None else f"€ {value:,.2f}" for value in before["price"].to_pylist()]
    assert after["price"].to_pylist() == expected
    assert after["price"].null_count > 100


def test_formatted_cells_do_not_depend_on_the_split() -> None:
    plan = plan_table(*_plan(_number(format="{:+.3e}")))
    whole = rows(plan, 16_300, 300).column(0).to_pylist()
    cache = Cache()
    assert [rows(plan, 16_300 + i, 1, cache=cache).column(0)[0].as_py() for i in range(0, 300, 7)] == whole[
        ::7
    ]


def test_a_format_that_does_not_fit_names_the_column() -> None:
    plan = plan_table(*_plan(_number(format="%d.%m.%Y")))
    with pytest.raises(Problem, match="no place for the value") as caught:
        rows(plan, 0, 10)
    assert caught.value.where == "orders.price"


def test_an_unformatted_column_is_passed_through_as_it_is() -> None:
    plan = plan_table(*_plan(_number()))
    cache = Cache()
    first = rows(plan, 0, 100, cache=cache)
    assert cache.made == 1
    assert rows(plan, 0, 100, cache=cache).equals(first)
    assert cache.made == 1
