"""What is exported holds together: keys, looked-up values, figures and dates, judged by DuckDB from the files alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from studio.app.generate import Options, Part, export, scaled
from studio.engine.places import sized
from studio.model.document import Document
from tests.benchmarks.relations import related
from tests.laws.relations import chain

READERS = {"csv": "read_csv_auto", "parquet": "read_parquet", "jsonl": "read_json_auto"}


def written(document: Document, folder: Path, format: str, workers: int = 2) -> duckdb.DuckDBPyConnection:
    """The exported tables as views of a new database."""
    parts = [Part(table.id) for table in document.tables]
    options = Options(check=False, folder=True, workers=workers)
    export(document, parts, folder, format, options=options)
    database = duckdb.connect()
    for table in document.tables:
        path = folder / f"{table.name}.{format}"
        database.execute(f"CREATE VIEW {table.name} AS SELECT * FROM {READERS[format]}('{path.as_posix()}')")
    return database


def number(database: duckdb.DuckDBPyConnection, query: str) -> int:
    found = database.execute(query).fetchone()
    assert found is not None
    return int(found[0])


def orphans(database: duckdb.DuckDBPyConnection, child: str, key: str, parent: str, column: str) -> int:
    """Rows whose key is there and refers to nothing."""
    return number(
        database,
        f"SELECT count(*) FROM {child} c ANTI JOIN {parent} p ON c.{key} = p.{column} WHERE c.{key} IS NOT NULL",
    )


def assert_sound(database: duckdb.DuckDBPyConnection) -> None:
    """The tables of the benchmark agree with each other in every row."""
    for key, parent, column in (("o_customer", "customers", "c_id"), ("o_article", "articles", "a_id")):
        assert orphans(database, "orders", key, parent, column) == 0
        assert number(database, f"SELECT count(*) - count(DISTINCT {column}) FROM {parent}") == 0
    assert number(database, "SELECT count(*) - count(DISTINCT o_id) FROM orders") == 0
    wrong = number(
        database,
        """SELECT count(*) FROM customers LEFT JOIN (
             SELECT o_customer, count(*) AS n, sum(CAST(o_amount AS DECIMAL(18, 2))) AS total, max(o_line) AS last
             FROM orders GROUP BY o_customer) ON o_customer = c_id
           WHERE c_orders <> coalesce(n, 0) OR coalesce(last, 0) <> c_orders
              OR CAST(c_total AS DECIMAL(18, 2)) <> coalesce(total, 0)
              OR abs(c_total - CAST(c_total AS DECIMAL(18, 2))) > 0""",
    )
    assert wrong == 0
    pairs = "SELECT count(*) FROM orders JOIN customers ON o_customer = c_id"
    assert number(database, f"{pairs} WHERE o_country <> c_country OR o_placed < c_since") == 0


@pytest.mark.parametrize("format", sorted(READERS))
def test_an_export_of_related_tables_has_no_orphan_and_agrees_to_the_cent(
    format: str, tmp_path: Path
) -> None:
    database = written(related(1500), tmp_path, format)
    assert number(database, "SELECT count(*) FROM orders") == sized(related(1500)).table("orders").rows
    assert_sound(database)


def test_every_kind_of_relation_holds_in_the_files(tmp_path: Path) -> None:
    database = written(chain(parents=1200), tmp_path, "parquet")
    for child, key, parent, column in (
        ("shops", "s_above", "shops", "s_id"), ("customers", "c_shop", "shops", "s_id"),
        ("orders", "o_customer", "customers", "c_id"), ("orders", "o_friend", "customers", "c_id"),
        ("orders", "o_fellow", "customers", "c_id"), ("lines", "l_order", "orders", "o_id"),
        ("lines", "l_article", "shops", "s_id"), ("lines", "l_far", "customers", "c_id"),
    ):  # fmt: skip
        assert orphans(database, child, key, parent, column) == 0, key
    assert number(database, "SELECT count(*) FROM shops WHERE s_above >= s_id") == 0
    shared = "SELECT count(*) FROM orders JOIN customers ON o_fellow = c_id WHERE c_shop <> o_shop"
    assert number(database, shared) == 0
    assert (
        number(database, "SELECT count(*) FROM lines JOIN customers ON l_far = c_id WHERE c_weight <= 5") == 0
    )
    assert number(database, "SELECT count(*) - count(DISTINCT (l_order, l_article)) FROM lines") == 0
    totals = """SELECT count(*) FROM orders JOIN (SELECT l_order, sum(CAST(l_price AS DECIMAL(18, 2))) AS total
                FROM lines GROUP BY l_order) ON l_order = o_id WHERE CAST(o_total AS DECIMAL(18, 2)) <> total"""
    assert number(database, totals) == 0


def test_tables_follow_the_first_root_in_proportion(tmp_path: Path) -> None:
    smaller = scaled(related(4000), 2500)
    rows = {table.name: table.rows for table in sized(smaller).tables}
    assert rows["articles"] == 2500 and rows["customers"] == 2000
    assert rows["orders"] == sized(related(2000)).table("orders").rows


@pytest.mark.long
def test_ten_million_children_of_a_million_parents_in_flat_memory(tmp_path: Path) -> None:
    peaks = {}
    for parents in (100_000, 1_000_000):
        command = [
            sys.executable,
            "-m",
            "tests.export.related_pair",
            str(parents),
            str(tmp_path / str(parents)),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ})
        assert done.returncode == 0, done.stderr
        peaks[parents] = int(done.stdout)
    assert peaks[1_000_000] < 1.25 * peaks[100_000], peaks
    database = duckdb.connect()
    for name in ("articles", "customers", "orders"):
        path = (tmp_path / "1000000" / f"{name}.parquet").as_posix()
        database.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{path}')")
    assert abs(number(database, "SELECT count(*) FROM orders") - 10_000_000) < 20_000
    assert_sound(database)
