"""`generate`: which rows, which format, which files, and what is refused."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import subprocess
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from studio.model.files import dumps
from tests.cli.running import COMMAND, Studio
from tests.export.dirty import dirty_document


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_data_itself_on_standard_output(studio: Studio, one: Path) -> None:
    plain = studio("generate", one)
    assert (plain.code, plain.err) == (0, "")
    rows = rows_of(plain.text)
    assert rows[0] == ["id", "note", "amount", "at"]
    assert len(rows) == 1001
    assert plain.out.endswith(b"\n")
    assert b"\r" not in plain.out
    assert studio("generate", one, "-o", "-").out == plain.out
    assert studio("generate", one, PYTHONHASHSEED="7").out == plain.out
    assert studio("generate", one, "--seed", "8").out != plain.out
    assert studio("generate", one, "--seed", "7").out == plain.out
    assert b',"",' in plain.out
    assert b",," in plain.out


def test_rows_and_start(studio: Studio, one: Path) -> None:
    whole = rows_of(studio("generate", one).text)
    assert rows_of(studio("generate", one, "--rows", "10").text) == whole[:11]
    assert len(rows_of(studio("generate", one, "--rows", "2_000").text)) == 2001
    assert rows_of(studio("generate", one, "--start", "990").text) == [whole[0], *whole[991:]]
    assert rows_of(studio("generate", one, "--start", "500", "--rows", "3").text) == [
        whole[0],
        *whole[501:504],
    ]
    assert studio("generate", one, "--rows", "0").text == "id,note,amount,at\n"
    assert rows_of(studio("generate", one, "--start", "0", "--rows", "1000").text) == whole
    for arguments in (
        ["--start", "1000"],
        ["--start", "999", "--rows", "2"],
        ["--start", "0", "--rows", "1001"],
    ):
        answer = studio("generate", one, *arguments)
        assert (answer.code, answer.out) == (1, b"")
        assert "The table has 1,000 rows" in answer.err
    far = studio("generate", one, "--start", "999999999999999", "--rows", "1")
    assert far.code == 1


def test_formats(studio: Studio, one: Path, tmp_path: Path) -> None:
    for name in ("out.csv", "out.parquet", "out.jsonl", "out.xlsx"):
        answer = studio("generate", one, "-o", name)
        assert (answer.code, answer.out) == (0, b"")
        assert f"{name}: 1,000 rows" in answer.err
        assert "checked" in answer.err
    made = (tmp_path / "out.csv").read_bytes()
    assert made == studio("generate", one).out
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 1000
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").split("\n")
    assert lines.pop() == ""
    assert [json.loads(line)["id"] for line in lines] == list(range(1, 1001))
    sheet = CalamineWorkbook.from_path(str(tmp_path / "out.xlsx")).get_sheet_by_name("orders")
    assert len(sheet.to_python()) == 1001
    assert studio("generate", one, "--format", "jsonl").out == (tmp_path / "out.jsonl").read_bytes()
    assert studio("generate", one, "--format", "parquet").out == (tmp_path / "out.parquet").read_bytes()
    assert studio("generate", one, "--format", "xlsx").out == (tmp_path / "out.xlsx").read_bytes()
    studio("generate", one, "--format", "parquet", "-o", "named")
    assert pq.read_table(tmp_path / "named").num_rows == 1000
    studio("generate", one, "-o", "plain")
    assert (tmp_path / "plain").read_bytes() == made
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "named", "one.studio.json", "out.csv", "out.jsonl", "out.parquet", "out.xlsx", "plain",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [["--format", "csv", "-o", "x.parquet"], ["--format", "xlsx", "-o", "x.jsonl"], ["-o", "x.json"],
     ["--format", "parquet", "-o", "x.json"], ["-o", "x.xls"], ["-o", "x.csv.gz"]],
)  # fmt: skip
def test_contradictions_are_wrong_usage(
    studio: Studio, one: Path, tmp_path: Path, arguments: list[str]
) -> None:
    answer = studio("generate", one, *arguments)
    assert (answer.code, answer.out) == (2, b"")
    assert answer.err.startswith("studio generate: error: ")
    assert [p.name for p in tmp_path.iterdir()] == ["one.studio.json"]


def test_several_tables(studio: Studio, two: Path, tmp_path: Path) -> None:
    for arguments in ([], ["-o", "x.csv"], ["-o", "x.xlsx"]):
        answer = studio("generate", two, *arguments)
        assert (answer.code, answer.out) == (2, b"")
        assert "orders, items" in answer.err
        assert "secret" not in answer.err
    assert len(rows_of(studio("generate", two, "--table", "items").text)) == 3001
    unknown = studio("generate", two, "--table", "nothing")
    assert unknown.code == 1
    assert 'no table "nothing"' in unknown.err
    answer = studio("generate", two, "-o", "folder/", "--rows", "10")
    assert (answer.code, answer.out) == (0, b"")
    assert sorted(p.name for p in (tmp_path / "folder").iterdir()) == ["items.csv", "orders.csv"]
    assert len(rows_of((tmp_path / "folder" / "orders.csv").read_text(encoding="utf-8"))) == 11
    assert len(rows_of((tmp_path / "folder" / "items.csv").read_text(encoding="utf-8"))) == 31
    assert studio("generate", two, "-o", "folder", "--format", "parquet").code == 0
    assert pq.read_table(tmp_path / "folder" / "items.parquet").num_rows == 3000
    assert studio("generate", two, "-o", "folder", "--table", "items", "--start", "2999").code == 0
    assert len(rows_of((tmp_path / "folder" / "items.csv").read_text(encoding="utf-8"))) == 2
    assert studio("generate", two, "-o", "folder", "--start", "1").code == 2


def test_one_table_into_a_folder(studio: Studio, one: Path, tmp_path: Path) -> None:
    assert studio("generate", one, "-o", "new/", "--format", "jsonl", "--rows", "5").code == 0
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["orders.jsonl"]
    assert (tmp_path / "new" / "orders.jsonl").read_text(encoding="utf-8").count("\n") == 5


def test_a_file_is_replaced_whole_or_not_at_all(studio: Studio, one: Path, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("old")
    (tmp_path / "out.csv").chmod(0o604)
    assert studio("generate", one, "-o", "out.csv", "--start", "2000").code == 1
    assert (tmp_path / "out.csv").read_text() == "old"
    assert studio("generate", one, "-o", "out.csv", "--rows", "3").code == 0
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").startswith("id,")
    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o604


def test_devices_and_pipes_are_written_as_they_are(studio: Studio, one: Path, tmp_path: Path) -> None:
    assert studio("generate", one, "-o", os.devnull).code == 0
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = studio.start("generate", one, "--rows", "3", "-o", pipe)
    with pipe.open("rb") as reader:
        assert reader.read().startswith(b"id,note")
    process.communicate()
    assert process.returncode == 0


@pytest.mark.parametrize("form", ["parquet", "xlsx"])
def test_binary_formats_refuse_a_terminal(studio: Studio, one: Path, form: str) -> None:
    import pty

    leader, follower = pty.openpty()
    try:
        answer = studio("generate", one, "--format", form, out=follower)
        assert answer.code == 1
        assert "is a terminal" in answer.err
        assert studio("generate", one, "--rows", "2", out=follower).code == 0
        assert os.read(leader, 100).startswith(b"id,note")
    finally:
        os.close(leader)
        os.close(follower)


def test_a_bar_on_a_terminal_only(studio: Studio, one: Path) -> None:
    def on_terminal(*arguments: str, **environment: str) -> bytes:
        import pty

        leader, follower = pty.openpty()
        try:
            command = [*COMMAND, "generate", str(one), "--rows", "400000", "-o", "x.csv", *arguments]
            subprocess.run(command, cwd=studio.folder, env=studio.environment(**environment), stderr=follower,
                           stdout=subprocess.DEVNULL, check=True, timeout=60)  # fmt: skip
            os.set_blocking(leader, False)
            seen = b""
            try:
                while chunk := os.read(leader, 65536):
                    seen += chunk
            except BlockingIOError:
                pass
            return seen
        finally:
            os.close(leader)
            os.close(follower)

    shown = on_terminal(TERM="xterm")
    assert b"Writing x.csv" in shown
    assert b"\x1b[34m" in shown
    assert b"400,000 rows" in shown
    assert b"\x1b" not in on_terminal(TERM="xterm", NO_COLOR="1")
    assert on_terminal("--quiet", TERM="xterm") == b""
    assert b"Writing" not in studio("generate", one, "--rows", "400000", "-o", "x.csv").err.encode()
    assert studio("generate", one, "-o", "x.csv", "-q").err == ""


def test_dirt_goes_beside_the_tables_of_a_folder_and_into_single_files_on_demand(
    studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "dirty.studio.json"
    path.write_bytes(dumps(dirty_document(300)))
    done = studio("generate", path, "-o", "out/")
    assert done.code == 0 and "in 3 files" in done.err
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        "orders.cells.csv", "orders.csv", "orders.dirty.csv",
    ]  # fmt: skip
    assert studio("generate", path, "--dirty").out == (tmp_path / "out" / "orders.dirty.csv").read_bytes()
    described = studio("describe", path).text
    assert "dirt: typo 10 %, ocr 6, case 5 % where amount > 40" in described
    assert "rows with dirt: duplicate 3, near duplicate 2 %, contradictory 3 of land, age" in described
