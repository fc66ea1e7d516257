"""The inspector: everything about the chosen column, or about the chosen table and the design."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from studio.app.subjects import MovesWith, Subject, TableSubject
from studio.gui.guide_topics import PAGE
from studio.gui.panels.column_page import ColumnPage
from studio.gui.panels.help_line import HelpLine
from studio.gui.panels.reference_card import Likeness
from studio.gui.panels.table_page import TablePage
from studio.gui.translating import tr


class Inspector(QFrame):
    """One page at a time; the pages send wishes up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "right")
        self.setMinimumWidth(286)
        self.setProperty(PAGE, "inspector")
        self.column = ColumnPage()
        self.table = TablePage()
        self._empty = QLabel(tr("Choose a column to see how its values are made."))
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QFrame()
        self._body.setProperty("role", "surface")
        self._scroll.setWidget(self._body)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(16, 12, 16, 16)
        for page in (self.column, self.table, self._empty):
            inside.addWidget(page)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(HelpLine(self))
        self._show(self._empty)

    def show_subject(self, subject: Subject | TableSubject | None) -> None:
        """Show a column, a table, or nothing."""
        if isinstance(subject, Subject):
            self.column.show_subject(subject)
            self._show(self.column)
        elif isinstance(subject, TableSubject):
            self.table.show_subject(subject)
            self._show(self.table)
        else:
            self._show(self._empty)

    def _show(self, page: QWidget) -> None:
        for each in (self.column, self.table, self._empty):
            each.setVisible(each is page)


def _example() -> QWidget:
    from studio.generators.registry import generator

    inspector = Inspector()
    normal = generator(kind="normal", mean=39.8, deviation=12.1, minimum=18, maximum=90, decimals=0)
    inspector.show_subject(
        Subject(
            "a", "age", "normal", normal.model_dump(mode="json"), "whole number", 0.02, False, False, "",
            (("b", "amount"),), {}, (("b", "amount"),), (MovesWith("b", "amount", 0.35, 0.35),),
        )
    )  # fmt: skip
    inspector.column.reference.show_likeness(Likeness(96, "mean 39.8 beside 40.1", "KS 0.04", True))
    return inspector


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 316, 760))
