"""Which column is looked at when nobody has chosen one, or when the chosen one has gone."""

from __future__ import annotations

from studio.model.document import Table


def neighbour(before: Table | None, table: Table, column_id: str) -> str:
    """The column that stands where a removed one stood: the next that is left, else the one before it."""
    order = [column.id for column in before.columns] if before is not None else []
    place = order.index(column_id) if column_id in order else 0
    left = {column.id for column in table.columns if not column.hidden}
    near = (*order[place:], *reversed(order[:place]), *(column.id for column in table.columns))
    return next((item for item in near if item in left), "")


def telling_column(table: Table) -> str:
    """The first visible column with a shape to see, else the first visible one."""
    visible = [column for column in table.columns if not column.hidden]
    shaped = [c for c in visible if c.generator.about.ordered and not c.generator.about.always_unique]
    return next((column.id for column in (*shaped, *visible)), "")
