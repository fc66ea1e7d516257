"""Finds texts that a window in another language still shows in English."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from studio.model.document import Document
from tests.translations.catalogue import TRANSLATED, read


def names_of(document: Document) -> set[str]:
    """What the design itself calls things; it stays as it is in every language."""
    columns = {column.name for table in document.tables for column in table.columns}
    return {document.name, *(table.name for table in document.tables), *columns}


def english_texts(widget: QWidget, language: str, names: set[str]) -> list[str]:
    """Visible texts below `widget` that have another translation; none for English."""
    if language not in TRANSLATED:
        return []
    known = read(language)
    shown = {text for child in (widget, *widget.findChildren(QWidget)) for text in _texts(child)}
    shown |= {action.text() for action in widget.findChildren(QAction)}
    return sorted(text for text in shown - names if known.get(text, text) != text)


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(i) for i in range(widget.count()))
