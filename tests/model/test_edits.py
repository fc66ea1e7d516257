"""Every edit: what it does, that its inverse gives back the same bytes, its label, and what it refuses."""

from __future__ import annotations

import pytest

from studio.generators.registry import generator
from studio.model import edits
from studio.model.document import Column, Correlation, Document, Reference, Table
from studio.model.edits import (
    AddColumn,
    AddTable,
    Batch,
    Edit,
    MoveColumn,
    MoveTable,
    RemoveColumn,
    RemoveTable,
    ReplaceDocument,
    SetColumn,
    SetCorrelation,
    SetDocument,
    SetGenerator,
    SetParameters,
    SetReference,
    SetTable,
)
from studio.model.files import dumps
from studio.problems import Problem
from tests.model.documents import small

DOCUMENT = small()
NEW_COLUMN = Column(id="new", name="new", generator=generator(kind="boolean"))
NEW_TABLE = Table(id="t9", name="orders")
REFERENCE = Reference(file="other.csv", sha256="1" * 64, rows=3)

EDITS: list[tuple[Edit, str]] = [
    (SetDocument("name", "Shop"), "Rename the document to Shop"),
    (SetDocument("seed", 8), "Change the seed to 8"),
    (SetDocument("locale", "fr_FR"), "Change the locale to fr_FR"),
    (SetDocument("note", "x"), "Change the note of the document"),
    (ReplaceDocument(Document(), "Go back to version 3"), "Go back to version 3"),
    (AddTable(NEW_TABLE), "Add the table orders"),
    (AddTable(NEW_TABLE, 0), "Add the table orders"),
    (RemoveTable("t1"), "Remove the table people"),
    (MoveTable("t2", 0), "Move the table empty"),
    (MoveTable("t1", 99), "Move the table people"),
    (SetTable("t1", "name", "persons"), "Rename the table people to persons"),
    (SetTable("t1", "rows", 12_000), "Change the rows of people to 12,000"),
    (SetTable("t1", "primary_key", ("b2",)), "Change the primary key of people"),
    (SetTable("t1", "hidden", True), "Hide the table people"),
    (SetTable("t1", "note", "n"), "Change the note of people"),
    (SetReference("t1", REFERENCE), "Compare people with other.csv"),
    (SetReference("t1", None), "Take the reference from people"),
    (AddColumn("t1", NEW_COLUMN), "Add new"),
    (AddColumn("t1", NEW_COLUMN, 1), "Add new"),
    (RemoveColumn("a1"), "Remove age"),
    (RemoveColumn("c3"), "Remove plan"),
    (MoveColumn("a1", 3), "Move age"),
    (MoveColumn("d4", 0), "Move left"),
    (SetColumn("a1", "name", "years"), "Rename age to years"),
    (SetColumn("a1", "missing", 0.5), "Change the missing share of age"),
    (SetColumn("a1", "unique", True), "Make age unique"),
    (SetColumn("c3", "hidden", False), "Show plan"),
    (SetColumn("a1", "hidden", True), "Hide age"),
    (SetColumn("a1", "format", "0.0"), "Change the format of age"),
    (SetColumn("b2", "note", ""), "Change the note of Größe"),
    (SetParameters("a1", {"mean": 40}), "Change mean of age"),
    (SetParameters("a1", {"mean": 40, "deviation": 2}), "Change mean and standard deviation of age"),
    (SetParameters("a1", {"mean": 4, "deviation": 2, "minimum": None}), "Change 3 parameters of age"),
    (SetParameters("c3", {"values": [{"value": "a"}, {"value": "b"}]}), "Change values of plan"),
    (SetGenerator("a1", generator(kind="boolean")), "Make age a yes or no"),
    (SetGenerator("a1", generator(kind="normal", mean=1)), "Change the normal of age"),
    (SetCorrelation("a1", "b2", 0.9), "Change how age moves with Größe"),
    (SetCorrelation("b2", "a1", 0.9), "Change how Größe moves with age"),
    (SetCorrelation("b2", "d4", 0.2), "Change how Größe moves with left"),
    (SetCorrelation("a1", "b2", None), "Let age and Größe move apart"),
    (Batch((RemoveColumn("a1"), RemoveColumn("b2"), SetTable("t1", "rows", 1)), "Tidy up"), "Tidy up"),
    (Batch((RemoveColumn("a1"), RemoveColumn("b2"))), "Remove age and 1 more"),
    (edits.remove_columns(DOCUMENT, ("a1", "c3", "b2")), "Remove 3 columns"),
    (edits.remove_columns(DOCUMENT, ("c3",)), "Remove plan"),
    (edits.duplicate_column(DOCUMENT, "a1"), "Duplicate age"),
    (edits.duplicate_table(DOCUMENT, "t1"), "Duplicate the table people"),
    (edits.move_columns(DOCUMENT, ("d4", "a1"), "c3"), "Move 2 columns"),
    (edits.move_columns(DOCUMENT, ("d4",), "a1"), "Move left"),
    (edits.set_columns(DOCUMENT, ("a1", "b2"), "hidden", True), "Hide 2 columns"),
    (edits.set_columns(DOCUMENT, ("a1", "b2"), "missing", 0.4), "Change the missing share of 2 columns"),
    (edits.set_columns(DOCUMENT, ("a1",), "unique", True), "Make age unique"),
    (edits.duplicate_columns(DOCUMENT, ("a1", "d4")), "Duplicate 2 columns"),
    (edits.move_tables(DOCUMENT, ("t1",), ""), "Move the table people"),
    (edits.hide_tables(DOCUMENT, ("t1", "t2"), True), "Hide 2 tables"),
    (edits.duplicate_tables(DOCUMENT, ("t1", "t2")), "Duplicate 2 tables"),
    (edits.remove_tables(DOCUMENT, ("t2",)), "Remove the table empty"),
]


