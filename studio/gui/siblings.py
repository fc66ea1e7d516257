"""What a window may ask of those who hold all windows of the process."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from studio.app.folders import Folders
from studio.app.settings import SettingsFile
from studio.gui.frame import Frame

if TYPE_CHECKING:
    from studio.app.apart import Apart


class Siblings(Protocol):
    """All windows together."""

    folders: Folders
    settings: SettingsFile
    begun_with: Mapping[str, Any]
    """The settings with which the session started."""

    def open(self, path: Path | None = None) -> Frame:
        """Show one more window."""
        ...

    def showing(self, path: Path) -> Frame | None:
        """The window that has the document at `path` open."""
        ...

    def closed(self, window: Frame) -> None:
        """A window has closed."""
        ...

    def rows_apart(self) -> Apart:
        """What makes rows and charts in a process of its own, for all windows together."""
        ...

    def may_offer(self) -> bool:
        """Whether work of an earlier session has still to be told of; true once."""
        ...

    def quit(self) -> None:
        """Close every window, once each document that is not saved has been asked about."""
        ...

    def apply_settings(self) -> None:
        """The settings have changed: every window takes them up."""
        ...

    def start_anew(self, window: Frame) -> None:
        """End this session without a question, and have another follow; raises Problem."""
        ...
