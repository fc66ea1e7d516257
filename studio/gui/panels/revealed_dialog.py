"""What does this file reveal about its references? Exactly what is stored, to read and to copy."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.app.revealing import Stored, as_text
from studio.gui.sentences import said
from studio.gui.translating import later, tr

_HEADS = (later("Table"), later("Column"), later("What"), later("Least records"), later("Stored"))
_ABOUT = later(
    "This is everything that the design says of its references, with the fewest records on which each part may rest. "
    "It holds no row of them. What was typed by hand cannot be told from what was inferred, so it is listed too."
)
_NOTHING = later("No table of this design has a reference, so it reveals nothing about one.")


class RevealedDialog(QDialog):
    """A table of what is stored, and a button that copies all of it."""

    def __init__(self, items: Sequence[Stored], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What does this file reveal?"))
        self.resize(860, 560)
        self._items = tuple(items)
        about = QLabel(tr(_ABOUT if items else _NOTHING))
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        self.table = QTableWidget(len(items), len(_HEADS))
        self.table.setHorizontalHeaderLabels([tr(head) for head in _HEADS])
        self.table.setAccessibleName(tr("What is stored"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setVisible(False)
        for row, item in enumerate(items):
            cells = (item.table, item.column, said(item.what), f"{item.least:,}", item.text)
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setToolTip("" if len(text) < 40 else text[:2_000])
                if column == 3:
                    cell.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                self.table.setItem(row, column, cell)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((110, 140, 190, 110)):
            self.table.setColumnWidth(column, width)
        header.setStretchLastSection(True)
        self.table.setVisible(bool(items))
        buttons = QDialogButtonBox()
        self.copy_button = buttons.addButton(tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setEnabled(bool(items))
        self.copy_button.clicked.connect(self._copy)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._items))
        self.copy_button.setText(tr("Copied"))


def _example() -> QWidget:
    return RevealedDialog(
        (
            Stored("people", "", "File, rows and hash", "people.csv; 4,000 rows; SHA-256 9f2c…", 4_000),
            Stored("people", "age", "normal: mean", "44.8", 10),
            Stored("people", "region", "list: values", "3: north, south, west", 10),
        )
    )


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 860, 560))
