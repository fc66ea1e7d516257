"""Saving: old or new, never neither; the first cause in words; nobody's work overwritten (tests D1, D2, D4, D6, D7)."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from studio.app.folders import folders_in
from studio.app.store import Store
from studio.model import replacing
from studio.model.document import Document
from studio.model.edits import SetDocument
from studio.model.files import dumps, load
from studio.model.replacing import replace_bytes, sweep
from studio.model.saving import Conflict, save_document
from studio.problems import Problem
from tests.model import saving_probe
from tests.model.documents import small

posix = pytest.mark.skipif(os.name == "nt", reason="needs fork, signals and POSIX permissions")


class Probe:
    """The second process, and the folders it works in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "documents"
        self.folder.mkdir()
        self.path = self.folder / "shop.studio.json"
        self.home = folder / "home"
        command = [sys.executable, "-m", "tests.model.saving_probe"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.answer() == "ready"

    def answer(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def order(self, do: str, **more: Any) -> int:
        """Start a child that saves; gives its process id once it has opened the document."""
        self._send({"do": do, "path": str(self.path), "home": str(self.home), **more})
        process: int = self.answer()
        return process

    def wait(self) -> int:
        """How the child ended: its exit code, or minus the signal."""
        self._send({"do": "wait"})
        ended: int = self.answer()
        return ended

    def _send(self, order: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def close(self) -> None:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        assert self.process.wait(10) == 0
        self.process.stdout.close()

    def check_after_restart(self, size: str, seeds: tuple[int, ...]) -> bytes:
        """Old or new stands; opening it again leaves no stray file, and closing it no lock."""
        data = self.path.read_bytes()
        assert data in [saving_probe.state(size, seed) for seed in seeds]
        store = Store(folders=folders_in(self.home))
        opened = store.open(self.path)
        assert dumps(store.document) == data
        if opened.holder is not None:
            assert opened.holder.state == "stale", f"a killed process still holds the lock: {opened.holder}"
            store.take_over_lock()
        store.close()
        assert [entry.name for entry in self.folder.iterdir()] == [self.path.name]
        return data


@pytest.fixture
def probe(tmp_path: Path) -> Iterator[Probe]:
    made = Probe(tmp_path)
    yield made
    made.close()


@posix
@pytest.mark.parametrize(("size", "kills"), [("10 kB", 50), ("3 MB", 15)])
def test_killed_at_random_moments_the_old_or_the_new_document_stands(
    probe: Probe, size: str, kills: int
) -> None:
    chance = random.Random(1)
    probe.path.write_bytes(saving_probe.state(size, 1))
    seen = set()
    for _ in range(kills):
        process = probe.order("for ever")
        seconds = probe.answer()
        time.sleep(chance.uniform(0, 2.5 * seconds))
        os.kill(process, 9)
        assert probe.wait() == -9
        seen.add(probe.check_after_restart(size, (1, 2)))
    assert len(seen) == 2, "no kill came after a further save, so nothing was tried"


@posix
@pytest.mark.parametrize("size", ["10 kB"])
def test_killed_before_each_system_call_the_old_or_the_new_document_stands(probe: Probe, size: str) -> None:
    old, new = saving_probe.state(size, 42), saving_probe.state(size, 2)
    seen = []
    for n in range(1, 200):
        probe.path.write_bytes(old)
        probe.order("until call", n=n)
        ended = probe.wait()
        seen.append(probe.check_after_restart(size, (42, 2)))
        if ended == 0:
            break
        assert ended == -9
    assert 10 < n < 199, f"{n} system calls were tried"
    assert seen[0] == old and seen[-1] == new
    assert sorted(seen, key=[old, new].index) == seen, "the document went back and forth"


@posix
def test_where_the_file_may_not_grow_nothing_changes_and_the_next_save_works(probe: Probe) -> None:
    probe.path.write_bytes(saving_probe.state("10 kB", 42))
    probe.order("little room")
    told = probe.answer()
    assert probe.wait() == 0
    assert "could not be saved: File too large. Free some space" in told["message"]
    assert (told["same"], told["edited"], told["second"]) == (True, True, True)


@posix
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555)])
def test_without_permission_nothing_changes(probe: Probe, file_mode: int, folder_mode: int) -> None:
    data = saving_probe.state("10 kB", 42)
    probe.path.write_bytes(data)
    for parent in probe.path.parents:
        if parent.owner() == probe.path.owner() and parent.name.startswith(("pytest", "test_")):
            parent.chmod(parent.stat().st_mode | 0o055)
    probe.path.chmod(file_mode)
    probe.folder.chmod(folder_mode)
    probe.order("nobody")
    told = probe.answer()
    assert probe.wait() == 0
    probe.folder.chmod(0o755)
    assert "could not be saved: Permission denied. Choose another name or folder" in told["message"]
    assert told["edited"]
    assert probe.path.read_bytes() == data


