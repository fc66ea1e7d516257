"""The status bar: how live it is, how large the result, and what it is compared with."""

from __future__ import annotations

from collections.abc import Sized

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from studio.gui.panels.busy_line import BusyLine
from studio.gui.theme import polish
from studio.gui.translating import counted, tr

_ROOM = 24
"""Pixels by which the first words may be wider than they need."""


class StatusBar(QFrame):
    """A row of short facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setFixedHeight(28)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(22)
        self.busy = BusyLine()
        self.live = _Live()
        self._rows, self._size, self._seed, self._right = (QLabel() for _ in range(4))
        for label in (self.live, self._rows, self._size, self._seed, self._right):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "fact")
            if label is self._right:
                layout.addStretch(1)
                layout.addWidget(self.busy)
            layout.addWidget(label)
        self._latency = ""
        self._broken = 0
        self.show_start()

    def show_start(self) -> None:
        """What it says while no design is open."""
        self._say_live(tr("Nothing leaves this machine"), "fact")
        self._rest("", "", "", "")

    def show_exporting(self, words: str) -> None:
        """How far an export is."""
        self._say_live(
            f"● {words}" if words else tr("Nothing leaves this machine"), "live" if words else "fact"
        )
        self._rest("", "", "", tr("You can keep designing while an export runs"))

    def show_table(self, rows: int, columns: int, seed: int) -> None:
        """The chosen table."""
        self._rows.setText(
            tr("{rows:,} rows", rows=rows) + " × " + counted(columns, "{n:,} column", "{n:,} columns")
        )
        self._seed.setText(tr("Seed {seed} · reproducible", seed=seed))
        self._show_live()

    def show_latency(self, milliseconds: float) -> None:
        """From the last edit to new rows and charts."""
        self._latency = tr("● live {milliseconds:.0f} ms", milliseconds=milliseconds)
        self._show_live()

    def show_broken(self, broken: Sized) -> None:
        """How many columns cannot be made."""
        self._broken = len(broken)
        self._show_live()

    def show_size(self, words: str) -> None:
        """About how large the table is as CSV."""
        self._size.setText(words)

    def show_reference(self, words: str) -> None:
        """The reference and its score."""
        self._right.setText(words)

    def _show_live(self) -> None:
        if self._broken:
            many = counted(self._broken, "{n:,} column", "{n:,} columns")
            self._say_live(tr("● {many} cannot be made", many=many), "broken")
        elif self._latency:
            self._say_live(self._latency, "live")

    def _rest(self, rows: str, size: str, seed: str, right: str) -> None:
        for label, words in (
            (self._rows, rows),
            (self._size, size),
            (self._seed, seed),
            (self._right, right),
        ):
            label.setText(words)

    def _say_live(self, words: str, role: str) -> None:
        if self.live.property("role") != role:
            self.live.setProperty("role", role)
            polish(self.live)
        self.live.say(words)


class _Live(QLabel):
    """Words that change many times a second while a hand drags. Its size is fixed until they need another one, so that
    the window is not laid out anew each time."""

    def say(self, words: str) -> None:
        """Show the words."""
        if words == self.text():
            return
        self.setText(words)
        wanted = self.sizeHint()
        if not wanted.width() <= self.width() <= wanted.width() + _ROOM or self.height() != wanted.height():
            self.setFixedSize(wanted)
