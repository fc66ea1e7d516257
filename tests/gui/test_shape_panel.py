"""The shape panel under real mouse and key events: one gesture a drag, bars that follow, and nothing left behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.app.framing import settled
from studio.app.preview import ShapeChart
from studio.app.shapes import closeness, handles, percent
from studio.app.store import Store
from studio.app.story import nodes_of
from studio.engine.plan import plan_table
from studio.engine.rows import values
from studio.generators.generator import Generator
from studio.generators.registry import classes, generator
from studio.gui.panels.shape import ShapePanel
from studio.gui.theme import apply_theme, install_fonts, load_theme
from studio.model import edits
from studio.model.document import Column, Document, Table

ROWS = 8_192
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Design:
    """A store with one column behind the panel, as the design page has it."""

    def __init__(self, qtbot: QtBot, kind: Generator, beside: Generator | None = None) -> None:
        column = Column(id="c", name="age", generator=kind)
        self.store = Store(Document(tables=(Table(id="t", name="people", rows=ROWS, columns=(column,)),)))
        self.beside = None if beside is None else _made(beside)
        self.heard: list[Any] = []
        self.answers = True
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(888, 306)
        self.panel = ShapePanel(window)
        self.panel.resize(888, 306)
        self.panel.gesture.connect(self._gesture)
        self.panel.values_wanted.connect(self._values)
        self.panel.generator_wanted.connect(self._generator)
        self.show()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        self.qtbot, self.window = qtbot, window

    @property
    def column(self) -> Column:
        return self.store.document.tables[0].columns[0]

    @property
    def kind(self) -> Any:
        return self.column.generator

    def show(self) -> None:
        self.panel.show_column(self.column)
        if self.answers:
            found = settled(self.column.generator, self.beside, _made(self.column.generator), 48)
            self.panel.show_shape(ShapeChart("c", self.column.name, found, ROWS, False))

    def drag(self, name: str, *ways: tuple[int, int], release: bool = True) -> None:
        grip, canvas = self.panel.canvas.grips[name], self.panel.canvas
        start = grip.geometry().center()
        target = canvas.childAt(start)
        assert target is grip, f"{name} is not on top of the chart, but {target}"
        self.qtbot.mousePress(grip, LEFT, NONE, grip.mapFrom(canvas, start))
        for way in ways:
            self.qtbot.mouseMove(grip, grip.mapFrom(canvas, start + QPoint(*way)))
            QApplication.processEvents()
        if release:
            end = start + QPoint(*ways[-1])
            self.qtbot.mouseRelease(grip, LEFT, NONE, grip.mapFrom(canvas, end))

    def _gesture(self, on: bool) -> None:
        self.heard.append(on)
        self.store.begin_gesture() if on else self.store.end_gesture()

    def _values(self, column_id: str, values_wanted: dict[str, Any], parameter: str) -> None:
        made = generator(**values_wanted)
        changed = {
            n: getattr(made, n) for n in type(made).model_fields if getattr(made, n) != getattr(self.kind, n)
        }
        self.heard.append(parameter)
        self.store.edit(edits.SetParameters(column_id, {k: v for k, v in changed.items() if k != "kind"}))
        self.show()

    def _generator(self, column_id: str, made: Generator) -> None:
        self.heard.append(made.kind)
        self.store.edit(edits.SetGenerator(column_id, made))
        self.show()


def _made(kind: Generator) -> Any:
    table = Table(id="t", name="t", rows=ROWS, columns=(Column(id="a", name="age", generator=kind),))
    return values(plan_table(Document(tables=(table,)), table), "a", 0, ROWS)


@pytest.fixture(autouse=True)
def _themed(qapp: QApplication) -> Iterator[None]:
    install_fonts(qapp)
    apply_theme(qapp, load_theme("light"))
    yield
    qapp.setStyleSheet("")


def _steps(dx: int, dy: int, n: int = 6) -> list[tuple[int, int]]:
    return [(dx * i // n, dy * i // n) for i in range(1, n + 1)]


def test_a_drag_is_one_gesture_with_values_and_one_step_to_undo(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="normal", mean=40, deviation=12, decimals=0))
    scale = design.panel.canvas.scale()
    assert scale is not None
    design.drag("mean", *_steps(80, 0))
    assert design.heard[0] is True
    assert design.heard[-1] is False
    assert set(design.heard[1:-1]) == {"mean"}
    assert design.kind.mean == pytest.approx(40 + 80 * scale.grain, abs=scale.grain)
    assert design.panel.canvas.grips["mean"].accessibleName() == f"Mean: mean {design.kind.mean:g}"
    assert len(design.store.history_labels()[0]) == 1
    design.store.undo()
    assert design.kind.mean == 40


def test_bars_and_ghost_follow_the_hand_before_any_row_is_made(qtbot: QtBot) -> None:
    design = Design(
        qtbot,
        generator(kind="normal", mean=40, deviation=12),
        generator(kind="normal", mean=40, deviation=12),
    )
    design.answers = False
    before = design.panel.canvas.picture
    assert before is not None
    design.drag("mean", *_steps(60, 0), release=False)
    during = design.panel.canvas.picture
    assert during is not None
    assert during.ghost == before.bars
    assert (during.low, during.high) == (before.low, before.high)
    assert closeness(during.bars, before.bars, separate=False) < 0.9
    grip = design.panel.canvas.grips["mean"]
    qtbot.mouseRelease(grip, LEFT)
    after = design.panel.canvas.picture
    assert after is not None
    assert after.ghost is None
    assert after.bars == during.bars, "rows from before the drag are not shown again"
    design.answers = True
    design.show()
    assert design.panel.at_rest


def test_escape_takes_a_drag_back_and_leaves_no_step(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="normal", mean=40, deviation=12))
    design.drag("high deviation", *_steps(50, 0), release=False)
    qtbot.waitUntil(lambda: design.kind.deviation > 15)
    qtbot.keyClick(design.panel.canvas.grips["high deviation"], Qt.Key.Key_Escape)
    assert design.kind.deviation == 12
    assert design.heard[-1] is False
    assert design.store.history_labels()[0] == ()
    qtbot.mouseRelease(design.panel.canvas.grips["high deviation"], LEFT)
    assert design.heard.count(False) == 1


def test_a_bar_of_a_list_is_dragged_and_a_locked_one_stays(qtbot: QtBot) -> None:
    items = [{"value": v, "weight": w} for v, w in (("standard", 6), ("plus", 3), ("premium", 1))]
    design = Design(qtbot, generator(kind="list", values=items))
    design.panel.canvas.grips["weight 2"].setFocus()
    qtbot.keyClick(design.panel.canvas.grips["weight 2"], Qt.Key.Key_L)
    design.drag("weight 0", *_steps(0, 60))
    assert (design.heard[0], design.heard[-1]) == (True, False)
    shares = [item.weight for item in design.kind.values]
    assert shares[0] < 5
    assert shares[2] == 1
    assert sum(shares) == pytest.approx(10)


def test_the_pencil_draws_a_curve_under_the_flags(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="curve"))
    before = design.kind.heights
    design.drag("pencil", *_steps(120, -30))
    assert (design.heard[0], design.heard[-1]) == (True, False)
    assert set(design.heard[1:-1]) == {"heights"}
    assert len(design.kind.heights) > len(before)
    design.drag("low", *_steps(25, 0))
    assert design.kind.low > 0


def test_any_number_can_be_drawn_over_and_is_a_curve_then(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="gamma"))
    qtbot.mouseClick(design.panel.head.draw, LEFT)
    assert list(design.panel.canvas.grips) == ["pencil"]
    design.drag("pencil", *_steps(100, -20))
    assert design.kind.kind == "curve"
    assert design.heard[:2] == [True, "curve"]
    assert not design.panel.head.drawing
    design.store.undo()
    assert design.kind.kind == "gamma"
    assert len(design.store.history_labels()[0]) == 0


def test_dates_move_by_days(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="date"))
    design.drag("start", *_steps(100, 0))
    assert design.kind.start > "2024-01-20"
    assert len(design.kind.start) == 10
    assert design.kind.end == "2024-12-31"


def test_a_flag_is_pulled_in_and_off_again(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="normal"))
    design.drag("minimum", *_steps(150, 0))
    assert design.kind.minimum is not None
    design.drag("minimum", *_steps(-600, 0))
    assert design.kind.minimum is None


def test_keys_move_handles_in_small_and_large_steps(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="normal", mean=50, deviation=10))
    grip = design.panel.canvas.grips["mean"]
    grip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(grip, Qt.Key.Key_Right)
    assert design.kind.mean == 51
    assert design.heard == [True, "mean", False]
    qtbot.keyClick(grip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert design.kind.mean == 41
    flag = design.panel.canvas.grips["maximum"]
    qtbot.keyClick(flag, Qt.Key.Key_Left)
    assert design.kind.maximum is not None
    qtbot.keyClick(flag, Qt.Key.Key_Delete)
    assert design.kind.maximum is None
    assert design.heard.count(True) == design.heard.count(False) == 4


def test_keys_raise_bars_and_draw(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="boolean", share=0.5))
    grip = design.panel.canvas.grips["weight 1"]
    grip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(grip, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert design.kind.share == pytest.approx(0.6)
    qtbot.keyClick(grip, Qt.Key.Key_Left)
    assert design.panel.canvas.grips["weight 0"].hasFocus()
    curve = Design(qtbot, generator(kind="curve", heights=[1.0] * 61))
    pencil = curve.panel.canvas.grips["pencil"]
    pencil.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(pencil, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert curve.heard == []
    qtbot.keyClick(pencil, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert curve.heard == [True, "heights", False]
    assert curve.kind.heights.index(max(curve.kind.heights)) == 40


def test_the_tab_key_reaches_every_handle_and_each_tells_its_number(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="student_t"))
    grips = list(design.panel.canvas.grips.values())
    grips[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget | None] = [grips[0]]
    for _ in grips[1:]:
        qtbot.keyClick(design.window, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == grips
    names = [grip.accessibleName() for grip in grips]
    assert names[:2] == ["Centre: centre 0", "Scale: scale 1"]
    assert all(grip.toolTip() for grip in grips)


def test_rows_that_are_late_are_not_shown_and_others_are(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="normal", mean=40, deviation=5))
    stale = design.panel._chart
    assert stale is not None
    design.answers = False
    design.store.edit(edits.SetParameters("c", {"mean": 60.0}))
    design.show()
    now = design.panel.canvas.picture
    assert now is not None
    design.panel.show_shape(stale)
    assert design.panel.canvas.picture == now
    design.answers = True
    design.show()
    assert design.panel.canvas.picture != now
    assert design.panel.at_rest


def test_the_score_follows_the_hand_and_the_fit_is_asked_for(qtbot: QtBot) -> None:
    design = Design(
        qtbot, generator(kind="normal", mean=40, deviation=5), generator(kind="normal", mean=40, deviation=5)
    )
    design.panel.show_score(99, "KS 0.01", can_fit=True)
    score = design.panel.head._score
    assert score.text() == "99"
    design.drag("mean", *_steps(60, 0), release=False)
    assert float(score.text()) < 80
    qtbot.mouseRelease(design.panel.canvas.grips["mean"], LEFT)
    with qtbot.waitSignal(design.panel.fit_wanted) as asked:
        qtbot.mouseClick(design.panel.head.fit, LEFT)
    assert asked.args == ["c"]


def test_what_has_no_handles_says_so(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="uuid"))
    assert design.panel.canvas.grips == {}
    design.panel.show_nothing("Shape of people", "Choose a column to see its shape.")
    assert design.panel.canvas.picture is None


@pytest.mark.parametrize("kind", [cls for cls in classes() if handles(cls())], ids=lambda cls: cls.__name__)
def test_every_handle_of_every_family_can_be_dragged(qtbot: QtBot, kind: type[Generator]) -> None:
    design = Design(qtbot, kind())
    for item in handles(kind()):
        way = (0, -25) if item.role == "weight" else (30, -15) if item.role != "maximum" else (-30, 0)
        design.drag(item.name, *_steps(*way))
        assert getattr(design.kind, item.parameter) != getattr(kind(), item.parameter), item
        assert len(design.store.history_labels()[0]) == 1
        design.store.undo()
        assert design.kind == kind()
        design.show()


def test_even_dates_are_told_as_a_story_in_one_step_by_button_or_key(qtbot: QtBot) -> None:
    for by_key in (False, True):
        design = Design(qtbot, generator(kind="date"))
        head, before = design.panel.head, design.store.document
        assert head.story.isVisible()
        assert not head.draw.isVisible()
        if by_key:
            design.panel.canvas.grips["start"].setFocus()
            qtbot.keyClick(design.panel.canvas.grips["start"], Qt.Key.Key_D)
        else:
            qtbot.mouseClick(head.story, LEFT)
        assert design.kind.kind == "date_curve"
        assert "node 11" in design.panel.canvas.grips
        assert design.panel.canvas.grips["node 0"].hasFocus()
        assert not head.story.isVisible()
        assert design.store.undo()
        assert design.store.document == before
        assert not design.store.undo()


def test_a_month_is_dragged_up_and_moved_by_the_keys(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="date_curve"), generator(kind="date"))
    panel, before = design.panel, design.store.document
    assert panel.canvas.picture is not None
    assert panel.canvas.picture.line is not None
    old = nodes_of(design.kind)
    design.drag("node 2", *_steps(0, -60), release=False)
    grip = panel.canvas.grips["node 2"]
    assert panel.canvas.picture.ghost is not None
    qtbot.mouseRelease(grip, LEFT)
    now = nodes_of(design.kind)
    assert now[2].share > 1.2 * old[2].share
    assert grip.handle.words == f"Mar 2024 · {percent(now[2].share)}"
    assert design.store.undo()
    assert design.store.document == before
    design.show()
    panel.canvas.grips["node 2"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.canvas.grips["node 2"], Qt.Key.Key_Right)
    assert panel.canvas.grips["node 3"].hasFocus()
    qtbot.keyClick(panel.canvas.grips["node 3"], Qt.Key.Key_Up)
    assert nodes_of(design.kind)[3].share > old[3].share
    assert design.store.undo()
    assert design.store.document == before


def test_a_dragged_node_stays_under_the_hand(qtbot: QtBot) -> None:
    design = Design(qtbot, generator(kind="date_curve"))
    canvas = design.panel.canvas
    grip = canvas.grips["node 6"]
    start = canvas.spot(grip.handle)
    assert start is not None
    design.drag("node 6", *_steps(0, -40), release=False)
    now = canvas.spot(grip.handle)
    assert now is not None
    assert now.point.y() == pytest.approx(start.point.y() - 40, abs=1.5)
    qtbot.mouseRelease(grip, LEFT)
