"""The field of one plain value of any type: which type it is, and an editor for that."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from studio.generators.parameters import Parameter
from studio.gui.forms.field import ComboBox, Field, LineEdit
from studio.gui.number_texts import read_number, write_number
from studio.gui.sentences import said
from studio.gui.translating import later, tr

_TYPES = (("text", later("Text")), ("number", later("Number")), ("boolean", later("Yes or no")))


class PlainValueField(Field):
    """Text, a number, or yes and no. A whole number stays whole, "1.0" is one with decimals."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._shown: Any = _NEVER
        self._type = ComboBox()
        self._type.setAccessibleName(tr("Type of {label}", label=said(parameter.label)))
        for kind, words in _TYPES:
            self._type.addItem(tr(words), kind)
        self._type.setFixedWidth(104)
        self._edit = LineEdit()
        self._switch = ComboBox()
        self._switch.setAccessibleName(said(parameter.label))
        for value, words in ((False, tr("no (false)")), (True, tr("yes (true)"))):
            self._switch.addItem(words, value)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._edit)
        self._stack.addWidget(self._switch)
        self._stack.setFixedHeight(self._edit.sizeHint().height())
        self._outer.addWidget(self.label)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._type)
        line.addWidget(self._stack, 1)
        self._outer.addLayout(line)
        self._name(self._edit)
        self._finish()
        self._type.activated.connect(self._retype)
        self._edit.textEdited.connect(self._typed)
        self._edit.typing.connect(self.gesture)
        self._switch.activated.connect(lambda _: self._hand_up(self._switch.currentData()))

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        if type(value) is type(self._shown) and value == self._shown:
            return
        self._shown = value
        self._show_type(
            "boolean" if isinstance(value, bool) else "text" if isinstance(value, str) else "number"
        )
        if isinstance(value, bool):
            self._switch.setCurrentIndex(int(value))
        elif not self._edit.hasFocus() or self._read(self._edit.text()) != value:
            self._edit.put(value if isinstance(value, str) else _written(value))
        self._say("")

    @property
    def kind(self) -> str:
        """Of which type the value is: text, number or boolean."""
        return str(self._type.currentData())

    def _show_type(self, kind: str) -> None:
        self._type.setCurrentIndex(self._type.findData(kind))
        self._stack.setCurrentWidget(self._switch if kind == "boolean" else self._edit)

    def _retype(self) -> None:
        """The same value as another type, as far as it can be one."""
        kind, text = self.kind, self._edit.text()
        if isinstance(self._shown, bool):
            text = str(int(self._shown)) if kind == "number" else str(self._shown).lower()
        self._show_type(kind)
        if kind == "boolean":
            value: Any = text.strip().lower() in ("1", "true", "yes")
            self._switch.setCurrentIndex(int(value))
        elif kind == "number":
            value = _number(text)
            value = 0 if value is None else value
            self._edit.put(_written(value))
        else:
            value = text
            self._edit.put(text)
        self._hand_up(value)

    def _typed(self, text: str) -> None:
        value = self._read(text)
        if value is None:
            self._say(tr("Type a number."))
        else:
            self._hand_up(value)

    def _read(self, text: str) -> Any:
        return _number(text) if self.kind == "number" else text

    def _hand_up(self, value: Any) -> None:
        self._say("")
        self.changed.emit(self.parameter.name, value)


_NEVER = object()
"""Stands for "nothing was shown yet"."""


def _number(text: str) -> float | int | None:
    """A whole number where no decimals are written."""
    whole = read_number(text, True)
    return whole if whole is not None else read_number(text, False)


def _written(value: float | int) -> str:
    text = write_number(value)
    whole = text.lstrip("-").replace(",", "").isdigit()
    return f"{text}.0" if whole and type(value) is float else text
