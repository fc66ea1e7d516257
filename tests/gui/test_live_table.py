"""The live table under mouse and keys: choosing, copying, widths, and columns that are dragged by their heads."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from studio.app import clipping
from studio.app.clipping import Wanted, clip, tab_separated
from studio.app.preview import Preview, Rows, TableColumn
from studio.app.settings import SettingsFile
from studio.generators.registry import generator
from studio.gui.panels.cell_range import CellRange, one_cell
from studio.gui.panels.live_table import LiveTable
from studio.gui.start import make_window
from studio.gui.theme import current_theme
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.progress import Cancelled, Progress

LEFT = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FAR = 10**15
COLUMNS = tuple(TableColumn(f"c{i}", f"column {i}", "numbers", i % 2 == 0, 100) for i in range(4))


def cells(start: int, n: int) -> Rows:
    """Each cell tells its row and column; every seventh row is missing."""
    return Rows(
        start,
        {
            c.id: [None if row % 7 == 0 else f"{row}{c.id}" for row in range(start, start + n)]
            for c in COLUMNS
        },
    )


@pytest.fixture
def table(qtbot: QtBot) -> LiveTable:
    """A table of 10^15 rows whose rows come at once."""
    table = LiveTable()
    qtbot.addWidget(table)
    table.resize(640, 420)
    table.rows_wanted.connect(lambda start, n: table.show_rows(cells(start, n)))
    table.show()
    qtbot.waitExposed(table)
    table.show_table(FAR, COLUMNS)
    table.view.setFocus()
    return table


def at(table: LiveTable, row: int, column: int) -> QPoint:
    return table.view.visualRect(table.model.index(row, column)).center()


def head(table: LiveTable, place: int, part: float = 0.5) -> QPoint:
    left, width = table.header.sectionViewportPosition(place), table.header.sectionSize(place)
    return QPoint(left + round(width * part), 12)


def drag(qtbot: QtBot, widget: object, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    qtbot.mousePress(widget, LEFT, pos=start)
    for step in range(1, 7):
        qtbot.mouseMove(widget, start + (end - start) * step / 6)
    if let_go:
        qtbot.mouseRelease(widget, LEFT, pos=end)


def marked(table: LiveTable) -> set[tuple[int, int]]:
    """The cells on the screen that Qt shows as chosen, by the table's rows."""
    found = table.view.selectionModel().selectedIndexes()
    return {(table.first + index.row(), index.column()) for index in found}


def test_a_drag_over_cells_chooses_a_rectangle(qtbot: QtBot, table: LiveTable) -> None:
    drag(qtbot, table.view.viewport(), at(table, 1, 0), at(table, 3, 2))
    assert table.choice.range == CellRange(1, 0, 3, 2)
    assert marked(table) == {(row, column) for row in (1, 2, 3) for column in (0, 1, 2)}
    qtbot.mouseClick(table.view.viewport(), LEFT, SHIFT, at(table, 5, 1))
    assert table.choice.range == CellRange(1, 0, 5, 1)
    qtbot.mouseClick(table.view.viewport(), LEFT, pos=at(table, 2, 3))
    assert table.choice.range == one_cell(2, 3)


def test_shift_and_arrows_extend_beyond_the_window_and_the_choice_stays_with_its_rows(
    qtbot: QtBot, table: LiveTable
) -> None:
    view, page = table.view, table.choice.page
    qtbot.mouseClick(view.viewport(), LEFT, pos=at(table, page - 1, 1))
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert table.choice.range == CellRange(page - 1, 1, page + 2, 2)
    assert table.first == 3
    table.go_to(page)
    assert marked(table) == {(row, column) for row in (page, page + 1, page + 2) for column in (1, 2)}
    table.go_to(10**9)
    assert marked(table) == set() and not view.currentIndex().isValid()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert table.choice.range == one_cell(page - 2, 1)
    assert table.first == page - 2


