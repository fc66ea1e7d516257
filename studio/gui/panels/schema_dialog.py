"""How a script or a JSON Schema was read: what was taken to be so, and every word that was not understood."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.gui.sentences import said
from studio.gui.translating import counted, later, tr
from studio.model.document import Document
from studio.reference.schemas.described import Remark
from studio.reference.schemas.opening import ImportedSchema

_HEADS = (later("Table"), later("Line"), later("What stands there"), later("What follows"))
_LEAST_ROWS, _MOST_ROWS = 1, 5
_LINE_HEIGHT = 20


class SchemaDialog(QDialog):
    """Lists what was said of an import; it changes nothing."""

    def __init__(self, imported: ImportedSchema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How {name} was read", name=imported.path.name))
        self.resize(820, 560)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        words = QLabel(schema_words(imported))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        layout.addWidget(words)
        layout.addWidget(_heading(tr("What was taken to be so")))
        self.said = self._said(imported.said)
        layout.addWidget(self.said)
        layout.addWidget(_heading(tr("Not understood")))
        self.remarks = self._remarks(imported.remarks)
        layout.addWidget(self.remarks, 1)
        buttons = QDialogButtonBox()
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        close.setFocus()
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _said(self, sentences: Sequence[str]) -> QListWidget:
        found = QListWidget()
        found.setProperty("role", "plain")
        found.setAccessibleName(tr("What was taken to be so"))
        found.setWordWrap(True)
        found.setFixedHeight(20 + _LINE_HEIGHT * max(_LEAST_ROWS, min(len(sentences), _MOST_ROWS)))
        found.addItems([said(item) for item in sentences] or [tr("Nothing.")])
        return found

    def _remarks(self, remarks: Sequence[Remark]) -> QTableWidget:
        table = QTableWidget(max(1, len(remarks)), len(_HEADS))
        table.setProperty("role", "plain")
        table.setAccessibleName(tr("Not understood"))
        table.setHorizontalHeaderLabels([tr(head) for head in _HEADS])
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate((130, 56, 320)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(len(_HEADS) - 1, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setVisible(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        rows = [(r.table, f"{r.line:,}" if r.line else "", r.words, _sentence(r.why)) for r in remarks]
        for row, cells in enumerate(rows or [("", "", tr("Nothing: all of it was understood."), "")]):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text if column > 1 else "")
                table.setItem(row, column, item)
        table.resizeRowsToContents()
        return table


def schema_words(imported: ImportedSchema) -> str:
    """How a script was read, in one sentence."""
    tables = imported.document.tables
    columns = sum(not column.hidden for table in tables for column in table.columns)
    count = len(imported.remarks)
    notes = (
        counted(count, "{n:,} thing not understood", "{n:,} things not understood")
        if count
        else tr("all of it was understood")
    )
    return tr(
        "{name}: read as {language} · {tables} · {columns} · {notes}.",
        name=imported.path.name,
        language=imported.language,
        tables=counted(len(tables), "{n:,} table", "{n:,} tables"),
        columns=counted(columns, "{n:,} column", "{n:,} columns"),
        notes=notes,
    )


def _sentence(why: str) -> str:
    words = said(why)
    return words[:1].upper() + words[1:]


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "strong")
    return label


def _example() -> QWidget:
    remarks = (
        Remark("orders", 44, "EXCLUDE USING gist (room WITH =)", "rows are made without regard to it."),
        Remark("orders", 51, "CHECK (total * 2 < limit)", "values are made without regard to it."),
    )
    taken = ('"orders": "shipped_on" comes after "ordered_on", as the names say.',)
    return SchemaDialog(ImportedSchema(Path("shop.sql"), "PostgreSQL", taken, remarks, Document()))


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 820, 560))
