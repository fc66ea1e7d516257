"""One editor a parameter. A field shows whatever is typed, and hands up only what it can read as its type."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from studio.generators.parameters import Parameter

_SLIDER_STEPS = 1000


class Field(QWidget):
    """Base: a label, an editor and a line for what is wrong."""

    changed = Signal(str, object)
    """Parameter name and new value, as a person's input was read."""
    gesture = Signal(bool)
    """True when a drag starts, False when it ends."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parameter = parameter
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 4, 0, 4)
        self._outer.setSpacing(3)
        self.label = QLabel(parameter.label)
        self.label.setProperty("role", "muted")
        self.label.setToolTip(parameter.help)
        self.label.setWordWrap(True)
        self.error = QLabel()
        self.error.setProperty("role", "bad")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

    def show_value(self, value: Any) -> None:
        """Display `value` without saying that it changed."""
        raise NotImplementedError

    def show_error(self, message: str) -> None:
        """Say beside the field what is wrong; the empty text says that all is well."""
        self.error.setText(message)
        self.error.setVisible(bool(message))
        editor = self.editor()
        editor.setProperty("invalid", bool(message))
        editor.style().unpolish(editor)
        editor.style().polish(editor)

    def editor(self) -> QWidget:
        """The widget that takes the focus."""
        raise NotImplementedError

    def _beside(self, editor: QWidget) -> None:
        """Label left, editor right."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.label, 1)
        line.addWidget(editor)
        if self.parameter.unit:
            unit = QLabel(self.parameter.unit)
            unit.setProperty("role", "faint")
            line.addWidget(unit)
        self._outer.addLayout(line)
        self._named(editor)

    def _below(self, editor: QWidget) -> None:
        """Label above a wide editor."""
        self._outer.addWidget(self.label)
        self._outer.addWidget(editor)
        self._named(editor)

    def _named(self, editor: QWidget) -> None:
        editor.setAccessibleName(self.parameter.label)
        editor.setAccessibleDescription(self.parameter.help)
        editor.setToolTip(self.parameter.help)
        self.label.setBuddy(editor)

    def _finish(self) -> None:
        self._outer.addWidget(self.error)


class NumberField(Field):
    """A number as text, so that half-typed values are allowed, with a slider where a range is natural."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._whole = parameter.editor == "integer"
        self._edit = QLineEdit()
        self._edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._edit.setFixedWidth(104)
        if parameter.optional:
            self._edit.setPlaceholderText("none")
        self._beside(self._edit)
        self._slider: QSlider | None = None
        if parameter.slider is not None:
            self._slider = QSlider(Qt.Orientation.Horizontal)
            self._slider.setRange(0, _SLIDER_STEPS)
            self._slider.setAccessibleName(parameter.label)
            self._slider.valueChanged.connect(self._slid)
            self._slider.sliderPressed.connect(lambda: self.gesture.emit(True))
            self._slider.sliderReleased.connect(lambda: self.gesture.emit(False))
            self._outer.addWidget(self._slider)
        self._finish()
        self._edit.textEdited.connect(self._typed)

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        if _number(self._edit.text(), self._whole) != value or not self._edit.hasFocus():
            self._edit.setText("" if value is None else _plain(value))
        self._move_slider(value)

    def _typed(self, text: str) -> None:
        if not text.strip() and self.parameter.optional:
            self.changed.emit(self.parameter.name, None)
            return
        value = _number(text, self._whole)
        if value is None:
            self.show_error("Type a whole number." if self._whole else "Type a number.")
            return
        self._move_slider(value)
        self.changed.emit(self.parameter.name, value)

    def _slid(self, position: int) -> None:
        assert self.parameter.slider is not None
        low, high = self.parameter.slider
        step = self.parameter.step or (high - low) / 200
        value = round((low + (high - low) * position / _SLIDER_STEPS) / step) * step
        value = min(max(value, low), high)
        value = int(value) if self._whole else float(f"{value:.10g}")
        self._edit.setText(_plain(value))
        self.changed.emit(self.parameter.name, value)

    def _move_slider(self, value: Any) -> None:
        if self._slider is None or value is None or self._slider.isSliderDown():
            return
        assert self.parameter.slider is not None
        low, high = self.parameter.slider
        share = min(max((float(value) - low) / (high - low), 0.0), 1.0)
        blocked = self._slider.blockSignals(True)
        self._slider.setValue(round(share * _SLIDER_STEPS))
        self._slider.blockSignals(blocked)


class TextField(Field):
    """One line of text."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._edit = QLineEdit()
        short = parameter.editor in ("date", "datetime")
        if short:
            self._edit.setFixedWidth(150)
            self._edit.setPlaceholderText("2025-01-31" if parameter.editor == "date" else "2025-01-31 08:00")
            self._beside(self._edit)
        else:
            self._below(self._edit)
        self._finish()
        self._edit.textEdited.connect(lambda text: self.changed.emit(self.parameter.name, self._read(text)))

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        text = "" if value is None else str(value)
        if self._edit.text() != text and not (
            self._edit.hasFocus() and self._read(self._edit.text()) == value
        ):
            self._edit.setText(text)

    def _read(self, text: str) -> str | None:
        return None if self.parameter.optional and not text else text


class LongTextField(Field):
    """Several lines: formulas and templates, in a typeface of one width."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._edit = QPlainTextEdit()
        self._edit.setFixedHeight(84)
        self._edit.setTabChangesFocus(True)
        self._below(self._edit)
        self._finish()
        self._edit.textChanged.connect(
            lambda: self.changed.emit(self.parameter.name, self._edit.toPlainText())
        )

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        if self._edit.toPlainText() != (value or ""):
            blocked = self._edit.blockSignals(True)
            self._edit.setPlainText(value or "")
            self._edit.blockSignals(blocked)


class SwitchField(Field):
    """Yes or no."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._box = QCheckBox()
        self._beside(self._box)
        self._finish()
        self._box.clicked.connect(lambda on: self.changed.emit(self.parameter.name, on))

    def editor(self) -> QWidget:
        return self._box

    def show_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))


class ChoiceField(Field):
    """One of a few; `options` are (value, words)."""

    def __init__(
        self, parameter: Parameter, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parameter, parent)
        self._box = QComboBox()
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(13)
        for value, words in options:
            self._box.addItem(words, value)
        self._beside(self._box)
        self._finish()
        self._box.activated.connect(lambda _: self.changed.emit(self.parameter.name, self._box.currentData()))

    def editor(self) -> QWidget:
        return self._box

    def show_value(self, value: Any) -> None:
        place = self._box.findData(value)
        if place < 0 and value not in (None, ""):
            self._box.addItem(str(value), value)
            place = self._box.count() - 1
        self._box.setCurrentIndex(place)


def _number(text: str, whole: bool) -> float | int | None:
    cleaned = text.strip().replace("\u2212", "-").replace("_", "").replace(" ", "")
    if "," in cleaned:
        # A single comma before one or two digits is a decimal comma; otherwise commas group thousands.
        head, _, tail = cleaned.rpartition(",")
        decimal_comma = cleaned.count(",") == 1 and "." not in cleaned and len(tail) != 3
        cleaned = f"{head}.{tail}" if decimal_comma else cleaned.replace(",", "")
    try:
        value = int(cleaned) if whole else float(cleaned)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _plain(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.10g}"
