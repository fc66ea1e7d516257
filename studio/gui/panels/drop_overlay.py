"""What lies over the window while a file is held above it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.gui import icons
from studio.gui.painting import draw_line
from studio.gui.theme import current_theme, ui_font

_MARGIN = 14


class DropOverlay(QWidget):
    """Says what will happen when the file is let go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(False)

    def show_words(self, words: str) -> None:
        """Cover the parent with these words."""
        self.words = words
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.setVisible(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("background", 0.86))
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("accent_soft", 0.6))
        painter.drawRoundedRect(frame, 14, 14)
        middle = self.rect().center()
        picture = icons.pixmap("drop", theme.color("accent"), 36, self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - 18, middle.y() - 48, picture)
        font = ui_font(16, ui_font().Weight.DemiBold)
        line = self.rect().adjusted(40, 0, -40, 0)
        line.setTop(middle.y())
        line.setHeight(28)
        draw_line(painter, line, self.words, font, theme.color("text"), Qt.AlignmentFlag.AlignHCenter)
        painter.end()