def test_the_end_of_a_choice_reaches_the_last_of_10_to_the_15_rows(qtbot: QtBot, table: LiveTable) -> None:
    view = table.view
    qtbot.mouseClick(view.viewport(), LEFT, pos=at(table, 2, 2))
    qtbot.keyClick(view, Qt.Key.Key_End, SHIFT | CTRL)
    assert table.choice.range == CellRange(2, 2, FAR - 1, 2)
    assert table.first == FAR - table.choice.page
    qtbot.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert table.choice.range == CellRange(2, 2, FAR - 1, 3)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert table.choice.range == one_cell(2, 2)
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    assert table.choice.range == CellRange(0, 0, FAR - 1, 3)
    assert table.chosen_columns == ("c0", "c1", "c2", "c3")


def test_rows_and_columns_are_chosen_whole(qtbot: QtBot, table: LiveTable) -> None:
    numbers = table.view.verticalHeader().viewport()
    drag(qtbot, numbers, QPoint(10, 30), QPoint(10, 95))
    assert table.choice.range is not None and table.choice.range.rows == 3
    assert {column for _, column in marked(table)} == {0, 1, 2, 3}
    qtbot.mouseClick(table.header.viewport(), LEFT, pos=head(table, 1))
    assert table.chosen_columns == ("c1",)
    assert table.choice.range == CellRange(0, 1, FAR - 1, 1)
    qtbot.mouseClick(table.header.viewport(), LEFT, SHIFT, head(table, 3))
    assert table.chosen_columns == ("c1", "c2", "c3")
    qtbot.mouseClick(table.view.viewport(), LEFT, pos=at(table, 4, 2))
    qtbot.keyClick(table.view, Qt.Key.Key_Space, SHIFT)
    assert table.choice.range == CellRange(4, 0, 4, 3)
    qtbot.keyClick(table.view, Qt.Key.Key_Space, CTRL)
    assert table.chosen_columns == ("c0", "c1", "c2", "c3")


def test_a_drag_below_the_window_scrolls(qtbot: QtBot, table: LiveTable) -> None:
    viewport = table.view.viewport()
    drag(qtbot, viewport, at(table, 2, 0), QPoint(30, viewport.height() + 30), let_go=False)
    qtbot.waitUntil(lambda: table.first > 5)
    qtbot.mouseRelease(viewport, LEFT, pos=QPoint(30, viewport.height() + 30))
    here = table.first
    assert table.choice.range is not None and table.choice.range.bottom > table.choice.page
    qtbot.wait(120)
    assert table.first == here


def test_what_is_on_the_screen_is_copied_at_once(qtbot: QtBot, table: LiveTable) -> None:
    table.go_to(6)
    drag(qtbot, table.view.viewport(), at(table, 0, 0), at(table, 2, 1))
    qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "6c0\t6c1\n\t\n8c0\t8c1"
    table.copy(with_names=True)
    assert QGuiApplication.clipboard().text() == "column 0\tcolumn 1\n6c0\t6c1\n\t\n8c0\t8c1"


def test_what_is_not_on_the_screen_is_asked_for(qtbot: QtBot, table: LiveTable) -> None:
    qtbot.mouseClick(table.header.viewport(), LEFT, pos=head(table, 2))
    with qtbot.waitSignal(table.copy_wanted) as wanted:
        qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    assert wanted.args == [Wanted(("c2",), 0, FAR)]


def test_a_head_is_dragged_between_others_and_escape_takes_it_back(qtbot: QtBot, table: LiveTable) -> None:
    with qtbot.waitSignal(table.move_wanted) as moved:
        drag(qtbot, table.header.viewport(), head(table, 0), head(table, 2, 0.8))
    assert moved.args == [("c0",), "c3"]
    with qtbot.waitSignal(table.move_wanted) as moved:
        drag(qtbot, table.header.viewport(), head(table, 1), head(table, 3, 0.9))
    assert moved.args == [("c1",), ""]
    with qtbot.assertNotEmitted(table.move_wanted):
        drag(qtbot, table.header.viewport(), head(table, 1), head(table, 1, 0.9))
        drag(qtbot, table.header.viewport(), head(table, 0), head(table, 2, 0.8), let_go=False)
        qtbot.keyClick(table.view, Qt.Key.Key_Escape)
        qtbot.mouseRelease(table.header.viewport(), LEFT, pos=head(table, 2, 0.8))


