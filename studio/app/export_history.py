"""The exports of the past, in the user's own data folder: what, when, where, and the design that each was made from."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from studio.app.manifests import manifest_bytes, read_manifest
from studio.app.wishes import Wish
from studio.export.manifest import Manifest
from studio.model.document import Document
from studio.model.replacing import replace_bytes, unwritable
from studio.problems import Problem

KEPT = 50
_MAXIMUM_BYTES = 1 << 20
_MANIFEST = ".manifest.json"

State = Literal["here", "changed", "missing"]


class PastFile(BaseModel):
    """One file of an export."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    bytes: int


class Past(BaseModel):
    """One export that ended well."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    finished: datetime
    design: str
    wish: Wish
    files: tuple[PastFile, ...]
    rows: int
    bytes: int
    seconds: float
    verified: bool

    @property
    def state(self) -> State:
        """Whether its files still stand where they were put, with the sizes that they had."""
        folder = self.wish.path if self.wish.kind == "folder" else self.wish.path.parent
        changed = False
        for one in self.files:
            try:
                found = (folder / one.file).stat()
            except OSError:
                return "missing"
            changed = changed or found.st_size != one.bytes
        return "changed" if changed else "here"


class ExportHistory:
    """The last exports of one user. Reading never fails; what is damaged is passed over."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder / "exports"

    def past(self) -> tuple[Past, ...]:
        """All that are kept, the latest first."""
        found = []
        with suppress(OSError):
            for path in self._folder.glob("*.json"):
                if not path.name.endswith(_MANIFEST):
                    with suppress(OSError, ValidationError):
                        found.append(_read(path))
        return tuple(sorted(found, key=lambda past: past.number, reverse=True))

    def add(self, wish: Wish, manifest: Manifest, document: Document) -> Past:
        """Keep an export that has ended well; raises Problem where the data folder cannot be written."""
        existing = self.past()
        sizes = {record.file: record.bytes for record in manifest.files}
        past = Past(
            number=existing[0].number + 1 if existing else 1,
            finished=datetime.now(UTC),
            design=document.name,
            wish=wish.model_copy(update={"path": wish.path.absolute()}),
            files=tuple(PastFile(file=file, bytes=n_bytes) for file, n_bytes in sizes.items()),
            rows=manifest.rows,
            bytes=manifest.bytes,
            seconds=manifest.seconds,
            verified=all(record.verified for record in manifest.files),
        )
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise unwritable(self._folder, error, doing="made") from error
        replace_bytes(self.manifest_path(past), manifest_bytes(manifest, document), doing="kept")
        text = json.dumps(past.model_dump(mode="json"), ensure_ascii=True, indent=1)
        replace_bytes(self._path(past), text.encode(), doing="kept")
        for old in existing[KEPT - 1 :]:
            self._forget(old)
        return past

    def manifest_path(self, past: Past) -> Path:
        """Where the manifest of an export is kept."""
        return self._folder / f"{past.number:06d}{_MANIFEST}"

    def document(self, past: Past) -> Document:
        """The design as it was; raises Problem where it is not kept any more."""
        return read_manifest(self.manifest_path(past))[1]

    def clear(self) -> None:
        """Forget all exports; their files stay. Raises Problem where the data folder cannot be changed."""
        for past in self.past():
            self._forget(past)
        left = self.past()
        if left:
            raise Problem(
                f"{len(left)} entries of the history could not be removed.", mend="Look at the data folder."
            )

    def _forget(self, past: Past) -> None:
        for path in (self._path(past), self.manifest_path(past)):
            with suppress(OSError):
                path.unlink()

    def _path(self, past: Past) -> Path:
        return self._folder / f"{past.number:06d}.json"


def _read(path: Path) -> Past:
    with path.open("rb") as file:
        return Past.model_validate_json(file.read(_MAXIMUM_BYTES))
