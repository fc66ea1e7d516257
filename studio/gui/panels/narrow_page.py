"""A page to read from top to bottom: one column of limited width in the middle, with a scroll bar when it is long."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_WIDTH = 620


def fill_page(page: QWidget, column: QVBoxLayout) -> None:
    """Make `column` the only content of `page`."""
    column.addStretch(1)
    inner = QWidget()
    inner.setMaximumWidth(_WIDTH)
    inner.setLayout(column)
    body = QWidget()
    line = QHBoxLayout(body)
    line.setContentsMargins(26, 22, 26, 22)
    line.addStretch(1)
    line.addWidget(inner, 1000)
    line.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setProperty("role", "page")
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(body)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
