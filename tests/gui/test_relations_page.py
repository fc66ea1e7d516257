"""The relations page over a design of four tables: what its parts do with real events, and what they leave alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studio.app.settings import SettingsFile
from studio.engine.places import sized
from studio.generators.discrete import Geometric, NegativeBinomial, Poisson
from studio.gui.panels.belonging_card import BelongingCard
from studio.gui.panels.relations.canvas import RelationsCanvas
from studio.gui.panels.relations.hands import Drawing
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model.document import PerParent, Table

LEFT = Qt.MouseButton.LeftButton


def open_shop(qtbot: QtBot, window: MainWindow, shop: Workshop) -> RelationsCanvas:
    shop.open_template("online-shop")
    qtbot.waitUntil(lambda: shop.store.document.name == "Online shop", timeout=30_000)
    window.show_page("relations")
    rest(qtbot, shop)
    return shop.design.relations.canvas


def rest(qtbot: QtBot, shop: Workshop) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: shop.at_rest, timeout=30_000)


def spot(canvas: RelationsCanvas, table: str, column: str = "") -> QPoint:
    rect = canvas.rect_of(table, column)
    assert rect is not None
    return rect.center() - QPoint(16, 0)


def pull(qtbot: QtBot, canvas: RelationsCanvas, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    qtbot.mousePress(canvas, LEFT, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(canvas, start + (end - start) * step / 5)
    if let_go:
        qtbot.mouseRelease(canvas, LEFT, pos=end)


def choose(qtbot: QtBot, card: BelongingCard, which: str, value: str) -> None:
    box = {"parent": card.parent_choice, "kind": card.kind_choice}[which].box
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_cards_lines_and_the_hand(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    canvas, store = open_shop(qtbot, window, shop), shop.store
    document = store.document
    assert {link.column_id: link.kind for link in canvas.diagram.links} == {
        "o_customer": "own", "l_order": "own", "l_product": "other",
    }  # fmt: skip
    # Why a key cannot be drawn is said while the hand holds it; Escape lets go.
    pull(qtbot, canvas, spot(canvas, "orders", "o_status"), spot(canvas, "customers", "c_city"), let_go=False)
    assert isinstance(canvas.hand, Drawing)
    assert canvas.hand.found is not None
    assert "customers.city may repeat" in canvas.hand.found.words
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.hand is None
    qtbot.mouseRelease(canvas, LEFT, pos=spot(canvas, "customers", "c_city"))
    assert store.document is document
    # A line is chosen where it runs, and its key is shown in the inspector; the other end is in the words.
    way = canvas.laid.ways["l_product"]
    at = canvas.sight.to_widget(way.path.pointAtPercent(0.25)).toPoint()
    qtbot.mouseClick(canvas, LEFT, pos=at)
    assert shop.design.column_id == "l_product"
    assert shop.design.inspector.column.name.text() == "product_id"
    assert "order_lines.product_id refers to products.product_id." in canvas.accessibleDescription()
    form = shop.design.inspector.column.form
    assert form is not None
    shown = {name for name, field in form.fields.items() if field.isVisibleTo(form)}
    assert {"table", "column", "choice", "weights", "where"} <= shown
    assert "exponent" not in shown
    # Where a card is put is kept for the user and is no edit.
    pull(qtbot, canvas, spot(canvas, "products"), spot(canvas, "products") + QPoint(60, 30))
    assert store.document is document
    place = canvas.places["products"]
    shop.places.save()
    assert SettingsFile(store.folders).values.places["products"] == place


def test_parents_in_the_inspector(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    open_shop(qtbot, window, shop)
    store, design = shop.store, shop.design
    design.choose_table("orders")
    card = design.inspector.table.belonging
    assert card.isVisible()
    assert [card.parent_choice.box.itemData(i) for i in range(card.parent_choice.box.count())] == [
        "", "customers", "products",
    ], "no table holds the children of its own children"  # fmt: skip

    def stated() -> PerParent:
        found = store.document.table("orders").per_parent
        assert found is not None
        return found

    assert isinstance(stated().count, NegativeBinomial)
    choose(qtbot, card, "kind", "poisson")
    assert stated().count == Poisson(mean=2.5)
    before = sized(store.document).table("orders").rows
    qtbot.mouseClick(card.scaled.editor(), LEFT)
    assert stated().scaled
    assert store.document.table("orders").rows == before
    qtbot.mouseClick(card.scaled.editor(), LEFT)
    choose(qtbot, card, "kind", "geometric")
    assert isinstance(stated().count, Geometric)
    n_steps = len(store.history_labels()[0])
    choose(qtbot, card, "parent", "")
    assert store.document.table("orders").per_parent is None
    assert store.document.table("orders").rows > 0
    assert len(store.history_labels()[0]) == n_steps + 1
    store.undo()
    assert isinstance(stated().count, Geometric)


def test_what_is_unique_together(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    open_shop(qtbot, window, shop)
    shop.design.choose_table("products")
    together = shop.design.inspector.table.together

    def groups() -> Table:
        return shop.store.document.table("products")

    qtbot.mouseClick(together.add, LEFT)
    assert not together.take.isEnabled()
    names = [together.list.item(row).text() for row in range(together.list.count())]
    for name in ("category", "name"):
        together.list.setCurrentRow(names.index(name))
        qtbot.keyClick(together.list, Qt.Key.Key_Space)
    qtbot.mouseClick(together.take, LEFT)
    assert groups().unique_together == (("p_category", "p_name"),)
    assert together.chooser.isHidden()
    shop.store.undo()
    assert groups().unique_together == ()
