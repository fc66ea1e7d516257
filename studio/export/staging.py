"""Files come into being in a hidden folder beside their place and get their names only when they are whole.

The folder's lock is held while its owner lives, so that the next export knows a left-over from work in progress.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import IO, Any

from studio.problems import Problem, reason

SUFFIX = ".studio-part"
_LOCK = "lock"
_UNLOCKED_SECONDS = 60.0
_SYNC_BYTES = 16 << 20
"""So many bytes may wait in memory for the disk before it is asked to take them."""


class Staging:
    """A hidden folder in `folder` for the time of a `with` block; whatever is in it at the end is gone."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.path = folder / f".{_plain(name)}.{secrets.token_hex(4)}{SUFFIX}"
        self._lock: IO[bytes] | None = None

    def __enter__(self) -> Staging:
        try:
            sweep(self.folder)
            self.path.mkdir()
            self._lock = (self.path / _LOCK).open("wb")
            _try_lock(self._lock)
        except OSError as error:
            self._remove()
            raise Problem(
                f"Nothing can be written into the folder {self.folder}: {reason(error)}.",
                mend="Choose another folder.",
            ) from error
        return self

    def __exit__(self, *reason: object) -> None:
        self._remove()

    def new(self, file_name: str) -> Path:
        """Where a file stands until it is published."""
        return self.path / file_name

    def publish(self, files: Mapping[Path, Path]) -> None:
        """Give each staged file its final place: all, or none where the system refuses one of them.

        Each replacement is atomic. Raises OSError with the earlier files back in their places.
        """
        done: list[tuple[Path, Path | None]] = []
        try:
            for number, (staged, final) in enumerate(files.items()):
                kept = self._keep(final, number)
                _take_mode(staged, final)
                os.replace(staged, final)
                done.append((final, kept))
        except OSError:
            for final, kept in reversed(done):
                with suppress(OSError):
                    if kept is None:
                        final.unlink()
                    else:
                        os.replace(kept, final)
            raise
        for folder in {final.parent for final in files.values()}:
            sync_folder(folder)

    def publish_folder(self, staged: Path, final: Path) -> None:
        """Give a staged folder its final name, which must be free. Raises OSError."""
        os.rename(staged, final)
        sync_folder(final.parent)

    def _keep(self, final: Path, number: int) -> Path | None:
        """A second name for what stands at `final`, so that it can be put back; None where nothing stands there."""
        if not os.path.lexists(final):
            return None
        kept = self.path / f"before-{number}"
        try:
            os.link(final, kept, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copy2(final, kept, follow_symlinks=False)
        return kept

    def _remove(self) -> None:
        if self._lock is not None:
            with suppress(OSError):
                self._lock.close()
        shutil.rmtree(self.path, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove what exports that were killed have left in this folder."""
    try:
        with os.scandir(folder) as entries:
            found = [Path(e.path) for e in entries if e.name.startswith(".") and e.name.endswith(SUFFIX)]
    except OSError:
        return
    for path in found:
        if path.is_dir() and not path.is_symlink() and _is_left_over(path):
            shutil.rmtree(path, ignore_errors=True)


class OnDisk:
    """An unbuffered file whose bytes are put on the disk by a thread of its own while more are made.

    Used in a `with` block. What the disk refuses is raised by a later `write` or by `sync`: a system tells it once.
    """

    def __init__(self, raw: FileIO) -> None:
        self._raw = raw
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="sync")
        self._running: Future[None] | None = None
        self._waiting = 0

    def __enter__(self) -> OnDisk:
        return self

    def __exit__(self, *reason: object) -> None:
        self._aside.shutdown()

    def write(self, data: Any, /) -> int | None:
        """Write as the file does; raises OSError."""
        taken = self._raw.write(data)
        self._waiting += taken or 0
        if self._waiting >= _SYNC_BYTES and (self._running is None or self._running.done()):
            self.start_sync()
        return taken

    def start_sync(self) -> None:
        """Begin to put all bytes written so far on the disk, after what is under way; raises OSError of that."""
        if self._running is not None:
            self._running.result()
        self._waiting = 0
        self._running = self._aside.submit(os.fsync, self._raw.fileno())

    def sync(self) -> None:
        """Make sure that all bytes are on the disk; raises OSError as the disk does."""
        self.start_sync()
        assert self._running is not None
        self._running.result()


def sync_folder(folder: Path) -> None:
    """Make sure that new names in a folder are on the disk, where the system knows how."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _plain(name: str) -> str:
    """The name as far as every reader of files can spell it."""
    return "".join(letter if letter.isalnum() and letter.isascii() else "_" for letter in name)[:40]


def _is_left_over(path: Path) -> bool:
    try:
        with (path / _LOCK).open("r+b") as lock:
            return _try_lock(lock)
    except FileNotFoundError:
        with suppress(OSError):
            return time.time() - path.stat().st_mtime > _UNLOCKED_SECONDS
    except OSError:
        return False
    return False


def _try_lock(file: IO[bytes]) -> bool:
    """Lock the file until it is closed; False where another process holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _take_mode(staged: Path, final: Path) -> None:
    """A file that replaces another keeps its mode."""
    with suppress(OSError):
        if final.is_file():
            os.chmod(staged, stat.S_IMODE(final.stat().st_mode))
