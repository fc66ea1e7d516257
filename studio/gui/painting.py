"""Small strokes that all painted widgets share: one line of text that never runs over its edge, and soft frames."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

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


def wrapped(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """The text on at most `lines` lines of that width; the last one is shortened where more would follow."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        last = len(found) == lines - 1
        found.append(elided(text[start:], font, width) if last else text[start : start + length].rstrip())
    layout.endLayout()
    return found


def draw_frame(painter: QPainter, rect: QRectF, fill: QColor, edge: QColor, radius: float) -> None:
    """A rounded frame whose one-pixel edge lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
