"""The words beside the handles: where each fits, without covering another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from studio.gui.panels.shape.scale import FLAG_HEIGHT, NUMBER_HEIGHT, Scale, Spot, number_rect
from studio.gui.sentences import said_figures
from studio.gui.theme import ui_font

_GAP = 12.0
_PAD = 4.0
_ORDER = ("place", "component", "spread", "shape", "minimum", "maximum", "level", "weight", "node")
_NARROWEST_BAR = 40.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a rectangle of the chart."""

    rect: QRectF
    words: str
    strong: bool
    lit: bool
    on_bar: bool


def words_beside(spots: Sequence[tuple[Spot, bool]], scale: Scale, width: float) -> list[Label]:
    """The labels of handles, each with whether it is looked at; what is looked at is always told."""
    found: list[Label] = []
    for spot, lit in sorted(spots, key=lambda item: (not item[1], _ORDER.index(item[0].handle.role))):
        if not lit and not _told(spot):
            continue
        strong = lit or spot.handle.role in ("place", "component")
        words = said_figures(spot.handle.words) + {-1: " ◂", 0: "", 1: " ▸"}[spot.beyond * _is_set(spot)]
        size = _metrics_of(strong).horizontalAdvance(words) + 2 * _PAD
        places = [_inside(rect, width, scale) for rect in _places(spot, size)]
        taken = [other.rect for other in found] + [_knob(other) for other, _ in spots if other is not spot]
        free = (rect for rect in places if not any(rect.intersects(other) for other in taken))
        rect = next(free, places[0] if lit else None)
        if rect is not None:
            found.append(Label(rect, words, strong, lit, spot.handle.role == "weight"))
    return found


@cache
def font_of(strong: bool) -> QFont:
    """The typeface of a label."""
    return ui_font(12, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


@cache
def _metrics_of(strong: bool) -> QFontMetricsF:
    return QFontMetricsF(font_of(strong))


def _knob(spot: Spot) -> QRectF:
    """What no other label may cover."""
    if spot.handle.role == "weight":
        return QRectF()
    half = 3 if spot.handle.role in ("minimum", "maximum") else 7
    return QRectF(spot.point.x() - half, spot.point.y() - 7, 2 * half, 14)


def _is_set(spot: Spot) -> int:
    x = spot.handle.x
    return int(x is not None and not math.isinf(x))


def _told(spot: Spot) -> bool:
    """Whether a handle tells its number also while nobody looks at it."""
    handle = spot.handle
    if handle.role in ("minimum", "maximum"):
        return bool(_is_set(spot))
    if handle.role == "node":
        return False
    if handle.role == "weight":
        return spot.hit.width() >= _NARROWEST_BAR
    return not handle.name.startswith("low ") and (handle.role != "level" or handle.name == "level 0.5")


def _places(spot: Spot, width: float) -> list[QRectF]:
    """Rectangles that suit a label, the best one first."""
    x, y, role = spot.point.x(), spot.point.y(), spot.handle.role
    right = QRectF(x + _GAP, y - NUMBER_HEIGHT / 2, width, NUMBER_HEIGHT)
    left = right.translated(-2 * _GAP - width, 0)
    if role in ("minimum", "maximum"):
        top = y - FLAG_HEIGHT / 2 - NUMBER_HEIGHT - 2
        centre = QRectF(x - width / 2, top, width, NUMBER_HEIGHT)
        outside = centre.translated((-1 if role == "minimum" else 1) * (width / 2 - 4), 0)
        inside = right if role == "minimum" else left
        higher = [place.translated(0, -NUMBER_HEIGHT) for place in (centre, outside)]
        return [centre, outside, *higher, inside]
    if role == "weight":
        return [number_rect(spot, width)]
    if role == "node":
        over = QRectF(x - width / 2, y - _GAP - NUMBER_HEIGHT, width, NUMBER_HEIGHT)
        higher = [over.translated(0, -step * NUMBER_HEIGHT) for step in (1, 2)]
        return [over, over.translated(0, 2 * _GAP + NUMBER_HEIGHT), *higher, right, left]
    return [left, right] if spot.handle.name.startswith("low ") else [right, left]


def _inside(rect: QRectF, width: float, scale: Scale) -> QRectF:
    """Moved, if need be, so that no word is cut off."""
    if rect.right() > width - 2:
        rect = rect.translated(width - 2 - rect.right(), 0)
    least = scale.area.left() - 4
    if rect.left() < least:
        rect = rect.translated(least - rect.left(), 0)
    return rect.translated(0, max(0.0, -rect.top()))
