"""What a document says of its reference is listed whole: nothing stands in the file that the list leaves out."""

from __future__ import annotations

import json

from studio.app.revealing import as_text, revealed
from studio.app.templates import load_template
from studio.model.document import Document, Reference
from studio.model.editing import with_changes, with_table
from tests.learning.tables import learned, people


def test_everything_that_is_stored_is_listed() -> None:
    document = learned(people(1_000), 0.2, target="region")
    table = document.tables[0]
    named = with_changes(
        table, table.name, reference=Reference(file="people.csv", sha256="0" * 64, rows=1_000)
    )
    document = with_table(document, named)
    items = revealed(document)
    text = as_text(items)
    assert "people.csv; 1,000 rows; SHA-256 000" in text
    assert all(item.least >= 10 for item in items)
    assert {item.column for item in items} >= {column.name for column in named.columns}
    for column in named.columns:
        for name, value in column.generator.model_dump(exclude={"kind"}).items():
            if value not in (None, "", (), []):
                assert any(item.column == column.name and item.what.endswith(f": {name}") for item in items)
    for label in ("north", "south", "west"):
        assert label in text
    assert named.joint is not None
    followers = [item for item in items if item.what == "How it follows other columns"]
    assert len(followers) == len(named.joint.members)
    assert json.dumps([item.as_dict() for item in items])


def test_a_design_without_a_reference_reveals_nothing() -> None:
    assert revealed(load_template("hospital-visits")) == ()
    assert revealed(Document()) == ()
