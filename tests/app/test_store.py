"""The store: undo and redo with labels, drags as one step, the edited mark, observers, files, autosave."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.app import keeping
from studio.app.folders import folders_in
from studio.app.settings import SettingsFile
from studio.app.store import Change, Store, with_extension
from studio.generators.registry import generator
from studio.model.document import Document
from studio.model.edits import (
    AddColumn,
    Batch,
    MoveColumn,
    RemoveColumn,
    SetColumn,
    SetDocument,
    SetGenerator,
    SetParameters,
    duplicate_column,
)
from studio.model.files import dumps, load
from studio.problems import Problem
from tests.model.documents import small


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    folders = folders_in(tmp_path / "home")
    made = Store(small(), folders=folders, settings=SettingsFile(folders))
    yield made
    made.close()


def age(store: Store) -> float:
    return store.document.tables[0].column("a1").generator.mean  # type: ignore[attr-defined, no-any-return]


def test_undo_and_redo_carry_labels(store: Store) -> None:
    start = store.document
    assert (store.undo_label, store.redo_label) == ("", "")
    assert not store.undo() and not store.redo()
    store.edit(SetParameters("a1", {"mean": 40}))
    store.edit(RemoveColumn("b2"))
    end = store.document
    assert store.history_labels() == (("Remove Größe", "Change mean of age"), ())
    assert store.undo()
    assert (store.undo_label, store.redo_label) == ("Change mean of age", "Remove Größe")
    assert store.undo()
    assert store.document == start
    assert store.history_labels() == ((), ("Change mean of age", "Remove Größe"))
    assert store.redo() and store.redo()
    assert dumps(store.document) == dumps(end)


def test_a_new_edit_drops_what_was_undone(store: Store) -> None:
    store.edit(SetDocument("seed", 1))
    store.undo()
    store.edit(SetDocument("seed", 2))
    assert store.redo_label == ""
    assert not store.redo()
    assert store.document.seed == 2


def test_a_refused_edit_and_one_that_changes_nothing_leave_no_step(store: Store) -> None:
    heard: list[Change] = []
    store.observe(heard.append)
    with pytest.raises(Problem):
        store.edit(SetParameters("a1", {"deviation": -1}))
    store.edit(SetParameters("a1", {"mean": 38.5}))
    store.edit(SetDocument("seed", 7))
    store.edit(MoveColumn("a1", 0))
    assert (store.undo_label, heard, store.edited, store.edits) == ("", [], False, 0)


def test_a_drag_is_one_step(store: Store) -> None:
    store.edit(SetDocument("seed", 1))
    with store.gesture():
        for i in range(50):
            store.edit(SetParameters("a1", {"mean": 40 + i}))
            assert age(store) == 40 + i
    assert store.history_labels()[0] == ("Change mean of age", "Change the seed to 1")
    store.undo()
    assert age(store) == 38.5
    store.redo()
    assert age(store) == 89


def test_two_drags_are_two_steps_and_edits_outside_do_not_merge(store: Store) -> None:
    for target in (41, 42):
        with store.gesture():
            store.edit(SetParameters("a1", {"mean": target - 1}))
            store.edit(SetParameters("a1", {"mean": target}))
    store.edit(SetParameters("a1", {"mean": 50}))
    store.edit(SetParameters("a1", {"mean": 51}))
    means = []
    while store.undo():
        means.append(age(store))
    assert means == [50, 42, 41, 38.5]


def test_different_edits_of_a_drag_are_undone_together(store: Store) -> None:
    start = store.document
    with store.gesture():
        store.edit(SetParameters("a1", {"mean": 1}))
        store.edit(Batch((SetColumn("b2", "missing", 0.3), SetColumn("d4", "missing", 0.3))))
        store.edit(Batch((SetColumn("b2", "missing", 0.4), SetColumn("d4", "missing", 0.4))))
        store.edit(SetParameters("a1", {"mean": 2}))
        store.edit(SetGenerator("a1", generator(kind="boolean")))
        store.edit(duplicate_column(store.document, "a1"))
        store.edit(RemoveColumn("b2"))
    end = store.document
    assert store.history_labels()[0] == ("Change mean of age",)
    store.undo()
    assert dumps(store.document) == dumps(start)
    store.redo()
    assert dumps(store.document) == dumps(end)


def test_a_renaming_drag_is_named_by_its_end(store: Store) -> None:
    with store.gesture():
        for name in ("y", "ye", "years"):
            store.edit(SetColumn("a1", "name", name))
    assert store.undo_label == "Rename age to years"


def test_a_drag_back_to_its_start_leaves_no_step(store: Store) -> None:
    with store.gesture():
        store.edit(SetParameters("a1", {"mean": 60}))
        store.edit(SetParameters("a1", {"mean": 38.5}))
    assert (store.undo_label, store.edited) == ("", False)


def test_a_cancelled_drag_goes_back(store: Store) -> None:
    store.edit(SetDocument("seed", 1))
    start = store.document
    store.begin_gesture()
    store.edit(SetParameters("a1", {"mean": 60}))
    store.edit(RemoveColumn("b2"))
    store.cancel_gesture()
    assert (store.document, store.undo_label, store.redo_label) == (start, "Change the seed to 1", "")
    with pytest.raises(KeyError), store.gesture():
        store.edit(SetParameters("a1", {"mean": 60}))
        raise KeyError
    assert (store.document, store.undo_label) == (start, "Change the seed to 1")


def test_undo_in_the_middle_of_a_drag_takes_back_the_drag(store: Store) -> None:
    start = store.document
    store.begin_gesture()
    store.edit(SetParameters("a1", {"mean": 60}))
    store.edit(SetParameters("a1", {"mean": 61}))
    store.undo()
    assert store.document == start
    store.edit(SetParameters("a1", {"mean": 62}))
    store.end_gesture()
    store.undo()
    assert store.document == start


def test_the_history_is_bounded(tmp_path: Path) -> None:
    store = Store(small(), folders=folders_in(tmp_path), history_limit=10)
    for seed in range(100, 150):
        store.edit(SetDocument("seed", seed))
    while store.undo():
        pass
    assert store.document.seed == 139
    assert store.edited


def test_the_edited_mark_follows_the_saved_state(store: Store, tmp_path: Path) -> None:
    assert not store.edited
    store.edit(SetDocument("seed", 1))
    assert store.edited
    store.save_as(tmp_path / "a.studio.json")
    assert not store.edited
    store.undo()
    assert store.edited, "the saved state is the later one"
    store.redo()
    assert not store.edited
    store.edit(SetDocument("seed", 2))
    store.edit(SetDocument("seed", 1))
    assert not store.edited, "set back by hand is as good as undone"


def test_observers_hear_every_change_in_order_and_can_stop(store: Store, tmp_path: Path) -> None:
    heard: list[tuple[str, str, bool]] = []
    stop = store.observe(
        lambda change: heard.append((change.reason, change.label, change.after is store.document))
    )
    store.edit(SetDocument("seed", 1))
    store.undo()
    store.redo()
    store.save_as(tmp_path / "a.studio.json")
    store.open(tmp_path / "a.studio.json")
    store.new()
    assert heard == [
        ("edit", "Change the seed to 1", True),
        ("undo", "Change the seed to 1", True),
        ("redo", "Change the seed to 1", True),
        ("save", "", True),
        ("open", "", True),
        ("new", "", True),
    ]
    stop()
    stop()
    store.edit(SetDocument("seed", 5))
    assert len(heard) == 6


def test_an_observer_that_edits_or_fails_does_not_disturb_the_others(store: Store) -> None:
    first: list[int] = []
    last: list[int] = []

    def follow(change: Change) -> None:
        if change.after.seed < 3:
            store.edit(SetDocument("seed", change.after.seed + 1))

    def fail(change: Change) -> None:
        raise ArithmeticError

    store.observe(lambda change: first.append(change.after.seed))
    store.observe(follow)
    store.observe(fail)
    store.observe(lambda change: last.append(change.after.seed))
    with pytest.raises(ArithmeticError):
        store.edit(SetDocument("seed", 1))
    assert first == last == [1, 2, 3]


def test_open_save_and_save_as(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="has no file yet"):
        store.save()
    first, second = tmp_path / "a.studio.json", tmp_path / "b.studio.json"
    assert store.save_as(first) == ()
    store.edit(SetDocument("seed", 1))
    assert store.save_as(second) == ()
    assert (store.path, load(first).seed, load(second).seed) == (second, 7, 1)
    assert store.open(first).notes == ()
    assert (store.path, store.document.seed, store.undo_label, store.edited) == (first, 7, "", False)
    assert store.settings is not None
    assert store.settings.values.recent == (str(first), str(second))


def test_a_file_that_cannot_be_opened_leaves_the_present_document(store: Store, tmp_path: Path) -> None:
    store.edit(SetDocument("seed", 1))
    before = (store.document, store.path, store.undo_label)
    broken = tmp_path / "broken.studio.json"
    broken.write_bytes(dumps(small())[:-40])
    for path in (broken, tmp_path / "nowhere"):
        with pytest.raises(Problem):
            store.open(path)
    assert (store.document, store.path, store.undo_label) == before


def test_earlier_versions_are_kept_and_can_be_gone_back_to(store: Store, tmp_path: Path) -> None:
    assert store.settings is not None
    store.settings.change(versions_kept=3)
    store.save_as(tmp_path / "a.studio.json")
    for seed in range(100, 106):
        store.edit(SetDocument("seed", seed))
        store.save()
    assert [(version.number, load(version.file).seed) for version in store.versions()] == [
        (6, 104),
        (5, 103),
        (4, 102),
    ]
    store.go_back_to(store.versions()[2])
    assert (store.document.seed, store.undo_label, store.edited) == (102, "Go back to version 4", True)
    store.undo()
    assert (store.document.seed, store.edited) == (105, False)
    store.save()
    assert len(store.versions()) == 3, "a save that changes nothing keeps no version"


def test_folders_that_cannot_be_written_do_not_keep_a_document_from_being_saved(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    folders = folders_in(blocked)
    store = Store(small(), folders=folders, settings=SettingsFile(folders))
    notes = store.save_as(tmp_path / "a.studio.json")
    assert [note.partition(".")[0] for note in notes] == ["The settings could not be kept"]
    store.edit(SetDocument("seed", 1))
    notes = store.save()
    what = [note.partition(".")[0] for note in notes]
    assert what == ["The earlier version could not be kept", "The settings could not be kept"]
    assert "Not a directory" in notes[0]
    assert load(tmp_path / "a.studio.json").seed == 1
    with pytest.raises(Problem, match="Not a directory"):
        store.edit(SetDocument("seed", 2))
        store.autosave_now()
    store.close()


CRASH = """
import os, sys
from pathlib import Path
from studio.app.folders import folders_in
from studio.app.store import Store
from studio.model.edits import SetDocument
home, path, edits = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = Store(folders=folders_in(home))
if path:
    store.open(Path(path))
