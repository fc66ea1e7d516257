"""Every text that a widget paints, with its colour and place, read from the drawing commands themselves.

The widget is drawn into an SVG, so that labels, delegates and charts alike say which words they paint, in which colour
and where; nothing has to be guessed from pixels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as Tree

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QMenu, QWidget

from studio.gui.theme import ui_font

_SVG = "{http://www.w3.org/2000/svg}"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """Words as painted; `box` lies tightly around them, in the widget's own pixels."""

    words: str
    color: QColor
    pixels: float
    weight: int
    box: QRectF

    @property
    def is_large(self) -> bool:
        """Large as WCAG 2 has it: 18 points, or 14 points in bold (24 and 18.66 pixels)."""
        return self.pixels >= 24 or (self.pixels >= 18.66 and self.weight >= 700)


def painted_texts(widget: QWidget) -> list[Text]:
    """The texts in the order in which they are painted; some may be covered by what is painted later."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setSize(widget.size())
    device.setViewBox(widget.rect())
    widget.render(device)
    drawing = _FORBIDDEN.sub("", bytes(buffer.data().data()).decode())
    found = []
    for group in Tree.fromstring(drawing).iter(f"{_SVG}g"):
        place = _matrix(group.get("transform", ""))
        for item in group.findall(f"{_SVG}text"):
            words = "".join(item.itertext()).strip("\n").removesuffix(" ")
            if words.strip():
                found.append(_text(words, item, place))
    return found


def owner_of(window: QWidget, text: Text) -> QWidget | None:
    """The widget that a text lies in; none where it crosses an edge or lies outside, or is an entry out of use."""
    box, inside = text.box.toAlignedRect(), window.rect()
    if not inside.contains(box):
        return None
    if isinstance(window, QMenu):
        entry = window.actionAt(box.center())
        return window if entry is not None and entry.isEnabled() else None
    # What is clipped or half covered has another widget at one of its corners.
    corners = box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight(), box.center()
    found = {id(part): part for part in (window.childAt(corner) or window for corner in corners)}
    return next(iter(found.values())) if len(found) == 1 else None


def _text(words: str, item: Tree.Element, place: QTransform) -> Text:
    family, pixels = item.get("font-family", "Inter"), float(item.get("font-size", "13"))
    weight = int(item.get("font-weight", "400"))
    font = ui_font(max(1, round(pixels)), QFont.Weight(weight))
    font.setFamily(family)
    font.setItalic(item.get("font-style") == "italic")
    metrics = QFontMetricsF(font)
    color = QColor(item.get("fill", "#000000"))
    color.setAlphaF(float(item.get("fill-opacity", "1")))
    box = metrics.tightBoundingRect(words.strip())
    left = float(item.get("x", "0")) + metrics.horizontalAdvance(words[: len(words) - len(words.lstrip())])
    box.translate(left, float(item.get("y", "0")))
    return Text(words.strip(), color, pixels * abs(place.determinant()) ** 0.5, weight, place.mapRect(box))


def _matrix(words: str) -> QTransform:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", words)]
    return QTransform(*numbers) if len(numbers) == 6 else QTransform()
