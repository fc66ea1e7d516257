"""The columns, worst first: name, a small chart and the score of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studio.app.comparing import ColumnEntry, band_of
from studio.gui.painting import draw_line
from studio.gui.panels.chart_header import paint_chart
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr

ROW_HEIGHT = 40
TOKENS = {"good": "good", "fair": "warning", "poor": "bad"}
_PAD, _SCORE = 14, 34
_LEAST_NAME, _MOST_NAME, _LEAST_CHART = 90, 190, 56
_ENTRY = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex


def entry_words(entry: ColumnEntry) -> str:
    """A line of the list in words, for screen readers and tooltips."""
    if entry.score is None:
        return f"{entry.name}: {said(entry.reason)}" if entry.reason else entry.name
    return tr(
        "{name}: {score:.1f} of 100, {band}",
        name=entry.name,
        score=100 * entry.score,
        band=tr(band_of(entry.score)),
    )


class ColumnModel(QAbstractListModel):
    """The entries as a list model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[ColumnEntry, ...] = ()
        self.name_width = _LEAST_NAME
        """Pixels that the names want, the longest one whole if it is not too long."""

    def show(self, entries: Sequence[ColumnEntry]) -> None:
        """Other entries."""
        self.beginResetModel()
        self.entries = tuple(entries)
        metrics = QFontMetrics(ui_font())
        longest = max((metrics.horizontalAdvance(entry.name) for entry in entries if entry.chart), default=0)
        self.name_width = max(_LEAST_NAME, min(_MOST_NAME, longest + 4))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return entry_words(entry)
        return entry if role == _ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.data(index, _ENTRY)
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) if entry.kinds else Qt.ItemFlag.ItemNeverHasChildren


class _Painter(QStyledItemDelegate):
    """Paints a line: 120 pixels of name or more, the chart, the score."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(_ENTRY)
        theme, rect = current_theme(), option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver and entry.kinds:
            painter.fillRect(rect, theme.color("muted", 0.08))
        model = index.model()
        room = model.name_width if isinstance(model, ColumnModel) else _LEAST_NAME
        _paint_entry(painter, rect.adjusted(_PAD, 0, -_PAD, 0), entry, room)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.restore()


class ColumnList(QListView):
    """Hands up the column that is chosen with the mouse or the keys."""

    column_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Columns, worst first"))
        self.columns = ColumnModel(self)
        self.setModel(self.columns)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(self._clicked)
        self._quiet = False

    def show_entries(self, entries: Sequence[ColumnEntry]) -> None:
        """Other columns; none is chosen."""
        self.columns.show(entries)

    def choose(self, name: str) -> None:
        """Mark a column without handing it up; none where there is none of that name."""
        self._quiet = True
        place = next((i for i, entry in enumerate(self.columns.entries) if entry.name == name), -1)
        if place < 0:
            self.selectionModel().clear()
        else:
            index = self.columns.index(place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        self._quiet = False

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.column_chosen.emit(self.columns.entries[current.row()].name)

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the current line counts too: a pair may be shown meanwhile."""
        self.column_chosen.emit(self.columns.entries[index.row()].name)


def _paint_entry(painter: QPainter, rect: QRect, entry: ColumnEntry, name_width: int) -> None:
    theme = current_theme()
    chart_width = max(_LEAST_CHART, min(130, rect.width() - _SCORE - 16 - name_width))
    chart = QRectF(rect.right() - _SCORE - 8 - chart_width, rect.top() + 4, chart_width, ROW_HEIGHT - 8)
    room = rect.width() if entry.chart is None else round(chart.left()) - rect.left() - 8
    if entry.score is None and entry.chart is None:
        place = QRect(rect.left(), rect.top() + 3, room, ROW_HEIGHT // 2 - 2)
        draw_line(painter, place, entry.name, ui_font(), theme.color("muted"))
        below = QRect(rect.left(), rect.top() + ROW_HEIGHT // 2, room, ROW_HEIGHT // 2 - 4)
        draw_line(painter, below, said(entry.reason), ui_font(11), theme.color("faint"))
        return
    place = QRect(rect.left(), rect.top(), room, ROW_HEIGHT)
    draw_line(painter, place, entry.name, ui_font(), theme.color("text"))
    if entry.chart is not None:
        paint_chart(painter, chart, entry.chart, theme.color("synthetic", 0.88), theme.color("reference"))
    score = QRect(rect.right() - _SCORE, rect.top(), _SCORE, ROW_HEIGHT)
    words = "–" if entry.score is None else f"{100 * entry.score:.0f}"
    color = theme.color("faint" if entry.score is None else TOKENS[band_of(entry.score)])
    draw_line(
        painter, score, words, ui_font(13, ui_font().Weight.DemiBold), color, Qt.AlignmentFlag.AlignRight
    )
