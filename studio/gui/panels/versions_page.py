"""Earlier versions of the design: when each was saved, how large it is, and what has changed since, in words."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.gui.discarding import discard
from studio.gui.icons import IconButton
from studio.gui.panels.narrow_page import fill_page
from studio.gui.translating import counted, later, tr

_MOST_SENTENCES = 6
_ABOUT = later(
    "Going back can be undone, and loses nothing: the present design becomes a version when it is saved."
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A version: its number, when and how large in words, and what has changed from it to the present design."""

    number: int
    when: str
    size: str
    changes: Sequence[str]
    broken: str = ""
    """Why it cannot be read, "" where it can."""


class VersionsPage(QWidget):
    """Displays versions, the latest first, and hands up the one to go back to."""

    wanted = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout()
        column.setSpacing(12)
        head = QHBoxLayout()
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.close_button = IconButton("close", tr("Back to where you were"))
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        about = QLabel(tr(_ABOUT))
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        self.state.setWordWrap(True)
        self._tiles = QVBoxLayout()
        self._tiles.setSpacing(10)
        column.addLayout(head)
        column.addWidget(about)
        column.addWidget(self.state)
        column.addLayout(self._tiles)
        fill_page(self, column)

    def show_looking(self, name: str) -> None:
        """The versions of a file are being read."""
        self.heading.setText(tr("Versions of {name}", name=name))
        self._say(tr("Reading the versions…"))
        self._clear()

    def show_versions(self, versions: Sequence[Kept]) -> None:
        """The versions, the latest first."""
        self._clear()
        self._say(
            "" if versions else tr("None yet: each time the design is saved, the one before is kept here.")
        )
        for version in versions:
            self._tiles.addWidget(self._tile(version))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _clear(self) -> None:
        while self._tiles.count():
            taken = self._tiles.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                discard(widget)

    def _tile(self, version: Kept) -> QFrame:
        tile = QFrame()
        tile.setProperty("role", "tile")
        layout = QVBoxLayout(tile)
        layout.setContentsMargins(18, 12, 14, 12)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        when, size = QLabel(version.when), QLabel(version.size)
        when.setProperty("role", "strong")
        size.setProperty("role", "small")
        back = QPushButton(tr("Go back to it"))
        back.setProperty("role", "small")
        back.setAccessibleName(tr("Go back to the version of {when}", when=version.when))
        back.setEnabled(not version.broken and bool(version.changes))
        back.clicked.connect(lambda: self.wanted.emit(version.number))
        head.addWidget(when)
        head.addWidget(size, 1)
        head.addWidget(back)
        layout.addLayout(head)
        lines = list(version.changes[:_MOST_SENTENCES])
        more = len(version.changes) - len(lines)
        if more:
            lines.append(counted(more, "And one more change.", "And {n} more changes."))
        if lines:
            lines.insert(0, tr("Since then:"))
        if version.broken:
            lines = [version.broken]
        elif not lines:
            lines = [tr("It is the same as the present design.")]
        words = QLabel("\n".join(lines))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setProperty("role", "bad" if version.broken else "muted")
        words.setWordWrap(True)
        layout.addWidget(words)
        return tile


def _example() -> QWidget:
    page = VersionsPage()
    page.show_looking("orders.studio.json")
    page.show_versions([
        Kept(4, "today 10:41", "12 kB", ("The column “age” is added to “people”.", "The seed goes from 42 to 7.")),
        Kept(3, "yesterday 17:03", "11 kB", (), "It is damaged."),
        Kept(2, "yesterday 16:20", "11 kB", ()),
    ])  # fmt: skip
    return page


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 900, 700))
