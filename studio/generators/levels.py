"""Categories in an order, and many categories of which few are frequent."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator
from scipy.special import ndtr

from studio.generators.draw import Maker, Setting
from studio.generators.generator import About, Enumeration, Generator
from studio.generators.lists import drawn_codes
from studio.generators.parameters import parameter

_AGREEMENT = ("strongly disagree", "disagree", "neutral", "agree", "strongly agree")


class OrderedLevels(Generator):
    """Answers on a scale: a hidden opinion N(leaning, spread²) falls between even thresholds."""

    about: ClassVar[About] = About(
        "Levels", "categories", "Answers on a scale from low to high. Likert items, satisfaction, severity, grades.",
        words=("likert", "ordinal", "survey", "rating", "stars", "scale", "satisfaction", "agreement"), ordered=True,
    )  # fmt: skip
    kind: Literal["levels"] = "levels"
    levels: tuple[str, ...] = parameter(
        _AGREEMENT, "Levels", "From the lowest to the highest.", editor="list", max_length=1000
    )
    leaning: float = parameter(
        0.3, "Leaning", "0 leans to the middle, 1 to the highest, -1 to the lowest level.", ge=-5, le=5,
        slider=(-1, 1), step=0.05,
    )  # fmt: skip
    spread: float = parameter(
        0.6, "Spread", "How far opinions lie apart; small values put nearly all at one level.", gt=0, le=20,
        slider=(0.05, 2), step=0.05,
    )  # fmt: skip

    @model_validator(mode="after")
    def _usable(self) -> OrderedLevels:
        if not self.levels:
            raise ValueError("A scale needs at least one level.")
        twins = {level for level in self.levels if self.levels.count(level) > 1}
        if twins:
            raise ValueError(f'The level "{min(twins)}" stands twice in the scale.')
        return self

    def weights(self) -> tuple[float, ...]:
        """The share of each level; the thresholds cut [-1, 1] into as many even parts as there are levels."""
        cuts = np.linspace(-1, 1, len(self.levels) + 1)[1:-1]
        edges = np.concatenate([[0.0], ndtr((cuts - self.leaning) / self.spread), [1.0]])
        return tuple(np.diff(edges).tolist())

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.dictionary(pa.int32(), pa.string())

    def prepare(self, setting: Setting) -> Maker:
        dictionary = pa.array(self.levels, pa.string())
        codes = drawn_codes(np.array(self.weights()))
        return lambda draw: pa.DictionaryArray.from_arrays(pa.array(codes(draw)), dictionary)

    def enumeration(self, setting: Setting) -> Enumeration | None:
        return _listed(self.levels)


class LongTail(Generator):
    """Label number k with a weight of k^-exponent."""

    about: ClassVar[About] = About(
        "Long tail", "categories", "Very many categories of which a few are frequent. Articles, tags, search terms.",
        words=("zipf", "power law", "popularity", "many categories", "product", "tag", "keyword"), ordered=True,
    )  # fmt: skip
    kind: Literal["long_tail"] = "long_tail"
    count: int = parameter(500, "Categories", "How many there are.", ge=1, le=200_000, slider=(1, 5000))
    exponent: float = parameter(
        1.0, "Exponent", "0 makes all alike; the larger, the more the first ones prevail.", ge=0, le=20, slider=(0, 3),
    )  # fmt: skip
    label: str = parameter(
        "item-{n}", "Label", "How a category is called; {n} is its number.", max_length=200
    )

    @model_validator(mode="after")
    def _numbered(self) -> LongTail:
        if "{n}" not in self.label and self.count > 1:
            raise ValueError("The label needs {n}, the number of the category.")
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.dictionary(pa.int32(), pa.string())

    def prepare(self, setting: Setting) -> Maker:
        dictionary = pa.array(self._labels(), pa.string())
        codes = drawn_codes(np.arange(1, self.count + 1, dtype=np.float64) ** -self.exponent)
        return lambda draw: pa.DictionaryArray.from_arrays(pa.array(codes(draw)), dictionary)

    def enumeration(self, setting: Setting) -> Enumeration | None:
        return _listed(self._labels())

    def _labels(self) -> tuple[str, ...]:
        width = len(str(self.count))
        return tuple(self.label.replace("{n}", f"{number:0{width}}") for number in range(1, self.count + 1))


def _listed(values: tuple[str, ...]) -> Enumeration:
    dictionary = pa.array(values, pa.string())
    return Enumeration(
        len(values), lambda i: pa.DictionaryArray.from_arrays(pa.array(i.astype(np.int32)), dictionary)
    )
