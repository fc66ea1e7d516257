"""What the parts of the window may ask of the window that holds them."""

from __future__ import annotations

from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from studio.gui.commands import Actions
from studio.gui.panels.notice import Notice
from studio.gui.panels.status_bar import StatusBar

if TYPE_CHECKING:
    from studio.app.apart import Apart

DESIGNING = ("design", "relations")
"""Pages on which the design is changed: its columns and rows, or its tables and keys over the rows."""

ASIDE = ("settings", "versions")
"""Pages beside the design, from which one goes back to where one was."""


class Frame(QMainWindow):
    """A window with a notice, a status bar, commands and pages."""

    executor: Executor
    notice: Notice
    status: StatusBar
    actions_table: Actions
    page: str
    """Which page is shown: start, design, relations, compare, export."""

    def show_page(self, page: str) -> None:
        """Bring a page into sight."""
        raise NotImplementedError

    def show_title(self, name: str, edited: bool) -> None:
        """What the window's frame says."""
        raise NotImplementedError

    def open_elsewhere(self, path: Path | None) -> None:
        """Open one more window, on a file or on the start page."""
        raise NotImplementedError

    def is_shown_elsewhere(self, path: Path, *, raised: bool) -> bool:
        """Whether another window has the document at `path` open; it comes forward where that is wanted."""
        raise NotImplementedError

    def rows_apart(self) -> Apart:
        """What makes rows and charts in a process of its own, for all windows together."""
        raise NotImplementedError

    def come_forward(self) -> None:
        """Put this window over the others."""
        raise NotImplementedError

    def leave_aside(self) -> None:
        """Back to the page from which the settings, say, were opened."""
        raise NotImplementedError
