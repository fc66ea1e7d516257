"""Context menus of the design page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

Entries = Sequence[tuple[str, Callable[[], object], bool]]
"""Words, what they do, and whether it is possible now."""


def popup(parent: QWidget, position: QPoint, entries: Entries) -> None:
    """Show a menu at a global position; it is gone when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, run, enabled in entries:
        action = QAction(words, menu)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False, run=run: run())
        menu.addAction(action)
    menu.popup(position)
