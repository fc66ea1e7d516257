"""The outline: the tables of the design, and the columns of the chosen one."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.gui import icons
from studio.gui.painting import draw_frame, draw_line, elided
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr

_ROW = 30
_LEAST_SIDE = 18
_Index = QModelIndex | QPersistentModelIndex
_SIDE = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2
_FAINT = Qt.ItemDataRole.UserRole + 3
_BAD = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a permanent id, its name, a word at the right, an icon name, and how it stands."""

    id: str
    name: str
    side: str
    icon: str
    faint: bool = False
    problem: str = ""


class EntryModel(QAbstractListModel):
    """Entries as Qt's item model; renaming in place asks through `rename_wanted`."""

    rename_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Replace the entries, keeping the view's state where the ids are the same."""
        if [entry.id for entry in entries] == [entry.id for entry in self.entries]:
            old, self.entries = self.entries, entries
            for row, (before, entry) in enumerate(zip(old, entries, strict=True)):
                if entry != before:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.isValid() else found

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        values = {
            Qt.ItemDataRole.DisplayRole: entry.name,
            Qt.ItemDataRole.EditRole: entry.name,
            Qt.ItemDataRole.ToolTipRole: said(entry.problem) or f"{entry.name} · {entry.side}",
            Qt.ItemDataRole.AccessibleDescriptionRole: entry.side,
            _SIDE: entry.side,
            _ICON: entry.icon,
            _FAINT: entry.faint,
            _BAD: bool(entry.problem),
        }
        return values.get(role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not name:
            return False
        entry = self.entries[index.row()]
        if name != entry.name:
            self.rename_wanted.emit(entry.id, name)
        return True


class _EntryDelegate(QStyledItemDelegate):
    """Icon in a small frame, name, and a faint word at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = current_theme(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        elif hovered:
            painter.fillRect(rect, theme.color("background"))
        frame = QRectF(rect.left() + 14, rect.top() + 5, 20, 20)
        draw_frame(painter, frame, theme.color("background"), theme.color("line"), 5)
        ratio = painter.device().devicePixelRatioF()
        bad = bool(index.data(_BAD))
        picture = ("warning", "bad") if bad else (index.data(_ICON), "muted")
        painter.drawPixmap(
            frame.topLeft() + QPoint(4, 4), icons.pixmap(picture[0], theme.color(picture[1]), 12, ratio)
        )
        # The name has the first claim on the line; the word at its right takes what is left.
        name, side = str(index.data()), str(index.data(_SIDE))
        name_font, side_font = ui_font(13), ui_font(12)
        left, right = rect.left() + 42, rect.right() - 13
        name_width = min(QFontMetrics(name_font).horizontalAdvance(name) + 2, right - left)
        side_width = min(QFontMetrics(side_font).horizontalAdvance(side) + 2, right - left - name_width - 8)
        color = theme.color("faint" if index.data(_FAINT) else "text")
        draw_line(painter, QRect(left, rect.top(), name_width, rect.height()), name, name_font, color)
        if side_width >= _LEAST_SIDE:
            side_rect = QRect(right - side_width, rect.top(), side_width, rect.height())
            color = theme.color("bad" if bad else "faint")
            draw_line(painter, side_rect, side, side_font, color, Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        # Findings come while a name is typed; what is typed stays.
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRect(option.rect)
        editor.setGeometry(rect.adjusted(36, 1, -10, -1))
        if isinstance(editor, QLineEdit):
            editor.setFrame(False)


class _EntryList(QListView):
    remove_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._showing = False
        self.entry_model = EntryModel()
        self.setModel(self.entry_model)
        self.setItemDelegate(_EntryDelegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.selectionModel().currentChanged.connect(self._current)

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """Ids of the chosen lines in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.entry_model.entries[row].id for row in rows)

    def id_at(self, index: _Index) -> str:
        return self.entry_model.entries[index.row()].id if index.isValid() else ""

    def show_entries(self, entries: tuple[Entry, ...], chosen: str) -> None:
        self._showing = True
        self.entry_model.show(entries)
        place = next((i for i, entry in enumerate(entries) if entry.id == chosen), -1)
        if place >= 0 and self.currentIndex().row() != place:
            self.setCurrentIndex(self.entry_model.index(place))
        elif place < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self._showing = False

    def rename(self, item: str) -> None:
        """Open the name of an entry for typing."""
        for i, entry in enumerate(self.entry_model.entries):
            if entry.id == item:
                self.setFocus()
                self.setCurrentIndex(self.entry_model.index(i))
                self.edit(self.entry_model.index(i))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.id_at(self.currentIndex())
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and current:
            self.remove_wanted.emit(current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        item = self.id_at(self.indexAt(event.position().toPoint()))
        if item and event.button() == Qt.MouseButton.LeftButton:
            # The line that is current already says so too: a table is chosen again to look at the table as such.
            self.chosen.emit(item)

    def _menu(self, position: QPoint) -> None:
        item = self.id_at(self.indexAt(position))
        if item:
            self.menu_wanted.emit(item, self.viewport().mapToGlobal(position))

    def _current(self, current: QModelIndex) -> None:
        if current.isValid() and not self._showing:
            self.chosen.emit(self.id_at(current))


class Outline(QFrame):
    """Sends choices and wishes up; knows nothing of the document."""

    table_chosen = Signal(str)
    column_chosen = Signal(str)
    table_rename_wanted = Signal(str, str)
    column_rename_wanted = Signal(str, str)
    table_remove_wanted = Signal(str)
    column_remove_wanted = Signal(str)
    add_table_wanted = Signal()
    add_column_wanted = Signal()
    table_menu = Signal(str, QPoint)
    column_menu = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "left")
        self.setMinimumWidth(180)
        self.tables = _EntryList(tr("Tables"))
        self.columns = _EntryList(tr("Columns"))
        self._columns_title = QLabel(tr("COLUMNS"))
        self.add_column = QPushButton(tr("+ Add column…"))
        self.add_column.setProperty("role", "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 8)
        layout.setSpacing(2)
        layout.addLayout(self._heading(QLabel(tr("TABLES")), tr("Add a table"), self.add_table_wanted))
        layout.addWidget(self.tables)
        layout.addSpacing(12)
        layout.addLayout(self._heading(self._columns_title, tr("Add a column"), self.add_column_wanted))
        layout.addWidget(self.columns, 1000)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 0)
        foot.addWidget(self.add_column)
        foot.addStretch(1)
        layout.addLayout(foot)
        layout.addStretch(1)
        self.tables.chosen.connect(self.table_chosen)
        self.columns.chosen.connect(self.column_chosen)
        self.tables.entry_model.rename_wanted.connect(self.table_rename_wanted)
        self.columns.entry_model.rename_wanted.connect(self.column_rename_wanted)
        self.tables.remove_wanted.connect(self.table_remove_wanted)
        self.columns.remove_wanted.connect(self.column_remove_wanted)
        self.tables.menu_wanted.connect(self.table_menu)
        self.columns.menu_wanted.connect(self.column_menu)
        self.add_column.clicked.connect(self.add_column_wanted)

    def show_tables(self, entries: tuple[Entry, ...], chosen: str) -> None:
        """The tables of the design."""
        self.tables.show_entries(entries, chosen)
        self.tables.setFixedHeight(_ROW * max(1, min(len(entries), 8)) + 2)

    def show_columns(self, table_name: str, entries: tuple[Entry, ...], chosen: str) -> None:
        """The columns of the chosen table."""
        self._columns_title.setText(
            elided(tr("COLUMNS OF {upper}", upper=table_name.upper()), self._columns_title.font(), 170)
        )
        self._columns_title.setToolTip(table_name)
        self.columns.show_entries(entries, chosen)
        self.columns.setMaximumHeight(_ROW * max(1, len(entries)) + 2)

    def rename_column(self, column_id: str) -> None:
        """Open the name of a column for typing."""
        self.columns.rename(column_id)

    def rename_table(self, table_id: str) -> None:
        """The same for a table."""
        self.tables.rename(table_id)

    def _heading(self, title: QLabel, help: str, wanted: Any) -> QHBoxLayout:
        title.setProperty("role", "section")
        button = icons.IconButton("plus", help, size=14)
        button.clicked.connect(wanted)
        line = QHBoxLayout()
        line.setContentsMargins(14, 0, 10, 0)
        line.addWidget(title, 1)
        line.addWidget(button)
        return line


def _example() -> QWidget:
    outline = Outline()
    outline.show_tables((Entry("t", "orders", "1 M", "table"),), "t")
    columns = (
        Entry("a", "age", "normal", "numbers"),
        Entry("b", "gone", "formula", "logic", problem="No input."),
    )
    outline.show_columns("orders", columns, "a")
    return outline


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 236, 520))
