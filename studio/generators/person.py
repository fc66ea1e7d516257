"""One coherent person a row: sex, names, address of mail, telephone and age agree."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from datetime import date
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic import model_validator

from studio.generators.assembly import Codes, Pieces, joined
from studio.generators.birth import Birth
from studio.generators.draw import Draw, Maker, Setting, Words
from studio.generators.generator import About, Generator
from studio.generators.locales import Locale, LocaleChoice, chosen, locale_parameter
from studio.generators.mail import RESERVED, Addresses, casual_numbers, unique_numbers
from studio.generators.names import Name, names
from studio.generators.parameters import parameter
from studio.generators.phones import telephone
from studio.generators.structs import part_field, struct_of
from studio.generators.titles import titles
from studio.generators.weighted import alias

_DOMAIN = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+")
_TWO_FAMILY_NAMES: frozenset[Locale] = frozenset({"es_ES"})
_FAMILY_FIRST: dict[Locale, str] = {"ja_JP": " ", "zh_CN": ""}
"""Where the family name comes first, and what stands between the names."""

_LIST = pa.dictionary(pa.int32(), pa.string())

Field = Callable[["_Person"], pa.Array]


class Person(Generator):
    """A struct of what belongs to one person."""

    about: ClassVar[About] = About(
        "Person", "people", "A person whose sex, names, e-mail, telephone and age agree. Customers, staff, patients.",
        words=("name", "first name", "last name", "surname", "email", "user name", "phone", "birth date", "sex"),
    )  # fmt: skip
    kind: Literal["person"] = "person"
    locale: LocaleChoice = locale_parameter()
    women: float = parameter(
        0.5, "Share of women", "From 0 (none) to 1 (all).", ge=0, le=1, slider=(0, 1), step=0.01
    )
    youngest: int = parameter(18, "Youngest", "Age at the reference date.", unit="years", ge=0, le=120)
    oldest: int = parameter(85, "Oldest", "Age at the reference date.", unit="years", ge=0, le=120)
    reference_date: date = parameter(
        date(2025, 1, 1),
        "Reference date",
        "The day at which ages are told; fixed, so that the data never change.",
    )
    domain: str = parameter(
        "",
        "Mail domain",
        "Empty takes example.com, example.org and example.net, which reach nobody.",
        max_length=200,
    )
    unique_mail: bool = parameter(
        True,
        "No two alike",
        "Every e-mail and user name ends in a number of its own; otherwise some are shared.",
    )

    @model_validator(mode="after")
    def _usable(self) -> Person:
        if self.youngest > self.oldest:
            raise ValueError(
                f"The youngest ({self.youngest}) must not be older than the oldest ({self.oldest})."
            )
        if self.reference_date.year < 1000:
            raise ValueError(f"The reference date {self.reference_date} must lie after the year 1000.")
        if self.domain and not _DOMAIN.fullmatch(self.domain):
            raise ValueError(
                f'"{self.domain}" is no mail domain; write it like example.com, in small letters.'
            )
        return self

    def uses_locale(self) -> bool:
        return self.locale == ""

    def arrow_type(self, setting: Setting) -> pa.DataType:
        family = pa.string() if chosen(self.locale, setting.locale) in _TWO_FAMILY_NAMES else _LIST
        return pa.struct([
            part_field("sex", _LIST),
            part_field("title", _LIST),
            part_field("given_name", _LIST),
            part_field("family_name", family),
            part_field("full_name", pa.string()),
            part_field("email", pa.string(), unique=self.unique_mail),
            part_field("user_name", pa.string(), unique=self.unique_mail),
            part_field("phone", pa.string()),
            part_field("birth_date", pa.date32()),
            part_field("age", pa.int64()),
        ])  # fmt: skip

    def prepare(self, setting: Setting) -> Maker:
        locale = chosen(self.locale, setting.locale)
        made_of = _Ingredients(self, locale)
        return struct_of(
            self.arrow_type(setting), setting.wanted, lambda draw: _Person(made_of, draw), _FIELDS
        )


class _Ingredients:
    """What does not depend on the row; the larger tables are made when a field first asks for them."""

    def __init__(self, person: Person, locale: Locale) -> None:
        known = names(locale)
        self.person = person
        self.locale = locale
        self.two = locale in _TWO_FAMILY_NAMES
        self.birth = Birth(person.reference_date, person.youngest, person.oldest)
        self.given = (*known.female, *known.male)
        self.family = (*known.family, *known.family_of_women)
        self.women_count, self.family_count = len(known.female), len(known.family)
        self.female, self.male = _table(known.female), _table(known.male)
        self.family_table = _table(known.family)
        self.given_texts = _distinct([name.text for name in self.given])
        self.family_texts = _distinct([name.text for name in self.family])
        self.titles = titles(locale)
        self.numbers = unique_numbers if person.unique_mail else casual_numbers

    @functools.cached_property
    def phone(self) -> Callable[[Words], pa.Array]:
        return telephone(self.locale)

    @functools.cached_property
    def addresses(self) -> Addresses:
        return Addresses(
            [name.latin for name in self.given],
            [name.latin for name in self.family],
            (self.person.domain,) if self.person.domain else RESERVED,
        )

    @functools.cached_property
    def full(self) -> _FullNames:
        return _FullNames(
            [name.text for name in self.given],
            [name.text for name in self.family],
            _FAMILY_FIRST.get(self.locale, " "),
        )


class _FullNames:
    """Pieces of full names: the parts that stand first carry what stands between the names."""

    def __init__(self, given: list[str], family: list[str], between: str) -> None:
        pieces = Pieces()
        self.family = pieces.add(family)
        self.family_first = pieces.add(name + between for name in family)
        self.given = pieces.add(given)
        self.given_first = pieces.add(name + between for name in given)
        self.pieces = pieces.array()


def _table(listed: tuple[Name, ...]) -> Callable[[npt.NDArray[np.uint64]], Codes]:
    return alias([name.weight for name in listed]).draw


class _Person:
    """The people of some rows while they are made; what several fields need is made once."""

    def __init__(self, made_of: _Ingredients, draw: Draw) -> None:
        self._of = made_of
        self._draw = draw
        self._women: npt.NDArray[np.bool_] | None = None
        self._given: Codes | None = None
        self._family: tuple[Codes, Codes] | None = None
        self._birth: npt.NDArray[np.int32] | None = None

    def women(self) -> npt.NDArray[np.bool_]:
        if self._women is None:
            self._women = self._draw.uniform("sex") < self._of.person.women
        return self._women

    def given(self) -> Codes:
        if self._given is None:
            words = self._draw.words("given", 1)[:, 0]
            self._given = np.where(
                self.women(), self._of.female(words), self._of.male(words) + self._of.women_count
            )
        return self._given

    def families(self) -> tuple[Codes, Codes]:
        """Codes of the first and the second family name; most locales use only the first."""
        if self._family is None:
            shift = np.where(self.women(), self._of.family_count, 0).astype(np.int32)
            words = self._draw.words("family", 2)
            first = self._of.family_table(words[:, 0]) + shift
            self._family = first, (self._of.family_table(words[:, 1]) + shift if self._of.two else first)
        return self._family

    def birth_days(self) -> npt.NDArray[np.int32]:
        if self._birth is None:
            self._birth = self._of.birth.days(self._draw.uniform("birth"))
        return self._birth

    def sex(self) -> pa.Array:
        return _listed(self.women().astype(np.int32), pa.array(["male", "female"]))

    def title(self) -> pa.Array:
        return _listed(*self._of.titles(self.women(), self._draw.words("title", 1)[:, 0]))

    def given_name(self) -> pa.Array:
        return _named(self.given(), self._of.given_texts)

    def family_name(self) -> pa.Array:
        first, second = self.families()
        if not self._of.two:
            return _named(first, self._of.family_texts)
        full = self._of.full
        return joined(full.pieces, [full.family_first + first, full.family + second])

    def full_name(self) -> pa.Array:
        full, (first, second) = self._of.full, self.families()
        if self._of.locale in _FAMILY_FIRST:
            return joined(full.pieces, [full.family_first + first, full.given + self.given()])
        family = [full.family_first + first, full.family + second] if self._of.two else [full.family + first]
        return joined(full.pieces, [full.given_first + self.given(), *family])

    def email(self) -> pa.Array:
        words = self._draw.words("email", 1)[:, 0]
        return self._of.addresses.mail(self.given(), self.families()[0], *self._of.numbers(self._draw), words)

    def user_name(self) -> pa.Array:
        words = self._draw.words("user", 1)[:, 0]
        return self._of.addresses.user(self.given(), self.families()[0], *self._of.numbers(self._draw), words)

    def phone(self) -> pa.Array:
        return self._of.phone(self._draw.words("phone", 2))

    def birth_date(self) -> pa.Array:
        return pa.array(self.birth_days()).view(pa.date32())

    def age(self) -> pa.Array:
        return pa.array(self._of.birth.ages(self.birth_days()))


_FIELDS: dict[str, Field] = {
    "sex": _Person.sex, "title": _Person.title, "given_name": _Person.given_name, "family_name": _Person.family_name,
    "full_name": _Person.full_name, "email": _Person.email, "user_name": _Person.user_name, "phone": _Person.phone,
    "birth_date": _Person.birth_date, "age": _Person.age,
}  # fmt: skip


def _listed(codes: Codes, dictionary: pa.Array) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(codes, pa.int32()), dictionary)


Distinct = tuple[npt.NDArray[np.int32], pa.Array]
"""Where each code's text stands among the distinct ones, and these."""


def _distinct(texts: list[str]) -> Distinct:
    """Readers of dictionaries, pandas first of all, want every entry once; women and men share most family names."""
    places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    return np.array([places[text] for text in texts], np.int32), pa.array(places, pa.string())


def _named(codes: Codes, texts: Distinct) -> pa.Array:
    places, dictionary = texts
    return _listed(places[codes], dictionary)
