"""The inspector's card of a learned column: with which others it goes together, and a way to let it go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.subjects import Learned
from studio.gui.guide_topics import PAGE
from studio.gui.translating import tr

_MOST_NAMES = 6


class LearnedCard(QFrame):
    """Hidden for columns that were not learned."""

    release_wanted = Signal(bool)
    """Whether the column is to be drawn on its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(PAGE, "learning")
        self.setProperty("role", "card")
        title = QLabel(tr("Learned"))
        title.setProperty("role", "strong")
        self.words = QLabel()
        self.words.setProperty("role", "small")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.release = QPushButton()
        self.release.clicked.connect(self._want)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 10)
        layout.setSpacing(4)
        layout.addWidget(title)
        layout.addWidget(self.words)
        layout.addWidget(self.release, 0, Qt.AlignmentFlag.AlignLeft)
        self._learned: Learned | None = None
        self.show_learned(None)

    def show_learned(self, learned: Learned | None) -> None:
        """What is known of the chosen column; None where it was not learned."""
        self._learned = learned
        self.setVisible(learned is not None)
        if learned is None:
            return
        lines = []
        if learned.is_released:
            lines.append(tr("Released: it is drawn on its own."))
        elif learned.follows:
            lines.append(tr("Follows {names}.", names=_listed(learned.follows)))
        if learned.leads:
            lines.append(tr("Decides on {names}.", names=_listed(learned.leads)))
        if not learned.is_released:
            lines.append(tr("Bend its shape as you like: the ranks stay, and the others follow."))
        self.words.setText("\n".join(lines))
        self.release.setText(tr("Draw as learned") if learned.is_released else tr("Release from the model"))

    def _want(self) -> None:
        if self._learned is not None:
            self.release_wanted.emit(not self._learned.is_released)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return tr("{shown} and {more} more", shown=shown, more=more) if more > 0 else shown
