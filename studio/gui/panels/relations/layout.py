"""Sizes of cards and ways of lines, in the diagram's own units (one is a pixel at 100 %)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from studio.app.arranging import Box, Line, arrange
from studio.app.diagram import Card, CardColumn, Diagram, Link

WIDTH = 232.0
HEAD = 50.0
ROW = 25.0
FOOT = 8.0
MOST_ROWS = 15
"""A table of more columns shows its keys alone until it is opened."""
STUB = 20.0
"""The straight ends of a line, with room for the marks of how many."""
CHART = (132.0, 62.0)
_LOOP = 56.0
_NARROW = 72.0


@dataclass(frozen=True, slots=True)
class CardBox:
    """A card at its place, with the columns that it shows."""

    card: Card
    rect: QRectF
    shown: tuple[CardColumn, ...]
    more: int
    """How many columns are not shown."""
    open: bool
    """A long card that shows all of its columns."""

    def row(self, column_id: str) -> QRectF | None:
        """The line of a column; None where it is not shown."""
        for place, column in enumerate(self.shown):
            if column.id == column_id:
                return self._line(place)
        return None

    def head(self) -> QRectF:
        """The part with the name."""
        return QRectF(self.rect.left(), self.rect.top(), WIDTH, HEAD)

    def plug(self) -> QRectF:
        """Where a line from the table as a whole begins."""
        return QRectF(self.rect.right() - 34, self.rect.top() + 11, 28, 28)

    def foot(self) -> QRectF | None:
        """The line that opens and closes a long card."""
        return self._line(len(self.shown)) if self.more or self.open else None

    def port(self, column_id: str) -> float:
        """The height at which a line of a column meets the card."""
        row = self.row(column_id)
        return row.center().y() if row is not None else self.rect.top() + HEAD / 2

    def column_at(self, point: QPointF) -> CardColumn | None:
        """The column under a point."""
        place = int((point.y() - self.rect.top() - HEAD) // ROW)
        inside = self.rect.contains(point) and point.y() >= self.rect.top() + HEAD
        return self.shown[place] if inside and 0 <= place < len(self.shown) else None

    def _line(self, place: int) -> QRectF:
        return QRectF(self.rect.left(), self.rect.top() + HEAD + place * ROW, WIDTH, ROW)


@dataclass(frozen=True, slots=True)
class LinkWay:
    """A line at its place: from the child to the parent."""

    link: Link
    path: QPainterPath
    child: QPointF
    parent: QPointF
    child_side: int
    """1 where the line leaves to the right, -1 to the left; the same below."""
    parent_side: int

    def reach(self) -> QRectF:
        """All that is painted of it, its chart included."""
        return self.path.boundingRect().adjusted(-12, -CHART[1], 12, CHART[1])

    def chart(self) -> QRectF:
        """Where the chart of the children stands."""
        middle = self.path.pointAtPercent(0.5)
        return QRectF(middle.x() - CHART[0] / 2, middle.y() - CHART[1] / 2, *CHART)


@dataclass
class Laid:
    """A diagram with everything at its place."""

    boxes: dict[str, CardBox] = field(default_factory=dict)
    ways: dict[str, LinkWay] = field(default_factory=dict)

    def bounds(self) -> QRectF:
        """Everything, lines included."""
        found = QRectF()
        for box in self.boxes.values():
            found = found.united(box.rect)
        for way in self.ways.values():
            found = found.united(way.path.boundingRect())
        return found


Places = Mapping[str, tuple[float, float]]


def lay(diagram: Diagram, places: Places, opened: AbstractSet[str]) -> Laid:
    """Everything at its place; tables without one are arranged."""
    sized = [_sized(card, diagram.links, card.id in opened) for card in diagram.cards]
    found = _placed(sized, diagram.links, places)
    boxes = {
        box.card.id: CardBox(box.card, QRectF(*found[box.card.id], WIDTH, box.rect.height()), box.shown, box.more,
                             box.open)
        for box in sized
    }  # fmt: skip
    return Laid(boxes, ways_of(diagram.links, boxes))


def arranged(diagram: Diagram, opened: AbstractSet[str]) -> dict[str, tuple[float, float]]:
    """Where all cards stand by themselves."""
    return _arranged(
        [_sized(card, diagram.links, card.id in opened) for card in diagram.cards], diagram.links
    )


def ways_of(links: Sequence[Link], boxes: Mapping[str, CardBox]) -> dict[str, LinkWay]:
    """The lines between cards."""
    return {
        link.column_id: _way(link, boxes[link.child], boxes[link.parent])
        for link in links
        if link.child in boxes and link.parent in boxes
    }


def free_way(start: QRectF, end: QPointF) -> QPainterPath:
    """The line under a hand: from a line of a card to the pointer."""
    side = 1 if end.x() >= start.center().x() else -1
    point = QPointF(start.right() if side > 0 else start.left(), start.center().y())
    return _curve(point, side, end, -side, 0.0)


def _sized(card: Card, links: Sequence[Link], opened: bool) -> CardBox:
    keys = {item for link in links for item in (link.column_id, link.key)}
    long = len(card.columns) > MOST_ROWS
    shown = card.columns
    if long and not opened:
        shown = tuple(
            column for column in card.columns if column.is_key or column.refers or column.id in keys
        )
    lines = len(shown) + (1 if long else 0)
    height = HEAD + ROW * lines + FOOT
    return CardBox(card, QRectF(0, 0, WIDTH, height), shown, len(card.columns) - len(shown), long and opened)


def _placed(
    sized: Sequence[CardBox], links: Sequence[Link], places: Places
) -> dict[str, tuple[float, float]]:
    """Kept places where most tables have one, with new tables beside them; else all are arranged."""
    known = {box.card.id: places[box.card.id] for box in sized if box.card.id in places}
    if 2 * len(known) < len(sized) or not known:
        return _arranged(sized, links)
    found = dict(known)
    for box in sized:
        if box.card.id not in found:
            found[box.card.id] = _beside(box, sized, found, links)
    return found


def _arranged(sized: Sequence[CardBox], links: Sequence[Link]) -> dict[str, tuple[float, float]]:
    by_id = {box.card.id: box for box in sized}
    lines = [
        Line(
            link.parent, link.child, by_id[link.parent].port(link.key), by_id[link.child].port(link.column_id)
        )
        for link in links
    ]
    return arrange([Box(box.card.id, WIDTH, box.rect.height()) for box in sized], lines)


def _beside(
    box: CardBox, sized: Sequence[CardBox], found: Places, links: Sequence[Link]
) -> tuple[float, float]:
    """A free place for a new card: right of its parent where it has one, else below everything."""
    taken = [
        QRectF(*found[other.card.id], WIDTH, other.rect.height()) for other in sized if other.card.id in found
    ]
    parent = next((link.parent for link in links if link.child == box.card.id and link.parent in found), "")
    left = found[parent][0] + WIDTH + 2.4 * _NARROW if parent else min(rect.left() for rect in taken)
    top = found[parent][1] if parent else max(rect.bottom() for rect in taken) + 40
    wanted = QRectF(left, top, WIDTH, box.rect.height())
    while any(rect.adjusted(-16, -16, 16, 16).intersects(wanted) for rect in taken):
        wanted.translate(0, 40)
    return wanted.left(), wanted.top()


def _way(link: Link, child: CardBox, parent: CardBox) -> LinkWay:
    start_y, end_y = child.port(link.column_id), parent.port(link.key)
    child_side, parent_side = _sides(child.rect, parent.rect)
    start = QPointF(child.rect.right() if child_side > 0 else child.rect.left(), start_y)
    end = QPointF(parent.rect.right() if parent_side > 0 else parent.rect.left(), end_y)
    loop = _LOOP if child_side == parent_side else 0.0
    return LinkWay(
        link, _curve(start, child_side, end, parent_side, loop), start, end, child_side, parent_side
    )


def _sides(child: QRectF, parent: QRectF) -> tuple[int, int]:
    if parent.right() + _NARROW <= child.left():
        return -1, 1
    if child.right() + _NARROW <= parent.left():
        return 1, -1
    # One above the other: the line runs around at the side where both end nearest.
    return (1, 1) if abs(child.right() - parent.right()) <= abs(child.left() - parent.left()) else (-1, -1)


def _curve(start: QPointF, start_side: int, end: QPointF, end_side: int, loop: float) -> QPainterPath:
    first, last = start + QPointF(start_side * STUB, 0), end + QPointF(end_side * STUB, 0)
    pull = loop or max(24.0, abs(last.x() - first.x()) / 2)
    path = QPainterPath(start)
    path.lineTo(first)
    path.cubicTo(first + QPointF(start_side * pull, 0), last + QPointF(end_side * pull, 0), last)
    path.lineTo(end)
    return path


def passes(way: LinkWay, around: QRectF) -> bool:
    """Whether a line passes through a small rectangle; Qt's own test counts what a curve encloses too."""
    if not way.path.boundingRect().adjusted(-4, -4, 4, 4).intersects(around):
        return False
    steps = max(8, int(way.path.length() / max(around.width(), 1.0)))
    return any(around.contains(way.path.pointAtPercent(step / steps)) for step in range(steps + 1))