@pytest.mark.parametrize(("edit", "label"), EDITS, ids=[label for _, label in EDITS])
def test_an_edit_changes_the_document_and_its_inverse_gives_back_the_same_bytes(
    edit: Edit, label: str
) -> None:
    before = dumps(DOCUMENT)
    assert edit.label(DOCUMENT) == label
    changed, inverse = edits.apply(edit, DOCUMENT)
    assert dumps(changed) != before
    back, again = edits.apply(inverse, changed)
    assert (back, dumps(back)) == (DOCUMENT, before)
    forth, _ = edits.apply(again, back)
    assert dumps(forth) == dumps(changed)
    assert dumps(DOCUMENT) == before, "the document that came in was changed"


def table(edit: Edit, name: str = "people") -> Table:
    return edits.apply(edit, DOCUMENT)[0].table_named(name)


def test_removing_a_column_takes_its_correlations_and_its_place_in_the_key() -> None:
    left = table(RemoveColumn("a1"))
    assert [column.id for column in left.columns] == ["b2", "c3", "d4"]
    assert left.correlations == ()
    assert left.primary_key == ("c3",)
    assert table(RemoveColumn("b2")).correlations == (Correlation(first="a1", second="c3", value=0.5),)


def test_moving_counts_places_without_the_column_itself() -> None:
    assert [column.id for column in table(MoveColumn("a1", 2)).columns] == ["b2", "c3", "a1", "d4"]
    assert [column.id for column in table(MoveColumn("d4", -5)).columns] == ["d4", "a1", "b2", "c3"]


@pytest.mark.parametrize("before", ["a1", "b2", "c3", "d4", ""])
@pytest.mark.parametrize(
    "ids", [("a1",), ("d4", "a1"), ("b2", "c3"), ("a1", "c3", "d4"), ("a1", "b2", "c3", "d4")]
)
def test_moved_columns_stand_together_before_the_gap(ids: tuple[str, ...], before: str) -> None:
    order = ["a1", "b2", "c3", "d4"]
    gap = order.index(before) if before else len(order)
    moved = [item for item in order if item in ids]
    wanted = [i for i in order[:gap] if i not in ids] + moved + [i for i in order[gap:] if i not in ids]
    found, _ = edits.apply(edits.move_columns(DOCUMENT, ids, before), DOCUMENT)
    assert [column.id for column in found.tables[0].columns] == wanted


def test_copies_of_columns_are_made_from_the_copies() -> None:
    person = Column(id="p", name="person", generator=generator(kind="person"), hidden=True)
    mail = Column(id="m", name="mail", generator=generator(kind="part", of="p", part="email"))
    document = Document(tables=(Table(id="t", name="t", columns=(person, mail)),))
    found, _ = edits.apply(edits.duplicate_columns(document, ("p", "m")), document)
    columns = found.tables[0].columns
    assert [column.name for column in columns] == ["person", "mail", "person 2", "mail 2"]
    assert columns[3].generator.inputs() == (columns[2].id,)


def test_the_last_table_stays() -> None:
    with pytest.raises(Problem, match="at least one table"):
        edits.remove_tables(DOCUMENT, ("t1", "t2"))


def test_a_correlation_keeps_its_pair_and_its_place() -> None:
    moved = table(SetCorrelation("b2", "a1", 0.9)).correlations
    assert moved == (
        Correlation(first="a1", second="b2", value=0.9),
        Correlation(first="a1", second="c3", value=0.5),
    )


