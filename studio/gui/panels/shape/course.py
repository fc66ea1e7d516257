"""A sequence as it runs over its first rows: a line for numbers and moments, steps for states."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.app.course import Course
from studio.gui.painting import draw_line
from studio.gui.theme import current_theme, ui_font
from studio.gui.ticks import Ticks, moment_ticks, number_ticks
from studio.gui.translating import tr

_TOP, _BOTTOM, _RIGHT, _GAP = 8, 20, 8, 6
_LINE, _LABEL, _TICK = 1.5, 16, 44
_WIDEST_LABELS, _NARROWEST = 96, 200
_ROOM = 0.04
_FONT = 11
_BEHIND = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class _Frame:
    """From rows and values to pixels."""

    area: QRectF
    rows: int
    low: float
    high: float

    def x(self, row: int) -> float:
        return self.area.left() + self.area.width() * row / max(1, self.rows - 1)

    def y(self, value: float) -> float:
        return self.area.bottom() - self.area.height() * (value - self.low) / (self.high - self.low)


class CourseView(QWidget):
    """Renders what it is told; it takes no input."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course: Course | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(_NARROWEST)
        self.setVisible(False)

    def show_course(self, course: Course | None) -> None:
        """Draw it; None hides the widget, and so does one without values."""
        if course is not None and all(value is None for value in course.values):
            course = None
        self.setVisible(course is not None)
        self._course = course
        if course is not None:
            words = tr("The first {rows} rows in their order", rows=len(course.values))
            self.setAccessibleName(words)
            self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 160)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._course is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().color("surface"))
        self._paint(painter, self._course)
        painter.end()

    def _paint(self, painter: QPainter, course: Course) -> None:
        theme, font = current_theme(), ui_font(_FONT)
        low, high = _ends(course)
        ticks = _ticks(course, low, high, max(1, (self.height() - _TOP - _BOTTOM) // _TICK))
        metrics = QFontMetrics(font)
        left = (
            min(_WIDEST_LABELS, max((metrics.horizontalAdvance(words) for _, words in ticks), default=0))
            + _GAP
            + 2
        )
        area = QRectF(left, _TOP, self.width() - left - _RIGHT, self.height() - _TOP - _BOTTOM)
        frame = _Frame(area, len(course.values), low, high)
        for value, words in ticks:
            y = frame.y(value)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            place = QRect(0, round(y) - _LABEL // 2, left - _GAP, _LABEL)
            draw_line(painter, place, words, font, theme.color("muted"), _BEHIND)
        below = QRect(left, self.height() - _BOTTOM + 3, round(area.width()), _BOTTOM - 3)
        draw_line(painter, below, tr("row {n:,}", n=1), font, theme.color("muted"))
        draw_line(painter, below, tr("row {n:,}", n=len(course.values)), font, theme.color("muted"), _BEHIND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(theme.color("synthetic"), _LINE, *style))
        for points in _lines(course, frame):
            if points.size() > 1:
                painter.drawPolyline(points)
            else:
                painter.drawPoint(points.at(0))


def _lines(course: Course, frame: _Frame) -> list[QPolygonF]:
    """The line, broken where cells are missing; a state stays until the row that changes it."""
    found: list[QPolygonF] = []
    before: float | None = None
    for row, value in enumerate(course.values):
        if value is not None:
            if before is None:
                found.append(QPolygonF())
            elif course.unit == "state":
                found[-1].append(QPointF(frame.x(row), frame.y(before)))
            found[-1].append(QPointF(frame.x(row), frame.y(value)))
        before = value
    return found


def _ends(course: Course) -> tuple[float, float]:
    """The values at the lower and upper edge."""
    if course.unit == "state":
        return -0.5, len(course.labels) - 0.5
    known = [value for value in course.values if value is not None]
    low, high = min(known), max(known)
    room = _ROOM * (high - low) or max(abs(high) * _ROOM, 1.0)
    return low - room, high + room


def _ticks(course: Course, low: float, high: float, most: int) -> Ticks:
    if course.unit == "state":
        return [(float(place), label or tr("(empty)")) for place, label in enumerate(course.labels)]
    return (moment_ticks if course.unit == "date" else number_ticks)(low, high, most)
