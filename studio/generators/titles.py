"""Forms of address by sex."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Codes
from studio.generators.draw import Bools, Words
from studio.generators.locales import Locale
from studio.generators.weighted import alias

TITLES: dict[Locale, tuple[dict[str, float], dict[str, float]]] = {
    "en_US": ({"Ms.": 50, "Mrs.": 42, "Dr.": 5, "Miss": 3}, {"Mr.": 94, "Dr.": 6}),
    "en_GB": ({"Ms": 40, "Mrs": 42, "Miss": 13, "Dr": 5}, {"Mr": 95, "Dr": 5}),
    "de_DE": ({"Frau": 96, "Frau Dr.": 4}, {"Herr": 96, "Herr Dr.": 4}),
    "fr_FR": ({"Mme": 97, "Dr": 3}, {"M.": 97, "Dr": 3}),
    "es_ES": ({"Sra.": 75, "Srta.": 10, "Dª": 12, "Dra.": 3}, {"Sr.": 84, "D.": 13, "Dr.": 3}),
    "it_IT": ({"Sig.ra": 85, "Dott.ssa": 15}, {"Sig.": 87, "Dott.": 13}),
    "pl_PL": ({"Pani": 97, "Pani dr": 3}, {"Pan": 97, "Pan dr": 3}),
    "pt_BR": ({"Sra.": 95, "Dra.": 5}, {"Sr.": 95, "Dr.": 5}),
    "ja_JP": ({"様": 1}, {"様": 1}),
    "zh_CN": ({"女士": 95, "小姐": 5}, {"先生": 1}),
}
"""For each locale those of women and those of men with their weights."""


def titles(locale: Locale) -> Callable[[Bools, Words], tuple[Codes, pa.Array]]:
    """A maker of codes and their dictionary from who is a woman and raw words of shape (n,)."""
    women, men = TITLES[locale]
    texts = list(dict.fromkeys([*women, *men]))
    dictionary = pa.array(texts, pa.string())
    place = {text: code for code, text in enumerate(texts)}
    female, male = alias(list(women.values())), alias(list(men.values()))
    of_women = np.array([place[text] for text in women], dtype=np.int32)
    of_men = np.array([place[text] for text in men], dtype=np.int32)

    def make(is_woman: Bools, words: Words) -> tuple[Codes, pa.Array]:
        return np.where(is_woman, of_women[female.draw(words)], of_men[male.draw(words)]), dictionary

    return make
