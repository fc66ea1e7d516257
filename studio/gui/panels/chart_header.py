"""Column headers with a small chart each: what the column holds, with the reference over it as a line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from studio.app.preview import ColumnChart
from studio.gui import icons
from studio.gui.theme import current_theme, ui_font

HEIGHT = 92
_PAD = 9
_CHART_TOP = 32
_CHART_HEIGHT = 34


class ChartHeader(QHeaderView):
    """Paints name, chart and caption of every column of the live table's model."""

    menu_wanted = Signal(str, object)
    """Column id and the global position of a context menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultSectionSize(130)
        self.setMinimumSectionSize(64)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("Columns")
        self._charts: Mapping[str, ColumnChart] = {}
        self._marked = -1

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def show_charts(self, charts: Mapping[str, ColumnChart]) -> None:
        """The charts by column id; columns without one are drawn with name and caption only."""
        self._charts = charts
        self.viewport().update()

    def mark(self, section: int) -> None:
        """Highlight one section; -1 for none."""
        self._marked = section
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.logicalIndexAt(event.pos())
        columns = getattr(self.model(), "columns", ())
        if 0 <= section < len(columns):
            self.menu_wanted.emit(columns[section].id, QPoint(event.globalPos()))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        columns = getattr(self.model(), "columns", ())
        if section >= len(columns):
            return
        column, theme = columns[section], current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        marked = section == self._marked
        painter.fillRect(rect, theme.color("accent_soft" if marked else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(_PAD, 7, -_PAD, -5)
        painter.drawPixmap(
            QPointF(inner.left(), inner.top() + 2),
            icons.pixmap(column.icon, theme.color("muted"), 14, self.devicePixelRatioF()),
        )
        painter.setFont(ui_font(13, ui_font().Weight.DemiBold))
        painter.setPen(theme.color("text"))
        name = QRect(inner.left() + 20, inner.top(), inner.width() - 20, 18)
        elided = painter.fontMetrics().elidedText(column.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)
        chart = self._charts.get(column.id)
        if chart is not None:
            area = QRectF(inner.left(), rect.top() + _CHART_TOP, inner.width(), _CHART_HEIGHT)
            paint_chart(painter, area, chart, theme.color("synthetic", 0.88), theme.color("reference"))
            painter.setFont(ui_font(11))
            painter.setPen(theme.color("muted"))
            caption = QRect(inner.left(), rect.top() + _CHART_TOP + _CHART_HEIGHT + 2, inner.width(), 17)
            text = painter.fontMetrics().elidedText(
                chart.caption, Qt.TextElideMode.ElideRight, caption.width()
            )
            painter.drawText(caption, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()


def paint_chart(painter: QPainter, area: QRectF, chart: ColumnChart, bars: QColor, line: QColor) -> None:
    """Bars of shares with the reference as a line over them; both share one scale."""
    if not chart.bars:
        return
    top = max((*chart.bars, *(chart.line or ())), default=0.0)
    if top <= 0:
        return
    width = area.width() / len(chart.bars)
    gap = 3.0 if chart.separate and width > 8 else (0.6 if width > 2.5 else 0.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(bars)
    for i, share in enumerate(chart.bars):
        height = max(area.height() * share / top, 0.8 if share > 0 else 0.0)
        painter.drawRect(
            QRectF(area.left() + i * width + gap / 2, area.bottom() - height, width - gap, height)
        )
    if not chart.line:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    points = [
        QPointF(area.left() + (i + 0.5) * width, area.bottom() - area.height() * share / top)
        for i, share in enumerate(chart.line)
    ]
    if chart.separate:
        for point in points:
            painter.drawLine(QPointF(point.x() - width / 2 + gap / 2, point.y()),
                             QPointF(point.x() + width / 2 - gap / 2, point.y()))  # fmt: skip
    else:
        painter.drawPolyline(QPolygonF(points))
