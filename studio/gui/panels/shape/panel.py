"""The chosen column drawn large, to be taken hold of: handles, bars and a pencil, with the reference over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.app.preview import ShapeChart
from studio.app.reweighting import labels_of, shares_of
from studio.app.shapes import Handle, closeness, handles, values_of, why_no_handles
from studio.app.story import can_tell, told
from studio.app.strokes import can_become_drawn
from studio.generators.generator import Generator
from studio.gui.guide_topics import PAGE
from studio.gui.panels.shape.canvas import Canvas
from studio.gui.panels.shape.course import CourseView
from studio.gui.panels.shape.hand import HandOver
from studio.gui.panels.shape.head import Head
from studio.gui.panels.shape.hold import Hold, NodeHold, PencilHold
from studio.gui.panels.shape.picture import Picture, agree, followed, picture_of
from studio.gui.sentences import said
from studio.gui.translating import later, tr
from studio.model.document import Column

_PATIENCE_MS = 700
"""Rows that look unlike what the type should give are taken to be late ones for this long."""
_CURSOR_STEPS = 60
_PENCIL = Handle(
    "pencil", "curve", "heights", None, None, "", later("Pencil"), later("Draw the shape over the chart.")
)


class ShapePanel(QFrame):
    """Renders what it is told, and sends up what the hand makes of it."""

    values_wanted = Signal(str, object, str)
    """Column id, the column type's new JSON values, and the name of the parameter that was moved."""
    generator_wanted = Signal(str, object)
    """Column id and a column type of another kind: the hand began to draw over what was not a drawn curve."""
    gesture = Signal(bool)
    """True when a hand takes hold, False when it lets go: everything between is one step to undo."""
    pair_wanted = Signal(str)
    """Column id: look at the shown column together with that one."""
    fit_wanted = Signal(str)
    """Column id: take what was found in the reference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(PAGE, "shape")
        self.setProperty("role", "shape")
        self.head = Head()
        self.canvas = Canvas()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 6)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        charts = QHBoxLayout()
        charts.setSpacing(16)
        self.course = CourseView()
        charts.addWidget(self.course, 3)
        charts.addWidget(self.canvas, 2)
        layout.addLayout(charts, 1)
        self.column_id = ""
        self._hand = HandOver(self)
        self._column: Column | None = None
        self._chart: ShapeChart | None = None
        self._picture: Picture | None = None
        self._locked: frozenset[int] = frozenset()
        self._score: float | None = None
        self._cursor = 0.5
        """Where the keys hold the pencil, as a part of the curve."""
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE_MS)
        self._connect()
        self.show_nothing("")

    def show_column(self, column: Column) -> None:
        """The chosen column as the design holds it; its chart follows at once, its rows through `show_shape`."""
        old, self._column = self._column, column
        if column.id != self.column_id:
            self._drop()
            self.column_id, self._chart, self._picture, self._score = column.id, None, None, None
            self.course.show_course(None)
        self.head.show_title(tr("Shape of {name}", name=column.name))
        if self._hand.hold is not None:
            return
        if old is None or old.id != column.id or _skeleton(old.generator) != _skeleton(column.generator):
            self._locked, self.head.drawing, self._cursor = frozenset(), False, 0.5
        self._follow_law()

    def show_shape(self, chart: ShapeChart) -> None:
        """The chart of real rows; one that comes while the hand still drags is kept for when it rests."""
        if chart.column_id != self.column_id and self._column is not None:
            return
        self._chart = chart
        self.course.show_course(chart.course)
        self.head.show_title(tr("Shape of {name}", name=chart.name))
        if self._hand.hold is None and (self._picture is None or self._chart_fits()):
            self._settle()

    def show_nothing(self, title: str, words: str = "") -> None:
        """No chart, and why."""
        self._drop()
        self.column_id, self._column, self._chart, self._picture = "", None, None, None
        self.course.show_course(None)
        self.head.show_title(title)
        self.head.show_sides(False, False)
        self.head.show_hint("")
        self.head.offer_drawing("")
        self.show_score(None)
        self.canvas.show_words(words)

    def show_score(self, score: float | None, words: str = "", can_fit: bool = False) -> None:
        """How like the reference the column is, 0 to 100, what that rests on, and whether it can be fitted."""
        self._score = score
        self.head.offer_fit(can_fit)
        self._tell_score(words)

    def offer_pairs(self, others: Sequence[tuple[str, str]]) -> None:
        """The columns that the shown one can be looked at with, as ids and words."""
        self.head.offer_pairs(others)

    @property
    def at_rest(self) -> bool:
        """Whether no hand holds anything and the chart shows real rows."""
        return self._hand.hold is None and not self._late.isActive()

    def _connect(self) -> None:
        canvas, hand = self.canvas, self._hand
        canvas.pressed.connect(self._press)
        canvas.dragged.connect(self._drag)
        canvas.released.connect(lambda _: self._let_go())
        canvas.rested.connect(lambda _: self._let_go())
        canvas.cancelled.connect(lambda _: self._cancel())
        canvas.stepped.connect(self._step)
        canvas.lock_wanted.connect(self._lock)
        canvas.unset_wanted.connect(self._unset)
        hand.gesture.connect(self.gesture)
        hand.moved.connect(self._follow_hand)
        hand.wanted.connect(self._hand_up)
        self._late.timeout.connect(self._settle)
        self.head.fit_wanted.connect(lambda: self.fit_wanted.emit(self.column_id))
        self.head.drawing_changed.connect(self._render)
        self.head.story_wanted.connect(self._tell_story)
        self.head.pair_wanted.connect(self.pair_wanted)
        draw_key = QShortcut(QKeySequence("D"), self)
        draw_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        draw_key.activated.connect(self.head.toggle_drawing)

    def _press(self, name: str, point: QPointF) -> None:
        hold = self._take(name)
        if hold is not None and hold.press(point) is not hold.start:
            self._hand.follow()

    def _drag(self, _name: str, point: QPointF) -> None:
        if self._hand.hold is not None:
            self._hand.hold.drag(point)
            self._hand.follow()

    def _step(self, name: str, across: int, up: int) -> None:
        role = self.canvas.grips[name].handle.role
        if role in ("weight", "node") and across:
            self._focus_bar(name, 1 if across > 0 else -1)
        elif role == "curve" and across:
            self._cursor = min(max(self._cursor + across / _CURSOR_STEPS, 0.0), 1.0)
            self._render()
        else:
            hold = self._hand.hold or self._take(name)
            if isinstance(hold, PencilHold):
                hold.point_at(self._cursor)
            if hold is not None:
                hold.step(across, up)
                self._hand.follow()

    def _unset(self, name: str) -> None:
        hold = self._take(name)
        if hold is not None:
            hold.unset()
            self._hand.follow()
            self._let_go()

    def _lock(self, name: str) -> None:
        self._locked ^= {self.canvas.grips[name].handle.place}
        self._render()

    def _focus_bar(self, name: str, step: int) -> None:
        role = self.canvas.grips[name].handle.role
        bars = sorted(
            (grip for grip in self.canvas.grips.values() if grip.handle.role == role),
            key=lambda grip: grip.x(),
        )
        place = next(i for i, grip in enumerate(bars) if grip.handle.name == name)
        bars[min(max(place + step, 0), len(bars) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, name: str) -> Hold | None:
        """Take hold of a handle; None where there is nothing to hold."""
        self._let_go()
        scale, spot = self.canvas.scale(), self.canvas.spot(self.canvas.grips[name].handle)
        if spot is None or scale is None or self._picture is None or self._column is None:
            return None
        kind = {"curve": PencilHold, "node": NodeHold}.get(spot.handle.role, Hold)
        try:
            hold = kind(self._column.generator, spot, scale, self._picture, self._locked)
        except ValueError:  # It cannot become a drawn curve: it has no values here.
            return None
        self._late.stop()
        self._picture = replace(self._picture, ghost=self._picture.bars)
        self._hand.take(hold)
        return hold

    def _follow_hand(self) -> None:
        """Show the type as the hand has it now."""
        hold = self._hand.hold
        if hold is None or self._picture is None:
            return
        picture = followed(self._picture, hold.now, hold.drawing) or self._picture
        self._picture = picture if hold.top is None else replace(picture, top=hold.top)
        self._render()
        self.canvas.repaint()  # At once, before the design is told and has much else to paint.

    def _hand_up(self, made: Generator, parameter: str) -> None:
        if self._column is not None and made.kind != self._column.generator.kind:
            self.generator_wanted.emit(self.column_id, made)
        else:
            self.values_wanted.emit(self.column_id, values_of(made), parameter)

    def _tell_story(self) -> None:
        """Turn even dates into drawn ones that are as busy as before: a step of its own."""
        if self._column is None or not can_tell(self._column.generator):
            return
        self._let_go()
        self.gesture.emit(True)
        self.generator_wanted.emit(self.column_id, told(self._column.generator))
        self.gesture.emit(False)
        first = self.canvas.grips.get("node 0")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self._hand.cancel()
        self._rest()

    def _let_go(self) -> None:
        held = self._hand.let_go()
        if held is not None:
            self.head.drawing = self.head.drawing and held.now is held.start
            self._rest()

    def _drop(self) -> None:
        self._late.stop()
        self._hand.drop()

    def _rest(self) -> None:
        if self._picture is not None:
            self._picture = replace(self._picture, ghost=None)
            self._follow_law()

    def _follow_law(self) -> None:
        """Show the bars that the type should give, until rows come that can be of this type."""
        if self._picture is None or self._column is None or self._chart is None:
            self._render()
        elif self._chart_fits():
            self._settle()
        else:
            self._picture = followed(self._picture, self._column.generator) or self._picture
            self._late.start()
            self._render()

    def _settle(self) -> None:
        """Show the bars of real rows."""
        self._late.stop()
        if self._hand.hold is None and self._chart is not None:
            self._picture = picture_of(self._chart, self._generator, self._picture)
            self._render()

    def _chart_fits(self) -> bool:
        """Whether the newest chart of rows can be one of the type as it is now."""
        return self._chart is not None and (
            self._column is None or agree(self._chart, self._column.generator)
        )

    @property
    def _generator(self) -> Generator | None:
        """The type that is shown: the one in the hand, else the design's."""
        hold = self._hand.hold
        return hold.now if hold is not None else None if self._column is None else self._column.generator

    def _render(self) -> None:
        picture, generator = self._picture, self._generator
        if picture is None:
            self.canvas.show_words("")
            return
        shown = () if generator is None else self._handles_of(generator, self.canvas.scale_of(picture).grain)
        self.canvas.show_picture(picture, shown, self._locked)
        self.canvas.show_pencil(self._cursor if "pencil" in self.canvas.grips else None)
        self.head.show_sides(True, picture.line is not None)
        self.head.show_hint(_hint(generator, shown))
        self.head.offer_drawing(_offer(generator))
        self._tell_score(None)

    def _tell_score(self, words: str | None) -> None:
        """The score that is known, else that of the bars shown: hiding it meanwhile would lay the line out anew."""
        picture = self._picture
        if (
            picture is not None
            and picture.line is not None
            and (self._hand.hold is not None or self._score is None)
        ):
            live = 100 * closeness(picture.bars, picture.line, picture.separate)
            self.head.show_score(live, tr("Of the bars shown here."))
        else:
            self.head.show_score(self._score, words)

    def _handles_of(self, generator: Generator, grain: float) -> tuple[Handle, ...]:
        if self.head.drawing and _offer(generator) == "draw":
            return (_PENCIL,)
        found = handles(generator, grain)
        # Later ones lie on top: the pencil must not cover the flags.
        return tuple(sorted(found, key=lambda handle: handle.role != "curve"))


def _hint(generator: Generator | None, shown: tuple[Handle, ...]) -> str:
    roles = {handle.role for handle in shown}
    if not shown:
        return "" if generator is None else said(why_no_handles(generator))
    if "node" in roles:
        return tr("Drag the points, or draw over the chart")
    if "curve" in roles:
        return tr("Draw over the chart")
    return (
        tr("Drag the bars · L locks one")
        if "weight" in roles
        else tr("Drag the handles, or use the arrow keys")
    )


def _offer(generator: Generator | None) -> Literal["", "draw", "story"]:
    """What the hand can turn the type into."""
    if generator is None or not can_become_drawn(generator):
        return ""
    return "story" if can_tell(generator) else "draw"


def _skeleton(generator: Generator) -> tuple[str, tuple[str, ...], int]:
    """What locks and the pencil hold on to."""
    return generator.kind, labels_of(generator), len(shares_of(generator))
