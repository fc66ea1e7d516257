"""Settings survive, and whatever is wrong with their file the studio starts and says what was reset (test G10)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from studio.app.folders import Folders, folders_in, user_folders
from studio.app.settings import RECENT_KEPT, Settings, SettingsFile
from studio.model.document import Reference
from studio.problems import Problem


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_in(tmp_path / "home")


def write(folders: Folders, data: bytes) -> None:
    folders.config.mkdir(parents=True, exist_ok=True)
    (folders.config / "settings.json").write_bytes(data)


def test_settings_come_back(folders: Folders) -> None:
    file = SettingsFile(folders)
    assert (file.values, file.resets) == (Settings(), ())
    file.change(theme="dark", panels={"outline": "abc"})
    again = SettingsFile(folders)
    assert (again.values.theme, again.values.panels, again.resets) == ("dark", {"outline": "abc"}, ())


def test_two_studios_do_not_undo_each_others_settings(folders: Folders) -> None:
    first, second = SettingsFile(folders), SettingsFile(folders)
    first.change(theme="dark")
    second.change(autosave_seconds=30)
    first.opened(Path("/a.studio.json"))
    second.opened(Path("/b.studio.json"))
    values = SettingsFile(folders).values
    assert (values.theme, values.autosave_seconds) == ("dark", 30)
    assert [Path(path).name for path in values.recent] == ["b.studio.json", "a.studio.json"]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"theme": NaN', b"[" * 100_000, bytes(5 << 20), b'"text"'],
    ids=["empty", "half", "list", "null", "bytes", "cut", "deep", "large", "text"],
)
def test_a_damaged_file_gives_the_usual_settings_and_says_so(folders: Folders, data: bytes) -> None:
    write(folders, data)
    file = SettingsFile(folders)
    assert file.values == Settings()
    assert file.resets == ("The settings file was damaged; all settings are back to the usual ones.",)
    file.change(theme="light")
    assert SettingsFile(folders).resets == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "purple"), ("recent", "a"), ("recent", [1]), ("versions_kept", -1), ("versions_kept", "10"),
     ("autosave_seconds", 0), ("autosave_seconds", 1e400), ("panels", []), ("windows", None), ("references", {"a": 1})],
)  # fmt: skip
def test_one_unusable_value_is_reset_alone_and_named(folders: Folders, name: str, value: Any) -> None:
    write(
        folders,
        json.dumps({"theme": "dark", "autosave_seconds": 33, "from_the_future": 1, name: value}).encode(),
    )
    file = SettingsFile(folders)
    expected = {"theme": "dark", "autosave_seconds": 33}
    expected.pop(name, None)
    assert file.values == Settings.model_validate(expected)
    assert file.resets == (
        f'The setting "{name.replace("_", " ")}" could not be used and is back to the usual one.',
    )


def test_several_unusable_values_are_all_named(folders: Folders) -> None:
    write(folders, b'{"theme": 1, "recent": {}, "autosave_seconds": 9}')
    file = SettingsFile(folders)
    assert file.values == Settings(autosave_seconds=9)
    assert sorted(reset.split('"')[1] for reset in file.resets) == ["recent", "theme"]


def test_recent_documents_are_few_and_the_latest_comes_first(folders: Folders) -> None:
    file = SettingsFile(folders)
    for i in range(RECENT_KEPT + 5):
        file.opened(Path(f"/shop-{i}.studio.json"))
    file.opened(Path("/shop-10.studio.json"))
    names = [Path(path).name for path in SettingsFile(folders).values.recent]
    assert names[:3] == ["shop-10.studio.json", "shop-16.studio.json", "shop-15.studio.json"]
    assert len(names) == len(set(names)) == RECENT_KEPT
    file.forget(Path("/shop-16.studio.json"))
    assert "shop-16.studio.json" not in [Path(path).name for path in SettingsFile(folders).values.recent]


def test_a_reference_is_found_by_its_hash_and_can_be_forgotten(folders: Folders, tmp_path: Path) -> None:
    reference = Reference(file="adult.csv", sha256="a" * 64, rows=3)
    file = SettingsFile(folders)
    assert file.reference_path(reference) is None
    file.remember_reference(reference, tmp_path / "adult.csv")
    file.remember_reference(reference, tmp_path / "moved" / "adult.csv")
    assert SettingsFile(folders).reference_path(reference) == tmp_path / "moved" / "adult.csv"
    file.forget_reference(reference)
    assert SettingsFile(folders).reference_path(reference) is None
    assert "adult" not in file.path.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_told_and_the_session_goes_on(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("", encoding="utf-8")
    file = SettingsFile(folders_in(tmp_path / "home"))
    assert file.values == Settings()
    with pytest.raises(Problem, match="could not be kept"):
        file.change(theme="dark")
    assert file.values.theme == "dark"


def test_the_folders_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STUDIO_FOLDER", str(tmp_path))
    assert user_folders() == folders_in(tmp_path)
    monkeypatch.delenv("STUDIO_FOLDER")
    found = user_folders()
    assert len({found.config, found.data, found.cache}) == 3
    assert all("data-synthesis-studio" in str(path) for path in (found.config, found.data, found.cache))


@pytest.mark.skipif(os.name == "nt", reason="homes are told by HOME only on POSIX")
@pytest.mark.parametrize("home", ["", "~nobody-of-that-name", "file/home", "/dev/null"])
def test_a_user_without_a_home_gets_a_studio_and_no_stray_folder(tmp_path: Path, home: str) -> None:
    code = (
        "from studio.app.folders import user_folders\nfrom studio.app.settings import SettingsFile\n"
        "from studio.app.store import Store\nfrom studio.model.edits import SetDocument\nfrom pathlib import Path\n"
        "settings = SettingsFile(user_folders())\nstore = Store(settings=settings)\n"
        "store.save_as(Path('a.studio.json'))\nstore.edit(SetDocument('seed', 1))\nstore.save()\nstore.close()\n"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    (tmp_path / "file").touch()
    home = str(tmp_path / home) if home.startswith("file") else home
    environment |= {"HOME": home, "PYTHONPATH": str(Path(__file__).parents[2])}
    if not home:
        del environment["HOME"]
        environment["STUDIO_FOLDER"] = "/dev/null/studio"
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.studio.json", "file"]
