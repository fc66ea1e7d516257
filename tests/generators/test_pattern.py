"""Patterns: every value matches, all matches are equally likely, and each can be had once."""

from __future__ import annotations

import itertools
import re
import time
import warnings
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from studio.engine.streams import raw_words
from studio.generators.pattern import Pattern
from studio.generators.pattern_values import FIELD, Walk
from tests.generators.columns import made

KEY = b"sixteen bytes..."


def walk(pattern: str, repeats: int = 8) -> Walk:
    return Pattern(pattern=pattern, repeats=repeats).walk()


def drawn(pattern: str, n: int = 2000, repeats: int = 8) -> list[str]:
    made_of = walk(pattern, repeats)
    return made_of.drawn(raw_words(KEY, 0, n, made_of.words)).to_pylist()


def all_of(pattern: str, repeats: int = 8) -> list[str]:
    made_of = walk(pattern, repeats)
    return made_of.numbered(np.arange(made_of.size, dtype=np.uint64)).to_pylist()


def brute_force(pattern: str, alphabet: str, longest: int) -> set[str]:
    found = set()
    for length in range(longest + 1):
        found |= {text for signs in itertools.product(alphabet, repeat=length)
                  if re.fullmatch(pattern, text := "".join(signs))}  # fmt: skip
    return found


@pytest.mark.parametrize(
    "pattern",
    [
        r"[A-Z]{2}[0-9]{4}-[A-F0-9]{3}", r"\d{8}", r"[a-z]{3,8}\d?", r"(a|ab)(c|bcd)d*", r"(foo|bar|baz)-\d{3}",
        r"[A-Za-z0-9]{16}", r"[\w.]{1,20}@example\.(com|org)", r".{0,60}", r"A\d{30}|B[a-f]{40}|x",
        r"(\w+ ){1,3}\w+\.", r"[äöü]{2}\d[一-龥]{1,4}", r"", r"(a?){30}", r"^(GB)?([0-9]{9}([0-9]{3})?|[A-Z]{2}\d{3})$",
        r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}", r"[^a-z\W]{4}", r"\D\W\S\s",
        r"\x41\t[\n\r]", r"(?P<year>20\d\d)-(?P<week>W[0-5]\d)",
        r"(?s:.)x(?x: y  z )", r"a{0}b", r"[]a-]{3}", r"x*?y+?",
    ],
)  # fmt: skip
def test_every_value_matches(pattern: str) -> None:
    values = drawn(pattern)
    assert all(re.fullmatch(pattern, value) for value in values)
    made_of = walk(pattern)
    index = np.unique(np.linspace(0, made_of.size - 1, 500).astype(np.uint64))
    numbered = made_of.numbered(index).to_pylist()
    assert all(re.fullmatch(pattern, value) for value in numbered)
    assert len(set(numbered)) == len(index)


@pytest.mark.parametrize(
    ("pattern", "alphabet", "longest"),
    [
        ("(a|b)*c?", "abc", 4), ("[ab]{1,3}|c{2}", "abc", 4), ("(a|ab)(c|bcd)d?", "abcd", 6), ("a?a?a?b", "ab", 4),
        ("(ab|a)(ba|b)?", "ab", 4), ("((a|b)c)+", "abc", 6), ("|a|b", "ab", 1), ("(a{1,2}){1,3}", "a", 6),
        ("x[^ -wy-~]?", "xy", 2), ("a+?b*", "ab", 6), ("^(a$|bc$)", "abc", 2),
    ],
)  # fmt: skip
def test_the_enumeration_is_all_the_matches(pattern: str, alphabet: str, longest: int) -> None:
    values = all_of(pattern, repeats=3)
    assert len(set(values)) == len(values)
    wanted = brute_force(pattern, alphabet, longest)
    inside = {value for value in values if len(value) <= longest and set(value) <= set(alphabet)}
    bounded = {
        value for value in wanted if value in set(values) or ("*" not in pattern and "+" not in pattern)
    }
    assert inside == bounded
    assert all(re.fullmatch(pattern, value) for value in values)


def test_open_repeats_are_taken_up_to_their_bound() -> None:
    assert sorted(map(len, all_of("a*", repeats=5))) == [0, 1, 2, 3, 4, 5]
    assert sorted(map(len, all_of("a+", repeats=5))) == [1, 2, 3, 4, 5]
    assert sorted(map(len, all_of("a{7,}", repeats=5))) == [7]


@pytest.mark.parametrize(
    "pattern", [r"(a|ab)(c|bcd)d*", r"\d{1,2}", r"[a-c]{2}|x\d", r"(a?){5}b", r"(0|1){6}", r"[äé]{1,3}"]
)
def test_all_matches_are_equally_likely(pattern: str) -> None:
    values = all_of(pattern)
    made_of = walk(pattern)
    counts: Counter[str] = Counter()
    for block in range(8):
        counts.update(made_of.drawn(raw_words(KEY, block * 16_384, 16_384, made_of.words)).to_pylist())
    expected = 8 * 16_384 / len(values)
    chi = sum((counts[value] - expected) ** 2 / expected for value in values)
    freedom = len(values) - 1
    assert sum(counts.values()) == 8 * 16_384
    assert chi < freedom + 5 * (2 * freedom) ** 0.5 + 5


