"""From values and shares to pixels and back, and where a chart's handles stand."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from studio.app.shapes import Handle

LEFT, RIGHT, TOP, BOTTOM = 46, 18, 22, 26
_SPREAD_HEIGHT, _LEVEL_HEIGHT, _SHAPE_HEIGHT = 0.40, 0.30, 0.66
FLAG_HEIGHT, NUMBER_HEIGHT = 26, 17.0
_LOCK = 15.0


@dataclass(frozen=True, slots=True)
class Scale:
    """The plot's rectangle in pixels, the values at its sides, and the share at its top."""

    area: QRectF
    low: float
    high: float
    top: float

    @property
    def grain(self) -> float:
        """How far on the axis one pixel reaches."""
        return (self.high - self.low) / max(1.0, self.area.width())

    @property
    def fine(self) -> float:
        """Which share one pixel is worth."""
        return self.top / max(1.0, self.area.height())

    def x(self, value: float) -> float:
        """The pixel of a value, also beyond the plot."""
        part = (value - self.low) / (self.high - self.low)
        return self.area.left() + self.area.width() * min(max(part, -1e4), 1e4)

    def y(self, share: float) -> float:
        """The pixel of a share."""
        return self.area.bottom() - self.area.height() * share / self.top

    def value(self, x: float) -> float:
        """The value at a pixel."""
        return self.low + (x - self.area.left()) * self.grain

    def share(self, y: float) -> float:
        """The share at a pixel."""
        return (self.area.bottom() - y) * self.fine


def plot_area(width: float, height: float) -> QRectF:
    """Where a widget of that size draws its bars."""
    return QRectF(LEFT, TOP, max(1.0, width - LEFT - RIGHT), max(1.0, height - TOP - BOTTOM))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a handle stands in pixels; `hit` is what the mouse can take hold of. `beyond` says that its true place lies
    outside of the plot: -1 left, 1 right of it."""

    handle: Handle
    point: QPointF
    hit: QRectF
    beyond: int = 0
    line: float | None = None
    """How high, in pixels, the reference stands over the bar."""


def spot_of(handle: Handle, scale: Scale, bar: tuple[float, float, float] | None = None) -> Spot | None:
    """The place of a handle; of a weight that of its bar (from, to, height), None where it has none, of a node that of
    its height."""
    area = scale.area
    if handle.role == "curve":
        return Spot(handle, area.center(), area)
    if handle.role == "weight":
        return None if bar is None else _bar_spot(handle, scale, bar)
    if handle.role == "node":
        return None if bar is None else _node_spot(handle, scale, bar[2])
    assert handle.x is not None
    inside = min(max(handle.x, scale.low), scale.high)
    beyond = 0 if inside == handle.x else -1 if handle.x < inside else 1
    x = scale.x(inside)
    if handle.role in ("minimum", "maximum"):
        point = QPointF(x, area.bottom() - FLAG_HEIGHT / 2)
        return Spot(
            handle, point, QRectF(x - 9, area.bottom() - FLAG_HEIGHT - 6, 18, FLAG_HEIGHT + 14), beyond
        )
    point = QPointF(x, _height(handle, area))
    return Spot(handle, point, QRectF(point.x() - 12, point.y() - 12, 24, 24), beyond)


def _height(handle: Handle, area: QRectF) -> float:
    if handle.role == "place":
        return area.top() - 9
    if handle.role == "component":
        return area.bottom() - area.height() * (handle.y or 0.0)
    paired = handle.name.startswith(("low ", "high "))
    part = _SPREAD_HEIGHT if handle.role == "spread" or paired else _SHAPE_HEIGHT
    return area.bottom() - area.height() * (_LEVEL_HEIGHT if handle.role == "level" else part)


def _bar_spot(handle: Handle, scale: Scale, bar: tuple[float, float, float]) -> Spot:
    left, right = scale.x(bar[0]), scale.x(bar[1])
    point = QPointF((left + right) / 2, scale.y(bar[2]))
    return Spot(handle, point, QRectF(left, 0.0, max(4.0, right - left), scale.area.bottom() + BOTTOM))


def _node_spot(handle: Handle, scale: Scale, height: float) -> Spot | None:
    """A node as wide as its period, so that close ones do not cover each other; None where it lies out of sight."""
    assert handle.x is not None and handle.span is not None
    if not scale.low <= handle.x <= scale.high:
        return None
    point = QPointF(scale.x(handle.x), scale.y(height))
    width = min(24.0, max(4.0, scale.x(handle.span[1]) - scale.x(handle.span[0])))
    return Spot(handle, point, QRectF(point.x() - width / 2, point.y() - 12, width, 24))


def number_rect(spot: Spot, width: float) -> QRectF:
    """Where the number of a bar stands: over it, and over the reference where that would run through the number."""
    over = QRectF(spot.point.x() - width / 2, spot.point.y() - NUMBER_HEIGHT - 5, width, NUMBER_HEIGHT)
    across = spot.line is not None and over.top() - 3 < spot.line < over.bottom() + 2
    return over.translated(0, (spot.line or 0.0) - 4 - over.bottom()) if across else over


def lock_rect(spot: Spot) -> QRectF:
    """Where the lock of a bar is painted and clicked: beside its number, or over it where the bar is narrow."""
    number = number_rect(spot, 48.0)
    place = QRectF(number.right() - 2, number.center().y() - _LOCK / 2, _LOCK, _LOCK)
    if spot.hit.width() < 48 + 2 * _LOCK:
        place = QRectF(spot.point.x() - _LOCK / 2, number.top() - _LOCK - 1, _LOCK, _LOCK)
    return place.translated(0, max(0.0, 1 - place.top()))


def snapped(value: float, ratio: float) -> float:
    """A coordinate on the border of the screen's own pixels, so that edges are sharp."""
    return math.floor(value * ratio + 0.5) / ratio