def test_several_heads_are_dragged_together(qtbot: QtBot, table: LiveTable) -> None:
    qtbot.mouseClick(table.header.viewport(), LEFT, pos=head(table, 0))
    qtbot.mouseClick(table.header.viewport(), LEFT, SHIFT, head(table, 1))
    with qtbot.waitSignal(table.move_wanted) as moved:
        drag(qtbot, table.header.viewport(), head(table, 1), head(table, 2, 0.9))
    assert moved.args == [("c0", "c1"), "c3"]


def test_a_width_is_dragged_fitted_and_typed(qtbot: QtBot, table: LiveTable) -> None:
    header = table.header
    edge = QPoint(header.sectionViewportPosition(0) + header.sectionSize(0) - 1, 40)
    with qtbot.waitSignal(table.widths_changed) as changed:
        drag(qtbot, header.viewport(), edge, edge + QPoint(90, 0))
    wide = header.sectionSize(0)
    assert changed.args == [{"c0": wide}] and wide > 180
    assert table.choice.range is None or table.choice.range.column == 0
    edge = QPoint(header.sectionViewportPosition(0) + wide - 1, 40)
    with qtbot.waitSignal(table.widths_changed):
        qtbot.mouseDClick(header.viewport(), LEFT, pos=edge)
    assert header.sectionSize(0) == table.fitting(0) < wide
    qtbot.mouseClick(table.view.viewport(), LEFT, pos=at(table, 1, 1))
    before = header.sectionSize(1)
    qtbot.keyClick(table.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | SHIFT)
    assert header.sectionSize(1) == before + 16
    table.show_table(FAR, tuple(reversed(COLUMNS)))
    assert header.sectionSize(2) == before + 16


def test_cells_that_hold_tabs_and_line_ends_stay_one_cell() -> None:
    assert tab_separated([["a\tb", None], ['say "x"', "c\nd"]]) == '"a\tb"\t"say ""x"""\n\t"c\nd"'


@pytest.fixture
def design() -> Document:
    """A long table of a sequence and a number that is sometimes missing."""
    columns = (
        Column(id="a", name="id", generator=generator(kind="sequence")),
        Column(id="b", name="age", generator=generator(kind="normal", decimals=0), missing=0.1),
        Column(id="c", name="gone", generator=generator(kind="formula", expression='"nothing"')),
    )
    return Document(tables=(Table(id="t", name="t", rows=10**12, columns=columns),))


def test_a_clip_is_capped_and_says_so(design: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipping, "MOST_CELLS", 30_000)
    made = clip(Preview(), design, design.tables[0], Wanted(("a", "b", "c"), 10**11, 10**10, True))
    lines = made.text.split("\n")
    assert lines[0] == "id\tage\tgone"
    assert len(lines) == 10_001 and made.rows == 10_000
    assert [line.split("\t")[0] for line in lines[1:3]] == [str(10**11 + 1), str(10**11 + 2)]
    assert all(line.endswith("\t") for line in lines[1:])
    assert made.words.startswith("Copied the first 10,000 of 10,000,000,000 rows: 30,000 cells")
    whole = clip(Preview(), design, design.tables[0], Wanted(("a",), 10**12 - 5, 5))
    assert whole.text.split("\n") == [str(row) for row in range(10**12 - 4, 10**12 + 1)]
    assert whole.words == ""


def test_a_clip_can_be_given_up(design: Document) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        clip(Preview(), design, design.tables[0], Wanted(("a",), 0, 100), progress)


def settle(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=20_000)


@pytest.fixture
def people(qtbot: QtBot, window: MainWindow, shop: Workshop) -> Workshop:
    """A design of four columns, one of them hidden, in the window."""
    columns = (
        Column(id="a", name="id", generator=generator(kind="sequence")),
        Column(id="b", name="age", generator=generator(kind="normal", decimals=0)),
        Column(id="h", name="helper", generator=generator(kind="uniform"), hidden=True),
        Column(id="c", name="plan", generator=generator(kind="list")),
        Column(id="d", name="paid", generator=generator(kind="boolean")),
    )
    shop.store.new(Document(tables=(Table(id="t", name="people", rows=500_000, columns=columns),)))
    shop.filing.replaced.emit()
    settle(qtbot, shop)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return shop


