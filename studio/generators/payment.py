"""Numbers of payment: cards, accounts and banks in valid form, with their check digits right."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Bytes, fixed_width, joined, write_digits
from studio.generators.check_digits import check_characters
from studio.generators.draw import Draw, Integers, Maker, Setting, Words
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter

Brand = Literal["any", "visa", "mastercard", "amex", "discover", "jcb", "diners"]
_BRANDS: dict[str, tuple[tuple[str, ...], int, float]] = {
    "visa": (("4",), 16, 52),
    "mastercard": (("51", "52", "53", "54", "55", "2221", "2720"), 16, 32),
    "amex": (("34", "37"), 15, 9),
    "discover": (("6011", "65"), 16, 4),
    "jcb": (("3528", "3589"), 16, 2),
    "diners": (("36", "38"), 14, 1),
}
"""Prefixes of ISO/IEC 7812 by brand, digits in all, and a rough share of the cards."""

Country = Literal["any", "DE", "AT", "CH", "NL", "GB", "IE", "SE", "DK", "LU"]
_ACCOUNTS: dict[str, str] = {
    "DE": "##################", "AT": "################", "CH": "#################", "NL": "@@@@##########",
    "GB": "@@@@##############", "IE": "@@@@##############", "SE": "####################", "DK": "##############",
    "LU": "################",
}  # fmt: skip
"""The national part of an account number (ISO 13616), # a digit and @ a letter, where it has no check of its own."""

_BANKS = ("ABNA", "BARC", "COBA", "DABA", "HAND", "INGB", "LOYD", "NORD", "RABO", "UBSW", "AIBK", "DNBA")
"""Letters that begin the codes of banks."""
_A, _ZERO = np.uint8(ord("A")), np.uint8(ord("0"))


class CardNumber(Generator):
    """A card's number: the brand's prefix, random digits, and Luhn's check digit."""

    about: ClassVar[About] = About(
        "Card number", "identifiers", "A payment card's number with a right check digit; it belongs to no account.",
        words=("credit card", "debit card", "visa", "mastercard", "luhn", "pan", "payment"),
    )  # fmt: skip
    kind: Literal["card_number"] = "card_number"
    brand: Brand = parameter("any", "Brand", "Which cards; any mixes them as they are common.")
    spaced: bool = parameter(False, "In groups", "Spaces between groups of digits, as printed on the card.")

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        brands = [name for name in _BRANDS if self.brand in ("any", name)]
        edges = np.cumsum([_BRANDS[name][2] for name in brands])
        edges = edges[:-1] / edges[-1]

        def make(draw: Draw) -> pa.Array:
            which = np.searchsorted(edges, draw.u(), side="right")
            words = draw.words("card", 2)
            return _of_each_row([_cards(name, words, self.spaced) for name in brands], which)

        return make


def _cards(brand: str, words: Words, spaced: bool) -> pa.Array:
    prefixes, length, _ = _BRANDS[brand]
    n = len(words)
    text = np.empty((n, length), dtype=np.uint8)
    write_digits(text, 0, length - 1, words[:, 0])
    chosen = (words[:, 1] % np.uint64(len(prefixes))).astype(np.intp)
    for place, prefix in enumerate(prefixes):
        text[chosen == place, : len(prefix)] = np.frombuffer(prefix.encode(), dtype=np.uint8)
    digits = [text[:, place] - _ZERO for place in range(length - 1)]
    text[:, length - 1 :] = check_characters("luhn", digits, n)
    if not spaced:
        return fixed_width(text)
    groups = (4, 6) if length in (14, 15) else (4, 4, 4)
    return fixed_width(_spaced(text, groups))


def _of_each_row(texts: list[pa.Array], which: Integers) -> pa.Array:
    """In row i the i-th text of the array number `which[i]`."""
    if len(texts) == 1:
        return texts[0]
    n = len(which)
    return pa.concat_arrays(texts).take(pa.array((which * n + np.arange(n)).astype(np.int32)))


def _spaced(text: Bytes, groups: tuple[int, ...]) -> Bytes:
    """The digits with a space behind each group."""
    return np.insert(text, np.cumsum(groups), ord(" "), axis=1)


