"""Which column is made from which, and an order in which all can be made."""

from __future__ import annotations

from studio.model.document import Column, Table
from studio.problems import Problem


def in_order(table: Table) -> tuple[Column, ...]:
    """The columns so that each comes after its inputs; otherwise in the table's order.

    Raises Problem where columns need each other in a circle or an input does not exist.
    """
    by_id = {column.id: column for column in table.columns}
    ordered: dict[str, Column] = {}
    path: list[str] = []

    def visit(column: Column) -> None:
        if column.id in ordered:
            return
        if column.id in path:
            circle = [by_id[item].name for item in path[path.index(column.id) :]] + [column.name]
            raise Problem(
                f"The columns {' → '.join(circle)} need each other in a circle.",
                where=f"{table.name}.{column.name}",
                mend="Let one of them be made without the others.",
            )
        path.append(column.id)
        for column_id in column.generator.inputs():
            if column_id not in by_id:
                raise Problem(
                    f'It is made from a column that does not exist ("{column_id}").',
                    where=f"{table.name}.{column.name}",
                    mend="Choose another column, or undo the removal.",
                )
            visit(by_id[column_id])
        path.pop()
        ordered[column.id] = column

    for column in table.columns:
        visit(column)
    return tuple(ordered.values())


def dependents(table: Table, column_id: str) -> tuple[Column, ...]:
    """The columns that read the given one directly."""
    return tuple(column for column in table.columns if column_id in column.generator.inputs())
