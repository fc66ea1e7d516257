"""How a file was read is shown, edited, and read again only where something was changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from studio.gui.panels.reading_dialog import ReadingDialog
from studio.reference.guess import Conversion, Guess


def dialog(qtbot: QtBot, guess: Guess) -> ReadingDialog:
    made = ReadingDialog(
        "people.csv", guess, [Conversion(kind="missing", what="texts NA read as missing", count=12)]
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_guess_is_shown_and_stays_where_nothing_is_changed(qtbot: QtBot) -> None:
    guess = Guess(format="csv", delimiter=";", encoding="cp1252", types={"age": "int64", "name": "text"})
    made = dialog(qtbot, guess)
    assert made.delimiter.currentText() == "semicolon" and made.encoding.currentText() == "cp1252"
    assert made.edited() == guess
    assert not made.again.isEnabled()
    found = made.findChild(QListWidget)
    assert found is not None and found.item(0).text() == "12 texts NA read as missing"


def test_an_edited_type_is_kept_and_read_again(qtbot: QtBot) -> None:
    guess = Guess(format="csv", types={"age": "int64", "name": "text"})
    made = dialog(qtbot, guess)
    box = made._types["age"]
    box.setCurrentIndex(box.findData("text"))
    box.activated.emit(box.currentIndex())
    assert made.again.isEnabled()
    with qtbot.waitSignal(made.reading_wanted) as wanted:
        qtbot.mouseClick(made.again, Qt.MouseButton.LeftButton)
    assert wanted.args == [guess.edit(types={"age": "text", "name": "text"})]


def test_other_marks_find_the_types_anew(qtbot: QtBot) -> None:
    guess = Guess(format="csv", types={"age": "int64", "name": "text"})
    made = dialog(qtbot, guess)
    made.delimiter.setCurrentIndex(made.delimiter.findData(";"))
    made.delimiter.activated.emit(made.delimiter.currentIndex())
    assert made.edited().delimiter == ";" and made.edited().types == {}


def test_a_sheet_is_chosen(qtbot: QtBot) -> None:
    guess = Guess(format="excel", sheet="one", sheets=("one", "two"), types={"a": "int64"})
    made = dialog(qtbot, guess)
    made.sheet.setCurrentIndex(1)
    made.sheet.activated.emit(1)
    assert made.edited().sheet == "two" and made.again.isEnabled()


def test_a_format_without_marks_shows_its_columns_alone(qtbot: QtBot) -> None:
    made = dialog(qtbot, Guess(format="parquet", types={"a": "float64"}))
    assert made.edited().format == "parquet" and not made.again.isEnabled()
