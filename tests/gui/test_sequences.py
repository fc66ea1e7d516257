"""The table of states, the line over the rows, and fields that may name no column, with real widgets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.app.preview import Preview
from studio.generators.registry import by_kind, generator
from studio.gui.forms.choices import ColumnField
from studio.gui.forms.making import Surroundings, make_form
from studio.gui.forms.states import StatesField
from studio.gui.panels.shape.course import CourseView
from studio.model.document import Column, Document, Table

KEPT: list[Any] = []
"""Forms, which Qt's own parent would not keep."""


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    yield
    KEPT.clear()


def states_field(qtbot: QtBot, **values: Any) -> tuple[StatesField, list[Any]]:
    form = make_form(by_kind()["markov"], Surroundings())
    KEPT.append(form)
    qtbot.addWidget(form)
    form.show_values(generator(kind="markov", **values).model_dump(mode="json"))
    field = form.fields["states"]
    assert isinstance(field, StatesField)
    said: list[Any] = []
    field.changed.connect(lambda _name, value: said.append(value))
    return field, said


def cell(field: StatesField, row: int, column: int) -> Any:
    return field._table.item(row, column)


def test_states_are_typed_into_their_table(qtbot: QtBot) -> None:
    field, said = states_field(qtbot)
    assert [cell(field, 0, column).text() for column in range(5)] == ["running", "20", "–", "3", "1"]
    assert not cell(field, 0, 2).flags() & Qt.ItemFlag.ItemIsEditable
    cell(field, 0, 3).setText("7.5")
    assert said[-1][0]["then"] == [0, 7.5, 1]
    cell(field, 1, 1).setText("0.5")
    assert field.error.text() and len(said) == 1
    cell(field, 1, 1).setText("40")
    assert said[-1][1]["stay"] == 40 and not field.error.text()
    cell(field, 1, 0).setText("asleep")
    assert field._table.horizontalHeaderItem(3).text() == "→ asleep"
    assert generator(kind="markov", states=said[-1]).states[1].name == "asleep"  # type: ignore[attr-defined]


def test_a_state_comes_and_goes_both_ways(qtbot: QtBot) -> None:
    field, said = states_field(qtbot)
    field._add.click()
    assert [len(state["then"]) for state in said[-1]] == [4, 4, 4, 4]
    made = generator(kind="markov", states=said[-1])
    assert made.transitions().shape == (4, 4)  # type: ignore[attr-defined]
    field._table.setCurrentCell(1, 0)
    qtbot.keyClick(field._table, Qt.Key.Key_Delete)
    assert [state["name"] for state in said[-1]] == ["running", "broken", "state 1"]
    assert said[-1][0]["then"] == [0, 1, 1]
    for _ in range(2):
        field._table.setCurrentCell(0, 0)
        field._remove.click()
    assert len(said[-1]) == 1 and not field._remove.isEnabled()


def test_a_column_may_be_named_no_more(qtbot: QtBot) -> None:
    form = make_form(by_kind()["arrivals"], Surroundings(columns=(("d", "day"),)))
    qtbot.addWidget(form)
    form.show_values(generator(kind="arrivals", of="d").model_dump(mode="json"))
    field = form.fields["of"]
    assert isinstance(field, ColumnField) and field.box.currentText() == "day"
    said: list[Any] = []
    field.changed.connect(lambda _name, value: said.append(value))
    field.box.setCurrentIndex(0)
    field.box.activated.emit(0)
    assert said == [""]


@pytest.mark.parametrize("kind", ["random_walk", "markov", "arrivals"])
def test_a_sequence_is_drawn_over_its_rows(qtbot: QtBot, kind: str) -> None:
    column = Column(id="c", name="c", generator=generator(kind=kind), missing=0.1)
    table = Table(id="t", name="t", rows=500, columns=(column,))
    chart = Preview().shape(Document(tables=(table,)), table, "c")
    assert chart is not None and chart.course is not None
    assert len(chart.course.values) == 240 and None in chart.course.values
    view = CourseView()
    qtbot.addWidget(view)
    view.resize(400, 160)
    view.show_course(chart.course)
    assert not view.isHidden() and "240" in view.accessibleName()
    drawn = view.grab().toImage()
    assert len({drawn.pixel(x, y) for x in range(0, 400, 2) for y in range(0, 160, 2)}) > 3
    view.show_course(None)
    assert view.isHidden()


def test_other_types_have_no_course() -> None:
    table = Table(
        id="t", name="t", rows=50, columns=(Column(id="c", name="c", generator=generator(kind="normal")),)
    )
    chart = Preview().shape(Document(tables=(table,)), table, "c")
    assert chart is not None and chart.course is None
