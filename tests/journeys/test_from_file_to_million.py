"""The first journey: from the start command over a dropped file to a million exported rows, with events only."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow.csv
import pyarrow.parquet
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.panels.live_table import LiveTable
from studio.gui.start import make_application, make_window
from studio.gui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
SECONDS_30 = 30_000


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    make_application()
    shown = make_window()
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.load()
    qtbot.waitUntil(lambda: shown.workshop is not None, timeout=SECONDS_30)
    yield shown
    if shown.workshop is not None:
        shown.workshop.store.new()
    shown.close()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=SECONDS_30)


def drop(window: MainWindow, path: Path) -> None:
    """What the window system sends when a file is dragged in and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    middle = QPointF(window.rect().center())
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle.toPoint(), Qt.DropAction.CopyAction, data, LEFT, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(middle, Qt.DropAction.CopyAction, data, LEFT, keys))


def named(window: QWidget, name: str) -> QLineEdit:
    """The visible field of that accessible name."""
    found = [
        edit for edit in window.findChildren(QLineEdit) if edit.accessibleName() == name and edit.isVisible()
    ]
    assert len(found) == 1, (name, fields(window))
    return found[0]


def fields(window: QWidget) -> list[str]:
    return [edit.accessibleName() for edit in window.findChildren(QLineEdit) if edit.isVisible()]


def press(window: QWidget, words: str) -> None:
    """Click the visible button of these words."""
    found = [b for b in window.findChildren(QAbstractButton) if b.text() == words and b.isVisible()]
    assert found, f"no button {words}"
    QTest.mouseClick(found[0], LEFT)


def write(edit: QLineEdit, text: str) -> None:
    """Click into a field, replace what stands there, and press Enter."""
    QTest.mouseClick(edit, LEFT)
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def cells(window: MainWindow, column: int, rows: int = 5) -> list[str]:
    model = window.findChild(LiveTable).model  # type: ignore[union-attr]
    return [str(model.data(model.index(row, column))) for row in range(rows)]


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.workshop is not None and window.workshop.at_rest, timeout=SECONDS_30)


def dropped(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    drop(window, path)
    qtbot.waitUntil(lambda: window.page == "design", timeout=SECONDS_30)
    qtbot.waitUntil(lambda: cells(window, 0)[0] not in ("", "None"), timeout=SECONDS_30)
    settled(qtbot, window)


def journey(qtbot: QtBot, window: MainWindow, adult: Path, target: Path, rows: int) -> None:
    dropped(qtbot, window, adult)
    live = window.findChild(LiveTable)
    assert live is not None
    names = [live.model.headerData(i, Qt.Orientation.Horizontal) for i in range(live.model.columnCount())]
    assert names == pyarrow.csv.read_csv(adult).column_names
    # Take hold of the second column by a click on one of its cells, and of the first again by its header.
    QTest.mouseClick(live.view.viewport(), LEFT, pos=live.view.visualRect(live.model.index(2, 1)).center())
    assert named(window, "Column name").text() == "workclass"
    QTest.mouseClick(
        live.header.viewport(), LEFT, pos=QPoint(live.header.sectionViewportPosition(0) + 20, 12)
    )
    qtbot.waitUntil(lambda: named(window, "Column name").text() == "age")
    qtbot.waitUntil(lambda: "To" in fields(window))
    before = cells(window, 0, 8)
    write(named(window, "To"), "60")
    qtbot.waitUntil(lambda: cells(window, 0, 8) not in (before, [""] * 8), timeout=SECONDS_30)
    settled(qtbot, window)
    changed = cells(window, 0, 8)
    assert max(map(int, changed)) <= 60
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: cells(window, 0, 8) == before, timeout=SECONDS_30)
    window.actions_table.refresh()
    assert "age" in window.actions_table.action("redo").text()
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: cells(window, 0, 8) == changed, timeout=SECONDS_30)
    write(named(window, "Rows"), f"{rows:,}")
    settled(qtbot, window)
    press(window, "Export…")
    qtbot.waitUntil(lambda: window.page == "export")
    write(named(window, "File"), str(target))
    press(window, "Export")
    qtbot.waitUntil(target.exists, timeout=120_000)
    settled(qtbot, window)


def test_a_file_becomes_a_million_rows(qtbot: QtBot, window: MainWindow, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "adult.csv"
    journey(qtbot, window, data / "adult.csv", target, 1_000_000)
    made = pyarrow.csv.read_csv(target)
    assert made.num_rows == 1_000_000
    assert pyarrow.compute.max(made.column("age")).as_py() <= 60
    assert sorted(path.name for path in tmp_path.iterdir() if not path.is_dir()) == [
        "adult.csv",
        "adult.csv.manifest.json",
    ]


@pytest.mark.xvfb
def test_the_same_under_a_window_system(qtbot: QtBot, window: MainWindow, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "adult.csv"
    journey(qtbot, window, data / "adult.csv", target, 20_000)
    assert pyarrow.csv.read_csv(target).num_rows == 20_000


def test_the_last_of_a_billion_rows_is_what_the_command_line_makes(
    qtbot: QtBot, window: MainWindow, data: Path, tmp_path: Path
) -> None:
    dropped(qtbot, window, data / "penguins.csv")
    write(named(window, "Rows"), "1,000,000,000")
    live = window.findChild(LiveTable)
    assert live is not None
    live.view.setFocus()
    QTest.keyClick(live.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: live.first > 999_999_000)
    settled(qtbot, window)
    last = 999_999_999 - live.first
    qtbot.waitUntil(
        lambda: str(live.model.data(live.model.index(last, 0))) not in ("", "None"), timeout=SECONDS_30
    )
    shown = [str(live.model.data(live.model.index(last, i))) for i in range(live.model.columnCount())]
    assert live.model.headerData(last, Qt.Orientation.Vertical) == "999,999,999"
    design = tmp_path / "penguins.studio.json"
    assert window.workshop is not None
    window.workshop.store.save_as(design)
    asked = ["generate", str(design), "--start", "999999999", "--rows", "1", "--format", "jsonl"]
    made = subprocess.run(
        [sys.executable, "-m", "studio", *asked], check=True, capture_output=True, text=True, timeout=60
    )
    values = list(json.loads(made.stdout).values())
    assert len(values) == len(shown)
    for value, text in zip(values, shown, strict=True):
        if value is None:
            assert text == "missing"
        elif isinstance(value, int | float):
            assert float(text.replace(",", "")) == pytest.approx(value, rel=1e-5)
        else:
            assert text == str(value)
