"""The card that tells how cells of a column, or rows of a table, are damaged: one entry a kind."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from studio.app.conditional import Errors
from studio.gui.guide_topics import PAGE
from studio.gui.panels.dirt_entry import DirtEntry
from studio.gui.panels.dirt_words import KINDS
from studio.gui.translating import tr
from studio.model.dirt import CellDirt, RowDirt

_AT_FIRST: dict[str, dict[str, Any]] = {"drift": {"share": 1.0}}


class DirtCard(QFrame):
    """Hands up all entries whenever one of them changes."""

    dirt_wanted = Signal(object)
    """The entries as a list of JSON values, conditions with names of columns."""
    shown_wanted = Signal(bool)
    """Whether the live table shows the dirt."""
    gesture = Signal(bool)

    def __init__(self, model: type[CellDirt] | type[RowDirt], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._values: list[dict[str, Any]] = []
        self._key: object = None
        self.entries: list[DirtEntry] = []
        self.setProperty(PAGE, "dirt")
        self.setProperty("role", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 10)
        layout.setSpacing(6)
        title = QLabel(tr("Dirt") if model is CellDirt else tr("Dirt of rows"))
        title.setProperty("role", "strong")
        title.setToolTip(tr("Damage in a table beside the clean one; the export logs every damaged cell."))
        self.shown = QCheckBox(tr("Show in table"))
        self.shown.setToolTip(tr("Damaged cells bear a corner; their tooltip tells the clean value."))
        self.shown.clicked.connect(self.shown_wanted)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.shown)
        layout.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        layout.addLayout(self._lines)
        self.add = QPushButton(tr("+ Add dirt…"))
        self.add.setProperty("role", "link")
        self.add.setAccessibleName(title.text() + ": " + tr("+ Add dirt…"))
        self._menu = QMenu(self.add)
        self.add.clicked.connect(
            lambda: self._menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 2)))
        )
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._note = QLabel(tr("Copies and moved rows appear in the exported file, not in the live table."))
        self._note.setProperty("role", "small")
        self._note.setWordWrap(True)
        self._note.setVisible(False)
        layout.addWidget(self._note)

    def show_dirt(
        self,
        values: Sequence[Mapping[str, Any]],
        kinds: Sequence[str],
        columns: Sequence[tuple[str, str]],
        owner: str,
    ) -> None:
        """The entries of a column or table, the kinds that fit it, and the columns that can be named."""
        entries = [dict(item) for item in values]
        key = (owner, tuple(kinds), tuple(columns), tuple(item["what"] for item in entries))
        if key != self._key:
            self._key = key
            self._rebuild(entries, columns)
            self._offer(kinds)
        self._values = entries
        for entry, item in zip(self.entries, entries, strict=True):
            entry.show_values(item)
        self.shown.setVisible(bool(entries))
        self._note.setVisible(self._model is RowDirt and any(item["what"] != "swapped" for item in entries))
        self.setVisible(bool(entries or kinds))

    def show_shown(self, on: bool) -> None:
        """Whether the live table shows the dirt."""
        self.shown.setChecked(on)

    def show_errors(self, errors: Errors) -> None:
        """Why what was typed did not reach the design."""
        for place, entry in enumerate(self.entries):
            entry.show_errors({str(path[1]): words for path, words in errors.items() if path[0] == place})

    def _rebuild(self, entries: list[dict[str, Any]], columns: Sequence[tuple[str, str]]) -> None:
        for old in self.entries:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.entries = []
        for place, item in enumerate(entries):
            entry = DirtEntry(self._model, str(item["what"]), columns)
            entry.changed.connect(lambda values, place=place: self._change(place, values))
            entry.removed.connect(lambda place=place: self._remove(place))
            entry.gesture.connect(self.gesture)
            self._lines.addWidget(entry)
            self.entries.append(entry)

    def _offer(self, kinds: Sequence[str]) -> None:
        self._menu.clear()
        for kind in kinds:
            action = QAction(tr(KINDS[kind]), self._menu)
            action.triggered.connect(lambda _=False, kind=kind: self._take(kind))
            self._menu.addAction(action)

    def _take(self, kind: str) -> None:
        fresh = self._model().model_dump(mode="json") | {"what": kind} | _AT_FIRST.get(kind, {})
        self.gesture.emit(False)
        self.dirt_wanted.emit([*self._values, fresh])

    def _change(self, place: int, values: dict[str, Any]) -> None:
        self._values[place] = values
        self.dirt_wanted.emit(list(self._values))

    def _remove(self, place: int) -> None:
        self.gesture.emit(False)
        self.dirt_wanted.emit([item for i, item in enumerate(self._values) if i != place])


def _example() -> QWidget:
    card = DirtCard(CellDirt)
    items = [CellDirt(what="typo"), CellDirt(what="outlier", count=50), CellDirt(what="drift", share=1.0)]
    card.show_dirt(
        [item.model_dump(mode="json") for item in items], list(KINDS)[:12], (("b", "amount"),), "a"
    )
    return card


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 316, 640))
