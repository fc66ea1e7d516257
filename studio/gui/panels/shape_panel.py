"""The chosen column drawn large: its shape as bars, with the reference over it as a line."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolTip, QVBoxLayout, QWidget

from studio.app.captions import never_repeated, percent, short, span_words
from studio.app.preview import ShapeChart
from studio.gui.painting import LineLabel, draw_line, wrapped
from studio.gui.theme import current_theme, ui_font
from studio.gui.ticks import moment_ticks, number_ticks, share_ticks
from studio.quality.distribution import CategoryShape, NumberShape

_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 10, 10, 24
_LEAST_HEIGHT = 90
_UNSEEN = 0.0005
_NARROW = 60


class ShapePanel(QFrame):
    """Shows a `ShapeChart`, or why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "shape")
        self._title = QLabel()
        self._title.setProperty("role", "strong")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._synthetic, self._reference = _Swatch("synthetic"), _Swatch("reference")
        self._words = LineLabel("muted", Qt.AlignmentFlag.AlignRight)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(14)
        head.addWidget(self._title)
        head.addWidget(self._synthetic)
        head.addWidget(self._reference)
        head.addWidget(self._words, 1)
        self.canvas = _Canvas()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.canvas, 1)
        self.show_nothing("")

    def show_shape(self, shape: ShapeChart) -> None:
        """Draw a column."""
        found = shape.histogram
        self._title.setText(f"Shape of {shape.name}")
        self._reference.setVisible(found.reference is not None)
        self._words.say(_summary(shape), found.reason or "")
        examples = _examples(shape)
        self._synthetic.setVisible(not examples)
        self.canvas.show_shape(None if examples else shape, examples)
        self.canvas.setAccessibleName(f"Shape of {shape.name}: {_summary(shape)}")

    def show_nothing(self, title: str, words: str = "") -> None:
        """No shape, and why."""
        self._title.setText(title)
        self._synthetic.setVisible(False)
        self._reference.setVisible(False)
        self._words.say("")
        self.canvas.show_shape(None, words)


