"""Finds texts that do not fit where they stand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

_SLACK = 1


def cut_texts(window: QWidget) -> list[str]:
    """The visible labels, buttons and fields of a window whose text is wider or higher than they are."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            words = _cut(widget)
            if words and _is_in_sight(widget, window):
                found.append(f"{type(widget).__name__} {words!r}")
    return found


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
