"""Whatever is wrong with the user's own folders, the program starts, says what was reset, and saves (test G10)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.app.locking import lock_file
from studio.model.saving import save_document
from tests.model.documents import small

ROOT = Path(__file__).resolve().parents[2]


def session(tmp_path: Path, *arguments: Path, **environment: str) -> dict[str, object]:
    """A second process that works in these folders; it must end well and leave nothing on the terminal."""
    tmp_path.mkdir(exist_ok=True)
    usual = {"STUDIO_FOLDER": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    full = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | usual | environment
    full = {name: value for name, value in full.items() if value}
    design = tmp_path / "saved.studio.json"
    command = [sys.executable, "-m", "tests.gui.odd_start", str(design), *map(str, arguments)]
    done = subprocess.run(
        command, cwd=ROOT, env=full, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr[-2000:]
    result: dict[str, object] = json.loads(done.stdout.strip().splitlines()[-1])
    assert result["saved"] and design.exists() and result["theme"] == "dark"
    return result


def config(tmp_path: Path, data: bytes) -> None:
    folder = tmp_path / "home" / "config"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_bytes(data)


def _settings_are_no_json(tmp_path: Path) -> None:
    config(tmp_path, b"\x00\xff{{{")


def _settings_are_a_folder(tmp_path: Path) -> None:
    (tmp_path / "home" / "config" / "settings.json").mkdir(parents=True)


def _lists_are_no_lists(tmp_path: Path) -> None:
    config(tmp_path, b'{"recent": 7, "pinned": [1], "windows": {"a": 2}, "autosave_seconds": 33}')


def _recent_names_what_is_gone(tmp_path: Path) -> None:
    config(tmp_path, json.dumps({"recent": ["/nowhere/a.studio.json", "", "\u0000", "x" * 5000]}).encode())


def _folders_are_files(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    for name in ("data", "cache", "config"):
        (tmp_path / "home" / name).write_text("a file where a folder should be")


def _what_is_kept_is_damaged(tmp_path: Path) -> None:
    for name in ("autosave", "versions", "crashes"):
        folder = tmp_path / "home" / "data" / name
        folder.mkdir(parents=True)
        (folder / "untitled.abc.json").write_bytes(b'{"format": "studio-autosave", "document": [')
        (folder / "odd").mkdir()


@pytest.mark.parametrize(
    ("prepare", "words"),
    [
        (_settings_are_no_json, "all settings are back"),
        (_settings_are_a_folder, "could not be read"),
        (_lists_are_no_lists, '"recent"'),
        (_recent_names_what_is_gone, ""),
        (_folders_are_files, "Unsaved work could not be kept aside"),
        (_what_is_kept_is_damaged, ""),
    ],
)
def test_the_studio_starts_and_says_what_was_reset(
    tmp_path: Path, prepare: Callable[[Path], None], words: str
) -> None:
    prepare(tmp_path)
    said = str(session(tmp_path)["said"])
    assert words in said
    if prepare is _lists_are_no_lists:
        assert '"pinned"' in said and '"windows"' in said


@pytest.mark.parametrize("damage", [b"", b"\xff\x00", b"[1, 2", b'{"host": 5, "process": "x"}'])
def test_a_damaged_lock_is_said_and_never_fatal(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "held.studio.json"
    save_document(small(), path)
    lock_file(path).write_bytes(damage)
    assert "damaged lock" in str(session(tmp_path, path)["said"])


def test_without_a_home(tmp_path: Path) -> None:
    """A home that does not exist and cannot be made, as for a service: nothing is kept, everything works."""
    said = session(tmp_path, STUDIO_FOLDER="", HOME="/proc/nobody", USERPROFILE="/proc/nobody")["said"]
    assert "could not be kept" in str(said)


@pytest.mark.skipif(os.name == "nt", reason="homes are told by HOME only on POSIX")
def test_a_home_that_is_no_path_is_none(tmp_path: Path) -> None:
    """The account's own home is not taken instead: nothing was asked to be written there."""
    said = session(tmp_path, STUDIO_FOLDER="", HOME="~nobody-of-that-name")["said"]
    assert "could not be kept" in str(said)


def test_with_a_home_that_can_only_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config(tmp_path, b'{"autosave_seconds": 33}')
    home = tmp_path / "home"
    for folder in (home / "config", home):
        folder.chmod(0o555)
    try:
        (home / "probe").write_text("x")
    except OSError:
        said = str(session(tmp_path)["said"])
        assert "could not be kept" in said and "usual" not in said
    else:
        (home / "probe").unlink()
        with capsys.disabled():
            print(
                "\n\033[31mNot tried here: permissions do not bind this user, so no home is read-only.\033[0m"
            )
    finally:
        for folder in (home, home / "config"):
            folder.chmod(0o755)
