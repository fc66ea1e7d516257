"""An error that nobody caught: the work is kept, a calm dialog, and nothing of the data or the user's folders."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.app.crash_note import crash_note
from studio.app.folders import user_folders
from studio.app.keeping import autosaves
from studio.gui.commands import Command
from studio.gui.faults import Faults
from studio.gui.jobs import Fault, Job
from studio.gui.panels.crash_dialog import CrashDialog
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.progress import Progress

CANARY = "Zebedee Quintessa, born 1899-01-01"


@pytest.fixture
def faults(window: MainWindow, shop: Workshop) -> Iterator[Faults]:
    """The hooks as they are in a session of the studio; pytest's own come back afterwards."""
    shop.new_blank()
    made = Faults(window.windows)
    made.install()
    yield made
    made.uninstall()
    if made.dialog is not None:
        made.dialog.close()


def fail(value: str = CANARY) -> None:
    """An error whose words, values and cause hold data."""
    held = {"name": value}
    try:
        raise KeyError(held["name"])
    except KeyError as error:
        raise ValueError(f"cannot read {value} of {Path.home()}") from error


def shown(qtbot: QtBot, faults: Faults) -> CrashDialog:
    qtbot.waitUntil(lambda: faults.dialog is not None and faults.dialog.isVisible())
    dialog = faults.dialog
    assert dialog is not None
    return dialog


def everything_written() -> str:
    folders = user_folders()
    texts = [
        path.read_text("utf-8")
        for folder in (folders.data, folders.config, folders.cache)
        for path in folder.rglob("*")
        if path.is_file()
    ]
    return "\n".join(texts)


def test_a_failing_command(
    qtbot: QtBot, window: MainWindow, shop: Workshop, faults: Faults, capfd: pytest.CaptureFixture[str]
) -> None:
    table = window.actions_table
    broken = Command("broken", "Data", "Sharpen columns…", fail)
    shop.edit(edits.SetDocument("name", "Precious"))
    QTimer.singleShot(0, window, lambda: table.run(broken))
    dialog = shown(qtbot, faults)
    assert dialog.sentence.text().startswith("“Sharpen columns” could not be done")
    assert "kept aside" in dialog.kept.text()
    assert any('"Precious"' in path.read_text("utf-8").replace("\\", "") for path in autosave_files())
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    details = QGuiApplication.clipboard().text()
    assert "builtins.ValueError" in details and "builtins.KeyError" in details and "test_faults.py" in details
    read = "\n".join((details, dialog.sentence.text(), dialog.kept.text(), window.notice.words.text()))
    captured = capfd.readouterr()
    for text in (read, captured.out, captured.err, everything_written()):
        assert "Zebedee" not in text and "1899" not in text
    assert str(Path.home()) not in read and "Traceback" not in captured.err
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert window.isVisible() and shop.store.document.name == "Precious"
    shop.undo()
    assert shop.store.document.name == "Untitled", "one can go on"


def autosave_files() -> list[Path]:
    return list((user_folders().data / "autosave").glob("*.json"))


def test_a_failing_job(
    qtbot: QtBot, window: MainWindow, faults: Faults, capfd: pytest.CaptureFixture[str]
) -> None:
    job = Job(window.executor, window)
    told: list[object] = []
    job.failed.connect(told.append)

    def work(_progress: Progress) -> None:
        fail()

    job.start(work)
    dialog = shown(qtbot, faults)
    assert isinstance(told[0], Fault) and "Zebedee" not in str(told[0])
    assert "A part of the studio stopped" in dialog.sentence.text()
    assert "No work is lost" in dialog.kept.text()
    assert "in work" in dialog.details.toPlainText()
    assert "Zebedee" not in dialog.details.toPlainText() + everything_written() + capfd.readouterr().err
    assert list((user_folders().data / "crashes").glob("*.txt"))


def test_a_failing_thread(qtbot: QtBot, faults: Faults, capfd: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    dialog = shown(qtbot, faults)
    assert "in fail" in dialog.details.toPlainText()
    assert capfd.readouterr().err == ""


def test_the_same_fault_again_is_a_line_and_no_second_dialog(
    qtbot: QtBot, window: MainWindow, faults: Faults
) -> None:
    for _ in range(3):
        QTimer.singleShot(0, window, fail)
    dialog = shown(qtbot, faults)
    qtbot.waitUntil(lambda: "went wrong again" in window.notice.words.text())
    dialog.accept()
    QTimer.singleShot(0, window, fail)
    qtbot.wait(30)
    assert faults.dialog is None and QApplication.activeModalWidget() is None


def test_work_that_cannot_be_kept_is_said(
    qtbot: QtBot, window: MainWindow, shop: Workshop, faults: Faults
) -> None:
    shop.edit(edits.SetDocument("name", "Precious"))
    folder = user_folders().data
    folder.mkdir(parents=True)
    (folder / "autosave").write_text("a file where the folder should be")
    QTimer.singleShot(0, window, fail)
    dialog = shown(qtbot, faults)
    assert "could not be kept aside" in dialog.kept.text() and "Save it now" in dialog.kept.text()
    qtbot.mouseClick(dialog.restart, Qt.MouseButton.LeftButton)
    assert window.isVisible() and "Not started again" in window.notice.words.text()


def test_starting_again_keeps_the_work(
    qtbot: QtBot, window: MainWindow, shop: Workshop, faults: Faults
) -> None:
    shop.edit(edits.SetDocument("name", "Precious"))
    QTimer.singleShot(0, window, fail)
    qtbot.mouseClick(shown(qtbot, faults).restart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.windows.restart == ()
    assert [item.work.document.name for item in autosaves(user_folders().data)] == ["Precious"]


def test_an_interrupt_is_no_fault(qtbot: QtBot, window: MainWindow, faults: Faults) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert faults.dialog is None


def test_a_note_names_no_folder_of_the_user(tmp_path: Path) -> None:
    script = tmp_path / "plugin.py"
    code = compile("def f():\n    raise ValueError('secret')\nf()", str(script), "exec")
    try:
        exec(code, {})  # noqa: S102 - a file outside the studio, as a plug-in would be
    except ValueError as error:
        note = crash_note(error)
    assert "plugin.py:2 in f" in note and str(tmp_path) not in note and "secret" not in note
