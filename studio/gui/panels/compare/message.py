"""What the page says in place of charts: that there is nothing to compare, that it is busy, or what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget


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
        self.bar.setAccessibleName("Comparing")
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for widget in (self.heading, self.words, self.bar):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
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
    label.setFixedWidth(560)
    return label
