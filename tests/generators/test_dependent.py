"""Lists that depend on another column: the right list in every row, with the right shares."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from studio.generators.dependent import DependentList
from studio.problems import Problem
from tests.generators.rows_of import column, table_of


def weighted(**weights: float) -> list[dict[str, Any]]:
    return [{"value": value, "weight": weight} for value, weight in weights.items()]


COUNTRY = column("country", "list", values=weighted(FR=3, JP=2, CL=1), missing=0.1)
RULES = [
    {"when": "FR", "values": weighted(Paris=3, Lyon=1, Never=0)},
    {"when": "JP", "values": weighted(Tokyo=1, Osaka=1, Paris=0)},
]


def test_every_row_takes_the_list_of_its_value() -> None:
    city = column("city", "dependent", of="country", rules=RULES, otherwise=weighted(Elsewhere=1))
    made = table_of(COUNTRY, city, n=30_000).to_pandas()
    assert set(made.loc[made["country"] == "FR", "city"]) == {"Paris", "Lyon"}
    assert set(made.loc[made["country"] == "JP", "city"]) == {"Tokyo", "Osaka"}
    assert set(made.loc[made["country"] == "CL", "city"]) == {"Elsewhere"}
    assert set(made.loc[made["country"].isna(), "city"]) == {"Elsewhere"}
    share = (made.loc[made["country"] == "FR", "city"] == "Paris").mean()
    assert share == pytest.approx(0.75, abs=4 * np.sqrt(0.75 * 0.25 / 13_000))


def test_without_a_list_for_the_rest_it_is_missing() -> None:
    city = column("city", "dependent", of="country", rules=RULES, otherwise=[])
    made = table_of(COUNTRY, city).to_pandas()
    assert (made["city"].isna() == ~made["country"].isin(["FR", "JP"])).all()


@pytest.mark.parametrize(
    ("source", "when", "holds"),
    [
        (column("s", "poisson", mean=2), "2", lambda value: value == 2),
        (column("s", "normal", mean=2, deviation=1, decimals=0), " 2 ", lambda value: value == 2),
        (column("s", "normal", mean=2, deviation=1, decimals=1), "2.50", lambda value: value == 2.5),
        (column("s", "boolean"), "True", lambda value: value is True),
        (column("s", "date", start="2024-01-01", end="2024-01-05"), "2024-01-03", lambda v: v == date(2024, 1, 3)),
        (column("s", "date", start="2024-01-01", end="2024-01-01", resolution="hour"), "2024-01-01T03:00",
         lambda value: value.hour == 3),
        (column("s", "formula", expression="'x' || 1"), "x1", lambda value: True),
        (column("s", "poisson", mean=2), "two", lambda value: False),
        (column("s", "poisson", mean=2), "9" * 30, lambda value: False),
    ],
)  # fmt: skip
def test_values_of_any_type_are_met_as_they_are_written(source: Any, when: str, holds: Any) -> None:
    rules = [{"when": when, "values": weighted(yes=1)}]
    made = table_of(source, column("t", "dependent", of="s", rules=rules, otherwise=weighted(no=1)))
    for value, text in zip(made["s"].to_pylist(), made["t"].to_pylist(), strict=True):
        assert text == ("yes" if holds(value) else "no")


def test_thousands_of_lists_keep_their_shares_apart() -> None:
    """The lists share one search, so an end of one must never run into the next."""
    rules = [
        {"when": str(i), "values": weighted(**{f"a{i}": 1, f"b{i}": 1e-9, f"c{i}": 0})} for i in range(2_000)
    ]
    source = column("s", "uniform", low=0, high=1999, decimals=0)
    made = table_of(source, column("t", "dependent", of="s", rules=rules), n=20_000).to_pandas()
    assert (made["t"].astype(str).str[1:] == made["s"].astype(str)).all()
    assert "c" not in set(made["t"].astype(str).str[0])


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"of": "s", "rules": [RULES[0], RULES[0]]}, 'two lists for the value "FR"'),
        ({"of": "s", "rules": [{"when": "x", "values": []}]}, 'list for the value "x" is empty'),
        ({"of": "s", "rules": [{"when": "x", "values": weighted(a=0)}]}, "needs a weight above 0"),
        ({"of": "s", "otherwise": [{"value": "a"}, {"value": "a"}]}, '"a" stands twice'),
        ({"rules": RULES}, "Choose the column"),
    ],
)
def test_impossible_lists_are_refused(values: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        DependentList.model_validate(values)


def test_several_fields_are_refused() -> None:
    with pytest.raises(Problem, match="several fields"):
        table_of(column("p", "person"), column("t", "dependent", of="p"))


def test_a_fresh_column_and_a_renamed_one() -> None:
    assert DependentList().inputs() == ()
    assert set(table_of(column("t", "dependent"))["t"].to_pylist()) == {"other"}
    assert DependentList(of="a").renamed({"a": "b"}).inputs() == ("b",)
