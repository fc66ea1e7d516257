"""Paints the handles over the chart: knobs, flags, stems, the tips of bars, locks, and the words beside them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studio.gui.panels.shape.labels import font_of, words_beside
from studio.gui.panels.shape.scale import FLAG_HEIGHT, Scale, Spot, lock_rect
from studio.gui.theme import current_theme

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Mark:
    """A handle on the screen and how the person stands to it. `keyed`: the keys move it now."""

    spot: Spot
    lit: bool = False
    keyed: bool = False
    held: bool = False
    locked: bool = False


def paint_knobs(painter: QPainter, marks: Sequence[Mark], scale: Scale, width: float) -> None:
    """All handles; what is held or looked at comes last, over the others."""
    _paint_stems(painter, marks, scale)
    for mark in sorted(marks, key=lambda mark: (mark.lit, mark.held)):
        role = mark.spot.handle.role
        if role in ("minimum", "maximum"):
            _paint_flag(painter, mark)
        elif role == "weight":
            _paint_tip(painter, mark)
        elif role == "shape" and not mark.spot.handle.name.startswith(("low ", "high ")):
            _paint_diamond(painter, mark)
        elif role == "node":
            _paint_knob(painter, mark, min(5.0, max(2.5, mark.spot.hit.width() / 2 - 2)))
        elif role != "curve":
            _paint_knob(painter, mark, 7.0 if role in ("place", "component") else 6.0)
    _paint_words(painter, marks, scale, width)


def paint_pencil(painter: QPainter, point: QPointF) -> None:
    """The point of a drawn curve that the keys move."""
    theme = current_theme()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.drawEllipse(point, 10, 10)
    painter.setPen(QPen(theme.color("surface"), 1.5))
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(point, 5, 5)


def _paint_stems(painter: QPainter, marks: Sequence[Mark], scale: Scale) -> None:
    theme, bottom = current_theme(), scale.area.bottom()
    dashed = QPen(theme.color("text", 0.5), 1)
    dashed.setDashPattern([3.0, 3.0])
    pairs: dict[str, list[QPointF]] = {}
    for mark in marks:
        handle, point = mark.spot.handle, mark.spot.point
        if handle.name.startswith(("low ", "high ")):
            pairs.setdefault(handle.parameter, []).append(point)
        elif handle.role in ("place", "component", "spread", "shape", "level"):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(dashed)
            painter.drawLine(QLineF(point.x(), point.y(), point.x(), bottom))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for points in pairs.values():
        if len(points) == 2:
            for pen in (QPen(theme.color("surface", 0.7), 4), QPen(theme.color("accent"), 1.5)):
                painter.setPen(pen)
                painter.drawLine(*points)


def _coats(mark: Mark) -> list[tuple[QPen, QColor]]:
    """A rim in the colour of the ground, so that a knob stands out from the bars, and the knob itself."""
    theme = current_theme()
    ground = theme.color("surface")
    return [
        (QPen(ground, 5.5), ground),
        (QPen(theme.color("accent"), 2.5), theme.color("accent_soft" if mark.lit else "raised")),
    ]


def _paint_knob(painter: QPainter, mark: Mark, radius: float) -> None:
    _paint_ring(painter, mark, radius + 5)
    for pen, fill in _coats(mark):
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawEllipse(mark.spot.point, radius, radius)


def _paint_diamond(painter: QPainter, mark: Mark) -> None:
    x, y = mark.spot.point.x(), mark.spot.point.y()
    _paint_ring(painter, mark, 12)
    corners = QPolygonF([QPointF(x, y - 7), QPointF(x + 7, y), QPointF(x, y + 7), QPointF(x - 7, y)])
    for pen, fill in _coats(mark):
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawPolygon(corners)


def _paint_flag(painter: QPainter, mark: Mark) -> None:
    theme, point = current_theme(), mark.spot.point
    rect = QRectF(point.x() - 3, point.y() - FLAG_HEIGHT / 2, 6, FLAG_HEIGHT)
    if mark.keyed:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 6, 6)
    x = mark.spot.handle.x
    if x is not None and math.isinf(x):
        painter.setPen(QPen(theme.color("accent" if mark.lit else "outline"), 1.5))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 2.5, 2.5)
        return
    painter.setPen(QPen(theme.color("surface"), 1))
    painter.setBrush(theme.color("accent" if mark.lit else "muted"))
    painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)


def _paint_tip(painter: QPainter, mark: Mark) -> None:
    """A small bar across the end of a large one, and its lock."""
    theme, point, room = current_theme(), mark.spot.point, mark.spot.hit.width()
    half = min(14.0, max(2.0, room / 2 - 3))
    rect = QRectF(point.x() - half, point.y() - 3, 2 * half, 6)
    if mark.keyed:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 6, 6)
    ground = theme.color("surface")
    edge = theme.color("muted" if mark.locked else "accent")
    fill = theme.color("accent_soft" if mark.lit and not mark.locked else "raised")
    for pen, brush in ((QPen(ground, 4), ground), (QPen(edge, 1.5), fill)):
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawRoundedRect(rect, 3, 3)
    if mark.locked or mark.lit:
        _paint_lock(painter, lock_rect(mark.spot), mark.locked)


def _paint_lock(painter: QPainter, rect: QRectF, closed: bool) -> None:
    theme = current_theme()
    color = theme.color("text" if closed else "faint")
    x, y = rect.center().x(), rect.center().y()
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bow = QRectF(x - 3, y - 6, 6, 8)
    painter.drawArc(bow if closed else bow.translated(0, -1.5), 0, 180 * 16)
    painter.drawLine(QPointF(x - 3, y - 2 - (0 if closed else 1.5)), QPointF(x - 3, y))
    if closed:
        painter.drawLine(QPointF(x + 3, y - 2), QPointF(x + 3, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(x - 5, y - 0.5, 10, 7), 1.5, 1.5)


def _paint_ring(painter: QPainter, mark: Mark, radius: float) -> None:
    if mark.keyed:
        painter.setPen(QPen(current_theme().color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(mark.spot.point, radius, radius)


def _paint_words(painter: QPainter, marks: Sequence[Mark], scale: Scale, width: float) -> None:
    theme = current_theme()
    told = [(mark.spot, mark.lit) for mark in marks if mark.spot.handle.role != "curve"]
    for label in words_beside(told, scale, width):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface", 0.86))
        painter.drawRoundedRect(label.rect, 4, 4)
        rect = label.rect.toAlignedRect()
        color = theme.color("text" if label.strong or label.on_bar else "muted")
        painter.setFont(font_of(label.strong))
        painter.setPen(color)
        painter.drawText(rect, _CENTRE, label.words)
