"""What the page says in place of charts: that there is nothing to compare, that it is busy, or what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.gui.translating import tr

_WIDTH = 560


class Message(QWidget):
    """A heading, a sentence, and a button or a bar, in the middle of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.words = _label("heading"), _label("muted")
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(320)
        self.bar.setAccessibleName(tr("Comparing"))
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        lines = QVBoxLayout(middle)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(10)
        lines.addWidget(self.heading)
        lines.addWidget(self.words)
        lines.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addSpacing(4)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(3)

    def say(self, heading: str, words: str, button: str = "", *, busy: bool = False) -> None:
        """Show a heading and a sentence, with a button where it has a title."""
        self.heading.setText(heading)
        self.words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)

    def progress(self, done: int, total: int, words: str) -> None:
        """How far the work is; `total` 0 where that is not known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.words.setText(words)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    return label
