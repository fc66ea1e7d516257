"""The bar under the menus: the design's name, the pages, rows, seed and export."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from studio.gui.forms.field import LineEdit
from studio.gui.icons import IconButton
from studio.gui.number_texts import whole_number
from studio.gui.painting import elided
from studio.gui.theme import polish
from studio.gui.translating import tr
from studio.model.document import MAXIMUM_ROWS

_NAME_WIDTH, _LEAST_NAME = 210, 70
_WIDE = 1180
_GAPS = 72
"""Margins, and what stands between the parts."""


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
        self._shown = (0, 0)
        # Three columns, of which the outer ones share what is left, keep the pages in the middle.
        layout = QGridLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setHorizontalSpacing(12)
        layout.addWidget(self._title(), 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._beside = self._segments(pages), self._numbers()
        layout.addWidget(self._beside[0], 0, 1, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._beside[1], 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (0, 2):
            layout.setColumnStretch(column, 1)
        self.rows.editingFinished.connect(self._type_rows)
        self.seed.editingFinished.connect(self._type_seed)

    def show_document(self, name: str, state: str, rows: int, seed: int) -> None:
        """The design's name and state ("new", "edited", "saved"), the chosen table's rows, and the seed."""
        self._name.setToolTip(name)
        self._state.setText(tr(state))
        self._fit()
        self._shown = (rows, seed)
        for edit, text in ((self.rows, tr("{n:,}", n=rows)), (self.seed, str(seed))):
            if not (edit.hasFocus() and edit.isModified()):
                edit.put(text)

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        self._group.setExclusive(False)  # so that none is marked on a page of another kind
        for button in self._group.buttons():
            button.setChecked(button.property("page") == page)
        self._group.setExclusive(True)
        self.export.setVisible(page != "export")

    def offer(self, page: str, on: bool) -> None:
        """Whether a page is offered at all."""
        for button in self._group.buttons():
            if button.property("page") == page and button.isVisibleTo(self) != on:
                button.setVisible(on)
                self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Less room around the pages, and a shorter name, where the window is narrow."""
        buttons = self._group.buttons()
        tight = self.width() < _WIDE
        if buttons and bool(buttons[0].property("tight")) != tight:
            for button in buttons:
                button.setProperty("tight", tight)
                polish(button)
        others = sum(part.sizeHint().width() for part in (*self._beside, self._state))
        room = min(_NAME_WIDTH, max(_LEAST_NAME, self.width() - others - _GAPS))
        name = self._name.toolTip()
        self._name.setText(elided(name, self._name.font(), room))

    def _title(self) -> QWidget:
        self._name = QLabel()
        self._name.setProperty("role", "strong")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel()
        self._state.setProperty("role", "faint")
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._name)
        line.addWidget(self._state)
        return holder

    def _segments(self, pages: Sequence[tuple[str, str]]) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "segments")
        frame.setFixedHeight(34)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        for page, title in pages:
            button = QPushButton(tr(title))
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("page", page)
            button.setAccessibleName(tr("Page {title}", title=tr(title)))
            button.clicked.connect(lambda _=False, page=page: self.page_chosen.emit(page))
            self._group.addButton(button)
            layout.addWidget(button)
        return frame

    def _numbers(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        rows_label, self.rows = self._number(
            tr("Rows"), 112, tr("How many rows the chosen table has: 1,000,000 or 1M")
        )
        seed_label, self.seed = self._number(tr("Seed"), 84, tr("The same seed gives the same data"))
        dice = IconButton("dice", tr("Another seed: other values, the same design"))
        dice.clicked.connect(lambda: self.seed_wanted.emit(secrets.randbelow(1_000_000)))
        self.export = QPushButton(tr("Export…"))
        self.export.setProperty("role", "primary")
        self.export.clicked.connect(self.export_wanted)
        for widget in (rows_label, self.rows, seed_label, self.seed, dice, self.export):
            line.addWidget(widget)
        line.insertSpacing(2, 6)
        return holder

    def _number(self, name: str, width: int, help: str) -> tuple[QLabel, LineEdit]:
        label = QLabel(name)
        label.setProperty("role", "muted")
        edit = LineEdit()
        edit.setFixedWidth(width)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setAccessibleName(name)
        edit.setToolTip(help)
        label.setBuddy(edit)
        return label, edit

    def _type_rows(self) -> None:
        value = whole_number(self.rows.text())
        if value is not None and value <= MAXIMUM_ROWS and value != self._shown[0]:
            self.rows_wanted.emit(value)
        self.rows.put(f"{self._shown[0]:,}")

    def _type_seed(self) -> None:
        value = whole_number(self.seed.text())
        if value is not None and value < 2**63 and value != self._shown[1]:
            self.seed_wanted.emit(value)
        self.seed.put(str(self._shown[1]))
