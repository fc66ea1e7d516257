"""Save or copy a chart: one button, four ways."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from studio.gui.icons import IconButton
from studio.gui.translating import later, tr

WAYS = (
    ("png", later("Save as PNG…")),
    ("svg", later("Save as SVG…")),
    ("pdf", later("Save as PDF…")),
    ("clipboard", later("Copy")),
)
NOTE = later("Saved and copied pictures show the reference only where at least 10 of its rows lie together.")


class SaveButton(IconButton):
    """Hands up how the chart beside it is to leave the window."""

    wanted = Signal(str)
    """One of "png", "svg", "pdf", "clipboard"."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__("drop", tr("Save or copy {what}", what=what), parent)
        self.setToolTip(tr("Save or copy {what}\n{note}", what=what, note=tr(NOTE)))
        self.clicked.connect(lambda: self.open_at(self.mapToGlobal(QPoint(0, self.height() + 2))))

    def menu_of_ways(self) -> QMenu:
        """The menu, which a right click on the chart opens too."""
        menu = QMenu(self)
        for way, title in WAYS:
            action = menu.addAction(tr(title))
            action.setData(way)
            if way == "clipboard":
                action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            action.triggered.connect(lambda _=False, way=way: self.wanted.emit(way))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_at(self, place: QPoint) -> None:
        """Open the menu at a global place."""
        if self.isEnabled():
            self.menu_of_ways().popup(place)
