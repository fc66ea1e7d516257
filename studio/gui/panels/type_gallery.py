"""The gallery of column types: search by what one wants, choose by click or keyboard."""

from __future__ import annotations

import sys

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.generators.registry import by_kind
from studio.gui import icons
from studio.gui.painting import draw_line
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import later, tr

_FAMILIES = {
    "numbers": later("Numbers"),
    "categories": later("Categories"),
    "dates": later("Dates and times"),
    "people": later("People"),
    "places": later("Places"),
    "identifiers": later("Identifiers"),
    "text": later("Text"),
    "logic": later("Logic"),
}
_KIND = Qt.ItemDataRole.UserRole + 1
_HELP = Qt.ItemDataRole.UserRole + 2
_ICON = Qt.ItemDataRole.UserRole + 3
_NOTE = Qt.ItemDataRole.UserRole + 4
_Index = QModelIndex | QPersistentModelIndex


class TypeGallery(QFrame):
    """A popup that closes when a type is chosen or the focus leaves."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "tile")
        self.setFixedSize(480, 520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("What should the column hold? e-mail, age, price…"))
        self.search.setAccessibleName(tr("Search column types"))
        self.list = QListView()
        self.list.setAccessibleName(tr("Column types"))
        self.list.setItemDelegate(_Delegate(self))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)
        self._fill("")

    def open_at(self, position: QPoint) -> None:
        """Show the gallery with its top left corner near `position`, inside the screen."""
        self.search.clear()
        screen = self.screen().availableGeometry()
        x = min(max(position.x(), screen.left()), screen.right() - self.width())
        y = min(max(position.y(), screen.top()), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        words = text.lower().split()
        self._model.clear()
        family = ""
        for kind, cls in by_kind().items():
            about = cls.about
            own = f"{about.title} {about.help} {about.family} {' '.join(about.words)} {kind}"
            hay = f"{own} {said(about.title)} {said(about.help)} {said(', '.join(about.words))}".lower()
            if not all(word in hay for word in words):
                continue
            if about.family != family:
                family = about.family
                heading = QStandardItem(tr(_FAMILIES.get(family, family)))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(heading)
            item = QStandardItem(said(about.title))
            item.setEditable(False)
            item.setData(kind, _KIND)
            item.setData(said(about.help), _HELP)
            item.setData(said(about.help), Qt.ItemDataRole.AccessibleDescriptionRole)
            item.setData("boolean" if kind == "boolean" else about.family, _ICON)
            self._model.appendRow(item)
        if not self._model.rowCount():
            nothing = QStandardItem(tr("Nothing found. Try another word, or take Pattern or Faker."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            nothing.setData(True, _NOTE)
            self._model.appendRow(nothing)
        self._step(1)

    def _step(self, direction: int) -> None:
        row = self.list.currentIndex().row() + direction
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row, 0)
            if index.data(_KIND):
                self.list.setCurrentIndex(index)
                return
            row += direction

    def _take(self, index: _Index) -> None:
        kind = index.data(_KIND) if index.isValid() else None
        if kind:
            self.close()
            self.chosen.emit(kind)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, 44 if index.data(_KIND) else 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = current_theme(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not index.data(_KIND):
            font = ui_font(11, ui_font().Weight.DemiBold)
            words = str(index.data())
            text = words if index.data(_NOTE) else words.upper()
            draw_line(painter, rect.adjusted(8, 6, -6, 0), text, font, theme.color("muted"))
            painter.restore()
            return
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        ratio = painter.device().devicePixelRatioF()
        picture = icons.pixmap(index.data(_ICON), theme.color("muted"), 14, ratio)
        painter.drawPixmap(rect.topLeft() + QPoint(8, 7), picture)
        line = QRect(rect.left() + 32, rect.top() + 4, rect.width() - 38, 18)
        draw_line(painter, line, str(index.data()), ui_font(13, ui_font().Weight.Medium), theme.color("text"))
        draw_line(painter, line.translated(0, 18), str(index.data(_HELP)), ui_font(12), theme.color("muted"))
        painter.restore()


def _example() -> QWidget:
    gallery = TypeGallery()
    gallery.setWindowFlags(Qt.WindowType.Window)
    return gallery


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 400, 460))
