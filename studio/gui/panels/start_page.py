"""The start page: living examples, a data file, a blank table, and what was open before."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
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

from studio.app.preview import ColumnChart
from studio.gui.panels.chart_header import paint_chart
from studio.gui.theme import current_theme, ui_font

_CARD_WIDTH = 236
_PICTURE = 84


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
        self._charts: tuple[ColumnChart, ...] = ()
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(card.description)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(_CARD_WIDTH, _PICTURE + 76)

    def show_charts(self, charts: Sequence[ColumnChart]) -> None:
        """The picture: charts of some of the template's columns, side by side."""
        self._charts = tuple(charts)
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
        if self._charts:
            each = (self.width() - 24 - 14 * (len(self._charts) - 1)) / len(self._charts)
            for i, chart in enumerate(self._charts):
                area = QRectF(12 + i * (each + 14), 14, each, _PICTURE - 24)
                color = theme.color("synthetic" if i % 2 == 0 else "reference", 0.85)
                paint_chart(painter, area, chart, color, color)
        painter.restore()
        focused = self.hasFocus() or self.underMouse()
        painter.setPen(theme.color("accent" if focused else "line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 11, 11)
        painter.setPen(theme.color("text"))
        painter.setFont(ui_font(13, ui_font().Weight.DemiBold))
        painter.drawText(QRectF(12, _PICTURE + 9, self.width() - 24, 18), self.card.title)
        painter.setPen(theme.color("muted"))
        painter.setFont(ui_font(12))
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
        painter.drawText(QRectF(12, _PICTURE + 29, self.width() - 24, 40), flags, self.card.description)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
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
        painter.setPen(theme.color("text"))
        painter.setFont(ui_font(13, ui_font().Weight.DemiBold))
        painter.drawText(QRectF(14, 10, self.width() - 28, 18), self._title)
        painter.setPen(theme.color("muted"))
        painter.setFont(ui_font(12))
        painter.drawText(QRectF(14, 30, self.width() - 28, 18), self._words)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class _RecentLine(QFrame):
    clicked = Signal(str)

    def __init__(self, recent: Recent) -> None:
        super().__init__()
        self._path = recent.path
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Open {recent.title}")
        self.setToolTip(recent.path)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 5, 0, 5)
        title = QLabel(recent.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        when = QLabel(recent.when)
        when.setProperty("role", "faint")
        line.addWidget(title, 1)
        line.addWidget(when)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit(self._path)
        else:
            super().keyPressEvent(event)


class StartPage(QWidget):
    """Hands up what the person wants to start from."""

    template_wanted = Signal(str)
    file_wanted = Signal()
    blank_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._side())
        outer.addWidget(self._gallery(cards), 1)

    def show_recent(self, recents: Sequence[Recent]) -> None:
        """Documents that were open before, newest first."""
        while self._recents.count():
            widget = self._recents.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        self._recent_title.setVisible(bool(recents))
        for recent in recents:
            line = _RecentLine(recent)
            line.clicked.connect(self.recent_wanted)
            self._recents.addWidget(line)

    def show_charts(self, charts: Mapping[str, Sequence[ColumnChart]]) -> None:
        """Pictures of the templates, by name."""
        for card in self.cards:
            card.show_charts(charts.get(card.card.name, ()))

    def _side(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "left")
        side.setFixedWidth(300)
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
        self.search.textChanged.connect(self._filter)
        head.addWidget(title, 1)
        head.addWidget(self.search)
        layout.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self.cards = [TemplateCard(card) for card in cards]
        for card in self.cards:
            card.clicked.connect(lambda _=False, name=card.card.name: self.template_wanted.emit(name))
        self._filter("")
        layout.addLayout(self._grid)
        drop = _DropHint("Drop a file anywhere: it opens as a schema, with the file beside it as reference")
        layout.addWidget(drop)
        layout.addStretch(1)
        return scroll

    def _filter(self, text: str) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
        words = text.lower().split()
        shown = [
            c for c in self.cards if all(w in f"{c.card.title} {c.card.description}".lower() for w in words)
        ]
        columns = 4
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        for card in self.cards:
            card.setVisible(card in shown)
        for i, card in enumerate(shown):
            self._grid.addWidget(card, i // columns, i % columns)


class _DropHint(QLabel):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(current_theme().color("outline", 0.6))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 11, 11)
        painter.end()
        super().paintEvent(event)


def _demo() -> int:
    from PySide6.QtWidgets import QApplication

    from studio.gui.theme import apply_theme, install_fonts, load_theme

    application = QApplication(sys.argv)
    install_fonts(application)
    apply_theme(application, load_theme("system"))
    page = StartPage([Card("retail-orders", "Retail orders", "orders with a growth story")])
    page.resize(1200, 700)
    page.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(_demo())
