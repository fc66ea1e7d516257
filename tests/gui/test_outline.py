"""The outline under mouse and keys: many lines at once, drags with a line where they fall, names typed in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from studio.generators.registry import generator
from studio.gui.panels.entry_list import EntryList
from studio.gui.theme import current_theme
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model.document import Column, Document, Table

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow, shop: Workshop) -> Workshop:
    """Three tables; the first has the columns a to e."""
    columns = tuple(
        Column(id=f"c{name}", name=name, generator=generator(kind="normal", decimals=0)) for name in "abcde"
    )
    tables = (
        Table(id="t", name="first", columns=columns),
        Table(
            id="u", name="second", columns=(Column(id="x", name="x", generator=generator(kind="uniform")),)
        ),
        Table(id="v", name="third"),
    )
    shop.store.new(Document(tables=tables))
    shop.filing.replaced.emit()
    qtbot.wait(20)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return shop


def names(shop: Workshop) -> str:
    return " ".join(column.name for column in shop.store.document.tables[0].columns)


def tables(shop: Workshop) -> list[str]:
    return [table.name for table in shop.store.document.tables]


def line(view: EntryList, row: int, part: float = 0.5) -> QPoint:
    rect = view.visualRect(view.entry_model.index(row))
    return QPoint(rect.left() + 70, rect.top() + round(rect.height() * part))


def click(qtbot: QtBot, view: EntryList, row: int, keys: Qt.KeyboardModifier = NONE) -> None:
    qtbot.mouseClick(view.viewport(), LEFT, keys, line(view, row))


def drag(qtbot: QtBot, view: EntryList, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(view.viewport(), start + (end - start) * step / 8)
    if let_go:
        qtbot.mouseRelease(view.viewport(), LEFT, pos=end)


def test_a_line_is_dragged_and_the_gap_is_shown(qtbot: QtBot, shown: Workshop) -> None:
    view = shown.design.outline.columns
    drag(qtbot, view, line(view, 0), line(view, 3, 0.1), let_go=False)
    accent = current_theme().color("accent").name()
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(100, line(view, 3, 0.0).y()).name() == accent
    qtbot.mouseRelease(view.viewport(), LEFT, pos=line(view, 3, 0.1))
    assert names(shown) == "b c a d e"
    assert shown.store.undo_label == "Move a"
    assert view.viewport().grab().toImage().pixelColor(100, line(view, 3, 0.0).y()).name() != accent
    shown.undo()
    assert names(shown) == "a b c d e"


def test_escape_takes_a_drag_back_and_a_drag_home_is_no_step(qtbot: QtBot, shown: Workshop) -> None:
    view, steps = shown.design.outline.columns, len(shown.store.history_labels()[0])
    drag(qtbot, view, line(view, 0), line(view, 3), let_go=False)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=line(view, 3))
    drag(qtbot, view, line(view, 2), line(view, 2, 0.9))
    assert names(shown) == "a b c d e"
    assert len(shown.store.history_labels()[0]) == steps


def test_chosen_lines_are_dragged_together_and_stay_chosen(qtbot: QtBot, shown: Workshop) -> None:
    view = shown.design.outline.columns
    click(qtbot, view, 0)
    click(qtbot, view, 2, CTRL)
    assert view.chosen_ids == ("ca", "cc")
    drag(qtbot, view, line(view, 2), line(view, 4, 0.9))
    assert names(shown) == "b d e a c"
    assert shown.store.undo_label == "Move 2 columns"
    assert view.chosen_ids == ("ca", "cc")
    click(qtbot, view, 1)
    assert view.chosen_ids == ("cd",)


def test_many_at_once_are_one_step_by_keys_alone(qtbot: QtBot, shown: Workshop) -> None:
    view, steps = shown.design.outline.columns, len(shown.store.history_labels()[0])
    click(qtbot, view, 1)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert view.chosen_ids == ("cb", "cc", "cd")
    qtbot.keyClick(view, Qt.Key.Key_Up, CTRL | SHIFT)
    assert names(shown) == "b c d a e" and shown.store.undo_label == "Move 3 columns"
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL | SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL | SHIFT)
    assert names(shown) == "a e b c d"
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert names(shown) == "a e b c d b 2 c 2 d 2" and shown.store.undo_label == "Duplicate 3 columns"
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert names(shown) == "a e b 2 c 2 d 2" and shown.store.undo_label == "Remove 3 columns"
    assert shown.design.column_id == shown.store.document.tables[0].column_named("b 2").id
    assert len(shown.store.history_labels()[0]) == steps + 5
    for _ in range(5):
        shown.undo()
    assert names(shown) == "a b c d e"


def popup(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def pick(qtbot: QtBot, words: str) -> None:
    menu = popup(qtbot)
    entry = next(action for action in menu.actions() if action.text() == words)
    assert entry.isEnabled()
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())


def test_the_menu_of_many_lines_speaks_of_all_of_them(qtbot: QtBot, shown: Workshop) -> None:
    view = shown.design.outline.columns
    click(qtbot, view, 1)
    click(qtbot, view, 3, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_F10, SHIFT)
    words = {action.text(): action.isEnabled() for action in popup(qtbot).actions() if action.text()}
    assert words["Rename…"] is words["Change type…"] is words["Compare this column"] is False
    assert words["Duplicate 3 columns"] and words["Move up"] and words["Move down"]
    pick(qtbot, "Hide 3 columns")
    assert [column.hidden for column in shown.store.document.tables[0].columns] == [
        False,
        True,
        True,
        True,
        False,
    ]
    assert shown.store.undo_label == "Hide 3 columns"
    qtbot.keyClick(view, Qt.Key.Key_Menu)
    pick(qtbot, "Show 3 columns")
    assert not any(column.hidden for column in shown.store.document.tables[0].columns)
    qtbot.keyClick(view, Qt.Key.Key_Menu)
    pick(qtbot, "Remove 3 columns")
    assert names(shown) == "a e"


def test_tables_are_moved_copied_hidden_and_removed_by_keys_and_drag(qtbot: QtBot, shown: Workshop) -> None:
    view = shown.design.outline.tables
    click(qtbot, view, 2)
    qtbot.keyClick(view, Qt.Key.Key_Up, CTRL | SHIFT)
    assert tables(shown) == ["first", "third", "second"]
    assert names(shown) == "a b c d e"
    drag(qtbot, view, line(view, 0), line(view, 2, 0.9))
    assert tables(shown) == ["third", "second", "first"]
    assert shown.store.undo_label == "Move the table first"
    click(qtbot, view, 0)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Menu)
    pick(qtbot, "Hide 2 tables")
    assert [table.hidden for table in shown.store.document.tables] == [True, True, False]
    qtbot.keyClick(view, Qt.Key.Key_Menu)
    pick(qtbot, "Duplicate 2 tables")
    assert tables(shown) == ["third", "third 2", "second", "second 2", "first"]
    shown.undo()
    click(qtbot, view, 0)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert tables(shown) == ["first"] and shown.store.undo_label == "Remove 2 tables"


def test_the_last_table_stays_and_the_window_says_why(
    qtbot: QtBot, window: MainWindow, shown: Workshop
) -> None:
    view = shown.design.outline.tables
    click(qtbot, view, 0)
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    assert len(view.chosen_ids) == 3
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(shown.store.document.tables) == 3
    assert "at least one table" in window.notice.words.text()


def test_f2_renames_the_line_that_has_the_focus(qtbot: QtBot, shown: Workshop) -> None:
    for view, name in ((shown.design.outline.tables, "orders"), (shown.design.outline.columns, "age")):
        click(qtbot, view, 0)
        qtbot.keyClick(view, Qt.Key.Key_F2)
        editor = view.findChild(QLineEdit)
        assert editor is not None and editor.isVisible()
        qtbot.keyClicks(editor, name)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda view=view: not view.findChildren(QLineEdit))  # type: ignore[misc]
    assert tables(shown)[0] == "orders"
    assert names(shown) == "age b c d e"
