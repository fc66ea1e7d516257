"""Column headers with a small chart each: what the column holds, with the reference over it as a line.

A press chooses, a drag moves the column, the edges are for its width.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHeaderView, QStyle, QToolTip, QWidget

from studio.app.preview import ColumnChart, TableColumn
from studio.gui import icons
from studio.gui.painting import draw_line, draw_over_bars
from studio.gui.sentences import said_figures
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr

HEIGHT = 92
_PAD = 9
_CHART_TOP = 32
_CHART_HEIGHT = 34
_SCROLL_STEP = 24
_MOST_PICTURES = 64


class ChartHeader(QHeaderView):
    """Paints name, chart and caption of every column of the live table's model."""

    menu_wanted = Signal(str, object)
    """Column id and the global position of a context menu."""
    pressed = Signal(int, bool)
    """A head was pressed; whether Shift was held."""
    moved = Signal(int, int)
    """A head was let go over the gap before a place (the number of columns for the end)."""
    resized_by_hand = Signal(int)
    """A hand has let go of the edge of a head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(64)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Columns"))
        self.charts: Mapping[str, ColumnChart] = {}
        self._pictures: OrderedDict[str, tuple[tuple[object, ...], QPixmap]] = OrderedDict()
        """Heads as they were painted last, by column id: a table that is scrolled up or down paints them all again."""
        self.problems: Mapping[str, str] = {}
        self._marked = -1
        self._grabbed: int | None = None
        """The head that is pressed, and may be dragged."""
        self._grabbed_at = 0
        self._gap: int | None = None
        """Where it would go; None until it is dragged."""
        self._sizing = -1

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def show_charts(self, charts: Mapping[str, ColumnChart]) -> None:
        """The charts by column id; columns without one are drawn with their name only. What stays is not drawn anew."""
        old = self.charts
        # One that says the same stays the same object, by which its picture is known.
        self.charts = {key: old[key] if old.get(key) == chart else chart for key, chart in charts.items()}
        for section, column in enumerate(getattr(self.model(), "columns", ())):
            if self.charts.get(column.id) is not old.get(column.id):
                self._update_section(section)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Why columns cannot be made, by column id."""
        if problems != self.problems:
            self.problems = dict(problems)
            self.viewport().update()

    def mark(self, section: int) -> None:
        """Highlight one section; -1 for none."""
        if section != self._marked:
            old, self._marked = self._marked, section
            self._update_section(old)
            self._update_section(section)

    def words_of(self, column: TableColumn) -> str:
        """What the header tells of a column beside its name, for tooltips and screen readers."""
        if column.id in self.problems:
            return self.problems[column.id]
        chart = self.charts.get(column.id)
        return "" if chart is None else " · ".join(part for part in (chart.caption, chart.missing) if part)

    def give_up(self) -> bool:
        """Let go of a head that is being dragged; whether there was one."""
        dragged = self._gap is not None
        self._grabbed = self._gap = None
        if dragged:
            self.unsetCursor()
            self.viewport().update()
        return dragged

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Nothing of its own: the table knows what a column needs."""
        return QSize(self.minimumSectionSize(), HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = round(event.position().x())
        section, edge = self.logicalIndexAt(x), self._edge_at(x)
        if event.button() != Qt.MouseButton.LeftButton or section < 0 or edge >= 0:
            self._sizing = edge if event.button() == Qt.MouseButton.LeftButton else -1
            super().mousePressEvent(event)
            return
        self._grabbed, self._grabbed_at = section, x
        self.pressed.emit(section, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            super().mouseMoveEvent(event)
            return
        x = round(event.position().x())
        if self._gap is None and abs(x - self._grabbed_at) < QApplication.startDragDistance():
            return
        gap = self._gap_at(x)
        if gap != self._gap:
            self._gap = gap
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()
        self._scroll_along(x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, gap, sizing = self._grabbed, self._gap, self._sizing
        self.give_up()
        self._sizing = -1
        super().mouseReleaseEvent(event)
        if grabbed is not None and gap is not None and gap not in (grabbed, grabbed + 1):
            self.moved.emit(grabbed, gap)
        elif sizing >= 0:
            self.resized_by_hand.emit(sizing)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        column = self._column(self.logicalIndexAt(event.pos()))
        if column is not None:
            self.menu_wanted.emit(column.id, QPoint(event.globalPos()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column = self._column(self.logicalIndexAt(event.pos()))
            words = "" if column is None else "\n".join((column.name, self.words_of(column)))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(current_theme().color("line"))
        painter.drawLine(0, HEIGHT - 1, self.viewport().width(), HEIGHT - 1)
        if self._gap is not None and self._grabbed is not None:
            self._paint_drag(painter, self._grabbed, self._gap)
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self._column(section)
        if column is None:
            return
        chart, bad, marked = self.charts.get(column.id), column.id in self.problems, section == self._marked
        ratio = self.devicePixelRatioF()
        if ratio != round(ratio):
            # Its edges would lie between the screen's own pixels.
            painter.save()
            self._paint_head(painter, rect, column, marked=marked)
            painter.restore()
            return
        key = (rect.size(), ratio, current_theme(), column, chart, bad, marked)
        known = self._pictures.pop(column.id, None)
        if known is None or known[0] != key:
            picture = QPixmap(rect.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            inside = QPainter(picture)
            self._paint_head(inside, QRect(QPoint(0, 0), rect.size()), column, marked=marked)
            inside.end()
            known = (key, picture)
        self._pictures[column.id] = known
        if len(self._pictures) > _MOST_PICTURES:
            self._pictures.popitem(last=False)
        painter.drawPixmap(rect.topLeft(), known[1])

    def _paint_head(self, painter: QPainter, rect: QRect, column: TableColumn, *, marked: bool) -> None:
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(rect, theme.color("accent_soft" if marked else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        inner = rect.adjusted(_PAD, 7, -_PAD, -5)
        bad = column.id in self.problems
        mark = ("warning", "bad") if bad else (column.icon, "muted")
        picture = icons.pixmap(mark[0], theme.color(mark[1]), 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(inner.left(), inner.top() + 2), picture)
        name = QRect(inner.left() + 20, inner.top(), inner.width() - 20, 18)
        draw_line(painter, name, column.name, ui_font(13, ui_font().Weight.DemiBold), theme.color("text"))
        if bad:
            words = QRect(inner.left(), rect.top() + _CHART_TOP, inner.width(), 17)
            draw_line(painter, words, tr("cannot be made"), ui_font(11), theme.color("bad"))
        elif column.id in self.charts:
            self._paint_chart(painter, inner, rect.top(), self.charts[column.id])

    def _paint_chart(self, painter: QPainter, inner: QRect, top: int, chart: ColumnChart) -> None:
        theme, font = current_theme(), ui_font(11)
        area = QRectF(inner.left(), top + _CHART_TOP, inner.width(), _CHART_HEIGHT)
        paint_chart(painter, area, chart, theme.color("synthetic", 0.88), theme.color("reference"))
        line = QRect(inner.left(), top + _CHART_TOP + _CHART_HEIGHT + 3, inner.width(), 17)
        caption, missing = said_figures(chart.caption), said_figures(chart.missing)
        draw_line(painter, line, caption, font, theme.color("muted"))
        used = painter.fontMetrics().horizontalAdvance(caption) + 10
        if missing and used + painter.fontMetrics().horizontalAdvance(missing) <= line.width():
            right = Qt.AlignmentFlag.AlignRight
            draw_line(painter, line, missing, font, theme.color("faint"), right)

    def _paint_drag(self, painter: QPainter, grabbed: int, gap: int) -> None:
        theme = current_theme()
        left, width = self.sectionViewportPosition(grabbed), self.sectionSize(grabbed)
        painter.fillRect(QRect(left, 0, width - 1, HEIGHT - 1), theme.color("surface", 0.55))
        last = gap >= self.count()
        x = self.sectionViewportPosition(gap - 1) + self.sectionSize(gap - 1) if last else self._left(gap)
        x = max(1, min(x, self.viewport().width() - 2))
        painter.fillRect(QRect(x - 1, 0, 3, HEIGHT - 1), theme.color("accent"))

    def _left(self, section: int) -> int:
        return self.sectionViewportPosition(section)

    def _gap_at(self, x: int) -> int:
        """The gap between heads that is nearest."""
        section = self.logicalIndexAt(max(0, min(x, self.viewport().width() - 1)))
        if section < 0:
            return self.count()
        return section + (x > self._left(section) + self.sectionSize(section) / 2)

    def _edge_at(self, x: int) -> int:
        """The head whose right edge is near enough to be taken hold of; -1 where there is none."""
        near = self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, self)
        edges = ((i, self._left(i) + self.sectionSize(i)) for i in range(self.count()))
        return next((i for i, edge in edges if abs(x - edge) < near), -1)

    def _scroll_along(self, x: int) -> None:
        """A head that is dragged over the edge of the window scrolls the table."""
        table = self.parent()
        over = x - self.viewport().width() if x > self.viewport().width() else min(x, 0)
        if over and isinstance(table, QAbstractScrollArea):
            bar = table.horizontalScrollBar()
            bar.setValue(bar.value() + max(-_SCROLL_STEP, min(over, _SCROLL_STEP)))

    def _update_section(self, section: int) -> None:
        if 0 <= section < self.count():
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            self.viewport().update(left, 0, width, HEIGHT)

    def _column(self, section: int) -> TableColumn | None:
        columns = getattr(self.model(), "columns", ())
        return columns[section] if 0 <= section < len(columns) else None


def paint_chart(painter: QPainter, area: QRectF, chart: ColumnChart, bars: QColor, line: QColor) -> None:
    """Bars of shares with the reference as a line over them; both share one scale."""
    top = max((*chart.bars, *(chart.line or ())), default=0.0)
    if not chart.bars or top <= 0:
        return
    width = area.width() / len(chart.bars)
    gap = min(3.0, width * 0.25) if chart.separate else (0.6 if width > 2.5 else 0.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(bars)
    painter.drawRects(
        [
            QRectF(area.left() + i * width + gap / 2, area.bottom() - height, width - gap, height)
            for i, share in enumerate(chart.bars)
            for height in [max(area.height() * share / top, 0.8 if share > 0 else 0.0)]
        ]
    )
    if not chart.line:
        return
    points = [
        QPointF(area.left() + (i + 0.5) * width, area.bottom() - area.height() * share / top)
        for i, share in enumerate(chart.line)
    ]
    if not chart.separate:
        draw_over_bars(painter, QPolygonF(points), line, 1.6)
        return
    painter.setPen(QPen(line, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    half = (width - gap) / 2
    for point in points:
        painter.drawLine(QPointF(point.x() - half, point.y()), QPointF(point.x() + half, point.y()))
