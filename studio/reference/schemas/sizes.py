"""How many rows each table gets: few where others refer to it as to a list, no more than its keys can tell apart."""

from __future__ import annotations

from math import prod

from studio.reference.column_names import suggestion_for
from studio.reference.naming import words_of
from studio.reference.schemas.column_drafts import room_by_name, singular
from studio.reference.schemas.described import Described, DescribedColumn, DescribedTable
from studio.reference.schemas.links import Bound, Links, column_id

_LIST_ROWS = 25
_PARENT_ROWS = 200
_ROWS = 1_000
_FEW_COLUMNS = 4
_ROUNDS = 8


def tell_names_apart(described: Described, links: Links) -> None:
    """In a list to which others refer, the names differ: a table of categories has each of them once."""
    referred = _referred(links)
    for table in described.tables:
        if table.name not in referred or not _is_list(table, links):
            continue
        for column in table.columns:
            if (
                not column.unique
                and words_of(column.name)[-1:] == ("name",)
                and room_by_name(table, column) is not None
            ):
                column.unique = True
                described.said.append(
                    f'"{column.name}" is taken to be different in every row of "{table.name}".'
                )


def sizes_of(described: Described, links: Links) -> dict[str, int]:
    """Rows by table name."""
    referred = _referred(links)
    sizes = {table.name: _usual(table, links, referred) for table in described.tables}
    for table in described.tables:
        sizes[table.name] = min(sizes[table.name], _told_apart(table, links))
    for _ in range(_ROUNDS):
        before = dict(sizes)
        for table in described.tables:
            sizes[table.name] = min(sizes[table.name], _within(described, table, links, sizes))
        if sizes == before:
            break
    return sizes


def _referred(links: Links) -> set[str]:
    return {bound.table for (table, _), bound in links.bound.items() if bound.table != table}


def _is_list(table: DescribedTable, links: Links) -> bool:
    """Whether a table is a short list that others refer to: few columns, no keys to others, no people."""
    refers = any(name == table.name and bound.table != table.name for name, bound in _places(links))
    return not refers and len(table.columns) <= _FEW_COLUMNS and not _holds_people(table)


def _usual(table: DescribedTable, links: Links, referred: set[str]) -> int:
    if table.name not in referred:
        return _ROWS
    if _is_list(table, links):
        rooms = [room_by_name(table, column) for column in table.columns if column.unique]
        return min((room for room in rooms if room is not None), default=_LIST_ROWS)
    return _PARENT_ROWS


def _holds_people(table: DescribedTable) -> bool:
    """Whether a row is a person or a company, of which there are many."""
    found = suggestion_for(singular((words_of(table.name) or ("",))[-1]))
    return found is not None and found.kind in ("person", "company")


def _places(links: Links) -> list[tuple[str, Bound]]:
    return [(table, bound) for (table, _), bound in links.bound.items()]


def _told_apart(table: DescribedTable, links: Links) -> int:
    """The most rows that unique columns leave by themselves."""
    most = _ROWS
    for column in table.columns:
        is_key = len(table.primary_key) == 1 and table.primary_key[0].casefold() == column.name.casefold()
        if (table.name, column.name.casefold()) in links.bound or not (
            column.unique or is_key or column.counted
        ):
            continue
        room = _room(column)
        if column.counted is not None or (is_key and column.kind == "integer" and not column.choices):
            start, step = column.counted or (int(max(column.low or 1, 1)), 1)
            room = int((column.high - start) // step) + 1 if column.high is not None and step > 0 else None
        if room is not None:
            most = max(1, min(most, room))
    return most


def _room(column: DescribedColumn) -> int | None:
    """How many values a column can have at most, as far as that limits anything."""
    if column.choices:
        return len(column.choices)
    if column.kind == "boolean":
        return 2
    if column.kind == "integer" and column.low is not None and column.high is not None:
        return int(column.high - column.low) + 1
    if column.kind == "text" and column.longest is not None and column.longest <= 2:
        return int(26**column.longest)
    return None


def _within(described: Described, table: DescribedTable, links: Links, sizes: dict[str, int]) -> int:
    """The most rows that keys leave which no two rows may share."""
    most = sizes[table.name]
    single = table.primary_key[0].casefold() if len(table.primary_key) == 1 else ""
    rooms: dict[str, int] = {}
    for column in table.columns:
        bound = links.bound.get((table.name, column.name.casefold()))
        if bound is None:
            rooms[column_id(table.name, column.name)] = _room(column) or 100
        elif bound.kind == "foreign_key":
            rooms[column_id(table.name, column.name)] = sizes[bound.table]
            if column.unique or column.name.casefold() == single:
                most = min(most, sizes[bound.table])
    for hidden in links.hidden.get(table.name, ()):
        if hidden.table:
            rooms[hidden.id] = sizes[hidden.table]
            if hidden.is_unique:
                most = min(most, sizes[hidden.table])
    if table.name not in links.owners:
        for members in links.groups.get(table.name, ()):
            combinations = prod(rooms.get(item, 100) for item in members)
            most = min(most, max(1, combinations if len(members) < 2 else combinations * 4 // 5))
    return most
