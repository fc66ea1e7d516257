"""Companies: the domain is made from the name, the tax number is valid by an independent reckoning."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from studio.generators.company import Company
from tests.generators.columns import LOCALES, fields


def luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def british(number: str) -> bool:
    digits = [int(d) for d in number.removeprefix("GB")]
    total = sum(digit * weight for digit, weight in zip(digits, range(8, 1, -1), strict=False))
    return len(digits) == 9 and (total + digits[7] * 10 + digits[8]) % 97 == 0


def german(number: str) -> bool:
    product = 10
    for digit in number[2:10]:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return len(number) == 11 and (product + int(number[10])) % 10 == 1


def french(number: str) -> bool:
    key, siren = int(number[2:4]), number[4:]
    return len(siren) == 9 and luhn(siren) and (key - 12 - 3 * int(siren)) % 97 == 0


def spanish(number: str) -> bool:
    digits = [int(d) for d in number[1:8]]
    odd = sum(sum(divmod(2 * digit, 10)) for digit in digits[0::2])
    return number[0] in "AB" and (odd + sum(digits[1::2]) + int(number[8])) % 10 == 0


def polish(number: str) -> bool:
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    return len(number) == 10 and sum(w * int(d) for w, d in zip(weights, number, strict=False)) % 11 == int(
        number[9]
    )


def brazilian(number: str) -> bool:
    digits = [int(d) for d in number if d.isdigit()]
    for known, weights in (
        (12, (5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)),
        (13, (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)),
    ):
        rest = sum(w * d for w, d in zip(weights, digits, strict=False)) % 11
        if digits[known] != (0 if rest < 2 else 11 - rest):
            return False
    return re.fullmatch(r"\d\d\.\d{3}\.\d{3}/\d{4}-\d\d", number) is not None


def japanese(number: str) -> bool:
    total = sum(int(d) * (1 if n % 2 == 1 else 2) for n, d in enumerate(reversed(number[1:]), start=1))
    return len(number) == 13 and int(number[0]) == 9 - total % 9


def chinese(number: str) -> bool:
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    whole = sum(signs.index(sign) * pow(3, place, 31) for place, sign in enumerate(number[:17]))
    letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    own = (
        11
        - sum(letters.index(s) * w for s, w in zip(number[8:16], (3, 7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    )
    return signs[-whole % 31] == number[17] and {10: "X", 11: "0"}.get(own, str(own)) == number[16]


VALID: dict[str, Callable[[str], bool]] = {
    "en_US": lambda number: re.fullmatch(r"\d\d-\d{7}", number) is not None,
    "en_GB": british, "de_DE": german, "fr_FR": french, "es_ES": spanish,
    "it_IT": lambda number: len(number) == 11 and luhn(number),
    "pl_PL": polish, "pt_BR": brazilian, "ja_JP": japanese, "zh_CN": chinese,
}  # fmt: skip
REAL = {
    "en_GB": "GB980780684", "de_DE": "DE136695976", "fr_FR": "FR40303265045", "es_ES": "A58818501",
    "it_IT": "00743110157", "pl_PL": "8567346215", "pt_BR": "16.727.230/0001-97", "ja_JP": "5835678256246",
    "zh_CN": "91110000600037341L",
}  # fmt: skip
"""Well-known examples of valid numbers, which tell whether the checks above are right."""


@pytest.mark.parametrize("locale", list(REAL))
def test_the_checks_accept_a_known_number_and_no_neighbour(locale: str) -> None:
    number = REAL[locale]
    assert VALID[locale](number)
    last = number[-1]
    assert not VALID[locale](number[:-1] + ("1" if last != "1" else "2"))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_field_agrees_with_the_others(locale: str) -> None:
    n = 20_000
    companies = fields(Company(locale=locale), n)
    assert all(map(VALID[locale], companies["tax_number"]))
    for name, domain, email in zip(companies["name"], companies["domain"], companies["email"], strict=True):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)?\.example", domain), domain
        assert email.endswith(f"@{domain}") and re.fullmatch(r"[a-z]+@.*", email), email
        if locale in ("en_US", "en_GB"):
            for part in domain.removesuffix(".example").split("-"):
                assert part in re.sub(r"[^a-z ]", "", name.lower()), (name, domain)
    assert len(set(companies["industry"])) == 14
    if locale == "es_ES":
        for name, number in zip(companies["name"], companies["tax_number"], strict=True):
            assert (number[0] == "A") == name.endswith("S.A.")


def test_the_word_in_the_name_is_of_the_industry() -> None:
    companies = fields(Company(locale="de_DE"), 5000)
    found = {
        (word, industry)
        for name, industry in zip(companies["name"], companies["industry"], strict=True)
        for word in ("Solar", "Spedition", "Verlag", "Immobilien", "Bäckerei")
        if f" {word} " in name
    }
    assert found == {("Solar", "Energie"), ("Spedition", "Logistik"), ("Verlag", "Medien"),
                     ("Immobilien", "Immobilien"), ("Bäckerei", "Lebensmittel")}  # fmt: skip
