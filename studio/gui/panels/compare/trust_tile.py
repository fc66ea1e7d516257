"""Beside the scores: whether the result can be trusted, in three words, and the way to find out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.comparing import Band, TrustView
from studio.gui.translating import later, tr

LINES = (
    ("table", later("Like real rows")),
    ("training", later("Useful")),
    ("privacy", later("Withstands attacks")),
)
"""The parts of the measures, and what is asked about each."""


class TrustTile(QFrame):
    """Three questions with a word for each, or that nobody has looked yet."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        title = _label(tr("Can it be trusted?"), "muted")
        self.words = _label(tr("Attacks, training and nearest rows; takes a while."), "small")
        self.words.setWordWrap(True)
        self.link = QPushButton(tr("Find out"))
        self.link.setProperty("role", "link")
        self.link.setStyleSheet("padding: 2px 0px; font-size: 12px;")
        self.link.clicked.connect(self.wanted)
        self.answers: dict[str, QLabel] = {}
        self._lines = QWidget()
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        for row, (part, question) in enumerate(LINES):
            self.answers[part] = _label("", "small")
            grid.addWidget(_label(tr(question), "small"), row, 0)
            grid.addWidget(self.answers[part], row, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 11, 14, 9)
        layout.setSpacing(2)
        layout.addWidget(title)
        layout.addWidget(self.words)
        layout.addWidget(self._lines)
        layout.addStretch(1)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nobody has looked yet."""
        self._show(tr("Attacks, training and nearest rows; takes a while."), tr("Find out"))

    def show_busy(self) -> None:
        """The judges are at work."""
        self._show(tr("The judges are at work…"), tr("Show"))

    def show_trust(self, view: TrustView) -> None:
        """The worst word of each question."""
        self._show("", tr("Show the measures"))
        for part, label in self.answers.items():
            show_verdict(label, view.worst(part))

    def _show(self, words: str, link: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self._lines.setVisible(not words)
        self.link.setText(link)
        self.link.setAccessibleName(tr("Can it be trusted? {link}", link=link))


def show_verdict(label: QLabel, band: Band | None) -> None:
    """A verdict as a dot and its word; nobody needs to see the colour."""
    role = {"good": "good", "fair": "fair", "poor": "poor"}.get(band or "", "faint")
    label.setProperty("role", role)
    label.setText("" if band is None else f"● {tr(band)}")
    label.style().unpolish(label)
    label.style().polish(label)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
