"""Opens and saves a document without ever losing what another program wrote in the meantime."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from studio.model.document import Document
from studio.model.files import MAXIMUM_BYTES, checked_bytes, loads, read
from studio.model.replacing import real_path, replace_bytes, unwritable
from studio.problems import Problem, reason

_PATIENCE_SECONDS = 10.0
_POLL_SECONDS = 0.01


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was like when it was last read or written here."""

    size: int
    modified_ns: int
    sha256: str


class Conflict(Problem):
    """The file on disk is not the one that was opened; the person decides.

    `kind` is "changed" (another program wrote it), "deleted" (it is gone) or "exists" (a new name is already taken).
    """

    def __init__(self, kind: Literal["changed", "deleted", "exists"], path: Path) -> None:
        message, mend = _CONFLICTS[kind]
        super().__init__(message, where=os.fspath(path), mend=mend)
        self.kind = kind


_CONFLICTS = {
    "changed": (
        "Another program has changed the file since it was opened here.",
        "Save under another name, replace the file, or open it again.",
    ),
    "deleted": (
        "Another program has deleted or moved the file since it was opened here.",
        "Save it again in this place, or under another name.",
    ),
    "exists": ("A file of this name exists already.", "Choose another name, or replace the file."),
}


def open_document(path: Path) -> tuple[Document, Stamp]:
    """The document at `path` and what its file was like; raises Problem."""
    data = read(path)
    return loads(data, os.fspath(path)), _stamp(path, data)


def save_document(
    document: Document,
    path: Path,
    *,
    expected: Stamp | None = None,
    overwrite: bool = False,
    keep: Callable[[bytes], None] | None = None,
) -> Stamp:
    """Write `document` to `path`, whole or not at all, and give the new stamp.

    The file must still be as `expected` says (None: there is none), else Conflict is raised, unless `overwrite`.
    `keep` is given the old bytes before they are replaced. Raises Problem with the first cause; then the old file
    stands.
    """
    data = checked_bytes(document, os.fspath(path))
    try:
        target = real_path(path)
    except OSError as error:
        raise unwritable(path, error) from error
    with _alone(target):
        old = _bytes_of(target)
        if not overwrite:
            _refuse_conflict(path, old, data, expected)
        if old is not None and old != data and keep is not None:
            keep(old)
        replace_bytes(target, data)
        return _stamp(target, data)


def change_on_disk(path: Path, expected: Stamp) -> Literal["changed", "deleted"] | None:
    """Whether another program touched the file, cheaply where size and time are the same; raises nothing."""
    try:
        facts = os.stat(path)
        if (facts.st_size, facts.st_mtime_ns) == (expected.size, expected.modified_ns):
            return None
        return None if hashlib.sha256(read(path)).hexdigest() == expected.sha256 else "changed"
    except FileNotFoundError:
        return "deleted"
    except (OSError, Problem):
        return "changed"


def _refuse_conflict(path: Path, old: bytes | None, new: bytes, expected: Stamp | None) -> None:
    if old is None:
        if expected is not None:
            raise Conflict("deleted", path)
    elif expected is None:
        raise Conflict("exists", path)
    elif old != new and hashlib.sha256(old).hexdigest() != expected.sha256:
        raise Conflict("changed", path)


def _bytes_of(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Problem(
            f"The file that stands there cannot be read, so it is left alone: {reason(error)}.",
            where=os.fspath(path),
            mend="Save under another name.",
        ) from error


def _stamp(path: Path, data: bytes) -> Stamp:
    try:
        modified_ns = os.stat(path).st_mtime_ns
    except OSError:
        modified_ns = 0
    return Stamp(len(data), modified_ns, hashlib.sha256(data).hexdigest())


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """One save in a folder at a time, so that nothing slips in between looking at the old file and replacing it.

    The lock is the system's own and ends with the process. Where a file system has none, saving goes on without.
    """
    descriptor = _open_for_locking(target)
    if descriptor is None:
        yield
        return
    try:
        end = time.monotonic() + _PATIENCE_SECONDS
        while not _try_to_lock(descriptor):
            if time.monotonic() > end:
                raise Problem(
                    "Another studio has been saving in this folder for 10 seconds.",
                    where=os.fspath(target),
                    mend="Try again, or close the other one.",
                )
            time.sleep(_POLL_SECONDS)
        yield
    finally:
        os.close(descriptor)


def _open_for_locking(target: Path) -> int | None:
    try:
        if sys.platform != "win32":
            return os.open(target.parent, os.O_RDONLY)
        else:
            import tempfile

            name = hashlib.sha256(os.fsencode(os.path.normcase(target))).hexdigest()[:16]
            return os.open(Path(tempfile.gettempdir(), f"studio-saving-{name}"), os.O_RDWR | os.O_CREAT)
    except OSError:
        return None


def _try_to_lock(descriptor: int) -> bool:
    """Whether the lock is held now; a file system without locks counts as yes."""
    try:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    except BlockingIOError:
        return False
    except OSError as error:
        return not isinstance(error, PermissionError) or os.name != "nt"
    return True
