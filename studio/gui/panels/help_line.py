"""A line of help for the field that has the focus, always in the same place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from studio.gui.forms.field import Field
from studio.gui.sentences import said
from studio.gui.translating import tr

_HEIGHT = 62


class HelpLine(QFrame):
    """Follows the focus inside `area`; what does not fit stands in the tooltip, and F1 opens the guide."""

    def __init__(self, area: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = area
        self.setProperty("role", "help")
        self.setFixedHeight(_HEIGHT)
        self.words = QLabel()
        self.words.setProperty("role", "small")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setAccessibleName(tr("What the field does"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self.words)
        self._show(None)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._area.isAncestorOf(new):
            self._show(field_of(new))

    def _show(self, field: Field | None) -> None:
        help_ = said(field.parameter.help) if field is not None else ""
        words = help_ or tr("Choose a field to read what it does; F1 opens the guide there.")
        self.words.setText(words)
        self.words.setToolTip(words)


def field_of(widget: QWidget | None) -> Field | None:
    """The innermost field around a widget."""
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    return widget
