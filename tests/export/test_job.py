"""An export ends whole and checked, or leaves everything as it was (E1, E2, E3, E11)."""

from __future__ import annotations

import errno
import hashlib
import os
import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.export import job as job_module
from studio.export.destination import to_file, to_folder, to_stream
from studio.export.estimate import estimate
from studio.export.facts import Tally, facts_of
from studio.export.formats import format_named, shown_table
from studio.export.manifest import Written
from studio.export.pieces import Portion
from studio.export.staging import OnDisk
from studio.problems import Problem
from studio.progress import Cancelled, Progress
from tests.export.making import FORMATS, document, job, mixed, names_in, portion

ROWS = {"csv": 200_000, "parquet": 200_000, "jsonl": 120_000, "xlsx": 12_000}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_cancelling_stops_within_a_second_and_leaves_nothing(name: str, share: float, tmp_path: Path) -> None:
    target = tmp_path / f"orders.{name}"
    target.write_bytes(b"old")
    asked: list[float] = []

    def on_report(done: int, total: int, text: str) -> None:
        if not asked and text.startswith("Writing") and done >= share * total:
            asked.append(time.monotonic())
            progress.cancel()

    progress = Progress(on_report)
    with pytest.raises(Cancelled):
        to_file(portion(ROWS[name]), job(name, progress), target)
    assert asked
    assert time.monotonic() - asked[0] < 1.0
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == [target.name]


