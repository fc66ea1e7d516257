"""The window as a whole: quick hands, questions, broken designs, closing, themes, and what is kept between sessions."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.app.picture import Picture
from studio.app.settings import SettingsFile
from studio.gui.start import make_application, make_window
from studio.gui.theme import current_theme
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.problems import Problem
from studio.progress import Progress

ROOT = Path(__file__).resolve().parents[2]


def settle(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=20_000)


def blank(qtbot: QtBot, shop: Workshop) -> str:
    """A blank design with a number column, which is chosen; gives its id."""
    shop.new_blank()
    shop.design.add_column("normal")
    settle(qtbot, shop)
    return shop.design.column_id


def question() -> QMessageBox:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def answer(qtbot: QtBot, words: str) -> None:
    button = next(b for b in question().findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_window_is_there_before_the_model(tmp_path: Path) -> None:
    """The shell must not import what the workshop needs: that is what makes the start quick."""
    code = (
        "import sys; import studio.gui.start; "
        "print([m for m in ('numpy', 'pyarrow', 'scipy', 'studio.model.document', 'studio.gui.workshop')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_the_start_command_says_when_it_is_shown_and_ends_by_itself(tmp_path: Path) -> None:
    environment = os.environ | {"STUDIO_FOLDER": str(tmp_path), "STUDIO_QUIT_WHEN_SHOWN": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "studio"], capture_output=True, text=True, cwd=ROOT, env=environment, timeout=60,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "shown" in done.stderr and "Traceback" not in done.stderr


def test_many_quick_edits_and_a_sudden_end(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    window = make_window()
    window.show()
    shop = window.furnish()
    shop.new_blank()
    shop.design.add_column("normal")
    column_id = shop.design.column_id
    for step in range(60):
        shop.edit(edits.SetParameters(column_id, {"mean": float(step)}))
        if step % 7 == 0:
            shop.design.live.go_to(step * 11)
        if step % 20 == 19:
            shop.undo()
        QApplication.processEvents()
    window._may_close = True
    window.close()
    assert [t for t in threading.enumerate() if t not in before and t.is_alive()] == []
    window.deleteLater()
    qtbot.wait(1)


def test_what_is_shown_last_is_the_newest_design(qtbot: QtBot, shop: Workshop) -> None:
    column_id = blank(qtbot, shop)
    for mean in (1e3, 1e4, 1e5, 1e6):
        shop.edit(edits.SetParameters(column_id, {"mean": mean, "decimals": 0}))
    settle(qtbot, shop)
    model = shop.design.live.model
    place = [column.id for column in model.columns].index(column_id)
    assert all(abs(int(model.text(row, place) or 0) - 10**6) < 1000 for row in range(5))
    assert shop.design.live.header.charts[column_id].caption.startswith("μ 1M")


def test_a_drag_is_one_step_and_a_pause_begins_another(qtbot: QtBot, shop: Workshop) -> None:
    column_id = blank(qtbot, shop)
    steps = len(shop.store.history_labels()[0])
    column = shop.design.inspector.column
    for gesture in ((10.0, 11.0, 12.0), (20.0, 21.0)):
        column.gesture.emit(True)
        for mean in gesture:
            column.values_wanted.emit(column_id, dict(column.form._values) | {"mean": mean}, "mean")
        column.gesture.emit(False)
    assert len(shop.store.history_labels()[0]) == steps + 2
    shop.undo()
    assert shop.store.document.tables[0].column(column_id).generator.mean == 12.0
    shop.undo()
    assert shop.store.document.tables[0].column(column_id).generator.mean not in (10.0, 11.0, 12.0)


def test_a_menu_between_two_keys_is_a_step_of_its_own(qtbot: QtBot, shop: Workshop) -> None:
    column_id = blank(qtbot, shop)
    column = shop.design.inspector.column
    column.gesture.emit(True)
    column.values_wanted.emit(column_id, dict(column.form._values) | {"mean": 33.0}, "mean")
    shop.design.duplicate_column()
    assert shop.store.history_labels()[0][0].startswith("Duplicate")
    assert shop.store.history_labels()[0][1] == "Change mean of normal"


def test_a_removed_input_is_told_everywhere_and_undo_mends_it(
    qtbot: QtBot, window: MainWindow, shop: Workshop
) -> None:
    shop.new_blank()
    shop.design.add_column("formula")
    settle(qtbot, shop)
    table = shop.design.table
    assert table is not None
    price, formula = table.column_named("price"), table.column_named("formula")
    shop.edit(edits.RemoveColumn(price.id))
    settle(qtbot, shop)
    assert formula.id in shop.design.live.header.problems
    assert window.status.live.text() == "● 1 column cannot be made"
    entry = next(e for e in shop.design.outline.columns.entry_model.entries if e.id == formula.id)
    assert "does not exist" in entry.problem
    shop.undo()
    settle(qtbot, shop)
    assert shop.design.live.header.problems == {}
    assert window.status.live.text().startswith("● live")


def test_closing_asks_and_may_be_given_up(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    column_id = blank(qtbot, shop)
    shop.edit(edits.SetParameters(column_id, {"mean": 3.0}))
    window.close()
    assert window.isVisible()
    answer(qtbot, "Cancel")
    assert window.isVisible() and shop.store.edited
    window.close()
    answer(qtbot, "Discard")
    qtbot.waitUntil(lambda: not window.isVisible())


def test_an_export_under_way_is_asked_about(
    qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path
) -> None:
    blank(qtbot, shop)
    shop.edit(edits.SetTable(shop.design.table_id, "rows", 50_000_000))
    window.show_page("export")
    shop.export_page.path.put(str(tmp_path / "big.csv"))
    qtbot.mouseClick(shop.export_page.export, Qt.MouseButton.LeftButton)
    assert shop.exporting.running
    window.close()
    assert "still running" in question().text()
    answer(qtbot, "Stay")
    assert window.isVisible() and shop.exporting.running
    qtbot.mouseClick(shop.export_page.progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shop.exporting.running, timeout=5000)
    assert list(tmp_path.iterdir()) == []


def test_all_tables_go_to_a_folder(qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path) -> None:
    blank(qtbot, shop)
    shop.design.add_table()
    settle(qtbot, shop)
    window.show_page("export")
    page = shop.export_page
    assert len(page.tables.ticked()) == 2
    page.path.put(str(tmp_path / "out"))
    qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shop.exporting.running, timeout=10_000)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "export.manifest.json",
        "table 2.csv",
        "table.csv",
    ]


def test_a_folder_is_no_file(qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path) -> None:
    blank(qtbot, shop)
    window.show_page("export")
    page = shop.export_page
    for text, words in (
        (str(tmp_path), "is a folder"),
        ("", "Type the name of a file"),
        (str(tmp_path / "no" / "x.csv"), ""),
    ):
        page.path.put(text)
        qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not shop.exporting.running, timeout=10_000)
        if words:
            assert words in page.progress.words.text()


def test_colours_change_and_are_remembered(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    blank(qtbot, shop)
    window.actions_table.action("theme-dark").trigger()
    assert current_theme().name == "dark"
    assert window.actions_table.action("theme-dark").isChecked()
    assert SettingsFile(window._folders).values.theme == "dark"
    color = window.grab().toImage().pixelColor(5, 60)
    assert color.lightness() < 60
    dismiss = window.notice.dismiss.icon().pixmap(12, 12).toImage()
    shades = {
        dismiss.pixelColor(x, y).name()
        for x in range(12)
        for y in range(12)
        if dismiss.pixelColor(x, y).alpha()
    }
    assert current_theme().muted.lower() in shades


def test_nothing_can_be_pressed_that_does_nothing(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    """Every visible button, list and field has someone who listens, and a name for those who cannot see it."""
    blank(qtbot, shop)
    for page in ("start", "design", "export"):
        window.show_page(page)
        qtbot.wait(20)
        for widget in window.findChildren(QWidget):
            if not widget.isVisible() or widget.objectName().startswith("qt_"):
                continue
            if isinstance(widget, QPushButton | QToolButton):
                heard = any(
                    widget.receivers(f"2{name}") for name in ("clicked(bool)", "toggled(bool)", "clicked()")
                )
                grouped = widget.group() is not None or (
                    isinstance(widget, QPushButton) and widget.menu() is not None
                )
                assert heard or grouped, widget.text() or widget.accessibleName()
                assert widget.text() or widget.accessibleName(), widget
            if isinstance(widget, QLineEdit) and not isinstance(widget.parentWidget(), QComboBox):
                assert widget.accessibleName(), (page, widget, widget.parentWidget(), widget.text())


def test_every_command_can_be_run(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    blank(qtbot, shop)
    skipped = {
        "quit",
        "close",
        "new-window",
        "open-elsewhere",
        "open",
        "save",
        "save-as",
        "new",
        "start",
        "reading",
    }
    for name in window.actions_table.commands:
        window.show_page("design")
        shop.design.choose_column(shop.store.document.tables[0].columns[0].id)
        action = window.actions_table.action(name)
        window.actions_table.refresh()
        if name not in skipped and action.isEnabled():
            action.trigger()
            qtbot.wait(5)
            for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
                if widget is not None:
                    widget.close()
    window.show_page("start")
    enabled = {n for n in window.actions_table.commands if window.actions_table.action(n).isEnabled()}
    assert enabled.isdisjoint({"undo", "redo", "save", "add-column", "remove-column", "go-to-row", "reading"})


def test_the_focus_goes_from_panel_to_panel(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    blank(qtbot, shop)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    seen = []
    for _ in shop.panels["design"]:
        window.step_panel(1)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(
            next(panel for panel in shop.panels["design"] if panel is focus or panel.isAncestorOf(focus))
        )
    assert set(seen) == {panel for panel in shop.panels["design"] if panel.isVisible()}


def test_unsaved_work_of_a_lost_session_is_offered(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    column_id = blank(qtbot, shop)
    shop.edit(edits.SetParameters(column_id, {"mean": 123.0}))
    assert shop.store.autosave_now()
    lost = shop.store._autosave_file()
    kept = lost.read_text("utf-8")
    # As if the session that wrote it had ended badly: no such process runs any more.
    lost.write_text(kept.replace(f'"process": {os.getpid()}', '"process": 4194303'), "utf-8")
    second = make_window()
    second.show()
    other = second.furnish()
    assert "unsaved work" in second.notice.words.text(), kept[:300]
    button = next(b for b in second.notice.findChildren(QPushButton) if b.text() == "Recover")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: second.page == "design")
    assert other.store.document.tables[0].column(column_id).generator.mean == 123.0
    assert other.store.edited
    settle(qtbot, other)
    second._may_close = True
    second.close()
    second.deleteLater()
    qtbot.wait(1)


def test_text_that_is_no_file_cannot_be_dropped(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/data.csv")])
    enter = QDragEnterEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted() and not window.overlay.isVisible()


def test_settings_that_are_broken_are_told_and_the_window_opens(qtbot: QtBot, tmp_path: Path) -> None:
    from studio.app.folders import user_folders

    folder = user_folders().config
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"theme": "pink", "windows": ["not base 64 ***"]}', "utf-8")
    window = make_window()
    window.show()
    assert "theme" in window.notice.words.text()
    assert window.width() >= 960
    window.close()
    window.deleteLater()
    qtbot.wait(1)


def test_nothing_but_the_window_is_ever_shown_while_it_opens(qtbot: QtBot) -> None:
    """A part that is shown before it stands in the window flashes up on its own and takes the keys away."""

    class Watch(QObject):
        seen: ClassVar[list[str]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.seen.append(type(watched).__name__)
            return False

    watch = Watch()
    app = make_application()
    app.installEventFilter(watch)
    try:
        shown = make_window()
        shown.show()
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        shown.load()
        qtbot.waitUntil(lambda: shown.workshop is not None, timeout=30_000)
        qtbot.waitUntil(lambda: shown.workshop is not None and shown.workshop.at_rest, timeout=30_000)
        assert shown.isActiveWindow()
        shown.close()
    finally:
        app.removeEventFilter(watch)
    assert watch.seen == ["MainWindow"]


def test_templates_are_pictured_one_by_one_and_only_while_they_are_seen(
    qtbot: QtBot, window: MainWindow, shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def picture(name: str, _progress: Progress) -> dict[str, Picture]:
        go_on.wait(10)
        if name == "bank":
            raise Problem("It cannot be pictured.")
        return {name: Picture("bars", (0.2, 0.8))}

    monkeypatch.setattr("studio.gui.gallery_pictures._picture", picture)
    made: list[str] = []
    monkeypatch.setattr(window.start, "show_pictures", made.extend)
    window.show_page("start")
    window._pictures.start()
    blank(qtbot, shop)
    go_on.set()
    qtbot.waitUntil(lambda: not window._pictures.running, timeout=10_000)
    assert len(made) < 3
    window.show_page("start")
    qtbot.waitUntil(lambda: not window._pictures.running, timeout=10_000)
    assert made == [card.card.name for card in window.start.cards if card.card.name != "bank"]
