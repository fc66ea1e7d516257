"""Which part of the diagram is seen, and how large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

LEAST, MOST = 0.2, 2.5
_MARGIN = 28.0
_STEPS = (0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 2.5)


class Sight:
    """A zoom, and the point of the diagram that stands in the upper left corner."""

    def __init__(self) -> None:
        self.zoom = 1.0
        self.origin = QPointF(-_MARGIN, -_MARGIN)

    def transform(self) -> QTransform:
        """From the diagram to the widget's pixels."""
        return QTransform.fromScale(self.zoom, self.zoom).translate(-self.origin.x(), -self.origin.y())

    def to_diagram(self, point: QPointF) -> QPointF:
        """A point of the widget in the diagram."""
        return self.origin + point / self.zoom

    def to_widget(self, point: QPointF) -> QPointF:
        """The way back."""
        return (point - self.origin) * self.zoom

    def rect(self, rect: QRectF) -> QRectF:
        """A rectangle of the diagram in the widget's pixels."""
        return QRectF(self.to_widget(rect.topLeft()), rect.size() * self.zoom)

    def pan(self, across: float, down: float) -> None:
        """Move what is seen by pixels."""
        self.origin -= QPointF(across, down) / self.zoom

    def zoom_to(self, zoom: float, about: QPointF) -> None:
        """Another zoom, with the point under `about` (of the widget) where it was."""
        fixed = self.to_diagram(about)
        self.zoom = min(max(zoom, LEAST), MOST)
        self.origin = fixed - about / self.zoom

    def step(self, direction: int, about: QPointF) -> None:
        """The next larger (1) or smaller (-1) usual zoom."""
        if direction > 0:
            found = next((zoom for zoom in _STEPS if zoom > self.zoom * 1.01), MOST)
        else:
            found = next((zoom for zoom in reversed(_STEPS) if zoom < self.zoom * 0.99), LEAST)
        self.zoom_to(found, about)

    def fit(self, bounds: QRectF, size: QSizeF) -> None:
        """Show everything, no larger than it is."""
        wide, high = max(bounds.width(), 1.0), max(bounds.height(), 1.0)
        room = QSizeF(max(size.width() - 2 * _MARGIN, 1.0), max(size.height() - 2 * _MARGIN, 1.0))
        self.zoom = min(max(min(room.width() / wide, room.height() / high, 1.0), LEAST), MOST)
        left = bounds.center().x() - size.width() / self.zoom / 2
        top = bounds.center().y() - size.height() / self.zoom / 2
        self.origin = QPointF(left, top)

    def show(self, rect: QRectF, size: QSizeF) -> bool:
        """Pan as little as brings a rectangle of the diagram into sight; whether it had to."""
        seen = self.rect(rect)
        across = _into(seen.left(), seen.right(), size.width())
        down = _into(seen.top(), seen.bottom(), size.height())
        if across or down:
            self.pan(across, down)
        return bool(across or down)


def _into(low: float, high: float, room: float) -> float:
    margin = 12.0
    if high - low > room - 2 * margin or low < margin:
        return margin - low if low < margin or high > room - margin else 0.0
    return room - margin - high if high > room - margin else 0.0
