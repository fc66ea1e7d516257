"""The ten locales for which people, places, companies and text are made."""

from __future__ import annotations

import typing
from typing import Any, Literal

from studio.generators.parameters import parameter
from studio.problems import Problem

Locale = Literal["en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "pt_BR", "ja_JP", "zh_CN"]
LocaleChoice = Literal[
    "", "en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "pt_BR", "ja_JP", "zh_CN"
]  # fmt: skip

LOCALES: tuple[Locale, ...] = typing.get_args(Locale)


def locale_parameter() -> Any:
    """The field of a column type that speaks a language."""
    return parameter("", "Language and country", "Empty takes the document's.", editor="locale")


def chosen(locale: LocaleChoice, of_document: str) -> Locale:
    """The column's locale or the document's; raises Problem where that is none of the ten."""
    wanted = locale or of_document
    for known in LOCALES:
        if known == wanted:
            return known
    raise Problem(
        f"There are no people, places and texts for the document's locale {wanted}.",
        mend=f"Choose one of {', '.join(LOCALES)} in the column or for the document.",
    )
