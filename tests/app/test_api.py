"""The Python API: short, lazy, and the same cells whichever way they are asked for."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pytest

import studio
from studio import Project
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.model.edits import SetColumn, SetTable
from studio.model.files import dumps, load
from studio.model.saving import Conflict
from studio.problems import Problem
from tests.model.documents import small


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "small.studio.json"
    path.write_bytes(dumps(small()))
    return path


def test_load_table_rows(path: Path) -> None:
    table = Project.load(str(path)).table("people").rows(0, 100)
    assert isinstance(table, pa.Table)
    assert (table.num_rows, table.column_names) == (100, ["age", "Größe", "left"])
    frame = Project.load(path).table("people").to_pandas(10, 5)
    assert frame["age"].tolist() == table.slice(10, 5)["age"].to_pylist() or frame["age"].isna().any()
    assert table.to_pandas().shape == (100, 3)


def test_the_engine_makes_the_same_cells() -> None:
    document = small()
    expected = rows(plan_table(document, document.tables[0]), 0, 500)
    table = Project(document).table("people")
    assert table.rows().equals(expected)
    assert table.rows(123, 45).equals(expected.slice(123, 45))
    assert pa.Table.from_batches(table.batches(size=77)).equals(expected)
    assert [batch.num_rows for batch in table.batches(490, size=4)] == [4, 4, 2]
    assert list(table.batches(0, 0)) == []


def test_batches_of_a_long_table_come_one_at_a_time() -> None:
    table = Project(small()).edited(SetTable("t1", "rows", 10**15)).table("people")
    started = time.monotonic()
    first = next(iter(table.batches(10**9, size=1000)))
    assert (first.num_rows, time.monotonic() - started < 5) == (1000, True)
    assert pa.Table.from_batches([first]).equals(table.rows(10**9, 1000).combine_chunks())


def test_names_and_sizes() -> None:
    project = Project(small())
    assert [table.name for table in project.tables] == ["people", "empty"]
    people = project.table("people")
    assert (len(people), people.columns) == (500, ("age", "Größe", "left"))
    assert people.schema.names == ["age", "Größe", "left"]
    assert repr(project) == "<Project 'Small': people, empty>"
    assert repr(people) == "<Table 'people': 500 rows, 3 columns>"
    assert project.table("empty").rows().num_rows == 0


def test_checks_name_what_is_in_the_way() -> None:
    project = Project(small())
    assert [finding.column for finding in project.check() if finding.severity == "error"] == ["age"]
    findings = project.edited(SetColumn("d4", "unique", True)).check()
    told = [(finding.severity, finding.column) for finding in findings if finding.column_id == "d4"]
    assert told == [("error", "left")]


def test_edits_give_another_project(path: Path) -> None:
    project = Project.load(path)
    longer = project.edited(SetTable("t1", "rows", 600))
    assert (len(project.table("people")), len(longer.table("people"))) == (500, 600)
    assert dumps(project.document) == path.read_bytes()


def test_saving_asks_before_it_replaces(path: Path) -> None:
    project = Project.load(path).edited(SetTable("t1", "rows", 9))
    with pytest.raises(Conflict):
        project.save(path)
    project.save(path, overwrite=True)
    assert load(path) == project.document


@pytest.mark.parametrize(
    ("start", "n", "words"),
    [
        (0, 501, r"people: It has 500 rows, so there are no 501 rows from row 0 on\. Rows count from 0"),
        (500, 1, "no 1 rows from row 500 on"),
        (-1, 2, "no 2 rows from row -1 on"),
        (3, -1, "no -1 rows"),
        (501, None, "so there are none from row 501 on"),
    ],
)
def test_rows_outside_the_table_are_refused(start: int, n: int | None, words: str) -> None:
    with pytest.raises(Problem, match=words):
        Project(small()).table("people").rows(start, n)


def test_unknown_tables_and_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r'Small: There is no table "orders"\. It has people, empty\.'):
        Project(small()).table("orders")
    with pytest.raises(Problem, match="No such file"):
        Project.load(tmp_path / "nowhere.studio.json")
    with pytest.raises(Problem, match="1 row or more"):
        next(Project(small()).table("people").batches(size=0))
    with pytest.raises(AttributeError):
        studio.nothing  # noqa: B018


def test_importing_the_package_loads_nothing_else() -> None:
    code = (
        "import sys\nbefore = set(sys.modules)\nimport studio\nnew = set(sys.modules) - before\n"
        "new = [name for name in new if name.partition('.')[0] not in sys.stdlib_module_names]\n"
        "import json\nprint(json.dumps(new))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert json.loads(done.stdout) == ["studio"]
