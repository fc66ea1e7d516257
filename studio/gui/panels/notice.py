"""One line above the page for what just happened, with what can be done about it. Never modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from studio.gui import icons
from studio.gui.theme import current_theme


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._close = QToolButton()
        self._close.setIcon(icons.icon("close", current_theme().color("muted"), 12))
        self._close.setAccessibleName("Dismiss")
        self._close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.addWidget(self.words, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self._close)
        self.setVisible(False)

    def say(
        self, words: str, actions: Sequence[tuple[str, Callable[[], object]]] = (), *, bad: bool = False
    ) -> None:
        """Show `words` with one button an action; an action closes the notice."""
        self._drop_buttons()
        self.words.setText(words)
        self.words.setProperty("role", "bad" if bad else "")
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        for title, run in actions:
            button = QPushButton(title)
            button.clicked.connect(lambda _=False, run=run: self._take(run))
            self._buttons.addWidget(button)
        self.setVisible(True)

    def clear(self) -> None:
        """Say nothing."""
        self.setVisible(False)
        self._drop_buttons()

    def _take(self, run: Callable[[], object]) -> None:
        self.clear()
        run()

    def _drop_buttons(self) -> None:
        while self._buttons.count():
            widget = self._buttons.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
