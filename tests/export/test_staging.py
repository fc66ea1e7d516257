"""The hidden folder in which files come into being: gone afterwards, whatever happened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from studio.export.staging import SUFFIX, Staging, sweep
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
        (staging.scratch() / "much").write_bytes(b"0" * 1000)
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
