"""What a window may ask of those who hold all windows of the process."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from studio.app.folders import Folders
from studio.app.settings import SettingsFile
from studio.gui.frame import Frame


class Siblings(Protocol):
    """All windows together."""

    folders: Folders
    settings: SettingsFile

    def open(self, path: Path | None = None) -> Frame:
        """Show one more window."""
        ...

    def showing(self, path: Path) -> Frame | None:
        """The window that has the document at `path` open."""
        ...

    def closed(self, window: Frame) -> None:
        """A window has closed."""
        ...

    def may_offer(self) -> bool:
        """Whether work of an earlier session has still to be told of; true once."""
        ...

    def quit(self) -> None:
        """Close every window, once each document that is not saved has been asked about."""
        ...

    def dress(self) -> None:
        """Show every window in the chosen colours."""
        ...
