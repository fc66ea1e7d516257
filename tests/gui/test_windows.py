"""Several windows in one process: each with its own document and undo, one window a file, and one way to quit."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from studio.app.locking import Holder, lock_file
from studio.gui.start import make_window
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.model.saving import save_document
from tests.model.documents import small


def furnished(qtbot: QtBot, window: MainWindow) -> Workshop:
    window.show()
    qtbot.waitExposed(window)
    shop = window.furnish()
    shop.new_blank()
    return shop


def settle(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=20_000)


def change(shop: Workshop, rows: int) -> None:
    shop.edit(edits.SetTable(shop.store.document.tables[0].id, "rows", rows))


def question() -> QMessageBox:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def answer(qtbot: QtBot, words: str) -> str:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = question()
    asked = box.text()
    button = next(b for b in box.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return asked


@pytest.fixture
def first(qtbot: QtBot, window: MainWindow) -> Iterator[MainWindow]:
    """A window with a blank design; whatever others were opened are closed at the end."""
    shop = furnished(qtbot, window)
    settle(qtbot, shop)
    yield window
    for other in list(window.windows.shown):
        if other is not window:
            if other.workshop is not None:
                settle(qtbot, other.workshop)
            other.close_for_good()
    qtbot.wait(5)


def second_of(qtbot: QtBot, first: MainWindow) -> MainWindow:
    first.actions_table.action("new-window").trigger()
    window = first.windows.shown[-1]
    assert window is not first
    settle(qtbot, furnished(qtbot, window))
    return window


def test_each_window_has_its_own_document_and_undo(qtbot: QtBot, first: MainWindow) -> None:
    second = second_of(qtbot, first)
    one, two = first.furnish(), second.furnish()
    change(one, 11)
    change(two, 22)
    change(two, 33)
    one.undo()
    assert not one.store.edited and two.store.document.tables[0].rows == 33
    assert one.store.redo_label and not two.store.redo_label
    assert first.executor is not second.executor
    assert second.pos() != first.pos()


def test_closing_one_leaves_the_others(qtbot: QtBot, first: MainWindow) -> None:
    second = second_of(qtbot, first)
    shop = second.furnish()
    change(shop, 5)
    second.close()
    answer(qtbot, "Discard")
    qtbot.waitUntil(lambda: second not in first.windows.shown)
    assert first.isVisible() and first.windows.shown == [first]
    change(first.furnish(), 9)
    settle(qtbot, first.furnish())
    assert first.furnish().design.live.model.rowCount() > 0


def test_a_file_that_is_open_brings_its_window_forward(
    qtbot: QtBot, first: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.studio.json"
    save_document(small(), path)
    first.open_path(path)
    second = second_of(qtbot, first)
    linked = tmp_path / "link.studio.json"
    linked.symlink_to(path)
    count = len(first.windows.shown)
    for same in (path, linked):
        second.activateWindow()
        second.open_path(same)
        assert len(first.windows.shown) == count
        assert second.furnish().store.path is None
        qtbot.waitUntil(first.isActiveWindow)
    second.furnish().filing._save_to(path, lambda: None)
    assert "Another window has this design open" in second.notice.words.text()
    assert second.furnish().store.path is None


def test_a_second_document_opens_in_a_window_of_its_own(
    qtbot: QtBot, first: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "b.studio.json"
    save_document(small(), path)
    change(first.furnish(), 17)
    first.open_path(path)
    assert "not saved" in answer(qtbot, "New window")
    other = first.windows.shown[-1]
    qtbot.waitUntil(lambda: other.workshop is not None and other.workshop.store.path == path, timeout=20_000)
    assert first.furnish().store.edited and first.furnish().store.path is None


def test_quitting_asks_for_each_edited_document(qtbot: QtBot, first: MainWindow, tmp_path: Path) -> None:
    second, third = second_of(qtbot, first), second_of(qtbot, first)
    first.furnish().store.save_as(tmp_path / "one.studio.json")
    change(first.furnish(), 111)
    first.furnish().edit(edits.SetDocument("name", "One"))
    third.furnish().edit(edits.SetDocument("name", "Three"))
    first.windows.quit()
    assert "One" in answer(qtbot, "Save")
    assert "Three" in answer(qtbot, "Cancel")
    assert first.windows.shown == [first, second, third] and third.furnish().store.edited
    assert not first.furnish().store.edited
    first.windows.quit()
    assert "Three" in answer(qtbot, "Discard")
    qtbot.waitUntil(lambda: first.windows.shown == [])


def test_each_window_comes_back_where_it_stood(qtbot: QtBot, first: MainWindow) -> None:
    second = second_of(qtbot, first)
    second.resize(960, 650)  # what the small screen of the tests has room for
    qtbot.wait(5)
    settle(qtbot, second.furnish())
    second.close_for_good()
    again = second_of(qtbot, first)
    assert (again.width(), again.height()) == (960, 650)
    assert (first.width(), first.height()) == (1280, 800)


def test_colours_are_those_of_every_window(qtbot: QtBot, first: MainWindow) -> None:
    second = second_of(qtbot, first)
    second.set_theme("dark")
    first.actions_table.refresh()
    assert first.theme_name == "dark" and first.actions_table.action("theme-dark").isChecked()


def test_a_lock_names_its_holder_and_a_stale_one_is_offered(
    qtbot: QtBot, first: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "held.studio.json"
    save_document(small(), path)
    holder = Holder(socket.gethostname(), 4_194_303, "2026-01-02T03:04:05+00:00", "", "x")
    text = '{"host": "%s", "process": %d, "started": "%s", "mark": "", "token": "x"}'
    lock_file(path).write_text(text % (holder.host, holder.process, holder.started), "utf-8")
    first.open_path(path)
    shop = first.furnish()
    words = first.notice.words.text()
    assert all(part in words for part in (holder.host, "4194303", "2026-01-02", "which has ended"))
    change(shop, 12)
    shop.filing.save()
    assert not shop.store.edited, "a lock never keeps anyone from saving"
    button = next(b for b in first.notice.findChildren(QPushButton) if b.text() == "Take over")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert str(os.getpid()) in lock_file(path).read_text("utf-8")


def test_work_is_handed_over_to_the_next_session(qtbot: QtBot, first: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "kept.studio.json"
    shop = first.furnish()
    shop.store.save_as(path)
    change(shop, 4321)
    second = second_of(qtbot, first)
    change(second.furnish(), 77)
    first.windows.start_anew(first)
    assert first.windows.shown == [] and first.windows.restart == (str(path),)
    follower = make_window()
    follower.show()
    next_shop = follower.furnish()
    found: set[int] = set()
    for _ in range(2):
        button = next(b for b in follower.notice.findChildren(QPushButton) if b.text() == "Recover")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        found.add(next_shop.store.document.tables[0].rows)
        settle(qtbot, next_shop)
        next_shop.store.save_as(tmp_path / f"{len(found)}.studio.json")
        next_shop.filing.offer_unsaved()
    assert found == {4321, 77}
    follower.close_for_good()
    follower.deleteLater()
    qtbot.wait(1)


def test_a_closed_window_is_gone(qtbot: QtBot, first: MainWindow) -> None:
    """Python and Qt let go of a closed window and of everything that it made."""
    import weakref

    second = second_of(qtbot, first)
    kept = [weakref.ref(second), weakref.ref(second.furnish()), weakref.ref(second.furnish().store)]
    second.close_for_good()
    del second

    def gone() -> bool:
        gc.collect()
        return not any(ref() is not None for ref in kept)

    qtbot.waitUntil(gone)