def test_large_patterns_are_even_in_every_place() -> None:
    values = drawn(r"[0-9A-F]{40}", n=16_000)
    for place in range(40):
        counts = Counter(value[place] for value in values)
        assert len(counts) == 16 and max(abs(count - 1000) for count in counts.values()) < 170, place
    lengths = Counter(map(len, drawn(r"[ab]{1,60}|[ab]{60}", n=16_000)))
    assert abs(lengths[60] / 16_000 - 0.5) < 0.03


def test_a_unique_column_holds_every_match_once() -> None:
    pattern = Pattern(pattern=r"[A-C]\d{3}|Z")
    values = made(pattern, 3001, unique=True).to_pylist()
    assert sorted(values) == sorted(all_of(r"[A-C]\d{3}|Z")) != values


def test_more_matches_than_numbers_still_give_no_twins() -> None:
    for pattern in (r"[A-Z0-9]{40}", r"A\d{30}|B[a-f]{40}|x", r"[\w ]{20,60}", r"[一-龥]{12}"):
        made_of = walk(pattern)
        assert made_of.size == FIELD
        near = np.arange(20_000, dtype=np.uint64)
        values = made_of.numbered(np.concatenate([near, np.uint64(FIELD - 1) - near])).to_pylist()
        assert len(set(values)) == 40_000
        assert all(re.fullmatch(pattern, value) for value in values[:200])


def test_any_slice_gives_the_same_values() -> None:
    for pattern in (r"[a-z]{1,30}(-\d{2,4})?", r"(ab|c){1,5}|\d{60}"):
        whole = made(Pattern(pattern=pattern), 20_000)
        for start, n in ((0, 1), (77, 333), (16_380, 10)):
            assert made(Pattern(pattern=pattern), n, start=start).equals(whole.slice(start, n))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("a(?=b)", r"look-ahead or look-behind \(character 2\)"), ("x(?<!y)", r"Negative|negative.*\(character 2\)"),
        (r"(a)\1", r"reference back to a group \(character 4\)"), (r"[(?=](a)\1", r"\(character 9\)"),
        ("(?P<q>x)(?P=q)", r"\(character 9\)"), ("(?P<a>x)(?(a)y|z)", r"condition on a group \(character 9\)"),
        ("(?>a)b", r"atomic group \(character 1\)"), ("ax*+", r"possessive repeat \(character 3\)"),
        (r"a\bc", r"word boundary.*\(character 2\)"), ("a$b", r"\(character 2\)"), ("a^b", r"\(character 2\)"),
        ("(?i)a", r"flags \(\?i\)"), ("a(?i:b)", r"flag inside a group \(character 2\)"),
        ("[a", r"cannot be read: unterminated character set at character 1"),
        ("a)", "unbalanced parenthesis at character 2"),
        ("a**", "multiple repeat at character 3"), ("[^ -~]", "leaves nothing"), ("a{2000}", "2,000 characters"),
        ("((a{100}){100}){100}", "repeats too much"), ("(a|b){0,40}a(a|b){20}", "too many ways"),
        ("(a?){1000}", "too many ways"),
        ("a{99999999999999999999}", "go too far"), ("(" * 900 + ")" * 900, "go too far"),
        ("[\\x00-\\U0010ffff]", "spans 1,114,112 characters"), ("a" * 2001, "2000 characters"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_refused_in_words_and_soon(pattern: str, words: str) -> None:
    began = time.perf_counter()
    with pytest.raises(ValidationError, match=words):
        Pattern(pattern=pattern, repeats=20)
    assert time.perf_counter() - began < 3


SIGNS = st.sampled_from(
    ["a", "b", "c", "é", "1", r"\d", "[ab]", "[^a-z]", ".", r"\w", "[0-9x]", " ", r"\.", "-"]
)


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    repeats = st.sampled_from(["?", "*", "+", "{2}", "{1,3}", "{0,2}", "*?", "{2,}"])
    return st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
        st.tuples(inner, repeats).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
    )


@given(st.recursive(SIGNS, _grown, max_leaves=8))
@settings(max_examples=150)
def test_random_patterns(pattern: str) -> None:
    try:
        made_of = walk(pattern, repeats=3)
    except ValidationError as error:
        assert "too many ways" in str(error) or "too much" in str(error) or "are possible" in str(error)
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        compiled = re.compile(pattern)
    values = made_of.drawn(raw_words(KEY, 0, 50, made_of.words)).to_pylist()
    n = min(made_of.size, 300)
    listed = made_of.numbered(np.arange(n, dtype=np.uint64)).to_pylist()
    assert len(set(listed)) == n
    assert all(compiled.fullmatch(value) for value in values + listed)
    alone = made_of.drawn(raw_words(KEY, 7, 1, made_of.words)).to_pylist()
    assert alone == values[7:8]
