"""The palette: everything that can be done or gone to, found by a few letters, by keyboard alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.gui import icons
from studio.gui.painting import LineLabel, draw_frame, draw_line
from studio.gui.panels.palette_model import Offer, PaletteModel
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import later, tr

_WIDTH, _HEIGHT, _ROW = 640, 440, 34
_FROM_TOP = 70
_KEYS = later("Up, Down to choose · Enter to run · Esc to close")
_Index = QModelIndex | QPersistentModelIndex


class Palette(QFrame):
    """A popup over its window that closes when something is chosen or the focus leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "tile")
        self.setAccessibleName(tr("Find a command"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("A command, a column, a type, a recent file…"))
        self.search.setAccessibleName(tr("Find a command, a column, a type or a recent file"))
        self.model = PaletteModel(self)
        self.list = QListView()
        self.list.setAccessibleName(tr("What was found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(self.model, self))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = QLabel(tr("Nothing answers to these words."))
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._why = LineLabel("small")
        keys = QLabel(tr(_KEYS))
        keys.setProperty("role", "faint")
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.addWidget(self._why, 1)
        foot.addWidget(keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(foot)
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._say_why(index))

    def open_over(self, window: QWidget, offers: Sequence[Offer]) -> None:
        """Show the offers near the top of `window`, ready to type."""
        self.model.show(offers)
        self.search.clear()
        self._look("")
        width = min(_WIDTH, window.width() - 40)
        self.resize(width, min(_HEIGHT, window.height() - _FROM_TOP - 20))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, _FROM_TOP)))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            page = max(1, self.list.viewport().height() // _ROW - 1)
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: page,
                Qt.Key.Key_PageUp: -page,
            }
            if event.key() in steps:
                self._step(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return True
        return super().eventFilter(watched, event)

    def _look(self, text: str) -> None:
        self.model.search(text)
        found = self.model.rowCount() > 0
        self.list.setVisible(found)
        self._nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.scrollToTop()
        else:
            self._why.say("")

    def _step(self, by: int) -> None:
        rows = self.model.rowCount()
        if rows:
            here = self.list.currentIndex().row() + by
            row = here % rows if abs(by) == 1 else min(max(here, 0), rows - 1)
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _say_why(self, index: _Index) -> None:
        offer = self.model.offer(index)
        self._why.say(offer.blocked if offer is not None else "")

    def _take(self, index: _Index) -> None:
        offer = self.model.offer(index)
        if offer is None or offer.blocked:
            return
        window = self.parentWidget() or self
        self.close()
        # After the popup has gone, so that what is run finds the focus where it was.
        QTimer.singleShot(0, window, offer.run)


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: PaletteModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        offer = self._model.offer(index)
        if offer is None:
            return
        theme, rect = current_theme(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        ratio = painter.device().devicePixelRatioF()
        if offer.icon:
            faded = "outline" if offer.blocked else "muted"
            picture = icons.pixmap(offer.icon, theme.color(faded), 14, ratio)
            painter.drawPixmap(rect.topLeft() + QPoint(8, 10), picture)
        line = rect.adjusted(32, 0, -8, 0)
        line.setRight(_draw_keys(painter, line, offer.keys) if offer.keys else line.right())
        small = ui_font(12)
        beside = offer.blocked or offer.group
        width = min(QFontMetrics(small).horizontalAdvance(beside) + 4, line.width() * 3 // 5)
        right = QRect(line.right() - width, line.top(), width, line.height())
        align = Qt.AlignmentFlag.AlignRight
        draw_line(painter, right, beside, small, theme.color("muted" if offer.blocked else "faint"), align)
        line.setRight(right.left() - 12)
        self._draw_title(painter, line, offer, self._model.places(index))
        painter.restore()

    def _draw_title(self, painter: QPainter, line: QRect, offer: Offer, places: tuple[int, ...]) -> None:
        """The title with the letters that answer in bold."""
        theme = current_theme()
        color = theme.color("muted" if offer.blocked else "text")
        plain, bold = ui_font(13), ui_font(13, QFont.Weight.Bold)
        if not places or QFontMetrics(bold).horizontalAdvance(offer.title) > line.width():
            draw_line(painter, line, offer.title, plain, color)
            return
        marked, start = set(places), 0
        while start < len(offer.title):
            end = start
            while end < len(offer.title) and (end in marked) == (start in marked):
                end += 1
            font, words = (bold if start in marked else plain), offer.title[start:end]
            painter.setFont(font)
            painter.setPen(theme.color("accent") if start in marked and not offer.blocked else color)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            line.setLeft(line.left() + QFontMetrics(font).horizontalAdvance(words))
            start = end


def _draw_keys(painter: QPainter, line: QRect, keys: str) -> int:
    """The shortcut in a small frame at the right; gives where the room for words ends."""
    theme, font = current_theme(), ui_font(11)
    width = QFontMetrics(font).horizontalAdvance(keys) + 12
    frame = QRect(line.right() - width, line.center().y() - 9, width, 20)
    draw_frame(painter, frame.toRectF(), theme.color("background"), theme.color("line"), 4)
    draw_line(painter, frame, keys, font, theme.color("muted"), Qt.AlignmentFlag.AlignHCenter)
    return frame.left() - 10


def _example() -> QWidget:
    palette = Palette()
    palette.setWindowFlags(Qt.WindowType.Window)
    palette.model.show([
        Offer(tr("Save"), tr("File"), lambda: None, "Ctrl+S"),
        Offer(tr("Undo"), tr("Edit"), lambda: None, "Ctrl+Z", tr("There is nothing to undo.")),
        Offer(tr("Go to column age"), "people", lambda: None, icon="numbers"),
    ])  # fmt: skip
    palette._look("")
    return palette


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, _WIDTH, _HEIGHT))
