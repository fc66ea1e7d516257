"""What the mouse is doing on the diagram: it moves a card, draws a line, or pans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from studio.app.arranging import GRID
from studio.app.connecting import Connection, End
from studio.gui.panels.relations.layout import CardBox

Connect = Callable[[End, End], Connection]


@dataclass
class Panning:
    """The ground is under the hand."""

    last: QPointF


@dataclass
class Carrying:
    """A card is under the hand."""

    table: str
    offset: QPointF
    """From the card's corner to the hand, in the diagram."""
    start: tuple[float, float]

    def place(self, point: QPointF) -> tuple[float, float]:
        """Where the card stands when the hand is at a point of the diagram."""
        corner = point - self.offset
        return float(round(corner.x() / GRID) * GRID), float(round(corner.y() / GRID) * GRID)


class Drawing:
    """A line is under the hand: where it would end, and what that would do."""

    def __init__(self, start: End, rect: QRectF, connect: Connect) -> None:
        self.start = start
        self.rect = rect
        """The line of the card, or the plug, where it begins; in the diagram."""
        self.point = rect.center()
        self.end: End | None = None
        self.found: Connection | None = None
        self._connect = connect
        self._known: dict[End, Connection] = {}

    def move(self, point: QPointF, box: CardBox | None) -> None:
        """The hand is over a point of the diagram, and over a card where `box` tells."""
        self.point = point
        end = None
        if box is not None:
            column = box.column_at(point)
            end = End(box.card.id, column.id if column is not None else "")
        if end == self.start:
            end = None
        if end != self.end:
            self.end = end
            self.found = None if end is None else self._known.get(end)
            if end is not None and self.found is None:
                self.found = self._known[end] = self._connect(self.start, end)

    @property
    def allowed(self) -> bool:
        """Whether letting go here makes a key."""
        return self.found is not None and self.found.edit is not None


Hand = Panning | Carrying | Drawing
