"""Broken, hostile and misnamed files: a clear sentence within five seconds, memory under the cap, the worker lives."""

from __future__ import annotations

import gzip
import json
import os
import random
import struct
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from studio.problems import Problem
from studio.reference.opening import open_reference
from studio.workers import Limits, Worker


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(Limits(memory_bytes=2 << 30, seconds=30), warm="reference") as made:
        made.start()
        yield made


def _explained(path: Path, worker: Worker) -> str:
    start = time.monotonic()
    with pytest.raises(Problem) as caught:
        open_reference(path, worker=worker)
    assert time.monotonic() - start < 5
    problem = caught.value
    assert problem.message.endswith(".")
    assert problem.mend
    assert "Traceback" not in str(problem)
    assert "unexpected way" not in problem.message, problem.message
    assert str(path.parent) not in str(problem)
    return problem.message


def _opens_or_is_explained(path: Path, worker: Worker) -> None:
    start = time.monotonic()
    try:
        open_reference(path, worker=worker)
    except Problem as problem:
        assert "unexpected way" not in problem.message, problem.message
    assert time.monotonic() - start < 5


def _sheet_bomb(path: Path, sheet: str) -> None:
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
        )
        relation = (
            f'{head}<Relationships xmlns="{rels}">'
            f'<Relationship Id="r1" Type="{office}/{{}}" Target="{{}}"/></Relationships>'
        )
        archive.writestr("_rels/.rels", relation.format("officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/_rels/workbook.xml.rels", relation.format("worksheet", "worksheets/sheet1.xml"))
        sheets = '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>'
        archive.writestr(
            "xl/workbook.xml", f'{head}<workbook xmlns="{main}" xmlns:r="{office}">{sheets}</workbook>'
        )
        body = f'{head}<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", body)


def test_what_is_no_file(tmp_path: Path, worker: Worker) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "empty.csv").touch()
    (tmp_path / "blank.csv").write_bytes(b"\n\n  \r\n")
    os.mkfifo(tmp_path / "pipe.csv")
    assert "No such file" in _explained(tmp_path / "missing.csv", worker)
    assert "a folder" in _explained(tmp_path / "folder.csv", worker)
    assert "empty" in _explained(tmp_path / "empty.csv", worker)
    assert "empty" in _explained(tmp_path / "blank.csv", worker)
    assert "not an ordinary file" in _explained(tmp_path / "pipe.csv", worker)
    _explained(Path("/proc/self/mem"), worker)


def test_a_file_without_permission(tmp_path: Path, worker: Worker) -> None:
    path = tmp_path / "secret.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        print(
            "\033[31mNOT TESTED: this user may read everything, so an unreadable file cannot be made here\033[0m"
        )
        return
    assert "Permission denied" in _explained(path, worker)


