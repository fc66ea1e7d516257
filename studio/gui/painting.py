"""Small strokes that all painted widgets share: one line of text that never runs over its edge, and soft frames."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LEFT = Qt.AlignmentFlag.AlignLeft


def draw_line(  # noqa: PLR0913 - what, where and how
    painter: QPainter, rect: QRect, text: str, font: QFont, color: QColor, align: Qt.AlignmentFlag = _LEFT
) -> None:
    """One line of plain text, shortened with an ellipsis where it does not fit, centred up and down."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), elided(text, font, rect.width()))


def elided(text: str, font: QFont, width: int) -> str:
    """The text, or its beginning with an ellipsis where it is wider than `width` pixels."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def wrapped(text: str, font: QFont, width: int, lines: int, *, only_at_words: bool = False) -> list[str]:
    """The text on at most `lines` lines of that width; what does not fit is shortened."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WordWrap if only_at_words else mode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        rest = text[start:] if len(found) == lines - 1 else text[start : start + length].rstrip()
        found.append(elided(rest, font, width))
    layout.endLayout()
    return found


class LineLabel(QLabel):
    """One line of plain text that is shortened where there is no room, and never asks for any."""

    def __init__(self, role: str, align: Qt.AlignmentFlag = _LEFT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str, more: str = "") -> None:
        """Show the words; the tooltip has them all, and `more`."""
        self._words = words
        self.setToolTip("\n".join(part for part in (words, more) if part))
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(elided(self._words, self.font(), self.width()))


def draw_frame(painter: QPainter, rect: QRectF, fill: QColor, edge: QColor, radius: float) -> None:
    """A rounded frame whose one-pixel edge lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
