"""The field of weighted parts, as a mixture has them: a slider for each one's share over its own form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.app.shapes import percent
from studio.gui.forms.field import Slider
from studio.gui.forms.nested import ModelsField
from studio.gui.sentences import said
from studio.gui.translating import figures, tr

_STEPS = 1000
_NARROWEST = 56


class ComponentsField(ModelsField):
    """A list of nested models with a weight each. A share that grows takes from the others in their proportions."""

    def _heading(self, place: int) -> QWidget:
        return _Share(self, place)

    def _display(self, values: list[dict[str, Any]]) -> None:
        super()._display(values)
        self._show_shares()

    def _replace(self, place: int, values: dict[str, Any]) -> None:
        super()._replace(place, values)
        self._show_shares()

    def share_of(self, place: int) -> float:
        """What part of all weight one part has."""
        weights = [max(0.0, float(item.get("weight") or 0.0)) for item in self._values]
        total = sum(weights)
        return weights[place] / total if total > 0 else 0.0

    def set_share(self, place: int, share: float) -> None:
        """Give one part a share; the others keep their weights."""
        rest = sum(float(item.get("weight") or 0.0) for i, item in enumerate(self._values) if i != place)
        share = min(max(share, 0.0), 1.0 - 1 / _STEPS)
        if rest > 0:
            weight = float(f"{rest * share / (1 - share):.4g}")
            self._replace(place, self._values[place] | {"weight": weight})
            self._forms[place].show_values(self._values[place])

    def _show_shares(self) -> None:
        for heading in self.findChildren(_Share):
            if heading.place < len(self._values):
                heading.show_share()


class _Share(QWidget):
    """The number of a part, its share as a slider and in words."""

    def __init__(self, field: ComponentsField, place: int) -> None:
        super().__init__()
        self.place = place
        self._field = field
        number = QLabel(str(place + 1))
        number.setProperty("role", "section")
        self._slider = Slider()
        self._slider.setRange(0, _STEPS)
        self._slider.setAccessibleName(
            tr("Share of number {place} of {label}", place=place + 1, label=said(field.parameter.label))
        )
        self._words = QLabel()
        self._words.setProperty("role", "small")
        self._words.setMinimumWidth(_NARROWEST)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(number)
        line.addWidget(self._slider, 1)
        line.addWidget(self._words)
        self._slider.valueChanged.connect(self._slid)
        self._slider.sliderPressed.connect(lambda: field.gesture.emit(True))
        self._slider.sliderReleased.connect(lambda: field.gesture.emit(False))

    def show_share(self) -> None:
        """The share as the form has it."""
        share = self._field.share_of(self.place)
        self._words.setText(figures(percent(share)))
        self._slider.setEnabled(self._field.parts > 1)
        if not self._slider.isSliderDown():
            blocked = self._slider.blockSignals(True)
            self._slider.setValue(round(share * _STEPS))
            self._slider.blockSignals(blocked)

    def _slid(self, position: int) -> None:
        self._field.set_share(self.place, position / _STEPS)