@pytest.mark.parametrize("name", ["t.csv", "t.parquet", "t.xlsx", "t.arrow", "t.json", "t"])
@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 400,
        random.Random(1).randbytes(200_000),
        b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(5000),
        b"\x7fELF" + random.Random(3).randbytes(5000),
        b"%PDF-1.7\n" + random.Random(4).randbytes(5000),
        b"\x00" * 100_000,
        b"a,b\n" + b"1,\x00\x00\x00\x00\x00\x00\n" * 1000,
        b"SQLite format 3\x00" + bytes(4000),
    ],
    ids=["all bytes", "random", "png", "elf", "pdf", "zeros", "NULs", "sqlite"],
)
def test_binary_under_any_name(tmp_path: Path, worker: Worker, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    _explained(path, worker)


def test_cut_and_flipped_parquet_and_arrow(tmp_path: Path, worker: Worker) -> None:
    table = pa.table(
        {
            "a": list(range(1000)),
            "b": [f"text {i % 17}" for i in range(1000)],
            "c": [[i] for i in range(1000)],
        }
    )
    parquet.write_table(table, tmp_path / "whole.parquet")
    with (
        pa.OSFile(str(tmp_path / "whole.arrow"), "wb") as sink,
        pa.ipc.new_file(sink, table.schema) as writer,
    ):
        writer.write_table(table)
    rng = random.Random(7)
    for ending in ("parquet", "arrow"):
        whole = (tmp_path / f"whole.{ending}").read_bytes()
        for share in (0.001, 0.3, 0.9, 0.999):
            path = tmp_path / f"cut.{ending}"
            path.write_bytes(whole[: max(5, int(len(whole) * share))])
            assert "damaged or was cut off" in _explained(path, worker)
        for _ in range(25):
            data = bytearray(whole)
            for _ in range(rng.randint(1, 12)):
                data[rng.randrange(len(data))] = rng.randrange(256)
            path = tmp_path / f"flipped.{ending}"
            path.write_bytes(data)
            _opens_or_is_explained(path, worker)


def test_workbook_bombs(tmp_path: Path, worker: Worker) -> None:
    corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    _sheet_bomb(tmp_path / "corners.xlsx", corners)
    assert (tmp_path / "corners.xlsx").stat().st_size < 3000
    assert "1,048,576 rows and 16,384 columns" in _explained(tmp_path / "corners.xlsx", worker)
    _sheet_bomb(tmp_path / "padded.xlsx", corners + "<!--" + "x" * (5 << 20) + "-->")
    with Worker(Limits(memory_bytes=2 << 30, seconds=30)) as other:
        _explained(tmp_path / "padded.xlsx", other)
    rows = "".join(f'<row r="{i}"><c r="A{i}"><v>1</v></c></row>' for i in range(1, 200))
    _sheet_bomb(tmp_path / "fine.xlsx", rows)
    assert open_reference(tmp_path / "fine.xlsx", worker=worker).table is not None
    with zipfile.ZipFile(tmp_path / "ratio.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "x")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as entry:
            for _ in range(2100):
                entry.write(b"0" * (1 << 20))
    assert "would unpack to 2.1 GB" in _explained(tmp_path / "ratio.xlsx", worker)
    with zipfile.ZipFile(tmp_path / "plain.zip.xlsx", "w") as archive:
        archive.writestr("a.csv", "a,b\n1,2\n")
    assert "ZIP archive, not a workbook" in _explained(tmp_path / "plain.zip.xlsx", worker)
    whole = (tmp_path / "fine.xlsx").read_bytes()
    for share in (0.1, 0.5, 0.95):
        (tmp_path / "cut.xlsx").write_bytes(whole[: int(len(whole) * share)])
        assert "damaged or was cut off" in _explained(tmp_path / "cut.xlsx", worker)


def test_a_sheet_that_lies_about_its_size(tmp_path: Path, worker: Worker) -> None:
    """The directory of the archive states 10 bytes, the entry holds far more."""
    _sheet_bomb(tmp_path / "liar.xlsx", "<row r='1'>" + "<c r='A1'><v>1</v></c>" * 200_000 + "</row>")
    data = bytearray((tmp_path / "liar.xlsx").read_bytes())
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"xl/worksheets/sheet1.xml"))
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    (tmp_path / "liar.xlsx").write_bytes(data)
    _opens_or_is_explained(tmp_path / "liar.xlsx", worker)


def test_wide_long_and_deep(tmp_path: Path, worker: Worker) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        ",".join(f"c{i}" for i in range(50_000)) + "\n" + ",".join("1" * 50_000) + "\n", encoding="utf-8"
    )
    assert "50,000 columns" in _explained(path, worker)
    with path.open("wb") as file:
        file.truncate(1 << 30)
    _explained(path, worker)
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"x" * (1 << 20))
    assert "longer than 32 MB" in _explained(path, worker)
    path.write_bytes(b'a,b\n1,"' + b"never closed,1\n" * 3_000_000)
    _opens_or_is_explained(path, worker)
    deep = tmp_path / "t.json"
    deep.write_text('[{"a":' + "[" * 200_000 + "]" * 200_000 + "}]", encoding="utf-8")
    assert "nested too deeply" in _explained(deep, worker)
    deep.write_text('[{"a": ' + "9" * 100_000 + "}]", encoding="utf-8")
    _explained(deep, worker)


