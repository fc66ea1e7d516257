"""Words, sentences and paragraphs: made of the language's words, as many as asked, the same in any slice."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from pydantic import ValidationError

from studio.generators.prose import LONGEST, SHORTEST, Paragraphs, Sentences, WordsOfText
from studio.generators.word_lists import language
from tests.generators.columns import LOCALES, made


@pytest.mark.parametrize("locale", LOCALES)
def test_words_are_words_of_the_language(locale: str) -> None:
    known = set(language(locale).words)
    assert len(known) > 150
    values = made(WordsOfText(locale=locale, fewest=1, most=1), 5000).to_pylist()
    assert set(values) <= known and len(set(values)) > 0.9 * len(known)


def test_every_number_of_words_is_as_likely() -> None:
    counts = Counter(
        len(value.split(" ")) for value in made(WordsOfText(fewest=2, most=5), 40_000).to_pylist()
    )
    assert sorted(counts) == [2, 3, 4, 5]
    assert max(abs(count - 10_000) for count in counts.values()) < 500


def test_a_capital_letter_begins_a_title() -> None:
    for value in made(WordsOfText(fewest=1, most=3, capital=True), 500).to_pylist():
        assert value[0].isupper() and value == value[0] + value[1:]


@pytest.mark.parametrize("locale", LOCALES)
def test_sentences_begin_and_end_as_they_should(locale: str) -> None:
    spoken = language(locale)
    known = {word.lower() for word in spoken.words}
    for value in made(Sentences(locale=locale, fewest=2, most=4), 1500).to_pylist():
        assert value.endswith(spoken.stop)
        sentences = re.split(r"(?<=[.。])\s*", value)[:-1]
        assert 2 <= len(sentences) <= 4
        if spoken.space:
            for sentence in sentences:
                words = re.findall(r"[^\s,.]+", sentence)
                assert SHORTEST <= len(words) <= LONGEST
                assert sentence[0].isupper() and {word.lower() for word in words} <= known, sentence


def test_paragraphs_have_an_empty_line_between_them() -> None:
    counts = Counter()
    for value in made(Paragraphs(fewest=1, most=4), 4000).to_pylist():
        paragraphs = value.split("\n\n")
        counts[len(paragraphs)] += 1
        assert all(3 <= paragraph.count(".") <= 6 and paragraph.endswith(".") for paragraph in paragraphs)
    assert sorted(counts) == [1, 2, 3, 4] and min(counts.values()) > 850


@pytest.mark.parametrize(
    "generator",
    [
        WordsOfText(most=100),
        Sentences(most=50),
        Paragraphs(fewest=2, most=20),
        WordsOfText(capital=True),
        Sentences(),
    ],
)
def test_long_texts_are_the_same_in_any_slice(generator: WordsOfText | Sentences | Paragraphs) -> None:
    whole = made(generator, 300)
    assert whole.slice(123, 45).equals(made(generator, 45, start=123))
    assert whole.slice(299, 1).equals(made(generator, 1, start=299))
    whole.validate(full=True)


def test_more_than_most_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match=r"The fewest \(9\) must not be more than the most \(3\)"):
        WordsOfText(fewest=9)
