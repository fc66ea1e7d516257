"""The cloud of two columns and the ellipse that a hand tilts, by mouse or by keys."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from studio.app.together import Cloud, Points, Side, ellipse, tilted, tip
from studio.gui.painting import draw_line
from studio.gui.roles import SLIDER
from studio.gui.theme import current_theme, ui_font
from studio.gui.ticks import moment_ticks, number_ticks
from studio.gui.translating import figures, tr

_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 22, 22, 26
_KNOB, _FIND = 7.0, 16.0
_DOT, _DASH = (2.0, 2.0), (4.5, 1.4)
_SMALL, _LARGE = 0.01, 0.1
_BY_MOUSE = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_KEYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Left: -1}


class CloudCanvas(QWidget):
    """Shows what it is told; says where the hand would have the tilt, a rank correlation from -1 to 1."""

    pressed = Signal()
    tilted = Signal(float)
    released = Signal()
    cancelled = Signal()
    parted = Signal()
    """The columns shall not move together any more."""

    accessible_role = SLIDER

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(90)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.cloud: Cloud | None = None
        self.value = 0.0
        self.ghost: float | None = None
        self._words = ""
        self._wish = ""
        self._drawn = 0.0
        self._held = 0
        """Which end of the ellipse the mouse holds: 1 right, -1 left, 0 none."""
        self._grabbed = (0.0, 0.0)
        self._stepping = self._keyed = self._under_mouse = False
        self._ground: tuple[object, QPixmap] = (None, QPixmap())

    def sizeHint(self) -> QSize:
        return QSize(860, 250)

    def show_cloud(self, cloud: Cloud | None, wish: str = "") -> None:
        """The rows as points, or the words that stand in their place."""
        self.cloud, self._wish = cloud, wish
        self.update()

    def show_tilt(self, value: float, drawn: float, ghost: float | None, words: str) -> None:
        """The tilt that is asked for, the one that is drawn, the one before the hand took hold, and its number."""
        self.value, self._drawn, self.ghost, self._words = value, drawn, ghost, words
        self.setAccessibleName(tr("Tilt of the cloud: {words}", words=words))
        self.update()

    @property
    def area(self) -> QRectF:
        """Where the points are drawn."""
        return QRectF(
            _LEFT, _TOP, max(1.0, self.width() - _LEFT - _RIGHT), max(1.0, self.height() - _TOP - _BOTTOM)
        )

    def tip_at(self, side: int = 1) -> QPointF | None:
        """Where the right (1) or left (-1) end of the ellipse stands; None without a cloud."""
        across, up = tip(self.value)
        return self._point(side * across, side * up)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        right, left = self.tip_at(1), self.tip_at(-1)
        if event.button() != Qt.MouseButton.LeftButton or right is None or left is None:
            event.ignore()
            return
        at = event.position()
        nearer = QLineF(at, right).length() <= QLineF(at, left).length()
        near = min(QLineF(at, right).length(), QLineF(at, left).length()) <= _FIND
        self._held = 1 if (nearer if near else at.x() >= (right.x() + left.x()) / 2) else -1
        self._keyed = False
        held = right if self._held > 0 else left
        self._grabbed = (at.y(), held.y())
        self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held and self.cloud is not None:
            start, tip_y = self._grabbed
            area, side = self.area, self.cloud.second
            y = tip_y + event.position().y() - start
            value = side.low + (area.bottom() - y) / area.height() * (side.high - side.low)
            self.tilted.emit(tilted(self._held * side.score(value)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held and event.button() == Qt.MouseButton.LeftButton:
            self._held = 0
            self.released.emit()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and (self._held or self._stepping):
            self._held, self._stepping = 0, False
            self.cancelled.emit()
        elif key in _KEYS and not plain & ~Qt.KeyboardModifier.ShiftModifier and not self._held:
            step = _LARGE if plain & Qt.KeyboardModifier.ShiftModifier else _SMALL
            if not self._stepping:
                self._stepping = True
                self.pressed.emit()
            self.tilted.emit(round(min(max(self.value + _KEYS[key] * step, -1.0), 1.0), 2))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self._held:
            self.parted.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._stepping and not event.isAutoRepeat() and Qt.Key(event.key()) in _KEYS:
            self._rest()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyed = event.reason() not in _BY_MOUSE
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyed = False
        if self._stepping:
            self._rest()
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._under_mouse = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under_mouse = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.cloud is None:
            painter.fillRect(self.rect(), theme.color("surface"))
            draw_line(painter, self.rect(), self._wish, ui_font(), theme.color("muted"),
                      Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        else:
            painter.drawPixmap(0, 0, self._ground_of(self.cloud))
            self._paint_ellipses(painter)
            self._paint_knobs(painter)
        painter.end()

    def _rest(self) -> None:
        self._stepping = False
        self.released.emit()

    def _point(self, across: float, up: float) -> QPointF | None:
        """The pixel of two normal scores."""
        if self.cloud is None:
            return None
        return self._line(np.array([[across, up]])).at(0)

    def _line(self, scores: Points) -> QPolygonF:
        assert self.cloud is not None
        first, second = self.cloud.first, self.cloud.second
        points = np.stack([first.value(scores[:, 0]), second.value(scores[:, 1])], axis=1)
        return QPolygonF([QPointF(*item) for item in self._pixels(self.cloud, points)])

    def _paint_ellipses(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.save()
        painter.setClipRect(self.area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.ghost is not None:
            pen = QPen(theme.color("text", 0.55), 1.2)
            pen.setDashPattern([4.0, 3.0])
            painter.setPen(pen)
            painter.drawPolyline(self._line(ellipse(self.ghost)))
        if abs(self._drawn - self.value) > _SMALL / 2 and self.ghost is None:
            pen = QPen(theme.color("text", 0.8), 1.4)
            pen.setDashPattern([1.5, 2.5])
            painter.setPen(pen)
            painter.drawPolyline(self._line(ellipse(self._drawn)))
        outline = self._line(ellipse(self.value))
        for pen in (QPen(theme.color("surface", 0.8), 5), QPen(theme.color("accent"), 2.2)):
            painter.setPen(pen)
            painter.drawPolyline(outline)
        painter.restore()

    def _paint_knobs(self, painter: QPainter) -> None:
        theme = current_theme()
        for side in (-1, 1):
            at = self.tip_at(side)
            assert at is not None
            if self._keyed and side == 1:
                painter.setPen(QPen(theme.color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(at, _KNOB + 5, _KNOB + 5)
            lit = self._held == side or (side == 1 and (self._keyed or self._under_mouse))
            fill = theme.color("accent_soft" if lit else "raised")
            for pen, brush in (
                (QPen(theme.color("surface"), 5.5), theme.color("surface")),
                (QPen(theme.color("accent"), 2.5), fill),
            ):
                painter.setPen(pen)
                painter.setBrush(brush)
                painter.drawEllipse(at, _KNOB, _KNOB)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme, at = current_theme(), self.tip_at(1)
        assert at is not None
        font = ui_font(12, ui_font().Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(self._words) + 10
        left = min(at.x() + 14, self.width() - width - 2)
        top = at.y() - 9 if left >= at.x() + 13 else at.y() - 34
        rect = QRectF(left, min(max(top, 1.0), self.height() - 20.0), width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface", 0.88))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self._words)

    def _ground_of(self, cloud: Cloud) -> QPixmap:
        """Axes and points, painted once for as long as they stay."""
        ratio = self.devicePixelRatioF()
        key = (id(cloud), self.width(), self.height(), ratio, current_theme())
        if self._ground[0] != key:
            image = QPixmap(self.size() * ratio)
            image.setDevicePixelRatio(ratio)
            image.fill(current_theme().color("surface"))
            painter = QPainter(image)
            self._paint_axes(painter, cloud)
            self._paint_points(painter, cloud)
            painter.end()
            self._ground = (key, image)
        return self._ground[1]

    def _paint_points(self, painter: QPainter, cloud: Cloud) -> None:
        """Drawn rows as dots, those of the reference as short dashes."""
        theme = current_theme()
        painter.setClipRect(self.area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        # Rectangles take half the time of points and lines.
        for points, color, (width, height) in (
            (cloud.points, theme.color("synthetic", 0.55), _DOT),
            (cloud.reference, theme.color("reference", 0.8), _DASH),
        ):
            painter.setBrush(color)
            painter.drawRects(
                [QRectF(x - width / 2, y - height / 2, width, height) for x, y in self._pixels(cloud, points)]
            )
        painter.setClipping(False)

    def _pixels(self, cloud: Cloud, points: Points) -> list[tuple[float, float]]:
        area, first, second = self.area, cloud.first, cloud.second
        x = area.left() + (points[:, 0] - first.low) / (first.high - first.low) * area.width()
        y = area.bottom() - (points[:, 1] - second.low) / (second.high - second.low) * area.height()
        return list(zip(x.tolist(), y.tolist(), strict=True))

    def _paint_axes(self, painter: QPainter, cloud: Cloud) -> None:
        theme, area, font = current_theme(), self.area, ui_font(11)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.color("grid"), 1))
        ups = _ticks(cloud.second, max(2, int(area.height() // 30)))
        for value, text in ups:
            y = (
                area.bottom()
                - (value - cloud.second.low) / (cloud.second.high - cloud.second.low) * area.height()
            )
            painter.setPen(QPen(theme.color("grid"), 1))
            painter.drawLine(QLineF(area.left(), round(y), area.right(), round(y)))
            rect = QRect(0, round(y) - 8, _LEFT - 8, 16)
            draw_line(painter, rect, text, font, theme.color("faint"), Qt.AlignmentFlag.AlignRight)
        for value, text in _ticks(cloud.first, max(2, int(area.width() // 84))):
            x = area.left() + (value - cloud.first.low) / (cloud.first.high - cloud.first.low) * area.width()
            painter.setPen(QPen(theme.color("grid"), 1))
            painter.drawLine(QLineF(round(x), area.top(), round(x), area.bottom()))
            rect = QRect(round(x) - 40, round(area.bottom()) + 6, 80, 16)
            draw_line(painter, rect, text, font, theme.color("faint"), Qt.AlignmentFlag.AlignHCenter)
        muted = theme.color("muted")
        draw_line(painter, QRect(_LEFT - 56, 2, 240, 16), f"↑ {cloud.second.name}", font, muted)
        name = QRect(round(area.right()) - 240, 2, 240, 16)
        draw_line(painter, name, f"{cloud.first.name} →", font, muted, Qt.AlignmentFlag.AlignRight)


def _ticks(side: Side, most: int) -> list[tuple[float, str]]:
    make = moment_ticks if side.unit == "date" else number_ticks
    return [(value, figures(text)) for value, text in make(side.low, side.high, most)
            if side.low <= value <= side.high]  # fmt: skip