class Iban(Generator):
    """An international account number with its check digits (ISO 13616, ISO 7064 MOD 97-10)."""

    about: ClassVar[About] = About(
        "IBAN", "identifiers", "An international bank account number with right check digits; nobody's account.",
        words=("bank account", "account number", "sepa", "payment"),
    )  # fmt: skip
    kind: Literal["iban"] = "iban"
    country: Country = parameter("any", "Country", "Whose accounts; any mixes them.")
    spaced: bool = parameter(False, "In groups", "A space after every four characters, as on paper.")

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        countries = [code for code in _ACCOUNTS if self.country in ("any", code)]

        def make(draw: Draw) -> pa.Array:
            which = np.minimum((draw.u() * len(countries)).astype(np.int64), len(countries) - 1)
            words = draw.words("iban", 3)
            return _of_each_row([_accounts(code, words, self.spaced) for code in countries], which)

        return make


def _accounts(country: str, words: Words, spaced: bool) -> pa.Array:
    form = _ACCOUNTS[country]
    text = np.empty((len(words), 4 + len(form)), dtype=np.uint8)
    text[:, :2] = np.frombuffer(country.encode(), dtype=np.uint8)
    letters = form.count("@")
    numbers = len(form) - letters
    bank = np.frombuffer("".join(_BANKS).encode(), dtype=np.uint8).reshape(-1, 4)
    if letters:
        text[:, 4:8] = bank[(words[:, 2] % np.uint64(len(_BANKS))).astype(np.intp)]
    first = min(numbers, 10)
    write_digits(text, 4 + letters, first, words[:, 0])
    write_digits(text, 4 + letters + first, numbers - first, words[:, 1])
    text[:, 2:4] = _mod97(text)
    return fixed_width(_spaced(text, (4,) * ((text.shape[1] - 1) // 4)) if spaced else text)


def _mod97(text: Bytes) -> Bytes:
    """The two check digits of accounts whose characters 2 and 3 are not yet set."""
    rest = np.zeros(len(text), dtype=np.int64)
    for place in (*range(4, text.shape[1]), 0, 1):
        character = text[:, place].astype(np.int64)
        letter = character >= _A
        value = np.where(letter, character - (int(_A) - 10), character - int(_ZERO))
        rest = (rest * np.where(letter, 100, 10) + value) % 97
    check = 98 - rest * 100 % 97
    return np.stack([check // 10, check % 10], axis=1).astype(np.uint8) + _ZERO


class Bic(Generator):
    """A bank's code of ISO 9362: bank, country, place, and a branch where there is one."""

    about: ClassVar[About] = About(
        "BIC", "identifiers", "A bank's international code of 8 or 11 characters, in the right form.",
        words=("swift", "bank code", "payment"),
    )  # fmt: skip
    kind: Literal["bic"] = "bic"
    branch: float = parameter(
        0.3, "With a branch", "Share of codes of 11 characters.", ge=0, le=1, slider=(0, 1), step=0.01
    )

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        countries = list(_ACCOUNTS)
        place_letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
        pieces = [*_BANKS, *countries, *(a + b for a in place_letters for b in place_letters)]
        branches = [f"{number:03}" for number in range(1, 1000)]
        dictionary = pa.array([*pieces, *branches, ""], pa.string())
        n_places = len(place_letters) ** 2

        def make(draw: Draw) -> pa.Array:
            words = draw.words("bic", 2)
            parts = [
                (words[:, 0] & np.uint64(0xFFFF)) % np.uint64(len(_BANKS)),
                (words[:, 0] >> np.uint64(16) & np.uint64(0xFFFF)) % np.uint64(len(countries)),
                (words[:, 0] >> np.uint64(32)) % np.uint64(n_places),
            ]
            starts = (0, len(_BANKS), len(_BANKS) + len(countries))
            codes = [part.astype(np.int32) + start for part, start in zip(parts, starts, strict=True)]
            branch = (words[:, 1] % np.uint64(len(branches))).astype(np.int32) + len(pieces)
            with_branch = draw.uniform("branch") < self.branch
            none = np.int32(len(pieces) + len(branches))
            return joined(dictionary, [*codes, np.where(with_branch, branch, none).astype(np.int32)])

        return make
