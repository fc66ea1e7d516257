"""Documents for tests: one plain one, and a Hypothesis strategy that knows every registered column type."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from pydantic import ValidationError

from studio.generators.generator import Generator
from studio.generators.parameters import Parameter, form
from studio.generators.registry import by_kind, generator
from studio.model.document import Column, Correlation, Document, Reference, Table

NAMES = st.text(min_size=1, max_size=12) | st.sampled_from(
    ["age", "名前", "=1+1", 'a"b', "\u2028", "\x7f", "e\u0301", "😀"]
)
NOTES = st.text(max_size=30) | st.just("line one\nline two\ttab \x00 \u202e end")
REFERENCES = st.builds(Reference, file=NAMES, sha256=st.just("ab" * 32), rows=st.integers(0, 10**9))


def small() -> Document:
    """A document of a few hundred bytes with one of everything that can be written."""
    columns = (
        Column(
            id="a1",
            name="age",
            generator=generator(kind="normal", mean=38.5, minimum=17.0, decimals=0),
            missing=0.1,
        ),
        Column(id="b2", name="Größe", generator=generator(kind="normal"), note="in cm"),
        Column(id="c3", name="plan", unique=False, hidden=True, generator=generator(kind="list")),
        Column(id="d4", name="left", generator=generator(kind="boolean", share=0.25, exact=True)),
    )
    people = Table(
        id="t1",
        name="people",
        rows=500,
        columns=columns,
        correlations=(
            Correlation(first="a1", second="b2", value=-0.4),
            Correlation(first="a1", second="c3", value=0.5),
        ),
        primary_key=("a1", "c3"),
        reference=Reference(file="people.csv", sha256="0" * 64, rows=1200),
    )
    return Document(
        name="Small", seed=7, locale="de_DE", tables=(people, Table(id="t2", name="empty", rows=0))
    )


def wide(columns: int) -> Document:
    """A table of so many columns; 14,000 make about 3 MB of file."""
    made = tuple(
        Column(id=f"c{i}", name=f"column {i}", generator=generator(kind="normal")) for i in range(columns)
    )
    return Document(name="Wide", tables=(Table(id="t", name="wide", columns=made),))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document: names of any script, every column type with parameters moved within their bounds."""
    ids = iter(f"id{i}" for i in range(1000))
    tables = tuple(draw(tables_of(ids)) for _ in range(draw(st.integers(0, 3))))
    return Document(
        name=draw(NAMES),
        seed=draw(st.integers(0, 2**63 - 1)),
        locale=draw(st.sampled_from(["en_US", "de_DE", "ja_JP"])),
        tables=tables,
        note=draw(NOTES),
    )


@st.composite
def tables_of(draw: st.DrawFn, ids: Any) -> Table:
    """A table whose ids come from `ids`."""
    columns = tuple(draw(columns_of(ids)) for _ in range(draw(st.integers(0, 4))))
    known = [column.id for column in columns]
    pairs = [(a, b) for i, a in enumerate(known) for b in known[i + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=3)) if pairs else []
    return Table(
        id=next(ids),
        name=draw(NAMES),
        rows=draw(st.integers(0, 10**15)),
        columns=columns,
        correlations=tuple(Correlation(first=a, second=b, value=draw(st.floats(-1, 1))) for a, b in chosen),
        primary_key=tuple(draw(st.lists(st.sampled_from(known), unique=True))) if known else (),
        reference=draw(
            st.none() | st.builds(Reference, file=NAMES, sha256=st.just("ab" * 32), rows=st.integers(0, 9**9))
        ),
        hidden=draw(st.booleans()),
        note=draw(NOTES),
    )


@st.composite
def columns_of(draw: st.DrawFn, ids: Any) -> Column:
    """A column whose id comes from `ids`."""
    return Column(
        id=next(ids),
        name=draw(NAMES),
        generator=draw(generators()),
        missing=draw(st.floats(0, 1)),
        unique=draw(st.booleans()),
        hidden=draw(st.booleans()),
        format=draw(st.text(max_size=10)),
        note=draw(NOTES),
    )


@st.composite
def generators(draw: st.DrawFn) -> Generator:
    """A generator of any registered kind, with some plain parameters moved where its own checks allow it."""
    cls = by_kind()[draw(st.sampled_from(sorted(by_kind())))]
    made, _ = cls.example()
    for parameter in form(cls):
        if draw(st.booleans()) and (values := _values(parameter)) is not None:
            fields = {name: getattr(made, name) for name in cls.model_fields}
            try:
                made = cls.model_validate(fields | {parameter.name: draw(values)})
            except ValidationError:
                continue
    return made


def _values(parameter: Parameter) -> st.SearchStrategy[Any] | None:
    low, high = parameter.low, parameter.high
    if parameter.editor == "number":
        return st.floats(low, high, allow_nan=False, allow_infinity=False)
    if parameter.editor == "integer":
        return st.integers(None if low is None else int(low), None if high is None else int(high))
    if parameter.editor == "boolean":
        return st.booleans()
    if parameter.editor == "choice":
        return st.sampled_from(parameter.choices)
    return None
