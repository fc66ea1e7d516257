"""A region of rows and the share of all rows that it is to have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.wanting import Wantable
from studio.generators.wanted import Condition, Region
from studio.gui.forms.field import LineEdit, Slider
from studio.gui.icons import IconButton
from studio.gui.number_texts import read_number, write_number
from studio.gui.panels.wanted.line import ConditionLine
from studio.gui.translating import tr

_STEPS = 1000
_LEAST = 0.001


class RegionBlock(QWidget):
    """Sends a changed region up; it goes with its last condition."""

    changed = Signal(object)
    """`Region`."""
    remove_wanted = Signal()
    gesture = Signal(bool)

    def __init__(self, columns: Sequence[Wantable], region: Region) -> None:
        super().__init__()
        self._columns, self._region = tuple(columns), region
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        self.lines: list[ConditionLine] = []
        for place, condition in enumerate(region.conditions):
            line = ConditionLine(tr("where") if not place else tr("and"), columns, condition)
            line.changed.connect(lambda value, place=place: self._put(place, value))
            line.remove_wanted.connect(lambda place=place: self._put(place, None))
            layout.addWidget(line)
            self.lines.append(line)
        self.show_region(region)

    def show_region(self, region: Region) -> None:
        """As the design holds it."""
        self._region = region
        for line, condition in zip(self.lines, region.conditions, strict=True):
            line.show_condition(condition)
        if not self.bar.isSliderDown():
            blocked = self.bar.blockSignals(True)
            self.bar.setValue(round(_STEPS * region.share))
            self.bar.blockSignals(blocked)
        if not (self.field.hasFocus() and self.field.isModified()):
            self.field.put(write_number(round(100 * region.share, 2)))

    def _head(self) -> QHBoxLayout:
        words = QLabel(tr("More of"))
        words.setProperty("role", "strong")
        self.bar = Slider()
        self.bar.setRange(0, _STEPS)
        self.bar.setSingleStep(_STEPS // 100)
        self.bar.setAccessibleName(tr("Share of these rows"))
        self.field = LineEdit()
        self.field.setFixedWidth(64)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setAccessibleName(tr("Share of these rows in percent"))
        unit = QLabel(tr("% of all rows"))
        unit.setProperty("role", "muted")
        more = QPushButton(tr("+ and"))
        more.setProperty("role", "link")
        more.setAccessibleName(tr("Add a condition to these rows"))
        remove = IconButton("close", tr("Remove these rows"), size=12)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(words)
        line.addWidget(self.bar, 1)
        for widget in (self.field, unit, more, remove):
            line.addWidget(widget)
        self.bar.sliderPressed.connect(lambda: self.gesture.emit(True))
        self.bar.sliderReleased.connect(lambda: self.gesture.emit(False))
        self.bar.valueChanged.connect(lambda value: self._take(value / _STEPS))
        self.field.editingFinished.connect(self._type)
        more.clicked.connect(self._add)
        remove.clicked.connect(self.remove_wanted)
        return line

    def _type(self) -> None:
        if not self.field.isModified():
            return
        self.field.setModified(False)
        number = read_number(self.field.text().strip().removesuffix("%"), whole=False)
        if number is None or not 0 < number < 100:
            self.show_region(self._region)
        else:
            self._take(number / 100)

    def _take(self, share: float) -> None:
        share = min(max(share, _LEAST), 1 - _LEAST)
        self._region = self._region.model_copy(update={"share": share})
        self.show_region(self._region)
        self.changed.emit(self._region)

    def _add(self) -> None:
        conditions = (*self._region.conditions, self._columns[0].condition())
        self.changed.emit(self._region.model_copy(update={"conditions": conditions}))

    def _put(self, place: int, condition: Condition | None) -> None:
        conditions = list(self._region.conditions)
        conditions[place : place + 1] = [] if condition is None else [condition]
        if conditions:
            self.changed.emit(self._region.model_copy(update={"conditions": tuple(conditions)}))
        else:
            self.remove_wanted.emit()