def test_cancelling_from_another_thread_while_the_check_runs(tmp_path: Path) -> None:
    checking = threading.Event()
    progress = Progress(lambda done, total, text: checking.set() if text.startswith("Checking") else None)

    def cancel() -> None:
        checking.wait(20)
        progress.cancel()

    thread = threading.Thread(target=cancel)
    thread.start()
    with pytest.raises(Cancelled):
        to_file(portion(400_000), job("csv", progress), tmp_path / "orders.csv")
    thread.join()
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("name", FORMATS)
def test_any_number_of_threads_writes_the_same_bytes(name: str, tmp_path: Path) -> None:
    digests = set()
    for workers in (1, 2, 8):
        target = tmp_path / f"{workers}.{name}"
        record = to_file(portion(ROWS[name] // 4 + 5), job(name, workers=workers), target)
        assert record.verified
        assert record.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
        assert record.bytes == target.stat().st_size
        digests.add(record.sha256)
    assert len(digests) == 1


def test_parts_of_a_file_are_the_file(tmp_path: Path) -> None:
    whole = tmp_path / "whole.csv"
    to_file(portion(50_000), job("csv"), whole)
    joined = b""
    for start, n in ((0, 1), (1, 16_383), (16_384, 5), (16_389, 33_611)):
        to_file(portion(50_000, start, n), job("csv"), tmp_path / "part.csv")
        joined += (tmp_path / "part.csv").read_bytes().partition(b"\n")[2]
    assert joined == whole.read_bytes().partition(b"\n")[2]


@pytest.mark.parametrize("name", FORMATS)
def test_the_file_holds_the_rows_that_the_engine_makes(name: str, tmp_path: Path) -> None:
    made = portion(40_000 if name != "xlsx" else 1000, 7, 30_000 if name != "xlsx" else 900)
    target = tmp_path / f"orders.{name}"
    record = to_file(made, job(name), target)
    expected = rows(made.plan, made.start, made.n)
    assert (record.rows, record.start) == (made.n, made.start)
    if name == "parquet":
        read = pq.read_table(target)
    elif name == "csv":
        read = duckdb.sql(
            f"select * from read_csv('{target}', nullstr='', allow_quoted_nulls=false)"
        ).to_arrow_table()
    elif name == "jsonl":
        read = duckdb.sql(f"select * from read_json('{target}', format='newline_delimited')").to_arrow_table()
    else:
        import pandas as pd

        read = pa.Table.from_pandas(
            pd.read_excel(target, engine="calamine", keep_default_na=False, na_values=[""])
        )
    assert read.num_rows == made.n
    for column, wanted in zip(read.columns, expected.columns, strict=True):
        found, asked = column.to_pylist(), wanted.to_pylist()
        if name == "xlsx":
            found = [
                x.date() if getattr(y, "hour", None) is None and hasattr(x, "date") else x
                for x, y in zip(found, asked, strict=True)
            ]
            asked = [None if x == "" else x for x in asked]
            if isinstance(asked[0], float):
                found, asked = (
                    [round(x, 9) if x is not None else x for x in found],
                    [round(x, 9) if x is not None else x for x in asked],
                )
        if pa.types.is_date(wanted.type) or pa.types.is_timestamp(wanted.type):
            found, asked = [moment(x) for x in found], [moment(x) for x in asked]
        assert found == asked


def moment(value: object) -> datetime | None:
    """A date or time from whatever a reader made of it."""
    return None if value is None else datetime.fromisoformat(str(value)).replace(tzinfo=None)


def wrong_digit(path: Path) -> None:
    """The first digit of a number in the middle of the file becomes another one."""
    data = bytearray(path.read_bytes())
    at = next(
        i
        for i in range(len(data) // 2, len(data))
        if data[i - 1 : i] in (b",", b":") and data[i : i + 1].isdigit()
    )
    data[at] = ord("7") if data[at] != ord("7") else ord("8")
    path.write_bytes(data)


def lost_line(path: Path) -> None:
    lines = path.read_bytes().split(b"\n")
    del lines[len(lines) // 2]
    path.write_bytes(b"\n".join(lines))


def swapped_lines(path: Path) -> None:
    lines = path.read_bytes().split(b"\n")
    lines[20], lines[21] = lines[21], lines[20]
    path.write_bytes(b"\n".join(lines))


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size * 3 // 4)


def longer(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"1,2,3,4,5,6,7\n")


def empty_to_missing(path: Path) -> None:
    """An empty text becomes a missing cell, with a space elsewhere so that the length stays."""
    data = path.read_bytes()
    assert b',"",' in data
    path.write_bytes(data.replace(b',"",', b",,", 1).replace(b",plain,", b",plain  ,", 1))


def other_header(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"amount", b"amound", 1))


def one_byte(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 0x10
    path.write_bytes(data)


def other_values(path: Path) -> None:
    """A sound Parquet file in which one value is not what was made."""
    table = pq.read_table(path)
    amounts = table["amount"].to_pylist()
    amounts[11] += 0.01
    pq.write_table(table.set_column(1, "amount", pa.array(amounts)), path)


def other_type(path: Path) -> None:
    table = pq.read_table(path)
    pq.write_table(table.set_column(0, "id", table["id"].cast(pa.int32())), path)


def other_sheet(path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["id", "amount", "score", "note", "flag", "day", "moment"])


DAMAGE: list[tuple[str, Callable[[Path], None]]] = [
    *(("csv", d) for d in (wrong_digit, lost_line, swapped_lines, cut_short, longer, empty_to_missing, other_header)),
    *(("jsonl", d) for d in (wrong_digit, lost_line, swapped_lines, cut_short, longer)),
    *(("parquet", d) for d in (one_byte, cut_short, other_values, other_type)),
    *(("xlsx", d) for d in (cut_short, other_sheet)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "damage"), DAMAGE, ids=lambda x: getattr(x, "__name__", x))
def test_damage_before_the_check_is_found(
    name: str, damage: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = job_module.verify
    target = tmp_path / f"orders.{name}"

    def after_damage(path: Path, *rest: object) -> None:
        damage(path)
        real(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(job_module, "verify", after_damage)
    with pytest.raises(Problem, match="did not pass its check"):
        to_file(portion(3_000), job(name), target)
    assert names_in(tmp_path) == []
    monkeypatch.setattr(job_module, "verify", real)
    assert to_file(portion(3_000), job(name), target).verified


def test_facts_tell_order_place_of_nulls_and_length_of_texts() -> None:
    variants = [
        pa.array(["ab", "c", None]),
        pa.array(["a", "bc", None]),
        pa.array(["ab", None, "c"]),
        pa.array(["c", "ab", None]),
        pa.array(["ab", "c", ""]),
        pa.array([1, 2, None]),
        pa.array([2, 1, None]),
        pa.array([1, None, 2]),
        pa.array([1, 2, 0]),
        pa.array([True, False, None]),
        pa.array([False, True, None]),
        pa.array([0.0, 1.0]),
        pa.array([-0.0, 1.0]),
    ]
    found = {facts_of(pa.table({"x": array})) for array in variants}
    assert len(found) == len(variants)
    shifted = pa.array([None, "x", "ab", "c", None]).slice(2)
    assert facts_of(pa.table({"x": shifted})) == facts_of(pa.table({"x": variants[0]}))


def test_facts_of_pieces_do_not_depend_on_the_chunks_of_arrow() -> None:
    table = rows(portion(5000).plan, 0, 5000)
    form = format_named("csv")
    whole, chunked = Tally(table.schema), Tally(table.schema)
    whole.add(5000, facts_of(shown_table(form, table)))
    pieces = pa.concat_tables([table.slice(0, 13), table.slice(13)])
    chunked.add(5000, facts_of(shown_table(form, pieces)))
    assert whole.columns() == chunked.columns()


def test_a_folder_of_tables_appears_as_a_whole(tmp_path: Path) -> None:
    design = document(mixed(500, "orders"), mixed(40_000, "items"))
    portions = [Portion(plan_table(design, table), 0, table.rows) for table in design.tables]
    seen = []
    progress = Progress(lambda done, total, text: seen.append((done, total)))
    records = to_folder(portions, job("csv", progress), tmp_path / "new")
    assert [record.file for record in records] == ["orders.csv", "items.csv"]
    assert names_in(tmp_path / "new") == ["items.csv", "orders.csv"]
    assert names_in(tmp_path) == ["new"]
    assert seen[-1] == (40_500, 40_500)
    before = (tmp_path / "new" / "items.csv").read_bytes()
    assert [r.sha256 for r in to_folder(portions, job("csv"), tmp_path / "new")] == [
        r.sha256 for r in records
    ]
    assert (tmp_path / "new" / "items.csv").read_bytes() == before


def test_a_folder_that_cannot_take_its_last_file_keeps_its_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    design = document(mixed(500, "orders"), mixed(400, "items"))
    portions = [Portion(plan_table(design, table), 0, table.rows) for table in design.tables]
    (tmp_path / "orders.csv").write_text("old orders")
    real = os.replace

    def refuse_items(source: Path, target: Path) -> None:
        if target.name == "items.csv":
            raise OSError(errno.EIO, "Input/output error")
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse_items)
    with pytest.raises(Problem, match="Input/output error"):
        to_folder(portions, job("csv"), tmp_path)
    assert names_in(tmp_path) == ["orders.csv"]
    assert (tmp_path / "orders.csv").read_text() == "old orders"


def test_a_link_stays_a_link_and_its_file_keeps_its_mode(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "data.csv", tmp_path / "link.csv"
    real.parent.mkdir()
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    to_file(portion(10), job("csv"), link)
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"id,")
    assert real.stat().st_mode & 0o777 == 0o640
    assert names_in(real.parent) == ["data.csv"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_disk_that_fills_up_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = 0

    def refuse(_: OnDisk, data: memoryview) -> int:
        nonlocal written
        written += len(data)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(OnDisk, "write", refuse)
    with pytest.raises(Problem, match="No space left on device"):
        to_file(portion(2000), job(name), tmp_path / "orders")
    assert written
    assert names_in(tmp_path) == []


def test_a_disk_that_is_too_small_is_told_before_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shutil import _ntuple_diskusage

    monkeypatch.setattr("shutil.disk_usage", lambda folder: _ntuple_diskusage(10**9, 10**9, 10_000))
    with pytest.raises(Problem, match=r"needs about \d+ MB; 10 kB are free"):
        to_file(portion(200_000), job("csv"), tmp_path / "orders.csv")
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("name", FORMATS)
def test_the_estimate_is_near(name: str, tmp_path: Path) -> None:
    made = portion(ROWS[name])
    guessed = estimate([made], job(name))
    record = to_file(made, job(name), tmp_path / "x")
    assert abs(guessed.bytes / record.bytes - 1) < 0.1
    assert guessed.seconds > 0


def test_a_table_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    table = mixed(10)
    hidden = table.model_copy(
        update={"columns": tuple(c.model_copy(update={"hidden": True}) for c in table.columns)}
    )
    twins = table.model_copy(
        update={"columns": tuple(c.model_copy(update={"name": "x"}) for c in table.columns)}
    )
    for broken, words in ((hidden, "no visible column"), (twins, 'Two columns bear the name "x"')):
        with pytest.raises(Problem, match=words):
            to_file(Portion(plan_table(document(broken), broken), 0, 10), job("csv"), tmp_path / "x.csv")
    with pytest.raises(Problem, match="no visible column"):
        estimate([Portion(plan_table(document(hidden), hidden), 0, 10)], job("csv"))
    with pytest.raises(Problem, match="does not exist"):
        to_file(portion(1), job("csv"), tmp_path / "nowhere" / "x.csv")
    with pytest.raises(Problem, match="is a folder"):
        to_file(portion(1), job("csv"), tmp_path)
    assert names_in(tmp_path) == []


def test_a_stream_gets_the_same_bytes(tmp_path: Path) -> None:
    to_file(portion(30_000), job("csv"), tmp_path / "file.csv")
    with (tmp_path / "stream.csv").open("wb", buffering=0) as raw:
        to_stream(portion(30_000), job("csv"), raw, "Standard output")
    assert (tmp_path / "stream.csv").read_bytes() == (tmp_path / "file.csv").read_bytes()


def test_a_wide_table_is_made_in_short_pieces(tmp_path: Path) -> None:
    from studio.export.pieces import ranges

    columns = tuple(
        c.model_copy(update={"id": f"{c.id}{i}", "name": f"{c.name}{i}"})
        for i in range(300)
        for c in mixed(1).columns
    )
    table = mixed(9000).model_copy(update={"columns": columns})
    wide = Portion(plan_table(document(table), table), 100, 2000)
    found = list(ranges(wide))
    assert max(n for _, n in found) * len(columns) <= 2 << 20
    assert [first for first, _ in found] == [100, *(first + n for first, n in found[:-1])]
    assert sum(n for _, n in found) == 2000
    record = to_file(wide, job("parquet"), tmp_path / "wide.parquet")
    assert record.verified


@pytest.mark.parametrize(("name", "unit"), [("csv", 1), ("jsonl", 1), ("parquet", 8), ("xlsx", 1)])
def test_which_pieces_are_parsed(name: str, unit: int) -> None:
    form = format_named(name)
    assert all(job_module.parsed_pieces(portion(131_072), form))
    for start in (0, 5, 200_000):
        chosen = job_module.parsed_pieces(portion(3_000_000, start, 2_700_000), form)
        assert chosen[0]
        assert chosen[-1]
        share = sum(chosen) / len(chosen)
        assert 1 / form.parse_every <= share < 1 / form.parse_every + 0.1
        if unit > 1:
            # A row group is parsed whole or not at all.
            first = start // 16_384
            groups: dict[int, set[bool]] = {}
            for number, is_parsed in enumerate(chosen):
                groups.setdefault((first + number) // unit, set()).add(is_parsed)
            assert all(len(found) == 1 for found in groups.values())


def test_a_byte_in_a_piece_that_is_not_parsed_is_found_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = job_module.verify

    def after_damage(path: Path, written: Sequence[Written], *rest: object) -> None:
        place = next(place for place in written[0].places if not place.parsed)
        with path.open("r+b") as file:
            file.seek(place.first_byte + place.n_bytes // 2)
            byte = file.read(1)
            file.seek(-1, os.SEEK_CUR)
            file.write(b"7" if byte != b"7" else b"8")
        real(path, written, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(job_module, "verify", after_damage)
    with pytest.raises(Problem, match="bytes are not the"):
        to_file(portion(200_000), job("csv"), tmp_path / "orders.csv")
    assert names_in(tmp_path) == []
