"""Sessions killed at random: at most the last few edits are lost, damage is said, nothing loops (test D9)."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from studio.app.folders import Folders, folders_in
from studio.app.keeping import Autosave
from studio.app.store import Store
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table
from studio.model.files import load
from studio.model.saving import save_document
from studio.problems import Problem
from tests.app.killed_session import KEPT_EVERY, states

ROOT = Path(__file__).resolve().parents[2]
START = Document(
    name="Start",
    tables=(
        Table(id="t", name="t", columns=(Column(id="a", name="a", generator=generator(kind="normal")),)),
    ),
)


def killed(folders: Folders, path: Path, seed: int) -> int:
    """Run a session until a random moment, and kill it; the number of edits that it had told to be kept."""
    if not path.exists():
        save_document(START, path)
    home = folders.data.parent
    command = [sys.executable, "-m", "tests.app.killed_session", str(home), str(path), str(seed)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = 0
    for _ in range(random.Random(seed).randrange(1, 12)):
        told = int(process.stdout.readline())
    process.kill()
    rest, _ = process.communicate()
    complete = [int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    return max([told, *complete])


def left_behind(folders: Folders) -> tuple[Autosave, ...]:
    store = Store(folders=folders)
    return store.recoverable()


def check_recovered(document: Document, seed: int, told: int) -> None:
    """What came back is the work of an edit no earlier than the last one that was told to be kept."""
    every = states(START, seed, told + 3 * KEPT_EVERY)
    assert document in every[told:], "work was lost that had been kept"


@pytest.mark.parametrize("seed", range(3))
def test_at_most_a_few_edits_are_lost(tmp_path: Path, seed: int) -> None:
    _one_life(tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 160))
def test_at_most_a_few_edits_are_lost_many_times(tmp_path: Path, seed: int) -> None:
    _one_life(tmp_path, seed)


def _one_life(tmp_path: Path, seed: int) -> None:
    folders, path = folders_in(tmp_path / "home"), tmp_path / "a.studio.json"
    told = killed(folders, path, seed)
    assert load(path) == START, "the session never saved"
    store = Store(folders=folders)
    opened = store.open(path)
    assert opened.holder is not None and opened.holder.state == "stale"
    (autosave,) = opened.recoverable
    store.recover(autosave)
    check_recovered(store.document, seed, told)
    store.undo()
    assert store.document == START, "recovering can be undone"
    store.redo()
    store.save()
    store.close()
    assert left_behind(folders) == ()
    assert not list(path.parent.glob(".a.studio.json-*")), "no stray file"


def test_a_crash_while_recovering_loses_nothing(tmp_path: Path) -> None:
    folders, path = folders_in(tmp_path / "home"), tmp_path / "a.studio.json"
    told = killed(folders, path, 7)
    first = Store(folders=folders)
    (autosave,) = first.open(path).recoverable
    first.recover(autosave)
    # It dies here: its own autosave is still there, and is that of a session that does not run.
    own = first._autosave_file()
    own.write_text(own.read_text("utf-8").replace(first._myself.host, "another-host"), "utf-8")
    second = Store(folders=folders)
    second.open(path)
    (again,) = second.recoverable()
    second.recover(again)
    check_recovered(second.document, 7, told)
    second.close()


@pytest.mark.parametrize("damage", ["main", "autosave", "both"])
def test_damage_is_said_and_what_is_whole_comes_back(tmp_path: Path, damage: str) -> None:
    folders, path = folders_in(tmp_path / "home"), tmp_path / "a.studio.json"
    told = killed(folders, path, 11)
    (autosave,) = left_behind(folders)
    if damage != "autosave":
        path.write_bytes(path.read_bytes()[:-30])  # and newer than the autosave
    if damage != "main":
        autosave.file.write_bytes(autosave.file.read_bytes()[:-30])
    for _ in range(2):  # a second start is like the first
        store = Store(folders=folders)
        if damage == "autosave":
            assert store.open(path).recoverable == () and store.document == START
        else:
            with pytest.raises(Problem) as problem:
                store.open(path)
            assert str(path) in str(problem.value) or path.name in str(problem.value)
            assert len(store.recoverable()) == (1 if damage == "main" else 0)
        store.close()
    if damage == "main":
        store = Store(folders=folders)
        store.recover(store.recoverable()[0])
        check_recovered(store.document, 11, told)
        store.save_as(tmp_path / "b.studio.json")
        store.close()


def test_two_files_of_one_name_get_their_own_work_back(tmp_path: Path) -> None:
    folders = folders_in(tmp_path / "home")
    told = {}
    for seed, name in ((21, "one"), (22, "two")):
        (tmp_path / name).mkdir()
        told[name] = killed(folders, tmp_path / name / "same.studio.json", seed)
    for seed, name in ((22, "two"), (21, "one")):
        store = Store(folders=folders)
        (autosave,) = store.open(tmp_path / name / "same.studio.json").recoverable
        store.recover(autosave)
        check_recovered(store.document, seed, told[name])
        store.save()
        store.close()
