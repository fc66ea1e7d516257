"""What is kept of a document in the user's own data folder: its last versions and the autosave of a running session."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from studio.app.locking import Holder
from studio.model.document import Document
from studio.model.files import EXTENSION, MAXIMUM_BYTES, dumps, loads
from studio.model.replacing import replace_bytes, sweep, unwritable
from studio.problems import Problem

_AUTOSAVE_FORMAT = "studio-autosave"
_AUTOSAVES_KEPT = 50
_SHOWN_NAME = 40


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of a document; higher numbers are later."""

    number: int
    file: Path
    bytes: int
    modified: float
    """Seconds since 1970, for display only."""


def keep_version(folder: Path, path: Path, data: bytes, limit: int) -> None:
    """Keep `data` as the latest earlier version of the document at `path`, and the last `limit` of all.

    Raises Problem where the data folder cannot be written.
    """
    if limit <= 0:
        return
    existing = versions(folder, path)
    digest = hashlib.sha256(data).hexdigest()[:12]
    if existing and existing[0].file.name.endswith(f"-{digest}{EXTENSION}"):
        return
    home = _home(folder, path)
    file = home / f"{existing[0].number + 1 if existing else 1:06d}-{digest}{EXTENSION}"
    _make_folder(home)
    sweep(file)
    replace_bytes(file, data, doing="kept")
    for old in existing[limit - 1 :]:
        with suppress(OSError):
            old.file.unlink()


def versions(folder: Path, path: Path) -> tuple[Version, ...]:
    """The kept versions of the document at `path`, the latest first. Raises nothing."""
    found = []
    with suppress(OSError):
        for entry in os.scandir(_home(folder, path)):
            number = entry.name.partition("-")[0]
            if entry.name.endswith(EXTENSION) and number.isdecimal():
                facts = entry.stat()
                found.append(Version(int(number), Path(entry.path), facts.st_size, facts.st_mtime))
    return tuple(sorted(found, key=lambda version: version.number, reverse=True))


@dataclass(frozen=True, slots=True)
class Work:
    """A document with changes that are not in its file. `path` is None for a document that was never saved."""

    path: Path | None
    document: Document
    edits: int
    based_on: str
    """SHA-256 of the file as the session had last read or written it, "" where there is none."""


@dataclass(frozen=True, slots=True)
class Autosave:
    """Unsaved work that a session left behind."""

    file: Path
    work: Work
    holder: Holder


def autosave_file(folder: Path, path: Path | None, token: str) -> Path:
    """Where a session autosaves a document."""
    return folder / "autosave" / f"{_key(path)}.{token}.json"


def write_autosave(file: Path, work: Work, holder: Holder) -> None:
    """Write the autosave of a session; raises Problem."""
    data = dumps(work.document)
    facts = {
        "format": _AUTOSAVE_FORMAT,
        "version": 1,
        "path": str(work.path.absolute()) if work.path else "",
        "edits": work.edits,
        "based_on": work.based_on,
        "holder": asdict(holder),
        "sha256": hashlib.sha256(data).hexdigest(),
        "document": data.decode(),
    }
    _make_folder(file.parent)
    replace_bytes(file, json.dumps(facts, ensure_ascii=True, indent=1).encode(), doing="kept")
    _prune(file.parent)


def autosaves(folder: Path) -> tuple[Autosave, ...]:
    """What sessions that no longer run left behind, most edits first; damaged ones are passed over. Raises nothing."""
    found = []
    with suppress(OSError):
        for entry in os.scandir(folder / "autosave"):
            if entry.name.endswith(".json"):
                autosave = _read_autosave(Path(entry.path))
                if autosave is not None and autosave.holder.state != "live":
                    found.append(autosave)
    return tuple(sorted(found, key=lambda autosave: (-autosave.work.edits, autosave.file.name)))


def _read_autosave(file: Path) -> Autosave | None:
    try:
        with file.open("rb") as stream:
            facts = json.loads(stream.read(2 * MAXIMUM_BYTES))
        data = facts["document"].encode()
        if facts["format"] != _AUTOSAVE_FORMAT or hashlib.sha256(data).hexdigest() != facts["sha256"]:
            return None
        holder = Holder(**facts["holder"])
        path = Path(facts["path"]) if facts["path"] else None
        work = Work(path, loads(data), int(facts["edits"]), str(facts["based_on"]))
        return Autosave(file, work, holder)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, Problem):
        return None


def _prune(folder: Path) -> None:
    with suppress(OSError):
        files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[_AUTOSAVES_KEPT:]:
            file.unlink()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise unwritable(folder, error, doing="made") from error


def _home(folder: Path, path: Path) -> Path:
    return folder / "versions" / _key(path)


def _key(path: Path | None) -> str:
    """A document's own name here: a readable part, and a hash of its full path behind any links."""
    if path is None:
        return "untitled"
    full = os.path.normcase(os.path.realpath(path))
    stem = path.name.removesuffix(EXTENSION)[:_SHOWN_NAME]
    return f"{stem}-{hashlib.sha256(os.fsencode(full)).hexdigest()[:16]}"
