"""A column on both sides as cumulative curves, and as quantiles against quantiles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studio.app.comparing import Curves, Quantiles
from studio.gui.painting import dashed, draw_line
from studio.gui.panels.compare.frame import (
    Frame,
    inside,
    padded,
    paint_axis_names,
    paint_scale,
    paint_share_axis,
    paint_value_axis,
    value_words,
)
from studio.gui.panels.compare.plot import percent
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr

_ROUND = Qt.PenCapStyle.RoundCap
_JOIN = Qt.PenJoinStyle.RoundJoin


@dataclass(frozen=True, slots=True)
class CurvesPlot:
    """Both cumulative curves, and the largest gap between them, which is what the score measures."""

    curves: Curves
    n_marks: int = 101

    def paint(self, painter: QPainter, rect: QRectF, marked: int) -> None:
        theme, frame = current_theme(), self._frame(rect)
        paint_share_axis(painter, frame)
        paint_scale(painter, frame, self.curves.unit)
        if 0 <= marked < self.n_marks:
            x = frame.at_x(self._value(marked))
            painter.setPen(theme.color("outline"))
            painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()))
        painter.save()
        painter.setClipRect(frame.area.adjusted(0, -2, 0, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for corners, token in ((self.curves.synthetic, "synthetic"), (self.curves.reference, "reference")):
            solid = QPen(theme.color(token), 2, Qt.PenStyle.SolidLine, _ROUND, _JOIN)
            painter.setPen(dashed(theme.color(token), 2) if token == "reference" else solid)
            ends = np.array([[frame.x[0], 0.0], *corners, [frame.x[1], 1.0]])
            painter.drawPolyline(frame.polygon(ends))
        painter.restore()
        if self.curves.gap is not None:
            self._paint_gap(painter, frame, self.curves.gap)

    def mark_at(self, rect: QRectF, place: QPointF) -> int:
        frame = self._frame(rect)
        if not frame.area.left() <= place.x() <= frame.area.right():
            return -1
        return round((place.x() - frame.area.left()) / max(1.0, frame.area.width()) * (self.n_marks - 1))

    def words(self, mark: int) -> str:
        value = self._value(mark)
        shares = [_level(corners, value) for corners in (self.curves.synthetic, self.curves.reference)]
        return tr(
            "up to {value}: {share}, reference {other}",
            value=value_words(value, self.curves.unit),
            share=percent(shares[0]),
            other=percent(shares[1]),
        )

    def _ends(self) -> tuple[float, float]:
        values = np.concatenate((self.curves.reference[:, 0], self.curves.synthetic[:, 0]))
        return padded(float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)

    def _frame(self, rect: QRectF) -> Frame:
        return Frame(inside(rect), self._ends(), (0.0, 1.0))

    def _value(self, mark: int) -> float:
        low, high = self._ends()
        return low + (high - low) * mark / (self.n_marks - 1)

    def _paint_gap(self, painter: QPainter, frame: Frame, gap: tuple[float, float, float]) -> None:
        theme, (value, first, second) = current_theme(), gap
        x, ends = frame.at_x(value), sorted((frame.at_y(first), frame.at_y(second)))
        painter.setPen(QPen(theme.color("text"), 1.5))
        painter.drawLine(QPointF(x, ends[0]), QPointF(x, ends[1]))
        for y in ends:
            painter.drawLine(QPointF(x - 4, y), QPointF(x + 4, y))
        words = tr(
            "largest gap {gap:.3f} at {value}",
            gap=abs(first - second),
            value=value_words(value, self.curves.unit),
        )
        painter.setFont(ui_font(12))
        width = painter.fontMetrics().horizontalAdvance(words) + 12
        left_side = x + 12 + width > frame.area.right()
        left = round(x) - 10 - width if left_side else round(x) + 10
        place = QRect(left, round((ends[0] + ends[1]) / 2) - 10, width, 20)
        painter.fillRect(place, theme.color("surface", 0.85))
        draw_line(painter, place, words, ui_font(12), theme.color("text"), Qt.AlignmentFlag.AlignHCenter)


@dataclass(frozen=True, slots=True)
class QuantilesPlot:
    """The same quantiles of both sides: on the line they are equal."""

    quantiles: Quantiles

    @property
    def n_marks(self) -> int:
        return len(self.quantiles.points)

    def paint(self, painter: QPainter, rect: QRectF, marked: int) -> None:
        theme, frame, unit = current_theme(), self._frame(rect), self.quantiles.unit
        paint_value_axis(painter, frame, unit)
        paint_scale(painter, frame, unit, lines=True)
        painter.setPen(QPen(theme.color("reference"), 2))
        painter.drawLine(QPointF(frame.at_x(frame.x[0]), frame.at_y(frame.y[0])),
                         QPointF(frame.at_x(frame.x[1]), frame.at_y(frame.y[1])))  # fmt: skip
        painter.setPen(QPen(theme.color("synthetic"), 6, Qt.PenStyle.SolidLine, _ROUND))
        places = frame.places(self.quantiles.points)
        painter.drawPoints(places)
        if 0 <= marked < self.n_marks:
            painter.setPen(QPen(theme.color("text"), 1.5))
            painter.drawEllipse(places[marked], 6, 6)
        paint_axis_names(painter, frame, "reference", "synthetic")

    def mark_at(self, rect: QRectF, place: QPointF) -> int:
        frame = self._frame(rect)
        if not self.n_marks or not frame.area.contains(place):
            return -1
        places = frame.places(self.quantiles.points)
        apart = [(p.x() - place.x()) ** 2 + (p.y() - place.y()) ** 2 for p in places]
        return int(np.argmin(apart))

    def words(self, mark: int) -> str:
        reference, synthetic = self.quantiles.points[mark].tolist()
        level, unit = 100 * (mark + 0.5) / self.n_marks, self.quantiles.unit
        return tr(
            "{level:.0f} % of the values lie below {value}, in the reference below {other}",
            level=level,
            value=value_words(synthetic, unit),
            other=value_words(reference, unit),
        )

    def _frame(self, rect: QRectF) -> Frame:
        points = self.quantiles.points
        ends = padded(float(points.min()), float(points.max())) if len(points) else (0.0, 1.0)
        return Frame(inside(rect, left=58), ends, ends)


def _level(corners: NDArray[np.float64], value: float) -> float:
    place = int(np.searchsorted(corners[:, 0], value, side="right")) - 1
    return float(corners[place, 1]) if place >= 0 else 0.0