class _Swatch(QLabel):
    """A small square in the colour of one side, and its name."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self._token = token
        self.setProperty("role", "small")
        self.setContentsMargins(16, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_theme().color(self._token))
        painter.drawRoundedRect(QRectF(0, (self.height() - 10) / 2, 10, 10), 3, 3)
        painter.end()
        super().paintEvent(event)


class _Canvas(QWidget):
    """Axes, bars and the line."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._shape: ShapeChart | None = None
        self._words = ""
        self._top = 1.0

    def show_shape(self, shape: ShapeChart | None, words: str) -> None:
        self._shape, self._words = shape, words
        if shape is not None:
            line = shape.histogram.reference
            shares = (*shape.histogram.synthetic.shares, *(line.shares if line else ()))
            self._top = max(shares, default=0.0) * 1.06 or 1.0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shape is None:
            draw_line(painter, self.rect(), self._words, ui_font(), current_theme().color("muted"),
                      Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        else:
            self._paint_grid(painter)
            self._paint_bars(painter, self._shape)
            if isinstance(self._shape.histogram.synthetic, NumberShape):
                self._paint_scale(painter, self._shape.histogram.synthetic)
            else:
                self._paint_labels(painter, self._shape.histogram.synthetic)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def words_at(self, x: float) -> str:
        """What the bar at a horizontal place stands for."""
        if self._shape is None:
            return ""
        found, area = self._shape.histogram, self._area()
        place = int((x - area.left()) / area.width() * len(found.synthetic.shares))
        if x < area.left() or not 0 <= place < len(found.synthetic.shares):
            return ""
        if isinstance(found.synthetic, CategoryShape):
            what = found.synthetic.labels[place]
        else:
            low, high = found.synthetic.edges[place : place + 2]
            what = (
                span_words(low, high) if found.synthetic.unit == "date" else f"{short(low)} – {short(high)}"
            )
        words = f"{what}: {percent(found.synthetic.shares[place])}"
        if found.reference is not None:
            words += f", reference {percent(found.reference.shares[place])}"
        return words

    def _area(self) -> QRectF:
        labels = self._shape is not None and isinstance(self._shape.histogram.synthetic, CategoryShape)
        below = _BOTTOM + 12 if labels else _BOTTOM
        return QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - below)

    def _paint_grid(self, painter: QPainter) -> None:
        theme, area, font = current_theme(), self._area(), ui_font(11)
        for share, text in share_ticks(self._top, 2 if area.height() < 100 else 4):
            y = area.bottom() - area.height() * share / self._top
            painter.setPen(theme.color("grid"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            draw_line(painter, QRect(0, round(y) - 8, _LEFT - 8, 16), text, font, theme.color("faint"),
                      Qt.AlignmentFlag.AlignRight)  # fmt: skip

    def _paint_bars(self, painter: QPainter, shape: ShapeChart) -> None:
        theme, area, found = current_theme(), self._area(), shape.histogram
        separate = isinstance(found.synthetic, CategoryShape)
        width = area.width() / max(1, len(found.synthetic.shares))
        gap = min(14.0, width * 0.24) if separate else min(1.5, width * 0.1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("synthetic", 0.85))
        tall = [area.height() * share / self._top for share in found.synthetic.shares]
        left, bottom = area.left() + gap / 2, area.bottom()
        painter.drawRects(
            [QRectF(left + i * width, bottom - height, width - gap, height) for i, height in enumerate(tall)]
        )
        if found.reference is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("reference"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        points = [
            QPointF(area.left() + (i + 0.5) * width, area.bottom() - area.height() * share / self._top)
            for i, share in enumerate(found.reference.shares)
        ]
        if not separate:
            painter.drawPolyline(QPolygonF(points))
            return
        half = (width - gap) / 2
        for point in points:
            painter.drawLine(QPointF(point.x() - half, point.y()), QPointF(point.x() + half, point.y()))

    def _paint_scale(self, painter: QPainter, shape: NumberShape) -> None:
        theme, area, font = current_theme(), self._area(), ui_font(11)
        low, high = shape.edges[0], shape.edges[-1]
        most = max(2, int(area.width() // 84))
        ticks = moment_ticks(low, high, most) if shape.unit == "date" else number_ticks(low, high, most)
        for value, text in ticks:
            x = area.left() + area.width() * ((value - low) / (high - low) if high > low else 0.5)
            left = min(max(round(x) - 42, 0), self.width() - 84)
            draw_line(painter, QRect(left, round(area.bottom()) + 5, 84, 16), text, font, theme.color("faint"),
                      Qt.AlignmentFlag.AlignHCenter)  # fmt: skip

    def _paint_labels(self, painter: QPainter, shape: CategoryShape) -> None:
        theme, area, font = current_theme(), self._area(), ui_font(11)
        width = area.width() / max(1, len(shape.labels))
        for i, label in enumerate(shape.labels):
            rect = QRect(round(area.left() + i * width) + 2, round(area.bottom()) + 4, round(width) - 4, 15)
            for line in wrapped(label or "(empty)", font, rect.width(), 2, only_at_words=width < _NARROW):
                draw_line(painter, rect, line, font, theme.color("faint"), Qt.AlignmentFlag.AlignHCenter)
                rect.translate(0, 14)


def _examples(shape: ShapeChart) -> str:
    """Some values where each is its own, so that bars would tell nothing; "" otherwise."""
    found = shape.histogram.synthetic
    if isinstance(found, CategoryShape) and found.labels and (shape.unique or never_repeated(found)):
        return f"Every value is its own: {', '.join(sorted(found.labels)[:4])}, …"
    return ""


def _summary(shape: ShapeChart) -> str:
    summary = shape.histogram.synthetic.summary
    parts: list[str] = []
    if isinstance(shape.histogram.synthetic, NumberShape) and summary.mean is not None:
        low, high = summary.minimum or 0.0, summary.maximum or 0.0
        if shape.histogram.synthetic.unit == "date":
            parts.append(span_words(low, high))
        else:
            parts += [f"mean {short(summary.mean)}", f"{short(low)} – {short(high)}"]
    elif summary.distinct is not None:
        parts.append(f"{summary.distinct:,} different value{'' if summary.distinct == 1 else 's'}")
        found = shape.histogram.synthetic
        if isinstance(found, CategoryShape) and found.other > _UNSEEN and not _examples(shape):
            parts.append(f"{percent(shape.histogram.synthetic.other)} not shown")
    if summary.missing > 0:
        parts.append(f"{percent(summary.missing)} missing")
    parts.append(f"first {shape.rows:,} rows")
    return " · ".join(parts)


def _demo() -> int:
    from PySide6.QtWidgets import QApplication

    from studio.app.preview import Preview
    from studio.generators.registry import by_kind
    from studio.gui.theme import apply_theme, install_fonts, load_theme
    from studio.model.document import Column, Document, Table

    application = QApplication(sys.argv)
    install_fonts(application)
    apply_theme(application, load_theme("system"))
    table = Table(
        id="t", name="people", columns=(Column(id="a", name="age", generator=by_kind()["normal"]()),)
    )
    panel = ShapePanel()
    shape = Preview().shape(Document(tables=(table,)), table, "a")
    if shape is not None:
        panel.show_shape(shape)
    panel.resize(860, 306)
    panel.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(_demo())
