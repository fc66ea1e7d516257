"""The line over the large chart: its title, the two sides, what a hand can do, and the fit to the reference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from studio.gui.painting import Swatch, draw_line, elided
from studio.gui.theme import current_theme, polish, ui_font
from studio.gui.translating import tr

_GOOD, _FAIR = 90, 75
_LEAST_HINT = 130
_WIDE = 720
"""Narrower, and the names of the colours give way to the buttons."""


class Head(QWidget):
    """Title and legend on the left, the hint and the buttons on the right; the hint gives way first."""

    fit_wanted = Signal()
    drawing_changed = Signal()
    story_wanted = Signal()
    pair_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Title()
        self._sides = (False, False)
        self._synthetic, self._reference = Swatch("synthetic"), Swatch("reference")
        self._hint = Hint()
        self.draw = QPushButton(tr("Draw by hand"))
        self.draw.setProperty("role", "link")
        self.draw.setCheckable(True)
        self.draw.setToolTip(tr("Draw over the chart; the column becomes a drawn curve. D"))
        self.draw.toggled.connect(lambda _: self._draw_toggled())
        self.story = QPushButton(tr("Draw the story"))
        self.story.setProperty("role", "link")
        self.story.setToolTip(
            tr("Draw how busy each month or week is; the column becomes dates drawn over time. D")
        )
        self.story.clicked.connect(self.story_wanted)
        self.fit = QPushButton(tr("Fit to reference"))
        self.fit.setProperty("role", "link")
        self.fit.setToolTip(tr("Take the column type and parameters that were found in the reference"))
        self.fit.clicked.connect(self.fit_wanted)
        self.together = QPushButton(tr("Together"))
        self.together.setProperty("role", "link")
        self.together.setToolTip(tr("Look at the column together with another one, and tilt their cloud"))
        menu = QMenu(self.together)
        menu.aboutToShow.connect(self._fill_pairs)
        self.together.setMenu(menu)
        self.together.setVisible(False)
        self._others: tuple[tuple[str, str], ...] = ()
        self._score = Score()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for label in (self._title, self._synthetic, self._reference):
            layout.addWidget(label)
        layout.addWidget(self._hint, 1)
        for button in (self.together, self.draw, self.story, self.fit):
            layout.addWidget(button)
        layout.addWidget(self._score)

    @property
    def drawing(self) -> bool:
        """Whether the person wants to draw over a type that is not a drawn curve."""
        return self.draw.isChecked()

    @drawing.setter
    def drawing(self, on: bool) -> None:
        blocked = self.draw.blockSignals(True)
        self.draw.setChecked(on)
        self.draw.setText(tr("Stop drawing") if on else tr("Draw by hand"))
        self.draw.blockSignals(blocked)

    def toggle_drawing(self) -> None:
        """The key of the button."""
        if self.draw.isVisible():
            self.draw.toggle()
        elif self.story.isVisible():
            self.story.click()

    def show_title(self, title: str) -> None:
        """What the chart shows."""
        self._title.say(title)

    def show_sides(self, synthetic: bool, reference: bool) -> None:
        """Which sides the chart has."""
        self._sides = (synthetic, reference)
        wide = self.width() >= _WIDE
        self._synthetic.setVisible(synthetic and wide)
        self._reference.setVisible(reference and wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_sides(*self._sides)

    def show_hint(self, words: str) -> None:
        """What a hand can do here."""
        self._hint.show_words(words)

    def offer_drawing(self, what: Literal["", "draw", "story"]) -> None:
        """Whether the type can become a drawn curve under the pencil, or dates a story."""
        self.draw.setVisible(what == "draw")
        self.story.setVisible(what == "story")

    def offer_fit(self, on: bool) -> None:
        """Whether the column can be fitted to the reference."""
        self.fit.setVisible(on)

    def show_score(self, score: float | None, words: str | None) -> None:
        """The likeness from 0 to 100, and what it rests on (None: as told last)."""
        self._score.show_score(score, words)

    def offer_pairs(self, others: Sequence[tuple[str, str]]) -> None:
        """The columns that the shown one can be looked at with, as ids and words."""
        self._others = tuple(others)
        self.together.setVisible(bool(others))

    def _fill_pairs(self) -> None:
        """Only now: of a wide table there are thousands."""
        menu = self.together.menu()
        menu.clear()
        for column_id, words in self._others:
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _=False, column_id=column_id: self.pair_wanted.emit(column_id))

    def _draw_toggled(self) -> None:
        self.draw.setText(tr("Stop drawing") if self.drawing else tr("Draw by hand"))
        self.drawing_changed.emit()


class Title(QLabel):
    """What the chart shows, shortened where the buttons need the room."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setProperty("role", "strong")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(60)

    def say(self, words: str) -> None:
        """Show the words; the tooltip has them all."""
        if words != self._words:
            self._words = words
            self.setToolTip(words)
            self.setAccessibleName(words)
            self.updateGeometry()
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(elided(self._words, self.font(), max(60, self.width())))


class Score(QLabel):
    """A likeness from 0 to 100 in the colour of its grade."""

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedSize(28, 20)  # So that nothing is laid out anew while it follows a hand.

    def show_score(self, score: float | None, words: str | None) -> None:
        """The score, and what it rests on (None: as told last)."""
        self.setVisible(score is not None)
        if words is not None and words != self.toolTip():
            self.setToolTip(words)
        if score is None or self.text() == f"{score:.0f}":
            return
        self.setText(f"{score:.0f}")
        self.setAccessibleName(tr("Likeness to the reference: {score:.0f} of 100", score=score))
        role = "good" if score >= _GOOD else "fair" if score >= _FAIR else "poor"
        if self.property("role") != role:
            self.setProperty("role", role)
            polish(self)


class Hint(QWidget):
    """One muted line at the right, shortened where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_words(self, words: str) -> None:
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.width() < _LEAST_HINT:
            return
        painter = QPainter(self)
        draw_line(painter, self.rect(), self._words, ui_font(12), current_theme().color("muted"),
                  Qt.AlignmentFlag.AlignRight)  # fmt: skip
        painter.end()
