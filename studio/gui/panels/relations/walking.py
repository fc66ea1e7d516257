"""Where the arrow keys go from a card or a line of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from studio.gui.panels.relations.layout import CardBox, Laid

Choice = tuple[str, str]
"""A table and one of its columns, "" for the table itself."""


def walked(laid: Laid, choice: Choice, key: Qt.Key) -> Choice | None:
    """What is chosen after an arrow key, Home, End or a page key; None where there is nothing in that direction."""
    box = laid.boxes.get(choice[0])
    if box is None:
        first = next(iter(laid.boxes), "")
        return (first, "") if first else None
    lines = ["", *(column.id for column in box.shown)]
    place = lines.index(choice[1]) if choice[1] in lines else 0
    match key:
        case Qt.Key.Key_Up | Qt.Key.Key_Down:
            place += 1 if key == Qt.Key.Key_Down else -1
            return (choice[0], lines[place]) if 0 <= place < len(lines) else _upright(laid, box, key)
        case Qt.Key.Key_Left | Qt.Key.Key_Right:
            found = _beside(laid, box, -1 if key == Qt.Key.Key_Left else 1)
            return (found.card.id, "") if found is not None else None
        case Qt.Key.Key_Home:
            return choice[0], ""
        case Qt.Key.Key_End:
            return choice[0], lines[-1]
        case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
            ids = list(laid.boxes)
            step = 1 if key == Qt.Key.Key_PageDown else -1
            return ids[(ids.index(choice[0]) + step) % len(ids)], ""
    return None


def _upright(laid: Laid, box: CardBox, key: Qt.Key) -> Choice | None:
    """The next card above or below, where there is one."""
    down = key == Qt.Key.Key_Down
    near = [
        (abs(other.rect.top() - box.rect.top()), other)
        for other in laid.boxes.values()
        if other is not box
        and (other.rect.top() > box.rect.top() if down else other.rect.top() < box.rect.top())
        and abs(other.rect.left() - box.rect.left()) < box.rect.width()
    ]
    if not near:
        return None
    found = min(near, key=lambda item: item[0])[1]
    return found.card.id, "" if down or not found.shown else found.shown[-1].id


def _beside(laid: Laid, box: CardBox, side: int) -> CardBox | None:
    """The nearest card to one side; height counts twice."""
    here = box.rect.center()

    def distance(other: CardBox) -> float:
        gap: QPointF = other.rect.center() - here
        return abs(gap.x()) + 2 * abs(gap.y())

    found = [
        other
        for other in laid.boxes.values()
        if side * (other.rect.center().x() - here.x()) > box.rect.width() / 2
    ]
    return min(found, key=distance, default=None)
