"""The gallery of column types: name a column and take what its name suggests, or search by what one wants."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from studio.app.type_search import find_types
from studio.generators.registry import by_kind
from studio.gui.forms.field import LineEdit
from studio.gui.panels.type_cards import FAMILIES, Card, CardDelegate, CardModel, suggestion_card
from studio.gui.sentences import said
from studio.gui.translating import tr
from studio.reference.column_names import Suggestion, suggestion_for

_SIZE = (680, 600)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """What was taken: a type or a suggestion, the name that was typed and what was searched for, "" for none."""

    kind: str
    suggestion: Suggestion | None = None
    name: str = ""
    search: str = ""


class TypeGallery(QFrame):
    """A popup. With a name it stays open for the next column; it closes when the focus leaves."""

    chosen = Signal(object)
    """A `Choice`."""
    suggested = Signal(object)
    """A `Suggestion` stands on a card and has no values yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "tile")
        self.setFixedSize(*_SIZE)
        self._for_new = True
        self._name_of_column = ""
        self.suggest: Callable[[str], Suggestion | None] = suggestion_for
        """What a name suggests here."""
        self.name = LineEdit()
        self.name.setPlaceholderText(tr("Name of the column, such as email, birth_date, price…"))
        self.name.setAccessibleName(tr("Name of the new column"))
        self.search = LineEdit()
        self.search.setPlaceholderText(tr("Search the types by what the column should hold…"))
        self.search.setAccessibleName(tr("Search column types"))
        self.list = QListView()
        self.list.setAccessibleName(tr("Column types"))
        self.list.setItemDelegate(CardDelegate(self))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards = CardModel()
        self.cards.setParent(self)
        self.list.setModel(self.cards)
        self._news = QLabel()
        self._news.setTextFormat(Qt.TextFormat.PlainText)
        self._news.setProperty("role", "small")
        self.done = QPushButton(tr("Done"))
        self.done.clicked.connect(self.close)
        self._lay_out()
        for field in (self.name, self.search):
            field.textChanged.connect(self._fill)
            field.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)

    def open_at(self, position: QPoint, *, for_new: bool = True, name: str = "") -> None:
        """Show the gallery with its top left corner near `position`, inside the screen.

        For a column that is there already its `name` says what is suggested.
        """
        self._for_new, self._name_of_column = for_new, name
        self.name.setVisible(for_new)
        self.search.clear()
        self.name.clear()
        self.say("")
        self._fill()
        screen = self.screen().availableGeometry()
        x = min(max(position.x(), screen.left()), screen.right() - self.width())
        y = min(max(position.y(), screen.top()), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        (self.name if for_new else self.search).setFocus()

    def say(self, words: str) -> None:
        """What was added last; "" for how the keys work."""
        self._news.setText(words or tr("Enter takes the marked type · ↑ ↓ choose · Esc closes"))

    def next_name(self, words: str) -> None:
        """A column was added: say so, and wait for the name of the next one."""
        self.search.clear()
        self.name.clear()
        self.say(words)
        self.name.setFocus()

    def show_samples(self, samples: Mapping[str | Suggestion, tuple[str, ...]]) -> None:
        """Values by kind or by suggestion."""
        self.cards.show_samples(samples)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.currentIndex().isValid():
                    self._take(self.list.currentIndex())
                else:
                    self._step(1)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._news, 1)
        foot.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(8)
        for widget in (self.name, self.search):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _fill(self) -> None:
        name = self.name.text().strip() if self._for_new else self._name_of_column
        search = self.search.text().strip()
        asked = search or name
        suggestion = self.suggest(asked) if asked else None
        cards: list[Card] = []
        if suggestion is not None:
            cards += [Card(tr("Suggested for “{name}”", name=asked)), suggestion_card(suggestion)]
        elif name and not search:
            words = tr("Nothing is known of the name “{name}”: choose a type.", name=name)
            cards.append(Card(words))
        cards += _found(search) if search else _by_family()
        if search and len(cards) == 0:
            cards.append(Card(tr("Nothing found. Try another word, or take Pattern or Faker.")))
        self.cards.show(cards)
        if suggestion is not None and suggestion not in self.cards.samples:
            self.suggested.emit(suggestion)
        # A name that says nothing marks nothing, so that Enter makes no column that nobody meant.
        if suggestion is not None or search or not name:
            self._step(1)
        self.list.scrollToTop()

    def _step(self, direction: int) -> None:
        row = self.list.currentIndex().row() + direction
        while 0 <= row < len(self.cards.cards):
            if self.cards.cards[row].takes:
                self.list.setCurrentIndex(self.cards.index(row))
                return
            row += direction

    def _take(self, index: _Index) -> None:
        card = self.cards.cards[index.row()] if index.isValid() else None
        if card is None or not card.takes:
            return
        name = self.name.text().strip() if self._for_new else ""
        if not name:
            self.close()
        self.chosen.emit(Choice(card.kind, card.suggestion, name, self.search.text().strip()))


def _found(search: str) -> list[Card]:
    return [Card("", kind) for kind in find_types(search, said)]


def _by_family() -> list[Card]:
    cards: list[Card] = []
    family = ""
    for kind, cls in by_kind().items():
        if cls.about.family != family:
            family = cls.about.family
            cards.append(Card(tr(FAMILIES[family]).upper()))
        cards.append(Card("", kind))
    return cards


def _example() -> QWidget:
    gallery = TypeGallery()
    gallery.setWindowFlags(Qt.WindowType.Window)
    gallery.name.setText("birth_date")
    return gallery


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, *_SIZE))
