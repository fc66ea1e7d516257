"""The lock beside the document names who has it open; whatever is wrong with it, nothing is refused."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from studio.app import locking
from studio.app.folders import folders_in
from studio.app.locking import Holder, Lock, lock_file, myself, take, take_over
from studio.app.store import Store
from studio.model.edits import SetDocument
from tests.model.documents import small

HOLD = """
import sys
from pathlib import Path
from studio.app.locking import take
take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""
DAMAGED = [b"", b"{", b"[]", b'{"host": 1}', b"\xff", b"[" * 4000, b'{"host": "a", "process": "x"}']


def test_the_lock_names_host_process_and_start_time(tmp_path: Path) -> None:
    path = tmp_path / "a.studio.json"
    lock = take(path)
    assert isinstance(lock, Lock)
    facts = json.loads(lock_file(path).read_text(encoding="utf-8"))
    assert (facts["host"], facts["process"]) == (socket.gethostname(), os.getpid())
    assert facts["started"].startswith("20")
    second = take(path)
    assert isinstance(second, Holder)
    assert second.state == "live"
    assert str(second).startswith(
        f"the studio on {socket.gethostname()}, process {os.getpid()}, running since 20"
    )
    lock.release()
    assert list(tmp_path.iterdir()) == []
    lock.release()


def test_a_live_and_then_a_stale_holder_is_told_and_never_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.studio.json"
    store = Store(small(), folders=folders_in(tmp_path / "home"))
    store.save_as(path)
    store.close()
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout is not None and other.stdin is not None
    assert other.stdout.readline() == b"held\n"
    holder = store.open(path).holder
    assert holder is not None and (holder.process, holder.state) == (other.pid, "live")
    store.edit(SetDocument("seed", 1))
    store.save()
    assert store.lock_holder == holder
    other.kill()
    other.communicate()
    assert holder.state == "stale"
    store.close()
    assert lock_file(path).exists(), "a lock that is not ours is not ours to remove"
    opened = store.open(path)
    assert opened.holder is not None and opened.holder.state == "stale"
    store.take_over_lock()
    assert store.lock_holder is None
    store.close()
    assert not lock_file(path).exists()


def test_a_number_that_another_process_got_later_is_stale() -> None:
    holder = myself()
    assert holder.state == "live"
    if holder.mark:
        assert Holder(holder.host, holder.process, holder.started, "1-00000000").state == "stale"
    assert Holder("another-host", holder.process, holder.started).state == "unknown"


@pytest.mark.parametrize("data", DAMAGED)
def test_a_damaged_lock_is_offered(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.studio.json"
    lock_file(path).write_bytes(data)
    holder = take(path)
    assert isinstance(holder, Holder)
    assert (holder.state, str(holder)) == ("stale", "a studio that left a damaged lock")
    lock = take_over(path)
    assert isinstance(lock, Lock)
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_who_was_taken_over_from_leaves_the_lock_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.studio.json"
    first = take(path)
    second = take_over(path)
    assert isinstance(first, Lock) and isinstance(second, Lock)
    first.release()
    assert lock_file(path).exists()
    second.release()
    assert not lock_file(path).exists()


def test_where_no_lock_can_be_written_there_is_none(tmp_path: Path) -> None:
    assert take(tmp_path / "nowhere" / "a.studio.json") is None
    assert take(tmp_path / ("n" * 254)) is None
    assert take_over(tmp_path / "nowhere" / "a.studio.json") is None


def test_links_to_a_document_share_its_lock(tmp_path: Path) -> None:
    real, link = tmp_path / "real.studio.json", tmp_path / "link.studio.json"
    real.touch()
    link.symlink_to(real)
    assert locking.lock_file(link) == locking.lock_file(real)
