"""The user's settings: typed, in one small JSON file, never in the way.

A value that cannot be used becomes its default, and the studio says which one it was. Paths of references stand here
and not in the document, found by the hash that the document names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, ValidationError

from studio.app.folders import Folders
from studio.app.preferences import Preferences
from studio.model.replacing import replace_bytes, unwritable
from studio.problems import reason

if TYPE_CHECKING:
    from studio.model.document import Reference

RECENT_KEPT = 12
PINNED_KEPT = 12
REFERENCES_KEPT = 500
TABLES_KEPT = 200
PLACES_KEPT = 500
WINDOWS_KEPT = 20
_MAXIMUM_BYTES = 4 << 20


class Settings(Preferences):
    """What the user chose, and what the studio remembers for them."""

    recent: tuple[str, ...] = Field(default=(), description="Full paths of documents, the latest first.")
    references: dict[str, str] = Field(
        default={}, description="Full path of a reference file by its SHA-256."
    )
    pinned: tuple[str, ...] = ()
    """Those of the recent ones that stay."""
    windows: tuple[Annotated[str, Field(max_length=100_000)], ...] = Field(
        default=(), max_length=WINDOWS_KEPT, description="Place and size of each window, as it encodes them."
    )
    widths: dict[str, dict[str, int]] = Field(
        default={},
        description="Widths of columns in pixels, by table id and column id, the latest table last.",
    )
    places: dict[str, tuple[float, float]] = Field(
        default={},
        description="Where the cards of tables stand among the relations, by table id, the latest last.",
    )
    panels: dict[str, str] = Field(
        default={}, description="State of the panels, by name, as each encodes it."
    )


class SettingsFile:
    """The settings of one user. Reading never fails; what had to be reset stands in `resets`, in words."""

    def __init__(self, folders: Folders) -> None:
        self.path = folders.config / "settings.json"
        self.values, self.resets = read_settings(self.path)
        self._unwritten: dict[str, Any] = {}
        """What was changed and could not be written yet; it holds for this session."""

    def change(self, **changes: Any) -> None:
        """Change some values and write the file.

        The file is read again first, so that two studios do not undo each other's other settings. Raises Problem where
        the file cannot be written; the new values hold for this session all the same.
        """
        latest = read_settings(self.path)[0] if self.path.exists() else self.values
        wanted = {**self._unwritten, **changes}
        self.values = Settings.model_validate({**latest.model_dump(), **wanted})
        self._unwritten = wanted
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise unwritable(self.path, error, doing="kept") from error
        text = json.dumps(self.values.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n"
        replace_bytes(self.path, text.encode("utf-8", "surrogatepass"), doing="kept")
        self._unwritten = {}

    def opened(self, path: Path) -> None:
        """Put a document at the head of the recent ones."""
        full = str(path.absolute())
        latest = read_settings(self.path)[0].recent or self.values.recent
        others = [item for item in latest if item != full]
        unpinned = [item for item in (full, *others) if item not in self.values.pinned][:RECENT_KEPT]
        kept = {*unpinned, *self.values.pinned}
        self.change(recent=tuple(item for item in (full, *others) if item in kept))

    def forget(self, path: Path) -> None:
        """Take a document out of the recent ones."""
        full = str(path.absolute())
        recent, pinned = (
            tuple(item for item in items if item != full)
            for items in (self.values.recent, self.values.pinned)
        )
        self.change(recent=recent, pinned=pinned)

    def pin(self, path: Path, pinned: bool) -> None:
        """Let a document stay among the recent ones, before all others; or not any more."""
        full = str(path.absolute())
        others = tuple(item for item in self.values.pinned if item != full)
        self.change(pinned=(*others, full)[-PINNED_KEPT:] if pinned else others)

    def recent_first(self) -> tuple[str, ...]:
        """The recent documents, those that are pinned before the others."""
        values = self.values
        return (*values.pinned, *(item for item in values.recent if item not in values.pinned))

    def reference_path(self, reference: Reference) -> Path | None:
        """Where the file that a document names was last seen; it may be gone or changed since."""
        found = self.values.references.get(reference.sha256)
        return Path(found) if found else None

    def remember_reference(self, reference: Reference, path: Path) -> None:
        """Remember where a reference lies."""
        others = {key: value for key, value in self.values.references.items() if key != reference.sha256}
        newest = list(others.items())[-(REFERENCES_KEPT - 1) :]
        self.change(references={**dict(newest), reference.sha256: str(path.absolute())})

    def keep_widths(self, widths: Mapping[str, Mapping[str, int]]) -> None:
        """Remember the widths of some tables' columns; the tables that were changed longest ago are forgotten."""
        latest = read_settings(self.path)[0].widths if self.path.exists() else self.values.widths
        others = {table: value for table, value in latest.items() if table not in widths}
        kept = [*others.items(), *((table, dict(value)) for table, value in widths.items())]
        self.change(widths=dict(kept[-TABLES_KEPT:]))

    def keep_places(self, places: Mapping[str, tuple[float, float] | None]) -> None:
        """Remember where cards stand, None for wherever they like; those moved longest ago are forgotten."""
        latest = read_settings(self.path)[0].places if self.path.exists() else self.values.places
        others = {table: place for table, place in latest.items() if table not in places}
        kept = [*others.items(), *((table, place) for table, place in places.items() if place is not None)]
        self.change(places=dict(kept[-PLACES_KEPT:]))

    def forget_reference(self, reference: Reference) -> None:
        """Forget where a reference lies."""
        self.change(references={k: v for k, v in self.values.references.items() if k != reference.sha256})


def read_settings(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in a file, and one sentence for each thing that was reset to its default. Raises nothing."""
    try:
        with path.open("rb") as file:
            data = file.read(_MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        return Settings(), (f"The settings could not be read ({why}); the usual ones are used.",)
    try:
        values = json.loads(data) if len(data) <= _MAXIMUM_BYTES else None
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        return Settings(), ("The settings file was damaged; all settings are back to the usual ones.",)
    return _usable(values)


def _usable(values: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    resets: list[str] = []
    values = {name: value for name, value in values.items() if name in Settings.model_fields}
    while True:
        try:
            return Settings.model_validate_json(json.dumps(values)), tuple(resets)
        except ValidationError as error:
            broken = str(error.errors(include_url=False)[0]["loc"][0]) if values else ""
            if broken not in values:
                return Settings(), (
                    *resets,
                    "The settings file was damaged; all settings are back to the usual ones.",
                )
            del values[broken]
            resets.append(
                f'The setting "{broken.replace("_", " ")}" could not be used and is back to the usual one.'
            )
