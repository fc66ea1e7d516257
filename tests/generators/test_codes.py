"""Codes and UUIDs: check digits by independent means, uniqueness, refusals in words."""

from __future__ import annotations

import random
import re
import uuid
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from studio.generators.codes import Code
from studio.generators.pattern import Pattern
from studio.generators.uuids import Uuid
from studio.problems import Problem
from tests.generators.columns import made


def luhn(digits: str) -> str:
    for check in "0123456789":
        total = 0
        for place, digit in enumerate(reversed(digits + check)):
            value = int(digit) * (2 if place % 2 else 1)
            total += value // 10 + value % 10
        if total % 10 == 0:
            return check
    raise AssertionError


def ean(digits: str) -> str:
    return str(-sum(int(d) * (3 if place % 2 == 0 else 1) for place, d in enumerate(reversed(digits))) % 10)


def isbn10(digits: str) -> str:
    rest = -sum(int(digit) * (2 + place % 9) for place, digit in enumerate(reversed(digits))) % 11
    return "X" if rest == 10 else str(rest)


def mod97(digits: str) -> str:
    return next(f"{check:02}" for check in range(2, 99) if int(f"{digits}{check:02}") % 97 == 1)


def damm(digits: str) -> str:
    """By search: the check digit is the one that takes the state to 0, reading Damm's table as he printed it."""
    rows = (
        "0317598642 7092154863 4206871359 1750983426 6123045978 "
        "3674209581 5869720134 8945362017 9438617205 2581436790"
    )
    state = 0
    for digit in digits:
        state = int(rows.split()[state][int(digit)])
    return next(check for check in "0123456789" if rows.split()[state][int(check)] == "0")


def verhoeff(digits: str) -> str:
    """By the symmetries of a pentagon as permutations of its corners, not by a table."""
    turn = [tuple((corner + k) % 5 for corner in range(5)) for k in range(5)]
    flip = [tuple((k - corner) % 5 for corner in range(5)) for k in range(5)]
    group = turn + flip
    order = "1576283094"

    def permuted(digit: int, times: int) -> int:
        for _ in range(times):
            digit = int(order[digit])
        return digit

    def after(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(first[corner] for corner in second)

    for check in "0123456789":
        state = turn[0]
        for place, digit in enumerate(reversed(digits + check)):
            state = after(state, group[permuted(int(digit), place % 8)])
        if state == turn[0]:
            return check
    raise AssertionError


CHECKS: dict[str, Callable[[str], str]] = {
    "luhn": luhn, "ean13": ean, "mod11": isbn10, "mod97": mod97, "damm": damm, "verhoeff": verhoeff,
}  # fmt: skip
PUBLISHED = [
    ("luhn", "7992739871", "3"), ("ean13", "400638133393", "1"), ("mod11", "030640615", "2"), ("mod97", "794", "44"),
    ("damm", "572", "4"), ("verhoeff", "236", "3"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "digits", "wanted"), PUBLISHED)
def test_published_examples(check: str, digits: str, wanted: str) -> None:
    assert CHECKS[check](digits) == wanted
    code = Code(prefix="", digits=len(digits), start=int(digits), check=check)
    assert made(code, 1).to_pylist() == [digits + wanted]


@pytest.mark.parametrize("shuffled", [False, True])
@pytest.mark.parametrize("check", list(CHECKS))
def test_check_digits_cover_prefix_and_number(check: str, shuffled: bool) -> None:
    digits = 8 if check == "ean13" else 9
    code = Code(
        prefix="A40-06" if check == "ean13" else "A40",
        digits=digits,
        check=check,
        shuffled=shuffled,
        suffix="/Z",
    )
    for value in made(code, 3000).to_pylist():
        width = 2 if check == "mod97" else 1
        body = value.removesuffix("/Z")
        known = re.sub(r"\D", "", body[: len(body) - width])
        assert body[-width:] == CHECKS[check](known), value


@pytest.mark.parametrize("check", ["damm", "verhoeff"])
def test_swapped_neighbours_and_single_errors_are_noticed(check: str) -> None:
    chance = random.Random(5)
    for value in made(
        Code(prefix="", digits=7, start=1_000_000, check=check, shuffled=True), 200
    ).to_pylist():
        place = chance.randrange(6)
        changed = value[:place] + value[place + 1] + value[place] + value[place + 2 :]
        if changed != value:
            assert CHECKS[check](changed[:-1]) != changed[-1]


def test_codes_in_order() -> None:
    code = Code(prefix="INV-", digits=6, start=41, suffix="-é")
    assert made(code, 3).to_pylist() == ["INV-000041-é", "INV-000042-é", "INV-000043-é"]


def test_shuffled_codes_are_all_the_numbers_once() -> None:
    code = Code(prefix="", digits=4, start=1000, shuffled=True)
    values = made(code, 9000).to_pylist()
    assert sorted(values) == [str(number) for number in range(1000, 10_000)] != values


def test_more_rows_change_no_code() -> None:
    code = Code(digits=9, shuffled=True)
    assert made(code, 100).equals(made(code, 50_000).slice(0, 100))


def test_too_many_rows_are_refused_in_words() -> None:
    with pytest.raises(Problem, match=r"999 codes of 3 digits from 1 on cannot fill 1,000 rows.*at least 4"):
        made(Code(digits=3), 1000)
    assert made(Code(digits=3), 999).to_pylist()[-1] == "C-999"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"digits": 3, "start": 1000}, "has more than 3 digits"),
        ({"check": "ean13", "digits": 8, "prefix": "978"}, "prefix and number have 11"),
        ({"digits": 19}, "less than or equal to 18"),
    ],
)
def test_impossible_codes_are_refused_in_words(values: dict[str, object], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Code(**values)


def test_uuids_are_of_version_4_and_differ() -> None:
    values = made(Uuid(), 200_000).to_pylist()
    assert len(set(values)) == 200_000
    for value in values[:2000]:
        read = uuid.UUID(value)
        assert str(read) == value and read.version == 4 and read.variant == uuid.RFC_4122


def test_every_bit_of_a_uuid_is_even() -> None:
    values = [uuid.UUID(value).int for value in made(Uuid(), 20_000).to_pylist()]
    for bit in range(128):
        ones = sum(value >> bit & 1 for value in values)
        fixed = bit in range(76, 80) or bit in (62, 63)
        assert ones in (0, 20_000) if fixed else abs(ones - 10_000) < 5 * 71, bit


def test_values_stay_what_they_are() -> None:
    """Documents of today must give the same data tomorrow; these kinds use whole numbers alone."""
    assert made(Uuid(), 1, start=10**6).to_pylist() == ["028b022e-c074-4a60-9705-151083fc40e4"]
    assert made(Code(check="luhn", shuffled=True), 2, start=10**6).to_pylist() == [
        "C-314783101",
        "C-742377161",
    ]
    assert made(Pattern(), 2, start=10**6).to_pylist() == ["LW9948-812", "ZQ1424-B9D"]
    assert made(Pattern(pattern=r"[a-z]{20}-(\d{2}){1,3}"), 1, start=10**6).to_pylist() == [
        "ieiwjhgawfiwkihebche-407310"
    ]
    assert made(Pattern(), 2, unique=True).to_pylist() == ["NC4796-65B", "HZ5562-80F"]
