"""The palette finds commands, places, types and files, runs them from the keyboard, and says why one cannot be run."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.generators.registry import generator
from studio.gui.panels.palette import Palette
from studio.gui.panels.palette_model import Offer, PaletteModel
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.model.document import Column, Document, Table


def opened(qtbot: QtBot, window: MainWindow) -> Palette:
    """The palette as Ctrl+K opens it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window._palette
    assert palette is not None and palette.isVisible()
    qtbot.waitUntil(palette.search.hasFocus)
    return palette


def take(qtbot: QtBot, palette: Palette, words: str) -> None:
    qtbot.keyClicks(palette.search, words)
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.wait(5)


def two_tables() -> Document:
    def column(id: str, name: str) -> Column:
        return Column(id=id, name=name, generator=generator(kind="normal"))

    first = Table(id="t", name="orders", columns=(column("a", "amount"), column("p", "page")))
    second = Table(id="u", name="people", columns=(column("b", "birth year"), column("g", "age")))
    return Document(name="Two", tables=(first, second))


def show(shop: Workshop, document: Document) -> None:
    shop.filing.take_new(document)


def test_a_column_of_another_table_is_gone_to(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    show(shop, two_tables())
    window.show_page("compare")
    take(qtbot, opened(qtbot, window), "column age")
    assert (window.page, shop.design.table_id, shop.design.column_id) == ("design", "u", "g")
    take(qtbot, opened(qtbot, window), "table ord")
    assert (shop.design.table_id, shop.design.column_id) == ("t", "")


def test_a_column_of_a_type_is_added(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    show(shop, two_tables())
    take(qtbot, opened(qtbot, window), "add column lognorm")
    kinds = [column.generator.kind for column in shop.store.document.tables[0].columns]
    assert kinds == ["normal", "normal", "lognormal"]
    assert shop.store.undo_label.startswith("Add")
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.search, "e-mail")
    assert "Add column: Person" in [
        palette.model.index(row).data() for row in range(palette.model.rowCount())
    ]
    palette.close()


def test_a_command_runs_and_a_blocked_one_says_why(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    show(shop, two_tables())
    palette = opened(qtbot, window)
    take(qtbot, palette, "undo")
    assert palette.isVisible(), "what cannot be run leaves the palette open"
    assert palette._why.text() == "There is nothing to undo."
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    shop.edit(edits.SetTable("t", "rows", 77))
    take(qtbot, opened(qtbot, window), "undo")
    assert shop.store.document.tables[0].rows != 77


def test_on_the_start_page_it_says_what_is_needed(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    window.show_page("start")
    palette = opened(qtbot, window)
    offers = [palette.model.offer(palette.model.index(i)) for i in range(palette.model.rowCount())]
    blocked = {offer.title: offer.blocked for offer in offers if offer is not None and offer.blocked}
    assert blocked["Add column"] == "Open a design first."
    assert "Open" not in blocked and "New blank design" not in blocked
    first_blocked = next(i for i, offer in enumerate(offers) if offer is not None and offer.blocked)
    assert all(offer is not None and offer.blocked for offer in offers[first_blocked:])
    palette.close()


def test_recent_files_are_offered(qtbot: QtBot, window: MainWindow, shop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "census of towns.studio.json"
    show(shop, two_tables())
    shop.store.save_as(path)
    shop.new_blank()
    take(qtbot, opened(qtbot, window), "census")
    assert shop.store.path == path and shop.store.document.name == "Two"


def test_the_choice_moves_by_keys_alone(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    palette = opened(qtbot, window)
    rows = palette.model.rowCount()
    qtbot.keyClick(palette.search, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == rows - 1
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    qtbot.keyClick(palette.search, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() > 1
    qtbot.keyClick(palette.search, Qt.Key.Key_Tab)
    assert palette.search.hasFocus()
    palette.close()


def test_all_commands_are_there_with_their_shortcuts(window: MainWindow) -> None:
    window.open_palette()
    palette = window._palette
    assert palette is not None
    offers = [palette.model.offer(palette.model.index(i)) for i in range(palette.model.rowCount())]
    found = {offer.title: offer for offer in offers if offer is not None}
    for command in window.actions_table.commands.values():
        if command.id != "palette":
            assert bool(found[command.words().rstrip("…")].keys) == bool(command.shortcuts)
    palette.close()
    assert QApplication.activePopupWidget() is None


def test_the_model_obeys_qt() -> None:
    model = PaletteModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([Offer("Save", "File", lambda: None), Offer("Undo", "Edit", lambda: None, blocked="no")])
    for query in ("s", "save", "zzz", "", "undo"):
        model.search(query)
    assert tester.model() is model
