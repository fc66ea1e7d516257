"""What a name says of a column: the right type for many names in many languages, and columns that agree in a row."""

from __future__ import annotations

import pytest

from studio.app.suggesting import (
    makes_already,
    suggested_columns,
    suggested_edit,
    suggestion_in,
)
from studio.app.type_samples import Samples, quick_and_slow
from studio.app.type_search import find_types
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.locales import LOCALES
from studio.generators.registry import by_kind, generator
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.progress import Cancelled, Progress
from studio.reference.column_names import Suggestion, _rules, suggestion_for

NAMES = {
    "email": "person.email", "E-Mail-Adresse": "person.email", "customerEmail": "person.email",
    "birth_date": "person.birth_date", "birthday": "person.birth_date", "Geburtsdatum": "person.birth_date",
    "date_of_birth": "person.birth_date", "Vorname": "person.given_name", "last name": "person.family_name",
    "customer": "person.full_name", "username": "person.user_name", "Telefon": "person.phone", "age": "person.age",
    "gender": "person.sex", "姓名": "person.full_name", "メール": "person.email",
    "city": "address.city", "Wohnort": "address.city", "PLZ": "address.postcode", "Straße": "address.street",
    "country": "address.country", "country_code": "address.country_code", "lat": "address.latitude",
    "company": "company.name", "employer": "company.name", "industry": "company.industry",
    "price": "lognormal", "Preis": "lognormal", "Einzelpreis": "lognormal", "unit_price": "lognormal",
    "prix": "lognormal", "amount": "lognormal", "salary": "lognormal", "価格": "lognormal",
    "id": "sequence", "customer id": "sequence", "order_id": "sequence", "customerID": "sequence",
    "session_id": "uuid", "order_number": "code", "Kundennummer": "code", "sku": "code",
    "quantity": "poisson", "Menge": "poisson", "created_at": "date", "order date": "date", "Bestelldatum": "date",
    "is_active": "boolean", "fraud": "boolean", "paid": "boolean", "status": "list", "currency": "list",
    "rating": "list", "discount": "beta", "height": "normal", "temperature": "normal", "iban": "faker",
    "ip_address": "faker", "job_title": "faker", "product_name": "words", "comment": "sentences",
    "Beschreibung": "sentences",
}  # fmt: skip


@pytest.mark.parametrize(("name", "wanted"), NAMES.items())
def test_a_name_suggests_the_right_type(name: str, wanted: str) -> None:
    found = suggestion_for(name)
    assert found is not None
    assert f"{found.kind}.{found.part}".rstrip(".") == wanted


@pytest.mark.parametrize("name", ["", "x", "foo bar", "column 7", "αβγ", "data"])
def test_a_name_that_says_nothing_suggests_nothing(name: str) -> None:
    assert suggestion_for(name) is None


def test_every_line_of_the_file_can_be_made_in_every_locale() -> None:
    samples = Samples()
    for rule in _rules():
        assert rule.phrases
        for locale in LOCALES if rule.suggestion.kind == "faker" else LOCALES[:1]:
            made = samples.of_suggestion(Document(locale=locale), Table(id="t", name="t"), rule.suggestion)
            assert made, (rule.suggestion, locale)


def test_parts_that_are_named_one_by_one_belong_to_one_person() -> None:
    table = Table(id="t", name="people", rows=50)
    for name in ("Vorname", "Nachname", "email"):
        found = suggestion_for(name)
        assert found is not None
        table = table.model_copy(update={"columns": (*table.columns, *suggested_columns(table, name, found))})
    assert [column.name for column in table.columns] == ["person", "Vorname", "Nachname", "email"]
    assert table.columns[0].hidden
    assert len({column.generator.inputs() for column in table.columns[1:]}) == 1
    second = suggestion_for("email")
    assert second is not None
    more = suggested_columns(table, "email", second)
    assert [column.name for column in more] == ["person 2", "email 2"]


