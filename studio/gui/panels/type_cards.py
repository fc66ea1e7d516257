"""The cards of the gallery of column types: what each is, what it is for, and a few of its values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.generators.generator import About
from studio.generators.registry import by_kind
from studio.gui import icons
from studio.gui.painting import draw_line
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import later, tr
from studio.reference.column_names import Suggestion

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_CARD, _HEADING = 48, 30
_SAMPLES_SHARE = 0.38
FAMILIES = {
    "numbers": later("Numbers"),
    "categories": later("Categories"),
    "dates": later("Dates and times"),
    "people": later("People"),
    "places": later("Places"),
    "identifiers": later("Identifiers"),
    "text": later("Text"),
    "logic": later("Logic"),
    "relations": later("Relations"),
    "sequences": later("Sequences"),
}


@cache
def _about(kind: str) -> About:
    return by_kind()[kind].about


@dataclass(frozen=True, slots=True)
class Card:
    """A column type, or what a name suggests; a heading or a sentence has words alone."""

    words: str
    kind: str = ""
    suggestion: Suggestion | None = None

    @property
    def takes(self) -> bool:
        """Whether it can be chosen."""
        return bool(self.kind)

    @property
    def title(self) -> str:
        """Its first line."""
        if not self.kind:
            return self.words
        title = said(_about(self.kind).title)
        if self.suggestion is None or not self.suggestion.part:
            return title
        part = said(self.suggestion.part.replace("_", " "))
        return f"{part[:1].upper()}{part[1:]} · {title}"

    @property
    def help(self) -> str:
        """Its second line."""
        return said(_about(self.kind).help) if self.kind else ""


def suggestion_card(suggestion: Suggestion) -> Card:
    """The card of what a name suggests."""
    return Card("", suggestion.kind, suggestion)


class CardModel(QAbstractListModel):
    """Cards with headings between them; samples come later."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: tuple[Card, ...] = ()
        self.samples: dict[str | Suggestion, tuple[str, ...]] = {}

    def show(self, cards: Sequence[Card]) -> None:
        """Replace the cards."""
        self.beginResetModel()
        self.cards = tuple(cards)
        self.endResetModel()

    def show_samples(self, samples: Mapping[str | Suggestion, tuple[str, ...]]) -> None:
        """Values by kind or by suggestion."""
        self.samples.update(samples)
        for row, card in enumerate(self.cards):
            if card.takes and (card.suggestion or card.kind) in samples:
                self.dataChanged.emit(self.index(row), self.index(row))

    def samples_of(self, card: Card) -> tuple[str, ...]:
        """The values of a card that have come."""
        return self.samples.get(card.suggestion or card.kind, ())

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        takes = index.isValid() and self.cards[index.row()].takes
        return super().flags(index) if takes else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole) and card.takes:
            samples = self.samples_of(card)
            such = tr("For example {values}.", values=", ".join(samples)) if samples else ""
            return f"{card.help} {such}".strip()
        return None


class CardDelegate(QStyledItemDelegate):
    """Icon, title and help at the left, values at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        takes = isinstance(model, CardModel) and model.cards[index.row()].takes
        return QSize(200, _CARD if takes else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, CardModel):
            return
        theme, rect, card = current_theme(), QRect(option.rect), model.cards[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not card.takes:
            font = ui_font(11, ui_font().Weight.DemiBold)
            draw_line(painter, rect.adjusted(10, 6, -6, 0), card.words, font, theme.color("muted"))
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(theme.color("accent"), 1.0) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if chosen else "background"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 6, 6)
        icon = "boolean" if card.kind == "boolean" else _about(card.kind).family
        picture = icons.pixmap(icon, theme.color("muted"), 14, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.topLeft() + QPoint(11, 9), picture)
        right = round(rect.width() * _SAMPLES_SHARE)
        line = QRect(rect.left() + 35, rect.top() + 6, rect.width() - 35 - right - 12, 18)
        draw_line(painter, line, card.title, ui_font(13, ui_font().Weight.Medium), theme.color("text"))
        draw_line(painter, line.translated(0, 18), card.help, ui_font(12), theme.color("muted"))
        samples = model.samples_of(card)
        values = QRect(rect.right() - right, rect.top(), right - 12, rect.height() - 2)
        _draw_values(painter, values, samples)
        painter.restore()


def _draw_values(painter: QPainter, area: QRect, samples: Sequence[str]) -> None:
    """Short values on one line, long ones below each other."""
    if not samples:
        return
    theme, font = current_theme(), ui_font(12)
    joined = "   ".join(samples)
    painter.setFont(font)
    if painter.fontMetrics().horizontalAdvance(joined) <= area.width():
        draw_line(painter, area, joined, font, theme.color("text"), Qt.AlignmentFlag.AlignRight)
        return
    for place, text in enumerate(samples[:2]):
        line = QRect(area.left(), area.top() + 6 + 18 * place, area.width(), 18)
        draw_line(painter, line, text, font, theme.color("text"), Qt.AlignmentFlag.AlignRight)
