"""The frame of a painted chart: where values lie in pixels, its grid and what is written at its axes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from studio.app.captions import short
from studio.gui.painting import draw_line
from studio.gui.sentences import said_figures
from studio.gui.theme import current_theme, ui_font
from studio.gui.ticks import Ticks, moment_ticks, number_ticks, share_ticks
from studio.gui.translating import figures

LEFT, RIGHT, TOP, BOTTOM = 46, 10, 10, 24
_MOMENTS = ("date", "time of day")
_FIRST_SECOND, _LAST_SECOND = -6.2e10, 2.5e11  # the years that ticks can name

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - moments without a zone are data

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of pixels, and the values at its ends; x runs right, y up."""

    area: QRectF
    x: Range
    y: Range

    def at_x(self, value: float) -> float:
        """The horizontal place of a value."""
        low, high = self.x
        return self.area.left() + self.area.width() * ((value - low) / (high - low) if high > low else 0.5)

    def at_y(self, value: float) -> float:
        """The vertical place of a value."""
        low, high = self.y
        return self.area.bottom() - self.area.height() * ((value - low) / (high - low) if high > low else 0.5)

    def value_x(self, place: float) -> float:
        """The value at a horizontal place."""
        low, high = self.x
        return low + (high - low) * (place - self.area.left()) / max(1.0, self.area.width())

    def places(self, points: NDArray[np.float64]) -> list[QPointF]:
        """Where points of shape (n, 2) lie."""
        return [QPointF(self.at_x(x), self.at_y(y)) for x, y in points.tolist()]

    def polygon(self, points: NDArray[np.float64]) -> QPolygonF:
        """The same, ready to be painted at once."""
        return QPolygonF(self.places(points))


def inside(rect: QRectF, *, left: int = LEFT, bottom: int = BOTTOM) -> QRectF:
    """What remains of a rectangle for the chart beside its axes."""
    return rect.adjusted(left, TOP, -RIGHT, -bottom)


def padded(low: float, high: float) -> Range:
    """Both ends with a little room, so that nothing stands on the edge."""
    room = 0.02 * (high - low) if high > low else max(0.5, abs(low) * 0.01)
    return low - room, high + room


def ticks_of(unit: str, ends: Range, most: int) -> Ticks:
    """Round places of a unit between both ends."""
    if unit in _MOMENTS and _FIRST_SECOND < ends[0] <= ends[1] < _LAST_SECOND:
        return moment_ticks(*ends, most)
    return number_ticks(*ends, most)


def paint_share_axis(painter: QPainter, frame: Frame, *, named: bool = True) -> None:
    """Lines at round shares from 0 up, and what they stand for."""
    theme, area, font = current_theme(), frame.area, ui_font(11)
    for share, text in share_ticks(frame.y[1], 2 if area.height() < 110 else 4):
        y = frame.at_y(share)
        painter.setPen(theme.color("grid"))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        if named:
            place = QRect(round(area.left()) - LEFT, round(y) - 8, LEFT - 8, 16)
            draw_line(painter, place, text, font, theme.color("faint"), Qt.AlignmentFlag.AlignRight)


def paint_value_axis(painter: QPainter, frame: Frame, unit: str) -> None:
    """Lines at round values up the side, and what they stand for."""
    theme, area, font = current_theme(), frame.area, ui_font(11)
    for value, text in ticks_of(unit, frame.y, max(2, int(area.height() // 28))):
        y = frame.at_y(value)
        painter.setPen(theme.color("grid"))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        place = QRect(round(area.left()) - LEFT, round(y) - 8, LEFT - 8, 16)
        draw_line(painter, place, text, font, theme.color("faint"), Qt.AlignmentFlag.AlignRight)


def paint_scale(painter: QPainter, frame: Frame, unit: str, *, lines: bool = False) -> None:
    """Round values below, with lines up from them where asked."""
    theme, area, font = current_theme(), frame.area, ui_font(11)
    apart = 84 if unit in _MOMENTS else 64
    right = round(area.right()) + RIGHT
    for value, text in ticks_of(unit, frame.x, max(2, int(area.width() // apart))):
        x = frame.at_x(value)
        if lines:
            painter.setPen(theme.color("grid"))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        width = painter.fontMetrics().horizontalAdvance(text) + 8
        left = max(round(area.left()) - LEFT // 2, min(round(x) - width // 2, right - width))
        place = QRect(left, round(area.bottom()) + 5, width, 16)
        draw_line(painter, place, text, font, theme.color("faint"), Qt.AlignmentFlag.AlignHCenter)


def paint_axis_names(painter: QPainter, frame: Frame, x: str, y: str) -> None:
    """What runs right and what runs up, inside the corners of the chart."""
    theme, area, font = current_theme(), frame.area, ui_font(11)
    most = round(area.width() / 2)
    places = (
        (f"{x} →", Qt.AlignmentFlag.AlignRight, area.right(), area.bottom() - 20, -1),
        (f"↑ {y}", Qt.AlignmentFlag.AlignLeft, area.left() + 2, area.top(), 0),
    )
    for words, align, left, top, side in places:
        painter.setFont(font)
        width = min(most, painter.fontMetrics().horizontalAdvance(words) + 10)
        place = QRect(round(left) + side * width, round(top), width, 18)
        painter.fillRect(place, theme.color("surface", 0.8))
        draw_line(painter, place.adjusted(4, 0, -4, 0), words, font, theme.color("muted"), align)


def value_words(value: float, unit: str) -> str:
    """A value with its unit as a person reads it: 39.8, 3 Jan 2024, 08:30, 12 s."""
    if unit not in _MOMENTS or not _FIRST_SECOND < value < _LAST_SECOND:
        return figures(f"{short(value)} s" if unit == "duration" else short(value))
    moment = _EPOCH + timedelta(seconds=value)
    return (
        f"{moment:%H:%M}"
        if unit == "time of day"
        else said_figures(f"{moment.day} {moment:%b} {moment.year}")
    )
