"""The scores at a glance, each with a plain sentence, what it rests on, and where to look first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studio.app.comparing import Tile
from studio.gui.painting import LineLabel, elided
from studio.gui.panels.compare.column_list import TOKENS
from studio.gui.panels.compare.words import Words
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr

_VALUE_PIXELS, _LINE = 26, 24
_MOST = 3
_LINK_EDGE = 5  # the frame and padding of a link, so that its words stand under the others


class ScoreTile(QFrame):
    """One score; the line of the worst column or pair leads there."""

    worst_wanted = Signal(object)
    """The names: one column or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self._tile: Tile | None = None
        self.title, self._sample = _label("muted"), LineLabel("small", Qt.AlignmentFlag.AlignRight)
        self.value, self._sentence = QLabel(), Words("small", 12)
        self.value.setFont(ui_font(_VALUE_PIXELS, ui_font().Weight.DemiBold))
        self.value.setStyleSheet(f"font-size: {_VALUE_PIXELS}px; font-weight: 600;")
        self.band = _Band()
        self.worst = QPushButton()
        self.worst.setProperty("role", "link")
        self.worst.setStyleSheet("padding: 2px 4px; font-size: 12px;")
        self.worst.setMinimumWidth(40)
        self.worst.setFixedHeight(_LINE)
        self.worst.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.worst.clicked.connect(self._want_worst)
        head, middle = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self._sample, 1)
        middle.setSpacing(8)
        middle.addWidget(self.value)
        middle.addWidget(self.band, 0, Qt.AlignmentFlag.AlignBottom)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        for line in (head, middle):
            line.setContentsMargins(_LINK_EDGE, 0, _LINK_EDGE, 0)
        self._sentence.setContentsMargins(_LINK_EDGE, 0, _LINK_EDGE, 0)
        layout.setContentsMargins(14 - _LINK_EDGE, 11, 14 - _LINK_EDGE, 9)
        layout.setSpacing(1)
        layout.addLayout(head)
        layout.addLayout(middle)
        layout.addWidget(self._sentence)
        below = QHBoxLayout()
        below.addWidget(self.worst)
        below.addStretch(1)
        layout.addLayout(below)

    def show_tile(self, tile: Tile) -> None:
        """Show a score."""
        self._tile = tile
        self.title.setText(said(tile.title))
        self._sample.say(said(tile.sample_words))
        self.value.setText(tr("{score:.1f}", score=100 * tile.score))
        self.band.show_band(tile.band)
        self._sentence.show_words(said(tile.sentence))
        self.setToolTip(said(tile.term))
        self._shorten()
        self.worst.setAccessibleName(
            tr("{title}, {worst_words}: show it", title=said(tile.title), worst_words=said(tile.worst_words))
        )
        self.setAccessibleName(
            tr(
                "{title} {score:.1f} of 100, {band}. {sentence}",
                title=said(tile.title),
                score=100 * tile.score,
                band=tr(tile.band),
                sentence=said(tile.sentence),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        words = "" if self._tile is None else said(self._tile.worst_words)
        font = ui_font(12, ui_font().Weight.Medium)
        self.worst.setText(elided(words, font, self.width() - 36).replace("&", "&&"))
        self.worst.setToolTip(words)

    def _want_worst(self) -> None:
        if self._tile is not None:
            self.worst_wanted.emit(self._tile.worst)


class _Band(QWidget):
    """A dot in the colour of a band, and its word: nobody needs to see the colour."""

    def __init__(self) -> None:
        super().__init__()
        self._band = "good"

    def show_band(self, band: str) -> None:
        self._band = band
        self.setAccessibleName(tr(band))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(64, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme.color(TOKENS[self._band])
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(0, self.height() - 15, 8, 8))
        painter.setPen(color)
        painter.setFont(ui_font(12))
        painter.drawText(
            QRectF(14, self.height() - 20, 60, 18), int(Qt.AlignmentFlag.AlignVCenter), tr(self._band)
        )
        painter.end()


class Tiles(QWidget):
    """The scores that exist, side by side."""

    worst_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self.tiles = tuple(ScoreTile() for _ in range(_MOST))
        for tile in self.tiles:
            tile.worst_wanted.connect(self.worst_wanted)
            self._row.addWidget(tile, 1)

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show these scores, three at most."""
        for i, shown in enumerate(self.tiles):
            shown.setVisible(i < len(tiles))
            if i < len(tiles):
                shown.show_tile(tiles[i])


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(20)
    return label