for i in range(edits):
    store.edit(SetDocument("seed", 1000 + i))
assert store.autosave_now()
assert not store.autosave_now(), "nothing has changed since"
os.kill(os.getpid(), 9)
"""


def crash(home: Path, path: Path | None, edits: int) -> None:
    """A second studio makes some edits, autosaves, and is killed."""
    arguments = [sys.executable, "-c", CRASH, str(home), str(path or ""), str(edits)]
    subprocess.run(arguments, check=False, timeout=60)


def test_unsaved_work_of_a_killed_session_is_offered_and_recovered(store: Store, tmp_path: Path) -> None:
    path, other = tmp_path / "a.studio.json", tmp_path / "deep" / "a.studio.json"
    other.parent.mkdir()
    store.save_as(other)
    store.save_as(path)
    store.new()
    crash(tmp_path / "home", path, 3)
    crash(tmp_path / "home", path, 5)
    crash(tmp_path / "home", other, 9)
    crash(tmp_path / "home", None, 1)
    assert [item.work.edits for item in store.recoverable()] == [9, 5, 3, 1]
    assert [item.work.path for item in store.recoverable()] == [other, path, path, None]
    opened = store.open(path)
    assert opened.holder is not None and opened.holder.state == "stale"
    assert [item.work.edits for item in opened.recoverable] == [5, 3], (
        "a file of the same name is another document"
    )
    assert store.document.seed == 7, "an autosave is never opened unasked"
    store.recover(opened.recoverable[0])
    assert (store.document.seed, store.edited, store.undo_label) == (1004, True, "Recover unsaved work")
    assert store.edits > 5, "the recovered work counts as more than what it came from"
    store.undo()
    assert store.document.seed == 7
    store.redo()
    store.discard(opened.recoverable[1])
    assert [item.work.edits for item in store.recoverable()] == [9, 1]
    store.save()
    assert load(path).seed == 1004
    assert len(list((tmp_path / "home" / "data" / "autosave").iterdir())) == 2, (
        "its own autosave went with the save"
    )


def test_autosave_goes_when_nothing_is_unsaved(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "data" / "autosave"
    assert not store.autosave_now()
    store.edit(SetDocument("seed", 1))
    assert store.autosave_now()
    assert len(list(folder.iterdir())) == 1
    store.undo()
    assert not store.autosave_now()
    assert list(folder.iterdir()) == []
    store.redo()
    assert store.autosave_now()
    store.save_as(tmp_path / "a.studio.json")
    assert list(folder.iterdir()) == []
    store.edit(SetDocument("seed", 3))
    store.autosave_now()
    store.close()
    assert list(folder.iterdir()) == []


def test_damaged_autosaves_are_passed_over(store: Store, tmp_path: Path) -> None:
    crash(tmp_path / "home", None, 2)
    good = next((tmp_path / "home" / "data" / "autosave").iterdir())
    data = good.read_bytes()
    (good.parent / "empty.json").write_bytes(b"")
    (good.parent / "list.json").write_bytes(b"[]")
    (good.parent / "half.json").write_bytes(data[: len(data) // 2])
    (good.parent / "flipped.json").write_bytes(data.replace(b"1001", b"1003"))
    (good.parent / "deep.json").write_bytes(b"[" * 100_000)
    assert [item.file for item in store.recoverable()] == [good]


def test_the_old_autosave_stays_until_the_recovered_work_is_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash(tmp_path / "home", None, 2)
    autosave = store.recoverable()[0]

    def refuse(*arguments: object) -> None:
        raise Problem("It could not be kept: No space left on device.")

    monkeypatch.setattr(keeping, "write_autosave", refuse)
    with pytest.raises(Problem):
        store.recover(autosave)
    assert autosave.file.exists()
    assert store.document.seed == 1001


def test_typed_names_get_the_ending_of_a_document() -> None:
    for typed, expected in (
        ("shop", "shop.studio.json"),
        ("shop.studio", "shop.studio.json"),
        ("shop.studio.json", "shop.studio.json"),
        ("shop.JSON", "shop.JSON"),
        ("a.b", "a.b.studio.json"),
    ):
        assert with_extension(Path("x", typed)) == Path("x", expected)


def test_the_store_needs_no_qt() -> None:
    code = "import sys, studio.app.store, studio.app.api; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_a_column_can_be_added_to_a_blank_document(tmp_path: Path) -> None:
    store = Store(folders=folders_in(tmp_path))
    assert store.document == Document()
    with pytest.raises(Problem, match="The table does not exist"):
        store.edit(AddColumn("t1", small().tables[0].columns[0]))
