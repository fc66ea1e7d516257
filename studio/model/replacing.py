"""Replaces a file whole or not at all: hidden sibling, fsync, rename, fsync of the folder.

A plain overwrite loses the old file the moment it is opened; here a full disk, a crash or a kill leaves the old or the
new file, never neither. Links and permissions stay as they are.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import socket
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from studio.problems import Problem, reason

_SUFFIX = ".studio-part"
_SESSION = secrets.token_hex(4)
_SHOWN_NAME = 40
_FOREIGN_AGE_SECONDS = 24 * 3600
_BUSY_ATTEMPTS = 20
_BUSY_SECONDS = 0.05
_DIRECTORY_SYNC_UNKNOWN = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF)

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def replace_bytes(path: Path, data: bytes, *, doing: str = "saved") -> None:
    """Make `data` the whole content of `path`; raises Problem with the first cause, and then the old file stands."""
    with replacing(path, doing=doing) as part:
        descriptor = os.open(part, os.O_WRONLY | os.O_TRUNC | getattr(os, "O_BINARY", 0))
        try:
            rest = memoryview(data)
            while rest:
                written = os.write(descriptor, rest)
                if written <= 0:
                    raise OSError(errno.EIO, "nothing was written")
                rest = rest[written:]
        finally:
            os.close(descriptor)


@contextmanager
def replacing(path: Path, *, doing: str = "saved") -> Iterator[Path]:
    """Gives the path of an empty hidden sibling; when the body ends without an error it takes the place of `path`.

    The body writes and closes the sibling, and may verify it. Any OSError, from the body too, becomes a Problem that
    says the file could not be `doing` and why; the sibling is removed and the old file stands.
    """
    try:
        target = real_path(path)
        part = _create(target)
        try:
            yield part
            _put_in_place(part, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(part)
            raise
    except OSError as error:
        raise unwritable(path, error, doing=doing) from error


def unwritable(path: Path, error: OSError, *, doing: str = "saved") -> Problem:
    """The sentence for a file that could not be written because of `error`."""
    if error.errno in _FULL:
        mend = "Free some space, or choose another folder."
    elif error.errno in _FORBIDDEN:
        mend = "Choose another name or folder, or ask for permission to write there."
    elif error.errno in (errno.ENOENT, errno.ENOTDIR):
        mend = "Choose a folder that exists."
    else:
        mend = "Try again, or choose another folder."
    return Problem(f"It could not be {doing}: {reason(error)}.", where=os.fspath(path), mend=mend)


def real_path(path: Path) -> Path:
    """The file itself behind any links; raises OSError where links lead in a circle or it is no ordinary file."""
    real = Path(os.path.realpath(path))
    with suppress(FileNotFoundError):
        mode = os.lstat(real).st_mode
        if stat.S_ISLNK(mode):
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        if stat.S_ISDIR(mode):
            raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, "it is not an ordinary file")
    return real


def sweep(path: Path) -> int:
    """Remove what a killed process left beside `path`; siblings of live processes stay. Gives the number removed."""
    removed = 0
    with suppress(OSError):
        target = Path(os.path.realpath(path))
        start = _prefix(target)
        for entry in os.scandir(target.parent):
            if entry.name.startswith(start) and entry.name.endswith(_SUFFIX) and _is_stray(entry):
                with suppress(OSError):
                    os.unlink(entry.path)
                    removed += 1
    return removed


def is_alive(process: int) -> bool:
    """Whether a process of that id runs on this machine."""
    if sys.platform == "win32":  # where `os.kill` ends a process, whatever the signal
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(
            0x1000, False, process
        )  # PROCESS_QUERY_LIMITED_INFORMATION
        if not handle:
            return False
        code = ctypes.c_ulong()
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return code.value == 259  # STILL_ACTIVE
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _prefix(target: Path) -> str:
    digest = hashlib.sha256(os.fsencode(target.name)).hexdigest()[:8]
    return f".{target.name[:_SHOWN_NAME]}-{digest}-"


def _host() -> str:
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


def _is_stray(entry: os.DirEntry[str]) -> bool:
    parts = entry.name.removesuffix(_SUFFIX).rsplit("-", 4)
    if len(parts) != 5 or not parts[2].isdecimal():
        return False
    host, process, session = parts[1], int(parts[2]), parts[3]
    if host != _host():
        return time.time() - entry.stat().st_mtime > _FOREIGN_AGE_SECONDS
    return session != _SESSION if process == os.getpid() else not is_alive(process)


def _create(target: Path) -> Path:
    """An empty sibling with the permissions that the file is to have."""
    part = (
        target.parent / f"{_prefix(target)}{_host()}-{os.getpid()}-{_SESSION}-{secrets.token_hex(4)}{_SUFFIX}"
    )
    old = _facts(target)
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if old is None else 0o600))
    return part


def _put_in_place(part: Path, target: Path) -> None:
    old = _facts(target)
    if old is not None:
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(part, -1, old.st_gid)
        os.chmod(part, stat.S_IMODE(old.st_mode))
    _sync_file(part)
    spare = part.with_name(part.name.removesuffix(_SUFFIX) + "0" + _SUFFIX) if old is not None else None
    if spare is not None:
        try:
            os.link(target, spare)
        except OSError:
            spare = None
    try:
        _rename(part, target)
        _sync_folder_or_go_back(target, spare, existed=old is not None)
    finally:
        if spare is not None:
            with suppress(OSError):
                os.unlink(spare)


def _sync_folder_or_go_back(target: Path, spare: Path | None, *, existed: bool) -> None:
    """A rename that the disk does not confirm is taken back, so that what stands is what the person was told."""
    try:
        _sync_folder(target.parent)
    except OSError:
        with suppress(OSError):
            if spare is not None:
                os.replace(spare, target)
            elif not existed:
                os.unlink(target)
        raise


def _facts(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _sync_file(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _DIRECTORY_SYNC_UNKNOWN:
            raise
    finally:
        os.close(descriptor)


def _rename(part: Path, target: Path) -> None:
    """On Windows a virus scanner or an indexer may hold the old file for a moment."""
    for attempt in range(_BUSY_ATTEMPTS):
        try:
            os.replace(part, target)
        except PermissionError:
            if os.name != "nt" or attempt == _BUSY_ATTEMPTS - 1:
                raise
            time.sleep(_BUSY_SECONDS)
        else:
            return
