"""Formula columns: values from the row's other columns, types known ahead, and a bound on what they cost."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pytest
from pydantic import ValidationError

from studio.engine.cache import Cache
from studio.engine.plan import plan_table
from studio.engine.rows import rows, values
from studio.generators.draw import Setting
from studio.generators.formula import Formula
from studio.model.document import Document, Table
from studio.problems import Problem
from tests.generators.rows_of import column, table_of

PRICE = column("price", "lognormal", mu=3, sigma=1, decimals=2)
QUANTITY = column("quantity", "poisson", mean=3)
DISCOUNT = column("discount", "uniform", low=0, high=0.3)


def test_values_are_computed_from_the_row() -> None:
    total = column("total", "formula", expression="price * quantity * (1 - discount)")
    made = table_of(PRICE, QUANTITY, DISCOUNT, total).to_pandas()
    assert (made["total"] == made["price"] * made["quantity"] * (1 - made["discount"])).all()


def test_a_missing_input_gives_a_missing_value() -> None:
    gaps = column("price", "normal", missing=0.3)
    made = table_of(gaps, column("double", "formula", expression="price * 2"))
    assert made["double"].is_null().to_pylist() == made["price"].is_null().to_pylist()
    assert 200 < made["double"].null_count < 400


def test_the_type_is_known_before_anything_runs() -> None:
    setting = Setting(input_types={"a": pa.int64(), "b": pa.dictionary(pa.int32(), pa.string())})
    for expression, result, kind in (
        ("a * 2", "automatic", pa.int64()),
        ("a / 2", "automatic", pa.float64()),
        ("a > 2", "automatic", pa.bool_()),
        ("upper(b)", "automatic", pa.string()),
        ("a", "text", pa.string()),
        ("a / 2", "whole number", pa.int64()),
        ("b", "date", pa.date32()),
        ("b", "date and time", pa.timestamp("ms")),
        ("a", "yes or no", pa.bool_()),
        ("date_add('minute', floor(a / 2), date '2024-05-01')", "automatic", pa.timestamp("s")),
    ):
        assert Formula(expression=expression, result=result).arrow_type(setting) == kind  # type: ignore[arg-type]


@pytest.mark.parametrize("expression", ["price *", "read_csv('x')", "price; price", "select 1", "x" * 2001])
def test_what_is_no_formula_never_reaches_a_document(expression: str) -> None:
    with pytest.raises(ValidationError):
        Formula(expression=expression)


def test_several_fields_are_refused_with_a_way_out() -> None:
    person = column("someone", "person", hidden=True)
    with pytest.raises(Problem, match="holds several fields") as caught:
        table_of(person, column("name", "formula", expression="upper(someone)"))
    assert "Part" in caught.value.mend
    part = column("given", "part", of="someone", part="given_name")
    made = table_of(person, part, column("loud", "formula", expression="upper(given)")).to_pandas()
    assert (made["loud"] == made["given"].str.upper()).all()


def test_renamed_inputs_are_followed() -> None:
    formula = Formula(expression='"a" + b * 2')
    assert formula.inputs() == ("a", "b")
    renamed = formula.renamed({"a": "x-1", "b": "2y"})
    assert renamed.inputs() == ("x-1", "2y")
    assert renamed.expression == '"x-1" + "2y" * 2'


def test_a_growing_chain_of_texts_ends_in_words_that_name_the_column() -> None:
    columns = [column("c0", "constant", value="abcdefgh")]
    columns += [column(f"c{i}", "formula", expression=" || ".join([f"c{i - 1}"] * 20)) for i in range(1, 6)]
    with pytest.raises(Problem, match="more than 16,384 bytes") as caught:
        table_of(*columns, n=10)
    assert caught.value.where == "table.c2"


def test_threads_and_slices_agree() -> None:
    text = column("text", "formula", expression="round(price * 3, 1) || '/' || quantity")
    table = Table(id="t", name="t", rows=40_000, columns=(PRICE, QUANTITY, text))
    plan = plan_table(Document(tables=(table,)), table)
    whole = rows(plan, 0, 40_000)
    spans = [(start, min(997, 40_000 - start)) for start in range(0, 40_000, 997)]
    cache = Cache()
    with ThreadPoolExecutor(8) as pool:
        pieces = list(pool.map(lambda span: rows(plan, *span, cache=cache), spans))
    assert pa.concat_tables(pieces).equals(whole)


def test_nested_columns_stay_in_step() -> None:
    a = column("a", "formula", expression="quantity + 1")
    b = column("b", "formula", expression="a * a")
    made = table_of(b, a, QUANTITY).to_pandas()
    assert (made["b"] == (made["quantity"] + 1) ** 2).all()


@pytest.mark.alone
def test_arithmetic_keeps_up_with_the_other_columns() -> None:
    """At least 5 million rows a second of processor time, inputs already made; the best of some blocks."""
    total = column("total", "formula", expression="price * quantity * (1 - discount)")
    table = Table(id="t", name="t", rows=10**9, columns=(PRICE, QUANTITY, DISCOUNT, total))
    plan = plan_table(Document(tables=(table,)), table)
    cache = Cache()
    seconds = []
    for start in range(0, 40 * 16_384, 16_384):
        for name in ("price", "quantity", "discount"):
            values(plan, name, start, 16_384, cache=cache)
        begin = time.process_time()
        values(plan, "total", start, 16_384, cache=cache)
        seconds.append(time.process_time() - begin)
    assert 16_384 / min(seconds) > 5e6
