"""Three maps of how strongly columns are related: reference, synthetic, difference, with one cursor over all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from studio.app.comparing import PairMaps, signed
from studio.gui.painting import draw_line
from studio.gui.theme import current_theme, ui_font

TITLES = ("reference", "synthetic", "difference")
_TITLE, _LEGEND, _GAP = 20, 24, 20
_LARGEST, _SMALLEST = 30.0, 3.0
_ARROWS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip

Cell = tuple[int, int]


def diverging(value: float, limit: float) -> QColor:
    """Blue above nothing, orange below, no colour at 0 and where nothing is known."""
    theme = current_theme()
    if not np.isfinite(value):
        return theme.color("muted", 0.0)
    strength = min(1.0, abs(value) / limit)
    return theme.color("synthetic" if value > 0 else "reference", strength)


class HeatMaps(QWidget):
    """Hands up the pair that is clicked, and what the cell under the pointer or cursor says."""

    pair_chosen = Signal(str, str)
    read = Signal(str)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Which columns move together: arrow keys move, Enter shows both columns")
        self.maps: PairMaps | None = None
        self.cursor_cell: Cell | None = None
        self.chosen: Cell | None = None
        self.difference_limit = 1.0

    def sizeHint(self) -> QSize:
        return QSize(3 * 190 + 2 * _GAP, 190 + _TITLE + _LEGEND)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * 96 + 2 * _GAP, 96 + _TITLE + _LEGEND)

    def show_maps(self, maps: PairMaps) -> None:
        """Show other maps; nothing is chosen any more."""
        self.maps, self.cursor_cell, self.chosen = maps, None, None
        off = maps.difference[~np.eye(len(maps.names), dtype=bool)]
        largest = float(np.nanmax(np.abs(off))) if np.isfinite(off).any() else 0.0
        self.difference_limit = next((limit for limit in (0.1, 0.25, 0.5, 1.0) if largest <= limit), 2.0)
        self.update()

    def choose(self, first: str, second: str) -> None:
        """Mark a pair; none where the map does not have it."""
        names = self.maps.names if self.maps else ()
        there = first in names and second in names
        self.chosen = (names.index(first), names.index(second)) if there else None
        self.update()

    def words(self, cell: Cell) -> str:
        """What the cells of two columns say on the three maps."""
        maps = self.maps
        if maps is None:
            return ""
        i, j = cell
        if i == j:
            return maps.names[i]
        figures = [
            f"{title} {signed(float(values[i, j]))}" if np.isfinite(values[i, j]) else f"{title} not known"
            for title, values in zip(TITLES, self._values(maps), strict=True)
        ]
        return f"{maps.names[i]} × {maps.names[j]}, {maps.term(i, j)}: {', '.join(figures)}"

    def cell_at(self, place: QPointF) -> Cell | None:
        """The cell under a place on any of the maps, as row and column."""
        n = len(self.maps.names) if self.maps else 0
        for area in self._areas():
            if n and area.contains(place):
                size = area.width() / n
                row, column = int((place.y() - area.top()) / size), int((place.x() - area.left()) / size)
                return min(row, n - 1), min(column, n - 1)
        return None

    def cell_place(self, which: int, cell: Cell) -> QPointF:
        """The middle of a cell on one of the maps, 0 to 2."""
        area = self._areas()[which]
        size = area.width() / max(1, len(self.maps.names) if self.maps else 1)
        return QPointF(area.left() + (cell[1] + 0.5) * size, area.top() + (cell[0] + 0.5) * size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, maps = QPainter(self), current_theme(), self.maps
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if maps is not None:
            limits = (1.0, 1.0, self.difference_limit)
            for title, values, limit, area in zip(
                TITLES, self._values(maps), limits, self._areas(), strict=True
            ):
                place = QRect(round(area.left()), round(area.top()) - _TITLE, round(area.width()), _TITLE - 4)
                draw_line(painter, place, title, ui_font(12), theme.color("muted"))
                self._paint_map(painter, area, values, limit)
                _paint_legend(painter, area, limit)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(self.cell_at(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        if not self.hasFocus():
            self._move_to(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose_cell(cell)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.cursor_cell is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._move_to(self.chosen or (1, 0) if self.maps and len(self.maps.names) > 1 else None)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._move_to(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, n = Qt.Key(event.key()), len(self.maps.names) if self.maps else 0
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif n and key in _ARROWS:
            row, column = self.cursor_cell or (0, 0)
            down, right = _ARROWS[key]
            self._move_to((max(0, min(n - 1, row + down)), max(0, min(n - 1, column + right))))
        elif self.cursor_cell and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose_cell(self.cursor_cell)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words(cell) if cell else "", self)
            return True
        return super().event(event)

    @staticmethod
    def _values(maps: PairMaps) -> tuple[NDArray[np.float64], ...]:
        return maps.reference, maps.synthetic, maps.difference

    def _move_to(self, cell: Cell | None) -> None:
        if cell == self.cursor_cell:
            return
        self.cursor_cell = cell
        words = self.words(cell) if cell else ""
        self.setCursor(Qt.CursorShape.PointingHandCursor if cell else Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription(words)
        self.read.emit(words)
        self.update()

    def _choose_cell(self, cell: Cell) -> None:
        if self.maps is not None and cell[0] != cell[1]:
            self.chosen = cell
            self.update()
            self.pair_chosen.emit(self.maps.names[cell[1]], self.maps.names[cell[0]])

    def _areas(self) -> list[QRectF]:
        """The squares of the three maps; cells end on half pixels where there is room for that."""
        n = max(1, len(self.maps.names) if self.maps else 1)
        room = min((self.width() - 2 * _GAP - 4) / 3, self.height() - _TITLE - _LEGEND - 4)
        size = min(_LARGEST, max(_SMALLEST, int(2 * room / n) / 2 if room / n >= 6 else room / n))
        side = n * size
        apart = min((self.width() - 4 - 3 * side) / 2, side * 0.35 + _GAP)
        return [QRectF(2 + i * (side + apart), _TITLE + 2, side, side) for i in range(3)]

    def _paint_map(
        self,
        painter: QPainter,
        area: QRectF,
        values: NDArray[np.float64],
        limit: float,
    ) -> None:
        theme, n = current_theme(), len(values)
        size = area.width() / max(1, n)
        gap = 1.0 if size >= 6 else 0.0
        radius = 2.0 if size >= 12 else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for i in range(n):
            for j in range(n):
                cell = QRectF(area.left() + j * size, area.top() + i * size, size - gap, size - gap)
                painter.setBrush(theme.color("grid", 0.7))
                painter.drawRoundedRect(cell, radius, radius)
                painter.setBrush(diverging(float(values[i, j]), limit))
                painter.drawRoundedRect(cell, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for marked, width in ((self.chosen, 1.6), (self.cursor_cell, 2.2)):
            if marked is not None:
                row, column = marked
                painter.setPen(QPen(theme.color("text"), width))
                painter.drawRoundedRect(
                    QRectF(area.left() + column * size, area.top() + row * size, size - gap, size - gap),
                    radius,
                    radius,
                )


def _paint_legend(painter: QPainter, area: QRectF, limit: float) -> None:
    theme, font = current_theme(), ui_font(11)
    bar = QRectF(area.left(), area.bottom() + 7, min(72.0, area.width() * 0.4), 6)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for share in (0.0, 0.5, 1.0):
        value = (2 * share - 1) * limit
        over = diverging(value, limit) if value else theme.color("grid")
        gradient.setColorAt(share, over)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(bar, 3, 3)
    place = QRect(
        round(bar.right()) + 8, round(bar.center().y()) - 8, round(area.right() - bar.right()) + 12, 16
    )
    draw_line(painter, place, f"−{limit:g} to {limit:g}", font, theme.color("faint"))
