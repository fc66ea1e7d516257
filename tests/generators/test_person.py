"""People: every field recomputed from the others, in ten locales."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import anyascii
import pytest
from pydantic import ValidationError

from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.birth import Birth
from studio.generators.parts import Part
from studio.generators.person import Person
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table
from studio.problems import Problem
from tests.generators.columns import LOCALES, fields, made

REFERENCE = date(2025, 1, 1)
PHONES = {
    "en_US": r"\([2-9]\d\d\) 555-01\d\d",
    "en_GB": r"01[1-6]\d 496 0\d{3}|020 7946 0\d{3}|0191 498 0\d{3}|028 9649 6\d{3}|029 2018 0\d{3}|01632 960\d{3}"
    r"|07700 900\d{3}",
    "de_DE": r"030 23125\d{3}|069 90009\d{3}|040 66969\d{3}|0221 4710\d{3}|089 99998\d{3}|0171 39200\d\d"
    r"|0176 040690\d\d",
    "fr_FR": r"(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d",
    "es_ES": r"[679]\d\d \d{3} \d{3}",
    "it_IT": r"3\d\d \d{3} \d{4}",
    "pl_PL": r"[5-8]\d\d \d{3} \d{3}",
    "pt_BR": r"\([1-9]\d\) 9[6-9]\d{3}-\d{4}",
    "ja_JP": r"0[789]0-[1-9]\d{3}-\d{4}",
    "zh_CN": r"1[358]\d \d{4} \d{4}",
}
TITLES = {
    "en_US": ("Ms. Mrs. Miss", "Mr."), "en_GB": ("Ms Mrs Miss", "Mr"), "de_DE": ("Frau", "Herr"),
    "fr_FR": ("Mme", "M."),
    "es_ES": ("Sra. Srta. Dª Dra.", "Sr. D. Dr."), "it_IT": ("Sig.ra Dott.ssa", "Sig. Dott."), "pl_PL": ("Pani", "Pan"),
    "pt_BR": ("Sra. Dra.", "Sr. Dr."), "zh_CN": ("女士 小姐", "先生"),
}  # fmt: skip
"""First words that only a woman or only a man bears."""


def listed(locale: str) -> dict[str, dict[str, str]]:
    """By "female", "male" and "family": every name with its Latin spelling, or "" where it follows from the letters."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    found: dict[str, dict[str, str]] = {
        "female": dict.fromkeys(provider.first_names_female, ""),
        "male": dict.fromkeys(provider.first_names_male, ""),
        "family": {},
    }
    if locale == "pl_PL":
        found["family"] = dict.fromkeys([*provider.male_last_names, *provider.unisex_last_names], "")
    else:
        found["family"] = dict.fromkeys(provider.last_names, "")
    if locale == "ja_JP":
        for kind, pairs in (("female", provider.first_name_female_pairs), ("male", provider.first_name_male_pairs),
                            ("family", provider.last_name_pairs)):  # fmt: skip
            found[kind] = {written: latin for written, _, latin in pairs}
    text = Path(__file__).parents[2].joinpath("resources/people/common_names.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith(locale):
            _, kind, *entries = line.split()
            for entry in entries:
                name, _, latin = entry.replace("_", " ").partition("/")
                if latin or name not in found[kind]:
                    found[kind][name] = latin
    return found


def latin(text: str, locale: str, known: dict[str, str]) -> str:
    """The name in a-z, by other means than the studio's."""
    text = known.get(text) or text
    if locale == "de_DE":
        text = text.translate(
            str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
        )
    return "".join(sign for sign in anyascii.anyascii(text).lower() if sign.isalnum())


def local_parts(given: str, family: str) -> set[str]:
    initial = given[0]
    return {f"{given}.{family}", f"{initial}{family}", f"{given}{family}", f"{given}_{family}", f"{family}.{given}",
            given, f"{family}{initial}"}  # fmt: skip


def age_on(reference: date, born: date) -> int:
    return reference.year - born.year - ((reference.month, reference.day) < (born.month, born.day))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_field_agrees_with_the_others(locale: str) -> None:
    n = 20_000
    people = fields(Person(locale=locale, youngest=21, oldest=70), n)
    known = listed(locale)
    spelt: dict[tuple[str, str], str] = {}
    wrong: list[Any] = []

    def spelling(kind: str, name: str) -> str:
        if (kind, name) not in spelt:
            spelt[kind, name] = latin(name, locale, known[kind])
        return spelt[kind, name]

    phone, address = re.compile(PHONES[locale]), re.compile(r"([a-z._]+)(\d+)@example\.(com|org|net)")
    user_name = re.compile(r"([a-z._]+)(\d+)")
    women_only, men_only = (set(words.split()) for words in TITLES.get(locale, ("", "")))
    for row in zip(*people.values(), strict=True):
        one = dict(zip(people, row, strict=True))
        given, family, sex = one["given_name"], one["family_name"], one["sex"]
        other = {"female": "male", "male": "female"}[sex]
        first_family = family.split(" ")[0] if locale == "es_ES" else family
        names = local_parts(spelling(sex, given), spelling("family", first_family))
        mail, user = address.fullmatch(one["email"]), user_name.fullmatch(one["user_name"])
        full = {"ja_JP": f"{family} {given}", "zh_CN": f"{family}{given}"}.get(locale, f"{given} {family}")
        title = one["title"].split(" ")[0]
        born = one["birth_date"]
        good = (
            given in known[sex]
            and one["full_name"] == full
            and mail is not None and user is not None
            and mail[1] in names and user[1] in names and mail[2] == user[2]
            and one["age"] == age_on(REFERENCE, born) and 21 <= one["age"] <= 70
            and phone.fullmatch(one["phone"]) is not None
            and title not in {"female": men_only, "male": women_only}[sex]
            and family_is_right(locale, family, sex, known)
            and not (given in known[other] and given not in common(locale, sex) and locale != "ja_JP")
        )  # fmt: skip
        if not good:
            wrong.append(one)
    assert not wrong, f"{len(wrong)} of {n}: {wrong[:3]}"


def common(locale: str, kind: str) -> set[str]:
    text = Path(__file__).parents[2].joinpath("resources/people/common_names.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line.startswith(f"{locale} {kind} ")]
    return {entry.partition("/")[0] for entry in (lines[0][2:] if lines else [])}


def family_is_right(locale: str, family: str, sex: str, known: dict[str, dict[str, str]]) -> bool:
    if locale == "es_ES":
        return all(name in known["family"] for name in family.split(" "))
    if locale != "pl_PL":
        return family in known["family"]
    feminine = family.endswith(("ska", "cka"))
    masculine = family.endswith(("ski", "cki"))
    if (sex == "female" and masculine) or (sex == "male" and feminine):
        return False
    return family in known["family"] or family.removesuffix("a") + "i" in known["family"]


def test_the_latin_spelling_of_well_known_names() -> None:
    for locale, given, family, wanted in (
        ("de_DE", "Jürgen", "Weiß", "juergen.weiss"), ("pl_PL", "Łukasz", "Wiśniewski", "lukasz.wisniewski"),
        ("ja_JP", "陽菜", "佐藤", "hina.sato"), ("zh_CN", "婷婷", "张", "tingting.zhang"),
        ("fr_FR", "Hélène", "Lefèvre", "helene.lefevre"),
    ):  # fmt: skip
        known = listed(locale)
        kind = "female" if given in known["female"] else "male"
        assert f"{latin(given, locale, known[kind])}.{latin(family, locale, known['family'])}" == wanted


@pytest.mark.parametrize("locale", ["en_US", "ja_JP"])
def test_no_two_rows_share_a_mail_address_or_a_user_name(locale: str) -> None:
    people = fields(Person(locale=locale), 250_000)
    for field in ("email", "user_name"):
        assert len(set(people[field])) == 250_000


def test_numbers_stay_short_in_small_tables() -> None:
    people = fields(Person(), 100)
    numbers = [int(re.search(r"\d+", address)[0]) for address in people["email"]]
    assert sorted(numbers) == list(range(100)) != numbers


def test_more_rows_change_no_earlier_one() -> None:
    assert made(Person(), 500).equals(made(Person(), 20_000).slice(0, 500))


def test_without_a_number_of_its_own_some_rows_are_alike() -> None:
    people = fields(Person(unique_mail=False), 100_000)
    assert len(set(people["email"])) < 100_000
    numbered = sum(address.split("@")[0][-1].isdigit() for address in people["email"])
    assert 0.38 < numbered / 100_000 < 0.42


def table_of_parts(*parts: str, unique: bool = False, person: Person | None = None) -> Any:
    columns = [Column(id="who", name="who", generator=person or Person(), hidden=True)]
    columns += [
        Column(id=part, name=part, generator=Part(of="who", part=part), unique=unique) for part in parts
    ]
    document = Document(seed=3, tables=(Table(id="t", name="t", rows=1000, columns=tuple(columns)),))
    return plan_table(document, document.tables[0])


def test_a_part_equals_the_field_whatever_else_is_read() -> None:
    one = rows(table_of_parts("email"), 0, 1000)
    all_of_them = rows(table_of_parts("sex", "email", "age", "family_name", "full_name"), 0, 1000)
    assert one.column("email").equals(all_of_them.column("email"))
    assert all_of_them.schema.field("age").type == "int64"


def test_a_unique_part_is_known_to_be_unique() -> None:
    assert len(set(rows(table_of_parts("email", unique=True), 0, 1000).column(0).to_pylist())) == 1000
    with pytest.raises(Problem, match="cannot be made unique"):
        rows(table_of_parts("phone", unique=True), 0, 10)
    with pytest.raises(Problem, match="cannot be made unique"):
        rows(table_of_parts("email", unique=True, person=Person(unique_mail=False)), 0, 10)


def test_a_part_that_does_not_exist_is_refused_in_words() -> None:
    with pytest.raises(Problem, match=r'There is no part "nickname".*Choose one of: sex, title, given_name'):
        table_of_parts("nickname")


def test_a_part_of_something_else_is_refused_in_words() -> None:
    columns = (
        Column(id="n", name="n", generator=generator(kind="normal")),
        Column(id="p", name="p", generator=Part(of="n", part="email")),
    )
    document = Document(tables=(Table(id="t", name="t", rows=10, columns=columns),))
    with pytest.raises(Problem, match="has no parts"):
        plan_table(document, document.tables[0])


def test_parameters_are_met() -> None:
    people = fields(Person(women=0.2, youngest=30, oldest=31, domain="mail.example"), 50_000)
    assert abs(people["sex"].count("female") / 50_000 - 0.2) < 0.01
    assert set(people["age"]) == {30, 31}
    assert all(address.endswith("@mail.example") for address in people["email"])
    assert set(fields(Person(women=1), 500)["sex"]) == {"female"}
    assert set(fields(Person(women=0), 500)["sex"]) == {"male"}


def test_frequent_names_are_frequent() -> None:
    people = fields(Person(locale="en_US"), 100_000)
    assert Counter(people["family_name"]).most_common(1)[0][0] == "Smith"
    assert Counter(fields(Person(locale="zh_CN"), 100_000)["family_name"]).most_common(1)[0][0] == "王"


@pytest.mark.parametrize(
    "reference", [date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1), date(2025, 12, 31)]
)
@pytest.mark.parametrize("age", [0, 1, 18, 21, 100])
def test_births_of_one_age_are_all_the_days_of_that_age(reference: date, age: int) -> None:
    import numpy as np

    birth = Birth(reference, age, age)
    days = np.unique(birth.days((np.arange(5000) + 0.5) / 5000))
    wanted = [
        day for back in range(age * 365 - 5, (age + 1) * 366 + 5)
        if age_on(reference, day := reference - timedelta(days=back)) == age and day <= reference
    ]  # fmt: skip
    assert [date(1970, 1, 1) + timedelta(days=int(day)) for day in days] == sorted(wanted)
    assert set(birth.ages(days).tolist()) == {age}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"youngest": 50, "oldest": 40}, "must not be older"),
        ({"domain": "no domain"}, "no mail domain"),
        ({"reference_date": date(900, 1, 1)}, "after the year 1000"),
        ({"women": 1.5}, "less than or equal to 1"),
    ],
)
def test_impossible_parameters_are_refused_in_words(values: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Person(**values)


def test_a_document_in_another_language_is_told_the_choice() -> None:
    with pytest.raises(Problem, match=r"nl_NL.*Choose one of en_US"):
        made(Person(), 10, locale="nl_NL")


def test_the_document_gives_the_language() -> None:
    assert made(Person(), 50, locale="de_DE").equals(made(Person(locale="de_DE"), 50))
