"""The chart of the children of the chosen line, with handles for the mean and the least and largest number."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from studio.app.offspring import Children, grips, nudged_by, pulled
from studio.app.shapes import Handle
from studio.generators.generator import Generator
from studio.gui.painting import draw_frame, draw_line
from studio.gui.panels.relations.lines import children_words, mean_text, paint_bars
from studio.gui.panels.shape.grip import Grip
from studio.gui.sentences import said_figures
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import counted, figures, tr

SIZE = (188, 132)
_AREA = QRectF(16, 44, 156, 48)
_WIDTH = 18
_OFF_PX = 10.0

Measure = Callable[[Generator, float], Children | None]
"""The chart of a distribution, with the axis ending at a number (0: wherever it likes)."""


class OffspringChart(QWidget):
    """Follows the hand at once; the design hears of every move through `pulled`."""

    taken = Signal()
    pulled = Signal(object)
    """The distribution as the hand has it."""
    let_go = Signal()
    cancelled = Signal()
    left = Signal()
    """Escape: back to the diagram."""

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(*SIZE)
        self.grips: dict[str, Grip] = {}
        self._measure = measure
        self._title = self._rows = ""
        self._count: Generator | None = None
        self._children: Children | None = None
        self._held: tuple[Handle, Generator, QPointF] | None = None
        self._end = 0.0
        self.setVisible(False)

    def show_children(self, title: str, rows: str, count: Generator) -> None:
        """The distribution of the design; while a hand holds a handle its own one is shown."""
        self._title, self._rows = title, rows
        if self._held is None:
            self._count, self._end = count, 0.0
            self._children = self._measure(count, 0.0)
            self._end = 0.0 if self._children is None else self._children.end
            self._show_grips()
        self.setAccessibleName(f"{title}: {children_words(self._children)}")
        self.update()

    @property
    def held(self) -> bool:
        """Whether a hand holds a handle."""
        return self._held is not None

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_frame(painter, QRectF(self.rect()), theme.color("raised"), theme.color("accent"), 9)
        line = QRect(14, 8, self.width() - 28, 18)
        draw_line(painter, line, self._title, ui_font(12, QFont.Weight.DemiBold), theme.color("text"))
        foot = QRect(14, self.height() - 24, self.width() - 28, 18)
        draw_line(
            painter, foot, self._words(), ui_font(11), theme.color("muted"), Qt.AlignmentFlag.AlignHCenter
        )
        if self._children is not None:
            paint_bars(painter, _AREA, self._children)
        for grip in self.grips.values():
            self._paint_grip(painter, grip)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # what lies under the chart is not meant

    def _words(self) -> str:
        found = self._children
        if found is None:
            return tr("It makes no counts.")
        span = f"{found.least:,}–{found.most:,}"
        mean = figures(mean_text(found.mean))
        return f"{tr('{mean} each', mean=mean)} · {figures(span)} · {self._rows}"

    def _paint_grip(self, painter: QPainter, grip: Grip) -> None:
        theme, handle = current_theme(), grip.handle
        x = self._x(handle)
        color = theme.color("accent" if grip.lit else "text")
        if handle.role == "place":
            painter.setPen(QPen(color, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, _AREA.top() - 2), QPointF(x, _AREA.bottom()))
            painter.setPen(QPen(theme.color("accent"), 2.0))
            painter.setBrush(theme.color("raised"))
            painter.drawEllipse(QPointF(x, _AREA.top() - 6), 5.5, 5.5)
            if grip.keyed and grip.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.color("accent"), 1.5))
                painter.drawEllipse(QPointF(x, _AREA.top() - 6), 9.0, 9.0)
            self._paint_words(painter, x, _AREA.top() - 15, _short(handle), color)
            return
        self._paint_flag(painter, grip, x, color)

    def _paint_flag(self, painter: QPainter, grip: Grip, x: float, color: QColor) -> None:
        theme, handle, low = current_theme(), grip.handle, _AREA.bottom()
        unset = handle.x is not None and math.isinf(handle.x)
        points = QPolygonF([QPointF(x, low + 2), QPointF(x - 5.5, low + 11), QPointF(x + 5.5, low + 11)])
        painter.setPen(QPen(theme.color("accent" if grip.lit else "outline" if unset else "text"), 1.5))
        painter.setBrush(theme.color("raised") if unset else color)
        painter.drawPolygon(points)
        if grip.keyed and grip.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.drawRoundedRect(QRectF(x - 9, low - 1, 18, 16), 4, 4)
        if grip.lit or not unset:
            right = handle.role == "minimum"
            rect = (
                QRect(int(x + 8), int(low + 1), 70, 13) if right else QRect(int(x - 78), int(low + 1), 70, 13)
            )
            align = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
            draw_line(painter, rect, _short(handle), ui_font(10), theme.color("muted"), align)

    def _paint_words(self, painter: QPainter, x: float, y: float, words: str, color: QColor) -> None:
        right = x < _AREA.center().x()
        rect = QRect(int(x + 10), int(y), 90, 16) if right else QRect(int(x - 100), int(y), 90, 16)
        align = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        draw_line(painter, rect, words, ui_font(11, QFont.Weight.DemiBold), color, align)

    def _show_grips(self) -> None:
        wanted = () if self._count is None or self._children is None else grips(self._count, self._grain())
        if tuple(self.grips) != tuple(handle.name for handle in wanted):
            for old in self.grips.values():
                old.hide()
                old.deleteLater()
            self.grips = {handle.name: self._grip(handle) for handle in wanted}
        for handle in wanted:
            grip = self.grips[handle.name]
            grip.show_handle(handle)
            x = self._x(handle)
            if handle.role == "place":
                grip.setGeometry(QRectF(x - _WIDTH / 2, _AREA.top() - 15, _WIDTH, _WIDTH).toRect())
            else:
                grip.setGeometry(QRectF(x - _WIDTH / 2, _AREA.bottom() - 2, _WIDTH, _WIDTH).toRect())
            grip.show()
        self.update()

    def _grip(self, handle: Handle) -> Grip:
        grip, name = Grip(handle, self), handle.name
        grip.pressed.connect(lambda point: self._take(name, point))
        grip.dragged.connect(self._drag)
        grip.released.connect(self._release)
        grip.cancelled.connect(self._cancel)
        grip.stepped.connect(lambda across, up: self._step(name, across or up))
        grip.rested.connect(self._release)
        grip.unset_wanted.connect(lambda: self._unset(name))
        grip.looked_at.connect(self.update)
        return grip

    def _grain(self) -> float:
        return max(self._end, 1.0) / _AREA.width()

    def _x(self, handle: Handle) -> float:
        """Where a handle stands; a bound that is not set stands at its end."""
        value = handle.x if handle.x is not None else 0.0
        part = min(max(value / max(self._end, 1e-9), 0.0), 1.0)
        return float(_AREA.left() + part * _AREA.width())

    def _take(self, name: str, point: QPointF) -> None:
        if self._count is not None and self._held is None:
            self._held = (self.grips[name].handle, self._count, point)
            self.taken.emit()

    def _drag(self, point: QPointF) -> None:
        if self._held is None:
            return
        handle, start, pressed = self._held
        x = self._x(handle) + point.x() - pressed.x()
        value = (x - _AREA.left()) / _AREA.width() * self._end
        if handle.role == "minimum" and x < _AREA.left() - _OFF_PX and handle.can_unset:
            value = -math.inf
        elif handle.role == "maximum" and x > _AREA.right() + _OFF_PX and handle.can_unset:
            value = math.inf
        self._become(pulled(start, handle, value, self._grain()))

    def _step(self, name: str, steps: int) -> None:
        if self._count is None:
            return
        if self._held is None:
            self._take(name, QPointF())
        self._become(nudged_by(self._count, self.grips[name].handle, steps))

    def _unset(self, name: str) -> None:
        if self._count is None:
            return
        handle = self.grips[name].handle
        self._take(name, QPointF())
        self._become(pulled(self._count, handle, -math.inf if handle.role == "minimum" else math.inf))
        self._release()

    def _become(self, count: Generator) -> None:
        if count != self._count:
            self._count = count
            self._children = self._measure(count, self._end)
            self._show_grips()
            self.pulled.emit(count)

    def _release(self) -> None:
        if self._held is not None:
            self._held = None
            self.let_go.emit()

    def _cancel(self) -> None:
        if self._held is not None:
            start = self._held[1]
            self._become(start)
            self._held = None
            self.cancelled.emit()


def _short(handle: Handle) -> str:
    """The number beside a handle: its own, or the mean that it stands for."""
    words = handle.words
    return said_figures(words.rpartition(" · ")[2])


def rows_words(rows: int) -> str:
    """A number of rows in words."""
    return counted(rows, "{n:,} row", "{n:,} rows")
