"""An advisory lock beside the document, which says who has it open: host, process and start time.

It only informs: a lock that is held, stale, damaged or impossible never keeps a document from being opened or saved.
What protects the file is that saving looks whether it is still what was opened.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from studio.model.replacing import is_alive

_STARTED = datetime.now(UTC).isoformat(timespec="seconds")
_MAXIMUM_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """The studio that has a document open. `mark` tells a process from a later one with the same number."""

    host: str
    process: int
    started: str
    mark: str = ""
    token: str = ""

    @property
    def state(self) -> Literal["live", "stale", "unknown"]:
        """Whether that studio still runs; on another machine that cannot be known."""
        if not self.host or self.host != socket.gethostname():
            return "unknown" if self.host else "stale"
        if not is_alive(self.process):
            return "stale"
        return "stale" if self.mark and self.mark != _mark(self.process) else "live"

    def __str__(self) -> str:
        if not self.host:
            return "a studio that left a damaged lock"
        return f"the studio on {self.host}, process {self.process}, running since {self.started}"


NOBODY = Holder("", 0, "")
"""The holder of what a session has left on purpose."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that this session holds."""

    file: Path
    token: str

    def release(self) -> None:
        """Remove the lock, unless another studio took it over."""
        holder = _read(self.file)
        if holder is not None and holder.token == self.token:
            with suppress(OSError):
                self.file.unlink()


def myself() -> Holder:
    """This process as a holder."""
    process = os.getpid()
    return Holder(socket.gethostname(), process, _STARTED, _mark(process), secrets.token_hex(8))


def take(path: Path) -> Lock | Holder | None:
    """The lock of the document at `path`, or who holds it; None where no lock can be written there."""
    file = lock_file(path)
    holder = myself()
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return _read(file)
    except (OSError, ValueError):
        return None
    return _write(descriptor, file, holder)


def take_over(path: Path) -> Lock | None:
    """The lock of the document whoever holds it; None where no lock can be written there."""
    file = lock_file(path)
    with suppress(OSError):
        file.unlink()
    taken = take(path)
    return taken if isinstance(taken, Lock) else None


def lock_file(path: Path) -> Path:
    """Where the lock of a document lies; links to it share one."""
    real = Path(os.path.realpath(path))
    return real.with_name(f".{real.name}.lock")


def _write(descriptor: int, file: Path, holder: Holder) -> Lock | None:
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(asdict(holder), stream)
    except OSError:
        with suppress(OSError):
            file.unlink()
        return None
    return Lock(file, holder.token)


def _read(file: Path) -> Holder | None:
    try:
        with file.open("rb") as stream:
            values = json.loads(stream.read(_MAXIMUM_BYTES))
        host, process = str(values["host"])[:255], int(values["process"])
        return Holder(host, process, *(str(values[name])[:100] for name in ("started", "mark", "token")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Holder("", 0, "")


def _mark(process: int) -> str:
    """The start time of a process in the system's own ticks, with the id of this start of the machine."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii")
        return f"{stat.rpartition(')')[2].split()[19]}-{boot.strip()[:8]}"
    except (OSError, IndexError):
        return ""
