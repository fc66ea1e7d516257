"""The widget under the handles: it paints the picture, places the handles over it, and passes on what hands do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from studio.app.captions import short, span_words
from studio.app.shapes import Handle, percent
from studio.gui.discarding import discard
from studio.gui.painting import draw_line
from studio.gui.panels.shape.chart import paint_axes, paint_bars
from studio.gui.panels.shape.grip import Grip
from studio.gui.panels.shape.knobs import Mark, paint_knobs, paint_pencil
from studio.gui.panels.shape.picture import Picture
from studio.gui.panels.shape.scale import Scale, Spot, lock_rect, plot_area, spot_of
from studio.gui.sentences import said_figures
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import figures, tr


class Canvas(QWidget):
    """Everything in pixels; what a handle means is not known here. Handles go by their names."""

    pressed = Signal(str, QPointF)
    dragged = Signal(str, QPointF)
    released = Signal(str)
    cancelled = Signal(str)
    stepped = Signal(str, int, int)
    rested = Signal(str)
    lock_wanted = Signal(str)
    unset_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(90)
        # It fills its ground itself, so that nothing under it is painted at every move of a hand.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grips: dict[str, Grip] = {}
        self.picture: Picture | None = None
        self._pencil: float | None = None
        self._words = ""
        self._axes: tuple[object, QPixmap] = (None, QPixmap())
        self._locked: frozenset[int] = frozenset()
        self._spots: dict[str, Spot | None] = {}

    def sizeHint(self) -> QSize:
        return QSize(860, 250)

    def show_words(self, words: str) -> None:
        """What is said where there is no picture."""
        self._words = words
        self.show_picture(None, (), frozenset())

    def show_picture(
        self, picture: Picture | None, handles: Sequence[Handle], locked: frozenset[int]
    ) -> None:
        """A picture and the handles over it; one that is held or has the focus stays the same widget."""
        self.picture, self._locked = picture, locked
        if tuple(self.grips) != tuple(handle.name for handle in handles):
            for name in set(self.grips) - {handle.name for handle in handles}:
                old = self.grips.pop(name)
                discard(old)
            self.grips = {
                handle.name: self.grips.get(handle.name) or self._grip(handle) for handle in handles
            }
            for grip in self.grips.values():
                grip.raise_()
            for before, after in zip(self.grips.values(), list(self.grips.values())[1:], strict=False):
                self.setTabOrder(before, after)
        for handle in handles:
            self.grips[handle.name].show_handle(handle)
        self._place_grips()
        self.update()

    def show_pencil(self, part: float | None) -> None:
        """Where the keys hold the pencil, as a part of the curve's length."""
        self._pencil = part
        self.update()

    def scale(self) -> Scale | None:
        """How values and shares stand in pixels; None where there is no picture."""
        return None if self.picture is None else self.scale_of(self.picture)

    def scale_of(self, picture: Picture) -> Scale:
        """How values and shares of a picture would stand in pixels."""
        return Scale(plot_area(self.width(), self.height()), picture.low, picture.high, picture.top)

    def spot(self, handle: Handle) -> Spot | None:
        """Where a handle stands; None where its bar is not shown."""
        scale = self.scale()
        if scale is None or self.picture is None:
            return None
        if handle.role == "node":
            return spot_of(handle, scale, (0.0, 0.0, (handle.y or 0.0) * self.picture.width))
        if handle.role != "weight":
            return spot_of(handle, scale)
        bar = self.picture.bar_of(handle)
        spot = spot_of(handle, scale, bar)
        if spot is None or bar is None or self.picture.line is None or not self.picture.separate:
            return spot
        return replace(spot, line=scale.y(self.picture.line[int(bar[0])]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_grips()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.scale()
        if self.picture is None or scale is None:
            painter.fillRect(self.rect(), current_theme().color("surface"))
            draw_line(painter, self.rect(), self._words, ui_font(), current_theme().color("muted"),
                      Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        else:
            painter.drawPixmap(0, 0, self._axes_of(self.picture, scale))
            paint_bars(painter, self.picture, scale)
            paint_knobs(painter, self._marks(), scale, self.width())
            point = self._pencil_point(scale)
            if point is not None:
                paint_pencil(painter, point)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def words_at(self, x: float) -> str:
        """What the bar at a horizontal place stands for."""
        scale, picture = self.scale(), self.picture
        if scale is None or picture is None:
            return ""
        value = scale.value(x)
        if picture.separate:
            place, what = int(value), ""
        else:
            place = int((value - picture.edges[0]) // picture.width)
        if not 0 <= place < len(picture.bars):
            return ""
        if picture.separate:
            what = picture.labels[place] or tr("(empty)")
        else:
            low, high = picture.edges[place : place + 2]
            what = said_figures(
                span_words(low, high) if picture.unit == "date" else f"{short(low)} – {short(high)}"
            )
        words = f"{what}: {figures(percent(picture.bars[place]))}"
        return (
            words
            if picture.line is None
            else words + ", " + tr("reference {share}", share=figures(percent(picture.line[place])))
        )

    def _marks(self) -> list[Mark]:
        found = []
        for grip in self.grips.values():
            spot = self._spots.get(grip.handle.name)
            if spot is not None:
                locked = grip.handle.role == "weight" and grip.handle.place in self._locked
                found.append(Mark(spot, grip.lit, grip.keyed and grip.hasFocus(), grip.held, locked))
        return found

    def _axes_of(self, picture: Picture, scale: Scale) -> QPixmap:
        """The ground with both axes, painted once for as long as they stay."""
        ratio = self.devicePixelRatioF()
        key = (self.width(), self.height(), ratio, scale, picture.labels, picture.unit, current_theme())
        if self._axes[0] != key:
            image = QPixmap(self.size() * ratio)
            image.setDevicePixelRatio(ratio)
            image.fill(current_theme().color("surface"))
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_axes(painter, picture, scale)
            painter.end()
            self._axes = (key, image)
        return self._axes[1]

    def _pencil_point(self, scale: Scale) -> QPointF | None:
        grip, picture = self.grips.get("pencil"), self.picture
        if self._pencil is None or grip is None or not (grip.keyed and grip.hasFocus()) or picture is None:
            return None
        if picture.curve:
            x, height = picture.curve[round(self._pencil * (len(picture.curve) - 1))]
        else:
            x = picture.low + self._pencil * (picture.high - picture.low)
            place = min(max(int((x - picture.edges[0]) // picture.width), 0), len(picture.bars) - 1)
            height = picture.bars[place]
        return QPointF(scale.x(x), scale.y(height))

    def _place_grips(self) -> None:
        for name, grip in self.grips.items():
            spot = self._spots[name] = self.spot(grip.handle)
            grip.setVisible(spot is not None)
            if spot is not None:
                grip.setGeometry(spot.hit.toAlignedRect())

    def _grip(self, handle: Handle) -> Grip:
        grip, name = Grip(handle, self), handle.name
        grip.pressed.connect(lambda point: self._press(name, point))
        grip.dragged.connect(lambda point: self.dragged.emit(name, point))
        grip.released.connect(lambda: self.released.emit(name))
        grip.cancelled.connect(lambda: self.cancelled.emit(name))
        grip.stepped.connect(lambda across, up: self.stepped.emit(name, across, up))
        grip.rested.connect(lambda: self.rested.emit(name))
        grip.lock_wanted.connect(lambda: self.lock_wanted.emit(name))
        grip.unset_wanted.connect(lambda: self.unset_wanted.emit(name))
        grip.looked_at.connect(self.update)
        return grip

    def _press(self, name: str, point: QPointF) -> None:
        spot = self.spot(self.grips[name].handle)
        if spot is not None and spot.handle.role == "weight" and lock_rect(spot).contains(point):
            self.grips[name].held = False
            self.lock_wanted.emit(name)
        else:
            self.pressed.emit(name, point)
