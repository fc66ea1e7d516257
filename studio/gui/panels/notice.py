"""One line above the page for what just happened, with what can be done about it. Never modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from studio.gui.discarding import discard
from studio.gui.icons import IconButton
from studio.gui.sentences import said
from studio.gui.theme import polish
from studio.gui.translating import tr

Actions = Sequence[tuple[str, Callable[[], object]]]
"""The words of each button, and what it does."""


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self.dismiss = IconButton("close", tr("Dismiss"), size=12)
        self.dismiss.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 10, 5)
        layout.setSpacing(10)
        layout.addWidget(self.words, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignVCenter)
        self._key = ""
        self.setVisible(False)

    def say(self, words: str, actions: Actions = (), *, bad: bool = False, key: str = "") -> None:
        """Show `words` with one button an action; an action closes the notice.

        A notice with a `key` changes its words in place while it is the same piece of news.
        """
        if not (key and key == self._key and self.isVisible()):
            self._show_buttons(actions)
        self._key = key
        words = said(words)
        self.words.setText(words)
        self.setAccessibleName(words)
        if self.property("bad") != bad:
            self.setProperty("bad", bad)
            polish(self)
            polish(self.words)
        self.setVisible(True)

    def clear(self, key: str = "") -> None:
        """Say nothing; with a `key`, only where the news of that key stands."""
        if key and key != self._key:
            return
        self._key = ""
        self.setVisible(False)
        self._show_buttons(())

    def _take(self, run: Callable[[], object]) -> None:
        self.clear()
        run()

    def _show_buttons(self, actions: Actions) -> None:
        while self._buttons.count():
            taken = self._buttons.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                discard(widget)
        for title, run in actions:
            button = QPushButton(title)
            button.setProperty("role", "small")
            button.clicked.connect(lambda _=False, run=run: self._take(run))
            self._buttons.addWidget(button)
