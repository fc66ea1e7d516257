"""Every registered column type opens in a form, and what its fields show is what they hand up."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.app.makeable import makeable
from studio.app.new_columns import fresh_columns
from studio.app.subjects import Subject, subject_of
from studio.app.typed import typed
from studio.generators.parameters import form
from studio.generators.registry import by_kind
from studio.gui.forms.choices import ChoiceField, SwitchField
from studio.gui.forms.field import Field
from studio.gui.forms.form import Form
from studio.gui.forms.lines import LinesField
from studio.gui.forms.making import Surroundings, make_form
from studio.gui.forms.nested import GeneratorField, ModelsField
from studio.gui.forms.numbers import NumberField, NumbersField
from studio.gui.forms.texts import LongTextField, TextField
from studio.gui.forms.weights import WeightsField
from studio.model.document import Document, Table

KINDS = sorted(by_kind())
PLAIN_EDITORS = {"text", "pattern"}


def subject(kind: str) -> tuple[Table, Subject]:
    """A table that shows what the type is for, and its column as the inspector gets it."""
    empty = Table(id="t", name="table")
    columns = fresh_columns(empty, kind)
    table = empty.model_copy(update={"columns": columns})
    plan = makeable(Document(tables=(table,)), table).plan
    column = next(column for column in columns if column.generator.kind == kind)
    return table, subject_of(table, column.id, plan)


def shown_form(qtbot: QtBot, table: Table, shown: Subject) -> Form:
    made = make_form(by_kind()[shown.kind], Surroundings(shown.columns, shown.parts))
    qtbot.addWidget(made)
    made.show_values(shown.values)
    return made


def leaves(fields: Any) -> list[Field]:
    """All fields of a form, those of nested forms included."""
    found: list[Field] = []
    for field in fields:
        found.append(field)
        if isinstance(field, ModelsField):
            found += leaves([inner for nested in field._forms for inner in nested.fields.values()])
        elif isinstance(field, GeneratorField) and field._form is not None:
            found += leaves(field._form.fields.values())
    return found


def say_again(field: Field) -> None:
    """Let a field hand up what it shows, as if a person had typed just that."""
    match field:
        case NumberField() | NumbersField() | TextField():
            field._edit.textEdited.emit(field._edit.text())
        case LongTextField() | LinesField():
            field._edit.textChanged.emit()
        case ChoiceField() if field.box.currentIndex() >= 0:
            field.box.activated.emit(field.box.currentIndex())
        case SwitchField():
            field._box.clicked[bool].emit(field._box.isChecked())
        case WeightsField():
            field._hand_up()


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_form_shows_is_what_it_hands_up(kind: str, qtbot: QtBot) -> None:
    table, shown = subject(kind)
    made = shown_form(qtbot, table, shown)
    handed: list[tuple[dict[str, Any], str]] = []
    made.edited.connect(lambda values, name: handed.append((values, name)))
    for field in leaves(made.fields.values()):
        handed.clear()
        say_again(field)
        for values, name in handed:
            found = typed(table, shown.column_id, values, name)
            assert found.errors == {}, (kind, field.parameter.name)
            assert found.edit is None, (kind, field.parameter.name, found.edit)


@pytest.mark.parametrize("kind", KINDS)
def test_every_parameter_has_an_editor_of_its_own_sort(kind: str, qtbot: QtBot) -> None:
    table, shown = subject(kind)
    made = shown_form(qtbot, table, shown)
    assert set(made.fields) == {parameter.name for parameter in form(by_kind()[kind])}
    for field in leaves(made.fields.values()):
        if type(field) is TextField:
            assert field.parameter.editor in PLAIN_EDITORS, field.parameter
        assert field.editor().accessibleName(), field.parameter
        assert field.label.text() or isinstance(field, GeneratorField), field.parameter


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not by_kind()[kind].neighbours()])
def test_the_column_of_a_fresh_type_can_be_made(kind: str) -> None:
    table, shown = subject(kind)
    assert makeable(Document(tables=(table,)), table).broken == {}
    assert shown.type_words != "not possible yet"


def test_texts_are_edited_line_by_line(qtbot: QtBot) -> None:
    table, shown = subject("levels")
    made = shown_form(qtbot, table, shown)
    field = made.fields["levels"]
    assert isinstance(field, LinesField)
    assert field._edit.toPlainText().splitlines()[0] == "strongly disagree"
    handed: list[dict[str, Any]] = []
    made.edited.connect(lambda values, _: handed.append(values))
    field._edit.setPlainText(" low \n\nhigh")
    assert handed[-1]["levels"] == ["low", "high"]


def test_an_impossible_value_is_told_beside_its_field_and_changes_nothing(qtbot: QtBot) -> None:
    table, shown = subject("normal")
    made = shown_form(qtbot, table, shown)
    values = dict(shown.values) | {"deviation": -3.0}
    found = typed(table, shown.column_id, values, "deviation")
    assert found.edit is None
    made.show_errors(found.errors)
    assert made.fields["deviation"].error.text() == "Must be more than 0."
    assert made.fields["deviation"].editor().property("invalid") is True
    assert made.fields["mean"].error.isHidden()


def test_a_good_value_beside_an_impossible_one_is_taken_up_alone() -> None:
    table, shown = subject("normal")
    values = dict(shown.values) | {"deviation": -3.0, "mean": 77.0}
    found = typed(table, shown.column_id, values, "mean")
    assert found.edit is not None and dict(found.edit.values) == {"mean": 77.0}
    assert ("deviation",) in found.errors


def test_two_values_that_are_only_possible_together_are_taken_up_together() -> None:
    table, shown = subject("uniform")
    high = dict(shown.values)["high"]
    alone = typed(table, shown.column_id, dict(shown.values) | {"low": high + 100}, "low")
    assert alone.edit is None and alone.errors
    both = typed(table, shown.column_id, dict(shown.values) | {"low": high + 100, "high": high + 200}, "high")
    assert both.edit is not None and dict(both.edit.values) == {"low": high + 100, "high": high + 200}


def test_half_a_number_stays_in_its_field_until_the_document_moves(qtbot: QtBot) -> None:
    table, shown = subject("normal")
    made = shown_form(qtbot, table, shown)
    field = made.fields["mean"]
    assert isinstance(field, NumberField)
    qtbot.keyClicks(field._edit, "x")
    typed_text = field._edit.text()
    assert field.error.text() == "Type a number."
    made.show_values(shown.values)
    assert field._edit.text() == typed_text
    made.show_values(dict(shown.values) | {"mean": 12.5})
    assert field._edit.text() == "12.5"
    assert field.error.isHidden()


def test_arrow_keys_step_and_a_slider_stays_within_its_range(qtbot: QtBot) -> None:
    table, shown = subject("normal")
    made = shown_form(qtbot, table, shown)
    field = made.fields["decimals"]
    assert isinstance(field, NumberField)
    handed: list[object] = []
    made.edited.connect(lambda values, _: handed.append(values["decimals"]))
    field._edit.setText("2")
    qtbot.keyClick(field._edit, Qt.Key.Key_Up)
    assert handed == [3]
    mean = made.fields["mean"]
    assert isinstance(mean, NumberField) and mean._slider is not None
    mean.show_value(189_664.0)
    low, high = mean._range
    assert low <= 189_664 <= high
    assert abs(low + (high - low) * mean._slider.value() / 1000 - 189_664) < (high - low) / 500


def test_names_stand_in_formulas_and_ids_in_the_document(qtbot: QtBot) -> None:
    table, shown = subject("formula")
    assert shown.values["expression"] == "round(price * quantity * (1 + tax), 2)"
    found = typed(table, shown.column_id, dict(shown.values) | {"expression": "price * 2"}, "expression")
    price = table.column_named("price")
    assert found.edit is not None and found.edit.values["expression"] == f'"{price.id}" * 2'
    unknown = typed(table, shown.column_id, dict(shown.values) | {"expression": "prize * 2"}, "expression")
    assert unknown.edit is None
    assert 'Did you mean "price"?' in unknown.errors[("expression",)]


def test_names_stand_in_templates_and_ids_in_the_document() -> None:
    table, shown = subject("template")
    assert shown.values["text"] == "{first|slug}.{last|slug}@example.com"
    found = typed(table, shown.column_id, dict(shown.values) | {"text": "{last|upper}!"}, "text")
    assert found.edit is not None
    assert found.edit.values["text"] == f"{{{table.column_named('last').id}|upper}}!"


def test_the_parts_on_offer_are_those_of_the_chosen_column(qtbot: QtBot) -> None:
    table, _ = subject("person")
    plan = makeable(Document(tables=(table,)), table).plan
    part = next(column for column in table.columns if column.generator.kind == "part")
    shown = subject_of(table, part.id, plan)
    made = shown_form(qtbot, table, shown)
    field = made.fields["part"]
    assert isinstance(field, ChoiceField)
    offered = {field.box.itemData(i) for i in range(field.box.count())}
    assert {"email", "given_name", "family_name"} <= offered
    of = made.fields["of"]
    assert isinstance(of, ChoiceField) and [of.box.itemData(i) for i in range(of.box.count())] == [
        shown.values["of"]
    ]


def test_components_are_added_changed_and_removed(qtbot: QtBot) -> None:
    table, shown = subject("mixture")
    made = shown_form(qtbot, table, shown)
    field = made.fields["components"]
    assert isinstance(field, ModelsField)
    made.show()
    handed: list[list[dict[str, Any]]] = []
    made.edited.connect(lambda values, _: handed.append(values["components"]))
    before = len(field._forms)
    qtbot.mouseClick(field._add, Qt.MouseButton.LeftButton)
    assert len(handed[-1]) == len(field._forms) == before + 1
    field._drop(0)
    assert len(handed[-1]) == len(field._forms) == before
    inner = field._forms[0].fields["generator"]
    assert isinstance(inner, GeneratorField)
    inner._choose("uniform")
    assert handed[-1][0]["generator"]["kind"] == "uniform"
    errors = typed(
        table, shown.column_id, dict(shown.values) | {"components": [_bad(handed[-1][0])]}, "components"
    )
    made.show_errors(errors.errors)
    assert any(field.error.text() for field in leaves(made.fields.values()))


def _bad(component: dict[str, Any]) -> dict[str, Any]:
    return component | {"weight": -1.0}


def test_weights_are_typed_added_and_refused(qtbot: QtBot) -> None:
    table, shown = subject("list")
    made = shown_form(qtbot, table, shown)
    field = made.fields["values"]
    assert isinstance(field, WeightsField)
    made.show()
    handed: list[list[dict[str, Any]]] = []
    made.edited.connect(lambda values, _: handed.append(values["values"]))
    field._table.cell(0, 1).setText("12")
    assert handed[-1][0]["weight"] == 12
    field._table.cell(0, 1).setText("a dozen")
    assert "is no weight" in field.error.text()
    assert handed[-1][0]["weight"] == 12
    field._add_value()
    assert handed[-1][-1]["value"] == "value 1"
    field._table.setCurrentCell(1, 0)
    field._table.selectRow(1)
    field._remove_chosen()
    assert len(handed[-1]) == 3


def test_models_have_no_field_that_the_form_leaves_out() -> None:
    for cls in by_kind().values():
        assert issubclass(cls, BaseModel)
        assert {parameter.name for parameter in form(cls)} | {"kind"} == set(cls.model_fields)