def test_a_copy_of_a_table_stands_on_its_own() -> None:
    copy = table(edits.duplicate_table(DOCUMENT, "t1"), "people 2")
    original = DOCUMENT.table("t1")
    place = {column.id: i for i, column in enumerate(original.columns)}
    copied = {column.id: i for i, column in enumerate(copy.columns)}
    assert not place.keys() & copied.keys()
    assert [column.name for column in copy.columns] == [column.name for column in original.columns]
    assert [(copied[p.first], copied[p.second], p.value) for p in copy.correlations] == [
        (place[p.first], place[p.second], p.value) for p in original.correlations
    ]
    assert [copied[item] for item in copy.primary_key] == [place[item] for item in original.primary_key]


def test_a_copy_of_a_column_stands_behind_it_under_a_free_name() -> None:
    document, _ = edits.apply(edits.duplicate_column(DOCUMENT, "a1"), DOCUMENT)
    document, _ = edits.apply(edits.duplicate_column(document, "a1"), document)
    assert [column.name for column in document.tables[0].columns] == [
        "age",
        "age 3",
        "age 2",
        "Größe",
        "plan",
        "left",
    ]


REFUSED: list[tuple[Edit, str]] = [
    (SetDocument("seed", -1), "Small: Seed must be at least 0, but is -1."),
    (SetDocument("locale", "German"), "has a form that is not allowed"),
    (SetTable("t1", "rows", -1), 'people: Rows must be at least 0'),
    (SetTable("t1", "rows", 10**16), 'people: Rows must be at most 1,000,000,000,000,000'),
    (SetTable("t7", "rows", 1), "The table does not exist any more"),
    (SetColumn("a1", "missing", 1.2), 'age: Missing must be at most 1, but is 1.2'),
    (SetColumn("a1", "name", ""), "must have at least 1 character"),
    (SetColumn("zz", "name", "x"), "The column does not exist any more"),
    (SetParameters("a1", {"deviation": 0}), "age: Standard deviation must be above 0, but is 0"),
    (SetParameters("a1", {"mean": "abc"}), 'age: Mean must be a number, but is "abc"'),
    (SetParameters("a1", {"mean": float("nan")}), "age: Mean must be a finite number"),
    (SetParameters("a1", {"maximum": 3}), "The minimum 17 must lie below the maximum 3"),
    (SetParameters("a1", {"median": 3}), 'Normal has no parameter "median". It has mean, '),
    (SetParameters("a1", {"kind": "list"}), 'has no parameter "kind"'),
    (SetParameters("c3", {"values": ()}), "A list needs at least one value"),
    (SetCorrelation("a1", "b2", 1.5), 'age and Größe: Value must be at most 1, but is 1.5'),
    (SetCorrelation("a1", "a1", 0.5), "Only two different columns"),
    (AddColumn("t1", NEW_COLUMN.model_copy(update={"id": "a1"})), 'The column id "a1" stands twice'),
    (AddColumn("t2", NEW_COLUMN.model_copy(update={"id": "a1"})), 'The column id "a1" stands twice'),
    (AddTable(NEW_TABLE.model_copy(update={"id": "t1"})), 'The table id "t1" stands twice'),
    (Batch((SetTable("t1", "rows", 1), RemoveColumn("zz"))), "does not exist any more"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_an_impossible_edit_is_refused_in_words(edit: Edit, words: str) -> None:
    with pytest.raises(Problem) as caught:
        edits.apply(edit, DOCUMENT)
    assert words in str(caught.value)
    assert dumps(DOCUMENT) == dumps(small())


def test_edits_of_one_drag_share_a_key_and_others_do_not() -> None:
    same = [
        (SetParameters("a1", {"mean": 1, "deviation": 2}), SetParameters("a1", {"deviation": 3, "mean": 4})),
        (SetColumn("a1", "missing", 0.1), SetColumn("a1", "missing", 0.2)),
        (SetCorrelation("a1", "b2", 0.1), SetCorrelation("b2", "a1", 0.2)),
        (MoveColumn("a1", 0), MoveColumn("a1", 1)),
        (Batch((SetColumn("a1", "missing", 0.1), SetColumn("b2", "missing", 0.1))),
         Batch((SetColumn("a1", "missing", 0.2), SetColumn("b2", "missing", 0.2)))),
    ]  # fmt: skip
    for first, second in same:
        assert first.merge_key == second.merge_key is not None
    different = [
        SetParameters("a1", {"mean": 1}), SetParameters("a1", {"deviation": 1}), SetParameters("b2", {"mean": 1}),
        SetColumn("a1", "missing", 0.1), SetColumn("a1", "name", "x"), SetTable("t1", "name", "x"), MoveColumn("a1", 1),
        SetGenerator("a1", generator(kind="normal")), SetDocument("name", "x"), SetCorrelation("a1", "b2", 0.1),
    ]  # fmt: skip
    assert len({edit.merge_key for edit in different}) == len(different)
    assert AddColumn("t1", NEW_COLUMN).merge_key is RemoveColumn("a1").merge_key is None
    assert Batch((RemoveColumn("a1"),)).merge_key is None
