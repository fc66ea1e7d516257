"""Fields for yes or no, and for one of a few: fixed choices, columns, parts of a column, locales."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from studio.generators.parameters import Parameter
from studio.gui.forms.field import ComboBox, Field
from studio.gui.sentences import said
from studio.gui.translating import later, tr

Options = Sequence[tuple[str, str]]
"""Values with the words that stand for them."""

_LANGUAGES = {
    "en_US": later("English, US"),
    "en_GB": later("English, UK"),
    "de_DE": later("German"),
    "fr_FR": later("French"),
    "es_ES": later("Spanish"),
    "it_IT": later("Italian"),
    "pl_PL": later("Polish"),
    "pt_BR": later("Portuguese, Brazil"),
    "ja_JP": later("Japanese"),
    "zh_CN": later("Chinese"),
}


class SwitchField(Field):
    """Yes or no."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._box = QCheckBox()
        self._beside(self._box)
        self._finish()
        self._box.clicked.connect(lambda on: self.changed.emit(self.parameter.name, on))

    def editor(self) -> QWidget:
        return self._box

    def show_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))


class ChoiceField(Field):
    """One of a few."""

    def __init__(self, parameter: Parameter, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._shown: Any = None
        self.box = ComboBox()
        self.box.setFixedWidth(168)
        self._beside(self.box)
        self._finish()
        self.show_options(options)
        self.box.activated.connect(lambda _: self.changed.emit(self.parameter.name, self.box.currentData()))

    def editor(self) -> QWidget:
        return self.box

    def show_options(self, options: Options) -> None:
        """Other choices; the chosen one stays where it is still among them."""
        if [(self.box.itemData(i), self.box.itemText(i)) for i in range(self.box.count())] == list(options):
            return
        self.box.clear()
        for value, words in options:
            self.box.addItem(words, value)
        self._show(self._shown)

    def show_value(self, value: Any) -> None:
        self._shown = value
        self._show(value)

    def _show(self, value: Any) -> None:
        place = self.box.findData(value)
        if place < 0 and value not in (None, ""):
            self.box.addItem(self._unknown(value), value)
            place = self.box.count() - 1
        self.box.setCurrentIndex(place)
        self.box.setPlaceholderText(tr("choose") if self.box.count() else tr("none there"))

    def _unknown(self, value: Any) -> str:
        return str(value)


class ColumnField(ChoiceField):
    """One of the other columns; stored by id, shown by name."""

    def _unknown(self, value: Any) -> str:
        return tr("a removed column")


class RelatedField(ChoiceField):
    """A table, a key, or a column of another table; stored by id, shown by name."""

    def _unknown(self, value: Any) -> str:
        return tr("one that was removed")


class PartField(ChoiceField):
    """A part of the column that the field `of` names; `parts` are names by column id."""

    def __init__(
        self, parameter: Parameter, parts: Mapping[str, Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parameter, (), parent)
        self._parts = parts

    def show_siblings(self, values: Mapping[str, Any]) -> None:
        names = self._parts.get(str(values.get("of", "")), ())
        self.show_options([(name, said(name.replace("_", " "))) for name in names])


def locale_options(locales: Sequence[str]) -> list[tuple[str, str]]:
    """Locales with their names in words."""
    return [(locale, tr(_LANGUAGES.get(locale, locale))) for locale in locales]
