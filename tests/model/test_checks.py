"""Every finding: its words, its place, its severity; and that checking never raises and is quick."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.generators.registry import by_kind, generator
from studio.model.checks import check
from studio.model.document import Column, Correlation, Document, Table
from studio.model.files import dumps
from studio.problems import Finding


def column(column_id: str, kind: str, **values: Any) -> Column:
    own = {key: values.pop(key) for key in ("name", "missing", "unique", "hidden", "format") if key in values}
    return Column(id=column_id, generator=generator(kind=kind, **values), **{"name": column_id, **own})


def table(*columns: Column, **values: Any) -> Table:
    return Table(**{"id": "t", "name": "orders", "columns": columns, **values})


def findings(*columns: Column, **values: Any) -> list[Finding]:
    return check(Document(tables=(table(*columns, **values),)))


def only(found: list[Finding], severity: str = "error") -> Finding:
    assert len(found) == 1, found
    assert found[0].severity == severity
    assert found[0].mend
    assert found[0].table
    return found[0]


def test_a_sound_document_has_no_findings() -> None:
    columns = []
    for kind, cls in by_kind().items():
        if cls.neighbours():
            continue
        made, beside = cls.example()
        ids = {column_id: f"{kind}-{column_id}" for column_id in beside}
        columns += [Column(id=ids[key], name=ids[key], generator=other) for key, other in beside.items()]
        columns.append(Column(id=kind, name=kind, generator=made.renamed(ids)))
    assert findings(*columns) == []
    assert findings(*columns, rows=0) == []


def test_a_fresh_column_of_any_type_hinders_nothing_but_an_unchosen_input() -> None:
    for kind, cls in by_kind().items():
        found = [
            finding
            for finding in findings(Column(id="x", name="x", generator=cls()))
            if finding.severity == "error"
        ]
        unchosen = ("No column is chosen", "No table is chosen", "No key is chosen")
        if kind == "position":
            unchosen = ("Its table has a number of rows of its own",)
        assert not found or found[0].message.startswith(unchosen), (kind, found[0].message)


def test_all_unknown_inputs_are_named_at_once() -> None:
    found = findings(column("a", "formula", expression="gone + lost"), column("b", "part", of="away"),
                     column("c", "part"), column("d", "formula", expression="a + 1"))  # fmt: skip
    assert [(f.column_id, f.message) for f in found] == [
        ("a", 'It is made from 2 columns that do not exist ("gone", "lost").'),
        ("b", 'It is made from a column that does not exist ("away").'),
        ("c", "No column is chosen that it is made from."),
    ]


def test_every_circle_is_told_once() -> None:
    found = findings(
        column("a", "formula", expression="b"), column("b", "formula", expression="c"),
        column("c", "formula", expression="a"), column("s", "formula", expression="s + 1"),
        column("x", "template", text="{y}"), column("y", "formula", expression="x"),
        column("after", "formula", expression="a || x"),
    )  # fmt: skip
    assert [(f.column_id, f.message) for f in found] == [
        ("a", "The columns a → b → c → a need each other in a circle."),
        ("s", "It is made from itself."),
        ("x", "The columns x → y → x need each other in a circle."),
    ]


def test_twins() -> None:
    found = findings(
        column("a", "normal", name="N"), column("b", "normal", name="n"), column("c", "normal", name="N")
    )
    assert [(f.severity, f.column_id) for f in found] == [("warning", "b"), ("error", "c")]
    assert 'Two columns are called "N".' in found[1].message
    tables = tuple(
        table(column(f"c{i}", "normal"), id=f"t{i}", name=name) for i, name in enumerate(("a", "A", "a"))
    )
    found = check(Document(tables=tables))
    assert [f.severity for f in found] == ["warning", "error"]


def test_too_few_values_for_unique_rows() -> None:
    days = [{"value": day} for day in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]]
    found = only(findings(column("day", "list", values=days, unique=True)))
    assert str(found) == (
        "orders.day: 7 distinct values cannot fill 1,000 unique rows."
        " Ask for at most 7 rows, allow more values, or turn unique off."
    )
    assert findings(column("day", "list", values=days, unique=True), rows=7) == []


@pytest.mark.parametrize("kind", ["normal", "formula", "template", "if_else", "dependent", "poisson"])
def test_types_that_cannot_be_unique(kind: str) -> None:
    found = [f for f in findings(column("x", kind, unique=True)) if f.severity == "error"]
    assert "cannot be made unique" in only(found).message


def test_what_never_repeats_may_be_unique() -> None:
    person = column("p", "person", hidden=True)
    assert (
        findings(
            person,
            column("m", "part", of="p", part="email", unique=True),
            column("s", "sequence", unique=True),
        )
        == []
    )


@pytest.mark.parametrize(
    ("kind", "values", "text", "words"),
    [
        ("normal", {}, "{:d}", "needs whole numbers"),
        ("normal", {}, "%d", "no place for the value"),
        ("list", {}, "{:,.2f}", "is for numbers"),
        ("date", {}, "{}", "shows nothing of the date"),
        ("person", {}, "{}", "several fields"),
    ],
)
def test_formats_that_do_not_fit(kind: str, values: dict[str, Any], text: str, words: str) -> None:
    found = only(findings(column("x", kind, format=text, **values)))
    assert words in found.message
    assert found.parameter == "format"


def test_formula_errors_point_into_the_shown_text() -> None:
    price = column("k3j2", "normal", name="unit price")
    found = only(findings(price, column("x", "formula", expression='"k3j2" * 2 || upper("k3j2")')))
    assert found.message == "At character 27: upper needs a text here, but this is a number."
    shown = '"unit price" * 2 || upper("unit price")'
    assert shown[27 - 1 :] == '"unit price")'
    condition = {"when": 'not "k3j2"', "generator": {"kind": "normal"}}
    found = only(findings(price, column("x", "if_else", branches=[condition])))
    assert found.message == "At character 5: not needs yes or no here, but this is a number."


def test_parts_that_are_not_there() -> None:
    found = only(findings(column("p", "person", hidden=True), column("x", "part", of="p", part="shoe_size")))
    assert 'no part "shoe_size"' in found.message
    assert "no parts" in only(findings(column("p", "normal"), column("x", "part", of="p"))).message


def test_correlations() -> None:
    def pairs(*stated: tuple[str, str]) -> tuple[Correlation, ...]:
        return tuple(Correlation(first=first, second=second, value=0.5) for first, second in stated)

    a, b = column("a", "normal"), column("b", "uniform")
    text = column("t", "template")
    assert findings(a, b, correlations=pairs(("a", "b"))) == []
    assert "with itself" in only(findings(a, correlations=pairs(("a", "a")))).message
    assert "does not exist" in only(findings(a, correlations=pairs(("a", "x")))).message
    assert "does not exist" in only(findings(a, correlations=pairs(("x", "y")))).message
    assert "stated twice" in only(findings(a, b, correlations=pairs(("a", "b"), ("b", "a")))).message
    assert "Template has no order" in only(findings(a, text, correlations=pairs(("a", "t")))).message
    key = column("k", "list", values=[{"value": str(i)} for i in range(1000)], unique=True)
    assert "unique, which leaves no room" in only(findings(a, key, correlations=pairs(("a", "k")))).message
    exact = column("e", "boolean", exact=True)
    assert "exact, which leaves no room" in only(findings(a, exact, correlations=pairs(("e", "a")))).message


def test_exact_shares_of_too_few_rows() -> None:
    rare = column(
        "e", "list", exact=True, values=[{"value": "common", "weight": 9999}, {"value": "rare", "weight": 1}]
    )
    found = only(findings(rare), "warning")
    assert found.message == 'The exact share of "rare" comes to less than half a row of 1,000.'
    assert findings(rare, rows=10_000) == []
    assert findings(rare, rows=0) == []
    assert '"yes"' in only(findings(column("b", "boolean", share=0.0001, exact=True)), "warning").message


def test_lists_for_values_that_never_come() -> None:
    source = column("c", "list", values=[{"value": "FR"}, {"value": "JP"}])
    rules = [{"when": when, "values": [{"value": "x"}]} for when in ("FR", "fr", "DE")]
    found = only(findings(source, column("d", "dependent", of="c", rules=rules)), "warning")
    assert found.message == 'It has a list for "fr", "DE", which "c" never is.'


def test_the_primary_key() -> None:
    key, other = column("k", "sequence"), column("o", "normal")
    assert findings(key, other, primary_key=("k",)) == []
    assert findings(key, other, primary_key=("o", "k")) == []
    assert "may repeat" in only(findings(key, other, primary_key=("o",))).message
    gaps = column("k", "sequence", missing=0.1)
    assert "missing" in only(findings(gaps, primary_key=("k",))).message
    assert "twice, or one that does not exist" in only(findings(key, primary_key=("k", "k"))).message
    assert "does not exist" in findings(key, primary_key=("x",))[0].message
    both = findings(other, column("p", "poisson"), primary_key=("o", "p"))
    assert "no unique column" in only(both, "warning").message


def test_nothing_to_show() -> None:
    assert "nothing to export" in only(findings(), "warning").message
    assert "nothing to export" in only(findings(column("a", "normal", hidden=True)), "warning").message
    assert findings(column("a", "normal", hidden=True), hidden=True) == []


IDS = ["a", "b", "c", "d"]
INPUTS = st.sampled_from([*IDS, "gone"])
GENERATORS = st.one_of(
    st.sampled_from(sorted(by_kind())).map(lambda kind: by_kind()[kind]()),
    st.builds(lambda of, part: generator(kind="part", of=of, part=part), INPUTS, st.sampled_from(["email", "x"])),
    st.builds(lambda x, y, sign: generator(kind="formula", expression=f"{x} {sign} {y}"), INPUTS, INPUTS,
              st.sampled_from(["+", "||", "<", "and", "- interval 1 day +"])),
    st.builds(lambda x, step: generator(kind="template", text=f"{{{x}{step}}}"), INPUTS,
              st.sampled_from(["", "|slug", ":,.2f", ":%Y", ":>9", ":a|b"])),
    st.builds(lambda x: generator(kind="dependent", of=x, rules=[{"when": "1", "values": [{"value": "q"}]}]), INPUTS),
    st.builds(lambda x, y: generator(kind="if_else", branches=[
        {"when": x, "generator": {"kind": "formula", "expression": y}}]), INPUTS, INPUTS),
    st.builds(lambda exact: generator(kind="boolean", exact=exact), st.booleans()),
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> Document:
    count = draw(st.integers(0, len(IDS)))
    columns = tuple(
        Column(
            id=IDS[i], name=draw(st.sampled_from(["x", "X", "y", IDS[i]])), generator=draw(GENERATORS),
            unique=draw(st.booleans()), hidden=draw(st.booleans()), missing=draw(st.sampled_from([0.0, 0.5, 1.0])),
            format=draw(st.sampled_from(["", "", "{}", "{:d}", "{:,.1f}", "%Y", "{a|b}", "{"])),
        )
        for i in range(count)
    )  # fmt: skip
    pairs = draw(
        st.lists(st.builds(Correlation, first=INPUTS, second=INPUTS, value=st.floats(-1, 1)), max_size=4)
    )
    key = tuple(draw(st.lists(INPUTS, max_size=2)))
    rows = draw(st.sampled_from([0, 1, 1000, 10**15]))
    return Document(
        tables=(table(*columns, rows=rows, correlations=tuple(pairs), primary_key=key), table(id="u"))
    )


@given(documents())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_checking_never_raises_and_what_passes_can_be_planned(document: Document) -> None:
    from studio.engine.checks import check as everything
    from studio.engine.plan import plan_table

    found = everything(document)
    for finding in found:
        assert finding.message.endswith(".")
        assert finding.mend.endswith(".")
        assert finding.table == "orders"
    for checked in document.tables:
        if not any(finding.severity == "error" for finding in found):
            plan_table(document, checked).schema()


@pytest.mark.alone
def test_a_large_document_is_checked_in_a_moment() -> None:
    kinds = [kind for kind, cls in by_kind().items() if not cls.example()[1] and not cls.neighbours()]
    tables = tuple(
        table(
            *(column(f"t{t}c{i}", kinds[i % len(kinds)], name=f"c{i}", missing=0.1) for i in range(40)),
            id=f"t{t}", name=f"table {t}",
        )
        for t in range(30)
    )  # fmt: skip
    document = Document(tables=tables)
    assert check(document) == []
    assert _seconds(lambda: check(document)) < 2 * _seconds(lambda: dumps(document)), "writing it is the peer"


def _seconds(work: Callable[[], object]) -> float:
    """The least processor time of several runs."""
    taken = []
    for _ in range(5):
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return min(taken)
