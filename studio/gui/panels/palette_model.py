"""What the palette offers, and which of it answers to what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studio.app.fuzzy import Match, ranked

MOST_SHOWN = 80
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done or gone to. `blocked` says why it cannot be done now; `also` is searched too."""

    title: str
    group: str
    run: Callable[[], object]
    keys: str = ""
    blocked: str = ""
    also: str = ""
    icon: str = ""
    only_searched: bool = False
    """It is not listed before something is typed."""


class PaletteModel(QAbstractListModel):
    """The offers that answer, the best first; those that cannot be done now keep their place and are greyed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()
        self._texts: list[tuple[str, str]] = []
        self._found: list[tuple[Offer, Match]] = []

    def show(self, offers: Sequence[Offer]) -> None:
        """Offer these."""
        self._offers = tuple(offers)
        self._texts = [(offer.title, f"{offer.group} {offer.also}") for offer in offers]
        self.search("")

    def search(self, query: str) -> None:
        """Keep what answers to `query`."""
        self.beginResetModel()
        if query.strip():
            best = ranked(query, self._texts, MOST_SHOWN)
            self._found = [(self._offers[index], match) for index, match in best]
            self._found.sort(key=lambda item: item[1].cost + (0.5 if item[0].blocked else 0))
        else:
            listed = [offer for offer in self._offers if not offer.only_searched]
            listed.sort(key=lambda offer: bool(offer.blocked))
            self._found = [(offer, Match(0, ())) for offer in listed[:MOST_SHOWN]]
        self.endResetModel()

    def offer(self, index: _Index) -> Offer | None:
        """What stands there."""
        return self._found[index.row()][0] if 0 <= index.row() < len(self._found) else None

    def places(self, index: _Index) -> tuple[int, ...]:
        """The letters of its title that answer."""
        return self._found[index.row()][1].places if 0 <= index.row() < len(self._found) else ()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.offer(index) if index.isValid() else None
        if offer is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (offer.title, offer.group, offer.keys) if part)
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole):
            return offer.blocked or None
        return None
