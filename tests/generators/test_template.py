"""Templates: slots, transforms, formats, and their way between ids and names."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from studio.generators.draw import Setting
from studio.generators.expression.problems import PlacedProblem
from studio.generators.slots import Slot, parts_of, to_ids, to_names
from studio.generators.template import Template
from studio.problems import Problem
from tests.generators.rows_of import column, table_of

NAMES = ["Zoë O'Neill", "JÜRGEN Weiß", "Łukasz Żak", "  spaced  out ", "山田 太郎", "søren"]


def listed(name: str, values: list[str], **more: Any) -> Any:
    return column(name, "list", values=[{"value": value} for value in values], **more)


def test_slots_are_filled_row_by_row() -> None:
    first, last = listed("first", ["Ann", "Bo"]), listed("last", ["Lee", "Ray"])
    mail = column("mail", "template", text="{first}.{last}@{{x}}.com")
    made = table_of(first, last, mail).to_pandas()
    assert (made["mail"] == made["first"].astype(str) + "." + made["last"].astype(str) + "@{x}.com").all()


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("lower", [name.lower() for name in NAMES]),
        ("upper", [name.upper().replace("SS", "ẞ") if "ß" in name else name.upper() for name in NAMES]),
        ("trim", [name.strip() for name in NAMES]),
        ("initial", [name[0] for name in NAMES]),
        ("slug", ["zoe-o-neill", "jurgen-weiss", "łukasz-zak", "spaced-out", "山田-太郎", "soren"]),
        ("trim|initial|lower", [name.strip()[0].lower() for name in NAMES]),
    ],
)
def test_transforms(step: str, expected: list[str]) -> None:
    made = table_of(listed("name", NAMES), column("t", "template", text=f"<{{name|{step}}}>")).to_pandas()
    wanted = dict(zip(NAMES, expected, strict=True))
    if step == "slug":
        wanted["Łukasz Żak"] = "lukasz-zak"
    for name, text in zip(made["name"].astype(str), made["t"], strict=True):
        assert unicodedata.normalize("NFC", text) == f"<{wanted[name]}>"


def test_numbers_and_dates_are_written_plainly() -> None:
    columns = (
        column("whole", "normal", mean=5000, deviation=900, decimals=0),
        column("part", "normal", decimals=1),
        column("day", "date"),
        column("moment", "date", resolution="second"),
        column("yes", "boolean"),
        column("t", "template", text="{whole}|{part}|{day}|{moment}|{yes}"),
    )
    pattern = re.compile(
        r"-?\d+\|-?\d+(\.\d)?\|\d{4}-\d\d-\d\d\|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\|(true|false)"
    )
    made = table_of(*columns)["t"].to_pylist()
    assert all(pattern.fullmatch(text) for text in made)
    assert not any(".0|" in text for text in made)


def test_slots_take_formats() -> None:
    columns = (
        column("price", "uniform", low=1000, high=5000, decimals=2), column("day", "date"), column("yes", "boolean"),
        column("t", "template", text="{price:,.2f} on {day:%d.%m.%Y}, {yes:paid|open}"),
    )  # fmt: skip
    made = table_of(*columns).to_pandas()
    for price, day, yes, text in zip(made["price"], made["day"], made["yes"], made["t"], strict=True):
        assert text == f"{price:,.2f} on {day:%d.%m.%Y}, {'paid' if yes else 'open'}"


def test_missing_slots_empty_the_text_or_only_themselves() -> None:
    gaps = listed("name", ["Ann"], missing=0.5)
    whole = table_of(gaps, column("t", "template", text="Hi {name}!"))
    assert whole["t"].is_null().to_pylist() == whole["name"].is_null().to_pylist()
    empty = table_of(gaps, column("t", "template", text="Hi {name}!", when_missing="empty"))
    assert set(empty["t"].to_pylist()) == {"Hi !", "Hi Ann!"}


def test_a_text_without_slots_stands_in_every_row() -> None:
    assert set(table_of(column("t", "template", text="a {{b}}"))["t"].to_pylist()) == {"a {b}"}
    assert set(table_of(column("t", "template", text=""))["t"].to_pylist()) == {""}


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("Hi {name", 3, "without its partner"),
        ("Hi name}", 7, "without its partner"),
        ("Hi {}", 3, "The slot is empty"),
        ("Hi {name|lowr}", 8, "Did you mean lower?"),
        ("Hi {name|shout}", 8, "Known are lower"),
    ],
)
def test_broken_templates_point_at_the_character(text: str, position: int, words: str) -> None:
    with pytest.raises(PlacedProblem, match=re.escape(words)) as caught:
        parts_of(text)
    assert caught.value.position == position
    with pytest.raises(ValidationError, match="At character"):
        Template(text=text)


def test_names_and_ids() -> None:
    ids = {"first": "a1", "unit price": "b2", 'odd|"name': "c3"}
    names = {column_id: name for name, column_id in ids.items()}
    shown = '{first|lower} {unit price:,.2f} {"odd|""name"} {{x}}'
    stored = "{a1|lower} {b2:,.2f} {c3} {{x}}"
    assert to_ids(shown, ids) == stored
    assert to_names(stored, names) == shown
    assert to_ids("{FIRST}", ids) == "{a1}"
    with pytest.raises(PlacedProblem, match="Did you mean") as caught:
        to_ids("{firts}", ids)
    assert caught.value.position == 1
    assert Template(text=stored).inputs() == ("a1", "b2", "c3")
    assert Template(text=stored).renamed({"a1": "z"}).inputs() == ("z", "b2", "c3")


@given(st.text(min_size=1, max_size=10).filter(lambda name: name.strip()), st.text(max_size=10))
def test_any_name_and_any_text_survive(name: str, text: str) -> None:
    stored = text.replace("{", "{{").replace("}", "}}") + "{id}"
    shown = to_names(stored, {"id": name})
    assert to_ids(shown, {name: "id"}) == stored
    parts = parts_of(stored)
    assert isinstance(parts[-1], Slot)
    assert parts[:-1] == ((text,) if text else ())


def test_formats_and_fields_that_do_not_fit_are_refused() -> None:
    with pytest.raises(Problem, match="is for numbers, but the values are texts"):
        Template(text="{a:,.2f}").arrow_type(Setting(input_types={"a": pa.string()}))
    with pytest.raises(Problem, match="several fields"):
        Template(text="{a}").arrow_type(Setting(input_types={"a": pa.struct([("x", pa.string())])}))


def test_a_growing_chain_of_templates_ends_in_words() -> None:
    columns = [column("c0", "template", text="0123456789")]
    columns += [column(f"c{i}", "template", text=f"{{c{i - 1}}}" * 30) for i in range(1, 6)]
    with pytest.raises(Problem, match="more than 16,384 bytes") as caught:
        table_of(*columns, n=10)
    assert caught.value.where == "table.c3"
