"""What differs between two designs is said in sentences, each thing once, and nothing where nothing differs."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from studio.app.differences import differences
from studio.generators.registry import generator
from studio.model import edits
from studio.model.document import Document
from studio.model.editing import Edit, apply
from tests.model.documents import small, tables_of


def changed(*several: Edit) -> tuple[str, ...]:
    document = small()
    for edit in several:
        document, _ = apply(edit, document)
    return differences(small(), document)


def test_each_kind_of_change_has_its_sentence() -> None:
    table = small().tables[0]
    assert changed(edits.SetDocument("seed", 9)) == ("The seed goes from 7 to 9.",)
    assert changed(edits.SetTable(table.id, "rows", 1_234)) == (
        f"The rows of “{table.name}” go from {table.rows:,} to 1,234.",
    )
    assert changed(edits.SetParameters("a1", {"mean": 40})) == ("Mean of “age” goes from 38.5 to 40.",)
    assert changed(edits.SetColumn("a1", "name", "years")) == ("The column “age” is called “years”.",)
    assert changed(edits.RemoveColumn("b2"))[0] == f"The column “Größe” is removed from “{table.name}”."
    assert changed(edits.SetColumn("a1", "missing", 0.25))[0].endswith("to 25 %.")
    assert changed(edits.SetGenerator("a1", generator(kind="boolean")))[0].startswith("“age” becomes ")
    assert changed(edits.MoveColumn("a1", 1))[-1].endswith("stand in another order.")
    assert changed(edits.SetTable(table.id, "note", "x")) == (
        f"Other options of “{table.name}” have changed.",
    )
    assert any("is added to" in words for words in changed(edits.duplicate_column(small(), "a1")))


def test_there_and_back_is_nothing() -> None:
    assert changed(edits.SetDocument("seed", 9), edits.SetDocument("seed", 7)) == ()


ids = itertools.count()


@st.composite
def documents(draw: Any) -> Document:
    names = (f"i{next(ids)}" for _ in itertools.count())
    return Document(
        name=draw(st.sampled_from(["A", "B"])), tables=tuple(draw(st.lists(tables_of(names), max_size=2)))
    )


@given(documents(), documents())
def test_any_two_designs_that_differ_have_a_sentence(one: Document, other: Document) -> None:
    assert differences(one, one) == ()
    found = differences(one, other)
    assert bool(found) == (one != other)
    assert all(sentence.endswith(".") for sentence in found)