def names(shop: Workshop) -> list[str]:
    return [column.name for column in shop.store.document.tables[0].columns]


def test_a_dragged_head_is_one_step(qtbot: QtBot, people: Workshop) -> None:
    live = people.design.live
    drag(qtbot, live.header.viewport(), head(live, 0), head(live, 1, 0.9))
    assert names(people) == ["age", "helper", "id", "plan", "paid"]
    assert people.store.undo_label == "Move id"
    people.undo()
    assert names(people) == ["id", "age", "helper", "plan", "paid"]


def test_keys_move_the_column_over_hidden_ones(qtbot: QtBot, people: Workshop) -> None:
    live = people.design.live
    qtbot.mouseClick(live.header.viewport(), LEFT, pos=head(live, 2))
    qtbot.keyClick(live.view, Qt.Key.Key_Left, CTRL | SHIFT)
    assert names(people) == ["id", "plan", "age", "helper", "paid"]
    qtbot.keyClick(live.view, Qt.Key.Key_Right, CTRL | SHIFT)
    qtbot.keyClick(live.view, Qt.Key.Key_Right, CTRL | SHIFT)
    qtbot.keyClick(live.view, Qt.Key.Key_Right, CTRL | SHIFT)
    assert names(people)[-1] == "plan"
    assert people.design.column_id == "c"
    assert people.store.undo_label == "Move plan"


def test_many_cells_come_by_a_job_and_the_cap_is_told(
    qtbot: QtBot, window: MainWindow, people: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipping, "MOST_CELLS", 40_000)
    live = people.design.live
    qtbot.mouseClick(live.header.viewport(), LEFT, pos=head(live, 0))
    qtbot.mouseClick(live.header.viewport(), LEFT, SHIFT, head(live, 1))
    made_on: list[str] = []
    real = Preview.rows

    def watched(self: Preview, *args: object, **more: object) -> Rows:
        made_on.append(threading.current_thread().name)
        return real(self, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Preview, "rows", watched)
    qtbot.keyClick(live.view, Qt.Key.Key_C, CTRL | SHIFT)
    qtbot.waitUntil(lambda: people.design.copying.at_rest, timeout=20_000)
    assert made_on and threading.main_thread().name not in made_on
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[:2] == ["id\tage", lines[1]] and len(lines) == 20_001
    assert lines[1].split("\t")[0] == "1" and lines[-1].split("\t")[0] == "20000"
    assert "first 20,000 of 500,000 rows" in window.notice.words.text()


def menu_words(qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    words = [action.text() for action in popup.actions() if action.text()]
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    return words


EXPECTED = ["Rename…", "Change type…", "Duplicate", "Hide", "Show the hidden column", "Unique values", "Missing",
            "Move left", "Move right", "Compare this column", "Fit width", "Remove"]  # fmt: skip


def test_the_menu_of_a_head_opens_by_mouse_and_by_both_keys(qtbot: QtBot, people: Workshop) -> None:
    live = people.design.live
    place = head(live, 1)
    qtbot.mouseClick(live.header.viewport(), Qt.MouseButton.RightButton, pos=place)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, live.header.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(live.header.viewport(), event)
    assert menu_words(qtbot) == EXPECTED
    assert people.design.column_id == "b"
    for key, modifier in ((Qt.Key.Key_F10, SHIFT), (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier)):
        live.view.setFocus()
        qtbot.keyClick(live.view, key, modifier)
        assert menu_words(qtbot) == EXPECTED


def pick(qtbot: QtBot, people: Workshop, place: int, *path: str) -> None:
    """Open the menu of a head by key and go through its entries by key."""
    live = people.design.live
    qtbot.mouseClick(live.header.viewport(), LEFT, pos=head(live, place))
    qtbot.keyClick(live.view, Qt.Key.Key_F10, SHIFT)
    for depth, words in enumerate(path):
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        assert words in [action.text() for action in popup.actions() if action.isEnabled()]
        for _ in popup.actions():
            active = popup.activeAction()
            if active is not None and active.text() == words:
                break
            qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return if depth == len(path) - 1 else Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    # Without a desktop no window is active any more when a menu closes.
    people.design.window().activateWindow()
    qtbot.waitUntil(people.design.window().isActiveWindow)


def test_what_the_menu_does_is_one_step_each(qtbot: QtBot, people: Workshop) -> None:
    steps = len(people.store.history_labels()[0])

    def column() -> Column:
        return people.store.document.tables[0].column("b")

    pick(qtbot, people, 1, "Unique values")
    assert column().unique and people.store.undo_label == "Make age unique"
    pick(qtbot, people, 1, "Missing", "10 %")
    assert column().missing == 0.1
    pick(qtbot, people, 1, "Hide")
    assert column().hidden
    settle(qtbot, people)
    pick(qtbot, people, 0, "Show 2 hidden columns")
    assert not any(column.hidden for column in people.store.document.tables[0].columns)
    assert people.store.undo_label == "Show 2 columns"
    assert len(people.store.history_labels()[0]) == steps + 4
    pick(qtbot, people, 1, "Missing", "Another share…")
    assert people.design.window().focusWidget() is people.design.inspector.column.missing.editor()
    pick(qtbot, people, 1, "Rename…")
    editor = people.design.outline.columns.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(editor, "years")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column().name == "years")


