"""The start page: living examples, a data file, a blank table, and what was open before."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.picture import Picture
from studio.gui.discarding import discard
from studio.gui.panels.recent_line import RecentLine
from studio.gui.panels.start_cards import (
    CARD_WIDTH,
    BigButton,
    Card,
    DropHint,
    Recent,
    TemplateCard,
)
from studio.gui.translating import tr

_SIDE = 300


class StartPage(QWidget):
    """Hands up what the person wants to start from."""

    template_wanted = Signal(str)
    file_wanted = Signal()
    sql_wanted = Signal()
    blank_wanted = Signal()
    recent_wanted = Signal(str)
    elsewhere_wanted = Signal(str)
    """A recent document for a window of its own."""
    pin_wanted = Signal(str, bool)
    forget_wanted = Signal(str)
    seen = Signal()
    """It comes into sight."""

    def __init__(self, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The page itself takes the first focus, so that no button looks chosen before a key is pressed.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._arranged: tuple[list[TemplateCard], int] = ([], 0)
        outer.addWidget(self._side())
        outer.addWidget(self._gallery(cards), 1)

    def show_recent(self, recents: Sequence[Recent]) -> None:
        """Documents that were open before, newest first."""
        while self._recents.count():
            taken = self._recents.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                discard(widget)
        self._recent_title.setVisible(bool(recents))
        for recent in recents:
            line = RecentLine(recent)
            path = recent.path
            line.clicked.connect(lambda _=False, path=path: self.recent_wanted.emit(path))
            line.elsewhere_wanted.connect(lambda path=path: self.elsewhere_wanted.emit(path))
            line.pin_wanted.connect(lambda pinned, path=path: self.pin_wanted.emit(path, pinned))
            line.remove_wanted.connect(lambda path=path: self.forget_wanted.emit(path))
            self._recents.addWidget(line)

    def show_pictures(self, pictures: Mapping[str, Picture]) -> None:
        """Pictures of the templates, by name."""
        for card in self.cards:
            if card.card.name in pictures:
                card.show_picture(pictures[card.card.name])

    def _side(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "left")
        side.setFixedWidth(_SIDE)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(22, 26, 22, 16)
        layout.setSpacing(8)
        title = QLabel("Data Synthesis Studio")
        title.setProperty("role", "title")
        words = QLabel(tr("Design data that does not exist."))
        words.setProperty("role", "muted")
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(8)
        self.from_file = BigButton(tr("From a data file…"), tr("CSV, Excel, Parquet, JSON Lines"))
        self.from_sql = BigButton(tr("From SQL…"), tr("CREATE TABLE scripts, JSON Schema"))
        self.blank = BigButton(tr("Blank"), tr("Start with one empty table"))
        self.from_file.clicked.connect(self.file_wanted)
        self.from_sql.clicked.connect(self.sql_wanted)
        self.blank.clicked.connect(self.blank_wanted)
        layout.addWidget(self.from_file)
        layout.addWidget(self.from_sql)
        layout.addWidget(self.blank)
        layout.addSpacing(12)
        self._recent_title = QLabel(tr("RECENT"))
        self._recent_title.setProperty("role", "section")
        self._recent_title.setVisible(False)
        layout.addWidget(self._recent_title)
        self._recents = QVBoxLayout()
        self._recents.setSpacing(0)
        layout.addLayout(self._recents)
        layout.addStretch(1)
        return side

    def _gallery(self, cards: Sequence[Card]) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        scroll.setWidget(body)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(30, 26, 30, 26)
        layout.setSpacing(12)
        head = QHBoxLayout()
        title = QLabel(tr("Start from a living example"))
        title.setProperty("role", "heading")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search templates"))
        self.search.setAccessibleName(tr("Search templates"))
        self.search.setFixedWidth(220)
        self.search.textChanged.connect(lambda _: self._filter())
        head.addWidget(title, 1)
        head.addWidget(self.search)
        layout.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self.cards = [TemplateCard(card, body) for card in cards]
        for card in self.cards:
            card.clicked.connect(lambda _=False, name=card.card.name: self.template_wanted.emit(name))
        self._nothing = QLabel(tr("No template answers to these words."))
        self._nothing.setProperty("role", "muted")
        layout.addLayout(self._grid)
        layout.addWidget(self._nothing)
        layout.addSpacing(4)
        layout.addWidget(DropHint(), 1)
        self._filter()
        return scroll

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._filter()

    def _filter(self) -> None:
        words = self.search.text().lower().split()
        found = [
            c for c in self.cards if all(w in f"{c.card.title} {c.card.description}".lower() for w in words)
        ]
        columns = max(1, min(4, (self.width() - _SIDE - 60) // CARD_WIDTH))
        # As even as it goes: a card alone in its row looks forgotten.
        columns = -(-len(self.cards) // -(-max(1, len(self.cards)) // columns)) or 1
        if (found, columns) == self._arranged:
            return
        self._arranged = (found, columns)
        for card in self.cards:
            self._grid.removeWidget(card)
            card.setVisible(card in found)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, card in enumerate(found):
            self._grid.addWidget(card, place // columns, place % columns)
        self._nothing.setVisible(bool(self.cards) and not found)


def _example() -> QWidget:
    page = StartPage([Card("retail-orders", "Retail orders", "orders with a growth story")])
    page.show_pictures({"retail-orders": Picture("bars", tuple(i / 30 for i in range(30)))})
    page.show_recent([Recent("census.studio.json", "census", "yesterday")])
    return page


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 1200, 700))
