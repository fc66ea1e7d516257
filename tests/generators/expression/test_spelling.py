"""Formulas by id and by name, with the person's own spelling kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.generators.expression import to_ids, to_names
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.spelling import quoted_name, renamed
from studio.generators.expression.syntax import Name, parse

IDS = {
    "price": "k3j2a9x1",
    "unit price": "b2",
    'say "hi"': "c-3",
    "case": "d4",
    "naïve": "e5",
    "Total": "6f",
    "TOTAL": "70",
}
NAMES = {column_id: name for name, column_id in IDS.items()}


@pytest.mark.parametrize(
    ("shown", "stored"),
    [
        ("price * 2", '"k3j2a9x1" * 2'),
        ('price*"unit price"  -  1', '"k3j2a9x1"*"b2"  -  1'),
        ('upper("say ""hi""")||\'price\'', "upper(\"c-3\")||'price'"),
        ('CASE WHEN "case" > 1 THEN naïve END', 'CASE WHEN "d4" > 1 THEN "e5" END'),
        ("Total + TOTAL", '"6f" + "70"'),
    ],
)
def test_there_and_back_keeps_the_spelling(shown: str, stored: str) -> None:
    assert to_ids(shown, IDS) == stored
    assert to_names(stored, NAMES) == shown


def test_capitals_matter_only_where_they_tell_columns_apart() -> None:
    assert to_ids("PRICE + Naïve", IDS) == '"k3j2a9x1" + "e5"'
    with pytest.raises(PlacedProblem, match=r'At character 5: There is no column "total"'):
        to_ids("1 + total", IDS)


def test_unknown_names_are_placed_and_guessed() -> None:
    with pytest.raises(PlacedProblem, match='Did you mean "price"') as caught:
        to_ids("2 * prise", IDS)
    assert caught.value.position == 4


def test_an_id_without_a_name_stays() -> None:
    assert to_names('"gone" + "b2"', NAMES) == 'gone + "unit price"'
    assert renamed('"b2" + other', {"b2": "new"}) == '"new" + "other"'


def test_words_of_the_language_are_quoted_as_names() -> None:
    for word in ("date", "Interval", "and", "text", "two words", "1st", ""):
        assert quoted_name(word).startswith('"')
    for word in ("price", "läge", "_x1"):
        assert quoted_name(word) == word


@given(
    st.dictionaries(
        st.text(min_size=1, max_size=12).filter(lambda t: "\0" not in t), st.just(""), min_size=1, max_size=4
    )
)
def test_any_name_survives(names: dict[str, str]) -> None:
    ids = {name: f"id{i}" for i, name in enumerate(names)}
    back = {column_id: name for name, column_id in ids.items()}
    stored = " + ".join(f'"{column_id}"' for column_id in ids.values())
    shown = to_names(stored, back)
    assert to_ids(shown, ids) == stored


def test_names_know_their_place() -> None:
    tree = parse('1 + "unit price"')
    assert tree.arguments[1] == Name(4, 16, "unit price")  # type: ignore[union-attr]
