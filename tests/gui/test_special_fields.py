"""Editors that are more than a line of text: typed values, calendars, tables of points, shares of components."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.app.store import Store
from studio.app.typed import typed
from studio.generators.registry import by_kind, generator
from studio.gui.forms.components import ComponentsField, _Share
from studio.gui.forms.form import Form
from studio.gui.forms.making import Surroundings, make_form
from studio.gui.forms.moments import CalendarPopup, MomentEdit
from studio.gui.forms.plain_values import PlainValueField
from studio.gui.forms.points import PointsField
from studio.model.document import Column, Document, Table


class Inspector:
    """A form over a store, as the inspector has it."""

    def __init__(self, qtbot: QtBot, kind: str, **values: Any) -> None:
        column = Column(id="c", name="c", generator=generator(kind=kind, **values))
        self.store = Store(Document(tables=(Table(id="t", name="t", columns=(column,)),)))
        self.form: Form = make_form(by_kind()[kind], Surroundings())
        qtbot.addWidget(self.form)
        self.form.edited.connect(self._edited)
        self.form.gesture.connect(self._gesture)
        self.errors: Any = {}
        self.held = False
        self.show()
        with qtbot.waitActive(self.form):
            self.form.show()
            self.form.activateWindow()

    @property
    def now(self) -> Any:
        return self.store.document.tables[0].columns[0].generator

    def show(self) -> None:
        self.form.show_values(self.now.model_dump(mode="json"))

    def _gesture(self, on: bool) -> None:
        if on and not self.held:
            self.store.begin_gesture()
        elif not on:
            self.store.end_gesture()
        self.held = on

    def _edited(self, values: dict[str, Any], name: str) -> None:
        found = typed(self.store.document.tables[0], "c", values, name)
        self.errors = found.errors
        if found.edit is not None:
            self.store.edit(found.edit)
        self.show()
        self.form.show_errors(found.errors)


def choose(field: PlainValueField, kind: str) -> None:
    field._type.setCurrentIndex(field._type.findData(kind))
    field._type.activated.emit(field._type.currentIndex())


def test_a_constant_has_a_type_and_a_value_of_it(qtbot: QtBot) -> None:
    inspector = Inspector(qtbot, "constant")
    field = inspector.form.fields["value"]
    assert isinstance(field, PlainValueField)
    choose(field, "number")
    assert inspector.now.value == 0
    field.editor().setFocus()
    field.editor().selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field.editor(), "12.50")
    assert inspector.now.value == 12.5
    choose(field, "text")
    assert inspector.now.value == "12.50"
    choose(field, "boolean")
    assert inspector.now.value is False
    field._switch.setCurrentIndex(1)
    field._switch.activated.emit(1)
    assert inspector.now.value is True
    choose(field, "number")
    assert inspector.now.value == 1
    assert type(inspector.now.value) is int
    qtbot.keyClicks(field.editor(), "x")
    assert field.error.text() == "Type a number."
    assert inspector.now.value == 1


@pytest.mark.parametrize("value", ["", "true", "12", '"', 7, -3, 1.0, 2.5, 1e20, True, False])
def test_a_constant_shows_what_it_hands_up(qtbot: QtBot, value: Any) -> None:
    inspector = Inspector(qtbot, "constant", value=value)
    field = inspector.form.fields["value"]
    assert isinstance(field, PlainValueField)
    if not isinstance(value, bool):
        field._edit.textEdited.emit(field._edit.text())
    assert inspector.now.value == value
    assert type(inspector.now.value) is type(value)


def test_another_type_of_the_same_number_is_a_step_of_its_own(qtbot: QtBot) -> None:
    inspector = Inspector(qtbot, "constant", value=1)
    editor = inspector.form.fields["value"].editor()
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, ".0")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert type(inspector.now.value) is float
    assert inspector.store.undo()
    assert type(inspector.now.value) is int


def test_a_date_is_chosen_from_the_calendar_and_keeps_its_time(qtbot: QtBot) -> None:
    inspector = Inspector(qtbot, "date", start="2024-02-10T08:30:00", end="2024-12-31", resolution="minute")
    edit = inspector.form.fields["start"].editor()
    assert isinstance(edit, MomentEdit)
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CalendarPopup)
    assert popup.calendar.selectedDate() == QDate(2024, 2, 10)
    popup.calendar.showNextMonth()
    assert popup._month.text() == "March 2024"
    popup.calendar.setSelectedDate(QDate(2024, 3, 5))
    popup.calendar.activated.emit(QDate(2024, 3, 5))
    assert inspector.now.start == "2024-03-05T08:30:00"
    assert inspector.store.undo()
    assert inspector.now.start == "2024-02-10T08:30:00"
    end = inspector.form.fields["end"].editor()
    assert isinstance(end, MomentEdit)
    end.open_calendar().calendar.clicked.emit(QDate(2024, 11, 30))
    assert inspector.now.end == "2024-11-30"


def test_a_bin_is_typed_split_and_joined_in_one_step_each(qtbot: QtBot) -> None:
    inspector = Inspector(qtbot, "histogram", edges=(0, 10, 20, 40), weights=(8, 14, 30))
    before, field = inspector.store.document, inspector.form.fields["edges"]
    assert isinstance(field, PointsField)
    field._table.item(1, 1).setText("20")
    assert inspector.now.weights == (8, 20, 30)
    field._table.setCurrentCell(1, 0)
    qtbot.mouseClick(field._add, Qt.MouseButton.LeftButton)
    assert (inspector.now.edges, inspector.now.weights) == ((0, 10, 15, 20, 40), (8, 10, 10, 30))
    assert inspector.store.undo()
    inspector.show()
    assert (inspector.now.edges, inspector.now.weights) == ((0, 10, 20, 40), (8, 20, 30))
    field._table.setCurrentCell(2, 0)
    qtbot.mouseClick(field._remove, Qt.MouseButton.LeftButton)
    assert (inspector.now.edges, inspector.now.weights) == ((0, 10, 40), (8, 50))
    assert inspector.store.undo()
    assert inspector.store.undo()
    assert inspector.store.document == before
    inspector.show()
    field._table.item(1, 0).setText("25")
    assert "ascend" in field.error.text() or "ascend" in inspector.form.error.text()
    assert inspector.store.document == before


def test_a_quantile_is_added_and_taken_away(qtbot: QtBot) -> None:
    inspector = Inspector(qtbot, "empirical", levels=(0, 0.5, 1), values=(0, 10, 40))
    field = inspector.form.fields["levels"]
    assert isinstance(field, PointsField)
    field._table.setCurrentCell(1, 0)
    qtbot.mouseClick(field._add, Qt.MouseButton.LeftButton)
    assert (inspector.now.levels, inspector.now.values) == ((0, 0.5, 0.75, 1), (0, 10, 25, 40))
    assert not field._can_drop(0)
    qtbot.mouseClick(field._remove, Qt.MouseButton.LeftButton)
    assert (inspector.now.levels, inspector.now.values) == ((0, 0.5, 1), (0, 10, 40))


def test_the_share_of_a_component_is_slid_in_one_step(qtbot: QtBot) -> None:
    inspector = Inspector(qtbot, "mixture")
    before, field = inspector.store.document, inspector.form.fields["components"]
    assert isinstance(field, ComponentsField)
    shares = sorted(field.findChildren(_Share), key=lambda item: item.place)
    assert [item._words.text() for item in shares] == ["70.0 %", "30.0 %"]
    slider = shares[1]._slider
    slider.sliderPressed.emit()
    for position in (350, 400, 500):
        slider.setValue(position)
    slider.sliderReleased.emit()
    assert [part.weight for part in inspector.now.components] == [7, 7]
    assert [item._words.text() for item in shares] == ["50.0 %", "50.0 %"]
    assert inspector.store.undo()
    assert inspector.store.document == before
    inspector.show()
    qtbot.mouseClick(field._add, Qt.MouseButton.LeftButton)
    assert len(inspector.now.components) == 3
    assert len([item for item in field.findChildren(QWidget) if isinstance(item, _Share)]) == 3
