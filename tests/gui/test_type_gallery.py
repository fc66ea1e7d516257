"""The gallery: a name suggests, a search finds, keys choose, values are shown, and a fresh name makes offers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studio.gui.panels.type_gallery import TypeGallery
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits

LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=20_000)


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, shop: Workshop) -> Workshop:
    """A blank design with the gallery open."""
    shop.new_blank()
    settle(qtbot, shop)
    window.activateWindow()
    qtbot.mouseClick(shop.design.outline.add_column, LEFT)
    qtbot.waitUntil(shop.design.gallery.isVisible)
    return shop


def titles(gallery: TypeGallery) -> list[str]:
    return [card.title for card in gallery.cards.cards]


def chosen(gallery: TypeGallery) -> str:
    return str(gallery.list.currentIndex().data())


def names(shop: Workshop) -> list[str]:
    return [column.name for column in shop.store.document.tables[0].columns]


def test_every_card_shows_live_values(qtbot: QtBot, opened: Workshop) -> None:
    settle(qtbot, opened)
    cards = opened.design.gallery.cards
    assert all(cards.samples_of(card) for card in cards.cards if card.takes)
    row = next(i for i, card in enumerate(cards.cards) if card.kind == "normal")
    spoken = cards.index(row).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "For example" in spoken and cards.samples_of(cards.cards[row])[0] in spoken
    opened.design.gallery.close()


def test_a_typed_name_is_suggested_for_and_enter_keeps_the_gallery_open(
    qtbot: QtBot, opened: Workshop
) -> None:
    gallery = opened.design.gallery
    qtbot.keyClicks(gallery.name, "birth_date")
    assert titles(gallery)[:2] == ["Suggested for “birth_date”", "Birth date · Person"]
    assert chosen(gallery) == "Birth date · Person"
    settle(qtbot, opened)
    assert opened.design.gallery.cards.samples_of(gallery.cards.cards[1])
    qtbot.keyClick(gallery.name, Qt.Key.Key_Return)
    assert names(opened) == ["id", "person", "birth_date"]
    assert opened.store.undo_label == "Add birth_date"
    assert gallery.isVisible() and gallery.name.text() == "" and gallery.name.hasFocus()
    opened.undo()
    assert names(opened) == ["id"]
    gallery.close()


def test_a_name_that_says_nothing_adds_nothing_by_enter(qtbot: QtBot, opened: Workshop) -> None:
    gallery = opened.design.gallery
    qtbot.keyClicks(gallery.name, "xyzzy")
    assert "Nothing is known" in titles(gallery)[0]
    assert not gallery.list.currentIndex().isValid()
    qtbot.keyClick(gallery.name, Qt.Key.Key_Return)
    assert names(opened) == ["id"] and chosen(gallery) == "Sequence"
    qtbot.keyClick(gallery.name, Qt.Key.Key_Down)
    assert chosen(gallery) == "Uniform"
    qtbot.keyClick(gallery.name, Qt.Key.Key_Return)
    assert names(opened) == ["id", "xyzzy"]
    assert opened.store.document.tables[0].columns[1].generator.kind == "uniform"
    gallery.close()


def test_a_name_and_a_type_of_ones_own(qtbot: QtBot, opened: Workshop) -> None:
    gallery = opened.design.gallery
    qtbot.keyClicks(gallery.name, "price")
    qtbot.keyClick(gallery.name, Qt.Key.Key_Tab)
    qtbot.keyClicks(gallery.search, "triangular")
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    column = opened.store.document.tables[0].columns[1]
    assert (column.name, column.generator.kind) == ("price", "triangular")
    assert gallery.isVisible()
    qtbot.mouseClick(gallery.done, LEFT)
    assert not gallery.isVisible()


def test_a_card_is_taken_by_a_click(qtbot: QtBot, opened: Workshop) -> None:
    gallery = opened.design.gallery
    qtbot.keyClicks(gallery.search, "custom list")
    place = gallery.list.visualRect(gallery.list.currentIndex()).center()
    qtbot.mouseClick(gallery.list.viewport(), LEFT, pos=place)
    assert not gallery.isVisible()
    assert opened.store.document.tables[0].columns[1].generator.kind == "list"
    assert opened.design.outline.columns.findChild(QLineEdit) is not None


def test_the_name_of_a_fresh_column_makes_an_offer_and_changes_nothing(
    qtbot: QtBot, opened: Workshop
) -> None:
    gallery, page = opened.design.gallery, opened.design.inspector.column
    qtbot.keyClicks(gallery.search, "bell curve")
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    settle(qtbot, opened)
    column = opened.store.document.tables[0].columns[1]
    opened.design.outline.column_rename_wanted.emit(column.id, "email")
    assert opened.store.document.tables[0].columns[1].generator is column.generator
    assert page.offer.isVisible() and "Email · Person" in page.offer.words.text()
    qtbot.mouseClick(page.offer.take, LEFT)
    assert names(opened) == ["id", "person", "email"]
    assert opened.store.undo_label == "Make email as its name says"
    assert not page.offer.isVisible()
    opened.undo()
    assert names(opened) == ["id", "email"] and page.offer.isVisible()
    qtbot.mouseClick(page.offer.decline, LEFT)
    assert not page.offer.isVisible()


def test_a_column_that_was_changed_by_hand_gets_no_offer(qtbot: QtBot, opened: Workshop) -> None:
    opened.design.gallery.close()
    opened.design.add_column("normal")
    settle(qtbot, opened)
    column_id = opened.design.column_id
    opened.edit(edits.SetParameters(column_id, {"mean": 3.0}))
    opened.edit(edits.SetColumn(column_id, "name", "email"))
    assert not opened.design.inspector.column.offer.isVisible()


def test_the_type_of_a_column_is_suggested_by_its_name(qtbot: QtBot, opened: Workshop) -> None:
    opened.design.gallery.close()
    opened.design.add_column("normal")
    column_id = opened.design.column_id
    opened.edit(edits.SetColumn(column_id, "name", "Preis"))
    opened.design.open_gallery(column_id)
    gallery = opened.design.gallery
    assert not gallery.name.isVisible() and chosen(gallery) == "Lognormal"
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert opened.store.document.tables[0].column(column_id).generator.kind == "lognormal"
    assert not gallery.isVisible()
