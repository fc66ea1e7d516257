"""What Qt needs of Linux: found missing, installed by root, otherwise named with the one command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring these libraries")


@pytest.fixture
def libraries(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("system_libraries")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs, empty at first."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def plant_program(folder: Path, name: str, text: str = "exit 0") -> None:
    (folder / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    (folder / name).chmod(0o755)


def missing(libraries: ModuleType, name: str = "libplanted-missing.so.1") -> object:
    return libraries.Need(name, "libplanted1", "planted", "planted-libs", "libplanted-1")


def test_a_library_that_is_there_is_not_missed(libraries: ModuleType) -> None:
    assert not missing(libraries, "libc.so.6").missing()  # type: ignore[attr-defined]
    assert missing(libraries).missing()  # type: ignore[attr-defined]
    libraries.provide([missing(libraries, "libc.so.6")], "the window")


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "sudo apt-get install -y libplanted1"),
        ("dnf", "sudo dnf install -y planted"),
        ("pacman", "sudo pacman -S --needed planted-libs"),
        ("zypper", "sudo zypper install -y libplanted-1"),
    ],
)
def test_a_person_gets_the_one_command(
    libraries: ModuleType, programs: Path, monkeypatch: pytest.MonkeyPatch, manager: str, command: str
) -> None:
    plant_program(programs, manager)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(libraries.SetupFailed) as caught:
        libraries.provide([missing(libraries)], "the window")
    assert str(caught.value) == f"The window needs libplanted-missing.so.1. Install it with:\n  {command}"


def test_an_unknown_system_gets_all_commands(libraries: ModuleType, programs: Path) -> None:
    text = libraries.advice([missing(libraries), missing(libraries)])
    assert [line.split()[1] for line in text.splitlines()[1:]] == ["apt-get", "dnf", "pacman", "zypper"]
    assert text.count("libplanted1") == 1


def test_root_installs_what_is_missing_after_one_update(
    libraries: ModuleType, programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "calls"
    plant_program(
        programs, "apt-get", f'echo "$@" >> "{log}"\ncase $1 in install) : > "{programs}/planted-tool";; esac'
    )
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    tool = libraries.Need("planted-tool", "planted-tool-package", "", "", "")
    monkeypatch.setattr(type(tool), "missing", lambda self: not (programs / self.file).exists())
    libraries.provide([tool], "the test")
    assert log.read_text("utf-8").splitlines() == [
        "update -q",
        "install -y -q --no-install-recommends planted-tool-package",
    ]


def test_a_failing_installation_is_told(
    libraries: ModuleType, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant_program(programs, "apt-get", "exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(libraries.SetupFailed, match="apt-get update -q` failed with exit code 100"):
        libraries.provide([missing(libraries)], "the window")


def test_only_a_display_asks_for_the_libraries_of_a_display(libraries: ModuleType) -> None:
    assert libraries.needs_of_window({}) == ()
    assert libraries.needs_of_window({"QT_QPA_PLATFORM": "offscreen"}) == libraries.IMPORT
    assert libraries.needs_of_window({"DISPLAY": ":0"}) == libraries.IMPORT + libraries.WINDOW
    assert libraries.needs_of_window({"WAYLAND_DISPLAY": "wayland-0"}) == libraries.IMPORT + libraries.WINDOW
