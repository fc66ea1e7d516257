"""The tables around the example of a column type, for its samples and its tests."""

from __future__ import annotations

from studio.generators.generator import Generator, Neighbour
from studio.model.document import Column, PerParent, Table


def example_tables(cls: type[Generator], table: Table) -> tuple[Table, ...]:
    """`table`, which holds the example's columns, among the other tables that the example needs.

    Where it holds the children of another, its stated number of rows stands: the counts are scaled to it.
    """
    around = cls.neighbours()
    parent = next((item for item in around if item.per_parent is not None), None)
    if parent is not None and parent.per_parent is not None:
        stated = PerParent.model_construct(table=parent.id, count=parent.per_parent, scaled=True)
        table = table.model_copy(update={"per_parent": stated})
    parents = [_neighbour(item, table.id) for item in around if item.of_example is None]
    children = [_neighbour(item, table.id) for item in around if item.of_example is not None]
    return (*parents, table, *children)


def _neighbour(item: Neighbour, example: str) -> Table:
    columns = tuple(
        Column(id=key, name=key, generator=made.renamed({"table": example}))
        for key, made in item.columns.items()
    )
    stated = PerParent(table=example, count=item.of_example) if item.of_example is not None else None
    return Table(id=item.id, name=item.id, rows=item.rows, per_parent=stated, columns=columns)
