"""The words of a language, from which running text without meaning is made."""

from __future__ import annotations

import functools
import importlib
import re
from dataclasses import dataclass

from studio.generators.locales import Locale
from studio.resources import resource


@dataclass(frozen=True, slots=True)
class Language:
    """Words, each once, and how they are put together."""

    words: tuple[str, ...]
    space: str = " "
    comma: str = ", "
    stop: str = "."
    between: str = " "
    """What stands between two sentences."""


_LISTS = {"en_GB": "en_US"}
"""Where another locale's list is read."""


_WORD = re.compile(r"[^\W\d_]+(['’-][^\W\d_]+)*")


@functools.cache
def language(locale: Locale) -> Language:
    """The language of one of our ten locales: Faker's word lists, and one of our own for Portuguese."""
    if locale == "pt_BR":
        return Language(_distinct(resource("text", "pt_BR.txt").read_text(encoding="utf-8").split()))
    module = importlib.import_module(f"faker.providers.lorem.{_LISTS.get(locale, locale)}")
    words = _distinct(module.Provider.word_list)
    if locale == "ja_JP":
        return Language(words, "", "、", "。", "")
    if locale == "zh_CN":
        return Language(words, "", "，", "。", "")
    return Language(words)


def _distinct(words: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Each word once; signs, numbers and phrases that some lists hold are left out."""
    return tuple(word for word in dict.fromkeys(words) if _WORD.fullmatch(word))
