"""Running text without meaning: words, sentences, paragraphs of a language."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic import model_validator

from studio.generators.assembly import Pieces, spliced
from studio.generators.draw import Draw, Integers, Maker, Setting, Words
from studio.generators.generator import About, Generator
from studio.generators.locales import LocaleChoice, chosen, locale_parameter
from studio.generators.parameters import parameter
from studio.generators.word_lists import Language, language

SHORTEST, LONGEST = 4, 14
"""Words in a sentence."""
FEW_SENTENCES, MANY_SENTENCES = 3, 6
"""Sentences in a paragraph."""

_ROWS_AT_ONCE = 1 << 20
"""Words in the making at a time, so that long texts do not fill the memory."""

Halves = npt.NDArray[np.uint32]
Render = Callable[[Halves, Halves], pa.Array]
"""From (n, shape) words below 2^32 that decide lengths and (n, places) that choose words to n strings."""


class _Prose(Generator):
    """Base of the three: `fewest` to `most` items a cell."""

    locale: LocaleChoice = locale_parameter()

    @model_validator(mode="after")
    def _in_order(self) -> _Prose:
        low, high = self._span()
        if low > high:
            raise ValueError(f"The fewest ({low}) must not be more than the most ({high}).")
        return self

    def _span(self) -> tuple[int, int]:
        raise NotImplementedError

    def uses_locale(self) -> bool:
        return self.locale == ""

    def arrow_type(self, setting: Setting) -> pa.DataType:
        chosen(self.locale, setting.locale)
        return pa.string()


class WordsOfText(_Prose):
    """A few words, each drawn by itself."""

    about: ClassVar[About] = About(
        "Words", "text", "A few words of a language. Tags, labels, titles, search terms.",
        words=("lorem", "label", "tag", "title"),
    )  # fmt: skip
    kind: Literal["words"] = "words"
    fewest: int = parameter(1, "Fewest words", "No cell has fewer.", ge=1, le=100)
    most: int = parameter(3, "Most words", "No cell has more.", ge=1, le=100)
    capital: bool = parameter(False, "Capital letter", "The first word begins with a capital letter.")

    def _span(self) -> tuple[int, int]:
        return self.fewest, self.most

    def prepare(self, setting: Setting) -> Maker:
        spoken = language(chosen(self.locale, setting.locale))
        return _maker(1, self.most, _words(spoken, self.fewest, self.most, self.capital))


class Sentences(_Prose):
    """A few sentences in one line."""

    about: ClassVar[About] = About(
        "Sentences", "text", "One or more sentences of a language. Comments, reviews, descriptions.",
        words=("lorem ipsum", "comment", "review", "description"),
    )  # fmt: skip
    kind: Literal["sentences"] = "sentences"
    fewest: int = parameter(1, "Fewest sentences", "No cell has fewer.", ge=1, le=50)
    most: int = parameter(2, "Most sentences", "No cell has more.", ge=1, le=50)

    def _span(self) -> tuple[int, int]:
        return self.fewest, self.most

    def prepare(self, setting: Setting) -> Maker:
        spoken = language(chosen(self.locale, setting.locale))
        render = _paragraphs(spoken, (1, 1), (self.fewest, self.most))
        return _maker(2 + self.most, self.most * LONGEST, render)


class Paragraphs(_Prose):
    """A few paragraphs with an empty line between them."""

    about: ClassVar[About] = About(
        "Paragraphs", "text", "Longer text of several sentences a paragraph. Articles, letters, notes.",
        words=("lorem ipsum", "article", "letter", "body"),
    )  # fmt: skip
    kind: Literal["paragraphs"] = "paragraphs"
    fewest: int = parameter(1, "Fewest paragraphs", "No cell has fewer.", ge=1, le=20)
    most: int = parameter(2, "Most paragraphs", "No cell has more.", ge=1, le=20)

    def _span(self) -> tuple[int, int]:
        return self.fewest, self.most

    def prepare(self, setting: Setting) -> Maker:
        spoken = language(chosen(self.locale, setting.locale))
        render = _paragraphs(spoken, (self.fewest, self.most), (FEW_SENTENCES, MANY_SENTENCES))
        sentences = self.most * MANY_SENTENCES
        return _maker(1 + self.most + sentences, sentences * LONGEST, render)


def _maker(shape: int, places: int, render: Render) -> Maker:
    """A maker that takes `shape` + `places` words below 2^32 a row, some rows at a time."""
    at_once = max(1, _ROWS_AT_ONCE // (shape + places))

    def make(draw: Draw) -> pa.Array:
        lengths = _halves(draw.words("lengths", (shape + 1) // 2))[:, :shape]
        words = _halves(draw.words("words", (places + 1) // 2))[:, :places]
        if draw.n <= at_once:
            return render(lengths, words)
        starts = range(0, draw.n, at_once)
        return pa.concat_arrays(
            [render(lengths[at : at + at_once], words[at : at + at_once]) for at in starts]
        )

    return make


def _halves(words: Words) -> Halves:
    """Each 64-bit word as two of 32 bits, the low one first."""
    return np.ascontiguousarray(words).astype("<u8", copy=False).view("<u4").astype(np.uint32, copy=False)


def _between(half: Halves, low: int, high: int) -> Integers:
    """Whole numbers from `low` to `high`, both included."""
    return low + ((half.astype(np.uint64) * np.uint64(high - low + 1)) >> np.uint64(32)).astype(np.int64)


def _word_codes(half: Halves, count: int) -> npt.NDArray[np.int32]:
    return ((half.astype(np.uint64) * np.uint64(count)) >> np.uint64(32)).astype(np.int32)


def _words(spoken: Language, fewest: int, most: int, capital: bool) -> Render:
    count = len(spoken.words)
    pieces = Pieces()
    pieces.add(word + spoken.space for word in spoken.words)
    last = pieces.add(spoken.words)
    first = pieces.add(_capital(word) + spoken.space for word in spoken.words) if capital else 0
    alone = pieces.add(_capital(word) for word in spoken.words) if capital else last
    dictionary = pieces.array()

    def render(lengths: Halves, halves: Halves) -> pa.Array:
        number = _between(lengths[:, 0], fewest, most)
        codes = _word_codes(halves, count)
        codes[:, 0] += first
        rows = np.arange(len(codes))
        codes[rows, number - 1] += last
        codes[number == 1, 0] += alone - first - last
        inside = np.arange(most) < number[:, None]
        return spliced(dictionary, codes[inside], _bounds(number))

    return render


def _paragraphs(spoken: Language, paragraphs: tuple[int, int], sentences: tuple[int, int]) -> Render:
    """Text of so many paragraphs of so many sentences, both from ... to."""
    count = len(spoken.words)
    pieces = Pieces()
    pieces.add(word + spoken.space for word in spoken.words)
    first = pieces.add(_capital(word) + spoken.space for word in spoken.words)
    comma = pieces.add(word + spoken.comma for word in spoken.words)
    stop = pieces.add(word + spoken.stop + spoken.between for word in spoken.words)
    close = pieces.add(word + spoken.stop + "\n\n" for word in spoken.words)
    end = pieces.add(word + spoken.stop for word in spoken.words)
    dictionary = pieces.array()
    blocks, each = paragraphs[1], sentences[1]

    def render(lengths: Halves, halves: Halves) -> pa.Array:
        n = len(halves)
        block_count = _between(lengths[:, 0], *paragraphs)
        counts = _between(lengths[:, 1 : 1 + blocks], *sentences)
        sizes = _between(lengths[:, 1 + blocks :], SHORTEST, LONGEST).reshape(n, blocks, each)
        used = (np.arange(each) < counts[:, :, None]) & (np.arange(blocks) < block_count[:, None])[:, :, None]
        sizes = np.where(used, sizes, 0)
        closing = np.where(np.arange(each) == counts[:, :, None] - 1, close, stop)
        last_block = (np.arange(blocks) == block_count[:, None] - 1)[:, :, None]
        closing = np.where(last_block & (closing == close), end, closing)
        inside = np.arange(LONGEST) < sizes[:, :, :, None]
        halves = halves.reshape(n, blocks, each, LONGEST)[inside]
        return spliced(
            dictionary, _placed(halves, sizes[used], closing[used]), _bounds(sizes.sum(axis=(1, 2)))
        )

    def _placed(halves: Halves, sizes: Integers, closing: Integers) -> npt.NDArray[np.int32]:
        """Codes of the words that stand one after another, with capital, comma and stop where they belong."""
        codes = _word_codes(halves, count)
        ends = np.cumsum(sizes)
        starts = ends - sizes
        marked = (halves & np.uint32(15)) == 0
        marked[starts] = False
        marked[ends - 1] = False
        marked[ends - 2] = False
        codes[marked] += comma
        codes[starts] += first
        codes[ends - 1] += closing.astype(np.int32)
        return codes

    return render


def _bounds(counts: Integers) -> Integers:
    return np.concatenate([[0], np.cumsum(counts)])


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