def test_packed_bomb(tmp_path: Path, worker: Worker) -> None:
    path = tmp_path / "t.csv.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(300):
            file.write(b"0" * (1 << 20))
    assert "longer than 32 MB" in _explained(path, worker)


def test_many_categories(tmp_path: Path, worker: Worker) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "id,word\n" + "".join(f"{i},w{i * 7919 % 1_000_003}\n" for i in range(1_000_000)), encoding="utf-8"
    )
    opened = open_reference(path, worker=worker)
    assert opened.table is not None
    assert opened.table.num_rows == 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[1, 2",
        '{"a": 1}\n{"a": \n',
        '{"a": 1}\nnot json\n',
        "42",
        "[]",
        "{}",
        '"text"',
        json.dumps({"a": [1, 2], "b": 3})[:-1],
    ],
)
def test_broken_json(tmp_path: Path, worker: Worker, text: str) -> None:
    for name in ("t.json", "t.jsonl"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        if text in ("42", '"text"') and name == "t.jsonl":
            _opens_or_is_explained(path, worker)
        else:
            try:
                open_reference(path, worker=worker)
            except Problem as problem:
                assert "unexpected way" not in problem.message
            else:
                assert text in ("42", '"text"'), text


def test_mutated_tables_never_hang_or_crash(tmp_path: Path, worker: Worker) -> None:
    rng = random.Random(11)
    seeds = [
        b'id,name,amount,day\n1,"Ann, B.",1.5,2024-01-01\n2,Bob,2.5,2024-02-30\n' * 20,
        "id;größe;tag\n1;1,5;31.12.2024\n2;2,25;01.01.2023\n".encode("cp1252") * 20,
        b'{"a": 1, "b": "x"}\n{"a": 2, "b": null}\n' * 20,
        b"a\tb\n'x'\t'y'\n" * 20,
    ]
    for round_ in range(120):
        data = bytearray(rng.choice(seeds))
        for _ in range(rng.randint(1, 30)):
            place = rng.randrange(len(data))
            kind = rng.randrange(4)
            if kind == 0:
                data[place] = rng.randrange(256)
            elif kind == 1:
                del data[place : place + rng.randint(1, 20)]
            elif kind == 2:
                data[place:place] = rng.choice(
                    [b'"', b",", b"\n", b"\x00", b"\xff", b"'", b"\\", b";" * 50, b"\r"]
                )
            else:
                data += data[place : place + 40]
        path = tmp_path / f"m{round_ % 3}.csv"
        path.write_bytes(data)
        _opens_or_is_explained(path, worker)


@pytest.mark.long
def test_a_reference_three_times_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    rng = random.Random(3)
    block = "".join(
        f"{rng.random():.9f},{rng.randrange(10**6)},w{rng.randrange(50)}\n" for _ in range(50_000)
    ).encode()
    n_blocks = (3 << 30) // len(block)
    with path.open("wb") as file:
        file.write(b"x,n,word\n")
        for _ in range(n_blocks):
            file.write(block)
    with Worker(Limits(memory_bytes=1 << 30, seconds=300)) as small:
        opened = open_reference(path, worker=small)
    path.unlink()
    assert opened.sampled
    assert opened.table is not None
    assert opened.rows_in_file == 50_000 * n_blocks
    assert 500_000 < opened.table.num_rows <= 2_000_000


def test_no_scraps_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scraps, data = tmp_path / "tmp", tmp_path / "t.csv"
    scraps.mkdir()
    data.write_text("a,b\n1,2\n", encoding="utf-8")
    monkeypatch.setenv("TMPDIR", str(scraps))
    open_reference(data)
    assert list(scraps.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t.csv", "tmp"]
