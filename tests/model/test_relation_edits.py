"""Edits of relations: each with its inverse and its words; references stay right."""

from __future__ import annotations

import pytest

from studio.generators.foreign_key import ForeignKey
from studio.generators.registry import generator
from studio.model import edits
from studio.model.checks import check
from studio.model.document import Document, PerParent
from studio.model.editing import Edit
from studio.model.files import dumps, loads
from tests.engine.test_relation_choices import courses
from tests.engine.test_relations import shop


def there_and_back(edit: Edit, document: Document) -> Document:
    """The changed document, after seeing that its inverse gives back exactly the first one."""
    changed, inverse = edits.apply(edit, document)
    back, again = edits.apply(inverse, changed)
    assert back == document and dumps(back) == dumps(document)
    assert edits.apply(again, back)[0] == changed
    assert loads(dumps(changed)) == changed
    return changed


def test_rows_per_parent_are_set_and_taken_away() -> None:
    document = shop()
    count = PerParent(table="customers", count=generator(kind="geometric", probability=0.2))
    edit = edits.SetTable("orders", "per_parent", count)
    assert edit.label(document) == "Change the rows of orders per row of customers"
    assert there_and_back(edit, document).table("orders").per_parent == count
    edit = edits.SetTable("orders", "per_parent", None)
    assert edit.label(document) == "Give orders a number of rows of its own"
    changed = there_and_back(edit, document)
    found = [item for item in check(changed) if item.severity == "error"]
    assert {(item.column, item.parameter) for item in found if item.parameter} == {("o_customer", "choice")}
    assert any(item.column == "o_line" for item in found)


def test_setting_the_size_of_children_scales_their_counts() -> None:
    changed = there_and_back(edits.SetTable("orders", "rows", 777), shop())
    stated = changed.table("orders").per_parent
    assert changed.table("orders").rows == 777 and stated is not None and stated.scaled
    again = there_and_back(edits.SetTable("orders", "rows", 800), changed)
    assert again.table("orders").rows == 800


def test_names_are_free_and_references_stay() -> None:
    document = shop()
    for edit in (
        edits.SetTable("customers", "name", "people"),
        edits.SetColumn("c_id", "name", "number"),
        edits.MoveTable("customers", 1),
        edits.MoveColumn("c_id", 2),
    ):
        assert check(there_and_back(edit, document)) == []


@pytest.mark.parametrize("removed", ["customers", "c_id", "c_country"])
def test_what_is_removed_is_named_where_it_is_missed(removed: str) -> None:
    edit = edits.RemoveTable(removed) if removed == "customers" else edits.RemoveColumn(removed)
    found = [item for item in check(there_and_back(edit, shop())) if item.severity == "error"]
    assert found and all(item.mend for item in found)
    assert {item.table for item in found} == {"orders"}
    words = " ".join(item.message for item in found)
    assert (
        "table that does not exist" if removed == "customers" else f'column that does not exist ("{removed}")'
    ) in words


def test_a_duplicated_table_refers_to_the_same_parents() -> None:
    changed, _ = edits.apply(edits.duplicate_table(shop(), "orders"), shop())
    copy = changed.tables[2]
    assert check(changed) == []
    keys = [column.generator for column in copy.columns if isinstance(column.generator, ForeignKey)]
    assert {key.table for key in keys} == {"customers"} and {key.column for key in keys} == {"c_id", "c_code"}
    looked_up = next(column for column in copy.columns if column.name == "o_country")
    assert looked_up.generator.by_keys()[0] in {column.id for column in copy.columns}
    assert (
        len(edits.apply(edits.duplicate_table(courses(), "takes"), courses())[0].tables[3].unique_together[0])
        == 2
    )


def test_a_removed_column_leaves_its_group_and_comes_back_to_it() -> None:
    changed = there_and_back(edits.RemoveColumn("k_course"), courses())
    assert changed.table("takes").unique_together == ()
    assert (
        edits.SetTable("takes", "unique_together", ()).label(changed)
        == "Change what is unique together in takes"
    )


def test_findings_about_relations() -> None:
    document = shop()

    def words(*changes: Edit) -> list[str]:
        changed = document
        for change in changes:
            changed, _ = edits.apply(change, changed)
        return [str(item) for item in check(changed) if item.severity == "error"]

    gaps = words(edits.SetColumn("c_id", "missing", 0.1))
    told = 'Its key "customers.c_id" is missing in 0.1 of the rows, so it may refer to nothing.'
    assert len(gaps) == 2 and all(told in item for item in gaps)
    repeated = words(edits.SetGenerator("c_code", generator(kind="list")))
    assert repeated[0].startswith('orders.o_referrer: Its key "customers.c_code" may repeat')
    circle = PerParent(table="orders", count=generator(kind="poisson"))
    found = words(edits.SetTable("customers", "per_parent", circle))
    assert any("customers → orders → customers hold each other's children" in item for item in found)
    own = PerParent(table="customers", count=generator(kind="poisson"))
    assert any(
        "It holds its own children" in item for item in words(edits.SetTable("customers", "per_parent", own))
    )
    assert "refers to another table" in " ".join(words(edits.SetParameters("o_country", {"column": "o_id"})))
    empty, _ = edits.apply(edits.SetTable("students", "rows", 0), courses())
    assert '"students", to which it refers, has no rows.' in [item.message for item in check(empty)]
    assert "is no key of this table" in " ".join(words(edits.SetParameters("o_country", {"key": "o_id"})))
