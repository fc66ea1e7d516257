"""What every test may rely on: no display needed, no trace in the user's folders, no thread left behind."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

_JOIN_S = 2.0
_OURS = ("STUDIO_", "QT_", "XDG_", "MPL", "LANG", "LC_", "TZ")


def pytest_configure(config: pytest.Config) -> None:
    """Settle platform and language before anything imports Qt or Matplotlib; only the long form searches at random."""
    wanted = str(config.getoption("markexpr", ""))
    if not _asks_for("xvfb", wanted):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["MPLBACKEND"] = "Agg"
    os.environ["LANGUAGE"] = "en"
    hypothesis.settings.register_profile("short", deadline=None, derandomize=True, database=None)
    hypothesis.settings.register_profile("long", deadline=None)
    hypothesis.settings.load_profile("long" if _asks_for("long", wanted) else "short")


def _asks_for(mark: str, expression: str) -> bool:
    return mark in expression and f"not {mark}" not in expression


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the shared test data."""
    return Path(__file__).parent / "data"


@pytest.fixture(autouse=True)
def _same_environment() -> Iterator[None]:
    """Fail a test that leaves the environment of the process other than it found it."""
    before = _environment()
    yield
    left = {name for name, _ in before ^ _environment()}
    assert not left, f"environment left changed: {', '.join(sorted(left))}"


def _environment() -> set[tuple[str, str]]:
    """What the studio and Qt go by; libraries keep notes of their own in the environment."""
    return {(name, value) for name, value in os.environ.items() if name.startswith(_OURS)}


@pytest.fixture(autouse=True)
def _own_folders(
    _same_environment: None, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings, data and caches of a test go to folders of its own, made by whoever writes there first."""
    home = tmp_path_factory.getbasetemp() / f"home-{time.monotonic_ns()}"
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    """Fail a test that leaves a thread running; execnet's own carry xdist's messages."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + _JOIN_S
    leaked = [thread for thread in threading.enumerate() if thread not in before and _is_ours(thread)]
    for thread in leaked:
        thread.join(max(0.0, deadline - time.monotonic()))
    names = [thread.name for thread in leaked if thread.is_alive()]
    assert not names, f"threads left running: {', '.join(names)}"


def _is_ours(thread: threading.Thread) -> bool:
    return not type(thread).__module__.startswith("execnet") and "execnet" not in thread.name
