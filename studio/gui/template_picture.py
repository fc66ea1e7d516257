"""Paints the small picture of a template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studio.app.picture import Picture
from studio.gui.theme import current_theme


def paint_picture(painter: QPainter, area: QRectF, picture: Picture) -> None:
    """Fill `area` with the picture in the theme's two colours."""
    theme = current_theme()
    paint = {"lines": _line, "bars": _bars, "points": _points}[picture.kind]
    paint(painter, area, picture.first, theme.color("synthetic", 0.9 if picture.kind == "lines" else 0.8))
    if picture.second:
        paint(painter, area, picture.second, theme.color("reference"))


def _line(painter: QPainter, area: QRectF, heights: Sequence[Any], color: QColor) -> None:
    step = area.width() / max(1, len(heights) - 1)
    points = [
        QPointF(area.left() + i * step, area.bottom() - height * area.height())
        for i, height in enumerate(heights)
    ]
    painter.setPen(
        QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))


def _bars(painter: QPainter, area: QRectF, heights: Sequence[Any], color: QColor) -> None:
    width = area.width() / max(1, len(heights))
    gap = min(2.0, width * 0.25)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for i, height in enumerate(heights):
        tall = height * area.height()
        painter.drawRect(QRectF(area.left() + i * width, area.bottom() - tall, width - gap, tall))


def _points(painter: QPainter, area: QRectF, places: Sequence[Any], color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    few = len(places) < 60
    size = 3.6 if few else 2.4
    for x, y in places:
        at = QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())
        painter.drawEllipse(at, size / 2, size / 2)
