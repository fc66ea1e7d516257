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
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from studio.app.comparing import PairMaps, signed
from studio.gui.painting import draw_line
from studio.gui.roles import CHART
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import figures as numbers
from studio.gui.translating import later, tr

TITLES = (later("reference"), later("synthetic"), later("difference"))
_TITLE, _LEGEND, _GAP = 20, 24, 20
_LARGEST, _SMALLEST = 30.0, 3.0
_ARROWS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip

_SHADES = 50
_TOLD = 8
"""Shades from the middle on which a sign is told by a stroke too."""
_MARKED = 8.0
"""Least size of a cell that has room for it."""

Cell = tuple[int, int]


def diverging() -> list[QColor]:
    """2 * _SHADES + 1 colours over the card: orange below nothing, blue above, almost none in the middle."""
    theme = current_theme()
    ground = _over(theme.color("surface"), theme.color("grid"), 0.7)
    return [
        _over(ground, theme.color("reference" if shade < 0 else "synthetic"), abs(shade) / _SHADES)
        for shade in range(-_SHADES, _SHADES + 1)
    ]


def _over(under: QColor, color: QColor, alpha: float) -> QColor:
    parts = ((under.red(), color.red()), (under.green(), color.green()), (under.blue(), color.blue()))
    return QColor(*(round(a + (b - a) * alpha) for a, b in parts))


class HeatMaps(QWidget):
    """Hands up the pair that is clicked, and what the cell under the pointer or cursor says."""

    pair_chosen = Signal(str, str)
    read = Signal(str)
    copy_wanted = Signal()

    accessible_role = CHART

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Which columns move together: arrow keys move, Enter shows both columns"))
        self.maps: PairMaps | None = None
        self.cursor_cell: Cell | None = None
        self.chosen: Cell | None = None
        self.difference_limit = 1.0
        self._picture: QPixmap | None = None

    def sizeHint(self) -> QSize:
        return QSize(3 * 190 + 2 * _GAP, 190 + _TITLE + _LEGEND)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * 96 + 2 * _GAP, 96 + _TITLE + _LEGEND)

    def show_maps(self, maps: PairMaps) -> None:
        """Show other maps; nothing is chosen any more."""
        self.maps, self.cursor_cell, self.chosen, self._picture = maps, None, None, None
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
            f"{tr(title)} {numbers(signed(float(values[i, j])))}"
            if np.isfinite(values[i, j])
            else tr("{title} not known", title=tr(title))
            for title, values in zip(TITLES, self._values(maps), strict=True)
        ]
        return f"{maps.names[i]} × {maps.names[j]}, {said(maps.term(i, j))}: {', '.join(figures)}"

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
        painter, theme = QPainter(self), current_theme()
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatio():
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for marked, width in ((self.chosen, 1.6), (self.cursor_cell, 2.2)):
            if marked is not None and self.maps is not None:
                painter.setPen(QPen(theme.color("text"), width))
                for area in self._areas():
                    size = area.width() / len(self.maps.names)
                    left, top = area.left() + marked[1] * size, area.top() + marked[0] * size
                    painter.drawRoundedRect(QRectF(left, top, size - 1, size - 1), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._picture = None
        super().changeEvent(event)

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

    def _drawn(self) -> QPixmap:
        """The maps without any mark; kept, since a pointer that wanders over them repaints the widget all the time."""
        ratio, theme, maps = self.devicePixelRatio(), current_theme(), self.maps
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if maps is not None and len(maps.names) < 2:
            draw_line(painter, self.rect(), tr("At least two compared columns are needed."), ui_font(),
                      theme.color("muted"), Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        elif maps is not None:
            colors, limits = diverging(), (1.0, 1.0, self.difference_limit)
            for title, values, limit, area in zip(
                TITLES, self._values(maps), limits, self._areas(), strict=True
            ):
                place = QRect(round(area.left()), round(area.top()) - _TITLE, round(area.width()), _TITLE - 4)
                draw_line(painter, place, tr(title), ui_font(12), theme.color("muted"))
                _paint_map(painter, area, values / limit, colors)
                _paint_legend(painter, area, limit, colors)
        painter.end()
        return picture


def _paint_map(painter: QPainter, area: QRectF, values: NDArray[np.float64], colors: list[QColor]) -> None:
    """Cells of values from -1 to 1; those that are not known have no colour."""
    n = len(values)
    size = area.width() / n
    gap = 1.0 if size >= 6 else 0.0
    radius = 2.0 if size >= 12 else 0.0
    shades = (np.rint(np.clip(np.nan_to_num(values), -1, 1) * _SHADES).astype(int) + _SHADES).tolist()
    painter.setPen(Qt.PenStyle.NoPen)
    for i, row in enumerate(shades):
        for j, shade in enumerate(row):
            cell = QRectF(area.left() + j * size, area.top() + i * size, size - gap, size - gap)
            if radius:
                painter.setBrush(colors[shade])
                painter.drawRoundedRect(cell, radius, radius)
            else:
                painter.fillRect(cell, colors[shade])
            if size >= _MARKED and shade <= _SHADES - _TOLD:
                _paint_minus(painter, cell.center(), size, colors[shade])


def _paint_minus(painter: QPainter, middle: QPointF, size: float, ground: QColor) -> None:
    """What lies below nothing has a stroke, so that the sign is told without colours."""
    theme = current_theme()
    inks = theme.color("text"), theme.color("surface")
    ink = max(inks, key=lambda color: abs(color.lightnessF() - ground.lightnessF()))
    painter.fillRect(QRectF(middle.x() - size / 5, middle.y() - 0.75, size / 2.5, 1.5), ink)


def _paint_legend(painter: QPainter, area: QRectF, limit: float, colors: list[QColor]) -> None:
    theme, font = current_theme(), ui_font(11)
    bar = QRectF(area.left(), area.bottom() + 7, min(72.0, area.width() * 0.4), 6)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for share in (0.0, 0.5, 1.0):
        gradient.setColorAt(share, colors[round(2 * share * _SHADES)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(bar, 3, 3)
    _paint_minus(painter, QPointF(bar.left() + 7, bar.center().y()), 14, colors[0])
    place = QRect(
        round(bar.right()) + 8, round(bar.center().y()) - 8, round(area.right() - bar.right()) + 12, 16
    )
    draw_line(painter, place, tr("−{limit:g} to {limit:g}", limit=limit), font, theme.color("faint"))
