"""Which column is made from which, in its own table and across tables, and what needs itself in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studio.model.document import Column, Document


def inputs(column: Column) -> tuple[str, ...]:
    """Ids of the columns of its own row that it is made from, and those that decide whether it is missing."""
    rules = (item for rule in column.missing_rules for item in rule.conditions())
    return tuple(dict.fromkeys((*column.generator.inputs(), *rules)))


def reads(column: Column) -> tuple[str, ...]:
    """Ids of all columns that it reads: of its own row, the keys along which it looks, and what it finds there."""
    generator = column.generator
    return tuple(dict.fromkeys((*inputs(column), *generator.by_keys(), *generator.outside())))


def circles(document: Document) -> list[tuple[Column, ...]]:
    """Every group of columns that need each other, each as one round in which each reads the next.

    One round is named for each strongly connected group (Tarjan 1972), from its first column in the document's order.
    """
    by_id = {column.id: column for table in document.tables for column in table.columns}
    order = {column_id: place for place, column_id in enumerate(by_id)}
    links = {column.id: [item for item in reads(column) if item in by_id] for column in by_id.values()}
    found = []
    for members in _strong_groups(links):
        round_ = _round(min(members, key=lambda item: order[item]), members, links)
        if round_:
            found.append(tuple(by_id[item] for item in round_))
    return found


def table_circles(document: Document) -> list[tuple[str, ...]]:
    """Rounds of tables, by id, in which each holds the children of the next."""
    ids = {table.id for table in document.tables}
    links = {
        table.id: [table.per_parent.table]
        if table.per_parent is not None and table.per_parent.table in ids
        else []
        for table in document.tables
    }
    rounds = [_round(_first(members, links), members, links) for members in _strong_groups(links)]
    return [tuple(round_) for round_ in rounds if round_]


def _first(members: set[str], order: Iterable[str]) -> str:
    return next(item for item in order if item in members)


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
