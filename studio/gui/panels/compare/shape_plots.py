"""A column on both sides as bars, with the reference as a line or as strokes over them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studio.app.captions import short, span_words
from studio.gui.painting import draw_line, draw_over_bars, wrapped
from studio.gui.panels.compare.frame import LEFT, Frame, inside, paint_scale, paint_share_axis, value_words
from studio.gui.panels.compare.plot import percent
from studio.gui.sentences import said_figures
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import figures, tr
from studio.quality import CategoryShape, Histogram, NumberShape, Shape


@dataclass(frozen=True, slots=True)
class HistogramPlot:
    """Synthetic shares as bars, the reference's as a line, or as strokes over the bars of categories."""

    found: Histogram
    top: float = 0.0
    """The largest share on the axis; found where 0."""
    named: bool = True

    @property
    def n_marks(self) -> int:
        return len(self.found.synthetic.shares)

    def paint(self, painter: QPainter, rect: QRectF, marked: int) -> None:
        frame = self._frame(rect)
        paint_share_axis(painter, frame, named=self.named)
        if 0 <= marked < self.n_marks:
            width = frame.area.width() / self.n_marks
            left = frame.area.left() + marked * width
            painter.fillRect(QRectF(left, frame.area.top(), width, frame.area.height()), _soft())
        self._paint_bars(painter, frame)
        if isinstance(self.found.synthetic, NumberShape):
            paint_scale(painter, frame, self.found.synthetic.unit)
        else:
            self._paint_labels(painter, frame, self.found.synthetic)

    def mark_at(self, rect: QRectF, place: QPointF) -> int:
        area = self._frame(rect).area
        mark = int((place.x() - area.left()) / max(1.0, area.width()) * self.n_marks)
        return mark if area.left() <= place.x() < area.right() and mark < self.n_marks else -1

    def words(self, mark: int) -> str:
        words = f"{_what(self.found.synthetic, mark)}: {percent(self.found.synthetic.shares[mark])}"
        if self.found.reference is not None:
            words += ", " + tr("reference {share}", share=percent(self.found.reference.shares[mark]))
        return words

    def _frame(self, rect: QRectF) -> Frame:
        shape = self.found.synthetic
        shares = (*shape.shares, *(self.found.reference.shares if self.found.reference else ()))
        top = self.top or max(shares, default=0.0) * 1.06 or 1.0
        ends = (shape.edges[0], shape.edges[-1]) if isinstance(shape, NumberShape) else (0.0, 1.0)
        bottom = 24 if isinstance(shape, NumberShape) else 36
        return Frame(inside(rect, left=LEFT if self.named else 8, bottom=bottom), ends, (0.0, top))

    def _paint_bars(self, painter: QPainter, frame: Frame) -> None:
        theme, area, separate = current_theme(), frame.area, isinstance(self.found.synthetic, CategoryShape)
        width = area.width() / max(1, self.n_marks)
        gap = min(14.0, width * 0.24) if separate else min(1.5, width * 0.1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("synthetic", 0.85))
        for i, share in enumerate(self.found.synthetic.shares):
            height = area.bottom() - frame.at_y(share)
            if share > 0:
                bar = QRectF(area.left() + i * width + gap / 2, area.bottom() - max(height, 1.0), width - gap,
                             max(height, 1.0))  # fmt: skip
                radius = min(1.5, height / 2)
                painter.drawRoundedRect(bar, radius, radius)
        if self.found.reference is None:
            return
        points = [
            QPointF(area.left() + (i + 0.5) * width, frame.at_y(share))
            for i, share in enumerate(self.found.reference.shares)
        ]
        if not separate:
            draw_over_bars(painter, QPolygonF(points), theme.color("reference"), 2)
            return
        half = (width - gap) / 2
        for token, thick in (
            ("surface", 4.0),
            ("reference", 2.0),
        ):  # a rim of the ground sets the stroke off the bar
            painter.setPen(QPen(theme.color(token), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            for point in points:
                y = round(point.y())
                painter.drawLine(QPointF(point.x() - half, y), QPointF(point.x() + half, y))

    def _paint_labels(self, painter: QPainter, frame: Frame, shape: CategoryShape) -> None:
        theme, font, area = current_theme(), ui_font(11), frame.area
        width = area.width() / max(1, len(shape.labels))
        for i, label in enumerate(shape.labels):
            for row, text in enumerate(wrapped(label or tr("(empty)"), font, max(8, round(width) - 6), 2)):
                place = QRect(round(area.left() + i * width) + 3, round(area.bottom()) + 4 + 14 * row,
                              max(8, round(width) - 6), 14)  # fmt: skip
                draw_line(painter, place, text, font, theme.color("faint"), Qt.AlignmentFlag.AlignHCenter)


def _what(shape: Shape, mark: int) -> str:
    if isinstance(shape, CategoryShape):
        return shape.labels[mark] or tr("(empty)")
    low, high = shape.edges[mark : mark + 2]
    if shape.unit == "date":
        return said_figures(span_words(low, high))
    if shape.step is not None and shape.unit == "number":
        first, last = low + 0.5, high - 0.5
        return (
            figures(short(first))
            if first == last
            else tr("{low} to {high}", low=figures(short(first)), high=figures(short(last)))
        )
    return tr(
        "{low} to {high}",
        low=value_words(low, shape.unit),
        high=value_words(high, shape.unit),
    )


def _soft() -> QColor:
    return current_theme().color("muted", 0.16)
