"""What a formula cannot say: refused before anything runs, with the character and what to do instead."""

from __future__ import annotations

import time

import pytest

from studio.generators.expression.evaluation import connect
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.syntax import DEEPEST, LONGEST, MOST_NODES, parse
from tests.generators.expression.evaluating import ready

HOSTILE = [
    "select 1", "(select 1)", "(select name from price)", "exists (select 1)", "price in (select 1)",
    "price; drop table x", "copy x to 'y'", "attach 'x.db'", "set threads = 4", "pragma version", "install httpfs",
    "load 'x'", "export database 'x'", "create table x (y int)", "with x as (select 1) select 1", "values (1)",
    "read_csv('/etc/passwd')", "read_text('/etc/passwd')", "read_blob('x')", "read_parquet('https://x')", "glob('*')",
    "parquet_scan('x')", "sniff_csv('x')", "getenv('HOME')", "current_setting('threads')", "duckdb_settings()",
    "query('select 1')", "pragma_version()", "which_secret('x', 'y')", "getvariable('x')", "nextval('x')",
    "random()", "uuid()", "gen_random_uuid()", "now()", "today()", "current_date()", "current_timestamp()",
    "setseed(1)",     "txid_current()", "sleep_ms(100000)", "write_log('x')", "error('x')",
    "repeat('x', 1000000000)", "lpad('x', 1000000000, 'y')", "rpad('x', 1000000000, 'y')", "format('{:>9999999}', 1)",
    "printf('%9999999d', 1)", "bar(1, 0, 1, 1000000000)", "range(1000000000)", "list_value(1)", "[1, 2, 3]",
    "{'a': 1}", "struct_pack(a := 1)", "map(1, 2)", "x -> x + 1", "name.__class__", "name.year", "\"name\".\"x\"",
    "price::blob", "cast(price as struct(a int))", "try_cast(price as int)", "price collate nocase", "$1", "?", "@x",
    "price -- comment", "price /* comment */", "1; select 1", "sum(price)", "count(*)", "*", "price.*",
    "row_number() over ()", "sum(price) over (order by quantity)", "lag(price)", "eval('1')", "__import__('os')",
    "regexp_matches(name, '(a+)+$')", "name similar to 'x'", "name ~ 'x'", "unnest(name)", "columns('x')",
    "name glob '*'", "e'\\x00'", "'a\0b'", "\"\"", "()", ")", "1 +", "'open", "\"open", "1e999", "2x", "price price",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_formulas_are_refused_before_running(text: str) -> None:
    with pytest.raises(PlacedProblem) as caught:
        ready(text)
    assert 0 <= caught.value.position <= len(text)
    assert caught.value.mend
    assert str(caught.value).startswith(f"At character {caught.value.position + 1}: ")


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("", 0, "empty"),
        ("price *", 7, "ends too early"),
        ("prise * 2", 0, 'Did you mean "price"?'),
        ("1 + uper(name)", 4, "Did you mean upper?"),
        ("1 + upper(price)", 10, "needs a text here, but this is a number. Write text(…) around it."),
        ("name + 1", 0, "Join texts with ||."),
        ("price = 'a'", 8, "a text beside a number"),
        ("1 < price < 3", 12, "Join conditions with and: a < b and b < c."),
        ("case when paid then 'a' else 1 end", 29, "a whole number beside a text"),
        ("born > 'yesterday'", 7, "'yesterday' is not a date"),
        ("date '2024-02-30'", 5, "is not a date"),
        ("timestamp '2024-01-01 10:00+02:00'", 10, "is not a date"),
        ("round(1, 2, 3)", 0, "Write round(number, whole?)."),
        ("upper()", 0, "Write upper(text)."),
        ("date_trunc('monat', born)", 11, "Units are: millisecond, second"),
        ("interval 3 weeks", 0, "length of time"),
        ("born + interval 3 parsecs", 16, "parsec is not a unit of time"),
        ("name like '%a_b%c%'", 10, "Join two patterns with and."),
        ("name like city", 10, "in single quotes"),
        ("replace(name, city, 'x')", 14, "in single quotes"),
        ("strftime(born, '%Q')", 15, "%Q is not known"),
        ("name is 3", 8, "is null"),
        ("price and paid", 0, "and needs yes or no here, but this is a number"),
        ("cast(price as date)", 5, "A number cannot become a date"),
        ("current_date", 0, 'no column "current_date"'),
        ("price × 2", 6, "Write * for times."),
        ("min(price, 3)", 0, "least or greatest"),
        ("now() - born", 0, "No value may depend on the day it is made"),
        ("round(price, 'x')", 13, "needs a whole number here, but this is a text"),
    ],
)  # fmt: skip
def test_the_words_point_at_the_character(text: str, position: int, words: str) -> None:
    with pytest.raises(PlacedProblem) as caught:
        ready(text)
    assert words in str(caught.value)
    assert caught.value.position == position


@pytest.mark.parametrize(
    "text",
    [
        "1" + "+1" * 1_500,
        "1" + "+1" * MOST_NODES,
        "(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1),
        "abs(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1),
        "not " * (DEEPEST + 1) + "true",
        "-" + " -" * DEEPEST + " 1",
        "case when true then " * (DEEPEST + 1) + "1" + " end" * (DEEPEST + 1),
        "(" * 1_999,
        "'" + "x" * LONGEST + "'",
    ],
)
def test_size_and_depth_are_bounded(text: str) -> None:
    begin = time.perf_counter()
    with pytest.raises(PlacedProblem):
        ready(text)
    assert time.perf_counter() - begin < 0.2


def test_the_bounds_leave_room() -> None:
    parse("1" + "+1" * (MOST_NODES // 2 - 1))
    parse("(" * (DEEPEST - 1) + "1" + ")" * (DEEPEST - 1))


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_text('{file}')", "SELECT * FROM read_csv('{file}')", "SELECT * FROM '{file}'",
        "COPY (SELECT 1) TO '{file}'", "ATTACH '{file}.db'", "SET threads = 2", "SET enable_external_access = true",
        "INSTALL httpfs", "LOAD httpfs", "SELECT * FROM local_variable", "EXPORT DATABASE '{file}'",
    ],
)  # fmt: skip
def test_the_database_itself_reaches_nothing(statement: str, tmp_path: object) -> None:
    """The second wall: even SQL that no formula can say is blocked."""
    import duckdb
    import pyarrow as pa

    local_variable = pa.table({"x": [1]})
    assert local_variable.num_rows == 1
    file = f"{tmp_path}/secret.csv"
    with open(file, "w", encoding="utf-8") as out:
        out.write("a\n1\n")
    with connect().cursor() as connection, pytest.raises(duckdb.Error):
        connection.execute(statement.format(file=file)).fetchall()
    with open(file, encoding="utf-8") as unchanged:
        assert unchanged.read() == "a\n1\n"
