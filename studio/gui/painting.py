"""Small strokes that all painted widgets share: one line of text that never runs over its edge, frames, legends."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from studio.gui.theme import current_theme
from studio.gui.translating import tr

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


def draw_over_bars(painter: QPainter, points: QPolygonF, color: QColor, width: float) -> None:
    """A line with a rim of the ground, so that it stands out from bars it crosses also for eyes that see no colours."""
    style = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen_color, wide in ((current_theme().color("surface"), width + 2.0), (color, width)):
        painter.setPen(QPen(pen_color, wide, *style))
        painter.drawPolyline(points)


def dashed(color: QColor, width: float) -> QPen:
    """The pen of the reference where both sides are lines: they differ also without colours."""
    pen = QPen(color, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    pen.setDashPattern([3.0, 2.0])
    return pen


class Swatch(QLabel):
    """The name of a side, "synthetic" or "reference", after a mark like its own: a block, or a line."""

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(tr(side), parent)
        self._side = side
        self.setProperty("role", "small")
        self.setContentsMargins(19, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_mark(painter, QRectF(0, (self.height() - 10) / 2, 14, 10), self._side)
        painter.end()
        super().paintEvent(event)


def draw_mark(painter: QPainter, rect: QRectF, side: str) -> None:
    """The mark of a side in a legend."""
    color = current_theme().color(side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if side == "reference":
        painter.setPen(QPen(color, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = rect.center().y()
        painter.drawLine(QPointF(rect.left() + 1, middle), QPointF(rect.right() - 1, middle))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(rect.left() + 2, rect.top(), 10, 10), 3, 3)
