"""Our own line icons, drawn in the theme's colours at the screen's pixel ratio."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio.resources import resource


def pixmap(name: str, color: QColor, size: int, ratio: float = 2.0) -> QPixmap:
    """The icon `name` in one colour, `size` device-independent pixels wide and high."""
    source = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", color.name())
    renderer = QSvgRenderer(QByteArray(source.encode()))
    result = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result


def icon(name: str, color: QColor, size: int = 16) -> QIcon:
    """The icon as Qt wants it on buttons and menus."""
    return QIcon(pixmap(name, color, size))
