"""How a command ends when something is in its way: a signal, a full disk, a reader who has gone, a fault of ours."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from shlex import quote

import pytest

from tests.cli.running import ROOT, Studio

resource = pytest.importorskip("resource", reason="limits and signals of POSIX")


def wait_for_part(folder: Path) -> None:
    """Until the hidden folder holds some bytes of the new file."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if any(path.stat().st_size > 100_000 for path in folder.glob(".*.studio-part/*.csv")):
            return
        time.sleep(0.01)
    pytest.fail("the export did not begin")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_stops_within_a_second_and_leaves_nothing(
    studio: Studio, large: Path, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    (tmp_path / "out.csv").write_text("old")
    process = studio.start("generate", large, "-o", "out.csv")
    wait_for_part(tmp_path)
    sent = time.monotonic()
    process.send_signal(number)
    _, err = process.communicate(timeout=20)
    # The time covers the end of the interpreter too, with other tests beside it.
    assert time.monotonic() - sent < 3
    assert process.returncode == code
    assert b"Traceback" not in err
    assert (tmp_path / "out.csv").read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["large.studio.json", "out.csv"]


def test_a_signal_while_data_stream(studio: Studio, large: Path) -> None:
    process = studio.start("generate", large)
    assert process.stdout is not None
    process.stdout.read(1_000_000)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert b"Interrupted" in err


def test_what_a_killed_export_left_is_swept_by_the_next(
    studio: Studio, large: Path, one: Path, tmp_path: Path
) -> None:
    process = studio.start("generate", large, "-o", "out.csv")
    wait_for_part(tmp_path)
    process.kill()
    process.communicate()
    assert not (tmp_path / "out.csv").exists()
    assert list(tmp_path.glob(".*.studio-part"))
    assert studio("generate", one, "-o", "other.csv").code == 0
    assert not list(tmp_path.glob(".*"))
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize("name", ["out.csv", "out.parquet", "out.jsonl", "out.xlsx", "folder/"])
@pytest.mark.parametrize("limit", [1, 9_000])
def test_a_full_disk(studio: Studio, one: Path, tmp_path: Path, name: str, limit: int) -> None:
    def fill_up() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    # Under the limit Python would leave cut-off byte code in the source tree.
    answer = studio("generate", one, "-o", name, before=fill_up, PYTHONDONTWRITEBYTECODE="1")
    assert (answer.code, answer.out) == (1, b"")
    assert "File too large" in answer.err
    assert answer.err.count("\n") == 1
    assert [p.name for p in tmp_path.iterdir() if p.name != "user"] == ["one.studio.json"]


@pytest.mark.parametrize(
    "arguments", [["generate", "one.studio.json"], ["types"], ["describe", "one.studio.json"], ["--help"]]
)
def test_standard_output_that_takes_no_more(studio: Studio, one: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        answer = studio(*arguments, out=full)
    assert answer.code == 1
    assert "No space left on device" in answer.err
    assert answer.err.count("\n") == 1


def test_a_reader_who_has_gone_is_no_error(studio: Studio, large: Path, one: Path) -> None:
    shell = f"{quote(sys.executable)} -m studio generate {large} | head -1; echo ${{PIPESTATUS[0]}}"
    done = studio.other(["bash", "-c", shell])
    assert (done.stdout, done.stderr) == ("id,note,amount,at\n141\n", "")
    for arguments in (["types", "--json"], ["describe", str(one)], ["--help"]):
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as out:
            answer = studio(*arguments, out=out)
        assert (answer.code, answer.err) == (141, "")


def test_standard_output_that_is_closed(studio: Studio, one: Path) -> None:
    done = studio.other(["bash", "-c", f"{quote(sys.executable)} -m studio generate {one} >&-"])
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Standard output is closed" in done.stderr


@pytest.mark.parametrize("target", ["nowhere/out.csv", "one.studio.json/x.csv", "x" * 300, "a\nb/x"])
def test_places_that_take_no_file(studio: Studio, one: Path, tmp_path: Path, target: str) -> None:
    answer = studio("generate", one, "-o", target)
    assert (answer.code, answer.out) == (1, b"")
    assert [p.name for p in tmp_path.iterdir()] == ["one.studio.json"]


def test_a_name_that_is_not_text(studio: Studio, one: Path, tmp_path: Path) -> None:
    """Linux allows any bytes in a name."""
    folder = tmp_path / os.fsdecode(b"\xfe")
    folder.mkdir()
    for ending in ("csv", "parquet", "jsonl", "xlsx"):
        path = folder / os.fsdecode(b"\xff." + ending.encode())
        answer = studio("generate", one, "-o", path)
        assert answer.code == 0, answer.err
        assert path.stat().st_size > 1000


def test_a_fault_of_ours_is_one_sentence_and_a_note_without_data(
    studio: Studio, one: Path, tmp_path: Path
) -> None:
    code = (
        "import sys, studio.export.csv_file as f\n"
        "def broken(*_): raise RuntimeError('the secret value 4711')\n"
        "f.lines = broken\n"
        "from studio.__main__ import main\n"
        f"sys.exit(main(['generate', {str(one)!r}]))\n"
    )
    done = studio.other([sys.executable, "-c", code])
    assert done.returncode == 1
    assert "4711" not in done.stdout
    assert done.stderr.count("\n") == 1
    assert "Something went wrong inside the studio (RuntimeError)" in done.stderr
    assert "4711" not in done.stderr
    (note,) = (tmp_path / "user" / "data" / "crashes").iterdir()
    assert str(note) in done.stderr
    text = note.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "studio/export/job.py" in text
    assert "4711" not in text
    assert str(ROOT) not in text


def test_a_command_never_imports_qt(studio: Studio, one: Path, data: Path) -> None:
    code = (
        "import sys\nfrom studio.__main__ import main\n"
        "codes = [main(a) for a in (['types'], ['describe', sys.argv[1]], ['check', sys.argv[1]],"
        " ['generate', sys.argv[1], '-o', 'x.parquet'], ['infer', sys.argv[2], '-o', 'i.studio.json'],"
        " ['compare', 'i.studio.json', sys.argv[2]])]\n"
        "assert codes == [0] * 6, codes\n"
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'shiboken6', 'studio.gui'))]\n"
    )
    done = studio.other([sys.executable, "-c", code, str(one), str(data / "penguins.csv")])
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("arguments", [[], ["one.studio.json"]])
def test_the_window_without_a_display(studio: Studio, one: Path, arguments: list[str]) -> None:
    answer = studio(*arguments)
    assert (answer.code, answer.out) == (1, b"")
    assert "There is no display" in answer.err
    assert "studio generate" in answer.err
    assert studio("gone.csv").err == "There is no file gone.csv.\n"


def test_help_takes_little_time(studio: Studio) -> None:
    used = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        studio("--help")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(used) < 0.25
