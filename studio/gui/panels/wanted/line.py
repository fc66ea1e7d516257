"""One condition as a line: a column, a comparison, a value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.app.wanting import Wantable
from studio.generators.wanted import Condition, Op
from studio.gui.forms.field import ComboBox, LineEdit
from studio.gui.icons import IconButton
from studio.gui.number_texts import read_number, write_number
from studio.gui.translating import later, tr

_OPS: dict[Op, str] = {
    "=": "=",
    "!=": "≠",
    "<": "<",
    "<=": "≤",
    ">": ">",
    ">=": "≥",
    "missing": later("is missing"),
    "present": later("is there"),
}


class ConditionLine(QWidget):
    """Sends a changed condition up; what cannot be read stays in its field, marked."""

    changed = Signal(object)
    """`Condition`."""
    remove_wanted = Signal()

    def __init__(self, lead: str, columns: Sequence[Wantable], condition: Condition) -> None:
        super().__init__()
        self._columns = {column.id: column for column in columns}
        self._condition = condition
        self.lead = QLabel(lead)
        self.lead.setProperty("role", "muted")
        self.lead.setMinimumWidth(44)
        self.column, self.op, self.value = ComboBox(), ComboBox(), ComboBox()
        self.number = LineEdit()
        self.remove = IconButton("close", tr("Remove the condition"), size=12)
        for widget, name, most in (
            (self.column, tr("Column"), 190),
            (self.op, tr("Comparison"), 110),
            (self.value, tr("Value"), 190),
            (self.number, tr("Value"), 190),
        ):
            widget.setAccessibleName(name)
            widget.setMinimumWidth(60)
            widget.setMaximumWidth(most)
        for item in columns:
            self.column.addItem(item.name, item.id)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        parts = (
            (self.lead, 0),
            (self.column, 5),
            (self.op, 3),
            (self.value, 5),
            (self.number, 5),
            (self.remove, 0),
        )
        for part, stretch in parts:
            layout.addWidget(part, stretch)
        layout.addStretch(1)
        self.column.activated.connect(self._choose_column)
        self.op.activated.connect(self._choose_op)
        self.value.activated.connect(lambda _: self._take((self.value.currentData(),)))
        self.number.editingFinished.connect(self._type)
        self.remove.clicked.connect(self.remove_wanted)
        self.show_condition(condition)

    def show_condition(self, condition: Condition) -> None:
        """As the design holds it."""
        self._condition = condition
        column = self._columns.get(condition.column)
        place = self.column.findData(condition.column)
        if place < 0:
            self.column.addItem(tr("a removed column"), condition.column)
            place = self.column.count() - 1
        self.column.setCurrentIndex(place)
        self.op.clear()
        for op in column.ops() if column is not None else (condition.op,):
            self.op.addItem(tr(_OPS[op]), op)
        self.op.setCurrentIndex(self.op.findData(condition.op))
        takes_value = bool(condition.values)
        is_list = column is not None and column.kind == "list"
        self.value.setVisible(takes_value and is_list)
        self.number.setVisible(takes_value and not is_list)
        if not takes_value:
            return
        if is_list and column is not None:
            self._show_values(column, condition)
        elif not self.number.isModified() or not self.number.hasFocus():
            value = condition.values[0]
            self.number.put(value if isinstance(value, str) else write_number(value))
            self.number.setModified(False)

    def _show_values(self, column: Wantable, condition: Condition) -> None:
        self.value.clear()
        for value in column.values:
            self.value.addItem(value, value)
        asked = condition.values[0]
        if len(condition.values) > 1 or asked not in column.values:
            self.value.addItem(tr(" or ").join(map(str, condition.values)), None)
            self.value.setCurrentIndex(self.value.count() - 1)
        else:
            self.value.setCurrentIndex(self.value.findData(asked))

    def _choose_column(self, _place: int) -> None:
        column = self._columns.get(self.column.currentData())
        if column is not None and column.id != self._condition.column:
            self._put(column.condition())

    def _choose_op(self, _place: int) -> None:
        op, old = self.op.currentData(), self._condition
        column = self._columns.get(old.column)
        if op == old.op or column is None:
            return
        values = () if op in ("missing", "present") else old.values or column.condition().values
        self._put(Condition(column=old.column, op=op, values=values))

    def _type(self) -> None:
        column, text = self._columns.get(self._condition.column), self.number.text().strip()
        if column is None or not self._condition.values or not self.number.isModified():
            return
        self.number.setModified(False)
        value = text if column.kind == "date" else read_number(text, whole=False)
        if value is None:
            self.show_condition(self._condition)
        else:
            self._take((float(value) if column.kind == "number" else text,))

    def _take(self, values: tuple[float | str | None, ...]) -> None:
        known = tuple(value for value in values if value is not None)
        if known and known != self._condition.values:
            self._put(self._condition.model_copy(update={"values": known}))

    def _put(self, condition: Condition) -> None:
        self._condition = condition
        self.changed.emit(condition)
