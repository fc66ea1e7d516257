"""From blank to ten columns with at most twelve clicks, the rest typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.hand import Hand

MOST_CLICKS = 12
NAMES = (
    "order_id", "customer", "email", "birth_date", "city", "product", "price", "quantity", "order_date", "is_paid",
)  # fmt: skip


class Presses(QObject):
    """Counts every press of a mouse button that any widget of the application gets."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: set[int] = set()

    @property
    def count(self) -> int:
        return len(self._seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if pressed and isinstance(watched, QWidget) and isinstance(event, QMouseEvent):
            # A press that a widget leaves to its parent is the same press.
            self._seen.add(event.timestamp())
        return False


def test_from_blank_to_ten_columns(hand: Hand) -> None:
    presses = Presses()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(presses)
    try:
        hand.click(hand.window.start.blank)
        hand.until(lambda: hand.window.page == "design")
        hand.click(hand.shop.design.outline.add_column)
        gallery = hand.shop.design.gallery
        hand.until(gallery.isVisible)
        for name in NAMES:
            focus = gallery.focusWidget()
            assert focus is gallery.name
            hand.qtbot.keyClicks(focus, name)
            hand.keys("Return", focus)
        hand.keys("Escape", gallery.name)
        hand.until(lambda: not gallery.isVisible())
        hand.settle()
    finally:
        application.removeEventFilter(presses)
    assert presses.count == 2 <= MOST_CLICKS
    table = hand.shop.store.document.tables[0]
    shown = [column.name for column in table.columns if not column.hidden]
    assert shown == ["id", *NAMES]
    live = hand.shop.design.live
    assert [column.name for column in live.model.columns] == shown
    assert live.header.problems == {}
    for name in NAMES:
        assert all(hand.cells(name, 8)), name
    assert all("@" in cell for cell in hand.cells("email"))
    assert all(float(cell) > 0 for cell in hand.cells("price"))
    assert set(hand.cells("is_paid", 12)) <= {"true", "false"}
    # The customer, the address of mail and the birthday are those of one person.
    wholes = [column for column in table.columns if column.generator.kind == "person"]
    assert len(wholes) == 1 and wholes[0].hidden
    labels = hand.shop.store.history_labels()[0]
    assert labels == tuple(f"Add {name}" for name in reversed(NAMES))
