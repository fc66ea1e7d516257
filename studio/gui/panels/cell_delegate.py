"""Paints the cells of the live table straight from its model: a scrolling table asks for hundreds of them at once."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.gui.panels.window_model import WindowModel
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr

_PAD = 9
_CORNER = 7
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_FITTED = 4096
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CellDelegate(QStyledItemDelegate):
    """Numbers to the right, the rest to the left; missing cells faint and slanted, damaged ones with a corner."""

    def __init__(self, model: WindowModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._font = ui_font()
        self._italic = ui_font()
        self._italic.setItalic(True)
        self._missing = tr("missing")
        self._metrics = QFontMetrics(self._font)
        self._fitted: dict[tuple[str, int], str] = {}
        """Of a table that is scrolled by a row, all other cells have the words that they had."""
        self.restyle()

    def restyle(self) -> None:
        """Take over the colours of the present theme."""
        theme = current_theme()
        self._text, self._faint = theme.color("text"), theme.color("faint")
        self._chosen, self._marked = theme.color("accent_soft"), theme.color("accent_soft", 0.45)
        self._focus = theme.color("accent")
        self._damaged = theme.color("bad")

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model, column, rect = self._model, index.column(), QRect(option.rect)
        state = option.state.value
        if state & _SELECTED:
            painter.fillRect(rect, self._chosen)
        elif column == model.marked:
            painter.fillRect(rect, self._marked)
        text = model.text(index.row(), column)
        damage = model.damage(index.row(), column)
        if damage is not None:
            self._mark(painter, rect)
        if state & _FOCUSED:
            painter.setPen(self._focus)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if text == "":
            return
        painter.setPen(self._faint if text is None else self._damaged if damage is not None else self._text)
        painter.setFont(self._italic if text is None else self._font)
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        words = self._fit(self._missing if text is None else text, inner.width())
        painter.drawText(inner, _RIGHT if model.columns[column].numeric else _LEFT, words)

    def _fit(self, text: str, width: int) -> str:
        """The cell's words on one line of that width."""
        known = self._fitted.get((text, width))
        if known is not None:
            return known
        words = text.replace("\n", " ")
        if self._metrics.horizontalAdvance(words) > width:
            words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        if len(self._fitted) >= _FITTED:
            self._fitted.clear()
        self._fitted[(text, width)] = words
        return words

    def _mark(self, painter: QPainter, rect: QRect) -> None:
        """A corner at the top left, so that damage is told without its colour."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._damaged)
        x, y = rect.left(), rect.top()
        painter.drawPolygon([QPoint(x, y), QPoint(x + _CORNER, y), QPoint(x, y + _CORNER)])
        painter.restore()