def test_several_columns_at_once_are_one_step(qtbot: QtBot, people: Workshop) -> None:
    live, steps = people.design.live, len(people.store.history_labels()[0])
    for place, modifier in ((1, Qt.KeyboardModifier.NoModifier), (3, SHIFT)):
        qtbot.mouseClick(live.header.viewport(), LEFT, modifier, head(live, place))
    qtbot.keyClick(live.view, Qt.Key.Key_Backspace, CTRL)
    assert names(people) == ["id", "helper"]
    assert people.store.undo_label == "Remove 3 columns"
    assert len(people.store.history_labels()[0]) == steps + 1


def test_widths_are_remembered_in_the_settings_and_not_in_the_document(
    qtbot: QtBot, people: Workshop, window: MainWindow
) -> None:
    live, before = people.design.live, people.store.document
    edge = QPoint(live.header.sectionViewportPosition(1) + live.header.sectionSize(1) - 1, 40)
    drag(qtbot, live.header.viewport(), edge, edge + QPoint(120, 0))
    wide = live.header.sectionSize(1)
    assert people.store.document is before and not people.store.undo_label
    other = edits.AddTable(
        Table(id="o", name="other", columns=(Column(id="z", name="z", generator=generator(kind="uniform")),))
    )
    people.edit(other)
    people.design.choose_table("o")
    settle(qtbot, people)
    people.design.choose_table("t")
    settle(qtbot, people)
    assert live.header.sectionSize(1) == wide
    people.close()
    assert SettingsFile(window._folders).values.widths == {"t": {"b": wide}}
    again = make_window()
    try:
        shop = again.furnish()
        shop.store.new(before)
        shop.filing.replaced.emit()
        settle(qtbot, shop)
        assert shop.design.live.header.sectionSize(1) == wide
    finally:
        again._may_close = True
        again.close()
        again.deleteLater()
        qtbot.wait(1)


def test_a_column_is_compared_from_its_menu(
    qtbot: QtBot, window: MainWindow, shop: Workshop, data: Path
) -> None:
    shop.open_path(data / "penguins.csv")
    qtbot.waitUntil(lambda: window.page == "design" and bool(shop.references.tables), timeout=30_000)
    settle(qtbot, shop)
    window.activateWindow()
    place, name = 2, shop.design.live.model.columns[2].name
    pick(qtbot, shop, place, "Compare this column")
    assert window.page == "compare"
    qtbot.waitUntil(lambda: getattr(shop.compare_page.large, "name", "") == name, timeout=30_000)


def test_a_frame_stands_around_several_chosen_cells(qtbot: QtBot, table: LiveTable) -> None:
    assert table.outline() is None
    drag(qtbot, table.view.viewport(), at(table, 1, 0), at(table, 3, 1))
    frame = table.outline()
    assert frame is not None
    accent = current_theme().color("accent").name()
    picture = table.view.viewport().grab().toImage()
    assert picture.pixelColor(frame.left() + 20, frame.top()).name() == accent
    assert picture.pixelColor(frame.right(), frame.top() + 20).name() == accent
    table.go_to(10**6)
    assert table.outline() is None
