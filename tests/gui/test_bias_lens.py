"""The bias lens on the Compare page: a question is asked, the slider evens it out, undo takes that back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.app.learning_table import Learned
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model.files import load

PATIENCE_MS = 60_000


def test_a_bias_is_seen_and_evened_out(qtbot: QtBot, window: MainWindow, shop: Workshop, data: Path) -> None:
    def settled() -> None:
        qtbot.wait(30)
        qtbot.waitUntil(lambda: shop.at_rest, timeout=PATIENCE_MS)

    window.open_path(data / "penguins.csv")
    qtbot.waitUntil(lambda: bool(shop.references.tables), timeout=PATIENCE_MS)
    window.show_page("compare")
    card = shop.compare_page.bias_card
    card.protected.setCurrentText("sex")
    card.outcome.setCurrentText("species")
    card.outcome.activated.emit(card.outcome.currentIndex())
    settled()
    assert [line[0].accessibleName() for line in card.cells[1:3]] == ["MALE", "FEMALE"]
    assert "Parity difference" in card.words.text()
    assert not card.even.isEnabled() and "Learn the table" in card._even_words.text()

    learned = load(data / "penguins-learned.studio.json").tables[0]
    shop.learning.learned.emit(Learned(shop.design.table_id, learned, 1.0, 0.8, 0.9))
    settled()
    assert card.even.isEnabled() and card._price.text().startswith("Fidelity")
    card.protected.setCurrentText("body_mass_g")
    card.protected.activated.emit(card.protected.currentIndex())
    settled()
    before = card.words.text()
    assert "≥" in card.cells[5][0].accessibleName()
    card.even.setFocus()
    qtbot.keyClick(card.even, Qt.Key.Key_End)
    settled()
    joint = shop.store.document.tables[0].joint
    assert joint is not None and joint.wanted is not None and joint.wanted.parity is not None
    assert joint.wanted.parity.amount == 1.0
    assert "→" in card._price.text() and card.words.text() != before
    shop.undo()
    settled()
    assert card.even.value() == 0 and card.words.text() == before
