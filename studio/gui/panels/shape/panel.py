"""The chosen column drawn large, to be taken hold of: handles, bars and a pencil, with the reference over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.app.preview import ShapeChart
from studio.app.reweighting import labels_of, shares_of
from studio.app.shapes import Handle, closeness, handles, values_of, why_no_handles
from studio.app.strokes import can_become_drawn
from studio.generators.generator import Generator
from studio.gui.panels.shape.canvas import Canvas
from studio.gui.panels.shape.head import Head
from studio.gui.panels.shape.hold import Hold, PencilHold
from studio.gui.panels.shape.picture import Picture, agree, followed, picture_of
from studio.model.document import Column

_HAND_UP_MS = 25
"""The design hears of a dragging hand this often; the chart follows every move."""
_PATIENCE_MS = 700
"""Rows that look unlike what the type should give are taken to be late ones for this long."""
_CURSOR_STEPS = 60


class ShapePanel(QFrame):
    """Renders what it is told, and sends up what the hand makes of it."""

    values_wanted = Signal(str, object, str)
    """Column id, the column type's new JSON values, and the name of the parameter that was moved."""
    generator_wanted = Signal(str, object)
    """Column id and a column type of another kind: the hand began to draw over what was not a drawn curve."""
    gesture = Signal(bool)
    """True when a hand takes hold, False when it lets go: everything between is one step to undo."""
    fit_wanted = Signal(str)
    """Column id: take what was found in the reference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "shape")
        self.head = Head()
        self.canvas = Canvas()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 6)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.canvas, 1)
        self.column_id = ""
        self._column: Column | None = None
        self._chart: ShapeChart | None = None
        self._picture: Picture | None = None
        self._hold: Hold | None = None
        self._locked: frozenset[int] = frozenset()
        self._score: float | None = None
        self._cursor = 0.5
        """Where the keys hold the pencil, as a part of the curve."""
        self._handed_up: Generator | None = None
        self._late = _once(self, _PATIENCE_MS, self._settle)
        self._hand_up_soon = _once(self, _HAND_UP_MS, self._hand_up)
        draw_key = QShortcut(QKeySequence("D"), self)
        draw_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        draw_key.activated.connect(self.head.toggle_drawing)
        self._connect()
        self.show_nothing("")

    def show_column(self, column: Column) -> None:
        """The chosen column as the design holds it; its chart follows at once, its rows through `show_shape`."""
        old, self._column = self._column, column
        if column.id != self.column_id:
            self._drop()
            self.column_id, self._chart, self._picture, self._score = column.id, None, None, None
        self.head.show_title(f"Shape of {column.name}")
        if self._hold is not None:
            return
        if old is None or old.id != column.id or _skeleton(old.generator) != _skeleton(column.generator):
            self._locked, self.head.drawing, self._cursor = frozenset(), False, 0.5
        if self._picture is not None and not self._chart_fits():
            self._picture = followed(self._picture, column.generator) or self._picture
            self._late.start()
        self._render()

    def show_shape(self, chart: ShapeChart) -> None:
        """The chart of real rows; one that is late while the hand still drags is kept for when it rests."""
        if chart.column_id != self.column_id and self._column is not None:
            return
        self._chart = chart
        self.head.show_title(f"Shape of {chart.name}")
        if self._hold is None and (self._picture is None or self._chart_fits()):
            self._settle()

    def show_nothing(self, title: str, words: str = "") -> None:
        """No chart, and why."""
        self._drop()
        self.column_id, self._column, self._chart, self._picture = "", None, None, None
        self.head.show_title(title)
        self.head.show_sides(False, False)
        self.head.show_hint("", False)
        self.head.show_score(None, "")
        self.canvas.show_handles((), frozenset())
        self.canvas.show_picture(None, words)

    def show_score(self, score: float | None, words: str = "", can_fit: bool = False) -> None:
        """How like the reference the column is, 0 to 100, what that rests on, and whether it can be fitted."""
        self._score = score
        self.head.offer_fit(can_fit)
        self.head.show_score(score, words)

    @property
    def at_rest(self) -> bool:
        """Whether no hand holds anything and the chart shows real rows."""
        return self._hold is None and not self._late.isActive()

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.pressed.connect(self._press)
        canvas.dragged.connect(self._drag)
        canvas.released.connect(lambda _: self._let_go())
        canvas.rested.connect(lambda _: self._let_go())
        canvas.cancelled.connect(lambda _: self._cancel())
        canvas.stepped.connect(self._step)
        canvas.lock_wanted.connect(self._lock)
        canvas.unset_wanted.connect(self._unset)
        self.head.fit_wanted.connect(lambda: self.fit_wanted.emit(self.column_id))
        self.head.drawing_changed.connect(self._render)

    def _press(self, name: str, point: QPointF) -> None:
        if self._take(name):
            assert self._hold is not None
            before = self._hold.now
            if self._hold.press(point) is not before or self._hold.drawing is not None:
                self._follow()

    def _drag(self, _name: str, point: QPointF) -> None:
        if self._hold is not None:
            self._hold.drag(point)
            self._follow()

    def _step(self, name: str, across: int, up: int) -> None:
        handle = self._handle(name)
        if handle is not None and handle.role == "weight" and across and not up:
            self._focus_bar(name, across)
            return
        if handle is not None and handle.role == "curve" and across:
            self._cursor = min(max(self._cursor + across / _CURSOR_STEPS, 0.0), 1.0)
            self._render()
        elif self._hold is not None or self._take(name):
            assert self._hold is not None
            if isinstance(self._hold, PencilHold):
                self._hold.point_at(self._cursor)
            self._hold.step(across, up)
            self._follow()

    def _unset(self, name: str) -> None:
        if self._take(name):
            assert self._hold is not None
            self._hold.unset()
            self._follow()
            self._let_go()

    def _take(self, name: str) -> bool:
        """Take hold of a handle, if there is something to hold."""
        handle, scale = self._handle(name), self.canvas.scale()
        spot = None if handle is None else self.canvas.spot(handle)
        if spot is None or scale is None or self._picture is None or self._column is None:
            return False
        self._let_go()
        kind = PencilHold if spot.handle.role == "curve" else Hold
        try:
            self._hold = kind(self._column.generator, spot, scale, self._picture, self._locked)
        except ValueError:
            return False
        self._handed_up = self._column.generator
        self._picture = replace(self._picture, ghost=self._picture.bars)
        self.gesture.emit(True)
        return True

    def _follow(self) -> None:
        """Show the type as the hand has it now, and let the design know soon."""
        hold = self._hold
        if hold is None or self._picture is None:
            return
        picture = followed(self._picture, hold.now, hold.drawing) or self._picture
        self._picture = picture if hold.top is None else replace(picture, top=hold.top)
        self._render()
        if not self._hand_up_soon.isActive():
            self._hand_up()
            self._hand_up_soon.start()

    def _hand_up(self) -> None:
        hold = self._hold
        if hold is None or hold.now == self._handed_up:
            return
        self._handed_up = hold.now
        if self._column is not None and hold.now.kind != self._column.generator.kind:
            self.generator_wanted.emit(self.column_id, hold.now)
        else:
            self.values_wanted.emit(self.column_id, values_of(hold.now), hold.handle.parameter)

    def _cancel(self) -> None:
        """Back to how it was when the hand took hold."""
        if self._hold is not None:
            self._hold.now = self._hold.start
            self._let_go()

    def _drop(self) -> None:
        """Forget what was held; what was not handed up yet is lost."""
        self._hand_up_soon.stop()
        self._late.stop()
        if self._hold is not None:
            self._hold = None
            self.gesture.emit(False)

    def _let_go(self) -> None:
        if self._hold is None:
            return
        self._hand_up()
        self.head.drawing = self.head.drawing and self._hold.now is self._hold.start
        self._drop()
        if self._picture is None or self._column is None:
            return
        self._picture = replace(self._picture, ghost=None)
        if self._chart_fits():
            self._settle()
            return
        self._picture = followed(self._picture, self._column.generator) or self._picture
        self._late.start()
        self._render()

    def _settle(self) -> None:
        """Show the bars of real rows."""
        self._late.stop()
        if self._hold is None and self._chart is not None:
            generator = None if self._column is None else self._column.generator
            self._picture = picture_of(self._chart, generator, self._picture)
            self._render()

    def _chart_fits(self) -> bool:
        """Whether the newest chart of rows can be one of the type as it is now."""
        return self._chart is not None and (
            self._column is None or agree(self._chart, self._column.generator)
        )

    def _render(self) -> None:
        hold, picture = self._hold, self._picture
        if picture is None:
            self.canvas.show_handles((), frozenset())
            self.canvas.show_picture(None, "")
            return
        generator = hold.now if hold is not None else None if self._column is None else self._column.generator
        self.canvas.show_picture(picture)
        shown = () if generator is None else self._handles_of(generator, picture)
        self.canvas.show_handles(shown, self._locked)
        self.canvas.show_pencil(self._cursor if "pencil" in self.canvas.grips else None)
        self.head.show_sides(True, picture.line is not None)
        self._say(generator, picture, shown)

    def _handles_of(self, generator: Generator, picture: Picture) -> tuple[Handle, ...]:
        scale = self.canvas.scale()
        found = handles(generator, 0.0 if scale is None else scale.grain)
        if self.head.drawing and can_become_drawn(generator):
            return (
                Handle(
                    "pencil", "curve", "heights", None, None, "", "Pencil", "Draw the shape over the chart."
                ),
            )
        # The pencil lies under the flags, and bars under nothing.
        return tuple(sorted(found, key=lambda handle: handle.role != "curve"))

    def _say(self, generator: Generator | None, picture: Picture, shown: tuple[Handle, ...]) -> None:
        roles = {handle.role for handle in shown}
        if not shown:
            hint = "" if generator is None else why_no_handles(generator)
        elif "curve" in roles:
            hint = "Draw over the chart"
        elif "weight" in roles:
            hint = "Drag the bars · L locks one"
        else:
            hint = "Drag the handles, or use the arrow keys"
        can_draw = generator is not None and can_become_drawn(generator)
        self.head.show_hint(hint, can_draw)
        if picture.line is not None and (self._hold is not None or self._score is None):
            live = 100 * closeness(picture.bars, picture.line, picture.separate)
            self.head.show_score(live, "Of the bars shown here.")
        else:
            self.head.show_score(self._score, None)

    def _handle(self, name: str) -> Handle | None:
        grip = self.canvas.grips.get(name)
        return None if grip is None else grip.handle

    def _lock(self, name: str) -> None:
        handle = self._handle(name)
        if handle is not None and handle.place >= 0:
            self._locked ^= {handle.place}
            self._render()

    def _focus_bar(self, name: str, across: int) -> None:
        bars = sorted(self.canvas.grips.values(), key=lambda grip: grip.x())
        place = next(i for i, grip in enumerate(bars) if grip.handle.name == name)
        step = 1 if across > 0 else -1
        bars[min(max(place + step, 0), len(bars) - 1)].setFocus(Qt.FocusReason.TabFocusReason)


def _skeleton(generator: Generator) -> tuple[str, tuple[str, ...], int]:
    """What locks and the pencil hold on to."""
    return generator.kind, labels_of(generator), len(shares_of(generator))


def _once(parent: QFrame, delay_ms: int, action: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(delay_ms)
    timer.timeout.connect(action)
    return timer
