"""Where the studio keeps what is the user's and not the document's: settings, kept versions, autosaves, caches."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

OVERRIDE = "STUDIO_FOLDER"
"""An environment variable that puts all three folders into one, for portable use."""

_NAME = "data-synthesis-studio"


@dataclass(frozen=True, slots=True)
class Folders:
    """The three folders; none of them needs to exist or to be writable."""

    config: Path
    data: Path
    cache: Path


def folders_in(root: Path) -> Folders:
    """All three inside one folder."""
    return Folders(root / "config", root / "data", root / "cache")


def user_folders() -> Folders:
    """Where this system wants them. A user without a home gets a place that cannot be written, which is no error."""
    override = os.environ.get(OVERRIDE)
    if override:
        return folders_in(Path(override))
    if not _has_home():
        return folders_in(Path(os.devnull).absolute())
    from platformdirs import PlatformDirs

    found = PlatformDirs(_NAME, appauthor=False)
    paths = (found.user_config_path, found.user_data_path, found.user_cache_path)
    if not all(path.is_absolute() for path in paths):
        return folders_in(Path(os.devnull).absolute())
    return Folders(*paths)


def home_folder() -> Path:
    """The user's own folder, from which dialogs start; the present one where there is none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()


def _has_home() -> bool:
    """Whether the environment names folders. One that names a home that is no path asks for none, and not for that of
    the account, which would be taken instead."""
    if os.name == "nt" or os.path.isabs(os.environ.get("HOME", "/")):
        return True
    return all(os.path.isabs(os.environ.get(f"XDG_{kind}_HOME", "")) for kind in ("CONFIG", "DATA", "CACHE"))
