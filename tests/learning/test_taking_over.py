"""What was learned is joined with a table that a person has worked on, and nothing of that is lost."""

from __future__ import annotations

from studio.app.taking_over import taken_over
from studio.model.document import Document


def test_ids_removed_columns_and_order_stay(document: Document) -> None:
    fresh = document.tables[0]
    assert fresh.joint is not None
    zone, region = fresh.column_named("zone"), fresh.column_named("region")
    own = tuple(column.model_copy(update={"id": f"own{place}"}) for place, column in enumerate(fresh.columns))
    kept = tuple(column for column in reversed(own) if column.name != zone.name)
    edit = taken_over(fresh.model_copy(update={"joint": None, "columns": kept}), fresh, [zone.id])
    assert [(column.id, column.name) for column in edit.columns] == [
        (column.id, column.name) for column in kept
    ]
    assert edit.joint is not None
    drawn = {member.column for member in edit.joint.members}
    assert next(column.id for column in kept if column.name == region.name) in drawn
    # The removed column is drawn still, under an id that nobody has.
    assert len(drawn) == len(fresh.joint.members) and zone.id not in drawn
