"""The hidden folder in which files come into being: gone afterwards, whatever happened."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from studio.export.staging import SUFFIX, OnDisk, Staging, sweep
from studio.problems import Problem
from tests.export.making import names_in

HOLD = """
import sys, time
from pathlib import Path
from studio.export.staging import Staging
with Staging(Path(sys.argv[1]), "data.csv") as staging:
    staging.new("data.csv").write_text("half")
    print("ready", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other(tmp_path: Path) -> subprocess.Popen[str]:
    """Another process in the middle of an export into the same folder."""
    root = str(Path(__file__).parents[2])
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_work_in_progress_stays_and_what_a_killed_process_left_goes(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    (left,) = names_in(tmp_path)
    assert left.startswith(".data_csv.")
    assert left.endswith(SUFFIX)
    sweep(tmp_path)
    assert names_in(tmp_path) == [left]
    with Staging(tmp_path, "mine"):
        assert len(names_in(tmp_path)) == 2
    os.kill(other.pid, signal.SIGKILL)
    other.communicate()
    with Staging(tmp_path, "mine") as staging:
        assert names_in(tmp_path) == [staging.path.name]
    assert names_in(tmp_path) == []


def test_only_our_own_old_folders_are_swept(tmp_path: Path) -> None:
    (tmp_path / f".young{SUFFIX}").mkdir()
    old = tmp_path / f".old{SUFFIX}"
    old.mkdir()
    os.utime(old, (time.time() - 3600,) * 2)
    (tmp_path / f".file{SUFFIX}").write_text("a file")
    (tmp_path / f"seen{SUFFIX}").mkdir()
    (tmp_path / f".link{SUFFIX}").symlink_to(tmp_path)
    sweep(tmp_path)
    assert names_in(tmp_path) == sorted(
        [f".young{SUFFIX}", f".file{SUFFIX}", f"seen{SUFFIX}", f".link{SUFFIX}"]
    )


def test_an_error_inside_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), Staging(tmp_path, "x") as staging:
        staging.new("much").write_bytes(b"0" * 1000)
        raise KeyboardInterrupt
    assert names_in(tmp_path) == []


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("not tried: permissions do not bind this user (root)")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(Problem, match="Permission denied"), Staging(tmp_path, "x"):
            pass
    finally:
        tmp_path.chmod(0o700)


def test_what_the_disk_refuses_while_more_is_written_is_told_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([OSError(errno.EIO, "Input/output error"), None, None])

    def fsync(_: int) -> None:
        if (answer := next(answers)) is not None:
            raise answer

    monkeypatch.setattr("studio.export.staging.os.fsync", fsync)
    with (tmp_path / "file").open("xb", buffering=0) as raw, OnDisk(raw) as disk:
        disk.start_sync()
        disk.write(b"more")
        with pytest.raises(OSError, match="Input/output"):
            disk.sync()


def test_large_files_reach_the_disk_while_they_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    monkeypatch.setattr("studio.export.staging.os.fsync", calls.append)
    with (tmp_path / "file").open("xb", buffering=0) as raw, OnDisk(raw) as disk:
        for _ in range(3):
            disk.write(bytes(20 << 20))
        before = len(calls)
        disk.sync()
    assert before >= 1
    assert len(calls) > before
    assert (tmp_path / "file").stat().st_size == 60 << 20
