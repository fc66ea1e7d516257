"""Texts of the window in the person's language: English stands in the code, other languages in resources/translations.

`tr` translates a text where it is shown. `later` marks one that is made before the language is known, in a table of a
module, say; it goes through `tr` where it is shown. Texts that come from the layers beneath go through
`studio.gui.sentences.said`.
"""

from __future__ import annotations

import string
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from studio.resources import resource

CONTEXT = "studio"
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Every language with its own name for itself."""

_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


class _Language:
    """What the whole process speaks; Qt keeps its translators in the same way."""

    code = "en"
    locale = _ENGLISH
    marks: dict[int, str] | None = None
    """Marks of numbers as the language writes them; None where they are those of Python."""
    translators: tuple[QTranslator, ...] = ()


class _Filler(string.Formatter):
    """Fills slots; a number with a format of its own gets the marks of the language."""

    def format_field(self, value: Any, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        return figures(text) if format_spec and isinstance(value, int | float) else text


_FILLER = _Filler()


def tr(text: str, /, **slots: Any) -> str:
    """`text` in the window's language, its {slots} filled; without slots braces stand for themselves."""
    found = QCoreApplication.translate(CONTEXT, text) if text else ""
    return _FILLER.vformat(found, (), slots) if slots else found


def counted(n: int, one: str, many: str, /, **slots: Any) -> str:
    """`one` or `many`, by the number `n`, which is also the slot {n}."""
    return tr(one if n == 1 else many, n=n, **slots)


def later(text: str) -> str:
    """`text` as it is, marked for translation."""
    return text


def inside(title: str) -> str:
    """A translated title as it stands inside a sentence or a list: German keeps the capitals of its nouns."""
    return title.lower() if _Language.code == "en" else title


def figures(text: str) -> str:
    """A number, written with Python's marks, with those of the language."""
    return text if _Language.marks is None else text.translate(_Language.marks)


def decimal_mark() -> str:
    """What stands between a number and its fraction."""
    return "." if _Language.marks is None else _Language.marks[ord(".")]


def locale() -> QLocale:
    """How numbers and dates are written in the window."""
    return _Language.locale


def language() -> str:
    """The code of the window's language."""
    return _Language.code


def install_language(application: QApplication, wanted: str) -> None:
    """Speak `wanted`, a code of `LANGUAGES` or "system", from the next text on."""
    code = _system_language() if wanted == "system" else wanted
    for translator in _Language.translators:
        application.removeTranslator(translator)
    _Language.code, _Language.locale, _Language.marks, _Language.translators = "en", _ENGLISH, None, ()
    if code != "en":
        _Language.code = code
        _Language.locale = _locale_of(code)
        point, group = _Language.locale.decimalPoint(), _Language.locale.groupSeparator()
        _Language.marks = {ord("."): point, ord(","): group}
        shipped = (resource("translations", f"studio_{code}.qm"),)
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _Language.translators = tuple(
            translator
            for path in (f"{of_qt}/qtbase_{code}.qm", *map(str, shipped))
            if (translator := QTranslator(application)).load(path)
        )
        for translator in _Language.translators:
            application.installTranslator(translator)
    QLocale.setDefault(_Language.locale)


def _system_language() -> str:
    """The first language of the desktop that the studio speaks, else English."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), "en")


def _locale_of(code: str) -> QLocale:
    """The system's own formats where they belong to the language."""
    system, plain = QLocale.system(), QLocale(code)
    return system if system.language() == plain.language() else plain