def test_a_column_is_made_as_suggested_in_one_step() -> None:
    columns = (Column(id="a", name="id", generator=generator(kind="sequence")),
               Column(id="b", name="email", generator=generator(kind="normal")))  # fmt: skip
    document = Document(tables=(Table(id="t", name="t", columns=columns),))
    found = suggestion_for("email")
    assert found is not None and not makes_already(document.tables[0], columns[1], found)
    after, inverse = edits.apply(suggested_edit(document.tables[0], columns[1], found), document)
    assert [column.name for column in after.tables[0].columns] == ["id", "person", "email"]
    assert after.tables[0].columns[2].id == "b"
    assert makes_already(after.tables[0], after.tables[0].columns[2], found)
    made = rows(plan_table(after, after.tables[0]), 0, 5, columns=["b"]).column(0)
    assert all("@" in text for text in made.to_pylist())
    assert edits.apply(inverse, after)[0] == document


def test_the_id_of_another_tables_rows_refers_to_that_table() -> None:
    key = Column(id="k", name="id", generator=generator(kind="sequence"))
    customers = Table(id="c", name="customers", rows=20, columns=(key,))
    orders = Table(
        id="o", name="orders", columns=(Column(id="i", name="id", generator=generator(kind="sequence")),)
    )
    document = Document(tables=(customers, orders))
    found = suggestion_in(document, orders, "customer_id")
    assert found is not None and found.kind == "foreign_key"
    assert Samples().of_suggestion(document, orders, found)
    column = suggested_columns(orders, "customer_id", found)[0]
    after, _ = edits.apply(edits.AddColumn("o", column), document)
    made = rows(plan_table(after, after.tables[1]), 0, 200, columns=[column.id]).column(0).to_pylist()
    assert set(made) <= set(range(1, 21)) and len(set(made)) > 10
    itself = suggestion_in(document, customers, "customer_id")
    assert itself is not None and itself.kind == "sequence"


def test_a_search_finds_the_right_type_first() -> None:
    wanted = {
        "bell curve": "normal", "custom list": "list", "uuid": "uuid", "pert": "triangular", "regex": "pattern",
        "price": "lognormal", "birthday": "date", "counter": "sequence", "true false": "boolean",
        "calculate": "formula", "lorem": "words", "80/20": "pareto", "street": "address", "timestamp": "date",
    }  # fmt: skip
    assert {text: find_types(text)[0] for text in wanted} == wanted
    assert find_types("zzz") == ()
    assert find_types("") == tuple(by_kind())
    assert set(find_types("people")) >= {"person", "company", "part"}


def test_samples_follow_seed_and_locale_and_are_remembered() -> None:
    samples = Samples()
    english, german = Document(locale="en_US"), Document(locale="de_DE")
    kinds = [kind for half in quick_and_slow() for kind in half]
    assert sorted(kinds) == sorted(by_kind())
    made = samples.of_kinds(english, kinds, Progress())
    assert all(made.values()) and all(len(values) <= 3 for values in made.values())
    assert len(made["normal"]) == 3
    assert samples.of_kind(english, "person") is made["person"]
    assert samples.of_kind(german, "address") != made["address"]
    assert samples.of_kind(Document(seed=7), "normal") != made["normal"]
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        samples.of_kinds(german, kinds, progress)


def test_the_samples_of_a_part_are_the_values_that_will_come() -> None:
    table = Table(
        id="t", name="t", columns=(Column(id="p", name="person", generator=generator(kind="person")),)
    )
    document = Document(tables=(table,))
    suggestion = Suggestion("person", "email")
    shown = Samples().of_suggestion(document, table, suggestion)
    columns = suggested_columns(table, "email", suggestion)
    after, _ = edits.apply(edits.AddColumn("t", columns[-1]), document)
    made = rows(plan_table(after, after.tables[0]), 0, 3, columns=[columns[-1].id]).column(0)
    assert tuple(made.to_pylist()) == shown
