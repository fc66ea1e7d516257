"""Paints the large chart: grid, bars, reference, ghost, drawn line and axis, sharp at any pixel ratio."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from studio.gui.painting import draw_line, draw_over_bars
from studio.gui.panels.shape.picture import Picture
from studio.gui.panels.shape.scale import LEFT, Scale, snapped
from studio.gui.theme import current_theme, ui_font
from studio.gui.ticks import moment_ticks, number_ticks, share_ticks
from studio.gui.translating import tr

_TICK_WIDTH = 84
_WIDEST_BAR = 132.0
_LEAST = 1e-6
"""What is rarer than that no chart of rows would show."""
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class _Frame(NamedTuple):
    """A scale as plain numbers, by which lines that stay are remembered."""

    axis: tuple[float, float, float, float]
    """The plot's left end and width in pixels, and the values at both."""
    bottom: float
    height: float
    top: float

    @classmethod
    def of(cls, scale: Scale) -> _Frame:
        area = scale.area
        return cls(
            (area.left(), area.width(), scale.low, scale.high), area.bottom(), area.height(), scale.top
        )

    def x(self, value: float) -> float:
        left, width, low, high = self.axis
        return left + width * (value - low) / (high - low)

    def y(self, share: float) -> float:
        return self.bottom - self.height * share / self.top


def paint_axes(painter: QPainter, picture: Picture, scale: Scale) -> None:
    """What stays while a hand drags: the grid, and what is written at both axes."""
    _paint_grid(painter, scale)
    _paint_labels(painter, picture, scale) if picture.separate else _paint_axis(painter, picture, scale)


def paint_bars(painter: QPainter, picture: Picture, scale: Scale) -> None:
    """Bars, ghost, reference and drawn line."""
    painter.save()
    painter.setClipRect(scale.area.adjusted(-1, -scale.area.top(), 1, 1))
    _paint_bars(painter, picture, scale)
    if picture.ghost is not None:
        _paint_ghost(painter, picture, scale, picture.ghost)
    if picture.line is not None:
        _paint_reference(painter, picture, scale, picture.line)
    _paint_drawn(painter, picture, scale)
    painter.restore()


@lru_cache(maxsize=4)
def bar_sides(
    edges: tuple[float, ...], n: int, axis: tuple[float, float, float, float]
) -> tuple[tuple[float, float], ...]:
    """The left and right sides of all bars in pixels: of those between `edges`, or of `n` that stand apart.

    `axis` is the plot's left end and width in pixels, and the values at its two ends.
    """
    left, width, low, high = axis
    factor = width / (high - low)
    ends = [left + (edge - low) * factor for edge in (edges or range(n + 1))]
    found = []
    for first, last in pairwise(ends):
        gap = min(1.5, (last - first) * 0.15)
        if not edges:
            gap = max(min(14.0, (last - first) * 0.24), last - first - _WIDEST_BAR)
        found.append((first + gap / 2, last - gap / 2))
    return tuple(found)


def _sides(picture: Picture, scale: Scale) -> tuple[tuple[float, float], ...]:
    return bar_sides(
        picture.edges, len(picture.labels), (scale.area.left(), scale.area.width(), scale.low, scale.high)
    )


