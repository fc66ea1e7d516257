"""Finds texts that do not fit where they stand, and texts that lie on each other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from tests.screens.contrast import grounds_of
from tests.screens.texts import Text, owner_of

_SLACK = 1
_LEAST_REST = 4
_TOUCH = 1.5
"""Boxes of words may share this much of a pixel line: a comma's tail, an accent."""


def cut_texts(window: QWidget) -> list[str]:
    """The visible labels, buttons and fields of a window whose text is wider or higher than they are."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            words = _cut(widget)
            if words and _is_in_sight(widget, window):
                found.append(f"{type(widget).__name__} {words!r}")
    return found


def overlapping(window: QWidget, texts: list[Text], picture: NDArray[np.uint32]) -> list[str]:
    """Pairs of visible texts of one widget that lie on each other."""
    parts: dict[int, list[Text]] = {}
    for text in texts:
        owner = owner_of(window, text)
        if owner is not None and grounds_of(text, picture):
            parts.setdefault(id(owner), []).append(text)
    found = set()
    for inside in parts.values():
        for i, first in enumerate(inside):
            for second in inside[i + 1 :]:
                shared = first.box.intersected(second.box)
                lies_on = shared.width() > _TOUCH and shared.height() > _TOUCH and first != second
                if lies_on and all(_is_seen_beside(text, shared, picture) for text in (first, second)):
                    found.add(f"{first.words[:30]!r} on {second.words[:30]!r}")
    return sorted(found)


def _is_seen_beside(text: Text, shared: QRectF, picture: NDArray[np.uint32]) -> bool:
    """Whether a text is seen where the other is not: what is covered as a whole is no fault."""
    rest = QRegion(text.box.toAlignedRect()) - QRegion(shared.toAlignedRect())
    largest = max(
        (QRectF(part) for part in rest), key=lambda part: part.width() * part.height(), default=None
    )
    if largest is None or min(largest.width(), largest.height()) < _LEAST_REST:
        return True
    return bool(grounds_of(replace(text, box=largest), picture))


def _cut(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and widget.text():
        return widget.text() if _label_is_cut(widget) else ""
    if isinstance(widget, QComboBox):
        room = widget.width() - 34
        return widget.currentText() if _width(widget, widget.currentText()) > room + _SLACK else ""
    if isinstance(widget, QLineEdit):
        margins = widget.textMargins()
        room = widget.width() - 14 - margins.left() - margins.right()
        text = widget.text() or widget.placeholderText()
        alone = not widget.hasFocus() and not isinstance(widget.parentWidget(), QComboBox)
        return text if alone and _width(widget, text) > room + _SLACK else ""
    if isinstance(widget, QPushButton | QCheckBox) and widget.text():
        return widget.text() if widget.width() + _SLACK < widget.minimumSizeHint().width() else ""
    if isinstance(widget, QAbstractButton):
        return widget.accessibleName() if widget.height() + _SLACK < widget.minimumSizeHint().height() else ""
    return ""


def _label_is_cut(label: QLabel) -> bool:
    room = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + _SLACK
    needed = label.fontMetrics().boundingRect(
        QRect(0, 0, 10_000, 1000), int(Qt.AlignmentFlag.AlignLeft), label.text()
    )
    return needed.width() > room.width() + _SLACK + 1


def _width(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _is_in_sight(widget: QWidget, window: QWidget) -> bool:
    """Whether the whole widget is shown: what a scrolled page hides is not cut."""
    region = widget.visibleRegion().boundingRect()
    corner = widget.mapTo(window, QPoint(0, 0))
    return region.size() == widget.size() and window.rect().contains(QRect(corner, widget.size()))
