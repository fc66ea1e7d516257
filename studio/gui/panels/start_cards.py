"""What the start page is made of: cards of templates, ways to begin, documents of before, the place to drop a file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.app.picture import Picture
from studio.gui import icons
from studio.gui.painting import draw_line, wrapped
from studio.gui.template_picture import paint_picture
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import later, tr

CARD_WIDTH = 224
_PICTURE = 128
_DROP_WORDS = later("Drop a file anywhere: it opens as a schema, with the file beside it as reference")
_DROP_KINDS = later("CSV, TSV, Parquet, Arrow, Excel, JSON Lines, SQL, or a design")


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
    pinned: bool = False


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
        return QSize(CARD_WIDTH, _PICTURE + 93)

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
        for line in wrapped(self.card.description, font, inner.width(), 3):
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


class DropHint(QWidget):
    """Where a file may be dropped; the whole window takes it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(96)
        self.setAccessibleName(tr(_DROP_WORDS))

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
        draw_line(painter, line, tr(_DROP_WORDS), ui_font(13), theme.color("muted"), center)
        draw_line(painter, line.translated(0, 21), tr(_DROP_KINDS), ui_font(12), theme.color("faint"), center)
        painter.end()
