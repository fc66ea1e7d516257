"""The settings page: each choice is taken up at once and by every window, refused in words, and can be taken back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio.app.preferences import SECTIONS, Preferences
from studio.app.settings import SettingsFile
from studio.gui.forms.choices import ChoiceField
from studio.gui.panels.settings_page import SettingsPage
from studio.gui.start import settle_environment
from studio.gui.theme import current_theme
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, shop: Workshop) -> SettingsPage:
    window.actions_table.action("settings").trigger()
    assert window._choosing is not None and window.page == "settings"
    return window._choosing.page


def field(page: SettingsPage, name: str) -> QLineEdit:
    editor = next(form.fields[name] for form in page.forms.values() if name in form.fields).editor()
    assert isinstance(editor, QLineEdit)
    return editor


def type_into(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def pick(page: SettingsPage, name: str, value: str) -> None:
    found = next(form.fields[name] for form in page.forms.values() if name in form.fields)
    assert isinstance(found, ChoiceField)
    found.box.setCurrentIndex(found.box.findData(value))
    found.box.activated.emit(found.box.currentIndex())


def kept(window: MainWindow) -> dict[str, object]:
    values: dict[str, object] = json.loads(window.settings.path.read_text("utf-8"))
    return values


def test_every_setting_has_a_field_and_words(page: SettingsPage) -> None:
    shown = {name for form in page.forms.values() for name in form.fields}
    assert shown == set(Preferences.model_fields)
    assert len(SECTIONS) == len(page.forms)
    for form in page.forms.values():
        for one in form.fields.values():
            assert one.parameter.label != one.parameter.name and one.editor().accessibleName()


def test_a_number_is_taken_up_and_kept(
    qtbot: QtBot, window: MainWindow, shop: Workshop, page: SettingsPage
) -> None:
    type_into(qtbot, field(page, "autosave_seconds"), "44")
    assert shop.filing._timer.interval() == 44_000 and kept(window)["autosave_seconds"] == 44
    type_into(qtbot, field(page, "chart_rows"), "20000")
    assert shop.design.previewing._chart_rows == 20_000
    type_into(qtbot, field(page, "workers"), "3")
    assert shop.exporting.workers == 3


def test_an_impossible_number_is_refused_beside_its_field(
    qtbot: QtBot, window: MainWindow, page: SettingsPage
) -> None:
    type_into(qtbot, field(page, "autosave_seconds"), "0")
    form = next(form for form in page.forms.values() if "autosave_seconds" in form.fields)
    assert form.fields["autosave_seconds"].error.text() == "Must be at least 1."
    assert window.settings.values.autosave_seconds == 15
    type_into(qtbot, field(page, "autosave_seconds"), "15")
    assert form.fields["autosave_seconds"].error.text() == ""


def test_new_designs_begin_as_chosen(
    qtbot: QtBot, window: MainWindow, shop: Workshop, page: SettingsPage
) -> None:
    pick(page, "new_locale", "ja_JP")
    type_into(qtbot, field(page, "new_seed"), "777")
    pick(page, "export_format", "parquet")
    pick(page, "export_compression", "snappy")
    window.leave_aside()
    shop.new_blank()
    assert (shop.store.document.locale, shop.store.document.seed) == ("ja_JP", 777)
    window.show_page("export")
    assert shop.export_page.format == "parquet" and shop.export_page.wish().compression == "snappy"


def test_colours_change_at_once_and_language_says_when(
    qtbot: QtBot, window: MainWindow, page: SettingsPage
) -> None:
    pick(page, "theme", "dark")
    assert current_theme().name == "dark"
    assert not page.again.isVisible()
    pick(page, "language", "de")
    assert page.again.isVisible()
    pick(page, "language", "system")
    assert not page.again.isVisible()
    pick(page, "scale", "150 %")
    assert page.again.isVisible()


def test_all_goes_back_to_the_usual_and_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, page: SettingsPage
) -> None:
    assert not page.reset.isEnabled()
    pick(page, "theme", "dark")
    type_into(qtbot, field(page, "versions_kept"), "3")
    window.settings.change(recent=("/somewhere/a.studio.json",))
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert window.settings.values.versions_kept == 10 and current_theme().name == "light"
    assert window.settings.values.recent, "what the studio remembers by itself stays"
    undo = next(b for b in window.notice.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert window.settings.values.versions_kept == 3 and current_theme().name == "dark"


def test_escape_goes_back_to_where_one_was(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    shop.new_blank()
    for came_from in ("design", "export", "start"):
        window.show_page(came_from)
        window.show_page("settings")
        assert window._choosing is not None
        qtbot.keyClick(window._choosing.page, Qt.Key.Key_Escape)
        assert window.page == came_from


def test_settings_that_cannot_be_kept_hold_for_the_session(window: MainWindow, page: SettingsPage) -> None:
    folder = window.settings.path.parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.exists():
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
    folder.write_text("a file where the folder should be")
    pick(page, "theme", "dark")
    assert current_theme().name == "dark" and "until the studio is closed" in window.notice.words.text()


def test_size_and_floor_hold_for_the_whole_process(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow, tmp_path: Path
) -> None:
    settings = SettingsFile(window._folders)
    settings.change(scale="150 %", privacy_floor=25)
    for name in ("QT_SCALE_FACTOR", "STUDIO_FLOOR"):
        monkeypatch.setenv(name, "")  # so that there is something to go back to
        monkeypatch.delenv(name)
    assert settle_environment(settings) == ("QT_SCALE_FACTOR", "STUDIO_FLOOR")
    assert (os.environ["QT_SCALE_FACTOR"], os.environ["STUDIO_FLOOR"]) == ("1.5", "25")
    code = "from studio.reference.floor import K; print(K)"
    for wanted, floor in (("25", 25), ("3", 10), ("x", 10), ("", 10)):
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True,
            env=os.environ | {"STUDIO_FLOOR": wanted},
        )  # fmt: skip
        assert int(done.stdout) == floor
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    assert settle_environment(settings) == ()
    assert os.environ["QT_SCALE_FACTOR"] == "2", "what is set outside stands"
