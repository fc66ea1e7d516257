"""The bar under the menus: the design's name, the pages, rows, seed and export."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from studio.gui import icons
from studio.gui.theme import current_theme


class TopBar(QFrame):
    """Hands up what is typed and chosen."""

    page_chosen = Signal(str)
    rows_wanted = Signal(object)
    """A Python int: it may pass 2^31."""
    seed_wanted = Signal(object)
    export_wanted = Signal()

    def __init__(self, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(48)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(10)
        self._name = QLabel()
        self._name.setProperty("role", "strong")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel()
        self._state.setProperty("role", "faint")
        layout.addWidget(self._name)
        layout.addWidget(self._state)
        layout.addStretch(1)
        layout.addWidget(self._segments(pages))
        layout.addStretch(1)
        self._rows = self._number("Rows", 104)
        layout.addWidget(self._rows[0])
        layout.addWidget(self._rows[1])
        self._seed = self._number("Seed", 76)
        layout.addWidget(self._seed[0])
        layout.addWidget(self._seed[1])
        dice = QToolButton()
        dice.setIcon(icons.icon("dice", current_theme().color("muted")))
        dice.setToolTip("Another seed: other values, the same design")
        dice.setAccessibleName("Another seed")
        dice.clicked.connect(lambda: self.seed_wanted.emit(secrets.randbelow(1_000_000)))
        layout.addWidget(dice)
        self.export = QPushButton("Export…")
        self.export.setProperty("role", "primary")
        self.export.clicked.connect(self.export_wanted)
        layout.addWidget(self.export)
        self._rows[1].editingFinished.connect(self._type_rows)
        self._seed[1].editingFinished.connect(self._type_seed)
        self._shown = (0, 0)

    def show_document(self, name: str, edited: bool, rows: int, seed: int) -> None:
        """The design's name and state, the chosen table's rows, and the seed."""
        self._name.setText(self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 260))
        self._name.setToolTip(name)
        self._state.setText("edited" if edited else "saved")
        self._shown = (rows, seed)
        for edit, text in ((self._rows[1], f"{rows:,}"), (self._seed[1], str(seed))):
            if not (edit.hasFocus() and edit.isModified()):
                edit.setText(text)

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        for button in self._group.buttons():
            button.setChecked(button.property("page") == page)

    def _segments(self, pages: Sequence[tuple[str, str]]) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "segments")
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        for page, title in pages:
            button = QPushButton(title)
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("page", page)
            button.clicked.connect(lambda _=False, page=page: self.page_chosen.emit(page))
            self._group.addButton(button)
            layout.addWidget(button)
        return frame

    def _number(self, name: str, width: int) -> tuple[QLabel, QLineEdit]:
        label = QLabel(name)
        label.setProperty("role", "muted")
        edit = QLineEdit()
        edit.setFixedWidth(width)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setAccessibleName(name)
        label.setBuddy(edit)
        return label, edit

    def _type_rows(self) -> None:
        value = _whole(self._rows[1].text())
        if value is not None and value != self._shown[0]:
            self.rows_wanted.emit(value)
        else:
            self._rows[1].setText(f"{self._shown[0]:,}")

    def _type_seed(self) -> None:
        value = _whole(self._seed[1].text())
        if value is not None and value != self._shown[1]:
            self.seed_wanted.emit(value)
        else:
            self._seed[1].setText(str(self._shown[1]))


def _whole(text: str) -> int | None:
    """A whole number as people type it: 1,000,000 or 1 000 000 or 1M or 250k."""
    cleaned = text.strip().lower().replace(",", "").replace(" ", "").replace("\u202f", "").replace("_", "")
    factor = {"k": 10**3, "m": 10**6, "g": 10**9, "b": 10**9}.get(cleaned[-1:], 1)
    digits = cleaned[:-1] if factor > 1 else cleaned
    try:
        value = float(digits) * factor if "." in digits else int(digits) * factor
    except ValueError:
        return None
    return int(value) if value >= 0 else None
