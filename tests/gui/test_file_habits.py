"""Versions, copies, changes by other programs, and the list of recent designs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from studio.app.folders import folders_in
from studio.app.store import Store
from studio.gui.panels.recent_line import RecentLine
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.model.files import load


@pytest.fixture
def path(shop: Workshop, tmp_path: Path) -> Path:
    """A design with a file."""
    shop.new_blank()
    path = tmp_path / "design.studio.json"
    shop.store.save_as(path)
    return path


def rows(shop: Workshop) -> int:
    return shop.store.document.tables[0].rows


def change(shop: Workshop, wanted: int) -> None:
    shop.edit(edits.SetTable(shop.store.document.tables[0].id, "rows", wanted))


def other_program(path: Path, folder: Path, wanted: int) -> None:
    """Another studio opens the same file, changes it, and saves."""
    other = Store(folders=folders_in(folder / "other"))
    other.open(path)
    other.edit(edits.SetTable(other.document.tables[0].id, "rows", wanted))
    other.save()
    other.close()


def question(qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def press(qtbot: QtBot, box: QMessageBox, words: str) -> None:
    button = next(b for b in box.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def ways_back(shop: Workshop) -> list[QPushButton]:
    """The visible buttons of the page of versions."""
    buttons = shop.reverting.page.findChildren(QPushButton)
    return [button for button in buttons if button.text() == "Go back to it" and button.isVisible()]


def settle(qtbot: QtBot, reached: Callable[[], bool]) -> None:
    qtbot.waitUntil(reached, timeout=20_000)


def test_versions_are_listed_with_words_and_one_comes_back_as_one_step(
    qtbot: QtBot, window: MainWindow, shop: Workshop, path: Path
) -> None:
    for wanted in (200, 300):
        change(shop, wanted)
        shop.filing.save()
    change(shop, 301)
    window.actions_table.refresh()
    window.actions_table.action("versions").trigger()
    settle(qtbot, lambda: shop.reverting.at_rest)
    page = shop.reverting.page
    settle(qtbot, lambda: len(ways_back(shop)) == 2)
    buttons = ways_back(shop)
    words = "\n".join(label.text() for label in page.findChildren(type(page.heading)))
    assert "go from 200 to 301" in words and "go from 1,000 to 301" in words and "today" in words
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert rows(shop) == 200 and window.page == "design" and shop.store.edited
    shop.undo()
    assert rows(shop) == 301, "one step"
    shop.undo()
    assert rows(shop) == 300


def test_a_damaged_version_is_said_and_cannot_be_taken(
    qtbot: QtBot, window: MainWindow, shop: Workshop, path: Path
) -> None:
    change(shop, 200)
    shop.filing.save()
    shop.store.versions()[0].file.write_bytes(b'{"format": "stud')
    window.show_page("versions")
    settle(qtbot, lambda: shop.reverting.at_rest)
    settle(qtbot, lambda: len(ways_back(shop)) == 1)
    assert not ways_back(shop)[0].isEnabled()
    qtbot.keyClick(shop.reverting.page, Qt.Key.Key_Escape)
    assert window.page == "design"


def test_versions_need_a_file(window: MainWindow, shop: Workshop) -> None:
    shop.new_blank()
    window.actions_table.refresh()
    assert not window.actions_table.action("versions").isEnabled()
    assert window.actions_table.commands["versions"].needs == "Save the design first."


def test_a_copy_leaves_the_design_where_it_is(
    qtbot: QtBot, window: MainWindow, shop: Workshop, path: Path, tmp_path: Path
) -> None:
    change(shop, 55)
    shop.filing._copy_to(tmp_path / "copy")
    assert load(tmp_path / "copy.studio.json").tables[0].rows == 55
    assert shop.store.path == path and shop.store.edited and load(path).tables[0].rows != 55
    shop.filing._copy_to(path)
    assert "own file" in window.notice.words.text() and load(path).tables[0].rows != 55
    change(shop, 56)
    shop.filing._copy_to(tmp_path / "copy")
    press(qtbot, question(qtbot), "Cancel")
    assert load(tmp_path / "copy.studio.json").tables[0].rows == 55


def test_a_change_by_another_program_is_asked_about_with_the_difference(
    qtbot: QtBot, window: MainWindow, shop: Workshop, path: Path, tmp_path: Path
) -> None:
    change(shop, 300)
    other_program(path, tmp_path, 77)
    shop.filing.look_at_disk()
    box = question(qtbot)
    assert "has changed design.studio.json" in box.text() and "from 300 to 77" in box.informativeText()
    press(qtbot, box, "Keep mine")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    shop.filing.look_at_disk()
    assert QApplication.activeModalWidget() is None, "asked once for each change"
    shop.filing.save()
    box = question(qtbot)
    assert "from 300 to 77" in box.informativeText()
    press(qtbot, box, "Cancel")
    assert load(path).tables[0].rows == 77 and shop.store.edited, "no silent overwrite"
    shop.filing.save()
    press(qtbot, question(qtbot), "Save anyway")
    assert load(path).tables[0].rows == 300
    assert load(shop.store.versions()[0].file).tables[0].rows == 77, "theirs is kept"


def test_the_files_version_is_taken_as_a_step_that_can_be_undone(
    qtbot: QtBot, window: MainWindow, shop: Workshop, path: Path, tmp_path: Path
) -> None:
    change(shop, 300)
    other_program(path, tmp_path, 77)
    shop.filing.look_at_disk()
    press(qtbot, question(qtbot), "Take the file's")
    assert rows(shop) == 77 and not shop.store.edited
    shop.undo()
    assert rows(shop) == 300 and shop.store.edited
    shop.filing.save()
    assert load(path).tables[0].rows == 300, "it was told, so saving asks no more"


def test_a_touched_file_is_no_change_and_a_deleted_one_is_said(
    qtbot: QtBot, window: MainWindow, shop: Workshop, path: Path
) -> None:
    os.utime(path, (1, 1))
    shop.filing.look_at_disk()
    assert QApplication.activeModalWidget() is None
    path.unlink()
    shop.filing.look_at_disk()
    assert "deleted or moved" in window.notice.words.text()
    button = next(b for b in window.notice.findChildren(QPushButton) if b.text() == "Save")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    press(qtbot, question(qtbot), "Save anyway")
    assert path.exists()


def test_a_file_that_became_something_else_is_no_trap(
    qtbot: QtBot, window: MainWindow, shop: Workshop, path: Path
) -> None:
    path.write_text("no design any more", "utf-8")
    shop.filing.look_at_disk()
    box = question(qtbot)
    assert [b.text() for b in box.findChildren(QPushButton)] == ["Keep mine"]
    press(qtbot, box, "Keep mine")


def test_recent_designs_can_stay_and_go(
    qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path
) -> None:
    for name in ("a", "b", "c"):
        shop.new_blank()
        shop.store.save_as(tmp_path / f"{name}.studio.json")
    window.show_page("start")
    window.activateWindow()

    def lines() -> list[RecentLine]:
        return [line for line in window.start.findChildren(RecentLine) if line.isVisible()]

    qtbot.waitUntil(lambda: len(lines()) == 3)
    assert [line.recent.title for line in lines()] == ["c", "b", "a"]
    last = lines()[2]
    assert not last.pin.isVisible()
    last.setFocus()
    qtbot.waitUntil(last.pin.isVisible)
    qtbot.mouseClick(last.pin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [line.recent.title for line in lines()] == ["a", "c", "b"])
    assert lines()[0].recent.pinned
    qtbot.keyClick(lines()[1], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [line.recent.title for line in lines()] == ["a", "b"])
    assert (tmp_path / "c.studio.json").exists(), "the list forgets, the file stays"
    for number in range(20):
        shop.store.save_as(tmp_path / f"n{number}.studio.json")
    window.show_page("start")
    qtbot.waitUntil(lambda: len(lines()) == 8)
    assert lines()[0].recent.title == "a", "what stays is not pushed out"
