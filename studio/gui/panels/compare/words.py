"""One line of plain text in a card, shortened where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from studio.gui.painting import elided
from studio.gui.theme import ui_font


class Words(QLabel):
    """One line of plain text that is shortened where it does not fit, and whole in the tooltip."""

    def __init__(self, role: str, pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(40)
        self._font = ui_font(
            pixels, ui_font().Weight.DemiBold if role == "strong" else ui_font().Weight.Normal
        )
        self.words = ""
        self._tip = ""

    def show_words(self, words: str) -> None:
        """Show other words."""
        self.words = " ".join(words.split())
        self.setAccessibleName(self.words)
        self._shorten()

    def wanted_width(self) -> int:
        """The pixels that the whole text takes."""
        return QFontMetrics(self._font).horizontalAdvance(self.words) + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        text = elided(self.words, self._font, max(20, self.contentsRect().width() - 2))
        if text != self.text():
            self.setText(text)
        shortened = self.words if text != self.words else ""
        self.setToolTip(": ".join(filter(None, (shortened, self._tip))))

    def explain(self, tip: str) -> None:
        """Say more in the tooltip."""
        self._tip = tip
        self._shorten()
