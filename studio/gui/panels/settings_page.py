"""The settings: one tile a section, built from what the settings declare, as the inspector is from parameters."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.preferences import SECTIONS, Preferences
from studio.generators.locales import LOCALES
from studio.generators.parameters import Parameter
from studio.gui.forms.choices import ChoiceField, locale_options
from studio.gui.forms.field import Field
from studio.gui.forms.form import Form
from studio.gui.forms.making import Surroundings, make_field
from studio.gui.icons import IconButton
from studio.gui.painting import LineLabel
from studio.gui.panels.narrow_page import fill_page
from studio.gui.sentences import said
from studio.gui.translating import LANGUAGES, later, tr

_CHOICES = {
    "theme": (("system", later("as the system")), ("light", later("Light")), ("dark", later("Dark")),
              ("contrast", later("High contrast"))),
    "language": (("system", later("as the system")), *LANGUAGES.items()),
    "export_format": (("csv", "CSV"), ("parquet", "Parquet"), ("xlsx", "Excel"), ("jsonl", "JSON Lines")),
    "export_compression": (("zstd", later("zstd, small")), ("snappy", later("snappy, read everywhere"))),
}  # fmt: skip
"""Words of the choices that are not their own words."""

_AT_START = ("language", "scale", "privacy_floor")


class SettingsPage(QWidget):
    """Displays the settings and hands up what is changed."""

    change_wanted = Signal(str, object)
    """The name of a setting and its value."""
    reset_wanted = Signal()
    restart_wanted = Signal()
    closed = Signal()

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.forms: dict[str, Form] = {}
        self._values: dict[str, Any] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self._column.addLayout(self._head())
        self._column.addWidget(self._again())
        for title, section in SECTIONS:
            self._column.addWidget(self._tile(title, section))
        self._column.addLayout(self._foot(place))
        fill_page(self, self._column)

    def show_values(self, values: Mapping[str, Any], begun_with: Mapping[str, Any]) -> None:
        """Display the settings; `begun_with` are those that the session started with."""
        self._values = dict(values)
        for form in self.forms.values():
            form.show_values({name: values[name] for name in form.fields})
            form.show_errors({})
        self.reset.setEnabled(any(values[n] != f.default for n, f in Preferences.model_fields.items()))
        self.again.setVisible(any(values[name] != begun_with[name] for name in _AT_START))

    def show_error(self, name: str, words: str) -> None:
        """Say beside a setting why it cannot be what was typed."""
        for form in self.forms.values():
            if name in form.fields:
                form.show_errors({(name,): words})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        title = QLabel(tr("Settings"))
        title.setProperty("role", "title")
        self.close_button = IconButton("close", tr("Back to where you were"))
        self.close_button.clicked.connect(self.closed)
        line.addWidget(title, 1)
        line.addWidget(self.close_button)
        return line

    def _tile(self, title: str, section: type[BaseModel]) -> QFrame:
        tile = QFrame()
        tile.setProperty("role", "tile")
        layout = QVBoxLayout(tile)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(6)
        heading = QLabel(said(title))
        heading.setProperty("role", "strong")
        layout.addWidget(heading)
        form = Form(section, _make)
        form.edited.connect(self._edited)
        self.forms[title] = form
        layout.addWidget(form)
        return tile

    def _edited(self, values: Mapping[str, Any], name: str) -> None:
        if values[name] != self._values[name]:
            self.change_wanted.emit(name, values[name])
        else:
            self.show_error(name, "")

    def _again(self) -> QFrame:
        self.again = QFrame()
        self.again.setProperty("role", "soft")
        line = QHBoxLayout(self.again)
        line.setContentsMargins(16, 8, 10, 8)
        words = QLabel(tr("Some of this changes when the studio is started again."))
        words.setWordWrap(True)
        button = QPushButton(tr("Start again"))
        button.setProperty("role", "small")
        button.clicked.connect(self.restart_wanted)
        line.addWidget(words, 1)
        line.addWidget(button)
        self.again.setVisible(False)
        return self.again

    def _foot(self, place: str) -> QHBoxLayout:
        where = LineLabel("faint")
        where.say(tr("Kept in {place}", place=place))
        self.reset = QPushButton(tr("Back to the usual settings"))
        self.reset.clicked.connect(self.reset_wanted)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(where, 1)
        line.addWidget(self.reset)
        return line


def _make(parameter: Parameter, model: type[BaseModel]) -> Field:
    field = _field(parameter, model)
    field.show_help()
    return field


def _field(parameter: Parameter, model: type[BaseModel]) -> Field:
    if parameter.editor == "locale":
        return ChoiceField(parameter, locale_options(LOCALES))
    if parameter.name in _CHOICES:
        return ChoiceField(parameter, [(value, tr(words)) for value, words in _CHOICES[parameter.name]])
    return make_field(parameter, model, Surroundings())


def _example() -> QWidget:
    page = SettingsPage("~/.config/data-synthesis-studio/settings.json")
    values = Preferences().model_dump(mode="json")
    page.show_values(values, values)
    return page


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 900, 900))