class Faults:
    """Lets the n-th call of the given functions of `os` fail, and remembers which one that was."""

    CALLS = ("open", "write", "fsync", "replace", "link", "chmod")

    def __init__(self, monkeypatch: pytest.MonkeyPatch, n: int, fault: int | str) -> None:
        self.left = n
        self.fault = fault
        self.hit = ""
        self.names: dict[int, str] = {}
        for name in self.CALLS:
            monkeypatch.setattr(os, name, self._counted(name, getattr(os, name)))

    def _counted(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left != 0 or (self.fault == "short" and name != "write"):
                self.left += self.fault == "short" and name != "write"
                result = real(*arguments, **named)
                if name == "open":
                    self.names[result] = os.fspath(arguments[0])
                return result
            on = (
                self.names.get(arguments[0], "") if isinstance(arguments[0], int) else os.fspath(arguments[0])
            )
            self.hit = f"{name} {'folder' if os.path.isdir(on) else 'file'}" + (
                " kept" if "versions" in on else ""
            )
            if self.fault == "short":
                return real(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
            assert isinstance(self.fault, int)
            raise OSError(self.fault, os.strerror(self.fault))

        return call


@posix
@pytest.mark.parametrize("fault", ["ENOSPC", "EIO", "EACCES", "EROFS", "EINTR", "short"])
def test_whatever_fails_the_old_document_stands_and_the_message_names_the_cause(
    tmp_path: Path, fault: str
) -> None:
    path, home = tmp_path / "shop.studio.json", tmp_path / "home"
    old = dumps(small())
    refused = set()
    for n in range(1, 200):
        path.write_bytes(old)
        store = Store(folders=folders_in(home / str(n)))
        store.open(path)
        store.edit(SetDocument("seed", 1000 + n))
        with pytest.MonkeyPatch.context() as monkeypatch:
            faults = Faults(monkeypatch, n, fault if fault == "short" else getattr(errno, fault))
            try:
                store.save()
            except Problem as problem:
                refused.add(faults.hit)
                assert os.strerror(getattr(errno, fault)) in str(problem)
                assert path.read_bytes() == old, f"{faults.hit} lost the old document"
                assert store.edited, "it says that it is saved"
            else:
                assert path.read_bytes() == dumps(store.document), (
                    f"{faults.hit} went by and nothing was written"
                )
                assert not store.edited
        if store.edited:
            store.save()
            assert path.read_bytes() == dumps(store.document), "the next save did not work"
        store.close()
        assert sorted(entry.name for entry in tmp_path.iterdir()) == ["home", "shop.studio.json"]
        if not faults.hit:
            break
    assert 1 < n < 199
    expected = {
        "open file",
        "write file",
        "fsync file",
        "replace file",
        "fsync folder",
        "open folder",
        "chmod file",
    }
    assert refused == (set() if fault == "short" else expected)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_device_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    replace_bytes(path, b"old")
    real = os.open

    def full(name: str, flags: int, mode: int = 0o777) -> int:
        return real("/dev/full" if flags & os.O_TRUNC else name, flags, mode)

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(
        Problem, match=r"No space left on device\. Free some space, or choose another folder\."
    ):
        replace_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.long
@posix
def test_a_full_file_system_is_told_and_the_save_works_when_there_is_room(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(room)]
    mounted = subprocess.run(command, check=False, capture_output=True)
    if mounted.returncode != 0:
        pytest.fail(
            f"this test needs the right to mount a small file system: {mounted.stderr.decode().strip()}"
        )
    try:
        store = Store(small(), folders=folders_in(tmp_path / "home"))
        store.save_as(room / "a.studio.json")
        before = (room / "a.studio.json").read_bytes()
        filler = room / "filler"
        with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
            while True:
                file.write(bytes(4096))
        store.edit(SetDocument("note", "x" * 50_000))
        with pytest.raises(Problem, match="No space left on device"):
            store.save()
        assert (room / "a.studio.json").read_bytes() == before
        assert store.edited
        filler.unlink()
        store.save()
        assert load(room / "a.studio.json") == store.document
        store.close()
        assert [entry.name for entry in room.iterdir()] == ["a.studio.json"]
    finally:
        subprocess.run(["umount", str(room)], check=True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with a saved document and one further edit."""
    made = Store(small(), folders=folders_in(tmp_path / "home"))
    made.save_as(tmp_path / "shop.studio.json")
    made.edit(SetDocument("seed", 99))
    yield made
    made.close()


def other() -> bytes:
    return dumps(small().model_copy(update={"seed": 1}))


def changed(path: Path) -> None:
    path.write_bytes(other())


def changed_unnoticed(path: Path) -> None:
    facts = path.stat()
    path.write_bytes(path.read_bytes().replace(b'"seed": 7', b'"seed": 8'))
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (facts.st_size, facts.st_mtime_ns)


def replaced(path: Path) -> None:
    new = path.with_name("new")
    new.write_bytes(other())
    new.replace(path)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("interfere", [changed, changed_unnoticed, replaced, emptied])
def test_what_another_program_wrote_is_not_overwritten_without_asking(
    store: Store, interfere: Callable[[Path], None]
) -> None:
    assert store.path is not None
    interfere(store.path)
    theirs = store.path.read_bytes()
    for _ in range(2):
        with pytest.raises(Conflict, match="Another program has changed the file") as caught:
            store.save()
        assert caught.value.kind == "changed"
        assert store.path.read_bytes() == theirs
        assert store.edited
    store.save(overwrite=True)
    assert store.path.read_bytes() == dumps(store.document)
    assert store.versions()[0].file.read_bytes() == theirs, "what was replaced is not kept"


def test_a_touched_file_is_still_the_one_that_was_opened(store: Store) -> None:
    assert store.path is not None
    os.utime(store.path, (1, 1))
    assert store.change_on_disk() is None
    store.save()
    assert not store.edited


def test_a_deleted_file_is_told_and_can_be_saved_again(store: Store) -> None:
    assert store.path is not None
    store.path.unlink()
    assert store.change_on_disk() == "deleted"
    with pytest.raises(Conflict, match="deleted or moved") as caught:
        store.save()
    assert caught.value.kind == "deleted"
    assert not store.path.exists()
    store.save(overwrite=True)
    assert load(store.path) == store.document


def test_a_deleted_folder_is_told(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    store.save_as(folder / "b.studio.json")
    store.edit(SetDocument("seed", 5))
    shutil.rmtree(folder)
    with pytest.raises(Problem, match="No such file or directory"):
        store.save(overwrite=True)
    assert store.edited


def test_a_taken_name_is_not_overwritten_without_asking(store: Store, tmp_path: Path) -> None:
    taken = tmp_path / "taken.studio.json"
    taken.write_bytes(other())
    with pytest.raises(Conflict) as caught:
        store.save_as(taken)
    assert caught.value.kind == "exists"
    assert (taken.read_bytes(), store.path) == (other(), tmp_path / "shop.studio.json")
    store.save_as(taken, overwrite=True)
    assert (load(taken), store.path) == (store.document, taken)


def test_two_instances_never_overwrite_each_other_in_200_interleavings(tmp_path: Path) -> None:
    """Sequential orders, against a plain model: what each instance last saw of the file."""
    path = tmp_path / "shop.studio.json"
    replace_bytes(path, dumps(small()))
    for seed in range(200):
        chance = random.Random(seed)
        stores = [Store(folders=folders_in(tmp_path / "home")) for _ in range(2)]
        seen = []
        for store in stores:
            store.open(path)
            seen.append(path.read_bytes())
        for step in range(6):
            i = chance.randrange(2)
            match chance.choice(["edit", "edit", "save", "save", "open"]):
                case "edit":
                    stores[i].edit(SetDocument("seed", 1000 * seed + 10 * step + i))
                case "open":
                    stores[i].open(path)
                    seen[i] = path.read_bytes()
                case "save":
                    before = path.read_bytes()
                    mine = dumps(stores[i].document)
                    try:
                        stores[i].save()
                    except Conflict:
                        assert before not in (seen[i], mine), "refused without a reason"
                        assert path.read_bytes() == before
                    else:
                        assert before in (seen[i], mine), (
                            "another instance's work was overwritten without a word"
                        )
                        seen[i] = path.read_bytes()
        for store in stores:
            store.close()


def test_of_two_saves_at_the_same_moment_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    path = tmp_path / "shop.studio.json"
    replace_bytes(path, dumps(small()))
    for turn in range(100):
        start = threading.Barrier(2)
        results: dict[int, str] = {}

        def work(
            i: int, turn: int = turn, start: threading.Barrier = start, results: dict[int, str] = results
        ) -> None:
            store = Store(folders=folders_in(tmp_path / "home"))
            store.open(path)
            store.edit(SetDocument("seed", 10 + 2 * turn + i))
            start.wait()
            try:
                store.save()
                results[i] = "saved"
            except Conflict:
                results[i] = "conflict"
            store.close()

        threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(results.values()) == ["conflict", "saved"]
        winner = next(i for i, result in results.items() if result == "saved")
        assert load(path).seed == 10 + 2 * turn + winner


@posix
def test_links_permissions_and_group_stay(tmp_path: Path) -> None:
    real = tmp_path / "deep" / "real.studio.json"
    real.parent.mkdir()
    replace_bytes(real, b"old")
    real.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(real, -1, 12345)
    group = real.stat().st_gid
    link, second = tmp_path / "link.studio.json", tmp_path / "second.studio.json"
    link.symlink_to(Path("deep", "real.studio.json"))
    second.symlink_to(link)
    replace_bytes(second, b"new")
    assert link.is_symlink() and second.is_symlink()
    assert real.read_bytes() == b"new"
    assert (stat.S_IMODE(real.stat().st_mode), real.stat().st_gid) == (0o640, group)


@posix
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        replace_bytes(tmp_path / "a", b"x")
        (tmp_path / "b").write_bytes(b"x")
    finally:
        os.umask(old)
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


@posix
def test_odd_targets(tmp_path: Path) -> None:
    dangling, loop, folder, pipe = (tmp_path / name for name in ("dangling", "loop", "folder", "pipe"))
    dangling.symlink_to(tmp_path / "target")
    replace_bytes(dangling, b"x")
    assert dangling.is_symlink() and (tmp_path / "target").read_bytes() == b"x"
    loop.symlink_to(loop)
    folder.mkdir()
    os.mkfifo(pipe)
    for path, words in ((loop, "symbolic links"), (folder, "Is a directory"), (pipe, "not an ordinary file")):
        with pytest.raises(Problem, match=words):
            replace_bytes(path, b"x")
    with pytest.raises(Problem, match="not an ordinary file"):
        save_document(small(), Path("/dev/full"), overwrite=True)
    replace_bytes(tmp_path / ("n" * 240), b"x")
    names = sorted(entry.name[:8] for entry in tmp_path.iterdir())
    assert names == ["dangling", "folder", "loop", "n" * 8, "pipe", "target"]


def test_an_error_of_the_writer_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    replace_bytes(path, b"old")
    with pytest.raises(KeyError), replacing.replacing(path) as part:
        part.write_bytes(b"half")
        raise KeyError
    words = r"a\.csv: It could not be exported: Input/output error"
    with pytest.raises(Problem, match=words), replacing.replacing(path, doing="exported"):
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    with pytest.raises(KeyboardInterrupt), replacing.replacing(path):
        raise KeyboardInterrupt
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.csv"]
    assert path.read_bytes() == b"old"


@posix
def test_only_what_dead_processes_left_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a-b.studio.json"
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    mine = replacing._create(path)
    parts = {"dead": dead.pid, "live": os.getppid(), "reused": os.getpid()}
    strays = {}
    for name, process in parts.items():
        with monkeypatch.context() as patch:
            patch.setattr(os, "getpid", lambda process=process: process)
            patch.setattr(replacing, "_SESSION", f"{process:08x}"[:8])
            strays[name] = replacing._create(path)
    with monkeypatch.context() as patch:
        patch.setattr(replacing, "_host", lambda: "0123abcd")
        foreign, ancient = replacing._create(path), replacing._create(path)
    os.utime(ancient, (1, 1))
    neighbour = replacing._create(tmp_path / "other")
    assert sweep(path) == 3
    assert set(tmp_path.iterdir()) == {mine, strays["live"], foreign, neighbour}


def test_the_document_is_read_back_before_anything_is_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from studio.model import files

    assert store.path is not None
    before = store.path.read_bytes()
    monkeypatch.setattr(files, "dumps", lambda document: dumps(Document(name="Another")))
    with pytest.raises(Problem, match="would not come back"):
        store.save()
    assert store.path.read_bytes() == before
