"""Columns together, large: rows as points, mosaics of two lists, one shape for each group of rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studio.app.comparing import Cloud, Mosaic, Panel, Panels, band_of, signed
from studio.gui.painting import draw_line
from studio.gui.panels.compare.frame import (
    LEFT,
    Frame,
    inside,
    paint_axis_names,
    paint_scale,
    paint_value_axis,
)
from studio.gui.panels.compare.plot import percent
from studio.gui.panels.compare.shape_plots import HistogramPlot
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import figures, tr
from studio.quality import CategoryShape

_TITLE = 20
_BANDS = {"good": "good", "fair": "warning", "poor": "bad"}
_STROKES = 12
_LABELS_LEFT = 104


@dataclass(frozen=True, slots=True)
class CloudPlot:
    """The rows of either side beside each other, on the same scales."""

    cloud: Cloud
    n_marks: int = 0

    def paint(self, painter: QPainter, rect: QRectF, marked: int) -> None:
        theme = current_theme()
        sides = ("synthetic", self.cloud.synthetic, 1), ("reference", self.cloud.reference, 0)
        for (token, points, side), half in zip(sides, _halves(rect), strict=True):
            frame = _plane(self.cloud, half.adjusted(0, _TITLE, 0, 0))
            paint_value_axis(painter, frame, self.cloud.units[1])
            paint_scale(painter, frame, self.cloud.units[0], lines=True)
            figure = self.cloud.figures[side]
            name = tr(token)
            words = name if figure is None else f"{name} · r {figures(signed(figure))}"
            _paint_title(painter, half, frame.area.left(), words, token)
            painter.save()
            painter.setClipRect(frame.area)
            painter.setPen(QPen(theme.color(token, 0.5), 4.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(frame.polygon(points))
            painter.restore()
            paint_axis_names(painter, frame, *self.cloud.names)

    def mark_at(self, rect: QRectF, place: QPointF) -> int:
        return -1

    def words(self, mark: int) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class RowsPlot:
    """The rows of both sides over each other, a few of each at a time so that neither hides the other."""

    cloud: Cloud
    n_marks: int = 0

    def paint(self, painter: QPainter, rect: QRectF, marked: int) -> None:
        theme, frame = current_theme(), _plane(self.cloud, rect, bare=True)
        painter.save()
        painter.setClipRect(rect)
        sides = tuple(
            (theme.color(token, 0.55), np.array_split(points, _STROKES))
            for token, points in (("synthetic", self.cloud.synthetic), ("reference", self.cloud.reference))
        )
        for stroke in range(_STROKES):
            for color, pieces in sides:
                painter.setPen(QPen(color, 4.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawPoints(frame.polygon(pieces[stroke]))
            # Rows of the reference are rings, those of the other side discs.
            painter.setPen(QPen(theme.color("surface"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(frame.polygon(sides[1][1][stroke]))
        painter.restore()

    def mark_at(self, rect: QRectF, place: QPointF) -> int:
        return -1

    def words(self, mark: int) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class MosaicPlot:
    """Either side as columns as wide as the first label's share, cut by the second label."""

    mosaic: Mosaic

    @property
    def n_marks(self) -> int:
        return self.mosaic.reference.size

    def paint(self, painter: QPainter, rect: QRectF, marked: int) -> None:
        theme, n_second = current_theme(), len(self.mosaic.labels[1])
        for (token, shares), half in zip(self._sides(), _halves(rect), strict=True):
            area = _mosaic_area(half)
            _paint_title(painter, half, area.left(), token, token)
            cells = _cells(area, shares)
            for mark, cell in enumerate(cells):
                shade = 0.95 - 0.75 * (mark % n_second) / max(1, n_second - 1)
                painter.setPen(QPen(theme.color("surface"), 1))
                painter.setBrush(theme.color(token, shade))
                painter.drawRect(cell)
            if 0 <= marked < len(cells):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.color("text"), 2))
                painter.drawRect(cells[marked])
            self._paint_labels(painter, half, area, cells)

    def mark_at(self, rect: QRectF, place: QPointF) -> int:
        for (_, shares), half in zip(self._sides(), _halves(rect), strict=True):
            for mark, cell in enumerate(_cells(_mosaic_area(half), shares)):
                if cell.contains(place):
                    return mark
        return -1

    def words(self, mark: int) -> str:
        i, j = divmod(mark, len(self.mosaic.labels[1]))
        what = tr("{first} and {second}", first=self.mosaic.labels[0][i], second=self.mosaic.labels[1][j])
        shares = self.mosaic.synthetic[i, j], self.mosaic.reference[i, j]
        return tr(
            "{what}: {share} of the rows, reference {other}",
            what=what,
            share=percent(float(shares[0])),
            other=percent(float(shares[1])),
        )

    def _sides(self) -> tuple[tuple[str, NDArray[np.float64]], ...]:
        return ("synthetic", self.mosaic.synthetic), ("reference", self.mosaic.reference)

    def _paint_labels(self, painter: QPainter, half: QRectF, area: QRectF, cells: list[QRectF]) -> None:
        theme, font, n_second = current_theme(), ui_font(11), len(self.mosaic.labels[1])
        for j, label in enumerate(self.mosaic.labels[1]):
            if cells[j].height() >= 9:
                place = QRect(round(half.left()), round(cells[j].center().y()) - 8, _LABELS_LEFT - 8, 16)
                draw_line(painter, place, label, font, theme.color("faint"), Qt.AlignmentFlag.AlignRight)
        for i, label in enumerate(self.mosaic.labels[0]):
            column = cells[i * n_second]
            if column.width() >= 22:
                place = QRect(round(column.left()), round(area.bottom()) + 5, round(column.width()), 16)
                draw_line(painter, place, label, font, theme.color("faint"), Qt.AlignmentFlag.AlignHCenter)


