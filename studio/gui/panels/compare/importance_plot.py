"""Which columns matter to a model, by real and by synthetic rows, as pairs of bars."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.app.comparing import Bar
from studio.gui.painting import draw_line
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import figures, tr

_ROW, _NAME, _FIGURE = 26, 120, 44


class ImportancePlot(QWidget):
    """One line a column: the reference's bar above, the synthetic one below, both from the same zero."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show other columns, the most important one first."""
        self.bars = bars
        words = (
            f"{bar.name} {figures(f'{100 * bar.real:.0f}')} %, {figures(f'{100 * bar.synthetic:.0f}')} %"
            for bar in bars
        )
        self.setAccessibleName(
            tr("Which columns matter, by real and by synthetic rows: {bars}", bars="; ".join(words))
        )
        self.setVisible(bool(bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _ROW * len(self.bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _ROW * len(self.bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, font = QPainter(self), current_theme(), ui_font(12)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((max(bar.real, bar.synthetic) for bar in self.bars), default=0.0) or 1.0
        length = max(20, self.width() - _NAME - 2 * _FIGURE)
        for row, bar in enumerate(self.bars):
            top = row * _ROW
            draw_line(painter, QRect(0, top, _NAME - 10, _ROW), bar.name, font, theme.color("text"))
            painter.setPen(Qt.PenStyle.NoPen)
            for lane, (share, side) in enumerate(((bar.real, "reference"), (bar.synthetic, "synthetic"))):
                painter.setBrush(theme.color(side))
                painter.drawRoundedRect(
                    QRectF(_NAME, top + 4 + 9 * lane, max(1.0, length * share / most), 7), 2, 2
                )
            words = figures(f"{100 * bar.real:.0f} / {100 * bar.synthetic:.0f} %")
            place = QRect(_NAME + length + 6, top, 2 * _FIGURE - 6, _ROW)
            draw_line(painter, place, words, font, theme.color("muted"), Qt.AlignmentFlag.AlignRight)
        painter.end()
