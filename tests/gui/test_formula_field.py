"""The field of a formula under real keys: columns and functions are completed, and a mistake is marked at its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from studio.app.formulas import call_around, functions, groups, suggestions, word_before
from studio.generators.expression.functions import FUNCTIONS
from studio.generators.formula import Formula
from studio.generators.parameters import form
from studio.gui.forms.formulas import FormulaField

COLUMNS = (("a", "price"), ("b", "unit price"), ("c", "rounded"))


@pytest.fixture
def field(qtbot: QtBot) -> FormulaField:
    parameter = next(item for item in form(Formula) if item.name == "expression")
    made = FormulaField(parameter, COLUMNS)
    qtbot.addWidget(made)
    made.show_value("")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.editor().setFocus()
    return made


def typed(field: FormulaField) -> str:
    return field._edit.toPlainText()


def test_a_column_is_completed_by_its_first_letters(qtbot: QtBot, field: FormulaField) -> None:
    heard: list[str] = []
    field.changed.connect(lambda _, text: heard.append(text))
    qtbot.keyClicks(field._edit, "2 * pr")
    assert field._edit.popup.isVisible()
    qtbot.keyClick(field._edit, Qt.Key.Key_Return)
    assert typed(field) == "2 * price"
    assert heard[-1] == "2 * price"
    assert not field._edit.popup.isVisible()
    qtbot.keyClicks(field._edit, " + un")
    qtbot.keyClick(field._edit, Qt.Key.Key_Tab)
    assert typed(field) == '2 * price + "unit price"'


def test_a_function_gets_its_brackets_and_tells_what_it_does(qtbot: QtBot, field: FormulaField) -> None:
    qtbot.keyClicks(field._edit, "roun")
    shown = field._edit._model.stringList()
    assert shown[0] == "rounded"
    assert "round(number, whole?)" in shown
    field._edit._take_words("round(number, whole?)")
    qtbot.keyClicks(field._edit, "1.5")
    assert typed(field) == "round(1.5)"
    assert field._usage.text().startswith("round(number, whole?): ")
    assert field._usage.isVisible()


def test_all_is_offered_at_ctrl_space_and_escape_closes(qtbot: QtBot, field: FormulaField) -> None:
    qtbot.keyClick(field._edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert len(field._edit._model.stringList()) == len(COLUMNS) + len(FUNCTIONS)
    qtbot.keyClick(field._edit, Qt.Key.Key_Escape)
    assert not field._edit.popup.isVisible()
    assert typed(field) == ""


def test_a_mistake_is_underlined_at_its_character(field: FormulaField) -> None:
    field.show_value("price * nosuch + 1")
    field.show_errors({(): 'At character 9: There is no column "nosuch".'})
    marks = field._edit.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["nosuch"]
    field.show_errors({})
    assert not field._edit.extraSelections()
    field.show_findings(["At character 1: round was given nothing. Write round(number, whole?)."])
    assert [mark.cursor.selectedText() for mark in field._edit.extraSelections()] == ["price"]
    field.show_findings([])
    assert not field._edit.extraSelections()


def test_the_menu_lists_every_function_with_a_sentence(qtbot: QtBot, field: FormulaField) -> None:
    button = next(item for item in field.findChildren(QPushButton) if item.text() == "Functions")
    parts = [action.menu() for action in button.menu().actions()]
    entries = [action for part in parts for action in part.actions()]
    assert len(entries) == len(FUNCTIONS) == len(functions())
    assert all(action.text().partition("\t")[2] for action in entries)
    next(action for action in entries if action.text().startswith("sqrt(")).trigger()
    qtbot.keyClicks(field._edit, "2")
    assert typed(field) == "sqrt(2)"


def test_words_and_calls_are_found_before_the_cursor() -> None:
    assert word_before("1 + pri") == "pri"
    assert word_before('1 + "unit pr') == '"unit pr'
    assert word_before("1 + ") == ""
    assert [item.text for item in suggestions('"unit', ["unit price", "unite"])] == ['"unit price"', "unite"]
    assert {item.text for group in groups().values() for item in group} == {f"{name}(" for name in FUNCTIONS}
    outer = call_around("round(sqrt(4), ")
    assert outer is not None
    assert outer.text == "round("
    assert call_around("nothing(1, ") is None
    assert call_around("(1 + ") is None
    assert call_around("round(1)") is None
