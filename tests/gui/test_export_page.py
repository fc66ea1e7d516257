"""The export page by itself and in the window: choices, refusals, what waits, and the history."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.export.csv_style import PRESETS
from studio.export.steps import Step
from studio.gui.panels.export_page import ExportPage, example_document
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from tests.export.making import document, mixed

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> ExportPage:
    """The page on a design of two tables."""
    made = ExportPage()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.show_document(example_document(), tmp_path)
    return made


@pytest.fixture
def shown(qtbot: QtBot, shop: Workshop, window: MainWindow, tmp_path: Path) -> ExportPage:
    """The page in the window, on a saved design of two tables."""
    shop.store.new(document(mixed(400, "orders"), mixed(300, "items")).model_copy(update={"name": "Shop"}))
    shop.filing.replaced.emit()
    shop.store.save_as(tmp_path / "shop.studio.json")
    window.show_page("export")
    settle(qtbot, shop)
    return shop.export_page


def settle(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=30_000)


def card(page: ExportPage, format: str) -> None:
    next(b for b in page._group.buttons() if b.property("format") == format).click()


def choose(page: ExportPage, name: str, value: object) -> None:
    box = getattr(page.options, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_place_follows_what_is_chosen(page: ExportPage, tmp_path: Path) -> None:
    assert page.path.text() == str(tmp_path / "Retail demo")
    page.tables.tick(["orders"])
    assert page.path.text() == str(tmp_path / "orders.csv")
    choose(page, "packing", "gzip")
    assert page.path.text() == str(tmp_path / "orders.csv.gz")
    card(page, "xlsx")
    assert page.path.text() == str(tmp_path / "orders.xlsx")
    page.tables.tick(["orders", "customers"])
    assert page.path.text() == str(tmp_path / "Retail demo.xlsx")
    assert page.tables._lines["orders"].file.text().startswith("→ sheet")
    choose(page, "in_workbook", False)
    assert page.path.text() == str(tmp_path / "Retail demo")
    assert page.path.accessibleName() == "Folder"


def test_a_place_of_ones_own_stays(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    page.tables.tick(["orders"])
    page.path.clear()
    qtbot.keyClicks(page.path, str(tmp_path / "mine.csv"))
    card(page, "parquet")
    assert page.wish().path == tmp_path / "mine.parquet"
    choose(page, "compression", "snappy")
    page.show_document(example_document(), tmp_path)
    assert page.wish().path == tmp_path / "mine.parquet"
    assert (page.wish().compression, page.wish().tables) == ("snappy", ("orders",))
    page.show_document(example_document(("visits",)), tmp_path)
    assert page.wish().path == tmp_path / "visits.parquet"


def test_each_preset_says_what_it_does(page: ExportPage) -> None:
    for one in PRESETS:
        choose(page, "preset", one.preset)
        assert page.options.sentence.text() == one.sentence
        assert page.options.sentence.isVisible()
        assert page.wish().options().style.preset == one.preset
    card(page, "jsonl")
    assert not page.options.preset.isVisible() and page.options.packing.isVisible()


def test_rows_are_typed_and_nonsense_is_marked(qtbot: QtBot, page: ExportPage) -> None:
    line = page.tables._lines["orders"]
    with qtbot.waitSignal(page.tables.rows_wanted) as told:
        line.rows.selectAll()
        qtbot.keyClicks(line.rows, "2.5M")
        qtbot.keyClick(line.rows, Qt.Key.Key_Return)
    assert told.args == ["orders", 2_500_000]
    line.rows.selectAll()
    qtbot.keyClicks(line.rows, "many")
    qtbot.keyClick(line.rows, Qt.Key.Key_Return)
    assert line.rows.property("invalid")
    assert line.rows.text() == "many"


def test_a_single_table_cannot_be_left_out(page: ExportPage, tmp_path: Path) -> None:
    page.show_document(example_document(("visits",)), tmp_path)
    (line,) = page.tables._lines.values()
    assert line.box.isChecked() and not line.box.isEnabled()


def test_nothing_ticked_is_refused(qtbot: QtBot, shown: ExportPage, shop: Workshop, tmp_path: Path) -> None:
    shown.tables.tick([])
    settle(qtbot, shop)
    assert "Tick at least one" in shown.estimate.text()
    assert shown.estimate.property("role") == "bad"
    qtbot.mouseClick(shown.export, LEFT)
    assert "No table is ticked" in shown.progress.words.text()
    assert not shop.exporting.running


def test_a_small_disk_is_said_beforehand_and_refused(
    qtbot: QtBot, shown: ExportPage, shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shutil import _ntuple_diskusage

    monkeypatch.setattr("shutil.disk_usage", lambda folder: _ntuple_diskusage(10**9, 10**9, 10_000))
    card(shown, "jsonl")
    settle(qtbot, shop)
    assert "but 10 kB are free there" in shown.estimate.text()
    qtbot.mouseClick(shown.export, LEFT)
    settle(qtbot, shop)
    assert "10 kB are free in" in shown.progress.words.text()
    assert not (tmp_path / "Shop").exists()


def test_too_many_rows_for_a_sheet_are_said_before_the_click(
    qtbot: QtBot, shown: ExportPage, shop: Workshop
) -> None:
    from studio.model import edits

    card(shown, "xlsx")
    shop.edit(edits.SetTable("orders", "rows", 1_048_576))
    settle(qtbot, shop)
    assert "A sheet holds 1,048,576 rows" in shown.estimate.text()
    assert shown.estimate.property("role") == "bad"
    shop.undo()
    settle(qtbot, shop)
    assert shown.estimate.property("role") == "muted"


def test_every_control_is_named_and_heard(shown: ExportPage) -> None:
    for format in ("csv", "parquet", "xlsx", "jsonl"):
        card(shown, format)
        for widget in shown.findChildren(QWidget):
            if not widget.isVisible():
                continue
            if isinstance(widget, QLineEdit | QComboBox | QCheckBox | QPlainTextEdit | QProgressBar):
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
            if isinstance(widget, QPushButton):
                assert widget.receivers("2clicked(bool)") or widget.receivers("2clicked()"), widget.text()
            if isinstance(widget, QLabel):
                assert widget.textFormat() == Qt.TextFormat.PlainText or "<" not in widget.text()


def test_rows_of_children_follow_their_parent(qtbot: QtBot, shop: Workshop, window: MainWindow) -> None:
    from studio.generators.registry import generator
    from studio.model.document import PerParent

    parents, children = mixed(100, "orders"), mixed(1, "items")
    count = generator(kind="poisson", mean=3.0)
    children = children.model_copy(update={"per_parent": PerParent(table="orders", count=count)})
    shop.store.new(document(parents, children))
    shop.filing.replaced.emit()
    window.show_page("export")
    settle(qtbot, shop)
    line = shop.export_page.tables._lines["items"]
    assert not line.rows.isEnabled()
    assert 200 < int(line.rows.text().replace(",", "")) < 400


def test_what_waits_can_be_given_up(qtbot: QtBot, shown: ExportPage, shop: Workshop, tmp_path: Path) -> None:
    from studio.model import edits

    shop.edit(edits.SetTable("orders", "rows", 20_000_000))
    settle(qtbot, shop)
    qtbot.mouseClick(shown.export, LEFT)
    shown.tables.tick(["items"])
    for format in ("parquet", "jsonl"):
        card(shown, format)
        qtbot.mouseClick(shown.export, LEFT)
    qtbot.wait(20)
    waiting = [
        label.text()
        for label in shown.progress.findChildren(QLabel)
        if label.isVisible() and label.text().startswith("Next")
    ]
    assert waiting == ["Next: items.parquet", "Next: items.jsonl"]
    shown.progress.removed.emit(0)
    qtbot.mouseClick(shown.progress.cancel, LEFT)
    settle(qtbot, shop)
    assert sorted(p.name for p in tmp_path.glob("items*")) == ["items.jsonl", "items.jsonl.manifest.json"]
    assert not (tmp_path / "Shop").exists()


def test_the_manifest_and_the_folder_are_opened(
    qtbot: QtBot, shown: ExportPage, shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    qtbot.mouseClick(shown.export, LEFT)
    settle(qtbot, shop)
    for button in (shown.progress.show_folder, shown.progress.manifest):
        qtbot.mouseClick(button, LEFT)
    (entry,) = shown.history.entries
    for button in (entry.folder, entry.manifest):
        qtbot.mouseClick(button, LEFT)
    folder, manifest = str(tmp_path / "Shop"), opened[1]
    assert opened == [folder, manifest, folder, manifest]
    Path(manifest).unlink()
    qtbot.mouseClick(entry.manifest, LEFT)
    assert len(opened) == 4
    assert "not kept any more" in shop._window.notice.words.text()
    qtbot.mouseClick(entry.again, LEFT)
    assert "could not be read" in shop._window.notice.words.text()


def test_the_rate_and_the_time_left(page: ExportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    progress, clock = page.progress, [100.0]
    monkeypatch.setattr("studio.gui.panels.export_progress.time.monotonic", lambda: clock[0])
    progress.show_started([("orders", "orders.csv", 1_000_000), ("items", "items.csv", 1_000_000)])
    clock[0] += 1.0
    progress.show_step(Step("orders", "orders.csv", "writing", 500_000, 1_000_000, 50_000_000))
    assert progress.words.text() == "500,000 rows/s · 50 MB/s · 3 s left"
    progress.show_step(Step("orders", "orders.csv", "checking", 250_000, 1_000_000, 50_000_000))
    assert progress.lines["orders", "orders.csv"].words.text() == "checking 25 %"
    progress.show_step(Step("orders", "orders.csv", "done", 1_000_000, 1_000_000, 50_000_000))
    assert progress.lines["orders", "orders.csv"].words.text() == "✓ verified"
    assert progress.lines["items", "items.csv"].words.text() == "waiting"
