"""The card that tells how like the reference the chosen column is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.gui.theme import polish
from studio.gui.translating import tr

_GOOD, _FAIR = 90, 75


@dataclass(frozen=True, slots=True)
class Likeness:
    """A column beside its reference: the score from 0 to 100 (-1 while it is found out), what it rests on, and whether
    the column can be fitted."""

    score: float
    words: str
    term: str
    can_fit: bool = False


class ReferenceCard(QFrame):
    """Hidden where there is no reference for the column."""

    fit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "soft")
        title = QLabel(tr("Like the reference?"))
        title.setProperty("role", "strong")
        self._score = QLabel()
        self._words = QLabel()
        self._words.setProperty("role", "small")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.fit = QPushButton(tr("Fit to reference"))
        self.fit.setToolTip(tr("Take the column type and parameters that were found in the reference"))
        self.fit.clicked.connect(self.fit_wanted)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._score)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 11)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._words)
        layout.addWidget(self.fit, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_likeness(None)

    def show_likeness(self, likeness: Likeness | None) -> None:
        """The score of the chosen column, None where there is nothing to compare."""
        self.setVisible(likeness is not None)
        if likeness is None:
            return
        score = round(likeness.score)
        self._score.setText(str(score) if score >= 0 else "")
        self._score.setToolTip(likeness.term)
        role = "good" if score >= _GOOD else "fair" if score >= _FAIR else "poor"
        if self._score.property("role") != role:
            self._score.setProperty("role", role)
            polish(self._score)
        self._words.setText(likeness.words)
        self.fit.setVisible(likeness.can_fit)
