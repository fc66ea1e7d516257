"""`packaging/run.py` from nothing to a started studio, in real environments of a small house."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from studio.__main__ import wants_window
from tests.packaging.conftest import write_lock


def start(house: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Start the small studio by its script."""
    command = [sys.executable, str(house / "packaging" / "run.py"), *arguments]
    return subprocess.run(
        command, cwd=cwd or house.parent, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def test_a_house_is_set_up_once_moved_and_brought_up_to_date(house: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "work in hand"
    elsewhere.mkdir()
    # Names of the studio and of the standard library in the working folder must not get in the way.
    (elsewhere / "studio").mkdir()
    for name in ("json.py", "tiny.py", "studio/__init__.py", "studio/__main__.py"):
        (elsewhere / name).write_text("raise SystemExit('the wrong file')\n", "utf-8")

    first = start(house, "a", "b c", cwd=elsewhere)
    assert (first.returncode, first.stdout) == (2, f"one|{elsewhere}|a|b c\n"), first.stderr
    assert "Setting up" in first.stderr and "minutes" in first.stderr

    kept = house / ".venv" / "kept"
    kept.touch()
    again = start(house, "x", cwd=elsewhere)
    assert (again.returncode, again.stdout, again.stderr) == (1, f"one|{elsewhere}|x\n", "")

    write_lock(house, "three")
    newer = start(house, "x", cwd=elsewhere)
    assert newer.stdout == f"three|{elsewhere}|x\n"
    assert "up to date" in newer.stderr and kept.exists()

    moved = house.with_name("the studio, moved")
    house.rename(moved)
    write_lock(moved, "three")
    after = start(moved, "x", cwd=elsewhere)
    assert (after.returncode, after.stdout) == (1, f"three|{elsewhere}|x\n"), after.stderr
    assert "Setting up" in after.stderr and not (moved / ".venv" / "kept").exists()


def test_a_broken_environment_is_not_used(script: Callable[[str], ModuleType], tmp_path: Path) -> None:
    module = script("setup_environment")
    wanted = module._wanted(module.RUN_LOCKS, module.ROOT)
    assert module._reusable(Path(sys.prefix), wanted)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(tmp_path / "gone")
    assert not module._reusable(tmp_path, wanted)


def test_a_killed_set_up_is_made_good_by_the_next(house: Path) -> None:
    command = [sys.executable, str(house / "packaging" / "run.py"), "x"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True) as process:
        deadline = time.monotonic() + 60
        while not (house / ".venv" / "bin" / "python").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
    torn = house / ".venv" / "torn"
    torn.touch()
    assert (house / ".venv.lock").read_bytes()
    done = start(house, "x")
    assert (done.returncode, done.stdout) == (1, f"one|{house.parent}|x\n"), done.stderr
    assert not torn.exists()
    assert (house / ".venv.lock").read_bytes() == b""


def test_two_starts_at_once_set_up_once(house: Path) -> None:
    command = [sys.executable, str(house / "packaging" / "run.py"), "x"]
    pair = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120) for process in pair]
    assert [process.returncode for process in pair] == [1, 1]
    assert sum("Setting up" in stderr for _, stderr in said) == 1
    assert sum("waiting for it" in stderr for _, stderr in said) == 1
    assert [stdout.partition("|")[0] for stdout, _ in said] == ["one", "one"]


def test_a_python_without_venv_is_told_what_to_install(
    script: Callable[[str], ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = script("setup_environment")
    monkeypatch.setattr(module.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(module.SetupFailed, match=r"sudo apt-get install python3\.\d+-venv"):
        module._create(tmp_path / ".venv")


def install_here(module: ModuleType, lock: Path) -> str:
    """The sentence with which installing a lock into the environment of this test fails."""
    with pytest.raises(module.SetupFailed) as caught:
        module._install(Path(sys.prefix), [lock])
    return str(caught.value)


def test_a_false_hash_is_refused_in_words(house: Path, script: Callable[[str], ModuleType]) -> None:
    write_lock(house, digest="0" * 64)
    told = install_here(script("setup_environment"), house / "packaging" / "requirements.txt")
    assert "its hash differs" in told


def test_no_network_is_told_in_words(
    tmp_path: Path, script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text(f"tiny==2.0 --hash=sha256:{'0' * 64}\n", "utf-8")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:1/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    assert "did not answer" in install_here(script("setup_environment"), lock)


def test_an_unwritable_folder_is_told_in_words(house: Path) -> None:
    (house / ".venv.lock").mkdir()
    done = start(house, "x")
    assert done.returncode == 1
    assert "cannot be set up: Is a directory" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")
def test_interrupting_the_studio_ends_with_130(house: Path) -> None:
    # Whoever runs the tests in the background may have let them ignore interrupts.
    code = (
        "import run, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "sys.exit(run.start(sys.executable, ['wait']))"
    )
    environ = dict(os.environ, PYTHONPATH=os.pathsep.join((str(house / "packaging"), str(house))))
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None and process.stdout.readline() == "waiting\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 130


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk is full",
        ),
        ("NameResolutionError(...)\nERROR: No matching distribution found for numpy==2.4", "did not answer"),
        ("ERROR: No matching distribution found for numpy==2.4", "There is no numpy==2.4 for Python 3."),
        ("something else", "its own words stand above"),
    ],
)
def test_what_pip_says_becomes_a_sentence(
    script: Callable[[str], ModuleType], tmp_path: Path, output: str, words: str
) -> None:
    assert words in script("setup_environment").pip_failure(output, tmp_path / ".venv")


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["orders.studio.json"], True),
        (["folder/adult"], True),
        (["templates"], False),
        (["template:retail"], False),
        (["--help"], False),
        (["check", "orders.studio.json"], False),
    ],
)
def test_only_the_window_asks_for_its_libraries(
    script: Callable[[str], ModuleType], arguments: list[str], window: bool
) -> None:
    assert script("run").opens_window(arguments) is window
    assert wants_window(arguments) is window
