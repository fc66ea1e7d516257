"""The inspector's offer for a column that was just added: what its new name suggests, to take or to leave."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.gui.translating import tr


class OfferCard(QFrame):
    """Hidden until there is something to offer; it changes nothing by itself."""

    taken = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "soft")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.take = QPushButton(tr("Use it"))
        self.take.setProperty("role", "small")
        self.decline = QPushButton(tr("Keep the type"))
        self.decline.setProperty("role", "small")
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(self.decline)
        buttons.addStretch(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 9, 12, 10)
        inside.setSpacing(6)
        inside.addWidget(self.words)
        inside.addLayout(buttons)
        self.take.clicked.connect(self.taken)
        self.decline.clicked.connect(self.declined)
        self.setVisible(False)

    def show_offer(self, name: str, title: str | None) -> None:
        """Offer the type of that title for a column of that name; None hides the card."""
        self.setVisible(title is not None)
        if title is not None:
            words = tr("The name “{name}” suggests: {title}.", name=name, title=title)
            self.words.setText(words)
            self.setAccessibleName(words)
