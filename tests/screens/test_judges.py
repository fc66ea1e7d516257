"""The judges of the screens catch planted faults, so that their silence means something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme import apply_theme, install_fonts, load_theme, ui_font
from tests.screens.contrast import contrast, faint_texts, photograph
from tests.screens.cuts import overlapping
from tests.screens.texts import painted_texts
from tests.screens.touched import hovered
from tests.screens.vision import VISIONS, distance


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    install_fonts(qapp)
    apply_theme(qapp, load_theme("light"))


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    window.resize(320, 60 * len(parts) + 20)
    layout = QVBoxLayout(window)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def faint(window: QWidget) -> list[str]:
    return faint_texts(window, painted_texts(window), photograph(window))


def test_a_pale_label_is_caught_and_a_dark_one_is_not(qtbot: QtBot) -> None:
    pale, dark, large = QLabel("pale words"), QLabel("dark words"), QLabel("large words")
    pale.setStyleSheet("color: #9AA0AA")
    large.setStyleSheet("color: #8A8F98; font-size: 26px")
    found = faint(shown(qtbot, pale, dark, large))
    assert len(found) == 1
    assert found[0].startswith("'pale words'")


def test_half_transparent_placeholders_are_caught(qtbot: QtBot) -> None:
    field = QLineEdit()
    field.setPlaceholderText("type here")
    field.setStyleSheet("placeholder-text-color: rgba(26, 29, 35, 110)")
    assert "type here" in faint(shown(qtbot, QLineEdit("first"), field))[0]


def test_what_cannot_be_used_is_let_off(qtbot: QtBot) -> None:
    button = QPushButton("not now")
    button.setStyleSheet("color: #C0C0C0")
    window = shown(qtbot, button)
    assert faint(window)
    button.setEnabled(False)
    assert not faint(window)


def test_a_fault_that_only_a_pointer_shows_is_caught(qtbot: QtBot) -> None:
    button = QPushButton("come near")
    button.setStyleSheet("QPushButton:hover { color: #D0D0D0 }")
    window = shown(qtbot, button)
    assert not faint(window)
    with hovered(window):
        assert faint(window)
    assert not faint(window)


def test_covered_words_are_let_off_and_painted_ones_are_found(qtbot: QtBot) -> None:
    window = shown(qtbot, _Painted())
    assert {text.words for text in painted_texts(window)} == {
        "upright",
        "turned",
        "words upon words",
        "words upon",
    }
    cover = QLabel("", window)
    cover.setStyleSheet("background: #9AA0AA")
    cover.setGeometry(window.rect())
    cover.show()
    assert not faint(window)


def test_words_upon_words_are_caught(qtbot: QtBot) -> None:
    window = shown(qtbot, _Painted())
    assert overlapping(window, painted_texts(window), photograph(window)) == [
        "'words upon words' on 'words upon'"
    ]


def test_lists_under_a_pointer_are_painted_so(qtbot: QtBot) -> None:
    entries = QListWidget()
    entries.addItems(["first", "second", "third"])
    entries.setStyleSheet("QListWidget::item:hover { color: #D0D0D0 }")
    window = shown(qtbot, entries)
    with hovered(window):
        assert [words.split()[0] for words in faint(window)] == ["'second'"]


def test_contrast_and_distance_are_the_known_ones() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    # Red against green of one lightness is plain to most eyes and nearly gone without the middle cones.
    assert distance("#FF0000", "#000000") == pytest.approx(117.3, abs=0.1)
    assert distance("#B25C00", "#6E7D00", "deuteranopia") < 20 < distance("#B25C00", "#6E7D00")
    assert all(distance("#336699", "#336699", vision) == 0 for vision in VISIONS)


class _Painted(QWidget):
    """Words in every way that painters put them."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(200, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(ui_font(13))
        painter.setPen(QColor("#1A1D23"))
        painter.drawText(QRect(60, 4, 120, 20), int(Qt.AlignmentFlag.AlignLeft), "upright")
        painter.drawText(QRect(60, 60, 120, 20), int(Qt.AlignmentFlag.AlignLeft), "words upon words")
        painter.drawText(QRect(64, 62, 120, 20), int(Qt.AlignmentFlag.AlignLeft), "words upon")
        painter.setTransform(QTransform().rotate(-90), True)
        painter.drawText(-80, 20, "turned")
        painter.end()
