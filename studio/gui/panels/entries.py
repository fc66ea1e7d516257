"""The lines of the outline as Qt's item model, and how each is painted."""

from __future__ import annotations

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
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.gui import icons
from studio.gui.painting import draw_frame, draw_line
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr

ROW = 30
_LEAST_SIDE = 18
_Index = QModelIndex | QPersistentModelIndex
_SIDE = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2
_FAINT = Qt.ItemDataRole.UserRole + 3
_BAD = Qt.ItemDataRole.UserRole + 4
_LEARNED = Qt.ItemDataRole.UserRole + 5
_MARK = 13


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a permanent id, its name, a word at the right, an icon name, and how it stands."""

    id: str
    name: str
    side: str
    icon: str
    faint: bool = False
    problem: str = ""
    learned: str = ""
    """What is said of a column that goes together with others as learned; it carries a mark then."""


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
        more = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        return found | more if index.isValid() else found

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        values = {
            Qt.ItemDataRole.DisplayRole: entry.name,
            Qt.ItemDataRole.EditRole: entry.name,
            Qt.ItemDataRole.ToolTipRole: said(entry.problem) or " · ".join((entry.name, *_more(entry))),
            Qt.ItemDataRole.AccessibleDescriptionRole: " · ".join(_more(entry)),
            _SIDE: entry.side,
            _ICON: entry.icon,
            _FAINT: entry.faint,
            _BAD: bool(entry.problem),
            _LEARNED: bool(entry.learned),
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


def _more(entry: Entry) -> tuple[str, ...]:
    return (entry.side, entry.learned) if entry.learned else (entry.side,)


class EntryDelegate(QStyledItemDelegate):
    """Icon in a small frame, name, and a faint word at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, ROW)

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
        if index.data(_LEARNED):
            mark = icons.pixmap("learned", theme.color("accent"), _MARK, ratio)
            painter.drawPixmap(QPoint(right - _MARK, rect.top() + (rect.height() - _MARK) // 2), mark)
            right -= _MARK + 6
        name_width = min(QFontMetrics(name_font).horizontalAdvance(name) + 2, right - left)
        side_width = min(QFontMetrics(side_font).horizontalAdvance(side) + 2, right - left - name_width - 8)
        color = theme.color("faint" if index.data(_FAINT) else "text")
        draw_line(painter, QRect(left, rect.top(), name_width, rect.height()), name, name_font, color)
        if side_width >= _LEAST_SIDE:
            side_rect = QRect(right - side_width, rect.top(), side_width, rect.height())
            color = theme.color("bad" if bad else "faint")
            draw_line(painter, side_rect, side, side_font, color, Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(tr("Name"))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        # Findings come while a name is typed; what is typed stays.
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRect(option.rect)
        editor.setGeometry(rect.adjusted(36, 1, -10, -1))
        if isinstance(editor, QLineEdit):
            editor.setFrame(False)
            editor.setAccessibleName(str(index.data()))
