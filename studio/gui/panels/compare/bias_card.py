"""The bias lens: a protected column and an outcome, group by group in the reference and in the result, and one control
that evens them out."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.bias import Lens, Question
from studio.app.wanting import Wantable
from studio.gui.forms.field import ComboBox, Slider
from studio.gui.guide_topics import PAGE
from studio.gui.painting import LineLabel
from studio.gui.translating import later, tr

_STEPS = 100
_HEADS = (
    later("Group"),
    later("Rows, reference"),
    later("here"),
    later("Favourable, reference"),
    later("here"),
    later("Told, trained on real rows"),
    later("on these"),
)
_LEAST_IMPACT = 0.8


class BiasCard(QFrame):
    """Values come in through `show_…`; choices and the wished evenness go up."""

    asked = Signal(str, str, str)
    """Protected column, outcome column, favourable value, by name."""
    amount_wanted = Signal(float)
    """How far the outcome is to be made even, from 0 to 1."""
    learning_wanted = Signal()
    gesture = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self.setProperty(PAGE, "learning")
        self._outcomes: tuple[Wantable, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(self._head())
        self.words = QLabel()
        self.words.setProperty("role", "small")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        layout.addWidget(self.words)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(3)
        self.cells: list[list[QLabel]] = []
        layout.addLayout(self._grid)
        layout.addLayout(self._foot())
        self.show_choices((), (), None)

    def show_choices(
        self, protected: Sequence[Wantable], outcomes: Sequence[Wantable], question: Question | None
    ) -> None:
        """What can be chosen, and what is."""
        self._outcomes = tuple(outcomes)
        for box, items in ((self.protected, protected), (self.outcome, outcomes)):
            names = [item.name for item in items]
            if [box.itemText(i) for i in range(1, box.count())] != names:
                box.clear()
                box.addItem(tr("choose"))
                box.addItems(names)
        if question is not None:
            self.protected.setCurrentText(question.protected)
            self.outcome.setCurrentText(question.outcome)
            self._offer_values(question.favourable)
        if self.value.count() == 0:
            self._offer_values("")
        if question is None:
            self.show_lens(None)

    def show_lens(self, lens: Lens | None) -> None:
        """The groups of a question; None where nothing is asked."""
        rows = [] if lens is None else [_row(lens, place) for place in range(len(lens.groups))]
        self._show_rows(rows)
        self.words.setText(
            tr("Choose a protected column and an outcome to see how the outcome falls in each group.")
            if lens is None
            else _summary(lens)
        )
        for widget in (self.even, self._even_words, self._price):
            widget.setVisible(lens is not None)
        if lens is not None:
            self._price.setText(_price(lens))

    def show_busy(self) -> None:
        """The scores of the groups are on their way."""
        self._price.setText(tr("Working out the price…"))

    def show_problem(self, words: str) -> None:
        """Say why there is nothing to show."""
        self.words.setText(words)

    def show_amount(self, amount: float, *, can: bool, late: bool) -> None:
        """How even it is asked to be; whether that can be asked at all, and whether columns come too late for it."""
        if not self.even.isSliderDown():
            blocked = self.even.blockSignals(True)
            self.even.setValue(round(_STEPS * amount))
            self.even.blockSignals(blocked)
        self.even.setEnabled(can)
        words = tr("Rebalance {percent:.0f} %", percent=100 * amount)
        self._even_words.setText(words if can else tr("Learn the table from its reference to rebalance it."))
        self.again.setVisible(late)

    def _head(self) -> QHBoxLayout:
        title = QLabel(tr("Bias lens"))
        title.setProperty("role", "strong")
        self.protected, self.outcome, self.value = ComboBox(), ComboBox(), ComboBox()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(title)
        line.addSpacing(12)
        for words, name, box in (
            (tr("Protected"), tr("Protected column"), self.protected),
            (tr("Outcome"), tr("Outcome column"), self.outcome),
            (tr("favourable"), tr("Favourable value"), self.value),
        ):
            label = QLabel(words)
            label.setProperty("role", "muted")
            box.setAccessibleName(name)
            box.setMinimumWidth(110)
            label.setBuddy(box)
            line.addWidget(label)
            line.addWidget(box, 1)
        line.addStretch(1)
        self.protected.activated.connect(lambda _: self._ask())
        self.outcome.activated.connect(lambda _: self._offer_values("", ask=True))
        self.value.activated.connect(lambda _: self._ask())
        return line

    def _foot(self) -> QHBoxLayout:
        self.even = Slider()
        self.even.setRange(0, _STEPS)
        self.even.setPageStep(10)
        self.even.setMinimumWidth(160)
        self.even.setAccessibleName(tr("Rebalance: how far the outcome is made the same in every group"))
        self._even_words, self._price = QLabel(), QLabel()
        self._even_words.setMinimumWidth(110)
        self._price.setProperty("role", "small")
        self._price.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(tr("Learn again, these first…"))
        self.again.clicked.connect(self.learning_wanted)
        self.again.setVisible(False)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._even_words)
        line.addWidget(self.even, 1)
        line.addWidget(self._price, 1)
        line.addWidget(self.again)
        self.even.sliderPressed.connect(lambda: self.gesture.emit(True))
        self.even.sliderReleased.connect(lambda: self.gesture.emit(False))
        self.even.valueChanged.connect(self._take)
        return line

    def _show_rows(self, rows: list[tuple[str, ...]]) -> None:
        wanted = [tuple(tr(head) for head in _HEADS), *rows] if rows else []
        while len(self.cells) < len(wanted):
            place = len(self.cells)
            line: list[QLabel] = []
            for column in range(len(_HEADS)):
                role = "small" if not place else "plain"
                label = LineLabel("muted") if place and not column else QLabel()
                label.setProperty("role", role)
                label.setTextFormat(Qt.TextFormat.PlainText)
                if column:
                    label.setAlignment(Qt.AlignmentFlag.AlignRight)
                self._grid.addWidget(label, place, column)
                line.append(label)
            self.cells.append(line)
        for place, line in enumerate(self.cells):
            shown = place < len(wanted)
            for column, label in enumerate(line):
                label.setVisible(shown)
                if shown and isinstance(label, LineLabel):
                    label.say(wanted[place][column])
                elif shown:
                    label.setText(wanted[place][column])
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(0, 90)

    def _offer_values(self, chosen: str, *, ask: bool = False) -> None:
        outcome = next((item for item in self._outcomes if item.name == self.outcome.currentText()), None)
        values = outcome.values if outcome is not None else ()
        if tuple(self.value.itemText(i) for i in range(self.value.count())) != values:
            self.value.clear()
            self.value.addItems(values)
            # The rarer one of two is what people usually mean.
            self.value.setCurrentIndex(len(values) - 1)
        if chosen in values:
            self.value.setCurrentText(chosen)
        if ask:
            self._ask()

    def _ask(self) -> None:
        if self.protected.currentIndex() > 0 and self.outcome.currentIndex() > 0 and self.value.currentText():
            names = self.protected.currentText(), self.outcome.currentText()
            if names[0] != names[1]:
                self.asked.emit(*names, self.value.currentText())
            else:
                self.words.setText(tr("Choose two different columns."))

    def _take(self, value: int) -> None:
        self._even_words.setText(tr("Rebalance {percent:.0f} %", percent=100 * value / _STEPS))
        self.amount_wanted.emit(value / _STEPS)


def _row(lens: Lens, place: int) -> tuple[str, ...]:
    score = lens.scores[place]
    rates = [side.rates[place] for side in (lens.reference, lens.synthetic)]
    return (
        lens.groups[place],
        tr("{n:,}", n=lens.reference.rows[place]),
        tr("{n:,}", n=lens.synthetic.rows[place]),
        *("–" if math.isnan(rate) else tr("{percent:.1f} %", percent=100 * rate) for rate in rates),
        "–" if score is None else tr("{score:.3f}", score=score.real),
        "–" if score is None else tr("{score:.3f}", score=score.synthetic),
    )


def _summary(lens: Lens) -> str:
    sides = (lens.reference, lens.synthetic)
    differences = [side.difference for side in sides]
    impacts = [side.impact for side in sides]
    if any(item is None for item in (*differences, *impacts)):
        return tr("There are not two groups with thirty rows each.")
    words = tr(
        "Parity difference {first:.1f} points in the reference, {second:.1f} here · disparate impact {third:.2f}, "
        "here {fourth:.2f}.",
        first=100 * (differences[0] or 0.0),
        second=100 * (differences[1] or 0.0),
        third=impacts[0] or 0.0,
        fourth=impacts[1] or 0.0,
    )
    low = impacts[1] is not None and impacts[1] < _LEAST_IMPACT
    return f"{words} {tr('Below 0.80 is usually taken as a warning.')}" if low else words


def _price(lens: Lens) -> str:
    if lens.fidelity is None or lens.before is None:
        return tr("Working out the price…")
    if abs(lens.fidelity - lens.before) < 1e-12:
        return tr("Fidelity {score:.1f}", score=100 * lens.fidelity)
    return tr(
        "Price: fidelity {before:.1f} → {after:.1f}", before=100 * lens.before, after=100 * lens.fidelity
    )