@dataclass(frozen=True, slots=True)
class PanelsPlot:
    """The column's shape in each group, all on one scale; a mark is a bin of one of them."""

    panels: Panels

    @property
    def n_marks(self) -> int:
        return sum(len(panel.histogram.synthetic.shares) for panel in self.panels.panels)

    def paint(self, painter: QPainter, rect: QRectF, marked: int) -> None:
        top, first = self._top(), 0
        for panel, place in zip(self.panels.panels, self._places(rect), strict=True):
            plot = HistogramPlot(panel.histogram, top)
            self._paint_title(painter, place, panel)
            own = marked - first if first <= marked < first + plot.n_marks else -1
            plot.paint(painter, place.adjusted(0, _TITLE, 0, 0), own)
            first += plot.n_marks

    def mark_at(self, rect: QRectF, place: QPointF) -> int:
        first = 0
        for panel, part in zip(self.panels.panels, self._places(rect), strict=True):
            plot = HistogramPlot(panel.histogram, self._top())
            found = plot.mark_at(part.adjusted(0, _TITLE, 0, 0), place)
            if found >= 0 and part.top() <= place.y() < part.bottom():
                return first + found
            first += plot.n_marks
        return -1

    def words(self, mark: int) -> str:
        for panel in self.panels.panels:
            n = len(panel.histogram.synthetic.shares)
            if mark < n:
                return f"{self.panels.by} {panel.label} · {HistogramPlot(panel.histogram).words(mark)}"
            mark -= n
        return ""

    def _top(self) -> float:
        shapes = (
            side
            for panel in self.panels.panels
            for side in (panel.histogram.synthetic, panel.histogram.reference)
            if side is not None
        )
        return max((max(shape.shares, default=0.0) for shape in shapes), default=0.0) * 1.06 or 1.0

    def _places(self, rect: QRectF) -> list[QRectF]:
        n = len(self.panels.panels)
        wide = isinstance(self.panels.panels[0].histogram.synthetic, CategoryShape) if n else False
        across = max(1, min(n, int(rect.width() // (300 if wide else 220))))
        across = -(-n // -(-n // across)) if n else 1  # as many in each line
        lines = max(1, -(-n // across))
        width, height = (rect.width() + 12) / across, rect.height() / lines
        return [
            QRectF(
                rect.left() + (i % across) * width, rect.top() + (i // across) * height, width - 12, height
            )
            for i in range(n)
        ]

    def _paint_title(self, painter: QPainter, place: QRectF, panel: Panel) -> None:
        theme, font = current_theme(), ui_font(12)
        left, right = round(place.left()) + LEFT, round(place.right()) - 10
        score = "" if panel.score is None else f"{100 * panel.score:.0f}"
        rows = tr("{rows:,} beside {other:,} rows", rows=panel.rows[1], other=panel.rows[0])
        if score and panel.score is not None:
            color = theme.color(_BANDS[band_of(panel.score)])
            strong = ui_font(12, ui_font().Weight.DemiBold)
            draw_line(painter, QRect(right - 28, round(place.top()), 28, 18), score, strong, color,
                      Qt.AlignmentFlag.AlignRight)  # fmt: skip
        painter.setFont(font)
        used = painter.fontMetrics().horizontalAdvance(panel.label) + 10
        room = right - 34 - left
        draw_line(
            painter,
            QRect(left, round(place.top()), room, 18),
            panel.label or tr("(empty)"),
            font,
            theme.color("text"),
        )
        if used + 120 < room:
            draw_line(painter, QRect(left + used, round(place.top()), room - used, 18), rows, ui_font(11),
                      theme.color("faint"))  # fmt: skip


def _halves(rect: QRectF) -> tuple[QRectF, QRectF]:
    width = (rect.width() - 16) / 2
    return (
        QRectF(rect.left(), rect.top(), width, rect.height()),
        QRectF(rect.left() + width + 16, rect.top(), width, rect.height()),
    )


def _plane(cloud: Cloud, rect: QRectF, *, bare: bool = False) -> Frame:
    grid = cloud.reference_grid
    ends = [(float(edges[0]), float(edges[-1])) for edges in (grid.x_edges, grid.y_edges)]
    return Frame(rect.adjusted(4, 4, -4, -4) if bare else inside(rect, left=58), ends[0], ends[1])


def _mosaic_area(half: QRectF) -> QRectF:
    return half.adjusted(_LABELS_LEFT, _TITLE + 4, -4, -24)


def _cells(area: QRectF, shares: NDArray[np.float64]) -> list[QRectF]:
    """The cell of each combination, second labels running first; the cells of a column lie from the bottom up."""
    known = np.where(np.isfinite(shares), shares, 0.0)
    widths = known.sum(axis=1)
    total = float(widths.sum()) or 1.0
    cells, left = [], area.left()
    for i, width in enumerate((widths / total * area.width()).tolist()):
        bottom = area.bottom()
        for j in range(known.shape[1]):
            height = area.height() * float(known[i, j] / widths[i]) if widths[i] else 0.0
            cells.append(QRectF(left, bottom - height, width, height))
            bottom -= height
        left += width
    return cells


def _paint_title(painter: QPainter, half: QRectF, left: float, words: str, token: str) -> None:
    """The name of a side, after a square in its colour."""
    theme = current_theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(token))
    painter.drawRoundedRect(QRectF(left, half.top() + 5, 10, 10), 3, 3)
    place = QRect(round(left) + 16, round(half.top()), round(half.width()) - 70, 20)
    draw_line(painter, place, words, ui_font(12), theme.color("muted"))
