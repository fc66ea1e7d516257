"""Target shares of one column: a bar for each value or range, to drag or to type over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from studio.app.wanting import with_share
from studio.generators.wanted import Target
from studio.gui.forms.field import LineEdit, Slider
from studio.gui.icons import IconButton
from studio.gui.number_texts import read_number, write_number
from studio.gui.painting import LineLabel
from studio.gui.translating import tr

_STEPS = 1000
_NAMES = 132


class TargetBlock(QWidget):
    """Sends changed shares up while a bar is dragged; the others keep their proportions."""

    changed = Signal(object)
    """`Target`."""
    remove_wanted = Signal()
    gesture = Signal(bool)

    def __init__(self, name: str, target: Target, *, dates: bool) -> None:
        super().__init__()
        self._target = target
        self._key = (name, target.values, target.edges)
        heading = LineLabel("strong")
        heading.say(tr("Shares of {name}", name=name), "")
        self.remove = IconButton("close", tr("Remove the shares of {name}", name=name), size=12)
        self.remove.clicked.connect(self.remove_wanted)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.addWidget(heading, 0, 0, 1, 2)
        grid.addWidget(self.remove, 0, 3, Qt.AlignmentFlag.AlignRight)
        self.bars: list[Slider] = []
        self.fields: list[LineEdit] = []
        for place, words in enumerate(_words(target, dates=dates)):
            self._add(grid, place, words)
        self.show_target(target)

    def fits(self, name: str, target: Target) -> bool:
        """Whether it can show these shares."""
        return self._key == (name, target.values, target.edges)

    def show_target(self, target: Target) -> None:
        """As the design holds them."""
        self._target = target
        for bar, field, share in zip(self.bars, self.fields, target.shares, strict=True):
            if not bar.isSliderDown():
                blocked = bar.blockSignals(True)
                bar.setValue(round(_STEPS * share))
                bar.blockSignals(blocked)
            if not (field.hasFocus() and field.isModified()):
                field.put(_percent(share))

    def _add(self, grid: QGridLayout, place: int, words: str) -> None:
        label = LineLabel("muted")
        label.say(words, "")
        label.setMinimumWidth(_NAMES)
        bar = Slider()
        bar.setRange(0, _STEPS)
        bar.setSingleStep(_STEPS // 100)
        bar.setPageStep(_STEPS // 20)
        bar.setAccessibleName(tr("Share of {words}", words=words))
        field = LineEdit()
        field.setFixedWidth(64)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setAccessibleName(tr("Share of {words} in percent", words=words))
        bar.sliderPressed.connect(lambda: self.gesture.emit(True))
        bar.sliderReleased.connect(lambda: self.gesture.emit(False))
        bar.valueChanged.connect(lambda value: self._take(place, value / _STEPS))
        field.editingFinished.connect(lambda: self._type(place))
        unit = QLabel("%")
        unit.setProperty("role", "muted")
        for column, widget in enumerate((label, bar, field, unit)):
            grid.addWidget(widget, place + 1, column)
        self.bars.append(bar)
        self.fields.append(field)

    def _type(self, place: int) -> None:
        field = self.fields[place]
        if not field.isModified():
            return
        field.setModified(False)
        number = read_number(field.text().strip().removesuffix("%"), whole=False)
        if number is None or not 0 <= number <= 100:
            self.show_target(self._target)
        else:
            self._take(place, number / 100)

    def _take(self, place: int, share: float) -> None:
        if len(self.bars) > 1:
            self._target = with_share(self._target, place, share)
            self.show_target(self._target)
            self.changed.emit(self._target)


def _words(target: Target, *, dates: bool) -> Sequence[str]:
    if target.values:
        return target.values
    edges = [_date(edge) if dates else write_number(edge) for edge in target.edges]
    between = [tr("{low} to below {high}", low=low, high=high) for low, high in pairwise(edges)]
    return (tr("below {edge}", edge=edges[0]), *between, tr("from {edge}", edge=edges[-1]))


def _date(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _percent(share: float) -> str:
    return write_number(round(100 * share, 1))
