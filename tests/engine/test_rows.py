"""Rows on demand: ranges, missing cells, unique values, caching, and what is refused."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from studio.engine.cache import Cache
from studio.engine.plan import Plan, plan_table
from studio.engine.rows import rows, values
from studio.generators.permutation import permute
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table
from studio.problems import Problem


def column(
    name: str,
    kind: str,
    /,
    *,
    missing: float = 0.0,
    unique: bool = False,
    hidden: bool = False,
    **values: object,
) -> Column:
    made = generator(kind=kind, **values)
    return Column(id=f"id-{name}", name=name, generator=made, missing=missing, unique=unique, hidden=hidden)


def plan(*columns: Column, rows: int = 1000, seed: int = 42) -> Plan:
    table = Table(id="t", name="people", rows=rows, columns=columns)
    return plan_table(Document(seed=seed, tables=(table,)), table)


def test_empty_ranges_keep_the_schema() -> None:
    found = rows(plan(column("age", "normal", decimals=0), column("plan", "list")), 5, 0)
    assert found.num_rows == 0
    assert found.schema == pa.schema([("age", pa.int64()), ("plan", pa.dictionary(pa.int32(), pa.string()))])


def test_missing_share_is_met_and_keeps_the_other_cells() -> None:
    full = rows(plan(column("x", "normal")), 0, 50_000).column("x")
    holed = rows(plan(column("x", "normal", missing=0.1)), 0, 50_000).column("x")
    assert holed.null_count / 50_000 == pytest.approx(0.1, abs=0.005)
    present = np.asarray(holed.is_valid())
    assert np.array_equal(full.to_numpy()[present], holed.to_numpy(zero_copy_only=False)[present])


@pytest.mark.parametrize("kind", ["list", "boolean", "date", "normal", "uuid", "words"])
def test_all_cells_may_be_missing(kind: str) -> None:
    assert rows(plan(column("x", kind, missing=1.0)), 0, 100).column("x").null_count == 100


def test_unique_values_are_a_permutation() -> None:
    found = rows(plan(column("n", "uniform", low=1, high=1000, decimals=0, unique=True)), 0, 1000).column("n")
    assert sorted(found.to_pylist()) == list(range(1, 1001))
    assert found.to_pylist() != list(range(1, 1001))


def test_too_few_distinct_values_are_refused_in_words() -> None:
    items = [{"value": day} for day in ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")]
    with pytest.raises(Problem, match="7 distinct values cannot fill 1,000 unique rows") as caught:
        rows(plan(column("day", "list", values=items, unique=True)), 0, 10)
    assert caught.value.where == "people.day"
    assert "7 rows" in caught.value.mend


def test_exact_shares_are_exact() -> None:
    items = [{"value": "fraud", "weight": 3}, {"value": "fine", "weight": 97}]
    found = rows(plan(column("c", "list", values=items, exact=True), rows=10_001), 0, 10_001).column("c")
    assert found.to_pylist().count("fraud") == 300


def test_hidden_columns_are_made_but_not_shown() -> None:
    made = plan(column("x", "normal", hidden=True), column("y", "normal"))
    assert rows(made, 0, 3).column_names == ["y"]
    assert len(values(made, "id-x", 0, 3)) == 3


def test_only_what_changed_is_made_again() -> None:
    cache = Cache()
    first = [column(name, "normal") for name in ("a", "b", "c")]
    rows(plan(*first), 0, 5000, cache=cache)
    assert cache.made == 3
    renamed = first[0].model_copy(update={"name": "other"})
    rows(plan(renamed, *first[1:]), 0, 5000, cache=cache)
    assert cache.made == 3
    changed = column("b", "normal", mean=1.0)
    rows(plan(first[0], changed, first[2]), 0, 5000, cache=cache)
    assert cache.made == 4


def test_the_cache_stays_within_its_bytes() -> None:
    cache = Cache(maximum_bytes=1 << 20)
    made = plan(column("x", "normal"))
    for start in range(40):
        rows(made, start * 16_384, 16_384, cache=cache)
    assert cache.n_bytes <= 1 << 20


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100, 1000, 65_536, 100_003])
def test_permutation_is_a_bijection(size: int) -> None:
    found = permute(np.arange(size), size, bytes(range(16)))
    assert np.array_equal(np.sort(found), np.arange(size, dtype=np.uint64))


def test_permutation_of_a_huge_domain_is_addressable_and_mixes() -> None:
    size = 10**15
    far = permute(np.array([0, 1, 2, size - 1]), size, bytes(16))
    assert (far < size).all()
    assert len(set(far.tolist())) == 4
    some = permute(np.arange(20_000), size, bytes(16)).astype(float) / size
    assert abs(some.mean() - 0.5) < 0.01
    assert abs(np.corrcoef(some, np.arange(20_000))[0, 1]) < 0.03
    assert not np.array_equal(
        permute(np.arange(100), 1000, bytes(16)), permute(np.arange(100), 1000, bytes(range(16)))
    )
