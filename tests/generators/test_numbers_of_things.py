"""Identifiers in their official forms, checked with independent libraries."""

from __future__ import annotations

import ipaddress
import re
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from stdnum import bic, iban, imei, luhn, mac

from studio.generators.registry import generator
from tests.conformance.specimens import Specimen

N = 20_000


def values(n: int = N, **parameters: Any) -> list[str]:
    return Specimen(generator(**parameters), n_rows=10**9).rows(0, n).to_pylist()


@pytest.mark.parametrize("brand", ["any", "visa", "mastercard", "amex", "discover", "jcb", "diners"])
def test_cards_have_right_check_digits_and_lengths(brand: str) -> None:
    found = values(kind="card_number", brand=brand)
    assert all(luhn.is_valid(number) for number in found)
    assert len(set(found)) > 0.999 * N
    lengths = {len(number) for number in found}
    assert lengths == {"any": {14, 15, 16}, "amex": {15}, "diners": {14}}.get(brand, {16})
    spaced = values(100, kind="card_number", brand=brand, spaced=True)
    assert [text.replace(" ", "") for text in spaced] == found[:100]
    assert all(re.fullmatch(r"\d{4}( \d+){2,3}", text) for text in spaced)


@pytest.mark.parametrize("country", ["any", "DE", "AT", "CH", "NL", "GB", "IE", "SE", "DK", "LU"])
def test_accounts_have_right_check_digits(country: str) -> None:
    found = values(kind="iban", country=country)
    assert all(iban.is_valid(number, check_country=False) for number in found)
    assert country == "any" or {number[:2] for number in found} == {country}
    assert iban.compact(values(1, kind="iban", country=country, spaced=True)[0]) == found[0]


def test_bank_codes_have_the_right_form() -> None:
    found = values(kind="bic", branch=0.25)
    assert all(bic.is_valid(code) for code in found)
    assert sum(len(code) == 11 for code in found) / N == pytest.approx(0.25, abs=0.015)


def _weighed(place: int, character: str) -> int:
    """49 CFR 565.15: the value of a character times the weight of its place."""
    values = "A1B2C3D4E5F6G7H8J1K2L3M4N5P7R9S2T3U4V5W6X7Y8Z9"
    value = int(character) if character.isdigit() else int(values[values.index(character) + 1])
    return value * (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)[place]


def test_vehicles_and_devices() -> None:
    for number in values(kind="vin"):
        assert len(number) == 17
        assert number[8] == "0123456789X"[sum(map(_weighed, range(17), number)) % 11]
        assert number[9] in "CDEFGHJKLMNPRS"
    found = values(kind="imei")
    assert all(imei.is_valid(number) for number in found)


def test_addresses_of_machines_lie_in_their_network() -> None:
    for network in ("10.0.0.0/8", "192.168.7.0/30", "0.0.0.0/0", "203.0.113.9/32"):
        inside = ipaddress.IPv4Network(network)
        assert all(
            ipaddress.IPv4Address(text) in inside for text in values(2000, kind="ipv4", network=network)
        )
    for network in ("2001:db8::/32", "fe80::/10", "::/0"):
        within = ipaddress.IPv6Network(network)
        assert all(
            ipaddress.IPv6Address(text) in within for text in values(2000, kind="ipv6", network=network)
        )
    unique = Specimen(generator(kind="ipv4", network="192.168.0.0/20"), n_rows=4096, unique=True).rows(
        0, 4096
    )
    assert len(set(unique.to_pylist())) == 4096
    with pytest.raises(ValueError, match="no IPv4 network"):
        generator(kind="ipv4", network="10.0.0.0/33")


def test_hardware_addresses() -> None:
    for separator, form in ((":", "(..:){5}.."), ("-", "(..-){5}.."), ("none", "[0-9a-f]{12}")):
        for text in values(500, kind="mac", separator=separator):
            assert re.fullmatch(form, text)
            first = int(text[:2], 16)
            assert first & 1 == 0
            assert first & 2
    assert all(mac.is_valid(text) for text in values(500, kind="mac"))


def test_identifiers_with_a_moment_sort_by_it() -> None:
    found = values(kind="uuid7", start="2024-05-31T12:00:00", every=250)
    assert found == sorted(found)
    third = uuid.UUID(found[3])
    assert (third.version, third.variant) == (7, uuid.RFC_4122)
    moment = datetime.fromtimestamp((third.int >> 80) / 1000, UTC)
    assert moment == datetime(2024, 5, 31, 12, 0, 0, 750_000, UTC)
    assert len(set(found)) == N
    ulids = values(kind="ulid", start="2024-05-31T12:00:00", every=250)
    assert ulids == sorted(ulids)
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    number = 0
    for letter in ulids[3]:
        number = number * 32 + alphabet.index(letter)
    assert number >> 80 == third.int >> 80


@pytest.mark.parametrize("digits", ["32", "40", "64", "128"])
def test_digests(digits: str) -> None:
    found = values(2000, kind="hash", digits=digits)
    assert all(re.fullmatch(f"[0-9a-f]{{{digits}}}", text) for text in found)
    assert len(set(found)) == 2000
    assert values(5, kind="hash", digits=digits, upper=True) == [text.upper() for text in found[:5]]
