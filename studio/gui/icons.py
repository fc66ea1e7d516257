"""Our own line icons, drawn in the theme's colours at the screen's pixel ratio."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton, QWidget

from studio.gui.theme import current_theme
from studio.resources import resource


def pixmap(name: str, color: QColor, size: int, ratio: float = 2.0) -> QPixmap:
    """The icon `name` in one colour, `size` device-independent pixels wide and high; kept in Qt's own cache."""
    key = f"studio/{name}/{color.name()}/{size}/{ratio:g}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    source = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", color.name())
    renderer = QSvgRenderer(QByteArray(source.encode()))
    result = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, result)
    return result


def icon(name: str, token: str = "muted", size: int = 16) -> QIcon:
    """The icon in a colour of the present theme, as Qt wants it on buttons and menus."""
    theme = current_theme()
    made = QIcon(pixmap(name, theme.color(token), size))
    made.addPixmap(pixmap(name, theme.color("outline"), size), QIcon.Mode.Disabled)
    return made


class IconButton(QToolButton):
    """A button that is only an icon; it follows the theme."""

    def __init__(
        self, name: str, title: str, parent: QWidget | None = None, *, token: str = "muted", size: int = 16
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self.setAccessibleName(title)
        self.setToolTip(title)
        self.setIconSize(QSize(size, size))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self.setIcon(icon(self._name, self._token, self._size))
