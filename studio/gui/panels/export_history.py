"""The exports of the past: what, when, how large, whether the files still stand, and what can be done with each."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from studio.app.export_history import Past, State
from studio.gui.painting import LineLabel
from studio.gui.theme import polish
from studio.gui.translating import later, tr
from studio.gui.words import day_words, size_words

_STATES: dict[State, str] = {
    "here": "",
    "changed": later("⚠ changed since"),
    "missing": later("⚠ not there any more"),
}


class ExportHistoryTile(QFrame):
    """Hands up what is asked of an entry."""

    again_wanted = Signal(object)
    folder_wanted = Signal(object)
    manifest_wanted = Signal(object)
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 6, 12)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        title = QLabel(tr("Earlier exports"))
        title.setProperty("role", "strong")
        self.clear = QPushButton(tr("Clear history"))
        self.clear.setProperty("role", "link")
        self.clear.setToolTip(tr("Forgets the list; the files stay where they are"))
        self.clear.clicked.connect(self.clear_wanted)
        head.addWidget(title, 1)
        head.addWidget(self.clear)
        layout.addLayout(head)
        self._empty = QLabel(tr("What you export is listed here, so that you find it again."))
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        layout.addWidget(self._empty)
        self._area = QScrollArea()
        self._area.setProperty("role", "inner")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(96)
        layout.addWidget(self._area, 1)
        layout.addStretch(0)
        self.entries: list[PastEntry] = []
        self.show_past((), ())

    def show_past(self, past: Sequence[Past], states: Sequence[State]) -> None:
        """The list, the latest first, and for each whether its files still stand."""
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(0)
        self.entries = []
        for one, state in zip(past, states, strict=True):
            entry = PastEntry(one, state)
            entry.again.clicked.connect(lambda _=False, one=one: self.again_wanted.emit(one))
            entry.folder.clicked.connect(lambda _=False, one=one: self.folder_wanted.emit(one))
            entry.manifest.clicked.connect(lambda _=False, one=one: self.manifest_wanted.emit(one))
            layout.addWidget(entry)
            self.entries.append(entry)
        layout.addStretch(1)
        self._area.setWidget(inner)
        self._area.setVisible(bool(past))
        self._empty.setVisible(not past)
        self.clear.setVisible(bool(past))


class PastEntry(QFrame):
    """What it was, when and how large, and what can be done with it."""

    def __init__(self, past: Past, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.past = past
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 7, 0, 7)
        layout.setSpacing(2)
        self.name = LineLabel("strong")
        self.name.say(past.wish.path.name, str(past.wish.path))
        self.facts = LineLabel("small")
        self.facts.say(
            f"{_when(past.finished)} · {_facts(past, state)}",
            past.finished.astimezone().strftime("%Y-%m-%d %H:%M"),
        )
        self.state = QLabel(tr(_STATES[state]))
        self.state.setProperty("role", "warning")
        self.state.setVisible(state != "here")
        polish(self.state)
        self.folder = _link(tr("Show in folder"), tr("Show {name} in its folder", name=past.wish.path.name))
        self.folder.setEnabled(state != "missing")
        self.manifest = _link(tr("Manifest"), tr("Open the manifest of {name}", name=past.wish.path.name))
        self.again = _link(tr("Export again"), tr("Export {name} again", name=past.wish.path.name))
        self.again.setToolTip(tr("Makes the same files once more, from the design as it was then"))
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(14)
        first.addWidget(self.name, 1)
        first.addWidget(self.state)
        for button in (self.folder, self.manifest, self.again):
            second.addWidget(button)
        second.addStretch(1)
        layout.addLayout(first)
        layout.addWidget(self.facts)
        layout.addLayout(second)


def _facts(past: Past, state: State) -> str:
    parts = [tr("{rows:,} rows", rows=past.rows), size_words(past.bytes)]
    if len(past.files) > 1:
        parts.append(tr("{n} files", n=len(past.files)))
    if past.verified and state == "here":
        parts.append(tr("✓ verified"))
    return " · ".join(parts)


def _when(moment: datetime.datetime) -> str:
    now = datetime.datetime.now().astimezone()
    there = moment.astimezone(now.tzinfo)
    day = day_words(there, now)
    return f"{there:%H:%M}" if there.date() == now.date() else day


def _link(words: str, name: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.setAccessibleName(name)
    return button
