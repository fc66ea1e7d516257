"""The start page: living examples, a data file, a blank table, and what was open before."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.app.picture import Picture
from studio.gui import icons
from studio.gui.painting import draw_frame, draw_line, wrapped
from studio.gui.template_picture import paint_picture
from studio.gui.theme import current_theme, ui_font

_CARD_WIDTH = 224
_PICTURE = 84
_SIDE = 300
_DROP_WORDS = "Drop a file anywhere: it opens as a schema, with the file beside it as reference"
_DROP_KINDS = "CSV, TSV, Parquet, Arrow, Excel, JSON Lines, or a design"


@dataclass(frozen=True, slots=True)
class Card:
    """A template on the start page."""

    name: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Recent:
    """A document that was open before; `when` is in words."""

    path: str
    title: str
    when: str


class TemplateCard(QAbstractButton):
    """A template with a picture made from its own data."""

    def __init__(self, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._picture: Picture | None = None
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(card.description)
        self.setToolTip(card.description)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_CARD_WIDTH, _PICTURE + 76)

    def show_picture(self, picture: Picture) -> None:
        """What the template's data look like."""
        self._picture = picture
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, 11, 11)
        painter.fillPath(path, theme.color("surface"))
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(QRectF(0, 0, self.width(), _PICTURE), theme.color("background"))
        painter.setPen(theme.color("line"))
        painter.drawLine(0, _PICTURE, self.width(), _PICTURE)
        if self._picture is not None:
            area = QRectF(13, 13, self.width() - 26, _PICTURE - 24)
            paint_picture(painter, area, self._picture)
        painter.restore()
        focused = self.hasFocus() or self.underMouse()
        painter.setPen(theme.color("accent" if focused else "line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 11, 11)
        inner = QRect(12, _PICTURE + 8, self.width() - 24, 20)
        draw_line(
            painter, inner, self.card.title, ui_font(13, ui_font().Weight.DemiBold), theme.color("text")
        )
        font = ui_font(12)
        for line in wrapped(self.card.description, font, inner.width(), 2):
            inner.translate(0, 20 if inner.top() == _PICTURE + 8 else 17)
            draw_line(painter, inner, line, font, theme.color("muted"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class BigButton(QAbstractButton):
    """A way to start, with one line that explains it."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._words = title, words
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(58)

    def sizeHint(self) -> QSize:
        return QSize(256, 58)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.hasFocus() or self.underMouse()
        painter.setPen(theme.color("accent" if lit else "line"))
        painter.setBrush(theme.color("accent_soft" if self.isDown() else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        inner = QRect(14, 9, self.width() - 28, 20)
        draw_line(painter, inner, self._title, ui_font(13, ui_font().Weight.DemiBold), theme.color("text"))
        draw_line(painter, inner.translated(0, 19), self._words, ui_font(12), theme.color("muted"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class _RecentLine(QAbstractButton):
    """A document that was open before: its name, and when."""

    def __init__(self, recent: Recent) -> None:
        super().__init__()
        self.recent = recent
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Open {recent.title}")
        self.setAccessibleDescription(recent.when)
        self.setToolTip(recent.path)
        self.setFixedHeight(30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(theme.color("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("background"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        frame = QRectF(6, 5, 20, 20)
        draw_frame(painter, frame, theme.color("background"), theme.color("line"), 5)
        picture = icons.pixmap("table", theme.color("muted"), 12, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(10, 9), picture)
        when_font = ui_font(12)
        width = QFontMetrics(when_font).horizontalAdvance(self.recent.when) + 2
        right = QRect(self.width() - width - 6, 0, width, self.height())
        draw_line(
            painter, right, self.recent.when, when_font, theme.color("faint"), Qt.AlignmentFlag.AlignRight
        )
        name = QRect(34, 0, right.left() - 42, self.height())
        draw_line(painter, name, self.recent.title, ui_font(13), theme.color("text"))
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(200, 30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class StartPage(QWidget):
    """Hands up what the person wants to start from."""

    template_wanted = Signal(str)
    file_wanted = Signal()
    blank_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The page itself takes the first focus, so that no button looks chosen before a key is pressed.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
                widget.hide()
                widget.deleteLater()
        self._recent_title.setVisible(bool(recents))
        for recent in recents:
            line = _RecentLine(recent)
            line.clicked.connect(lambda _=False, path=recent.path: self.recent_wanted.emit(path))
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
        words = QLabel("Design data that does not exist.")
        words.setProperty("role", "muted")
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(8)
        self.from_file = BigButton("From a data file…", "CSV, Excel, Parquet, JSON Lines")
        self.blank = BigButton("Blank", "Start with one empty table")
        self.from_file.clicked.connect(self.file_wanted)
        self.blank.clicked.connect(self.blank_wanted)
        layout.addWidget(self.from_file)
        layout.addWidget(self.blank)
        layout.addSpacing(12)
        self._recent_title = QLabel("RECENT")
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
        title = QLabel("Start from a living example")
        title.setProperty("role", "heading")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search templates")
        self.search.setAccessibleName("Search templates")
        self.search.setFixedWidth(220)
        self.search.textChanged.connect(lambda _: self._filter())
        head.addWidget(title, 1)
        head.addWidget(self.search)
        layout.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self.cards = [TemplateCard(card) for card in cards]
        for card in self.cards:
            card.clicked.connect(lambda _=False, name=card.card.name: self.template_wanted.emit(name))
        self._nothing = QLabel("No template answers to these words.")
        self._nothing.setProperty("role", "muted")
        layout.addLayout(self._grid)
        layout.addWidget(self._nothing)
        layout.addSpacing(4)
        layout.addWidget(_DropHint(), 1000)
        layout.addStretch(1)
        self._filter()
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._filter()

    def _filter(self) -> None:
        words = self.search.text().lower().split()
        found = [
            c for c in self.cards if all(w in f"{c.card.title} {c.card.description}".lower() for w in words)
        ]
        columns = max(1, min(4, (self.width() - _SIDE - 60) // _CARD_WIDTH))
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


class _DropHint(QWidget):
    """Where a file may be dropped; the whole window takes it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(96)
        self.setMaximumHeight(300)
        self.setAccessibleName(_DROP_WORDS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("outline", 0.7), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)
        middle = self.rect().center()
        picture = icons.pixmap("drop", theme.color("muted"), 22, self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - 11, middle.y() - 36, picture)
        line = QRect(16, middle.y() - 6, self.width() - 32, 20)
        center = Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, line, _DROP_WORDS, ui_font(13), theme.color("muted"), center)
        draw_line(painter, line.translated(0, 21), _DROP_KINDS, ui_font(12), theme.color("faint"), center)
        painter.end()


def _example() -> QWidget:
    page = StartPage([Card("retail-orders", "Retail orders", "orders with a growth story")])
    page.show_pictures({"retail-orders": Picture("bars", tuple(i / 30 for i in range(30)))})
    page.show_recent([Recent("census.studio.json", "census", "yesterday")])
    return page


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 1200, 700))
