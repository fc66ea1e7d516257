"""Fields for one number, for a row of numbers, and how people write them."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from studio.generators.parameters import Parameter
from studio.gui.forms.field import Field, LineEdit, Slider
from studio.gui.number_texts import read_number, write_number
from studio.gui.sentences import said
from studio.gui.translating import tr

_STEPS = 1000
_WIDTH = 112


class _NumberEdit(LineEdit):
    """Up and down change the number by its step."""

    def __init__(self, whole: bool, step: float | None, unit: str = "") -> None:
        super().__init__()
        self._unit = QLabel(said(unit), self)
        self._unit.setProperty("role", "unit")
        if unit:
            self._unit.ensurePolished()
            self.setTextMargins(0, 0, self._unit.sizeHint().width() + 3, 0)
        self._whole, self._step = whole, step
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self._unit.sizeHint().width()
        self._unit.setGeometry(self.width() - width - 8, 0, width, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        factor = way.get(Qt.Key(event.key()), 0)
        value = read_number(self.text(), self._whole)
        if not factor or value is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        step = 1 if self._whole else (self._step or 10.0 ** (math.floor(math.log10(abs(value) or 1)) - 1))
        text = write_number(value + factor * step if self._whole else float(f"{value + factor * step:.12g}"))
        self.setText(text)
        self.textEdited.emit(text)


class NumberField(Field):
    """A number as text, so that half-typed values are allowed, with a slider where a range is natural."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._whole = parameter.editor == "integer"
        self._shown: Any = _Never
        self._edit = _NumberEdit(self._whole, parameter.step, parameter.unit)
        if parameter.optional:
            self._edit.setPlaceholderText(tr("none"))
        self._beside(self._edit)
        self._slider: Slider | None = None
        self._range = parameter.slider or (0.0, 1.0)
        if parameter.slider is not None:
            self._slider = Slider()
            self._slider.setRange(0, _STEPS)
            self._slider.setAccessibleName(tr("{label}, slider", label=said(parameter.label)))
            self._slider.setToolTip(said(parameter.help))
            self._slider.valueChanged.connect(self._slid)
            self._slider.sliderPressed.connect(lambda: self.gesture.emit(True))
            self._slider.sliderReleased.connect(lambda: self.gesture.emit(False))
            self._outer.addWidget(self._slider)
        self._finish()
        self._edit.textEdited.connect(self._typed)
        self._edit.typing.connect(self.gesture)

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        if value == self._shown and type(value) is type(self._shown):
            return
        self._shown = value
        if not self._edit.hasFocus() or self._read(self._edit.text()) != (True, value):
            self._edit.put("" if value is None else write_number(value))
        self._say("")
        self._move_slider(value)

    def _read(self, text: str) -> tuple[bool, float | int | None]:
        if not text.strip() and self.parameter.optional:
            return True, None
        value = read_number(text, self._whole)
        return value is not None, value

    def _typed(self, text: str) -> None:
        readable, value = self._read(text)
        if not readable:
            self._say(tr("Type a whole number.") if self._whole else tr("Type a number."))
            return
        self._say("")
        if value is not None:
            self._move_slider(value)
        self.changed.emit(self.parameter.name, value)

    def _slid(self, position: int) -> None:
        low, high = self._range
        step = self.parameter.step if self._range == self.parameter.slider else None
        step = step or (1 if self._whole else (high - low) / 200)
        value = min(max(round((low + (high - low) * position / _STEPS) / step) * step, low), high)
        found = int(value) if self._whole else float(f"{value:.10g}")
        self._edit.put(write_number(found))
        self._say("")
        self.changed.emit(self.parameter.name, found)

    def _move_slider(self, value: Any) -> None:
        if self._slider is None or value is None or self._slider.isSliderDown():
            return
        assert self.parameter.slider is not None
        self._range = _around(float(value), self.parameter.slider)
        low, high = self._range
        blocked = self._slider.blockSignals(True)
        self._slider.setValue(round((float(value) - low) / (high - low) * _STEPS))
        self._slider.blockSignals(blocked)


class NumbersField(Field):
    """A row of numbers, separated by blanks or semicolons."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._shown: Any = _Never
        self._edit = LineEdit()
        self._below(self._edit)
        self._finish()
        self._edit.textEdited.connect(self._typed)
        self._edit.typing.connect(self.gesture)

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        values = list(value or ())
        if values == self._shown:
            return
        self._shown = values
        if not self._edit.hasFocus() or self._numbers(self._edit.text()) != values:
            self._edit.put(" ".join(write_number(item, grouped=False) for item in values))
        self._say("")

    def _typed(self, text: str) -> None:
        values = self._numbers(text)
        if values is None:
            self._say(tr("Type numbers with blanks between them."))
            return
        self._say("")
        self.changed.emit(self.parameter.name, values)

    @staticmethod
    def _numbers(text: str) -> list[float] | None:
        found = [read_number(part, False) for part in text.replace(";", " ").split()]
        return None if any(item is None for item in found) else [float(item or 0) for item in found]


class _Never:
    """Stands for "nothing was shown yet"; None is a value."""


def _around(value: float, usual: tuple[float, float]) -> tuple[float, float]:
    """The usual range of a slider, or a wider one that holds `value`, with a round end."""
    low, high = usual
    if low <= value <= high:
        return usual
    size = 10.0 ** math.floor(math.log10(abs(value)))
    end = next(size * factor for factor in (2, 5, 10, 20) if size * factor >= abs(value) * 1.25)
    return (low, end) if value > high else (-end, high)
