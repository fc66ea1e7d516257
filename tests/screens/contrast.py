"""How well texts stand out from what is really painted behind them, as WCAG 2.2 computes contrast."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from tests.screens.texts import Text, owner_of

TEXT, LARGE_TEXT, GRAPHICS = 4.5, 3.0, 3.0
"""Least contrast at level AA."""

_ZOOM = 3
"""At three pixels a unit every stem of a letter has pixels of the text's own colour."""

_SHARE = 0.12
"""A colour that fills this much of the text's box is something that the text stands on."""

_NEAR = 12


def luminance(color: QColor | str) -> float:
    """Relative luminance from 0 to 1."""
    parts = QColor(color).getRgbF()[:3]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor | str, second: QColor | str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(color: QColor, ground: QColor) -> QColor:
    """A half transparent colour as it looks on an opaque ground."""
    a = color.alphaF()
    return QColor(*(round(a * x + (1 - a) * y) for x, y in zip(_rgb(color), _rgb(ground), strict=True)))


def photograph(widget: QWidget) -> NDArray[np.uint32]:
    """The widget as painted, `_ZOOM` pixels a unit: rows × columns of 0xffRRGGBB."""
    picture = QPixmap(widget.size() * _ZOOM)
    picture.setDevicePixelRatio(_ZOOM)
    widget.render(picture)
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return flat[:, : image.width()].copy()


def faint_texts(window: QWidget, texts: list[Text], picture: NDArray[np.uint32]) -> list[str]:
    """What a person with low vision could not read, in words with the figures.

    Left out is what is covered, and what cannot be used now: WCAG asks nothing of that.
    """
    found = set()
    for text in texts:
        owner = owner_of(window, text)
        behind = grounds_of(text, picture) if owner is not None and owner.isEnabled() else []
        if not behind:
            continue
        reached, ground = min(
            ((contrast(over(text.color, g), g), g) for g in behind), key=lambda pair: pair[0]
        )
        if reached < (LARGE_TEXT if text.is_large else TEXT) - 0.005:
            color = over(text.color, ground).name()
            found.add(f"{text.words[:40]!r} {color} on {ground.name()}: {reached:.2f}")
    return sorted(found)


def grounds_of(text: Text, picture: NDArray[np.uint32]) -> list[QColor]:
    """The colours that a text stands on; none where it is covered or scrolled away."""
    box = text.box
    left, top = max(0, round(box.left() * _ZOOM) - 2), max(0, round(box.top() * _ZOOM) - 2)
    part = picture[top : round(box.bottom() * _ZOOM) + 2, left : round(box.right() * _ZOOM) + 2]
    if not part.size:
        return []
    colors, counts = np.unique(part, return_counts=True)
    order = np.argsort(-counts)
    most = QColor.fromRgb(int(colors[order[0]]))
    if not _holds(colors, over(text.color, most)):
        return []
    large = [QColor.fromRgb(int(colors[i])) for i in order[:6] if counts[i] >= _SHARE * part.size]
    seen = over(text.color, most)
    return [most, *(ground for ground in large[1:] if not _is_near(ground, seen))]


def _holds(colors: NDArray[np.uint32], wanted: QColor) -> bool:
    parts = np.stack([colors >> shift & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.int64)
    return bool((np.abs(parts - _rgb(wanted)) <= _NEAR).all(axis=1).any())


def _is_near(first: QColor, second: QColor) -> bool:
    return all(abs(x - y) <= _NEAR for x, y in zip(_rgb(first), _rgb(second), strict=True))


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()
