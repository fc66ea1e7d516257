"""A hand that holds a handle: from where the mouse is, or from the keys, to the column type as it then is."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF

from studio.app.nudging import nudged
from studio.app.shapes import Hand, Handle, moved
from studio.app.story import lifted
from studio.app.strokes import Drawing, as_drawn, drawing_of, redrawn, stroke
from studio.generators.generator import Generator
from studio.gui.panels.shape.picture import Picture
from studio.gui.panels.shape.scale import Scale, Spot

_OFF_PX = 12.0
_FIRM_PX = 5.0
_BRUSH = 0.03
_STEPS = 100
_KEY_STEPS = 50


class Hold:
    """Holds one handle of a type from the moment that the hand took it."""

    drawing: Drawing | None = None
    """A drawn line under way."""

    def __init__(
        self, start: Generator, spot: Spot, scale: Scale, picture: Picture, locked: frozenset[int]
    ) -> None:
        self.start = start
        self.handle: Handle = spot.handle
        self.now = start
        self._spot, self._scale = spot, scale
        self._hand = Hand(scale.grain, scale.fine, locked)
        self._pressed = spot.point
        self._moved_across = self._moved_up = False
        bar = picture.bar_of(spot.handle) if spot.handle.role == "weight" else None
        self._per_share = picture.width / (bar[1] - bar[0]) if bar is not None else 1.0
        """The height of the bar for a share of 1; a wide bin of a histogram stands lower."""

    @property
    def top(self) -> float | None:
        """The share at the top of the plot, where the hand decides that."""
        return None

    def press(self, point: QPointF) -> Generator:
        """The mouse button went down; nothing moves yet."""
        self._pressed = point
        return self.now

    def drag(self, point: QPointF) -> Generator:
        """The mouse is at another place."""
        across, up = point.x() - self._pressed.x(), self._pressed.y() - point.y()
        if self.handle.role == "weight":
            share = (self.handle.y or 0.0) + up * self._scale.fine / self._per_share
            self.now = moved(self.start, self.handle, None, share, self._hand)
            return self.now
        x: float | None = self._value(self._spot.point.x() + across)
        y: float | None = None
        if self.handle.role == "component":
            self._moved_across = self._moved_across or abs(across) > _FIRM_PX
            self._moved_up = self._moved_up or abs(up) > _FIRM_PX
            x = x if self._moved_across else None
            y = (self.handle.y or 0.0) + up / self._scale.area.height() if self._moved_up else None
        self.now = moved(self.start, self.handle, x, y, self._hand)
        return self.now

    def step(self, across: int, up: int) -> Generator:
        """The keys moved the handle, from where it is now."""
        if self.handle.x is not None and math.isinf(self.handle.x) and self.now is self.start:
            self.now = moved(
                self.start, self.handle, self._scale.value(self._spot.point.x()), None, self._hand
            )
        self.now = nudged(self.now, self.handle.name, (across, up), self._span() / _STEPS, self._hand)
        return self.now

    def unset(self) -> Generator:
        """Take the bound away."""
        end = -math.inf if self.handle.role == "minimum" else math.inf
        self.now = moved(self.start, self.handle, end, None, self._hand)
        return self.now

    def _value(self, x: float) -> float:
        """The value at a pixel; no bound where the flag was pulled off the chart."""
        area = self._scale.area
        if self.handle.can_unset:
            if self.handle.role == "minimum" and x < area.left() - _OFF_PX:
                return -math.inf
            if self.handle.role == "maximum" and x > area.right() + _OFF_PX:
                return math.inf
        return self._scale.value(x)

    def _span(self) -> float:
        return self._scale.high - self._scale.low


class NodeHold(Hold):
    """Holds a node of a story. While the mouse drags it stays under the hand: the axis of shares moves instead."""

    def __init__(
        self, start: Generator, spot: Spot, scale: Scale, picture: Picture, locked: frozenset[int]
    ) -> None:
        super().__init__(start, spot, scale, picture, locked)
        own = drawing_of(start)
        assert own is not None
        self._own, self._width = own, picture.width

    @property
    def top(self) -> float | None:
        return None if self.drawing is None else self._scale.top * self._own.area / self.drawing.area

    def drag(self, point: QPointF) -> Generator:
        share = self._scale.share(self._spot.point.y() + point.y() - self._pressed.y())
        self.drawing = lifted(self._own, self.handle.place, max(0.0, share) / self._width)
        self.now = redrawn(self.start, self.drawing)
        return self.now


class PencilHold(Hold):
    """Holds the pencil. What was drawn stays under the hand: the axis of shares moves instead."""

    def __init__(
        self, start: Generator, spot: Spot, scale: Scale, picture: Picture, locked: frozenset[int]
    ) -> None:
        super().__init__(start, spot, scale, picture, locked)
        own = drawing_of(start)
        if own is None:
            start = as_drawn(start, scale.low, scale.high)
            own = drawing_of(start)
        assert own is not None
        self.now, self.drawing = start, own
        self._area, self._width = own.area, picture.width
        self._last = (0.0, 0.0)
        self._cursor = 0

    @property
    def top(self) -> float | None:
        assert self.drawing is not None
        return self._scale.top * self._area / self.drawing.area

    def point_at(self, part: float) -> None:
        """Which point of the curve the keys move, as a part of its length."""
        assert self.drawing is not None
        self._cursor = round(part * (len(self.drawing.knots) - 1))

    def press(self, point: QPointF) -> Generator:
        self._last = self._point(point)
        return self._draw(self._last)

    def drag(self, point: QPointF) -> Generator:
        return self._draw(self._point(point))

    def step(self, across: int, up: int) -> Generator:
        assert self.drawing is not None
        heights = self.drawing.heights
        height = float(heights[self._cursor]) + up * float(heights.max()) / _KEY_STEPS
        self._last = (float(self.drawing.knots[self._cursor]), max(0.0, height))
        return self._draw(self._last)

    def _point(self, point: QPointF) -> tuple[float, float]:
        share = max(0.0, self._scale.share(point.y()))
        return self._scale.value(point.x()), share / self._width * self._area

    def _draw(self, to: tuple[float, float]) -> Generator:
        assert self.drawing is not None
        self.drawing = stroke(self.drawing, self._last, to, _BRUSH * self._span())
        self._last = to
        self.now = redrawn(self.now, self.drawing)
        return self.now
