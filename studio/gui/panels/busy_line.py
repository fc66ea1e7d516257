"""What takes longer than a moment: words, a slim bar, and a way to give it up."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from studio.gui.icons import IconButton
from studio.gui.translating import tr

_WIDTH = 96
_STEPS = 1000


class BusyLine(QWidget):
    """Hidden until there is something to show."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("role", "fact")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_WIDTH)
        self.cancel = IconButton("close", tr("Cancel"), size=10)
        self.cancel.clicked.connect(self.cancel_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.cancel)
        self.setVisible(False)

    def show_work(self, words: str, share: float | None, *, can_cancel: bool) -> None:
        """What is done and how far it is, from 0 to 1; None where nobody knows."""
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0 if share is None else _STEPS)
        if share is not None:
            self.bar.setValue(round(_STEPS * min(max(share, 0.0), 1.0)))
        self.cancel.setVisible(can_cancel)
        self.setVisible(True)

    def clear(self) -> None:
        """Nothing takes long any more."""
        self.setVisible(False)


def _example() -> QWidget:
    line = BusyLine()
    line.show_work("Comparing with the reference…", 0.4, can_cancel=True)
    return line


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 420, 40))
