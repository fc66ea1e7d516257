"""Exports from the design page: two clicks, several tables, one that is given up, one that waits, and the history."""

from __future__ import annotations

from pathlib import Path

import pyarrow.csv
import python_calamine
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from studio.model.saving import save_document
from tests.export.making import document, mixed
from tests.journeys.conftest import Open
from tests.journeys.hand import Hand


def opened(open_studio: Open, folder: Path, *rows: int) -> Hand:
    """The studio on a saved design with tables of so many rows."""
    tables = [mixed(n, name) for n, name in zip(rows, ("orders", "items"), strict=False)]
    path = folder / "shop.studio.json"
    save_document(document(*tables).model_copy(update={"name": "Shop"}), path)
    hand = open_studio(path)
    hand.until(lambda: hand.window.page == "design" and hand.window.workshop is not None)
    hand.settle()
    return hand


def seen(folder: Path) -> list[str]:
    """What lies there, hidden things too, the design and its lock apart."""
    return sorted(path.name for path in folder.iterdir() if "studio.json" not in path.name)


def test_two_clicks_make_a_file(open_studio: Open, tmp_path: Path) -> None:
    hand = opened(open_studio, tmp_path, 1_000)
    clicks = 0
    for button in (lambda: hand.button("Export…"), lambda: hand.shop.export_page.export):
        hand.click(button())
        clicks += 1
    hand.until(lambda: not hand.shop.exporting.running)
    assert clicks == 2
    assert seen(tmp_path) == ["orders.csv", "orders.csv.manifest.json"]
    assert (
        pyarrow.csv.read_csv(
            tmp_path / "orders.csv", parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True)
        ).num_rows
        == 1_000
    )
    page = hand.shop.export_page
    assert page.progress._title.text() == "Done · ✓ verified"
    hand.click(page.progress.copy)
    assert QGuiApplication.clipboard().text() == str(tmp_path / "orders.csv")
    hand.settle()
    assert "replaces orders.csv" in page.estimate.text()


def test_two_tables_one_given_up_and_the_history(open_studio: Open, tmp_path: Path) -> None:
    hand = opened(open_studio, tmp_path, 5_000_000, 300)
    hand.keys("Ctrl+E")
    page, shop = hand.shop.export_page, hand.shop
    hand.settle()
    assert page.path.text() == str(tmp_path / "Shop")
    assert "free" in page.estimate.text()
    hand.click(page.export)
    hand.until(lambda: any(line.bar.value() > 20 for line in page.progress.lines.values()))
    # The design is changed while the export runs; rows follow at once.
    hand.click(hand.button("Design"))
    before = hand.cells("amount")
    hand.type_into(shop.top.seed, "7")
    hand.until(lambda: shop.design.previewing.at_rest and hand.cells("amount") != before)
    assert shop.exporting.running
    hand.keys("Ctrl+E")
    assert page.export.text() == "Export next"
    hand.click(page.progress.cancel)
    hand.until(lambda: not shop.exporting.running)
    assert page.progress.words.text() == "No file was left behind."
    assert seen(tmp_path) == []
    # Fewer rows, both tables; a second export waits for the first.
    orders, items = (page.tables._lines[table.id] for table in shop.store.document.tables)
    hand.type_into(orders.rows, "200,000")
    assert shop.store.document.tables[0].rows == 200_000
    hand.click(page.export)
    hand.click(hand.button("Export as Excel"))
    hand.click(orders.box, QPoint(8, orders.box.height() // 2))
    assert page.path.text() == str(tmp_path / "items.xlsx")
    hand.click(page.export)
    hand.until(lambda: not shop.exporting.running and (tmp_path / "items.xlsx").exists())
    assert seen(tmp_path) == ["Shop", "items.xlsx", "items.xlsx.manifest.json"]
    assert seen(tmp_path / "Shop") == ["export.manifest.json", "items.csv", "orders.csv"]
    hand.settle()
    assert [entry.name.text() for entry in page.history.entries] == ["items.xlsx", "Shop"]
    assert all("✓ verified" in entry.facts.text() for entry in page.history.entries)
    _a_lost_file_is_made_again(hand, tmp_path)
    assert items.box.isChecked()


def _a_lost_file_is_made_again(hand: Hand, folder: Path) -> None:
    page, target = hand.shop.export_page, folder / "items.xlsx"
    before = target.read_bytes()
    target.unlink()
    hand.click(hand.button("Design"))
    hand.type_into(hand.shop.top.seed, "8")
    hand.keys("Ctrl+E")
    hand.settle()
    entry = page.history.entries[0]
    assert "not there any more" in entry.state.text()
    assert not entry.folder.isEnabled()
    hand.click(entry.again)
    hand.until(lambda: not hand.shop.exporting.running and target.exists())
    assert target.read_bytes() == before
    hand.settle()
    assert len(page.history.entries) == 3
    hand.click(page.history.clear)
    hand.settle()
    assert page.history.entries == []
    assert target.exists()


def test_a_workbook_of_all_tables(open_studio: Open, tmp_path: Path) -> None:
    hand = opened(open_studio, tmp_path, 400, 300)
    hand.keys("Ctrl+E")
    hand.click(hand.button("Export as Excel"))
    page = hand.shop.export_page
    hand.settle()
    assert page.path.text() == str(tmp_path / "Shop.xlsx")
    hand.click(page.export)
    hand.until(lambda: not hand.shop.exporting.running)
    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "Shop.xlsx"))
    assert book.sheet_names == ["orders", "items"]
    assert [len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names] == [401, 301]
