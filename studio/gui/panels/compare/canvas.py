"""The widget that shows one large chart; a pointer or the arrow keys choose marks and read them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from studio.app.comparing import Chart, Cloud, Curves, Mosaic, Panels, Quantiles
from studio.gui.painting import wrapped
from studio.gui.panels.compare.curve_plots import CurvesPlot, QuantilesPlot
from studio.gui.panels.compare.plot import Plot
from studio.gui.panels.compare.shape_plots import HistogramPlot
from studio.gui.panels.compare.together_plots import CloudPlot, MosaicPlot, PanelsPlot
from studio.gui.roles import CHART
from studio.gui.theme import current_theme, ui_font

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10,
}  # fmt: skip


def plot_of(chart: Chart) -> Plot:
    """How a chart of a column or pair is painted."""
    if isinstance(chart, Curves):
        return CurvesPlot(chart)
    if isinstance(chart, Quantiles):
        return QuantilesPlot(chart)
    if isinstance(chart, Panels):
        return PanelsPlot(chart)
    if isinstance(chart, Cloud):
        return CloudPlot(chart)
    if isinstance(chart, Mosaic):
        return MosaicPlot(chart)
    return HistogramPlot(chart)


class Canvas(QWidget):
    """Paints a `Plot`, or words where there is none."""

    read = Signal(str)
    """What the chosen mark stands for; empty where none is."""
    copy_wanted = Signal()

    accessible_role = CHART

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(120)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plot: Plot | None = None
        self.marked = -1
        self._words = ""

    def show_plot(self, plot: Plot | None, name: str, words: str = "") -> None:
        """Show a chart under a name for screen readers, or `words` where there is none."""
        self.plot, self._words = plot, words
        self.marked = -1
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.update()

    def mark(self, mark: int) -> None:
        """Choose a mark, none with -1."""
        if self.plot is None or mark == self.marked:
            return
        self.marked = mark
        words = self.plot.words(mark) if mark >= 0 else ""
        self.setAccessibleDescription(words)
        self.read.emit(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.plot is not None:
            self.plot.paint(painter, self._area(), self.marked)
        else:
            lines = wrapped(self._words, ui_font(), max(40, self.width() - 80), 4)
            painter.setFont(ui_font())
            painter.setPen(theme.color("muted"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.plot is not None:
            self.mark(self.plot.mark_at(self._area(), event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        self.mark(-1)

    def focusOutEvent(self, _event: QEvent) -> None:
        self.mark(-1)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        n = self.plot.n_marks if self.plot is not None else 0
        key = Qt.Key(event.key())
        if n and key in _STEPS:
            step = _STEPS[key]
            self.mark(
                max(0, min(n - 1, self.marked + step)) if self.marked >= 0 else (0 if step > 0 else n - 1)
            )
        elif n and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.mark(0 if key == Qt.Key.Key_Home else n - 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.plot is not None:
            mark = self.plot.mark_at(self._area(), QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.plot.words(mark) if mark >= 0 else "", self)
            return True
        return super().event(event)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(2, 2, -2, -2)
