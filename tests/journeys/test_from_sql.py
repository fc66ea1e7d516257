"""From a script to a design of several tables, with events only: dropped, read about, refused, and chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from studio.gui.panels.schema_dialog import SchemaDialog
from tests.journeys.hand import LEFT, Hand

SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "schemas"


def held_over(hand: Hand, path: Path) -> str:
    """What the window says while a file is held above it, which is then taken away again."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    middle = hand.window.rect().center()
    enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(hand.window, enter)
    words = hand.window.overlay.words
    QApplication.sendEvent(hand.window, QDragLeaveEvent())
    return words


def test_a_dropped_script_becomes_its_tables(hand: Hand, tmp_path: Path) -> None:
    script = SCHEMAS / "postgres.sql"
    assert held_over(hand, script) == "Drop to open postgres.sql as the tables of a script"
    assert held_over(hand, SCHEMAS / "rows.csv").endswith("as a schema")
    hand.drop(script)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    tables = hand.shop.design.outline.tables
    names = [str(tables.model().index(row, 0).data()) for row in range(tables.model().rowCount())]
    wanted = ["customer", "orders", "order_line", "delivery", "shipment", "staff", "department"]
    assert [name.split("\n")[0] for name in names] == wanted
    assert "read as PostgreSQL · 7 tables" in hand.window.notice.words.text()
    hand.choose_entry(tables, names[1])
    hand.settle()
    assert hand.cells("order_id", 3) == ["100", "105", "110"]

    hand.click(hand.button("How it was read…", hand.window.notice))
    hand.until(lambda: isinstance(QApplication.activeModalWidget(), SchemaDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SchemaDialog)
    shown = [dialog.remarks.item(row, 2).text() for row in range(dialog.remarks.rowCount())]  # type: ignore[union-attr]
    assert any("EXCLUDE USING gist" in words for words in shown)
    assert any("created_at" in dialog.said.item(row).text() for row in range(dialog.said.count()))
    hand.keys("Escape", dialog)
    hand.come_back()

    broken = tmp_path / "broken.sql"
    broken.write_text("CREATE TABLE a (\n  id int,\n  b varchar(10\n);")
    before = hand.shop.store.document
    hand.drop(broken)
    hand.until(lambda: "line 1" in hand.window.notice.words.text())
    assert hand.shop.store.document == before


def test_the_start_page_asks_for_a_script(hand: Hand, tmp_path: Path) -> None:
    schema = tmp_path / "person.json"
    schema.write_text('{"type": "object", "properties": {"mail": {"type": "string", "format": "email"}}}')
    hand.until(lambda: hand.window.workshop is not None)
    hand.click(hand.window.start.from_sql)
    hand.file_dialog(schema)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    assert "@" in hand.cells("mail", 1)[0] or hand.cells("mail", 1) == ["missing"]
    assert "JSON Schema" in hand.window.notice.words.text()
