"""A document that was open before, as one line: open it, let it stay, or take it out of the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton

from studio.gui import icons
from studio.gui.design_menus import MenuEntry, popup
from studio.gui.painting import draw_frame, draw_line
from studio.gui.panels.start_cards import Recent
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr

_HEIGHT, _BUTTON = 30, 22


class RecentLine(QAbstractButton):
    """Its name and when it was changed; instead of that, under the hand or with the focus, what can be done with it."""

    elsewhere_wanted = Signal()
    pin_wanted = Signal(bool)
    remove_wanted = Signal()

    def __init__(self, recent: Recent) -> None:
        super().__init__()
        self.recent = recent
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        state = tr("stays in the list") if recent.pinned else ""
        self.setAccessibleName(tr("Open {title}", title=recent.title))
        self.setAccessibleDescription(", ".join(part for part in (recent.when, state) if part))
        self.setToolTip(recent.path)
        self.setFixedHeight(_HEIGHT)
        title = (
            tr("Let {title} go from the top", title=recent.title)
            if recent.pinned
            else tr("Keep {title} at the top", title=recent.title)
        )
        self.pin = icons.IconButton("pin", title, self, token="accent" if recent.pinned else "muted", size=12)
        self.remove = icons.IconButton(
            "close", tr("Take {title} out of the list", title=recent.title), self, size=12
        )
        self.pin.clicked.connect(lambda: self.pin_wanted.emit(not recent.pinned))
        self.remove.clicked.connect(self.remove_wanted)
        for button in (self.pin, self.remove):
            button.setFixedSize(_BUTTON, _BUTTON)
            button.installEventFilter(self)
        self._show_buttons()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        top = (_HEIGHT - _BUTTON) // 2
        self.remove.move(self.width() - _BUTTON - 4, top)
        self.pin.move(self.width() - 2 * _BUTTON - 4, top)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._is_lit()
        if lit:
            painter.setPen(theme.color("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("background"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        frame = QRectF(6, 5, 20, 20)
        draw_frame(painter, frame, theme.color("background"), theme.color("line"), 5)
        token = "accent" if self.recent.pinned else "muted"
        name = "pin" if self.recent.pinned else "table"
        picture = icons.pixmap(name, theme.color(token), 12, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(10, 9), picture)
        font = ui_font(12)
        width = QFontMetrics(font).horizontalAdvance(self.recent.when) + 2
        right = QRect(self.width() - width - 6, 0, width, self.height())
        if lit:
            right.setLeft(self.pin.x())
        else:
            align = Qt.AlignmentFlag.AlignRight
            draw_line(painter, right, self.recent.when, font, theme.color("faint"), align)
        words = QRect(34, 0, right.left() - 42, self.height())
        draw_line(painter, words, self.recent.title, ui_font(13), theme.color("text"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        recent = self.recent
        pin = tr("Let it go from the top") if recent.pinned else tr("Keep it at the top")
        popup(self, event.globalPos(), (
            MenuEntry(tr("Open"), self.click),
            MenuEntry(tr("Open in a new window"), self.elsewhere_wanted.emit),
            MenuEntry(pin, lambda: self.pin_wanted.emit(not recent.pinned), starts_group=True),
            MenuEntry(tr("Take out of the list"), self.remove_wanted.emit, keys="Del"),
        ))  # fmt: skip

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_buttons()
        return super().event(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_buttons()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_buttons()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_buttons()

    def _is_lit(self) -> bool:
        return self.hasFocus() or self.underMouse() or self.pin.hasFocus() or self.remove.hasFocus()

    def _show_buttons(self) -> None:
        lit = self._is_lit()
        self.pin.setVisible(lit)
        self.remove.setVisible(lit)
        self.update()