def _paint_grid(painter: QPainter, scale: Scale) -> None:
    theme, area, font = current_theme(), scale.area, ui_font(11)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for share, text in share_ticks(scale.top, 2 if area.height() < 100 else 5):
        if share > scale.top * 1.001:
            continue
        y = round(scale.y(share))
        painter.setPen(QPen(theme.color("line" if share == 0 else "grid"), 1))
        painter.drawLine(QLineF(area.left(), y, area.right(), y))
        draw_line(painter, QRect(0, round(y) - 8, LEFT - 8, 16), text, font, theme.color("faint"),
                  Qt.AlignmentFlag.AlignRight)  # fmt: skip
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_bars(painter: QPainter, picture: Picture, scale: Scale) -> None:
    """Plain rectangles on the screen's own pixels, many times faster than round ones; one pixel off each upper corner
    makes them look soft."""
    ratio = painter.device().devicePixelRatioF()
    bottom, pixel = scale.area.bottom(), 1 / ratio
    found: list[QRectF] = []
    for share, sides in zip(picture.bars, _sides(picture, scale), strict=True):
        if share < _LEAST:
            continue
        left, right = (snapped(side, ratio) for side in sides)
        top = snapped(scale.y(share), ratio)
        if bottom - top > 3 and right - left > 4:
            found.append(QRectF(left + pixel, top, right - left - 2 * pixel, pixel))
            top += pixel
        found.append(QRectF(left, top, max(pixel, right - left), max(pixel, bottom - top)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current_theme().color("synthetic", 0.84))
    painter.drawRects(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_ghost(painter: QPainter, picture: Picture, scale: Scale, ghost: tuple[float, ...]) -> None:
    """The outline of the bars as they were."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(current_theme().color("text", 0.55), 1))
    for line in _ghost_lines(ghost, picture.edges, len(picture.labels), _Frame.of(scale)):
        painter.drawPolyline(line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


@lru_cache(maxsize=2)
def _ghost_lines(
    ghost: tuple[float, ...], edges: tuple[float, ...], n: int, frame: _Frame
) -> list[QPolygonF]:
    bottom, sides = frame.bottom, bar_sides(edges, n, frame.axis)
    if not edges:
        return [
            QPolygonF(
                [QPointF(left, bottom), QPointF(left, top), QPointF(right, top), QPointF(right, bottom)]
            )
            for share, (left, right) in zip(ghost, sides, strict=True)
            for top in [frame.y(share)]
        ]
    line: list[QPointF] = []
    for place, share in enumerate(ghost):
        left, right, top = frame.x(edges[place]), frame.x(edges[place + 1]), frame.y(share)
        if share > 0 or (line and line[-1].y() < bottom):
            line += [QPointF(left, bottom)] * (not line) + [QPointF(left, top), QPointF(right, top)]
    return [QPolygonF(line[: -1 if line and line[-1].y() >= bottom else None])]


def _paint_reference(painter: QPainter, picture: Picture, scale: Scale, line: tuple[float, ...]) -> None:
    theme = current_theme()
    if not picture.separate:
        shape = _reference_line(line, picture.edges, _Frame.of(scale))
        draw_over_bars(painter, shape, theme.color("reference"), 2)
        return
    for token, width in (("surface", 4.0), ("reference", 2.0)):
        pen = QPen(theme.color(token), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for share, (left, right) in zip(line, _sides(picture, scale), strict=True):
            painter.drawLine(QLineF(left - 3, scale.y(share), right + 3, scale.y(share)))


@lru_cache(maxsize=2)
def _reference_line(line: tuple[float, ...], edges: tuple[float, ...], frame: _Frame) -> QPolygonF:
    points = [QPointF(frame.x((edges[i] + edges[i + 1]) / 2), frame.y(share)) for i, share in enumerate(line)]
    held = [i for i, share in enumerate(line) if share > 0]
    return QPolygonF(points[max(0, held[0] - 1) : held[-1] + 2] if held else points)


def _paint_drawn(painter: QPainter, picture: Picture, scale: Scale) -> None:
    if not picture.curve and not picture.steps:
        return
    theme = current_theme()
    line = QPolygonF([QPointF(scale.x(x), scale.y(y)) for x, y in picture.curve])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(theme.color("surface", 0.75), 4.5), QPen(theme.color("accent"), 2)):
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        if picture.curve:
            painter.drawPolyline(line)
        for left, right, height in picture.steps:
            painter.drawLine(QLineF(scale.x(left) + 1, scale.y(height), scale.x(right) - 1, scale.y(height)))


def _paint_axis(painter: QPainter, picture: Picture, scale: Scale) -> None:
    theme, area, font = current_theme(), scale.area, ui_font(11)
    most = max(2, int(area.width() // 74))
    make = moment_ticks if picture.unit == "date" else number_ticks
    for value, text in make(picture.low, picture.high, most):
        x = scale.x(value)
        left = round(min(max(x - _TICK_WIDTH / 2, 0.0), area.right() + 16 - _TICK_WIDTH / 2))
        draw_line(painter, QRect(left, round(area.bottom()) + 6, _TICK_WIDTH, 16), text, font, theme.color("faint"),
                  _CENTRE)  # fmt: skip


def _paint_labels(painter: QPainter, picture: Picture, scale: Scale) -> None:
    theme, area, font = current_theme(), scale.area, ui_font(12)
    for place, label in enumerate(picture.labels):
        left, right = scale.x(place), scale.x(place + 1)
        rect = QRect(round(left) + 2, round(area.bottom()) + 5, round(right - left) - 4, 17)
        draw_line(painter, rect, label or tr("(empty)"), font, theme.color("muted"), _CENTRE)
