"""SQL scripts as designs: what a script demands holds in the data that are made from it, as DuckDB verifies.

The scripts in tests/data/schemas say in comments what must hold, so that nothing of the importer is used to check it.
"""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from studio.engine.checks import check
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.model.document import Document
from studio.model.files import dumps, loads
from studio.problems import Problem
from studio.reference.schemas.building import build
from studio.reference.schemas.described import Described
from studio.reference.schemas.sql_reading import read_sql
from studio.reference.schemas.sql_script import statements

SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "schemas"
LANGUAGES = {
    "postgres": "PostgreSQL", "mysql": "MySQL", "sqlite": "SQLite", "tsql": "SQL Server", "oracle": "Oracle",
    "snowflake": "Snowflake", "bigquery": "BigQuery",
}  # fmt: skip


def imported(script: str, name: str = "shop") -> tuple[Described, Document]:
    described = read_sql(script)
    document = build(described, name)
    assert [str(item) for item in check(document) if item.severity == "error"] == []
    return described, document


def generated(document: Document) -> duckdb.DuckDBPyConnection:
    """Every table of the document, whole, in a database."""
    database = duckdb.connect()
    for table in document.tables:
        plan = plan_table(document, table)
        database.register("made", rows(plan, 0, plan.table.rows))
        database.execute(f'create table "{table.name}" as select * from made')
        database.unregister("made")
    return database


def demands(script: str, what: str) -> list[tuple[str, ...]]:
    forms = {
        "holds": r"(\w+): (.*)", "key": r"(\w+) \((.*)\)", "refers": r"(\w+) \((.*)\) -> (\w+) \((.*)\)",
        "full": r"(\w+): (.*)", "strange": r"()(.*)",
    }  # fmt: skip
    return re.findall(rf"^-- {what}: {forms[what]}$", script, re.MULTILINE)


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_a_script_demands_holds(name: str) -> None:
    script = (SCHEMAS / f"{name}.sql").read_text("utf-8")
    described, document = imported(script, name)
    assert described.language == LANGUAGES[name]
    assert loads(dumps(document)) == document
    database = generated(document)

    def count(query: str) -> int:
        found = database.execute(query).fetchone()
        assert found is not None
        return int(found[0])

    wrong = []
    for table, condition in demands(script, "holds"):
        if count(f'select count(*) from "{table}" where not ({condition})'):
            wrong.append(f"{table}: {condition}")
    for table, columns in demands(script, "key"):
        first = columns.split(", ")[0]
        if count(f'select count(*) - count(distinct ({columns})) from "{table}" where {first} is not null'):
            wrong.append(f"{table}: key {columns}")
    for table, columns, target, theirs in demands(script, "refers"):
        pairs = list(zip(columns.split(", "), theirs.split(", "), strict=True))
        same = " and ".join(f'parent."{their}" = child."{own}"' for own, their in pairs)
        orphans = f'select 1 from "{target}" parent where {same}'
        if count(
            f'select count(*) from "{table}" child where "{pairs[0][0]}" is not null and not exists ({orphans})'
        ):
            wrong.append(f"{table}: {columns} refers to {target}")
        assert count(f'select count("{pairs[0][0]}") from "{table}"') > 0, f"{table}.{columns} is never there"
    for table, columns in demands(script, "full"):
        wrong += [
            f"{table}.{column} is missing"
            for column in columns.split(", ")
            if count(f'select count(*) from "{table}" where "{column}" is null')
        ]
    assert wrong == []
    body = script.index("\n\n")
    for _, words in demands(script, "strange"):
        line = 1 + script.count("\n", 0, script.index(words, body))
        assert [item for item in described.remarks if item.line == line and item.words], (words, line)


