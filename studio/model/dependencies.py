"""Which column is made from which, and an order in which all can be made."""

from __future__ import annotations

from collections.abc import Mapping

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


def circles(table: Table) -> list[tuple[Column, ...]]:
    """Every group of columns that need each other, each as one round in which each reads the next.

    One round is named for each strongly connected group (Tarjan 1972), from its first column in the table's order.
    """
    by_id = {column.id: column for column in table.columns}
    reads = {
        column.id: [item for item in dict.fromkeys(column.generator.inputs()) if item in by_id]
        for column in table.columns
    }
    found = []
    for members in _strong_groups(reads):
        start = next(column.id for column in table.columns if column.id in members)
        round_ = _round(start, members, reads)
        if round_:
            found.append(tuple(by_id[item] for item in round_))
    return found


def _strong_groups(reads: Mapping[str, list[str]]) -> list[set[str]]:
    """Strongly connected groups without recursion, in the order in which they are reached."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    waiting: dict[str, None] = {}
    groups: list[set[str]] = []
    for root in reads:
        if root in number:
            continue
        number[root] = low[root] = len(number)
        waiting[root] = None
        work = [(root, iter(reads[root]))]
        while work:
            item, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[item])
                if low[item] == number[item]:
                    group = set()
                    while item not in group:
                        group.add(waiting.popitem()[0])
                    groups.append(group)
            elif following not in number:
                number[following] = low[following] = len(number)
                waiting[following] = None
                work.append((following, iter(reads[following])))
            elif following in waiting:
                low[item] = min(low[item], number[following])
    return groups


def _round(start: str, members: set[str], reads: Mapping[str, list[str]]) -> list[str]:
    """The shortest way from `start` back to itself within the group; empty where there is none."""
    before: dict[str, str] = {}
    queue = [start]
    for item in queue:
        for following in reads[item]:
            if following == start:
                way = [item]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if following in members and following not in before:
                before[following] = item
                queue.append(following)
    return []
