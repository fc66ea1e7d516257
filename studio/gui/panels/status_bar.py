"""The status bar: how live it is, how large the result, and what it is compared with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget


class StatusBar(QFrame):
    """A row of short facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setFixedHeight(28)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(22)
        self._live = QLabel("Nothing leaves this machine")
        self._rows = QLabel()
        self._size = QLabel()
        self._seed = QLabel()
        self._reference = QLabel()
        self._reference.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._live, self._rows, self._size, self._seed):
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self._reference)

    def show_start(self) -> None:
        """What it says while no design is open."""
        self._say_live("Nothing leaves this machine", "muted")
        for label in (self._rows, self._size, self._seed, self._reference):
            label.clear()

    def show_table(self, rows: int, columns: int, seed: int) -> None:
        """The chosen table."""
        self._rows.setText(f"{rows:,} rows × {columns:,} columns")
        self._seed.setText(f"Seed {seed} · reproducible")

    def show_latency(self, milliseconds: float) -> None:
        """From the last edit to new rows and charts."""
        self._say_live(f"● live {milliseconds:.0f} ms", "good")

    def show_problem(self, words: str) -> None:
        """What keeps a column from being made; the same place as the latency."""
        self._say_live(f"● {words}", "bad")

    def show_size(self, words: str) -> None:
        """About how large the table is as CSV."""
        self._size.setText(words)

    def show_reference(self, words: str) -> None:
        """The reference and its score."""
        self._reference.setText(words)

    def _say_live(self, words: str, role: str) -> None:
        self._live.setText(words)
        self._live.setToolTip(words)
        self._live.setProperty("role", role)
        self._live.style().unpolish(self._live)
        self._live.style().polish(self._live)