def test_columns_are_what_their_names_and_types_say() -> None:
    _, document = imported((SCHEMAS / "postgres.sql").read_text("utf-8"))
    kinds = {f"{t.name}.{c.name}": c.generator.kind for t in document.tables for c in t.columns}
    assert kinds["customer.first_name"] == kinds["customer.email"] == "part"
    assert kinds["orders.state"] == "list"
    assert kinds["orders.shipped_on"] == kinds["customer.updated_at"] == "after"
    assert kinds["orders.customer_id"] == "foreign_key"
    assert kinds["staff.boss"] == "self_key"
    assert kinds["order_line.line_no"] == "position"
    assert kinds["order_line.amount"] == "formula"
    assert build(read_sql((SCHEMAS / "postgres.sql").read_text("utf-8")), "shop") == document
    by_name = {table.name: table for table in document.tables}
    assert by_name["order_line"].per_parent is not None
    assert by_name["customer"].column_named("email").note == "Where we write to"
    assert by_name["customer"].column_named("created_at").missing == 0
    assert 0 < by_name["customer"].column_named("Birth Date").missing < 0.2
    weights = {item.value: item.weight for item in by_name["orders"].column_named("state").generator.values}  # type: ignore[attr-defined]
    assert weights["new"] > weights["sent"]


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("CREATE TABLE a (\n  id int,\n  b varchar(10\n);", "line 1"),
        ("-- only a comment", "creates no table"),
        ("CREATE TABLE a (id int);\nCREATE TABLE b (x int DEFAULT 'oops);", "line 2"),
        ("CREATE TABEL a (id int);", "line 1"),
        ("CREATE TABLE a id int;", "line 1"),
        ("CREATE TABLE a (id int,, b int);", "nothing"),
        ("CREATE TABLE a (\n id int,\n 12 int);", "Line 3"),
        ("CREATE TABLE a (\n id int,\n ID text);", "two columns"),
        ("CREATE TABLE", "without a name"),
        ("CREATE TABLE a ()", "no columns"),
        ("CREATE TABLE .", "missing after"),
        ("CREATE TABLE a (id int CHECK)", "missing after"),
        ("CREATE TABLE a (id int);\nALTER TABLE `` ADD x int", "line 2"),
        ("select 1; insert into a values (1)", "creates no table"),
        ("\x00\x01\x02", "No table"),
        ("CREATE TABLE a (" + "(" * 5000 + ")" * 5000 + " int)", "Line 1"),
    ],
)
def test_broken_scripts_are_told_with_their_line(script: str, words: str) -> None:
    with pytest.raises(Problem, match=re.escape(words)):
        imported(script)


def test_deep_and_hostile_conditions_are_noted() -> None:
    deep = "(" * 3000 + "a > 0" + ")" * 3000
    described, _ = imported(
        f"CREATE TABLE t (a int CHECK ({deep}), b int CHECK ((SELECT 1) > 0), c text CHECK (f(c)))"
    )
    assert len(described.remarks) == 3


@pytest.mark.parametrize("name", LANGUAGES)
def test_any_part_of_a_script_is_read_or_refused(name: str) -> None:
    script = (SCHEMAS / f"{name}.sql").read_text("utf-8")
    start = script.index("CREATE")
    last = None
    for place in range(start, len(script), max(1, (len(script) - start) // 14)):
        try:
            described = read_sql(script[:place])
        except Problem as problem:
            assert str(problem)
            continue
        last = described
        assert described.tables
    assert last is not None
    build(last, name)


def test_statements_are_parted_as_their_programs_part_them() -> None:
    script = (
        "\\set x 1\nSET a = 'b;c';\nCREATE TABLE a (b text DEFAULT 'it''s; --no');/* ; */\n"
        "CREATE FUNCTION f() AS $q$ BEGIN x; END; $q$;\nBEGIN\n x; IF y THEN z; END IF;\nEND;\n/\nGO\n"
        "CREATE TABLE c (d int)"
    )
    found = [(statement.line, statement.words[0].text) for statement in statements(script)]
    assert found == [(2, "SET"), (3, "CREATE"), (4, "CREATE"), (5, "BEGIN"), (10, "CREATE")]


def test_keys_that_cannot_be_kept_are_told() -> None:
    described, document = imported(
        "CREATE TABLE a (x int, y int, z int, w int, PRIMARY KEY (x, y), UNIQUE (y, z), FOREIGN KEY (w) REFERENCES"
        " gone (id), FOREIGN KEY (x, y) REFERENCES a (x, y));\n"
        "CREATE TABLE b (id int PRIMARY KEY REFERENCES c (id));\nCREATE TABLE c (id int PRIMARY KEY REFERENCES b (id));"
    )
    words = " ".join(str(item) for item in described.remarks)
    assert "UNIQUE (y, z)" in words
    assert "gone" in words
    assert "to its own table" in words
    assert "b.id" in words or "circle" in words
    generated(document)
