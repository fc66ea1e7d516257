"""Item models obey Qt's rules whatever is shown, and the live table shows any row of a table of 10^15."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from studio.app.preview import Rows, TableColumn
from studio.gui.panels.entries import Entry, EntryModel
from studio.gui.panels.live_table import LiveTable
from studio.gui.panels.outline import Outline
from studio.gui.panels.window_model import WindowModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
COLUMNS = tuple(TableColumn(f"c{i}", f"column {i}", "numbers", i % 2 == 0, 100) for i in range(4))


def cells(start: int, n: int) -> Rows:
    """Each cell tells its row; every seventh is missing."""
    texts = [None if row % 7 == 0 else f"{row}" for row in range(start, start + n)]
    return Rows(start, {column.id: list(texts) for column in COLUMNS})


steps = st.lists(
    st.one_of(
        st.tuples(st.just("window"), st.integers(0, 10**15), st.integers(0, 40)),
        st.tuples(st.just("columns"), st.integers(0, 4), st.just(0)),
        st.tuples(st.just("rows"), st.integers(0, 10**15), st.integers(0, 90)),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_the_window_model_obeys_qt_in_any_order_of_events(script: list[tuple[str, int, int]]) -> None:
    model = WindowModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for what, first, count in script:
        if what == "window":
            model.show_window(first, count)
            assert (model.first, model.rowCount()) == (first, count)
        elif what == "columns":
            model.show_columns(COLUMNS[:first])
        else:
            model.show_rows(cells(first, count))
        for row in range(min(model.rowCount(), 3)):
            for column in range(model.columnCount()):
                shown = model.data(model.index(row, column))
                assert shown in ("", "missing", str(model.first + row))
    assert tester.model() is model


entries = st.lists(
    st.builds(Entry, id=st.text("abcdef", min_size=1, max_size=2), name=st.text(max_size=5), side=st.just("x"),
              icon=st.just("numbers")), max_size=6, unique_by=lambda entry: entry.id,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(entries, max_size=6))
def test_the_outline_model_obeys_qt(shown: list[list[Entry]]) -> None:
    model = EntryModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for item in shown:
        model.show(tuple(item))
        assert [model.index(i).data() for i in range(model.rowCount())] == [entry.name for entry in item]
    assert tester.model() is model


def live_table(qtbot: QtBot, total: int) -> LiveTable:
    table = LiveTable()
    qtbot.addWidget(table)
    table.resize(640, 420)
    table.rows_wanted.connect(lambda start, n: table.show_rows(cells(start, n)))
    table.show()
    qtbot.waitExposed(table)
    table.show_table(total, COLUMNS)
    return table


def top_cell(table: LiveTable) -> str:
    return str(table.model.data(table.model.index(0, 0)))


def test_any_row_of_10_to_the_15_can_be_reached(qtbot: QtBot) -> None:
    table = live_table(qtbot, 10**15)
    table.go_to(10**15)
    last = table.model.first + table.view.viewport().height() // 26 - 1
    assert last == 10**15 - 1
    assert table.bar.value() == table.bar.maximum()
    table.bar.setValue(table.bar.maximum() // 2)
    assert abs(table.first - 10**15 // 2) < 10**15 // 10**6
    table.goto.setFocus()
    qtbot.keyClicks(table.goto, "123,456,789,012")
    qtbot.keyClick(table.goto, Qt.Key.Key_Return)
    assert table.first == 123_456_789_012
    assert table.model.headerData(0, Qt.Orientation.Vertical) == "123,456,789,012"


def test_keys_and_wheel_leave_the_window(qtbot: QtBot) -> None:
    table = live_table(qtbot, 1000)
    view = table.view
    view.setFocus()
    view.setCurrentIndex(table.model.index(0, 1))
    full = view.viewport().height() // 26
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert table.first == full
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert table.first == full - 1 and view.currentIndex().column() == 1
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.first == 1000 - full
    assert view.currentIndex().row() == full - 1
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert table.first == 0 and top_cell(table) == "missing"
    wheel = QWheelEvent(
        QPointF(50, 200), QPointF(50, 200), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert table.first == 6 and top_cell(table) == "6"


def test_a_short_table_does_not_scroll(qtbot: QtBot) -> None:
    table = live_table(qtbot, 3)
    assert table.model.rowCount() == 3 and table.bar.maximum() == 0
    table.go_to(10**9)
    assert table.first == 0
    table.show_table(0, COLUMNS)
    assert table.model.rowCount() == 0


def test_selected_cells_are_copied_with_tabs(qtbot: QtBot) -> None:
    table = live_table(qtbot, 100)
    table.go_to(7)
    view = table.view
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(table.model.index(0, 0)).center()
    )
    end = view.visualRect(table.model.index(1, 1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, end)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\t\n8\t8"


def test_choosing_a_header_or_a_cell_chooses_the_column(qtbot: QtBot) -> None:
    table = live_table(qtbot, 100)
    with qtbot.waitSignal(table.column_chosen) as chosen:
        x = table.header.sectionViewportPosition(2) + 20
        qtbot.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    assert chosen.args == ["c2"]
    with qtbot.waitSignal(table.column_chosen) as chosen:
        place = table.view.visualRect(table.model.index(3, 1)).center()
        qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["c1"]
    assert table.model.marked == 1


def test_what_is_typed_stays_when_the_line_changes(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.show()
    entries = (Entry("a", "age", "normal", "numbers"), Entry("b", "plan", "list", "categories"))
    outline.show_columns("t", entries, "a")
    outline.rename_column("a")
    editor = outline.columns.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "ye")
    outline.show_columns("t", (replace(entries[0], problem="It cannot be made."), entries[1]), "a")
    qtbot.keyClicks(editor, "ars")
    assert editor.text() == "years"


def test_names_are_typed_in_the_outline(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.resize(240, 400)
    outline.show()
    outline.activateWindow()
    qtbot.waitUntil(outline.isActiveWindow)
    outline.show_columns(
        "t", (Entry("a", "age", "normal", "numbers"), Entry("b", "plan", "list", "categories")), "a"
    )
    outline.rename_column("b")
    editor = QApplication.focusWidget()
    assert editor is not None
    with qtbot.waitSignal(outline.column_rename_wanted) as wanted:
        qtbot.keyClicks(editor, "tariff")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert wanted.args == ["b", "tariff"]
    with qtbot.waitSignal(outline.columns_remove_wanted) as removed:
        outline.columns.setFocus()
        qtbot.keyClick(outline.columns, Qt.Key.Key_Delete)
    assert removed.args == [("b",)]
