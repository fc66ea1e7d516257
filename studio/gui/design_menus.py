"""Context menus of the design page: entries as values, and what they show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget


def _nothing() -> None:
    """What an entry does that only holds others."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """Words, what they do, whether it is possible now; a state, keys that do the same, and entries below it."""

    words: str
    run: Callable[[], object] = _nothing
    enabled: bool = True
    checked: bool | None = None
    keys: str = ""
    below: Sequence[MenuEntry] = ()
    starts_group: bool = False


def popup(parent: QWidget, position: QPoint, entries: Sequence[MenuEntry]) -> None:
    """Show a menu at a global position; it is gone when it closes.

    Where a menu is open already nothing happens: a menu key may be heard twice.
    """
    if isinstance(QApplication.activePopupWidget(), QMenu):
        return
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _fill(menu, entries)
    menu.popup(position)


def _fill(menu: QMenu, entries: Sequence[MenuEntry]) -> None:
    for entry in entries:
        if entry.starts_group:
            menu.addSeparator()
        words = entry.words.replace("&", "&&")
        if entry.below:
            _fill(menu.addMenu(words), entry.below)
            continue
        action = QAction(words, menu)
        action.setEnabled(entry.enabled)
        action.setCheckable(entry.checked is not None)
        action.setChecked(bool(entry.checked))
        if entry.keys:
            # Shown beside the words; the window's command answers to it.
            action.setShortcut(QKeySequence(entry.keys))
        action.triggered.connect(lambda _=False, run=entry.run: run())
        menu.addAction(action)
