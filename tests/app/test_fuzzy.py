"""A few letters find what a person means, and the nearest stands first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.app.fuzzy import match, ranked

TEXTS = [
    ("Add column", ""), ("Add table", ""), ("Change column type", ""), ("Duplicate column", ""),
    ("Go to column page views", ""), ("Go to column age", ""), ("Add column: E-mail", "New column mail address"),
    ("Save as", ""), ("Save", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("age", "Go to column age"), ("add col", "Add column"), ("adc", "Add column"), ("cct", "Change column type"),
        ("address", "Add column: E-mail"), ("mail", "Add column: E-mail"), ("SAVE", "Save"),
        ("dup", "Duplicate column"),
        ("type change", "Change column type"),
    ],
)  # fmt: skip
def test_the_nearest_stands_first(query: str, best: str) -> None:
    assert TEXTS[ranked(query, TEXTS, 5)[0][0]][0] == best


def test_every_word_has_to_be_found() -> None:
    assert match("save submarine", "Save") is None
    assert match("zq", "Add column") is None
    assert match("ahs", "Add a column of them all, as is the habit here") is None, (
        "strewn letters are no answer"
    )


def test_the_letters_that_answer_are_told() -> None:
    found = match("col", "Add column")
    assert found is not None and found.places == (4, 5, 6)


@given(st.text(max_size=12), st.text(max_size=30), st.text(max_size=10))
def test_any_text_can_be_typed(query: str, text: str, also: str) -> None:
    found = match(query, text, also)
    if found is not None:
        assert all(0 <= place < len(text.lower()) for place in found.places)
    if text.strip():
        assert match(text, text) is not None
