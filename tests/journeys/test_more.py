"""Other ways to begin: blank, from a template, from a saved file; and the far end of a long table."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from studio.app.templates import templates
from studio.model.document import Document
from tests.journeys.conftest import Open
from tests.journeys.hand import Hand

ROOT = Path(__file__).resolve().parents[2]


def generate(document: Path, start: int, n: int = 1) -> dict[str, str]:
    """Row `start` as a second process writes it."""
    command = [
        sys.executable,
        "-m",
        "studio",
        "generate",
        str(document),
        "--start",
        str(start),
        "--rows",
        str(n),
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, check=True)
    return next(csv.DictReader(io.StringIO(done.stdout)))


def same(shown: str, written: str) -> bool:
    """A cell on the screen and in the file: the same, but for zeros that keep the decimals in line."""
    if shown == "missing":
        return written == ""
    try:
        return float(shown) == pytest.approx(float(written), rel=1e-5)
    except ValueError:
        return shown == written


def add_column(hand: Hand, search: str, name: str) -> None:
    """Add a column by the gallery: search, Enter, type its name."""
    hand.click(hand.shop.design.outline.add_column)
    gallery = hand.shop.design.gallery
    hand.until(gallery.isVisible)
    hand.qtbot.keyClicks(gallery.search, search)
    hand.keys("Return", gallery.search)
    hand.come_back()
    editor = hand.shop.design.outline.columns.findChild(QLineEdit)
    assert editor is not None and editor.isVisible()
    hand.keys("Ctrl+A", editor)
    hand.qtbot.keyClicks(editor, name)
    hand.keys("Return", editor)
    hand.settle()


def build_a_long_table(hand: Hand, folder: Path) -> Path:
    """From blank to a table of 10^9 rows with columns of several sorts, saved."""
    hand.click(hand.window.start.blank)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    add_column(hand, "bell curve", "height")
    add_column(hand, "custom list", "status")
    add_column(hand, "uuid", "key")
    hand.type_into(hand.shop.top.rows, "1000000000")
    hand.settle()
    hand.keys("Ctrl+S")
    target = folder / "long.studio.json"
    hand.file_dialog(target)
    hand.until(target.exists)
    return target


def test_the_last_row_of_a_billion_is_what_a_second_process_writes(hand: Hand, tmp_path: Path) -> None:
    document = build_a_long_table(hand, tmp_path)
    live = hand.shop.design.live
    last = 10**9 - 1
    hand.keys("Ctrl+G")
    hand.qtbot.keyClicks(live.goto, f"{last:,}")
    hand.keys("Return", live.goto)
    hand.settle()
    row = live.view.currentIndex().row()
    assert live.model.headerData(row, Qt.Orientation.Vertical) == "999,999,999"
    shown = {
        column.name: str(live.model.data(live.model.index(row, place)))
        for place, column in enumerate(live.model.columns)
    }
    written = generate(document, last)
    assert shown.keys() == written.keys() == {"id", "height", "status", "key"}
    for name, cell in shown.items():
        assert same(cell, written[name]), (name, cell, written[name])
    hand.keys("Ctrl+Home", live.view)
    hand.settle()
    assert live.model.headerData(0, Qt.Orientation.Vertical) == "0"
    assert hand.cells("id")[:2] == ["1", "2"]


def test_a_saved_design_opens_again_as_it_was(hand: Hand, open_studio: Open, tmp_path: Path) -> None:
    document = build_a_long_table(hand, tmp_path)
    first = {name: hand.cells(name) for name in ("id", "height", "status", "key")}
    hand.menu("File", "Start page")
    hand.until(lambda: hand.window.page == "start")
    hand.click(hand.button("Open long"))
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    assert {name: hand.cells(name) for name in first} == first
    again = open_studio(document)
    again.until(lambda: again.window.page == "design")
    again.settle()
    assert {name: again.cells(name) for name in first} == first
    # The same file in a second window is no secret.
    assert "open elsewhere too" in again.window.notice.words.text()


OPENED = {"bank", "driving-log", "hospital-visits", "online-shop", "retail-orders"}
"""Templates that between them have one table and several, lines, points and bars."""


@pytest.mark.parametrize("title", [item.title for item in templates() if item.name in OPENED])
def test_templates_open_with_live_rows_and_charts(hand: Hand, title: str) -> None:
    hand.click(hand.button(title))
    hand.until(lambda: hand.window.page == "design" and hand.shop.store.document.name == title)
    hand.settle()
    live = hand.shop.design.live
    assert live.model.columns
    for column in live.model.columns:
        assert column.id in live.header.charts, column.name
        assert column.id not in live.header.problems, live.header.problems
        assert all(hand.cells(column.name, 12)), column.name
    assert not any(entry.problem for entry in hand.shop.design.outline.columns.entry_model.entries)
    assert hand.shop.store.edited is False


def test_the_hand_rests_between_steps_and_every_step_has_a_name(hand: Hand) -> None:
    hand.click(hand.window.start.blank)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    add_column(hand, "bell curve", "age")
    assert hand.shop.store.undo_label == "Rename normal to age"
    hand.type_into(hand.field("mean"), "41.5")
    assert hand.shop.store.undo_label == "Change mean of age"
    hand.type_into(hand.field("mean"), "44")
    labels = hand.shop.store.history_labels()[0]
    assert labels[:3] == ("Change mean of age", "Change mean of age", "Rename normal to age")
    hand.type_into(hand.shop.design.inspector.column.missing.editor(), "25")
    hand.click(hand.shop.design.inspector.column.hidden.editor())
    assert hand.shop.store.history_labels()[0][:2] == ("Hide age", "Change the missing share of age")
    hand.settle()
    assert [column.name for column in hand.shop.design.live.model.columns] == ["id"]
    while hand.shop.store.undo_label:
        hand.keys("Ctrl+Z")
    hand.settle()
    assert [column.name for column in hand.shop.store.document.tables[0].columns] == ["id"]


def test_what_cannot_be_is_told_beside_the_field_and_the_rest_goes_on(hand: Hand) -> None:
    hand.click(hand.window.start.blank)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    add_column(hand, "bell curve", "age")
    form = hand.shop.design.inspector.column.form
    assert form is not None
    before = hand.shop.store.document
    hand.type_into(hand.field("deviation"), "-")
    assert form.fields["deviation"].error.text() == "Type a number."
    hand.type_into(hand.field("deviation"), "-4")
    assert form.fields["deviation"].error.text() == "Must be more than 0."
    assert hand.shop.store.document is before
    hand.type_into(hand.field("mean"), "60")
    hand.settle()
    column = hand.shop.store.document.tables[0].column_named("age")
    assert (column.generator.mean, column.generator.deviation) == (60.0, before_deviation(before))
    assert form.fields["deviation"].error.text() == "Must be more than 0."
    hand.type_into(hand.field("deviation"), "4")
    hand.settle()
    assert form.fields["deviation"].error.isHidden()
    assert hand.shop.store.document.tables[0].column_named("age").generator.deviation == 4


def before_deviation(document: Document) -> float:
    return float(document.tables[0].column_named("age").generator.deviation)


def test_columns_are_changed_moved_and_removed_from_their_menu(hand: Hand) -> None:
    hand.click(hand.window.start.blank)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    add_column(hand, "bell curve", "age")
    outline = hand.shop.design.outline.columns
    at = outline.visualRect(outline.model().index(1, 0)).center()
    for entry, names in (("Duplicate", ["id", "age", "age 2"]), ("Move up", ["age", "id", "age 2"])):
        menu_at(hand, outline, at)
        hand.pick(entry)
        hand.settle()
        assert [column.name for column in hand.shop.store.document.tables[0].columns] == names
    hand.choose_entry(outline, "age 2")
    hand.keys("Delete", outline)
    hand.settle()
    assert [column.name for column in hand.shop.store.document.tables[0].columns] == ["age", "id"]
    hand.choose_header("age")
    hand.keys("Ctrl+T")
    gallery = hand.shop.design.gallery
    hand.until(gallery.isVisible)
    hand.qtbot.keyClicks(gallery.search, "lognormal")
    hand.keys("Return", gallery.search)
    hand.settle()
    assert hand.shop.store.document.tables[0].column_named("age").generator.kind == "lognormal"
    assert hand.shop.store.undo_label == "Make age a lognormal"


def menu_at(hand: Hand, view: QAbstractItemView, at: QPoint) -> None:
    """The context menu, as the right button or the menu key asks for it."""
    hand.qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)


def test_the_table_and_the_design_have_a_page_of_their_own(hand: Hand) -> None:
    hand.click(hand.window.start.blank)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    hand.choose_entry(hand.shop.design.outline.tables, "table")
    page = hand.shop.design.inspector.table
    hand.until(page.isVisible)
    hand.type_into(page.rows.editor(), "250")
    hand.type_into(page.design.editor(), "Shop")
    hand.type_into(page.name, "orders")
    hand.settle()
    document = hand.shop.store.document
    assert (document.name, document.tables[0].name, document.tables[0].rows) == ("Shop", "orders", 250)
    assert hand.shop.top.rows.text() == "250"
    assert hand.window.windowTitle().startswith("Shop[*]")


@pytest.mark.xvfb
def test_a_first_look_under_a_real_window_system(hand: Hand, data: Path, tmp_path: Path) -> None:
    assert QApplication.platformName() == "xcb"
    hand.drop(data / "penguins.csv")
    hand.until(lambda: hand.window.page == "design" and bool(hand.shop.references.tables))
    hand.settle()
    numbers = [c for c in hand.shop.store.document.tables[0].columns if c.generator.about.family == "numbers"]
    hand.choose_header(numbers[0].name)
    before = hand.cells(numbers[0].name)
    hand.type_into(hand.shop.top.seed, "7")
    hand.settle()
    assert hand.cells(numbers[0].name) != before
    hand.keys("Ctrl+S")
    hand.file_dialog(tmp_path / "penguins.studio.json")
    hand.until((tmp_path / "penguins.studio.json").exists)
    assert json.loads((tmp_path / "penguins.studio.json").read_text("utf-8"))["project"]["seed"] == 7
    hand.click(hand.button("Export…"))
    page = hand.shop.export_page
    hand.type_into(page.path, str(tmp_path / "penguins.csv"), end="")
    hand.click(page.export)
    hand.until(lambda: not hand.shop.exporting.running)
    rows = (tmp_path / "penguins.csv").read_text("utf-8").splitlines()
    assert len(rows) - 1 == hand.shop.store.document.tables[0].rows
    picture = hand.window.screen().grabWindow(hand.window.winId())
    assert not picture.isNull()
