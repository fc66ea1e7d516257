"""A worker that is killed, crashes, hangs or swallows memory is reported in words, in time, and comes back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from studio import workers
from studio.problems import Problem
from studio.progress import Cancelled, Progress
from studio.workers import Limits, Worker
from tests.reference.worker_probe import TASKS

PROBE = [sys.executable, "-m", "tests.reference.worker_probe"]


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker(Limits(memory_bytes=1 << 30, seconds=60), command=PROBE, tasks=TASKS) as made:
        yield made
        process_id = made.process_id
    if process_id is not None and os.path.isdir("/proc"):
        assert not os.path.exists(f"/proc/{process_id}"), "the process outlived its owner"


def test_values_and_tables_come_back_as_they_were(worker: Worker) -> None:
    tables = [
        pa.table({"a": [1, None, 3], "b": pa.array(["x", "", None]).dictionary_encode()}),
        pa.table({"c": np.arange(200_000.0)}),
    ]
    arguments = {"text": "naïve \ud800 \U0001f600", "list": [1, 2.5, None, True]}
    answer = worker.call("echo", arguments, tables)
    assert answer.value == arguments
    assert [table.equals(other) for table, other in zip(answer.tables, tables, strict=True)] == [True, True]
    first = worker.process_id
    assert worker.call("echo", {}).value == {}
    assert worker.process_id == first


def test_a_problem_arrives_as_the_same_problem_and_the_process_stays(worker: Worker) -> None:
    with pytest.raises(Problem) as caught:
        worker.call("refuse", {})
    problem = caught.value
    assert (problem.message, problem.where, problem.mend) == (
        "The file holds 3 rows too many.",
        "some.csv",
        "Remove them.",
    )
    first = worker.process_id
    worker.call("echo", {})
    assert worker.process_id == first


def test_a_bug_in_the_worker_becomes_a_sentence(worker: Worker) -> None:
    with pytest.raises(
        Problem, match=r"Reading the file failed in an unexpected way \(KeyError: 'nowhere'\)"
    ):
        worker.call("blunder", {})


def test_unknown_names_are_refused_on_both_sides(worker: Worker) -> None:
    with pytest.raises(KeyError):
        worker.call("os.system", {})
    with (
        Worker(command=PROBE, tasks={"system": workers.Task("os", "system", "Nothing")}) as other,
        pytest.raises(Problem, match="no task 'system'"),
    ):
        other.call("system", {})


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs POSIX signals")
@pytest.mark.parametrize("name", ["SIGKILL", "SIGSEGV", "SIGSTOP", "SIGABRT", "SIGTERM"])
@pytest.mark.parametrize("task", ["hang", "count"])
def test_a_worker_ended_from_outside_is_told_within_two_seconds_and_back_in_three(
    worker: Worker, name: str, task: str
) -> None:
    sent = {}

    def kill() -> None:
        time.sleep(0.5)
        assert worker.process_id is not None
        os.kill(worker.process_id, getattr(signal, name))
        sent["at"] = time.monotonic()

    worker.call("echo", {})
    killer = threading.Thread(target=kill)
    killer.start()
    with pytest.raises(Problem) as caught:
        worker.call(task, {})
    told = time.monotonic() - sent["at"]
    killer.join()
    worker.call("echo", {})
    back = time.monotonic() - sent["at"]
    assert told < 2, f"{name} was told after {told:.2f} s"
    assert back < told + 3, f"the worker was back after {back:.2f} s"
    assert "Reading the file" in caught.value.message


def test_the_memory_cap_holds(worker: Worker) -> None:
    with pytest.raises(Problem, match="needs more than the 1 GB of memory"):
        worker.call("swallow", {})
    assert worker.call("echo", {"still": "here"}).value == {"still": "here"}


def test_the_deadline_holds_even_against_code_that_keeps_the_interpreter_lock(worker: Worker) -> None:
    worker.call("echo", {})
    start = time.monotonic()
    with pytest.raises(Problem, match=r"took longer than 0\.5 seconds"):
        worker.call("hang", {}, seconds=0.5)
    assert time.monotonic() - start < 2


@pytest.mark.alone
@pytest.mark.parametrize("task", ["hang", "count"])
def test_cancelling_is_acknowledged_within_100_ms(worker: Worker, task: str) -> None:
    worker.call("echo", {})
    delays = []
    for wait in (0.0, 0.05, 0.3):
        progress = Progress()
        asked = {}

        def cancel(
            progress: Progress = progress, asked: dict[str, float] = asked, wait: float = wait
        ) -> None:
            time.sleep(wait)
            asked["at"] = time.monotonic()
            progress.cancel()

        thread = threading.Thread(target=cancel)
        thread.start()
        with pytest.raises(Cancelled):
            worker.call(task, {}, progress=progress)
        delays.append(time.monotonic() - asked["at"])
        thread.join()
    assert sorted(delays)[1] < 0.1, delays


def test_progress_arrives_and_may_cancel(worker: Worker) -> None:
    seen = []

    def on_report(done: int, total: int, text: str) -> None:
        seen.append((done, total, text))
        if len(seen) == 3:
            progress.cancel()

    progress = Progress(on_report)
    with pytest.raises(Cancelled):
        worker.call("count", {}, progress=progress)
    assert len(seen) == 3
    assert seen[-1][1:] == (1000, "counting")


def test_a_stopped_worker_does_not_block_a_large_request(worker: Worker) -> None:
    worker.call("echo", {})
    assert worker.process_id is not None
    os.kill(worker.process_id, signal.SIGSTOP)
    start = time.monotonic()
    with pytest.raises(Problem, match="suspended"):
        worker.call("echo", {}, [pa.table({"a": np.zeros(1_000_000)})])
    assert time.monotonic() - start < 2


def test_an_unguarded_user_script_is_not_run_again(tmp_path: Path) -> None:
    script = tmp_path / "mine.py"
    data = tmp_path / "t.csv"
    data.write_text("a,b\n1,x\n2,y\n", encoding="utf-8")
    (tmp_path / "json.py").write_text("raise SystemExit('shadowed')", encoding="utf-8")
    script.write_text(
        "import sys; sys.path.pop(0)\n"
        "print('once')\n"
        "from studio import workers\n"
        f"print(workers.run('reference', {{'path': {str(data)!r}}}).tables[0].num_rows)\n",
        encoding="utf-8",
    )
    root = str(Path(workers.__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": root},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["once", "2"], done.stderr


def test_a_worker_dies_with_its_owner(tmp_path: Path) -> None:
    code = (
        "import os, sys\nfrom studio.workers import Worker\nfrom tests.reference.worker_probe import TASKS\n"
        f"w = Worker(command={PROBE!r}, tasks=TASKS)\nw.call('echo', {{}})\nprint(w.process_id, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    process_id = int(done.stdout)
    end = time.monotonic() + 2
    while time.monotonic() < end:
        try:
            os.kill(process_id, 0)
        except ProcessLookupError:
            return
        with open(f"/proc/{process_id}/stat", encoding="ascii") as stat:
            if stat.read().rpartition(")")[2].split()[0] == "Z":
                return
        time.sleep(0.02)
    pytest.fail("the worker outlived its owner by two seconds")


def test_no_temporary_file_is_left(worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with Worker(Limits(1 << 30, 60), command=PROBE, tasks=TASKS) as fresh:
        fresh.call("echo", {}, [pa.table({"a": [1]})])
        with pytest.raises(Problem):
            fresh.call("crash", {"signal": int(signal.SIGABRT)})
    assert list(tmp_path.iterdir()) == []
